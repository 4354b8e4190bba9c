// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_csv.h"

#include "carbon/book_check.h"
#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

BookRecord entry() {
    BookRecord entry;
    entry.who = "M. Wu";
    entry.why = "import of October";
    entry.entered = utc_from_milliseconds(1'793'900'000'000);
    return entry;
}

std::vector<std::string> told(const BookCsv& csv) {
    std::vector<std::string> told;
    for (const CsvFault& fault : csv.faults) {
        told.push_back(std::to_string(fault.line) + " " + fault.column);
        EXPECT_FALSE(fault.message.empty());
    }
    return told;
}

TEST(BookCsv, IsReadByTheNamesOfItsColumns) {
    const BookCsv csv = parse_book_csv(BookKind::invoice,
                                       "utility,number,energy,last_day,first_day,site\n"
                                       "\"State Grid, Shanghai\",R-88,2345.6 kWh,2026-10-31,2026-10-01,SH-PD-0473\n",
                                       entry());
    ASSERT_THAT(told(csv), IsEmpty());
    ASSERT_EQ(csv.records.size(), 1U);
    const BookRecord& record = csv.records[0];
    EXPECT_EQ(record.kind, BookKind::invoice);
    EXPECT_EQ(record.field("utility"), "State Grid, Shanghai");
    EXPECT_EQ(record.field("energy"), "2345.6 kWh");
    EXPECT_EQ(record.site, "SH-PD-0473");
    EXPECT_EQ(record.first_day, day("2026-10-01"));
    EXPECT_EQ(record.last_day, day("2026-10-31"));
    EXPECT_EQ(record.who, "M. Wu");
    EXPECT_EQ(record.why, "import of October");
    EXPECT_FALSE(record.id.is_assigned());
    EXPECT_THAT(csv.lines, ElementsAre(2));
}

TEST(BookCsv, EveryKindComesBackFromItsFile) {
    for (BookRecord record : one_of_each_kind()) {
        record.fields["node"] = "=1+1";
        const bool has_node = check_fields(record).empty();
        if (!has_node) {
            record.fields.erase("node");
        }
        const std::string text = write_book_csv(record.kind, std::vector{record});
        const BookCsv csv = parse_book_csv(record.kind, text, entry());
        ASSERT_THAT(told(csv), IsEmpty()) << text;
        ASSERT_EQ(csv.records.size(), 1U);
        record.id = {};
        record.who = entry().who;
        record.why = entry().why;
        record.entered = entry().entered;
        EXPECT_EQ(csv.records[0], record) << text;
    }
}

TEST(BookCsv, OtherKindsAreNotInTheFile) {
    const std::string text = write_book_csv(BookKind::fuel, one_of_each_kind());
    EXPECT_EQ(text,
              "id,site,first_day,last_day,item,quantity,method,equipment,document,replaces,withdraws,who,why,entered\n"
              "6,SH-PD-0473,2026-10-01,2026-10-31,diesel,0.7 kL,delivered,,archive 2026/4711,,,L. Chen,monthly "
              "entry,2026-11-05T08:00:01.234Z\n");
}

TEST(BookCsv, RunsNoFormulaAndGivesTextsBack) {
    for (const std::string text :
         {"=HYPERLINK(\"x\")", "+86 21", "@sum", "-5 kWh", "'=1", "''-x", "'quoted'", "-5", "3", "a\nb", "\tx"}) {
        BookRecord record = invoice_record();
        record.fields["utility"] = text;
        const std::string file = write_book_csv(BookKind::invoice, std::vector{record});
        for (const char* start : {",=", ",+", ",@", ",\"=", ",-5 ", ",\t", ",\"\t"}) {
            EXPECT_EQ(file.find(start), std::string::npos) << file;
        }
        const BookCsv csv = parse_book_csv(BookKind::invoice, file, entry());
        ASSERT_EQ(csv.records.size(), 1U) << file;
        EXPECT_EQ(csv.records[0].field("utility"), text);
    }
}

TEST(BookCsv, ListsEveryFaultyRowWithItsLine) {
    const BookCsv csv = parse_book_csv(BookKind::fuel,
                                       "site,first_day,last_day,item,quantity,method,replaces,withdraws\n"
                                       "A,2026-10-01,2026-10-31,diesel,700 L,delivered,,\n"
                                       "A,2026-10-32,2026-10-31,diesel,700 L,delivered,,\n"
                                       "A,2026-10-01,2026-10-31,diesel,700 gal,stolen,,\n"
                                       "A,2026-10-01\n"
                                       "A,2026-10-01,2026-10-31,\"die\nsel\",-7 L,delivered,x,\n"
                                       "A,2026-10-01,2026-10-31,diesel,7 L,delivered,3,4\n"
                                       ",,,,,,,5\n"
                                       "A,2026-10-01,2026-10-31,diesel,7 L,delivered,,5\n",
                                       entry());
    EXPECT_THAT(told(csv),
                ElementsAre("3 first_day", "4 method", "4 quantity", "5 ", "6 replaces", "8 withdraws", "10 "));
    EXPECT_THAT(csv.lines, ElementsAre(2, 9));
    EXPECT_TRUE(csv.records[1].is_withdrawal);
    EXPECT_EQ(csv.records[1].replaces, BookRecordId(5));
}

TEST(BookCsv, OfAnotherFormIsRefusedAsAWhole) {
    EXPECT_THAT(told(parse_book_csv(BookKind::fuel, "", entry())), ElementsAre("1 "));
    EXPECT_THAT(told(parse_book_csv(BookKind::fuel, "site,\"x\n", entry())), ElementsAre("1 "));
    EXPECT_THAT(told(parse_book_csv(BookKind::fuel, "site,litres,site,price\nA,1,A,2\n", entry())),
                ElementsAre("1 litres", "1 site", "1 price"));
}

}  // namespace
}  // namespace wattmast::test
