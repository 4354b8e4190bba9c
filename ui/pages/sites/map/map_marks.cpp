// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/map_marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattmast::ui {
namespace {

constexpr double cluster_pixels = 72;
constexpr int few_sites = 4;  ///< So many in a cell are shown one by one.
constexpr double mark_radius = 4;
constexpr double never_clustered = 9'000;  ///< Pixels per degree: a cell is some 600 m wide.

double squared(QPointF vector) {
    return vector.x() * vector.x() + vector.y() * vector.y();
}

double reach_of(const MapCluster& cluster) {
    return cluster.count > 1 ? cluster_radius(cluster.count) : mark_radius;
}

/// Clusters that would touch become one, the largest ones first; so do single sites under a cluster.
std::vector<MapCluster> joined(std::vector<MapCluster> clusters, double scale) {
    std::ranges::sort(clusters, [](const MapCluster& left, const MapCluster& right) {
        return left.count != right.count           ? left.count > right.count
               : left.plane.x() != right.plane.x() ? left.plane.x() < right.plane.x()
                                                   : left.plane.y() < right.plane.y();
    });
    std::vector<MapCluster> kept;
    for (const MapCluster& cluster : clusters) {
        const auto touched = std::ranges::find_if(kept, [&](const MapCluster& other) {
            const double reach = (other.count > 1 ? reach_of(other) + reach_of(cluster) : 0) / scale;
            return squared(other.plane - cluster.plane) < reach * reach;
        });
        if (touched == kept.end()) {
            kept.push_back(cluster);
            continue;
        }
        const int count = touched->count + cluster.count;
        touched->plane = (touched->plane * touched->count + cluster.plane * cluster.count) / count;
        touched->count = count;
        touched->worst = std::min(touched->worst, cluster.worst);
        touched->bounds = QRectF(QPointF(std::min(touched->bounds.left(), cluster.bounds.left()),
                                         std::min(touched->bounds.top(), cluster.bounds.top())),
                                 QPointF(std::max(touched->bounds.right(), cluster.bounds.right()),
                                         std::max(touched->bounds.bottom(), cluster.bounds.bottom())));
    }
    return kept;
}

}  // namespace

double cluster_radius(int count) {
    return 9 + 1.5 * std::log2(count);
}

MapMark mark_of(const SiteRow& row) {
    if (row.worst) {
        return static_cast<MapMark>(*row.worst);
    }
    switch (row.now.state) {
        case SiteState::silent:
            return MapMark::silent;
        case SiteState::late:
            return MapMark::late;
        case SiteState::reporting:
            return MapMark::reporting;
    }
    return MapMark::reporting;
}

PlacedSites::PlacedSites(std::vector<PlacedSite> sites) : sites_(std::move(sites)) {
    if (sites_.empty()) {
        return;
    }
    QPointF low = sites_.front().plane;
    QPointF high = low;
    for (const PlacedSite& site : sites_) {
        low = {std::min(low.x(), site.plane.x()), std::min(low.y(), site.plane.y())};
        high = {std::max(high.x(), site.plane.x()), std::max(high.y(), site.plane.y())};
    }
    bounds_ = QRectF(low, high);
    starts_.assign(static_cast<std::size_t>(cells) * static_cast<std::size_t>(cells) + 1, 0);
    const auto cell_of = [this](const PlacedSite& site) {
        return cell_number(cell_x(site.plane.x()), cell_y(site.plane.y()));
    };
    for (const PlacedSite& site : sites_) {
        ++starts_[cell_of(site) + 1];
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) {
        starts_[i] += starts_[i - 1];
    }
    std::vector<int> next = starts_;
    order_.resize(sites_.size());
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        order_[static_cast<std::size_t>(next[cell_of(sites_[i])]++)] = static_cast<int>(i);
    }
}

std::size_t PlacedSites::cell_number(int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(cells) + static_cast<std::size_t>(x);
}

int PlacedSites::cell_x(double x) const {
    const double share = bounds_.width() > 0 ? (x - bounds_.left()) / bounds_.width() : 0;
    return static_cast<int>(std::clamp(share * cells, 0.0, cells - 1.0));
}

int PlacedSites::cell_y(double y) const {
    const double share = bounds_.height() > 0 ? (y - bounds_.top()) / bounds_.height() : 0;
    return static_cast<int>(std::clamp(share * cells, 0.0, cells - 1.0));
}

template <typename Visit>
void PlacedSites::visit(const QRectF& plane, const Visit& take) const {
    if (sites_.empty()) {
        return;
    }
    for (int y = cell_y(plane.top()); y <= cell_y(plane.bottom()); ++y) {
        for (int x = cell_x(plane.left()); x <= cell_x(plane.right()); ++x) {
            const std::size_t cell = cell_number(x, y);
            for (int i = starts_[cell]; i < starts_[cell + 1]; ++i) {
                take(order_[static_cast<std::size_t>(i)]);
            }
        }
    }
}

void PlacedSites::set_marks(std::span<const MapMark> marks) {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        sites_[i].mark = marks[i];
    }
}

std::optional<int> PlacedSites::nearest(QPointF at, double radius) const {
    std::optional<int> found;
    double best = radius * radius;
    visit(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), [&](int site) {
        const double distance = squared(sites_[static_cast<std::size_t>(site)].plane - at);
        if (distance <= best) {
            best = distance;
            found = site;
        }
    });
    return found;
}

std::vector<MapCluster> PlacedSites::clusters(const MapView& view) const {
    const double cell = cluster_pixels / view.scale();
    const QRectF shown = view.plane_rect().adjusted(-cell, -cell, cell, cell);
    std::vector<MapCluster> found;
    const auto single = [&](int site) {
        const PlacedSite& one = sites_[static_cast<std::size_t>(site)];
        found.push_back({one.plane, QRectF(one.plane, QSizeF()), 1, one.mark, site});
    };
    if (view.scale() >= never_clustered) {
        visit(shown, single);
        return found;
    }
    std::unordered_map<std::int64_t, std::vector<int>> by_cell;
    visit(shown, [&](int site) {
        const QPointF plane = sites_[static_cast<std::size_t>(site)].plane;
        const auto x = static_cast<std::int64_t>(std::floor(plane.x() / cell));
        const auto y = static_cast<std::int64_t>(std::floor(plane.y() / cell));
        by_cell[x * 100'000'000 + y].push_back(site);
    });
    for (const auto& [key, members] : by_cell) {
        if (static_cast<int>(members.size()) <= few_sites) {
            std::ranges::for_each(members, single);
            continue;
        }
        MapCluster cluster;
        cluster.count = static_cast<int>(members.size());
        QPointF low(std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
        QPointF high = -low;
        for (const int member : members) {
            const PlacedSite& one = sites_[static_cast<std::size_t>(member)];
            cluster.plane += one.plane / cluster.count;
            cluster.worst = std::min(cluster.worst, one.mark);
            low = {std::min(low.x(), one.plane.x()), std::min(low.y(), one.plane.y())};
            high = {std::max(high.x(), one.plane.x()), std::max(high.y(), one.plane.y())};
        }
        cluster.bounds = QRectF(low, high);
        found.push_back(cluster);
    }
    return joined(std::move(found), view.scale());
}

}  // namespace wattmast::ui
