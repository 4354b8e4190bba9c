// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people see of notification channels and do with them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <stop_token>

#include "app/notify/channel.h"
#include "collect/delivery.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A channel, and how telling it goes. Of messages about alarms: tests are not counted.
struct ChannelStatus {
    struct Told {
        UtcTime at;
        std::string remark;  ///< The engine's words: for whom it was not; may be empty.
        friend bool operator==(const Told&, const Told&) = default;
    };
    struct Failed {
        UtcTime at;
        Failure why;  ///< No secret is in the detail.
        friend bool operator==(const Failed&, const Failed&) = default;
    };

    NotifyChannel channel;
    std::optional<Told> last_told;      ///< Empty: none ever arrived.
    std::optional<Failed> last_failed;  ///< Empty: none ever failed; else also where a later one arrived.
    std::size_t waiting = 0;            ///< Alarms that it is yet to be told.
    bool is_retrying = false;           ///< A message failed and is tried again.

    friend bool operator==(const ChannelStatus&, const ChannelStatus&) = default;
};

/// Sends and waits for the receiver's answer, as deliver_notice(), which may take minutes, and longer than a stop where
/// the system looks a name up: on a thread of its own, not on a worker. Holds all that it needs: it may outlive the
/// desk and its engine.
using TestMessage = std::function<Delivery(const std::stop_token& stop)>;

/// Thread-safe. Everything but test_message() reads or writes the database and takes a few milliseconds: call it on a
/// worker. Changes fail with `store_read_only` where nothing may be written, and take effect at once.
class NotifyDesk {
public:
    virtual ~NotifyDesk() = default;

    /// In the order of their names; of another process' database as it stored them last.
    [[nodiscard]] virtual Result<std::vector<ChannelStatus>> channels() const = 0;
    /// Fails with `invalid_argument` as check_entered_channel(), and where another one has the name.
    [[nodiscard]] virtual Result<void> add_channel(const NotifyChannel& channel) = 0;
    /// The one with that name. What waits for it is told as it says now, nothing where it is off. Fails with
    /// `invalid_argument` as check_entered_channel(), and where there is none of that name.
    [[nodiscard]] virtual Result<void> change_channel(const NotifyChannel& channel) = 0;
    /// What waits for it is not told any more; rules that name it are not changed. Fails with `invalid_argument` where
    /// there is none.
    [[nodiscard]] virtual Result<void> remove_channel(std::string_view name) = 0;
    /// A message that says that it is a test, also where the channel is off or not saved. Sends nothing yet.
    [[nodiscard]] virtual TestMessage test_message(const NotifyChannel& channel) const = 0;
};

}  // namespace wattmast
