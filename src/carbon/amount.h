// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An amount of an activity as a person or a document states it: "100000 kWh", "700 kL", "3.5 %".
#pragma once

#include <string>
#include <string_view>

#include "carbon/measure.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Digits and unit as stated. In base units of its measure it is value × unit.scale.
struct Amount {
    Decimal value;
    MeasureUnit unit;
    std::string symbol;  ///< "kL"

    /// "700 kL"
    [[nodiscard]] std::string to_string() const { return value.to_string() + " " + symbol; }
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// Reads a number and a unit of measure_unit(), with or without a space between them. The number has no thousands
/// separator and a decimal point. Fails with `invalid_argument`, saying which units there are, and `overflow`.
[[nodiscard]] Result<Amount> parse_amount(std::string_view text);

/// In mWh, rounded half to even. Fails with `invalid_argument` for what is not an energy, or is a fuel's by a named
/// calorific value, and with `overflow`.
[[nodiscard]] Result<Energy> to_energy(const Amount& amount);

}  // namespace wattmast
