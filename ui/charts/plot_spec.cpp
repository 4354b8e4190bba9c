// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_spec.h"

namespace wattmast::ui {

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
