// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of the ledger, or a draft of one, with all that its report says: no clock, no store.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "carbon/boundary.h"
#include "carbon/emission_factor.h"
#include "carbon/ledger.h"
#include "carbon/location_month.h"
#include "carbon/source_inventory.h"
#include "model/catalog.h"
#include "report/statement_sheet.h"
#include "report/statement_tenant.h"
#include "units/civil_time.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

struct StatementSite {
    std::string code;
    std::string name;
    SiteKind kind = SiteKind::base_station;
    std::vector<std::string> area;  ///< Outermost first.
};

/// Grid electricity of a node, whether or not a factor makes a ledger line of it.
struct StatementEnergy {
    std::string site;  ///< Code.
    std::string node;
    LedgerEnergy energy;
};

/// A month to compare with. What is not known is not there.
struct StatementMonth {
    CivilMonth month;
    SourceInventory inventory;
};

/// A factor that lines were multiplied with.
struct StatementFactor {
    LedgerFactor used;
    std::optional<EmissionFactor> row;  ///< Empty: it is a certificate, a contract, or not in the library any more.
};

/// What was changed in the ledger after the month was closed.
struct StatementChange {
    UtcTime when;
    std::string who;
    std::string site;
    LedgerCategory category = LedgerCategory::scope2_location;
    std::string item;
    std::string reason;
    std::uint64_t line = 0;
    std::optional<std::uint64_t> corrects;
    Gas gas = Gas::co2;
    CarbonMass effect;  ///< What the month's sum changed by.
};

/// The closing of the month, and where the ledger ended then.
struct StatementClosing {
    Closing closing;
    std::string head;  ///< "12:6f1e…", as `verify --head` takes it.
};

/// Who let the report out of the house, and how. Without it a report is a draft, or a closed month's that nobody
/// issued.
struct StatementIssue {
    int revision = 1;
    std::string who;
    std::string comment;
    UtcTime when;
    std::vector<std::pair<std::string, std::string>> reasons = {};  ///< Check, and why its findings were let stand.
};

/// The revision that this report takes the place of, as the ledger stood when it was issued.
struct StatementBefore {
    int revision = 1;
    std::string who;
    UtcTime when;
    std::uint64_t last_line = 0;  ///< Of the ledger then.
    SourceInventory inventory;    ///< Of the month, with the same scope.
};

struct CarbonStatement {
    std::string organisation;  ///< May be empty.
    std::string scope;         ///< Area, site or tenant; empty: everything.
    CivilMonth month;
    std::vector<StatementSite> sites;       ///< Of the scope, in the catalogue's order.
    std::vector<LedgerLine> lines;          ///< In force, of these sites; a draft's have no number.
    std::vector<StatementEnergy> energies;  ///< Those of the lines, and those that no factor makes a line of.
    std::vector<StatementMonth> months;     ///< Of this year and the one before, with the same scope; ascending.
    std::vector<StatementFactor> factors;   ///< By id.
    std::vector<CarbonFinding> findings;    ///< Of these sites, and those that are of no site.
    std::vector<StatementChange> changes;   ///< By line.
    std::string policy;                     ///< Decisions, "name=value" a line.
    /// As recorded when the month was closed, or now; empty: nothing was, which is operational control. Shares stand in
    /// the rules of the lines.
    std::optional<Consolidation> consolidation = std::nullopt;
    std::optional<StatementClosing> closed;  ///< Empty: a draft.
    /// Lines are those of all closed months of the year of `month`, its December; `closed` is empty while a month of it
    /// is open, and else says where the last of them was closed.
    bool is_of_year = false;
    std::optional<SourceInventory> year_before = std::nullopt;  ///< Of its closed months; empty: none is.
    std::optional<StatementIssue> issue = std::nullopt;
    std::optional<StatementBefore> before = std::nullopt;  ///< Empty: the first revision, or not issued.
    /// Of one tenant of shared sites: `sites` are those where it stands, lines and findings theirs.
    std::optional<StatementTenant> tenant = std::nullopt;
    std::optional<SiteSheet> sheet = std::nullopt;  ///< Of the one site, where a site sheet is asked for.
    bool is_simulated = false;                      ///< Samples of demo fleets are among those of the sites.
    std::string number;                             ///< Of the report, without what kind it is: "2026-10".
    std::string snapshot;                           ///< State of the data; empty: not stated.
    std::vector<std::pair<std::string, std::string>> provenance;  ///< Program, time zone database, …
};

}  // namespace wattmast
