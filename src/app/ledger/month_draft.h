// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The lines that a month would have in the ledger now.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/draft_rules.h"
#include "app/signal_reader.h"
#include "carbon/book.h"
#include "carbon/factor_register.h"
#include "carbon/ledger.h"
#include "carbon/location_month.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// What a draft is made of. All references outlive the call.
struct DraftInputs {
    const SignalReader& reader;
    const FactorRegister& factors;            ///< Those that came with the program.
    std::span<const BookRecord> book;         ///< All records, own factors and imported editions among them.
    std::span<const LedgerLine> year_before;  ///< Lines closed in the same calendar year: what they claimed of
                                              ///< certificates is spent.
    /// Those of a closing, to draft it again; empty: the book's of the month.
    std::optional<DraftRules> rules{};
    /// For activities that `factors` and the own factors of `book` have none for; null: they get no line.
    const FactorRegister* other_factors = nullptr;
};

/// Of a grid node, whether or not there is a factor that makes a line of it.
struct DraftEnergy {
    std::string site;  ///< Code.
    std::string node;
    LedgerEnergy energy;
    friend bool operator==(const DraftEnergy&, const DraftEnergy&) = default;
};

struct MonthDraft {
    CivilMonth month;
    DraftRules rules;
    std::vector<LedgerLine> lines;        ///< By site, then category, node and item; without numbers.
    std::vector<CarbonFinding> findings;  ///< Everything found over all sites and the whole book.
    std::vector<DraftEnergy> energies;    ///< Of all grid nodes that have one, by site.
    std::size_t sites = 0;                ///< That were looked at.
    /// Of a closed month that was drafted again: ids of factors of which its lines name more than one row.
    std::vector<std::string> ambiguous_factors;
};

/// Drafts a month for all sites of the catalogue, in their order. Nothing wrong with one site hinders the others: it is
/// a finding. An activity without a factor or a mass is a finding and no line.
///
/// Grid electricity: a location-based line for each measured grid node, and market-based lines of the site, one for
/// each certificate, contract or residual mix that covers a part. Losses of the grid where the region has a factor of
/// them. Fuel, refrigerants and extinguishing gases from the book, in the month in which a record's period ends; of a
/// charge with a yearly rate, the month's share by days.
/// @param now A month that is not over is drafted with an error finding "month_not_over".
/// Fails with `invalid_argument` for policies that cannot be understood, `overflow` for totals out of range,
/// `cancelled`, and what the store says. Any thread, with a reader of its own.
[[nodiscard]] Result<MonthDraft> draft_month(const DraftInputs& inputs, CivilMonth month, UtcTime now,
                                             const std::string& who, std::stop_token cancel);

}  // namespace wattmast
