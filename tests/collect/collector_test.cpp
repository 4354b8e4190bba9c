// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/collector.h"

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "collect/modbus_test_server.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::ModbusTestServer;
using test::RecordingSink;
using wire::ModbusFraming;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
        const ProfileText text{"meter", R"(id = "test.meter"
protocol = "modbus"
vendor = "Maker"
model = "M"
[source]
document = "test"
seen_on_hardware = false
[modbus]
function = 3
type = "uint16"
points = [{ kind = "active_power", address = 10, unit = "W" }]
identify = [{ address = 10, min = "1" }]
)"};
        return std::make_shared<const ProfileLibrary>(load_profiles(std::span(&text, 1)).value());
    }();
    return library;
}

/// Answers with its unit number times 100.
test::ServerAction by_unit(const wire::ModbusServerRequest& request) {
    const test::RegisterTable table{{10, static_cast<std::uint16_t>(request.unit * 100)}};
    return test::answer(ModbusFraming::rtu, request, table);
}

CollectedDevice device(std::int64_t id, const std::string& uri, std::string profile = "test.meter") {
    return {DeviceId{id}, parse_device_uri(uri).value(), std::move(profile), 100ms, {}};
}

class CollectorTest : public testing::Test {
protected:
    CollectorOptions options() {
        return {.deadline = 3s, .reply_patience = 300ms, .clock = [this] { return UtcTime{Duration{clock_++}}; }};
    }

    static std::vector<PollResult> of_device(const std::vector<PollResult>& results, std::int64_t id) {
        std::vector<PollResult> own;
        std::ranges::copy_if(results, std::back_inserter(own),
                             [id](const PollResult& result) { return result.device == DeviceId{id}; });
        return own;
    }

    /// On a busy machine polls are late, and a late one may be reported as not made before the first answer comes.
    static std::optional<PollResult> first_answer(const std::vector<PollResult>& results, std::int64_t id) {
        const auto own = of_device(results, id);
        const auto found = std::ranges::find_if(own, [](const PollResult& one) { return !one.failure; });
        return found == own.end() ? std::nullopt : std::optional(*found);
    }

    RecordingSink sink_;
    std::atomic<std::int64_t> clock_ = 1'000'000;
};

TEST_F(CollectorTest, PollsEveryUnitOfALineOverOneConnection) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    Collector collector({device(1, server.uri(3)), device(2, server.uri(4)), device(3, server.uri(5))}, profiles(),
                        sink_, options());
    collector.start();
    ASSERT_TRUE(sink_.wait_for([](const auto& results) {
        return first_answer(results, 1) && first_answer(results, 2) && first_answer(results, 3) && results.size() > 6;
    }));
    collector.stop();
    EXPECT_EQ(server.connections(), 1);
    for (const std::int64_t id : {1, 2, 3}) {
        const auto answered = first_answer(sink_.results(), id);
        ASSERT_EQ(answered->readings.size(), 1U);
        EXPECT_EQ(answered->readings[0].value, Value::of(Decimal((id + 2) * 100, 0)));
        EXPECT_GE(answered->at, UtcTime{Duration{1'000'000}});
    }
}

TEST_F(CollectorTest, CountsWhatItDid) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) {
        return request.unit == 9
                   ? test::refuse(ModbusFraming::rtu, request, wire::ModbusExceptionCode::server_device_failure)
                   : by_unit(request);
    });
    Collector collector({device(11, server.uri(3)), device(12, server.uri(9))}, profiles(), sink_, options());
    EXPECT_EQ(collector.statistics().state, CollectorStatistics::State::stopped);
    collector.start();
    ASSERT_TRUE(sink_.wait_for([](const auto& results) {
        const auto failed = of_device(results, 12);
        return of_device(results, 11).size() >= 5 && !failed.empty();
    }));
    EXPECT_EQ(collector.statistics().state, CollectorStatistics::State::running);
    collector.stop();

    const CollectorStatistics fleet = collector.statistics();
    const std::vector<DeviceStatistics> devices = collector.device_statistics();
    ASSERT_EQ(devices.size(), 2U);
    EXPECT_EQ(devices[0].device, DeviceId{11});
    EXPECT_EQ(devices[0].profile, "test.meter");
    EXPECT_EQ(devices[0].answered, devices[0].polls);
    EXPECT_EQ(devices[0].points, 1U);
    EXPECT_TRUE(devices[0].last_answer);
    EXPECT_FALSE(devices[0].last_failure);
    EXPECT_TRUE(devices[0].latency_median);
    EXPECT_EQ(devices[1].answered, 0U);
    ASSERT_TRUE(devices[1].last_failure);
    EXPECT_EQ(devices[1].last_failure->code, Errc::device_refused);
    EXPECT_FALSE(devices[1].latency_median);
    EXPECT_EQ(fleet.state, CollectorStatistics::State::stopped);
    EXPECT_EQ(fleet.devices, 2U);
    EXPECT_EQ(fleet.polls, devices[0].polls + devices[1].polls);
    EXPECT_EQ(fleet.answered, devices[0].answered);
    EXPECT_EQ(fleet.missed, devices[0].missed + devices[1].missed);
    EXPECT_EQ(fleet.samples, fleet.answered);
    EXPECT_EQ(fleet.dropped, 0U);
    EXPECT_TRUE(fleet.newest_sample);
    // Nothing is lost between counting and handing over.
    std::uint64_t made = 0;
    for (const PollResult& result : sink_.results()) {
        made += !result.failure || result.failure->code != Errc::not_polled ? 1U : 0U;
    }
    EXPECT_EQ(made, fleet.polls);
}

TEST_F(CollectorTest, ADeviceInBackOffIsReportedAsNotPolled) {
    const std::string dead = "modbus+tcp://127.0.0.1:" + std::to_string(test::unused_tcp_port()) + "?unit=1";
    Collector collector({device(5, dead)}, profiles(), sink_, options());
    collector.start();
    const auto failed_with = [](Errc code) {
        return [code](const PollResult& one) { return one.failure && one.failure->code == code; };
    };
    ASSERT_TRUE(sink_.wait_for([&](const auto& results) {
        const auto refused = std::ranges::find_if(results, failed_with(Errc::link_failed));
        return std::any_of(refused, results.end(), failed_with(Errc::not_polled));
    }));
    collector.stop();
    const auto results = sink_.results();
    EXPECT_TRUE(std::ranges::find_if(results, failed_with(Errc::link_failed))->readings.empty());
    EXPECT_GT(collector.statistics().missed, 0U);
}

TEST_F(CollectorTest, AnUnknownProfileIsThatDevicesFailureOnly) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    Collector collector({device(1, server.uri(3)), device(2, server.uri(4), "no.such")}, profiles(), sink_, options());
    collector.start();
    const auto has_no_profile = [](const PollResult& one) {
        return one.device == DeviceId{2} && one.failure && one.failure->code == Errc::no_profile;
    };
    EXPECT_TRUE(sink_.wait_for(
        [&](const auto& results) { return first_answer(results, 1) && std::ranges::any_of(results, has_no_profile); }));
    collector.stop();
    EXPECT_GT(collector.device_statistics()[0].answered, 0U);
    EXPECT_EQ(collector.device_statistics()[1].profile, "");
}

TEST_F(CollectorTest, WithoutAProfileItFindsOne) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    Collector collector({device(1, server.uri(3), "")}, profiles(), sink_, options());
    collector.start();
    ASSERT_TRUE(sink_.wait_for_count(2));
    collector.stop();
    EXPECT_EQ(collector.device_statistics()[0].profile, "test.meter");
}

TEST_F(CollectorTest, AKnownPointThatIsGoneIsMissing) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    CollectedDevice meter = device(1, server.uri(3));
    const PointKey gone{PointKind::if_in_octets, Phase::total, "eth7"};
    meter.known = std::make_shared<const std::vector<PointKey>>(
        std::vector<PointKey>{{PointKind::active_power, Phase::total, ""}, gone});
    Collector collector({meter}, profiles(), sink_, options());
    collector.start();
    ASSERT_TRUE(sink_.wait_for([](const auto& results) { return first_answer(results, 1).has_value(); }));
    collector.stop();
    const PollResult first = *first_answer(sink_.results(), 1);
    ASSERT_EQ(first.readings.size(), 2U);
    EXPECT_EQ(first.readings[1].key, gone);
    EXPECT_EQ(first.readings[1].quality, Quality::missing);
    EXPECT_EQ(first.readings[1].reason, Errc::no_such_point);
}

TEST_F(CollectorTest, AFullSinkStopsThePollsAndTheGapIsHandedOverAfterwards) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    sink_.set({SinkLoad::State::full, 4711});
    Collector collector({device(1, server.uri(3))}, profiles(), sink_, options());
    collector.start();
    ASSERT_TRUE(sink_.wait_until_asked(5));
    EXPECT_GE(collector.statistics().missed, 3U);
    EXPECT_EQ(server.requests(), 0);
    EXPECT_TRUE(sink_.results().empty());
    EXPECT_EQ(collector.statistics().state, CollectorStatistics::State::sink_full);
    EXPECT_EQ(collector.statistics().queued_samples, 4711U);
    sink_.set({SinkLoad::State::accepting, 0});
    ASSERT_TRUE(sink_.wait_for([](const auto& results) {
        return std::ranges::any_of(results, [](const PollResult& one) { return !one.failure; });
    }));
    collector.stop();
    const PollResult first = sink_.results().front();
    ASSERT_TRUE(first.failure);
    EXPECT_EQ(first.failure->code, Errc::not_polled);
    EXPECT_THAT(first.failure->detail, testing::HasSubstr("the store takes no more samples"));
    EXPECT_EQ(collector.statistics().dropped, 0U);
}

TEST_F(CollectorTest, StopEndsARunningPollAtOnceAndHandsOverItsGap) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto&, int) { return test::ServerAction{}; });
    CollectorOptions patient = options();
    patient.deadline = 1h;
    patient.reply_patience = 1h;
    Collector collector({device(1, server.uri(3))}, profiles(), sink_, patient);
    collector.start();
    server.wait_for_first_request();
    collector.stop();
    const auto results = sink_.results();
    ASSERT_FALSE(results.empty());
    EXPECT_EQ(results.back().failure->code, Errc::not_polled);
    EXPECT_THAT(results.back().failure->detail, testing::HasSubstr("the collector was stopped"));
    EXPECT_EQ(collector.statistics().polls, 0U);
}

TEST_F(CollectorTest, CanBeStartedAgainAndCountsAnew) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    Collector collector({device(1, server.uri(3))}, profiles(), sink_, options());
    collector.stop();  // Not running: nothing happens.
    collector.start();
    EXPECT_THROW(collector.start(), std::logic_error);
    ASSERT_TRUE(sink_.wait_for([](const auto& results) {
        return std::ranges::count_if(results, [](const PollResult& one) { return !one.failure; }) >= 5;
    }));
    collector.stop();
    const std::size_t before = sink_.results().size();
    const auto polls_before = collector.statistics().polls;
    collector.start();
    EXPECT_LT(collector.statistics().polls, polls_before);
    ASSERT_TRUE(sink_.wait_for_count(before + 2));
}

TEST_F(CollectorTest, RunsWithoutDevices) {
    Collector collector({}, profiles(), sink_, options());
    collector.start();
    collector.stop();
    EXPECT_TRUE(sink_.results().empty());
}

TEST_F(CollectorTest, AsksForAsManySocketsAsItHasDevices) {
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit low = before;
    low.rlim_cur = 100;
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &low), 0);
    const std::string nobody = ":" + std::to_string(test::unused_tcp_port());
    std::vector<CollectedDevice> devices;
    for (int i = 1; i <= 150; ++i) {
        devices.push_back(device(i, "modbus+tcp://127.0.1." + std::to_string(i) + nobody));
    }
    Collector collector(std::move(devices), profiles(), sink_, options());
    collector.start();
    collector.stop();
    rlimit after{};
    getrlimit(RLIMIT_NOFILE, &after);
    EXPECT_EQ(after.rlim_cur, 406U);
    setrlimit(RLIMIT_NOFILE, &before);
}

TEST_F(CollectorTest, EqualIdsOrNoClockAreBugs) {
    const auto one = device(1, "modbus+tcp://127.0.0.1:1?unit=1");
    EXPECT_THROW(Collector({one, one}, profiles(), sink_, options()), std::invalid_argument);
    EXPECT_THROW(Collector({one}, profiles(), sink_, {}), std::invalid_argument);
}

TEST_F(CollectorTest, AConnectionThatTheDeviceDroppedBetweenPollsIsMadeAnew) {
    // Answers once per connection, as devices do that close idle connections.
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) {
        test::ServerAction action = by_unit(request);
        action.closes = true;
        return action;
    });
    Collector collector({device(1, server.uri(3))}, profiles(), sink_, options());
    collector.start();
    ASSERT_TRUE(sink_.wait_for_count(4));
    collector.stop();
    EXPECT_GT(collector.statistics().answered, 2U);
    EXPECT_EQ(collector.statistics().answered, collector.statistics().polls);
    EXPECT_GE(server.connections(), 3);
}

/// This process's connections to the ports: file and the port at our end, one file after the other.
std::vector<std::pair<int, std::uint16_t>> files_connected_to(const std::set<std::uint16_t>& ports) {
    std::vector<std::pair<int, std::uint16_t>> files;
    for (int file = 0; file < 1024; ++file) {
        sockaddr_in peer{};
        sockaddr_in own{};
        socklen_t length = sizeof peer;
        if (getpeername(file, reinterpret_cast<sockaddr*>(&peer), &length) == 0 && peer.sin_family == AF_INET &&
            ports.contains(ntohs(peer.sin_port)) &&
            getsockname(file, reinterpret_cast<sockaddr*>(&own), &length) == 0) {
            files.emplace_back(file, ntohs(own.sin_port));
        }
    }
    return files;
}

/// How many there are at one moment: connections come and go while the files are looked at, and one that closes here
/// and one that opens there would be counted both. Two looks that see the same are such a moment; 0 if there is none.
std::size_t connections_to(const std::set<std::uint16_t>& ports) {
    for (int attempt = 0; attempt < 10; ++attempt) {
        const auto files = files_connected_to(ports);
        if (files == files_connected_to(ports)) {
            return files.size();
        }
    }
    return 0;
}

/// Gateways of their own ports, and the most connections that this process had to them during a request.
class ManyGateways {
public:
    explicit ManyGateways(std::int64_t count) {
        for (std::int64_t number = 1; number <= count; ++number) {
            servers_.push_back(
                std::make_unique<ModbusTestServer>(ModbusFraming::tcp, [this, number](const auto& request, int) {
                    note();
                    const test::RegisterTable table{{10, static_cast<std::uint16_t>(1000 * request.unit + number)}};
                    return test::answer(ModbusFraming::tcp, request, table);
                }));
            const std::scoped_lock lock(mutex_);
            ports_.insert(servers_.back()->port());
        }
    }

    /// A device on each, every second one with another on its connection: the value is 1000 and its id.
    [[nodiscard]] std::vector<CollectedDevice> fleet() const {
        std::vector<CollectedDevice> devices;
        for (std::int64_t number = 1; number <= static_cast<std::int64_t>(servers_.size()); ++number) {
            const ModbusTestServer& server = *servers_[static_cast<std::size_t>(number - 1)];
            devices.push_back(device(number, server.uri(1)));
            devices.back().interval = number % 4 == 0 ? 100ms : 300ms;
            if (number % 2 == 0) {
                devices.push_back(device(1000 + number, server.uri(2)));
                devices.back().interval = 300ms;
            }
        }
        return devices;
    }
    [[nodiscard]] std::size_t most() const {
        const std::scoped_lock lock(mutex_);
        return most_;
    }
    [[nodiscard]] std::size_t connected() const {
        const std::scoped_lock lock(mutex_);
        return connections_to(ports_);
    }
    [[nodiscard]] std::ptrdiff_t reconnected() const {
        return std::ranges::count_if(servers_, [](const auto& server) { return server->connections() > 1; });
    }

private:
    void note() {
        const std::scoped_lock lock(mutex_);
        most_ = std::max(most_, connections_to(ports_));
    }

    mutable std::mutex mutex_;
    std::size_t most_ = 0;  ///< Guarded by mutex_, as the next.
    std::set<std::uint16_t> ports_;
    std::vector<std::unique_ptr<ModbusTestServer>> servers_;  ///< Last: ends first.
};

/// Whether each of so many devices has answered so often.
bool all_have_answered(const std::vector<PollResult>& results, std::size_t devices, int times) {
    std::map<DeviceId, int> answers;
    for (const PollResult& result : results) {
        answers[result.device] += result.failure ? 0 : 1;
    }
    return answers.size() == devices &&
           std::ranges::all_of(answers, [times](const auto& one) { return one.second >= times; });
}

TEST_F(CollectorTest, MoreDevicesThanConnectionsAreAllPolledAndNobodyHearsOfIt) {
    constexpr std::int64_t lines = 40;
    constexpr std::size_t sockets = 8;
    ManyGateways gateways(lines);
    const std::vector<CollectedDevice> fleet = gateways.fleet();
    CollectorOptions few = options();
    few.sockets = sockets;
    Collector collector(fleet, profiles(), sink_, few);
    collector.start();
    ASSERT_TRUE(sink_.wait_for(
        [&](const std::vector<PollResult>& results) { return all_have_answered(results, fleet.size(), 3); }));
    collector.stop();

    for (const PollResult& result : sink_.results()) {
        // A poll that a busy machine makes too late is missed; none fails.
        ASSERT_TRUE(!result.failure || result.failure->code == Errc::not_polled) << result.failure->detail;
        if (!result.failure) {
            ASSERT_EQ(result.readings.size(), 1U);
            EXPECT_EQ(result.readings[0].value, Value::of(Decimal(1000 + result.device.number(), 0)));
        }
    }
    EXPECT_LE(gateways.most(), sockets);
    EXPECT_GE(gateways.most(), sockets / 2) << "the limit is used";
    EXPECT_GE(gateways.reconnected(), lines - static_cast<std::int64_t>(sockets)) << "there is no other way";
    EXPECT_EQ(gateways.connected(), 0U);
}

/// Each RTU request waits for 20 ms of silence, so that twenty units take four times as long as their interval: one of
/// them always waits for the line, and its connection, which is the only one, would never rest.
TEST_F(CollectorTest, ALineThatIsNeverIdleLeavesOthersTheirTurn) {
    ModbusTestServer busy(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    ModbusTestServer calm(ModbusFraming::rtu, [](const auto& request, int) { return by_unit(request); });
    std::vector<CollectedDevice> devices{device(1, calm.uri(1))};
    for (int unit = 2; unit <= 21; ++unit) {
        devices.push_back(device(unit, busy.uri(unit)));
    }
    CollectorOptions few = options();
    few.sockets = 1;
    Collector collector(std::move(devices), profiles(), sink_, few);
    collector.start();
    EXPECT_TRUE(sink_.wait_for([](const std::vector<PollResult>& results) {
        return std::ranges::count_if(
                   results, [](const PollResult& result) { return result.device == DeviceId{1} && !result.failure; }) >=
                   10 &&
               all_have_answered(results, 21, 1);
    }));
    collector.stop();
    EXPECT_GT(busy.connections(), 3) << "it gave its socket each time that the other waited";
}

}  // namespace
}  // namespace wattmast
