// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Little-endian words in memory, independent of the machine's order and of alignment.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace wattmast::column {

template <typename Word>
[[nodiscard]] inline Word little_endian(Word word) noexcept {
    if constexpr (std::endian::native == std::endian::big) {
        Word swapped = 0;
        for (std::size_t byte = 0; byte < sizeof(Word); ++byte) {
            swapped = static_cast<Word>((swapped << 8U) | ((word >> (8 * byte)) & 0xffU));
        }
        return swapped;
    }
    return word;
}

/// @pre sizeof(Word) bytes can be read at `from`.
template <typename Word>
[[nodiscard]] inline Word load(const std::byte* from) noexcept {
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return little_endian(word);
}

/// @pre sizeof(Word) bytes can be written at `to`.
template <typename Word>
inline void store(std::byte* to, Word word) noexcept {
    const Word ordered = little_endian(word);
    std::memcpy(to, &ordered, sizeof ordered);
}

/// The word at `from` if only `count` < 8 bytes of it can be read; the others are 0.
[[nodiscard]] inline std::uint64_t load_partial(const std::byte* from, std::size_t count) noexcept {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < count; ++byte) {
        word |= std::to_integer<std::uint64_t>(from[byte]) << (8 * byte);
    }
    return word;
}

}  // namespace wattmast::column
