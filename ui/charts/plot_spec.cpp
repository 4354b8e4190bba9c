// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_spec.h"

#include <algorithm>

namespace wattmast::ui {

std::size_t PaneSpec::shown_series() const {
    return static_cast<std::size_t>(std::count_if(
        series.begin(), series.end(), [](const SeriesSpec& one) { return one.visibility == Visibility::shown; }));
}

std::vector<ChartLineQuery> PlotSpec::lines() const {
    std::vector<ChartLineQuery> all;
    for (const PaneSpec& pane : panes) {
        for (const SeriesSpec& series : pane.series) {
            all.push_back(series.line);
        }
    }
    return all;
}

}  // namespace wattmast::ui
