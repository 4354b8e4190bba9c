// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Looking through the library: which factors a person wants to see. It chooses none for a calculation.
#pragma once

#include <optional>
#include <string>

#include "carbon/emission_factor.h"

namespace wattmast {

/// Empty fields let everything through; what is given must all fit.
struct FactorFilter {
    std::string region;  ///< Exactly; "CN" is not "CN-SD".
    std::optional<int> data_year;
    std::optional<FactorCategory> category;
    std::string method;
    std::string item;
    std::string set;
    std::optional<FactorOrigin::Kind> origin;
    /// Somewhere in id, region, names in both languages, publisher, document or item. Letters A to Z in either case.
    std::string text;
    /// Published by this day; a factor without a publication date is not let through.
    std::optional<CivilDate> known_on;
};

[[nodiscard]] bool lets_through(const FactorFilter& filter, const EmissionFactor& factor);

}  // namespace wattmast
