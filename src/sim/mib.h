// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The objects that a simulated agent has at one instant, in lexicographic order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "sim/meter_state.h"
#include "sim/snmp_message.h"

namespace wattmast::sim {

struct MibEntry {
    Varbind varbind;
    std::size_t object_length = 0;  ///< How much of the name is the object's; the rest is the instance.
};
/// Ascending by name.
using MibImage = std::vector<MibEntry>;

/// system group, IF-MIB (ifTable and ifXTable), ENTITY-MIB and ENTITY-SENSOR-MIB.
/// Sources: RFC 3418, RFC 2863, RFC 6933, RFC 3433.
[[nodiscard]] MibImage router_mib(std::string_view system_name, const RouterState& state);

/// system group and UPS-MIB. Sources: RFC 3418, RFC 1628.
[[nodiscard]] MibImage ups_mib(std::string_view system_name, const UpsState& state);

/// system group, ENTITY-MIB and ENTITY-SENSOR-MIB. Sources: RFC 3418, RFC 6933, RFC 3433.
[[nodiscard]] MibImage sensor_mib(std::string_view system_name, const SensorUnitState& state);

/// system group, ENTITY-MIB and ENTITY-SENSOR-MIB with temperatures and humidities. Sources as above.
[[nodiscard]] MibImage environment_mib(std::string_view system_name, const EnvironmentState& state);

/// system group and the objects that the profile rittal.chiller reads; whole tenths, as its source has them.
[[nodiscard]] MibImage chiller_mib(std::string_view system_name, const ChillerState& state);

/// system group and the objects that the profile apc.inrow_rc reads (airIRRC group of PowerNet-MIB).
[[nodiscard]] MibImage row_cooler_mib(std::string_view system_name, const RowCoolerState& state);

/// What a poll of a router brings through the profile ietf.router.
[[nodiscard]] std::vector<Reading> readings(const RouterState& state);
/// What a poll of a UPS brings through the profile ietf.ups.
[[nodiscard]] std::vector<Reading> readings(const UpsState& state);

/// What a poll of a sensor unit brings through the profile ietf.entity_sensor.
[[nodiscard]] std::vector<Reading> readings(const SensorUnitState& state);
/// Through ietf.entity_sensor, rittal.chiller and apc.inrow_rc.
[[nodiscard]] std::vector<Reading> readings(const EnvironmentState& state);
[[nodiscard]] std::vector<Reading> readings(const ChillerState& state);
[[nodiscard]] std::vector<Reading> readings(const RowCoolerState& state);

}  // namespace wattmast::sim
