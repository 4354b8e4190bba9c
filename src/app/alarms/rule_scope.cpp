// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/rule_scope.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace wattmast {
namespace {

/// Names of sensors begin with anything and are written in any case.
bool names_one_of(std::string instance, std::initializer_list<std::string_view> words) {
    std::ranges::transform(instance, instance.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return std::ranges::any_of(words, [&](std::string_view word) { return instance.find(word) != std::string::npos; });
}

bool is_between_phase_and_neutral(Phase phase) {
    return phase == Phase::total || phase == Phase::l1 || phase == Phase::l2 || phase == Phase::l3 ||
           phase == Phase::average_line_to_neutral;
}

bool is_of_cabinet_air(const std::string& instance) {
    return instance.empty() ||
           names_one_of(instance, {"ambient", "cabinet", "enclosure", "inlet", "intake", "room", "shelter"});
}

}  // namespace

bool is_of_mains_voltage(const AlarmRule& rule) noexcept {
    return rule.key.starts_with("mains_voltage_");
}

bool looks_at(const AlarmRule& rule, const Point& point) {
    if (!rule.kind) {
        return rule.condition != AlarmCondition::register_reset || point.key.kind == PointKind::active_energy_import ||
               point.key.kind == PointKind::dc_energy;
    }
    if (point.key.kind != *rule.kind) {
        return false;
    }
    if (is_of_mains_voltage(rule)) {
        return is_between_phase_and_neutral(point.key.phase);
    }
    if (rule.key == "cabinet_hot") {
        return is_of_cabinet_air(point.key.instance);
    }
    if (rule.key.starts_with("rack_inlet_")) {
        return names_one_of(point.key.instance, {"inlet", "intake", "supply"});
    }
    return true;
}

AlarmLevel level_of(const AlarmRule& rule) noexcept {
    switch (rule.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::rate_of_change:
            return rule.figure ? AlarmLevel::site : AlarmLevel::point;
        case AlarmCondition::stale:
        case AlarmCondition::frozen:
        case AlarmCondition::register_reset:
            return AlarmLevel::point;
        case AlarmCondition::device_offline:
            return AlarmLevel::device;
        case AlarmCondition::deviation:
        case AlarmCondition::mains_failure:
        case AlarmCondition::energy_imbalance:
            return AlarmLevel::site;
        case AlarmCondition::implausible:
            return AlarmLevel::finding;
    }
    return AlarmLevel::site;
}

bool covers(const AlarmScope& scope, const Site& site) noexcept {
    const bool is_in_area =
        scope.area.size() <= site.area.size() && std::equal(scope.area.begin(), scope.area.end(), site.area.begin());
    return is_in_area && (!scope.site_kind || *scope.site_kind == site.kind) &&
           (scope.tag.empty() || std::ranges::find(site.tags, scope.tag) != site.tags.end()) &&
           (!scope.site.is_assigned() || scope.site == site.id);
}

bool covers(const AlarmScope& scope, const Device& device) noexcept {
    return !scope.device.is_assigned() || scope.device == device.id;
}

bool covers(const AlarmScope& scope, const Point& point) noexcept {
    return scope.instance.empty() || scope.instance == point.key.instance;
}

bool is_same_condition(const AlarmRule& left, const AlarmRule& right) noexcept {
    return left.id == right.id && left.is_enabled == right.is_enabled && left.condition == right.condition &&
           left.kind == right.kind && left.figure == right.figure && left.scope == right.scope &&
           left.raise_limit == right.raise_limit && left.clear_limit == right.clear_limit &&
           left.raise_after == right.raise_after && left.clear_after == right.clear_after &&
           left.only_on_battery == right.only_on_battery;
}

std::optional<Unit> unit_of(const AlarmRule& rule, const Point* point) noexcept {
    if (rule.figure) {
        switch (*rule.figure) {
            case SiteFigure::power:
                return Unit::watt;
            case SiteFigure::traffic:
                return Unit::bit_per_second;
            case SiteFigure::battery_charge:
                return Unit::percent;
            case SiteFigure::pue:
                return Unit::ratio;
            case SiteFigure::energy_per_traffic:
                return std::nullopt;  // Wh/GB is no unit of a point; the rule says it.
        }
    }
    switch (rule.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::rate_of_change:
        case AlarmCondition::frozen:
        case AlarmCondition::register_reset:
            return point == nullptr ? std::nullopt : std::optional(info(point->key.kind).unit);
        case AlarmCondition::mains_failure:
            return Unit::percent;
        case AlarmCondition::stale:
        case AlarmCondition::deviation:
        case AlarmCondition::device_offline:
        case AlarmCondition::energy_imbalance:
        case AlarmCondition::implausible:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace wattmast
