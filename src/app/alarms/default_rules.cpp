// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/default_rules.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

AlarmRule rule_of(std::string key, Severity severity, AlarmCondition condition) {
    AlarmRule rule;
    rule.key = std::move(key);
    rule.severity = severity;
    rule.condition = condition;
    return rule;
}

AlarmRule with_limits(AlarmRule rule, double raise, double clear, Duration raise_after, Duration clear_after) {
    rule.raise_limit = raise;
    rule.clear_limit = clear;
    rule.raise_after = raise_after;
    rule.clear_after = clear_after;
    return rule;
}

AlarmRule of_kind(AlarmRule rule, PointKind kind) {
    rule.kind = kind;
    return rule;
}

AlarmRule on_battery(AlarmRule rule) {
    rule.figure = SiteFigure::battery_charge;
    rule.only_on_battery = true;
    return rule;
}

AlarmRule at_sites(AlarmRule rule, SiteKind kind) {
    rule.scope.site_kind = kind;
    return rule;
}

AlarmRule after(AlarmRule rule, Duration raise_after, Duration clear_after) {
    rule.raise_after = raise_after;
    rule.clear_after = clear_after;
    return rule;
}

AlarmRule switched_off(AlarmRule rule) {
    rule.is_enabled = false;
    return rule;
}

std::vector<AlarmRule> rules_of_supply() {
    using enum AlarmCondition;
    return {
        after(rule_of("mains_failure", Severity::critical, mains_failure), 0s, 1min),
        with_limits(on_battery(rule_of("battery_half", Severity::major, below)), 50, 55, 0s, 5min),
        with_limits(on_battery(rule_of("battery_low", Severity::critical, below)), 20, 25, 0s, 5min),
        // IEC 60038: 230 V ± 10 %. A dead phase is a mains failure or a lost phase; the limit lies far above it.
        with_limits(of_kind(rule_of("mains_voltage_low", Severity::minor, below), PointKind::voltage), 207, 211.6, 5min,
                    5min),
        with_limits(of_kind(rule_of("mains_voltage_high", Severity::minor, above), PointKind::voltage), 253, 248.4,
                    5min, 5min),
    };
}

std::vector<AlarmRule> rules_of_climate() {
    using enum AlarmCondition;
    const auto temperature = [](std::string key, Severity severity) {
        return of_kind(rule_of(std::move(key), severity, above), PointKind::temperature);
    };
    return {
        with_limits(at_sites(temperature("cabinet_hot", Severity::major), SiteKind::base_station), 45, 42, 5min, 10min),
        // ASHRAE TC 9.9, Thermal Guidelines: allowable for class A1 up to 32 °C, recommended up to 27 °C.
        with_limits(at_sites(temperature("rack_inlet_hot", Severity::critical), SiteKind::data_centre), 32, 30, 5min,
                    10min),
        with_limits(at_sites(temperature("rack_inlet_warm", Severity::warning), SiteKind::data_centre), 27, 26, 30min,
                    30min),
        with_limits(of_kind(rule_of("battery_hot", Severity::major, above), PointKind::battery_temperature), 40, 37,
                    10min, 30min),
    };
}

std::vector<AlarmRule> rules_of_data() {
    using enum AlarmCondition;
    return {
        with_limits(rule_of("device_offline", Severity::major, device_offline), 10, 2.5, 0s, 0s),
        switched_off(with_limits(rule_of("value_stale", Severity::warning, stale), 10, 2.5, 0s, 0s)),
        after(of_kind(rule_of("value_frozen", Severity::warning, frozen), PointKind::voltage), 1h, 5min),
        after(rule_of("register_reset", Severity::warning, register_reset), 5min, 24h),
        rule_of("implausible", Severity::minor, implausible),
    };
}

std::vector<AlarmRule> rules_of_energy() {
    using enum AlarmCondition;
    return {
        with_limits(rule_of("power_above_expected", Severity::major, deviation), 15, 8, 10min, 30min),
        with_limits(rule_of("energy_imbalance", Severity::warning, energy_imbalance), 5, 3, 30min, 1h),
    };
}

}  // namespace

std::vector<AlarmRule> default_rules() {
    std::vector<AlarmRule> rules;
    for (auto& some : {rules_of_supply(), rules_of_climate(), rules_of_data(), rules_of_energy()}) {
        rules.insert(rules.end(), some.begin(), some.end());
    }
    return rules;
}

Result<void> add_default_rules(AlarmStore& store) {
    const auto known = store.rules();
    if (!known) {
        return known.error();
    }
    std::vector<AlarmRule> missing = default_rules();
    std::erase_if(missing, [&](const AlarmRule& rule) {
        return std::ranges::any_of(*known, [&](const AlarmRule& one) { return one.key == rule.key; });
    });
    if (missing.empty()) {
        return {};
    }
    return store.together([&]() -> Result<void> {
        for (const AlarmRule& rule : missing) {
            if (const auto saved = store.save_rule(rule); !saved) {
                return saved.error();
            }
        }
        return {};
    });
}

}  // namespace wattmast
