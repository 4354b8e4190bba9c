// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The stacked chart of a site page, from what the energy tree measures.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "ui/charts/plot_spec.h"

namespace wattmast::ui {

/// Panes for power, traffic and temperature (battery voltage where there is no sensor), as far as the site has them.
/// Base stations: what the site draws as a line, other sources beside it. Data centres: consumers stacked under what
/// the site draws. Names follow the language in force.
[[nodiscard]] PlotSpec site_chart(const Catalog& catalog, const Site& site, const TimeZone& zone);

/// "Power, traffic and temperature", as far as the panes go; "Chart" without any.
[[nodiscard]] QString chart_title(const PlotSpec& spec);

/// Every point that the chart sums or shows, once each, in the chart's order.
[[nodiscard]] std::vector<PointId> points_of_chart(const PlotSpec& spec);

}  // namespace wattmast::ui
