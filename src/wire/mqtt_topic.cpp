// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/mqtt_topic.h"

#include <algorithm>
#include <cstddef>

namespace wattmast::wire {
namespace {

constexpr std::string_view device_place = "{topic}";
constexpr std::string_view instance_place = "{instance}";
constexpr std::size_t most_bytes = 1'000;

std::vector<std::string> levels_of(std::string_view text) {
    std::vector<std::string> levels;
    while (true) {
        const std::size_t end = text.find('/');
        levels.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return levels;
        }
        text.remove_prefix(end + 1);
    }
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return c != '+' && c != '#' && byte >= 0x20 && byte != 0x7F;
}

void replace_device(std::string& level, std::string_view device) {
    if (const std::size_t at = level.find(device_place); at != std::string::npos) {
        level.replace(at, device_place.size(), device);
    }
}

std::string joined(const std::vector<std::string>& levels) {
    std::string text;
    for (const std::string& level : levels) {
        text.append(&level == &levels.front() ? "" : "/").append(level);
    }
    return text;
}

Failure refuse(std::string_view text, std::string_view why) {
    return fail(Errc::invalid_argument,
                "topic \"" + std::string(text) + "\" " + std::string(why) + "; write it like \"tele/{topic}/SENSOR\"");
}

}  // namespace

Result<MqttTopicTemplate> MqttTopicTemplate::parse(std::string_view text) {
    if (count_of(text, device_place) != 1) {
        return refuse(text, "needs {topic}, the device's own part, once");
    }
    if (text.size() > most_bytes || !std::ranges::all_of(text, is_plain)) {
        return refuse(text, "is too long, or has a wildcard (+, #) or a control character");
    }
    if (count_of(text, "{") != 1 + count_of(text, instance_place) || count_of(text, instance_place) > 1) {
        return refuse(text, "has a place other than {topic} and one {instance}");
    }
    MqttTopicTemplate result;
    result.levels_ = levels_of(text);
    result.has_instance_ = std::ranges::find(result.levels_, instance_place) != result.levels_.end();
    if (result.has_instance_ != (count_of(text, instance_place) == 1)) {
        return refuse(text, "has an {instance} that is not a whole level");
    }
    if (std::ranges::any_of(result.levels_, &std::string::empty)) {
        return refuse(text, "has an empty level");
    }
    return result;
}

std::string MqttTopicTemplate::filter(std::string_view device) const {
    std::vector<std::string> levels = levels_;
    for (std::string& level : levels) {
        replace_device(level, device);
        level = level == instance_place ? "+" : level;
    }
    return joined(levels);
}

std::optional<std::string> MqttTopicTemplate::match(std::string_view device, std::string_view topic) const {
    std::vector<std::string> own = levels_;
    std::ranges::for_each(own, [device](std::string& level) { replace_device(level, device); });
    own = levels_of(joined(own));  // The device's part may be several levels.
    const std::vector<std::string> said = levels_of(topic);
    if (said.size() != own.size()) {
        return std::nullopt;
    }
    std::string instance;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i] == instance_place) {
            instance = said[i];
        } else if (own[i] != said[i]) {
            return std::nullopt;
        }
    }
    return has_instance_ && instance.empty() ? std::nullopt : std::optional(instance);
}

std::string MqttTopicTemplate::to_string() const {
    return joined(levels_);
}

bool is_mqtt_topic(std::string_view text) noexcept {
    return !text.empty() && text.size() <= most_bytes && std::ranges::all_of(text, is_plain) && text.front() != '/' &&
           text.back() != '/' && text.find("//") == std::string_view::npos &&
           text.find_first_of("{}") == std::string_view::npos;
}

}  // namespace wattmast::wire
