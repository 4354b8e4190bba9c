// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory.h"

#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::HasSubstr;

constexpr const char* complete = R"(
format = 1
demo = true
[[site]]
code = "SD-JN-0114"
name = "Jinan Quancheng Rd"
kind = "tower"
area = ["China", "Shandong"]
factor_region = "CN-SD"
time_zone = "Asia/Shanghai"
latitude = 36.25
longitude = 117.5
tags = ["Outdoor cabinet"]
  [[site.device]]
  name = "M1"
  uri = "modbus+tcp://127.0.0.1:43101?unit=3"
  profile = "eastron.sdm630"
  interval = "10s"
  description = "Mains meter"
  [[site.node]]
  name = "Mains"
  kind = "grid"
  device = "M1"
  [[site.node]]
  name = "Radio"
  kind = "ict"
  parent = "Mains"
)";

/// A minimal valid inventory with one text replaced.
std::string with(std::string text, const std::string& old_text, const std::string& new_text) {
    const auto at = text.find(old_text);
    EXPECT_NE(at, std::string::npos) << old_text;
    return text.replace(at, old_text.size(), new_text);
}

TEST(Inventory, ReadsEveryField) {
    const auto inventory = parse_inventory(complete);
    ASSERT_THAT(inventory, IsOk());
    ASSERT_EQ(inventory->sites.size(), 1U);
    EXPECT_TRUE(inventory->is_demo);
    const InventorySite& entry = inventory->sites.front();
    EXPECT_EQ(entry.site.code, "SD-JN-0114");
    EXPECT_EQ(entry.site.name, "Jinan Quancheng Rd");
    EXPECT_EQ(entry.site.kind, SiteKind::tower);
    EXPECT_EQ(entry.site.area, (std::vector<std::string>{"China", "Shandong"}));
    EXPECT_EQ(entry.site.factor_region, "CN-SD");
    EXPECT_EQ(entry.site.time_zone, "Asia/Shanghai");
    EXPECT_EQ(entry.site.position, (Position{36.25, 117.5}));
    EXPECT_EQ(entry.site.tags, std::vector<std::string>{"Outdoor cabinet"});
    ASSERT_EQ(entry.devices.size(), 1U);
    EXPECT_EQ(entry.devices[0].name, "M1");
    EXPECT_EQ(entry.devices[0].uri, "modbus+tcp://127.0.0.1:43101?unit=3");
    EXPECT_EQ(entry.devices[0].profile, "eastron.sdm630");
    EXPECT_EQ(entry.devices[0].poll_interval, std::chrono::seconds{10});
    EXPECT_EQ(entry.devices[0].description, "Mains meter");
    ASSERT_EQ(entry.nodes.size(), 2U);
    EXPECT_EQ(entry.nodes[0].node.kind, NodeKind::grid);
    EXPECT_EQ(entry.nodes[0].device, "M1");
    EXPECT_EQ(entry.nodes[1].node.parent, "Mains");
}

TEST(Inventory, NamesThePlaceOfEachFault) {
    const struct {
        const char* old_text;
        const char* new_text;
        const char* words;
    } cases[] = {
        {"format = 1", "format = 2", "format = 1"},
        {"kind = \"tower\"", "kind = \"castle\"",
         "line 7, site \"SD-JN-0114\": kind: \"castle\" is not a kind of site; there are base_station, data_centre, "},
        {"time_zone = \"Asia/Shanghai\"", "time_zone = \"Asia/Nowhere\"", "no time zone \"Asia/Nowhere\""},
        {"latitude = 36.25", "latitude = 96.25",
         "line 11, site \"SD-JN-0114\": latitude: \"96.25\" is not a number of degrees from -90 to 90"},
        {"longitude = 117.5", "", "longitude: is missing; latitude and longitude belong together"},
        {"longitude = 117.5", "longitude = \"117.5\"", "longitude: must be a number without quotes"},
        {"interval = \"10s\"", "interval = \"10\"", "device \"M1\": interval: \"10\" is not a duration"},
        {"interval = \"10s\"", "interval = \"10ms\"", "interval: \"10ms\" must be at least 1s"},
        {"modbus+tcp://127.0.0.1:43101?unit=3", "ftp://127.0.0.1", "device \"M1\": uri:"},
        {"description =", "descripton =",
         "line 19, site \"SD-JN-0114\", device \"M1\": descripton: is not a key of this table"},
        {"kind = \"grid\"", "kind = \"river\"", "\"river\" is not a kind of energy node"},
        {"  device = \"M1\"", "  device = \"M9\"", "names device \"M9\", which this site does not have"},
        {"parent = \"Mains\"", "parent = \"Sun\"", "has parent \"Sun\", which does not exist"},
        {"parent = \"Mains\"", "parent = \"Radio\"", "\"Radio\" is above itself"},
        {"name = \"Radio\"", "name = \"Mains\"", "\"Mains\" exists twice"},
        {"name = \"Radio\"", "name = \" Radio\"", "\" Radio\" has blanks at its begin or end"},
        {"area = [\"China\", \"Shandong\"]", "area = [\"China\", \"\"]", "area: holds a text that is empty"},
        {"code = \"SD-JN-0114\"", "", "code: is missing or empty"},
        {"tags = [\"Outdoor cabinet\"]", "tags = [7]", "line 13, site \"SD-JN-0114\": tags: must hold only texts"},
    };
    for (const auto& entry : cases) {
        EXPECT_THAT(parse_inventory(with(complete, entry.old_text, entry.new_text)),
                    FailsWithDetail(Errc::invalid_inventory, std::string(entry.words)))
            << entry.new_text;
    }
}

TEST(Inventory, ListsAllFaultsNotOnlyTheFirst) {
    auto text = with(complete, "kind = \"tower\"", "kind = \"castle\"");
    text = with(text, "interval = \"10s\"", "interval = \"soon\"");
    const auto inventory = parse_inventory(text);
    ASSERT_THAT(inventory, FailsWith(Errc::invalid_inventory));
    EXPECT_THAT(inventory.error().detail, HasSubstr("2 faults"));
    EXPECT_THAT(inventory.error().detail, HasSubstr("castle"));
    EXPECT_THAT(inventory.error().detail, HasSubstr("soon"));
}

TEST(Inventory, BrokenTomlNamesLineAndColumn) {
    EXPECT_THAT(parse_inventory("format = 1\n[[site]\n"),
                FailsWithDetail(Errc::invalid_inventory, std::string("line 2")));
}

TEST(Inventory, TwoReadersOfOneDeviceMustHaveDifferentProfiles) {
    const std::string second = "  [[site.device]]\n  name = \"M2\"\n  uri = \"MODBUS+TCP://127.0.0.1:43101/?unit=3\"\n";
    const std::string node = "  [[site.node]]\n  name = \"Mains\"";
    const auto text = with(complete, node, second + "  profile = \"eastron.sdm630\"\n" + node);
    EXPECT_THAT(parse_inventory(text),
                FailsWithDetail(Errc::invalid_inventory,
                                std::string("line 22, site \"SD-JN-0114\", device \"M2\": uri: is that of site "
                                            "\"SD-JN-0114\", device \"M1\" in line 16, read with the same profile")));
    EXPECT_THAT(parse_inventory(with(complete, node, second + "  profile = \"other\"\n" + node)), IsOk());
}

TEST(Inventory, TheSameCodeOrNameTwiceIsAFault) {
    const std::string site = "[[site]]\ncode = \"A\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n";
    const std::string device = "[[site.device]]\nname = \"M\"\nuri = \"modbus+tcp://h:1?unit=";
    const auto result = parse_inventory("format = 1\n" + site + device + "1\"\n" + device + "2\"\n" + site);
    ASSERT_THAT(result, FailsWith(Errc::invalid_inventory));
    EXPECT_THAT(result.error().detail, HasSubstr("2 faults"));
    EXPECT_THAT(result.error().detail, HasSubstr("line 10, site \"A\": device: \"M\" exists twice, first in line 6"));
    EXPECT_THAT(result.error().detail, HasSubstr("line 13, site \"A\": code: is used twice, first in line 2"));
}

TEST(Inventory, WhatIsWrittenAsTomlReadsBackTheSame) {
    const auto inventory = parse_inventory(complete);
    ASSERT_THAT(inventory, IsOk());
    const auto again = parse_inventory(inventory_text(*inventory, InventoryFormat::toml));
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(*again, *inventory);
}

TEST(Inventory, ComesOutOfACatalogueAsItWentIn) {
    const auto store = make_memory_store();
    const auto inventory = parse_inventory(complete);
    ASSERT_THAT(inventory, IsOk());
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    EXPECT_EQ(inventory_of(store->catalog().load().value(), true), *inventory);
}

TEST(Inventory, AListWithoutTreesLeavesThoseThatAreThere) {
    const auto store = make_memory_store();
    auto inventory = parse_inventory(complete);
    ASSERT_THAT(inventory, IsOk());
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    inventory->sites[0].nodes.clear();
    inventory->leaves_trees = true;
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    EXPECT_EQ(store->catalog().load().value().nodes.size(), 2U);
    inventory->leaves_trees = false;
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    EXPECT_EQ(store->catalog().load().value().nodes.size(), 0U);
}

TEST(Inventory, SavingTwiceChangesAndDoesNotDuplicate) {
    const auto store = make_memory_store();
    auto inventory = parse_inventory(complete);
    ASSERT_THAT(inventory, IsOk());
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    inventory->sites[0].site.name = "Renamed";
    inventory->sites[0].devices[0].poll_interval = std::chrono::seconds{25};
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());

    const auto catalog = store->catalog().load();
    ASSERT_THAT(catalog, IsOk());
    ASSERT_EQ(catalog->sites.size(), 1U);
    EXPECT_EQ(catalog->sites[0].name, "Renamed");
    ASSERT_EQ(catalog->devices.size(), 1U);
    EXPECT_EQ(catalog->devices[0].poll_interval, std::chrono::seconds{25});
    ASSERT_EQ(catalog->nodes.size(), 2U);
    EXPECT_EQ(catalog->nodes[0].device, catalog->devices[0].id);
    EXPECT_EQ(store->catalog().setting("demo").value(), "1");
}

}  // namespace
}  // namespace wattmast
