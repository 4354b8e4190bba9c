// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/alarm_checks.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "model/alarm_condition.h"
#include "store/rules.h"

namespace wattmast {
namespace {

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

bool is_one_line(std::string_view text) {
    return text.size() <= longest_alarm_text && std::ranges::none_of(text, [](char letter) {
               return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
           });
}

bool is_finite(const std::optional<double>& number) {
    return !number || std::isfinite(*number);
}

Result<void> check_subject(const AlarmRule& rule) {
    const std::string condition(id_of(rule.condition));
    if (rule.kind && rule.figure) {
        return refuse("a rule looks at points of a kind or at a figure of the site, not at both");
    }
    if (rule.figure && !takes_figure(rule.condition)) {
        return refuse("the condition " + condition + " cannot look at a figure of the site");
    }
    if (rule.kind && !takes_kind(rule.condition)) {
        return refuse("the condition " + condition + " looks at no kind of points; leave the kind out");
    }
    if (needs_subject(rule.condition) && !rule.kind && !rule.figure) {
        return refuse("the condition " + condition + " needs a kind of points or a figure of the site to look at");
    }
    if (!rule.kind || suits(rule.condition, *rule.kind)) {
        return {};
    }
    const std::string kind(info(*rule.kind).id);
    return rule.condition == AlarmCondition::register_reset
               ? refuse("only a running register can fall: " + kind + " is none")
               : refuse(kind + " is a running register: its level has no limit; choose the power or rate instead");
}

Result<void> check_limits(const AlarmRule& rule) {
    const std::string condition(id_of(rule.condition));
    if (!is_finite(rule.raise_limit) || !is_finite(rule.clear_limit)) {
        return refuse("a limit is a finite number");
    }
    if (!has_limits(rule.condition)) {
        return rule.raise_limit || rule.clear_limit ? refuse("the condition " + condition + " has no limit")
                                                    : Result<void>();
    }
    if (!rule.raise_limit) {
        return refuse("the condition " + condition + " needs a limit from which on it is raised");
    }
    const bool is_signed = rule.condition == AlarmCondition::above || rule.condition == AlarmCondition::below;
    if (rule.condition == AlarmCondition::deviation ? *rule.raise_limit == 0 : !is_signed && *rule.raise_limit <= 0) {
        return refuse("the limit of " + condition + " must not be " + std::to_string(*rule.raise_limit));
    }
    if (!rule.clear_limit) {
        return {};
    }
    return clears_safely(rule.condition, *rule.raise_limit, *rule.clear_limit)
               ? Result<void>()
               : refuse(
                     "the clear limit lies beyond the raise limit, so that the alarm would be raised and "
                     "cleared at once; put it on the other side, or leave it out");
}

Result<void> check_texts(const AlarmRule& rule) {
    if (rule.key.empty() && rule.name.find_first_not_of(' ') == std::string::npos) {
        return refuse("a rule has a name");
    }
    const bool are_lines =
        is_one_line(rule.key) && is_one_line(rule.name) && is_one_line(rule.scope.tag) &&
        is_one_line(rule.scope.instance) &&
        std::ranges::all_of(rule.scope.area, [](const auto& name) { return !name.empty() && is_one_line(name); }) &&
        std::ranges::all_of(rule.channels, [](const auto& name) { return !name.empty() && is_one_line(name); });
    if (!are_lines || rule.advice.size() > longest_alarm_text) {
        return refuse("names, tags, areas and channels are one line each, and no text is longer than " +
                      std::to_string(longest_alarm_text) + " bytes");
    }
    return {};
}

bool is_delay(Duration delay) {
    return delay >= Duration{0} && delay <= longest_alarm_delay;
}

}  // namespace

std::optional<double> clear_limit_of(const AlarmRule& rule) noexcept {
    return rule.clear_limit ? rule.clear_limit : rule.raise_limit;
}

Result<void> check_rule(const AlarmRule& rule) {
    if (auto checked = check_texts(rule); !checked) {
        return checked;
    }
    if (!is_delay(rule.raise_after) || !is_delay(rule.clear_after)) {
        return refuse("a delay is between nothing and a year");
    }
    if (auto checked = check_subject(rule); !checked) {
        return checked;
    }
    if (rule.only_on_battery && !takes_figure(rule.condition)) {
        return refuse("only conditions on values can be looked at while on battery only");
    }
    if (rule.condition == AlarmCondition::frozen && rule.raise_after < std::chrono::minutes{1}) {
        return refuse(
            "a value that stays the same says something after some time only: give a raise delay of a "
            "minute or more");
    }
    return check_limits(rule);
}

Result<void> check_alarm(const Alarm& alarm) {
    const auto is_storable = [](UtcTime time) { return storable_times.contains(time); };
    if (!is_storable(alarm.since) || !is_storable(alarm.raised) || (alarm.cleared && !is_storable(*alarm.cleared))) {
        return refuse("the times of an alarm must lie in the years 1 to 9999");
    }
    if (alarm.acknowledged && (!is_storable(alarm.acknowledged->at) || alarm.acknowledged->who.empty())) {
        return refuse("somebody acknowledges an alarm at a time between the years 1 and 9999");
    }
    if (alarm.shelved && (!is_storable(alarm.shelved->at) || !is_storable(alarm.shelved->until) ||
                          alarm.shelved->who.empty() || alarm.shelved->reason.empty())) {
        return refuse("somebody shelves an alarm for a reason, with an end between the years 1 and 9999");
    }
    if (!is_finite(alarm.value) || !is_finite(alarm.worst) || !is_finite(alarm.limit)) {
        return refuse("the values of an alarm are finite numbers");
    }
    const std::size_t acknowledged = alarm.acknowledged ? alarm.acknowledged->note.size() : 0;
    const std::size_t shelved = alarm.shelved ? alarm.shelved->reason.size() : 0;
    return std::max(acknowledged, shelved) <= longest_alarm_text ? Result<void>()
                                                                 : refuse("a note or reason is too long");
}

Result<void> check_event(const AlarmEvent& event) {
    if (!storable_times.contains(event.at)) {
        return refuse("the time of an event must lie in the years 1 to 9999");
    }
    return event.who.size() <= longest_alarm_text && event.text.size() <= longest_alarm_text
               ? Result<void>()
               : refuse("a name or note is at most " + std::to_string(longest_alarm_text) + " bytes long");
}

}  // namespace wattmast
