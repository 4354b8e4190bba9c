// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of the ledger, closed or as it would be now, as the page Carbon shows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/book.h"
#include "carbon/emission_factor.h"
#include "carbon/factor_register.h"
#include "carbon/ledger.h"
#include "carbon/ledger_inventory.h"
#include "carbon/location_month.h"
#include "carbon/market_steps.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

struct CarbonMonthRequest {
    CivilMonth month;
    std::vector<std::string> sites;  ///< Codes; empty: the organisation as a whole.
    UtcTime now;
};

/// That a month is closed, and what became of it since.
struct ClosedState {
    Closing closing;
    std::string head;             ///< Number and digest of the closing: "12:6f1e…".
    std::size_t replaced = 0;     ///< Lines that a later closing corrected or withdrew.
    std::size_t corrections = 0;  ///< Lines in force that are corrections.
};

/// What the library says of the factor of a row.
struct RowFactor {
    struct Newer {
        EmissionFactor factor;
        /// Of the row's energy; empty where the row has none, or the factor is not per energy.
        std::optional<CarbonMass> mass;
    };
    /// The factor with the bytes that the lines name; empty: it is none of the library (a certificate, a contract), or
    /// its row is not there any more.
    std::optional<EmissionFactor> factor;
    bool is_offered = false;      ///< A look-up would find these bytes still.
    std::vector<Newer> versions;  ///< Of the same series, every year; ascending. With the factor itself.
};

struct CarbonMonth {
    CivilMonth month;
    std::optional<ClosedState> closed;      ///< Empty: what is here is a draft.
    std::size_t sites = 0;                  ///< Asked for.
    std::vector<LedgerLine> lines;          ///< Of those sites, in force.
    std::map<std::uint64_t, Digest> chain;  ///< Of lines of a closed month, by number: what stands beside them.
    LedgerInventory inventory;
    std::vector<RowFactor> factors;  ///< As inventory.rows.
    std::vector<MarketSteps> steps;
    std::vector<BookRecord> records;  ///< That the lines name, ascending by id.
    std::string policy;               ///< By which it was made, one decision a line.
    /// Of a draft: what stands open, of these sites and of none. Of a closed month empty: `closed` says how many stood.
    std::vector<CarbonFinding> findings;
    std::size_t whole_sites = 0;  ///< With grid electricity of which nothing is missing.
    std::size_t book = 0;         ///< Records of the book that stand.
};

/// Of a month that is closed: what is in force. Of an open one: its draft, as draft_month(), with the gap between now
/// and its end as its finding "month_not_over".
/// @param reader Of the same store; with kept hours, where it has them.
/// @param shipped The factors that came with the program.
/// Fails as draft_month(), `cancelled`, and with what the store says. A worker's thread: seconds for a large fleet.
[[nodiscard]] Result<CarbonMonth> carbon_month(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                                               const CarbonMonthRequest& request, std::stop_token cancel);

}  // namespace wattmast
