// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Appends numbers to bytes, big-endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "wire/exchange.h"

namespace wattmast::wire {

/// Builds a frame from front to back. Together with ByteReader the only place of wire/ that knows byte order.
class ByteWriter {
public:
    void u8(std::uint8_t value) { number(value); }
    void u16(std::uint16_t value) { number(value); }
    void u32(std::uint32_t value) { number(value); }
    void u64(std::uint64_t value) { number(value); }
    /// Low byte first, as the CRC of Modbus RTU alone is sent.
    void u16_little(std::uint16_t value) { number(static_cast<std::uint16_t>((value << 8U) | (value >> 8U))); }
    void append(ByteView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

    [[nodiscard]] ByteView view() const noexcept { return bytes_; }
    [[nodiscard]] Bytes take() && noexcept { return std::move(bytes_); }

private:
    template <typename Number>
    void number(Number value) {
        for (std::size_t left = sizeof(Number); left > 0; --left) {
            bytes_.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8U * (left - 1))));
        }
    }

    Bytes bytes_;
};

}  // namespace wattmast::wire
