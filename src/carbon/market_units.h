// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Amounts and rates as people write them: "1000t", "240 kWh", "0.6096kgCO2/kWh". A unit is never guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "carbon/emission_factor.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Mass of one gas per kWh of electricity.
struct ElectricityRate {
    Decimal value;  ///< kg of `gas` per kWh, exact.
    Gas gas = Gas::co2;
    friend bool operator==(const ElectricityRate&, const ElectricityRate&) = default;
};

/// Digits behind the point of a rate in kg/kWh that are kept; texts with more are refused.
inline constexpr int rate_decimals = 12;

/// "0.6096kgCO2/kWh", "148 gCO2e/kWh", "770.9 lbCO2e/MWh" (1 lb is 0.45359237 kg). Fails with `invalid_argument`: no
/// such unit, negative, 100 kg/kWh or more, or finer than `rate_decimals`.
[[nodiscard]] Result<ElectricityRate> read_rate_text(std::string_view text);
[[nodiscard]] Result<ElectricityRate> read_rate_text(std::string_view value, std::string_view unit);

struct StatedMass {
    CarbonMass mass;
    std::optional<Gas> gas;  ///< Where the unit says it.
};

/// "1000t", "12.5 kg", "3tCO2e"; units of mass as parse_amount() knows them, each with CO2 or CO2e or without. Fails
/// with `invalid_argument` (also for digits below 1 mg) or `overflow`. May be negative.
[[nodiscard]] Result<StatedMass> read_mass_text(std::string_view text);

/// "240kWh", "1.5 GWh"; units of energy as parse_amount() knows them. Fails with `invalid_argument` (also for digits
/// below 1 mWh) or `overflow`.
[[nodiscard]] Result<Energy> read_energy_text(std::string_view text);
/// The power of ten from Wh, kWh, MWh or GWh to mWh.
[[nodiscard]] std::optional<int> milliwatt_hour_exponent(std::string_view unit) noexcept;

/// energy × rate, rounded once, half to even, to mg. Fails with `overflow`.
[[nodiscard]] Result<CarbonMass> mass_of(Energy energy, const ElectricityRate& rate);

/// Exact, without needless zeros: "243840" for 243.84 t.
[[nodiscard]] std::string kilograms_text(CarbonMass mass);
/// "243.84 t"; exact.
[[nodiscard]] std::string tonnes_text(CarbonMass mass);
[[nodiscard]] std::string kilowatt_hours_text(Energy energy);
/// "0.6096 kgCO2/kWh"
[[nodiscard]] std::string to_string(const ElectricityRate& rate);

}  // namespace wattmast
