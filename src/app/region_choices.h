// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which factor and which tariff serve the sites of each region.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/factor_register.h"
#include "carbon/tariff.h"
#include "model/catalog.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

struct RegionChoice {
    std::string region;  ///< As sites name it; empty: sites without one, which have no figure.
    std::size_t sites = 0;
    std::optional<FactorMatch> factor;  ///< Of the location-based electricity of a month; empty: none is chosen.
    std::string why_none;               ///< English, where there is none.
    std::optional<Tariff> tariff;       ///< Of sites that have none of their own; empty: none holds.
    std::size_t own_tariffs = 0;        ///< Sites with a tariff of their own that holds.
};

struct RegionChoices {
    YearRule year = YearRule::latest_published_not_after;  ///< By which factors of other years are taken.
    std::vector<RegionChoice> regions;                     ///< By region; the one without a name last.
};

/// As a draft of the month would choose, with the tariffs that hold on `day`. Fails as draft_rules().
/// @param factors Own ones and imported editions among them.
[[nodiscard]] Result<RegionChoices> region_choices(const Catalog& catalog, const FactorRegister& factors,
                                                   std::span<const BookRecord> book, CivilDate day);

}  // namespace wattmast
