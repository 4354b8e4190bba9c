// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The kinds of database that suites about all stores run on.
#pragma once

#include <memory>

#include "store/memory_store.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

class MemoryTestDatabase final : public TestDatabase {
public:
    Result<std::unique_ptr<Store>> open(OpenMode mode) override { return database_.open(mode); }

private:
    MemoryDatabase database_;
};

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
inline constexpr SealPolicy eager{
    .grace = Duration{0}, .slice = 1'000'000, .of_device = 1, .late = 1, .of_tail = 1, .wait = 0};

inline StoreKind memory_kind() {
    return {"memory", [] { return std::make_unique<MemoryTestDatabase>(); }};
}
inline StoreKind sqlite_kind() {
    return {"sqlite", [] { return std::make_unique<SqliteTestDatabase>(SealPolicy{}); }};
}
inline StoreKind eager_sqlite_kind() {
    return {"sqlite_eager", [] { return std::make_unique<SqliteTestDatabase>(eager); }};
}

}  // namespace wattmast::test
