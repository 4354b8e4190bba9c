// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is wrong in the book, all of it at once.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "units/civil_time.h"

namespace wattmast {

struct BookFinding {
    BookRecordId record;
    BookKind kind = BookKind::invoice;
    std::string site;     ///< Code; empty: of the organisation.
    std::string check;    ///< Stable name: "missing_field", "overlap", …
    std::string field;    ///< Or "site", "first_day", "last_day", "replaces"; empty where it is about the whole record.
    std::string message;  ///< English: what is wrong and the mend.
    friend bool operator==(const BookFinding&, const BookFinding&) = default;
};

/// What the book is compared with.
struct BookPlaces {
    std::set<std::string, std::less<>> sites;  ///< Codes of the sites there are.
    std::optional<CivilDate> today;            ///< Where it is known: a period of consumption must be over by then.
};

/// What the schema of the kind says of one record: fields that are unknown, missing, or cannot be read or are out of
/// range; site and period that are missing, too much or end before they begin; fields that exclude or need each other.
[[nodiscard]] std::vector<BookFinding> check_fields(const BookRecord& record);

/// Everything, over the whole book: check_fields() of the standing records; sites that are not there; periods that are
/// not over; energy of one site and node that is billed or entered twice, invoices with one number; certificates of one
/// registry id that are used twice; two policies, subscribers, tank levels or own factors where there can be one;
/// shares of tenants above the whole; records that are replaced twice, or by one of another kind, or that are not
/// there. Ascending by record.
[[nodiscard]] std::vector<BookFinding> check_book(std::span<const BookRecord> records, const BookPlaces& places);

}  // namespace wattmast
