// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/dlt645_readings.h"

#include <algorithm>
#include <string>

#include "collect/reading_value.h"

namespace wattmast {
namespace {

using wire::Dlt645Exchange;
using wire::Dlt645Read;

/// "0x78 56 34 12"
std::string raw_text(wire::ByteView bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const std::byte byte : bytes) {
        const auto number = std::to_integer<std::size_t>(byte);
        text.append(text.empty() ? "0x" : " ");
        text.append({digits[number / digits.size()], digits[number % digits.size()]});
    }
    return text;
}

/// Of a block the bytes of the entry, if it has them; else all.
wire::ByteView own_bytes(const Dlt645Entry& entry, wire::ByteView data) {
    const std::size_t size = entry.format.bytes;
    const bool is_inside = entry.position > 0 && entry.position * size <= data.size();
    return is_inside ? data.subspan((entry.position - 1) * size, size) : data;
}

bool multiply_by(std::optional<Decimal>& number, Decimal factor) {
    if (!number) {
        return true;
    }
    const auto product = multiply(*number, factor);
    if (product) {
        number = *product;
    }
    return product.has_value();
}

Reading reading_of(const Dlt645Entry& entry, Decimal ratio, wire::ByteView data) {
    std::string raw = raw_text(own_bytes(entry, data));
    if (ratio != Decimal{1, 0}) {
        raw += " x " + ratio.to_string();
    }
    const auto number = wire::number_in(entry.format, entry.position, data);
    const auto value = number ? Result<Value>(Value::of(*number)) : Result<Value>(number.error());
    return reading_from(entry.key, value, entry.scale, entry.range, entry.limits, std::move(raw));
}

}  // namespace

std::vector<Dlt645Read> wanted_items(std::span<const Dlt645Entry> entries) {
    std::vector<Dlt645Read> reads;
    for (const Dlt645Entry& entry : entries) {
        const Dlt645Read read{wire::Dlt645Function::read_data, entry.identifier};
        if (std::ranges::find(reads, read) == reads.end()) {
            reads.push_back(read);
        }
    }
    return reads;
}

Result<Decimal> ratio_for(PointKind kind, const TransformerRatios& ratios) {
    using enum Unit;
    const Unit unit = info(kind).unit;
    if (unit == volt) {
        return ratios.voltage;
    }
    if (unit == ampere) {
        return ratios.current;
    }
    const bool is_product = unit == watt || unit == volt_ampere || unit == var || unit == kilowatt_hour ||
                            unit == kilovar_hour || unit == kilovolt_ampere_hour;
    return is_product ? multiply(ratios.current, ratios.voltage) : Result<Decimal>(Decimal{1, 0});
}

Result<std::vector<Dlt645Entry>> with_ratios(std::span<const Dlt645Entry> entries, const TransformerRatios& ratios) {
    std::vector<Dlt645Entry> scaled(entries.begin(), entries.end());
    for (Dlt645Entry& entry : scaled) {
        const auto ratio = ratio_for(entry.key.kind, ratios);
        const auto scale = ratio ? multiply(entry.scale, *ratio) : ratio;
        const bool fits = scale && multiply_by(entry.range.minimum, *ratio) &&
                          multiply_by(entry.range.maximum, *ratio) && multiply_by(entry.limits.modulus, *ratio) &&
                          multiply_by(entry.limits.most_per_hour, *ratio);
        if (!fits) {
            return fail(Errc::overflow, "the ratios ct and pt have too many digits for " + to_string(entry.key));
        }
        entry.scale = *scale;
    }
    return scaled;
}

std::vector<Reading> readings_of(std::span<const Dlt645Entry> entries, const TransformerRatios& ratios,
                                 std::span<const Dlt645Read> reads, std::span<const Dlt645Exchange::Block> blocks) {
    std::vector<Reading> readings;
    readings.reserve(entries.size());
    for (const Dlt645Entry& entry : entries) {
        const auto read = std::ranges::find(reads, entry.identifier, &Dlt645Read::identifier);
        const auto& block = blocks[static_cast<std::size_t>(read - reads.begin())];
        if (block) {
            readings.push_back(reading_of(entry, ratio_for(entry.key.kind, ratios).value(), *block));
        } else {
            readings.push_back(missing_reading(entry.key, block.error().code, {}));
        }
    }
    return readings;
}

bool holds(const Dlt645Check& check, const Dlt645Exchange::Block& block) {
    if (!block) {
        const bool is_lacking = block.error().code == Errc::device_refused || block.error().code == Errc::timeout;
        return check.expected == Dlt645Check::Expected::nothing && is_lacking;
    }
    const auto number = wire::number_in(check.format, check.position, *block);
    switch (check.expected) {
        case Dlt645Check::Expected::value:
            return number.has_value();
        case Dlt645Check::Expected::nothing:
            return !number && number.error().code == Errc::no_such_point;
    }
    return false;
}

}  // namespace wattmast
