// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/register_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "sim/meter_tables.h"

namespace wattmast::sim {
namespace {

/// Hz; the profiles call anything below suspect.
constexpr double least_frequency = 40;

constexpr std::array powers_of_ten = {1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

std::int64_t raw_integer(const MapRow& row, double value) {
    const double scaled = value * powers_of_ten.at(static_cast<std::size_t>(-row.exponent));
    return row.rounding == Rounding::down ? static_cast<std::int64_t>(std::floor(scaled)) : std::llround(scaled);
}

wire::RawNumber raw_number(const MapRow& row, const MeterState& state) {
    const double value = row.value(state);
    if (row.format.type == wire::RegisterType::float32) {
        return static_cast<float>(value);
    }
    return raw_integer(row, value);
}

/// Copies those of `words` (which begin at `address`) that lie in the span.
void overlay(std::vector<std::uint16_t>& image, const wire::RegisterSpan& span, std::uint32_t address,
             std::span<const std::uint16_t> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t at = address + static_cast<std::uint32_t>(i);
        if (at >= span.address && at < span.end()) {
            image[at - span.address] = words[i];
        }
    }
}

bool lies_in(const wire::RegisterSpan& span, const wire::RegisterSpan& area) {
    return span.function == area.function && span.address >= area.address && span.end() <= area.end();
}

bool overlaps(const wire::RegisterSpan& span, std::uint32_t address, std::size_t count) {
    return address < span.end() && address + count > span.address;
}

bool knows(const RegisterMap& map, wire::ModbusFunction function) {
    return std::any_of(map.areas.begin(), map.areas.end(),
                       [function](const wire::RegisterSpan& area) { return area.function == function; });
}

Value value_of(const MapRow& row, double value) {
    if (row.format.type != wire::RegisterType::float32) {
        return Value::of(Decimal(raw_integer(row, value), row.exponent));
    }
    const auto real = Value::of_float32(static_cast<float>(value));
    if (!real) {
        throw std::logic_error("the simulated state is not finite");
    }
    return *real;
}

}  // namespace

const RegisterMap* register_map(std::string_view profile) noexcept {
    static const std::array maps = {sdm630_table(), abb_b23_table(), em340_table(), pmc_d721_table()};
    const auto found =
        std::find_if(maps.begin(), maps.end(), [profile](const RegisterMap& map) { return map.profile == profile; });
    return found == maps.end() ? nullptr : &*found;
}

std::variant<std::vector<std::uint16_t>, wire::ModbusExceptionCode> read_registers(const RegisterMap& map,
                                                                                   const MeterState& state,
                                                                                   const wire::RegisterSpan& span) {
    if (!knows(map, span.function)) {
        return wire::ModbusExceptionCode::illegal_function;
    }
    if (std::none_of(map.areas.begin(), map.areas.end(), [&span](const auto& area) { return lies_in(span, area); })) {
        return wire::ModbusExceptionCode::illegal_data_address;
    }
    std::vector<std::uint16_t> image(span.count);
    const bool has_rows = std::find(map.functions.begin(), map.functions.end(), span.function) != map.functions.end();
    for (const MapRow& row : map.rows) {
        if (has_rows && overlaps(span, row.address, wire::words(row.format.type))) {
            // A number that outgrows its register is a mistake in the fleet, and value() says so.
            overlay(image, span, row.address, wire::encode(row.format, raw_number(row, state)).value());
        }
    }
    for (const FixedRegisters& fixed : map.fixed) {
        const bool is_visible = fixed.visibility == FixedRegisters::Visibility::always || fixed.span == span;
        if (is_visible && fixed.span.function == span.function) {
            overlay(image, span, fixed.span.address, fixed.words);
        }
    }
    return image;
}

std::vector<Reading> readings(const RegisterMap& map, const MeterState& state) {
    std::vector<Reading> result;
    result.reserve(map.rows.size());
    for (const MapRow& row : map.rows) {
        if (row.kind) {
            const double value = row.value(state);
            const bool is_dead = *row.kind == PointKind::frequency && value < least_frequency;
            Reading& reading = result.emplace_back();
            reading.key.kind = *row.kind;
            reading.key.phase = row.phase;
            reading.value = value_of(row, value);
            reading.quality = is_dead ? Quality::suspect : Quality::good;
        }
    }
    return result;
}

}  // namespace wattmast::sim
