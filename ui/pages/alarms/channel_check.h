// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What of a notification channel does not fit together, in the language of the screen.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/notify/channel.h"
#include "app/notify/channel_address.h"

namespace wattmast::ui {

enum class ChannelField : std::uint8_t {
    name = 1,
    server = 2,  ///< Host and port, or the URL of a webhook.
    credential = 3,
    from = 4,
    to = 5,
    pin = 6,
    ca_file = 12,
    site = 7,
    repeat = 8,
    quiet = 9,
    zone = 10,
    settle = 11,
};

struct ChannelFault {
    ChannelField field = ChannelField::name;
    QString text;  ///< What is wrong and what to do, one sentence.
};

/// Empty: the channel may be saved and tried. In the order of the form.
/// @param address Of which channel.address was made; empty: what was entered is none
[[nodiscard]] std::vector<ChannelFault> faults_of(const NotifyChannel& channel,
                                                  const std::optional<ChannelAddress>& address);

/// What a test message that failed says of a field; empty: of none.
[[nodiscard]] std::vector<ChannelFault> faults_of(const Failure& delivery, const ChannelAddress& address);

}  // namespace wattmast::ui
