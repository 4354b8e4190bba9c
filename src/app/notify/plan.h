// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which channels are told of which alarms, and when. Pure: knows no clock, no thread and no way to send.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/notify/channel_queue.h"

namespace wattmast {

/// Where the rest is looked up. Called by whoever calls the plan, on its thread.
struct NotifySources {
    std::function<std::optional<AlarmRule>(AlarmRuleId)> rule;  ///< Empty: there is none any more; it names no channel.
    /// For what an earlier run left; empty: there is none any more.
    std::function<Result<std::optional<Alarm>>(AlarmId)> alarm;
    std::function<std::shared_ptr<const Catalog>()> catalog;  ///< Never null.
};

class NotifyPlan {
public:
    /// @param run Different for each run of the program: letters and digits. Begins the ids of its messages.
    NotifyPlan(std::vector<NotifyChannel> channels, NotifySources sources, std::string run);

    [[nodiscard]] bool has_channels() const noexcept { return !queues_.empty(); }
    /// What waits for a channel that is there no more is not told. New ones are told what comes from now on.
    void change_channels(std::vector<NotifyChannel> channels);

    void take(std::span<const AlarmTransition> transitions, UtcTime now);

    struct Outgoing {
        NotifyChannel channel;
        Notice notice;
    };
    /// What is to be sent now; each is on its way until delivered(), failed() or interrupted() is called for its
    /// channel.
    [[nodiscard]] std::vector<Outgoing> due(UtcTime now);
    /// Whether that is on its way. Not where the channel was removed meanwhile, though one of its name was added.
    [[nodiscard]] bool is_underway(const std::string& channel, const std::string& notice) const;

    void delivered(const std::string& channel, UtcTime now, const std::string& remark);
    void failed(const std::string& channel, const DeliveryFailure& failure, UtcTime now);
    void interrupted(const std::string& channel, UtcTime now);

    /// When due() may have something next; empty where only news can change that.
    [[nodiscard]] std::optional<UtcTime> next(UtcTime now) const;
    /// What happened since the last call: notified and not_notified.
    [[nodiscard]] std::vector<AlarmEvent> take_events();

    /// For the next run, as JSON.
    [[nodiscard]] std::string memory() const;
    /// Takes up what an earlier run left, and tells what was raised since its last word. Empty text: this is the first
    /// run, and what is active already is not told. Fails with `invalid_argument` where the text is none of memory();
    /// then it goes on as in a first run. Fails as sources.alarm does where an alarm cannot be looked up; then it holds
    /// a part only, and another one is to be made. @pre it is new
    [[nodiscard]] Result<void> remember(std::string_view memory, const std::vector<Alarm>& active, UtcTime now);

private:
    void take_one(const AlarmTransition& transition, UtcTime now);
    [[nodiscard]] bool is_news(AlarmId alarm);
    void raise(const Alarm& alarm, UtcTime now);
    Result<void> remember_channels(const boost::json::object& memory, UtcTime now);
    [[nodiscard]] Notice notice_of(ChannelQueue::Message message) const;
    [[nodiscard]] std::string new_id();

    NotifySources sources_;
    std::string run_;
    std::uint64_t messages_ = 0;
    // Alarms that were raised before: up to `floor_`, and those in `taken_`. They come about in the order of their
    // numbers, but groups overtake what may still join one.
    AlarmId floor_;
    std::set<AlarmId> taken_;
    std::map<std::string, ChannelQueue, std::less<>> queues_;
    std::vector<AlarmEvent> events_;  ///< Of channels that are there no more.
};

}  // namespace wattmast
