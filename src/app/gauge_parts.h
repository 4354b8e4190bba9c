// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A gauge in parts about as wide as pixels, and narrower where it was not known all the time.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "analysis/envelope.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Middle spacing of the samples inside parts; at least the interval, at most an hour or the interval.
[[nodiscard]] Duration spacing_of(std::span<const EnvelopePart> parts, Duration interval);

/// The parts of `range` that have values, ascending, not overlapping. Where a store need not read samples for it, they
/// are whole hours (see whole_hours()) with ends cut finely, else four a column, 8192 at most. A part in which no value
/// came for longer than longest_step() of the spacing is cut so finely that the gap lies between parts.
/// Fails as SampleReader::envelope(). @pre 1 <= columns <= 8192; interval > 0; `range` is not empty
[[nodiscard]] Result<std::vector<EnvelopePart>> gauge_parts(const SampleReader& samples, PointId point, TimeRange range,
                                                            int columns, Duration interval,
                                                            const std::stop_token& cancel);

}  // namespace wattmast
