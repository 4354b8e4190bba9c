// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Densities of fuels as people state them, where no set of factors has one.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "units/decimal.h"
#include "units/error.h"

namespace wattmast {

/// "0.84kg/l" or "832.361 kg/m3", in kg/l, exactly. Fails with `invalid_argument` for what is no mass above zero per
/// litre or cubic metre, and with `overflow`.
[[nodiscard]] Result<Decimal> parse_density(std::string_view text);

/// kg/l by the fuel's item.
using FuelDensities = std::map<std::string, Decimal, std::less<>>;

/// "diesel 0.84 kg/L; petrol 745 kg/m3". Fails with `invalid_argument` where a part is not a fuel and a density, or a
/// fuel stands there twice.
[[nodiscard]] Result<FuelDensities> parse_fuel_densities(std::string_view text);

}  // namespace wattmast
