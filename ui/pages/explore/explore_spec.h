// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From chosen series to the panes of the Explore chart.
#pragma once

#include <optional>

#include "ui/charts/chart_resolution.h"
#include "ui/charts/plot_spec.h"
#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// How the y axes begin; natural: by unit, see natural_policy().
enum class AxisChoice : std::uint8_t { zero, fit, log };

enum class PaneLayout : std::uint8_t {
    stacked,    ///< One pane per unit, and those that were made by hand.
    overlay,    ///< All in one pane; series of several units each over its own range.
    multiples,  ///< Each series in a pane of its own; those of one unit with one scale.
};

struct ExploreView {
    PaneLayout layout = PaneLayout::stacked;
    AxisChoice axis = AxisChoice::zero;
    Envelope envelope = Envelope::shown;
    Resolution resolution = Resolution::automatic;
    friend bool operator==(const ExploreView&, const ExploreView&) = default;
};

/// Panes in the order in which their series were first chosen; that of power before all others, unless it was made by
/// hand. The order of series within a pane is that of the selection, and that of lines is the same in every layout.
[[nodiscard]] PlotSpec explore_spec(const std::vector<ChosenSeries>& series, const Catalog& catalog,
                                    const ExploreView& view, const TimeZone& zone);

/// The selection in the order of the spec's lines: row i of the legend is line i of the chart.
[[nodiscard]] std::vector<ChosenSeries> in_pane_order(std::vector<ChosenSeries> series);

/// "Energy per traffic"; the name of a written formula; of a point its label.
[[nodiscard]] QString label_of(const Catalog& catalog, const ChosenSeries& series);

/// How a formula is computed, in words or as it was written. Empty for points.
[[nodiscard]] QString formula_text(const ChosenSeries& series);

/// The dash that a slot adds to its colour: none for the first four.
[[nodiscard]] DashPattern dash_of_slot(int slot);

}  // namespace wattmast::ui
