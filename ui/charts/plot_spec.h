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

struct SeriesSpec {
    QString name;        ///< In the header, the legend and exports.
    QString short_name;  ///< Beside its ribbon; empty: `name`.
    ChartLineQuery line;
    SeriesColour colour = SeriesColour::of_slot(0);
    SeriesStyle style = SeriesStyle::line;
    DashPattern dash = DashPattern::solid;
    Envelope envelope = Envelope::shown;
    friend bool operator==(const SeriesSpec&, const SeriesSpec&) = default;
};

struct LimitLine {
    double value = 0;  ///< In the unit of the pane's data: watt, bit per second, degree Celsius …
    QString label;     ///< "limit 45 °C"
    friend bool operator==(const LimitLine&, const LimitLine&) = default;
};

/// Where the y axis begins. Wheel and drag on the axis override both until it is reset.
enum class YPolicy : std::uint8_t { zero, fit };

struct PaneSpec {
    QString title;
    Unit unit = Unit::watt;  ///< Of all series; one unit per pane.
    YPolicy y = YPolicy::zero;
    std::vector<SeriesSpec> series;
    std::vector<LimitLine> limits;
    int weight = 1;  ///< Share of the height. @pre >= 1
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
};

enum class LegendPlace : std::uint8_t { header, right };

struct PlotSpec {
    QString scope;  ///< What is shown, for accessible names, file footers and error texts: "SH-PD-0473".
    std::vector<PaneSpec> panes;
    TimeZone zone = TimeZone::utc();
    RibbonPolicy ribbons = RibbonPolicy::combined;
    LegendPlace legend = LegendPlace::header;
    std::vector<TimeMark> marks;
    std::vector<TimeBand> bands;

    /// The lines of all panes, in order: what the loader is asked for.
    [[nodiscard]] std::vector<ChartLineQuery> lines() const;
    friend bool operator==(const PlotSpec&, const PlotSpec&) = default;
};

}  // namespace wattmast::ui
