// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mqtt_readings.h"

#include <utility>

#include "collect/json_readings.h"
#include "wire/json_tree.h"

namespace wattmast {
namespace {

constexpr wire::JsonLimits limits{.max_bytes = max_mqtt_payload, .max_depth = 16, .max_values = 20'000};

Result<std::optional<TimedReadings>> report(const MqttMessage& kind, std::string_view instance,
                                            const MqttPublication& message) {
    const auto document = wire::parse_json(message.payload, limits);
    if (!document) {
        return fail(Errc::malformed_frame, "a message of " + message.topic + ": " + document.error().detail);
    }
    UtcTime at = message.received;
    if (kind.time) {
        const auto said = time_of(*kind.time, *document);
        if (!said) {
            return fail(said.error().code, "a message of " + message.topic + ": " + said.error().detail);
        }
        if (*said > message.received + most_ahead) {
            return fail(Errc::wrong_reply, "a message of " + message.topic + " says that it is " + to_iso8601(*said) +
                                               ", which is not yet; set the device's clock");
        }
        at = *said;
    }
    return std::optional(TimedReadings{at, readings_of(kind.entries, instance, *document)});
}

}  // namespace

Result<std::optional<TimedReadings>> readings_of(const MqttMap& map, std::string_view device,
                                                 const MqttPublication& message) {
    for (const MqttMessage& kind : map.messages) {
        if (const auto instance = kind.topic.match(device, message.topic)) {
            if (message.is_retained && !kind.time) {
                return std::optional<TimedReadings>();
            }
            return report(kind, *instance, message);
        }
    }
    return std::optional<TimedReadings>();
}

}  // namespace wattmast
