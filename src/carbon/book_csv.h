// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The book as CSV: one file per kind, with the columns of its schema.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book.h"
#include "carbon/csv_text.h"
#include "units/error.h"

namespace wattmast {

struct BookCsv {
    std::vector<BookRecord> records;  ///< Of the rows without a fault, without ids; who, why and time as given.
    std::vector<std::size_t> lines;   ///< Of the file, of each record.
    std::vector<CsvFault> faults;     ///< All of them, ascending by line.
};

/// Columns are found by their names: `site`, `first_day`, `last_day`, the fields of the kind, `document`, `replaces`,
/// `withdraws` (the number of a record; such a row has nothing else). Columns may be left out where nothing is in them.
/// `id`, `who`, `why` and `entered` of an exported file are passed over: an import is an entry of its own. Each record
/// is checked by check_fields(); check_book() is the caller's.
/// @param entry Who, why and when, for every record; its other members are not looked at.
[[nodiscard]] BookCsv parse_book_csv(BookKind kind, std::string_view text, const BookRecord& entry);

/// All columns, one row a record of the kind, in the order given: RFC 4180, LF, UTF-8. A text that a spreadsheet would
/// run as a formula (begins with = + - @ or tab) gets an apostrophe in front, unless it begins as a number does;
/// parse_book_csv() takes it off again.
[[nodiscard]] std::string write_book_csv(BookKind kind, std::span<const BookRecord> records);

}  // namespace wattmast
