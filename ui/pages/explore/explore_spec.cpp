// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_spec.h"

#include "ui/format/names.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

constexpr int colours = 8;
constexpr int dashes = 4;
constexpr int first_weight = 5;
constexpr int other_weight = 3;

std::vector<Unit> units_of(const std::vector<ChosenSeries>& series) {
    std::vector<Unit> units;
    for (const ChosenSeries& one : series) {
        if (std::ranges::find(units, one.unit) == units.end()) {
            units.push_back(one.unit);
        }
    }
    std::stable_partition(units.begin(), units.end(), [](Unit unit) { return unit == Unit::watt; });
    return units;
}

/// The site's code alone where it tells the series of a pane apart, else with the point.
SeriesSpec series_spec(const ChosenSeries& one, const Catalog& catalog, bool is_alone, Envelope envelope) {
    SeriesSpec spec;
    const Point* point = catalog.point(one.point);
    const Site* site = catalog.site(one.site);
    const QString code = site == nullptr ? QString() : to_qt(site->code);
    spec.name = is_alone || point == nullptr ? code : code + QLatin1Char(' ') + label_of(*point);
    spec.short_name = code.section(QLatin1Char('-'), -1);
    spec.line = {{one.point}};
    spec.colour = SeriesColour::of_slot(one.slot % colours);
    spec.dash = static_cast<DashPattern>(one.slot / colours % dashes);
    spec.envelope = envelope;
    return spec;
}

}  // namespace

std::vector<ChosenSeries> in_pane_order(std::vector<ChosenSeries> series) {
    const std::vector<Unit> units = units_of(series);
    std::ranges::stable_sort(series, std::less(), [&](const ChosenSeries& one) {
        return std::ranges::find(units, one.unit) - units.begin();
    });
    return series;
}

PlotSpec explore_spec(const std::vector<ChosenSeries>& series, const Catalog& catalog, const ExploreView& view,
                      const TimeZone& zone) {
    PlotSpec spec;
    spec.scope = QStringLiteral("Explore");
    spec.zone = zone;
    spec.ribbons = RibbonPolicy::per_series;
    for (const Unit unit : units_of(series)) {
        PaneSpec pane;
        pane.title = pane_title(unit);
        pane.unit = unit;
        pane.y = view.axis == AxisChoice::fit ? YPolicy::fit : natural_policy(unit);
        pane.weight = spec.panes.empty() ? first_weight : other_weight;
        for (const ChosenSeries& one : series) {
            if (one.unit != unit) {
                continue;
            }
            const auto of_site = std::ranges::count_if(
                series, [&](const ChosenSeries& other) { return other.unit == unit && other.site == one.site; });
            pane.series.push_back(series_spec(one, catalog, of_site == 1, view.envelope));
        }
        spec.panes.push_back(std::move(pane));
    }
    return spec;
}

}  // namespace wattmast::ui
