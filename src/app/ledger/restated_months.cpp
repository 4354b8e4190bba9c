// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/restated_months.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <utility>

#include "app/ledger/closed_factors.h"
#include "carbon/book_views.h"
#include "carbon/civil_date_text.h"
#include "carbon/factor_library.h"

namespace wattmast {
namespace {

/// Adds up restatements of one month after the other.
class MonthByMonth {
public:
    void add(std::vector<CategoryRestatement> month) {
        for (CategoryRestatement& added : month) {
            Restatement& sum = categories_[added.category];
            std::ranges::move(added.change.lines, std::back_inserter(sum.lines));
            std::ranges::move(added.change.findings, std::back_inserter(sum.findings));
            for (const auto& [gas, total] : added.change.totals) {
                add(sum.totals[gas], total);
            }
        }
    }
    std::vector<CategoryRestatement> take() && {
        std::vector<CategoryRestatement> all;
        for (auto& [category, change] : categories_) {
            all.push_back({category, std::move(change)});
        }
        return all;
    }

private:
    static void add(RestatedTotal& sum, const RestatedTotal& total) {
        sum.before += total.before;
        sum.after += total.after;
        sum.parts.method += total.parts.method;
        sum.parts.activity += total.parts.activity;
        sum.parts.factor += total.parts.factor;
        sum.parts.perimeter += total.parts.perimeter;
        sum.lines += total.lines;
    }
    std::map<LedgerCategory, Restatement> categories_;
};

/// Sorts the months asked for into those that are closed and those that are not.
void sort_out(const ClosedMonths& months, std::span<const CivilMonth> asked, RestatedMonths& into) {
    for (const CivilMonth month : asked) {
        (months.closing_of(month) != nullptr ? into.months : into.open).push_back(month);
    }
}

/// Whether a record of factors counts on a day: an edition from its publication on, an own factor from its entry on.
/// Who imports late what was published in time restates with it.
bool counts_on(const BookRecord& record, CivilDate day) {
    const auto editions = record.is_withdrawal ? std::vector<ImportedEdition>() : standing_editions({&record, 1});
    return editions.empty() ? TimeZone::utc().date_of(record.entered) <= day : editions.front().published <= day;
}

/// All that may be computed with now; with a day, what had been published by then.
FactorRegister factors_of(std::span<const BookRecord> book, const FactorRegister& shipped,
                          std::optional<CivilDate> day) {
    std::vector<BookRecord> known;
    std::ranges::copy_if(book, std::back_inserter(known), [&](const BookRecord& record) {
        return is_of_factors(record) && (!day || counts_on(record, *day));
    });
    FactorRegister all = library_with_book(shipped, known).factors;
    return day ? published_by(all, *day) : all;
}

/// What a restatement does not look at is let go: a year of a large fleet has many lines.
void add_small(std::vector<LedgerLine>& lines, std::vector<LedgerLine> more) {
    for (LedgerLine& line : more) {
        line.points = {};
        line.records = {};
        line.time_zone = {};
        line.who = {};
        lines.push_back(std::move(line));
    }
}

}  // namespace

Result<RestatedMonths> restate_corrections(const ClosedMonths& months, std::span<const CivilMonth> asked) {
    RestatedMonths result{"as closed", "in force", {}, {}, {}};
    sort_out(months, asked, result);
    MonthByMonth sum;
    for (const CivilMonth month : result.months) {
        const auto closed = months.as_closed(month);
        const auto standing = closed ? months.month(month) : closed.error();
        if (!standing) {
            return standing.error();
        }
        sum.add(restate_ledger(*closed, standing->lines, {}));
    }
    result.categories = std::move(sum).take();
    return result;
}

Result<RestatedMonths> restate_factors(const ClosedMonths& months, std::span<const CivilMonth> asked,
                                       const SignalReader& reader, const FactorRegister& shipped,
                                       std::optional<CivilDate> day, std::stop_token cancel) {
    RestatedMonths result{
        "in force", day ? "with the factors of " + date_text(*day) : "with the factors of today", {}, {}, {}};
    sort_out(months, asked, result);
    const FactorRegister factors = factors_of(months.book(), shipped, day);
    MonthByMonth sum;
    for (const CivilMonth number : result.months) {
        const auto month = months.month(number);
        const auto draft = month
                               ? draft_again(months, *month, reader, factors,
                                             {.factors = FactorBasis::given, .now = {}, .who = {}, .more = {}}, cancel)
                               : month.error();
        if (!draft) {
            return draft.error();
        }
        sum.add(restate_ledger(month->lines, draft->lines,
                               {.period = FigurePeriod::month, .absent = AbsentFigure::unknown}));
    }
    result.categories = std::move(sum).take();
    return result;
}

Result<RestatedMonths> restate_years(const ClosedMonths& months, int from, int to) {
    RestatedMonths result{std::to_string(from), std::to_string(to), {}, {}, {}};
    std::vector<LedgerLine> before;
    std::vector<LedgerLine> after;
    for (unsigned number = 1; number <= 12; ++number) {
        const CivilMonth first{std::chrono::year{from} / std::chrono::month{number}};
        const CivilMonth second{std::chrono::year{to} / std::chrono::month{number}};
        if (months.closing_of(first) == nullptr || months.closing_of(second) == nullptr) {
            result.open.push_back(months.closing_of(first) == nullptr ? first : second);
            continue;
        }
        auto old_month = months.month(first);
        auto new_month = old_month ? months.month(second) : old_month.error();
        if (!new_month) {
            return new_month.error();
        }
        result.months.push_back(first);
        add_small(before, std::move(old_month->lines));
        add_small(after, std::move(new_month->lines));
    }
    result.categories = restate_ledger(before, after, {.period = FigurePeriod::year, .absent = AbsentFigure::gone});
    return result;
}

}  // namespace wattmast
