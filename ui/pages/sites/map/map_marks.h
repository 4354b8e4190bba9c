// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sites on the map: single marks, and clusters where many would cover each other.
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "ui/pages/sites/map/map_view.h"
#include "ui/pages/sites/site_rows.h"

namespace wattmast::ui {

/// How a site is drawn; the first that holds. Each has a shape of its own.
enum class MapMark : std::uint8_t {
    critical = 1,
    major = 2,
    minor = 3,
    warning = 4,
    silent = 5,
    late = 6,
    reporting = 7,
};
[[nodiscard]] MapMark mark_of(const SiteRow& row);

struct PlacedSite {
    int row = 0;    ///< Of the snapshot.
    QPointF plane;  ///< See to_plane().
    MapMark mark = MapMark::reporting;
};

/// Several sites at one place of the screen, or one.
struct MapCluster {
    QPointF plane;  ///< Mean of its sites.
    QRectF bounds;  ///< Of its sites.
    int count = 0;
    MapMark worst = MapMark::reporting;
    int site = 0;  ///< Of count 1: into the placed sites.
};
/// Pixels, of a cluster's circle. @pre count > 1
[[nodiscard]] double cluster_radius(int count);

/// Sites sorted into cells of the plane, so that a view asks only those it shows.
class PlacedSites {
public:
    PlacedSites() = default;
    explicit PlacedSites(std::vector<PlacedSite> sites);

    [[nodiscard]] const std::vector<PlacedSite>& all() const { return sites_; }
    [[nodiscard]] QRectF bounds() const { return bounds_; }
    /// Same places, newer marks. @pre As many as all().
    void set_marks(std::span<const MapMark> marks);
    /// The nearest site within `radius` of the plane's `at`; an index into all().
    [[nodiscard]] std::optional<int> nearest(QPointF at, double radius) const;
    /// What the view shows. Cells of the screen hang on the plane, so that clusters do not change while it is panned.
    /// A cell of few sites shows them one by one, as does every cell near enough.
    [[nodiscard]] std::vector<MapCluster> clusters(const MapView& view) const;

private:
    template <typename Visit>
    void visit(const QRectF& plane, const Visit& take) const;
    [[nodiscard]] static std::size_t cell_number(int x, int y);
    [[nodiscard]] int cell_x(double x) const;
    [[nodiscard]] int cell_y(double y) const;

    static constexpr int cells = 96;  ///< In each direction.
    std::vector<PlacedSite> sites_;
    QRectF bounds_;
    std::vector<int> starts_;  ///< Of each cell, into order_; one more than cells.
    std::vector<int> order_;   ///< Sites by cell.
};

}  // namespace wattmast::ui
