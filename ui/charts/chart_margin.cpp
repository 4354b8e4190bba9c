// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_margin.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace wattmast::ui {
namespace {

constexpr std::int64_t margins_per_length = 2;  ///< Half a length on either side.
constexpr std::int64_t least_per_length = 4;    ///< A quarter has to be left.
constexpr std::int64_t same_zoom = 100;         ///< Lengths that differ by less than a hundredth.

/// The parts of `outer` before and behind `inside`, with `inner` between them. Touching parts that `are_one` by
/// anything but their times are joined.
template <typename Part, typename Range, typename AreOne>
std::vector<Part> parts_around(const std::vector<Part>& outer, const std::vector<Part>& inner, TimeRange inside,
                               UtcTime until, Range range_of, AreOne are_one) {
    std::vector<Part> parts;
    const auto add = [&](Part part, TimeRange window) {
        TimeRange& range = range_of(part);
        range = intersection(range, window);
        if (range.is_empty()) {
            return;
        }
        if (!parts.empty() && range_of(parts.back()).end == range.begin && are_one(parts.back(), part)) {
            range_of(parts.back()).end = range.end;
        } else {
            parts.push_back(part);
        }
    };
    for (const Part& part : outer) {
        add(part, {UtcTime::min(), inside.begin});
    }
    for (const Part& part : inner) {
        add(part, inside);
    }
    for (const Part& part : outer) {
        add(part, {inside.end, until});
    }
    return parts;
}

/// The same for what stands at one time.
template <typename Item, typename Time>
std::vector<Item> items_around(const std::vector<Item>& outer, const std::vector<Item>& inner, TimeRange inside,
                               Time time_of) {
    std::vector<Item> items;
    items.reserve(outer.size() + inner.size());
    std::copy_if(outer.begin(), outer.end(), std::back_inserter(items),
                 [&](const Item& item) { return time_of(item) < inside.begin; });
    items.insert(items.end(), inner.begin(), inner.end());
    std::copy_if(outer.begin(), outer.end(), std::back_inserter(items),
                 [&](const Item& item) { return time_of(item) >= inside.end; });
    return items;
}

ChartLine continued(const ChartLine& inner, TimeRange inside, const ChartLine& outer, UtcTime until) {
    ChartLine line = inner;
    line.columns =
        items_around(outer.columns, inner.columns, inside, [](const ChartColumn& column) { return column.at; });
    line.resets = items_around(outer.resets, inner.resets, inside, [](UtcTime reset) { return reset; });
    line.gaps = parts_around(
        outer.gaps, inner.gaps, inside, until, [](TimeRange& gap) -> TimeRange& { return gap; },
        [](const TimeRange&, const TimeRange&) { return true; });
    line.quality = parts_around(
        outer.quality, inner.quality, inside, until, [](QualityRun& run) -> TimeRange& { return run.range; },
        [](const QualityRun& a, const QualityRun& b) { return a.quality == b.quality; });
    return line;
}

}  // namespace

TimeRange with_margin(TimeRange shown) noexcept {
    const Duration margin = shown.length() / margins_per_length;
    return {shown.begin - margin, shown.end + margin};
}

bool is_margin_spent(TimeRange loaded, TimeRange shown) noexcept {
    const Duration other = with_margin(shown).length() - loaded.length();
    const bool is_other_zoom = std::abs(other.count()) * same_zoom > loaded.length().count();
    const Duration left = std::min(shown.begin - loaded.begin, loaded.end - shown.end);
    return is_other_zoom || left < shown.length() / least_per_length;
}

ChartData continued(const ChartData& shown, const ChartData& around) {
    const bool is_inside = around.range.begin <= shown.range.begin && shown.range.end <= around.range.end;
    if (!is_inside || shown.lines.size() != around.lines.size()) {
        return around;
    }
    // Beyond the newest sample nothing is missing yet: a chart that follows the clock runs into that every second.
    const UtcTime until = std::max(shown.range.end, std::min(around.range.end, around.asked_at + Duration{1}));
    ChartData data{{around.range.begin, until}, {}, shown.asked_at};
    data.lines.reserve(shown.lines.size());
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        data.lines.push_back(continued(shown.lines[i], shown.range, around.lines[i], until));
    }
    return data;
}

}  // namespace wattmast::ui
