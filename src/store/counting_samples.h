// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The value that counts next to a time, past those that are held back.
#pragma once

#include <optional>
#include <stop_token>

#include "model/sample.h"
#include "store/rules.h"
#include "store/sample_store.h"

namespace wattmast {

/// The last sample with earliest <= at < `before` that has a value of quality good, past however many suspect ones;
/// empty if there is none. Each look covers four times the time of the one before it, a month at most, so that a meter
/// that was held back for weeks costs few of them. Thread and errors as of `reader`; give CorrectedSamples where
/// people's decisions count.
[[nodiscard]] Result<std::optional<Sample>> last_counting_before(const SampleReader& reader, PointId point,
                                                                 UtcTime before, const std::stop_token& cancel,
                                                                 UtcTime earliest = storable_times.begin);

/// The first sample with at >= `from` that has a value of quality good; else as last_counting_before().
[[nodiscard]] Result<std::optional<Sample>> first_counting_from(const SampleReader& reader, PointId point, UtcTime from,
                                                                const std::stop_token& cancel);

}  // namespace wattmast
