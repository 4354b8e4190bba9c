// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Entering records of the book: what would become of it is known before.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/book_check.h"
#include "carbon/book_csv.h"
#include "carbon/ledger.h"
#include "model/catalog.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The book as it is, with all that is wrong in it.
struct KnownBook {
    std::vector<BookRecord> records;    ///< Every one, in the order of entry.
    std::vector<BookFinding> findings;  ///< check_book(), ascending by record.
    std::vector<Closing> closings;      ///< In the order of closing.
};

/// What somebody wants to enter: a file of one kind, or records made in a form.
struct BookOrder {
    BookKind kind = BookKind::invoice;
    std::string text;                 ///< Of a CSV file; looked at where there are no records.
    std::vector<BookRecord> records;  ///< All of the kind, without ids.
    std::string who;                  ///< Of all of them, as why and now. While a plan is made it may be empty.
    std::string why;
    UtcTime now;
};

/// What entering would do.
struct BookPlan {
    std::vector<BookRecord> records;  ///< With the ids that they would get; empty where something is wrong.
    std::vector<std::size_t> lines;   ///< Of the file, of each record; of records of a form 1, 2, …
    std::vector<CsvFault> faults;     ///< All of them, ascending by line. One is enough that nothing is entered.
    /// Closed months whose figures are without it, ascending: they stay as they are, and a later closing may correct
    /// them.
    std::vector<CivilMonth> closed;
    std::uint64_t after = 0;  ///< How many records the book had.
};

/// What a book is compared with. A day is over where it is over somewhere on Earth (UTC+14).
[[nodiscard]] BookPlaces places_of(const Catalog& catalog, UtcTime now);

/// Adds what is wrong with records that are not in the book yet, by the lines that they stand in.
void check_with_book(const std::vector<BookRecord>& book, const BookPlaces& places, BookCsv& csv);

/// Fails with what the store says.
[[nodiscard]] Result<KnownBook> known_book(const LedgerStore& ledger, const Catalog& catalog, UtcTime now);

/// Changes nothing. Fails with what the store says; what is wrong with the order is in the plan.
[[nodiscard]] Result<BookPlan> plan_book(const LedgerStore& ledger, const Catalog& catalog, const BookOrder& order);

/// Plans once more and enters the records, all or none. Returns them with their numbers. Fails with `invalid_argument`
/// for an order that has a fault, is empty, or names no person or reason, and where the book has grown since `shown`
/// was made, so that nobody replaces what he has not seen.
[[nodiscard]] Result<std::vector<BookRecord>> enter_book(LedgerStore& ledger, const Catalog& catalog,
                                                         const BookOrder& order, const BookPlan& shown);

}  // namespace wattmast
