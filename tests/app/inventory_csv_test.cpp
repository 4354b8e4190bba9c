// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/inventory.h"
#include "app/inventory_columns.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

InventoryReading read(std::string_view text) {
    return read_inventory_text(text, InventoryFormat::csv, TextEncoding::automatic, nullptr);
}

std::vector<std::string> words_of(const std::vector<InventoryFault>& faults) {
    std::vector<std::string> words;
    std::ranges::transform(faults, std::back_inserter(words), [](const auto& fault) { return to_string(fault); });
    return words;
}

constexpr const char* two_sites =
    "code,name,kind,area,factor_region,time_zone,latitude,longitude,tags,device,uri,profile,interval,description,node,"
    "node_kind,node_parent,node_instance\n"
    "SD-JN-0114,Jinan,tower,China|Shandong,CN-SD,Asia/Shanghai,36.25,117.5,Outdoor | 5G,M1,"
    "modbus+tcp://127.0.0.1:43101?unit=3,eastron.sdm630,10s,Mains meter,Mains,grid,,\n"
    "SD-JN-0114,,,,,,,,,M1,,,,,Radio,ict,Mains,2\n"
    "DE-B-7,Berlin,office,,,Europe/Berlin,,,,,,,,,,,,\n";

TEST(InventoryCsv, ReadsEveryColumn) {
    const InventoryReading reading = read(two_sites);
    ASSERT_THAT(words_of(reading.faults), IsEmpty());
    ASSERT_EQ(reading.inventory.sites.size(), 2U);
    const InventorySite& entry = reading.inventory.sites[0];
    EXPECT_EQ(entry.site.code, "SD-JN-0114");
    EXPECT_EQ(entry.site.name, "Jinan");
    EXPECT_EQ(entry.site.kind, SiteKind::tower);
    EXPECT_THAT(entry.site.area, ElementsAre("China", "Shandong"));
    EXPECT_EQ(entry.site.factor_region, "CN-SD");
    EXPECT_EQ(entry.site.time_zone, "Asia/Shanghai");
    EXPECT_EQ(entry.site.position, (Position{36.25, 117.5}));
    EXPECT_THAT(entry.site.tags, ElementsAre("Outdoor", "5G"));
    ASSERT_EQ(entry.devices.size(), 1U);
    EXPECT_EQ(entry.devices[0].name, "M1");
    EXPECT_EQ(entry.devices[0].uri, "modbus+tcp://127.0.0.1:43101?unit=3");
    EXPECT_EQ(entry.devices[0].profile, "eastron.sdm630");
    EXPECT_EQ(entry.devices[0].poll_interval, std::chrono::seconds{10});
    EXPECT_EQ(entry.devices[0].description, "Mains meter");
    ASSERT_EQ(entry.nodes.size(), 2U);
    EXPECT_EQ(entry.nodes[0].node.name, "Mains");
    EXPECT_EQ(entry.nodes[0].node.kind, NodeKind::grid);
    EXPECT_EQ(entry.nodes[0].device, "M1");
    EXPECT_EQ(entry.nodes[1].node.parent, "Mains");
    EXPECT_EQ(entry.nodes[1].node.instance, "2");
    EXPECT_EQ(entry.nodes[1].device, "M1");
    EXPECT_EQ(reading.inventory.sites[1].site.time_zone, "Europe/Berlin");
    EXPECT_FALSE(reading.inventory.sites[1].site.position);
    EXPECT_EQ(reading.lines[0].site, 2U);
    EXPECT_EQ(reading.lines[1].site, 4U);
}

TEST(InventoryCsv, SemicolonsTabsAndDecimalCommasAreTaken) {
    for (const char delimiter : {';', '\t'}) {
        std::string text = "code,kind,time_zone,latitude,longitude\nA,tower,UTC,-36#25,117#5\n";
        std::ranges::replace(text, ',', delimiter);
        std::ranges::replace(text, '#', ',');
        const InventoryReading reading = read(text);
        ASSERT_THAT(words_of(reading.faults), IsEmpty());
        EXPECT_EQ(reading.inventory.sites[0].site.position, (Position{-36.25, 117.5}));
        EXPECT_TRUE(reading.inventory.leaves_trees);
    }
    const InventoryReading quoted = read("code,kind,time_zone,latitude,longitude\nA,tower,UTC,\"36,25\",117.5\n");
    EXPECT_EQ(quoted.inventory.sites.at(0).site.position, (Position{36.25, 117.5}));
}

TEST(InventoryCsv, ChineseHeadersAndKindsAreTakenInAnyEncoding) {
    constexpr const char* utf8 =
        "站点编码,站点名称,站点类型,时区,设备,设备地址\nA,济南,基站,Asia/Shanghai,M1,snmp://10.0.0.1\n";
    const InventoryReading reading = read(utf8);
    ASSERT_THAT(words_of(reading.faults), IsEmpty());
    EXPECT_EQ(reading.inventory.sites[0].site.name, "济南");
    EXPECT_EQ(reading.inventory.sites[0].site.kind, SiteKind::base_station);
    EXPECT_EQ(reading.inventory.sites[0].devices.at(0).uri, "snmp://10.0.0.1");
    // 站点编码,站点名称,站点类型,时区 / A,济南,铁塔,UTC
    const InventoryReading gb = read(
        "\xD5\xBE\xB5\xE3\xB1\xE0\xC2\xEB,\xD5\xBE\xB5\xE3\xC3\xFB\xB3\xC6,\xD5\xBE\xB5\xE3\xC0\xE0\xD0\xCD,"
        "\xCA\xB1\xC7\xF8\r\nA,\xBC\xC3\xC4\xCF,\xCC\xFA\xCB\xFE,UTC\r\n");
    ASSERT_THAT(words_of(gb.faults), IsEmpty());
    EXPECT_EQ(gb.encoding, TextEncoding::gb18030);
    EXPECT_EQ(gb.inventory.sites[0].site.name, "济南");
    EXPECT_EQ(gb.inventory.sites[0].site.kind, SiteKind::tower);
}

TEST(InventoryCsv, EveryFaultyRowIsNamedWithLineAndColumn) {
    const InventoryReading reading = read(
        "code,name,kind,time_zone,latitude,longitude,device,uri,interval\n"
        "A,\"two\nlines\",castle,UTC,,,M1,ftp://x,10\n"
        ",x,tower,UTC,,,,,\n"
        "B,,tower,UTC,91,7,M1,modbus+tcp://h?unit=1,1s\n"
        "B,,office,,,,M1,modbus+tcp://h?unit=2,1s\n"
        "C,,tower,Mars,1.234,,M1,modbus+tcp://h?unit=1,\n"
        "D,too,few\n"
        "E,ope\"n,tower,UTC,,,,,\n"
        ",,,,,,,,\n"
        "F,,tower,UTC,\"1.234,5\",7,,modbus+tcp://g,\n");
    const auto words = words_of(reading.faults);
    using testing::StartsWith;
    EXPECT_THAT(
        words, ElementsAre(StartsWith("line 2, site \"A\": kind: \"castle\" is not a kind of site; there are"),
                           StartsWith("line 2, site \"A\", device \"M1\": interval: \"10\" is not a duration"),
                           StartsWith("line 2, site \"A\", device \"M1\": uri: scheme \"ftp\" is not known"),
                           StartsWith("line 4, site \"\": code: is missing or empty"),
                           StartsWith("line 5, site \"B\": latitude: \"91\" is not a number of degrees from -90"),
                           StartsWith("line 6, site \"B\": kind: is not what line 5 says of the same site"),
                           StartsWith("line 6, site \"B\": device: \"M1\" exists twice, first in line 5"),
                           StartsWith("line 7, site \"C\": time_zone: "),
                           StartsWith("line 7, site \"C\": longitude: is missing"),
                           StartsWith("line 7, site \"C\", device \"M1\": uri: is that of site \"B\", device \"M1\" in "
                                      "line 5, read with the same profile"),
                           StartsWith("line 8: has 3 fields, but there are 9 columns"),
                           StartsWith("line 9: a quote is not closed"),
                           StartsWith("line 11, site \"F\": latitude: \"1.234,5\" is not a number"),
                           StartsWith("line 11, site \"F\", device \"\": device: is missing or empty")));
}

TEST(InventoryCsv, HeadersAreCheckedBeforeRows) {
    EXPECT_THAT(words_of(read("code,kind,colour,code\nA,castle,red,A\n").faults),
                ElementsAre(testing::StartsWith("line 1: colour: is not a column of an inventory"),
                            testing::StartsWith("line 1: code: is there twice"),
                            testing::StartsWith("line 1: time_zone: is missing")));
    EXPECT_THAT(words_of(read("").faults), ElementsAre("the text has no row that names the columns"));
    EXPECT_THAT(words_of(read("code,kind,time_zone\n").faults), ElementsAre("there is no site in it"));
    EXPECT_THAT(words_of(read("Site Code,SITE-KIND,TimeZone\nA,tower,UTC\n").faults), IsEmpty());
}

TEST(InventoryCsv, ProfilesAreCheckedAsInToml) {
    DeviceProfile profile;
    profile.id = "some.ups";
    profile.protocol = Protocol::snmp;
    const ProfileLibrary profiles({profile});
    const InventoryReading reading = read_inventory_text(
        "code,kind,time_zone,device,uri,profile\nA,tower,UTC,M1,modbus+tcp://h,some.ups\n"
        "A,,,M2,modbus+tcp://h?unit=2,no.such\n",
        InventoryFormat::csv, TextEncoding::utf8, &profiles);
    EXPECT_THAT(
        words_of(reading.faults),
        ElementsAre(HasSubstr("line 2, site \"A\", device \"M1\": profile: the profile some.ups is for another"),
                    HasSubstr("line 3, site \"A\", device \"M2\": profile: there is no profile \"no.such\"")));
}

TEST(InventoryCsv, NoFaultHoldsASecret) {
    const InventoryReading reading = read(
        "code,kind,time_zone,device,uri\nA,tower,UTC,M1,snmp://h?community=hush&x=1\n"
        "A,,,M2,snmp://g?community=hush\nA,,,M3,snmp://g?community=hush\nA,,,M4,snmp://user:hush@g\n");
    ASSERT_EQ(reading.faults.size(), 3U);
    for (const std::string& words : words_of(reading.faults)) {
        EXPECT_THAT(words, Not(HasSubstr("hush")));
    }
}

/// Whatever a text holds, it comes back.
Inventory awkward() {
    Inventory inventory;
    inventory.is_demo = true;
    const std::vector<std::string> texts = {"=1+1",     "+49",  "-1",  "@x", "'quoted",   "''x",  "a,b;c\td",
                                            "\"q\" \"", "a\nb", "\tt", " ",  "a|b",       "济南", "\r\nx",
                                            "# no",     "'",    "'=x", "=",  "'s-Graven "};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        InventorySite entry;
        entry.site.code = "=S" + std::to_string(i);
        entry.site.name = texts[i];
        entry.site.kind = static_cast<SiteKind>(1 + i % 6);
        entry.site.time_zone = "Europe/Berlin";
        entry.site.factor_region = i % 2 == 0 ? "DE" : "";
        entry.site.position = Position{-89.123456789012345 + static_cast<double>(i), 1e-7 * static_cast<double>(i)};
        if (texts[i].find_first_of("\r\n") == std::string::npos) {
            entry.site.area = {texts[i], "Second"};
            entry.site.tags = {texts[i]};
        }
        for (int d = 0; d < 3; ++d) {
            Device device;
            device.name = "@M" + std::to_string(d);
            device.uri = "modbus+tcp://10.0.0." + std::to_string(i) + ":502?unit=" + std::to_string(d);
            device.profile = d == 1 ? "p" : "";
            device.poll_interval = Duration{1000 + 500 * d};
            device.description = texts[i];
            entry.devices.push_back(device);
        }
        // Out of order, unmeasured, and a device measured twice.
        for (const char* device : {"", "@M1", "@M0", "@M1", "", "@M2"}) {
            InventorySite::Node node;
            node.node.name = "N" + std::to_string(entry.nodes.size());
            node.node.kind = static_cast<NodeKind>(1 + entry.nodes.size());
            node.node.parent = entry.nodes.empty() ? "" : "N0";
            node.node.instance = texts[i];
            node.device = device;
            entry.nodes.push_back(node);
        }
        inventory.sites.push_back(entry);
    }
    return inventory;
}

TEST(InventoryCsv, WhatIsWrittenReadsBackTheSameInBothFormats) {
    const Inventory inventory = awkward();
    for (const InventoryFormat format : {InventoryFormat::csv, InventoryFormat::toml}) {
        const std::string text = inventory_text(inventory, format);
        const InventoryReading reading = read_inventory_text(text, format, TextEncoding::automatic, nullptr);
        ASSERT_THAT(words_of(reading.faults), IsEmpty());
        ASSERT_EQ(reading.inventory.sites.size(), inventory.sites.size());
        for (std::size_t i = 0; i < inventory.sites.size(); ++i) {
            EXPECT_EQ(reading.inventory.sites[i], inventory.sites[i]) << inventory.sites[i].site.name;
        }
        EXPECT_EQ(reading.inventory, inventory);
    }
}

TEST(InventoryCsv, NoCellIsAFormula) {
    const std::string text = inventory_text(awkward(), InventoryFormat::csv);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || text[at - 1] == ',' || text[at - 1] == '\n' ||
                            (text[at - 1] == '"' && at > 1 && (text[at - 2] == ',' || text[at - 2] == '\n'));
        if (begins) {
            EXPECT_EQ(std::string_view("=+@").find(text[at]), std::string_view::npos) << text.substr(at, 20);
        }
    }
    EXPECT_THAT(text, HasSubstr(",'=1+1,"));
    EXPECT_THAT(text, HasSubstr(",-89.12345678901235,"));  // a number
}

TEST(InventoryCsv, SecretsAreNotWritten) {
    Inventory inventory = awkward();
    inventory.sites[0].devices[0].uri = "snmp://10.0.0.1?community=hush";
    for (const InventoryFormat format : {InventoryFormat::csv, InventoryFormat::toml}) {
        const std::string text = inventory_text(inventory, format);
        EXPECT_THAT(text, Not(HasSubstr("hush")));
        EXPECT_THAT(text, HasSubstr("community=***"));
    }
}

TEST(InventoryCsv, AnApostropheOfAPersonStays) {
    EXPECT_EQ(unguarded("'s-Hertogenbosch"), "'s-Hertogenbosch");
    EXPECT_EQ(unguarded("'=1"), "=1");
    EXPECT_EQ(unguarded("'"), "'");
}

}  // namespace
}  // namespace wattmast
