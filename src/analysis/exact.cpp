// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/exact.h"

#include <cstdint>
#include <limits>

namespace wattmast {

WideInteger divide_half_even(WideInteger numerator, WideInteger divisor) noexcept {
    const WideInteger quotient = numerator / divisor;
    const WideInteger remainder = numerator % divisor;
    const WideInteger magnitude = remainder < 0 ? -remainder : remainder;
    const WideInteger rest = divisor - magnitude;
    if (magnitude > rest || (magnitude == rest && quotient % 2 != 0)) {
        return quotient + (numerator < 0 ? -1 : 1);
    }
    return quotient;
}

std::optional<WideInteger> to_fixed(Decimal number, int decimals, int digits) {
    const WideInteger limit = power_of_ten(digits + decimals);
    const int shift = number.exponent() + decimals;
    WideInteger count = number.mantissa();
    if (shift < 0) {
        return shift < -36 ? 0 : divide_by_power_of_ten_half_even(count, -shift);
    }
    if (shift == 0 || count == 0) {
        return count;
    }
    constexpr int harmless = 18;  // 2^63 × 10^18 < 2^123
    if (shift <= harmless) {
        count *= power_of_ten(shift);
        return count < limit && count > -limit ? std::optional(count) : std::nullopt;
    }
    const bool is_too_large = shift > most_power_of_ten || __builtin_mul_overflow(count, power_of_ten(shift), &count) ||
                              count >= limit || count <= -limit;
    return is_too_large ? std::nullopt : std::optional(count);
}

std::optional<WideInteger> to_fixed(const Value& value, int decimals, int digits) {
    if (value.form() == Value::Form::counter) {
        const WideInteger count = static_cast<WideInteger>(value.bits()) * power_of_ten(decimals);
        return count < power_of_ten(digits + decimals) ? std::optional(count) : std::nullopt;
    }
    if (value.form() == Value::Form::decimal) {
        return to_fixed(Decimal(static_cast<std::int64_t>(value.bits()), value.exponent()), decimals, digits);
    }
    const auto decimal = value.to_decimal();
    return decimal ? to_fixed(*decimal, decimals, digits) : std::nullopt;
}

std::optional<Decimal> from_fixed(WideInteger count, int decimals) {
    constexpr WideInteger most = std::numeric_limits<std::int64_t>::max();
    constexpr WideInteger least = std::numeric_limits<std::int64_t>::min();
    int exponent = -decimals;
    if (count == 0) {
        return Decimal{};
    }
    while ((count > most || count < least) && count % 10 == 0) {
        count /= 10;
        ++exponent;
    }
    if (count > most || count < least) {
        return std::nullopt;
    }
    auto mantissa = static_cast<std::int64_t>(count);  // 64-bit divisions are many times faster
    // 64-bit numbers have at most 18 zeros at the end.
    const auto strip = [&]<std::int64_t power, int zeros>() {
        if (mantissa % power == 0) {
            mantissa /= power;
            exponent += zeros;
        }
    };
    strip.operator()<10'000'000'000'000'000, 16>();
    strip.operator()<100'000'000, 8>();
    strip.operator()<10'000, 4>();
    strip.operator()<100, 2>();
    strip.operator()<10, 1>();
    return exponent > Decimal::max_exponent ? std::nullopt : std::optional(Decimal(mantissa, exponent));
}

}  // namespace wattmast
