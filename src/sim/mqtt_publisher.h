// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Connections to an MQTT broker that publish what simulated devices say. The one place in Wattmast that can publish.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/mqtt_meter.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// Where the devices publish.
struct MqttBroker {
    enum class Transport : std::uint8_t { tcp = 1, tls = 2 };

    Transport transport = Transport::tcp;
    std::string host;
    std::uint16_t port = 1883;
    std::string user;      ///< Empty: nobody is logged in.
    std::string password;  ///< Never printed.
    // Of tls only, all PEM.
    std::string ca_file;  ///< Empty: the system's authorities.
    std::string certificate_file;
    std::string key_file;  ///< Not encrypted.
    /// As the inventory of whoever collects has it, to be continued with the device's topic: "mqtt://127.0.0.1:1883",
    /// or with parameters. It may name a credential in place of the password.
    std::string uri;
};

/// One connection: a device, or a bridge with several behind it.
struct MqttStation {
    MqttPresence presence;
    Duration period{0};  ///< Between two rounds of messages, > 0.
    /// What to publish now; nothing at all where the device has no power: its connection then breaks, and the broker
    /// says that it is gone. Called on the publisher's thread.
    std::function<std::optional<std::vector<MqttTelegram>>()> say;
};

/// Keeps the connections of all stations on a thread of its own. A broker that goes away is tried again after a second,
/// then twice as long up to eight; each station says that it is here, retained, and all it knows as soon as it is let
/// in. Messages have QoS 0 as those of the devices, presence has QoS 1.
class MqttPublisher {
public:
    /// @pre stations are not empty and have periods.
    MqttPublisher(MqttBroker broker, std::vector<MqttStation> stations);
    /// As stop().
    ~MqttPublisher();
    MqttPublisher(const MqttPublisher&) = delete;
    MqttPublisher& operator=(const MqttPublisher&) = delete;

    /// Each station says that it is gone, hangs up, and the thread ends. Waits a second at most for a broker that does
    /// not take it. Calling it again does nothing.
    void stop();

    /// Why a station was not let in or lost its connection, without a secret; empty where none has that trouble now.
    /// Any thread.
    [[nodiscard]] std::string trouble() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast::sim
