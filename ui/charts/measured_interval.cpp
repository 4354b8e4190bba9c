// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/measured_interval.h"

#include <algorithm>

namespace wattmast::ui {
namespace {

double hours(Duration duration) {
    return static_cast<double>(duration.count()) / 3.6e6;
}

/// How much of `part` is in no gap. Gaps ascend and do not overlap.
Duration present(TimeRange part, const std::vector<TimeRange>& gaps) {
    Duration left = part.length();
    auto gap = std::lower_bound(gaps.begin(), gaps.end(), part.begin,
                                [](const TimeRange& range, UtcTime at) { return range.end <= at; });
    for (; gap != gaps.end() && gap->begin < part.end; ++gap) {
        left -= intersection(part, *gap).length();
    }
    return left;
}

std::optional<double> total_of(Unit unit, double weighted_hours) {
    if (unit == Unit::watt) {
        return weighted_hours / 1000;
    }
    if (unit == Unit::bit_per_second) {
        return weighted_hours * 3600 / 8;
    }
    return std::nullopt;
}

MeasuredLine measure(const ChartLine& line, TimeRange whole, TimeRange range) {
    MeasuredLine result;
    double weighted = 0;
    Duration covered{0};
    const std::vector<ChartColumn>& columns = line.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const UtcTime from = i == 0 ? whole.begin : columns[i - 1].at + (columns[i].at - columns[i - 1].at) / 2;
        const UtcTime to =
            i + 1 == columns.size() ? whole.end : columns[i].at + (columns[i + 1].at - columns[i].at) / 2;
        const Duration time = present(intersection({from, to}, range), line.gaps);
        weighted += static_cast<double>(columns[i].mean) * hours(time);
        covered += time;
    }
    result.missing = range.length() - covered;
    if (covered > Duration{0}) {
        result.mean = weighted / hours(covered);
        result.total = total_of(line.unit, weighted);
    }
    return result;
}

}  // namespace

MeasuredInterval measure_interval(const ChartData& data, TimeRange range) {
    MeasuredInterval result{range, {}};
    result.lines.reserve(data.lines.size());
    for (const ChartLine& line : data.lines) {
        result.lines.push_back(measure(line, data.range, range));
    }
    return result;
}

}  // namespace wattmast::ui
