// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which cells there are, how many samples they have and when: what points of one device mostly share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/bits.h"

namespace wattmast::rollup {

/// Columns over the cells of a point; times in milliseconds.
struct CellFrame {
    std::vector<std::uint64_t> index;  ///< Of the cell in the window; ascending.
    std::vector<std::uint64_t> count;
    std::vector<std::uint64_t> suspect;
    std::vector<std::uint64_t> missing;
    // Of cells with values only:
    std::vector<std::uint64_t> first;  ///< From the cell's start to the first value.
    std::vector<std::uint64_t> rest;   ///< From the last value to the cell's last millisecond.
    std::vector<std::uint64_t> longest;

    [[nodiscard]] std::size_t cells() const noexcept { return index.size(); }
    [[nodiscard]] std::size_t valued() const noexcept { return first.size(); }
    [[nodiscard]] std::vector<std::uint64_t> valued_counts() const;
    friend bool operator==(const CellFrame&, const CellFrame&) = default;
};

/// @pre the cells are of the level and inside the window that begins at `begin`
[[nodiscard]] CellFrame frame_of(std::span<const RollupCell> cells, UtcTime begin, RollupLevel level);

void put_frame(const CellFrame& frame, column::BitWriter& bits);

/// Reads a frame of `cells` cells, `valued` of them with values. False where the bits are no such frame of a window of
/// `window_cells` cells.
[[nodiscard]] bool get_frame(column::BitReader& bits, std::size_t cells, std::size_t valued, std::uint64_t window_cells,
                             RollupLevel level, CellFrame& frame);

/// Inverse of frame_of(), with what get_values() read. @pre values.size() == frame.valued()
void append_cells(const CellFrame& frame, std::span<const CellValues> values, UtcTime begin, RollupLevel level,
                  std::vector<RollupCell>& into);

}  // namespace wattmast::rollup
