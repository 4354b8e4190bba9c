// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Discoveries over real sockets of the loopback.
#include "collect/discovery.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "collect/address_range.h"
#include "collect/device_uri.h"
#include "collect/dlt645_line.h"
#include "collect/modbus_test_server.h"
#include "collect/profile_loader.h"
#include "collect/silent_hosts.h"
#include "sim/simulator.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::answer;
using test::DeadHost;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::ModbusTestServer;
using test::refuse;
using test::SilentHosts;
using testing::HasSubstr;
using wire::ModbusExceptionCode;
using wire::ModbusFraming;
using wire::ModbusServerRequest;

const ProfileLibrary& shipped() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

/// Two models that differ in what holding register 500 holds.
const ProfileLibrary& two_models() {
    static const ProfileLibrary library = [] {
        const std::string head =
            "protocol = \"modbus\"\nvendor = \"Maker\"\nmodel = \"M\"\n[source]\n"
            "document = \"test\"\nseen_on_hardware = false\n[modbus]\nfunction = 3\n"
            "type = \"uint16\"\n";
        return load_profiles(
                   std::vector<ProfileText>{
                       {"small", "id = \"test.small\"\n" + head +
                                     "points = [{ kind = \"voltage\", phase = \"l1\", address = 10, scale = \"0.1\", "
                                     "unit = \"V\" }]\nidentify = [{ address = 500, min = \"7\", max = \"8\" }]\n"},
                       {"large", "id = \"test.large\"\n" + head +
                                     "points = [{ kind = \"frequency\", address = 20, scale = \"0.01\", unit = "
                                     "\"Hz\" }]\nidentify = [{ address = 500, min = \"9\", max = \"10\" }]\n"}})
            .value();
    }();
    return library;
}

/// Keeps everything.
class Findings final : public DiscoverySink {
public:
    void on_found(const DiscoveryFinding& finding) override { found.push_back(finding); }
    void on_progress(const DiscoveryProgress& news) override { progress.push_back(news); }

    std::vector<DiscoveryFinding> found;
    std::vector<DiscoveryProgress> progress;
};

DiscoveryRequest request(std::vector<std::string> hosts, std::vector<DiscoveryTemplate> templates) {
    DiscoveryRequest request;
    request.hosts = std::move(hosts);
    request.templates = std::move(templates);
    request.rate = 1000;
    request.connect_patience = 300ms;
    request.reply_patience = 300ms;
    return request;
}

std::string modbus_at(std::uint16_t port, int unit = 1) {
    return "modbus+tcp://{host}:" + std::to_string(port) + "?unit=" + std::to_string(unit);
}

std::string value_of(const ProposedProfile& profile, std::string_view key) {
    for (const Reading& reading : profile.readings) {
        if (to_string(reading.key) == key && reading.value) {
            return reading.value->to_string();
        }
    }
    return "none";
}

TEST(Discovery, FindsEveryMeterOfANetworkWithItsLiveValues) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 5;
    options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    sim::ListenAddress listen;
    listen.addressing = sim::Addressing::address_each;
    const auto simulator = sim::Simulator::start(options, listen);
    ASSERT_THAT(simulator, IsOk());
    std::map<std::string, std::string> wanted;  // profiles by device
    std::uint16_t port = 0;
    for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
        const auto uri = parse_device_uri(endpoint.uri).value();
        wanted.emplace(redacted(uri), (*simulator)->fleet().sites[endpoint.site].devices[endpoint.device].profile);
        port = std::get<ModbusUri>(uri).endpoint.port;
    }
    const std::vector<std::string> range{"127.1.0.0/28"};
    Findings findings;
    const auto end = discover(request(expand_hosts(range, 14).value(), {{modbus_at(port)}}), shipped(), findings, {});
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->lines, 14U);
    EXPECT_EQ(end->lines_done, 14U);
    EXPECT_EQ(end->probes, 14U);
    EXPECT_EQ(end->found, 5U);
    EXPECT_EQ(findings.progress.size(), 14U);
    std::map<std::string, std::string> got;
    for (const DiscoveryFinding& finding : findings.found) {
        ASSERT_EQ(finding.profiles.size(), 1U) << finding.device;
        got.emplace(finding.device, finding.profiles[0].id);
        EXPECT_FALSE(finding.profiles[0].failure);
        EXPECT_EQ(finding.profiles[0].readings.size(), shipped().find(finding.profiles[0].id)->entry_count());
        EXPECT_NE(value_of(finding.profiles[0], "active_power/total"), "none");
        EXPECT_EQ(finding.protocol, Protocol::modbus);
    }
    EXPECT_EQ(got, wanted);
}

TEST(Discovery, UnitsBehindOneGatewayAreFoundOverOneConnection) {
    ModbusTestServer server(ModbusFraming::tcp, [](const ModbusServerRequest& asked, int) {
        if (asked.unit != 3 && asked.unit != 7) {
            return refuse(ModbusFraming::tcp, asked, ModbusExceptionCode::gateway_target_failed_to_respond);
        }
        if (asked.function != 3) {
            return refuse(ModbusFraming::tcp, asked, ModbusExceptionCode::illegal_function);
        }
        const std::uint16_t model = asked.unit == 3 ? 8 : 9;
        return answer(ModbusFraming::tcp, asked, {{500, model}, {10, 2301}, {20, 5003}});
    });
    std::vector<DiscoveryTemplate> templates;
    for (const int unit : {1, 3, 5, 7}) {
        templates.push_back({modbus_at(server.port(), unit)});
    }
    Findings findings;
    const auto end = discover(request({"127.0.0.1"}, templates), two_models(), findings, {});
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->probes, 4U);
    EXPECT_EQ(end->lines, 1U);
    ASSERT_EQ(findings.found.size(), 2U);
    EXPECT_EQ(findings.found[0].uri, server.uri(3));
    EXPECT_EQ(findings.found[0].profiles.at(0).id, "test.small");
    EXPECT_EQ(value_of(findings.found[0].profiles[0], "voltage/l1"), "230.1");
    EXPECT_EQ(findings.found[1].uri, server.uri(7));
    EXPECT_EQ(findings.found[1].profiles.at(0).id, "test.large");
    EXPECT_EQ(value_of(findings.found[1].profiles[0], "frequency/total"), "50.03");
    EXPECT_EQ(server.connections(), 1);
}

TEST(Discovery, ADeviceThatOnlyRefusesIsFoundAndNothingIsWritten) {
    std::mutex mutex;
    std::set<int> functions;
    ModbusTestServer server(ModbusFraming::tcp, [&](const ModbusServerRequest& asked, int) {
        const std::scoped_lock lock(mutex);
        functions.insert(asked.function);
        return refuse(ModbusFraming::tcp, asked, ModbusExceptionCode::illegal_data_address);
    });
    Findings findings;
    ASSERT_THAT(discover(request({"127.0.0.1"}, {{modbus_at(server.port())}}), shipped(), findings, {}), IsOk());
    ASSERT_EQ(findings.found.size(), 1U);
    EXPECT_TRUE(findings.found[0].profiles.empty());
    EXPECT_THAT(findings.found[0].remark, HasSubstr("refused with exception 2 (illegal data address)"));
    EXPECT_THAT(findings.found[0].remark, HasSubstr("no profile fits it"));
    EXPECT_EQ(functions, (std::set<int>{3, 4, 0x2B}));
}

TEST(Discovery, ADeadAddressCostsItsPatienceOnceWhateverIsAskedFor) {
    const DeadHost dead;
    std::vector<DiscoveryTemplate> templates;
    for (int unit = 1; unit <= 50; ++unit) {
        templates.push_back({modbus_at(dead.port(), unit)});
    }
    Findings findings;
    const auto begun = std::chrono::steady_clock::now();
    const auto end = discover(request({"127.0.0.1"}, templates), shipped(), findings, {});
    const auto took = std::chrono::steady_clock::now() - begun;
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->probes, 1U);
    EXPECT_EQ(end->found, 0U);
    EXPECT_EQ(end->open_silent, 0U);
    EXPECT_GE(took, 300ms) << "the host was not dead at all";
    EXPECT_LT(took, 50 * 300ms);
}

TEST(Discovery, AnOpenPortWhereNobodyAnswersIsCounted) {
    const SilentHosts hosts(1);
    DiscoveryRequest wanted = request({"127.0.0.1"}, {{modbus_at(hosts.port())}});
    wanted.reply_patience = 40ms;
    Findings findings;
    const auto end = discover(wanted, shipped(), findings, {});
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->open_silent, 1U);
    EXPECT_TRUE(findings.found.empty());
}

TEST(Discovery, KeepsToTheRate) {
    const std::uint16_t port = test::unused_tcp_port();
    DiscoveryRequest wanted = request({}, {{modbus_at(port)}});
    for (int host = 1; host <= 11; ++host) {
        wanted.hosts.push_back("127.0.0." + std::to_string(host));
    }
    wanted.rate = 20;
    Findings findings;
    const auto begun = std::chrono::steady_clock::now();
    const auto end = discover(wanted, shipped(), findings, {});
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->probes, 11U);
    EXPECT_GE(std::chrono::steady_clock::now() - begun, 10 * 50ms);
}

TEST(Discovery, SpeaksToNoMoreLinesAtOnceThanAsked) {
    const SilentHosts hosts(6);
    DiscoveryRequest wanted = request({}, {{modbus_at(hosts.port())}});
    for (int host = 1; host <= 6; ++host) {
        wanted.hosts.push_back("127.0.0." + std::to_string(host));
    }
    wanted.concurrent = 2;
    wanted.reply_patience = 40ms;
    Findings findings;
    ASSERT_THAT(discover(wanted, shipped(), findings, {}), IsOk());
    EXPECT_EQ(hosts.accepted(), 6);
    EXPECT_LE(hosts.most_open(), 2);
}

TEST(Discovery, CancelEndsItWithinAMoment) {
    const SilentHosts hosts(1);
    DiscoveryRequest wanted = request(
        {"127.0.0.1"}, {{modbus_at(hosts.port())}, {"snmp://{host}:" + std::to_string(test::unused_udp_port())}});
    wanted.reply_patience = 20s;
    wanted.connect_patience = 20s;
    std::stop_source stop;
    std::jthread canceller([&] {
        hosts.wait_for_first_bytes();
        stop.request_stop();
    });
    Findings findings;
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_THAT(discover(wanted, shipped(), findings, stop.get_token()), FailsWith(Errc::cancelled));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);  // far below the patience
}

TEST(Discovery, IsCancelledBeforeItBegins) {
    std::stop_source stop;
    stop.request_stop();
    Findings findings;
    EXPECT_THAT(
        discover(request({"127.0.0.1"}, {{modbus_at(test::unused_tcp_port())}}), shipped(), findings, stop.get_token()),
        FailsWith(Errc::cancelled));
    EXPECT_TRUE(findings.found.empty());
}

TEST(Discovery, AgentsAreFoundByTheCommunityThatTheyAnswer) {
    sim::FleetOptions options;
    options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const auto simulator = sim::Simulator::start(options, {});
    ASSERT_THAT(simulator, IsOk());
    const auto endpoint = std::ranges::find_if(
        (*simulator)->endpoints(), [](const sim::Endpoint& each) { return each.uri.starts_with("snmp://"); });
    ASSERT_NE(endpoint, (*simulator)->endpoints().end());
    const auto uri = std::get<SnmpUri>(parse_device_uri(endpoint->uri).value());
    const std::string at = "snmp://{host}:" + std::to_string(uri.endpoint.port) + "?community=";
    Findings findings;
    const auto end =
        discover(request({uri.endpoint.host}, {{at + "hush"}, {at + "NAME", at + "public"}, {at + "never"}}), shipped(),
                 findings, {});
    ASSERT_THAT(end, IsOk());
    EXPECT_EQ(end->probes, 2U) << "once one has answered, others are not tried";
    ASSERT_EQ(findings.found.size(), 1U);
    const DiscoveryFinding& finding = findings.found[0];
    EXPECT_THAT(finding.uri, HasSubstr("community=NAME")) << "what is stored is the text, not what was spoken with";
    EXPECT_THAT(finding.device, HasSubstr("community=***"));
    ASSERT_EQ(finding.profiles.size(), 1U);
    EXPECT_EQ(finding.profiles[0].id, (*simulator)->fleet().sites[endpoint->site].devices[endpoint->device].profile);
    EXPECT_FALSE(finding.profiles[0].readings.empty());
}

TEST(Discovery, AMeterBehindASerialServerTellsItsAddress) {
    const test::Dlt645Line line([](const wire::Dlt645Frame& asked, int) {
        return test::meter_reply("dlt645.meter_2007", "000012345678", asked);
    });
    Findings findings;
    const std::string uri = line.uri("");
    const std::string form = "dlt645+tcp://{host}" + uri.substr(uri.rfind(':'));
    ASSERT_THAT(discover(request({"127.0.0.1"}, {{form}}), shipped(), findings, {}), IsOk());
    ASSERT_EQ(findings.found.size(), 1U);
    EXPECT_EQ(findings.found[0].uri, line.uri("?address=000012345678"));
    EXPECT_EQ(findings.found[0].identification, "DL/T 645-2007 meter 000012345678");
    ASSERT_EQ(findings.found[0].profiles.size(), 1U);
    EXPECT_EQ(findings.found[0].profiles[0].id, "dlt645.meter_2007");
    EXPECT_EQ(value_of(findings.found[0].profiles[0], "voltage/l1"), "230.5");
}

TEST(Discovery, WhatCannotBeRunIsRefusedWithoutSecrets) {
    Findings findings;
    const auto run = [&](DiscoveryRequest wanted) { return discover(wanted, shipped(), findings, {}); };
    EXPECT_THAT(run(request({}, {{modbus_at(1)}})), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(run(request({"h"}, {})), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(run(request({"h"}, {{"modbus+tcp://10.0.0.1"}})),
                FailsWithDetail(Errc::invalid_argument, std::string("has no {host}")));
    const auto bad = run(request({"h"}, {{"snmp://{host}?x=1&community=hush"}}));
    EXPECT_THAT(bad, FailsWithDetail(Errc::invalid_argument, std::string("unknown parameter \"x\"")));
    EXPECT_THAT(bad.error().detail, testing::Not(HasSubstr("hush")));
    DiscoveryRequest fast = request({"h"}, {{modbus_at(1)}});
    fast.rate = 1001;
    EXPECT_THAT(run(fast), FailsWithDetail(Errc::invalid_argument, std::string("1001")));
    DiscoveryRequest broad = request({"h"}, {{modbus_at(1)}});
    broad.concurrent = 0;
    EXPECT_THAT(run(broad), FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
