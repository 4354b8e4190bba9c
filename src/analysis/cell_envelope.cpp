// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_envelope.h"

#include <algorithm>

namespace wattmast {
namespace {

EnvelopeColumn column_of(const RollupCell& cell, const CellValues& values) noexcept {
    return {.first_at = values.first_at,
            .last_at = values.last_at,
            .min = values.min.to_double(),
            .max = values.max.to_double(),
            .sum = to_double(values.sum),
            .first = values.first.to_double(),
            .last = values.last.to_double(),
            .count = cell.count,
            .suspect = cell.suspect,
            .longest = values.longest};
}

void append(EnvelopeColumn& column, const EnvelopeColumn& next) noexcept {
    column.longest = std::max({column.longest, next.longest, next.first_at - column.last_at});
    column.last_at = next.last_at;
    column.last = next.last;
    column.min = std::min(column.min, next.min);
    column.max = std::max(column.max, next.max);
    column.sum += next.sum;
    column.count += next.count;
    column.suspect += next.suspect;
}

}  // namespace

std::optional<RollupLevel> level_for(TimeRange range, int columns) noexcept {
    for (const RollupLevel level : {RollupLevel::day, RollupLevel::hour, RollupLevel::quarter_hour}) {
        if (range.length() >= length_of(level) * cells_per_column * columns) {
            return level;
        }
    }
    return std::nullopt;
}

std::vector<std::optional<EnvelopeColumn>> envelope_from_cells(std::span<const RollupCell> cells, TimeRange range,
                                                               int columns) {
    std::vector<std::optional<EnvelopeColumn>> result(static_cast<std::size_t>(columns));
    std::size_t index = 0;
    TimeRange current{range.begin, range.begin};
    for (const RollupCell& cell : cells) {
        if (!cell.values || !range.contains(cell.start)) {
            continue;
        }
        if (!current.contains(cell.start)) {
            const int column = column_of(range, columns, cell.start);
            index = static_cast<std::size_t>(column);
            current = column_range(range, columns, column);
        }
        const EnvelopeColumn next = column_of(cell, *cell.values);
        if (result[index]) {
            append(*result[index], next);
        } else {
            result[index] = next;
        }
    }
    return result;
}

}  // namespace wattmast
