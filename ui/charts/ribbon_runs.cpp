// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/ribbon_runs.h"

#include <algorithm>

#include "ui/charts/line_geometry.h"

namespace wattmast::ui {
namespace {

bool has_gap_at(const ChartLine& line, UtcTime at) {
    const auto gap = std::lower_bound(line.gaps.begin(), line.gaps.end(), at,
                                      [](const TimeRange& one, UtcTime time) { return one.end <= time; });
    return gap != line.gaps.end() && gap->contains(at);
}

}  // namespace

std::vector<RibbonRun> ribbon_runs(std::span<const ChartLine* const> lines, std::span<const SumPolicy> policies) {
    std::vector<RibbonRun> runs;
    const auto add = [&runs](const RibbonRun& run) {
        const bool goes_on = !runs.empty() && runs.back().range.end == run.range.begin &&
                             runs.back().quality == run.quality && runs.back().is_part == run.is_part;
        if (goes_on) {
            runs.back().range.end = run.range.end;
        } else if (!run.range.is_empty()) {
            runs.push_back(run);
        }
    };
    for (const QualityRun& worst : worst_quality(lines)) {
        if (worst.quality != QualityClass::missing) {
            add({worst.range, worst.quality, false});
            continue;
        }
        std::vector<UtcTime> times{worst.range.begin, worst.range.end};
        const auto add_time = [&](UtcTime at) {
            if (worst.range.contains(at)) {
                times.push_back(at);
            }
        };
        for (const ChartLine* line : lines) {
            for (const TimeRange& gap : line->gaps) {
                add_time(gap.begin);
                add_time(gap.end);
            }
            for (const QualityRun& run : line->quality) {
                add_time(run.range.begin);
            }
        }
        std::sort(times.begin(), times.end());
        for (std::size_t i = 1; i < times.size(); ++i) {
            bool is_part = false;
            for (std::size_t l = 0; l < lines.size(); ++l) {
                const bool has_value = policies[l] == SumPolicy::known
                                           ? !has_gap_at(*lines[l], times[i - 1])
                                           : quality_at(*lines[l], times[i - 1]) != QualityClass::missing;
                is_part = is_part || has_value;
            }
            add({{times[i - 1], times[i]}, QualityClass::missing, is_part});
        }
    }
    return runs;
}

std::vector<RibbonRun> ribbon_runs(const PlotScene& scene, const RibbonScene& ribbon) {
    std::vector<const ChartLine*> lines;
    std::vector<SumPolicy> policies;
    const auto add = [&](std::size_t number) {
        if (const ChartLine* one = scene.line(number)) {
            lines.push_back(one);
            policies.push_back(scene.series(number).line.policy);
        }
    };
    if (ribbon.line) {
        add(*ribbon.line);
        return ribbon_runs(lines, policies);
    }
    for (std::size_t i = 0; i < scene.spec.panes[ribbon.pane].series.size(); ++i) {
        if (scene.spec.panes[ribbon.pane].series[i].visibility == Visibility::shown) {
            add(scene.panes[ribbon.pane].first_line + i);
        }
    }
    return ribbon_runs(lines, policies);
}

}  // namespace wattmast::ui
