// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/series_selection.h"

#include "app/formula_points.h"
#include "app/site_layout.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/pages/shared/shared_index.h"

namespace wattmast::ui {

void SeriesSelection::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    index_ = shared_index(catalog_);
    const std::vector<ChosenSeries> before = series_;
    std::erase_if(series_, [this](ChosenSeries& one) {
        const auto made = made_of(one.key());
        if (made) {
            // The points of a set may have become others.
            one.line = made->line;
            one.unit = made->unit;
            one.symbol = made->symbol;
        }
        return !made;
    });
    if (series_ != before) {
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
        if (site.is_assigned() && one.site == site && !is_taken(one.slot)) {
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

std::optional<ChosenSeries> SeriesSelection::made_of(const WrittenFormula& written) const {
    const auto bound = bind_formula(*index_, written.text);
    if (!bound) {
        return std::nullopt;
    }
    ChosenSeries made;
    made.formula = SeriesFormula::written;
    made.written = written;
    made.unit = bound->shown.unit;
    made.symbol = bound->shown.symbol;
    made.line = {bound->all_points(), SumPolicy::all, written.text};
    const auto site_of = [this](PointId id) {
        const Site* site = catalog_->site_of(*catalog_->point(id));
        return site == nullptr ? SiteId() : site->id;
    };
    const SiteId first = site_of(made.line.sum_of.front());
    if (std::ranges::all_of(made.line.sum_of, [&](PointId id) { return site_of(id) == first; })) {
        made.site = first;
    }
    return made;
}

std::optional<ChosenSeries> SeriesSelection::made_of(const SeriesKey& key) const {
    ChosenSeries made;
    made.formula = key.formula;
    switch (key.formula) {
        case SeriesFormula::written:
            return made_of(key.written);
        case SeriesFormula::energy_per_traffic: {
            auto line = energy_per_traffic_of(*index_, key.site);
            if (!line) {
                return std::nullopt;
            }
            made.site = key.site;
            made.unit = Unit::ratio;
            made.symbol = "Wh/GB";
            made.line = std::move(*line);
            return made;
        }
        case SeriesFormula::none:
            break;
    }
    const Point* known = catalog_->point(key.point);
    const std::optional<Unit> unit = known == nullptr ? std::nullopt : drawn_unit(*known);
    const Site* site = known == nullptr ? nullptr : catalog_->site_of(*known);
    if (!unit || site == nullptr) {
        return std::nullopt;
    }
    made.point = key.point;
    made.site = site->id;
    made.unit = *unit;
    made.line = {{key.point}};
    return made;
}

bool SeriesSelection::insert(const SeriesKey& key) {
    if (is_full() || find(key) != nullptr) {
        return false;
    }
    std::optional<ChosenSeries> made = made_of(key);
    if (!made) {
        return false;
    }
    made->slot = free_slot(made->site, made->unit);
    series_.push_back(std::move(*made));
    return true;
}

bool SeriesSelection::replace(const SeriesKey& old, const SeriesKey& key) {
    const auto place = std::ranges::find(series_, old, &ChosenSeries::key);
    if (place == series_.end() || old == key) {
        return old == key || add(key);
    }
    std::optional<ChosenSeries> made = made_of(key);
    if (!made || find(key) != nullptr) {
        return false;
    }
    made->slot = place->slot;
    made->pane = place->pane;
    made->visibility = place->visibility;
    *place = std::move(*made);
    Q_EMIT changed();
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

std::optional<ChartLineQuery> energy_per_traffic_of(const CatalogIndex& index, SiteId site) {
    const Site* known = index.catalog().site(site);
    if (known == nullptr) {
        return std::nullopt;
    }
    const SiteLayout layout = layout_of(index, *known);
    std::vector<PointId> power = power_else_energy_of(layout.drawn);
    std::vector<PointId> traffic = ids_of(layout.traffic_down);
    const std::vector<PointId> up = ids_of(layout.traffic_up);
    traffic.insert(traffic.end(), up.begin(), up.end());
    if (power.empty() || traffic.empty()) {
        return std::nullopt;
    }
    ChartLineQuery line;
    line.formula = sum_text(power) + " / " + sum_text(traffic);
    line.sum_of = std::move(power);
    line.sum_of.insert(line.sum_of.end(), traffic.begin(), traffic.end());
    return line;
}

std::vector<PointId> default_selection(const CatalogIndex& index, std::size_t most_sites) {
    std::vector<PointId> points;
    for (const Site& site : index.catalog().sites) {
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
