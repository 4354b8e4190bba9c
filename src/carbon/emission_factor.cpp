// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/emission_factor.h"

#include <array>
#include <cstdint>
#include <limits>

namespace wattmast {
namespace {

struct MassUnit {
    std::string_view symbol;
    int kilogram_exponent;
};
struct EnergyUnit {
    std::string_view symbol;
    int kilowatt_hour_exponent;
};
constexpr std::array<MassUnit, 3> mass_units{{{"kg", 0}, {"g", -3}, {"t", 3}}};
constexpr std::array<EnergyUnit, 3> energy_units{{{"/kWh", 0}, {"/MWh", 3}, {"/GWh", 6}}};

/// Power of ten from the written unit to kg of the gas per kWh.
std::optional<int> exponent_of(std::string_view unit, Gas gas) {
    for (const MassUnit& mass : mass_units) {
        for (const EnergyUnit& energy : energy_units) {
            if (unit == std::string(mass.symbol) + std::string(id_of(gas)) + std::string(energy.symbol)) {
                return mass.kilogram_exponent - energy.kilowatt_hour_exponent;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

Result<Decimal> kilograms_per_kilowatt_hour(const EmissionFactor& factor) {
    const auto exponent = exponent_of(factor.unit, factor.gas);
    if (!exponent) {
        return fail(Errc::invalid_argument, "factor " + factor.id + " is in \"" + factor.unit +
                                                "\", which is not a mass of " + std::string(id_of(factor.gas)) +
                                                " per electrical energy such as kg" + std::string(id_of(factor.gas)) +
                                                "/kWh");
    }
    return multiply(factor.value, Decimal(1, *exponent));
}

Result<CarbonMass> emissions(Energy energy, const EmissionFactor& factor) {
    const auto rate = kilograms_per_kilowatt_hour(factor);
    if (!rate) {
        return rate.error();
    }
    // mWh × kg/kWh = 10⁻⁶ kWh × 10⁶ mg/kWh: the number of mg needs no further scale.
    WideInteger product = static_cast<WideInteger>(energy.count()) * rate->mantissa();
    const int exponent = rate->exponent();
    if (exponent < 0) {
        product = exponent < -38 ? 0 : divide_by_power_of_ten_half_even(product, -exponent);
    }
    for (int i = 0; i < exponent; ++i) {
        if (__builtin_mul_overflow(product, WideInteger{10}, &product)) {
            break;
        }
    }
    if (product > std::numeric_limits<std::int64_t>::max() || product < std::numeric_limits<std::int64_t>::min()) {
        return fail(Errc::overflow, "emissions with factor " + factor.id + " exceed 9.2 Gt; check the energy");
    }
    return CarbonMass::of(static_cast<std::int64_t>(product));
}

}  // namespace wattmast
