// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The points that a key figure of the fleet is made of.
#pragma once

#include <vector>

#include "app/views.h"
#include "model/catalog_index.h"

namespace wattmast::ui {

/// In the order of fleet_kpis(); the number of reporting sites is made of no points.
enum class FleetFigure : int { power = 0, energy = 1, traffic = 2, energy_per_traffic = 3, carbon = 4, reporting = 5 };

/// How many series Explore draws.
inline constexpr std::size_t most_in_explore = 50;

struct FigurePoints {
    std::vector<PointId> shown;
    std::size_t all = 0;
};

/// What points_of_figure() needs to know of a site: little enough to be handed to a worker for a fleet.
struct RankedSite {
    SiteId site;
    double rank = -1;  ///< W, or bit/s where the figure is of traffic; −1: no value now.
};
[[nodiscard]] std::vector<RankedSite> ranked_sites(const std::vector<const SiteNow*>& sites, FleetFigure figure);

/// Where there are more than `most`, those of the sites with the most power (or traffic) now; sites without a value
/// come last. Whole sites only: a site's sum is never shown by half, unless the first one alone has too many.
/// Lays out every site, 40–70 ms for 17,000: for a worker.
[[nodiscard]] FigurePoints points_of_figure(const CatalogIndex& index, std::vector<RankedSite> sites,
                                            FleetFigure figure, std::size_t most = most_in_explore);

}  // namespace wattmast::ui
