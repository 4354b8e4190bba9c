// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the watches say became of a condition.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "model/alarm.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What one alarm of a rule is about. Members that do not apply are not assigned.
struct AlarmTarget {
    AlarmRuleId rule;
    SiteId site;
    DeviceId device;
    PointId point;
    friend bool operator==(const AlarmTarget&, const AlarmTarget&) = default;
};

[[nodiscard]] inline AlarmTarget target_of(const Alarm& alarm) noexcept {
    return {alarm.rule, alarm.site, alarm.device, alarm.point};
}

struct AlarmTargetHash {
    std::size_t operator()(const AlarmTarget& target) const noexcept {
        std::size_t hash = 0;
        for (const std::int64_t number :
             {target.rule.number(), target.site.number(), target.device.number(), target.point.number()}) {
            hash = hash * 1'000'003U + std::hash<std::int64_t>{}(number);
        }
        return hash;
    }
};

struct ConditionChange {
    enum class Kind : std::uint8_t { raised = 1, cleared = 2, moved = 3 /* of a raised one: a new value */ };
    Kind kind = Kind::raised;
    AlarmTarget target;
    UtcTime since;                ///< When the condition began. Of raised.
    std::optional<double> value;  ///< In the unit of Alarm::value.
    std::optional<Errc> reason;
};

/// A clock that nobody sets: what a device's silence is measured with.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, Duration>;
/// For AlarmLatch, which only compares times with each other.
[[nodiscard]] constexpr UtcTime as_latch_time(SteadyTime time) noexcept {
    return UtcTime{time.time_since_epoch()};
}

}  // namespace wattmast
