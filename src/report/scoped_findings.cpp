// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/scoped_findings.h"

#include <algorithm>
#include <iterator>

namespace wattmast {

std::vector<CarbonFinding> findings_about(const CarbonStatement& statement, std::set<std::string> regions) {
    for (const LedgerLine& line : statement.lines) {
        regions.insert(line.region);
    }
    regions.erase("");
    const auto is_about = [&](const CarbonFinding& finding) {
        const auto says = [&](const std::string& what) { return finding.message.find(what) != std::string::npos; };
        return !finding.site.empty() || finding.check.starts_with("month_") ||
               std::ranges::any_of(statement.sites,
                                   [&](const StatementSite& site) { return says("site " + site.code + ","); }) ||
               std::ranges::any_of(regions,
                                   [&](const std::string& region) { return says("region " + region + " "); }) ||
               std::ranges::any_of(statement.factors,
                                   [&](const StatementFactor& one) { return says(one.used.id + " "); });
    };
    std::vector<CarbonFinding> found;
    std::ranges::copy_if(statement.findings, std::back_inserter(found), is_about);
    return found;
}

}  // namespace wattmast
