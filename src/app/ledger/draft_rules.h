// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The organisation's decisions by which a month is drafted, as the book states them and as a closing keeps them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/energy_account.h"
#include "carbon/book_views.h"
#include "carbon/factor_register.h"
#include "carbon/fuel_use.h"
#include "carbon/market_month.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

struct DraftRules {
    AccountRules account;
    YearRule year = YearRule::latest_published_not_after;
    MatchRule match = MatchRule::same_year;
    ResidualRule residual = ResidualRule::residual_only;
    std::string gwp;       ///< "AR5"; empty: not decided, so refrigerants have no figure.
    std::string fuel_set;  ///< "gbt32151"; empty: not decided, so a fuel that several sets know has no figure.
    std::optional<FuelMethod> fuel_method;  ///< Goes before the order of FuelMethod; empty: that order.
    TankRule tank_across_months = TankRule::refuse;
    std::string fuel_density;  ///< As stated, see parse_fuel_densities(); used where a set of factors has none.
    friend bool operator==(const DraftRules&, const DraftRules&) = default;
};

/// The decisions in force on the month's last day; the defaults above where there is none. Fails with
/// `invalid_argument`, naming each policy whose value cannot be understood, with the values there are.
[[nodiscard]] Result<DraftRules> draft_rules(std::span<const BookPolicy> policies, CivilMonth month);

/// One decision a line, in a fixed order: "gap_policy=between_registers". What a closing keeps.
[[nodiscard]] std::string to_text(const DraftRules& rules);
/// Exactly what to_text() was made from. Fails with `invalid_argument` for every other text.
[[nodiscard]] Result<DraftRules> parse_draft_rules(std::string_view text);

}  // namespace wattmast
