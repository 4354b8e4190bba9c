// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a channel's queue leaves for the next start of the program; declared in channel_queue.h.
#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "app/notify/channel_queue.h"

namespace wattmast {
namespace {

namespace json = boost::json;

using Item = ChannelQueue::Item;

json::array written(AlarmId id, NoticeAbout about) {
    return {id.number(), static_cast<int>(about)};
}

std::int64_t number_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_int64() ? value->as_int64() : 0;
}

UtcTime time_in(const json::object& object, std::string_view name) {
    return utc_from_milliseconds(number_in(object, name));
}

std::string text_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

const json::array& array_in(const json::object& object, std::string_view name) {
    static const json::array none;
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_array() ? value->get_array() : none;
}

/// The numbers of an entry, or nothing where it is none.
std::vector<std::int64_t> numbers_in(const json::value& entry) {
    std::vector<std::int64_t> numbers;
    if (const json::array* array = entry.if_array()) {
        for (const json::value& one : *array) {
            numbers.push_back(one.is_int64() ? one.as_int64() : 0);
        }
    }
    return numbers;
}

std::vector<Item> items_in(const json::array& entries, const ChannelQueue::FindAlarm& find) {
    std::vector<Item> items;
    for (const json::value& entry : entries) {
        const auto numbers = numbers_in(entry);
        const auto alarm = numbers.size() == 2 ? find(AlarmId(numbers[0])) : std::nullopt;
        if (alarm && numbers[1] >= 1 && numbers[1] <= 3) {
            items.push_back({static_cast<NoticeAbout>(numbers[1]), *alarm});
        }
    }
    return items;
}

json::array counts(const std::map<Severity, std::size_t>& of) {
    json::array written_counts;
    for (const auto& [severity, count] : of) {
        written_counts.push_back(json::array{static_cast<int>(severity), static_cast<std::int64_t>(count)});
    }
    return written_counts;
}

std::map<Severity, std::size_t> counts_in(const json::array& entries) {
    std::map<Severity, std::size_t> found;
    for (const json::value& entry : entries) {
        const auto numbers = numbers_in(entry);
        if (numbers.size() == 2 && numbers[0] >= 1 && numbers[0] <= 4 && numbers[1] > 0) {
            found[static_cast<Severity>(numbers[0])] = static_cast<std::size_t>(numbers[1]);
        }
    }
    return found;
}

}  // namespace

json::object ChannelQueue::memory() const {
    json::array waiting;
    for (const auto& [id, item] : waiting_) {
        waiting.push_back(written(id, item.about));
    }
    json::array told;
    for (const auto& [id, one] : told_) {
        told.push_back(json::array{id.number(), milliseconds_of(one.last), one.is_repeated ? 1 : 0});
    }
    json::array shelved;
    for (const auto& [id, alarm] : shelved_) {
        shelved.push_back(id.number());
    }
    json::array sent;
    for (const UtcTime at : sent_) {
        sent.push_back(milliseconds_of(at));
    }
    json::object memory{{"waiting", waiting},
                        {"told", told},
                        {"shelved", shelved},
                        {"sent", sent},
                        {"overflowed", counts(overflowed_)},
                        {"held_back", is_held_back_}};
    if (settles_) {
        memory["settles"] = milliseconds_of(*settles_);
    }
    write_last(memory);
    write_underway(memory);
    return memory;
}

void ChannelQueue::write_last(json::object& memory) const {
    if (last_told_) {
        memory["last_told"] = json::object{{"at", milliseconds_of(last_told_->at)}, {"remark", last_told_->remark}};
    }
    if (last_failed_) {
        memory["last_failed"] = json::object{{"at", milliseconds_of(last_failed_->at)},
                                             {"code", static_cast<int>(last_failed_->why.code)},
                                             {"detail", last_failed_->why.detail}};
    }
}

void ChannelQueue::write_underway(json::object& memory) const {
    if (underway_) {
        const Message& message = underway_->message;
        json::array items;
        for (const Item& item : message.items) {
            items.push_back(written(item.alarm.id, item.about));
        }
        json::array counted_only;
        for (const AlarmId id : message.counted_only) {
            counted_only.push_back(id.number());
        }
        memory["underway"] = json::object{{"id", message.id},
                                          {"kind", static_cast<int>(message.kind)},
                                          {"at", milliseconds_of(message.at)},
                                          {"items", items},
                                          {"counted_only", counted_only},
                                          {"further", counts(message.further)},
                                          {"arrived", static_cast<std::int64_t>(message.arrived)},
                                          {"attempts", underway_->attempts},
                                          {"first", milliseconds_of(underway_->first)},
                                          {"next", milliseconds_of(underway_->next)}};
    }
}

void ChannelQueue::remember(const json::object& memory, const FindAlarm& find, UtcTime now) {
    for (Item& item : items_in(array_in(memory, "waiting"), find)) {
        const AlarmId id = item.alarm.id;
        waiting_.insert_or_assign(id, std::move(item));
    }
    for (const json::value& entry : array_in(memory, "told")) {
        const auto numbers = numbers_in(entry);
        auto alarm = numbers.size() == 3 ? find(AlarmId(numbers[0])) : std::nullopt;
        if (alarm) {
            const bool is_repeated = numbers[2] == 1 && !alarm->acknowledged;
            told_.insert_or_assign(AlarmId(numbers[0]),
                                   Told{std::move(*alarm), utc_from_milliseconds(numbers[1]), is_repeated});
        }
    }
    for (const json::value& id : array_in(memory, "shelved")) {
        const auto alarm = id.is_int64() ? find(AlarmId(id.as_int64())) : std::nullopt;
        if (alarm && alarm->is_active()) {
            keep_shelved(*alarm);
        }
    }
    for (const json::value& at : array_in(memory, "sent")) {
        if (at.is_int64()) {
            sent_.push_back(utc_from_milliseconds(at.as_int64()));
        }
    }
    overflowed_ = counts_in(array_in(memory, "overflowed"));
    const json::value* held_back = memory.if_contains("held_back");
    is_held_back_ = held_back != nullptr && held_back->is_bool() && held_back->get_bool();
    remember_last(memory);
    if (memory.contains("settles")) {
        settles_ = time_in(memory, "settles");
    }
    if (const json::value* underway = memory.if_contains("underway"); underway != nullptr && underway->is_object()) {
        remember_underway(underway->get_object(), find);
    }
    heed_clock_set_back(now);
    clear_what_is_over(now);
    if (!channel_.is_enabled) {
        forget_all_untold();
    }
}

void ChannelQueue::remember_last(const json::object& memory) {
    if (const json::value* told = memory.if_contains("last_told"); told != nullptr && told->is_object()) {
        last_told_ = LastTold{time_in(told->get_object(), "at"), text_in(told->get_object(), "remark")};
    }
    if (const json::value* failed = memory.if_contains("last_failed"); failed != nullptr && failed->is_object()) {
        last_failed_ = LastFailed{
            time_in(failed->get_object(), "at"),
            {static_cast<Errc>(number_in(failed->get_object(), "code")), text_in(failed->get_object(), "detail")}};
    }
}

/// Meanwhile, while nobody heard of it.
void ChannelQueue::clear_what_is_over(UtcTime now) {
    std::vector<Alarm> over;
    for (const auto& [id, item] : waiting_) {
        if (item.about == NoticeAbout::raised && !item.alarm.is_active()) {
            over.push_back(item.alarm);
        }
    }
    for (const auto& [id, told] : told_) {
        if (!told.alarm.is_active()) {
            over.push_back(told.alarm);
        }
    }
    for (const Alarm& alarm : over) {
        clear(alarm, now);
    }
}

void ChannelQueue::remember_underway(const json::object& of, const FindAlarm& find) {
    Underway found;
    found.message.id = text_in(of, "id");
    found.message.kind = number_in(of, "kind") == 2 ? Notice::Kind::digest : Notice::Kind::alarms;
    found.message.at = time_in(of, "at");
    found.message.items = items_in(array_in(of, "items"), find);
    for (const json::value& one : array_in(of, "counted_only")) {
        found.message.counted_only.emplace_back(one.is_int64() ? one.as_int64() : 0);
    }
    found.message.further = counts_in(array_in(of, "further"));
    if (found.message.items.size() == array_in(of, "items").size()) {
        found.message.arrived = static_cast<std::size_t>(std::max<std::int64_t>(number_in(of, "arrived"), 0));
    }
    found.attempts = static_cast<int>(number_in(of, "attempts"));
    found.first = time_in(of, "first");
    found.next = time_in(of, "next");
    if (!found.message.id.empty() && (!found.message.items.empty() || !found.message.further.empty())) {
        underway_ = std::move(found);
    }
}

}  // namespace wattmast
