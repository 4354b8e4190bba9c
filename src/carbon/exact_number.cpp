// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/exact_number.h"

#include <cstdlib>
#include <limits>

namespace wattmast {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

cpp_rational power_of_ten_exactly(int exponent) {
    const cpp_int power = boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(std::abs(exponent)));
    return exponent < 0 ? cpp_rational(1, power) : cpp_rational(power);
}

}  // namespace

ExactNumber::ExactNumber(Decimal value) : value_(power_of_ten_exactly(value.exponent()) * value.mantissa()) {}

std::optional<std::int64_t> ExactNumber::rounded() const {
    cpp_int quotient;
    cpp_int rest;
    boost::multiprecision::divide_qr(numerator(value_), denominator(value_), quotient, rest);
    const cpp_int twice = abs(rest) * 2;
    const bool is_odd = (abs(quotient) & 1) != 0;
    if (twice > denominator(value_) || (twice == denominator(value_) && is_odd)) {
        quotient += value_.sign();
    }
    if (quotient > std::numeric_limits<std::int64_t>::max() || quotient < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(quotient);
}

std::optional<Decimal> ExactNumber::rounded(int digits) const {
    const auto scaled = ExactNumber(value_ * power_of_ten_exactly(digits)).rounded();
    if (!scaled) {
        return std::nullopt;
    }
    const Decimal number = Decimal(*scaled, -digits).normalized();
    // Whole numbers stay as they are written: 1200, not 12e2.
    return number.exponent() > 0 ? Decimal(*scaled / static_cast<std::int64_t>(power_of_ten(digits)), 0) : number;
}

}  // namespace wattmast
