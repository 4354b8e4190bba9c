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

}  // namespace

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
