// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where an agent's counters may have gone on at another number, as the agent itself tells.
#pragma once

#include <span>
#include <vector>

#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// Between two samples that follow each other: begin is the time of the earlier, end that of the later.
using CounterBreaks = std::vector<TimeRange>;

/// Restarts of an agent, from its sysUpTime in seconds (RFC 3418: hundredths in 32 bits, which go on at zero after
/// 497.1 days; that is none). It restarted where the up time is not what it was before and the time since, give or take
/// 5 s for slow polls and 0.1 % for the agent's clock. RFC 2863, section 3.1.5: counters may begin anew then.
/// @param up_time Ascending; those without a value or with a suspect one are passed over.
[[nodiscard]] CounterBreaks restarts_in(std::span<const Sample> up_time);

/// How far an up time may be from what it should be after that time. A restart between two values that lie so far apart
/// shows in them if the earlier one is larger than this; else the later one may be near enough by chance.
[[nodiscard]] double slack_seconds_after(Duration elapsed) noexcept;

/// Whether the agent can have run on from the earlier sample to the later. @pre both have values, in order of time
[[nodiscard]] bool runs_on(const Sample& earlier, const Sample& later);

/// Where a stated discontinuity time changed (ifCounterDiscontinuityTime, RFC 2863).
/// @param stated Ascending; those without a value are passed over.
[[nodiscard]] CounterBreaks changes_in(std::span<const Sample> stated);

}  // namespace wattmast
