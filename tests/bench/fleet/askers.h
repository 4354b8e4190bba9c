// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who asks the meters: Wattmast's collector, and programs of others that do the same.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bench/fleet/meter_servers.h"

namespace wattmast::bench {

struct FleetPlan {
    MeterProtocol protocol = MeterProtocol::modbus_tcp;
    unsigned devices = 17'000;
    unsigned interval_seconds = 10;
    unsigned seconds = 60;          ///< That are measured.
    std::filesystem::path program;  ///< wattmastctl
};

/// What a minute of asking cost. Absent where the program does not say it or cannot do it.
struct FleetFigures {
    std::string name;
    unsigned devices = 0;
    double requests = 0;     ///< That reached the servers in the measured time.
    double cpu_seconds = 0;  ///< In the measured time.
    double seconds = 0;
    double memory_megabytes = 0;   ///< Resident at the end.
    std::vector<double> lateness;  ///< Milliseconds; see Arrivals.
    std::string remark;
};

/// In the folder that measure_wattmast() is given.
constexpr const char* fleet_database = "fleet.wattmast";

/// Makes all points first, in a run that does not count, then measures the second start from its tenth second on.
[[nodiscard]] FleetFigures measure_wattmast(const FleetPlan& plan, MeterServers& servers,
                                            const std::filesystem::path& folder);

/// collectd with its modbus or snmp plugin and no plugin that writes; it makes a request of each value.
/// @pre for Modbus at most 900 devices: libmodbus waits with select().
[[nodiscard]] FleetFigures measure_collectd(const FleetPlan& plan, MeterServers& servers,
                                            const std::filesystem::path& folder);

/// prometheus-snmp-exporter, scraped over one connection as often as the plan's devices and interval ask for.
[[nodiscard]] FleetFigures measure_snmp_exporter(const FleetPlan& plan, MeterServers& servers,
                                                 const std::filesystem::path& folder);

}  // namespace wattmast::bench
