// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How many bytes an interface or a site carried.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/counter.h"
#include "analysis/energy.h"
#include "units/decimal.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// Data carried in a range. Never scaled up: where coverage is below the whole, it is of the part that is known.
struct VolumeInterval {
    TimeRange range;
    std::optional<WideInteger> bytes;  ///< Empty: nothing is known.
    PartsPerMillion coverage;          ///< Share of the range between values not farther apart than the gap limit.
    friend bool operator==(const VolumeInterval&, const VolumeInterval&) = default;
};

/// From an octet counter: the growth of the line through its accepted readings between the borders, each border value
/// rounded once, half to even; nothing across resets and jumps. A gap is measured in total and lowers the coverage.
/// @param walk   In bytes. @param joined Where increments begin that stand for all samples of a cell; ascending.
/// @pre range is not empty
[[nodiscard]] VolumeInterval volume_of_walk(const CounterWalk& walk, std::span<const UtcTime> joined, TimeRange range,
                                            Duration gap_limit);

/// From a rate: its integral over time, as energy_from_power() makes it of bit/s as if they were watts; 1 mWh stands
/// for 3.6 bit, so nine twentieths of a byte, rounded half to even.
[[nodiscard]] VolumeInterval volume_of_rate(const EnergyInterval& integral);

/// The sum of parts of one range. Empty, and nothing covered, where one of them is: a site's traffic without one of its
/// interfaces is not its traffic. The coverage is the mean. @pre not empty; counts below 10^30
[[nodiscard]] VolumeInterval sum_of(std::span<const VolumeInterval> parts);

}  // namespace wattmast
