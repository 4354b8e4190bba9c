// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_alarms.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <string>

#include "store/alarm_checks.h"

namespace wattmast {
namespace {

Failure no_such(std::string_view what, std::int64_t number) {
    return fail(Errc::invalid_argument, "there is no " + std::string(what) + " " + std::to_string(number));
}

/// @param records Ascending by id.
template <typename Records, typename Number>
auto find_record(Records& records, Number id) {
    const auto found = std::ranges::lower_bound(records, id, {}, [](const auto& record) { return record.id; });
    return found != records.end() && found->id == id ? found : records.end();
}

template <typename Keep>
std::vector<Alarm> those(const std::vector<Alarm>& alarms, Keep keep) {
    std::vector<Alarm> found;
    std::ranges::copy_if(alarms, std::back_inserter(found), keep);
    return found;
}

Result<void> require_place(const Catalog& catalog, SiteId site, DeviceId device) {
    if (site.is_assigned() && catalog.site(site) == nullptr) {
        return memory_has_no("site", site.number());
    }
    if (device.is_assigned() && catalog.device(device) == nullptr) {
        return memory_has_no("device", device.number());
    }
    return {};
}

Result<void> require_all(const MemoryContent& content, const Alarm& alarm) {
    if (auto known = require_place(content.catalog, alarm.site, alarm.device); !known) {
        return known;
    }
    if (alarm.point.is_assigned() && content.catalog.point(alarm.point) == nullptr) {
        return memory_has_no("point", alarm.point.number());
    }
    if (alarm.group.is_assigned() && find_record(content.alarms, alarm.group) == content.alarms.end()) {
        return no_such("alarm", alarm.group.number());
    }
    return {};
}

}  // namespace

Result<std::vector<AlarmRule>> MemoryAlarms::rules() const {
    const std::shared_lock lock(content_->mutex);
    std::vector<AlarmRule> rules = content_->alarm_rules;
    std::stable_partition(rules.begin(), rules.end(), [](const AlarmRule& rule) { return !rule.key.empty(); });
    return rules;
}

Result<AlarmRuleId> MemoryAlarms::save_rule(const AlarmRule& rule) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_rule(rule); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    if (const auto known = require_place(content_->catalog, rule.scope.site, rule.scope.device); !known) {
        return known.error();
    }
    auto& rules = content_->alarm_rules;
    const bool is_taken = !rule.key.empty() && std::ranges::any_of(rules, [&](const AlarmRule& other) {
        return other.key == rule.key && other.id != rule.id;
    });
    if (is_taken) {
        return fail(Errc::invalid_argument, "there is another rule with the key " + rule.key);
    }
    if (!rule.id.is_assigned()) {
        rules.push_back(rule);
        return rules.back().id = AlarmRuleId(++content_->last_alarm_rule);
    }
    const auto found = find_record(rules, rule.id);
    if (found == rules.end()) {
        return no_such("rule", rule.id.number());
    }
    *found = rule;
    return rule.id;
}

Result<void> MemoryAlarms::remove_rule(AlarmRuleId id) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    const auto found = find_record(content_->alarm_rules, id);
    if (found == content_->alarm_rules.end()) {
        return no_such("rule", id.number());
    }
    content_->alarm_rules.erase(found);
    return {};
}

Result<std::vector<Alarm>> MemoryAlarms::active() const {
    const std::shared_lock lock(content_->mutex);
    return those(content_->alarms, [](const Alarm& alarm) { return alarm.is_active(); });
}

Result<std::optional<Alarm>> MemoryAlarms::alarm(AlarmId id) const {
    const std::shared_lock lock(content_->mutex);
    const auto found = find_record(content_->alarms, id);
    return found == content_->alarms.end() ? std::optional<Alarm>() : std::optional(*found);
}

Result<std::vector<Alarm>> MemoryAlarms::raised_in(TimeRange range, std::size_t most) const {
    const std::shared_lock lock(content_->mutex);
    auto found = those(content_->alarms, [&](const Alarm& alarm) { return range.contains(alarm.raised); });
    std::ranges::sort(found, std::ranges::greater(),
                      [](const Alarm& alarm) { return std::pair(alarm.raised, alarm.id); });
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size())), found.end());
    return found;
}

Result<std::vector<Alarm>> MemoryAlarms::members_of(AlarmId group) const {
    const std::shared_lock lock(content_->mutex);
    return those(content_->alarms, [&](const Alarm& alarm) { return alarm.group == group && group.is_assigned(); });
}

Result<std::vector<AlarmEvent>> MemoryAlarms::events(AlarmId alarm) const {
    const std::shared_lock lock(content_->mutex);
    std::vector<AlarmEvent> found;
    std::ranges::copy_if(content_->alarm_events, std::back_inserter(found),
                         [&](const AlarmEvent& event) { return event.alarm == alarm; });
    return found;
}

Result<AlarmId> MemoryAlarms::save_alarm(const Alarm& alarm) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_alarm(alarm); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    if (const auto known = require_all(*content_, alarm); !known) {
        return known.error();
    }
    auto& alarms = content_->alarms;
    if (!alarm.id.is_assigned()) {
        alarms.push_back(alarm);
        return alarms.back().id = AlarmId(static_cast<std::int64_t>(alarms.size()));
    }
    const auto found = find_record(alarms, alarm.id);
    if (found == alarms.end()) {
        return no_such("alarm", alarm.id.number());
    }
    *found = alarm;
    return alarm.id;
}

Result<void> MemoryAlarms::add_event(const AlarmEvent& event) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (auto checked = check_event(event); !checked) {
        return checked;
    }
    const std::unique_lock lock(content_->mutex);
    if (find_record(content_->alarms, event.alarm) == content_->alarms.end()) {
        return no_such("alarm", event.alarm.number());
    }
    content_->alarm_events.push_back(event);
    return {};
}

Result<void> MemoryAlarms::together(const std::function<Result<void>()>& work) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (is_together_) {
        throw std::logic_error("AlarmStore::together() was called within itself");
    }
    std::unique_lock lock(content_->mutex);
    auto rules = content_->alarm_rules;
    auto alarms = content_->alarms;
    auto events = content_->alarm_events;
    const auto last_rule = content_->last_alarm_rule;
    lock.unlock();
    auto outcome = [&] {
        const TogetherScope scope(is_together_);
        return work();
    }();
    if (!outcome) {
        lock.lock();
        content_->alarm_rules = std::move(rules);
        content_->alarms = std::move(alarms);
        content_->alarm_events = std::move(events);
        content_->last_alarm_rule = last_rule;
    }
    return outcome;
}

}  // namespace wattmast
