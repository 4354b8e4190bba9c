// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures of now and of an earlier time of some sites, side by side.
#pragma once

#include <vector>

#include "app/views.h"
#include "ui/pages/shared/compared_figures.h"

namespace wattmast::ui {

struct SitesCompared {
    FigurePair power;               ///< W
    FigurePair traffic;             ///< bit/s; of sites that have traffic.
    FigurePair energy;              ///< kWh since midnight
    FigurePair energy_per_traffic;  ///< Wh/GB since midnight; energy over bytes of the sites that have both.
};

/// Amounts compare where at least `least_coverage` of both days is known. Without figures every pair is empty.
[[nodiscard]] SitesCompared compare_sites(const std::vector<const SiteNow*>& sites, const ComparedNow& compared);

}  // namespace wattmast::ui
