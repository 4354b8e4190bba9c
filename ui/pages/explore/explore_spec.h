// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From chosen series to the panes of the Explore chart.
#pragma once

#include <optional>

#include "ui/charts/plot_spec.h"
#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// How the y axes begin; natural: by unit, see natural_policy().
enum class AxisChoice : std::uint8_t { zero, fit };

struct ExploreView {
    AxisChoice axis = AxisChoice::zero;
    Envelope envelope = Envelope::shown;
};

/// One pane per unit, in the order in which units were first chosen; power before all others.
/// `order` of series within a pane is that of the selection.
[[nodiscard]] PlotSpec explore_spec(const std::vector<ChosenSeries>& series, const Catalog& catalog,
                                    const ExploreView& view, const TimeZone& zone);

/// The selection in the order of the spec's lines: row i of the legend is line i of the chart.
[[nodiscard]] std::vector<ChosenSeries> in_pane_order(std::vector<ChosenSeries> series);

}  // namespace wattmast::ui
