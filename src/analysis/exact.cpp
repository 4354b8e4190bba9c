// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/exact.h"

#include <cstdint>
#include <limits>

namespace wattmast {

WideInteger power_of_ten(int power) noexcept {
    WideInteger result = 1;
    for (int i = 0; i < power; ++i) {
        result *= 10;
    }
    return result;
}

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
    for (int i = 0; i < shift && count != 0; ++i) {
        count *= 10;
        if (count >= limit || count <= -limit) {
            return std::nullopt;
        }
    }
    return count;
}

std::optional<WideInteger> to_fixed(const Value& value, int decimals, int digits) {
    if (value.form() == Value::Form::counter) {
        const WideInteger count = static_cast<WideInteger>(value.bits()) * power_of_ten(decimals);
        return count < power_of_ten(digits + decimals) ? std::optional(count) : std::nullopt;
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
    while (mantissa % 10 == 0) {
        mantissa /= 10;
        ++exponent;
    }
    return exponent > Decimal::max_exponent ? std::nullopt : std::optional(Decimal(mantissa, exponent));
}

}  // namespace wattmast
