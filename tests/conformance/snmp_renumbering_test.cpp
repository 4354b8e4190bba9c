// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Debian's snmpd whose interfaces get other numbers between two polls: values stay with their names.
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>

#include "collect/collector.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/snmpd_process.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::PassedObject;
using test::SnmpdProcess;

const std::string if_x_entry = ".1.3.6.1.2.1.31.1.1.1";

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = std::make_shared<const ProfileLibrary>(
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value());
    return library;
}

struct Port {
    int index;
    std::string name;
    std::uint64_t octets;
    int discontinuity;  ///< Hundredths of a second.
};

/// Column by column, ascending.
std::vector<PassedObject> if_x_table(const std::vector<Port>& ports) {
    std::vector<PassedObject> objects;
    const auto add = [&](const std::string& column, const std::string& type, const auto& value_of) {
        for (const Port& port : ports) {
            objects.push_back({if_x_entry + "." + column + "." + std::to_string(port.index), type, value_of(port)});
        }
    };
    add("1", "string", [](const Port& port) { return port.name; });
    add("6", "counter64", [](const Port& port) { return std::to_string(port.octets); });
    add("15", "gauge", [](const Port&) { return std::string("1000"); });
    add("19", "timeticks", [](const Port& port) { return std::to_string(port.discontinuity); });
    return objects;
}

class SnmpRenumbering : public testing::Test {
protected:
    void SetUp() override {
        if (!SnmpdProcess::is_installed()) {
            FAIL() << SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
        }
        std::vector<std::string> lines = further_lines();
        for (const int index : {907, 908, 909}) {
            lines.push_back("override 1.3.6.1.2.1.2.2.1.3." + std::to_string(index) + " integer 6");
        }
        agent_ = std::make_unique<SnmpdProcess>(lines, if_x_entry,
                                                if_x_table({{907, "ge-1", 1'000, 0}, {909, "ge-2", 2'000, 0}}));
        collector_ = std::make_unique<Collector>(
            std::vector<CollectedDevice>{
                {DeviceId{1}, parse_device_uri(agent_->uri()).value(), "ietf.if_mib", 100ms, {}}},
            profiles(), sink_, CollectorOptions{.deadline = 10s, .reply_patience = 2s, .clock = [this] {
                                                    return UtcTime{Duration{clock_++}};
                                                }});
        collector_->start();
    }
    void TearDown() override {
        if (collector_) {
            collector_->stop();
        }
    }
    /// Of the agent's configuration.
    virtual std::vector<std::string> further_lines() { return {}; }

    /// What the poll says of a port; empty if it does not.
    static std::string told(const PollResult& result, const std::string& port,
                            PointKind kind = PointKind::if_in_octets) {
        const auto found = std::ranges::find(result.readings, PointKey{kind, Phase::total, port}, &Reading::key);
        return found == result.readings.end() || !found->value ? "" : found->value->to_string();
    }

    /// Waits for a poll that says so of both ports.
    bool wait_for(const std::string& first, const std::string& second) {
        return sink_.wait_for([&](const std::vector<PollResult>& results) {
            return std::ranges::any_of(results, [&](const PollResult& result) {
                return told(result, "ge-1") == first && told(result, "ge-2") == second;
            });
        });
    }

    /// A port's counter never has a value of the other: those of the first begin with 1, of the second with 2.
    void expect_no_mixture() {
        for (const PollResult& result : sink_.results()) {
            for (const auto& [port, digit] : {std::pair{"ge-1", '1'}, std::pair{"ge-2", '2'}}) {
                const std::string value = told(result, port);
                EXPECT_TRUE(value.empty() || value.front() == digit) << port << " has " << value;
            }
        }
    }

    test::RecordingSink sink_;
    std::atomic<std::int64_t> clock_ = 1'000'000;
    std::unique_ptr<SnmpdProcess> agent_;
    std::unique_ptr<Collector> collector_;
};

TEST_F(SnmpRenumbering, BetweenTwoPollsMixesNothing) {
    ASSERT_TRUE(wait_for("1000", "2000")) << agent_->log();
    agent_->pass(if_x_table({{907, "ge-2", 2'100, 0}, {909, "ge-1", 1'100, 0}}));
    EXPECT_TRUE(wait_for("1100", "2100"));
    // Further numbers up, as after a card was added before them.
    agent_->pass(if_x_table({{908, "ge-2", 2'200, 0}, {909, "ge-1", 1'200, 0}}));
    EXPECT_TRUE(wait_for("1200", "2200"));
    expect_no_mixture();
}

TEST_F(SnmpRenumbering, WithARestartIsSeenInTheSamePoll) {
    ASSERT_TRUE(wait_for("1000", "2000")) << agent_->log();
    agent_->pass(if_x_table({{907, "ge-2", 2'300, 0}, {908, "ge-1", 1'300, 0}}));
    agent_->restart(SnmpdProcess::Memory::kept);
    EXPECT_TRUE(wait_for("1300", "2300"));
    expect_no_mixture();
    // The restart is told by the up time: it fell once.
    int falls = 0;
    double before = 0;
    for (const PollResult& result : sink_.results()) {
        const std::string up_time = told(result, "", PointKind::up_time);
        if (!up_time.empty()) {
            falls += std::stod(up_time) < before ? 1 : 0;
            before = std::stod(up_time);
        }
    }
    EXPECT_LE(falls, 1);
}

TEST_F(SnmpRenumbering, ARowThatIsGoneTakesNoOtherWithIt) {
    ASSERT_TRUE(wait_for("1000", "2000")) << agent_->log();
    agent_->pass(if_x_table({{909, "ge-2", 2'400, 0}}));
    EXPECT_TRUE(wait_for("", "2400"));
    agent_->pass(if_x_table({{908, "ge-1", 1'500, 0}, {909, "ge-2", 2'500, 0}}));
    agent_->restart(SnmpdProcess::Memory::kept);
    EXPECT_TRUE(wait_for("1500", "2500"));
    expect_no_mixture();
}

TEST_F(SnmpRenumbering, ADiscontinuityIsToldOfItsInterfaceAlone) {
    ASSERT_TRUE(wait_for("1000", "2000")) << agent_->log();
    agent_->pass(if_x_table({{907, "ge-1", 1'600, 4'217}, {909, "ge-2", 2'600, 0}}));
    ASSERT_TRUE(wait_for("1600", "2600"));
    const auto results = sink_.results();
    const auto last =
        std::ranges::find_if(results, [](const PollResult& result) { return told(result, "ge-1") == "1600"; });
    EXPECT_EQ(told(*last, "ge-1", PointKind::counter_discontinuity), "42.17");
    EXPECT_EQ(told(*last, "ge-2", PointKind::counter_discontinuity), "0.00");
}

/// ifTableLastChange is another at every question, as where subscribers come and go. Beside that, this agent's walk
/// goes on from the script's table into its own, and shows cells that the script denies.
class SnmpRestlessTables : public SnmpRenumbering {
protected:
    std::vector<std::string> further_lines() override {
        const auto script = folder_.path() / "change.sh";
        std::ofstream(script) << "asked=100\nwhile read -r verb; do\ncase \"$verb\" in\nPING) echo PONG;;\n"
                                 "get|getnext) read -r oid; asked=$((asked + 1))\n"
                                 "case \"$verb $oid\" in\n\"get .1.3.6.1.2.1.31.1.5.0\")\n"
                                 "echo \"$oid\"; echo timeticks; echo $asked;;\n*) echo NONE;;\nesac;;\nesac\ndone\n";
        return {"pass_persist -p 1 .1.3.6.1.2.1.31.1.5 /bin/sh " + script.string()};
    }

private:
    test::TemporaryFolder folder_;
};

TEST_F(SnmpRestlessTables, AreReadByTheNamesBesideTheValues) {
    ASSERT_TRUE(wait_for("1000", "2000")) << agent_->log();
    agent_->pass(if_x_table({{907, "ge-2", 2'700, 0}, {909, "ge-1", 1'700, 0}}));
    EXPECT_TRUE(wait_for("1700", "2700"));
    agent_->pass(if_x_table({{908, "ge-1", 1'800, 0}, {909, "ge-2", 2'800, 0}}));
    EXPECT_TRUE(wait_for("1800", "2800"));
    expect_no_mixture();
    for (const PollResult& result : sink_.results()) {
        // A poll that a busy machine makes too late is missed; none fails.
        EXPECT_TRUE(!result.failure || result.failure->code == Errc::not_polled) << result.failure->detail;
    }
}

}  // namespace
}  // namespace wattmast
