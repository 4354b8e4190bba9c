// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From "the condition holds" to "the alarm is raised", and back: delays and hysteresis. Pure: time is what it is told.
#pragma once

#include <cstdint>
#include <optional>

#include "units/utc_time.h"

namespace wattmast {

/// What a look at the condition gave. `between`: on the safe side of the raise limit, but not of the clear limit.
enum class Holding : std::uint8_t { holds = 1, between = 2, over = 3 };

/// Of one alarm that may be raised.
struct AlarmLatch {
    enum class Phase : std::uint8_t {
        quiet = 1,
        pending = 2,   ///< It holds since `since`, not long enough yet.
        active = 3,    ///< Raised.
        clearing = 4,  ///< Raised, but over since `over_since`, not long enough yet.
    };
    Phase phase = Phase::quiet;
    UtcTime since;       ///< When it began to hold. Of pending, active and clearing.
    UtcTime over_since;  ///< Of clearing.
    UtcTime last;        ///< The newest look.

    [[nodiscard]] bool is_raised() const noexcept { return phase == Phase::active || phase == Phase::clearing; }
    friend bool operator==(const AlarmLatch&, const AlarmLatch&) = default;
};

struct LatchDelays {
    Duration raise_after{0};  ///< It has to hold as long.
    Duration clear_after{0};  ///< It has to be over as long.
    /// Between looks farther apart nothing is known: a delay begins anew with the later one.
    Duration longest_gap{0};
};

/// `late`: of a time long ago, such as what waited for a full disk. Late looks move delays, but neither raise nor clear
/// anything; the next fresh one does.
enum class LookAge : std::uint8_t { fresh = 1, late = 2 };

enum class LatchChange : std::uint8_t { none = 1, raised = 2, cleared = 3 };

/// Takes one look, in the order of their times. A late look that is not newer than the last one is not looked at. A
/// fresh one of the same time is a better look, one of an earlier time means that the clock was set back: delays begin
/// anew.
[[nodiscard]] LatchChange advance(AlarmLatch& latch, const LatchDelays& delays, UtcTime at, Holding holding,
                                  LookAge age) noexcept;

/// A value against limits. @param raise,clear The value alarms above `raise` and is safe at `clear` and below; with
/// `is_below` the other way round.
enum class LimitSide : std::uint8_t { above = 1, below = 2 };
[[nodiscard]] constexpr Holding holding_of(double value, double raise, double clear, LimitSide side) noexcept {
    if (side == LimitSide::above) {
        return value > raise ? Holding::holds : value <= clear ? Holding::over : Holding::between;
    }
    return value < raise ? Holding::holds : value >= clear ? Holding::over : Holding::between;
}

}  // namespace wattmast
