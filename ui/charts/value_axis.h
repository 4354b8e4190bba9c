// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Nice steps, unit prefix and labels of a y axis.
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <vector>

#include "model/point_kind.h"
#include "ui/charts/plot_navigation.h"

namespace wattmast::ui {

/// A unit as shown: value / divisor is the number before `symbol`.
struct ShownUnit {
    QString symbol;      ///< "kW"; empty for counts.
    double divisor = 1;  ///< 1000 for kW.
    friend bool operator==(const ShownUnit&, const ShownUnit&) = default;
};

/// W/kW/MW/GW, kWh/MWh/GWh, bit/s … Tbit/s, B … PB by the largest absolute value; other units have no prefix.
[[nodiscard]] ShownUnit shown_unit(Unit unit, double largest);

struct ValueTick {
    double value = 0;  ///< In the unit of the data.
    QString label;     ///< Without the unit.
    friend bool operator==(const ValueTick&, const ValueTick&) = default;
};

struct ValueAxis {
    ValueRange range;              ///< From bottom to top, in the unit of the data.
    std::vector<ValueTick> ticks;  ///< Ascending; at least two, unless the range was chosen by hand.
    ShownUnit unit;
    int decimals = 0;  ///< Of values in headers: three significant digits at the top of the axis.
};

enum class AxisEnds : std::uint8_t {
    nice,   ///< Widened to the next tick.
    exact,  ///< As chosen by hand; ticks where they fall.
};

/// @pre most_ticks >= 2
[[nodiscard]] ValueAxis value_axis(ValueRange wanted, AxisEnds ends, Unit unit, int most_ticks, const QLocale& locale);

/// Powers of ten from the one at or below `wanted.low` to the one at or above `wanted.high`; within less than a decade
/// also 2 and 5 times. Widened to the next tick where `ends` is nice. @pre 0 < wanted.low <= wanted.high
[[nodiscard]] ValueAxis log_axis(ValueRange wanted, AxisEnds ends, Unit unit, int most_ticks, const QLocale& locale);

/// "12,345.6" with U+2212 as minus; never "−0".
[[nodiscard]] QString number_text(double value, int decimals, const QLocale& locale);
/// "2.33 kW", "86 Mbit/s", "20.2 °C", "45%": a value in the unit of the data as the axis shows it.
[[nodiscard]] QString value_text(double value, const ShownUnit& unit, int decimals, const QLocale& locale);
/// With the prefix and three significant digits that suit it alone: "26.1 kWh".
[[nodiscard]] QString amount_text(double value, Unit unit, const QLocale& locale);

}  // namespace wattmast::ui
