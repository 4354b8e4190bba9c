// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of a register that its cells show without a fault, as nearly all are. Inside of analysis only.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/counter.h"
#include "analysis/energy.h"
#include "analysis/rollup.h"

namespace wattmast {

/// What energy_from_cells() gives, equal in every field, without its walk. Empty wherever the register is not plainly
/// one line that only grows: values of one form and exponent (no floats), none falls or is suspect, nothing is farther
/// apart than the gap limit or beyond the rating, no cell is cut by a range, no meter event lies between the values,
/// and each range has some of the line. Parameters as for energy_from_cells().
[[nodiscard]] std::optional<std::vector<EnergyInterval>> energy_of_steady_cells(std::span<const RollupCell> cells,
                                                                                std::span<const TimeRange> ranges,
                                                                                Duration gap_limit,
                                                                                const CounterRules& rules,
                                                                                std::span<const MeterEvent> events);

}  // namespace wattmast
