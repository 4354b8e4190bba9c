// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The walk behind walk_counter(), which also takes stretches of readings that are known only by their ends.
// Inside of analysis only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/counter.h"
#include "units/decimal.h"

namespace wattmast {

/// How a reading follows the one before it in the list.
enum class RegisterStep : std::uint8_t {
    single = 1,  ///< Nothing lies between.
    joined = 2,  ///< Readings lie between; none falls, and the rating explains each of their steps.
};

/// A good reading on the fixed scale.
struct Register {
    UtcTime at;
    WideInteger count = 0;       ///< Of 10^-9 of the unit.
    WideInteger last_digit = 0;  ///< One unit of the last digit that the device states.
    Value value;
    RegisterStep step = RegisterStep::single;
};
/// Fails with `overflow` beyond 10^20.
[[nodiscard]] Result<Register> register_of(UtcTime at, const Value& value);

/// A meter event on the fixed scale.
struct RegisterRecord {
    UtcTime at;
    MeterEventKind kind = MeterEventKind::installed;
    std::optional<WideInteger> final_count;
    std::optional<WideInteger> first_count;
};

/// CounterRules and events on the fixed scale.
struct WalkRules {
    std::optional<WideInteger> modulus;
    std::optional<WideInteger> most_per_hour;
    Duration momentary{0};
    Duration remembered = Duration::max();
    std::vector<RegisterRecord> records;  ///< Ascending by time.
};
[[nodiscard]] Result<WalkRules> walk_rules(const CounterRules& rules, std::span<const MeterEvent> events);

/// Whether so much may flow in that time.
/// @param last_digit One unit of the last digit of the coarser reading, which is allowed beyond the rating.
[[nodiscard]] bool is_within_rating(WideInteger amount, Duration time, WideInteger last_digit,
                                    const std::optional<WideInteger>& most_per_hour) noexcept;

struct RegisterWalk {
    CounterWalk walk;             ///< Without the suspect ones, which are no readings.
    std::vector<UtcTime> joined;  ///< Where increments over joined steps begin; ascending.
    /// Where the readings between joined ones decide. If there are any, `walk` is not what it would be with them.
    std::vector<TimeRange> undecided;
};

/// @param readings Ascending.
[[nodiscard]] RegisterWalk walk_registers(std::vector<Register> readings, const WalkRules& rules);

}  // namespace wattmast
