// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a series has no values for too long.
#pragma once

#include <span>
#include <vector>

#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// Parts of `range` between values (good or suspect) farther apart than `gap_limit`, both edges of the range included:
/// an edge counts as a value only if none lies closer outside. Ascending, cut to the range.
/// @param samples Ascending; may begin before and end after the range.
[[nodiscard]] std::vector<TimeRange> gaps_in(std::span<const Sample> samples, TimeRange range, Duration gap_limit);

}  // namespace wattmast
