// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/value_order.h"

#include "analysis/exact.h"

namespace wattmast {
namespace {

bool is_float(const Value& value) noexcept {
    return value.form() == Value::Form::float32 || value.form() == Value::Form::float64;
}

WideInteger mantissa_of(const Value& value) noexcept {
    return value.form() == Value::Form::counter ? WideInteger{value.bits()}
                                                : WideInteger{static_cast<std::int64_t>(value.bits())};
}

/// Multiplied by 10^shift; what does not fit becomes the largest number of its sign.
WideInteger shifted(WideInteger mantissa, int shift) noexcept {
    constexpr int enough = 20;  // 10^20 exceeds every mantissa
    WideInteger result = 0;
    if (__builtin_mul_overflow(mantissa, power_of_ten(shift > enough ? enough : shift), &result)) {
        constexpr WideInteger largest = ~(WideInteger{1} << 127);
        return mantissa < 0 ? -largest : largest;
    }
    return result;
}

std::weak_ordering order_exactly(const Value& a, const Value& b) noexcept {
    const WideInteger left = mantissa_of(a);
    const WideInteger right = mantissa_of(b);
    const int shift = a.exponent() - b.exponent();
    return shift > 0 ? shifted(left, shift) <=> right : left <=> shifted(right, -shift);
}

}  // namespace

std::weak_ordering order_of(const Value& a, const Value& b) {
    const bool float_a = is_float(a);
    const bool float_b = is_float(b);
    if (!float_a && !float_b) {
        return order_exactly(a, b);
    }
    const double left = a.to_double();
    const double right = b.to_double();
    if (left != right) {
        return left < right ? std::weak_ordering::less : std::weak_ordering::greater;
    }
    return float_b <=> float_a;
}

}  // namespace wattmast
