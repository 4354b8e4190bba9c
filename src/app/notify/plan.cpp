// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/plan.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iterator>
#include <utility>

namespace wattmast {

namespace json = boost::json;

NotifyPlan::NotifyPlan(std::vector<NotifyChannel> channels, NotifySources sources, std::string run)
    : sources_(std::move(sources)), run_(std::move(run)) {
    change_channels(std::move(channels));
}

void NotifyPlan::change_channels(std::vector<NotifyChannel> channels) {
    std::map<std::string, ChannelQueue, std::less<>> queues;
    for (NotifyChannel& channel : channels) {
        if (auto known = queues_.extract(channel.name); known) {
            known.mapped().change(std::move(channel));
            queues.insert(std::move(known));
        } else {
            const std::string name = channel.name;
            queues.emplace(name, ChannelQueue(std::move(channel)));
        }
    }
    for (auto& [name, queue] : queues_) {
        std::ranges::move(queue.take_events(), std::back_inserter(events_));
    }
    queues_ = std::move(queues);
}

void NotifyPlan::take(std::span<const AlarmTransition> transitions, UtcTime now) {
    for (const AlarmTransition& transition : transitions) {
        take_one(transition, now);
    }
}

/// Once for each alarm, by this run or an earlier one.
bool NotifyPlan::is_news(AlarmId alarm) {
    constexpr std::size_t most_known = 1'000;
    if (alarm <= floor_ || !taken_.insert(alarm).second) {
        return false;
    }
    while (taken_.size() > most_known) {
        floor_ = *taken_.begin();
        taken_.erase(taken_.begin());
    }
    return true;
}

void NotifyPlan::take_one(const AlarmTransition& transition, UtcTime now) {
    const Alarm& alarm = transition.alarm;
    const auto each_queue = [&](auto&& what) {
        for (auto& [name, queue] : queues_) {
            what(queue);
        }
    };
    switch (transition.kind) {
        case AlarmEventKind::raised:
            if (is_news(alarm.id)) {
                raise(alarm, now);
            }
            break;
        case AlarmEventKind::joined:
            if (alarm.group.is_assigned()) {
                each_queue([&](ChannelQueue& queue) { queue.forget(alarm.id); });
            } else if (is_news(alarm.id)) {
                raise(alarm, now);
            } else {
                each_queue([&](ChannelQueue& queue) { queue.update(alarm); });
            }
            break;
        case AlarmEventKind::cleared:
            each_queue([&](ChannelQueue& queue) { queue.clear(alarm, now); });
            break;
        case AlarmEventKind::acknowledged:
            each_queue([&](ChannelQueue& queue) {
                queue.update(alarm);
                queue.stop_repeating(alarm.id);
            });
            break;
        case AlarmEventKind::shelved:
            each_queue([&](ChannelQueue& queue) { queue.shelve(alarm); });
            break;
        case AlarmEventKind::unshelved:
            each_queue([&](ChannelQueue& queue) { queue.unshelve(alarm, now); });
            break;
        case AlarmEventKind::noted:
        case AlarmEventKind::notified:
        case AlarmEventKind::not_notified:
            break;
    }
}

void NotifyPlan::raise(const Alarm& alarm, UtcTime now) {
    if (alarm.group.is_assigned() || !alarm.is_active()) {
        return;
    }
    const auto rule = sources_.rule(alarm.rule);
    const auto catalog = sources_.catalog();
    for (auto& [name, queue] : queues_) {
        const NotifyChannel& channel = queue.channel();
        const bool is_named = rule && std::ranges::find(rule->channels, name) != rule->channels.end();
        if ((is_named || channel.takes == NotifyChannel::Takes::every_rule) && wants(channel, alarm, *catalog)) {
            alarm.is_shelved(now) ? queue.keep_shelved(alarm) : queue.raise(alarm, now);
        }
    }
}

std::vector<NotifyPlan::Outgoing> NotifyPlan::due(UtcTime now) {
    std::vector<Outgoing> all;
    for (auto& [name, queue] : queues_) {
        if (auto message = queue.due(now, [this] { return new_id(); })) {
            all.push_back({queue.channel(), notice_of(std::move(*message))});
        }
    }
    return all;
}

bool NotifyPlan::is_underway(const std::string& channel, const std::string& notice) const {
    const auto queue = queues_.find(channel);
    return queue != queues_.end() && queue->second.is_underway(notice);
}

std::string NotifyPlan::new_id() {
    return run_ + "-" + std::to_string(++messages_);
}

Notice NotifyPlan::notice_of(ChannelQueue::Message message) const {
    const auto catalog = sources_.catalog();
    Notice notice;
    notice.kind = message.kind;
    notice.id = std::move(message.id);
    notice.at = message.at;
    notice.further = std::move(message.further);
    notice.arrived = message.arrived;
    for (const ChannelQueue::Item& item : message.items) {
        const auto rule = sources_.rule(item.alarm.rule);
        notice.items.push_back(notice_item(item.about, item.alarm, *catalog, rule ? rule->advice : std::string()));
    }
    return notice;
}

void NotifyPlan::delivered(const std::string& channel, UtcTime now, const std::string& remark) {
    if (const auto queue = queues_.find(channel); queue != queues_.end()) {
        queue->second.delivered(now, remark);
    }
}

void NotifyPlan::failed(const std::string& channel, const DeliveryFailure& failure, UtcTime now) {
    if (const auto queue = queues_.find(channel); queue != queues_.end()) {
        queue->second.failed(failure, now);
    }
}

void NotifyPlan::interrupted(const std::string& channel, UtcTime now) {
    if (const auto queue = queues_.find(channel); queue != queues_.end()) {
        queue->second.interrupted(now);
    }
}

std::optional<UtcTime> NotifyPlan::next(UtcTime now) const {
    std::optional<UtcTime> earliest;
    for (const auto& [name, queue] : queues_) {
        if (const auto at = queue.next(now)) {
            earliest = earliest ? std::min(*earliest, *at) : *at;
        }
    }
    return earliest;
}

std::vector<AlarmEvent> NotifyPlan::take_events() {
    std::vector<AlarmEvent> all = std::exchange(events_, {});
    for (auto& [name, queue] : queues_) {
        std::ranges::move(queue.take_events(), std::back_inserter(all));
    }
    return all;
}

std::string NotifyPlan::memory() const {
    json::object channels;
    for (const auto& [name, queue] : queues_) {
        channels[name] = queue.memory();
    }
    json::array taken;
    for (const AlarmId id : taken_) {
        taken.push_back(id.number());
    }
    return json::serialize(
        json::object{{"format", 1}, {"floor", floor_.number()}, {"taken", taken}, {"channels", channels}});
}

Result<void> NotifyPlan::remember_channels(const json::object& memory, UtcTime now) {
    const json::value* channels = memory.if_contains("channels");
    std::optional<Failure> failure;
    const auto find = [&](AlarmId id) -> std::optional<Alarm> {
        auto found = sources_.alarm(id);
        if (!found) {
            failure = found.error();
            return std::nullopt;
        }
        return std::move(*found);
    };
    for (auto& [name, queue] : queues_) {
        const json::value* own =
            channels != nullptr && channels->is_object() ? channels->get_object().if_contains(name) : nullptr;
        if (own != nullptr && own->is_object()) {
            queue.remember(own->get_object(), find, now);
        }
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

Result<void> NotifyPlan::remember(std::string_view memory, const std::vector<Alarm>& active, UtcTime now) {
    boost::system::error_code error;
    const json::value value = memory.empty() ? json::value() : json::parse(memory, error);
    const json::object* object = error ? nullptr : value.if_object();
    const json::value* floor = object != nullptr ? object->if_contains("floor") : nullptr;
    const json::value* taken = object != nullptr ? object->if_contains("taken") : nullptr;
    if (floor == nullptr || !floor->is_int64() || taken == nullptr || !taken->is_array()) {
        for (const Alarm& alarm : active) {
            floor_ = std::max(floor_, alarm.id);
        }
        return memory.empty() ? Result<void>()
                              : fail(Errc::invalid_argument,
                                     "what notification kept for the next start cannot be understood; what was active "
                                     "then is not told");
    }
    floor_ = AlarmId(floor->get_int64());
    for (const json::value& id : taken->get_array()) {
        taken_.emplace(id.is_int64() ? id.get_int64() : 0);
    }
    if (auto taken_up = remember_channels(*object, now); !taken_up) {
        return taken_up;
    }
    // What was raised and not heard of, because the program ended in between.
    std::vector<AlarmTransition> missed;
    missed.reserve(active.size());
    for (const Alarm& alarm : active) {
        missed.push_back({AlarmEventKind::raised, alarm});
    }
    // is_news() takes them in the order of their numbers.
    std::ranges::sort(missed, {}, [](const AlarmTransition& transition) { return transition.alarm.id; });
    take(missed, now);
    return {};
}

}  // namespace wattmast
