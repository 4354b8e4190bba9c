// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Topics of MQTT as profiles write them (MQTT 3.1.1, 4.7: levels between "/"). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"

namespace wattmast::wire {

/// A topic with a place for the device's own part and perhaps one for an instance:
/// "tele/{topic}/SENSOR", "shellies/{topic}/emeter/{instance}/power".
/// {topic} stands for one or several levels, {instance} is one whole level.
class MqttTopicTemplate {
public:
    MqttTopicTemplate() = default;
    /// Fails with `invalid_argument` for a text without {topic}, with wildcards, an unknown or a repeated place, or an
    /// {instance} that shares its level.
    [[nodiscard]] static Result<MqttTopicTemplate> parse(std::string_view text);

    /// What to subscribe to for the device: "+" stands for the instance. @pre is_mqtt_topic(device)
    [[nodiscard]] std::string filter(std::string_view device) const;

    /// The instance that a message's topic names, empty text where the template has none; nothing where the topic is
    /// not of this device and template.
    [[nodiscard]] std::optional<std::string> match(std::string_view device, std::string_view topic) const;

    [[nodiscard]] bool has_instance() const noexcept { return has_instance_; }
    [[nodiscard]] std::string to_string() const;

    friend bool operator==(const MqttTopicTemplate&, const MqttTopicTemplate&) = default;

private:
    std::vector<std::string> levels_;  ///< As written.
    bool has_instance_ = false;
};

/// Whether it can be a device's part of a topic: levels that are not empty, no wildcard, no control character, at most
/// 1,000 bytes.
[[nodiscard]] bool is_mqtt_topic(std::string_view text) noexcept;

}  // namespace wattmast::wire
