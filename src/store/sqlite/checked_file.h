// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the parts of checked_vfs() share. Inside of it only.
#pragma once

#include <sqlite3.h>

#include <bit>
#include <cstddef>
#include <vector>

namespace wattmast::sqlite {

inline constexpr int least_page = 512;
inline constexpr int largest_page = 65'536;
inline constexpr std::size_t checksum_size = 8;  ///< Of a page, and of a frame of the log.

/// Bytes that follow one another in the log and are not in the file yet.
struct Held {
    sqlite3_int64 begin = 0;
    std::vector<std::byte> bytes;

    [[nodiscard]] sqlite3_int64 end() const { return begin + static_cast<sqlite3_int64>(bytes.size()); }
};

/// Our file; the system's follows it in the memory that SQLite provides.
struct File {
    sqlite3_file base;
    bool is_checked;            ///< Of a database: its pages have checksums.
    sqlite3_int64 unsynced_at;  ///< Of a log: from here on this connection has written and not yet synced.
    sqlite3_file* log;          ///< Of a database: its log while that is open.
    sqlite3_file* database;     ///< Of a log.
    bool holds_log;             ///< Of a database.
    Held* held;                 ///< Of a log that is held.
};

inline File& ours(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}
inline sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(&ours(file) + 1);
}
inline const sqlite3_io_methods& methods_of(sqlite3_file* file) {
    return *real(file)->pMethods;
}

inline bool is_page_size(int size) {
    return size >= least_page && size <= largest_page && std::has_single_bit(static_cast<unsigned>(size));
}

/// Tells SQLite's log, and gives the code for damage.
inline int report_damage(const char* what, sqlite3_int64 offset) {
    sqlite3_log(SQLITE_IOERR_DATA, "%s at byte %lld is not what was written", what, offset);
    return SQLITE_IOERR_DATA;
}

/// Methods of the write-ahead log: xRead and xWrite.
int read_log(sqlite3_file* file, void* data, int size, sqlite3_int64 offset);
int write_log(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset);
/// Writes what is held of the log. Does nothing for a file that holds nothing.
int write_held(sqlite3_file* log);

}  // namespace wattmast::sqlite
