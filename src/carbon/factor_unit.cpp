// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_unit.h"

#include <array>
#include <string>

namespace wattmast {
namespace {

struct NamedSubject {
    std::string_view suffix;
    FactorSubject subject;
    std::optional<Gas> gas;
};
/// Longer names first: "CO2e" ends no other.
constexpr std::array subjects{
    NamedSubject{"CO2e", FactorSubject::gas, Gas::co2e}, NamedSubject{"CO2", FactorSubject::gas, Gas::co2},
    NamedSubject{"CH4", FactorSubject::gas, Gas::ch4}, NamedSubject{"N2O", FactorSubject::gas, Gas::n2o},
    NamedSubject{"C", FactorSubject::carbon, std::nullopt}};

Failure not_a_unit(std::string_view text) {
    return fail(Errc::invalid_argument,
                "\"" + std::string(text) +
                    "\" is not the unit of a factor; write a mass of a gas per amount, such as kgCO2/kWh, kgCO2e/l, "
                    "tCO2/MWh or kgCO2e/kg, or a property such as GJ/t, kg/m3 or fraction");
}

bool is_fuel_amount(Measure measure) {
    return measure != Measure::share;
}

bool is_per_electrical_energy(const FactorUnit& unit, std::string_view text) {
    return unit.subject == FactorSubject::gas &&
           (text.ends_with("/kWh") || text.ends_with("/MWh") || text.ends_with("/GWh"));
}

/// What the category needs, where the unit is not that.
std::string_view needed(FactorCategory category, const FactorUnit& unit, std::string_view text) {
    const bool is_of_gas = unit.subject == FactorSubject::gas;
    const auto unless = [](bool fits, std::string_view words) { return fits ? std::string_view() : words; };
    switch (category) {
        case FactorCategory::electricity:
        case FactorCategory::residual_mix:
            return unless(is_per_electrical_energy(unit, text), "a mass of a gas per kWh, MWh or GWh");
        case FactorCategory::td_loss: {
            const bool is_share = unit.subject == FactorSubject::property && unit.numerator.measure == Measure::share;
            return unless(is_share || is_per_electrical_energy(unit, text),
                          "a mass of a gas per kWh, MWh or GWh, or a share");
        }
        case FactorCategory::wtt:
        case FactorCategory::fuel:
        case FactorCategory::biogenic:
            return unless(is_of_gas && is_fuel_amount(unit.denominator.measure),
                          "a mass of a gas per mass, volume or energy");
        case FactorCategory::heat:
            return unless(is_of_gas && unit.denominator.measure == Measure::energy, "a mass of a gas per energy");
        case FactorCategory::refrigerant:
        case FactorCategory::gwp:
            return unless(is_of_gas && unit.denominator.measure == Measure::mass, "a mass of a gas per mass");
        case FactorCategory::fuel_property:
            return unless(!is_of_gas, "a property such as a density or a calorific value");
    }
    return "";
}

}  // namespace

std::string category_misfit(FactorCategory category, const FactorUnit& unit, std::string_view text) {
    const std::string_view words = needed(category, unit, text);
    return words.empty()
               ? std::string()
               : "is not " + std::string(words) + ", as category " + std::string(id_of(category)) + " needs it";
}

Result<FactorUnit> parse_factor_unit(std::string_view text) {
    const std::size_t slash = text.find('/');
    std::string_view above = text.substr(0, slash);
    FactorUnit unit;
    for (const NamedSubject& named : subjects) {
        if (unit.subject == FactorSubject::property && above.ends_with(named.suffix)) {
            unit.subject = named.subject;
            unit.gas = named.gas;
            above.remove_suffix(named.suffix.size());
        }
    }
    const auto numerator = measure_unit(above);
    const auto denominator =
        slash == std::string_view::npos ? std::optional(MeasureUnit{}) : measure_unit(text.substr(slash + 1));
    const bool is_mass = numerator && numerator->measure == Measure::mass;
    const bool is_of_something = unit.subject != FactorSubject::property;
    const bool is_share = numerator && numerator->measure == Measure::share;
    const bool has_denominator = slash != std::string_view::npos;
    if (!numerator || !denominator || (is_of_something && !is_mass) || is_share == has_denominator ||
        (has_denominator && denominator->measure == Measure::share)) {
        return not_a_unit(text);
    }
    unit.numerator = *numerator;
    unit.denominator = *denominator;
    return unit;
}

}  // namespace wattmast
