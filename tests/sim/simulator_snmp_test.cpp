// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The simulator's SNMP agents, asked by the command-line tools of net-snmp.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <string>

#include "sim/sim_fixture.h"
#include "sim/simulator.h"
#include "sim/site_model.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
using sim::Simulator;

struct Output {
    int exit_code = -1;
    std::string text;  ///< Standard output and error.
};

/// `-On -Oq -Oe -Ot` prints names and values as plain numbers; no MIB file is read.
Output run(const std::string& tool, const std::string& community, const std::string& agent, const std::string& rest) {
    const std::string command = "MIBS= timeout 20 " + tool + " -v2c -c " + community + " -Onqet -t 5 -r 0 " +
                                rest.substr(0, rest.find('|')) + " " + agent + " " + rest.substr(rest.find('|') + 1) +
                                " 2>&1";
    Output output;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> buffer{};
    while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
        output.text.append(buffer.data(), count);
    }
    const int status = pclose(pipe);
    output.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return output;
}

/// Lines ".1.3.6… value" by name.
std::map<std::string, std::string> objects(const std::string& text) {
    std::map<std::string, std::string> result;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        const std::size_t space = line.find(' ');
        if (space != std::string::npos) {
            std::string value = line.substr(space + 1);
            value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
            result[line.substr(0, space)] = value;
        }
        begin = end + 1;
    }
    return result;
}

class SimulatorSnmp : public testing::Test {
protected:
    void SetUp() override {
        auto started = Simulator::start(demo_fleet(), {}, [] { return demo_anchor(); });
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
    }

    [[nodiscard]] std::string agent_of(std::string_view site, std::string_view device) const {
        const sim::Fleet& fleet = simulator_->fleet();
        const std::size_t index = site_index(fleet, site);
        for (const sim::Endpoint& endpoint : simulator_->endpoints()) {
            if (endpoint.site == index && fleet.sites[index].devices[endpoint.device].name == device) {
                const std::size_t begin = std::string("snmp://").size();
                return "udp:" + endpoint.uri.substr(begin, endpoint.uri.find('?') - begin);
            }
        }
        return {};
    }

    std::unique_ptr<Simulator> simulator_;
};

TEST_F(SimulatorSnmp, WalkOfARouterIsTheModelNumberByNumber) {
    const Output walk = run("snmpwalk", "public", agent_of("ZJ-HZ-0861", "RTR"), "|1.3.6.1.2.1");
    ASSERT_EQ(walk.exit_code, 0) << walk.text;
    auto found = objects(walk.text);
    sim::World world(simulator_->fleet());
    const sim::RouterState truth =
        world.site(site_index(simulator_->fleet(), "ZJ-HZ-0861")).router(sim::DeviceRole::router, demo_anchor());
    EXPECT_EQ(found[".1.3.6.1.2.1.1.2.0"], ".1.3.6.1.4.1.32473.1.1");
    EXPECT_EQ(found[".1.3.6.1.2.1.1.3.0"], std::to_string(static_cast<std::uint64_t>(truth.up_seconds * 100)));
    EXPECT_EQ(found[".1.3.6.1.2.1.1.5.0"], "zj-hz-0861-rtr");
    for (std::size_t i = 0; i < truth.interfaces.size(); ++i) {
        const sim::InterfaceState& interface = truth.interfaces[i];
        const std::string row = "." + std::to_string(i + 1);
        EXPECT_EQ(found[".1.3.6.1.2.1.31.1.1.1.1" + row], interface.name);
        EXPECT_EQ(found[".1.3.6.1.2.1.31.1.1.1.6" + row], std::to_string(interface.in_octets));
        EXPECT_EQ(found[".1.3.6.1.2.1.31.1.1.1.10" + row], std::to_string(interface.out_octets));
        EXPECT_EQ(found[".1.3.6.1.2.1.31.1.1.1.15" + row], std::to_string(interface.speed_mbit));
        EXPECT_EQ(found[".1.3.6.1.2.1.31.1.1.1.19" + row], "0");
        EXPECT_EQ(found[".1.3.6.1.2.1.2.2.1.3" + row], std::to_string(interface.type));
        EXPECT_EQ(found[".1.3.6.1.2.1.2.2.1.8" + row], std::to_string(interface.oper_status));
        EXPECT_EQ(found[".1.3.6.1.2.1.2.2.1.10" + row], std::to_string(interface.in_octets % (1ULL << 32U)));
    }
    EXPECT_GT(truth.interfaces[0].in_octets, 1ULL << 40U) << "large enough to need 64 bit";
    EXPECT_EQ(found[".1.3.6.1.2.1.47.1.1.1.1.7.1001"], "Cabinet");
    EXPECT_EQ(found[".1.3.6.1.2.1.99.1.1.1.4.1001"], std::to_string(std::lround(truth.temperatures[0].celsius * 10)));
    EXPECT_EQ(found[".1.3.6.1.2.1.99.1.1.1.1.1002"], "8");
}

TEST_F(SimulatorSnmp, BulkWalkFindsTheSameAsWalk) {
    const std::string agent = agent_of("SH-DC-0001", "SW1");
    const Output walk = run("snmpwalk", "public", agent, "|1.3.6");
    const Output bulk = run("snmpbulkwalk", "public", agent, "-Cr50|1.3.6");
    ASSERT_EQ(walk.exit_code, 0) << walk.text;
    ASSERT_EQ(bulk.exit_code, 0) << bulk.text;
    EXPECT_EQ(bulk.text, walk.text);
    EXPECT_GT(objects(walk.text).size(), 60U);
}

TEST_F(SimulatorSnmp, UpsSaysWhatItsCircuitsCarry) {
    const Output walk = run("snmpbulkwalk", "public", agent_of("DE-DC-0002", "UPS1"), "|1.3.6.1.2.1.33");
    ASSERT_EQ(walk.exit_code, 0) << walk.text;
    auto found = objects(walk.text);
    sim::World world(simulator_->fleet());
    const sim::UpsState truth = world.site(site_index(simulator_->fleet(), "DE-DC-0002")).ups(demo_anchor());
    EXPECT_EQ(found[".1.3.6.1.2.1.33.1.2.1.0"], "2");
    EXPECT_EQ(found[".1.3.6.1.2.1.33.1.4.1.0"], "3");
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string line = "." + std::to_string(i + 1);
        const auto& in = truth.input.phases[i];
        const auto& out = truth.output.phases[i];
        EXPECT_EQ(found[".1.3.6.1.2.1.33.1.3.3.1.3" + line], std::to_string(std::lround(in.voltage)));
        EXPECT_EQ(found[".1.3.6.1.2.1.33.1.3.3.1.4" + line], std::to_string(std::lround(in.current * 10)));
        EXPECT_EQ(found[".1.3.6.1.2.1.33.1.3.3.1.5" + line], std::to_string(std::lround(in.active)));
        EXPECT_EQ(found[".1.3.6.1.2.1.33.1.4.4.1.4" + line], std::to_string(std::lround(out.active)));
        EXPECT_EQ(found[".1.3.6.1.2.1.33.1.4.4.1.5" + line],
                  std::to_string(std::lround(300 * out.active / truth.output_rating)));
    }
}

TEST_F(SimulatorSnmp, GetTellsWhatIsMissing) {
    const Output get = run("snmpget", "public", agent_of("ZJ-HZ-0861", "RTR"),
                           "|1.3.6.1.2.1.31.1.1.1.6.99 1.3.6.1.2.1.229.1.0 1.3.6.1.2.1.1.5.0");
    EXPECT_NE(get.text.find("No Such Instance"), std::string::npos) << get.text;
    EXPECT_NE(get.text.find("No Such Object"), std::string::npos) << get.text;
    EXPECT_NE(get.text.find("zj-hz-0861-rtr"), std::string::npos) << get.text;
}

TEST_F(SimulatorSnmp, AWrongCommunityMeetsSilence) {
    const Output get = run("snmpget", "private", agent_of("ZJ-HZ-0861", "RTR"), "-t 0.3|1.3.6.1.2.1.1.5.0");
    EXPECT_EQ(get.exit_code, 1);
    EXPECT_NE(get.text.find("Timeout"), std::string::npos) << get.text;
}

}  // namespace
}  // namespace wattmast
