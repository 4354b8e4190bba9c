// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/protocol_table_model.h"

#include <algorithm>
#include <map>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_table_model.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

std::optional<Errc> most_frequent(const std::vector<Errc>& failures) {
    std::map<Errc, int> counts;
    for (const Errc code : failures) {
        ++counts[code];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

QString milliseconds(std::vector<Duration> medians) {
    if (medians.empty()) {
        return Format::no_value();
    }
    const auto middle = medians.begin() + static_cast<std::ptrdiff_t>(medians.size() / 2);
    std::ranges::nth_element(medians, middle);
    return Format::current().count(middle->count());
}

}  // namespace

void ProtocolTableModel::set_devices(const Catalog& catalog, const std::vector<DeviceHealth>& health) {
    std::map<std::string, Row> rows;
    for (const DeviceHealth& entry : health) {
        const Device* device = catalog.device(entry.device);
        if (device == nullptr) {
            continue;
        }
        Row& row = rows[transport_key(*device)];
        row.shortest = row.devices == 0 ? device->poll_interval : std::min(row.shortest, device->poll_interval);
        row.longest = std::max(row.longest, device->poll_interval);
        ++row.devices;
        row.points += static_cast<qint64>(entry.points);
        row.polls += entry.polls + entry.missed;
        row.answered += entry.answered;
        if (entry.latency_median) {
            row.medians.push_back(*entry.latency_median);
        }
        if (entry.last_failure) {
            row.failures.push_back(entry.last_failure->code);
        }
    }
    std::vector<Row> fresh;
    fresh.reserve(rows.size());
    for (auto& [key, row] : rows) {
        row.protocol = transport_named(key);
        fresh.push_back(std::move(row));
    }
    std::ranges::sort(fresh, {}, &Row::protocol);
    if (std::ranges::equal(fresh, rows_, {}, &Row::protocol, &Row::protocol)) {
        rows_ = std::move(fresh);
        if (!rows_.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
        }
        return;
    }
    beginResetModel();
    rows_ = std::move(fresh);
    endResetModel();
}

int ProtocolTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ProtocolTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString ProtocolTableModel::text(const Row& row, int column) const {
    const Format& format = Format::current();
    switch (column) {
        case protocol:
            return row.protocol;
        case devices:
            return format.count(row.devices);
        case points:  // Known from the first answer on.
            return row.points == 0 ? Format::no_value() : format.count(row.points);
        case interval:
            return row.shortest == row.longest
                       ? format.duration(row.shortest)
                       : format.duration(row.shortest) + QStringLiteral(" – ") + format.duration(row.longest);
        case answered:
            return row.polls == 0
                       ? Format::no_value()
                       : format.percent(100.0 * static_cast<double>(row.answered) / static_cast<double>(row.polls), 1);
        case median:
            return milliseconds(row.medians);
        case unanswered:
            return row.polls == 0 ? Format::no_value()
                                  : format.count(static_cast<qint64>(row.polls - std::min(row.polls, row.answered)));
        case frequent: {
            const auto code = most_frequent(row.failures);
            return code ? label_of(*code) : Format::no_value();
        }
        default:
            return {};
    }
}

QVariant ProtocolTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return text(rows_.at(static_cast<std::size_t>(index.row())), index.column());
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case bold_role:
            return index.column() == protocol;
        default:
            return {};
    }
}

QVariant ProtocolTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == protocol || section == frequent ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                                          : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case protocol:
            return tr("Protocol");
        case devices:
            return tr("Devices");
        case points:
            return tr("Points");
        case interval:
            return tr("Interval");
        case answered:
            return tr("Answered");
        case median:
            return tr("Median, ms");
        case unanswered:
            return tr("Unanswered");
        case frequent:
            return tr("Most frequent");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
