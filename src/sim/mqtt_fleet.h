// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which of a fleet's devices publish to a broker, and what they say.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/fleet.h"
#include "sim/mqtt_publisher.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// The device's own part of its topics: "sim-00001-q1".
[[nodiscard]] std::string mqtt_topic(const FleetSite& site, const FleetDevice& device);

/// A connection for each device, but one for all behind Zigbee2MQTT. What they say is computed from a world of their
/// own, on the thread that asks them, and is what `generate_history` gives for the same instant; a device that does not
/// answer has no power. Empty where no device of the fleet publishes.
/// @param now Called on that thread; must not go before `world_begin`.
[[nodiscard]] std::vector<MqttStation> mqtt_stations(const Fleet& fleet, const std::function<UtcTime()>& now);

}  // namespace wattmast::sim
