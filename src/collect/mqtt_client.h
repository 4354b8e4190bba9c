// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One connection to an MQTT broker that only listens. Internal to collect/.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "collect/device_uri.h"
#include "collect/mqtt_mailbox.h"
#include "units/error.h"

namespace wattmast {

/// Connects, keeps the connection, subscribes anew after each reconnect (clean sessions, QoS 1), waits between attempts
/// for a second, then twice as long up to a minute. It cannot publish: no message of ours leaves but MQTT's own.
/// On a thread of its own; subscribe() and state() from any thread, end() and the destructor from one.
class MqttClient {
public:
    /// Files that one has open while it is connected: its socket, two of the library's to wake itself, which it opens
    /// before it connects, and one of ours to end its waits (counted in mqtt_conformance_test).
    static constexpr std::size_t open_files = 4;

    /// The device's own topic in `broker` is not looked at. Nothing of the broker makes this fail: see state().
    explicit MqttClient(const MqttUri& broker);
    /// Ends within about a second; a look-up of the broker's name that is under way is waited for.
    ~MqttClient();
    MqttClient(const MqttClient&) = delete;
    MqttClient& operator=(const MqttClient&) = delete;

    /// Hangs up for good. No message is received or acknowledged afterwards, so that what is in the mailboxes is all
    /// that the broker counts as delivered. Takes as long as the destructor; the second time nothing.
    void end();

    /// Messages of topics that match the filter go to `mailbox` from now on.
    void subscribe(const std::string& filter, std::shared_ptr<MqttMailbox> mailbox);

    /// Why nothing can come for this filter: no connection, or the broker refuses the subscription. Fails with
    /// `link_failed`, `device_refused` for what a broker says no to, `file_failed` for files of certificates that
    /// cannot be used; never with a secret in the detail. A certificate that is not trusted is shown by what to pin.
    [[nodiscard]] Result<void> state(const std::string& filter) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// Devices with equal keys share a connection. Holds the password: not for people.
[[nodiscard]] std::string broker_key(const MqttUri& uri);

}  // namespace wattmast
