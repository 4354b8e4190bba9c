// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a quality ribbon shows of several lines, or of a sum of many points.
#pragma once

#include <span>
#include <vector>

#include "app/chart_source.h"
#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

/// A stretch of a ribbon for several lines.
struct RibbonRun {
    TimeRange range;
    QualityClass quality = QualityClass::measured;  ///< As worst_quality().
    bool is_part = false;                           ///< `missing`, but of a part of what is drawn: the rest has values.
    friend bool operator==(const RibbonRun&, const RibbonRun&) = default;
};
/// @param policies Of each line: a sum of what is known has values where some of its points have none, and a gap where
/// none has.
[[nodiscard]] std::vector<RibbonRun> ribbon_runs(std::span<const ChartLine* const> lines,
                                                 std::span<const SumPolicy> policies);
/// Of the ribbon's line, or of those that its pane shows.
[[nodiscard]] std::vector<RibbonRun> ribbon_runs(const PlotScene& scene, const RibbonScene& ribbon);

}  // namespace wattmast::ui
