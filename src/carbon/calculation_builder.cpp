// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "carbon/calculation_parts.h"

namespace wattmast {
namespace {

ExactNumber in_base_units(Decimal value, const FactorUnit& unit) {
    return ExactNumber(value) * ExactNumber(unit.numerator.scale) / ExactNumber(unit.denominator.scale);
}

}  // namespace

CalculationBuilder::CalculationBuilder(const CalculationRequest& request)
    : product_(ExactNumber(request.amount.value) * ExactNumber(request.amount.unit.scale)) {
    result_.amount = request.amount;
}

void CalculationBuilder::multiply(std::string_view what, Decimal value, const std::string& unit_text,
                                  const FactorUnit& unit, std::string_view factor_id) {
    product_ = product_ * in_base_units(value, unit);
    result_.steps.push_back({std::string(what), value.to_string(), unit_text, std::string(factor_id)});
}

void CalculationBuilder::divide(std::string_view what, Decimal value, const std::string& unit_text,
                                const FactorUnit& unit, std::string_view factor_id) {
    product_ = product_ / in_base_units(value, unit);
    result_.steps.push_back({"divided by " + std::string(what), value.to_string(), unit_text, std::string(factor_id)});
}

void CalculationBuilder::multiply(std::string_view what, const ExactNumber& number, const std::string& text,
                                  const std::string& unit_text) {
    product_ = product_ * number;
    result_.steps.push_back({std::string(what), text, unit_text, ""});
}

void CalculationBuilder::multiply_by_sum(const std::vector<std::pair<const EmissionFactor*, FactorUnit>>& factors) {
    ExactNumber sum;
    Decimal value;
    for (const auto& [factor, unit] : factors) {
        sum = sum + in_base_units(factor->value, unit);
        const auto added = add(value, factor->value);  // parts of a set are in one unit
        value = added ? *added : factor->value;
        result_.steps.push_back({factors.size() == 1 ? "emission factor" : "emission factor, a part of the sum",
                                 factor->value.to_string(), factor->unit, factor->id});
        used(*factor);
    }
    result_.factor_value = value;
    product_ = product_ * sum;
}

void CalculationBuilder::used(const EmissionFactor& factor) {
    if (std::ranges::find(result_.factors, factor.id, &EmissionFactor::id) == result_.factors.end()) {
        result_.factors.push_back(factor);
    }
}

void CalculationBuilder::note(std::string text) {
    result_.notes.push_back(std::move(text));
}

Result<Calculation> CalculationBuilder::finish(Gas gas, const std::string& scope) {
    constexpr Decimal milligrams_per_kilogram{1, 6};
    const auto mass = (product_ * ExactNumber(milligrams_per_kilogram)).rounded();
    if (!mass) {
        return fail(Errc::overflow,
                    "the emissions exceed 9.2 Gt; check the amount " + result_.amount.to_string() + " and its unit");
    }
    result_.mass = CarbonMass::of(*mass);
    result_.gas = gas;
    result_.scope = scope;
    if (gas == Gas::co2) {
        result_.notes.emplace_back("CO2 only; other gases are not in it. Do not add it to CO2e.");
    }
    return std::move(result_);
}

}  // namespace wattmast
