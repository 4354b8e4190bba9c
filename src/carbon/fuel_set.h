// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one publisher's edition says of one fuel, and the way from an amount to its emissions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "carbon/amount.h"
#include "carbon/factor_register.h"
#include "carbon/factor_unit.h"

namespace wattmast {

/// A row with its unit read.
struct ReadFactor {
    const EmissionFactor* factor = nullptr;
    FactorUnit unit;
};

/// All rows of one region, edition and publisher about one fuel. Properties of one set are not used with another's
/// factors: densities and calorific values belong to the fuel that the factor was measured on.
struct FuelSet {
    std::string name;  ///< "desnz", as it stands in the ids.
    std::string region;
    std::optional<int> year;
    std::vector<ReadFactor> emissions;   ///< Of gases, Scope 1.
    std::vector<ReadFactor> upstream;    ///< Of gases, Scope 3.
    std::vector<ReadFactor> biogenic;    ///< Of CO2 outside the scopes.
    std::vector<ReadFactor> properties;  ///< Densities and calorific values.
};

/// The sets that know the item, by region, name and year. `item` is found whatever its capitals, and also where rows
/// name a part of it ("diesel_ncv" is of diesel).
[[nodiscard]] std::vector<FuelSet> fuel_sets(const FactorRegister& factors, std::string_view item);

/// Whether a fuel is, or holds, one from biomass by its name: "biodiesel_me", "diesel_avg_blend", "wood_pellets". Not
/// those that are all mineral.
[[nodiscard]] bool is_biofuel(std::string_view item);

/// Whether `method` names the set or a method of its rows.
[[nodiscard]] bool is_of_method(const FuelSet& set, std::string_view method);

/// A step from one measure to another by a property.
struct Conversion {
    const EmissionFactor* property = nullptr;  ///< Null: the density that a person stated.
    Decimal value;
    std::string unit_text;
    FactorUnit unit;
    bool is_inverse = false;  ///< Divide by it.
};

/// How an amount becomes a mass of a gas.
struct EmissionPath {
    std::vector<Conversion> conversions;  ///< In order; none where the amount is in the factor's own measure.
    std::vector<ReadFactor> factors;      ///< Summed: one, or the parts (CO2, CH4, N2O) of a set as equivalents.
};

/// The shortest way from `from` to factors of `gas`, by id among equals. @param density kg/l, used where the set has
/// none. Empty where there is no way.
[[nodiscard]] std::optional<EmissionPath> emission_path(const FuelSet& set, const std::vector<ReadFactor>& factors,
                                                        Measure from, Gas gas, std::optional<Decimal> density);

}  // namespace wattmast
