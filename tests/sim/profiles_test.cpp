// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The shipped profiles and the collector's drivers against the simulator: history must be what polls would have read.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "sim/history.h"
#include "sim/sim_fixture.h"
#include "sim/simulator.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
using sim::Simulator;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

/// What history says of each device at `now`, by index of site and device.
using Polls = std::map<std::pair<std::size_t, std::size_t>, PollResult>;
Polls history_at(const sim::Fleet& fleet, UtcTime now) {
    std::vector<std::pair<std::size_t, std::size_t>> devices;
    for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
        for (std::size_t j = 0; j < fleet.sites[i].devices.size(); ++j) {
            devices.emplace_back(i, j);
        }
    }
    std::int64_t count = 0;
    sim::HistoryRequest request;
    request.range = {now, now + 1ms};
    request.step = 1ms;
    request.id_of = [&count](const sim::FleetSite&, const sim::FleetDevice&) { return DeviceId{++count}; };
    Polls polls;
    const auto outcome = sim::generate_history(fleet, request, [&](std::vector<PollResult>&& batch) -> Result<void> {
        polls[devices.at(static_cast<std::size_t>(batch.front().device.number() - 1))] = std::move(batch.front());
        return {};
    });
    EXPECT_THAT(outcome, IsOk());
    return polls;
}

std::map<PointKey, Reading> by_key(const std::vector<Reading>& readings) {
    std::map<PointKey, Reading> result;
    for (const Reading& reading : readings) {
        result.emplace(reading.key, reading);
    }
    return result;
}

void expect_equal(const std::vector<Reading>& live, const std::vector<Reading>& past, const std::string& device) {
    const auto live_by_key = by_key(live);
    const auto past_by_key = by_key(past);
    EXPECT_EQ(live_by_key.size(), past_by_key.size()) << device;
    for (const auto& [key, reading] : live_by_key) {
        const auto found = past_by_key.find(key);
        if (found == past_by_key.end()) {
            ADD_FAILURE() << device << ": history lacks " << to_string(key);
            continue;
        }
        EXPECT_EQ(reading.value, found->second.value)
            << device << " " << to_string(key) << ": live " << (reading.value ? reading.value->to_string() : "nothing")
            << ", history " << found->second.value->to_string();
        EXPECT_EQ(reading.quality, found->second.quality) << device << " " << to_string(key);
    }
}

/// A fleet of two stations: meters of DL/T 645 in all editions, three on the line of the first site.
sim::Fleet dlt645_fleet() {
    sim::Fleet fleet = demo_fleet();
    fleet.sites.resize(2);
    const auto meter = [](sim::DeviceRole role, std::string name, std::string profile, int unit) {
        return sim::FleetDevice{role, std::move(name), std::move(profile), 10s, "DL/T 645", unit};
    };
    using enum sim::DeviceRole;
    fleet.sites[0].devices = {meter(mains_meter, "M1", "dlt645.meter_2007", 1),
                              meter(mains_meter, "M2", "dlt645.meter_2007_single", 2),
                              meter(mains_meter, "M3", "dlt645.meter_1997", 3)};
    fleet.sites[1].devices = {meter(mains_meter, "M1", "dlt645.meter_2007", 1)};
    return fleet;
}

TEST(Profiles, PollsOfDlt645MetersReadWhatHistorySays) {
    const auto simulator = Simulator::start(dlt645_fleet(), {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const Polls past = history_at((*simulator)->fleet(), demo_anchor());
    ASSERT_EQ((*simulator)->endpoints().size(), 4U);
    for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
        const sim::FleetDevice& device = (*simulator)->fleet().sites[endpoint.site].devices[endpoint.device];
        // Found by itself where the address is written, whatever else is on the line.
        const auto report = probe(parse_device_uri(endpoint.uri).value(), std::nullopt, profiles());
        ASSERT_THAT(report, IsOk()) << endpoint.uri;
        EXPECT_EQ(report->profile, device.profile);
        expect_equal(report->readings, past.at({endpoint.site, endpoint.device}).readings, device.name);
    }
}

TEST(Profiles, PollsOfARackPduReadWhatHistorySays) {
    sim::FleetOptions options = demo_fleet().options;
    options.rack_pdus = 1;
    sim::Fleet fleet = sim::make_fleet(options).value();
    fleet.sites.resize(2);
    const std::size_t place = fleet.sites[0].devices.size() - 1;
    ASSERT_EQ(fleet.sites[0].devices[place].name, "PDU1");
    EXPECT_NE(fleet.sites[1].devices.back().name, "PDU1");
    const auto simulator = Simulator::start(fleet, {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const auto& endpoints = (*simulator)->endpoints();
    const auto found = std::find_if(endpoints.begin(), endpoints.end(), [place](const sim::Endpoint& endpoint) {
        return endpoint.site == 0 && endpoint.device == place;
    });
    ASSERT_NE(found, endpoints.end());
    const auto report = probe(parse_device_uri(found->uri).value(), std::nullopt, profiles());
    ASSERT_THAT(report, IsOk()) << found->uri;
    EXPECT_EQ(report->profile, "dmtf.redfish");
    EXPECT_EQ(report->readings.size(), 18U);
    expect_equal(report->readings, history_at(fleet, demo_anchor()).at({0, place}).readings, "PDU1");
}

TEST(Profiles, PollsOfAMeterOverHttpReadWhatHistorySays) {
    sim::FleetOptions options = demo_fleet().options;
    options.http_meters = 1;
    sim::Fleet fleet = sim::make_fleet(options).value();
    fleet.sites.resize(2);
    const std::size_t place = fleet.sites[0].devices.size() - 1;
    ASSERT_EQ(fleet.sites[0].devices[place].name, "H1");
    EXPECT_NE(fleet.sites[1].devices.back().name, "H1");
    const auto simulator = Simulator::start(fleet, {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const auto& endpoints = (*simulator)->endpoints();
    const auto found = std::find_if(endpoints.begin(), endpoints.end(), [place](const sim::Endpoint& endpoint) {
        return endpoint.site == 0 && endpoint.device == place;
    });
    ASSERT_NE(found, endpoints.end());
    EXPECT_TRUE(found->uri.starts_with("http://127.0.0.1:")) << found->uri;
    const auto report = probe(parse_device_uri(found->uri).value(), std::nullopt, profiles());
    ASSERT_THAT(report, IsOk()) << found->uri;
    EXPECT_EQ(report->profile, "shelly.gen2_em3");
    EXPECT_EQ(report->readings.size(), 26U);
    expect_equal(report->readings, history_at(fleet, demo_anchor()).at({0, place}).readings, "H1");
}

TEST(Profiles, PollsOfMetersOnASerialLineReadWhatHistorySays) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 1;
    options.serial_line = sim::FleetOptions::SerialLine::of_first_site;
    options.anchor = demo_anchor();
    sim::ListenAddress listen;
    listen.serial = sim::SerialEnd{};
    const auto simulator = Simulator::start(sim::make_fleet(options).value(), listen, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const Polls past = history_at((*simulator)->fleet(), demo_anchor());
    std::vector<std::string> schemes;
    for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
        const sim::FleetDevice& device = (*simulator)->fleet().sites[endpoint.site].devices[endpoint.device];
        if (device.wire == sim::FleetDevice::Wire::network) {
            continue;
        }
        schemes.push_back(endpoint.uri.substr(0, endpoint.uri.find(':')));
        const auto report = probe(parse_device_uri(endpoint.uri).value(), device.profile, profiles());
        ASSERT_THAT(report, IsOk()) << endpoint.uri;
        EXPECT_FALSE(report->readings.empty());
        expect_equal(report->readings, past.at({endpoint.site, endpoint.device}).readings, device.name);
    }
    EXPECT_EQ(schemes, (std::vector<std::string>{"modbus-rtu", "modbus-rtu", "modbus-rtu", "dlt645-serial"}));
}

TEST(Profiles, PollsOfTheWholeFleetReadWhatHistorySays) {
    const auto simulator = Simulator::start(demo_fleet(), {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const sim::Fleet& fleet = (*simulator)->fleet();
    const Polls past = history_at(fleet, demo_anchor());
    std::size_t silent = 0;
    for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
        const sim::FleetDevice& device = fleet.sites[endpoint.site].devices[endpoint.device];
        const std::string name = fleet.sites[endpoint.site].site.code + "/" + device.name;
        const PollResult& expected = past.at({endpoint.site, endpoint.device});
        ProbeOptions options;
        if (expected.failure) {
            options.deadline = 300ms;
            options.reply_patience = 100ms;
        }
        const auto report = probe(parse_device_uri(endpoint.uri).value(), device.profile, profiles(), options);
        if (expected.failure) {
            ++silent;
            EXPECT_THAT(report, FailsWith(expected.failure->code)) << name;
            continue;
        }
        ASSERT_THAT(report, IsOk()) << name;
        expect_equal(report->readings, expected.readings, name);
    }
    EXPECT_EQ(silent, 1U);
    EXPECT_EQ((*simulator)->endpoints().size(), past.size());
}

TEST(Profiles, ProbeFindsTheProfileOfEveryDeviceThatTellsItsModel) {
    const auto simulator = Simulator::start(demo_fleet(), {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    const sim::Fleet& fleet = (*simulator)->fleet();
    for (const std::string_view code : {"SH-PD-0473", "SH-PD-0518", "SH-XH-0112", "SH-DC-0001"}) {
        const std::size_t site = site_index(fleet, code);
        for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
            const sim::FleetDevice& device = fleet.sites[endpoint.site].devices[endpoint.device];
            if (endpoint.site != site || device.profile == "cet.pmc_d721") {
                continue;
            }
            const auto report = probe(parse_device_uri(endpoint.uri).value(), std::nullopt, profiles());
            ASSERT_THAT(report, IsOk()) << code << " " << device.name;
            // The simulated UPS has no interfaces of its own, so the narrower of its two profiles fits.
            const std::string expected = device.profile == "ietf.ups" ? "ietf.ups_mib" : device.profile;
            EXPECT_EQ(report->profile, expected) << code << " " << device.name;
        }
    }
}

}  // namespace
}  // namespace wattmast
