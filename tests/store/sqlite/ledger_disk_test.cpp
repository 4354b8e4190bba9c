// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The disk runs full at every point of a closing and of an entry.
#include "carbon/book_records.h"
#include "carbon/ledger_lines.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/faulty_vfs.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr std::int64_t page = 4096;

class LedgerFullDisk : public testing::Test {
protected:
    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "full.db";
    FaultyVfs disk_;
};

TEST_F(LedgerFullDisk, AClosingIsKeptWholeOrNotAtAll) {
    auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    std::uint64_t lines = 0;
    int refused = 0;
    CivilMonth month = month_of(2020, 1);
    for (std::int64_t room = 0; room < 20 * page; room += page / 2 + 17) {
        std::vector<LedgerLine> added(20, grid_line());
        for (LedgerLine& line : added) {
            line.month = month;
        }
        FaultyVfs::allow(room);
        const auto closed = store->ledger().append_closing(closing_of_month(month), added);
        FaultyVfs::allow_everything();
        if (closed) {
            lines += added.size();
            month = month.next();
        } else {
            ++refused;
            EXPECT_THAT(closed, FailsWith(Errc::store_full));
        }
        ASSERT_EQ(store->ledger().head().value().lines.number, lines) << "after " << room << " bytes";
    }
    EXPECT_GT(refused, 10) << "a test that never filled the disk shows nothing";
    ASSERT_THAT(store->ledger().append_closing(closing_of_month(month), {}), IsOk()) << "with room again it goes on";
    store.reset();
    store = open_sqlite_store(path_, OpenMode::read_write).value();
    EXPECT_EQ(store->ledger().lines({}).value().size(), lines);
    EXPECT_TRUE(store->verify({}).value().findings.empty());
}

TEST_F(LedgerFullDisk, RecordsAreAddedAllOrNone) {
    auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    std::size_t kept = 0;
    int refused = 0;
    const std::vector<BookRecord> records = one_of_each_kind();
    for (std::int64_t room = 0; room < 12 * page; room += page / 2 + 17) {
        FaultyVfs::allow(room);
        const auto added = store->ledger().add_records(records);
        FaultyVfs::allow_everything();
        kept += added ? records.size() : 0;
        refused += added ? 0 : 1;
        ASSERT_EQ(store->ledger().records().value().size(), kept) << "after " << room << " bytes";
    }
    EXPECT_GT(refused, 2);
    EXPECT_GT(kept, 0U);
    EXPECT_TRUE(store->verify({}).value().findings.empty());
}

}  // namespace
}  // namespace wattmast::test
