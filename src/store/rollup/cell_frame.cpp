// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/cell_frame.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "store/rollup/number_column.h"

namespace wattmast::rollup {
namespace {

constexpr std::uint64_t most_samples = std::numeric_limits<std::uint32_t>::max();

/// The counts agree with each other and with how many cells have values.
bool are_counts(const CellFrame& frame) noexcept {
    std::size_t valued = 0;
    for (std::size_t i = 0; i < frame.cells(); ++i) {
        valued += frame.count[i] > 0 ? 1U : 0U;
        const bool is_cell = frame.count[i] > 0 || frame.missing[i] > 0;
        if (!is_cell || frame.count[i] > most_samples || frame.missing[i] > most_samples ||
            frame.suspect[i] > frame.count[i]) {
            return false;
        }
    }
    return valued == frame.valued();
}

bool are_times(const CellFrame& frame, RollupLevel level) noexcept {
    const auto length = static_cast<std::uint64_t>(length_of(level).count());
    for (std::size_t i = 0; i < frame.valued(); ++i) {
        if (frame.first[i] >= length || frame.rest[i] >= length - frame.first[i] ||
            frame.longest[i] > length - 1 - frame.first[i] - frame.rest[i]) {
            return false;
        }
    }
    return true;
}

/// Distances to the cell after the one before, and back.
Numbers skips_of(const Numbers& index, Arena* arena) {
    Numbers skips(arena);
    skips.reserve(index.size());
    std::uint64_t expected = 0;
    for (const std::uint64_t cell : index) {
        skips.push_back(cell - expected);
        expected = cell + 1;
    }
    return skips;
}

bool skips_to_index(Numbers& skips, std::uint64_t window_cells) noexcept {
    std::uint64_t expected = 0;
    for (std::uint64_t& cell : skips) {
        if (expected >= window_cells || cell >= window_cells - expected) {
            return false;
        }
        cell += expected;
        expected = cell + 1;
    }
    return true;
}

}  // namespace

CellFrame frame_of(std::span<const RollupCell> cells, UtcTime begin, RollupLevel level, Arena* arena) {
    CellFrame frame(arena);
    for (Numbers* numbers :
         {&frame.index, &frame.count, &frame.suspect, &frame.missing, &frame.first, &frame.rest, &frame.longest}) {
        numbers->reserve(cells.size());
    }
    const Duration length = length_of(level);
    const auto unsigned_of = [](Duration duration) { return static_cast<std::uint64_t>(duration.count()); };
    for (const RollupCell& cell : cells) {
        frame.index.push_back(static_cast<std::uint64_t>((cell.start - begin) / length));
        frame.count.push_back(cell.count);
        frame.suspect.push_back(cell.suspect);
        frame.missing.push_back(cell.missing);
        if (cell.values) {
            frame.first.push_back(unsigned_of(cell.values->first_at - cell.start));
            frame.rest.push_back(unsigned_of(cell.start + length - Duration{1} - cell.values->last_at));
            frame.longest.push_back(unsigned_of(cell.values->longest));
        }
    }
    return frame;
}

Numbers CellFrame::valued_counts(Arena* arena) const {
    Numbers counts(arena);
    counts.reserve(valued());
    std::ranges::copy_if(count, std::back_inserter(counts), [](std::uint64_t number) { return number > 0; });
    return counts;
}

void append_cells(const CellFrame& frame, std::span<const CellValues> values, UtcTime begin, RollupLevel level,
                  std::vector<RollupCell>& into) {
    const Duration length = length_of(level);
    const auto duration_of = [](std::uint64_t number) { return Duration{static_cast<std::int64_t>(number)}; };
    // No exact reserve: a year comes in hundreds of rows, and each would copy all cells before it.
    std::size_t next = 0;
    for (std::size_t i = 0; i < frame.cells(); ++i) {
        RollupCell& cell = into.emplace_back();
        cell.start = begin + length * static_cast<std::int64_t>(frame.index[i]);
        cell.count = static_cast<std::uint32_t>(frame.count[i]);
        cell.suspect = static_cast<std::uint32_t>(frame.suspect[i]);
        cell.missing = static_cast<std::uint32_t>(frame.missing[i]);
        if (cell.count > 0) {
            cell.values = values[next];
            cell.values->first_at = cell.start + duration_of(frame.first[next]);
            cell.values->last_at = cell.start + length - Duration{1} - duration_of(frame.rest[next]);
            cell.values->longest = duration_of(frame.longest[next]);
            ++next;
        }
    }
}

void put_frame(const CellFrame& frame, column::BitWriter& bits, Arena* arena) {
    put_column(skips_of(frame.index, arena), bits);
    for (const auto* column :
         {&frame.count, &frame.suspect, &frame.missing, &frame.first, &frame.rest, &frame.longest}) {
        put_column(*column, bits);
    }
}

bool get_frame(column::BitReader& bits, std::size_t cells, std::size_t valued, std::uint64_t window_cells,
               RollupLevel level, CellFrame& frame) {
    for (auto* column : {&frame.index, &frame.count, &frame.suspect, &frame.missing}) {
        column->resize(cells);
        if (!get_column(bits, *column)) {
            return false;
        }
    }
    for (auto* column : {&frame.first, &frame.rest, &frame.longest}) {
        column->resize(valued);
        if (!get_column(bits, *column)) {
            return false;
        }
    }
    return skips_to_index(frame.index, window_cells) && are_counts(frame) && are_times(frame, level);
}

}  // namespace wattmast::rollup
