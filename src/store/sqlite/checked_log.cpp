// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The write-ahead log under checked_vfs(): frames are compared with their checksums, and written many at once.
#include <algorithm>
#include <array>
#include <new>
#include <span>

#include "store/sqlite/checked_file.h"
#include "store/sqlite/page_checksum.h"

namespace wattmast::sqlite {
namespace {

// SQLite file format, 4.1.
constexpr sqlite3_int64 log_header_size = 32;
constexpr sqlite3_int64 frame_header_size = 24;
constexpr std::size_t most_held = std::size_t{1} << 16U;  // the unix VFS writes less than 2^17 bytes at once

LogChecksum log_checksum_at(const std::byte* at) {
    LogChecksum checksum;
    for (std::size_t index = 0; index < 4; ++index) {
        const unsigned shift = static_cast<unsigned>(8 * (3 - index));
        checksum.first |= std::to_integer<std::uint32_t>(at[index]) << shift;
        checksum.second |= std::to_integer<std::uint32_t>(at[4 + index]) << shift;
    }
    return checksum;
}

/// Reads a page of the log and compares it with its frame's checksum, which continues that of the frame before, and the
/// first one's that of the log's header.
int read_frame(sqlite3_file* file, std::span<std::byte> page, sqlite3_int64 offset) {
    // From the checksum before, which stands in the header of the frame before: one call costs more than a page more.
    std::array<std::byte, checksum_size + std::size_t{2} * largest_page + frame_header_size> room;
    const sqlite3_int64 header_at = offset - frame_header_size;
    const auto page_size = static_cast<sqlite3_int64>(page.size());
    const sqlite3_int64 before_at = (header_at == log_header_size ? log_header_size : header_at - page_size) -
                                    static_cast<sqlite3_int64>(checksum_size);
    const auto bytes = std::span(room).first(static_cast<std::size_t>(offset + page_size - before_at));
    const int code = methods_of(file).xRead(real(file), bytes.data(), static_cast<int>(bytes.size()), before_at);
    if (code != SQLITE_OK) {
        return code;
    }
    const auto frame = bytes.last(frame_header_size + page.size());
    std::ranges::copy(frame.subspan(frame_header_size), page.begin());
    const LogChecksum seed = log_checksum_at(bytes.data());
    const LogChecksum stored = log_checksum_at(&frame[16]);
    const auto matches = [&](ByteOrder order) {
        const LogChecksum begun = log_checksum(seed, frame.first(checksum_size), order);
        return log_checksum(begun, page, order) == stored;
    };
    return matches(ByteOrder::little) || matches(ByteOrder::big)
               ? SQLITE_OK
               : report_damage("the page in the write-ahead log", offset);
}

}  // namespace

int write_held(sqlite3_file* log) {
    Held* held = ours(log).held;
    if (held == nullptr || held->bytes.empty()) {
        return SQLITE_OK;
    }
    const int code =
        methods_of(log).xWrite(real(log), held->bytes.data(), static_cast<int>(held->bytes.size()), held->begin);
    if (code == SQLITE_OK) {
        held->bytes.clear();
    }
    return code;
}

int read_log(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    if (ours(file).held != nullptr && offset + size > ours(file).held->begin) {
        if (const int written = write_held(file); written != SQLITE_OK) {
            return written;
        }
    }
    const sqlite3_int64 frame = frame_header_size + size;
    const bool is_page = is_page_size(size) && offset >= log_header_size + frame_header_size &&
                         (offset - log_header_size - frame_header_size) % frame == 0;
    // A transaction that does not fit into memory writes frames before their checksums are final; only its own
    // connection reads them, and syncs them when it commits.
    if (!is_page || offset >= ours(file).unsynced_at) {
        return methods_of(file).xRead(real(file), data, size, offset);
    }
    return read_frame(file, {static_cast<std::byte*>(data), static_cast<std::size_t>(size)}, offset);
}

int write_log(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    ours(file).unsynced_at = std::min(ours(file).unsynced_at, offset);
    if (!ours(ours(file).database).holds_log) {
        return methods_of(file).xWrite(real(file), data, size, offset);
    }
    Held*& held = ours(file).held;
    if (held == nullptr) {
        held = new (std::nothrow) Held;
        if (held == nullptr) {
            return SQLITE_IOERR_NOMEM;
        }
        held->bytes.reserve(most_held);
    }
    if (held->end() != offset || held->bytes.size() + static_cast<std::size_t>(size) > most_held) {
        if (const int written = write_held(file); written != SQLITE_OK) {
            return written;
        }
        held->begin = offset;
    }
    const auto* from = static_cast<const std::byte*>(data);
    held->bytes.insert(held->bytes.end(), from, from + size);
    return SQLITE_OK;
}

}  // namespace wattmast::sqlite
