// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/meter_tables.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace wattmast::sim {
namespace {

using enum PointKind;
using enum Phase;
using PhaseState = AcState::PhaseState;
using wire::ModbusFunction;
using wire::RegisterFormat;
using wire::RegisterOrder;
using wire::RegisterType;

constexpr auto holding = ModbusFunction::read_holding_registers;
constexpr auto input = ModbusFunction::read_input_registers;

template <double PhaseState::*member, std::size_t index>
double of_phase(const MeterState& state) {
    return state.ac.phases[index].*member;
}
template <double PhaseState::*member>
double of_all(const MeterState& state) {
    return state.ac.sum(member);
}
template <double PhaseState::*member>
double mean(const MeterState& state) {
    return state.ac.sum(member) / 3;
}
/// Line to line, at 120° between phases of slightly different voltage.
template <std::size_t a, std::size_t b>
double between(const MeterState& state) {
    const double u = state.ac.phases[a].voltage;
    const double v = state.ac.phases[b].voltage;
    return std::sqrt(u * u + v * v + u * v);
}
double total_power_factor(const MeterState& state) {
    const double apparent = state.ac.sum(&PhaseState::apparent);
    return apparent > 0 ? state.ac.sum(&PhaseState::active) / apparent : 1;
}
double total_phase_angle(const MeterState& state) {
    return std::acos(total_power_factor(state)) * 180 / std::numbers::pi;
}
double frequency_of(const MeterState& state) {
    return state.ac.frequency;
}
double voltage_distortion(const MeterState& state) {
    return state.ac.frequency > 0 ? 2.1 : 0;
}
double nothing(const MeterState& /*state*/) {
    return 0;
}
double dc_volts(const MeterState& state) {
    return state.dc.voltage;
}
double dc_amperes(const MeterState& state) {
    return state.dc.current;
}
double dc_watts(const MeterState& state) {
    return state.dc.power;
}
double dc_energy_in(const MeterState& state) {
    return state.dc.energy_in;
}
double dc_energy_back(const MeterState& state) {
    return state.dc.energy_back;
}

using Getter = double (*)(const MeterState&);

/// Builds a table row by row.
class Table {
public:
    Table(RegisterFormat format, int exponent, Rounding rounding = Rounding::nearest)
        : format_(format), exponent_(exponent), rounding_(rounding) {}

    Table& as(RegisterFormat format, int exponent, Rounding rounding = Rounding::nearest) {
        format_ = format;
        exponent_ = exponent;
        rounding_ = rounding;
        return *this;
    }
    Table& row(int address, Getter value, std::optional<PointKind> kind, Phase phase = total) {
        rows_.push_back({static_cast<std::uint16_t>(address), format_, exponent_, rounding_, value, kind, phase});
        return *this;
    }
    /// L1, L2 and L3, `stride` registers apart.
    template <double PhaseState::*member>
    Table& phases(int address, int stride, std::optional<PointKind> kind) {
        return row(address, of_phase<member, 0>, kind, l1)
            .row(address + stride, of_phase<member, 1>, kind, l2)
            .row(address + 2 * stride, of_phase<member, 2>, kind, l3);
    }
    Table& zeros(int address, int stride, std::optional<PointKind> kind) {
        return row(address, nothing, kind, l1)
            .row(address + stride, nothing, kind, l2)
            .row(address + 2 * stride, nothing, kind, l3);
    }
    [[nodiscard]] std::vector<MapRow> take() {
        std::sort(rows_.begin(), rows_.end(), [](const MapRow& a, const MapRow& b) { return a.address < b.address; });
        return std::move(rows_);
    }

private:
    RegisterFormat format_;
    int exponent_;
    Rounding rounding_;
    std::vector<MapRow> rows_;
};

/// Two characters a register, the first in the high byte.
std::vector<std::uint16_t> text_registers(std::string_view text, std::size_t count) {
    std::vector<std::uint16_t> words(count);
    for (std::size_t i = 0; i < text.size() && i < 2 * count; ++i) {
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[i]));
        words[i / 2] = static_cast<std::uint16_t>(words[i / 2] | (i % 2 == 0 ? byte << 8U : byte));
    }
    return words;
}

}  // namespace

RegisterMap sdm630_table() {
    const RegisterFormat real{RegisterType::float32, RegisterOrder::abcd};
    Table table(real, 0);
    table.phases<&PhaseState::voltage>(0, 2, voltage)
        .phases<&PhaseState::current>(6, 2, current)
        .phases<&PhaseState::active>(12, 2, active_power)
        .phases<&PhaseState::apparent>(18, 2, apparent_power)
        .phases<&PhaseState::reactive>(24, 2, reactive_power)
        .phases<&PhaseState::power_factor>(30, 2, power_factor)
        .row(42, mean<&PhaseState::voltage>, std::nullopt)
        .row(46, mean<&PhaseState::current>, std::nullopt)
        .row(48, of_all<&PhaseState::current>, std::nullopt)
        .row(52, of_all<&PhaseState::active>, active_power)
        .row(56, of_all<&PhaseState::apparent>, apparent_power)
        .row(60, of_all<&PhaseState::reactive>, reactive_power)
        .row(62, total_power_factor, power_factor)
        .row(66, total_phase_angle, std::nullopt)
        .row(70, frequency_of, frequency)
        .row(72, of_all<&PhaseState::energy>, active_energy_import)
        .row(74, nothing, active_energy_export)
        .row(76, of_all<&PhaseState::reactive_energy>, reactive_energy_import)
        .row(78, nothing, reactive_energy_export);
    table.row(200, between<0, 1>, std::nullopt)
        .row(202, between<1, 2>, std::nullopt)
        .row(204, between<2, 0>, std::nullopt)
        .row(234, voltage_distortion, thd_voltage, l1)
        .row(236, voltage_distortion, thd_voltage, l2)
        .row(238, voltage_distortion, thd_voltage, l3)
        .row(248, voltage_distortion, std::nullopt)
        .row(342, of_all<&PhaseState::energy>, active_energy_sum)
        .row(344, of_all<&PhaseState::reactive_energy>, reactive_energy_sum)
        .phases<&PhaseState::energy>(346, 2, active_energy_import)
        .zeros(352, 2, active_energy_export)
        .phases<&PhaseState::energy>(358, 2, std::nullopt)
        .phases<&PhaseState::reactive_energy>(364, 2, std::nullopt)
        .zeros(370, 2, std::nullopt)
        .phases<&PhaseState::reactive_energy>(376, 2, std::nullopt);
    return {"eastron.sdm630",
            {input},
            {{input, 0, 382}, {holding, 0xFC00, 4}},
            table.take(),
            {{{holding, 0xFC02, 1}, {0x0070}}}};
}

RegisterMap abb_b23_table() {
    const RegisterFormat u64{RegisterType::uint64, RegisterOrder::abcd};
    const RegisterFormat u32{RegisterType::uint32, RegisterOrder::abcd};
    const RegisterFormat i32{RegisterType::int32, RegisterOrder::abcd};
    const RegisterFormat i16{RegisterType::int16, RegisterOrder::abcd};
    Table table(u64, -2, Rounding::down);
    table.row(20480, of_all<&PhaseState::energy>, active_energy_import)
        .row(20484, nothing, active_energy_export)
        .phases<&PhaseState::energy>(21600, 4, active_energy_import)
        .zeros(21612, 4, active_energy_export);
    table.as(u32, -1).phases<&PhaseState::voltage>(23296, 2, voltage);
    table.as(u32, -2).phases<&PhaseState::current>(23308, 2, current);
    table.as(i32, -2)
        .row(23316, of_all<&PhaseState::active>, active_power)
        .phases<&PhaseState::active>(23318, 2, active_power);
    table.as({RegisterType::uint16, RegisterOrder::abcd}, -2).row(23340, frequency_of, frequency);
    table.as(i16, -3)
        .row(23354, total_power_factor, power_factor)
        .phases<&PhaseState::power_factor>(23355, 1, power_factor);
    return {
        "abb.b23",
        {holding},
        {{holding, 20480, 40}, {holding, 21600, 24}, {holding, 23296, 62}, {holding, 0x8900, 16}, {holding, 0x8960, 6}},
        table.take(),
        {{{holding, 0x8908, 8}, text_registers("B1.12.0", 8)},
         {{holding, 0x8960, 6}, text_registers("B23 112-100", 6)}}};
}

RegisterMap em340_table() {
    const RegisterFormat i32{RegisterType::int32, RegisterOrder::cdab};
    const RegisterFormat i16{RegisterType::int16, RegisterOrder::abcd};
    Table table(i32, -1);
    table.phases<&PhaseState::voltage>(0, 2, voltage)
        .row(6, between<0, 1>, std::nullopt)
        .row(8, between<1, 2>, std::nullopt)
        .row(10, between<2, 0>, std::nullopt);
    table.as(i32, -3).phases<&PhaseState::current>(12, 2, current);
    table.as(i32, -1)
        .phases<&PhaseState::active>(18, 2, active_power)
        .phases<&PhaseState::apparent>(24, 2, std::nullopt)
        .phases<&PhaseState::reactive>(30, 2, std::nullopt)
        .row(40, of_all<&PhaseState::active>, active_power)
        .row(42, of_all<&PhaseState::apparent>, std::nullopt)
        .row(44, of_all<&PhaseState::reactive>, std::nullopt);
    table.as(i16, -3).phases<&PhaseState::power_factor>(46, 1, power_factor).row(49, total_power_factor, power_factor);
    table.as(i16, -1).row(51, frequency_of, frequency);
    table.as(i32, -1, Rounding::down)
        .row(52, of_all<&PhaseState::energy>, active_energy_import)
        .row(54, of_all<&PhaseState::reactive_energy>, std::nullopt)
        .phases<&PhaseState::energy>(64, 2, active_energy_import)
        .row(78, nothing, active_energy_export);
    return {"gavazzi.em340",
            {holding, input},
            {{holding, 0, 82}, {input, 0, 82}},
            table.take(),
            {{{holding, 11, 1}, {340}, FixedRegisters::Visibility::alone},
             {{input, 11, 1}, {340}, FixedRegisters::Visibility::alone}}};
}

RegisterMap pmc_d721_table() {
    Table table({RegisterType::float32, RegisterOrder::abcd}, 0);
    table.row(0, dc_volts, dc_voltage).row(2, dc_amperes, dc_current).row(4, dc_watts, dc_power);
    table.as({RegisterType::int32, RegisterOrder::abcd}, -2, Rounding::down)
        .row(40, dc_energy_in, dc_energy)
        .row(42, dc_energy_back, std::nullopt);
    return {"cet.pmc_d721", {holding}, {{holding, 0, 44}}, table.take(), {}};
}

}  // namespace wattmast::sim
