// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Publishers' sets of factors, and which of them stands first where several have a factor for one region.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"

namespace wattmast {

/// One row of resources/factors/sets.csv.
struct FactorSet {
    std::string id;           ///< "mee", "ember"; what EmissionFactor::set names.
    std::string name;         ///< English, as a person reads it.
    int rank = 0;             ///< 1 to 999; the smallest of a region's sets is its preferred one.
    std::string boundary;     ///< What its figures hold, in a sentence.
    std::string licence;      ///< Terms as far as they were seen.
    std::string attribution;  ///< Words that must stand wherever its figures are shown; may be empty.
    friend bool operator==(const FactorSet&, const FactorSet&) = default;
};

/// Reads the text of sets.csv; columns are found by name. Fails with `invalid_argument`, listing every faulty row:
/// an empty id, name or licence, a rank that is none, an id that is there twice. `name` is the file's, for the message.
[[nodiscard]] Result<std::vector<FactorSet>> parse_factor_sets(std::string_view text, std::string_view name);

}  // namespace wattmast
