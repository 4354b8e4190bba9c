// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Counters as rates, for charts: W from kWh registers, bit/s from octets.
#pragma once

#include <span>
#include <vector>

#include "analysis/counter.h"
#include "model/point_kind.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The mean rate between two readings.
struct RateSpan {
    TimeRange range;
    double rate = 0;
    friend bool operator==(const RateSpan&, const RateSpan&) = default;
};

struct CounterRates {
    Unit unit = Unit::watt;       ///< watt for kilowatt_hour, bit_per_second for byte, else per second.
    std::vector<RateSpan> spans;  ///< Ascending, not overlapping. Resets, jumps and gaps are left out.
    std::vector<UtcTime> resets;  ///< First reading after each reset or exchange.
};

/// The unit of the rates of a counter: watt for kilowatt_hour, bit_per_second for byte, and the unit itself, meant
/// per second, for all others.
[[nodiscard]] Unit rate_unit(Unit counter_unit) noexcept;

/// Rates of a counter in `unit`. Increments longer than `gap_limit` are left out; consecutive ones are joined until
/// they last `at_least`, so that a coarse register does not draw spikes.
[[nodiscard]] CounterRates rates_of(const CounterWalk& walk, Unit unit, Duration gap_limit, Duration at_least);

}  // namespace wattmast
