// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace wattmast {
namespace {

using Wide = WideInteger;

constexpr std::array<Wide, most_power_of_ten + 1> powers_of_ten = [] {
    std::array<Wide, most_power_of_ten + 1> powers{};
    powers[0] = 1;
    for (std::size_t power = 1; power < powers.size(); ++power) {
        powers[power] = 10 * powers[power - 1];
    }
    return powers;
}();

bool fits_mantissa(Wide value) noexcept {
    return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

/// The decimal with this wide mantissa, dropping trailing zeros only where it would not fit otherwise.
Result<Decimal> narrow(Wide mantissa, int exponent) {
    while ((!fits_mantissa(mantissa) || exponent < Decimal::min_exponent) && mantissa % 10 == 0 && mantissa != 0) {
        mantissa /= 10;
        ++exponent;
    }
    if (mantissa == 0) {
        exponent = std::clamp(exponent, Decimal::min_exponent, Decimal::max_exponent);
    }
    // The first test keeps the product of the second inside 128 bits.
    while (exponent > Decimal::max_exponent && mantissa != 0 && fits_mantissa(mantissa) &&
           fits_mantissa(mantissa * 10)) {
        mantissa *= 10;
        --exponent;
    }
    if (!fits_mantissa(mantissa) || exponent < Decimal::min_exponent || exponent > Decimal::max_exponent) {
        return fail(Errc::overflow, "a number has more digits than can be kept exactly");
    }
    return Decimal(static_cast<std::int64_t>(mantissa), exponent);
}

std::string digits_of(std::int64_t mantissa) {
    // Through unsigned, because the magnitude of the smallest int64 has no int64.
    const auto magnitude =
        mantissa < 0 ? 0 - static_cast<std::uint64_t>(mantissa) : static_cast<std::uint64_t>(mantissa);
    std::array<char, 20> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude).ptr;
    return {buffer.data(), end};
}

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Bounds the sum of exponents; texts are shorter than that.
constexpr int beyond_any_exponent = 1'000'000;

/// The digits of a text so far, as mantissa × 10^exponent.
struct Digits {
    Wide mantissa = 0;
    int exponent = 0;
    int count = 0;
    bool lost = false;  ///< A digit other than zero found no room.

    /// `step` is what the digit does to the exponent: −1 behind the point, else 0.
    void append(int digit, int step) noexcept {
        static const Wide full = power_of_ten(most_power_of_ten - 2);
        ++count;
        if (mantissa > full) {
            lost = lost || digit != 0;
            exponent += step + 1;
        } else {
            mantissa = mantissa * 10 + digit;
            exponent += step;
        }
    }
};

Failure not_a_number(std::string_view text) {
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a decimal number");
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
    std::size_t at = 0;
    const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };

    const bool negative = peek() == '-';
    if (negative) {
        ++at;
    }
    Digits digits;
    bool seen_point = false;
    for (; is_digit(peek()) || (peek() == '.' && !seen_point); ++at) {
        if (peek() == '.') {
            seen_point = true;
        } else {
            digits.append(peek() - '0', seen_point ? -1 : 0);
        }
    }
    if (digits.count == 0 || text[at - 1] == '.') {
        return not_a_number(text);
    }
    int power = 0;
    if (peek() == 'e' || peek() == 'E') {
        ++at;
        if (text.substr(at, 1) == "+" && text.substr(at, 2) != "+-") {
            ++at;
        }
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), power);
        if (error == std::errc::invalid_argument) {
            return not_a_number(text);
        }
        power =
            error == std::errc{} ? std::clamp(power, -beyond_any_exponent, beyond_any_exponent) : beyond_any_exponent;
        at = static_cast<std::size_t>(end - text.data());
    }
    if (at != text.size()) {
        return not_a_number(text);
    }
    if (digits.lost) {
        return fail(Errc::overflow, "\"" + std::string(text) + "\" has too many digits");
    }
    return narrow(negative ? -digits.mantissa : digits.mantissa, digits.exponent + power);
}

std::string Decimal::to_string() const {
    std::string digits = digits_of(mantissa_);
    if (exponent_ >= 0) {
        if (mantissa_ != 0) {
            digits.append(static_cast<std::size_t>(exponent_), '0');
        }
    } else {
        const auto decimals = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= decimals) {
            digits.insert(0, decimals + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return mantissa_ < 0 ? "-" + digits : digits;
}

double Decimal::to_double() const noexcept {
    // Powers up to 10^22 and mantissas below 2^53 are exact, so one division or product rounds once.
    constexpr std::array<double, 23> exact_powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr std::int64_t exact_mantissa = 1LL << 53;
    if (exponent_ == 0) {
        return static_cast<double>(mantissa_);
    }
    if (std::abs(exponent_) < std::ssize(exact_powers) && mantissa_ < exact_mantissa && mantissa_ > -exact_mantissa) {
        const double power = exact_powers[static_cast<std::size_t>(std::abs(exponent_))];
        return exponent_ < 0 ? static_cast<double>(mantissa_) / power : static_cast<double>(mantissa_) * power;
    }
    const std::string text = std::to_string(mantissa_) + "e" + std::to_string(exponent_);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Decimal Decimal::normalized() const noexcept {
    if (mantissa_ == 0) {
        return {};
    }
    std::int64_t mantissa = mantissa_;
    int exponent = exponent_;
    while (mantissa % 10 == 0 && exponent < max_exponent) {
        mantissa /= 10;
        ++exponent;
    }
    return {mantissa, exponent};
}

Result<std::int64_t> Decimal::to_scaled(int exponent) const {
    const int shift = exponent_ - exponent;
    Wide scaled = mantissa_;
    if (shift >= 0) {
        for (int i = 0; i < shift && scaled != 0; ++i) {
            scaled *= 10;
            if (!fits_mantissa(scaled)) {
                return fail(Errc::overflow, to_string() + " does not fit its quantity");
            }
        }
    } else {
        scaled = -shift > most_power_of_ten ? 0 : divide_by_power_of_ten_half_even(scaled, -shift);
    }
    return static_cast<std::int64_t>(scaled);
}

Result<Decimal> multiply(Decimal a, Decimal b) {
    return narrow(static_cast<Wide>(a.mantissa()) * b.mantissa(), a.exponent() + b.exponent());
}

Result<Decimal> add(Decimal a, Decimal b) {
    if (a.is_zero() && a.exponent() > b.exponent()) {
        return b;
    }
    if (b.is_zero() && b.exponent() > a.exponent()) {
        return a;
    }
    if (a.exponent() < b.exponent()) {
        std::swap(a, b);
    }
    const int shift = a.exponent() - b.exponent();
    if (shift > most_power_of_ten - 19) {
        if (b.is_zero()) {
            return a;
        }
        return fail(Errc::overflow, a.to_string() + " and " + b.to_string() + " are too far apart to add exactly");
    }
    return narrow(a.mantissa() * power_of_ten(shift) + b.mantissa(), b.exponent());
}

Result<Decimal> subtract(Decimal a, Decimal b) {
    if (b.mantissa() == std::numeric_limits<std::int64_t>::min()) {
        return fail(Errc::overflow, "a number has more digits than can be kept exactly");
    }
    return add(a, Decimal(-b.mantissa(), b.exponent()));
}

std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept {
    if ((a.mantissa() < 0) != (b.mantissa() < 0) || a.mantissa() == 0 || b.mantissa() == 0) {
        const int sign_a = (a.mantissa() > 0) - (a.mantissa() < 0);
        const int sign_b = (b.mantissa() > 0) - (b.mantissa() < 0);
        return sign_a <=> sign_b;
    }
    const int shift = a.exponent() - b.exponent();
    if (shift > most_power_of_ten - 19) {  // the larger exponent wins whatever the digits
        return a.mantissa() > 0 ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    if (-shift > most_power_of_ten - 19) {
        return a.mantissa() > 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const Wide left = a.mantissa() * power_of_ten(shift > 0 ? shift : 0);
    const Wide right = b.mantissa() * power_of_ten(shift < 0 ? -shift : 0);
    return left <=> right;
}

WideInteger power_of_ten(int power) noexcept {
    return power <= 0 ? 1 : powers_of_ten[static_cast<std::size_t>(power)];
}

WideInteger divide_by_power_of_ten_half_even(WideInteger numerator, int power) noexcept {
    const Wide divisor = power_of_ten(power);
    const Wide quotient = numerator / divisor;
    const Wide remainder = numerator % divisor;
    const Wide magnitude = remainder < 0 ? -remainder : remainder;
    const Wide rest = divisor - magnitude;
    if (magnitude > rest || (magnitude == rest && quotient % 2 != 0)) {
        return quotient + (numerator < 0 ? -1 : 1);
    }
    return quotient;
}

}  // namespace wattmast
