// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory_changes.h"

#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* header = "code,name,kind,time_zone,device,uri,profile,interval,node,node_kind\n";

InventoryReading read(const std::string& rows) {
    InventoryReading reading = read_inventory_text(header + rows, InventoryFormat::csv, TextEncoding::utf8, nullptr);
    EXPECT_TRUE(reading.faults.empty()) << to_string(reading.faults.at(0));
    return reading;
}

Catalog catalog_of(const std::string& rows) {
    const auto store = make_memory_store();
    EXPECT_THAT(save_inventory(read(rows).inventory, store->catalog()), IsOk());
    return store->catalog().load().value();
}

const std::string known =
    "A,Alpha,tower,UTC,M1,modbus+tcp://h?unit=1,p,10s,Mains,grid\n"
    "A,,,,M2,snmp://g?community=hush,q,60s,,\n"
    "B,Beta,office,UTC,M1,modbus+tcp://h?unit=2,p,10s,,\n";

TEST(InventoryChanges, TheSameIsUnchanged) {
    const SecretUris secrets = {{{"A", "M2"}, "snmp://g?community=hush"}};
    const InventoryChanges changes = changes_of(read(known), catalog_of(known), secrets);
    EXPECT_TRUE(changes.is_nothing());
    EXPECT_EQ(changes.sites, (InventoryChanges::Counts{0, 0, 2, 0}));
    EXPECT_EQ(changes.devices, (InventoryChanges::Counts{0, 0, 3, 0}));
}

TEST(InventoryChanges, WhatWasExportedChangesNothing) {
    const Catalog catalog = catalog_of(known);
    for (const InventoryFormat format : {InventoryFormat::csv, InventoryFormat::toml}) {
        const InventoryReading again = read_inventory_text(inventory_text(inventory_of(catalog, false), format), format,
                                                           TextEncoding::automatic, nullptr);
        ASSERT_THAT(again.faults, IsEmpty());
        EXPECT_TRUE(changes_of(again, catalog, {}).is_nothing());
    }
}

TEST(InventoryChanges, NamesWhatIsAddedAndWhatIsChangedFromWhatToWhat) {
    const InventoryChanges changes =
        changes_of(read("A,Alpha 2,tower,UTC,M1,modbus+tcp://h?unit=9,p2,20s,Mains,generator\n"
                        "C,Gamma,tower,UTC,M1,modbus+tcp://h?unit=3,p,10s,,\n"),
                   catalog_of(known), {});
    EXPECT_EQ(changes.sites, (InventoryChanges::Counts{1, 1, 0, 0}));
    EXPECT_EQ(changes.devices, (InventoryChanges::Counts{1, 1, 0, 0}));
    EXPECT_THAT(
        changes.changes,
        ElementsAre(
            InventoryChange{InventoryChangeKind::changed, 2, "A", "", "name \"Alpha\" → \"Alpha 2\"; energy tree"},
            InventoryChange{InventoryChangeKind::changed, 2, "A", "M1",
                            "uri \"modbus+tcp://h?unit=1\" → \"modbus+tcp://h?unit=9\"; profile \"p\" → "
                            "\"p2\"; interval \"10000 ms\" → \"20000 ms\""},
            InventoryChange{InventoryChangeKind::added, 3, "C", "", ""},
            InventoryChange{InventoryChangeKind::added, 3, "C", "M1", ""}));
    EXPECT_THAT(faults_of_moves(changes), IsEmpty());
}

TEST(InventoryChanges, ANewSecretIsToldAndNotShown) {
    const InventoryReading reading = read(
        "A,Alpha,tower,UTC,M2,snmp://g?community=quiet,q,60s,Mains,grid\n"
        "A,,,,M1,modbus+tcp://h?unit=1,p,10s,,\n");
    const SecretUris secrets = {{{"A", "M2"}, "snmp://g?community=hush"}};
    const InventoryChanges changes = changes_of(reading, catalog_of(known), secrets);
    ASSERT_EQ(changes.devices, (InventoryChanges::Counts{0, 1, 1, 0}));
    EXPECT_EQ(changes.changes.back().detail, "secret");
    const InventoryReading redacted = read("A,Alpha,tower,UTC,M2,snmp://g?community=***,q,60s,Mains,grid\n");
    EXPECT_EQ(changes_of(redacted, catalog_of(known), secrets).devices, (InventoryChanges::Counts{0, 0, 1, 0}));
}

TEST(InventoryChanges, ADeviceAtAnotherPlaceIsMovedUnlessItsOldPlaceIsListed) {
    const std::string moved = "B,Beta,office,UTC,M7,modbus+tcp://h?unit=1,p,10s,,\n";
    const InventoryChanges changes = changes_of(read(moved), catalog_of(known), {});
    ASSERT_EQ(changes.devices, (InventoryChanges::Counts{0, 0, 0, 1}));
    EXPECT_EQ(changes.changes.back(),
              (InventoryChange{InventoryChangeKind::moved, 2, "B", "M7", "site \"A\", device \"M1\""}));
    const auto faults = faults_of_moves(changes);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].line, 2U);
    EXPECT_THAT(to_string(faults[0]), HasSubstr("is in the database already, of site \"A\", device \"M1\""));

    const InventoryReading swapped = read(moved + "A,Alpha,tower,UTC,M1,modbus+tcp://h?unit=8,p,10s,,\n");
    EXPECT_EQ(changes_of(swapped, catalog_of(known), {}).devices, (InventoryChanges::Counts{1, 1, 0, 0}));
}

}  // namespace
}  // namespace wattmast
