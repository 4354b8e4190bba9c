// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the calculations of all categories share; for calculation*.cpp only.
#pragma once

#include <string>
#include <string_view>

#include "carbon/calculation.h"
#include "carbon/exact_number.h"

namespace wattmast {

[[nodiscard]] Result<Calculation> calculate_electricity(const CalculationRequest& request,
                                                        const FactorRegister& factors);
[[nodiscard]] Result<Calculation> calculate_grid_losses(const CalculationRequest& request,
                                                        const FactorRegister& factors);
[[nodiscard]] Result<Calculation> calculate_electricity_upstream(const CalculationRequest& request,
                                                                 const FactorRegister& factors);
[[nodiscard]] Result<Calculation> calculate_fuel(const CalculationRequest& request, const FactorRegister& factors);
[[nodiscard]] Result<Calculation> calculate_refrigerant(const CalculationRequest& request,
                                                        const FactorRegister& factors);

/// Whether an own factor is valid in all of the month asked for, or in a part of the year; where no time is asked for,
/// it is. Everything else has no say here: fuels and gases are chosen by edition, own ones by their days.
[[nodiscard]] bool is_valid_if_own(const EmissionFactor& factor, const CalculationRequest& request);

class CalculationBuilder;
/// By L/(1 − L), the losses per delivered energy. Fails with `invalid_argument` for what is no share below 100 %.
[[nodiscard]] Result<void> multiply_by_losses(CalculationBuilder& builder, const Amount& rate);

/// Multiplies an amount step by step and keeps each step for the reader.
class CalculationBuilder {
public:
    explicit CalculationBuilder(const CalculationRequest& request);

    /// By a factor or property: from its denominator to its numerator.
    void multiply(std::string_view what, Decimal value, const std::string& unit_text, const FactorUnit& unit,
                  std::string_view factor_id);
    void divide(std::string_view what, Decimal value, const std::string& unit_text, const FactorUnit& unit,
                std::string_view factor_id);
    /// By a bare number that has its own words, such as a share.
    void multiply(std::string_view what, const ExactNumber& number, const std::string& text,
                  const std::string& unit_text);
    /// By the sum of several factors of one measure.
    void multiply_by_sum(const std::vector<std::pair<const EmissionFactor*, FactorUnit>>& factors);
    void used(const EmissionFactor& factor);  ///< Once each; the first is that of the emissions.
    void note(std::string text);

    /// Fails with `overflow`.
    [[nodiscard]] Result<Calculation> finish(Gas gas, const std::string& scope);

private:
    ExactNumber product_;  ///< Base units of what has been reached; kg at the end.
    Calculation result_;
};

}  // namespace wattmast
