// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All that is known to have happened to a register: what people recorded, and what its agent told.
#pragma once

#include <stop_token>
#include <vector>

#include "model/catalog_index.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The meter events of the point's device; and of a counter of octets or packets, a reset for each discontinuity that
/// its agent told: where the `counter_discontinuity` of the same instance changed, and where the agent restarted (its
/// `up_time`). With them nothing is counted across, even where the counter rose. Energy registers are no such counters:
/// they outlive the agent that tells them, and one that does not falls, which is a reset anyway.
/// Reads cells of days, and samples only of days in which something happened.
/// @param range What is going to be read of the point; the values next to it are looked at too. Where it begins or
/// ends inside of a cell of retired samples, so is the rest of that hour or day.
[[nodiscard]] Result<std::vector<MeterEvent>> register_events(const SampleReader& samples, const CatalogIndex& index,
                                                              const Point& point, TimeRange range,
                                                              std::stop_token cancel);

}  // namespace wattmast
