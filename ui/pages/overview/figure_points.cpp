// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/figure_points.h"

#include <algorithm>

#include "app/site_layout.h"

namespace wattmast::ui {

namespace {

void add_power(std::vector<PointId>& points, const SiteLayout& layout) {
    const std::vector<PointId> ids = power_else_energy_of(layout.drawn);
    points.insert(points.end(), ids.begin(), ids.end());
}

void add_traffic(std::vector<PointId>& points, const SiteLayout& layout) {
    for (const std::vector<const Point*>* directions : {&layout.traffic_down, &layout.traffic_up}) {
        const std::vector<PointId> ids = ids_of(*directions);
        points.insert(points.end(), ids.begin(), ids.end());
    }
}

std::vector<PointId> points_of_site(const CatalogIndex& index, const Site& site, FleetFigure figure) {
    std::vector<PointId> points;
    const SiteLayout layout = layout_of(index, site);
    switch (figure) {
        case FleetFigure::power:
        case FleetFigure::energy:
        case FleetFigure::carbon:
            add_power(points, layout);
            break;
        case FleetFigure::traffic:
            add_traffic(points, layout);
            break;
        case FleetFigure::energy_per_traffic:
            if (!layout.traffic_down.empty() || !layout.traffic_up.empty()) {
                add_power(points, layout);
                add_traffic(points, layout);
            }
            break;
        case FleetFigure::reporting:
            break;
    }
    return points;
}

double rank_of(const SiteNow& site, FleetFigure figure) {
    const bool is_traffic = figure == FleetFigure::traffic || figure == FleetFigure::energy_per_traffic;
    return (is_traffic ? site.traffic_down : site.power).value_or(-1);
}

}  // namespace

std::vector<RankedSite> ranked_sites(const std::vector<const SiteNow*>& sites, FleetFigure figure) {
    std::vector<RankedSite> ranked;
    ranked.reserve(sites.size());
    for (const SiteNow* site : sites) {
        ranked.push_back({site->site, rank_of(*site, figure)});
    }
    return ranked;
}

FigurePoints points_of_figure(const CatalogIndex& index, std::vector<RankedSite> sites, FleetFigure figure,
                              std::size_t most) {
    std::ranges::stable_sort(sites, std::greater(), &RankedSite::rank);
    FigurePoints found;
    bool is_full = false;
    for (const RankedSite& ranked : sites) {
        const Site* site = index.catalog().site(ranked.site);
        if (site == nullptr) {
            continue;
        }
        const std::vector<PointId> points = points_of_site(index, *site, figure);
        found.all += points.size();
        const std::size_t room = most - found.shown.size();
        is_full = is_full || (points.size() > room && !found.shown.empty());
        if (!is_full) {
            found.shown.insert(found.shown.end(), points.begin(),
                               points.begin() + static_cast<std::ptrdiff_t>(std::min(points.size(), room)));
        }
    }
    return found;
}

}  // namespace wattmast::ui
