// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whole-number arithmetic of the analysis layer: values on one fixed scale, 128 bits wide.
#pragma once

#include <optional>

#include "model/value.h"
#include "units/decimal.h"

namespace wattmast {

/// numerator / divisor, rounded half to even. @pre divisor > 0
[[nodiscard]] WideInteger divide_half_even(WideInteger numerator, WideInteger divisor) noexcept;

/// The number as a count of 10^-decimals, rounded half to even; empty where its magnitude reaches 10^digits.
/// @pre decimals >= 0, digits >= 0, decimals + digits <= 36
[[nodiscard]] std::optional<WideInteger> to_fixed(Decimal number, int decimals, int digits);
[[nodiscard]] std::optional<WideInteger> to_fixed(const Value& value, int decimals, int digits);

/// The inverse: count × 10^-decimals with no needless zeros at the end; empty where a Decimal cannot hold it.
[[nodiscard]] std::optional<Decimal> from_fixed(WideInteger count, int decimals);

}  // namespace wattmast
