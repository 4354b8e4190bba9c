// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Redfish services that behave, read with the profile that ships.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/recording_sink.h"
#include "collect/redfish_device.h"
#include "collect/redfish_polling.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::IsOk;
using test::RedfishDevice;
using test::RedfishPolling;
using test::value_of;

void expect_server(const std::vector<Reading>& readings) {
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"active_power/total", "412.50"},
        {"apparent_power/total", "430.25"},
        {"reactive_power/total", "101"},
        {"power_factor/total", "0.959"},
        {"active_energy_import/total", "8123.75"},
        {"temperature/total", "24.5"},
        {"humidity/total", "41"},
        {"active_power/total/supply A", "211.25"},
        {"active_energy_import/total/supply A", "4061.875"},
        {"voltage/total/supply A", "231.50"},
        {"current/total/supply A", "0.925"},
        {"frequency/total/supply A", "49.97"},
        {"temperature/total/supply A", "38.5"},
        {"dc_power/total/supply A output", "197.0"},
        {"dc_voltage/total/supply A rail 1", "12.06"},
        {"dc_voltage/total/supply A rail 2", "5.03"},
        {"dc_power/total/supply A rail 1", "no_such_point"},
        {"dc_power/total/supply A rail 2", "26.5"},
        {"active_power/total/supply B", "no_such_point"},
        {"battery_state_of_charge/total/battery BBU1", "97"},
        {"battery_temperature/total/battery BBU1", "27.75"},
        {"battery_voltage/total/battery BBU1 input", "12.31"},
        {"battery_current/total/battery BBU1 input", "0.25"},
        {"battery_voltage/total/battery BBU1 output 1", "12.29"},
        {"battery_current/total/battery BBU1 output 1", "-1.5"},
        {"battery_voltage/total/battery BBU1 cell 1", "3.44"},
        {"battery_voltage/total/battery BBU1 cell 2", "3.41"},
        {"active_power/total/part CPU", "77"},
        {"dc_voltage/total/VRM", "1.05"},
        {"temperature/total/Inlet", "22.25"},
        {"active_energy_import/total/Plant", "1234.5"},
        {"active_power/total/Flow", "not_a_number"},
        {"dc_voltage/total/Bus", "53.850"},
    };
    for (const auto& [key, value] : expected) {
        EXPECT_EQ(value_of(readings, key), value) << key;
    }
    EXPECT_EQ(readings.size(), expected.size());
}

TEST(RedfishPoll, AServerIsReadInFull) {
    RedfishDevice device(test::server_tree());
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    expect_server(outcome.readings);
    const auto flow = std::ranges::find(outcome.readings, "Flow", [](const Reading& one) { return one.key.instance; });
    EXPECT_EQ(flow->raw, "3 [hp_i]");
}

// What the walk found is read again alone: no collections, no chassis, no sensor that an excerpt shows, nothing that
// is preferred elsewhere.
TEST(RedfishPoll, LaterPollsAskOnlyForWhatHasValues) {
    RedfishDevice device(test::server_tree());
    RedfishPolling polling(device.uri());
    polling.poll();
    const std::size_t first = device.requests().size();
    const PollOutcome second = polling.poll();
    expect_server(second.readings);
    std::vector<std::string> asked = device.requests();
    asked.erase(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(first));
    const std::string chassis = "GET /redfish/v1/Chassis/Rack-7";
    EXPECT_THAT(asked, testing::ElementsAre(chassis + "/EnvironmentMetrics",
                                            chassis + "/PowerSubsystem/PowerSupplies/A/Metrics",
                                            chassis + "/PowerSubsystem/PowerSupplies/B/Metrics",
                                            chassis + "/PowerSubsystem/Batteries/BBU1/Metrics", chassis + "/Power",
                                            chassis + "/Sensors/Inlet", chassis + "/Sensors/Plant",
                                            chassis + "/Sensors/Flow", chassis + "/Sensors/Bus"));
}

TEST(RedfishPoll, ARackPduIsReadByPhaseAndOutlet) {
    RedfishDevice device(test::pdu_tree());
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    const auto value = [&](const std::string& key) { return value_of(outcome.readings, key); };
    EXPECT_EQ(value("active_power/total"), "6438.5");
    EXPECT_EQ(value("active_energy_import/total"), "56438");
    EXPECT_EQ(value("frequency/total/circuit AC1"), "50.02");
    EXPECT_EQ(value("voltage/l1/circuit AC1"), "229.1");
    EXPECT_EQ(value("voltage/l2/circuit AC1"), "230.2");
    EXPECT_EQ(value("voltage/l3/circuit AC1"), "231.3");
    EXPECT_EQ(value("voltage/l3_l1/circuit AC1"), "398.4");
    EXPECT_EQ(value("current/l1/circuit AC1"), "9.1");
    EXPECT_EQ(value("current/l3/circuit AC1"), "8.3");
    EXPECT_EQ(value("current/neutral/circuit AC1"), "1.4");
    EXPECT_EQ(value("active_power/l2/circuit AC1"), "2300.5");
    EXPECT_EQ(value("power_factor/l2/circuit AC1"), "0.98");
    EXPECT_EQ(value("active_power/total/outlet A1"), "197.4");
    EXPECT_EQ(value("active_energy_import/total/outlet A1"), "36166");
    EXPECT_EQ(value("active_power/total/outlet A2"), "no_such_point");
    EXPECT_EQ(value("current/total/outlet A2"), "0");
    EXPECT_EQ(outcome.readings.size(), 19U);
}

TEST(RedfishPoll, AnOldControllerGivesWhatItsPowerSays) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    const auto value = [&](const std::string& key) { return value_of(outcome.readings, key); };
    EXPECT_EQ(value("active_power/total"), "344");
    EXPECT_EQ(outcome.readings.front().raw, "\"344\"");
    EXPECT_EQ(value("active_power/total/supply PSU.1"), "180.5");
    EXPECT_EQ(value("voltage/total/supply PSU.1"), "233");
    EXPECT_EQ(value("active_power/total/supply PSU.2"), "no_such_point");
    EXPECT_EQ(value("dc_power/total/last output of supply PSU.2"), "160");
    EXPECT_EQ(value("active_power/total/supply PSU.3"), "no_such_point");
    EXPECT_EQ(outcome.readings.size(), 6U);
}

TEST(RedfishPoll, TheProbeFindsTheProfile) {
    RedfishDevice device(test::server_tree());
    const auto report = probe(parse_device_uri(device.uri()).value(), std::nullopt, test::shipped_profiles());
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "dmtf.redfish");
    expect_server(report->readings);
    EXPECT_EQ(report->device.find("pass"), report->device.find("password=***")) << report->device;
    EXPECT_EQ(device.count("DELETE /redfish/v1/SessionService/Sessions/1"), 1);
}

TEST(RedfishPoll, OneSessionServesManyPollsAndIsGivenBack) {
    RedfishDevice device(test::server_tree());
    RedfishPolling polling(device.uri());
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(polling.poll().failure);
    }
    EXPECT_EQ(device.count("POST"), 1);
    EXPECT_EQ(device.count("DELETE"), 0);
    polling.leave();
    EXPECT_EQ(device.count("DELETE /redfish/v1/SessionService/Sessions/1"), 1);
}

TEST(RedfishPoll, TheCollectorGivesSessionsBackWhenItStops) {
    RedfishDevice one(test::server_tree());
    RedfishDevice other(test::pdu_tree());
    test::RecordingSink sink;
    const auto profiles = std::make_shared<const ProfileLibrary>(test::shipped_profiles());
    Collector collector({{DeviceId{1}, parse_device_uri(one.uri()).value(), "", 60s, {}},
                         {DeviceId{2}, parse_device_uri(other.uri()).value(), "dmtf.redfish", 60s, {}}},
                        profiles, sink, {.clock = [] { return UtcTime{}; }});
    collector.start();
    ASSERT_TRUE(sink.wait_for_count(2));
    collector.stop();
    for (const PollResult& result : sink.results()) {
        EXPECT_FALSE(result.failure) << result.failure->detail;
    }
    EXPECT_EQ(one.count("DELETE"), 1);
    EXPECT_EQ(other.count("DELETE"), 1);
    EXPECT_EQ(one.count("POST"), 1);
}

TEST(RedfishPoll, AnAuthorityOfOnesOwnNeedsNoPin) {
    const sim::TlsIdentity authority = sim::make_tls_identity("Our own authority");
    const sim::TlsIdentity signed_one = sim::make_tls_identity("127.0.0.1", &authority);
    const sim::TlsIdentity for_another = sim::make_tls_identity("10.9.9.9", &authority);
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "ca.pem";
    std::ofstream(file) << authority.certificate;
    const std::string parameters = "?user=reader&password=pass%20word&ca=" + file.string();
    RedfishDevice right(test::pdu_tree(), {}, signed_one);
    EXPECT_FALSE(RedfishPolling(right.uri(parameters)).poll().failure);
    RedfishDevice wrong(test::pdu_tree(), {}, for_another);
    const PollOutcome refused = RedfishPolling(wrong.uri(parameters)).poll();
    ASSERT_TRUE(refused.failure);
    EXPECT_EQ(refused.failure->code, Errc::link_failed);
    EXPECT_THAT(refused.failure->detail, testing::HasSubstr("IP address mismatch"));
    EXPECT_TRUE(wrong.requests().empty());
}

}  // namespace
}  // namespace wattmast
