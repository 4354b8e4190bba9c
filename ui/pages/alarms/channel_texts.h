// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What notification channels are called on screen, and how telling goes, in words.
#pragma once

#include <QString>

#include "app/notify/channel_address.h"
#include "app/notify_desk.h"
#include "model/catalog.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(ChannelKind kind);
/// "TLS from the first byte"; empty for webhooks, whose address says it.
[[nodiscard]] QString label_of(ChannelWay way);

enum class ChannelState : std::uint8_t {
    off = 1,
    untried = 2,
    well = 3,
    retrying = 4,
    failed = 5,
    sent = 6,
    partly = 7
};
/// Of a channel that nobody acknowledges.
[[nodiscard]] bool is_trap(const NotifyChannel& channel);
/// Of the newest message; a failure that was followed by a message that arrived is over. `sent`: by a trap, of which
/// nobody says whether it arrives; `partly`: the receiver took it with a remark, such as not for everybody.
[[nodiscard]] ChannelState state_of(const ChannelStatus& status);
[[nodiscard]] QString label_of(ChannelState state);

/// "ops@example.com" or "ops.example.com/alarms": who is told.
[[nodiscard]] QString receiver_text(const NotifyChannel& channel);
/// "major and more urgent, of every rule, Yangtze Delta": which alarms.
[[nodiscard]] QString alarms_text(const NotifyChannel& channel, const Catalog& catalog);
/// "12 Nov 14:02" or "never".
[[nodiscard]] QString last_told_text(const ChannelStatus& status, UtcTime now);
/// That a message was taken for some only. @param remark Delivery::remark, not empty.
[[nodiscard]] QString in_part_text(const std::string& remark);
/// All that is known of how telling goes, in sentences.
[[nodiscard]] QString status_text(const ChannelStatus& status, UtcTime now);

/// Why a message did not arrive: in words by what kind of failure it is, then what the receiver or the system said.
[[nodiscard]] QString delivery_failure_text(const Failure& why);

}  // namespace wattmast::ui
