// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Randomness without state: the same seed, stream and index give the same number on every machine.
#pragma once

#include <cstdint>

namespace wattmast::sim {

/// A well mixed 64-bit number (the finaliser of SplitMix64 over both words).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t index) noexcept {
    std::uint64_t z = seed + (index + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// 0 … 1, 1 excluded.
[[nodiscard]] constexpr double unit_random(std::uint64_t seed, std::uint64_t index) noexcept {
    return static_cast<double>(mix(seed, index) >> 11U) * 0x1.0p-53;
}

/// −1 … 1, 1 excluded.
[[nodiscard]] constexpr double signed_random(std::uint64_t seed, std::uint64_t index) noexcept {
    return 2.0 * unit_random(seed, index) - 1.0;
}

/// low … high, high excluded.
[[nodiscard]] constexpr double random_between(std::uint64_t seed, std::uint64_t index, double low,
                                              double high) noexcept {
    return low + (high - low) * unit_random(seed, index);
}

}  // namespace wattmast::sim
