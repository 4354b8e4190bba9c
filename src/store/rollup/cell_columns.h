// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The values of a point's cells as columns.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/bits.h"
#include "store/rollup/cell_frame.h"

namespace wattmast::rollup {

/// Appends first, last, minimum, maximum, sum, falls and steepness of the cells with values. Their times and counts are
/// in the frame. @pre at least one cell has values
void put_values(std::span<const RollupCell> cells, column::BitWriter& bits, Arena* arena);

/// Reads them, without times, for cells of these counts. False where the bits are no such values.
/// @pre counts is not empty
[[nodiscard]] bool get_values(column::BitReader& bits, std::span<const std::uint64_t> counts,
                              std::pmr::vector<CellValues>& values);

}  // namespace wattmast::rollup
