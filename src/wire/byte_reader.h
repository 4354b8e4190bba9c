// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A bounds-checked cursor over received bytes, big-endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "wire/exchange.h"

namespace wattmast::wire {

/// Reads numbers from the front of a view. Every read is checked; a read that fails moves nothing.
/// Together with ByteWriter the only place of wire/ that knows byte order.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] std::size_t left() const noexcept { return bytes_.size(); }

    [[nodiscard]] std::optional<std::uint8_t> u8() noexcept { return number<std::uint8_t>(); }
    [[nodiscard]] std::optional<std::uint16_t> u16() noexcept { return number<std::uint16_t>(); }
    [[nodiscard]] std::optional<std::uint64_t> u64() noexcept { return number<std::uint64_t>(); }
    [[nodiscard]] std::optional<std::uint32_t> u32() noexcept { return number<std::uint32_t>(); }
    /// Low byte first, as the CRC of Modbus RTU alone is sent.
    [[nodiscard]] std::optional<std::uint16_t> u16_little() noexcept {
        const auto big = u16();
        return big ? std::optional(static_cast<std::uint16_t>((*big << 8U) | (*big >> 8U))) : std::nullopt;
    }
    /// The next `count` bytes as a view into the same memory.
    [[nodiscard]] std::optional<ByteView> take(std::size_t count) noexcept {
        if (count > bytes_.size()) {
            return std::nullopt;
        }
        const ByteView taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }

private:
    template <typename Number>
    std::optional<Number> number() noexcept {
        const auto taken = take(sizeof(Number));
        if (!taken) {
            return std::nullopt;
        }
        std::uint64_t value = 0;
        for (const std::byte byte : *taken) {
            value = (value << 8U) | std::to_integer<std::uint64_t>(byte);
        }
        return static_cast<Number>(value);
    }

    ByteView bytes_;
};

}  // namespace wattmast::wire
