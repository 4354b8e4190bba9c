// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The checksum of a page of the database file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace wattmast::sqlite {

/// 64 bits over the content and the page's number, so that a page in another's place is found as well. Part of the
/// file format: never change it. Four lanes each take one 64-bit word (little-endian) in turn; every step is a
/// bijection of the lane, so a change of one word always changes the result before the lanes are joined.
/// @pre content.size() is a multiple of 8
[[nodiscard]] std::uint64_t page_checksum(std::span<const std::byte> content, std::uint64_t page_number) noexcept;

/// SQLite's checksum of a frame in its write-ahead log (SQLite file format, 4.2), continued from `before`; the words
/// are little-endian or big-endian as the log's magic says.
struct LogChecksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    friend bool operator==(const LogChecksum&, const LogChecksum&) = default;
};
enum class ByteOrder : std::uint8_t { little = 1, big = 2 };
/// @pre content.size() is a multiple of 8
[[nodiscard]] LogChecksum log_checksum(LogChecksum before, std::span<const std::byte> content,
                                       ByteOrder order) noexcept;

}  // namespace wattmast::sqlite
