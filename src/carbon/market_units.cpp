// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_units.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "carbon/amount.h"
#include "carbon/exact_number.h"
#include "carbon/factor_unit.h"

namespace wattmast {
namespace {

struct ScaledUnit {
    std::string_view symbol;
    int exponent;
};
/// To mWh.
constexpr std::array<ScaledUnit, 4> energy_units{{{"Wh", 3}, {"kWh", 6}, {"MWh", 9}, {"GWh", 12}}};
constexpr Decimal milligram{1, -6};        // kg
constexpr Decimal milliwatt_hour{36, -7};  // MJ
constexpr Decimal kilowatt_hour{36, -1};   // MJ
constexpr Decimal rate_limit{100, 0};

Failure wrong(std::string_view text, const std::string& why) {
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" " + why);
}

/// How many `smallest` an amount is; nothing is rounded away.
Result<std::int64_t> whole_count(std::string_view text, const Amount& amount, Decimal smallest, const char* name) {
    const ExactNumber exact = ExactNumber(amount.value) * ExactNumber(amount.unit.scale) / ExactNumber(smallest);
    const auto count = exact.rounded();
    if (!count) {
        return fail(Errc::overflow, "\"" + std::string(text) + "\" is more than 9.2 × 10^18 " + name);
    }
    if (!(ExactNumber(*count) == exact)) {
        return wrong(text, std::string("has digits below 1 ") + name + "; round it as its source says");
    }
    return *count;
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
    const auto read = parse_factor_unit(unit);
    const bool is_rate =
        read && read->denominator.measure == Measure::energy && (read->gas == Gas::co2 || read->gas == Gas::co2e);
    if (!is_rate) {
        return wrong(text, "is no mass of CO2 or CO2e per energy; write it as 0.6096kgCO2/kWh");
    }
    const ExactNumber exact = ExactNumber(*number) * ExactNumber(read->numerator.scale) * ExactNumber(kilowatt_hour) /
                              ExactNumber(read->denominator.scale);
    if (exact < ExactNumber(0) || !(exact < ExactNumber(rate_limit))) {
        return wrong(text, "is not between 0 and 100 kg per kWh; check its unit");
    }
    const auto kept = exact.rounded(rate_decimals);
    if (!kept || !(ExactNumber(*kept) == exact)) {
        return wrong(text, "has more than 12 digits behind the point in kg per kWh");
    }
    return ElectricityRate{*kept, *read->gas};
}

Result<ElectricityRate> read_rate_text(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.-"), text.size());
    std::string_view unit = text.substr(end);
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    return read_rate_text(text.substr(0, end), unit);
}

Result<StatedMass> read_mass_text(std::string_view text) {
    std::string_view mass = text;
    std::optional<Gas> gas;
    for (const Gas known : {Gas::co2e, Gas::co2}) {
        if (!gas && mass.ends_with(id_of(known))) {
            gas = known;
            mass.remove_suffix(id_of(known).size());
        }
    }
    const auto amount = parse_amount(mass);
    if (!amount || amount->unit.measure != Measure::mass) {
        return wrong(text, "is no mass; write it with its unit, as 1000t, 12.5kg or 3tCO2e");
    }
    const auto count = whole_count(text, *amount, milligram, "mg");
    return count ? Result<StatedMass>(StatedMass{CarbonMass::of(*count), gas}) : count.error();
}

Result<Energy> read_energy_text(std::string_view text) {
    const auto amount = parse_amount(text);
    if (!amount || amount->unit.measure != Measure::energy) {
        return wrong(text, "is no energy; write it with its unit, as 240kWh or 1.5GWh");
    }
    const auto count = whole_count(text, *amount, milliwatt_hour, "mWh");
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
