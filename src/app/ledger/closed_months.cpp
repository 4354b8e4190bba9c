// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/closed_months.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "app/ledger/gap_limits.h"
#include "carbon/book_views.h"
#include "carbon/ledger_in_force.h"

namespace wattmast {
namespace {

bool has_certificates(std::span<const BookRecord> book) {
    return std::ranges::find(book, BookKind::certificate, &BookRecord::kind) != book.end();
}

/// Names and digests of the factors behind lines. Those that a fuel was multiplied with besides are named in its rules.
struct NamedFactors {
    std::set<std::string, std::less<>> ids;
    std::set<std::string> digests;              ///< Of the rows of factors, in hex.
    std::set<std::string, std::less<>> beside;  ///< Ids of which lines keep no digest.
};

NamedFactors named_in(std::span<const LedgerLine> lines) {
    NamedFactors named;
    for (const LedgerLine& line : lines) {
        named.ids.insert(line.factor.id);
        named.digests.insert(line.factor.row_digest.to_hex());
        std::string_view rest = line.rules;
        constexpr std::string_view with = " with=";
        for (std::size_t at = rest.find(with); at != std::string_view::npos; at = rest.find(with)) {
            rest.remove_prefix(at + with.size());
            named.beside.emplace(rest.substr(0, rest.find(' ')));
        }
    }
    named.ids.insert(named.beside.begin(), named.beside.end());
    return named;
}

FactorRegister only_named(const FactorRegister& library, const NamedFactors& named) {
    std::vector<EmissionFactor> kept;
    std::ranges::copy_if(library.all(), std::back_inserter(kept),
                         [&](const EmissionFactor& factor) { return named.ids.contains(factor.id); });
    FactorRegister known{std::vector<FactorSet>(library.sets().begin(), library.sets().end())};
    known.add(std::move(kept)).value();
    return known;
}

/// The book without own factors that no line names: by its row's digest, so that one that was replaced since stays what
/// it was.
std::vector<BookRecord> without_other_factors(std::vector<BookRecord> book, const NamedFactors& named) {
    std::erase_if(book, [&](const BookRecord& record) {
        if (record.kind != BookKind::own_factor) {
            return false;
        }
        const auto factors = standing_own_factors({&record, 1});
        return factors.empty() || !(named.digests.contains(ledger_factor(factors.front()).row_digest.to_hex()) ||
                                    named.beside.contains(factors.front().id));
    });
    return book;
}

FactorRegister with_all_own(const FactorRegister& library, std::span<const BookRecord> book) {
    FactorRegister all = library;
    for (EmissionFactor& own : standing_own_factors(book)) {
        // Whose id is taken is a finding of the draft of an open month.
        static_cast<void>(all.add({std::move(own)}));
    }
    return all;
}

/// Those of its making, or of the book where somebody entered a policy since.
Result<DraftRules> rules_of(const StandingMonth& month, std::span<const BookRecord> book) {
    const bool is_changed = std::ranges::any_of(book, [&](const BookRecord& record) {
        return record.kind == BookKind::policy && record.entered > month.as_of;
    });
    return is_changed ? draft_rules(standing_policies(book), month.closing.month) : parse_draft_rules(month.policy);
}

}  // namespace

Result<ClosedMonths> ClosedMonths::read(const LedgerStore& ledger) {
    ClosedMonths months(ledger);
    auto closings = ledger.closings();
    auto book = closings ? ledger.records() : closings.error();
    if (!book) {
        return book.error();
    }
    months.closings_ = std::move(*closings);
    months.book_ = std::move(*book);
    return months;
}

std::uint64_t ClosedMonths::last_line() const noexcept {
    return closings_.empty() ? 0 : closings_.back().last_line;
}

const Closing* ClosedMonths::closing_of(CivilMonth month) const noexcept {
    const auto found = std::ranges::find(closings_, month, &Closing::month);
    return found == closings_.end() ? nullptr : &*found;
}

std::optional<UtcTime> ClosedMonths::known_until(CivilMonth month) const noexcept {
    std::optional<UtcTime> until;
    for (const Closing& closing : closings_) {
        const bool looked_at_it =
            until && closing.corrections_since && *closing.corrections_since <= month && month < closing.month;
        if (closing.month == month || looked_at_it) {
            until = closing.when;
        }
    }
    return until;
}

Result<StandingMonth> ClosedMonths::month(CivilMonth month) const {
    auto lines = ledger_->lines({.month = month, .site = {}});
    if (!lines) {
        return lines.error();
    }
    StandingMonth standing;
    standing.closing = *closing_of(month);
    standing.as_of = standing.closing.when;
    standing.who = standing.closing.who;
    standing.policy = standing.closing.policy;
    standing.misplaced = misplaced_corrections(*lines);
    const Closing* maker = &standing.closing;
    for (const Closing& closing : closings_) {
        const auto corrected = std::ranges::find(closing.corrected, month, &CorrectedMonth::month);
        if (corrected != closing.corrected.end()) {
            maker = &closing;
            standing.as_of = closing.when;
            standing.who = closing.who;
            standing.policy = corrected->policy;
        }
    }
    const auto first = std::ranges::find_if(*lines, [&](const LedgerLine& line) {
        return maker->first_line <= line.number && line.number <= maker->last_line;
    });
    standing.lines_before = first == lines->end() ? maker->last_line : first->number - 1;
    const std::size_t all = lines->size();
    standing.lines = lines_in_force(std::move(*lines));
    standing.replaced = all - standing.lines.size();
    return standing;
}

Result<std::vector<LedgerLine>> ClosedMonths::as_closed(CivilMonth month) const {
    auto lines = ledger_->lines({.month = month, .site = {}});
    if (lines) {
        std::erase_if(*lines, [](const LedgerLine& line) { return line.correction.has_value(); });
    }
    return lines;
}

Result<std::vector<LedgerLine>> ClosedMonths::claims(CivilMonth month, std::uint64_t last_line,
                                                     std::span<const LedgerLine> more) const {
    std::vector<LedgerLine> claims;
    if (!has_certificates(book_)) {
        return claims;
    }
    const auto is_claim = [](const LedgerLine& line) {
        return line.category == LedgerCategory::scope2_market && line.item == "grid_electricity_certificate";
    };
    for (const Closing& closing : closings_) {
        if (closing.month.year() != month.year() || closing.month == month) {
            continue;
        }
        const auto [known, is_new] = claims_.try_emplace(closing.month);
        if (is_new) {
            std::vector<LedgerLine>& found = known->second;
            const auto read = ledger_->each_line({.month = closing.month, .site = {}},
                                                 [&](const LedgerRow&, const LedgerLine& line) -> Result<void> {
                                                     if (is_claim(line)) {
                                                         found.push_back(line);
                                                     }
                                                     return {};
                                                 });
            if (!read) {
                claims_.erase(known);
                return read.error();
            }
        }
        std::ranges::copy_if(known->second, std::back_inserter(claims),
                             [&](const LedgerLine& line) { return line.number <= last_line; });
    }
    std::ranges::copy_if(more, std::back_inserter(claims), [&](const LedgerLine& line) {
        return is_claim(line) && line.month != month && line.month.year() == month.year();
    });
    return lines_in_force(std::move(claims));
}

Result<MonthDraft> draft_again(const ClosedMonths& months, const StandingMonth& month, const SignalReader& reader,
                               const FactorRegister& library, const Redraft& how, std::stop_token cancel) {
    const UtcTime known = how.now.value_or(month.as_of);
    std::vector<BookRecord> book;
    std::ranges::copy_if(months.book(), std::back_inserter(book),
                         [&](const BookRecord& record) { return record.entered <= known; });
    const auto rules = rules_of(month, book);
    const auto claims =
        rules ? months.claims(month.closing.month, how.now ? months.last_line() : month.lines_before, how.more)
              : rules.error();
    if (!claims) {
        return claims.error();
    }
    const SignalReader limited(reader, gap_limits_of(reader.index(), month.lines));
    const std::string& who = how.who.empty() ? month.who : how.who;
    if (how.factors == FactorBasis::today) {
        return draft_month({limited, library, book, *claims, *rules}, month.closing.month, known, who,
                           std::move(cancel));
    }
    const NamedFactors named = named_in(month.lines);
    const FactorRegister closed = only_named(library, named);
    const FactorRegister other =
        how.factors == FactorBasis::as_closed_first ? with_all_own(library, book) : FactorRegister();
    const std::vector<BookRecord> without = without_other_factors(std::move(book), named);
    const DraftInputs inputs{limited, closed, without,
                             *claims, *rules, how.factors == FactorBasis::as_closed_first ? &other : nullptr};
    return draft_month(inputs, month.closing.month, known, who, std::move(cancel));
}

}  // namespace wattmast
