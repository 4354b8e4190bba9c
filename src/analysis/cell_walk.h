// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A register followed through cells, with samples read only where cells do not tell.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "analysis/counter.h"
#include "analysis/rollup.h"

namespace wattmast {

/// Either a walk, or what else must be read first.
struct CellWalk {
    CounterWalk walk;               ///< Empty while anything is unread.
    std::vector<UtcTime> joined;    ///< Where increments begin that stand for all samples of a cell; ascending.
    std::vector<TimeRange> unread;  ///< Ascending, not overlapping. Begins and ends with a value's time.
};

/// What walk_counter() gives for all the samples that the cells were made of, but that one increment stands for those
/// between the samples of a clean cell.
///
/// A cell stands for its samples by its first and last value where it is *clean*: no value fell or is suspect, none are
/// farther apart than the gap limit, the rating explains each step, no range begins or ends between its values, no
/// meter event lies between them, and nothing within `rules.momentary` contradicts the register. All other cells must
/// be read: call with `read` empty, read what is `unread`, and call again with all that has been read, until nothing
/// is. Each call names at least one more cell, so this ends; a register without faults needs one call. Where ranges
/// begin and end on cell borders, no cell need be read for that. Fails like walk_counter().
/// @param cells   Of one point, ascending, not overlapping, of any levels: days inside and hours at the ends of a
/// month.
/// @param read    Ascending, not overlapping. A cell whose values all lie in one of them is taken from `samples`.
/// @param samples All of the point in `read`; ascending. Others are ignored.
/// @param ranges  Ascending, not overlapping; none: no cell need be cut.
[[nodiscard]] Result<CellWalk> walk_cells(std::span<const RollupCell> cells, std::span<const TimeRange> read,
                                          std::span<const Sample> samples, std::span<const TimeRange> ranges,
                                          Duration gap_limit, const CounterRules& rules,
                                          std::span<const MeterEvent> events);

/// All samples of the point in a range, ascending.
using SamplesIn = std::function<Result<std::vector<Sample>>(TimeRange)>;

/// The same, calling `reader` for what must be read; nothing is `unread`. Fails also where the reader fails.
[[nodiscard]] Result<CellWalk> walk_cells(std::span<const RollupCell> cells, const SamplesIn& reader,
                                          std::span<const TimeRange> ranges, Duration gap_limit,
                                          const CounterRules& rules, std::span<const MeterEvent> events);

}  // namespace wattmast
