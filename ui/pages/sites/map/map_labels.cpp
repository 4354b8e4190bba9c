// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/map_labels.h"

#include <algorithm>
#include <map>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr double least_extent = 110;  ///< Pixels across, times the levels below the first that divides the sites.
constexpr double gap = 3;

/// Places for a label around the middle of its area, the nearest first.
std::vector<QRectF> candidates(QPointF middle, QSizeF size) {
    std::vector<QRectF> boxes;
    const double x = size.width() / 2;
    const double y = size.height() / 2;
    const auto add = [&](double reach, QPointF direction) {
        const QPointF centre = middle + QPointF(direction.x() * (reach + x), direction.y() * (reach + y));
        boxes.emplace_back(centre - QPointF(x, y), size);
    };
    // Above and below first: there a name is read as that of the cluster in the middle.
    for (const double reach : {10.0, 18.0, 26.0, 32.0}) {
        add(reach, {0, -1});
        add(reach, {0, 1});
    }
    for (const double reach : {12.0, 24.0, 36.0, 50.0, 66.0}) {
        for (const QPointF direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0.7, -0.7), QPointF(-0.7, -0.7),
                                        QPointF(0.7, 0.7), QPointF(-0.7, 0.7), QPointF(0, -1), QPointF(0, 1)}) {
            add(reach, direction);
        }
    }
    return boxes;
}

/// The first level on which there is more than one area: what is above it holds everything.
std::size_t dividing_level(const std::vector<MapArea>& areas) {
    for (std::size_t i = 0; i + 1 < areas.size(); ++i) {
        if (areas[i].path.size() == areas[i + 1].path.size()) {
            return areas[i].path.size();
        }
    }
    return areas.empty() ? 1 : areas.back().path.size();
}

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
    const std::size_t first = dividing_level(areas);
    for (const MapArea& area : areas) {
        const double extent = std::max(area.bounds.width(), area.bounds.height()) * view.scale();
        const double below = static_cast<double>(area.path.size()) - static_cast<double>(first);
        if (below < 0 || extent < least_extent * below) {
            continue;
        }
        const QSizeF size(metrics.horizontalAdvance(area.name) + 2 * gap, metrics.height());
        for (const QRectF& box : candidates(view.to_screen(area.centre), size)) {
            const bool is_free =
                std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
            if (screen.contains(box) && is_free) {
                taken.push_back(box.adjusted(-gap, -gap, gap, gap));
                labels.push_back({&area, box});
                break;
            }
        }
    }
    return labels;
}

}  // namespace wattmast::ui
