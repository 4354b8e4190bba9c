// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Names of areas on the map, from where their sites are: there is no other source of places.
#pragma once

#include <QFontMetricsF>
#include <QString>
#include <string>
#include <vector>

#include "ui/pages/sites/map/map_marks.h"

namespace wattmast::ui {

struct MapArea {
    std::vector<std::string> path;
    QString name;
    QPointF centre;  ///< Mean of its sites, in the plane.
    QRectF bounds;
    int sites = 0;
};
/// Every area on every level that has sites with coordinates, outer levels first, larger ones first.
[[nodiscard]] std::vector<MapArea> areas_of(const SiteSnapshot& snapshot, const std::vector<PlacedSite>& sites);

struct MapLabel {
    const MapArea* area = nullptr;  ///< Into what place_labels() was given.
    QRectF box;                     ///< On the screen.
};
/// Labels that fit without covering each other: the first level that divides the sites, and deeper ones once an area is
/// wide enough on the screen. `taken`: places that must stay free, such as clusters.
[[nodiscard]] std::vector<MapLabel> place_labels(const std::vector<MapArea>& areas, const MapView& view,
                                                 const QFontMetricsF& metrics, std::vector<QRectF> taken);

}  // namespace wattmast::ui
