// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_units.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace wattmast {
namespace {

struct ScaledUnit {
    std::string_view symbol;
    int exponent;
};
/// To mg.
constexpr std::array<ScaledUnit, 6> mass_units{{{"mg", 0}, {"g", 3}, {"kg", 6}, {"t", 9}, {"kt", 12}, {"Mt", 15}}};
/// To mWh.
constexpr std::array<ScaledUnit, 5> energy_units{{{"mWh", 0}, {"Wh", 3}, {"kWh", 6}, {"MWh", 9}, {"GWh", 12}}};
constexpr Decimal kilograms_per_pound{45359237, -8};
constexpr Decimal rate_limit{100, 0};

Failure wrong(std::string_view text, const std::string& why) {
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" " + why);
}

std::pair<std::string_view, std::string_view> number_and_unit(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.-"), text.size());
    std::string_view unit = text.substr(end);
    while (unit.starts_with(' ')) {
        unit.remove_prefix(1);
    }
    return {text.substr(0, end), unit};
}

/// Takes CO2e or CO2 from the end of `unit`.
std::optional<Gas> take_gas(std::string_view& unit) {
    for (const Gas gas : {Gas::co2e, Gas::co2}) {
        if (unit.ends_with(id_of(gas))) {
            unit.remove_suffix(id_of(gas).size());
            return gas;
        }
    }
    return std::nullopt;
}

/// number × 10^exponent as a whole count; nothing is rounded away.
Result<std::int64_t> whole_count(std::string_view text, std::string_view number, int exponent, const char* smallest) {
    const auto value = Decimal::parse(number);
    if (!value) {
        return value.error();
    }
    const auto scaled = multiply(*value, Decimal(1, exponent));
    if (!scaled) {
        return scaled.error();
    }
    const auto count = scaled->to_scaled(0);
    if (!count) {
        return count.error();
    }
    if (*scaled != Decimal(*count, 0)) {
        return wrong(text, std::string("has digits below 1 ") + smallest + "; round it as its source says");
    }
    return *count;
}

/// kg of the gas per kWh; not checked yet.
Result<Decimal> scaled_rate(Decimal value, std::string_view mass, std::string_view energy) {
    const auto kilowatt_hour = milliwatt_hour_exponent(energy);
    if (!kilowatt_hour) {
        return fail(Errc::invalid_argument, "");
    }
    const Decimal per_unit(1, 6 - *kilowatt_hour);
    if (mass == "lb") {
        const auto kilograms = multiply(value, kilograms_per_pound);
        return kilograms ? multiply(*kilograms, per_unit) : kilograms.error();
    }
    for (const ScaledUnit& unit : mass_units) {
        if (unit.symbol == mass) {
            const auto kilograms = multiply(value, Decimal(1, unit.exponent - 6));
            return kilograms ? multiply(*kilograms, per_unit) : kilograms.error();
        }
    }
    return fail(Errc::invalid_argument, "");
}

}  // namespace

std::optional<int> milliwatt_hour_exponent(std::string_view unit) noexcept {
    for (const ScaledUnit& known : energy_units) {
        if (known.symbol == unit) {
            return known.exponent;
        }
    }
    return std::nullopt;
}

Result<ElectricityRate> read_rate_text(std::string_view value, std::string_view unit) {
    const std::string text = std::string(value) + " " + std::string(unit);
    const auto number = Decimal::parse(value);
    if (!number) {
        return number.error();
    }
    const std::size_t slash = unit.find('/');
    std::string_view mass = unit.substr(0, slash);
    const auto gas = take_gas(mass);
    const auto rate = slash == std::string_view::npos || !gas ? Result<Decimal>(fail(Errc::invalid_argument, ""))
                                                              : scaled_rate(*number, mass, unit.substr(slash + 1));
    if (!rate) {
        return rate.error().code == Errc::overflow
                   ? rate.error()
                   : wrong(text, "is no mass of CO2 or CO2e per energy; write it as 0.6096kgCO2/kWh");
    }
    if (rate->is_negative() || *rate >= rate_limit) {
        return wrong(text, "is not between 0 and 100 kg per kWh; check its unit");
    }
    const Decimal kept = rate->normalized();
    if (kept.exponent() < -rate_decimals) {
        return wrong(text, "has more than 12 digits behind the point in kg per kWh");
    }
    return ElectricityRate{kept, *gas};
}

Result<ElectricityRate> read_rate_text(std::string_view text) {
    const auto [number, unit] = number_and_unit(text);
    return read_rate_text(number, unit);
}

Result<StatedMass> read_mass_text(std::string_view text) {
    auto [number, unit] = number_and_unit(text);
    const auto gas = take_gas(unit);
    for (const ScaledUnit& known : mass_units) {
        if (known.symbol == unit) {
            const auto count = whole_count(text, number, known.exponent, "mg");
            return count ? Result<StatedMass>(StatedMass{CarbonMass::of(*count), gas}) : count.error();
        }
    }
    return wrong(text, "is no mass; write it with its unit, as 1000t, 12.5kg or 3tCO2e");
}

Result<Energy> read_energy_text(std::string_view text) {
    const auto [number, unit] = number_and_unit(text);
    const auto exponent = milliwatt_hour_exponent(unit);
    if (!exponent) {
        return wrong(text, "is no energy; write it with its unit, as 240kWh or 1.5GWh (mWh is a thousandth of a Wh)");
    }
    const auto count = whole_count(text, number, *exponent, "mWh");
    return count ? Result<Energy>(Energy::of(*count)) : count.error();
}

Result<CarbonMass> mass_of(Energy energy, const ElectricityRate& rate) {
    // mWh × kg/kWh = 10⁻⁶ kWh × 10⁶ mg/kWh: the number of mg needs no further scale.
    WideInteger product = static_cast<WideInteger>(energy.count()) * rate.value.mantissa();
    const int exponent = rate.value.exponent();
    if (exponent < 0) {
        product = exponent < -most_power_of_ten ? 0 : divide_by_power_of_ten_half_even(product, -exponent);
    } else if (exponent > most_power_of_ten || __builtin_mul_overflow(product, power_of_ten(exponent), &product)) {
        product = std::numeric_limits<WideInteger>::max();
    }
    if (product > std::numeric_limits<std::int64_t>::max() || product < std::numeric_limits<std::int64_t>::min()) {
        return fail(Errc::overflow, kilowatt_hours_text(energy) + " kWh at " + to_string(rate) +
                                        " exceed 9.2 Gt; check the energy and its unit");
    }
    return CarbonMass::of(static_cast<std::int64_t>(product));
}

std::string kilograms_text(CarbonMass mass) {
    return Decimal(mass.count(), -6).normalized().to_string();
}

std::string tonnes_text(CarbonMass mass) {
    return Decimal(mass.count(), -9).normalized().to_string() + " t";
}

std::string kilowatt_hours_text(Energy energy) {
    return Decimal(energy.count(), -6).normalized().to_string();
}

std::string to_string(const ElectricityRate& rate) {
    return rate.value.to_string() + " kg" + std::string(id_of(rate.gas)) + "/kWh";
}

}  // namespace wattmast
