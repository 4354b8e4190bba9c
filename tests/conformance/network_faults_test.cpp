// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Meters behind a network that loses, delays, doubles, turns round, garbles, resets and parts: whatever is stored was
// true when it was read, and what counters add up to is what flowed. Only coverage may change.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <span>

#include "analysis/counter.h"
#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/clock_meters.h"
#include "conformance/snmpd_process.h"
#include "support/fault_proxy.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::clock_now;
using test::FaultProxy;
using test::IsOk;
using test::NetworkFaults;

constexpr std::int64_t tcp_unit = 7;
constexpr std::int64_t snmp_device = 20;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
        const std::string head =
            "vendor = \"Maker\"\nmodel = \"M\"\n[source]\ndocument = \"test\"\nseen_on_hardware = false\n";
        const std::vector<ProfileText> texts{
            {"clock", "id = \"test.clock\"\nprotocol = \"modbus\"\n" + head + R"([modbus]
function = 3
type = "uint32"
order = "abcd"
points = [
    { kind = "active_energy_import", address = 0, scale = "0.001", unit = "kWh" },
    { kind = "active_energy_export", address = 2, scale = "0.001", unit = "kWh" },
]
)"},
            {"agent", "id = \"test.agent\"\nprotocol = \"snmp\"\n" + head + R"([snmp]
scalars = [{ kind = "up_time", oid = "1.3.6.1.2.1.1.3.0", type = "time_ticks", unit = "cs" }]
)"},
        };
        return std::make_shared<const ProfileLibrary>(load_profiles(texts).value());
    }();
    return library;
}

/// The thousandths in a reading.
std::optional<std::int64_t> thousandths(const PollResult& result, PointKind kind) {
    const auto found = std::ranges::find(result.readings, PointKey{kind, Phase::total, ""}, &Reading::key);
    if (found == result.readings.end() || !found->value) {
        return std::nullopt;
    }
    return found->value->to_decimal().value().to_scaled(-3).value();
}

struct FaultCase {
    const char* name;
    NetworkFaults tcp;
    NetworkFaults rtu;
    NetworkFaults udp;
};

std::vector<FaultCase> fault_cases() {
    const NetworkFaults parted{.is_parted = true};
    const NetworkFaults slow{.delay = 40ms, .jitter = 60ms};
    return {
        {"none", {}, {}, {}},
        {"loss 10 %", {.loss = 0.1}, {.loss = 0.1}, {.loss = 0.1}},
        {"delay 40 to 100 ms", slow, slow, slow},
        {"delay 100 to 500 ms",
         {.delay = 100ms, .jitter = 400ms},
         {.delay = 100ms, .jitter = 400ms},
         {.delay = 100ms, .jitter = 400ms}},
        {"duplicate 30 %", {}, {}, {.duplicate = 0.3, .delay = 5ms, .jitter = 40ms}},
        {"reorder 30 %", {}, {}, {.duplicate = 0.1, .reorder = 0.3, .jitter = 60ms}},
        {"corrupt 10 %", {}, {.corrupt = 0.1}, {.corrupt = 0.1}},
        {"reset 10 %", {.reset = 0.1}, {.reset = 0.1}, {}},
        {"partition", parted, parted, parted},
        {"dead gateway", {}, parted, {}},
    };
}

class NetworkFaultsTest : public testing::Test {
protected:
    NetworkFaultsTest()
        : gateway_(wire::ModbusFraming::rtu, [](const auto& request, int) { return test::clock_unit(request); }),
          meter_(static_cast<int>(tcp_unit)),
          tcp_(FaultProxy::Transport::tcp, meter_.port(), 1),
          rtu_(FaultProxy::Transport::tcp, gateway_.port(), 2) {}

    void start() {
        agent_ = std::make_unique<test::SnmpdProcess>(
            std::vector<std::string>{}, ".1.3.6.1.4.1.99999",
            std::vector<test::PassedObject>{{".1.3.6.1.4.1.99999.1.0", "integer", "1"}});
        udp_ = std::make_unique<FaultProxy>(FaultProxy::Transport::udp, agent_->port(), 3);
        find_agent_begin();
        std::vector<CollectedDevice> devices;
        const auto add = [&](std::int64_t id, const std::string& uri, const char* profile) {
            devices.push_back({DeviceId{id}, parse_device_uri(uri).value(), profile, 200ms, {}});
        };
        const std::string host = "127.0.0.1:";
        for (const int unit : {1, 2, test::dead_unit, 4}) {
            add(unit, "modbus+rtu://" + host + std::to_string(rtu_.port()) + "?unit=" + std::to_string(unit),
                "test.clock");
        }
        add(tcp_unit, "modbus+tcp://" + host + std::to_string(tcp_.port()) + "?unit=7", "test.clock");
        add(snmp_device, "snmp://" + host + std::to_string(udp_->port()) + "?community=lab", "test.agent");
        collector_ = std::make_unique<Collector>(std::move(devices), profiles(), sink_,
                                                 CollectorOptions{.deadline = 1s, .reply_patience = 150ms, .clock = [] {
                                                                      return UtcTime{Duration{clock_now()}};
                                                                  }});
        collector_->start();
    }

    /// When the agent's up time was zero, on the meters' clock.
    void find_agent_begin() {
        const auto report = probe(parse_device_uri(agent_->uri()).value(), "test.agent", *profiles(),
                                  {.deadline = 20s, .reply_patience = 5s});
        ASSERT_THAT(report, IsOk());
        agent_begin_ = clock_now() - report->readings[0].value->to_decimal().value().to_scaled(-3).value();
    }

    void set(const FaultCase& faults) {
        tcp_.set(faults.tcp);
        rtu_.set(faults.rtu);
        udp_->set(faults.udp);
    }

    static bool is_answer(const PollResult& result) { return !result.failure && !result.readings.empty(); }

    /// Whether all but the dead unit answer again.
    bool all_answer() {
        const std::size_t from = sink_.results().size();
        return sink_.wait_for([&](const std::vector<PollResult>& results) {
            std::set<DeviceId> answered;
            for (std::size_t i = from; i < results.size(); ++i) {
                if (is_answer(results[i])) {
                    answered.insert(results[i].device);
                }
            }
            return answered.size() == 5;
        });
    }

    /// When the reading was true, on the meters' clock; empty where no value was read. Fails where two registers of one
    /// moment contradict each other, or the number is another unit's.
    std::optional<std::int64_t> time_of(const PollResult& result) {
        if (result.device == DeviceId{snmp_device}) {
            const auto up_time = thousandths(result, PointKind::up_time);
            return up_time ? std::optional(*up_time + agent_begin_) : std::nullopt;
        }
        const auto count = thousandths(result, PointKind::active_energy_import);
        const auto turned = thousandths(result, PointKind::active_energy_export);
        if (!count || !turned) {
            EXPECT_EQ(count.has_value(), turned.has_value());
            return std::nullopt;
        }
        EXPECT_EQ(static_cast<std::uint32_t>(*turned), ~static_cast<std::uint32_t>(*count));
        return *count - result.device.number() * test::clock_unit_step;
    }

    /// How many readings were not true between the poll's first byte and its last.
    int wrong_ones(std::span<const PollResult> results) {
        constexpr std::int64_t slack = 100;  // For a busy machine, and the ticks of the up time.
        int wrong = 0;
        for (const PollResult& result : results) {
            const auto at = time_of(result);
            const std::int64_t received = result.at.time_since_epoch().count();
            if (!at) {
                continue;
            }
            EXPECT_TRUE(result.latency) << "an answer without a round trip";
            const std::int64_t took = result.latency.value_or(Duration{0}).count();
            if (*at > received + slack || *at < received - took - slack) {
                ++wrong;
                ADD_FAILURE() << "device " << result.device.number() << " said at " << received << " what was true at "
                              << *at << "; latency " << took;
            }
        }
        return wrong;
    }

    /// What the register's readings come to, against what flowed between the first and the last of them.
    void expect_equal_totals(DeviceId device) {
        std::vector<Sample> samples;
        for (const PollResult& result : sink_.results()) {
            if (result.device == device && is_answer(result) && result.readings[0].value) {
                samples.push_back(good_sample(PointId{1}, result.at, *result.readings[0].value));
            }
        }
        ASSERT_GT(samples.size(), 2U) << device.number();
        const auto walk = walk_counter(samples, {}, {});
        ASSERT_THAT(walk, IsOk());
        Decimal total{0, -3};
        for (const Increment& increment : walk->increments) {
            EXPECT_EQ(increment.kind, IncrementKind::normal) << device.number();
            total = add(total, increment.amount.value()).value();
        }
        EXPECT_TRUE(walk->ignored.empty());
        EXPECT_EQ(
            total,
            subtract(samples.back().value->to_decimal().value(), samples.front().value->to_decimal().value()).value());
    }

    test::RecordingSink sink_;
    test::ModbusTestServer gateway_;
    test::LibmodbusClock meter_;
    FaultProxy tcp_;
    FaultProxy rtu_;
    std::unique_ptr<test::SnmpdProcess> agent_;
    std::unique_ptr<FaultProxy> udp_;
    std::unique_ptr<Collector> collector_;
    std::int64_t agent_begin_ = 0;
};

TEST_F(NetworkFaultsTest, ChangeNothingButCoverage) {
    if (!test::SnmpdProcess::is_installed()) {
        FAIL() << test::SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
    }
    const char* asked = std::getenv("WATTMAST_SOAK_SECONDS");
    const auto each = asked == nullptr ? 2s : std::chrono::seconds(std::max(1, std::atoi(asked)));
    start();
    ASSERT_TRUE(all_answer());
    std::cout << "| fault | polls | answered | wrong |\n|---|---|---|---|\n";
    for (const FaultCase& faults : fault_cases()) {
        const std::size_t from = sink_.results().size();
        set(faults);
        const std::int64_t until = clock_now() + std::chrono::milliseconds(each).count();
        while (clock_now() < until) {
            static_cast<void>(sink_.wait_for([until](const auto&) { return clock_now() >= until; }));
        }
        set({"healed", {}, {}, {}});
        EXPECT_TRUE(all_answer()) << "after " << faults.name;
        const auto results = sink_.results();
        const auto own = std::span(results).subspan(from);
        std::cout << "| " << faults.name << " | " << own.size() << " | " << std::ranges::count_if(own, is_answer)
                  << " | " << wrong_ones(own) << " |" << std::endl;
    }
    collector_->stop();
    for (const std::int64_t device : {std::int64_t{1}, std::int64_t{2}, std::int64_t{4}, tcp_unit}) {
        expect_equal_totals(DeviceId{device});
    }
    EXPECT_EQ(collector_->statistics().dropped, 0U);
}

}  // namespace
}  // namespace wattmast
