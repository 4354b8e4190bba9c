// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_store.h"

#include "store/test_databases.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract, testing::Values(sqlite_kind(), eager_sqlite_kind()), store_kind_name);

TEST(SqliteStore, CountsItsBytesOnDisk) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "a.db", OpenMode::read_write).value();
    const auto bytes = store->samples().statistics().value().bytes_on_disk;
    EXPECT_GE(bytes, std::filesystem::file_size(folder / "a.db"));
    EXPECT_GT(bytes, 0U);
}

}  // namespace
}  // namespace wattmast::test
