// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/found_device_model.h"

#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_table_model.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

constexpr int most_values = 4;

bool has_value(const FoundProfile& profile) {
    return std::ranges::any_of(profile.readings, [](const Reading& reading) { return reading.value.has_value(); });
}

Device as_device(const FoundDevice& found) {
    Device device;
    device.uri = found.uri;
    return device;
}

}  // namespace

QString values_of(const FoundProfile& profile) {
    QStringList parts;
    for (const Reading& reading : profile.readings) {
        if (reading.value && parts.size() < most_values) {
            const Measure measure = Format::current().measure(reading.value->to_double(), info(reading.key.kind).unit);
            parts << QStringLiteral("%1 %2").arg(name_of(reading.key), measure.text());
        }
    }
    if (parts.isEmpty() && profile.failure) {
        return label_of(profile.failure->code);
    }
    return Format::listed(parts);
}

void FoundDeviceModel::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
    Q_EMIT wanted_changed();
}

bool FoundDeviceModel::can_be_wanted(const Row& row) {
    return row.found.known_as.empty() && row.profile >= 0;
}

void FoundDeviceModel::add(const FoundDevice& found) {
    Row row{found, found.profiles.size() == 1 ? 0 : -1, false};
    row.is_wanted = can_be_wanted(row) && has_value(found.profiles.front());
    const int at = rowCount();
    beginInsertRows({}, at, at);
    rows_.push_back(std::move(row));
    endInsertRows();
    Q_EMIT wanted_changed();
}

void FoundDeviceModel::choose_profile(int row, int choice) {
    Row& chosen = rows_.at(static_cast<std::size_t>(row));
    chosen.profile = choice;
    chosen.is_wanted = can_be_wanted(chosen);
    Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
    Q_EMIT wanted_changed();
}

int FoundDeviceModel::wanted_count() const {
    return static_cast<int>(std::ranges::count_if(rows_, &Row::is_wanted));
}

std::vector<NewDevice> FoundDeviceModel::wanted(std::vector<std::string> taken) const {
    std::vector<NewDevice> devices;
    for (const Row& row : rows_) {
        if (!row.is_wanted) {
            continue;
        }
        NewDevice wanted_one;
        wanted_one.uri = row.found.uri;
        wanted_one.profile = row.found.profiles.at(static_cast<std::size_t>(row.profile)).id;
        wanted_one.description = row.found.identification;
        wanted_one.name = row.found.name;
        for (int number = 2; std::ranges::find(taken, wanted_one.name) != taken.end(); ++number) {
            wanted_one.name = row.found.name + " (" + std::to_string(number) + ")";
        }
        taken.push_back(wanted_one.name);
        devices.push_back(std::move(wanted_one));
    }
    return devices;
}

int FoundDeviceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FoundDeviceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString FoundDeviceModel::text(const Row& row, int column) {
    const FoundDevice& found = row.found;
    switch (column) {
        case device:
            return address_of(as_device(found));
        case says:
            return found.identification.empty() ? transport_of(as_device(found)) : to_qt(found.identification);
        case profile:
            if (row.profile >= 0) {
                return to_qt(found.profiles.at(static_cast<std::size_t>(row.profile)).id);
            }
            return found.profiles.empty() ? Format::no_value()
                                          : tr("%n fit: choose one", nullptr, static_cast<int>(found.profiles.size()));
        case values:
            return found.profiles.empty()
                       ? Format::no_value()
                       : values_of(found.profiles.at(static_cast<std::size_t>(std::max(0, row.profile))));
        case state:
            if (!found.known_as.empty()) {
                return tr("in the fleet: %1").arg(to_qt(found.known_as));
            }
            return found.profiles.empty() ? tr("no profile fits") : tr("new");
        default:
            return {};
    }
}

QString FoundDeviceModel::tool_tip(const Row& row, int column) {
    if (column == device) {
        return to_qt(row.found.device);
    }
    return column == state && !row.found.remark.empty() ? to_qt(row.found.remark) : text(row, column);
}

QVariant FoundDeviceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return tool_tip(row, index.column());
        case Qt::FontRole:
            return index.column() == device ? QVariant(mono_font(TextRole::table)) : QVariant();
        case Qt::CheckStateRole:
            if (index.column() != wanted_column || !can_be_wanted(row)) {
                return {};
            }
            return row.is_wanted ? Qt::Checked : Qt::Unchecked;
        case bold_role:
            return index.column() == state && row.found.known_as.empty() && !row.found.profiles.empty();
        default:
            return {};
    }
}

bool FoundDeviceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != wanted_column) {
        return false;
    }
    Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (!can_be_wanted(row)) {
        return false;
    }
    row.is_wanted = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT wanted_changed();
    return true;
}

Qt::ItemFlags FoundDeviceModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool is_checkable = index.isValid() && index.column() == wanted_column &&
                              can_be_wanted(rows_[static_cast<std::size_t>(index.row())]);
    return is_checkable ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant FoundDeviceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case device:
            return tr("Device");
        case says:
            return tr("Is");
        case profile:
            return tr("Profile");
        case values:
            return tr("Values now");
        case state:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
