// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/series_selection.h"

#include "app/site_layout.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

void SeriesSelection::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    const std::size_t gone =
        std::erase_if(series_, [this](const ChosenSeries& one) { return catalog_->point(one.point) == nullptr; });
    if (gone > 0) {
        Q_EMIT changed();
    }
}

const ChosenSeries* SeriesSelection::find(PointId point) const {
    const auto found = std::ranges::find(series_, point, &ChosenSeries::point);
    return found == series_.end() ? nullptr : &*found;
}

int SeriesSelection::free_slot(SiteId site, Unit unit) const {
    const auto is_taken = [&](int slot) {
        return std::ranges::any_of(series_,
                                   [&](const ChosenSeries& one) { return one.unit == unit && one.slot == slot; });
    };
    for (const ChosenSeries& one : series_) {
        if (one.site == site && !is_taken(one.slot)) {
            return one.slot;
        }
    }
    // A colour that no other site has, so that a site is recognised across panes.
    int slot = 0;
    while (std::ranges::any_of(series_, [slot](const ChosenSeries& one) { return one.slot == slot; })) {
        ++slot;
    }
    return slot;
}

bool SeriesSelection::insert(PointId point) {
    const Point* known = catalog_->point(point);
    if (known == nullptr || is_full() || find(point) != nullptr) {
        return false;
    }
    const std::optional<Unit> unit = drawn_unit(*known);
    const Site* site = catalog_->site_of(*known);
    if (!unit || site == nullptr) {
        return false;
    }
    series_.push_back({point, site->id, *unit, free_slot(site->id, *unit)});
    return true;
}

bool SeriesSelection::add(PointId point) {
    const bool is_in = insert(point);
    if (is_in) {
        Q_EMIT changed();
    }
    return is_in;
}

void SeriesSelection::remove(PointId point) {
    if (std::erase_if(series_, [point](const ChosenSeries& one) { return one.point == point; }) > 0) {
        Q_EMIT changed();
    }
}

void SeriesSelection::set(const std::vector<PointId>& points) {
    const std::vector<ChosenSeries> before = std::exchange(series_, {});
    for (const PointId point : points) {
        insert(point);
    }
    if (series_ != before) {
        Q_EMIT changed();
    }
}

std::vector<PointId> default_selection(const Catalog& catalog, std::size_t most_sites) {
    std::vector<PointId> points;
    const CatalogIndex index(catalog);
    for (const Site& site : catalog.sites) {
        if (points.size() >= most_sites) {
            break;
        }
        const SiteLayout layout = layout_of(index, site);
        for (const NodeMeters& meters : layout.drawn) {
            if (meters.power != nullptr) {
                points.push_back(meters.power->id);
                break;
            }
        }
    }
    return points;
}

}  // namespace wattmast::ui
