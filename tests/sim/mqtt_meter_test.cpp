// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/mqtt_meter.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "sim/mqtt_fleet.h"
#include "sim/sim_fixture.h"
#include "sim/site_model.h"

namespace wattmast {
namespace {

using namespace test;
using sim::FleetDevice;
using sim::MqttTelegram;
using enum PointKind;

FleetDevice device(std::string profile, int phase = 2) {
    return {sim::DeviceRole::mains_meter, "Q1", std::move(profile), 10s, "", phase};
}

/// Of the first station, which has mains.
sim::MeterState state_at(UtcTime time) {
    sim::World world(demo_fleet());
    return world.site(0).meter(sim::DeviceRole::mains_meter, time);
}

std::map<PointKind, double> totals_of(const FleetDevice& device, const sim::MeterState& state) {
    std::map<PointKind, double> values;
    for (const Reading& reading : sim::mqtt_readings(device, state)) {
        if (reading.key.phase == Phase::total) {
            values[reading.key.kind] = std::stod(reading.value->to_string());
        }
    }
    return values;
}

/// Made up, with another digit in every place.
sim::MeterState written_state() {
    sim::MeterState state;
    state.ac.frequency = 50.0371;
    state.ac.phases[0] = {231.44, 4.3219, 987.61, 156.28, 1000.27, 0.98734, 12345.6789, 2.5};
    state.ac.phases[1] = {229.87, 5.1982, 1176.02, 214.37, 1194.91, 0.98419, 23456.7891, 3.5};
    state.ac.phases[2] = {230.52, 6.0741, 1381.93, 243.18, 1400.2, 0.98694, 34567.891237, 4.5};
    return state;
}

TEST(MqttMeter, PlugsWriteWhatTheirMakersDocument) {
    const UtcTime noon = at("2026-11-26T12:00:05.500Z");
    EXPECT_EQ(sim::mqtt_telemetry(device("tasmota.energy"), "hall/plug7", written_state(), noon),
              (std::vector<MqttTelegram>{
                  {"tele/hall/plug7/SENSOR",
                   R"({"Time":"2026-11-26T12:00:05","ENERGY":{"TotalStartTime":"2024-01-01T00:00:00",)"
                   R"("Total":23456.789,"Power":1176.0,"ApparentPower":1194.9,"ReactivePower":214.4,"Factor":0.98,)"
                   R"("Frequency":50.04,"Voltage":229.9,"Current":5.198}})"}}));
    EXPECT_EQ(
        sim::mqtt_telemetry(device("zigbee2mqtt.energy", 3), "plug8", written_state(), noon),
        (std::vector<MqttTelegram>{
            {"zigbee2mqtt/plug8",
             R"({"linkquality":120,"state":"ON","current":6.07,"energy":34567.89,"power":1381.9,"voltage":230.5})"}}));
}

TEST(MqttMeter, TheThreePhaseMeterHasTwoMessages) {
    const auto said = sim::mqtt_telemetry(device("shelly.em3"), "em", written_state(), demo_anchor());
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said[0].topic, "em/status/em:0");
    EXPECT_NE(said[0].payload.find("\"b_voltage\":229.9"), std::string::npos) << said[0].payload;
    EXPECT_EQ(said[1].topic, "em/status/emdata:0");
    EXPECT_NE(said[1].payload.find("\"c_total_act_energy\":34567891.23"), std::string::npos) << said[1].payload;
    EXPECT_EQ(said[0].retain, MqttTelegram::Retain::no);
    EXPECT_EQ(sim::mqtt_readings(device("shelly.em3"), written_state()).size(), 25U);
}

TEST(MqttMeter, ValuesBelongTogether) {
    const sim::MeterState state = state_at(demo_anchor());
    auto plug = totals_of(device("tasmota.energy"), state);
    EXPECT_GT(plug[active_power], 300);
    EXPECT_NEAR(plug[voltage] * plug[current], plug[apparent_power], plug[apparent_power] * 0.002);
    EXPECT_NEAR(plug[apparent_power] * plug[power_factor], plug[active_power], plug[active_power] * 0.01);
    auto behind_bridge = totals_of(device("zigbee2mqtt.energy"), state);
    EXPECT_NEAR(behind_bridge[voltage] * behind_bridge[current], plug[apparent_power], plug[apparent_power] * 0.01);
}

TEST(MqttMeter, RegistersCountWhatFlows) {
    for (const std::string_view profile : sim::mqtt_profiles()) {
        const FleetDevice meter = device(std::string(profile));
        auto before = totals_of(meter, state_at(demo_anchor()));
        auto after = totals_of(meter, state_at(demo_anchor() + 1h));
        const double kilowatts = (before[active_power] + after[active_power]) / 2000;
        EXPECT_GT(after[active_energy_import], before[active_energy_import]) << profile;
        EXPECT_NEAR(after[active_energy_import] - before[active_energy_import], kilowatts, kilowatts * 0.25) << profile;
    }
}

TEST(MqttMeter, WithoutMainsThereIsNothingToSay) {
    for (const std::string_view profile : sim::mqtt_profiles()) {
        const FleetDevice meter = device(std::string(profile));
        sim::MeterState dark = written_state();
        for (auto& phase : dark.ac.phases) {
            phase.voltage = 0;
        }
        EXPECT_TRUE(sim::mqtt_telemetry(meter, "t", dark, demo_anchor()).empty()) << profile;
        EXPECT_TRUE(sim::mqtt_readings(meter, dark).empty()) << profile;
    }
}

TEST(MqttFleet, PlugsBehindABridgeShareItsConnection) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 2;
    options.mqtt_devices = 7;
    options.anchor = demo_anchor();
    const sim::Fleet fleet = sim::make_fleet(options).value();
    EXPECT_EQ(fleet.sites[0].devices.size(), 5U);
    EXPECT_EQ(fleet.sites[1].devices.size(), 4U);
    EXPECT_EQ(fleet.sites[0].devices.back().name, "Q4");
    EXPECT_EQ(sim::mqtt_topic(fleet.sites[1], fleet.sites[1].devices[1]), "sim-00002-q1");
    // Plugs of Tasmota 0, 3, 6; meters 1, 4; behind the bridge 2, 5.
    const auto stations = sim::mqtt_stations(fleet, [] { return demo_anchor(); });
    ASSERT_EQ(stations.size(), 6U);
    const auto said = stations.back().say();
    ASSERT_TRUE(said.has_value());
    EXPECT_EQ(stations.back().presence.topic, "zigbee2mqtt/bridge/state");
    ASSERT_EQ(said->size(), 4U) << "of each device that it is there, and its values";
    EXPECT_EQ(said->front(), (MqttTelegram{"zigbee2mqtt/sim-00001-q2/availability", R"({"state":"online"})",
                                           MqttTelegram::Retain::yes}));
}

TEST(MqttFleet, ADeviceThatDoesNotAnswerHasNoPower) {
    for (const std::string_view profile : sim::mqtt_profiles()) {
        sim::Fleet fleet = demo_fleet();
        // The mains meter of this site has gone silent; what publishes there measures the same mains.
        fleet.sites = {site_of(fleet, "JS-WX-0255")};
        fleet.sites[0].devices = {device(std::string(profile))};
        const auto stations_at = [&](UtcTime time) { return sim::mqtt_stations(fleet, [time] { return time; }); };
        const auto before = stations_at(demo_anchor() - 10h).front().say();
        ASSERT_TRUE(before.has_value()) << profile;
        EXPECT_FALSE(before->empty()) << profile;
        const auto after = stations_at(demo_anchor()).front().say();
        if (profile == "zigbee2mqtt.energy") {
            // The bridge is there, and says that the plug is not.
            EXPECT_EQ(after.value(),
                      (std::vector<MqttTelegram>{{"zigbee2mqtt/js-wx-0255-q1/availability", R"({"state":"offline"})",
                                                  MqttTelegram::Retain::yes}}));
        } else {
            EXPECT_FALSE(after.has_value()) << profile;
        }
    }
}

}  // namespace
}  // namespace wattmast
