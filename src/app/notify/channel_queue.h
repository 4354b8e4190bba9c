// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one channel is yet to be told, and when. Pure: knows no clock, no thread and no way to send.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/notify/channel.h"
#include "app/notify/notice.h"
#include "collect/delivery.h"
#include "model/alarm.h"
#include "units/utc_time.h"

namespace boost::json {
class object;
}

namespace wattmast {

/// Settles, bundles, holds back and tries again:
/// - What comes within `settle` of the first is one message. What is cleared, shelved or joined into a group before it
///   was told is not told.
/// - No more than `per_hour` messages in any hour; then what waits is told as one digest when there is room again.
/// - In quiet hours only the urgent is told.
/// - One message is on its way at a time. One that cannot be delivered is tried again after 30 s, 1 min, 2 min … 15 min
///   for an hour, at the latest at its end, and then given up; at once where the failure lasts.
/// - A clock that is set back holds up nothing for longer than these times.
/// - Cleared alarms are told where the channel wants that and their raising was told.
/// - At most `most_waiting` alarms wait; of what comes then the least urgent is only counted.
class ChannelQueue {
public:
    static constexpr std::size_t most_items = 50;  ///< Of a message in full; the rest is counted.
    static constexpr std::size_t most_waiting = 10'000;
    static constexpr Duration give_up_after{std::chrono::hours{1}};

    using FindAlarm = std::function<std::optional<Alarm>(AlarmId)>;

    explicit ChannelQueue(NotifyChannel channel) : channel_(std::move(channel)) {}

    [[nodiscard]] const NotifyChannel& channel() const noexcept { return channel_; }
    /// What waits is told as the changed channel says; where it is off now, not at all.
    void change(NotifyChannel channel);

    void raise(const Alarm& alarm, UtcTime now);
    void clear(const Alarm& alarm, UtcTime now);
    /// A newer state of an alarm, such as a group that grew: told with what waits, never by itself.
    void update(const Alarm& alarm);
    void drop_waiting(AlarmId alarm);    ///< Nothing of it is told that was not yet.
    void forget(AlarmId alarm);          ///< Nor what becomes of it: it is part of a group now.
    void stop_repeating(AlarmId alarm);  ///< Acknowledged.
    /// Nothing of it is told until unshelve(), or the end of its shelving.
    void shelve(const Alarm& alarm);
    /// The same for one that was shelved already when this heard of it.
    void keep_shelved(const Alarm& alarm);
    /// Told as raised where it was shelved before it was told, and nobody acknowledged it.
    void unshelve(const Alarm& alarm, UtcTime now);

    /// A message as alarms; plan.h makes a Notice of it.
    struct Item {
        NoticeAbout about = NoticeAbout::raised;
        Alarm alarm;
    };
    struct Message {
        Notice::Kind kind = Notice::Kind::alarms;
        std::string id;
        UtcTime at;
        std::vector<Item> items;              ///< Most urgent first.
        std::vector<AlarmId> counted_only{};  ///< Alarms that are in `further`.
        std::map<Severity, std::size_t> further{};
        std::size_t arrived = 0;  ///< Of its parts, by earlier attempts; see DeliveryFailure.
    };
    /// The message to be sent now, if any; until delivered() or failed() it is on its way. `new_id` names a new one.
    [[nodiscard]] std::optional<Message> due(UtcTime now, const std::function<std::string()>& new_id);

    [[nodiscard]] bool is_underway(const std::string& message) const {
        return underway_ && underway_->is_sent && underway_->message.id == message;
    }
    // Of the message that is on its way; without one they do nothing. Where the channel is off by now, it is not tried
    // again.
    void delivered(UtcTime now, const std::string& remark);
    void failed(const DeliveryFailure& failure, UtcTime now);
    void interrupted(UtcTime now);  ///< Nobody knows; it is tried again at once.

    /// When due() may have something next; empty where only news can change that.
    [[nodiscard]] std::optional<UtcTime> next(UtcTime now) const;

    /// What happened since the last call: notified and not_notified.
    [[nodiscard]] std::vector<AlarmEvent> take_events();

    /// All of it, but for what alarms are: only their ids.
    [[nodiscard]] boost::json::object memory() const;
    /// Takes that up again. Alarms that are not known any more are left out, those that were cleared meanwhile are
    /// taken as cleared now; what cannot be understood is as if it were not there. @pre it is new
    void remember(const boost::json::object& memory, const FindAlarm& find, UtcTime now);

private:
    struct Told {
        Alarm alarm;
        UtcTime last;
        bool is_repeated = true;
    };
    /// For those who look at the channel (notify_desk.h).
    struct LastTold {
        UtcTime at;
        std::string remark;
    };
    struct LastFailed {
        UtcTime at;
        Failure why;
    };
    struct Underway {
        Message message;
        int attempts = 0;  ///< That failed.
        UtcTime first;
        UtcTime next;
        bool is_sent = false;  ///< An answer is waited for.
    };

    void forget_all_untold();
    void begin_repeating(AlarmId alarm);
    void take_back_shelved(UtcTime now);
    void add(NoticeAbout about, const Alarm& alarm, UtcTime now);
    [[nodiscard]] bool makes_room_for(const Alarm& alarm);
    void add_repeats(UtcTime now);
    [[nodiscard]] bool has_room(UtcTime now) const;
    [[nodiscard]] bool may_tell_now(const Item& item, const std::optional<UtcTime>& quiet_end) const;
    [[nodiscard]] Message compose(std::vector<Item> items, UtcTime now, std::string id);
    [[nodiscard]] bool keeps_told(const Alarm& alarm) const;
    void heed_clock_set_back(UtcTime now);
    void forget_untold(AlarmId alarm, NoticeAbout about);
    void write_last(boost::json::object& memory) const;
    void write_underway(boost::json::object& memory) const;
    void remember_underway(const boost::json::object& memory, const FindAlarm& find);
    void remember_last(const boost::json::object& memory);
    void clear_what_is_over(UtcTime now);
    void give_up(const std::string& why, UtcTime now);
    void finish(AlarmEventKind kind, const std::string& text, UtcTime now);

    NotifyChannel channel_;
    std::map<AlarmId, Item> waiting_;
    std::map<Severity, std::size_t> overflowed_;  ///< Came when no more could wait.
    std::map<AlarmId, Told> told_;                ///< Active ones of which more may have to be told.
    std::map<AlarmId, Alarm> shelved_;            ///< Before they were told.
    std::optional<UtcTime> settles_;
    std::deque<UtcTime> sent_;  ///< In the last hour, ascending.
    bool is_held_back_ = false;
    std::optional<Underway> underway_;
    std::vector<AlarmEvent> events_;
    std::optional<LastTold> last_told_;
    std::optional<LastFailed> last_failed_;
};

}  // namespace wattmast
