// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/closed_months.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/ledger/closed_factors.h"
#include "app/ledger/gap_limits.h"
#include "carbon/book_views.h"
#include "carbon/factor_library.h"
#include "carbon/ledger_in_force.h"

namespace wattmast {
namespace {

bool has_certificates(std::span<const BookRecord> book) {
    return std::ranges::find(book, BookKind::certificate, &BookRecord::kind) != book.end();
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
    ClosedFactors closed = how.factors == FactorBasis::given
                               ? ClosedFactors{library, {}}
                               : factors_of_lines(month.lines, library, book, month.as_of);
    const FactorRegister other =
        how.factors == FactorBasis::as_closed_first ? library_with_book(library, book).factors : FactorRegister();
    // Its factors are in those registers, or are not to be used.
    std::erase_if(book, is_of_factors);
    const DraftInputs inputs{limited, closed.factors, book,
                             *claims, *rules,         how.factors == FactorBasis::as_closed_first ? &other : nullptr};
    auto draft = draft_month(inputs, month.closing.month, known, who, std::move(cancel));
    if (draft) {
        draft->ambiguous_factors = std::move(closed.ambiguous);
    }
    return draft;
}

}  // namespace wattmast
