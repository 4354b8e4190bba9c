// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/carbon_month.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "app/known_factors.h"
#include "app/ledger/month_closing.h"
#include "carbon/factor_edition.h"
#include "carbon/factor_use.h"
#include "carbon/ledger_in_force.h"

namespace wattmast {
namespace {

using Codes = std::set<std::string, std::less<>>;

/// Lines of all sites where `sites` is empty.
void keep_sites(CarbonMonth& month, const Codes& sites) {
    if (sites.empty()) {
        return;
    }
    std::erase_if(month.lines, [&](const LedgerLine& line) { return !sites.contains(line.site); });
    std::erase_if(month.findings,
                  [&](const CarbonFinding& finding) { return !finding.site.empty() && !sites.contains(finding.site); });
}

Result<void> read_closed(CarbonMonth& month, const LedgerStore& ledger, const Closing& closing,
                         const std::stop_token& cancel) {
    std::vector<LedgerLine> all;
    const auto read =
        ledger.each_line({.month = closing.month}, [&](const LedgerRow& row, const LedgerLine& line) -> Result<void> {
            if (cancel.stop_requested()) {
                return fail(Errc::cancelled, "reading " + closing.month.to_string() + " was given up");
            }
            month.chain.emplace(row.number, row.digest);
            all.push_back(line);
            return {};
        });
    const auto digest = read ? ledger.digest_of_closing(closing.number) : Result<std::optional<Digest>>(read.error());
    if (!digest) {
        return digest.error();
    }
    ClosedState closed;
    closed.closing = closing;
    closed.head = *digest ? to_string(ChainEnd{closing.number, **digest}) : std::string();
    const std::size_t every = all.size();
    month.lines = lines_in_force(std::move(all));
    closed.replaced = every - month.lines.size();
    closed.corrections = static_cast<std::size_t>(
        std::ranges::count_if(month.lines, [](const LedgerLine& line) { return line.correction.has_value(); }));
    month.closed = std::move(closed);
    month.policy = closing.policy;
    return {};
}

/// The factor with exactly these bytes, among those that are offered and those that were.
RowFactor factor_of(const InventoryRow& row, const FactorLibrary& library) {
    RowFactor found;
    const auto all = library.factors.all();
    const auto at = std::lower_bound(all.begin(), all.end(), row.factor.id,
                                     [](const EmissionFactor& one, const std::string& id) { return one.id < id; });
    if (at != all.end() && at->id == row.factor.id && row_digest(*at) == row.factor.row_digest) {
        found.factor = *at;
        found.is_offered = true;
    } else {
        for (const FormerFactor& former : library.former) {
            if (former.factor.id == row.factor.id && row_digest(former.factor) == row.factor.row_digest) {
                found.factor = former.factor;
            }
        }
    }
    if (!found.factor) {
        return found;
    }
    for (const EmissionFactor* version : series_of(*found.factor, library.factors)) {
        const auto mass =
            row.energy ? emissions(*row.energy, *version) : Result<CarbonMass>(fail(Errc::no_data, "no energy"));
        found.versions.push_back({*version, mass ? std::optional(*mass) : std::nullopt});
    }
    return found;
}

/// How many sites have grid electricity without a gap.
std::size_t whole_sites(const std::vector<LedgerLine>& lines) {
    std::map<std::string_view, bool> sites;
    for (const LedgerLine& line : lines) {
        if (line.category == LedgerCategory::scope2_location && line.energy) {
            const auto [at, is_new] = sites.try_emplace(line.site, true);
            at->second = at->second && line.energy->coverage == whole;
        }
    }
    return static_cast<std::size_t>(std::ranges::count_if(sites, [](const auto& site) { return site.second; }));
}

void keep_records(CarbonMonth& month, std::vector<BookRecord> book) {
    std::set<std::int64_t> named;
    for (const LedgerLine& line : month.lines) {
        named.insert(line.records.begin(), line.records.end());
    }
    std::erase_if(book, [&](const BookRecord& record) { return !named.contains(record.id.number()); });
    month.records = std::move(book);
}

Result<CarbonMonth> read(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                         const CarbonMonthRequest& request, const std::stop_token& cancel) {
    CarbonMonth month;
    month.month = request.month;
    month.sites = request.sites.empty() ? reader.catalog().sites.size() : request.sites.size();
    const auto closings = store.ledger().closings();
    if (!closings) {
        return closings.error();
    }
    const auto closing = std::ranges::find(*closings, request.month, &Closing::month);
    if (closing != closings->end()) {
        if (const auto found = read_closed(month, store.ledger(), *closing, cancel); !found) {
            return found.error();
        }
    } else {
        auto draft = draft_out_of(store, reader, shipped, request.month, request.now, "draft", cancel);
        if (!draft) {
            return draft.error();
        }
        month.lines = std::move(draft->lines);
        month.findings = std::move(draft->findings);
        month.policy = to_text(draft->rules);
    }
    keep_sites(month, {request.sites.begin(), request.sites.end()});
    auto book = store.ledger().records();
    const auto library = factors_of(shipped, store.ledger());
    if (!book || !library) {
        return book ? library.error() : book.error();
    }
    month.book = standing_among(*book).size();
    keep_records(month, std::move(*book));
    month.inventory = inventory_of(month.lines);
    for (const InventoryRow& row : month.inventory.rows) {
        month.factors.push_back(factor_of(row, **library));
    }
    month.steps = market_steps(month.lines);
    month.whole_sites = whole_sites(month.lines);
    return month;
}

}  // namespace

Result<CarbonMonth> carbon_month(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                                 const CarbonMonthRequest& request, std::stop_token cancel) {
    try {
        return read(store, reader, shipped, request, cancel);
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string("a total of the month cannot be kept: ") + error.what());
    }
}

}  // namespace wattmast
