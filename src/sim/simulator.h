// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A fleet of simulated meters and agents that answer on real sockets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/fleet.h"
#include "sim/mqtt_publisher.h"
#include "sim/serial_end.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// How the devices of a fleet are told apart.
enum class Addressing : std::uint8_t {
    port_each = 1,
    /// Modbus meters listen on one port, each at an address of its own from 127.1.0.1 on (Linux answers for all of
    /// 127.0.0.0/8): a process may have some 20,000 files open, and a listener for each meter needs as many again.
    address_each = 2,
};

/// Where the devices of a fleet are reached.
struct ListenAddress {
    std::string address = "127.0.0.1";  ///< Numeric, of the machine itself.
    std::uint16_t first_port = 0;       ///< 0: the kernel chooses every port; else ports count up from here.
    Addressing addressing = Addressing::port_each;
    std::optional<MqttBroker> broker = std::nullopt;  ///< Needed where devices of the fleet publish.
    std::optional<SerialEnd> serial = std::nullopt;   ///< Needed where the fleet has a serial line.
};

/// Where a device of the fleet is reached; none where that is at the unknown end of a serial line.
struct Endpoint {
    std::size_t site = 0;    ///< Index in Fleet::sites.
    std::size_t device = 0;  ///< Index in FleetSite::devices.
    std::string uri;  ///< "modbus+tcp://127.0.0.1:43101?unit=1", "dlt645+tcp://…", "redfish://…", "http://…",
                      ///< "snmp://…", "mqtt://…", "modbus-rtu://…" …
};

/// Owns a thread and all sockets, and a second thread where devices publish to a broker. Every answer is computed at
/// the time of the request from the model and the clock, and is what `generate_history` gives for the same instant.
class Simulator {
public:
    /// `clock` is called on the simulator's threads at each request and message; it must not go before `world_begin`.
    using Clock = std::function<UtcTime()>;

    /// Listens on all ports before it returns; a broker is not waited for. Fails with `invalid_argument` (address,
    /// unknown profile, no broker or serial line for devices that need one) or `link_failed` where a port cannot be
    /// had; the detail says which and what to do.
    [[nodiscard]] static Result<std::unique_ptr<Simulator>> start(Fleet fleet, const ListenAddress& listen,
                                                                  Clock clock);
    /// With the machine's clock.
    [[nodiscard]] static Result<std::unique_ptr<Simulator>> start(const FleetOptions& options,
                                                                  const ListenAddress& listen);

    ~Simulator();
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    [[nodiscard]] const Fleet& fleet() const noexcept;
    [[nodiscard]] const std::vector<Endpoint>& endpoints() const noexcept;
    /// The inventory file (TOML, UTF-8) that describes this fleet with its real ports.
    [[nodiscard]] std::string inventory() const;

    /// What a collector opens to reach the meters on the serial line; empty where there is none, or it is not known.
    [[nodiscard]] const std::string& serial_port() const noexcept;
    /// Why a device is not connected to the broker, without a secret; empty where nothing is known to be wrong. Any
    /// thread.
    [[nodiscard]] std::string broker_trouble() const;

    /// Devices that publish say that they are gone; closes all sockets and joins the threads. Calling it again does
    /// nothing.
    void stop();

private:
    class Servers;
    explicit Simulator(std::unique_ptr<Servers> servers);
    std::unique_ptr<Servers> servers_;
};

}  // namespace wattmast::sim
