// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_state.h"

#include <QJsonArray>
#include <array>

#include "ui/format/names.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

constexpr QLatin1String formula_word("energy_per_traffic");
constexpr std::array layout_words{QLatin1String("stacked"), QLatin1String("overlay"), QLatin1String("multiples")};
constexpr std::array axis_words{QLatin1String("zero"), QLatin1String("fit"), QLatin1String("log")};
constexpr std::array resolution_words{QLatin1String("auto"), QLatin1String("1min"), QLatin1String("15min"),
                                      QLatin1String("1h"), QLatin1String("1d")};

/// The enumerator whose word stands there; else the first.
template <typename Enum, std::size_t Count>
Enum by_word(const std::array<QLatin1String, Count>& words, const QString& word) {
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? Enum{} : static_cast<Enum>(found - words.begin());
}

double milliseconds(UtcTime at) {
    return static_cast<double>(milliseconds_of(at));
}

UtcTime time_of(const QJsonValue& value) {
    return utc_from_milliseconds(static_cast<std::int64_t>(value.toDouble()));
}

QJsonObject json_of(const ChosenSeries& series, const Catalog& catalog) {
    QJsonObject json;
    if (const Site* site = catalog.site(series.site)) {
        json[QLatin1String("site")] = to_qt(site->code);
    }
    if (series.formula == SeriesFormula::written) {
        json[QLatin1String("name")] = to_qt(series.written.name);
        json[QLatin1String("formula")] = to_qt(series.written.text);
        json.remove(QLatin1String("site"));
    } else if (series.formula == SeriesFormula::energy_per_traffic) {
        json[QLatin1String("formula")] = formula_word;
    } else if (const Point* point = catalog.point(series.point)) {
        const Device* device = catalog.device(point->device);
        json[QLatin1String("device")] = device == nullptr ? QString() : to_qt(device->name);
        json[QLatin1String("point")] = to_qt(to_string(point->key));
    }
    if (series.pane != 0) {
        json[QLatin1String("pane")] = series.pane;
    }
    if (series.visibility == Visibility::hidden) {
        json[QLatin1String("hidden")] = true;
    }
    return json;
}

QJsonObject json_of(const RangeChoice& range, UtcTime now, const QTimeZone& zone) {
    if (const auto preset = range.preset()) {
        return {{QLatin1String("preset"), static_cast<int>(*preset)}};
    }
    const TimeRange at = range.at(now, zone);
    if (range.is_running()) {
        return {{QLatin1String("last"), static_cast<double>(at.length().count())}};
    }
    return {{QLatin1String("from"), milliseconds(at.begin)}, {QLatin1String("to"), milliseconds(at.end)}};
}

RangeChoice range_of(const QJsonObject& json) {
    const int preset = json.value(QLatin1String("preset")).toInt();
    for (const RangePreset known : all_presets()) {
        if (static_cast<int>(known) == preset) {
            return RangeChoice::of(known);
        }
    }
    if (const double last = json.value(QLatin1String("last")).toDouble(); last > 0) {
        return RangeChoice::last(Duration{static_cast<std::int64_t>(last)});
    }
    const TimeRange fixed{time_of(json.value(QLatin1String("from"))), time_of(json.value(QLatin1String("to")))};
    return fixed.is_empty() ? RangeChoice::of(RangePreset::last_24_hours) : RangeChoice::fixed(fixed);
}

std::optional<CompareChoice> compare_of(const QJsonObject& json) {
    const int with = json.value(QLatin1String("with")).toInt();
    if (with == static_cast<int>(CompareWith::own_start)) {
        return CompareChoice::from(time_of(json.value(QLatin1String("from"))));
    }
    for (const CompareWith known : CompareChoice::before) {
        if (static_cast<int>(known) == with) {
            return CompareChoice::of(known);
        }
    }
    return std::nullopt;
}

const Site* site_by_code(const Catalog& catalog, const QString& code) {
    const auto found = std::ranges::find_if(catalog.sites, [&](const Site& site) { return to_qt(site.code) == code; });
    return found == catalog.sites.end() ? nullptr : &*found;
}

const Point* point_by_key(const Catalog& catalog, const Site& site, const QString& device, const QString& key) {
    for (const Point* point : catalog.points_of(site.id)) {
        const Device* of = catalog.device(point->device);
        if (of != nullptr && to_qt(of->name) == device && to_qt(to_string(point->key)) == key) {
            return point;
        }
    }
    return nullptr;
}

std::optional<ChosenSeries> series_of(const QJsonObject& json, const Catalog& catalog) {
    ChosenSeries series;
    series.pane = json.value(QLatin1String("pane")).toInt();
    series.visibility = json.value(QLatin1String("hidden")).toBool() ? Visibility::hidden : Visibility::shown;
    const QString written = json.value(QLatin1String("formula")).toString();
    if (!written.isEmpty() && written != formula_word) {
        series.formula = SeriesFormula::written;
        series.written = {json.value(QLatin1String("name")).toString().toStdString(), written.toStdString()};
        return series;
    }
    const Site* site = site_by_code(catalog, json.value(QLatin1String("site")).toString());
    if (site == nullptr) {
        return std::nullopt;
    }
    series.site = site->id;
    if (json.value(QLatin1String("formula")).toString() == formula_word) {
        series.formula = SeriesFormula::energy_per_traffic;
        series.unit = Unit::ratio;
        return series;
    }
    const Point* point = point_by_key(catalog, *site, json.value(QLatin1String("device")).toString(),
                                      json.value(QLatin1String("point")).toString());
    const std::optional<Unit> unit = point == nullptr ? std::nullopt : drawn_unit(*point);
    if (!unit) {
        return std::nullopt;
    }
    series.point = point->id;
    series.unit = *unit;
    return series;
}

}  // namespace

QJsonObject json_of(const ExploreState& state, const Catalog& catalog, UtcTime now, const QTimeZone& zone) {
    QJsonArray series;
    for (const ChosenSeries& one : state.series) {
        series.append(json_of(one, catalog));
    }
    QJsonObject json{
        {QLatin1String("series"), series},
        {QLatin1String("layout"), layout_words[static_cast<std::size_t>(state.view.layout)]},
        {QLatin1String("axis"), axis_words[static_cast<std::size_t>(state.view.axis)]},
        {QLatin1String("envelope"), state.view.envelope == Envelope::shown},
        {QLatin1String("resolution"), resolution_words[static_cast<std::size_t>(state.view.resolution)]},
        {QLatin1String("range"), json_of(state.range, now, zone)},
    };
    if (state.compare) {
        QJsonObject compare{{QLatin1String("with"), static_cast<int>(state.compare->with())}};
        if (state.compare->with() == CompareWith::own_start) {
            compare[QLatin1String("from")] = milliseconds(state.compare->start());
        }
        json[QLatin1String("compare")] = compare;
    }
    return json;
}

ExploreState explore_state(const QJsonObject& json, const Catalog& catalog) {
    ExploreState state;
    const QJsonArray all = json.value(QLatin1String("series")).toArray();
    for (const QJsonValue one : all) {
        if (const auto series = series_of(one.toObject(), catalog)) {
            state.series.push_back(*series);
        }
    }
    state.view.layout = by_word<PaneLayout>(layout_words, json.value(QLatin1String("layout")).toString());
    state.view.axis = by_word<AxisChoice>(axis_words, json.value(QLatin1String("axis")).toString());
    state.view.envelope = json.value(QLatin1String("envelope")).toBool(true) ? Envelope::shown : Envelope::hidden;
    state.view.resolution = by_word<Resolution>(resolution_words, json.value(QLatin1String("resolution")).toString());
    state.range = range_of(json.value(QLatin1String("range")).toObject());
    state.compare = compare_of(json.value(QLatin1String("compare")).toObject());
    return state;
}

}  // namespace wattmast::ui
