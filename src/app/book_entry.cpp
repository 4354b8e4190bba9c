// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/book_entry.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "app/ledger/late_records.h"

namespace wattmast {
namespace {

/// Who and why are asked for last, and what is wrong with the rest is told before.
constexpr std::string_view not_said_yet = "not said yet";

BookCsv wanted(const BookOrder& order) {
    BookRecord entry;
    entry.who = order.who.empty() ? not_said_yet : order.who;
    entry.why = order.why.empty() ? not_said_yet : order.why;
    entry.entered = order.now;
    if (order.records.empty()) {
        return parse_book_csv(order.kind, order.text, entry);
    }
    BookCsv csv;
    for (std::size_t i = 0; i < order.records.size(); ++i) {
        BookRecord record = order.records[i];
        record.who = entry.who;
        record.why = entry.why;
        record.entered = entry.entered;
        const std::size_t faults_before = csv.faults.size();
        for (BookFinding& finding : check_fields(record)) {
            csv.faults.push_back({i + 1, std::move(finding.field), std::move(finding.message)});
        }
        if (const auto checked = check_record(record); !checked) {
            csv.faults.push_back({i + 1, "", checked.error().detail});
        }
        if (csv.faults.size() == faults_before) {
            csv.records.push_back(std::move(record));
            csv.lines.push_back(i + 1);
        }
    }
    return csv;
}

std::vector<CivilMonth> closed_by(const ClosedMonths& months, const std::vector<BookRecord>& records) {
    std::set<CivilMonth> closed;
    for (const BookRecord& record : records) {
        const auto late = late_months(months, record);
        closed.insert(late.begin(), late.end());
    }
    return {closed.begin(), closed.end()};
}

}  // namespace

BookPlaces places_of(const Catalog& catalog, UtcTime now) {
    BookPlaces places;
    for (const Site& site : catalog.sites) {
        places.sites.insert(site.code);
    }
    places.today = TimeZone::utc().date_of(now + std::chrono::hours{14});
    return places;
}

void check_with_book(const std::vector<BookRecord>& book, const BookPlaces& places, BookCsv& csv) {
    std::vector<BookRecord> all = book;
    const auto first = static_cast<std::int64_t>(book.size()) + 1;
    for (const BookRecord& record : csv.records) {
        all.push_back(record);
        all.back().id = BookRecordId(static_cast<std::int64_t>(all.size()));
    }
    for (BookFinding& finding : check_book(all, places)) {
        if (finding.record.number() >= first) {
            const auto index = static_cast<std::size_t>(finding.record.number() - first);
            csv.faults.push_back({csv.lines[index], std::move(finding.field), std::move(finding.message)});
        }
    }
    std::ranges::stable_sort(csv.faults, {}, &CsvFault::line);
}

Result<KnownBook> known_book(const LedgerStore& ledger, const Catalog& catalog, UtcTime now) {
    auto months = ClosedMonths::read(ledger);
    if (!months) {
        return months.error();
    }
    return KnownBook{.records = months->book(),
                     .findings = check_book(months->book(), places_of(catalog, now)),
                     .closings = months->closings()};
}

Result<BookPlan> plan_book(const LedgerStore& ledger, const Catalog& catalog, const BookOrder& order) {
    const auto months = ClosedMonths::read(ledger);
    if (!months) {
        return months.error();
    }
    BookCsv csv = wanted(order);
    check_with_book(months->book(), places_of(catalog, order.now), csv);
    BookPlan plan;
    plan.after = months->book().size();
    if (csv.faults.empty() && csv.records.empty()) {
        csv.faults.push_back({1, "", "the file has no row below its header"});
    }
    plan.faults = std::move(csv.faults);
    if (!plan.faults.empty()) {
        return plan;
    }
    plan.records = std::move(csv.records);
    plan.lines = std::move(csv.lines);
    for (std::size_t i = 0; i < plan.records.size(); ++i) {
        plan.records[i].id = BookRecordId(static_cast<std::int64_t>(plan.after + i + 1));
    }
    plan.closed = closed_by(*months, plan.records);
    return plan;
}

Result<std::vector<BookRecord>> enter_book(LedgerStore& ledger, const Catalog& catalog, const BookOrder& order,
                                           const BookPlan& shown) {
    if (order.who.empty() || order.why.empty()) {
        return fail(Errc::invalid_argument, "a record of the book names who entered it and why; say both");
    }
    auto plan = plan_book(ledger, catalog, order);
    if (!plan) {
        return plan.error();
    }
    if (plan->after != shown.after) {
        return fail(Errc::invalid_argument,
                    "the book has grown since this was looked at; look at what it does now, and enter it again");
    }
    if (!plan->faults.empty()) {
        const CsvFault& fault = plan->faults.front();
        return fail(Errc::invalid_argument, "line " + std::to_string(fault.line) + ": " +
                                                (fault.column.empty() ? "" : fault.column + ": ") + fault.message);
    }
    return ledger.add_records(std::move(plan->records));
}

}  // namespace wattmast
