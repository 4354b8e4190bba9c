// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tenant of shared sites has of their energy and emissions in a month, as its report says it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/ledger.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// A mass of a shared site, divided in the ratio of the energies. The three parts are the whole, to the mg.
struct TenantMass {
    LedgerCategory category = LedgerCategory::scope2_location;
    Gas gas = Gas::co2;
    CarbonMass own;     ///< The tenant's.
    CarbonMass others;  ///< Of all other tenants together.
    CarbonMass owner;   ///< What nobody agreed on.
    CarbonMass whole;   ///< Of the site's ledger lines.
    std::vector<LedgerFactor> factors;
    std::size_t lines = 0;
};

/// One shared site of a tenant. own + common + others + owner is what entered the site, to the mWh.
struct TenantSite {
    std::string site;  ///< Code.
    std::string node;  ///< Its branch; empty where it has none.
    std::string rule;  ///< By which it has a part of the common load, as the book says it: "measured", "share 30 %".
    Energy own;        ///< What its branch counted.
    Energy common;     ///< Its part of cooling and losses.
    Energy others;
    Energy owner;
    Energy entered;         ///< The whole.
    Energy branches;        ///< What all branches counted together.
    PartsPerMillion share;  ///< (own + common) of entered.
    std::size_t other_tenants = 0;
    EnergyMethod method = EnergyMethod::missing;  ///< The worst behind it.
    PartsPerMillion coverage;                     ///< The least behind it.
    std::vector<std::int64_t> records;            ///< The rules.
    std::vector<TenantMass> masses;               ///< By category and gas.

    [[nodiscard]] Energy total() const { return own + common; }
};

/// A rule of the book that was entered, changed or withdrawn since the revision before, at a site of the tenant.
struct TenantRuleChange {
    std::int64_t record = 0;
    std::string site;
    bool is_own = false;  ///< Else another tenant's, of whom nothing is said.
    std::string former;   ///< "share 30 %"; empty: there was none.
    std::string now;      ///< Empty: there is none any more.
    std::string why;
    UtcTime when;
};

/// What the tenant had by the revision before, of the meters as they are now.
struct TenantBefore {
    std::vector<TenantSite> sites;      ///< By the lines and rules of then; without those that could not be divided.
    std::vector<TenantSite> new_lines;  ///< The same by the lines of now: what differs from `sites` is corrections.
    std::vector<TenantRuleChange> rules;
};

struct StatementTenant {
    std::string name;
    std::vector<TenantSite> sites;  ///< That could be divided, in the catalogue's order.
    std::size_t undivided = 0;      ///< Sites of its that could not: findings say why.
    /// By site, also one that is not divided: the other tenants' names and those of their branches, which its report
    /// does not say.
    std::map<std::string, std::set<std::string>> neighbours;
    std::optional<TenantBefore> before = std::nullopt;  ///< Of a revision.
};

}  // namespace wattmast
