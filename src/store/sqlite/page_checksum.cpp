// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/page_checksum.h"

#include <array>
#include <bit>
#include <cstring>

namespace wattmast::sqlite {
namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t word_size = 8;
// Odd constants with about half of their bits set: 2^64 divided by the golden ratio, √2, √3 and e, made odd.
constexpr std::uint64_t turn = 0x9E3779B97F4A7C15;
constexpr std::array<std::uint64_t, lanes> begin = {0x9E3779B97F4A7C15, 0xB504F333F9DE6485, 0x93CD3A2C8198E269,
                                                    0x5E2D58D8B3BCDF1B};
constexpr int rotation = 29;

std::uint64_t word_at(const std::byte* from) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, from, word_size);
    if constexpr (std::endian::native == std::endian::big) {
        word = __builtin_bswap64(word);
    }
    return word;
}

std::uint64_t stepped(std::uint64_t lane, std::uint64_t word) noexcept {
    return std::rotl((lane ^ word) * turn, rotation);
}

/// Spreads every bit over all; a bijection.
std::uint64_t spread(std::uint64_t number) noexcept {
    number = (number ^ (number >> 32U)) * turn;
    number = (number ^ (number >> 29U)) * turn;
    return number ^ (number >> 32U);
}

std::uint32_t half_word_at(const std::byte* from, ByteOrder order) noexcept {
    std::uint32_t word = 0;
    std::memcpy(&word, from, sizeof(word));
    constexpr ByteOrder native = std::endian::native == std::endian::little ? ByteOrder::little : ByteOrder::big;
    return order == native ? word : __builtin_bswap32(word);
}

}  // namespace

std::uint64_t page_checksum(std::span<const std::byte> content, std::uint64_t page_number) noexcept {
    std::array<std::uint64_t, lanes> state = begin;
    const std::byte* at = content.data();
    const std::byte* end = at + content.size();
    for (; end - at >= static_cast<std::ptrdiff_t>(lanes * word_size); at += lanes * word_size) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            state[lane] = stepped(state[lane], word_at(at + lane * word_size));
        }
    }
    for (std::size_t lane = 0; at != end; at += word_size, ++lane) {
        state[lane] = stepped(state[lane], word_at(at));
    }
    std::uint64_t joined = spread(page_number + content.size());
    for (const std::uint64_t lane : state) {
        joined = spread(joined ^ lane);
    }
    return joined;
}

LogChecksum log_checksum(LogChecksum before, std::span<const std::byte> content, ByteOrder order) noexcept {
    for (std::size_t at = 0; at < content.size(); at += word_size) {
        before.first += half_word_at(&content[at], order) + before.second;
        before.second += half_word_at(&content[at + word_size / 2], order) + before.first;
    }
    return before;
}

}  // namespace wattmast::sqlite
