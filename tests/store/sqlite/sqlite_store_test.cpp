// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_store.h"

#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

class SqliteTestDatabase final : public TestDatabase {
public:
    explicit SqliteTestDatabase(const SealPolicy& policy) : policy_(policy) {}
    Result<std::unique_ptr<Store>> open(OpenMode mode) override {
        return open_sqlite_store(folder_ / "test.db", mode, policy_);
    }

private:
    TemporaryFolder folder_;
    SealPolicy policy_;
};

/// Seals everything with the append after the one that brought it.
constexpr SealPolicy eager{
    .grace = Duration{0}, .slice = 1'000'000, .of_device = 1, .late = 1, .of_tail = 1, .wait = 0};

INSTANTIATE_TEST_SUITE_P(
    Sqlite, StoreContract,
    testing::Values(StoreKind{"sqlite", [] { return std::make_unique<SqliteTestDatabase>(SealPolicy{}); }},
                    StoreKind{"sqlite_eager", [] { return std::make_unique<SqliteTestDatabase>(eager); }}),
    store_kind_name);

TEST(SqliteStore, CountsItsBytesOnDisk) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "a.db", OpenMode::read_write).value();
    const auto bytes = store->samples().statistics().value().bytes_on_disk;
    EXPECT_GE(bytes, std::filesystem::file_size(folder / "a.db"));
    EXPECT_GT(bytes, 0U);
}

}  // namespace
}  // namespace wattmast::test
