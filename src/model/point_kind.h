// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What can be measured: kinds of points with their unit, nature and sign convention.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "units/decimal.h"

namespace wattmast {

/// The unit in which every sample of a kind is stored. Written as its symbol, which is never translated.
enum class Unit : std::uint8_t {
    watt = 1,
    volt_ampere,
    var,
    kilowatt_hour,
    kilovar_hour,
    volt,
    ampere,
    hertz,
    ratio,  ///< Dimensionless, e.g. power factor; symbol "1".
    percent,
    degree_celsius,
    byte,
    bit_per_second,
    second,
    litre,
    ampere_hour,
    count,  ///< A number of things; symbol "".
    pascal,
    lux,
    metre_per_second,
    packet,
    kilovolt_ampere_hour,
};

[[nodiscard]] std::string_view symbol(Unit unit) noexcept;

/// How values of a point follow each other in time.
enum class PointNature : std::uint8_t {
    gauge = 1,    ///< A value of an instant; means and extremes make sense, sums do not.
    counter = 2,  ///< A running register that only grows; differences make sense. Resets and wraps are not consumption.
    total = 3,    ///< An amount of the period that ends at the sample's time (3GPP PM counters).
    state = 4,    ///< A numbered state; neither means nor sums make sense.
};

/// What a point measures. Stored as its number: append only, never reuse.
/// Signs: power and energy *import* flow into the measured equipment and are positive; battery current is positive
/// while charging.
enum class PointKind : std::uint16_t {
    active_power = 1,
    reactive_power = 2,
    apparent_power = 3,
    power_factor = 4,
    voltage = 5,
    current = 6,
    frequency = 7,
    active_energy_import = 8,
    active_energy_export = 9,
    reactive_energy_import = 10,
    reactive_energy_export = 11,
    apparent_energy = 12,
    active_energy_sum = 13,  ///< Import plus export, as some meters count.
    reactive_energy_sum = 14,
    active_energy_amount = 15,  ///< Import of the period that ends at the sample's time, as load profiles state it.

    dc_voltage = 20,
    dc_current = 21,
    dc_power = 22,
    dc_energy = 23,

    battery_voltage = 30,
    battery_current = 31,  ///< + charging, − discharging.
    battery_state_of_charge = 32,
    battery_temperature = 33,
    battery_runtime_left = 34,
    battery_capacity = 35,

    temperature = 40,
    humidity = 41,
    illuminance = 42,
    wind_speed = 43,
    pressure = 44,

    if_in_octets = 50,   ///< ifHCInOctets: received by the interface, layer 2 octets including framing (RFC 2863).
    if_out_octets = 51,  ///< ifHCOutOctets.
    if_speed = 52,       ///< ifHighSpeed.
    if_oper_status = 53,
    traffic_down = 54,  ///< Rate towards users.
    traffic_up = 55,
    if_in_packets = 56,
    if_out_packets = 57,

    ups_output_load = 60,  ///< Percent of rating.
    ups_output_source = 61,
    ups_battery_status = 62,
    ups_input_line_bads = 63,

    fuel_level = 70,  ///< Percent of the tank.
    fuel_volume = 71,
    generator_runtime = 72,

    up_time = 80,  ///< sysUpTime; tells a restart of the agent.
    mains_available = 81,
    door_open = 82,
    smoke = 83,
    water = 84,
    load_ratio = 85,  ///< PRB use or similar, percent.
    thd_voltage = 86,
    thd_current = 87,
    phase_angle = 88,
    fan_speed = 89,
    /// Of the counters of the same instance: the sysUpTime at which they last went on at another number than they had
    /// (ifCounterDiscontinuityTime, RFC 2863); 0: not since the agent began. What it changes over is not counted.
    counter_discontinuity = 90,
};

struct PointKindInfo {
    PointKind kind;
    std::string_view id;  ///< "active_power"; stable, written into profiles, JSON and exports.
    Unit unit;
    PointNature nature;
};

[[nodiscard]] const PointKindInfo& info(PointKind kind) noexcept;
[[nodiscard]] std::optional<PointKind> point_kind_by_id(std::string_view id) noexcept;
[[nodiscard]] std::optional<PointKind> point_kind_by_number(int number) noexcept;
[[nodiscard]] std::span<const PointKindInfo> all_point_kinds() noexcept;

/// Factor from a unit as a manual writes it ("kW", "Wh", "mV", "0.01 Hz" is not one) to the kind's unit.
/// Empty if the texts do not name the same dimension: units are never guessed.
[[nodiscard]] std::optional<Decimal> factor_to_unit(std::string_view written, Unit unit) noexcept;

/// Which conductor or sum of a circuit. Stored as its number: append only.
enum class Phase : std::uint8_t {
    total = 1,  ///< Of all phases, or there is only one.
    l1 = 2,
    l2 = 3,
    l3 = 4,
    neutral = 5,
    l1_l2 = 6,
    l2_l3 = 7,
    l3_l1 = 8,
    average_line_to_neutral = 9,
    average_line_to_line = 10,
};

[[nodiscard]] std::string_view id_of(Phase phase) noexcept;
[[nodiscard]] std::optional<Phase> phase_by_id(std::string_view id) noexcept;

/// What is known of a running register besides its readings; all in the kind's unit. Empty where nobody states it.
struct RegisterLimits {
    std::optional<Decimal> modulus;        ///< Where it goes on at zero: 4294967296 byte, 1000000 kWh.
    std::optional<Decimal> most_per_hour;  ///< The most that can flow in an hour, from the equipment's rating.

    friend bool operator==(const RegisterLimits&, const RegisterLimits&) = default;
};

/// What tells the points of one device apart.
struct PointKey {
    PointKind kind = PointKind::active_power;
    Phase phase = Phase::total;
    std::string instance;  ///< Interface name, outlet, sensor; empty where the device has one.

    friend auto operator<=>(const PointKey&, const PointKey&) = default;
};

/// "voltage/l1" or "if_in_octets/total/eth0"; for messages and exports.
[[nodiscard]] std::string to_string(const PointKey& key);

}  // namespace wattmast
