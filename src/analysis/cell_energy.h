// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of a register from cells, with samples read only where cells do not tell.
#pragma once

#include <span>
#include <vector>

#include "analysis/cell_walk.h"
#include "analysis/energy.h"
#include "analysis/rollup.h"

namespace wattmast {

/// Either intervals, or what else must be read first.
struct CellEnergy {
    std::vector<EnergyInterval> intervals;  ///< One per range; empty while anything is unread.
    std::vector<TimeRange> unread;          ///< Ascending, not overlapping. Begins and ends with a value's time.
    friend bool operator==(const CellEnergy&, const CellEnergy&) = default;
};

/// What energy_from_register() gives for all the samples that the cells were made of: equal in every field. Which cells
/// must be read, and all parameters: walk_cells(). Fails like energy_from_register().
[[nodiscard]] Result<CellEnergy> energy_from_cells(std::span<const RollupCell> cells, std::span<const TimeRange> read,
                                                   std::span<const Sample> samples, std::span<const TimeRange> ranges,
                                                   Duration gap_limit, const CounterRules& rules,
                                                   std::span<const MeterEvent> events);

/// The same, calling `reader` for what must be read. Fails also where the reader fails.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_from_cells(std::span<const RollupCell> cells,
                                                                    const SamplesIn& reader,
                                                                    std::span<const TimeRange> ranges,
                                                                    Duration gap_limit, const CounterRules& rules,
                                                                    std::span<const MeterEvent> events);

}  // namespace wattmast
