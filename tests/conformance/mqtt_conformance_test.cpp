// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// MQTT devices through Debian's mosquitto, with messages of mosquitto_pub.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <thread>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/mosquitto_process.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::Encryption;
using test::FailsWithDetail;
using test::IsOk;
using test::MosquittoProcess;
using test::RecordingSink;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
        auto texts = read_profile_texts(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
        texts.push_back({"rack", R"(id = "test.rack"
protocol = "mqtt"
vendor = "Nobody"
model = "Rack with a clock"
[source]
document = "made up for this test"
seen_on_hardware = false
[mqtt]
silence = "1s"
[[mqtt.messages]]
topic = "plant/{topic}/power"
time = "/at"
time_form = "unix_s"
points = [ { kind = "active_power", pointer = "/kW", unit = "kW" } ]
[[mqtt.messages]]
topic = "private/{topic}"
points = [ { kind = "voltage", pointer = "", unit = "V" } ]
)"});
        return std::make_shared<const ProfileLibrary>(load_profiles(texts).value());
    }();
    return library;
}

constexpr auto plug =
    R"({"Time":"2026-11-26T10:00:00","ENERGY":{"TotalStartTime":"2025-01-01T00:00:00","Total":1234.567,
"Power":231,"ApparentPower":240,"ReactivePower":65,"Factor":0.96,"Voltage":229,"Current":1.048}})";

const Reading* find(const PollResult& result, PointKind kind) {
    const auto found = std::ranges::find_if(result.readings, [kind](const Reading& r) { return r.key.kind == kind; });
    return found == result.readings.end() ? nullptr : &*found;
}

class MqttConformance : public testing::Test {
protected:
    void SetUp() override {
        if (!MosquittoProcess::is_installed()) {
            FAIL()
                << "mosquitto is not installed (Debian packages mosquitto and mosquitto-clients, in .ci/packages.txt)";
        }
    }

    void collect(const std::string& uri, const std::string& profile, Duration interval = 100ms) {
        CollectorOptions options;
        options.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
        options.deadline = 500ms;
        std::vector<CollectedDevice> devices{{DeviceId(7), parse_device_uri(uri).value(), profile, interval, {}}};
        collector_ = std::make_unique<Collector>(std::move(devices), profiles(), sink_, options);
        collector_->start();
    }

    bool wait_for_power(const std::string& value) {
        return sink_.wait_for([&](const std::vector<PollResult>& results) {
            return std::ranges::any_of(results, [&](const PollResult& result) {
                const Reading* power = find(result, PointKind::active_power);
                return power != nullptr && power->value && power->value->to_string() == value;
            });
        });
    }

    bool wait_for_failure(Errc code) {
        return sink_.wait_for([&](const std::vector<PollResult>& results) {
            return std::ranges::any_of(
                results, [&](const PollResult& result) { return result.failure && result.failure->code == code; });
        });
    }

    RecordingSink sink_;
    std::unique_ptr<Collector> collector_;  ///< Last: ends first.
};

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
