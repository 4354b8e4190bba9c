// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Exact decimal numbers, as meters and published factors state them.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// mantissa × 10^exponent. Digits are kept as stated: 230.10 is mantissa 23010, exponent −2, and prints as "230.10".
/// Numbers compare by value (230.1 == 230.10); `same_digits` also compares how they are written.
class Decimal {
public:
    /// Smallest and largest exponent; wide enough for every float32 and for SI prefixes.
    static constexpr int min_exponent = -60;
    static constexpr int max_exponent = 60;

    constexpr Decimal() = default;
    /// @pre min_exponent <= exponent <= max_exponent; otherwise throws std::out_of_range.
    constexpr Decimal(std::int64_t mantissa, int exponent) : mantissa_(mantissa), exponent_(checked(exponent)) {}

    /// Reads "-12.50", "3e-6", "1_0" is refused. No locale, no surrounding space, no leading '+'.
    /// Fails with `invalid_argument` (not a number) or `overflow` (more than 18 or so significant digits).
    [[nodiscard]] static Result<Decimal> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t mantissa() const noexcept { return mantissa_; }
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }

    /// Plain positional text without exponent, e.g. "-0.0500", "1064", "12300". Never rounded, no locale.
    [[nodiscard]] std::string to_string() const;

    /// Nearest double; for drawing and statistics only.
    [[nodiscard]] double to_double() const noexcept;

    /// The same number with the fewest digits: 230.10 → 230.1, 1200 → 12e2.
    [[nodiscard]] Decimal normalized() const noexcept;

    /// Count of 10^exponent in this number, rounded half to even; `overflow` if it does not fit.
    [[nodiscard]] Result<std::int64_t> to_scaled(int exponent) const;

    [[nodiscard]] bool is_negative() const noexcept { return mantissa_ < 0; }
    [[nodiscard]] bool is_zero() const noexcept { return mantissa_ == 0; }

    friend bool operator==(Decimal a, Decimal b) noexcept { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept;
    [[nodiscard]] friend bool same_digits(Decimal a, Decimal b) noexcept {
        return a.mantissa_ == b.mantissa_ && a.exponent_ == b.exponent_;
    }

private:
    static constexpr std::int8_t checked(int exponent) {
        if (exponent < min_exponent || exponent > max_exponent) {
            throw std::out_of_range("decimal exponent");
        }
        return static_cast<std::int8_t>(exponent);
    }

    std::int64_t mantissa_ = 0;
    std::int8_t exponent_ = 0;
};

/// Exact or failing with `overflow`.
[[nodiscard]] Result<Decimal> multiply(Decimal a, Decimal b);
[[nodiscard]] Result<Decimal> add(Decimal a, Decimal b);
[[nodiscard]] Result<Decimal> subtract(Decimal a, Decimal b);

/// Room for a product of two 64-bit numbers; an extension that g++ and clang share.
__extension__ typedef __int128 WideInteger;

/// 10^38 < 2^127.
inline constexpr int most_power_of_ten = 38;
/// 1 for powers below 0. @pre power <= most_power_of_ten
[[nodiscard]] WideInteger power_of_ten(int power) noexcept;

/// numerator / 10^power, rounded half to even. The one rounding rule of the ledger.
/// @pre 0 <= power <= 38
[[nodiscard]] WideInteger divide_by_power_of_ten_half_even(WideInteger numerator, int power) noexcept;

}  // namespace wattmast
