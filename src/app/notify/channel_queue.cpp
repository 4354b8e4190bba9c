// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_queue.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration an_hour{1h};

/// Cleared last; then by severity; then newest first.
bool is_more_urgent(const ChannelQueue::Item& a, const ChannelQueue::Item& b) {
    const bool a_is_over = a.about == NoticeAbout::cleared;
    const bool b_is_over = b.about == NoticeAbout::cleared;
    if (a_is_over != b_is_over) {
        return b_is_over;
    }
    if (a.alarm.severity != b.alarm.severity) {
        return a.alarm.severity < b.alarm.severity;
    }
    return a.alarm.id > b.alarm.id;
}

Duration pause_after(int attempts) {
    constexpr Duration shortest{30s};
    constexpr Duration longest{15min};
    return attempts > 5 ? longest : std::min(longest, shortest * (1 << (attempts - 1)));
}

}  // namespace

void ChannelQueue::change(NotifyChannel channel) {
    channel_ = std::move(channel);
    if (!channel_.is_enabled) {
        forget_all_untold();
    }
}

/// But for the message that the receiver may have by now.
void ChannelQueue::forget_all_untold() {
    waiting_.clear();
    overflowed_.clear();
    told_.clear();
    shelved_.clear();
    settles_.reset();
    is_held_back_ = false;
    if (underway_ && !underway_->is_sent) {
        underway_.reset();
    }
}

void ChannelQueue::raise(const Alarm& alarm, UtcTime now) {
    if (makes_room_for(alarm)) {
        add(NoticeAbout::raised, alarm, now);
        return;
    }
    ++overflowed_[alarm.severity];
    events_.push_back({alarm.id, now, AlarmEventKind::not_notified, "",
                       channel_.name + ": " + std::to_string(most_waiting) + " others wait; it is only counted"});
}

void ChannelQueue::shelve(const Alarm& alarm) {
    const auto waiting = waiting_.find(alarm.id);
    const bool is_untold = waiting != waiting_.end() && waiting->second.about == NoticeAbout::raised;
    if (is_untold || shelved_.contains(alarm.id)) {
        keep_shelved(alarm);
    }
    drop_waiting(alarm.id);
    stop_repeating(alarm.id);
}

void ChannelQueue::keep_shelved(const Alarm& alarm) {
    if (shelved_.size() < most_waiting) {
        shelved_.insert_or_assign(alarm.id, alarm);
    }
}

void ChannelQueue::unshelve(const Alarm& alarm, UtcTime now) {
    update(alarm);
    begin_repeating(alarm.id);
    if (shelved_.erase(alarm.id) > 0 && alarm.is_active() && !alarm.acknowledged && !alarm.group.is_assigned()) {
        raise(alarm, now);
    }
}

/// The end of the time for which an alarm was shelved is no event.
void ChannelQueue::take_back_shelved(UtcTime now) {
    std::vector<Alarm> back;
    for (const auto& [id, alarm] : shelved_) {
        if (!alarm.is_shelved(now)) {
            back.push_back(alarm);
        }
    }
    for (const Alarm& alarm : back) {
        unshelve(alarm, now);
    }
}

void ChannelQueue::clear(const Alarm& alarm, UtcTime now) {
    shelved_.erase(alarm.id);
    const auto waiting = waiting_.find(alarm.id);
    if (waiting != waiting_.end() && waiting->second.about == NoticeAbout::raised) {
        waiting_.erase(waiting);  // It came and went before anybody was told.
        return;
    }
    const bool was_told = told_.erase(alarm.id) > 0;
    if (was_told && channel_.tells_cleared && makes_room_for(alarm)) {
        add(NoticeAbout::cleared, alarm, now);
    } else {
        drop_waiting(alarm.id);
    }
}

void ChannelQueue::update(const Alarm& alarm) {
    if (const auto waiting = waiting_.find(alarm.id); waiting != waiting_.end()) {
        waiting->second.alarm = alarm;
    }
    if (const auto told = told_.find(alarm.id); told != told_.end()) {
        told->second.alarm = alarm;
    }
    if (const auto shelved = shelved_.find(alarm.id); shelved != shelved_.end()) {
        shelved->second = alarm;
    }
}

void ChannelQueue::drop_waiting(AlarmId alarm) {
    waiting_.erase(alarm);
}

void ChannelQueue::forget(AlarmId alarm) {
    shelved_.erase(alarm);
    waiting_.erase(alarm);
    told_.erase(alarm);
}

void ChannelQueue::stop_repeating(AlarmId alarm) {
    if (const auto told = told_.find(alarm); told != told_.end()) {
        told->second.is_repeated = false;
    }
    const auto waiting = waiting_.find(alarm);
    if (waiting != waiting_.end() && waiting->second.about == NoticeAbout::repeated) {
        waiting_.erase(waiting);
    }
}

void ChannelQueue::begin_repeating(AlarmId alarm) {
    if (const auto told = told_.find(alarm); told != told_.end()) {
        told->second.is_repeated = !told->second.alarm.acknowledged.has_value();
    }
}

void ChannelQueue::add(NoticeAbout about, const Alarm& alarm, UtcTime now) {
    if (waiting_.empty() || !settles_) {
        settles_ = now + channel_.settle;
    }
    waiting_.insert_or_assign(alarm.id, Item{about, alarm});
}

/// Whether it may wait; a less urgent one goes where there is no room.
bool ChannelQueue::makes_room_for(const Alarm& alarm) {
    if (waiting_.size() < most_waiting || waiting_.contains(alarm.id)) {
        return true;
    }
    const auto least = std::ranges::max_element(
        waiting_, [](const auto& a, const auto& b) { return is_more_urgent(a.second, b.second); });
    if (!is_more_urgent({NoticeAbout::raised, alarm}, least->second) ||
        least->second.alarm.severity <= alarm.severity) {
        return false;
    }
    ++overflowed_[least->second.alarm.severity];
    waiting_.erase(least);
    return true;
}

void ChannelQueue::add_repeats(UtcTime now) {
    if (!channel_.repeat_after) {
        return;
    }
    for (const auto& [id, told] : told_) {
        const bool is_due =
            told.is_repeated && told.alarm.severity == Severity::critical && told.last + *channel_.repeat_after <= now;
        if (is_due && !waiting_.contains(id) && waiting_.size() < most_waiting) {
            add(NoticeAbout::repeated, told.alarm, now - channel_.settle);
        }
    }
}

bool ChannelQueue::has_room(UtcTime now) const {
    const auto recent = std::ranges::count_if(sent_, [&](UtcTime at) { return at > now - an_hour; });
    return static_cast<unsigned>(recent) < channel_.per_hour;
}

bool ChannelQueue::may_tell_now(const Item& item, const std::optional<UtcTime>& quiet_end) const {
    return !quiet_end || item.alarm.severity <= channel_.quiet->told_all_the_same;
}

std::optional<ChannelQueue::Message> ChannelQueue::due(UtcTime now, const std::function<std::string()>& new_id) {
    heed_clock_set_back(now);
    take_back_shelved(now);
    if (underway_) {
        if (underway_->is_sent || now < underway_->next) {
            return std::nullopt;
        }
        underway_->is_sent = true;
        return underway_->message;
    }
    add_repeats(now);
    if (waiting_.empty() || (settles_ && now < *settles_)) {
        return std::nullopt;
    }
    if (!has_room(now)) {
        is_held_back_ = true;
        return std::nullopt;
    }
    const auto quiet_end = channel_.quiet ? channel_.quiet->end_at(now) : std::nullopt;
    std::vector<Item> items;
    for (const auto& [id, item] : waiting_) {
        if (may_tell_now(item, quiet_end)) {
            items.push_back(item);
        }
    }
    if (items.empty()) {
        return std::nullopt;
    }
    Message message = compose(std::move(items), now, new_id());
    underway_ = Underway{message, 0, now, now, true};
    return message;
}

ChannelQueue::Message ChannelQueue::compose(std::vector<Item> items, UtcTime now, std::string id) {
    std::ranges::sort(items, is_more_urgent);
    Message message;
    message.kind = std::exchange(is_held_back_, false) ? Notice::Kind::digest : Notice::Kind::alarms;
    message.id = std::move(id);
    message.at = now;
    message.further = std::exchange(overflowed_, {});
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Alarm& alarm = items[i].alarm;
        waiting_.erase(alarm.id);
        if (items[i].about != NoticeAbout::cleared && keeps_told(alarm)) {
            const auto known = told_.find(alarm.id);
            const bool is_repeated = known == told_.end() || known->second.is_repeated;
            told_.insert_or_assign(alarm.id, Told{alarm, now, is_repeated});
        }
        if (i < most_items) {
            message.items.push_back(std::move(items[i]));
        } else {
            message.counted_only.push_back(alarm.id);
            ++message.further[alarm.severity];
        }
    }
    settles_.reset();
    return message;
}

bool ChannelQueue::keeps_told(const Alarm& alarm) const {
    return channel_.tells_cleared || (channel_.repeat_after && alarm.severity == Severity::critical);
}

void ChannelQueue::heed_clock_set_back(UtcTime now) {
    if (settles_) {
        settles_ = std::min(*settles_, now + channel_.settle);
    }
    if (underway_) {
        underway_->first = std::min(underway_->first, now);
        underway_->next = std::min(underway_->next, now + give_up_after);
    }
    std::erase_if(sent_, [&](UtcTime at) { return at > now; });
    for (auto& [id, told] : told_) {
        told.last = std::min(told.last, now);
    }
}

void ChannelQueue::delivered(UtcTime now, const std::string& remark) {
    if (!underway_) {
        return;
    }
    last_told_ = LastTold{now, remark};
    sent_.push_back(now);
    while (sent_.size() > channel_.per_hour) {
        sent_.pop_front();
    }
    finish(AlarmEventKind::notified, channel_.name + (remark.empty() ? "" : "; " + remark), now);
}

void ChannelQueue::failed(const DeliveryFailure& failure, UtcTime now) {
    if (!underway_) {
        return;
    }
    Underway& underway = *underway_;
    underway.is_sent = false;
    last_failed_ = LastFailed{now, failure.why};
    ++underway.attempts;
    underway.message.arrived = std::max(underway.message.arrived, failure.arrived);
    const Duration pause = std::max(pause_after(underway.attempts), failure.retry_after.value_or(Duration{0}));
    const UtcTime last = underway.first + give_up_after;
    if (channel_.is_enabled && failure.lasting == Lasting::temporary && now < last) {
        underway.next = std::min(now + pause, last);
        return;
    }
    give_up(failure.why.detail + (underway.attempts > 1 ? " (" + std::to_string(underway.attempts) + " attempts)" : ""),
            now);
}

void ChannelQueue::give_up(const std::string& why, UtcTime now) {
    for (const Item& item : underway_->message.items) {
        forget_untold(item.alarm.id, item.about);
    }
    for (const AlarmId id : underway_->message.counted_only) {
        forget_untold(id, NoticeAbout::raised);
    }
    finish(AlarmEventKind::not_notified, channel_.name + ": " + why, now);
}

/// Nobody is told that it is over, unless an earlier message told that it was raised.
void ChannelQueue::forget_untold(AlarmId alarm, NoticeAbout about) {
    told_.erase(alarm);
    const auto waiting = waiting_.find(alarm);
    if (about == NoticeAbout::raised && waiting != waiting_.end() && waiting->second.about == NoticeAbout::cleared) {
        waiting_.erase(waiting);
    }
}

void ChannelQueue::interrupted(UtcTime now) {
    if (!underway_) {
        return;
    }
    underway_->is_sent = false;
    underway_->next = now;
    if (!channel_.is_enabled) {
        give_up("it was switched off before anybody knew whether the message arrived", now);
    }
}

void ChannelQueue::finish(AlarmEventKind kind, const std::string& text, UtcTime now) {
    const Message message = std::move(underway_->message);
    underway_.reset();
    for (const Item& item : message.items) {
        events_.push_back({item.alarm.id, now, kind, "", text});
    }
    for (const AlarmId id : message.counted_only) {
        events_.push_back({id, now, kind, "", text + (kind == AlarmEventKind::notified ? " (only counted)" : "")});
    }
}

std::optional<UtcTime> ChannelQueue::next(UtcTime now) const {
    if (underway_) {
        return underway_->is_sent ? std::nullopt : std::optional(underway_->next);
    }
    std::optional<UtcTime> earliest;
    const auto consider = [&](UtcTime at) { earliest = earliest ? std::min(*earliest, at) : at; };
    for (const auto& [id, alarm] : shelved_) {
        consider(alarm.shelved ? alarm.shelved->until : now);
    }
    if (!waiting_.empty()) {
        UtcTime at = settles_.value_or(now);
        if (!has_room(now)) {
            at = std::max(at, sent_[sent_.size() - channel_.per_hour] + an_hour);
        }
        const auto quiet_end = channel_.quiet ? channel_.quiet->end_at(std::max(at, now)) : std::nullopt;
        const bool has_urgent =
            std::ranges::any_of(waiting_, [&](const auto& waiting) { return may_tell_now(waiting.second, quiet_end); });
        consider(has_urgent ? at : *quiet_end);
    }
    if (channel_.repeat_after && waiting_.size() < most_waiting) {
        for (const auto& [id, told] : told_) {
            if (told.is_repeated && told.alarm.severity == Severity::critical && !waiting_.contains(id)) {
                consider(told.last + *channel_.repeat_after);
            }
        }
    }
    return earliest;
}

std::vector<AlarmEvent> ChannelQueue::take_events() {
    return std::exchange(events_, {});
}

}  // namespace wattmast
