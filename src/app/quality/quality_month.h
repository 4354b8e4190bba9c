// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a month's electricity is known and what stands open: the figures of the data-quality report, for the screen.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/energy_hours.h"
#include "app/ledger/invoice_comparison.h"
#include "carbon/factor_register.h"
#include "carbon/source_inventory.h"
#include "report/carbon_statement.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// A site's grid electricity.
struct SiteQuality {
    std::string site;                         ///< Code.
    std::optional<EnergyByMethod> energy;     ///< Of its grid nodes; empty: there is no figure.
    std::optional<PartsPerMillion> coverage;  ///< The least of them.
    friend bool operator==(const SiteQuality&, const SiteQuality&) = default;
};

struct ComparedInvoice {
    BookInvoice invoice;
    SiteId site;
    std::vector<PointId> points;  ///< Of the meters compared: power, else register.
    TimeRange range;              ///< Its days.
    InvoiceComparison comparison;
};

/// An account that was billed within the year before, and has no bill that touches the month.
struct MissingInvoice {
    SiteId site;
    std::string node;
    std::string utility;
    CivilDate last_billed;  ///< Last day of the newest bill.
};

/// A register that fell, went round or jumped, and of which nobody entered a record of its meter.
struct RegisterBreak {
    SiteId site;
    PointId point;
    EnergyFinding::Kind kind = EnergyFinding::Kind::reset;  ///< `reset`, `wrap` or `implausible`.
    TimeRange range;                                        ///< From the reading before to the one after.
    std::optional<Value> before;
    std::optional<Value> after;
};

struct QualityMonth {
    CivilMonth month;
    std::optional<StatementClosing> closed;  ///< Empty: a draft.
    std::vector<SiteQuality> sites;          ///< Of the scope, in the catalogue's order.
    std::optional<EnergyByMethod> energy;    ///< Of all.
    std::size_t full = 0;                    ///< Sites without a gap.
    std::size_t without = 0;                 ///< Sites without a figure.
    std::vector<CarbonFinding> findings;     ///< Of these sites, and those that are of no site.
    std::vector<StatementChange> changes;    ///< Of the ledger since the month was closed.
    PartsPerMillion tolerance;               ///< Of bills against meters.
    std::vector<ComparedInvoice> invoices;   ///< Whose last day is in the month; by site, then as entered.
    std::vector<MissingInvoice> unbilled;    ///< Only of a month that is over; by site.
    std::vector<RegisterBreak> breaks;       ///< By site and time.
};

struct QualityMonthRequest {
    CivilMonth month;
    EnergyScope scope;
    UtcTime now;
};

/// @param reader Of the same store; with kept hours, where it has them.
/// @param shipped The factors that came with the program.
/// Fails as carbon_statement(). A worker's thread: seconds for a large fleet.
[[nodiscard]] Result<QualityMonth> quality_month(Store& store, const SignalReader& reader,
                                                 const FactorRegister& shipped, const QualityMonthRequest& request,
                                                 const std::stop_token& cancel);

}  // namespace wattmast
