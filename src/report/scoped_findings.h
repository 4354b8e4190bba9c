// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which findings of a month are about some of its sites.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/carbon_statement.h"

namespace wattmast {

/// The findings of the statement's sites, and of those that are of no site the ones about the month, about one of these
/// sites, about a region of their lines or of `regions`, or about a factor of their lines. A finding that is the same
/// for many sites is of none, and a sheet of one site need not list the regions of all others.
[[nodiscard]] std::vector<CarbonFinding> findings_about(const CarbonStatement& statement,
                                                        std::set<std::string> regions = {});

}  // namespace wattmast
