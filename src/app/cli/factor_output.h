// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Emission factors and what a new edition changes, for `wattmastctl factors`.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "carbon/factor_edition.h"
#include "carbon/factor_register.h"

namespace wattmast::cli {

/// Every field. Numbers of factors are decimal text; "year", "valid_from", "valid_to" and "gas" are null where the
/// source states none. "attribution" is that of the factor's set in `factors`, "" where there is none. "digest" is
/// row_digest(); "origin" says who entered or imported it, with "record" and "entered" null for the program's.
[[nodiscard]] boost::json::object json_of(const EmissionFactor& factor, const FactorRegister& factors);
/// One line: id, value, unit, publisher and document; of an own or imported one also who and why.
[[nodiscard]] std::string line_of(const EmissionFactor& factor);

/// {"added": [id…], "removed": [id…], "changed": [{"id", "fields": [{"name", "before", "after"}]}], "findings":
/// [{"check", "id", "message"}]}
[[nodiscard]] boost::json::object json_of(const EditionComparison& comparison);
/// A line for each change and finding.
[[nodiscard]] std::string lines_of(const EditionComparison& comparison);
/// "2 added, 0 removed, 1 changed, 1 finding"
[[nodiscard]] std::string summary_of(const EditionComparison& comparison);

}  // namespace wattmast::cli
