// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/dlt645_meter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattmast::sim {
namespace {

using enum PointKind;
using enum Phase;
using PhaseState = AcState::PhaseState;
using wire::Dlt645Edition;
using wire::Dlt645Format;
using wire::Dlt645Frame;
using wire::Dlt645Function;
using Getter = double (*)(const MeterState&);

constexpr auto unsigned_number = Dlt645Format::Sign::none;
constexpr auto signed_number = Dlt645Format::Sign::top_bit;
constexpr Dlt645Format energy_format{4, 2, unsigned_number};
constexpr Dlt645Format power_format{3, 4, signed_number};

constexpr double least_frequency = 40;  ///< Hz; the profiles call anything below suspect.
constexpr std::uint8_t is_reply = 0x80;
constexpr std::uint8_t is_refusal = 0x40;
constexpr std::byte no_such_data{0x02};

template <double PhaseState::*member, std::size_t index>
double of_phase(const MeterState& state) {
    return state.ac.phases[index].*member;
}
template <double PhaseState::*member>
double of_all(const MeterState& state) {
    return state.ac.sum(member);
}
double power_factor_of(const MeterState& state) {
    const double apparent = state.ac.sum(&PhaseState::apparent);
    return apparent > 0 ? state.ac.sum(&PhaseState::active) / apparent : 1;
}
double frequency_of(const MeterState& state) {
    return state.ac.frequency;
}
double nothing(const MeterState& /*state*/) {
    return 0;
}

/// L1, L2 and L3 of a block; what is in front of them is there already.
template <double PhaseState::*member>
void add_phases(std::vector<Dlt645Row>& rows, wire::Dlt645Identifier block, Dlt645Format format, int exponent,
                std::optional<PointKind> kind) {
    rows.push_back({block, format, exponent, of_phase<member, 0>, kind, l1});
    rows.push_back({block, format, exponent, of_phase<member, 1>, kind, l2});
    rows.push_back({block, format, exponent, of_phase<member, 2>, kind, l3});
}

Dlt645Table three_phase_2007() {
    std::vector<Dlt645Row> rows = {
        {0x00010000, energy_format, -2, of_all<&PhaseState::energy>, active_energy_import},
        {0x00020000, energy_format, -2, nothing, active_energy_export},
        {0x02010300, {2, 1, unsigned_number}, -1, of_phase<&PhaseState::voltage, 2>, std::nullopt},
    };
    add_phases<&PhaseState::voltage>(rows, 0x0201FF00, {2, 1, unsigned_number}, -1, voltage);
    add_phases<&PhaseState::current>(rows, 0x0202FF00, {3, 3, signed_number}, -3, current);
    rows.push_back({0x0203FF00, power_format, -1, of_all<&PhaseState::active>, active_power});
    add_phases<&PhaseState::active>(rows, 0x0203FF00, power_format, -1, active_power);
    rows.push_back({0x0204FF00, power_format, -1, of_all<&PhaseState::reactive>, reactive_power});
    add_phases<&PhaseState::reactive>(rows, 0x0204FF00, power_format, -1, reactive_power);
    rows.push_back({0x0206FF00, {2, 3, signed_number}, -3, power_factor_of, power_factor});
    add_phases<&PhaseState::power_factor>(rows, 0x0206FF00, {2, 3, signed_number}, -3, power_factor);
    rows.push_back({0x02800002, {2, 2, unsigned_number}, -2, frequency_of, frequency});
    return {"dlt645.meter_2007", Dlt645Edition::of_2007, std::move(rows)};
}

/// Everything hangs on phase A.
Dlt645Table single_phase_2007() {
    return {"dlt645.meter_2007_single",
            Dlt645Edition::of_2007,
            {{0x00010000, energy_format, -2, of_phase<&PhaseState::energy, 0>, active_energy_import},
             {0x00020000, energy_format, -2, nothing, active_energy_export},
             {0x02010100, {2, 1, unsigned_number}, -1, of_phase<&PhaseState::voltage, 0>, voltage, l1},
             {0x02020100, {3, 3, signed_number}, -3, of_phase<&PhaseState::current, 0>, current, l1},
             {0x02030000, power_format, -1, of_phase<&PhaseState::active, 0>, active_power},
             {0x02060000, {2, 3, signed_number}, -3, of_phase<&PhaseState::power_factor, 0>, power_factor},
             {0x02800002, {2, 2, unsigned_number}, -2, frequency_of, frequency}}};
}

Dlt645Table three_phase_1997() {
    constexpr Dlt645Format power{3, 4, unsigned_number};
    std::vector<Dlt645Row> rows = {
        {0x9010, energy_format, -2, of_all<&PhaseState::energy>, active_energy_import},
        {0x9020, energy_format, -2, nothing, active_energy_export},
        {0x9110, energy_format, -2, of_all<&PhaseState::reactive_energy>, reactive_energy_import},
        {0x9120, energy_format, -2, nothing, reactive_energy_export},
    };
    add_phases<&PhaseState::voltage>(rows, 0xB61F, {2, 0, unsigned_number}, 0, voltage);
    add_phases<&PhaseState::current>(rows, 0xB62F, {2, 2, unsigned_number}, -2, current);
    rows.push_back({0xB63F, power, -1, of_all<&PhaseState::active>, active_power});
    add_phases<&PhaseState::active>(rows, 0xB63F, power, -1, active_power);
    rows.push_back({0xB650, {2, 3, unsigned_number}, -3, power_factor_of, power_factor});
    return {"dlt645.meter_1997", Dlt645Edition::of_1997, std::move(rows)};
}

/// The digits of the number. A register never shows more than has flowed, and goes round.
std::int64_t raw_number(const Dlt645Row& row, const MeterState& state) {
    const double scaled = row.value(state) * std::pow(10.0, -row.exponent);
    if (!row.kind || info(*row.kind).nature != PointNature::counter) {
        return std::llround(scaled);
    }
    const std::int64_t modulus = static_cast<std::int64_t>(power_of_ten(2 * row.format.bytes));
    return static_cast<std::int64_t>(std::floor(scaled)) % modulus;
}

wire::Bytes data_of(const Dlt645Table& table, const MeterState& state, wire::Dlt645Identifier identifier) {
    wire::Bytes data;
    for (const Dlt645Row& row : table.rows) {
        if (row.identifier == identifier) {
            const Decimal number(raw_number(row, state), -int{row.format.decimals});
            const wire::Bytes bytes = encode_bcd(row.format, number);
            data.insert(data.end(), bytes.begin(), bytes.end());
        }
    }
    return data;
}

}  // namespace

const Dlt645Table* dlt645_table(std::string_view profile) noexcept {
    static const std::array tables = {three_phase_2007(), single_phase_2007(), three_phase_1997()};
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [profile](const Dlt645Table& table) { return table.profile == profile; });
    return found == tables.end() ? nullptr : &*found;
}

std::optional<Dlt645Frame> answer(const Dlt645Table& table, const MeterState& state, const wire::Dlt645Address& own,
                                  const Dlt645Frame& request) {
    const auto function = function_of(table.edition, request.control);
    if (request.is_from_meter() || !request.address.matches(own) || !function) {
        return std::nullopt;
    }
    const auto reply = static_cast<std::uint8_t>(request.control | is_reply);
    if (*function == Dlt645Function::read_address) {
        return Dlt645Frame{own, reply, {own.wire().begin(), own.wire().end()}};
    }
    const std::size_t size = wire::identifier_size(table.edition);
    wire::Bytes data;
    if (*function == Dlt645Function::read_data && request.data.size() == size) {
        wire::Dlt645Identifier identifier = 0;
        for (std::size_t i = 0; i < size; ++i) {
            identifier |= std::to_integer<wire::Dlt645Identifier>(request.data[i]) << (8U * i);
        }
        data = data_of(table, state, identifier);
    }
    if (data.empty()) {
        return Dlt645Frame{own, static_cast<std::uint8_t>(reply | is_refusal), {no_such_data}};
    }
    data.insert(data.begin(), request.data.begin(), request.data.end());
    return Dlt645Frame{own, reply, std::move(data)};
}

std::vector<Reading> readings(const Dlt645Table& table, const MeterState& state) {
    std::vector<Reading> result;
    for (const Dlt645Row& row : table.rows) {
        if (row.kind) {
            Reading& reading = result.emplace_back();
            reading.key.kind = *row.kind;
            reading.key.phase = row.phase;
            reading.value = Value::of(Decimal(raw_number(row, state), row.exponent));
            const bool is_dead = *row.kind == frequency && row.value(state) < least_frequency;
            reading.quality = is_dead ? Quality::suspect : Quality::good;
        }
    }
    return result;
}

}  // namespace wattmast::sim
