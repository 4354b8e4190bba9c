// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers in 16-bit registers: types, byte orders, and the way there and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "units/error.h"

namespace wattmast::wire {

/// What the bytes of one or more registers mean.
enum class RegisterType {
    int16,
    uint16,
    int32,
    uint32,
    int64,
    uint64,
    float32,  ///< IEEE 754 binary32.
    float64,  ///< IEEE 754 binary64.
    bcd16,    ///< Four decimal digits, one per nibble, without sign.
    bcd32,    ///< Eight digits.
    bcd64,    ///< Sixteen digits.
};

/// In which order the bytes of a number travel. A is the most significant byte; the letters are those of 32 bit.
///
/// Two independent choices make the four orders: whether the registers are reversed, and whether the two bytes of
/// each register are. A 64-bit number A…H and a 16-bit number AB follow the same two choices:
///
///     order   registers  bytes in each   16 bit   32 bit     64 bit
///     abcd    as is      as is           AB       ABCD       ABCDEFGH
///     cdab    reversed   as is           AB       CDAB       GHEFCDAB
///     badc    as is      swapped         BA       BADC       BADCFEHG
///     dcba    reversed   swapped         BA       DCBA       HGFEDCBA
///
/// Modbus itself only says that each register is big-endian (Application Protocol V1.1b3, section 4.2); how a number
/// spreads over several is up to the maker, so every profile states it.
enum class RegisterOrder { abcd, dcba, badc, cdab };

struct RegisterFormat {
    RegisterType type = RegisterType::uint16;
    RegisterOrder order = RegisterOrder::abcd;

    friend bool operator==(const RegisterFormat&, const RegisterFormat&) = default;
};

/// A number before scale and unit. Signed types give std::int64_t, unsigned and BCD std::uint64_t, floats their own.
using RawNumber = std::variant<std::int64_t, std::uint64_t, float, double>;

/// How many registers a number takes: 1, 2 or 4.
[[nodiscard]] std::size_t words(RegisterType type) noexcept;

/// "float32", "abcd"; as written in profiles.
[[nodiscard]] std::string_view id_of(RegisterType type) noexcept;
[[nodiscard]] std::string_view id_of(RegisterOrder order) noexcept;
/// Inverse of id_of; empty for any other text, capitals included.
[[nodiscard]] std::optional<RegisterType> register_type_by_id(std::string_view id) noexcept;
[[nodiscard]] std::optional<RegisterOrder> register_order_by_id(std::string_view id) noexcept;

/// The number in `registers`, the first being the one with the lowest address.
/// NaN and infinities are returned as the float they are: some makers use them as "no value", the caller knows.
/// Fails with `not_a_number` for a BCD nibble above 9, with `invalid_argument` unless there are words(type) registers.
[[nodiscard]] Result<RawNumber> decode(RegisterFormat format, std::span<const std::uint16_t> registers);

/// The registers that hold `number`; inverse of decode, bit for bit, for simulators and tests.
/// Integer and BCD types take either integer alternative, floats only their own.
/// Fails with `overflow` if the number does not fit the type, with `invalid_argument` for another alternative.
[[nodiscard]] Result<std::vector<std::uint16_t>> encode(RegisterFormat format, RawNumber number);

}  // namespace wattmast::wire
