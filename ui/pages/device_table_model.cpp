// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/device_table_model.h"

#include <QCollator>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_notes.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

/// Problems first, then by name: silent, late, held back, never polled, doubted, well.
int urgency(const DeviceHealth& health) {
    switch (health.state) {
        case DeviceState::silent:
            return 0;
        case DeviceState::late:
            return 1;
        case DeviceState::never_polled:
            return 3;
        case DeviceState::well:
            break;
    }
    if (holds_samples_back(health)) {
        return 2;
    }
    return health.findings.empty() ? 5 : 4;
}

std::optional<double> answered_share(const DeviceHealth& health) {
    const auto due = health.polls + health.missed;
    if (due == 0) {
        return std::nullopt;
    }
    return 100.0 * static_cast<double>(health.answered) / static_cast<double>(due);
}

}  // namespace

bool is_problem(const DeviceHealth& health) {
    return health.state == DeviceState::silent || health.state == DeviceState::late || holds_samples_back(health);
}

QString address_of(const Device& device) {
    const QUrl url(QString::fromStdString(device.uri));
    const QString host = url.port() < 0 ? url.host() : url.host() + QLatin1Char(':') + QString::number(url.port());
    const QUrlQuery query(url);
    const QString unit = query.queryItemValue(QStringLiteral("unit")) +
                         query.queryItemValue(QStringLiteral("address")) +
                         query.queryItemValue(QStringLiteral("topic"));
    const QString place = host + url.path();
    return unit.isEmpty() ? place : place + QLatin1Char('/') + unit;
}

std::string transport_key(const Device& device) {
    const std::string_view uri = device.uri;
    std::string key(uri.substr(0, uri.find(':')));
    std::ranges::transform(key, key.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    if (key == "snmp") {
        const QString version = QUrlQuery(QUrl(to_qt(device.uri))).queryItemValue(QStringLiteral("version"));
        key += version == QLatin1String("1") ? "/1" : version == QLatin1String("3") ? "/3" : "/2c";
    }
    return key;
}

QString transport_named(const std::string& key) {
    struct Named {
        std::string_view key;
        QString (*name)();
    };
    static constexpr std::array named = {
        Named{"modbus+tcp", [] { return DeviceTableModel::tr("Modbus TCP"); }},
        Named{"modbus+rtu", [] { return DeviceTableModel::tr("Modbus RTU over TCP"); }},
        Named{"modbus-rtu", [] { return DeviceTableModel::tr("Modbus RTU, serial port"); }},
        Named{"dlt645+tcp", [] { return QStringLiteral("DL/T 645"); }},
        Named{"dlt645-serial", [] { return DeviceTableModel::tr("DL/T 645, serial port"); }},
        Named{"snmp/1", [] { return DeviceTableModel::tr("SNMP v1"); }},
        Named{"snmp/2c", [] { return DeviceTableModel::tr("SNMP v2c"); }},
        Named{"snmp/3", [] { return DeviceTableModel::tr("SNMP v3"); }},
        Named{"redfish", [] { return QStringLiteral("Redfish"); }},
        Named{"mqtt", [] { return QStringLiteral("MQTT"); }},
        Named{"mqtts", [] { return QStringLiteral("MQTT, TLS"); }},
        Named{"http", [] { return QStringLiteral("HTTP JSON"); }},
        Named{"https", [] { return QStringLiteral("HTTP JSON, TLS"); }},
    };
    const auto* const found = std::ranges::find(named, key, &Named::key);
    return found == named.end() ? to_qt(key) : found->name();
}

QString transport_of(const Device& device) {
    return transport_named(transport_key(device));
}

DeviceTableModel::DeviceTableModel(ProfileLookup profile, QObject* parent)
    : QAbstractTableModel(parent), profile_(std::move(profile)) {}

void DeviceTableModel::set_devices(std::shared_ptr<const Catalog> catalog, std::vector<DeviceHealth> health,
                                   UtcTime now) {
    const bool same_rows = catalog == catalog_ && health.size() == health_.size() &&
                           std::ranges::equal(health, health_, {}, &DeviceHealth::device, &DeviceHealth::device);
    now_ = now;
    if (same_rows) {
        health_ = std::move(health);
        if (!health_.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
        }
        return;
    }
    beginResetModel();
    catalog_ = std::move(catalog);
    health_ = std::move(health);
    std::erase_if(health_, [this](const DeviceHealth& entry) { return catalog_->device(entry.device) == nullptr; });
    rank_rows();
    endResetModel();
}

void DeviceTableModel::rank_rows() {
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, std::uint32_t>> order;
    order.reserve(health_.size());
    for (const DeviceHealth& entry : health_) {
        order.emplace_back(collator.sortKey(text(entry, Column::device)), static_cast<std::uint32_t>(order.size()));
    }
    std::ranges::stable_sort(order, [](const auto& one, const auto& other) { return one.first < other.first; });
    ranks_.resize(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks_[order[rank].second] = static_cast<std::uint32_t>(rank);
    }
}

int DeviceTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(health_.size());
}

int DeviceTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

const std::optional<ProfileFacts>& DeviceTableModel::facts(const std::string& profile) const {
    const auto known = facts_.find(profile);
    return known != facts_.end() ? known->second : facts_.emplace(profile, profile_(profile)).first->second;
}

QString DeviceTableModel::type_text(const Device& shown, const DeviceHealth& health) const {
    const QString words = shown.description.empty() ? transport_of(shown) : to_qt(shown.description);
    const auto& known = facts(health.profile);
    return known && !known->unconfirmed.empty() ? Format::listed({words, tr("not confirmed")}) : words;
}

QString DeviceTableModel::state_text(const DeviceHealth& health) const {
    QStringList parts{label_of(health.state)};
    if (health.last_failure && health.state != DeviceState::well) {
        parts << label_of(health.last_failure->code);
    }
    if (!health.findings.empty()) {
        parts << doubt_of(health.findings.front(), *catalog_);
    }
    if (health.findings.size() > 1) {
        parts << tr("%n more finding(s)", nullptr, static_cast<int>(health.findings.size()) - 1);
    }
    return Format::listed(parts);
}

QString DeviceTableModel::tool_tip(const DeviceHealth& health, int column) const {
    if (column == type) {
        const auto& known = facts(health.profile);
        return known ? explanation_of(*known) : QString();
    }
    if (column != state) {
        return {};
    }
    QStringList parts;
    if (health.last_failure) {
        parts << explanation_of(health.last_failure->code) + QLatin1Char('\n') + technical_detail(*health.last_failure);
    }
    if (!health.findings.empty()) {
        parts << explanation_of(health.findings, *catalog_);
    }
    return parts.join(QLatin1String("\n\n"));
}

QString DeviceTableModel::text(const DeviceHealth& health, int column) const {
    const Device& shown = *catalog_->device(health.device);
    const Site* place = catalog_->site(shown.site);
    const Format& format = Format::current();
    switch (column) {
        case device:
            return (place == nullptr ? QString() : to_qt(place->code) + QLatin1Char('/')) + to_qt(shown.name);
        case type:
            return type_text(shown, health);
        case site:
            return place == nullptr ? Format::no_value() : to_qt(place->name);
        case address:
            return address_of(shown);
        case last_answer:
            return health.last_answer ? format.time_seconds(*health.last_answer) : Format::no_value();
        case state:
            return state_text(health);
        case answered: {
            const auto share = answered_share(health);
            return share ? format.percent(*share) : Format::no_value();
        }
        default:
            return {};
    }
}

QVariant DeviceTableModel::sort_value(int row, int column) const {
    const DeviceHealth& shown = health(row);
    const auto rank = static_cast<qint64>(ranks_[static_cast<std::size_t>(row)]);
    switch (column) {
        case device:
            return rank;
        case last_answer:
            return shown.last_answer ? QVariant::fromValue<qint64>(milliseconds_of(*shown.last_answer))
                                     : QVariant::fromValue<qint64>(-1);
        case state: {
            constexpr qint64 more_than_rows = qint64{1} << 40;
            return urgency(shown) * more_than_rows + rank;
        }
        case answered:
            return answered_share(shown).value_or(-1);
        default:
            return text(shown, column);
    }
}

QVariant DeviceTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const DeviceHealth& entry = health(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(entry, index.column());
        case Qt::TextAlignmentRole:
            return index.column() == last_answer || index.column() == answered
                       ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                       : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::FontRole:
            return index.column() == address ? QVariant(mono_font(TextRole::table)) : QVariant();
        case Qt::ToolTipRole:
            return tool_tip(entry, index.column());
        case bold_role:
            return index.column() == Column::device || (index.column() == state && is_problem(entry));
        case severity_role:
            if (index.column() != Column::device) {
                return {};
            }
            if (!is_problem(entry)) {
                return no_severity;
            }
            return static_cast<int>(entry.state == DeviceState::silent ? Severity::minor : Severity::warning);
        case sort_role:
            return sort_value(index.row(), index.column());
        case problem_role:
            return is_problem(entry);
        case silent_role:
            return entry.state == DeviceState::silent;
        case protocol_role: {
            const Device* polled = catalog_->device(entry.device);
            return polled == nullptr ? QVariant() : QVariant(transport_of(*polled));
        }
        case filter_role:
            return QString(text(entry, Column::device) + QLatin1Char('\n') + text(entry, type) + QLatin1Char('\n') +
                           text(entry, Column::site) + QLatin1Char('\n') + text(entry, address) + QLatin1Char('\n') +
                           text(entry, state));
        default:
            return {};
    }
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == last_answer || section == answered ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Column::device:
            return tr("Device");
        case type:
            return tr("Type");
        case Column::site:
            return tr("Site");
        case address:
            return tr("Address");
        case last_answer:
            return tr("Last answer");
        case state:
            return tr("State");
        case answered:
            return tr("Answered");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
