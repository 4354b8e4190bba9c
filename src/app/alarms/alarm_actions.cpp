// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/alarm_actions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "analysis/alarm_latch.h"
#include "app/alarms/alarm_book.h"
#include "app/alarms/rule_scope.h"
#include "store/alarm_checks.h"

namespace wattmast {
namespace {

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

Result<void> check_person(std::string_view who) {
    return is_blank(who) ? refuse("say who does it: an alarm's log names people") : Result<void>();
}

Result<Alarm> require(const AlarmStore& store, AlarmId id) {
    const auto found = store.alarm(id);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Alarm>(**found)
                  : refuse("there is no alarm " + std::to_string(id.number()) + "; `wattmastctl alarms` lists them");
}

/// The alarms with the members of those that are groups, and theirs; each once, groups first.
Result<std::vector<Alarm>> with_members(const AlarmStore& store, const std::vector<AlarmId>& ids) {
    std::vector<Alarm> all;
    std::set<AlarmId> seen;
    for (const AlarmId id : ids) {
        const auto alarm = require(store, id);
        if (!alarm) {
            return alarm.error();
        }
        if (seen.insert(id).second) {
            all.push_back(*alarm);
        }
    }
    for (std::size_t next = 0; next < all.size(); ++next) {
        if (!all[next].is_group()) {
            continue;
        }
        const auto members = store.members_of(all[next].id);
        if (!members) {
            return members.error();
        }
        for (const Alarm& member : *members) {
            if (member.is_active() && seen.insert(member.id).second) {
                all.push_back(member);
            }
        }
    }
    return all;
}

/// Saves each alarm that `change` says was changed, with an event.
template <typename Change>
AlarmsChanged change_alarms(AlarmStore& store, const std::vector<AlarmId>& ids, AlarmEvent event, Change change) {
    std::vector<AlarmTransition> changed;
    auto done = store.together([&]() -> Result<void> {
        auto alarms = with_members(store, ids);
        if (!alarms) {
            return alarms.error();
        }
        for (Alarm& alarm : *alarms) {
            if (!change(alarm)) {
                continue;
            }
            event.alarm = alarm.id;
            const auto saved = store.save_alarm(alarm);
            auto added = saved ? store.add_event(event) : Result<void>(saved.error());
            if (!added) {
                return added;
            }
            changed.push_back({event.kind, alarm});
        }
        return {};
    });
    return done ? AlarmsChanged(std::move(changed)) : done.error();
}

/// Alarms that are over, and groups that have no other member.
Result<std::vector<AlarmTransition>> clear_alarms(AlarmStore& store, const std::vector<Alarm>& over, UtcTime now) {
    std::vector<AlarmTransition> changed;
    std::map<AlarmId, Alarm> groups;
    const auto save = [&](const Alarm& alarm) -> Result<void> {
        if (const auto saved = store.save_alarm(alarm); !saved) {
            return saved.error();
        }
        changed.push_back({AlarmEventKind::cleared, alarm});
        return alarm.cleared ? store.add_event({alarm.id, now, AlarmEventKind::cleared, "", ""}) : Result<void>();
    };
    std::set<AlarmId> waiting;
    for (Alarm alarm : over) {
        alarm.cleared = now;
        if (auto saved = save(alarm); !saved) {
            return saved.error();
        }
        waiting.insert(alarm.group);
    }
    waiting.erase(AlarmId());
    while (!waiting.empty()) {
        const AlarmId id = *waiting.begin();
        waiting.erase(waiting.begin());
        auto group = require(store, id);
        const auto members = group ? store.members_of(id) : Result<std::vector<Alarm>>(group.error());
        if (!members) {
            return members.error();
        }
        const auto left = static_cast<std::size_t>(std::ranges::count_if(*members, &Alarm::is_active));
        group->members = left > 0 ? left : group->members;
        group->cleared = left > 0 ? std::nullopt : std::optional(now);
        if (left == 0 && group->group.is_assigned()) {
            waiting.insert(group->group);
        }
        const auto saved = left > 0 ? store.save_alarm(*group) : Result<AlarmId>(id);
        if (!saved) {
            return saved.error();
        }
        if (left == 0) {
            if (auto cleared = save(*group); !cleared) {
                return cleared.error();
            }
        } else {
            changed.push_back({AlarmEventKind::joined, *group});
        }
    }
    return changed;
}

/// Of an alarm that is active, whether the rule as it is now would let it go.
bool is_let_go(const Alarm& alarm, const AlarmRule& before, const AlarmRule& now) {
    AlarmRule other_limits = now;
    other_limits.raise_limit = before.raise_limit;
    other_limits.clear_limit = before.clear_limit;
    other_limits.raise_after = before.raise_after;
    other_limits.clear_after = before.clear_after;
    if (!now.is_enabled || !is_same_condition(before, other_limits)) {
        return true;
    }
    if (!now.raise_limit || !alarm.value) {
        return false;
    }
    const bool is_below =
        now.condition == AlarmCondition::below || (now.condition == AlarmCondition::deviation && *now.raise_limit < 0);
    const bool is_signed = now.condition == AlarmCondition::above || now.condition == AlarmCondition::below ||
                           now.condition == AlarmCondition::deviation;
    const double value = is_signed ? *alarm.value : std::abs(*alarm.value);
    const Holding holding =
        holding_of(value, *now.raise_limit, *clear_limit_of(now), is_below ? LimitSide::below : LimitSide::above);
    const bool has_changed = before.raise_limit != now.raise_limit || before.clear_limit != now.clear_limit;
    return has_changed && holding != Holding::holds;
}

Result<std::vector<Alarm>> active_of(const AlarmStore& store, AlarmRuleId rule) {
    auto active = store.active();
    if (active) {
        std::erase_if(*active, [&](const Alarm& alarm) { return alarm.rule != rule || alarm.is_group(); });
    }
    return active;
}

Result<AlarmRule> require_rule(const AlarmStore& store, AlarmRuleId id) {
    const auto rules = store.rules();
    if (!rules) {
        return rules.error();
    }
    const auto found = std::ranges::find(*rules, id, &AlarmRule::id);
    return found != rules->end()
               ? Result<AlarmRule>(*found)
               : refuse("there is no rule " + std::to_string(id.number()) + "; `wattmastctl alarms rules` lists them");
}

}  // namespace

AlarmsChanged acknowledge_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms, const std::string& who,
                                 const std::string& note, UtcTime now) {
    if (const auto checked = check_person(who); !checked) {
        return checked.error();
    }
    return change_alarms(store, alarms, {{}, now, AlarmEventKind::acknowledged, who, note}, [&](Alarm& alarm) {
        if (alarm.acknowledged) {
            return false;
        }
        alarm.acknowledged = AlarmAcknowledgement{now, who, note};
        return true;
    });
}

Result<void> note_alarm(AlarmStore& store, AlarmId alarm, const std::string& who, const std::string& note,
                        UtcTime now) {
    if (auto checked = check_person(who); !checked) {
        return checked;
    }
    if (is_blank(note)) {
        return refuse("the note is empty");
    }
    const auto known = require(store, alarm);
    return known ? store.add_event({alarm, now, AlarmEventKind::noted, who, note}) : known.error();
}

AlarmsChanged shelve_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms, const std::string& who,
                            const std::string& reason, UtcTime until, UtcTime now) {
    if (const auto checked = check_person(who); !checked) {
        return checked.error();
    }
    if (is_blank(reason)) {
        return refuse("say why it is shelved");
    }
    if (until <= now || until > now + longest_shelving) {
        return refuse("shelving ends at a time after now and at most 90 days from now");
    }
    return change_alarms(store, alarms, {{}, now, AlarmEventKind::shelved, who, reason}, [&](Alarm& alarm) {
        alarm.shelved = AlarmShelving{now, until, who, reason};
        return true;
    });
}

AlarmsChanged unshelve_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms, const std::string& who,
                              UtcTime now) {
    if (const auto checked = check_person(who); !checked) {
        return checked.error();
    }
    return change_alarms(store, alarms, {{}, now, AlarmEventKind::unshelved, who, ""}, [&](Alarm& alarm) {
        if (!alarm.is_shelved(now)) {
            return false;
        }
        alarm.shelved->until = now;
        return true;
    });
}

Result<RuleSaved> save_alarm_rule(AlarmStore& store, const AlarmRule& rule, UtcTime now) {
    std::optional<AlarmRule> before;
    if (rule.id.is_assigned()) {
        const auto known = require_rule(store, rule.id);
        if (!known) {
            return known.error();
        }
        before = *known;
    }
    if (rule.key != (before ? before->key : std::string())) {
        return refuse("a key is what Wattmast calls a rule that it brings; it cannot be given or changed");
    }
    RuleSaved saved;
    auto done = store.together([&]() -> Result<void> {
        const auto id = store.save_rule(rule);
        if (!id) {
            return id.error();
        }
        saved.id = *id;
        if (!before) {
            return {};
        }
        auto over = active_of(store, *id);
        if (!over) {
            return over.error();
        }
        std::erase_if(*over, [&](const Alarm& alarm) { return !is_let_go(alarm, *before, rule); });
        auto changed = clear_alarms(store, *over, now);
        if (!changed) {
            return changed.error();
        }
        saved.changed = std::move(*changed);
        return {};
    });
    return done ? Result<RuleSaved>(std::move(saved)) : done.error();
}

AlarmsChanged remove_alarm_rule(AlarmStore& store, AlarmRuleId id, UtcTime now) {
    const auto rule = require_rule(store, id);
    if (!rule) {
        return rule.error();
    }
    if (!rule->key.empty()) {
        return refuse("the rule " + rule->key + " comes with Wattmast and cannot be removed; switch it off");
    }
    std::vector<AlarmTransition> changed;
    auto done = store.together([&]() -> Result<void> {
        const auto over = active_of(store, id);
        auto cleared = over ? clear_alarms(store, *over, now) : AlarmsChanged(over.error());
        if (!cleared) {
            return cleared.error();
        }
        changed = std::move(*cleared);
        return store.remove_rule(id);
    });
    return done ? AlarmsChanged(std::move(changed)) : done.error();
}

Result<AlarmHistory> history_of_alarm(const AlarmStore& store, AlarmId id) {
    const auto alarm = require(store, id);
    auto log = alarm ? store.events(id) : Result<std::vector<AlarmEvent>>(alarm.error());
    auto members = log ? store.members_of(id) : Result<std::vector<Alarm>>(log.error());
    if (!members) {
        return members.error();
    }
    sort_by_urgency(*members);
    return AlarmHistory{*alarm, std::move(*log), std::move(*members)};
}

Result<void> log_alarm_events(const WriteAlarms& write, std::span<const AlarmEvent> events) {
    while (!events.empty()) {
        const auto part = events.first(std::min(events.size(), most_lines_at_once));
        auto written = write([part](AlarmStore& store) {
            return store.together([&]() -> Result<void> {
                for (const AlarmEvent& event : part) {
                    const auto alarm = store.alarm(event.alarm);
                    auto added = alarm ? Result<void>() : Result<void>(alarm.error());
                    if (alarm && *alarm) {
                        added = store.add_event(event);
                    }
                    if (!added) {
                        return added;
                    }
                }
                return {};
            });
        });
        if (!written) {
            return written;
        }
        events = events.subspan(part.size());
    }
    return {};
}

}  // namespace wattmast
