// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/fleet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sim/sim_fixture.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
using sim::DeviceRole;
using sim::Fleet;
using sim::FleetDevice;
using sim::FleetOptions;
using sim::FleetShape;
using sim::FleetSite;

TEST(Fleet, DemoHasStationsAndHallsInSeveralProvincesAndACountryWithDaylightSaving) {
    const Fleet fleet = demo_fleet();
    std::set<std::string> regions;
    std::set<std::string> codes;
    int stations = 0;
    int halls = 0;
    int towers = 0;
    for (const FleetSite& site : fleet.sites) {
        codes.insert(site.site.code);
        regions.insert(site.site.factor_region);
        stations += site.site.kind == SiteKind::base_station ? 1 : 0;
        halls += site.site.kind == SiteKind::data_centre ? 1 : 0;
        towers += site.site.kind == SiteKind::tower ? 1 : 0;
        EXPECT_THAT(TimeZone::find(site.site.time_zone), IsOk());
        EXPECT_TRUE(site.site.position.has_value());
        EXPECT_EQ(site.site.area.size(), 3U);
    }
    EXPECT_EQ(codes.size(), fleet.sites.size());
    EXPECT_GE(stations, 12);
    EXPECT_EQ(halls, 2);
    EXPECT_EQ(towers, 2);
    EXPECT_EQ(regions, (std::set<std::string>{"CN-JS", "CN-SD", "CN-SH", "CN-ZJ", "DE"}));
    EXPECT_EQ(site_of(fleet, "DE-BE-0031").site.time_zone, "Europe/Berlin");
}

bool is_chinese(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

TEST(Fleet, NamesAreChineseThroughoutWhereWantedAndCodesStay) {
    FleetOptions options = demo_fleet().options;
    options.rack_pdus = options.http_meters = options.mqtt_devices = 3;
    options.serial_line = FleetOptions::SerialLine::of_first_site;
    const Fleet english = sim::make_fleet(options).value();
    options.names = sim::NameLanguage::chinese;
    const Fleet chinese = sim::make_fleet(options).value();
    const std::set<std::string> same_in_both = {"UPS", "Tier III", "UPS 2N", "PUE1", "PUE target 1.30"};
    const auto is_named = [&](const std::string& text) { return is_chinese(text) || same_in_both.contains(text); };
    ASSERT_EQ(chinese.sites.size(), english.sites.size());
    for (std::size_t i = 0; i < chinese.sites.size(); ++i) {
        const FleetSite& site = chinese.sites[i];
        EXPECT_EQ(site.site.code, english.sites[i].site.code);
        EXPECT_EQ(site.site.factor_region, english.sites[i].site.factor_region);
        EXPECT_EQ(site.seed, english.sites[i].seed);
        EXPECT_TRUE(is_named(site.site.name)) << site.site.name;
        EXPECT_TRUE(std::all_of(site.site.area.begin(), site.site.area.end(), is_named)) << site.site.area.back();
        for (const std::string& tag : site.site.tags) {
            EXPECT_TRUE(is_named(tag)) << tag;
        }
        for (std::size_t d = 0; d < site.devices.size(); ++d) {
            EXPECT_EQ(site.devices[d].name, english.sites[i].devices[d].name);
            EXPECT_TRUE(is_named(site.devices[d].description) || site.devices[d].description == "UPS 500 kW，SNMP v2c")
                << site.devices[d].description;
        }
        for (const auto& node : site.nodes) {
            EXPECT_TRUE(is_named(node.name)) << node.name;
            EXPECT_TRUE(node.parent.empty() || is_named(node.parent)) << node.parent;
        }
    }
    EXPECT_EQ(site_of(chinese, "SH-PD-0473").site.name, "张江科苑路基站");
    EXPECT_EQ(site_of(chinese, "SH-DC-0001").site.name, "临港数据中心 A 机房");
    EXPECT_EQ(site_of(chinese, "SH-PD-0473").site.area, (std::vector<std::string>{"中国", "上海", "浦东"}));
}

TEST(Fleet, NumberedSitesAreNumberedInChineseToo) {
    FleetOptions options = demo_fleet().options;
    options.shape = FleetShape::scale;
    options.sites = 40;
    options.names = sim::NameLanguage::chinese;
    const Fleet fleet = sim::make_fleet(options).value();
    EXPECT_EQ(fleet.sites.at(28).site.name, "张江科苑路 3 号基站");
    EXPECT_EQ(fleet.sites.at(28).site.code, "SIM-00029");
}

TEST(Fleet, NodesNameDevicesAndParentsThatExist) {
    for (const FleetSite& site : demo_fleet().sites) {
        const auto has_device = [&site](const std::string& name) {
            return std::any_of(site.devices.begin(), site.devices.end(),
                               [&name](const auto& device) { return device.name == name; });
        };
        const auto has_node = [&site](const std::string& name) {
            return std::any_of(site.nodes.begin(), site.nodes.end(),
                               [&name](const auto& node) { return node.name == name; });
        };
        for (const auto& node : site.nodes) {
            EXPECT_TRUE(node.device.empty() || has_device(node.device)) << site.site.code << " " << node.name;
            EXPECT_TRUE(node.parent.empty() || has_node(node.parent)) << site.site.code << " " << node.name;
        }
    }
}

TEST(Fleet, MainsMetersOfAllThreeMakersTakeTurns) {
    std::set<std::string> profiles;
    for (const FleetSite& site : demo_fleet().sites) {
        if (site.site.kind == SiteKind::base_station) {
            ASSERT_EQ(site.devices.front().role, DeviceRole::mains_meter);
            profiles.insert(site.devices.front().profile);
            EXPECT_EQ(site.devices.size(), 4U);
        }
    }
    EXPECT_EQ(profiles, (std::set<std::string>{"abb.b23", "eastron.sdm630", "gavazzi.em340"}));
}

TEST(Fleet, TowersHaveClimateSensorsAndHallsHaveCoolingUnits) {
    for (const FleetSite& site : demo_fleet().sites) {
        const auto count = [&site](DeviceRole role) {
            return std::ranges::count(site.devices, role, &FleetDevice::role);
        };
        EXPECT_EQ(count(DeviceRole::environment), site.site.kind == SiteKind::tower ? 1 : 0) << site.site.code;
        const bool is_hall = site.site.kind == SiteKind::data_centre;
        EXPECT_EQ(count(DeviceRole::chiller), is_hall ? 2 : 0) << site.site.code;
        EXPECT_EQ(count(DeviceRole::row_cooler), is_hall ? 4 : 0) << site.site.code;
    }
}

TEST(Fleet, EachFaultIsPlantedOnce) {
    int outages = 0;
    int silent = 0;
    int reset = 0;
    int unreachable = 0;
    for (const FleetSite& site : demo_fleet().sites) {
        outages += site.faults.recurring_outage ? 1 : 0;
        silent += site.faults.mains_meter_silent ? 1 : 0;
        reset += site.faults.mains_register_reset ? 1 : 0;
        unreachable += site.faults.unreachable ? 1 : 0;
    }
    EXPECT_EQ(outages, 1);
    EXPECT_EQ(silent, 1);
    EXPECT_EQ(reset, 1);
    EXPECT_EQ(unreachable, 1);
}

TEST(Fleet, PastOutagesAreOverBeforeTheNextBegins) {
    for (const FleetSite& site : demo_fleet().sites) {
        UtcTime end = sim::world_begin;
        for (const TimeRange& outage : site.faults.past_outages) {
            EXPECT_LT(end, outage.begin);
            EXPECT_FALSE(outage.is_empty());
            end = outage.end;
        }
        EXPECT_LT(end, site.faults.recurring_outage.value_or(demo_anchor()));
    }
}

TEST(Fleet, ScaleModeHasTheNumberOfSitesAskedForAndNoFaults) {
    FleetOptions options;
    options.shape = FleetShape::scale;
    options.sites = 1'000;
    options.anchor = demo_anchor();
    const Fleet fleet = sim::make_fleet(options).value();
    std::set<std::string> codes;
    std::set<std::uint64_t> seeds;
    for (const FleetSite& site : fleet.sites) {
        codes.insert(site.site.code);
        seeds.insert(site.seed);
        ASSERT_EQ(site.devices.size(), 1U);
        EXPECT_FALSE(site.faults.recurring_outage || site.faults.mains_meter_silent ||
                     site.faults.mains_register_reset || site.faults.unreachable);
    }
    EXPECT_EQ(codes.size(), 1'000U);
    EXPECT_EQ(seeds.size(), 1'000U);
    EXPECT_TRUE(codes.contains("SIM-01000"));
}

TEST(Fleet, RefusesImpossibleOptions) {
    FleetOptions options;
    options.anchor = demo_anchor();
    options.shape = FleetShape::scale;
    options.sites = 0;
    EXPECT_THAT(sim::make_fleet(options), FailsWithDetail(Errc::invalid_argument, "not 0"));
    options.sites = 50'001;
    EXPECT_THAT(sim::make_fleet(options), FailsWithDetail(Errc::invalid_argument, "not 50001"));
    options.sites = 1;
    options.anchor = at("2024-04-09T00:00Z");
    EXPECT_THAT(sim::make_fleet(options), FailsWithDetail(Errc::invalid_argument, "2024-04-09"));
    options.anchor = at("2024-04-10T00:00Z");
    EXPECT_THAT(sim::make_fleet(options), IsOk());
}

}  // namespace
}  // namespace wattmast
