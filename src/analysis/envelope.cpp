// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/envelope.h"

#include <algorithm>

#include "analysis/rollup.h"
#include "units/decimal.h"

namespace wattmast {
namespace {

/// Where column `column` begins: floor(length * column / columns) after the range's begin.
UtcTime column_begin(TimeRange range, int columns, int column) noexcept {
    const WideInteger length = range.length().count();
    return range.begin + Duration{static_cast<Duration::rep>(length * column / columns)};
}

void put(std::optional<EnvelopeColumn>& column, UtcTime at, double value, Quality quality) noexcept {
    if (!column) {
        column = EnvelopeColumn{at, at, value, value, 0, value, value, 0, 0};
    }
    column->longest = std::max(column->longest, at - column->last_at);
    column->last_at = at;
    column->last = value;
    column->min = std::min(column->min, value);
    column->max = std::max(column->max, value);
    column->sum += value;
    ++column->count;
    if (quality == Quality::suspect) {
        ++column->suspect;
    }
}

}  // namespace

TimeRange column_range(TimeRange range, int columns, int column) noexcept {
    return {column_begin(range, columns, column), column_begin(range, columns, column + 1)};
}

int column_of(TimeRange range, int columns, UtcTime at) noexcept {
    // The last column that begins at or before `at`: floor(length * c / columns) <= offset solved for c.
    const WideInteger offset = (at - range.begin).count();
    return static_cast<int>(((offset + 1) * columns - 1) / range.length().count());
}

std::optional<EnvelopeParts> whole_hours(TimeRange range, int columns) noexcept {
    constexpr Duration hour = std::chrono::hours{1};
    constexpr Duration narrowest = hour * 2 / 3;
    constexpr std::int64_t hours_of_day = 24;
    constexpr std::int64_t most_parts = 8192;
    const Duration column = range.length() / columns;
    if (column < narrowest) {
        return std::nullopt;
    }
    const RollupLevel level = column < hour * hours_of_day ? RollupLevel::hour : RollupLevel::day;
    const Duration cell = length_of(level);
    std::int64_t cells = std::max<std::int64_t>(1, column / cell);
    while (range.length() / (cell * cells) > most_parts) {
        ++cells;
    }
    const UtcTime start = cell_start(range.begin, level);
    const UtcTime begin = start == range.begin ? start : start + cell;
    const std::int64_t count = begin < range.end ? (range.end - begin) / (cell * cells) : 0;
    if (count < 1) {
        return std::nullopt;
    }
    return EnvelopeParts{{begin, begin + cell * cells * count}, static_cast<int>(count)};
}

std::vector<std::optional<EnvelopeColumn>> envelope(std::span<const Sample> samples, TimeRange range, int columns) {
    std::vector<std::optional<EnvelopeColumn>> result(static_cast<std::size_t>(columns));
    // Samples ascend, so the column changes rarely: one division per column instead of one per sample.
    std::size_t index = 0;
    TimeRange current{range.begin, range.begin};
    for (const Sample& sample : samples) {
        if (!sample.value || !range.contains(sample.at)) {
            continue;
        }
        if (!current.contains(sample.at)) {
            const int column = column_of(range, columns, sample.at);
            index = static_cast<std::size_t>(column);
            current = column_range(range, columns, column);
        }
        put(result[index], sample.at, sample.value->to_double(), sample.quality);
    }
    return result;
}

}  // namespace wattmast
