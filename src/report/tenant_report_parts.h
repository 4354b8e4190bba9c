// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pieces of a tenant's report; internal to it.
#pragma once

#include <string>
#include <vector>

#include "report/carbon_report_parts.h"
#include "report/report_document.h"
#include "report/statement_tenant.h"

namespace wattmast::tenant_report {

using carbon_report::Subject;

/// Energy first, then a figure for each scope 2 account and gas.
[[nodiscard]] ReportTable headline(const Subject& subject, const std::vector<TenantSite>& of);
/// The sites where it stands, with what it has of each.
[[nodiscard]] ReportTable sites(const Subject& subject, const std::vector<TenantSite>& of);
/// Its emissions by scope, with those of the others, so that the sums can be checked.
[[nodiscard]] ReportTable emissions(const Subject& subject, const std::vector<TenantSite>& of);
/// For each site what entered, and whose it was: rows that close to the mWh.
[[nodiscard]] ReportTable division(const Subject& subject, const std::vector<TenantSite>& of);

/// What it differs by from the revision before, and by what, as a section with the tables "difference",
/// "difference_energy" and, where rules changed, "difference_rules"; nothing of a first one.
void add_difference(const Subject& subject, const StatementTenant& tenant, ReportDocument& document);

/// Where the lines of a category are looked at: a tenant's mass is of several items.
[[nodiscard]] SourceSum account_of(LedgerCategory category);
/// "Scope 2 · electricity by location"
[[nodiscard]] std::string source_name(LedgerCategory category, const Subject& subject);

}  // namespace wattmast::tenant_report
