// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/crc32c.h"

#include <array>

#include "store/column/little_endian.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace wattmast::column {
namespace {

constexpr std::uint32_t polynomial = 0x82F63B78;  // 0x1EDC6F41 with its bits reversed

using Table = std::array<std::uint32_t, 256>;

constexpr std::array<Table, 8> make_tables() {
    std::array<Table, 8> tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t state = byte;
        for (int bit = 0; bit < 8; ++bit) {
            state = (state >> 1U) ^ ((state & 1U) != 0 ? polynomial : 0U);
        }
        tables[0][byte] = state;
    }
    for (std::size_t table = 1; table < 8; ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t state = tables[table - 1][byte];
            tables[table][byte] = (state >> 8U) ^ tables[0][state & 0xffU];
        }
    }
    return tables;
}

constexpr auto tables = make_tables();

constexpr std::uint32_t add_byte(std::uint32_t state, std::byte byte) noexcept {
    return (state >> 8U) ^ tables[0][(state ^ std::to_integer<std::uint32_t>(byte)) & 0xffU];
}

std::uint32_t add_word(std::uint32_t state, std::uint64_t word) noexcept {
    word ^= state;
    std::uint32_t next = 0;
    for (std::size_t byte = 0; byte < 8; ++byte) {
        next ^= tables[7 - byte][(word >> (8 * byte)) & 0xffU];
    }
    return next;
}

#if defined(__x86_64__)

/// Three lanes hide the latency of the instruction; their states are joined by moving the earlier ones over the
/// length of a lane.
constexpr std::size_t lane = 512;

/// What a state becomes behind `lane` zero bytes, byte by byte of the state.
constexpr std::array<Table, 4> make_shift() {
    std::array<std::uint32_t, 32> of_bit{};
    for (std::size_t bit = 0; bit < 32; ++bit) {
        std::uint32_t state = std::uint32_t{1} << bit;
        for (std::size_t byte = 0; byte < lane; ++byte) {
            state = add_byte(state, std::byte{0});
        }
        of_bit[bit] = state;
    }
    std::array<Table, 4> shift{};
    for (std::size_t part = 0; part < 4; ++part) {
        for (std::size_t byte = 1; byte < 256; ++byte) {
            const auto low = static_cast<std::size_t>(std::countr_zero(byte));
            shift[part][byte] = shift[part][byte & (byte - 1)] ^ of_bit[8 * part + low];
        }
    }
    return shift;
}

constexpr auto shift_tables = make_shift();

std::uint32_t over_a_lane(std::uint32_t state) noexcept {
    return shift_tables[0][state & 0xffU] ^ shift_tables[1][(state >> 8U) & 0xffU] ^
           shift_tables[2][(state >> 16U) & 0xffU] ^ shift_tables[3][state >> 24U];
}

__attribute__((target("sse4.2"))) std::uint32_t crc32c_sse42(std::span<const std::byte> bytes) noexcept {
    std::uint64_t state = 0xffffffff;
    const std::byte* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 3 * lane; left -= 3 * lane, at += 3 * lane) {
        std::uint64_t second = 0;
        std::uint64_t third = 0;
        for (std::size_t i = 0; i < lane; i += 8) {
            state = _mm_crc32_u64(state, load<std::uint64_t>(at + i));
            second = _mm_crc32_u64(second, load<std::uint64_t>(at + lane + i));
            third = _mm_crc32_u64(third, load<std::uint64_t>(at + 2 * lane + i));
        }
        const auto joined = over_a_lane(static_cast<std::uint32_t>(state)) ^ static_cast<std::uint32_t>(second);
        state = over_a_lane(joined) ^ static_cast<std::uint32_t>(third);
    }
    for (; left >= 8; left -= 8, at += 8) {
        state = _mm_crc32_u64(state, load<std::uint64_t>(at));
    }
    for (; left > 0; --left, ++at) {
        state = _mm_crc32_u8(static_cast<std::uint32_t>(state), std::to_integer<std::uint8_t>(*at));
    }
    return ~static_cast<std::uint32_t>(state);
}

#endif

}  // namespace

std::uint32_t crc32c_portable(std::span<const std::byte> bytes) noexcept {
    std::uint32_t state = 0xffffffff;
    while (bytes.size() >= 8) {
        state = add_word(state, load<std::uint64_t>(bytes.data()));
        bytes = bytes.subspan(8);
    }
    for (const std::byte byte : bytes) {
        state = add_byte(state, byte);
    }
    return ~state;
}

std::uint32_t crc32c(std::span<const std::byte> bytes) noexcept {
#if defined(__x86_64__)
    static const bool has_instruction = __builtin_cpu_supports("sse4.2") != 0;
    if (has_instruction) {
        return crc32c_sse42(bytes);
    }
#endif
    return crc32c_portable(bytes);
}

}  // namespace wattmast::column
