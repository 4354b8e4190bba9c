// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

MqttMessage read_message(ProfileFields& fields) {
    MqttMessage message;
    const std::string topic = fields.required_text("topic");
    auto parsed = wire::MqttTopicTemplate::parse(topic);
    if (parsed) {
        message.topic = std::move(*parsed);
    } else if (!topic.empty()) {
        fields.fault(parsed.error().detail);
    }
    message.time = read_message_time(fields);
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields entry(*table, fields.faults());
        message.entries.push_back(read_json_entry(entry));
        if (message.topic.has_instance() && !message.entries.back().key.instance.empty()) {
            entry.fault("the topic names the instance, so the point has none");
        }
    }
    if (message.entries.empty()) {
        fields.fault("the message has no [[mqtt.messages.points]]");
    }
    fields.finish();
    return message;
}

}  // namespace

MqttMap read_mqtt_map(ProfileFields& fields) {
    MqttMap map;
    map.silence = read_duration(fields, "silence").value_or(map.silence);
    for (const toml::table* table : fields.tables("messages")) {
        ProfileFields message(*table, fields.faults());
        map.messages.push_back(read_message(message));
    }
    fields.finish();
    return map;
}

}  // namespace wattmast
