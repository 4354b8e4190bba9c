// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/inventory.h"

#include <gtest/gtest.h>

#include <toml++/toml.h>

#include "sim/sim_fixture.h"

namespace wattmast {
namespace {

using namespace test;

TEST(Inventory, IsTomlThatSaysWhatTheFleetSays) {
    sim::Fleet fleet = demo_fleet();
    fleet.sites[0].devices[0].poll_interval = 2'500ms;
    const std::size_t station = site_index(fleet, "JS-WX-0255");
    const std::vector<sim::Endpoint> endpoints = {{0, 0, "modbus+tcp://127.0.0.1:43101?unit=1"},
                                                  {0, 3, "snmp://127.0.0.1:43102?community=public"},
                                                  {station, 2, "modbus+tcp://127.0.0.1:43103?unit=2"}};
    const toml::table root = toml::parse(sim::inventory_text(fleet, endpoints));
    EXPECT_EQ(root["format"].value<int>(), 1);
    EXPECT_EQ(root["demo"].value<bool>(), true);
    const toml::array& sites = *root["site"].as_array();
    ASSERT_EQ(sites.size(), fleet.sites.size());

    const toml::table& first = *sites[0].as_table();
    EXPECT_EQ(first["code"].value<std::string>(), "SH-PD-0473");
    EXPECT_EQ(first["kind"].value<std::string>(), "base_station");
    EXPECT_EQ(first["area"][2].value<std::string>(), "Pudong");
    EXPECT_EQ(first["factor_region"].value<std::string>(), "CN-SH");
    EXPECT_EQ(first["time_zone"].value<std::string>(), "Asia/Shanghai");
    EXPECT_EQ(first["latitude"].value<double>(), 31.2045);
    EXPECT_EQ(first["longitude"].value<double>(), 121.5912);
    EXPECT_EQ(first["tags"][0].value<std::string>(), "5G macro, 3 × 64T64R + 4G");
    ASSERT_EQ(first["device"].as_array()->size(), 2U);
    EXPECT_EQ(first["device"][0]["uri"].value<std::string>(), endpoints[0].uri);
    EXPECT_EQ(first["device"][0]["profile"].value<std::string>(), "eastron.sdm630");
    EXPECT_EQ(first["device"][0]["interval"].value<std::string>(), "2500ms");
    EXPECT_EQ(first["device"][1]["name"].value<std::string>(), "RTR");
    EXPECT_EQ(first["device"][1]["interval"].value<std::string>(), "10s");
    EXPECT_EQ(first["node"][0]["kind"].value<std::string>(), "grid");
    EXPECT_EQ(first["node"][3]["parent"].value<std::string>(), "Rectifiers");
    EXPECT_EQ(first["node"][3]["device"].value<std::string>(), "DC1");

    const toml::table& other = *sites[station].as_table();
    EXPECT_EQ(other["device"][0]["name"].value<std::string>(), "BAT");
}

TEST(Inventory, QuotesWhateverATextHolds) {
    const std::string text = "say \"watt\"\\mast\nnext\ttab \x01\x7F é 张";
    const toml::table root = toml::parse("text = " + sim::toml_quoted(text));
    EXPECT_EQ(root["text"].value<std::string>(), text);
}

}  // namespace
}  // namespace wattmast
