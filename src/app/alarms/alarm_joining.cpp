// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// AlarmBook: what settles together becomes one where it has a common cause.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/alarms/alarm_book.h"
#include "app/alarms/area_step.h"

namespace wattmast {
namespace {

std::vector<std::string> common_area(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const auto ends = std::ranges::mismatch(left, right);
    return {left.begin(), ends.in1};
}

bool is_inside(const std::vector<std::string>& area, const std::vector<std::string>& path) {
    return area.size() <= path.size() && std::equal(area.begin(), area.end(), path.begin());
}

/// Adds what became of one alarm to the transaction.
Result<void> save(AlarmStore& store, Alarm& alarm, const std::vector<AlarmEvent>& events) {
    const auto id = store.save_alarm(alarm);
    if (!id) {
        return id.error();
    }
    alarm.id = *id;
    for (AlarmEvent event : events) {
        event.alarm = *id;
        if (auto added = store.add_event(event); !added) {
            return added;
        }
    }
    return {};
}

/// Whether `then` is close enough to `now` to be one step; not after a clock that was set back.
bool is_in_step(UtcTime then, UtcTime now) {
    return then <= now && now - then <= area_step_time;
}

AlarmEvent event_of(AlarmEventKind kind, UtcTime at, std::string text = "") {
    return {{}, at, kind, "", std::move(text)};
}

}  // namespace

std::vector<std::string> AlarmBook::area_of(const Alarm& alarm) const {
    const Site* site = index_->catalog().site(alarm.site);
    return site == nullptr ? alarm.area : site->area;
}

Alarm AlarmBook::group_of(const Alarm& first, AlarmCause cause, std::string name, UtcTime now) const {
    Alarm group;
    group.rule = first.rule;
    group.rule_key = first.rule_key;
    group.rule_name = first.rule_name;
    group.condition = first.condition;
    group.severity = first.severity;
    group.site = first.site;
    group.since = first.since;
    group.raised = now;
    group.limit = first.limit;
    group.unit = first.unit;
    group.reason = first.reason;
    group.cause = cause;
    group.cause_name = std::move(name);
    group.area = area_of(first);
    return group;
}

void AlarmBook::add_to_group(Alarm& group, const Alarm& member) const {
    group.since = std::min(group.since, member.since);
    group.severity = std::min(group.severity, member.severity);
    if (group.cause != AlarmCause::area_step) {
        group.area = common_area(group.area, area_of(member));
    }
    if (group.site != member.site) {
        group.site = {};
    }
    ++group.members;
}

AlarmId AlarmBook::find_group(AlarmRuleId rule, AlarmCause cause, const std::string& name) const {
    for (const auto& [id, alarm] : active_) {
        if (alarm.rule == rule && alarm.cause == cause && alarm.cause_name == name) {
            return id;
        }
    }
    return {};
}

void AlarmBook::join_silent(Round& round) const {
    std::map<std::tuple<AlarmRuleId, AlarmCause, std::string>, std::size_t> made;
    for (std::size_t i = 0; i < round.fresh.size(); ++i) {
        const Alarm& alarm = round.fresh[i];
        if (alarm.condition != AlarmCondition::device_offline) {
            continue;
        }
        const DeviceWatch::Common common = common_(alarm.device);
        if (common.gateway.empty() && !common.is_of_site) {
            continue;
        }
        const AlarmCause cause = common.gateway.empty() ? AlarmCause::site_silent : AlarmCause::gateway_silent;
        const std::string name = common.gateway.empty() ? index_->catalog().site(alarm.site)->code : common.gateway;
        round.is_grouped[i] = true;
        const auto key = std::tuple(alarm.rule, cause, name);
        if (const auto known = made.find(key); known != made.end()) {
            round.groups[known->second].fresh.push_back(i);
        } else if (const AlarmId stored = find_group(alarm.rule, cause, name); stored.is_assigned()) {
            round.joins[i] = stored;
        } else {
            made.emplace(key, round.groups.size());
            round.groups.push_back({group_of(alarm, cause, name, round.now), {i}, {}, {}});
        }
    }
    for (NewGroup& group : round.groups) {
        for (const std::size_t member : group.fresh) {
            add_to_group(group.alarm, round.fresh[member]);
        }
    }
    round.is_nested.assign(round.groups.size(), false);
}

AlarmId AlarmBook::area_group_of(AlarmRuleId rule, const std::vector<std::string>& area, UtcTime now) const {
    AlarmId best;
    std::size_t longest = 0;
    for (const auto& [id, alarm] : active_) {
        if (alarm.rule != rule || alarm.cause != AlarmCause::area_step || alarm.group.is_assigned() ||
            !is_inside(alarm.area, area)) {
            continue;
        }
        const auto grown = grown_.find(id.number());
        const UtcTime newest = std::max(alarm.raised, grown == grown_.end() ? alarm.raised : grown->second);
        if (is_in_step(newest, now) && (!best.is_assigned() || alarm.area.size() > longest)) {
            best = id;
            longest = alarm.area.size();
        }
    }
    return best;
}

void AlarmBook::join_areas(Round& round) const {
    std::map<AlarmRuleId, std::vector<std::size_t>> by_rule;
    std::map<std::pair<AlarmRuleId, std::vector<std::string>>, AlarmId> asked;
    for (std::size_t i = 0; i < round.fresh.size(); ++i) {
        by_rule[round.fresh[i].rule];  // Also where all of it is in groups: those are rows themselves.
        if (round.is_grouped[i]) {
            continue;
        }
        const Alarm& alarm = round.fresh[i];
        const auto [known, is_new] = asked.emplace(std::pair(alarm.rule, area_of(alarm)), AlarmId());
        if (is_new) {
            known->second = area_group_of(alarm.rule, known->first.second, round.now);
        }
        if (known->second.is_assigned()) {
            round.joins[i] = known->second;
            round.is_grouped[i] = true;
        } else {
            by_rule[alarm.rule].push_back(i);
        }
    }
    for (const auto& [rule, fresh] : by_rule) {
        join_area(round, rule, fresh);
    }
}

AreaRow AlarmBook::area_row_of(const Alarm& alarm) const {
    AreaRow row{area_of(alarm), alarm.site, std::max<std::size_t>(alarm.members, 1)};
    if (alarm.cause == AlarmCause::area_step && !row.area.empty()) {
        row.area.pop_back();
    } else if (alarm.site.is_assigned()) {
        row.sites = 1;
    }
    return row;
}

AlarmBook::Candidates AlarmBook::candidates_of(const Round& round, AlarmRuleId rule,
                                               const std::vector<std::size_t>& fresh) const {
    Candidates found;
    const auto add = [&](Candidates::Row row, const Alarm& alarm) {
        found.rows.push_back(row);
        found.area_rows.push_back(area_row_of(alarm));
        found.alarms.push_back(&alarm);
    };
    for (const std::size_t i : fresh) {
        add({.fresh = i}, round.fresh[i]);
    }
    for (std::size_t number = 0; number < round.groups.size(); ++number) {
        const Alarm& group = round.groups[number].alarm;
        if (group.rule == rule && !round.is_nested[number]) {
            add({.group = number}, group);
        }
    }
    for (const auto& [id, alarm] : active_) {
        const bool is_whole_fleet = alarm.cause == AlarmCause::area_step && alarm.area.empty();
        if (alarm.rule == rule && !alarm.group.is_assigned() && !is_whole_fleet &&
            is_in_step(alarm.raised, round.now)) {
            add({.stored = id}, alarm);
        }
    }
    return found;
}

void AlarmBook::join_area(Round& round, AlarmRuleId rule, const std::vector<std::size_t>& fresh) const {
    const Candidates candidates = candidates_of(round, rule, fresh);
    const auto sites_of = [&](std::span<const std::string> area) {
        const auto found = sites_of_area_.find({area.begin(), area.end()});
        return found == sites_of_area_.end() ? std::size_t{0} : found->second;
    };
    std::vector<NewGroup> groups;
    for (const AreaGroup& made : areas_in_step(candidates.area_rows, sites_of)) {
        NewGroup group;
        group.alarm = group_of(*candidates.alarms[made.rows.front()], AlarmCause::area_step,
                               made.area.empty() ? std::string(whole_fleet_name) : made.area.back(), round.now);
        group.alarm.area = made.area;
        for (const std::size_t number : made.rows) {
            const Candidates::Row& row = candidates.rows[number];
            add_to_group(group.alarm, *candidates.alarms[number]);
            if (row.fresh) {
                group.fresh.push_back(*row.fresh);
                round.is_grouped[*row.fresh] = true;
            } else if (row.group) {
                group.groups.push_back(*row.group);
                round.is_nested[*row.group] = true;
            } else {
                group.stored.push_back(row.stored);
            }
        }
        groups.push_back(std::move(group));
    }
    // Candidates point into the groups that were there before.
    for (NewGroup& group : groups) {
        round.groups.push_back(std::move(group));
        round.is_nested.push_back(false);
    }
}

Result<void> AlarmBook::settle(UtcTime now, SteadyTime steady) {
    if (auto stored = store_cleared(now); !stored) {
        return stored;
    }
    if (auto stored = store_joined(now); !stored) {
        return stored;
    }
    const bool is_due =
        std::ranges::any_of(settling_, [&](const auto& entry) { return steady - entry.second.since >= settling; });
    if (auto stored = is_due ? settle_all(now) : Result<void>(); !stored) {
        is_incomplete_ = true;
        return stored;
    }
    return std::exchange(is_incomplete_, false) ? complete_groups(now) : Result<void>();
}

Result<void> AlarmBook::settle_all(UtcTime now) {
    Round round;
    round.now = now;
    for (const auto& [target, waiting] : settling_) {
        round.fresh.push_back(waiting.alarm);
    }
    // In an order that does not depend on chance.
    std::ranges::sort(round.fresh, {}, [](const Alarm& alarm) {
        return std::tuple(alarm.since, alarm.rule, alarm.site, alarm.device, alarm.point);
    });
    round.joins.resize(round.fresh.size());
    round.is_grouped.resize(round.fresh.size(), false);
    join_silent(round);
    join_areas(round);
    return store(round);
}

/// A group may have been stored and its members not, and be over by now.
Result<void> AlarmBook::complete_groups(UtcTime now) {
    for (auto& [id, alarm] : active_) {
        const std::size_t members = alarm.is_group() ? members_[id.number()] : alarm.members;
        if (members == alarm.members) {
            continue;
        }
        if (members == 0) {
            clearing_.insert(id.number());
            continue;
        }
        alarm.members = members;
        ++revision_;
        if (is_moved_.insert(id.number()).second) {
            moved_.push_back(id);
        }
    }
    return store_cleared(now);
}

Result<void> AlarmBook::store(Round& round) {
    if (auto stored = store_groups(round); !stored) {
        return stored;
    }
    for (std::size_t begin = 0; begin < round.fresh.size(); begin += most_at_once) {
        if (auto stored = store_fresh(round, begin, std::min(begin + most_at_once, round.fresh.size())); !stored) {
            return stored;
        }
    }
    return store_joined(round.now);
}

/// Groups above others first, because members name them.
Result<void> AlarmBook::store_groups(Round& round) {
    if (round.groups.empty()) {
        return {};
    }
    auto written = write_([&](AlarmStore& store) {
        return store.together([&]() -> Result<void> {
            for (std::size_t number = round.groups.size(); number-- > 0;) {
                NewGroup& group = round.groups[number];
                std::vector<AlarmEvent> events = {event_of(AlarmEventKind::raised, round.now)};
                if (auto saved = save(store, group.alarm, events); !saved) {
                    return saved;
                }
                for (const std::size_t inner : group.groups) {
                    round.groups[inner].alarm.group = group.alarm.id;
                }
                for (const std::size_t member : group.fresh) {
                    round.joins[member] = group.alarm.id;
                }
                for (const AlarmId member : group.stored) {
                    Alarm alarm = active_.at(member);
                    alarm.group = group.alarm.id;
                    events = {event_of(AlarmEventKind::joined, round.now, std::to_string(group.alarm.members))};
                    if (auto saved = save(store, alarm, events); !saved) {
                        return saved;
                    }
                }
            }
            return {};
        });
    });
    if (!written) {
        return written;
    }
    for (NewGroup& group : round.groups) {
        active_.insert_or_assign(group.alarm.id, group.alarm);
        grown_[group.alarm.id.number()] = round.now;
        std::ranges::for_each(group.groups, [&](std::size_t) { count_member(group.alarm.id); });
        for (const AlarmId member : group.stored) {
            Alarm& alarm = active_.at(member);
            alarm.group = group.alarm.id;
            count_member(group.alarm.id);
            transitions_.push_back({AlarmEventKind::joined, alarm});
        }
        if (!group.alarm.group.is_assigned()) {
            transitions_.push_back({AlarmEventKind::raised, group.alarm});
        }
    }
    ++revision_;
    return {};
}

Result<void> AlarmBook::store_fresh(Round& round, std::size_t begin, std::size_t end) {
    auto written = write_([&](AlarmStore& store) {
        return store.together([&]() -> Result<void> {
            for (std::size_t i = begin; i < end; ++i) {
                Alarm& alarm = round.fresh[i];
                alarm.group = round.joins[i];
                std::vector<AlarmEvent> events = {event_of(AlarmEventKind::raised, round.now)};
                if (alarm.group.is_assigned()) {
                    events.push_back(event_of(AlarmEventKind::joined, round.now));
                }
                if (auto saved = save(store, alarm, events); !saved) {
                    return saved;
                }
            }
            return {};
        });
    });
    if (!written) {
        return written;
    }
    for (std::size_t i = begin; i < end; ++i) {
        const Alarm& alarm = round.fresh[i];
        active_.emplace(alarm.id, alarm);
        by_target_[target_of(alarm)] = alarm.id;
        settling_.erase(target_of(alarm));
        if (alarm.group.is_assigned()) {
            count_member(alarm.group);
            grow(alarm, round.now);
        } else {
            transitions_.push_back({AlarmEventKind::raised, alarm});
        }
    }
    ++revision_;
    return {};
}

/// Of a group that was there before; new ones count their members from the first.
void AlarmBook::grow(const Alarm& member, UtcTime now) {
    Alarm& group = active_.at(member.group);
    const std::size_t members = members_.at(member.group.number());
    if (members > group.members) {
        add_to_group(group, member);
        group.members = members;
        grown_[member.group.number()] = now;
        owed_.insert(member.group);
    }
}

Result<void> AlarmBook::store_joined(UtcTime now) {
    if (owed_.empty()) {
        return {};
    }
    for (const AlarmId id : owed_) {
        active_.at(id).members = members_.at(id.number());
    }
    auto written = write_([&](AlarmStore& store) {
        return store.together([&]() -> Result<void> {
            for (const AlarmId id : owed_) {
                Alarm group = active_.at(id);
                auto saved = save(store, group, {event_of(AlarmEventKind::joined, now, std::to_string(group.members))});
                if (!saved) {
                    return saved;
                }
            }
            return {};
        });
    });
    if (!written) {
        return written;
    }
    for (const AlarmId id : owed_) {
        const Alarm& group = active_.at(id);
        if (!group.group.is_assigned()) {
            transitions_.push_back({AlarmEventKind::joined, group});
        }
    }
    owed_.clear();
    ++revision_;
    return {};
}

}  // namespace wattmast
