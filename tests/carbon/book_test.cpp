// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book.h"

#include <functional>

#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(Book, TextOfARecordIsThatOfTheDescription) {
    BookRecord record = invoice_record();
    record.id = BookRecordId(7);
    record.replaces = BookRecordId(3);
    EXPECT_EQ(canonical_text(record),
              "wattmast-book-1\n"
              "id=7\n"
              "kind=invoice\n"
              "site=SH-PD-0473\n"
              "first_day=2026-10-01\n"
              "last_day=2026-10-31\n"
              "field.energy=2345.6 kWh\n"
              "field.number=R-88\n"
              "field.utility=国网上海\n"
              "document=archive 2026/4711\n"
              "who=L. Chen\n"
              "why=monthly entry\n"
              "entered=2026-11-05T08:00:01.234Z\n"
              "replaces=3\n");
}

TEST(Book, EveryKindOfRecordComesBackExactly) {
    for (const BookRecord& record : one_of_each_kind()) {
        const auto read = parse_book_record(canonical_text(record));
        ASSERT_THAT(read, IsOk());
        EXPECT_EQ(*read, record);
    }
    BookRecord withdrawal = record_of(BookKind::water, {});
    withdrawal.id = BookRecordId(12);
    withdrawal.site.clear();
    withdrawal.first_day.reset();
    withdrawal.last_day.reset();
    withdrawal.document.clear();
    withdrawal.replaces = BookRecordId(10);
    withdrawal.is_withdrawal = true;
    withdrawal.why = "entered for\nanother site = wrong";
    EXPECT_EQ(parse_book_record(canonical_text(withdrawal)).value(), withdrawal);
}

TEST(Book, EveryChangedByteOfATextIsAnotherRecordOrNone) {
    BookRecord record = certificate_record();
    record.id = BookRecordId(5);
    const std::string text = canonical_text(record);
    for (std::size_t place = 0; place < text.size(); ++place) {
        for (const unsigned flip : {1U, 4U, 0x20U, 0x80U}) {
            std::string changed = text;
            changed[place] = static_cast<char>(static_cast<unsigned char>(changed[place]) ^ flip);
            const auto read = parse_book_record(changed);
            EXPECT_TRUE(!read || *read != record) << "byte " << place;
        }
    }
}

TEST(Book, RowsInAnotherOrderAreRefused) {
    std::string text = canonical_text(invoice_record());
    const std::string energy = "field.energy=2345.6 kWh\n";
    text.erase(text.find(energy), energy.size());
    text.insert(text.find("document="), energy);
    EXPECT_THAT(parse_book_record(text), FailsWith(Errc::invalid_argument));
}

TEST(Book, WhatIsNoRecordIsRefusedWithTheReason) {
    const std::vector<std::pair<std::function<void(BookRecord&)>, const char*>> faults = {
        {[](BookRecord& record) { record.kind = static_cast<BookKind>(99); }, "kind"},
        {[](BookRecord& record) { record.who.clear(); }, "who"},
        {[](BookRecord& record) { record.why.clear(); }, "why"},
        {[](BookRecord& record) { record.why = " "; }, "why"},
        {[](BookRecord& record) { record.is_withdrawal = true; }, "withdraws nothing"},
        {[](BookRecord& record) { record.is_withdrawal = true, record.replaces = BookRecordId(2); }, "fields"},
        {[](BookRecord& record) { record.replaces = BookRecordId(9); }, "not before it"},
        {[](BookRecord& record) { record.replaces = BookRecordId(0); }, "not before it"},
        {[](BookRecord& record) { record.first_day.reset(); }, "first"},
        {[](BookRecord& record) { record.fields["energy"].clear(); }, "field"},
        {[](BookRecord& record) { record.fields["A b"] = "1"; }, "name"},
        {[](BookRecord& record) { record.fields["node"] = "a\rb"; }, "control"},
        {[](BookRecord& record) { record.document = "\x1b[31m"; }, "control"},
        {[](BookRecord& record) { record.who = "\xFF"; }, "UTF-8"},
    };
    for (const auto& [spoil, word] : faults) {
        BookRecord record = invoice_record();
        record.id = BookRecordId(9);
        ASSERT_THAT(check_record(record), IsOk());
        spoil(record);
        EXPECT_THAT(check_record(record), FailsWithDetail(Errc::invalid_argument, word));
    }
}

TEST(Book, WhatIsReplacedOrWithdrawnDoesNotStand) {
    std::vector<BookRecord> records = one_of_each_kind();
    records.resize(4);
    BookRecord better = invoice_record();
    better.id = BookRecordId(5);
    better.replaces = BookRecordId(1);
    records.push_back(better);
    BookRecord gone;
    gone.id = BookRecordId(6);
    gone.replaces = BookRecordId(3);
    gone.is_withdrawal = true;
    records.push_back(gone);
    std::vector<std::int64_t> ids;
    for (const BookRecord& record : standing_records(records)) {
        ids.push_back(record.id.number());
    }
    EXPECT_THAT(ids, testing::ElementsAre(2, 4, 5));
}

TEST(Book, KindsHaveIds) {
    EXPECT_EQ(book_kinds().size(), 24U);
    int number = 0;
    for (const BookKind kind : book_kinds()) {
        EXPECT_EQ(static_cast<int>(kind), ++number);
        EXPECT_EQ(book_kind_by_id(id_of(kind)), kind);
    }
    EXPECT_EQ(book_kind_by_id("invoices"), std::nullopt);
}

}  // namespace
}  // namespace wattmast::test
