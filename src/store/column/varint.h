// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers of variable length, and signed numbers as unsigned ones.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "store/column/little_endian.h"

namespace wattmast::column {

/// The longest varint.
inline constexpr std::size_t max_varint_size = 9;

/// 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 …
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) noexcept {
    return static_cast<std::int64_t>((value >> 1U) ^ (0 - (value & 1U)));
}

/// Modulo 2^64, so that differences of any two numbers exist and come back.
[[nodiscard]] constexpr std::int64_t wrapping_add(std::int64_t a, std::int64_t b) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
[[nodiscard]] constexpr std::int64_t wrapping_subtract(std::int64_t a, std::int64_t b) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

/// How many bytes the varint of `value` has: 1 to 9.
[[nodiscard]] constexpr std::size_t varint_size(std::uint64_t value) noexcept {
    const auto width = static_cast<std::size_t>(std::bit_width(value | 1U));
    return width > 56 ? max_varint_size : (width + 6) / 7;
}

/// Writes a varint: k zero bits, a one, then 7 × (k + 1) bits of the value, all little-endian in k + 1 bytes; from
/// 2^56 on a zero byte and 8 bytes. The length stands in the first byte, so that neither side loops.
/// @pre 9 bytes can be written at `to`. Returns the end of the varint.
inline std::byte* put_varint(std::byte* to, std::uint64_t value) noexcept {
    const std::size_t size = varint_size(value);
    if (size == max_varint_size) {
        *to = std::byte{0};
        store(to + 1, value);
    } else {
        store(to, ((value << 1U) | 1U) << (size - 1));
    }
    return to + size;
}

}  // namespace wattmast::column
