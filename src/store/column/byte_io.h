// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Bytes in the order of writing, and a bounds-checked cursor over them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "store/column/varint.h"

namespace wattmast::column {

using ByteView = std::span<const std::byte>;

/// Appends numbers to bytes that it owns. The vector is as long as it has room, so that appending is a comparison and a
/// store and no call.
class ByteSink {
public:
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] ByteView view() const noexcept { return {bytes_.data(), size_}; }
    [[nodiscard]] std::vector<std::byte> take() {
        bytes_.resize(std::exchange(size_, 0));
        return std::move(bytes_);
    }
    void clear() noexcept { size_ = 0; }
    /// Room for `size` bytes in all.
    void reserve(std::size_t size) {
        if (size > bytes_.size()) {
            bytes_.resize(size);
        }
    }
    /// Forgets what stands behind `size`. @pre size <= size()
    void cut(std::size_t size) noexcept { size_ = size; }
    /// @pre at < size()
    void set(std::size_t at, std::uint8_t value) noexcept { bytes_[at] = static_cast<std::byte>(value); }

    void u8(std::uint8_t value) {
        *room(1) = static_cast<std::byte>(value);
        ++size_;
    }
    void u16(std::uint16_t value) { fixed(value); }
    void u32(std::uint32_t value) { fixed(value); }
    void u64(std::uint64_t value) { fixed(value); }
    void varint(std::uint64_t value) {
        std::byte* begin = room(max_varint_size);
        size_ += static_cast<std::size_t>(put_varint(begin, value) - begin);
    }
    void signed_varint(std::int64_t value) { varint(zigzag(value)); }
    void append(ByteView bytes) {
        std::ranges::copy(bytes, room(bytes.size()));
        size_ += bytes.size();
    }
    /// Appends `count` bytes for the caller to write; valid until the next call.
    [[nodiscard]] std::byte* extend(std::size_t count) {
        std::byte* begin = room(count);
        size_ += count;
        return begin;
    }

private:
    std::byte* room(std::size_t count) {
        if (bytes_.size() - size_ < count) [[unlikely]] {
            constexpr std::size_t least = 64;
            bytes_.resize(std::max(least, 2 * bytes_.size() + count));
        }
        return bytes_.data() + size_;
    }
    template <typename Word>
    void fixed(Word value) {
        store(room(sizeof(Word)), value);
        size_ += sizeof(Word);
    }

    std::vector<std::byte> bytes_;
    std::size_t size_ = 0;  ///< Of them that were written.
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
