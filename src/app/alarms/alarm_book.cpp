// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/alarm_book.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/alarms/rule_scope.h"
#include "store/rules.h"

namespace wattmast {
namespace {

/// Whether `value` is farther from the limit than `worst`.
bool is_worse(const Alarm& alarm, double value, double worst) {
    switch (alarm.condition) {
        case AlarmCondition::below:
        case AlarmCondition::mains_failure:
        case AlarmCondition::register_reset:
            return value < worst;
        case AlarmCondition::deviation:
            return alarm.limit.value_or(0) < 0 ? value < worst : value > worst;
        case AlarmCondition::rate_of_change:
        case AlarmCondition::energy_imbalance:
            return std::abs(value) > std::abs(worst);
        case AlarmCondition::above:
        case AlarmCondition::stale:
        case AlarmCondition::frozen:
        case AlarmCondition::device_offline:
        case AlarmCondition::implausible:
            return value > worst;
    }
    return false;
}

bool is_about_silence(const Alarm& alarm) {
    return alarm.condition == AlarmCondition::device_offline || alarm.condition == AlarmCondition::stale;
}

UtcTime storable(UtcTime time, UtcTime otherwise) {
    return storable_times.contains(time) ? time : otherwise;
}

}  // namespace

void sort_by_urgency(std::vector<Alarm>& alarms) {
    std::ranges::sort(alarms, [](const Alarm& left, const Alarm& right) {
        return std::tuple(left.severity, right.raised, right.id) < std::tuple(right.severity, left.raised, left.id);
    });
}

AlarmBoard board_of(std::vector<Alarm> active, UtcTime now) {
    AlarmBoard board;
    board.at = now;
    for (const Alarm& alarm : active) {
        if (!alarm.is_shelved(now) && !alarm.group.is_assigned()) {
            ++board.counts[static_cast<std::size_t>(alarm.severity) - 1];
        }
    }
    sort_by_urgency(active);
    board.active = std::move(active);
    return board;
}

void AlarmBook::load(std::vector<Alarm> active) {
    active_.clear();
    by_target_.clear();
    members_.clear();
    most_members_.clear();
    for (Alarm& alarm : active) {
        if (!alarm.is_group()) {
            by_target_[target_of(alarm)] = alarm.id;
        }
        if (alarm.group.is_assigned()) {
            UtcTime& grown = grown_[alarm.group.number()];
            grown = std::max(grown, alarm.raised);
            count_member(alarm.group);
        }
        if (alarm.is_group()) {
            std::size_t& most = most_members_[alarm.id.number()];
            most = std::max(most, alarm.members);
        }
        active_.emplace(alarm.id, std::move(alarm));
    }
    for (auto& [id, alarm] : active_) {
        if (!alarm.is_group()) {
            continue;
        }
        // The program may have been ended between a group and its members.
        if (const std::size_t members = members_[id.number()]; members > 0) {
            alarm.members = members;
        } else {
            clearing_.insert(id.number());
        }
    }
    ++revision_;
}

void AlarmBook::plan(const FleetIndex& index, std::vector<AlarmRule> rules) {
    index_ = &index;
    rules_ = std::move(rules);
    sites_of_area_.clear();
    for (const Site& site : index.catalog().sites) {
        for (std::size_t length = 0; length <= site.area.size(); ++length) {
            ++sites_of_area_[{site.area.begin(), site.area.begin() + static_cast<std::ptrdiff_t>(length)}];
        }
    }
}

const AlarmRule* AlarmBook::rule(AlarmRuleId id) const noexcept {
    const auto found = std::ranges::find(rules_, id, &AlarmRule::id);
    return found == rules_.end() ? nullptr : &*found;
}

bool AlarmBook::is_raised(const AlarmTarget& target) const {
    return by_target_.contains(target) || settling_.contains(target);
}

Alarm AlarmBook::alarm_of(const ConditionChange& change, UtcTime now) const {
    Alarm alarm;
    alarm.rule = change.target.rule;
    if (const AlarmRule* known = rule(change.target.rule)) {
        const Point* point = index_->catalog().point(change.target.point);
        alarm.rule_key = known->key;
        alarm.rule_name = known->name;
        alarm.condition = known->condition;
        alarm.severity = known->severity;
        alarm.limit = known->raise_limit;
        alarm.unit = unit_of(*known, point);
    }
    alarm.site = change.target.site;
    alarm.device = change.target.device;
    alarm.point = change.target.point;
    alarm.since = std::min(storable(change.since, now), now);
    alarm.raised = now;
    alarm.value = change.value;
    alarm.worst = change.value;
    alarm.reason = change.reason;
    return alarm;
}

void AlarmBook::move(Alarm& alarm, const ConditionChange& change) {
    if (change.reason) {
        alarm.reason = change.reason;
    }
    if (!change.value || alarm.value == change.value) {
        return;
    }
    alarm.value = change.value;
    if (!alarm.worst || is_worse(alarm, *change.value, *alarm.worst)) {
        alarm.worst = change.value;
    }
    if (alarm.id.is_assigned()) {
        ++values_revision_;
        // How long a device is silent follows from since when.
        if (!is_about_silence(alarm) && is_moved_.insert(alarm.id.number()).second) {
            moved_.push_back(alarm.id);
        }
    }
}

void AlarmBook::note(std::span<const ConditionChange> changes, UtcTime now, SteadyTime steady) {
    using Kind = ConditionChange::Kind;
    for (const ConditionChange& change : changes) {
        const auto stored = by_target_.find(change.target);
        const auto waiting = settling_.find(change.target);
        if (change.kind == Kind::cleared) {
            settling_.erase(change.target);
            if (stored != by_target_.end()) {
                move(active_.at(stored->second), change);
                clearing_.insert(stored->second.number());
            }
        } else if (stored != by_target_.end()) {
            clearing_.erase(stored->second.number());  // Again, before it was written.
            move(active_.at(stored->second), change);
        } else if (waiting != settling_.end()) {
            move(waiting->second.alarm, change);
        } else if (change.kind == Kind::raised) {
            settling_.emplace(change.target, Settling{alarm_of(change, now), steady});
        }
    }
}

void AlarmBook::clear(const AlarmTarget& target) {
    settling_.erase(target);
    if (const auto stored = by_target_.find(target); stored != by_target_.end()) {
        clearing_.insert(stored->second.number());
    }
}

void AlarmBook::forget(const Alarm& alarm) {
    const auto target = by_target_.find(target_of(alarm));
    if (target != by_target_.end() && target->second == alarm.id) {
        by_target_.erase(target);
    }
    clearing_.erase(alarm.id.number());
    grown_.erase(alarm.id.number());
    members_.erase(alarm.id.number());
    most_members_.erase(alarm.id.number());
    owed_.erase(alarm.id);
    if (const auto group = members_.find(alarm.group.number()); group != members_.end() && group->second > 0) {
        --group->second;
    }
    active_.erase(alarm.id);
}

void AlarmBook::count_member(AlarmId group) {
    const std::size_t members = ++members_[group.number()];
    std::size_t& most = most_members_[group.number()];
    most = std::max(most, members);
}

void AlarmBook::leave_group(AlarmId group, UtcTime now, std::map<AlarmId, Alarm>& changed) const {
    while (group.is_assigned()) {
        const auto stored = active_.find(group);
        if (stored == active_.end()) {
            return;
        }
        const auto [place, is_new] = changed.emplace(group, stored->second);
        Alarm& alarm = place->second;
        if (is_new) {
            const auto known = members_.find(group.number());
            alarm.members = known == members_.end() ? 0 : known->second;
        }
        const std::size_t left = alarm.members - std::min<std::size_t>(alarm.members, 1);
        if (left > 0) {
            alarm.members = left;
            return;
        }
        alarm.cleared = now;
        const auto most = most_members_.find(group.number());
        alarm.members = most == most_members_.end() ? 1 : most->second;  // What it was, for those who look back.
        group = alarm.group;
    }
}

Result<void> AlarmBook::store_cleared(UtcTime now) {
    while (!clearing_.empty()) {
        std::map<AlarmId, Alarm> changed;
        for (const std::int64_t number : clearing_) {
            if (changed.size() >= most_at_once) {
                break;
            }
            const auto stored = active_.find(AlarmId(number));
            if (stored == active_.end()) {
                continue;
            }
            Alarm& alarm = changed.emplace(stored->first, stored->second).first->second;
            alarm.cleared = now;
            leave_group(alarm.group, now, changed);
        }
        auto written = write_([&](AlarmStore& store) {
            return store.together([&]() -> Result<void> {
                for (const auto& [id, alarm] : changed) {
                    if (const auto saved = store.save_alarm(alarm); !saved) {
                        return saved.error();
                    }
                    const AlarmEvent event{id, now, AlarmEventKind::cleared, "", ""};
                    if (auto added = alarm.cleared ? store.add_event(event) : Result<void>(); !added) {
                        return added;
                    }
                }
                return {};
            });
        });
        if (!written) {
            return written;
        }
        for (const auto& [id, alarm] : changed) {
            if (!alarm.cleared) {
                active_.at(id) = alarm;
                continue;
            }
            if (!alarm.group.is_assigned()) {
                transitions_.push_back({AlarmEventKind::cleared, alarm});
            }
            forget(alarm);
        }
        if (changed.empty()) {
            clearing_.clear();
        }
        ++revision_;
    }
    return {};
}

Result<void> AlarmBook::save_values() {
    std::vector<Alarm> changed;
    while (!moved_.empty() && changed.size() < most_at_once) {
        const auto stored = active_.find(moved_.back());
        if (stored != active_.end()) {
            changed.push_back(stored->second);
        }
        is_moved_.erase(moved_.back().number());
        moved_.pop_back();
    }
    if (changed.empty()) {
        return {};
    }
    return write_([&](AlarmStore& store) {
        return store.together([&]() -> Result<void> {
            for (const Alarm& alarm : changed) {
                if (const auto saved = store.save_alarm(alarm); !saved) {
                    return saved.error();
                }
            }
            return {};
        });
    });
}

void AlarmBook::take_over(std::span<const AlarmTransition> transitions) {
    for (const AlarmTransition& transition : transitions) {
        const Alarm& alarm = transition.alarm;
        const auto stored = active_.find(alarm.id);
        if (stored != active_.end()) {
            Alarm& known = stored->second;
            known.acknowledged = alarm.acknowledged;
            known.shelved = alarm.shelved;
            known.members = alarm.members;
            known.cleared = alarm.cleared;
        }
        const bool is_told = transition.kind != AlarmEventKind::joined && !alarm.group.is_assigned();
        if (is_told) {
            transitions_.push_back({transition.kind, stored != active_.end() ? stored->second : alarm});
        }
        if (stored != active_.end() && alarm.cleared) {
            forget(alarm);
        }
    }
    ++revision_;
}

std::vector<AlarmTransition> AlarmBook::take_transitions() {
    return std::exchange(transitions_, {});
}

std::shared_ptr<const AlarmBoard> AlarmBook::board(UtcTime now) const {
    std::vector<Alarm> active;
    active.reserve(active_.size());
    for (const auto& [id, alarm] : active_) {
        active.push_back(alarm);
    }
    return std::make_shared<const AlarmBoard>(board_of(std::move(active), now));
}

}  // namespace wattmast
