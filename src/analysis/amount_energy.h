// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of an interval from amounts of periods, as load profiles state them.
#pragma once

#include <span>
#include <vector>

#include "analysis/energy.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Energy of many intervals from amounts of periods in kWh, each stated at its period's end.
///
/// A period begins where the sample before, missing ones included, ends one; where that is farther away than half as
/// much again as the median distance, it is as long as that median. A border inside a period shares its amount by time,
/// which is flagged, and makes the interval `estimated` if more than half of its energy was shared so. Rounded at the
/// borders like register energy. Times of no period are not covered, and add nothing. Fails with `overflow` for amounts
/// beyond 10^11 kWh.
/// @param samples Ascending; best with one before and one after all ranges, and a few more for the median.
/// @param usual_period Length of the periods where there are too few samples to see it.
/// @param ranges  Ascending, not overlapping, none empty.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_from_amounts(std::span<const Sample> samples,
                                                                      std::span<const TimeRange> ranges,
                                                                      Duration usual_period);

}  // namespace wattmast
