// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From a published message to readings, as a profile says. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"

namespace wattmast {

/// As the broker hands it on.
struct MqttPublication {
    std::string topic;
    std::string payload;
    UtcTime received;
    bool is_retained = false;  ///< Kept by the broker from before the subscription: of any age.
};

/// What one message says: readings of one time.
struct TimedReadings {
    UtcTime at;
    std::vector<Reading> readings;
};

/// Nothing where the message says nothing that counts: its topic is not in the profile, or it is retained and does not
/// tell its time. Fails with `malformed_frame` where the payload is no JSON, and with `wrong_reply` where its time
/// cannot be read or lies more than `most_ahead` after its receipt.
/// @param device The device's part of the topics.
[[nodiscard]] Result<std::optional<TimedReadings>> readings_of(const MqttMap& map, std::string_view device,
                                                               const MqttPublication& message);

/// Telemetry of one device is a page of text at most; a longer payload is `malformed_frame`.
inline constexpr std::size_t max_mqtt_payload = 256UL * 1024;

/// A clock that is as wrong as this is not believed.
inline constexpr Duration most_ahead{std::chrono::minutes{5}};

}  // namespace wattmast
