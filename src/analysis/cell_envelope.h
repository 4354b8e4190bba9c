// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pixel columns from cells, where a column is wide enough that no sample need be read.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/envelope.h"
#include "analysis/rollup.h"

namespace wattmast {

/// Columns at least this many cells wide are drawn from cells.
inline constexpr int cells_per_column = 4;

/// The coarsest level whose cells are narrow enough for these columns; empty: samples must be read.
/// @pre 1 <= columns
[[nodiscard]] std::optional<RollupLevel> level_for(TimeRange range, int columns) noexcept;

/// `range` cut into `columns` equal parts. A cell belongs to the column in which it begins, so a value may be drawn up
/// to a quarter of a column early. Cells that begin outside the range are left out; a cell that the range's end cuts
/// counts whole. First, last, minimum and maximum are what `envelope()` gives for the samples of those cells, bit for
/// bit; the sum is rounded once per cell instead of once per sample.
/// @param cells Of one point and one level, ascending.
/// @pre 1 <= columns <= 8192
[[nodiscard]] std::vector<std::optional<EnvelopeColumn>> envelope_from_cells(std::span<const RollupCell> cells,
                                                                             TimeRange range, int columns);

}  // namespace wattmast
