// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_table_model.h"

#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

const std::string& name_of_status(const ChannelStatus& status) {
    return status.channel.name;
}

/// Empty: as other text.
QVariant colour_of(ChannelState state, int column) {
    if (state == ChannelState::off) {
        return static_cast<int>(Color::text_muted);
    }
    const bool is_wrong = state == ChannelState::failed || state == ChannelState::retrying;
    return is_wrong && column == ChannelTableModel::state ? QVariant(static_cast<int>(Color::alarm_critical))
                                                          : QVariant();
}

}  // namespace

void ChannelTableModel::set_channels(std::vector<ChannelStatus> channels, std::shared_ptr<const Catalog> catalog,
                                     UtcTime now) {
    const bool same = std::ranges::equal(channels, channels_, {}, name_of_status, name_of_status);
    if (!same) {
        beginResetModel();
    }
    channels_ = std::move(channels);
    catalog_ = std::move(catalog);
    now_ = now;
    if (!same) {
        endResetModel();
    } else {
        retranslate();
    }
}

int ChannelTableModel::row_of(const std::string& channel) const {
    const auto found = std::ranges::find(channels_, channel, name_of_status);
    return found == channels_.end() ? -1 : static_cast<int>(found - channels_.begin());
}

void ChannelTableModel::retranslate() {
    if (!channels_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

int ChannelTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(channels_.size());
}

int ChannelTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString ChannelTableModel::text(const ChannelStatus& status, int column) const {
    switch (column) {
        case name:
            return to_qt(status.channel.name);
        case kind:
            return label_of(kind_of(status.channel));
        case state:
            return label_of(state_of(status));
        case receiver:
            return receiver_text(status.channel);
        case alarms:
            return alarms_text(status.channel, *catalog_);
        case told:
            return last_told_text(status, now_);
        default:
            return {};
    }
}

QVariant ChannelTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ChannelStatus& about = status(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(about, index.column());
        case Qt::ToolTipRole:
            return index.column() == state || index.column() == told ? status_text(about, now_)
                                                                     : text(about, index.column());
        case bold_role:
            return index.column() == name && about.channel.is_enabled;
        case emphasis_role:
            return colour_of(state_of(about), index.column());
        default:
            return {};
    }
}

QVariant ChannelTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case name:
            return tr("Channel");
        case kind:
            return tr("Kind");
        case state:
            return tr("State");
        case receiver:
            return tr("Goes to");
        case alarms:
            return tr("Which alarms");
        case told:
            return tr("Last told");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
