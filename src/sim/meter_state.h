// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the meters, routers and UPSs of a site see at one instant, before any register rounds it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wattmast::sim {

/// A three-phase AC circuit. Everything is import: nothing here feeds back.
struct AcState {
    struct PhaseState {
        double voltage = 0;          ///< V, line to neutral.
        double current = 0;          ///< A
        double active = 0;           ///< W
        double reactive = 0;         ///< var, inductive.
        double apparent = 0;         ///< VA
        double power_factor = 0;     ///< 0 … 1; 1 where no current flows.
        double energy = 0;           ///< kWh
        double reactive_energy = 0;  ///< kvarh
    };
    std::array<PhaseState, 3> phases;
    double frequency = 0;  ///< Hz; 0 without mains.

    [[nodiscard]] double sum(double PhaseState::*member) const noexcept {
        return phases[0].*member + phases[1].*member + phases[2].*member;
    }
};

/// A DC circuit; current and power are positive into the load, or into the battery while it charges.
struct DcState {
    double voltage = 0;
    double current = 0;
    double power = 0;        ///< W
    double energy_in = 0;    ///< kWh, what went in the positive direction.
    double energy_back = 0;  ///< kWh, the other way.
};

struct InterfaceState {
    std::string_view name;
    std::uint32_t type = 6;         ///< ifType, 6 = ethernetCsmacd, 24 = softwareLoopback.
    std::uint32_t speed_mbit = 0;   ///< ifHighSpeed.
    std::uint32_t oper_status = 1;  ///< ifOperStatus, 1 = up, 2 = down.
    std::uint64_t in_octets = 0;
    std::uint64_t out_octets = 0;
};

struct TemperatureState {
    std::string_view name;
    double celsius = 0;
};

/// A router or switch.
struct RouterState {
    double up_seconds = 0;
    std::vector<InterfaceState> interfaces;
    std::vector<TemperatureState> temperatures;
};

/// A unit that many temperature sensors are wired to.
struct SensorUnitState {
    double up_seconds = 0;
    std::vector<TemperatureState> temperatures;
};

/// What a climate sensor of a shelter measures.
struct ClimateState {
    std::string_view name;
    double celsius = 0;
    std::optional<double> humidity;  ///< %; empty: the sensor has none.
};

/// A unit for climate sensors.
struct EnvironmentState {
    double up_seconds = 0;
    std::vector<ClimateState> sensors;
};

/// A chiller: it cools water.
struct ChillerState {
    double up_seconds = 0;
    double current = 0;    ///< A
    double power = 0;      ///< W, electrical.
    double water_in = 0;   ///< °C, as it comes back from the hall.
    double water_out = 0;  ///< °C
    double ambient = 0;    ///< °C, outdoors.
};

/// A cooler between the racks: water cools air.
struct RowCoolerState {
    double up_seconds = 0;
    double rack_inlet = 0;      ///< °C
    double supply_air = 0;      ///< °C
    double return_air = 0;      ///< °C
    double entering_fluid = 0;  ///< °C
    double leaving_fluid = 0;   ///< °C
};

/// A three-phase online UPS.
struct UpsState {
    AcState input;
    AcState output;
    double output_rating = 0;  ///< W
    double battery_voltage = 0;
    double battery_temperature = 0;
    double up_seconds = 0;
};

/// How the power of an AC circuit spreads over its phases.
struct AcShape {
    double nominal_voltage = 230;                               ///< V
    std::array<double, 3> share = {1.0 / 3, 1.0 / 3, 1.0 / 3};  ///< Of active power; sum 1.
    std::array<double, 3> power_factor = {0.98, 0.98, 0.98};
    std::uint64_t seed = 0;  ///< Of the slow movement of voltage and frequency.
};

enum class Mains { present, failed };

/// The circuit that draws `watts` now and has drawn `kilowatt_hours`. Power factors are constant, so that reactive
/// registers are exact too. Without mains all but the registers is 0.
[[nodiscard]] AcState ac_state(const AcShape& shape, double hours, double watts, double kilowatt_hours, Mains mains);

}  // namespace wattmast::sim
