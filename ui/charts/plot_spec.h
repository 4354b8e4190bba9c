// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a chart shows: panes, series, limits and marks. Pages build one and hand it to PlotView.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "app/chart_source.h"
#include "ui/charts/chart_style.h"
#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::ui {

enum class SeriesStyle : std::uint8_t {
    line,   ///< Mean as a line over the min–max envelope.
    area,   ///< Line, filled to zero at 18 %.
    stack,  ///< Filled opaque on the sum of the stack series before it in the pane.
    step,   ///< Each value holds until the next: amounts per interval.
};

/// From the fifth series on a second sign besides colour.
enum class DashPattern : std::uint8_t { solid, dash_6_3, dash_2_2, dash_8_3_2_3 };

enum class Envelope : std::uint8_t { shown, hidden };

/// A hidden series keeps its place in the data and in the legend, and is not drawn.
enum class Visibility : std::uint8_t { shown, hidden };

struct SeriesSpec {
    QString name;        ///< In the header, the legend and exports.
    QString short_name;  ///< Beside its ribbon; empty: `name`.
    ChartLineQuery line;
    SeriesColour colour = SeriesColour::of_slot(0);
    SeriesStyle style = SeriesStyle::line;
    DashPattern dash = DashPattern::solid;
    Envelope envelope = Envelope::shown;
    Visibility visibility = Visibility::shown;
    QString symbol;   ///< Of the values, in files; empty: that of their unit.
    QString formula;  ///< How they are computed, in files; empty: as measured.
    friend bool operator==(const SeriesSpec&, const SeriesSpec&) = default;
};

/// A limit is not to be passed, and red; a target is aimed at, and grey.
enum class LimitKind : std::uint8_t { limit, target };

struct LimitLine {
    double value = 0;  ///< In the unit of the pane's data: watt, bit per second, degree Celsius …
    QString label;     ///< "limit 45 °C"
    LimitKind kind = LimitKind::limit;
    friend bool operator==(const LimitLine&, const LimitLine&) = default;
};

/// Where the y axis begins. Wheel and drag on the axis override both until it is reset.
enum class YPolicy : std::uint8_t {
    zero,
    fit,
    log,  ///< Powers of ten; values of zero and below are not drawn. Stacks and areas stay linear.
};

enum class PaneScale : std::uint8_t {
    common,  ///< All series have the pane's unit and axis.
    own,     ///< Each series is drawn over its own range, the axis counts per cent of it: the shapes of several units.
};

struct PaneSpec {
    QString title;
    Unit unit = Unit::watt;  ///< Of all series; one unit per pane.
    QString symbol;          ///< Instead of the unit's own, without prefixes: "Wh/GB". Empty: the unit's.
    YPolicy y = YPolicy::zero;
    PaneScale scale = PaneScale::common;
    int scale_group = 0;  ///< Panes of one group have one y range. 0: none.
    std::vector<SeriesSpec> series;
    std::vector<LimitLine> limits;
    double least_span = 0;  ///< In `unit`, of an axis that fits its values: noise is not drawn as tall as a pane.
    int weight = 1;         ///< Share of the height. @pre >= 1

    [[nodiscard]] std::size_t shown_series() const;
    /// More lines than eyes tell apart: one is drawn in its colour, the others grey.
    [[nodiscard]] bool is_crowded() const { return shown_series() > most_told_apart; }
    static constexpr std::size_t most_told_apart = 8;
    friend bool operator==(const PaneSpec&, const PaneSpec&) = default;
};

/// An instant with a letter under the axis and a dotted line through all panes.
struct TimeMark {
    UtcTime at;
    QString letter;
    QString text;
    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// A shaded stretch behind the data, e.g. "deep sleep to 05:21".
struct TimeBand {
    TimeRange range;
    QString text;
    friend bool operator==(const TimeBand&, const TimeBand&) = default;
};

enum class RibbonPolicy : std::uint8_t {
    none,
    combined,    ///< One ribbon: the worst class of the first pane's series.
    per_series,  ///< One for each series of the first pane, at most 8.
    per_pane,    ///< One under each pane: the worst class of its series.
};

enum class LegendPlace : std::uint8_t { header, right };

/// Short names at the right ends of the lines, where a pane shows two to six.
enum class DirectLabels : std::uint8_t { none, few };

/// What marks show in the chart itself; their letters always stand under the axis.
enum class MarkTexts : std::uint8_t { none, boxed };

struct PlotSpec {
    QString scope;  ///< What is shown, for accessible names, file footers and error texts: "SH-PD-0473".
    std::vector<PaneSpec> panes;
    TimeZone zone = TimeZone::utc();
    RibbonPolicy ribbons = RibbonPolicy::combined;
    LegendPlace legend = LegendPlace::header;
    DirectLabels labels = DirectLabels::none;
    MarkTexts mark_texts = MarkTexts::none;
    std::vector<TimeMark> marks;
    std::vector<TimeBand> bands;

    /// The lines of all panes, in order: what the loader is asked for.
    [[nodiscard]] std::vector<ChartLineQuery> lines() const;
    friend bool operator==(const PlotSpec&, const PlotSpec&) = default;
};

}  // namespace wattmast::ui
