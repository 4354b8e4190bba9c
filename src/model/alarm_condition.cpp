// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/alarm_condition.h"

namespace wattmast {

bool has_limits(AlarmCondition condition) noexcept {
    switch (condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::rate_of_change:
        case AlarmCondition::stale:
        case AlarmCondition::deviation:
        case AlarmCondition::device_offline:
        case AlarmCondition::energy_imbalance:
            return true;
        case AlarmCondition::frozen:
        case AlarmCondition::mains_failure:
        case AlarmCondition::register_reset:
        case AlarmCondition::implausible:
            return false;
    }
    return false;
}

bool takes_kind(AlarmCondition condition) noexcept {
    switch (condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::rate_of_change:
        case AlarmCondition::stale:
        case AlarmCondition::frozen:
        case AlarmCondition::register_reset:
            return true;
        case AlarmCondition::deviation:
        case AlarmCondition::device_offline:
        case AlarmCondition::energy_imbalance:
        case AlarmCondition::mains_failure:
        case AlarmCondition::implausible:
            return false;
    }
    return false;
}

bool takes_figure(AlarmCondition condition) noexcept {
    return condition == AlarmCondition::above || condition == AlarmCondition::below ||
           condition == AlarmCondition::rate_of_change;
}

bool needs_subject(AlarmCondition condition) noexcept {
    return takes_figure(condition);
}

bool suits(AlarmCondition condition, PointKind kind) noexcept {
    const bool is_register = info(kind).nature == PointNature::counter;
    if (condition == AlarmCondition::register_reset) {
        return is_register;
    }
    return !needs_subject(condition) || !is_register;
}

bool alarms_below(AlarmCondition condition, double raise_limit) noexcept {
    return condition == AlarmCondition::below || (condition == AlarmCondition::deviation && raise_limit < 0);
}

bool clears_safely(AlarmCondition condition, double raise, double clear) noexcept {
    return alarms_below(condition, raise) ? clear >= raise : clear <= raise;
}

}  // namespace wattmast
