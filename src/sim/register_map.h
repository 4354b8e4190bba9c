// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which register of which meter holds what: our own tables, apart from the collector's profiles on purpose.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/sample.h"
#include "sim/meter_state.h"
#include "wire/modbus_frame.h"
#include "wire/register_format.h"

namespace wattmast::sim {

/// What a Modbus meter measures; AC meters look at `ac`, DC meters at `dc`.
struct MeterState {
    AcState ac;
    DcState dc;
};

/// How a value becomes a whole number: registers that count never show more than has flowed.
enum class Rounding : std::uint8_t { nearest, down };

/// One number of a meter.
struct MapRow {
    std::uint16_t address = 0;  ///< On the wire.
    wire::RegisterFormat format;
    int exponent = 0;  ///< value = raw × 10^exponent; 0 for floats.
    Rounding rounding = Rounding::nearest;
    double (*value)(const MeterState&) = nullptr;  ///< In the unit of the table and, if it has a kind, of that kind.
    std::optional<PointKind> kind;                 ///< What a poll calls it; empty: answered, but not a point.
    Phase phase = Phase::total;
};

/// Registers that never change, such as the model's code.
struct FixedRegisters {
    wire::RegisterSpan span;
    std::vector<std::uint16_t> words;
    /// Carlo Gavazzi's code shares its address with a measurement and shows only when asked for alone.
    enum class Visibility : std::uint8_t { always, alone } visibility = Visibility::always;
};

struct RegisterMap {
    std::string_view profile;
    std::vector<wire::ModbusFunction> functions;  ///< That read the rows; any other is an illegal function.
    std::vector<wire::RegisterSpan> areas;        ///< A read that leaves all of them is an illegal address.
    std::vector<MapRow> rows;                     ///< Ascending by address.
    std::vector<FixedRegisters> fixed;
};

/// The map behind a profile id; null for one that is not a Modbus meter of the simulator.
[[nodiscard]] const RegisterMap* register_map(std::string_view profile) noexcept;

/// The registers of the span, or why the meter refuses. Registers inside an area that hold nothing are 0.
[[nodiscard]] std::variant<std::vector<std::uint16_t>, wire::ModbusExceptionCode> read_registers(
    const RegisterMap& map, const MeterState& state, const wire::RegisterSpan& span);

/// What a poll of the meter brings: the rows with a kind, each as the number that its registers hold. The
/// frequency of dead mains is suspect, as the profiles' limits make it.
[[nodiscard]] std::vector<Reading> readings(const RegisterMap& map, const MeterState& state);

}  // namespace wattmast::sim
