// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/errors.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cerrno>

namespace wattmast::sqlite {
namespace {

TEST(SqliteErrors, EachCodeHasItsMeaning) {
    EXPECT_EQ(code_of(SQLITE_FULL, 0), Errc::store_full);
    EXPECT_EQ(code_of(SQLITE_IOERR_WRITE, ENOSPC), Errc::store_full);
    EXPECT_EQ(code_of(SQLITE_IOERR_FSYNC, EDQUOT), Errc::store_full);
    EXPECT_EQ(code_of(SQLITE_IOERR_WRITE, EIO), Errc::store_failed);
    EXPECT_EQ(code_of(SQLITE_IOERR_SHORT_READ, 0), Errc::store_damaged);
    EXPECT_EQ(code_of(SQLITE_CORRUPT_INDEX, 0), Errc::store_damaged);
    EXPECT_EQ(code_of(SQLITE_NOTADB, 0), Errc::not_a_store);
    EXPECT_EQ(code_of(SQLITE_READONLY_DIRECTORY, EACCES), Errc::store_read_only);
    EXPECT_EQ(code_of(SQLITE_CANTOPEN_ISDIR, 0), Errc::store_read_only);
    EXPECT_EQ(code_of(SQLITE_BUSY_SNAPSHOT, 0), Errc::store_locked);
    EXPECT_EQ(code_of(SQLITE_LOCKED_SHAREDCACHE, 0), Errc::store_locked);
    EXPECT_EQ(code_of(SQLITE_INTERRUPT, 0), Errc::cancelled);
    EXPECT_EQ(code_of(SQLITE_CONSTRAINT_CHECK, 0), Errc::store_failed);
    EXPECT_EQ(code_of(SQLITE_ERROR, 0), Errc::store_failed);
}

TEST(SqliteErrors, SaysWhatToDoWhereSomethingCanBeDone) {
    for (const Errc code :
         {Errc::store_full, Errc::store_damaged, Errc::store_locked, Errc::store_read_only, Errc::not_a_store}) {
        EXPECT_FALSE(advice_for(code).empty()) << name_of(code);
    }
    EXPECT_TRUE(advice_for(Errc::store_failed).empty());
}

}  // namespace
}  // namespace wattmast::sqlite
