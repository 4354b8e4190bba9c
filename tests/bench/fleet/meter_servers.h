// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Thousands of meters that answer at once, in a process of their own: each at an address of its own from 127.1.0.1 on,
// all on one port that only this machine reaches. They cost as little as can be; what is measured is who asks them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <sys/types.h>

#include "bench/fleet/arrivals.h"

namespace wattmast::bench {

enum class MeterProtocol : std::uint8_t { modbus_tcp, snmp };

/// Modbus: 20 holding registers from 0 on, ten numbers of 32 bits, the high word first (meter_profile()). SNMP v2c:
/// six objects below 1.3.6.1.4.1.99999.1 and sysUpTime. Values move, and agree with each other (P = 3 × U × I).
class MeterServers {
public:
    /// Forks, so it must be made while the process has one thread. Throws std::runtime_error if it cannot.
    explicit MeterServers(MeterProtocol protocol);
    ~MeterServers();
    MeterServers(const MeterServers&) = delete;
    MeterServers& operator=(const MeterServers&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] Arrivals& arrivals() noexcept { return *arrivals_; }

private:
    std::unique_ptr<Arrivals> arrivals_;
    std::uint16_t port_ = 0;
    pid_t process_ = -1;
};

/// "127.1.0.1" for 0.
[[nodiscard]] std::string meter_address(std::uint32_t device);

/// Text of a device profile that reads such a meter; its id is "bench.meter".
[[nodiscard]] std::string meter_profile(MeterProtocol protocol);

constexpr int modbus_points = 10;
constexpr int snmp_objects = 6;
/// Without the last number, which is 1 to snmp_objects, and ".0".
constexpr const char* snmp_object_prefix = "1.3.6.1.4.1.99999.1.";

}  // namespace wattmast::bench
