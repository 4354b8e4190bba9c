// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// URIs of devices that publish to a broker. Internal to collect/.
#pragma once

#include <string>
#include <string_view>

#include "collect/device_uri.h"

namespace wattmast {

/// @pre `text` begins with "mqtt://" or "mqtts://", as `transport` says.
/// Fails with `invalid_argument` and an example; no secret is in the detail.
[[nodiscard]] Result<DeviceUri> parse_mqtt_uri(std::string_view text, MqttUri::Transport transport);

/// As redacted(DeviceUri).
[[nodiscard]] std::string redacted_mqtt(const MqttUri& uri);

}  // namespace wattmast
