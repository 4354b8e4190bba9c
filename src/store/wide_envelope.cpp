// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wide_envelope.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace wattmast {
namespace {

constexpr int most_columns = 8192;
/// Cells that a column holds at least, so that where a border falls inside a cell is seen by few of them.
constexpr int cells_per_column = 4;

/// No border falls inside a cell: cells give exactly what samples give.
bool are_whole(TimeRange range, int columns, RollupLevel level) noexcept {
    return !range.is_empty() && cell_start(range.begin, level) == range.begin &&
           range.length() % (length_of(level) * columns) == Duration{0};
}

std::size_t checked(int columns) {
    if (columns < 1 || columns > most_columns) {
        throw std::invalid_argument("an envelope has 1 to 8192 columns");
    }
    return static_cast<std::size_t>(columns);
}

}  // namespace

std::optional<RollupLevel> level_for_columns(TimeRange range, int columns) noexcept {
    for (const RollupLevel level : {RollupLevel::day, RollupLevel::hour}) {
        const bool are_wide = range.length() / cells_per_column >= length_of(level) * columns;
        if (are_wide || are_whole(range, columns, level)) {
            return level;
        }
    }
    return std::nullopt;
}

WideEnvelope::WideEnvelope(TimeRange range, int columns, RollupLevel level)
    : range_(range), level_(level), columns_(checked(columns)) {}

void WideEnvelope::add(const RollupCell& cell) {
    if (cell.values) {
        add(cell_start(cell.start, level_), column_from(cell));
    }
}

void WideEnvelope::add(const Sample& sample) {
    if (!sample.value) {
        return;
    }
    const double value = sample.value->to_double();
    add(cell_start(sample.at, level_), EnvelopeColumn{.first_at = sample.at,
                                                      .last_at = sample.at,
                                                      .min = value,
                                                      .max = value,
                                                      .sum = value,
                                                      .first = value,
                                                      .last = value,
                                                      .count = 1,
                                                      .suspect = sample.quality == Quality::suspect ? 1U : 0U});
}

void WideEnvelope::add(UtcTime cell, const EnvelopeColumn& part) {
    const auto count = static_cast<int>(columns_.size());
    extend(columns_[static_cast<std::size_t>(column_of(range_, count, std::max(cell, range_.begin)))], part);
}

EnvelopeColumn column_from(const RollupCell& cell) noexcept {
    return EnvelopeColumn{.first_at = cell.values->first_at,
                          .last_at = cell.values->last_at,
                          .min = cell.values->min.to_double(),
                          .max = cell.values->max.to_double(),
                          .sum = to_double(cell.values->sum),
                          .first = cell.values->first.to_double(),
                          .last = cell.values->last.to_double(),
                          .count = cell.count,
                          .suspect = cell.suspect,
                          .longest = cell.values->longest};
}

void extend(std::optional<EnvelopeColumn>& column, const EnvelopeColumn& part) {
    if (!column) {
        column = part;
        return;
    }
    column->longest =
        std::max({column->longest, part.longest, part.first_at - column->last_at, column->first_at - part.last_at});
    if (part.first_at < column->first_at) {
        column->first_at = part.first_at;
        column->first = part.first;
    }
    if (part.last_at > column->last_at) {
        column->last_at = part.last_at;
        column->last = part.last;
    }
    column->min = std::min(column->min, part.min);
    column->max = std::max(column->max, part.max);
    column->sum += part.sum;
    column->count += part.count;
    column->suspect += part.suspect;
}

}  // namespace wattmast
