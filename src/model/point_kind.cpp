// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/point_kind.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace wattmast {
namespace {

using enum PointKind;
using enum PointNature;

constexpr std::array kinds = {
    PointKindInfo{active_power, "active_power", Unit::watt, gauge},
    PointKindInfo{reactive_power, "reactive_power", Unit::var, gauge},
    PointKindInfo{apparent_power, "apparent_power", Unit::volt_ampere, gauge},
    PointKindInfo{power_factor, "power_factor", Unit::ratio, gauge},
    PointKindInfo{voltage, "voltage", Unit::volt, gauge},
    PointKindInfo{current, "current", Unit::ampere, gauge},
    PointKindInfo{frequency, "frequency", Unit::hertz, gauge},
    PointKindInfo{active_energy_import, "active_energy_import", Unit::kilowatt_hour, counter},
    PointKindInfo{active_energy_export, "active_energy_export", Unit::kilowatt_hour, counter},
    PointKindInfo{reactive_energy_import, "reactive_energy_import", Unit::kilovar_hour, counter},
    PointKindInfo{reactive_energy_export, "reactive_energy_export", Unit::kilovar_hour, counter},
    PointKindInfo{apparent_energy, "apparent_energy", Unit::kilovolt_ampere_hour, counter},
    PointKindInfo{active_energy_sum, "active_energy_sum", Unit::kilowatt_hour, counter},
    PointKindInfo{reactive_energy_sum, "reactive_energy_sum", Unit::kilovar_hour, counter},
    PointKindInfo{active_energy_amount, "active_energy_amount", Unit::kilowatt_hour, total},
    PointKindInfo{dc_voltage, "dc_voltage", Unit::volt, gauge},
    PointKindInfo{dc_current, "dc_current", Unit::ampere, gauge},
    PointKindInfo{dc_power, "dc_power", Unit::watt, gauge},
    PointKindInfo{dc_energy, "dc_energy", Unit::kilowatt_hour, counter},
    PointKindInfo{battery_voltage, "battery_voltage", Unit::volt, gauge},
    PointKindInfo{battery_current, "battery_current", Unit::ampere, gauge},
    PointKindInfo{battery_state_of_charge, "battery_state_of_charge", Unit::percent, gauge},
    PointKindInfo{battery_temperature, "battery_temperature", Unit::degree_celsius, gauge},
    PointKindInfo{battery_runtime_left, "battery_runtime_left", Unit::second, gauge},
    PointKindInfo{battery_capacity, "battery_capacity", Unit::ampere_hour, gauge},
    PointKindInfo{temperature, "temperature", Unit::degree_celsius, gauge},
    PointKindInfo{humidity, "humidity", Unit::percent, gauge},
    PointKindInfo{illuminance, "illuminance", Unit::lux, gauge},
    PointKindInfo{wind_speed, "wind_speed", Unit::metre_per_second, gauge},
    PointKindInfo{pressure, "pressure", Unit::pascal, gauge},
    PointKindInfo{if_in_octets, "if_in_octets", Unit::byte, counter},
    PointKindInfo{if_out_octets, "if_out_octets", Unit::byte, counter},
    PointKindInfo{if_speed, "if_speed", Unit::bit_per_second, gauge},
    PointKindInfo{if_oper_status, "if_oper_status", Unit::count, state},
    PointKindInfo{traffic_down, "traffic_down", Unit::bit_per_second, gauge},
    PointKindInfo{traffic_up, "traffic_up", Unit::bit_per_second, gauge},
    PointKindInfo{if_in_packets, "if_in_packets", Unit::packet, counter},
    PointKindInfo{if_out_packets, "if_out_packets", Unit::packet, counter},
    PointKindInfo{ups_output_load, "ups_output_load", Unit::percent, gauge},
    PointKindInfo{ups_output_source, "ups_output_source", Unit::count, state},
    PointKindInfo{ups_battery_status, "ups_battery_status", Unit::count, state},
    PointKindInfo{ups_input_line_bads, "ups_input_line_bads", Unit::count, counter},
    PointKindInfo{fuel_level, "fuel_level", Unit::percent, gauge},
    PointKindInfo{fuel_volume, "fuel_volume", Unit::litre, gauge},
    PointKindInfo{generator_runtime, "generator_runtime", Unit::second, counter},
    PointKindInfo{up_time, "up_time", Unit::second, gauge},
    PointKindInfo{mains_available, "mains_available", Unit::count, state},
    PointKindInfo{door_open, "door_open", Unit::count, state},
    PointKindInfo{smoke, "smoke", Unit::count, state},
    PointKindInfo{water, "water", Unit::count, state},
    PointKindInfo{load_ratio, "load_ratio", Unit::percent, gauge},
    PointKindInfo{thd_voltage, "thd_voltage", Unit::percent, gauge},
    PointKindInfo{thd_current, "thd_current", Unit::percent, gauge},
    PointKindInfo{phase_angle, "phase_angle", Unit::count, gauge},
    PointKindInfo{fan_speed, "fan_speed", Unit::count, gauge},
    PointKindInfo{counter_discontinuity, "counter_discontinuity", Unit::second, state},
};

constexpr std::array phases = {
    std::pair{Phase::total, "total"},
    std::pair{Phase::l1, "l1"},
    std::pair{Phase::l2, "l2"},
    std::pair{Phase::l3, "l3"},
    std::pair{Phase::neutral, "neutral"},
    std::pair{Phase::l1_l2, "l1_l2"},
    std::pair{Phase::l2_l3, "l2_l3"},
    std::pair{Phase::l3_l1, "l3_l1"},
    std::pair{Phase::average_line_to_neutral, "average_line_to_neutral"},
    std::pair{Phase::average_line_to_line, "average_line_to_line"},
};

struct WrittenUnit {
    std::string_view text;
    Unit unit;
    int mantissa;
    int exponent;
};

constexpr std::array written_units = {
    WrittenUnit{"W", Unit::watt, 1, 0},
    WrittenUnit{"mW", Unit::watt, 1, -3},
    WrittenUnit{"kW", Unit::watt, 1, 3},
    WrittenUnit{"MW", Unit::watt, 1, 6},
    WrittenUnit{"VA", Unit::volt_ampere, 1, 0},
    WrittenUnit{"kVA", Unit::volt_ampere, 1, 3},
    WrittenUnit{"var", Unit::var, 1, 0},
    WrittenUnit{"kvar", Unit::var, 1, 3},
    WrittenUnit{"mWh", Unit::kilowatt_hour, 1, -6},
    WrittenUnit{"Wh", Unit::kilowatt_hour, 1, -3},
    WrittenUnit{"kWh", Unit::kilowatt_hour, 1, 0},
    WrittenUnit{"MWh", Unit::kilowatt_hour, 1, 3},
    WrittenUnit{"GWh", Unit::kilowatt_hour, 1, 6},
    WrittenUnit{"VAh", Unit::kilovolt_ampere_hour, 1, -3},
    WrittenUnit{"kVAh", Unit::kilovolt_ampere_hour, 1, 0},
    WrittenUnit{"varh", Unit::kilovar_hour, 1, -3},
    WrittenUnit{"kvarh", Unit::kilovar_hour, 1, 0},
    WrittenUnit{"V", Unit::volt, 1, 0},
    WrittenUnit{"mV", Unit::volt, 1, -3},
    WrittenUnit{"kV", Unit::volt, 1, 3},
    WrittenUnit{"A", Unit::ampere, 1, 0},
    WrittenUnit{"mA", Unit::ampere, 1, -3},
    WrittenUnit{"kA", Unit::ampere, 1, 3},
    WrittenUnit{"Hz", Unit::hertz, 1, 0},
    WrittenUnit{"mHz", Unit::hertz, 1, -3},
    WrittenUnit{"1", Unit::ratio, 1, 0},
    WrittenUnit{"%", Unit::percent, 1, 0},
    WrittenUnit{"°C", Unit::degree_celsius, 1, 0},
    WrittenUnit{"byte", Unit::byte, 1, 0},
    WrittenUnit{"kbyte", Unit::byte, 1, 3},
    WrittenUnit{"bit/s", Unit::bit_per_second, 1, 0},
    WrittenUnit{"kbit/s", Unit::bit_per_second, 1, 3},
    WrittenUnit{"Mbit/s", Unit::bit_per_second, 1, 6},
    WrittenUnit{"Gbit/s", Unit::bit_per_second, 1, 9},
    WrittenUnit{"s", Unit::second, 1, 0},
    WrittenUnit{"ms", Unit::second, 1, -3},
    WrittenUnit{"cs", Unit::second, 1, -2},
    WrittenUnit{"min", Unit::second, 60, 0},
    WrittenUnit{"h", Unit::second, 3600, 0},
    WrittenUnit{"L", Unit::litre, 1, 0},
    WrittenUnit{"m3", Unit::litre, 1, 3},
    WrittenUnit{"Ah", Unit::ampere_hour, 1, 0},
    WrittenUnit{"mAh", Unit::ampere_hour, 1, -3},
    WrittenUnit{"", Unit::count, 1, 0},
    WrittenUnit{"Pa", Unit::pascal, 1, 0},
    WrittenUnit{"hPa", Unit::pascal, 1, 2},
    WrittenUnit{"lx", Unit::lux, 1, 0},
    WrittenUnit{"m/s", Unit::metre_per_second, 1, 0},
    WrittenUnit{"packet", Unit::packet, 1, 0},
};

}  // namespace

std::string_view symbol(Unit unit) noexcept {
    for (const auto& written : written_units) {
        const bool is_base = written.mantissa == 1 && written.exponent == 0;
        if (written.unit == unit && is_base) {
            return written.text;
        }
    }
    return "";
}

const PointKindInfo& info(PointKind kind) noexcept {
    const auto found = std::ranges::find(kinds, kind, &PointKindInfo::kind);
    assert(found != kinds.end());
    return *found;
}

std::optional<PointKind> point_kind_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find(kinds, id, &PointKindInfo::id);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<PointKind> point_kind_by_number(int number) noexcept {
    const auto has_number = [number](const PointKindInfo& entry) { return static_cast<int>(entry.kind) == number; };
    const auto found = std::ranges::find_if(kinds, has_number);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

std::span<const PointKindInfo> all_point_kinds() noexcept {
    return kinds;
}

std::optional<Decimal> factor_to_unit(std::string_view written, Unit unit) noexcept {
    for (const auto& entry : written_units) {
        if (entry.text == written && entry.unit == unit) {
            return Decimal(entry.mantissa, entry.exponent);
        }
    }
    return std::nullopt;
}

std::string_view id_of(Phase phase) noexcept {
    for (const auto& [candidate, id] : phases) {
        if (candidate == phase) {
            return id;
        }
    }
    return "";
}

std::optional<Phase> phase_by_id(std::string_view id) noexcept {
    for (const auto& [phase, candidate] : phases) {
        if (candidate == id) {
            return phase;
        }
    }
    return std::nullopt;
}

std::string to_string(const PointKey& key) {
    std::string text(info(key.kind).id);
    text.append("/").append(id_of(key.phase));
    if (!key.instance.empty()) {
        text.append("/").append(key.instance);
    }
    return text;
}

}  // namespace wattmast
