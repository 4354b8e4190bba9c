// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/map_labels.h"

#include <algorithm>
#include <map>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr double least_extent = 40;  ///< Pixels across from which on an area is named.
constexpr double most_extent = 3;    ///< Of the screen's larger side.
constexpr double gap = 3;
constexpr double above = 24;  ///< Over the middle, where the cluster is.

}  // namespace

std::vector<MapArea> areas_of(const SiteSnapshot& snapshot, const std::vector<PlacedSite>& sites) {
    std::map<std::vector<std::string>, MapArea> by_path;
    for (const PlacedSite& site : sites) {
        const auto& area = snapshot.facts(site.row).site->area;
        for (std::size_t depth = 1; depth <= area.size(); ++depth) {
            std::vector<std::string> path(area.begin(), area.begin() + static_cast<std::ptrdiff_t>(depth));
            MapArea& entry = by_path[std::move(path)];
            entry.bounds = entry.sites == 0 ? QRectF(site.plane, site.plane)
                                            : QRectF(QPointF(std::min(entry.bounds.left(), site.plane.x()),
                                                             std::min(entry.bounds.top(), site.plane.y())),
                                                     QPointF(std::max(entry.bounds.right(), site.plane.x()),
                                                             std::max(entry.bounds.bottom(), site.plane.y())));
            entry.centre += site.plane;
            ++entry.sites;
        }
    }
    std::vector<MapArea> areas;
    areas.reserve(by_path.size());
    for (auto& [path, area] : by_path) {
        area.path = path;
        area.name = to_qt(path.back());
        area.centre /= area.sites;
        areas.push_back(std::move(area));
    }
    std::ranges::stable_sort(areas, [](const MapArea& left, const MapArea& right) {
        return left.path.size() != right.path.size() ? left.path.size() < right.path.size() : left.sites > right.sites;
    });
    return areas;
}

std::vector<MapLabel> place_labels(const std::vector<MapArea>& areas, const MapView& view, const QFontMetricsF& metrics,
                                   std::vector<QRectF> taken) {
    std::vector<MapLabel> labels;
    const QRectF screen(QPointF(0, 0), view.size());
    const double larger_side = std::max(screen.width(), screen.height());
    for (const MapArea& area : areas) {
        const double extent = std::max(area.bounds.width(), area.bounds.height()) * view.scale();
        const bool is_outermost = area.path.size() == 1;
        if ((!is_outermost && extent < least_extent) || extent > most_extent * larger_side) {
            continue;
        }
        const QPointF at = view.to_screen(area.centre);
        const double wide = metrics.horizontalAdvance(area.name) + 2 * gap;
        const QRectF box(at.x() - wide / 2, at.y() - above - metrics.height(), wide, metrics.height());
        const bool is_free = std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
        if (screen.contains(box) && is_free) {
            taken.push_back(box.adjusted(-gap, -gap, gap, gap));
            labels.push_back({&area, box});
        }
    }
    return labels;
}

}  // namespace wattmast::ui
