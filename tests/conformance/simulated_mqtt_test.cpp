// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Simulated devices, Debian's mosquitto between, and a collector or mosquitto_sub that listens.
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "conformance/mqtt_fixture.h"
#include "sim/mqtt_meter.h"
#include "sim/simulator.h"
#include "sim/site_model.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;

constexpr int done = 0;

/// Between two full minutes, with mains everywhere.
UtcTime instant() {
    return parse_iso8601("2026-10-17T09:41:07.250Z").value();
}

/// Two stations with two devices of each kind, which speak five times a second.
sim::Fleet publishing_fleet() {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 2;
    options.mqtt_devices = 6;
    options.anchor = instant();
    sim::Fleet fleet = sim::make_fleet(options).value();
    for (sim::FleetSite& site : fleet.sites) {
        for (sim::FleetDevice& device : site.devices) {
            device.poll_interval = 200ms;
        }
    }
    return fleet;
}

sim::MqttBroker broker_of(const MosquittoProcess& process, Encryption encryption) {
    sim::MqttBroker broker;
    broker.host = "127.0.0.1";
    broker.port = process.port();
    broker.user = "reader";
    broker.password = "correct horse";
    broker.uri = "mqtt://127.0.0.1:" + std::to_string(process.port()) + "?user=reader&password=correct%20horse";
    if (encryption != Encryption::none) {
        broker.transport = sim::MqttBroker::Transport::tls;
        broker.host = "localhost";
        broker.ca_file = process.certificate_file();
        broker.uri = "mqtts://localhost:" + std::to_string(process.port()) +
                     "?user=reader&password=correct%20horse&pin=" + process.pin();
    }
    if (encryption == Encryption::mutual) {
        broker.certificate_file = process.client_file("own.pem");
        broker.key_file = process.client_file("own.key");
        broker.uri += "&cert=" + broker.certificate_file + "&key=" + broker.key_file;
    }
    return broker;
}

class SimulatedMqtt : public MqttConformance {
protected:
    void start(const MosquittoProcess& process, Encryption encryption) {
        sim::ListenAddress listen;
        listen.broker = broker_of(process, encryption);
        auto started = sim::Simulator::start(publishing_fleet(), listen, [] { return instant(); });
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
    }

    [[nodiscard]] const sim::FleetDevice& device_of(const sim::Endpoint& endpoint) const {
        return simulator_->fleet().sites[endpoint.site].devices[endpoint.device];
    }

    /// All of the simulator's devices that publish, with their place in endpoints() as number.
    void collect_all() {
        std::vector<CollectedDevice> devices;
        for (std::size_t i = 0; i < simulator_->endpoints().size(); ++i) {
            const sim::Endpoint& endpoint = simulator_->endpoints()[i];
            if (sim::is_mqtt_profile(device_of(endpoint).profile)) {
                devices.push_back({DeviceId(static_cast<std::int64_t>(i) + 1),
                                   parse_device_uri(endpoint.uri).value(),
                                   device_of(endpoint).profile,
                                   100ms,
                                   {}});
            }
        }
        ASSERT_EQ(devices.size(), 6U);
        CollectorOptions options;
        options.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
        options.deadline = 500ms;
        collector_ = std::make_unique<Collector>(std::move(devices), profiles(), sink_, options);
        collector_->start();
    }

    using Values = std::map<std::pair<std::int64_t, PointKey>, Value>;

    /// By device and point; what is missing is missing.
    static Values values_in(const std::vector<PollResult>& results) {
        Values values;
        for (const PollResult& result : results) {
            for (const Reading& reading : result.readings) {
                if (reading.value) {
                    values.insert_or_assign({result.device.number(), reading.key}, *reading.value);
                }
            }
        }
        return values;
    }

    Values expected() const {
        Values values;
        sim::World world(simulator_->fleet());
        for (std::size_t i = 0; i < simulator_->endpoints().size(); ++i) {
            const sim::Endpoint& endpoint = simulator_->endpoints()[i];
            const sim::FleetDevice& device = device_of(endpoint);
            if (sim::is_mqtt_profile(device.profile)) {
                const auto state = world.site(endpoint.site).meter(device.role, instant());
                for (const Reading& reading : sim::mqtt_readings(device, state)) {
                    values.emplace(std::pair(static_cast<std::int64_t>(i) + 1, reading.key), *reading.value);
                }
            }
        }
        return values;
    }

    void expect_equal_values(Encryption encryption) {
        const MosquittoProcess broker(encryption);
        start(broker, encryption);
        collect_all();
        const Values right = expected();
        ASSERT_EQ(right.size(), 2U * (8 + 25 + 4));
        EXPECT_TRUE(sink_.wait_for([&](const std::vector<PollResult>& results) {
            return values_in(results).size() >= right.size();
        })) << simulator_->broker_trouble();
        collector_->stop();
        EXPECT_EQ(values_in(sink_.results()), right);
        EXPECT_EQ(simulator_->broker_trouble(), "");
        simulator_->stop();
    }

    std::unique_ptr<sim::Simulator> simulator_;
};

TEST_F(SimulatedMqtt, WhatDevicesPublishIsWhatTheCollectorReads) {
    expect_equal_values(Encryption::none);
}

TEST_F(SimulatedMqtt, OverTlsWithCertificatesOfBothSidesToo) {
    expect_equal_values(Encryption::mutual);
}

TEST_F(SimulatedMqtt, ABrokerThatComesBackIsPublishedToAgain) {
    MosquittoProcess broker(Encryption::none);
    start(broker, Encryption::none);
    collect_all();
    const std::size_t all = expected().size();
    ASSERT_TRUE(sink_.wait_for([&](const auto& results) { return values_in(results).size() >= all; }));
    broker.stop();
    ASSERT_TRUE(wait_for_failure(Errc::link_failed));
    broker.start();
    const std::size_t before = sink_.results().size();
    EXPECT_TRUE(sink_.wait_for([&](const std::vector<PollResult>& results) {
        return values_in({results.begin() + static_cast<std::ptrdiff_t>(before), results.end()}).size() >= all;
    })) << simulator_->broker_trouble();
    // Presence is retained by a broker that had forgotten it.
    const auto present = run_program(broker.listener("tele/+/LWT", 2));
    EXPECT_EQ(present.exit_code, done) << present.standard_error;
    EXPECT_THAT(present.standard_output, testing::HasSubstr("tele/sim-00001-q1/LWT 1 Online"));
}

/// wattmastctl with devices that publish every ten seconds, as they do unless told otherwise.
class SimulateCommand : public SimulatedMqtt {
protected:
    std::unique_ptr<Program> simulate(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {WATTMASTCTL, "simulate"});
        return std::make_unique<Program>(
            arguments, folder_.path(), Environment{{"WATTMAST_CREDENTIALS", (folder_ / "credentials.toml").string()}});
    }
    /// What is kept as credential=lab.
    void keep_login(const std::string& parameters) const {
        const auto file = folder_ / "credentials.toml";
        std::ofstream(file) << "[credential]\nlab = \"" << parameters << "\"\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    void SetUp() override {
        SimulatedMqtt::SetUp();
        keep_login("user=reader&password=correct%20horse");
    }

    /// The first of the devices Q1, Q2 and Q3 that the database has nothing of; empty where there is none.
    [[nodiscard]] std::string device_without_sample() const {
        const auto exported =
            run_program({WATTMASTCTL, "export", "--db", folder_ / "a.wattmast", "--from", "2020-01-01T00:00:00Z",
                         "--to", "2100-01-01T00:00:00Z", "--out", folder_ / "samples.csv"});
        std::ifstream samples(folder_ / "samples.csv");
        const std::string text{std::istreambuf_iterator<char>(samples), {}};
        for (const char* device : {"Q1", "Q2", "Q3"}) {
            if (exported.exit_code != done || text.find(device) == std::string::npos) {
                return device;
            }
        }
        return {};
    }

    [[nodiscard]] static std::string broker_uri(const MosquittoProcess& broker) {
        return "mqtt://127.0.0.1:" + std::to_string(broker.port()) + "?credential=lab";
    }

    TemporaryFolder folder_;
};

TEST_F(SimulateCommand, DevicesSayThatTheyAreHereAndThatTheyAreGone) {
    const MosquittoProcess broker(Encryption::none);
    const std::string inventory = folder_ / "inventory.toml";
    const auto program = simulate({"--mqtt", "3", "--broker", broker_uri(broker), "--inventory", inventory});
    ASSERT_TRUE(program->wait_until_said("simulated devices answer", 20s)) << program->standard_error();
    // Whoever comes later hears that they are here, as that is retained, and what they measure is not.
    for (const auto& [filter, said] :
         {std::pair("tele/+/LWT", "tele/sim-00001-q1/LWT 1 Online\n"),
          std::pair("+/online", "sim-00001-q2/online 1 true\n"),
          std::pair("zigbee2mqtt/bridge/state", "zigbee2mqtt/bridge/state 1 {\"state\":\"online\"}\n")}) {
        static_cast<void>(run_program(broker.listener(filter, 1)));  // Waits until it was said.
        EXPECT_EQ(run_program(broker.listener(filter, 1)).standard_output, said);
    }
    const auto telemetry = run_program(broker.listener("tele/+/SENSOR", 1));
    EXPECT_THAT(telemetry.standard_output, testing::StartsWith("tele/sim-00001-q1/SENSOR 0 {\"Time\""));
    program->signal(SIGTERM);
    EXPECT_EQ(program->wait(), done) << program->standard_error();
    EXPECT_EQ(run_program(broker.listener("tele/+/LWT", 1)).standard_output, "tele/sim-00001-q1/LWT 1 Offline\n");
    EXPECT_EQ(run_program(broker.listener("+/online", 1)).standard_output, "sim-00001-q2/online 1 false\n");
}

TEST_F(SimulateCommand, ABrokerThatRefusesIsSaidWithoutThePassword) {
    const MosquittoProcess broker(Encryption::none);
    keep_login("user=reader&password=wr0ng-maple");
    const auto program =
        simulate({"--mqtt", "2", "--broker", broker_uri(broker), "--inventory", folder_ / "i.toml", "--json"});
    EXPECT_TRUE(program->wait_until_said("refuses: ", 20s));
    program->signal(SIGTERM);
    EXPECT_EQ(program->wait(), done);
    EXPECT_EQ((program->standard_error() + program->standard_output()).find("wr0ng-maple"), std::string::npos);
    EXPECT_THAT(program->standard_output(), testing::HasSubstr("credential=lab"));
}

TEST_F(SimulateCommand, TheBrokerSaysItOfDevicesThatBreakOff) {
    const MosquittoProcess broker(Encryption::none);
    const auto program = simulate({"--mqtt", "1", "--broker", broker_uri(broker), "--inventory", folder_ / "i.toml"});
    TemporaryFolder listener_folder;
    Program listener(broker.listener("tele/+/LWT", 2), listener_folder.path());
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    static_cast<void>(run_program(broker.listener("tele/+/LWT", 1)));  // It is here.
    program->signal(SIGKILL);
    EXPECT_EQ(listener.wait(), done);
    EXPECT_THAT(listener.standard_output(), testing::EndsWith("tele/sim-00001-q1/LWT 0 Offline\n"));
}

TEST_F(SimulateCommand, AnInventoryIsCollectedFrom) {
    const MosquittoProcess broker(Encryption::none);
    const std::string inventory = folder_ / "inventory.toml";
    const auto program = simulate({"--mqtt", "3", "--broker", broker_uri(broker), "--inventory", inventory});
    ASSERT_TRUE(program->wait_until_said("simulated devices answer", 20s)) << program->standard_error();
    TemporaryFolder said;
    Program collector({WATTMASTCTL, "collect", "--db", folder_ / "a.wattmast", "--inventory", inventory}, said.path(),
                      {{"WATTMAST_CREDENTIALS", (folder_ / "credentials.toml").string()}});
    ASSERT_TRUE(wait_for_file(folder_ / "a.wattmast", 20s)) << collector.standard_error();
    // They speak every ten seconds; how long the first takes on a busy machine is nobody's matter.
    const auto end = std::chrono::steady_clock::now() + 40s;
    std::string missing = "Q1";
    while (!missing.empty() && collector.is_running() && std::chrono::steady_clock::now() < end) {
        missing = device_without_sample();
    }
    EXPECT_EQ(missing, "") << "has no sample";
    collector.signal(SIGTERM);
    EXPECT_EQ(collector.wait(), done) << collector.standard_error();
}

TEST_F(SimulateCommand, WhatCannotBeIsRefused) {
    const auto refused = [](std::vector<std::string> arguments, const std::string& words) {
        arguments.insert(arguments.begin(), {WATTMASTCTL, "simulate"});
        arguments.insert(arguments.end(), {"--for", "1s"});
        const auto output = run_program(arguments);
        constexpr int wrong_use = 2;
        EXPECT_EQ(output.exit_code, wrong_use) << output.standard_error;
        EXPECT_THAT(output.standard_error, testing::HasSubstr(words));
        EXPECT_EQ(output.standard_error.find("gel8eim"), std::string::npos);
    };
    refused({"--mqtt", "1"}, "go together");
    refused({"--broker", "mqtt://127.0.0.1"}, "go together");
    refused({"--mqtt", "1", "--broker", "http://127.0.0.1"}, "--broker is written as");
    refused({"--mqtt", "1", "--broker", "mqtt://127.0.0.1?topic=a"}, "given twice");
    refused({"--mqtt", "1", "--broker", "mqtt://127.0.0.1?user=a&password=gel8eim"}, "in the list of processes");
    refused({"--mqtt", "1", "--broker", "mqtt://127.0.0.1?user=a&password=gel8eim", "--inventory", "i.toml"},
            "write credential=NAME instead");
    refused({"--serial", "ttyUSB0"}, "--serial is \"new\" or a port");
    refused({"--serial", "new", "--serial-end", "/dev/ttyUSB0"}, "goes with --serial PORT");
}

TEST_F(SimulateCommand, ANewSerialLineIsReadAtThePathThatIsSaid) {
    const auto program = simulate({"--serial", "new"});
    ASSERT_TRUE(program->wait_until_said("the serial line is at /dev/pts/", 20s)) << program->standard_error();
    const std::string said = program->standard_error();
    const std::size_t begin = said.find("/dev/pts/");
    const std::string port = said.substr(begin, said.find('\n', begin) - begin);
    const auto probe = [](const std::string& uri, const std::string& profile) {
        return run_program({WATTMASTCTL, "probe", uri, "--profile", profile});
    };
    const auto modbus = probe("modbus-rtu://" + port + "?baud=9600&unit=11", "eastron.sdm630");
    EXPECT_EQ(modbus.exit_code, done) << modbus.standard_error;
    EXPECT_THAT(modbus.standard_output, testing::HasSubstr("voltage/l1"));
    const auto dlt645 = probe("dlt645-serial://" + port + "?baud=9600&address=000000000021", "dlt645.meter_2007");
    EXPECT_EQ(dlt645.exit_code, done) << dlt645.standard_error;
    EXPECT_THAT(program->standard_output(), testing::HasSubstr("modbus-rtu://" + port + "?baud=9600"));
    program->signal(SIGTERM);
    EXPECT_EQ(program->wait(), done);
}

}  // namespace
}  // namespace wattmast
