// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What tests of MQTT share: profiles, a message, and a collector that listens to one device.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "collect/collector.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/mosquitto_process.h"

namespace wattmast::test {

using namespace std::chrono_literals;

/// Those that ship, and one with a time of its own and a topic that nobody may read.
inline std::shared_ptr<const ProfileLibrary> profiles() {
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

/// Of a Tasmota plug, retained nowhere.
inline constexpr auto plug =
    R"({"Time":"2026-11-26T10:00:00","ENERGY":{"TotalStartTime":"2025-01-01T00:00:00","Total":1234.567,
"Power":231,"ApparentPower":240,"ReactivePower":65,"Factor":0.96,"Voltage":229,"Current":1.048}})";

inline const Reading* find(const PollResult& result, PointKind kind) {
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

    bool wait_for_failure(Errc code, const std::string& saying = "") {
        return sink_.wait_for([&](const std::vector<PollResult>& results) {
            return std::ranges::any_of(results, [&](const PollResult& result) {
                return result.failure && result.failure->code == code &&
                       result.failure->detail.find(saying) != std::string::npos;
            });
        });
    }

    RecordingSink sink_;
    std::unique_ptr<Collector> collector_;  ///< Last: ends first.
};

}  // namespace wattmast::test
