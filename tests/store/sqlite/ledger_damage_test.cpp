// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Book and ledger in a database that was tampered with: each change is found and named.
#include <gmock/gmock.h>

#include "carbon/book_records.h"
#include "carbon/ledger_lines.h"
#include "store/changed_rows.h"
#include "store/ledger_store.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/restore.h"
#include "store/sqlite/schema.h"

namespace wattmast::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* without_triggers =
    "DROP TRIGGER book_record_stays; DROP TRIGGER book_record_is_kept; DROP TRIGGER ledger_closing_stays;"
    "DROP TRIGGER ledger_closing_is_kept; DROP TRIGGER ledger_line_stays; DROP TRIGGER ledger_line_is_kept;";

class LedgerDamage : public ChangedRows {
protected:
    LedgerDamage() {
        fill(path_);
        put_log_into(path_);
    }

    static void fill(const std::filesystem::path& path) {
        const auto store = open_sqlite_store(path, OpenMode::read_write).value();
        LedgerStore& ledger = store->ledger();
        std::vector<BookRecord> records = one_of_each_kind();
        records.resize(4);
        EXPECT_THAT(ledger.add_records(records), IsOk());
        BookRecord better = invoice_record();
        better.replaces = BookRecordId(1);
        EXPECT_THAT(ledger.add_records({better}), IsOk());
        EXPECT_THAT(ledger.append_closing(closing_of_month(month_of(2026, 10)),
                                          {grid_line(), fuel_line(), grid_line("BJ-HD-0012")}),
                    IsOk());
        LedgerLine november = grid_line();
        november.month = month_of(2026, 11);
        EXPECT_THAT(ledger.append_closing(closing_of_month(month_of(2026, 11)), {corrected_line(1), november}), IsOk());
    }
    /// So that the file alone is the database.
    static void put_log_into(const std::filesystem::path& path) {
        auto connection = sqlite::Connection::open(path, sqlite::Access::read_write).value();
        EXPECT_THAT(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)"), IsOk());
    }

    /// What verify() says of a copy of the database in which the triggers are gone and `sql` was done. The triggers are
    /// findings of their own, and left out here; so is what the rows' checks say.
    std::vector<std::string> after(const std::string& sql) {
        const std::filesystem::path copy = folder_ / ("copy" + std::to_string(++copies_) + ".db");
        std::filesystem::copy_file(path_, copy);
        {
            auto connection = sqlite::Connection::open(copy, sqlite::Access::read_write).value();
            EXPECT_THAT(sqlite::add_row_check(connection), IsOk());
            EXPECT_THAT(
                connection.execute(std::string("PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0;") +
                                   without_triggers + sql),
                IsOk())
                << sql;
        }
        std::vector<std::string> found;
        int schema = 0;
        has_row_digest_ = false;
        const auto store = open_sqlite_store(copy, OpenMode::read_only).value();
        for (const StoreFinding& finding : store->verify({}).value().findings) {
            schema += finding.check == "schema" ? 1 : 0;
            has_row_digest_ = has_row_digest_ || finding.check == "row_digest";
            if (finding.check == "ledger" || finding.check == "book") {
                found.push_back(finding.check + ": " + finding.place + ": " + finding.detail);
            }
        }
        EXPECT_EQ(schema, 6) << "each trigger that is gone is told";
        return found;
    }

    bool has_row_digest_ = false;
    int copies_ = 0;
};

TEST_F(LedgerDamage, ADatabaseThatWasLeftAloneHasNone) {
    EXPECT_THAT(found(), IsEmpty());
    EXPECT_THAT(after(""), IsEmpty());
}

TEST_F(LedgerDamage, RowsAreNeitherChangedNorRemoved) {
    auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
    ASSERT_THAT(sqlite::add_row_check(connection), IsOk());
    for (const char* table : {"book_record", "ledger_closing", "ledger_line"}) {
        const auto changed = connection.execute("UPDATE " + std::string(table) + " SET text = text || 'x'");
        ASSERT_FALSE(changed);
        EXPECT_THAT(changed.error().detail, testing::AnyOf(HasSubstr("stay"), HasSubstr("closed")));
        const auto removed = connection.execute("DELETE FROM " + std::string(table));
        ASSERT_FALSE(removed);
        EXPECT_THAT(removed.error().detail, testing::AnyOf(HasSubstr("kept"), HasSubstr("closed")));
    }
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(LedgerDamage, EveryChangedColumnOfALineIsFound) {
    EXPECT_THAT(after("UPDATE ledger_line SET text = replace(text, 'mass_milligrams=1', 'mass_milligrams=2') "
                      "WHERE number = 2"),
                ElementsAre(HasSubstr("ledger: line 2, closing 1, 2026-10, site SH-PD-0473")));
    EXPECT_TRUE(has_row_digest_);
    EXPECT_THAT(after("UPDATE ledger_line SET month = '2026-12' WHERE number = 3"),
                ElementsAre(HasSubstr("line 3, closing 1, 2026-12, site BJ-HD-0012: copy")));
    EXPECT_TRUE(has_row_digest_);
    EXPECT_THAT(after("UPDATE ledger_line SET month = 'x' WHERE number = 3"), ElementsAre(HasSubstr("line 3")));
    EXPECT_THAT(after("UPDATE ledger_line SET site = 'other' WHERE number = 4"),
                ElementsAre(HasSubstr("line 4, closing 2, 2026-10, site other: copy")));
    EXPECT_TRUE(has_row_digest_);
    EXPECT_THAT(after("UPDATE ledger_line SET chain = zeroblob(32) WHERE number = 5"),
                ElementsAre(HasSubstr("ledger: line 5")));
    EXPECT_THAT(after("UPDATE ledger_line SET chain = x'00' WHERE number = 1"), ElementsAre(HasSubstr("line 1")));
    EXPECT_THAT(after("UPDATE ledger_line SET number = 17 WHERE number = 5"),
                testing::IsSupersetOf({HasSubstr("line 5, closing 2, 2026-11: missing_line"),
                                       HasSubstr("line 17, 2026-11, site SH-PD-0473: extra_line")}));
    EXPECT_THAT(after("UPDATE ledger_line SET digest = digest + 1 WHERE number = 5"), IsEmpty());
    EXPECT_TRUE(has_row_digest_) << "which the row's own check tells";
}

TEST_F(LedgerDamage, AChangeWithAllChecksMadeAnewIsFound) {
    EXPECT_THAT(after("UPDATE ledger_line SET text = replace(text, 'who=L', 'who=M') WHERE number = 2;"
                      "UPDATE ledger_line SET digest = row_check(number, month, site, text, chain);"),
                ElementsAre(HasSubstr("line 2, closing 1")));
    EXPECT_FALSE(has_row_digest_);
}

TEST_F(LedgerDamage, EveryChangedColumnOfAClosingIsFound) {
    EXPECT_THAT(after("UPDATE ledger_closing SET text = replace(text, 'who=Q', 'who=R') WHERE number = 1"),
                ElementsAre(HasSubstr("ledger: closing 1, 2026-10: closing")));
    EXPECT_TRUE(has_row_digest_);
    EXPECT_THAT(after("UPDATE ledger_closing SET text = replace(text, 'last_line=3', 'last_line=2') WHERE number = 1"),
                Contains(HasSubstr("closing 1, 2026-10: closing")));
    EXPECT_THAT(after("UPDATE ledger_closing SET month = '2026-08' WHERE number = 2"),
                ElementsAre(HasSubstr("closing 2, 2026-08: copy")));
    EXPECT_THAT(after("UPDATE ledger_closing SET chain = zeroblob(32) WHERE number = 2"),
                ElementsAre(HasSubstr("closing 2, 2026-11: closing")));
    EXPECT_THAT(after("UPDATE ledger_closing SET number = 9 WHERE number = 2"), Contains(HasSubstr("closing 2")));
    EXPECT_THAT(after("UPDATE ledger_closing SET digest = digest + 1 WHERE number = 2"), IsEmpty());
    EXPECT_TRUE(has_row_digest_);
}

TEST_F(LedgerDamage, EveryChangedColumnOfARecordIsFound) {
    EXPECT_THAT(after("UPDATE book_record SET text = replace(text, '1.5 MWh', '2.5 MWh') WHERE id = 3"),
                ElementsAre(HasSubstr("book: record 3: ")));
    EXPECT_TRUE(has_row_digest_);
    EXPECT_THAT(after("UPDATE book_record SET replaces = 2 WHERE id = 5"), ElementsAre(HasSubstr("record 5")));
    EXPECT_THAT(after("UPDATE book_record SET replaces = NULL WHERE id = 5"), ElementsAre(HasSubstr("record 5")));
    EXPECT_THAT(after("UPDATE book_record SET chain = zeroblob(32) WHERE id = 4"), ElementsAre(HasSubstr("record 4")));
    EXPECT_THAT(after("UPDATE book_record SET id = 8 WHERE id = 5"), Contains(HasSubstr("records 5 to 7: is gone")));
    EXPECT_THAT(after("UPDATE book_record SET digest = digest + 1 WHERE id = 5"), IsEmpty());
    EXPECT_TRUE(has_row_digest_);
}

TEST_F(LedgerDamage, EveryRowThatIsGoneIsFound) {
    for (int number = 1; number <= 5; ++number) {
        EXPECT_THAT(after("DELETE FROM ledger_line WHERE number = " + std::to_string(number)),
                    ElementsAre(HasSubstr("ledger: line " + std::to_string(number) + ", closing ")));
    }
    EXPECT_THAT(after("DELETE FROM ledger_closing WHERE number = 1"), ElementsAre(HasSubstr("closing 1: missing")));
    EXPECT_THAT(after("DELETE FROM ledger_closing WHERE number = 2"),
                ElementsAre(HasSubstr("line 4"), HasSubstr("line 5")));
    for (int id = 1; id <= 4; ++id) {
        EXPECT_THAT(after("DELETE FROM book_record WHERE id = " + std::to_string(id)),
                    ElementsAre(HasSubstr("book: record " + std::to_string(id) + ": is gone")));
    }
}

TEST_F(LedgerDamage, ADamagedRowIsNotRead) {
    change(without_triggers);
    change(
        "UPDATE ledger_line SET site = 'BJ-HD-0012' WHERE number = 2; UPDATE book_record SET replaces = 3 WHERE id = 5;"
        "UPDATE ledger_closing SET month = '2026-12' WHERE number = 1;");
    const auto store = reader();
    EXPECT_THAT(store->ledger().lines({.site = "BJ-HD-0012"}),
                FailsWithDetail(Errc::store_damaged, "row 2 of table ledger_line"));
    EXPECT_THAT(store->ledger().lines({.first_line = 3}), IsOk()) << "others are";
    EXPECT_THAT(store->ledger().closings(), FailsWithDetail(Errc::store_damaged, "row 1 of table ledger_closing"));
    EXPECT_THAT(store->ledger().records(), FailsWithDetail(Errc::store_damaged, "row 5 of table book_record"));
}

TEST_F(LedgerDamage, NothingIsBuiltUponADamagedEnd) {
    change(std::string(without_triggers) + "DELETE FROM ledger_line WHERE number = 5;");
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    EXPECT_THAT(store->ledger().append_closing(closing_of_month(month_of(2026, 12)), {}),
                FailsWithDetail(Errc::store_damaged, "end of the ledger"));
    EXPECT_THAT(store->ledger().head(), FailsWith(Errc::store_damaged));
}

TEST_F(LedgerDamage, ABackupAndARestoredDatabaseHaveAllOfIt) {
    const std::filesystem::path backup = folder_ / "backup.db";
    ASSERT_THAT(back_up_database(path_, backup), IsOk());
    const std::filesystem::path restored = folder_ / "restored.db";
    ASSERT_THAT(restore_database(backup, restored, std::nullopt), IsOk());
    const auto original = reader();
    for (const auto& file : {backup, restored}) {
        const auto store = open_sqlite_store(file, OpenMode::read_only).value();
        EXPECT_EQ(store->ledger().head().value(), original->ledger().head().value());
        EXPECT_EQ(store->ledger().lines({}).value(), original->ledger().lines({}).value());
        EXPECT_EQ(store->ledger().records().value(), original->ledger().records().value());
        EXPECT_THAT(store->verify({}).value().findings, IsEmpty());
    }
}

TEST_F(LedgerDamage, ATamperedDatabaseIsNotBackedUpAsIfItWereWhole) {
    change(std::string(without_triggers) +
           "UPDATE ledger_line SET text = replace(text, 'L. Chen', 'X. Chen') WHERE number = 2;");
    EXPECT_THAT(back_up_database(path_, folder_ / "backup.db"), FailsWith(Errc::store_damaged));
}

TEST_F(LedgerDamage, AnOlderDatabaseGetsTheTables) {
    change(
        "BEGIN; DROP TABLE kept_figure; DROP TABLE ledger_line; DROP TABLE ledger_closing; DROP TABLE book_record; "
        "PRAGMA user_version = 11; "
        "COMMIT;");
    fill(path_);
    EXPECT_THAT(found(), IsEmpty());
    EXPECT_EQ(reader()->ledger().lines({}).value().size(), 5U);
}

}  // namespace
}  // namespace wattmast::test
