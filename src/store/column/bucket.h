// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers sorted into buckets, four an octave: what is coded by frequency, and what is left as plain bits.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace wattmast::column {

/// Buckets of all numbers of 64 bits.
inline constexpr std::size_t bucket_count = 252;

/// 0 to 7 have a bucket each; above, each octave has four of equal width.
[[nodiscard]] constexpr std::size_t bucket_of(std::uint64_t number) noexcept {
    if (number < 8) {
        return static_cast<std::size_t>(number);
    }
    const auto width = static_cast<unsigned>(std::bit_width(number)) - 3;
    return (width << 2U) + static_cast<std::size_t>(number >> width);
}

/// How many bits tell the numbers of a bucket apart. @pre bucket < bucket_count
[[nodiscard]] constexpr unsigned bucket_bits(std::size_t bucket) noexcept {
    return bucket < 8 ? 0 : static_cast<unsigned>(bucket >> 2U) - 1;
}

/// The smallest number of a bucket. @pre bucket < bucket_count
[[nodiscard]] constexpr std::uint64_t bucket_begin(std::size_t bucket) noexcept {
    return bucket < 8 ? bucket : std::uint64_t{4 + (bucket & 3U)} << bucket_bits(bucket);
}

static_assert(bucket_of(~std::uint64_t{0}) == bucket_count - 1);
static_assert(bucket_begin(bucket_of(8)) == 8 && bucket_begin(bucket_of(23)) == 20 && bucket_bits(bucket_of(23)) == 2);

}  // namespace wattmast::column
