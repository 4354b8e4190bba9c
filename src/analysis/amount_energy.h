// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of an interval from amounts of periods, as load profiles state them.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/energy.h"
#include "analysis/rollup.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Amounts farther apart than this are not of neighbouring periods.
inline constexpr Duration longest_amount_period{std::chrono::days{400}};
/// How many values before and behind a range tell how long the periods at its borders are.
inline constexpr std::size_t amounts_beside = 4;

/// Energy of many intervals from amounts of periods in kWh, each stated at its period's end.
///
/// A period begins where the sample before, missing ones included, ends one; where that is farther away than half as
/// much again as is usual there, it is as long as is usual. Usual is the median of the few distances around, so that
/// the grid may change, and an interval has the same figure whatever else is asked. A border inside a period shares its
/// amount by time, which is flagged, and makes the interval `estimated` if more than half of its energy was shared so.
/// Rounded at the borders like register energy. Times of no period are not covered, and add nothing. Fails with
/// `overflow` for amounts beyond 10^11 kWh.
/// @param samples Ascending; with `amounts_beside` values before and behind all ranges, or what there is.
/// @param fallback Length of the period of an amount that has no other within `longest_amount_period`.
/// @param ranges  Ascending, not overlapping, none empty.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_from_amounts(std::span<const Sample> samples,
                                                                      std::span<const TimeRange> ranges,
                                                                      Duration fallback);

/// The amounts of a cell of samples that are gone, without point. Its first and last are as they were; those between
/// share the rest of the cell's sum evenly, so that their sum is exact while each of them is not. Empty where the cell
/// does not tell them: a value is suspect, their distances differ, or the sum is not exact. Missing ones are not told.
[[nodiscard]] std::optional<std::vector<Sample>> amounts_of_cell(const RollupCell& cell);

}  // namespace wattmast
