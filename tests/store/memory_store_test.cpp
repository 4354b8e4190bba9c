// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_store.h"

#include "store/test_databases.h"

namespace wattmast::test {
namespace {

INSTANTIATE_TEST_SUITE_P(Memory, StoreContract, testing::Values(memory_kind()), store_kind_name);

TEST(MemoryStore, HasNoBytesOnDisk) {
    const auto store = make_memory_store();
    EXPECT_EQ(store->samples().statistics().value().bytes_on_disk, 0U);
}

TEST(MemoryStore, EachIsADatabaseOfItsOwn) {
    const auto one = make_memory_store();
    const auto other = make_memory_store();
    ASSERT_THAT(one->catalog().save_setting("name", "one"), IsOk());
    EXPECT_EQ(other->catalog().setting("name").value(), std::nullopt);
}

}  // namespace
}  // namespace wattmast::test
