// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/register_format.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <string>
#include <utility>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"

namespace wattmast::wire {
namespace {

constexpr std::array types = {
    std::pair{RegisterType::int16, "int16"},     std::pair{RegisterType::uint16, "uint16"},
    std::pair{RegisterType::int32, "int32"},     std::pair{RegisterType::uint32, "uint32"},
    std::pair{RegisterType::int64, "int64"},     std::pair{RegisterType::uint64, "uint64"},
    std::pair{RegisterType::float32, "float32"}, std::pair{RegisterType::float64, "float64"},
    std::pair{RegisterType::bcd16, "bcd16"},     std::pair{RegisterType::bcd32, "bcd32"},
    std::pair{RegisterType::bcd64, "bcd64"},
};

constexpr std::array orders = {
    std::pair{RegisterOrder::abcd, "abcd"},
    std::pair{RegisterOrder::dcba, "dcba"},
    std::pair{RegisterOrder::badc, "badc"},
    std::pair{RegisterOrder::cdab, "cdab"},
};

constexpr std::size_t max_words = 4;

/// A number as the registers would hold it in order abcd, padded with leading zeros.
using Words = std::vector<std::uint16_t>;

bool reverses_registers(RegisterOrder order) noexcept {
    return order == RegisterOrder::cdab || order == RegisterOrder::dcba;
}

bool swaps_bytes(RegisterOrder order) noexcept {
    return order == RegisterOrder::badc || order == RegisterOrder::dcba;
}

/// From the device's order to abcd or back: both steps undo themselves, and it does not matter which comes first.
void reorder(Words& registers, RegisterOrder order) noexcept {
    if (reverses_registers(order)) {
        std::ranges::reverse(registers);
    }
    if (swaps_bytes(order)) {
        for (std::uint16_t& word : registers) {
            word = static_cast<std::uint16_t>((word % 256U) * 256U + word / 256U);
        }
    }
}

std::uint64_t bits_of(const Words& big_endian) {
    ByteWriter writer;
    for (std::size_t missing = big_endian.size(); missing < max_words; ++missing) {
        writer.u16(0);
    }
    for (const std::uint16_t word : big_endian) {
        writer.u16(word);
    }
    return ByteReader(writer.view()).u64().value();
}

/// The last `count` words of `bits`.
Words words_of(std::uint64_t bits, std::size_t count) {
    ByteWriter writer;
    writer.u64(bits);
    ByteReader reader(writer.view());
    Words all;
    for (std::size_t i = 0; i < max_words; ++i) {
        const std::uint16_t word = reader.u16().value();
        if (i >= max_words - count) {
            all.push_back(word);
        }
    }
    return all;
}

Result<RawNumber> decode_bcd(std::uint64_t bits) {
    std::uint64_t value = 0;
    std::uint64_t weight = 1;
    for (; bits != 0; bits /= 16U) {
        const std::uint64_t digit = bits % 16U;
        if (digit > 9) {
            return fail(Errc::not_a_number, "the registers hold a BCD digit above 9 (" + std::to_string(digit) +
                                                "); the value is unset or the profile's type is wrong");
        }
        value += digit * weight;
        weight *= 10U;
    }
    return RawNumber{value};
}

Result<std::uint64_t> encode_bcd(std::uint64_t value, std::size_t digits) {
    std::uint64_t bits = 0;
    std::uint64_t weight = 1;
    for (std::size_t i = 0; i < digits; ++i) {
        bits += (value % 10U) * weight;
        value /= 10U;
        weight *= 16U;  // becomes 0 only behind the last of 16 digits
    }
    if (value != 0) {
        return fail(Errc::overflow, "the number has more than " + std::to_string(digits) + " digits");
    }
    return bits;
}

Failure does_not_fit(RegisterType type) {
    return fail(Errc::overflow, "the number does not fit " + std::string(id_of(type)));
}

template <typename Target>
Result<std::uint64_t> bits_of_integer(RegisterType type, const RawNumber& number) {
    const auto checked = [type](auto value) -> Result<std::uint64_t> {
        if (!std::in_range<Target>(value)) {
            return does_not_fit(type);
        }
        return static_cast<std::uint64_t>(static_cast<std::make_unsigned_t<Target>>(value));
    };
    if (const auto* value = std::get_if<std::int64_t>(&number)) {
        return checked(*value);
    }
    if (const auto* value = std::get_if<std::uint64_t>(&number)) {
        return checked(*value);
    }
    return fail(Errc::invalid_argument, std::string(id_of(type)) + " cannot hold a floating-point number");
}

Result<std::uint64_t> bits_of_bcd(RegisterType type, const RawNumber& number) {
    const auto value = bits_of_integer<std::uint64_t>(type, number);
    return value ? encode_bcd(*value, words(type) * 4) : value;
}

template <typename Float, typename Bits>
Result<std::uint64_t> bits_of_float(RegisterType type, const RawNumber& number) {
    const auto* value = std::get_if<Float>(&number);
    if (value == nullptr) {
        return fail(Errc::invalid_argument, std::string(id_of(type)) + " holds its own floating-point type only");
    }
    return std::uint64_t{std::bit_cast<Bits>(*value)};
}

Result<std::uint64_t> bits_of_number(RegisterType type, const RawNumber& number) {
    switch (type) {
        case RegisterType::int16:
            return bits_of_integer<std::int16_t>(type, number);
        case RegisterType::uint16:
            return bits_of_integer<std::uint16_t>(type, number);
        case RegisterType::int32:
            return bits_of_integer<std::int32_t>(type, number);
        case RegisterType::uint32:
            return bits_of_integer<std::uint32_t>(type, number);
        case RegisterType::int64:
            return bits_of_integer<std::int64_t>(type, number);
        case RegisterType::uint64:
            return bits_of_integer<std::uint64_t>(type, number);
        case RegisterType::float32:
            return bits_of_float<float, std::uint32_t>(type, number);
        case RegisterType::float64:
            return bits_of_float<double, std::uint64_t>(type, number);
        case RegisterType::bcd16:
        case RegisterType::bcd32:
        case RegisterType::bcd64:
            return bits_of_bcd(type, number);
    }
    return fail(Errc::invalid_argument, "there is no such register type");
}

Result<RawNumber> number_of_bits(RegisterType type, std::uint64_t bits) {
    switch (type) {
        case RegisterType::int16:
            return RawNumber{std::int64_t{static_cast<std::int16_t>(bits)}};
        case RegisterType::int32:
            return RawNumber{std::int64_t{static_cast<std::int32_t>(bits)}};
        case RegisterType::int64:
            return RawNumber{static_cast<std::int64_t>(bits)};
        case RegisterType::uint16:
        case RegisterType::uint32:
        case RegisterType::uint64:
            return RawNumber{bits};
        case RegisterType::float32:
            return RawNumber{std::bit_cast<float>(static_cast<std::uint32_t>(bits))};
        case RegisterType::float64:
            return RawNumber{std::bit_cast<double>(bits)};
        case RegisterType::bcd16:
        case RegisterType::bcd32:
        case RegisterType::bcd64:
            return decode_bcd(bits);
    }
    return fail(Errc::invalid_argument, "there is no such register type");
}

template <typename Table, typename Key>
std::string_view find_id(const Table& table, Key key) noexcept {
    const auto found = std::ranges::find(table, key, [](const auto& row) { return row.first; });
    return found == table.end() ? "" : found->second;
}

template <typename Key, typename Table>
std::optional<Key> find_key(const Table& table, std::string_view id) noexcept {
    const auto found = std::ranges::find(table, id, [](const auto& row) { return std::string_view(row.second); });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

std::size_t words(RegisterType type) noexcept {
    switch (type) {
        case RegisterType::int16:
        case RegisterType::uint16:
        case RegisterType::bcd16:
            return 1;
        case RegisterType::int32:
        case RegisterType::uint32:
        case RegisterType::float32:
        case RegisterType::bcd32:
            return 2;
        case RegisterType::int64:
        case RegisterType::uint64:
        case RegisterType::float64:
        case RegisterType::bcd64:
            return 4;
    }
    return 0;
}

std::string_view id_of(RegisterType type) noexcept {
    return find_id(types, type);
}

std::string_view id_of(RegisterOrder order) noexcept {
    return find_id(orders, order);
}

std::optional<RegisterType> register_type_by_id(std::string_view id) noexcept {
    return find_key<RegisterType>(types, id);
}

std::optional<RegisterOrder> register_order_by_id(std::string_view id) noexcept {
    return find_key<RegisterOrder>(orders, id);
}

Result<RawNumber> decode(RegisterFormat format, std::span<const std::uint16_t> registers) {
    if (registers.size() != words(format.type)) {
        return fail(Errc::invalid_argument, std::string(id_of(format.type)) + " takes " +
                                                std::to_string(words(format.type)) + " registers, not " +
                                                std::to_string(registers.size()));
    }
    Words big_endian(registers.begin(), registers.end());
    reorder(big_endian, format.order);
    return number_of_bits(format.type, bits_of(big_endian));
}

Result<std::vector<std::uint16_t>> encode(RegisterFormat format, RawNumber number) {
    const auto bits = bits_of_number(format.type, number);
    if (!bits) {
        return bits.error();
    }
    Words registers = words_of(*bits, words(format.type));
    reorder(registers, format.order);
    return registers;
}

}  // namespace wattmast::wire
