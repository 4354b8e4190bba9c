// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/fleet.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "sim/chinese_names.h"
#include "sim/http_meter.h"
#include "sim/mqtt_meter.h"
#include "sim/random.h"
#include "sim/redfish_pdu.h"

namespace wattmast::sim {
namespace {

using namespace std::chrono_literals;

struct Place {
    std::string_view code;
    std::string_view name;
    std::string_view province;
    std::string_view district;
    std::string_view region;  ///< Of the emission factors.
    double latitude;
    double longitude;
    std::string_view chinese;  ///< Empty outside China.
};

constexpr std::array stations = {
    Place{"SH-PD-0473", "Zhangjiang Keyuan Rd", "Shanghai", "Pudong", "CN-SH", 31.2045, 121.5912, "张江科苑路"},
    Place{"SH-PD-0518", "Lujiazui Century Ave", "Shanghai", "Pudong", "CN-SH", 31.2352, 121.5061, "陆家嘴世纪大道"},
    Place{"SH-XH-0112", "Xujiahui Caoxi Rd N", "Shanghai", "Xuhui", "CN-SH", 31.1931, 121.4372, "徐家汇漕溪北路"},
    Place{"SH-MH-0296", "Hongqiao Shenbin Rd", "Shanghai", "Minhang", "CN-SH", 31.1968, 121.3199, "虹桥申滨路"},
    Place{"JS-NJ-1027", "Gulou Zhongshan Rd", "Jiangsu", "Nanjing", "CN-JS", 32.0603, 118.7798, "鼓楼中山路"},
    Place{"JS-SZ-0734", "Industrial Park Xinghai St", "Jiangsu", "Suzhou", "CN-JS", 31.3187, 120.6724,
          "工业园区星海街"},
    Place{"JS-WX-0255", "Binhu Lihu Ave", "Jiangsu", "Wuxi", "CN-JS", 31.5282, 120.2743, "滨湖蠡湖大道"},
    Place{"ZJ-HZ-0861", "Binjiang Jiangnan Ave", "Zhejiang", "Hangzhou", "CN-ZJ", 30.2087, 120.2120, "滨江江南大道"},
    Place{"ZJ-NB-0419", "Yinzhou Tiantong Rd", "Zhejiang", "Ningbo", "CN-ZJ", 29.8173, 121.5468, "鄞州天童路"},
    Place{"ZJ-WZ-0188", "Lucheng Oujiang Rd", "Zhejiang", "Wenzhou", "CN-ZJ", 28.0152, 120.6553, "鹿城瓯江路"},
    Place{"SD-JN-0342", "Lixia Jingshi Rd", "Shandong", "Jinan", "CN-SD", 36.6565, 117.0762, "历下经十路"},
    Place{"SD-QD-0607", "Laoshan Xianggang E Rd", "Shandong", "Qingdao", "CN-SD", 36.1073, 120.4689, "崂山香港东路"},
    Place{"DE-BE-0031", "Adlershof Rudower Chaussee", "Berlin", "Treptow", "DE", 52.4310, 13.5342, ""},
    Place{"DE-BY-0044", "Schwabing Leopoldstrasse", "Bavaria", "Munich", "DE", 48.1652, 11.5861, ""},
};
constexpr std::array halls = {
    Place{"SH-DC-0001", "Lingang data centre, hall A", "Shanghai", "Pudong", "CN-SH", 30.8987, 121.9283,
          "临港数据中心A厅"},
    Place{"DE-DC-0002", "Frankfurt Ostend, hall 2", "Hesse", "Frankfurt", "DE", 50.1187, 8.7332, ""},
};

struct MeterModel {
    std::string_view profile;
    std::string_view description;
};
constexpr std::array mains_meters = {
    MeterModel{"eastron.sdm630", "Mains meter, Eastron SDM630, Modbus TCP"},
    MeterModel{"abb.b23", "Mains meter, ABB B23, Modbus TCP"},
    MeterModel{"gavazzi.em340", "Mains meter, Carlo Gavazzi EM340, Modbus TCP"},
};

Site site_at(const Place& place, SiteKind kind) {
    Site site;
    const bool is_german = place.region == "DE";
    site.code = place.code;
    site.name = place.name;
    site.kind = kind;
    site.area = {is_german ? "Germany" : "China", std::string(place.province), std::string(place.district)};
    site.factor_region = place.region;
    site.time_zone = is_german ? "Europe/Berlin" : "Asia/Shanghai";
    site.position = Position{place.latitude, place.longitude};
    return site;
}

void add_station_devices(FleetSite& site, const MeterModel& mains) {
    using enum DeviceRole;
    site.devices = {
        {mains_meter, "M1", std::string(mains.profile), 10s, std::string(mains.description), 1},
        {dc_load_meter, "DC1", "cet.pmc_d721", 10s, "DC load meter, CET PMC-D721MD, Modbus TCP", 1},
        {battery_meter, "BAT", "cet.pmc_d721", 10s, "Battery meter, CET PMC-D721MD, Modbus TCP", 2},
        {router, "RTR", "ietf.router", 10s, "Cell-site router, SNMP v2c", 1},
    };
    site.nodes = {
        {NodeKind::grid, "Mains", "", "M1", ""},
        {NodeKind::battery, "Battery", "", "BAT", ""},
        {NodeKind::rectifier, "Rectifiers", "", "", ""},
        {NodeKind::ict, "Radio and transport", "Rectifiers", "DC1", ""},
        {NodeKind::cooling, "Cooling", "", "", ""},
    };
}

void add_hall_devices(FleetSite& site, std::string_view supply_profile) {
    using enum DeviceRole;
    site.devices = {
        {mains_meter, "M1", std::string(supply_profile), 10s, "Grid meter of the hall, Modbus TCP", 1},
        {it_meter_a, "IT-A", "abb.b23", 10s, "IT feed A behind the UPS, Modbus TCP", 2},
        {it_meter_b, "IT-B", "abb.b23", 10s, "IT feed B behind the UPS, Modbus TCP", 3},
        {cooling_meter, "COOL", "eastron.sdm630", 10s, "Chillers and air handlers, Modbus TCP", 4},
        {uninterruptible, "UPS1", "ietf.ups", 10s, "UPS 500 kW, SNMP v2c", 1},
        {core_switch, "SW1", "ietf.router", 10s, "Core switch, SNMP v2c", 1},
        {rack_sensors, "ENV1", "ietf.entity_sensor", 60s, "Rack inlet sensors, SNMP v2c", 1},
    };
    for (int i = 1; i <= 2; ++i) {
        site.devices.push_back({chiller, "CH-" + std::to_string(i), "rittal.chiller", 30s, "Chiller, SNMP v2c", i});
    }
    for (int i = 1; i <= 4; ++i) {
        site.devices.push_back(
            {row_cooler, "CRAC-" + std::to_string(i), "apc.inrow_rc", 30s, "Row cooler on chilled water, SNMP v2c", i});
    }
    site.nodes = {
        {NodeKind::grid, "Grid", "", "M1", ""},          {NodeKind::ups, "UPS", "", "", ""},
        {NodeKind::ict, "IT feed A", "UPS", "IT-A", ""}, {NodeKind::ict, "IT feed B", "UPS", "IT-B", ""},
        {NodeKind::cooling, "Cooling", "", "COOL", ""},
    };
}

/// A mast whose owner watches its shelter.
void make_tower(FleetSite& site) {
    site.site.kind = SiteKind::tower;
    site.devices.push_back(
        {DeviceRole::environment, "ENV1", "ietf.entity_sensor", 30s, "Climate sensors of the shelter, SNMP v2c", 1});
}

PlantedFaults faults_of(std::string_view code, UtcTime anchor) {
    PlantedFaults faults;
    if (code == "ZJ-WZ-0188") {
        faults.recurring_outage = anchor - 20min;
        const std::array<std::pair<Duration, Duration>, 7> past = {{{59 * 24h + 5h, 80min},
                                                                    {47 * 24h + 14h, 45min},
                                                                    {38 * 24h + 2h, 95min},
                                                                    {26 * 24h + 9h, 70min},
                                                                    {17 * 24h + 20h, 30min},
                                                                    {9 * 24h + 3h, 85min},
                                                                    {2 * 24h + 11h, 55min}}};
        for (const auto& [before, length] : past) {
            faults.past_outages.push_back({anchor - before, anchor - before + length});
        }
    } else if (code == "JS-WX-0255") {
        faults.mains_meter_silent = anchor - 9h;
    } else if (code == "SD-QD-0607") {
        faults.mains_register_reset = anchor - (6 * 24h + 7h + 25min);
    } else if (code == "SH-MH-0296") {
        faults.unreachable = TimeRange{anchor - (12 * 24h + 6h), anchor - (12 * 24h + 1h + 40min)};
    }
    return faults;
}

std::vector<std::string> station_tags(const Place& place, std::size_t index) {
    constexpr std::array radios = {"5G macro, 3 × 64T64R + 4G", "5G macro, 3 × 32T32R + 4G"};
    constexpr std::array enclosures = {"Outdoor cabinet", "Rooftop room", "Outdoor cabinet"};
    std::vector<std::string> tags = {radios[index % radios.size()], enclosures[index % enclosures.size()]};
    tags.emplace_back(place.code == "ZJ-WZ-0188" ? "Li-ion 51.2 V 100 Ah" : "Li-ion 51.2 V 200 Ah");
    if (!place.chinese.empty()) {
        tags.emplace_back(place.chinese);
    }
    return tags;
}

Fleet demo_fleet(const FleetOptions& options) {
    Fleet fleet{options, {}};
    for (std::size_t i = 0; i < stations.size(); ++i) {
        FleetSite site;
        site.site = site_at(stations[i], SiteKind::base_station);
        site.site.tags = station_tags(stations[i], i);
        site.faults = faults_of(stations[i].code, options.anchor);
        add_station_devices(site, mains_meters[i % mains_meters.size()]);
        if (stations[i].code == "ZJ-WZ-0188" || stations[i].code == "SD-JN-0342") {
            make_tower(site);
        }
        fleet.sites.push_back(std::move(site));
    }
    for (std::size_t i = 0; i < halls.size(); ++i) {
        FleetSite site;
        site.site = site_at(halls[i], SiteKind::data_centre);
        // The feeds to the IT are metered where they leave the UPS.
        site.site.tags = {"Tier III", "UPS 2N", "PUE1", "PUE target 1.30"};
        if (!halls[i].chinese.empty()) {
            site.site.tags.emplace_back(halls[i].chinese);
        }
        add_hall_devices(site, i == 0 ? "gavazzi.em340" : "eastron.sdm630");
        fleet.sites.push_back(std::move(site));
    }
    return fleet;
}

Fleet scale_fleet(const FleetOptions& options) {
    Fleet fleet{options, {}};
    for (unsigned i = 0; i < options.sites; ++i) {
        const Place& near = stations[i % stations.size()];
        FleetSite site;
        site.site = site_at(near, SiteKind::base_station);
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "SIM-%05u", i + 1);
        site.site.code = code.data();
        site.site.name = std::string(near.name) + " " + std::to_string(i / stations.size() + 1);
        site.site.position->latitude += signed_random(options.seed, 2 * std::uint64_t{i}) * 0.2;
        site.site.position->longitude += signed_random(options.seed, 2 * std::uint64_t{i} + 1) * 0.2;
        const MeterModel& meter = mains_meters[i % mains_meters.size()];
        site.devices = {
            {DeviceRole::mains_meter, "M1", std::string(meter.profile), 10s, std::string(meter.description), 1}};
        site.nodes = {{NodeKind::grid, "Mains", "", "M1", ""}};
        fleet.sites.push_back(std::move(site));
    }
    return fleet;
}

void add_mqtt_devices(Fleet& fleet, unsigned count) {
    constexpr int phases = 3;
    const auto profiles = mqtt_profiles();
    for (unsigned i = 0; i < count; ++i) {
        FleetSite& site = fleet.sites[i % fleet.sites.size()];
        const std::string name = "Q" + std::to_string(i / fleet.sites.size() + 1);
        site.devices.push_back({DeviceRole::mains_meter, name, std::string(profiles[i % profiles.size()]), 10s,
                                "Publishes to an MQTT broker", static_cast<int>(i % phases) + 1});
    }
}

void add_serial_meters(FleetSite& site) {
    using enum DeviceRole;
    constexpr auto serial = FleetDevice::Wire::serial;
    // Of a hall the line has the feeds behind the UPS, for it has no DC.
    const bool is_hall = site.site.kind == SiteKind::data_centre;
    site.devices.push_back({mains_meter, "R1", "eastron.sdm630", 10s, "Mains meter, Modbus RTU", 11, serial});
    site.devices.push_back({is_hall ? it_meter_a : dc_load_meter, "R2", is_hall ? "abb.b23" : "cet.pmc_d721", 10s,
                            "Load meter, Modbus RTU", 12, serial});
    site.devices.push_back({is_hall ? it_meter_b : battery_meter, "R3", is_hall ? "abb.b23" : "cet.pmc_d721", 10s,
                            is_hall ? "Load meter, Modbus RTU" : "Battery meter, Modbus RTU", 13, serial});
    site.devices.push_back({mains_meter, "D1", "dlt645.meter_2007", 10s, "Mains meter, DL/T 645", 21, serial});
}

}  // namespace

Result<Fleet> make_fleet(const FleetOptions& options) {
    constexpr unsigned most_sites = 50'000;
    if (options.shape == FleetShape::scale && (options.sites < 1 || options.sites > most_sites)) {
        return fail(Errc::invalid_argument, "a simulated fleet has 1 to " + std::to_string(most_sites) +
                                                " sites, not " + std::to_string(options.sites) +
                                                "; give another number of sites");
    }
    if (options.anchor < world_begin + 100 * 24h) {
        return fail(Errc::invalid_argument,
                    "the simulated world begins on 2024-01-01 and needs 100 days before its start, which is " +
                        to_iso8601(options.anchor) + "; set the machine's clock");
    }
    Fleet fleet = options.shape == FleetShape::demo ? demo_fleet(options) : scale_fleet(options);
    for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
        fleet.sites[i].seed = mix(options.seed, i);
        if (i < options.rack_pdus) {
            fleet.sites[i].devices.push_back(
                {DeviceRole::mains_meter, "PDU1", std::string(redfish_profile), 30s, "Rack PDU, Redfish over TLS", 1});
        }
        if (i < options.http_meters) {
            fleet.sites[i].devices.push_back({DeviceRole::mains_meter, "H1", std::string(http_meter_profile), 10s,
                                              "Second meter of the mains, JSON over HTTP", 1});
        }
    }
    add_mqtt_devices(fleet, options.mqtt_devices);
    if (options.serial_line == FleetOptions::SerialLine::of_first_site) {
        add_serial_meters(fleet.sites.front());
    }
    if (options.names == NameLanguage::chinese) {
        give_chinese_names(fleet);
    }
    return fleet;
}

}  // namespace wattmast::sim
