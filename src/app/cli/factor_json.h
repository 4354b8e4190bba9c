// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An emission factor as JSON, the same in every command that prints one.
#pragma once

#include <boost/json/object.hpp>

#include "carbon/emission_factor.h"

namespace wattmast::cli {

/// With everything that an auditor asks about it. Numbers are decimal text; "year", "valid_from", "valid_to" and "gas"
/// are null where the source states none.
[[nodiscard]] boost::json::object factor_json(const EmissionFactor& factor);

}  // namespace wattmast::cli
