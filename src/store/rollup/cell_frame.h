// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which cells there are, how many samples they have and when: what points of one device mostly share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/bits.h"

namespace wattmast::rollup {

/// Columns over the cells of a point; times in milliseconds.
/// Short lists that live as long as one point is written or read.
using Numbers = std::pmr::vector<std::uint64_t>;
using Arena = std::pmr::memory_resource;

struct CellFrame {
    explicit CellFrame(Arena* arena)
        : index(arena), count(arena), suspect(arena), missing(arena), first(arena), rest(arena), longest(arena) {}

    Numbers index;  ///< Of the cell in the window; ascending.
    Numbers count;
    Numbers suspect;
    Numbers missing;
    // Of cells with values only:
    Numbers first;  ///< From the cell's start to the first value.
    Numbers rest;   ///< From the last value to the cell's last millisecond.
    Numbers longest;

    [[nodiscard]] std::size_t cells() const noexcept { return index.size(); }
    [[nodiscard]] std::size_t valued() const noexcept { return first.size(); }
    [[nodiscard]] Numbers valued_counts(Arena* arena) const;
    friend bool operator==(const CellFrame&, const CellFrame&) = default;
};

/// @pre the cells are of the level and inside the window that begins at `begin`
[[nodiscard]] CellFrame frame_of(std::span<const RollupCell> cells, UtcTime begin, RollupLevel level, Arena* arena);

void put_frame(const CellFrame& frame, column::BitWriter& bits, Arena* arena);

/// Reads a frame of `cells` cells, `valued` of them with values. False where the bits are no such frame of a window of
/// `window_cells` cells.
[[nodiscard]] bool get_frame(column::BitReader& bits, std::size_t cells, std::size_t valued, std::uint64_t window_cells,
                             RollupLevel level, CellFrame& frame);

/// Inverse of frame_of(), with what get_values() read. @pre values.size() == frame.valued()
void append_cells(const CellFrame& frame, std::span<const CellValues> values, UtcTime begin, RollupLevel level,
                  std::vector<RollupCell>& into);

}  // namespace wattmast::rollup
