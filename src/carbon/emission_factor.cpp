// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/emission_factor.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace wattmast {
namespace {

struct MassUnit {
    std::string_view symbol;
    Decimal kilograms;
};
struct EnergyUnit {
    std::string_view symbol;
    int kilowatt_hour_exponent;
};
/// lb: NIST SP 811, appendix B.8.
constexpr std::array<MassUnit, 4> mass_units{
    {{"kg", Decimal(1, 0)}, {"g", Decimal(1, -3)}, {"t", Decimal(1, 3)}, {"lb", Decimal(45'359'237, -8)}}};
constexpr std::array<EnergyUnit, 3> energy_units{{{"/kWh", 0}, {"/MWh", 3}, {"/GWh", 6}}};

/// kg of the gas per kWh in one of the written unit.
std::optional<Decimal> kilograms_in(std::string_view unit, Gas gas) {
    for (const MassUnit& mass : mass_units) {
        for (const EnergyUnit& energy : energy_units) {
            if (unit == std::string(mass.symbol) + std::string(id_of(gas)) + std::string(energy.symbol)) {
                return Decimal(mass.kilograms.mantissa(), mass.kilograms.exponent() - energy.kilowatt_hour_exponent);
            }
        }
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 3> average_items{"grid_average", "grid_average_generation",
                                                        "grid_average_total_output"};

}  // namespace

std::string_view id_of(FactorOrigin::Kind kind) noexcept {
    switch (kind) {
        case FactorOrigin::Kind::program:
            return "program";
        case FactorOrigin::Kind::edition:
            return "edition";
        case FactorOrigin::Kind::own:
            return "own";
    }
    return "";
}

std::string scope_of(FactorCategory category, std::string_view method) {
    switch (category) {
        case FactorCategory::electricity:
            return method.ends_with("margin") ? "" : method == "footprint" ? "3" : "2";
        case FactorCategory::residual_mix:
        case FactorCategory::heat:
            return "2";
        case FactorCategory::td_loss:
        case FactorCategory::wtt:
            return "3";
        case FactorCategory::fuel:
        case FactorCategory::refrigerant:
            return "1";
        case FactorCategory::fuel_property:
        case FactorCategory::gwp:
        case FactorCategory::biogenic:
            return "";
    }
    return "";
}

std::string year_text(const EmissionFactor& factor) {
    return factor.data_year ? std::to_string(*factor.data_year) : std::string();
}

bool is_location_average(const EmissionFactor& factor) noexcept {
    return factor.category == FactorCategory::electricity && factor.method == "location" && factor.scope == "2" &&
           (factor.gas == Gas::co2 || factor.gas == Gas::co2e) &&
           std::ranges::find(average_items, factor.item) != average_items.end();
}

Result<Decimal> kilograms_per_kilowatt_hour(const EmissionFactor& factor) {
    const auto scale = factor.gas ? kilograms_in(factor.unit, *factor.gas) : std::nullopt;
    if (!scale) {
        const std::string gas(factor.gas ? id_of(*factor.gas) : "CO2");
        return fail(Errc::invalid_argument, "factor " + factor.id + " is in \"" + factor.unit +
                                                "\", which is not a mass of " + gas +
                                                " per electrical energy such as kg" + gas + "/kWh");
    }
    return multiply(factor.value, *scale);
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
