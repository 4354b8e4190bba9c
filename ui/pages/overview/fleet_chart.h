// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The fleet's power, stacked, over its traffic.
#pragma once

#include <cstdint>

#include "model/catalog.h"
#include "ui/charts/plot_spec.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

enum class FleetSplit : std::uint8_t { by_class = 1, by_region = 2, total = 3 };

/// One stack per class of site or region (the largest at most seven, the rest together), sums of the sites that answer.
/// Panes without points are left out.
[[nodiscard]] PlotSpec fleet_chart(const Catalog& catalog, const Scope& scope, FleetSplit split, TimeZone zone);

}  // namespace wattmast::ui
