// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/modbus_readings.h"

#include <algorithm>
#include <array>
#include <string>

#include "collect/reading_value.h"

namespace wattmast {
namespace {

/// "0x4366 8000": the registers in the order of the wire.
std::string raw_text(std::span<const std::uint16_t> registers) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const std::uint16_t word : registers) {
        text.append(text.empty() ? "0x" : " ");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.push_back(digits[(static_cast<unsigned>(word) >> static_cast<unsigned>(shift)) & 0xFU]);
        }
    }
    return text;
}

struct ToValue {
    Result<Value> operator()(std::int64_t number) const { return Value::of(Decimal(number, 0)); }
    Result<Value> operator()(std::uint64_t number) const {
        const bool fits = number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return fits ? Value::of(Decimal(static_cast<std::int64_t>(number), 0)) : Value::of_counter(number);
    }
    Result<Value> operator()(float number) const { return Value::of_float32(number); }
    Result<Value> operator()(double number) const { return Value::of_float64(number); }
};

Result<Value> unscaled_value(wire::RegisterFormat format, std::span<const std::uint16_t> registers) {
    const auto number = wire::decode(format, registers);
    if (!number) {
        return number.error();
    }
    return std::visit(ToValue{}, *number);
}

/// The registers as one unsigned number in the order of the format, whatever its type.
std::uint64_t image_of(wire::RegisterOrder order, std::span<const std::uint16_t> registers) {
    constexpr std::array types = {wire::RegisterType::uint16, wire::RegisterType::uint32, wire::RegisterType::uint64};
    const auto type = std::ranges::find(types, registers.size(), wire::words);
    return std::get<std::uint64_t>(wire::decode({*type, order}, registers).value());
}

std::string text_in(std::span<const std::uint16_t> registers) {
    std::string text;
    for (const std::uint16_t word : registers) {
        text.push_back(static_cast<char>(word >> 8U));
        text.push_back(static_cast<char>(word & 0xFFU));
    }
    return text;
}

}  // namespace

std::vector<wire::RegisterSpan> wanted_spans(const ModbusMap& map) {
    std::vector<wire::RegisterSpan> spans;
    for (const ModbusEntry& entry : map.entries) {
        spans.push_back(entry.span);
    }
    return spans;
}

Reading reading_of(const ModbusEntry& entry, std::span<const std::uint16_t> registers) {
    std::string raw = raw_text(registers);
    if (std::ranges::find(entry.invalid, image_of(entry.format.order, registers)) != entry.invalid.end()) {
        return missing_reading(entry.key, Errc::no_such_point, std::move(raw));
    }
    return reading_from(entry.key, unscaled_value(entry.format, registers), entry.scale, entry.range, entry.limits,
                        std::move(raw));
}

std::vector<Reading> readings_of(const ModbusMap& map, std::span<const wire::RegisterSpan> reads,
                                 std::span<const wire::ModbusExchange::Block> blocks) {
    std::vector<Reading> readings;
    readings.reserve(map.entries.size());
    for (const ModbusEntry& entry : map.entries) {
        const auto covers = [&entry](const wire::RegisterSpan& read) {
            return read.function == entry.span.function && read.address <= entry.span.address &&
                   read.end() >= entry.span.end();
        };
        const auto read = std::ranges::find_if(reads, covers);
        const auto& block = blocks[static_cast<std::size_t>(read - reads.begin())];
        if (!block) {
            readings.push_back(missing_reading(entry.key, block.error().code, {}));
            continue;
        }
        const auto offset = static_cast<std::size_t>(entry.span.address - read->address);
        readings.push_back(reading_of(entry, std::span(*block).subspan(offset, entry.span.count)));
    }
    return readings;
}

bool holds(const ModbusCheck& check, std::span<const std::uint16_t> registers) {
    if (!check.text_starts_with.empty()) {
        const std::string text = text_in(registers);
        return std::ranges::any_of(check.text_starts_with,
                                   [&](const std::string& begin) { return text.starts_with(begin); });
    }
    const Reading reading = reading_from({}, unscaled_value(check.format, registers), check.scale, check.range, {}, {});
    return reading.quality == Quality::good;
}

}  // namespace wattmast
