// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The functions of line_geometry.h over gaps and quality of several lines.
#include <algorithm>

#include "ui/charts/line_geometry.h"

namespace wattmast::ui {
namespace {

/// Where at least `needed` of the lines have a gap. A sweep over the edges: charts may have thousands of gaps.
std::vector<TimeRange> gaps_of_at_least(std::span<const ChartLine* const> lines, int needed) {
    struct Edge {
        UtcTime at;
        int change;
    };
    std::vector<Edge> edges;
    for (const ChartLine* line : lines) {
        for (const TimeRange& gap : line->gaps) {
            edges.push_back({gap.begin, 1});
            edges.push_back({gap.end, -1});
        }
    }
    // Openings first, so that gaps that touch give one.
    std::sort(edges.begin(), edges.end(),
              [](Edge a, Edge b) { return a.at != b.at ? a.at < b.at : a.change > b.change; });
    std::vector<TimeRange> found;
    int missing = 0;
    for (const Edge& edge : edges) {
        const bool was_missing = missing >= needed;
        missing += edge.change;
        if (!was_missing && missing >= needed) {
            found.push_back({edge.at, edge.at});
        } else if (was_missing && missing < needed) {
            found.back().end = edge.at;
        }
    }
    std::erase_if(found, [](const TimeRange& range) { return range.is_empty(); });
    return found;
}

}  // namespace

std::vector<TimeRange> common_gaps(std::span<const ChartLine* const> lines) {
    return lines.empty() ? std::vector<TimeRange>{} : gaps_of_at_least(lines, static_cast<int>(lines.size()));
}

std::vector<TimeRange> any_gaps(std::span<const ChartLine* const> lines) {
    return gaps_of_at_least(lines, 1);
}

QualityClass quality_at(const ChartLine& line, UtcTime at) noexcept {
    const auto run = std::lower_bound(line.quality.begin(), line.quality.end(), at,
                                      [](const QualityRun& part, UtcTime time) { return part.range.end <= time; });
    return run != line.quality.end() && run->range.contains(at) ? run->quality : QualityClass::missing;
}

std::vector<QualityRun> worst_quality(std::span<const ChartLine* const> lines) {
    std::vector<UtcTime> times;
    for (const ChartLine* line : lines) {
        for (const QualityRun& run : line->quality) {
            times.push_back(run.range.begin);
            times.push_back(run.range.end);
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    std::vector<QualityRun> runs;
    for (std::size_t i = 1; i < times.size(); ++i) {
        QualityClass worst = QualityClass::measured;
        for (const ChartLine* line : lines) {
            worst = std::max(worst, quality_at(*line, times[i - 1]));
        }
        if (!runs.empty() && runs.back().quality == worst) {
            runs.back().range.end = times[i];
        } else {
            runs.push_back({{times[i - 1], times[i]}, worst});
        }
    }
    return runs;
}

}  // namespace wattmast::ui
