// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tenant of shared sites has of their energy and emissions in a month, as its report says it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/ledger.h"
#include "units/quantity.h"

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

struct StatementTenant {
    std::string name;
    std::vector<TenantSite> sites;  ///< That could be divided, in the catalogue's order.
    std::size_t undivided = 0;      ///< Sites of its that could not: findings say why.
    /// By site, also one that is not divided: the other tenants' names and those of their branches, which its report
    /// does not say.
    std::map<std::string, std::set<std::string>> neighbours;
};

}  // namespace wattmast
