// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy from a register's walk, however it was walked. Inside of analysis only.
#pragma once

#include <span>
#include <vector>

#include "analysis/counter.h"
#include "analysis/energy.h"
#include "units/error.h"

namespace wattmast {

/// What energy_from_register() gives for the samples of the walk.
/// @param joined Begins of increments that count as covered however long they are; ascending. None is cut by a range.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_of_walk(const CounterWalk& walk,
                                                                 std::span<const UtcTime> joined,
                                                                 std::span<const TimeRange> ranges, Duration gap_limit);

/// Says where the register begins after the range's begin or ends before its end.
/// @param known The part of the range between the first and the last reading.
void note_edges(EnergyInterval& interval, TimeRange known);

}  // namespace wattmast
