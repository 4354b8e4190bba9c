// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tampered database can hold instead of a canonical text, and any file as records of the book.
#include <string>
#include <vector>

#include "carbon/book_check.h"
#include "carbon/book_csv.h"
#include "carbon/book_views.h"
#include "carbon/ledger_chain.h"
#include "fuzz/fuzz.h"

namespace wattmast::test {
namespace {

/// A text that is taken is exactly what its record is written as: no two texts mean the same record.
void read_texts(const std::string& text) {
    if (const auto line = parse_ledger_line(text)) {
        require(canonical_text(*line) == text, "a line comes back as it was");
    }
    if (const auto closing = parse_closing(text)) {
        require(canonical_text(*closing) == text, "a closing comes back as it was");
    }
    if (const auto record = parse_book_record(text)) {
        require(canonical_text(*record) == text, "a record comes back as it was");
    }
}

void read_chain(const std::string& text) {
    LedgerRow row{1, {}, "A", text, sha256("no link")};
    const auto findings = verify_chain(std::vector{row}, std::vector{row});
    require(!findings.empty(), "a row without a link is found");
    for (const LedgerFinding& finding : findings) {
        require(!finding.place().empty() && !finding.detail.empty(), "a finding says where and what");
    }
}

void read_csv(const std::string& text, BookKind kind) {
    BookRecord entry;
    entry.who = "w";
    entry.why = "y";
    BookCsv csv = parse_book_csv(kind, text, entry);
    require(csv.lines.size() == csv.records.size(), "each record has its line");
    std::int64_t id = 0;
    for (BookRecord& record : csv.records) {
        record.id = BookRecordId(++id);
        require(parse_book_record(canonical_text(record)).value() == record, "a record comes back as it was");
        require(check_fields(record).empty(), "nothing that is wrong is taken");
    }
    static_cast<void>(check_book(csv.records, {}));
    static_cast<void>(standing_invoices(csv.records));
    static_cast<void>(standing_own_factors(csv.records));
    static_cast<void>(standing_policies(csv.records));
    BookCsv again = parse_book_csv(kind, write_book_csv(kind, csv.records), entry);
    require(again.faults.empty() && again.records.size() == csv.records.size(), "what is written can be read");
    for (std::size_t index = 0; index < again.records.size(); ++index) {
        again.records[index].id = csv.records[index].id;
        require(again.records[index] == csv.records[index], "and is the same");
    }
}

}  // namespace
}  // namespace wattmast::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wattmast;
    test::FuzzInput input(data, size);
    const std::uint8_t kind = input.byte();
    const auto bytes = input.take(size);
    const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    test::read_texts(text);
    test::read_chain(text);
    test::read_csv(text, book_kinds()[kind % book_kinds().size()]);
    return 0;
}
