// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A shared tower's month divided among its tenants: branches as measured, cooling and losses by rule.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/energy_balance.h"
#include "app/energy_account.h"
#include "carbon/book_views.h"
#include "units/civil_time.h"
#include "units/quantity.h"

namespace wattmast {

struct TenantPart {
    std::string tenant;                 ///< Empty: what agreed shares leave with the site's owner.
    std::string node;                   ///< Of its branch; empty where it has none.
    Energy own;                         ///< Of its branch.
    Energy common;                      ///< Its part of what no branch has.
    Energy total;                       ///< own + common
    PartsPerMillion share;              ///< Of the site's energy; all add up to the whole.
    std::vector<BookRecordId> records;  ///< The rules, ascending.
    friend bool operator==(const TenantPart&, const TenantPart&) = default;
};

struct TenantSplit {
    std::string site;  ///< Code.
    CivilMonth month;
    std::optional<Energy> total;                  ///< What entered the site.
    std::optional<Energy> common;                 ///< total − all branches.
    EnergyMethod method = EnergyMethod::missing;  ///< The worst behind it.
    PartsPerMillion coverage;                     ///< The least behind it.
    /// By tenant, the owner's last. Their totals add up to `total` exactly, to the mWh. Empty where an error stands
    /// against it: nobody is billed by half a rule.
    std::vector<TenantPart> parts;
    std::vector<AccountFinding> findings;
};

/// The account with the days of generators and photovoltaics as well, which feed the site beside the grid.
/// Fails with `cancelled` and what the store says.
[[nodiscard]] Result<SiteAccount> with_all_sources(const SignalReader& reader, const Site& site, SiteAccount account,
                                                   std::stop_token cancel);

/// Whether the site is shared: it has a tenant node, or a rule in the month.
[[nodiscard]] bool is_shared(const SiteAccount& account, std::span<const EnergyNode* const> nodes,
                             std::span<const BookTenantRule> rules);

/// What enters is the sum of grid, generator and photovoltaic nodes. The month is cut where a rule begins or ends; in
/// each part, tenants with agreed shares take theirs of the common load first, the rest is divided among the others
/// equally or in the ratio of their branches, and what nobody has agreed on stays with the owner.
///
/// An error, and no split: a tenant node without a rule, shares above the whole, both rules `equal` and `measured` at
/// one time, a rule `measured` without a branch, a branch that is no measured node, is inside another or is two
/// tenants', figures that miss hours, branches above what enters. Throws std::overflow_error.
/// @param account Of the month, with all nodes and sources. @param nodes The site's tree. @param rules All standing
/// ones. @param zone The site's.
[[nodiscard]] TenantSplit split_among_tenants(const SiteAccount& account, std::span<const EnergyNode* const> nodes,
                                              std::span<const BookTenantRule> rules, const TimeZone& zone);

}  // namespace wattmast
