// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One calculation, activity × factor, with everything that it came from: so that published examples can be replayed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "carbon/amount.h"
#include "carbon/emission_factor.h"
#include "carbon/factor_register.h"
#include "carbon/factor_unit.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// A factor that a person states, such as a supplier's.
struct StatedFactor {
    Decimal value;
    FactorUnit unit;  ///< Its subject is a gas.
    std::string unit_text;
    friend bool operator==(const StatedFactor&, const StatedFactor&) = default;
};
/// Reads "0.81kgCO2e/kWh". Fails with `invalid_argument`, also for what is no factor of a gas or negative.
[[nodiscard]] Result<StatedFactor> parse_stated_factor(std::string_view text);

/// What is to be calculated. Empty texts and optionals ask for the defaults, which the result names.
struct CalculationRequest {
    std::string category;  ///< "electricity", "td_loss", "wtt", "wtt_electricity", "fuel", "biogenic", "refrigerant", …
    Amount amount;
    std::string region;  ///< Needed for electricity; narrows fuels down.
    std::optional<int> year;
    std::optional<CivilMonth> month;  ///< Where the publisher's validity is not a calendar year's.
    YearRule year_rule = YearRule::same_year_only;
    std::string item;    ///< "diesel", "R-410A"
    std::string method;  ///< A method ("location", "market", "combustion", …) or a set ("desnz", "nga", "ipcc2006").
    std::string gwp;     ///< "AR4", "AR5", "AR6"
    std::optional<Gas> gas;      ///< Of several that are stated for one thing.
    std::optional<Amount> rate;  ///< The share of a charge that is lost.
    std::optional<StatedFactor> factor;
    std::optional<Decimal> density;  ///< kg/l, where the set states none.
};

/// One factor of the product, as used.
struct CalculationStep {
    std::string what;  ///< "emission factor", "density", "leakage rate"; English.
    std::string value;
    std::string unit;
    std::string factor_id;  ///< Empty: stated by the person.
};

struct Calculation {
    CarbonMass mass;  ///< Rounded once, half to even.
    Gas gas = Gas::co2e;
    std::string scope;  ///< "1", "2", "3"; empty where a stated factor does not tell.
    Amount amount;
    std::vector<CalculationStep> steps;   ///< Their product, with that of equal steps summed first, is the mass.
    std::vector<EmissionFactor> factors;  ///< All that were used, the emission factor first; empty for a stated one.
    Decimal factor_value;                 ///< The emission factor; the sum where a set states it in parts.
    std::vector<std::string> notes;       ///< What a reader must know; English.
};

/// Fails with `no_factor`, `ambiguous_factor` (naming the ids and which option decides), `invalid_argument` for what
/// does not fit together, and `overflow`.
[[nodiscard]] Result<Calculation> calculate(const CalculationRequest& request, const FactorRegister& factors);

}  // namespace wattmast
