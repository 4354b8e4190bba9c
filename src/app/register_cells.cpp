// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/register_cells.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "store/counting_samples.h"

namespace wattmast {
namespace {

/// Appends a cell of the one value that `found` is, if there is one. Fails as it does.
Result<void> add_single(const Result<std::optional<Sample>>& found, std::vector<RollupCell>& cells) {
    if (!found) {
        return found.error();
    }
    if (*found) {
        std::ranges::move(roll_up({&**found, 1}, RollupLevel::hour), std::back_inserter(cells));
    }
    return {};
}

}  // namespace

Duration beside_of(Duration margin) {
    return std::chrono::ceil<std::chrono::hours>(margin) + std::chrono::hours{2};
}

Result<std::vector<RollupCell>> cells_around(const SampleReader& reader, PointId point,
                                             std::span<const TimeRange> ranges, Duration margin,
                                             std::stop_token cancel) {
    const Duration beside = beside_of(margin);
    std::vector<UtcTime> borders{ranges.front().begin - beside};
    for (const TimeRange range : ranges) {
        for (const UtcTime border : {range.begin, range.end}) {
            if (border != borders.back()) {
                borders.push_back(border);
            }
        }
    }
    borders.push_back(ranges.back().end + beside);
    auto inside = reader.cells(point, borders, RollupLevel::day, cancel);
    if (!inside) {
        return inside;
    }
    const auto has_value = [](const RollupCell& cell, TimeRange range) {
        return cell.count > cell.suspect && range.contains(cell.values->first_at) &&
               range.contains(cell.values->last_at);
    };
    const TimeRange before{borders.front(), ranges.front().begin - margin};
    const TimeRange after{ranges.back().end + margin, borders.back()};
    std::vector<RollupCell> cells;
    if (std::ranges::none_of(*inside, [&](const RollupCell& cell) { return has_value(cell, before); })) {
        if (const auto added = add_single(last_counting_before(reader, point, before.begin, cancel), cells); !added) {
            return added.error();
        }
    }
    cells.insert(cells.end(), inside->begin(), inside->end());
    if (std::ranges::none_of(*inside, [&](const RollupCell& cell) { return has_value(cell, after); })) {
        if (const auto added = add_single(first_counting_from(reader, point, after.end, cancel), cells); !added) {
            return added.error();
        }
    }
    return cells;
}

}  // namespace wattmast
