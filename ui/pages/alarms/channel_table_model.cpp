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
    const bool is_wrong =
        state == ChannelState::failed || state == ChannelState::retrying || state == ChannelState::partly;
    return is_wrong && column == ChannelTableModel::state ? QVariant(static_cast<int>(Color::alarm_critical))
                                                          : QVariant();
}

}  // namespace

void ChannelTableModel::set_channels(std::vector<ChannelStatus> channels, std::shared_ptr<const Catalog> catalog,
                                     UtcTime now) {
    const bool same = std::ranges::equal(channels, channels_, {}, name_of_status, name_of_status);
    replace(same ? Rows::same : Rows::others, [&] {
        channels_ = std::move(channels);
        catalog_ = std::move(catalog);
        now_ = now;
    });
}

int ChannelTableModel::row_of(const std::string& channel) const {
    const auto found = std::ranges::find(channels_, channel, name_of_status);
    return found == channels_.end() ? -1 : static_cast<int>(found - channels_.begin());
}

QString ChannelTableModel::text(int row, int column) const {
    const ChannelStatus& about = status(row);
    switch (column) {
        case name:
            return to_qt(about.channel.name);
        case kind:
            return label_of(kind_of(about.channel));
        case state:
            return label_of(state_of(about));
        case receiver:
            return receiver_text(about.channel);
        case alarms:
            return alarms_text(about.channel, *catalog_);
        case told:
            return last_told_text(about, now_);
        default:
            return {};
    }
}

QVariant ChannelTableModel::look(int row, int column, int role) const {
    const ChannelStatus& about = status(row);
    switch (role) {
        case Qt::AccessibleTextRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == state || column == told ? status_text(about, now_) : text(row, column);
        case bold_role:
            return column == name && about.channel.is_enabled;
        case emphasis_role:
            return colour_of(state_of(about), column);
        default:
            return {};
    }
}

QString ChannelTableModel::heading(int column) const {
    switch (column) {
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
