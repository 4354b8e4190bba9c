// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/series_selection.h"

#include "app/site_layout.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

void SeriesSelection::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    const std::size_t gone = std::erase_if(series_, [this](const ChosenSeries& one) {
        return one.formula == SeriesFormula::none ? catalog_->point(one.point) == nullptr
                                                  : !line_of_formula(*catalog_, one.site, one.formula);
    });
    if (gone > 0) {
        Q_EMIT changed();
    }
}

const ChosenSeries* SeriesSelection::find(const SeriesKey& key) const {
    const auto found = std::ranges::find(series_, key, &ChosenSeries::key);
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

bool SeriesSelection::insert(const SeriesKey& key) {
    if (is_full() || find(key) != nullptr) {
        return false;
    }
    if (key.formula != SeriesFormula::none) {
        if (!line_of_formula(*catalog_, key.site, key.formula)) {
            return false;
        }
        series_.push_back({{}, key.site, Unit::ratio, free_slot(key.site, Unit::ratio), key.formula});
        return true;
    }
    const Point* known = catalog_->point(key.point);
    const std::optional<Unit> unit = known == nullptr ? std::nullopt : drawn_unit(*known);
    const Site* site = known == nullptr ? nullptr : catalog_->site_of(*known);
    if (!unit || site == nullptr) {
        return false;
    }
    series_.push_back({key.point, site->id, *unit, free_slot(site->id, *unit)});
    return true;
}

bool SeriesSelection::add(const SeriesKey& key) {
    const bool is_in = insert(key);
    if (is_in) {
        Q_EMIT changed();
    }
    return is_in;
}

void SeriesSelection::remove(const SeriesKey& key) {
    if (std::erase_if(series_, [&](const ChosenSeries& one) { return one.key() == key; }) > 0) {
        Q_EMIT changed();
    }
}

void SeriesSelection::set_visibility(const SeriesKey& key, Visibility visibility) {
    const auto found = std::ranges::find(series_, key, &ChosenSeries::key);
    if (found != series_.end() && found->visibility != visibility) {
        found->visibility = visibility;
        Q_EMIT changed();
    }
}

void SeriesSelection::set(const std::vector<PointId>& points) {
    const std::vector<ChosenSeries> before = std::exchange(series_, {});
    for (const PointId point : points) {
        insert(SeriesKey::of(point));
    }
    if (series_ != before) {
        Q_EMIT changed();
    }
}

void SeriesSelection::set(const std::vector<ChosenSeries>& series) {
    const std::vector<ChosenSeries> before = std::exchange(series_, {});
    for (const ChosenSeries& one : series) {
        if (insert(one.key())) {
            series_.back().pane = one.pane;
            series_.back().visibility = one.visibility;
        }
    }
    if (series_ != before) {
        Q_EMIT changed();
    }
}

// ---- Panes ----

int SeriesSelection::free_pane() const {
    int pane = 1;
    while (std::ranges::any_of(series_, [pane](const ChosenSeries& one) { return one.pane == pane; })) {
        ++pane;
    }
    return pane;
}

/// Takes the keys out and puts them back in front of `before`, which decides the order of panes.
void SeriesSelection::put(const std::vector<SeriesKey>& keys, int pane, const std::optional<SeriesKey>& before) {
    const std::vector<ChosenSeries> old = series_;
    std::vector<ChosenSeries> taken;
    for (const SeriesKey& key : keys) {
        insert(key);
        const auto found = std::ranges::find(series_, key, &ChosenSeries::key);
        if (found != series_.end()) {
            found->pane = pane;
            found->visibility = Visibility::shown;
            taken.push_back(*found);
            series_.erase(found);
        }
    }
    auto place = series_.end();
    if (before) {
        place = std::ranges::find(series_, *before, &ChosenSeries::key);
    }
    series_.insert(place, taken.begin(), taken.end());
    if (series_ != old) {
        Q_EMIT changed();
    }
}

void SeriesSelection::put_beside(const std::vector<SeriesKey>& keys, const SeriesKey& like) {
    const ChosenSeries* target = find(like);
    if (target != nullptr) {
        put(keys, target->pane, std::nullopt);
    }
}

void SeriesSelection::put_apart(const std::vector<SeriesKey>& keys, const std::optional<SeriesKey>& below) {
    put(keys, free_pane(), below);
}

std::optional<ChartLineQuery> line_of_formula(const Catalog& catalog, SiteId site, SeriesFormula formula) {
    return line_of_formula(CatalogIndex(catalog), site, formula);
}

std::optional<ChartLineQuery> line_of_formula(const CatalogIndex& index, SiteId site, SeriesFormula formula) {
    const Site* known = index.catalog().site(site);
    if (known == nullptr || formula != SeriesFormula::energy_per_traffic) {
        return std::nullopt;
    }
    const SiteLayout layout = layout_of(index, *known);
    ChartLineQuery line;
    for (const NodeMeters& meters : layout.drawn) {
        const Point* point = meters.power != nullptr ? meters.power : meters.energy;
        if (point != nullptr) {
            line.sum_of.push_back(point->id);
        }
    }
    line.per = ids_of(layout.traffic_down);
    const std::vector<PointId> up = ids_of(layout.traffic_up);
    line.per.insert(line.per.end(), up.begin(), up.end());
    return line.sum_of.empty() || line.per.empty() ? std::nullopt : std::optional(line);
}

ChartLineQuery line_of(const Catalog& catalog, const ChosenSeries& series) {
    return series.formula == SeriesFormula::none
               ? ChartLineQuery{{series.point}}
               : line_of_formula(catalog, series.site, series.formula).value_or(ChartLineQuery{});
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
