// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

wire::JsonPointer read_pointer(ProfileFields& fields, std::string_view name) {
    const auto pointer = wire::JsonPointer::parse(fields.text(name).value_or(""));
    if (!pointer) {
        fields.fault(std::string(name) + ": " + pointer.error().detail);
        return {};
    }
    return *pointer;
}

MessageTime::Form read_form(ProfileFields& fields) {
    using Form = MessageTime::Form;
    constexpr std::array<std::pair<std::string_view, Form>, 3> forms{
        {{"unix_s", Form::unix_s}, {"unix_ms", Form::unix_ms}, {"iso8601", Form::iso8601}}};
    const std::string text = fields.required_text("time_form");
    for (const auto& [name, form] : forms) {
        if (name == text) {
            return form;
        }
    }
    if (!text.empty()) {
        fields.fault("time_form \"" + text + "\" is not known (unix_s, unix_ms, iso8601 are)");
    }
    return Form::unix_s;
}

MqttMessage read_message(ProfileFields& fields) {
    MqttMessage message;
    const std::string topic = fields.required_text("topic");
    auto parsed = wire::MqttTopicTemplate::parse(topic);
    if (parsed) {
        message.topic = std::move(*parsed);
    } else if (!topic.empty()) {
        fields.fault(parsed.error().detail);
    }
    if (fields.has("time")) {
        const wire::JsonPointer at = read_pointer(fields, "time");
        message.time = MessageTime{at, read_form(fields)};
    }
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

JsonEntry read_json_entry(ProfileFields& fields) {
    JsonEntry entry;
    CommonEntry common = read_common_entry(fields);
    entry.key = std::move(common.key);
    entry.scale = common.scale;
    entry.range = common.range;
    entry.limits = common.limits;
    entry.at = read_pointer(fields, "pointer");
    entry.is_optional = fields.truth("optional").value_or(false);
    fields.finish();
    return entry;
}

MqttMap read_mqtt_map(ProfileFields& fields) {
    MqttMap map;
    if (const auto silence = fields.text("silence")) {
        const auto duration = parse_duration(*silence);
        if (duration && *duration >= std::chrono::seconds{1}) {
            map.silence = *duration;
        } else {
            fields.fault("silence \"" + *silence + "\" is not a time of a second or more, such as \"15m\"");
        }
    }
    for (const toml::table* table : fields.tables("messages")) {
        ProfileFields message(*table, fields.faults());
        map.messages.push_back(read_message(message));
    }
    fields.finish();
    return map;
}

}  // namespace wattmast
