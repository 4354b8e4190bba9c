// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_mqtt.h"

#include <utility>

#include "collect/uri_pieces.h"
#include "wire/mqtt_topic.h"

namespace wattmast {
namespace {

constexpr std::string_view plain_example = "mqtt://10.21.47.6:1883?topic=rack7";
constexpr std::string_view tls_example = "mqtts://10.21.47.6:8883?topic=rack7&pin=sha256/…";

/// Whom we believe, and who we are.
Result<void> take_tls(Parameters& parameters, MqttUri& uri) {
    auto pins = pins_in(take(parameters, "pin").value_or(""));
    if (!pins) {
        return refuse(pins.error().detail, tls_example);
    }
    uri.pins = std::move(*pins);
    uri.ca_file = take(parameters, "ca").value_or("");
    uri.certificate_file = take(parameters, "cert").value_or("");
    uri.key_file = take(parameters, "key").value_or("");
    uri.key_password = take(parameters, "key_password").value_or("");
    if (uri.certificate_file.empty() != uri.key_file.empty()) {
        return refuse("cert and key are needed together: the PEM file of the client certificate, and that of its key",
                      "mqtts://10.21.47.6?topic=rack7&cert=/etc/wattmast/own.pem&key=/etc/wattmast/own.key");
    }
    if (uri.key_file.empty() && !uri.key_password.empty()) {
        return refuse("there is a key_password, but no key", tls_example);
    }
    return {};
}

}  // namespace

Result<DeviceUri> parse_mqtt_uri(std::string_view text, MqttUri::Transport transport) {
    const bool is_tls = transport == MqttUri::Transport::tls;
    const std::string_view example = is_tls ? tls_example : plain_example;
    auto pieces = cut_uri(text, is_tls ? "mqtts" : "mqtt", example);
    if (!pieces) {
        return pieces.error();
    }
    MqttUri uri;
    uri.transport = transport;
    uri.endpoint = std::move(pieces->endpoint);
    if (uri.endpoint.port == 0) {
        uri.endpoint.port = is_tls ? 8883 : 1883;
    }
    uri.topic = take(pieces->parameters, "topic").value_or("");
    if (!wire::is_mqtt_topic(uri.topic)) {
        return refuse("topic \"" + uri.topic + "\" is not the device's part of a topic", example);
    }
    uri.user = take(pieces->parameters, "user").value_or("");
    uri.password = take(pieces->parameters, "password").value_or("");
    if (uri.user.empty() && !uri.password.empty()) {
        return refuse("there is a password, but no user", example);
    }
    if (is_tls) {
        if (const auto taken = take_tls(pieces->parameters, uri); !taken) {
            return taken.error();
        }
    }
    const std::string_view known =
        is_tls ? "topic, user, password, pin, ca, cert, key, key_password" : "topic, user, password";
    if (const auto rest = refuse_rest(pieces->parameters, known, example); !rest) {
        return rest.error();
    }
    return DeviceUri{uri};
}

std::string redacted_mqtt(const MqttUri& uri) {
    const bool is_tls = uri.transport == MqttUri::Transport::tls;
    ParameterText text((is_tls ? "mqtts://" : "mqtt://") + endpoint_text(uri.endpoint));
    text.add("topic", escape_parameter(uri.topic));
    if (!uri.user.empty()) {
        text.add("user", escape_parameter(uri.user));
        text.add("password", "***");
    }
    if (!uri.pins.empty()) {
        text.add("pin", pins_text(uri.pins));
    }
    if (!uri.ca_file.empty()) {
        text.add("ca", escape_parameter(uri.ca_file));
    }
    if (!uri.certificate_file.empty()) {
        text.add("cert", escape_parameter(uri.certificate_file));
        text.add("key", "***");
    }
    if (!uri.key_password.empty()) {
        text.add("key_password", "***");
    }
    return text.take();
}

}  // namespace wattmast
