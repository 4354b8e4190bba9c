// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one tenant has of the sites that it shares: for its report.
#pragma once

#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/energy_account.h"
#include "app/reports/tenant_revision.h"
#include "app/signal_reader.h"
#include "app/tenant_split.h"
#include "carbon/book_report.h"
#include "carbon/book_views.h"
#include "model/catalog.h"
#include "report/carbon_statement.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The codes of the sites where `tenant` has a rule in the month or a node of its name. Fails with `unknown_point`,
/// naming the tenants that there are, where it has neither anywhere.
[[nodiscard]] Result<std::set<std::string>> sites_of_tenant(const SignalReader& reader,
                                                            std::span<const BookTenantRule> rules,
                                                            const std::string& tenant, CivilMonth month);

/// Those whose rules have a day in the month at a site of the scope, ascending; whether they can be divided is another
/// question. The scope's own tenant makes no difference.
[[nodiscard]] std::vector<std::string> tenants_in(const Catalog& catalog, std::span<const BookTenantRule> rules,
                                                  const ReportScope& scope, CivilMonth month);

/// What `split` gives a tenant, with the masses of the site's lines divided in the ratio of the energies: electricity
/// and the fuel of generators; refrigerants and extinguishing gases stay with the owner. What rounding leaves goes, one
/// mg each, to the largest cut fractions. @pre split.total; `tenant` is one of its parts; lines are of its site
[[nodiscard]] TenantSite tenant_site_of(const TenantSplit& split, std::span<const BookTenantRule> rules,
                                        const std::string& tenant, std::span<const LedgerLine* const> lines);

/// Fills `statement.tenant` out of its sites and lines, and adds the findings of dividing them. The split is made of
/// the meters as they are now, and so is that of the revision before, by its rules and lines. Fails with `no_data`,
/// saying why, where none of the sites can be divided or the tenant has no part of any, and as site_account().
/// @param former Of a revision; null: there is none before.
[[nodiscard]] Result<void> add_tenant(CarbonStatement& statement, const SignalReader& reader,
                                      std::span<const BookTenantRule> rules, const std::string& tenant,
                                      const TenantFormer* former, const AccountRules& account_rules, UtcTime now,
                                      const std::stop_token& cancel);

}  // namespace wattmast
