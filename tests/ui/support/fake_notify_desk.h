// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Notification channels without an engine behind them: what the test puts in, and what people did with it.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/notify_desk.h"

namespace wattmast::ui::test {

/// Behaves as notify_desk.h says, in memory. Members may be called from any thread; the test's own may not while jobs
/// run.
class FakeNotifyDesk final : public NotifyDesk {
public:
    // ---- For the test ----
    std::vector<ChannelStatus> statuses;
    std::optional<Failure> read_failure;
    std::optional<Failure> write_failure;
    Delivery answer;                                ///< To test messages.
    bool waits = false;                             ///< Test messages are answered only when they are given up.
    std::shared_ptr<std::atomic<bool>> deaf_until;  ///< Test messages hear no stop before it is true; null: they do.
    mutable std::vector<NotifyChannel> tests;       ///< Every one that was to be tried.
    int writes = 0;

    // ---- NotifyDesk ----
    [[nodiscard]] Result<std::vector<ChannelStatus>> channels() const override {
        const std::scoped_lock lock(mutex_);
        return read_failure ? Result<std::vector<ChannelStatus>>(*read_failure) : statuses;
    }
    [[nodiscard]] Result<void> add_channel(const NotifyChannel& channel) override {
        return change([&] {
            ChannelStatus status;
            status.channel = channel;
            statuses.push_back(status);
            std::ranges::sort(statuses, {}, [](const ChannelStatus& one) { return one.channel.name; });
        });
    }
    [[nodiscard]] Result<void> change_channel(const NotifyChannel& channel) override {
        return change([&] {
            for (ChannelStatus& status : statuses) {
                if (status.channel.name == channel.name) {
                    status.channel = channel;
                }
            }
        });
    }
    [[nodiscard]] Result<void> remove_channel(std::string_view name) override {
        return change(
            [&] { std::erase_if(statuses, [&](const ChannelStatus& status) { return status.channel.name == name; }); });
    }
    /// Holds nothing of this desk.
    [[nodiscard]] TestMessage test_message(const NotifyChannel& channel) const override {
        tests.push_back(channel);
        return [waits = waits, answer = answer, deaf_until = deaf_until](const std::stop_token& stop) {
            while (waits && !stop.stop_requested()) {
                std::this_thread::yield();
            }
            if (deaf_until) {
                deaf_until->wait(false);
            }
            return waits ? Delivery::failed(fail(Errc::cancelled, "given up"), Lasting::temporary) : answer;
        };
    }

private:
    template <typename Edit>
    Result<void> change(Edit edit) {
        const std::scoped_lock lock(mutex_);
        ++writes;
        if (write_failure) {
            return *write_failure;
        }
        edit();
        return {};
    }

    mutable std::mutex mutex_;
};

}  // namespace wattmast::ui::test
