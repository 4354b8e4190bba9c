// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What LedgerStore promises.
#include "store/ledger_store.h"

#include "carbon/book_records.h"
#include "carbon/ledger_lines.h"
#include "store/store_contract.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class LedgerContract : public StoreContract {
protected:
    [[nodiscard]] LedgerStore& ledger() { return store().ledger(); }

    /// October and November of small_ledger().
    void fill() {
        const auto october = ledger().append_closing(closing_of_month(month_of(2026, 10)),
                                                     {grid_line(), fuel_line(), grid_line("BJ-HD-0012")});
        ASSERT_THAT(october, IsOk());
        LedgerLine november = grid_line();
        november.month = month_of(2026, 11);
        november.energy->energy = Energy::of(2'111'222'333'444);
        ASSERT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 11)), {corrected_line(1), november}),
                    IsOk());
    }
    [[nodiscard]] std::vector<LedgerRow> rows() {
        std::vector<LedgerRow> rows;
        const auto read = ledger().each_line({}, [&](const LedgerRow& row, const LedgerLine&) {
            rows.push_back(row);
            return Result<void>();
        });
        EXPECT_THAT(read, IsOk());
        return rows;
    }
    [[nodiscard]] std::vector<std::uint64_t> numbers(const LedgerQuery& query) {
        std::vector<std::uint64_t> numbers;
        for (const LedgerLine& line : ledger().lines(query).value()) {
            numbers.push_back(line.number);
        }
        return numbers;
    }
};

TEST_P(LedgerContract, IsEmptyAtFirst) {
    EXPECT_EQ(ledger().head().value(), LedgerHead());
    EXPECT_THAT(ledger().closings().value(), IsEmpty());
    EXPECT_THAT(ledger().lines({}).value(), IsEmpty());
    EXPECT_THAT(ledger().records().value(), IsEmpty());
}

TEST_P(LedgerContract, KeepsEveryFieldOfClosingsAndLines) {
    fill();
    reopen();
    const SmallLedger expected = small_ledger();
    EXPECT_EQ(rows(), expected.lines);
    EXPECT_EQ(ledger().head().value(), expected.head);
    const auto closings = ledger().closings().value();
    ASSERT_EQ(closings.size(), 2U);
    EXPECT_EQ(closings[0], parse_closing(expected.closings[0].text).value());
    EXPECT_EQ(closings[1], parse_closing(expected.closings[1].text).value());
    LedgerLine second = fuel_line();
    second.number = 2;
    EXPECT_EQ(ledger().lines({}).value()[1], second);
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(LedgerContract, GivesTheClosingAsItWasWritten) {
    const Closing made = ledger().append_closing(closing_of_month(month_of(2026, 10)), {grid_line()}).value();
    EXPECT_EQ(made.number, 1U);
    EXPECT_EQ(made.last_line, 1U);
    EXPECT_EQ(made.after, ledger().head().value().lines.digest);
    EXPECT_THAT(ledger().closings().value(), ElementsAre(made));
}

TEST_P(LedgerContract, FindsLinesByMonthSiteAndNumber) {
    fill();
    EXPECT_THAT(numbers({}), ElementsAre(1, 2, 3, 4, 5));
    EXPECT_THAT(numbers({.month = month_of(2026, 10)}), ElementsAre(1, 2, 3, 4)) << "with the correction";
    EXPECT_THAT(numbers({.site = "SH-PD-0473"}), ElementsAre(1, 2, 4, 5));
    EXPECT_THAT(numbers({.month = month_of(2026, 11), .site = "SH-PD-0473"}), ElementsAre(5));
    EXPECT_THAT(numbers({.first_line = 2, .last_line = 4}), ElementsAre(2, 3, 4));
    EXPECT_THAT(numbers({.month = month_of(2026, 10), .first_line = 3}), ElementsAre(3, 4));
    EXPECT_THAT(numbers({.site = "SH-PD-0473", .last_line = 3}), ElementsAre(1, 2));
    EXPECT_THAT(numbers({.site = "SH-PD"}), IsEmpty());
    EXPECT_THAT(numbers({.month = month_of(2025, 10)}), IsEmpty());
}

TEST_P(LedgerContract, AVisitThatFailsEndsTheReading) {
    fill();
    int seen = 0;
    const auto read = ledger().each_line({}, [&](const LedgerRow&, const LedgerLine&) -> Result<void> {
        return ++seen == 2 ? fail(Errc::cancelled, "enough") : Result<void>();
    });
    EXPECT_THAT(read, FailsWith(Errc::cancelled));
    EXPECT_EQ(seen, 2);
    EXPECT_EQ(rows().size(), 5U) << "and leaves nothing behind";
}

TEST_P(LedgerContract, AMonthIsClosedOnce) {
    fill();
    const auto again = ledger().append_closing(closing_of_month(month_of(2026, 10)), {});
    EXPECT_THAT(again, FailsWithDetail(Errc::period_locked, "2026-10"));
    EXPECT_THAT(again, FailsWithDetail(Errc::period_locked, "correction"));
    EXPECT_EQ(rows().size(), 5U);
    EXPECT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 9)), {}), IsOk())
        << "an earlier month that was left out";
}

TEST_P(LedgerContract, AClosingIsKeptWholeOrNotAtAll) {
    fill();
    LedgerLine wrong = corrected_line(2);
    wrong.factor.unit.clear();
    const LedgerHead before = ledger().head().value();
    EXPECT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 12)), {corrected_line(1), wrong}),
                FailsWithDetail(Errc::invalid_argument, "unit"));
    EXPECT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 12)), {corrected_line(6)}),
                FailsWith(Errc::invalid_argument));
    EXPECT_EQ(ledger().head().value(), before);
    EXPECT_EQ(rows().size(), 5U);
    EXPECT_EQ(ledger().closings().value().size(), 2U);
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(LedgerContract, AMonthWithoutLinesIsClosedToo) {
    ASSERT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 10)), {}), IsOk());
    EXPECT_EQ(ledger().head().value().lines, ChainEnd());
    EXPECT_EQ(ledger().head().value().closings.number, 1U);
    EXPECT_THAT(ledger().append_closing(closing_of_month(month_of(2026, 10)), {}), FailsWith(Errc::period_locked));
}

TEST_P(LedgerContract, KeepsEveryKindOfRecord) {
    std::vector<BookRecord> given = one_of_each_kind();
    const std::vector<BookRecord> expected = given;
    for (BookRecord& record : given) {
        record.id = BookRecordId(77);
    }
    EXPECT_EQ(ledger().add_records(given).value(), expected) << "with ids in their order";
    reopen();
    EXPECT_EQ(ledger().records().value(), expected);
    EXPECT_EQ(ledger().record_count().value(), expected.size());
    BookRecord more = invoice_record();
    EXPECT_EQ(ledger().add_records({more}).value().front().id,
              BookRecordId(static_cast<std::int64_t>(expected.size()) + 1));
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(LedgerContract, RecordsAreReplacedAndWithdrawnOnce) {
    ASSERT_THAT(ledger().add_records(one_of_each_kind()), IsOk());
    const auto all = static_cast<std::int64_t>(one_of_each_kind().size());
    const auto record = [](std::int64_t number) { return "record " + std::to_string(number); };
    BookRecord better = invoice_record();
    better.replaces = BookRecordId(1);
    BookRecord gone;
    gone.kind = BookKind::certificate;
    gone.who = "M. Wu";
    gone.why = "never bought";
    gone.replaces = BookRecordId(3);
    gone.is_withdrawal = true;
    ASSERT_THAT(ledger().add_records({better, gone}), IsOk());
    EXPECT_EQ(std::ssize(standing_records(ledger().records().value())), all - 1);
    EXPECT_THAT(ledger().add_records({better}), FailsWithDetail(Errc::invalid_argument, record(all + 1)));
    better.replaces = BookRecordId(3);
    EXPECT_THAT(ledger().add_records({better}), FailsWithDetail(Errc::invalid_argument, record(all + 2)));
    better.replaces = BookRecordId(all + 3);
    EXPECT_THAT(ledger().add_records({better}), FailsWith(Errc::invalid_argument)) << "itself";
    better.replaces = BookRecordId(2);
    EXPECT_THAT(ledger().add_records({better, better}), FailsWithDetail(Errc::invalid_argument, record(all + 3)));
    better.replaces = BookRecordId(all + 1);
    EXPECT_THAT(ledger().add_records({better}), IsOk()) << "a replacement may be replaced";
    EXPECT_EQ(std::ssize(ledger().records().value()), all + 3);
}

TEST_P(LedgerContract, RecordsAreAddedAllOrNone) {
    BookRecord nobody = invoice_record();
    nobody.who.clear();
    EXPECT_THAT(ledger().add_records({invoice_record(), nobody}), FailsWithDetail(Errc::invalid_argument, "who"));
    EXPECT_THAT(ledger().add_records({}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(ledger().records().value(), IsEmpty());
}

TEST_P(LedgerContract, TellsTheDigestOfEachClosing) {
    EXPECT_EQ(ledger().digest_of_closing(1).value(), std::nullopt);
    fill();
    const LedgerHead head = ledger().head().value();
    EXPECT_EQ(ledger().digest_of_closing(head.closings.number).value(), head.closings.digest);
    EXPECT_NE(ledger().digest_of_closing(1).value(), head.closings.digest);
    EXPECT_EQ(ledger().digest_of_closing(head.closings.number + 1).value(), std::nullopt);
}

TEST_P(LedgerContract, AReaderSeesWhatIsWrittenAndWritesNothing) {
    fill();
    ASSERT_THAT(ledger().add_records({invoice_record()}), IsOk());
    const auto only_reads = reader();
    EXPECT_EQ(only_reads->ledger().lines({}).value().size(), 5U);
    EXPECT_EQ(only_reads->ledger().records().value().size(), 1U);
    EXPECT_EQ(only_reads->ledger().head().value(), ledger().head().value());
    EXPECT_THAT(only_reads->ledger().append_closing(closing_of_month(month_of(2026, 12)), {}),
                FailsWith(Errc::store_read_only));
    EXPECT_THAT(only_reads->ledger().add_records({invoice_record()}), FailsWith(Errc::store_read_only));
}

INSTANTIATE_TEST_SUITE_P(Stores, LedgerContract, testing::Values(memory_kind(), sqlite_kind()), store_kind_name);

}  // namespace
}  // namespace wattmast::test
