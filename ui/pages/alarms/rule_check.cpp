// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rule_check.h"

#include <QCoreApplication>
#include <cmath>
#include <optional>

namespace wattmast::ui {

namespace {

class RuleCheck {
    Q_DECLARE_TR_FUNCTIONS(RuleCheck)
};

/// Of the raise limit alone; empty: it is well.
QString fault_of_limit(AlarmCondition condition, double limit) {
    switch (condition) {
        case AlarmCondition::rate_of_change:
        case AlarmCondition::energy_imbalance:
        case AlarmCondition::stale:
        case AlarmCondition::device_offline:
            return limit > 0 ? QString() : RuleCheck::tr("The limit has to be above 0.");
        case AlarmCondition::deviation:
            return limit != 0 ? QString()
                              : RuleCheck::tr(
                                    "The limit may not be 0: above 0 for more power than expected, below 0 for "
                                    "less.");
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::frozen:
        case AlarmCondition::mains_failure:
        case AlarmCondition::register_reset:
        case AlarmCondition::implausible:
            return {};
    }
    return {};
}

void check_limits(const AlarmRule& rule, std::vector<RuleFault>& faults) {
    if (!rule.raise_limit || !std::isfinite(*rule.raise_limit)) {
        faults.push_back({RuleField::raise_limit, RuleCheck::tr("Enter the limit as a number.")});
        return;
    }
    if (const QString fault = fault_of_limit(rule.condition, *rule.raise_limit); !fault.isEmpty()) {
        faults.push_back({RuleField::raise_limit, fault});
        return;
    }
    if (rule.clear_limit &&
        (!std::isfinite(*rule.clear_limit) || !clears_safely(rule.condition, *rule.raise_limit, *rule.clear_limit))) {
        const bool downwards = alarms_below(rule.condition, *rule.raise_limit);
        faults.push_back(
            {RuleField::clear_limit, downwards ? RuleCheck::tr("The alarm has to clear at the limit or above it.")
                                               : RuleCheck::tr("The alarm has to clear at the limit or below it.")});
    }
}

}  // namespace

std::vector<RuleFault> faults_of(const AlarmRule& rule) {
    std::vector<RuleFault> faults;
    if (rule.key.empty() && rule.name.empty()) {
        faults.push_back({RuleField::name, RuleCheck::tr("Give the rule a name.")});
    }
    if (needs_subject(rule.condition) && !rule.kind && !rule.figure) {
        faults.push_back({RuleField::subject, RuleCheck::tr("Choose what the rule looks at.")});
    }
    if (has_limits(rule.condition)) {
        check_limits(rule, faults);
    }
    if (rule.condition == AlarmCondition::frozen && rule.raise_after < std::chrono::minutes{1}) {
        faults.push_back(
            {RuleField::raise_after, RuleCheck::tr("Say for how long a value has to be the same, a minute or more.")});
    }
    return faults;
}

}  // namespace wattmast::ui
