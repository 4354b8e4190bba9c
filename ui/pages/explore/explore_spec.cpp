// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_spec.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

constexpr int colours = 8;
constexpr int dashes = 4;
constexpr int told_by_colour = 4;  ///< Series that need no dash.
constexpr int first_weight = 5;
constexpr int other_weight = 3;
constexpr int longest_short_name = 8;

class ExploreNames {
    Q_DECLARE_TR_FUNCTIONS(ExploreNames)
};

QString formula_name(const ChosenSeries& series) {
    switch (series.formula) {
        case SeriesFormula::none:
            break;
        case SeriesFormula::energy_per_traffic:
            //: Watt-hours per gigabyte. 中文：单位流量能耗
            return ExploreNames::tr("Energy per traffic");
        case SeriesFormula::written:
            return to_qt(series.written.name);
    }
    return {};
}

/// What stands in one pane.
struct PaneKey {
    int pane = 0;
    Unit unit = Unit::watt;
    std::string symbol;
    friend bool operator==(const PaneKey&, const PaneKey&) = default;
};

PaneKey key_of(const ChosenSeries& series) {
    return {series.pane, series.unit, series.symbol};
}

std::vector<PaneKey> keys_of(const std::vector<ChosenSeries>& series) {
    std::vector<PaneKey> keys;
    for (const ChosenSeries& one : series) {
        if (std::ranges::find(keys, key_of(one)) == keys.end()) {
            keys.push_back(key_of(one));
        }
    }
    std::stable_partition(keys.begin(), keys.end(), [](const PaneKey& key) {
        return key == PaneKey{0, Unit::watt, {}};
    });
    return keys;
}

/// The site's code alone where it tells the series of a pane apart, else with the point.
SeriesSpec series_spec(const ChosenSeries& one, const Catalog& catalog, bool is_alone, Envelope envelope) {
    SeriesSpec spec;
    const Site* site = catalog.site(one.site);
    const QString code = site == nullptr ? QString() : to_qt(site->code);
    spec.name = is_alone ? code : code + QLatin1Char(' ') + label_of(catalog, one);
    spec.short_name = code.section(QLatin1Char('-'), -1);
    if (one.formula == SeriesFormula::written) {
        spec.name = QStringLiteral("ƒ ") + label_of(catalog, one);
        spec.short_name = label_of(catalog, one).left(longest_short_name);
    }
    spec.symbol = to_qt(one.symbol);
    spec.formula = to_qt(one.written.text);
    spec.line = one.line;
    spec.colour = SeriesColour::of_slot(one.slot % colours);
    spec.dash = dash_of_slot(one.slot);
    spec.envelope = envelope;
    spec.visibility = one.visibility;
    return spec;
}

YPolicy policy_of(AxisChoice axis, Unit unit) {
    switch (axis) {
        case AxisChoice::zero:
            return natural_policy(unit);
        case AxisChoice::fit:
            return YPolicy::fit;
        case AxisChoice::log:
            return YPolicy::log;
    }
    return YPolicy::zero;
}

/// @param first Of the pane's series.
PaneSpec pane_of(const ChosenSeries& first, const ExploreView& view) {
    PaneSpec pane;
    pane.title = first.symbol.empty() ? pane_title(first.unit) : formula_name(first);
    pane.unit = first.unit;
    pane.symbol = to_qt(first.symbol);
    pane.y = policy_of(view.axis, first.unit);
    return pane;
}

/// The panes one below the other, as chosen.
std::vector<PaneSpec> stacked(const std::vector<ChosenSeries>& series, const Catalog& catalog,
                              const ExploreView& view) {
    std::vector<PaneSpec> panes;
    for (const PaneKey& key : keys_of(series)) {
        const auto first = std::ranges::find(series, key, key_of);
        PaneSpec pane = pane_of(*first, view);
        pane.weight = panes.empty() ? first_weight : other_weight;
        for (const ChosenSeries& one : series) {
            if (key_of(one) != key) {
                continue;
            }
            const auto of_site = std::ranges::count_if(
                series, [&](const ChosenSeries& other) { return key_of(other) == key && other.site == one.site; });
            pane.series.push_back(series_spec(one, catalog, of_site == 1, view.envelope));
        }
        panes.push_back(std::move(pane));
    }
    return panes;
}

std::vector<PaneSpec> overlaid(const std::vector<ChosenSeries>& series, const Catalog& catalog,
                               const ExploreView& view) {
    if (series.empty()) {
        return {};
    }
    PaneSpec pane = pane_of(series.front(), view);
    const bool is_mixed = std::ranges::any_of(series, [&](const ChosenSeries& one) {
        return one.unit != series.front().unit || one.symbol != series.front().symbol;
    });
    if (is_mixed) {
        //: Several units in one pane, each over its own range. 中文：各量程百分比
        pane.title = ExploreNames::tr("Share of own range");
        pane.symbol.clear();
        pane.scale = PaneScale::own;
    }
    for (const ChosenSeries& one : series) {
        const auto of_site = std::ranges::count(series, one.site, &ChosenSeries::site);
        pane.series.push_back(
            series_spec(one, catalog, of_site == 1 && !is_mixed, is_mixed ? Envelope::hidden : view.envelope));
    }
    return {std::move(pane)};
}

std::vector<PaneSpec> multiplied(const std::vector<ChosenSeries>& series, const Catalog& catalog,
                                 const ExploreView& view) {
    std::vector<PaneSpec> panes;
    const std::vector<PaneKey> keys = keys_of(series);
    for (const ChosenSeries& one : series) {
        PaneSpec pane = pane_of(one, view);
        pane.scale_group = static_cast<int>(std::ranges::find(keys, key_of(one)) - keys.begin()) + 1;
        pane.series.push_back(series_spec(one, catalog, true, view.envelope));
        panes.push_back(std::move(pane));
    }
    return panes;
}

}  // namespace

QString label_of(const Catalog& catalog, const ChosenSeries& series) {
    if (series.formula != SeriesFormula::none) {
        return formula_name(series);
    }
    const Point* point = catalog.point(series.point);
    return point == nullptr ? QString() : label_of(*point);
}

QString formula_text(const ChosenSeries& series) {
    switch (series.formula) {
        case SeriesFormula::none:
            break;
        case SeriesFormula::energy_per_traffic:
            return ExploreNames::tr("Computed: the site's power divided by its traffic, downlink and uplink");
        case SeriesFormula::written:
            return to_qt(series.written.text);
    }
    return {};
}

DashPattern dash_of_slot(int slot) {
    return static_cast<DashPattern>(slot / told_by_colour % dashes);
}

std::vector<ChosenSeries> in_pane_order(std::vector<ChosenSeries> series) {
    const std::vector<PaneKey> keys = keys_of(series);
    std::ranges::stable_sort(series, std::less(), [&](const ChosenSeries& one) {
        return std::ranges::find(keys, key_of(one)) - keys.begin();
    });
    return series;
}

PlotSpec explore_spec(const std::vector<ChosenSeries>& series, const Catalog& catalog, const ExploreView& view,
                      const TimeZone& zone) {
    PlotSpec spec;
    spec.scope = ExploreNames::tr("Explore");
    spec.zone = zone;
    spec.ribbons = RibbonPolicy::per_series;
    spec.labels = DirectLabels::few;
    spec.mark_texts = MarkTexts::boxed;
    const std::vector<ChosenSeries> ordered = in_pane_order(series);
    switch (view.layout) {
        case PaneLayout::stacked:
            spec.panes = stacked(ordered, catalog, view);
            break;
        case PaneLayout::overlay:
            spec.panes = overlaid(ordered, catalog, view);
            break;
        case PaneLayout::multiples:
            spec.panes = multiplied(ordered, catalog, view);
            spec.ribbons = RibbonPolicy::per_pane;
            break;
    }
    return spec;
}

}  // namespace wattmast::ui
