// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What devices say to an MQTT broker: our own, apart from the collector's profiles on purpose.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "sim/fleet.h"
#include "sim/register_map.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// Profiles whose devices are played, in the order in which a fleet has them.
[[nodiscard]] std::span<const std::string_view> mqtt_profiles() noexcept;
[[nodiscard]] bool is_mqtt_profile(std::string_view profile) noexcept;

/// A message to a broker.
struct MqttTelegram {
    enum class Retain : std::uint8_t { no = 1, yes = 2 };

    std::string topic;
    std::string payload;
    Retain retain = Retain::no;

    friend bool operator==(const MqttTelegram&, const MqttTelegram&) = default;
};

/// How a device lets others know whether it is there: a retained message when it comes, and one that the broker
/// publishes for it, retained too, when its connection breaks.
struct MqttPresence {
    std::string topic;
    std::string here;
    std::string gone;
};
/// @pre is_mqtt_profile(profile)
[[nodiscard]] MqttPresence mqtt_presence(std::string_view profile, std::string_view topic);
/// Of the Zigbee2MQTT bridge, through whose one connection its devices speak.
[[nodiscard]] MqttPresence mqtt_bridge_presence();

/// Its telemetry at an instant, which none of these devices lets the broker keep. Nothing where the device has no
/// mains.
/// @param topic The device's own part of its topics.
/// @pre is_mqtt_profile(device.profile)
[[nodiscard]] std::vector<MqttTelegram> mqtt_telemetry(const FleetDevice& device, std::string_view topic,
                                                       const MeterState& state, UtcTime at);

/// What a listener makes of it, each as the number that the messages hold. Nothing where the device has no mains.
[[nodiscard]] std::vector<Reading> mqtt_readings(const FleetDevice& device, const MeterState& state);

}  // namespace wattmast::sim
