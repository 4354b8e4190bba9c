// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rollup_step.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/value_order.h"

namespace wattmast {
namespace {

constexpr double milliseconds_per_hour = 3.6e6;
/// Covers the roundings of a rate's computation.
constexpr double margin = 1 + 0x1p-40;

// A code counts quarters of an octave, the first octave ending at 2^-16.
constexpr int quarters = 4;
constexpr int lowest_octave = -16;
constexpr std::uint8_t no_bound = 255;

bool is_float(Value::Form form) noexcept {
    return form == Value::Form::float32 || form == Value::Form::float64;
}

/// By how much the decimal that a float stands for may differ from it, as a share.
double relative_error(const Value& value) noexcept {
    return value.form() == Value::Form::float32 ? 0x1p-23 : 0x1p-50;
}

}  // namespace

bool may_fall(const Value& from, const Value& to) {
    const bool is_mixed = from.form() != to.form() && (is_float(from.form()) || is_float(to.form()));
    return is_mixed || order_of(to, from) < 0;
}

double hourly_factor(std::int8_t exponent) noexcept {
    static const auto factors = [] {
        std::array<double, Decimal::max_exponent - Decimal::min_exponent + 1> table{};
        for (int power = Decimal::min_exponent; power <= Decimal::max_exponent; ++power) {
            table[static_cast<std::size_t>(power - Decimal::min_exponent)] =
                Decimal(1, power).to_double() * milliseconds_per_hour * margin;
        }
        return table;
    }();
    return factors[static_cast<std::size_t>(exponent - Decimal::min_exponent)];
}

double step_rate(const Value& from, const Value& to, Duration distance) noexcept {
    if (from.form() == to.form() && from.exponent() == to.exponent() && !is_float(from.form())) {
        const std::uint64_t slack = has_slack(from.exponent()) ? 1 : 0;
        return step_rate(to.bits() - from.bits(), slack, distance, hourly_factor(from.exponent()));
    }
    const double begin = from.to_double();
    const double end = to.to_double();
    const double error = std::abs(begin) * relative_error(from) + std::abs(end) * relative_error(to);
    return (end - begin + error) * milliseconds_per_hour * margin / static_cast<double>(distance.count());
}

std::optional<double> Steepness::per_hour() const noexcept {
    if (code == no_bound) {
        return std::nullopt;
    }
    if (code == 0) {
        return 0.0;
    }
    const int octave = lowest_octave + (code - 1) / quarters;
    const double share = 0.625 + 0.125 * ((code - 1) % quarters);
    return std::ldexp(share, octave);
}

Steepness steepness_of(double per_hour) noexcept {
    if (!(per_hour > 0)) {
        return {std::isnan(per_hour) ? no_bound : std::uint8_t{0}};
    }
    if (!std::isfinite(per_hour)) {
        return {no_bound};
    }
    int octave = 0;
    double share = std::frexp(per_hour, &octave);  // [0.5, 1)
    if (share == 0.5) {                            // the octave's end belongs to the one below
        share = 1;
        --octave;
    }
    const int quarter = share <= 0.625 ? 0 : share <= 0.75 ? 1 : share <= 0.875 ? 2 : 3;
    const int code = 1 + quarter + (octave - lowest_octave) * quarters;
    return {static_cast<std::uint8_t>(std::clamp(code, 1, int{no_bound}))};
}

}  // namespace wattmast
