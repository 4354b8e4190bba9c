// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Cells of a register with what lies beside them, as figures of whole ranges need them.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "analysis/rollup.h"
#include "model/sample.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// How far cells beside a range matter. Whole hours: in them a value is found without a look at samples as a rule.
[[nodiscard]] Duration beside_of(Duration margin);

/// Cells of the ranges and of a few hours on both sides, with one value that counts before those and one after. No cell
/// lies on both sides of a range's begin or end. Fails as SampleReader::cells(). @pre ranges ascend, at least one
/// @param margin How far beside a range a reading may be judged momentary, see CounterRules.
[[nodiscard]] Result<std::vector<RollupCell>> cells_around(const SampleReader& reader, PointId point,
                                                           std::span<const TimeRange> ranges, Duration margin,
                                                           std::stop_token cancel);

}  // namespace wattmast
