// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How one device is read, whatever its protocol. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "collect/link.h"
#include "collect/mqtt_readings.h"
#include "model/sample.h"

namespace wattmast {

struct PollOutcome {
    std::vector<Reading> readings;   ///< Empty if the poll failed as a whole.
    std::optional<Failure> failure;  ///< Of the poll as a whole.
    /// From the first byte sent to the last received; empty where nothing was asked, or nothing came.
    std::optional<Duration> latency{};
    /// Of a device that says when its values were taken, and only of such: what it has said since the last poll, each
    /// at its own time; perhaps nothing, without a failure. Each holds some of the device's points.
    std::optional<std::vector<TimedReadings>> told{};
};

struct Line;

/// Bound to one device. One operation at a time; all on the executor's thread. Never throws for a failure of device or
/// line; after close() what runs ends with `cancelled`.
class Driver {
public:
    virtual ~Driver() = default;

    /// Reads every entry of `profile`, which must be of the driver's protocol and outlive the driver.
    [[nodiscard]] virtual boost::asio::awaitable<PollOutcome> poll(const DeviceProfile& profile,
                                                                   SteadyTime deadline) = 0;

    /// The profiles of the library that fit the device; empty if none does. Fails only if nobody answers.
    [[nodiscard]] virtual boost::asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(
        const ProfileLibrary& profiles, SteadyTime deadline) = 0;

    virtual void close() noexcept = 0;

    /// A poll has ended, and the next one is due at `next`: until then a connection may be closed to make room.
    virtual void rest(SteadyTime /*next*/) {}

    /// How long a poll may take where most devices get `usual`.
    [[nodiscard]] virtual Duration patience_for(Duration usual) const { return usual; }

    /// What a device that speaks of its own accord has said since its last poll. Called once, when nothing runs and
    /// after close(), before leave(). Of all others: nothing.
    [[nodiscard]] virtual std::vector<TimedReadings> last_words(const DeviceProfile& /*profile*/) { return {}; }

    /// Who looks on from now on, at every poll; null: nobody. It costs one comparison per step of a conversation then.
    virtual void set_tap(const std::shared_ptr<FrameTap>& /*tap*/) {}

    /// What it shares with the other devices of its line; null where it shares nothing that must be asked in turn.
    [[nodiscard]] virtual std::shared_ptr<Line> line() const { return nullptr; }

    /// Gives back what the device keeps for us (a session). Called once, when nothing runs and after close(), as the
    /// last operation.
    [[nodiscard]] virtual boost::asio::awaitable<void> leave(SteadyTime /*deadline*/) { co_return; }
};

class HttpService;
class MqttClient;

/// What devices on one line share: the connection, whatever they speak. By line_key(), broker_key() or http_key().
struct Line {
    std::unique_ptr<Link> link;
    std::uint16_t next_transaction = 1;    ///< Of Modbus.
    std::shared_ptr<MqttClient> broker{};  ///< Instead of `link`.
    std::shared_ptr<HttpService> http{};   ///< Instead of `link`.
    std::optional<SerialPort> port{};      ///< What `link` is, where it is one.
    /// Of Modbus RTU, in which nothing tells a late reply of a unit from the next one: when one was given up last.
    std::map<std::uint8_t, SteadyTime> gave_up{};
};
using Lines = std::map<std::string, std::shared_ptr<Line>>;

[[nodiscard]] std::unique_ptr<Driver> make_modbus_driver(std::shared_ptr<Line> line, const ModbusUri& uri,
                                                         Duration reply_patience);
[[nodiscard]] std::unique_ptr<Driver> make_dlt645_driver(std::shared_ptr<Line> line, const Dlt645Uri& uri,
                                                         Duration reply_patience);
[[nodiscard]] std::unique_ptr<Driver> make_snmp_driver(boost::asio::any_io_executor executor, const SnmpUri& uri,
                                                       Duration reply_patience);
[[nodiscard]] std::unique_ptr<Driver> make_redfish_driver(boost::asio::any_io_executor executor, const RedfishUri& uri,
                                                          Duration reply_patience);

/// Devices whose URIs have one http_key() share the service, and are not polled at once.
[[nodiscard]] std::unique_ptr<Driver> make_http_json_driver(std::shared_ptr<HttpService> service, const HttpUri& uri);
[[nodiscard]] std::unique_ptr<Driver> make_mqtt_driver(boost::asio::any_io_executor executor,
                                                       std::shared_ptr<MqttClient> client, const MqttUri& uri);

/// The driver for a URI; devices with equal line_key() (of MQTT broker_key(), of HTTP http_key()) share an entry of
/// `lines`.
[[nodiscard]] std::unique_ptr<Driver> make_driver(boost::asio::any_io_executor executor, Lines& lines,
                                                  const DeviceUri& uri, Duration reply_patience);

/// Removes those that are part of another that fits as well: they say less.
void drop_included(std::vector<const DeviceProfile*>& fitting);

/// The profile named, or the only one that fits. Fails with `no_profile`, listing those considered.
[[nodiscard]] boost::asio::awaitable<Result<const DeviceProfile*>> choose_profile(Driver& driver, const DeviceUri& uri,
                                                                                  std::string_view named,
                                                                                  const ProfileLibrary& profiles,
                                                                                  SteadyTime deadline);

[[nodiscard]] Protocol protocol_of(const DeviceUri& uri) noexcept;

}  // namespace wattmast
