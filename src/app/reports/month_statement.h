// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month out of ledger or draft, for its carbon report.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "model/sample.h"
#include "report/carbon_statement.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct StatementRequest {
    CivilMonth month;
    std::vector<std::string> area;  ///< Outermost first; empty: every area.
    std::vector<SiteId> sites;      ///< Empty: all of the area.
    std::string organisation;       ///< Printed above; empty: the outermost area, if all sites share it.
    bool is_of_year = false;        ///< Of the closed months of the year of `month`; those that are open are errors.
    std::optional<StatementIssue> issue = std::nullopt;  ///< What stands on it; only of a closed month.
    /// The revision before it; its inventory is made here.
    std::optional<StatementBefore> before = std::nullopt;
    std::string tenant = {};  ///< Only the sites where it stands, of a month alone; empty: not of a tenant.
    bool has_sheet = false;   ///< With what a site sheet says beside it; only of one site and a month.
};

/// Where factors are looked up.
struct StatementFactors {
    const FactorRegister& shipped;  ///< Those that came with the program: for drafts, which add the book.
    const FactorRegister& known;    ///< With imported editions and own ones: publisher and document of each.
};

/// Whether a site lies in an area or below it; every one does in the empty one.
[[nodiscard]] bool is_within(const Site& site, const std::vector<std::string>& area);

/// A closed month as it stands in the ledger, with its corrections, and the findings of making it again; any other one
/// as a draft of now. Months beside it are those that are closed. A line of a site that the catalogue has not is left
/// out only where areas or sites were asked for.
/// Fails with `unknown_point` for a site that is not there, `no_data` for a catalogue without sites or an area that has
/// none, `overflow`, `cancelled`, and what the store says. Of a tenant as sites_of_tenant() and add_tenant(), and with
/// `invalid_argument` for a year. With a sheet as site_sheet_of(). Any thread, with a store and reader of its own.
[[nodiscard]] Result<CarbonStatement> carbon_statement(Store& store, const SignalReader& reader,
                                                       const StatementFactors& factors, const StatementRequest& request,
                                                       UtcTime now, std::stop_token cancel);

}  // namespace wattmast
