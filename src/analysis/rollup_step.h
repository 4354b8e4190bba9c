// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How steeply a register rises between two neighbouring values. Inside of rollup and its merging only.
#pragma once

#include "analysis/rollup.h"
#include "model/value.h"

namespace wattmast {

/// Whether a register may have fallen between the two: where it did by `order_of`, and where a float and a value of
/// another form meet, because counter.cpp takes floats for the decimals that they stand for.
[[nodiscard]] bool may_fall(const Value& from, const Value& to);

/// Point's unit per hour and unit of the mantissa and millisecond. @pre −60 <= exponent <= 60
[[nodiscard]] double hourly_factor(std::int8_t exponent) noexcept;

/// Whether the walk of a register (counter.cpp) allows one unit of the last digit of such values beyond the rating.
[[nodiscard]] constexpr bool has_slack(std::int8_t exponent) noexcept {
    return exponent >= -9 && exponent <= 11;
}

/// Upper bound of the step's growth per hour beyond the slack, for values of one form that is no float.
/// @pre growth >= 0, distance > 0
[[nodiscard]] inline double step_rate(std::uint64_t growth, std::uint64_t slack, Duration distance,
                                      double factor) noexcept {
    const std::uint64_t beyond = growth > slack ? growth - slack : 0;
    return static_cast<double>(beyond) * factor / static_cast<double>(distance.count());
}

/// The same for values of any forms. @pre !may_fall(from, to), distance > 0
[[nodiscard]] double step_rate(const Value& from, const Value& to, Duration distance) noexcept;

}  // namespace wattmast
