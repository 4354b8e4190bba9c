// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a time axis has ticks and what stands there: civil time of a zone, so that a day of 23 or 25 hours is right.
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// Distance between ticks: `count` of a civil unit.
struct TickStep {
    enum class Unit : std::uint8_t { millisecond, second, minute, hour, day, week, month, year };
    Unit unit = Unit::hour;
    int count = 1;
    friend bool operator==(const TickStep&, const TickStep&) = default;
};

enum class TickWeight : std::uint8_t {
    normal,
    boundary,  ///< The start of a day on an hour axis, of a year on a month axis: label in bold.
};

struct TimeTick {
    UtcTime at;
    QString label;  ///< Empty: the grid line stands without a label, because another label needs the place.
    TickWeight weight = TickWeight::normal;
    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// Width of a label in pixels, in the font it is drawn with.
using LabelWidth = std::function<double(const QString& label, TickWeight weight)>;

struct TimeAxisPlace {
    double width = 0;      ///< Of the plot area, pixels.
    double overhang = 24;  ///< How far a label may reach beyond either end.
    double gap = 16;       ///< Between two labels.
};

/// The instants at which the civil clock of the zone shows a multiple of the step, ascending, inside the range.
/// The start of a day is always one of them, also where the clock skips midnight. An hour that comes twice gives two.
[[nodiscard]] std::vector<UtcTime> tick_times(TimeRange range, const TimeZone& zone, TickStep step);

/// The smallest step whose labels fit side by side, and its ticks with labels that do not collide.
[[nodiscard]] std::vector<TimeTick> time_ticks(TimeRange range, const TimeZone& zone, const QLocale& locale,
                                               TimeAxisPlace place, const LabelWidth& label_width);

/// "Thu 12 Nov 04:50" for the cursor; with the year, seconds or milliseconds where a range of `shown` needs them.
[[nodiscard]] QString cursor_time_text(UtcTime at, const TimeZone& zone, const QLocale& locale, Duration shown);
/// "12 Nov 2026 14:32", for sentences.
[[nodiscard]] QString date_time_text(UtcTime at, const TimeZone& zone, const QLocale& locale);
/// "35 min", "8 h 00 min", "2 d 3 h", "45 s".
[[nodiscard]] QString duration_text(Duration duration);

}  // namespace wattmast::ui
