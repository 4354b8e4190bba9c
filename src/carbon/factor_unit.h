// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The unit of an emission factor or of a fuel's property, read from its text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "carbon/factor_category.h"
#include "carbon/gas.h"
#include "carbon/measure.h"
#include "units/error.h"

namespace wattmast {

/// Of what the numerator is an amount.
enum class FactorSubject : std::uint8_t {
    gas = 1,       ///< Mass of `FactorUnit::gas`: an emission factor or a GWP.
    carbon = 2,    ///< Mass of carbon: a fuel's carbon content; × 44/12 is CO2.
    property = 3,  ///< A density, a calorific value, a share.
};

struct FactorUnit {
    FactorSubject subject = FactorSubject::property;
    std::optional<Gas> gas;   ///< There exactly where the subject is a gas.
    MeasureUnit numerator;    ///< A mass where the subject is a gas or carbon.
    MeasureUnit denominator;  ///< A share of scale 1 where there is none.
    friend bool operator==(const FactorUnit&, const FactorUnit&) = default;
};

/// Reads "kgCO2e/l", "lbCH4/MWh", "gCO2/kWh(NCV)", "tC/GJ", "GJ(GCV)/t", "kg/m3", "fraction". Units are those of
/// measure_unit(). Fails with `invalid_argument`: units are never guessed.
[[nodiscard]] Result<FactorUnit> parse_factor_unit(std::string_view text);

/// What a factor of the category must be counted in, where `unit` is something else: English, to stand behind the unit:
/// "is not a mass of a gas per kWh, MWh or GWh, as category electricity needs it". Empty where it fits. The library and
/// an organisation's own factors are held to the same.
/// @param text What `unit` was read from: of what is counted per electrical energy, GJ is none.
[[nodiscard]] std::string category_misfit(FactorCategory category, const FactorUnit& unit, std::string_view text);

}  // namespace wattmast
