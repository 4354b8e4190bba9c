// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/value_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattmast::ui {
namespace {

struct Prefix {
    double from;
    const char* symbol;
};

template <std::size_t Count>
ShownUnit pick(const std::array<Prefix, Count>& prefixes, double base, double largest) {
    const Prefix* chosen = &prefixes.front();
    for (const Prefix& prefix : prefixes) {
        if (largest >= prefix.from) {
            chosen = &prefix;
        }
    }
    return {QString::fromLatin1(chosen->symbol), chosen->from == 0 ? base : chosen->from * base};
}

/// 1, 2, 2.5 or 5 times a power of ten, at least `wanted`.
double nice_step(double wanted) {
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= wanted * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

int decimals_of_step(double step) {
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled)) {
            return decimals;
        }
    }
    return 9;
}

int three_digits(double largest) {
    if (largest <= 0 || !std::isfinite(largest)) {
        return 0;
    }
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(largest))), 0, 6);
}

ValueRange widened(ValueRange wanted) {
    if (!std::isfinite(wanted.low) || !std::isfinite(wanted.high) || wanted.high < wanted.low) {
        return {0, 1};
    }
    const double least = std::max(1e-9, 1e-6 * std::max(std::abs(wanted.low), std::abs(wanted.high)));
    if (wanted.high - wanted.low >= least) {
        return wanted;
    }
    // One constant value: room on both sides, and a zero stays at the bottom.
    const double room = wanted.high == 0 ? 1.0 : std::abs(wanted.high) * 0.1;
    return {wanted.low == 0 ? 0 : wanted.low - room, wanted.high + room};
}

}  // namespace

ShownUnit shown_unit(Unit unit, double largest) {
    largest = std::abs(largest);
    switch (unit) {
        case Unit::watt:
            return pick(std::array<Prefix, 4>{{{0, "W"}, {1e3, "kW"}, {1e6, "MW"}, {1e9, "GW"}}}, 1, largest);
        case Unit::volt_ampere:
            return pick(std::array<Prefix, 3>{{{0, "VA"}, {1e3, "kVA"}, {1e6, "MVA"}}}, 1, largest);
        case Unit::var:
            return pick(std::array<Prefix, 3>{{{0, "var"}, {1e3, "kvar"}, {1e6, "Mvar"}}}, 1, largest);
        case Unit::kilowatt_hour:
            return pick(std::array<Prefix, 3>{{{0, "kWh"}, {1e3, "MWh"}, {1e6, "GWh"}}}, 1, largest);
        case Unit::bit_per_second:
            return pick(
                std::array<Prefix, 5>{
                    {{0, "bit/s"}, {1e3, "kbit/s"}, {1e6, "Mbit/s"}, {1e9, "Gbit/s"}, {1e12, "Tbit/s"}}},
                1, largest);
        case Unit::byte:
            return pick(
                std::array<Prefix, 6>{{{0, "B"}, {1e3, "kB"}, {1e6, "MB"}, {1e9, "GB"}, {1e12, "TB"}, {1e15, "PB"}}}, 1,
                largest);
        case Unit::ratio:
        case Unit::count:
            return {QString(), 1};
        case Unit::kilovar_hour:
        case Unit::kilovolt_ampere_hour:
        case Unit::volt:
        case Unit::ampere:
        case Unit::hertz:
        case Unit::percent:
        case Unit::degree_celsius:
        case Unit::second:
        case Unit::litre:
        case Unit::ampere_hour:
        case Unit::pascal:
        case Unit::lux:
        case Unit::metre_per_second:
        case Unit::packet: {
            const std::string_view text = symbol(unit);
            return {QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), 1};
        }
    }
    return {QString(), 1};
}

ValueAxis value_axis(ValueRange wanted, AxisEnds ends, Unit unit, int most_ticks, const QLocale& locale) {
    ValueAxis axis;
    axis.range = widened(wanted);
    axis.unit = shown_unit(unit, std::max(std::abs(axis.range.low), std::abs(axis.range.high)));
    const double divisor = axis.unit.divisor;
    double low = axis.range.low / divisor;
    double high = axis.range.high / divisor;
    const double slots = std::max(1, most_ticks - 1);
    double step = nice_step((high - low) / slots);
    if (ends == AxisEnds::nice) {
        // Widening to ticks may need one slot more than there is: then the next step.
        while (std::ceil(high / step - 1e-9) - std::floor(low / step + 1e-9) > slots) {
            step = nice_step(step * 1.01);
        }
        low = std::floor(low / step + 1e-9) * step;
        high = std::ceil(high / step - 1e-9) * step;
        axis.range = {low * divisor, high * divisor};
    }
    const int decimals = decimals_of_step(step);
    const double tolerance = step * 1e-9;
    for (double index = std::ceil(low / step - 1e-9); index * step <= high + tolerance; ++index) {
        axis.ticks.push_back({index * step * divisor, number_text(index * step, decimals, locale)});
    }
    axis.decimals = three_digits(std::max(std::abs(low), std::abs(high)));
    return axis;
}

ValueAxis log_axis(ValueRange wanted, AxisEnds ends, Unit unit, int most_ticks, const QLocale& locale) {
    ValueAxis axis;
    axis.range = wanted.high > wanted.low ? wanted : ValueRange{wanted.low / 2, wanted.high * 2};
    axis.unit = shown_unit(unit, axis.range.high);
    const double divisor = axis.unit.divisor;
    const double decades = std::log10(axis.range.high / axis.range.low);
    std::vector<double> factors{1};
    if (decades < most_ticks / 3.0) {
        factors = {1, 2, 5};
    }
    // Every so many decades where one tick each would be too many.
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / std::max(1, most_ticks - 1))));
    std::vector<double> candidates;
    const int first = static_cast<int>(std::floor(std::log10(axis.range.low / divisor))) - 1;
    for (int exponent = first; exponent <= first + static_cast<int>(decades) + 4; ++exponent) {
        for (const double factor : factors) {
            if (exponent % stride == 0) {
                candidates.push_back(factor * std::pow(10.0, exponent) * divisor);
            }
        }
    }
    if (ends == AxisEnds::nice) {
        const auto above = std::upper_bound(candidates.begin(), candidates.end(), axis.range.low * (1 + 1e-9));
        const auto top = std::lower_bound(candidates.begin(), candidates.end(), axis.range.high * (1 - 1e-9));
        axis.range.low = above == candidates.begin() ? axis.range.low : *(above - 1);
        axis.range.high = top == candidates.end() ? axis.range.high : *top;
    }
    for (const double value : candidates) {
        if (value >= axis.range.low * (1 - 1e-9) && value <= axis.range.high * (1 + 1e-9)) {
            const double shown = value / divisor;
            const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(shown) + 1e-9)));
            axis.ticks.push_back({value, number_text(shown, std::min(decimals, 6), locale)});
        }
    }
    axis.decimals = three_digits(axis.range.high / divisor);
    return axis;
}

QString number_text(double value, int decimals, const QLocale& locale) {
    const double rounded = std::round(value * std::pow(10.0, decimals));
    QString text = locale.toString(std::abs(value), 'f', decimals);
    return rounded < 0 ? QChar(0x2212) + text : text;
}

QString value_text(double value, const ShownUnit& unit, int decimals, const QLocale& locale) {
    const QString number = number_text(value / unit.divisor, decimals, locale);
    if (unit.symbol.isEmpty() || unit.symbol == u"%") {
        return number + unit.symbol;
    }
    return number + QChar(0x00A0) + unit.symbol;
}

QString amount_text(double value, Unit unit, const QLocale& locale) {
    const ShownUnit shown = shown_unit(unit, value);
    return value_text(value, shown, three_digits(std::abs(value) / shown.divisor), locale);
}

}  // namespace wattmast::ui
