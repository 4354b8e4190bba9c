// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Bytes in the order of writing, and a bounds-checked cursor over them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "store/column/varint.h"

namespace wattmast::column {

using ByteView = std::span<const std::byte>;

/// Appends numbers to a vector of bytes.
class ByteSink {
public:
    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
    [[nodiscard]] ByteView view() const noexcept { return bytes_; }
    [[nodiscard]] std::vector<std::byte> take() noexcept { return std::move(bytes_); }
    void clear() noexcept { bytes_.clear(); }
    void reserve(std::size_t size) { bytes_.reserve(size); }

    void u8(std::uint8_t value) { bytes_.push_back(static_cast<std::byte>(value)); }
    void u16(std::uint16_t value) { fixed(value); }
    void u32(std::uint32_t value) { fixed(value); }
    void u64(std::uint64_t value) { fixed(value); }
    void varint(std::uint64_t value) {
        std::byte buffer[max_varint_size];
        bytes_.insert(bytes_.end(), buffer, put_varint(buffer, value));
    }
    void signed_varint(std::int64_t value) { varint(zigzag(value)); }
    void append(ByteView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

private:
    template <typename Word>
    void fixed(Word value) {
        std::byte buffer[sizeof(Word)];
        store(buffer, value);
        bytes_.insert(bytes_.end(), buffer, buffer + sizeof(Word));
    }

    std::vector<std::byte> bytes_;
};

/// Reads numbers from the front of a view. A read behind the end gives 0 or an empty view and is remembered in
/// failed(), so that a decoder checks once for many reads.
class ByteSource {
public:
    explicit ByteSource(ByteView bytes) noexcept : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }
    /// Everything was read and nothing was missing.
    [[nodiscard]] bool is_done() const noexcept { return !failed_ && at_ == end_; }

    std::uint8_t u8() noexcept { return left() < 1 ? fail<std::uint8_t>() : std::to_integer<std::uint8_t>(*at_++); }
    std::uint32_t u32() noexcept { return fixed<std::uint32_t>(); }
    std::uint64_t u64() noexcept { return fixed<std::uint64_t>(); }
    std::uint64_t varint() noexcept {
        if (left() < max_varint_size) {
            return short_varint();
        }
        const auto word = load<std::uint64_t>(at_);
        const auto zeros = static_cast<unsigned>(std::countr_zero(word | 0x100U));
        if (zeros == 8) {
            at_ += max_varint_size;
            return load<std::uint64_t>(at_ - sizeof(std::uint64_t));
        }
        at_ += zeros + 1;
        return keep(word, zeros);
    }
    std::int64_t signed_varint() noexcept { return unzigzag(varint()); }
    /// What was not read yet.
    [[nodiscard]] ByteView rest() const noexcept { return {at_, end_}; }
    ByteView take(std::size_t count) noexcept {
        if (count > left()) {
            return fail<ByteView>();
        }
        at_ += count;
        return {at_ - count, count};
    }

private:
    /// The value in the varint of zeros + 1 bytes at the low end of `word`.
    static std::uint64_t keep(std::uint64_t word, unsigned zeros) noexcept {
        const unsigned unused = 64 - 8 * (zeros + 1);
        return (word << unused) >> (unused + zeros + 1);
    }
    std::uint64_t short_varint() noexcept {
        const std::uint64_t word = load_partial(at_, left() < 8 ? left() : 8);
        const auto zeros = static_cast<unsigned>(std::countr_zero(word | 0x100U));
        if (zeros + 1 > left()) {
            return fail<std::uint64_t>();
        }
        at_ += zeros + 1;
        return keep(word, zeros);
    }
    template <typename Word>
    Word fixed() noexcept {
        if (left() < sizeof(Word)) {
            return fail<Word>();
        }
        at_ += sizeof(Word);
        return load<Word>(at_ - sizeof(Word));
    }
    template <typename Nothing>
    Nothing fail() noexcept {
        failed_ = true;
        at_ = end_;
        return Nothing{};
    }

    const std::byte* at_;
    const std::byte* end_;
    bool failed_ = false;
};

}  // namespace wattmast::column
