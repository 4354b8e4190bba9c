// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// MQTT devices through Debian's mosquitto, with messages of mosquitto_pub.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <iterator>
#include <memory>
#include <thread>

#include "collect/driver.h"
#include "collect/mqtt_client.h"
#include "collect/mqtt_mailbox.h"
#include "collect/probe.h"
#include "conformance/mqtt_fixture.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;

TEST_F(MqttConformance, MessagesBecomeReadingsWithTheirDigits) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("hall/plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/hall/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
    const PollResult result = sink_.results().back();
    EXPECT_FALSE(result.failure);
    EXPECT_EQ(find(result, PointKind::active_energy_import)->value->to_string(), "1234.567");
    EXPECT_EQ(find(result, PointKind::current)->value->to_string(), "1.048");
    EXPECT_EQ(find(result, PointKind::power_factor)->value->to_string(), "0.96");
    EXPECT_EQ(find(result, PointKind::frequency), nullptr) << "the message has none, and it is optional";
    EXPECT_EQ(collector_->device_statistics().front().answered, sink_.results().size());
}

// Nobody asked for the message, so there is no round trip, and none of 0 ms either.
TEST_F(MqttConformance, AMessageHasNoLatency) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("hall/plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/hall/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
    EXPECT_EQ(sink_.results().back().latency, std::nullopt);
    EXPECT_EQ(collector_->device_statistics().front().latency_median, std::nullopt);
    EXPECT_EQ(collector_->statistics().latency_p95, std::nullopt);
}

// With an interval of an hour the first poll is the only one; it takes the first message, if any.
TEST_F(MqttConformance, WhatCameSinceTheLastPollIsTakenWhenCollectingStops) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("rack3"), "test.rack", 1h);
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("plant/rack3/power", R"({"at":1764148500,"kW":4.25})");
    broker.publish("plant/rack3/power", R"({"at":1764148560,"kW":4.5})");
    broker.publish("plant/rack3/power", "{");
    broker.publish("plant/rack3/power", R"({"at":1764148620,"kW":4.75})");
    // The fourth is acknowledged, and that leaves us after the message is in the mailbox: nobody sends it again.
    ASSERT_TRUE(broker.has_said("(Mid: 4, RC:0)"));
    collector_->stop();
    std::vector<std::string> told;
    for (const PollResult& result : sink_.results()) {
        for (const Reading& reading : result.readings) {
            told.push_back(to_iso8601(result.at) + " " + (reading.value ? reading.value->to_string() : "missing"));
        }
    }
    EXPECT_THAT(told, testing::ElementsAre("2025-11-26T09:15:00Z 4250", "2025-11-26T09:16:00Z 4500",
                                           "2025-11-26T09:17:00Z 4750"));
}

// What a broker has been told is delivered it never sends again. The driver goes on for a while after its last words:
// other devices give their sessions back.
TEST_F(MqttConformance, NothingIsTakenFromTheBrokerAfterTheLastWords) {
    const MosquittoProcess broker(Encryption::none);
    boost::asio::io_context context;
    Lines lines;
    const auto driver =
        make_driver(context.get_executor(), lines, parse_device_uri(broker.uri("rack3")).value(), 300ms);
    const DeviceProfile& profile = *profiles()->find("test.rack");
    boost::asio::co_spawn(context, driver->poll(profile, std::chrono::steady_clock::now()), boost::asio::detached);
    context.run();
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("plant/rack3/power", R"({"at":1764148500,"kW":4.25})");
    broker.publish("plant/rack3/power", R"({"at":1764148560,"kW":4.5})");
    driver->close();
    const auto told = driver->last_words(profile);
    broker.publish("plant/rack3/power", R"({"at":1764148620,"kW":4.75})");
    // The broker passes a message on before it thanks for it, so all that it passed on is in its log.
    EXPECT_EQ(broker.times_said("Sending PUBLISH to"), 2U);
    EXPECT_GE(told.size(), broker.times_said("Received PUBACK from"));
    EXPECT_TRUE(driver->last_words(profile).empty());
}

// Whenever it is asked to end, between two waits too: otherwise the broker takes us for lost, and says so.
TEST_F(MqttConformance, EachConnectionIsTakenLeaveOf) {
    const MosquittoProcess broker(Encryption::none);
    const auto uri = std::get<MqttUri>(parse_device_uri(broker.uri("rack3")).value());
    constexpr int times = 20;
    for (int i = 0; i <= times; ++i) {
        MqttClient client(uri);
        const std::string topic = "leave/" + std::to_string(i);
        client.subscribe(topic, std::make_shared<MqttMailbox>([] {}));
        ASSERT_TRUE(broker.has_said(topic + " (QoS 1)"));
        if (i == times) {
            EXPECT_EQ(broker.times_said("Received DISCONNECT from"), static_cast<std::size_t>(times));
        }
    }
}

std::size_t open_files() {
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

TEST_F(MqttConformance, AConnectionTakesAsManyFilesAsIsSaid) {
    for (const Encryption encryption : {Encryption::none, Encryption::tls}) {
        const MosquittoProcess broker(encryption);
        const std::size_t before = open_files();
        {
            MqttClient client(std::get<MqttUri>(parse_device_uri(broker.uri("plug7")).value()));
            client.subscribe("tele/plug7/SENSOR", std::make_shared<MqttMailbox>([] {}));
            ASSERT_TRUE(broker.has_said("Sending SUBACK"));
            EXPECT_EQ(open_files() - before, MqttClient::open_files);
        }
        EXPECT_EQ(open_files(), before);
    }
}

class SoftLimit {
public:
    explicit SoftLimit(rlim_t files) {
        getrlimit(RLIMIT_NOFILE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = files;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    ~SoftLimit() { setrlimit(RLIMIT_NOFILE, &before_); }
    SoftLimit(const SoftLimit&) = delete;
    SoftLimit& operator=(const SoftLimit&) = delete;

    [[nodiscard]] static rlim_t now() {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        return limit.rlim_cur;
    }

private:
    rlimit before_{};
};

TEST_F(MqttConformance, FilesOfManyBrokersAreAskedFor) {
    const SoftLimit limit(300);
    std::vector<CollectedDevice> devices;
    for (int i = 0; i < 20; ++i) {
        devices.push_back({DeviceId(i + 1),
                           parse_device_uri("mqtt://127.0.0.1:1?topic=a&user=u" + std::to_string(i)).value(),
                           "tasmota.energy",
                           1h,
                           {}});
    }
    CollectorOptions options;
    options.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
    collector_ = std::make_unique<Collector>(std::move(devices), profiles(), sink_, options);
    collector_->start();
    EXPECT_GE(SoftLimit::now(), 256 + 20 * MqttClient::open_files);
    collector_.reset();
}

TEST_F(MqttConformance, MessagesOfOtherDevicesAreNotTaken) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug8/SENSOR", R"({"ENERGY":{"Power":999,"Total":1}})");
    broker.publish("tele/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
    for (const PollResult& result : sink_.results()) {
        const Reading* power = find(result, PointKind::active_power);
        EXPECT_TRUE(power == nullptr || power->value->to_string() != "999");
    }
}

TEST_F(MqttConformance, ARetainedMessageCountsOnlyAtItsOwnTime) {
    const MosquittoProcess broker(Encryption::none);
    broker.publish_retained("plant/rack3/power", R"({"at":1764148500,"kW":4.25})");
    collect(broker.uri("rack3"), "test.rack");
    ASSERT_TRUE(wait_for_power("4250"));
    const auto results = sink_.results();
    const auto said = std::ranges::find_if(results, [](const PollResult& result) { return !result.readings.empty(); });
    EXPECT_EQ(to_iso8601(said->at), "2025-11-26T09:15:00Z");

    broker.publish_retained("tele/plug7/SENSOR", plug);
    EXPECT_THAT(probe(parse_device_uri(broker.uri("plug7")).value(), "tasmota.energy", *profiles(), {800ms, 300ms}),
                FailsWithDetail(Errc::timeout, "no message came"));
}

TEST_F(MqttConformance, AClockThatIsAheadIsNotBelieved) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("rack3"), "test.rack");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("plant/rack3/power", R"({"at":4102444800,"kW":4.25})");
    ASSERT_TRUE(wait_for_failure(Errc::wrong_reply));
}

TEST_F(MqttConformance, GarbageIsAFailureAndTheNextMessageCounts) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", "{\"ENERGY\":{\"Power\":");
    ASSERT_TRUE(wait_for_failure(Errc::malformed_frame));
    broker.publish("tele/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
}

TEST_F(MqttConformance, ADeviceThatIsSilentTooLongFails) {
    const MosquittoProcess broker(Encryption::none);
    collect(broker.uri("rack3"), "test.rack");
    ASSERT_TRUE(wait_for_failure(Errc::timeout));
    broker.publish("plant/rack3/power", R"({"at":1764148500,"kW":1})");
    ASSERT_TRUE(wait_for_power("1000"));
}

TEST_F(MqttConformance, AWrongPasswordIsSaidWithoutIt) {
    const MosquittoProcess broker(Encryption::none);
    const std::string uri =
        "mqtt://127.0.0.1:" + std::to_string(broker.port()) + "?topic=plug7&user=reader&password=wrong-battery";
    collect(uri, "tasmota.energy");
    ASSERT_TRUE(wait_for_failure(Errc::device_refused));
    for (const PollResult& result : sink_.results()) {
        EXPECT_EQ(result.failure->detail.find("wrong-battery"), std::string::npos);
    }
    EXPECT_NE(sink_.results().back().failure->detail.find("password"), std::string::npos);
}

TEST_F(MqttConformance, ABrokerThatComesBackIsListenedToAgain) {
    MosquittoProcess broker(Encryption::none);
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.stop();
    ASSERT_TRUE(wait_for_failure(Errc::link_failed));
    broker.start();
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
}

TEST_F(MqttConformance, TlsIsCheckedAgainstTheAuthority) {
    const MosquittoProcess broker(Encryption::tls);
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));

    std::string unknown = broker.uri("plug7");
    unknown.erase(unknown.find("&ca="));
    EXPECT_THAT(probe(parse_device_uri(unknown).value(), "tasmota.energy", *profiles(), {2s, 300ms}),
                FailsWithDetail(Errc::link_failed, "certificate"));
    std::string other_name = broker.uri("plug7");
    other_name.replace(other_name.find("localhost"), 9, "127.0.0.1");
    EXPECT_THAT(probe(parse_device_uri(other_name).value(), "tasmota.energy", *profiles(), {2s, 300ms}),
                FailsWithDetail(Errc::link_failed, "certificate"));
}

/// Takes all descriptors below `count`, as a fleet of so many meters does.
class ManyDescriptors {
public:
    explicit ManyDescriptors(int count) {
        getrlimit(RLIMIT_NOFILE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
        for (int last = 0; last >= 0 && last < count;) {
            last = open("/dev/null", O_RDONLY | O_CLOEXEC);
            taken_.push_back(last);
        }
    }
    ~ManyDescriptors() {
        for (const int descriptor : taken_) {
            close(descriptor);
        }
        setrlimit(RLIMIT_NOFILE, &before_);
    }
    ManyDescriptors(const ManyDescriptors&) = delete;
    ManyDescriptors& operator=(const ManyDescriptors&) = delete;

    [[nodiscard]] int last() const { return taken_.back(); }

private:
    rlimit before_{};
    std::vector<int> taken_;
};

// pselect() and select() know descriptors up to 1,023 alone.
TEST_F(MqttConformance, ThousandsOfOpenSocketsDoNotKeepTheBrokerAway) {
    const MosquittoProcess broker(Encryption::none);
    const ManyDescriptors many(1'100);
    ASSERT_GE(many.last(), 1'100) << "this test needs a hard limit of open files above 1,100 (ulimit -Hn)";
    collect(broker.uri("plug7"), "tasmota.energy");
    ASSERT_TRUE(broker.has_said("Sending SUBACK"));
    broker.publish("tele/plug7/SENSOR", plug);
    ASSERT_TRUE(wait_for_power("231"));
    collector_->stop();
}

TEST_F(MqttConformance, AProbeFindsTheProfileByTheMessage) {
    const MosquittoProcess broker(Encryption::none);
    std::jthread publisher([&broker](const std::stop_token& stop) {
        if (broker.has_said("em1:1")) {
            while (!stop.stop_requested()) {
                broker.publish(
                    "shellypro3em50-a1/status/em1:0",
                    R"({"id":0,"current":0.081,"voltage":234.9,"act_power":-12.5,"aprt_power":18.7,"pf":-0.67})");
            }
        }
    });
    const auto report =
        probe(parse_device_uri(broker.uri("shellypro3em50-a1")).value(), std::nullopt, *profiles(), {5s, 300ms});
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "shelly.em1");
    EXPECT_EQ(report->latency, std::nullopt) << "nobody was asked";
    const auto power =
        std::ranges::find_if(report->readings, [](const Reading& r) { return r.key.kind == PointKind::active_power; });
    ASSERT_NE(power, report->readings.end());
    EXPECT_EQ(power->key.instance, "clamp 1");
    EXPECT_EQ(power->value->to_string(), "-12.5");
}

TEST_F(MqttConformance, NobodyThereIsALinkFailure) {
    EXPECT_THAT(
        probe(parse_device_uri("mqtt://127.0.0.1:1?topic=a").value(), "tasmota.energy", *profiles(), {1s, 300ms}),
        FailsWithDetail(Errc::link_failed, "127.0.0.1:1"));
}

}  // namespace
}  // namespace wattmast
