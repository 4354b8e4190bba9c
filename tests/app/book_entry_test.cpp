// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/book_entry.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::IsOk;
using test::october;
using testing::ElementsAre;
using testing::IsEmpty;

class BookEntryTest : public test::LedgerFixture {
protected:
    static BookRecord diesel(const std::string& quantity = "120 L") {
        return record(BookKind::fuel, "SH-01",
                      {{"item", "diesel"}, {"quantity", quantity}, {"method", "delivered"}, {"equipment", "G1"}});
    }
    BookOrder order(std::vector<BookRecord> records) {
        return {.kind = records.front().kind,
                .text = {},
                .records = std::move(records),
                .who = "L. Chen",
                .why = "delivery note 4",
                .now = at("2023-12-05")};
    }
    BookPlan plan(const BookOrder& wanted) {
        return plan_book(network_.store().ledger(), network_.catalog(), wanted).value();
    }
    Result<std::vector<BookRecord>> enter_as(const BookOrder& wanted, const BookPlan& shown) {
        return enter_book(network_.store().ledger(), network_.catalog(), wanted, shown);
    }
};

TEST_F(BookEntryTest, APlanNamesEveryFaultAtItsFieldAndEntersNothing) {
    BookRecord faulty = diesel("120 gallons");
    faulty.site = "SH-09";
    faulty.last_day.reset();
    const BookPlan found = plan(order({faulty}));
    std::vector<std::string> fields;
    for (const CsvFault& fault : found.faults) {
        fields.push_back(fault.column);
    }
    EXPECT_THAT(fields, ElementsAre("last_day", "quantity"));
    EXPECT_THAT(found.records, IsEmpty());
    EXPECT_THAT(enter_as(order({faulty}), found), FailsWith(Errc::invalid_argument));
    faulty = diesel();
    faulty.site = "SH-09";
    EXPECT_EQ(plan(order({faulty})).faults.front().column, "site") << "what the book knows of sites";
    EXPECT_EQ(network_.store().ledger().record_count().value(), 0U);
}

TEST_F(BookEntryTest, WhatIsMendedIsEnteredWithItsPerson) {
    const BookOrder wanted = order({diesel()});
    const BookPlan shown = plan(wanted);
    ASSERT_THAT(shown.faults, IsEmpty());
    EXPECT_EQ(shown.records.front().id.number(), 1);
    const auto entered = enter_as(wanted, shown);
    ASSERT_THAT(entered, IsOk());
    EXPECT_EQ(entered->front().who, "L. Chen");
    EXPECT_EQ(entered->front().why, "delivery note 4");
    EXPECT_EQ(entered->front().entered, at("2023-12-05"));
    EXPECT_THAT(enter_as(wanted, shown), FailsWith(Errc::invalid_argument)) << "the book has grown";
}

TEST_F(BookEntryTest, NothingIsEnteredWithoutAPersonOrAReason) {
    BookOrder wanted = order({diesel()});
    const BookPlan shown = plan(wanted);
    wanted.who.clear();
    EXPECT_THAT(plan(wanted).faults, IsEmpty()) << "who it is may be said last";
    EXPECT_THAT(enter_as(wanted, shown), FailsWith(Errc::invalid_argument));
    wanted.who = "L. Chen";
    wanted.why.clear();
    EXPECT_THAT(enter_as(wanted, shown), FailsWith(Errc::invalid_argument));
}

TEST_F(BookEntryTest, AFileIsPlannedLineByLine) {
    BookOrder wanted = order({diesel()});
    wanted.records.clear();
    wanted.text =
        "site,first_day,last_day,item,quantity,method\n"
        "SH-01,2023-10-03,2023-10-03,diesel,120 L,delivered\n"
        "SH-02,2023-10-04,2023-10-04,diesel,much,delivered\n";
    const BookPlan faulty = plan(wanted);
    ASSERT_EQ(faulty.faults.size(), 1U);
    EXPECT_EQ(faulty.faults.front().line, 3U);
    EXPECT_EQ(faulty.faults.front().column, "quantity");
    wanted.text = "site,first_day,last_day,item,quantity,method\n";
    EXPECT_EQ(plan(wanted).faults.size(), 1U) << "no row";
    wanted.text += "SH-01,2023-10-03,2023-10-03,diesel,120 L,delivered\n";
    EXPECT_THAT(plan(wanted).lines, ElementsAre(2U));
}

TEST_F(BookEntryTest, ClosedMonthsThatAreWithoutItAreTold) {
    ASSERT_TRUE(close()->closing);
    EXPECT_THAT(plan(order({diesel()})).closed, ElementsAre(october));
    BookRecord later = diesel();
    later.first_day = later.last_day = std::chrono::year{2023} / 11 / 3;
    EXPECT_THAT(plan(order({later})).closed, IsEmpty());
    BookRecord water = record(BookKind::water, "SH-01", {{"volume", "3 m3"}});
    EXPECT_THAT(plan(order({water})).closed, IsEmpty()) << "no line rests on water";
}

TEST_F(BookEntryTest, AWithdrawalTellsTheMonthsThatRestOnIt) {
    enter({diesel()});
    ASSERT_TRUE(close()->closing);
    BookRecord withdrawal;
    withdrawal.kind = BookKind::fuel;
    withdrawal.replaces = BookRecordId(1);
    withdrawal.is_withdrawal = true;
    EXPECT_THAT(plan(order({withdrawal})).closed, ElementsAre(october));
}

TEST_F(BookEntryTest, TheBookIsReadWithWhatIsWrongInIt) {
    enter({diesel(), policy("gap_policy", "guess")});
    const auto book = known_book(network_.store().ledger(), network_.catalog(), at("2023-12-05"));
    ASSERT_THAT(book, IsOk());
    EXPECT_EQ(book->records.size(), 2U);
    ASSERT_EQ(book->findings.size(), 1U);
    EXPECT_EQ(book->findings.front().record.number(), 2);
    EXPECT_THAT(book->closings, IsEmpty());
}

}  // namespace
}  // namespace wattmast
