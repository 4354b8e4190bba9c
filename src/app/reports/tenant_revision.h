// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tenant's report was divided by when its last revision was issued, and which rules changed since. Pure.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/book_views.h"
#include "carbon/ledger.h"
#include "model/catalog.h"
#include "report/statement_tenant.h"
#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast {

struct TenantFormer {
    std::vector<BookTenantRule> rules;  ///< Standing then.
    std::vector<TenantRuleChange> changes;
    std::vector<const Site*> gone;  ///< Of the scope: where the tenant stood then, and does not now.
    std::vector<LedgerLine> lines;  ///< In force then, of the scope's sites and of `gone`.
};

/// The rules of then and what changed since, at all sites that the tenant ever had in the month; `gone` and `lines` are
/// left to the caller. @param when When the revision before was issued.
[[nodiscard]] TenantFormer tenant_former(std::span<const BookRecord> book, const Catalog& catalog,
                                         const std::string& tenant, CivilMonth month, UtcTime when);

/// Codes of the sites where any record, also one that was replaced, names the tenant in the month, or a node does.
[[nodiscard]] std::set<std::string> sites_ever_of_tenant(std::span<const BookRecord> book, const Catalog& catalog,
                                                         const std::string& tenant, CivilMonth month);

/// Rules that were entered, replaced or withdrawn after `since` at one of the sites, and were or are valid in the
/// month, in the order of entry. The texts of another tenant's are empty.
[[nodiscard]] std::vector<TenantRuleChange> tenant_rule_changes(std::span<const BookRecord> book,
                                                                const std::set<std::string>& sites,
                                                                const std::string& tenant, CivilMonth month,
                                                                UtcTime since);

}  // namespace wattmast
