// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers of any width in bits, lowest bit first.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "store/column/byte_io.h"

namespace wattmast::column {

/// Collects bits; finish() fills the last byte with zeros.
class BitWriter {
public:
    explicit BitWriter(ByteSink& sink) noexcept : sink_(sink) {}

    /// @pre count <= 64 and value < 2^count
    void put(std::uint64_t value, unsigned count) {
        pending_ |= value << fill_;
        const unsigned total = fill_ + count;
        if (total < 64) {
            fill_ = total;
            return;
        }
        sink_.u64(pending_);
        pending_ = fill_ == 0 ? 0 : value >> (64 - fill_);
        fill_ = total - 64;
    }
    void finish() {
        for (; fill_ > 0; fill_ -= fill_ < 8 ? fill_ : 8) {
            sink_.u8(static_cast<std::uint8_t>(pending_));
            pending_ >>= 8U;
        }
    }

private:
    ByteSink& sink_;
    std::uint64_t pending_ = 0;
    unsigned fill_ = 0;  ///< Bits in pending_; below 64.
};

/// Reads bits back. Bits behind the end are 0; is_overrun() tells that some were read.
class BitReader {
public:
    explicit BitReader(ByteView bytes) noexcept : data_(bytes.data()), size_(bytes.size()) {}

    /// @pre count <= 64
    std::uint64_t get(unsigned count) noexcept {
        const std::size_t byte = position_ >> 3U;
        const auto shift = static_cast<unsigned>(position_ & 7U);
        if (count <= 56 && byte + 8 <= size_) [[likely]] {
            position_ += count;
            return (load<std::uint64_t>(data_ + byte) >> shift) & ((std::uint64_t{1} << count) - 1);
        }
        return get_slow(count, byte, shift);
    }
    /// How many ones stand before the next zero, but no more than `most`; passes over them, and over the zero if it
    /// came to that. @pre most <= 56
    unsigned ones(unsigned most) noexcept {
        const std::uint64_t word = word_at(position_ >> 3U) >> (position_ & 7U);
        const auto count = static_cast<unsigned>(std::countr_one(word));
        position_ += count < most ? count + 1 : most;
        return count < most ? count : most;
    }
    [[nodiscard]] bool is_overrun() const noexcept { return position_ > 8 * size_; }
    /// The bytes that were touched are all there are.
    [[nodiscard]] bool is_done() const noexcept { return bytes_read() == size_; }
    /// How many bytes were read, the last perhaps in part.
    [[nodiscard]] std::size_t bytes_read() const noexcept { return (position_ + 7) / 8; }

private:
    std::uint64_t get_slow(unsigned count, std::size_t byte, unsigned shift) noexcept {
        std::uint64_t word = word_at(byte) >> shift;
        if (count + shift > 64) {
            word |= byte_at(byte + 8) << (64 - shift);
        }
        position_ += count;
        return count == 64 ? word : word & ((std::uint64_t{1} << count) - 1);
    }
    [[nodiscard]] std::uint64_t word_at(std::size_t byte) const noexcept {
        if (byte + 8 <= size_) {
            return load<std::uint64_t>(data_ + byte);
        }
        return byte < size_ ? load_partial(data_ + byte, size_ - byte) : 0;
    }
    [[nodiscard]] std::uint64_t byte_at(std::size_t byte) const noexcept {
        return byte < size_ ? std::to_integer<std::uint64_t>(data_[byte]) : 0;
    }

    const std::byte* data_;
    std::size_t size_;
    std::size_t position_ = 0;  ///< In bits.
};

}  // namespace wattmast::column
