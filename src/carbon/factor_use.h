// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// By which rule a factor would be chosen: the other way round than a look-up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "carbon/factor_register.h"
#include "units/civil_time.h"

namespace wattmast {

struct FactorUse {
    enum class Way : std::uint8_t {
        own_year = 1,           ///< Months of its data year, or those that its publisher names.
        latest_published = 2,   ///< The month asked about, by YearRule::latest_published_not_after.
        newest_edition = 3,     ///< The month asked about, by YearRule::newest_edition.
        named_set_only = 4,     ///< Only where its set is named: another stands first for the region.
        by_name_only = 5,       ///< Where a calculation names its item and method; no look-up for Scope 2 reaches it.
        later_one_instead = 6,  ///< A later one of its kind is taken for the month asked about.
        part_only = 7,          ///< A property, or a part of a figure: used with others of its set.
    };
    std::vector<Way> ways;          ///< In this order; never empty.
    std::optional<CivilMonth> own;  ///< With own_year: the first month of it.
    std::string preferred_set;      ///< With named_set_only: whose factors stand first.
    std::string instead;            ///< With later_one_instead: the id of the factor that is taken.
};

/// How a factor of the register is found. @param month For which it is asked, usually that of now.
[[nodiscard]] FactorUse use_of(const EmissionFactor& factor, const FactorRegister& factors, CivilMonth month);

/// All of its series, itself among them: one set, category, region, method, item, gas and what it is counted in.
/// Ascending by data year, those without first.
[[nodiscard]] std::vector<const EmissionFactor*> series_of(const EmissionFactor& factor, const FactorRegister& factors);

}  // namespace wattmast
