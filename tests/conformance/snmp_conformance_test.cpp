// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The shipped SNMP profiles against Debian's snmpd, number by number.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/snmpd_process.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::PassedObject;
using test::SnmpdProcess;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = std::make_shared<const ProfileLibrary>(
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value());
    return library;
}

const std::string if_x_entry = ".1.3.6.1.2.1.31.1.1.1";

/// Three interfaces behind the pass-through, above the indices that the machine itself has.
const std::vector<PassedObject>& if_x_table() {
    static const std::vector<PassedObject> rows{
        {if_x_entry + ".1.907", "string", "xe-0/0/7"},
        {if_x_entry + ".1.908", "string", "lo0"},
        {if_x_entry + ".1.909", "string", "ge-0/0/9"},
        {if_x_entry + ".6.907", "counter64", "18446744073709551000"},
        {if_x_entry + ".6.908", "counter64", "1"},
        {if_x_entry + ".6.909", "counter64", "4294967297"},
        {if_x_entry + ".10.907", "counter64", "9007199254740993"},
        {if_x_entry + ".10.908", "counter64", "2"},
        {if_x_entry + ".10.909", "counter64", "12"},
        {if_x_entry + ".15.907", "gauge", "10000"},
        {if_x_entry + ".15.908", "gauge", "3"},
        {if_x_entry + ".15.909", "gauge", "1000"},
    };
    return rows;
}

std::vector<std::string> common_lines() {
    return {"override 1.3.6.1.2.1.2.2.1.3.907 integer 6",   "override 1.3.6.1.2.1.2.2.1.3.908 integer 24",
            "override 1.3.6.1.2.1.2.2.1.3.909 integer 117", "override 1.3.6.1.2.1.2.2.1.8.907 integer 1",
            "override 1.3.6.1.2.1.2.2.1.8.908 integer 1",   "override 1.3.6.1.2.1.2.2.1.8.909 integer 2"};
}

std::vector<std::string> ups_lines() {
    std::vector<std::string> lines = common_lines();
    const std::string ups = "override 1.3.6.1.2.1.33.1.";
    for (const std::string& line : {
             ups + "2.1.0 integer 3",
             ups + "2.3.0 integer 47",
             ups + "2.4.0 integer 83",
             ups + "2.5.0 integer 5412",
             ups + "2.7.0 integer 29",
             ups + "3.1.0 counter 17",
             ups + "4.1.0 integer 5",
             ups + "4.2.0 integer 499",
             ups + "3.3.1.2.1 integer 501",
             ups + "3.3.1.3.1 integer 231",
             ups + "3.3.1.4.1 integer 52",
             ups + "3.3.1.5.1 integer 1151",
             ups + "3.3.1.3.2 integer 232",
             ups + "3.3.1.5.2 integer -1",
             ups + "4.4.1.2.1 integer 230",
             ups + "4.4.1.3.1 integer 47",
             ups + "4.4.1.4.1 integer 1064",
             ups + "4.4.1.5.1 integer 38",
         }) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> sensor_lines() {
    std::vector<std::string> lines = common_lines();
    const std::string name = "override 1.3.6.1.2.1.47.1.1.1.1.7.";
    const std::string sensor = "override 1.3.6.1.2.1.99.1.1.1.";
    const auto add = [&](const std::string& index, const std::string& label, std::array<int, 5> columns) {
        lines.push_back(name + index + " octet_str \"" + label + "\"");
        for (int column = 1; column <= 5; ++column) {
            lines.push_back(sensor + std::to_string(column) + "." + index + " integer " +
                            std::to_string(columns[static_cast<std::size_t>(column - 1)]));
        }
    };
    // type, scale, precision, value, status
    add("11", "Inlet", {8, 9, 1, 235, 1});           // 23.5 degrees
    add("12", "PSU 0", {6, 8, 0, 640123, 1});        // 640123 mW
    add("13", "PSU 1", {6, 9, 0, 650, 2});           // unavailable
    add("14", "Busbar", {4, 9, 2, 5374, 1});         // 53.74 V
    add("15", "Fan tray", {10, 9, 0, 4200, 1});      // rpm: not read
    add("16", "Exhaust", {8, 9, 0, 1000000000, 1});  // out of range
    return lines;
}

Result<ProbeReport> read(const SnmpdProcess& agent, const std::optional<std::string>& profile) {
    return probe(parse_device_uri(agent.uri()).value(), profile, *profiles(), {.deadline = 30s, .reply_patience = 5s});
}

std::map<std::string, std::string> values(const std::vector<Reading>& readings) {
    std::map<std::string, std::string> result;
    for (const Reading& reading : readings) {
        result[to_string(reading.key)] =
            reading.value ? reading.value->to_string() : "(" + std::string(name_of(*reading.reason)) + ")";
    }
    return result;
}

const Reading& reading_of(const std::vector<Reading>& readings, const PointKey& key) {
    const auto found = std::ranges::find(readings, key, &Reading::key);
    if (found == readings.end()) {
        throw std::runtime_error("no reading " + to_string(key));
    }
    return *found;
}

class SnmpConformance : public testing::Test {
protected:
    void SetUp() override {
        if (!SnmpdProcess::is_installed()) {
            FAIL() << SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
        }
    }
};

TEST_F(SnmpConformance, InterfaceCountersComeWithAllTheirBits) {
    const SnmpdProcess agent(common_lines(), if_x_entry, if_x_table());
    const auto report = read(agent, "ietf.if_mib");
    ASSERT_THAT(report, IsOk()) << agent.log();
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("if_in_octets/total/xe-0/0/7"), "18446744073709551000");
    EXPECT_EQ(got.at("if_out_octets/total/xe-0/0/7"), "9007199254740993");
    EXPECT_EQ(got.at("if_in_octets/total/ge-0/0/9"), "4294967297");
    EXPECT_EQ(got.at("if_out_octets/total/ge-0/0/9"), "12");
    EXPECT_EQ(got.at("if_speed/total/xe-0/0/7"), "10000000000");
    EXPECT_EQ(got.at("if_speed/total/ge-0/0/9"), "1000000000");
    EXPECT_EQ(got.at("if_oper_status/total/xe-0/0/7"), "1");
    EXPECT_EQ(got.at("if_oper_status/total/ge-0/0/9"), "2");
    EXPECT_FALSE(got.contains("if_in_octets/total/lo0"));
    EXPECT_TRUE(got.contains("up_time/total"));
    const Reading& octets = reading_of(report->readings, {PointKind::if_in_octets, Phase::total, "xe-0/0/7"});
    EXPECT_EQ(octets.value, Value::of_counter(18446744073709551000U));
    EXPECT_EQ(octets.raw, "Counter64: 18446744073709551000");
    EXPECT_EQ(octets.quality, Quality::good);
    EXPECT_EQ(report->device, "snmp://127.0.0.1:" + std::to_string(agent.port()) + "?community=***&version=2c");
}

TEST_F(SnmpConformance, AUpsIsFoundAndReadNumberByNumber) {
    const SnmpdProcess agent(ups_lines(), if_x_entry, if_x_table());
    const auto report = read(agent, std::nullopt);
    ASSERT_THAT(report, IsOk()) << agent.log();
    EXPECT_EQ(report->profile, "ietf.ups");
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("ups_battery_status/total"), "3");
    EXPECT_EQ(got.at("battery_runtime_left/total"), "2820");  // 47 min in seconds
    EXPECT_EQ(got.at("battery_state_of_charge/total"), "83");
    EXPECT_EQ(got.at("battery_voltage/total"), "541.2");
    EXPECT_EQ(got.at("battery_temperature/total"), "29");
    EXPECT_EQ(got.at("ups_input_line_bads/total"), "17");
    EXPECT_EQ(got.at("ups_output_source/total"), "5");
    EXPECT_EQ(got.at("frequency/total/output"), "49.9");
    EXPECT_EQ(got.at("frequency/total/input 1"), "50.1");
    EXPECT_EQ(got.at("voltage/total/input 1"), "231");
    EXPECT_EQ(got.at("current/total/input 1"), "5.2");
    EXPECT_EQ(got.at("active_power/total/input 1"), "1151");
    EXPECT_EQ(got.at("voltage/total/input 2"), "232");
    EXPECT_EQ(got.at("active_power/total/input 2"), "(no_such_point)");
    EXPECT_EQ(got.at("voltage/total/output 1"), "230");
    EXPECT_EQ(got.at("current/total/output 1"), "4.7");
    EXPECT_EQ(got.at("active_power/total/output 1"), "1064");
    EXPECT_EQ(got.at("ups_output_load/total/output 1"), "38");
    EXPECT_EQ(got.at("if_in_octets/total/xe-0/0/7"), "18446744073709551000");
}

TEST_F(SnmpConformance, SensorsHaveTheScaleOfTheirRow) {
    const SnmpdProcess agent(sensor_lines(), if_x_entry, if_x_table());
    const auto report = read(agent, std::nullopt);
    ASSERT_THAT(report, IsOk()) << agent.log();
    EXPECT_EQ(report->profile, "ietf.router");
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("temperature/total/Inlet"), "23.5");
    EXPECT_EQ(got.at("active_power/total/PSU 0"), "640.123");
    EXPECT_FALSE(got.contains("active_power/total/PSU 1"));
    EXPECT_EQ(got.at("dc_voltage/total/Busbar"), "53.74");
    EXPECT_EQ(got.at("temperature/total/Exhaust"), "(no_such_point)");
    EXPECT_EQ(got.at("if_speed/total/xe-0/0/7"), "10000000000");
}

TEST_F(SnmpConformance, ObjectsThatAreNotThereAreAbsent) {
    const SnmpdProcess agent(common_lines(), if_x_entry, if_x_table());
    const auto report = read(agent, "ietf.ups_mib");
    ASSERT_THAT(report, IsOk()) << agent.log();
    for (const Reading& reading : report->readings) {
        EXPECT_EQ(reading.value, std::nullopt);
        EXPECT_EQ(reading.reason, Errc::no_such_point);
        EXPECT_THAT(reading.raw, testing::StartsWith("No Such"));
    }
    EXPECT_THAT(probe(parse_device_uri(agent.uri()).value(), "ietf.entity_sensor", *profiles()),
                FailsWithDetail(Errc::no_such_point, "has no object of profile ietf.entity_sensor"));
}

TEST_F(SnmpConformance, AWrongCommunityIsSilence) {
    const SnmpdProcess agent(common_lines(), if_x_entry, if_x_table());
    ASSERT_THAT(read(agent, "ietf.if_mib"), IsOk()) << agent.log();
    const std::string wrong = "snmp://127.0.0.1:" + std::to_string(agent.port()) + "?community=topsecret";
    const auto report = probe(parse_device_uri(wrong).value(), "ietf.if_mib", *profiles(), {.reply_patience = 100ms});
    EXPECT_THAT(report, FailsWithDetail(Errc::timeout, "agents answer a wrong one with silence"));
    EXPECT_EQ(report.error().detail.find("topsecret"), std::string::npos);
}

TEST_F(SnmpConformance, TheCollectorBringsTheSameNumbersAndMissesWhatIsGone) {
    const SnmpdProcess agent(ups_lines(), if_x_entry, if_x_table());
    ASSERT_THAT(read(agent, "ietf.ups"), IsOk()) << agent.log();
    test::RecordingSink sink;
    const UtcTime now = *parse_iso8601("2026-10-31T12:00:00.500Z");
    const PointKey gone{PointKind::if_in_octets, Phase::total, "ge-9/9/9"};
    const auto known = std::make_shared<const std::vector<PointKey>>(1, gone);
    Collector collector({{DeviceId{42}, parse_device_uri(agent.uri()).value(), "", 500ms, known}}, profiles(), sink,
                        {.deadline = 10s, .reply_patience = 2s, .clock = [now] { return now; }});
    collector.start();
    ASSERT_TRUE(sink.wait_for([](const std::vector<PollResult>& results) {
        return std::ranges::count_if(results, [](const PollResult& one) { return !one.failure; }) >= 2;
    }));
    collector.stop();
    const auto results = sink.results();
    const auto answered = std::ranges::find_if(results, [](const PollResult& one) { return !one.failure; });
    EXPECT_EQ(answered->device, DeviceId{42});
    EXPECT_EQ(answered->at, now);
    const auto got = values(answered->readings);
    EXPECT_EQ(got.at("active_power/total/output 1"), "1064");
    EXPECT_EQ(got.at("if_out_octets/total/xe-0/0/7"), "9007199254740993");
    EXPECT_EQ(got.at("if_in_octets/total/ge-9/9/9"), "(no_such_point)");
    EXPECT_EQ(collector.device_statistics()[0].profile, "ietf.ups");
}

// The library must not leave files, nor take orders from files of whoever starts the program.
TEST(SnmpClient, ReadsAndWritesNoFiles) {
    const test::TemporaryFolder home;
    setenv("HOME", home.path().c_str(), 1);
    setenv("SNMP_PERSISTENT_DIR", home.path().c_str(), 1);
    setenv("SNMPCONFPATH", home.path().c_str(), 1);
    EXPECT_FALSE(probe(parse_device_uri("snmp://127.0.0.1:9").value(), "ietf.if_mib", *profiles(),
                       {.deadline = 1s, .reply_patience = 50ms}));
    EXPECT_TRUE(std::filesystem::is_empty(home.path()));
}

TEST(SnmpClient, APortWithoutAgentSaysSoAtOnce) {
    // Nothing listens on the discard port of the loopback.
    EXPECT_THAT(
        probe(parse_device_uri("snmp://127.0.0.1:9").value(), "ietf.if_mib", *profiles(), {.reply_patience = 2s}),
        FailsWithDetail(Errc::link_failed, "no agent listens on that port"));
}

TEST(SnmpClient, AnUnknownHostIsReported) {
    EXPECT_THAT(probe(parse_device_uri("snmp://no-such-host.invalid").value(), "ietf.if_mib", *profiles()),
                FailsWithDetail(Errc::link_failed, "is not known"));
}

}  // namespace
}  // namespace wattmast
