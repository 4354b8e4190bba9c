// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/checked_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <span>
#include <string>

#include "store/sqlite/connection.h"
#include "store/sqlite/errors.h"
#include "store/sqlite/page_checksum.h"

namespace wattmast::sqlite {
namespace {

// SQLite file format, 1.3 and 4.1.
constexpr char magic[] = "SQLite format 3";
constexpr int header_size = 100;
constexpr std::size_t reserved_at = 20;
constexpr int least_page = 512;
constexpr int largest_page = 65'536;
constexpr sqlite3_int64 log_header_size = 32;
constexpr sqlite3_int64 frame_header_size = 24;
constexpr std::size_t checksum_size = 8;
constexpr sqlite3_int64 nothing = std::numeric_limits<sqlite3_int64>::max();

/// Our file; the system's follows it in the memory that SQLite provides.
struct File {
    sqlite3_file base;
    bool is_checked;            ///< Of a database: its pages have checksums.
    sqlite3_int64 unsynced_at;  ///< Of a log: from here on this connection has written and not yet synced.
};

File& ours(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(&ours(file) + 1);
}
const sqlite3_io_methods& methods_of(sqlite3_file* file) {
    return *real(file)->pMethods;
}

bool is_page_size(int size) {
    return size >= least_page && size <= largest_page && std::has_single_bit(static_cast<unsigned>(size));
}

using Page = std::span<std::byte>;

/// Of everything but the page's last 8 bytes.
std::uint64_t checksum_of(std::span<const std::byte> page, sqlite3_int64 offset) {
    const auto number = static_cast<std::uint64_t>(offset) / page.size() + 1;
    return page_checksum(page.first(page.size() - checksum_size), number);
}

std::uint64_t stored_checksum(std::span<const std::byte> page) {
    std::uint64_t number = 0;
    for (std::size_t index = 0; index < checksum_size; ++index) {
        number |= std::to_integer<std::uint64_t>(page[page.size() - checksum_size + index]) << (8 * index);
    }
    return number;
}

void store_checksum(Page page, std::uint64_t number) {
    for (std::size_t index = 0; index < checksum_size; ++index) {
        page[page.size() - checksum_size + index] = static_cast<std::byte>(number >> (8 * index));
    }
}

bool is_database_header(const void* data, int size, sqlite3_int64 offset) {
    return offset == 0 && size >= header_size && std::memcmp(data, magic, sizeof(magic)) == 0;
}

bool reserves_checksum(const void* header) {
    return static_cast<const unsigned char*>(header)[reserved_at] == checksum_size;
}

/// Whether page 1 would be right with the 8 that its header does not have.
bool has_lost_its_mark(Page page) {
    std::array<std::byte, largest_page> copy;
    std::memcpy(copy.data(), page.data(), page.size());
    const Page marked = Page(copy).first(page.size());
    marked[reserved_at] = std::byte{checksum_size};
    return checksum_of(marked, 0) == stored_checksum(marked);
}

int report(sqlite3_file*, const char* what, sqlite3_int64 offset) {
    sqlite3_log(SQLITE_IOERR_DATA, "%s at byte %lld is not what was written", what, offset);
    return SQLITE_IOERR_DATA;
}

/// Whether the file ends inside of what begins at `offset`. SQLite would take zeros for the rest.
bool is_cut(sqlite3_file* file, sqlite3_int64 offset) {
    sqlite3_int64 size = 0;
    return methods_of(file).xFileSize(real(file), &size) == SQLITE_OK && offset < size;
}

int read_database(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    const int code = methods_of(file).xRead(real(file), data, size, offset);
    const bool is_page = is_page_size(size) && offset % size == 0;
    if (code == SQLITE_IOERR_SHORT_READ && is_page && ours(file).is_checked && is_cut(file, offset)) {
        return report(file, "the page that the file ends in", offset);
    }
    if (code != SQLITE_OK) {
        return code;
    }
    const Page page(static_cast<std::byte*>(data), static_cast<std::size_t>(size));
    if (is_database_header(data, size, offset)) {
        ours(file).is_checked = reserves_checksum(data);
        if (!ours(file).is_checked && is_page && has_lost_its_mark(page)) {
            return report(file, "the header", offset);
        }
    }
    if (is_page && ours(file).is_checked && checksum_of(page, offset) != stored_checksum(page)) {
        return report(file, "the page", offset);
    }
    return SQLITE_OK;
}

int write_database(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    if (is_database_header(data, size, offset)) {
        ours(file).is_checked = reserves_checksum(data);
    }
    if (!ours(file).is_checked || !is_page_size(size) || offset % size != 0) {
        return methods_of(file).xWrite(real(file), data, size, offset);
    }
    // SQLite's own buffer stays as it is: it may be read by others meanwhile.
    std::array<std::byte, largest_page> copy;
    std::memcpy(copy.data(), data, static_cast<std::size_t>(size));
    const Page page = Page(copy).first(static_cast<std::size_t>(size));
    store_checksum(page, checksum_of(page, offset));
    return methods_of(file).xWrite(real(file), copy.data(), size, offset);
}

LogChecksum log_checksum_at(const std::byte* at) {
    LogChecksum checksum;
    for (std::size_t index = 0; index < 4; ++index) {
        const unsigned shift = static_cast<unsigned>(8 * (3 - index));
        checksum.first |= std::to_integer<std::uint32_t>(at[index]) << shift;
        checksum.second |= std::to_integer<std::uint32_t>(at[4 + index]) << shift;
    }
    return checksum;
}

/// A frame's checksum continues that of the frame before, and the first one's that of the log's header.
bool is_frame_right(sqlite3_file* file, std::span<const std::byte> page, sqlite3_int64 offset) {
    std::array<std::byte, frame_header_size> header;
    std::array<std::byte, checksum_size> before;
    const sqlite3_int64 header_at = offset - frame_header_size;
    const bool is_first = header_at == log_header_size;
    const auto page_size = static_cast<sqlite3_int64>(page.size());
    const sqlite3_int64 before_at = is_first ? log_header_size - static_cast<sqlite3_int64>(checksum_size)
                                             : header_at - page_size - static_cast<sqlite3_int64>(checksum_size);
    if (methods_of(file).xRead(real(file), header.data(), static_cast<int>(header.size()), header_at) != SQLITE_OK ||
        methods_of(file).xRead(real(file), before.data(), static_cast<int>(before.size()), before_at) != SQLITE_OK) {
        return false;
    }
    const LogChecksum seed = log_checksum_at(before.data());
    const LogChecksum stored = log_checksum_at(&header[16]);
    const auto matches = [&](ByteOrder order) {
        const LogChecksum begun = log_checksum(seed, std::span(header).first(checksum_size), order);
        return log_checksum(begun, page, order) == stored;
    };
    return matches(ByteOrder::little) || matches(ByteOrder::big);
}

int read_log(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    const int code = methods_of(file).xRead(real(file), data, size, offset);
    const sqlite3_int64 frame = frame_header_size + size;
    const bool is_page = is_page_size(size) && offset >= log_header_size + frame_header_size &&
                         (offset - log_header_size - frame_header_size) % frame == 0;
    // A transaction that does not fit into memory writes frames before their checksums are final; only its own
    // connection reads them, and syncs them when it commits.
    if (code != SQLITE_OK || !is_page || offset >= ours(file).unsynced_at) {
        return code;
    }
    const std::span page(static_cast<const std::byte*>(data), static_cast<std::size_t>(size));
    return is_frame_right(file, page, offset) ? SQLITE_OK : report(file, "the page in the write-ahead log", offset);
}

int write_log(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    ours(file).unsynced_at = std::min(ours(file).unsynced_at, offset);
    return methods_of(file).xWrite(real(file), data, size, offset);
}

int sync(sqlite3_file* file, int flags) {
    const int code = methods_of(file).xSync(real(file), flags);
    if (code == SQLITE_OK) {
        ours(file).unsynced_at = nothing;
    }
    return code;
}

int close(sqlite3_file* file) {
    return methods_of(file).xClose(real(file));
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return methods_of(file).xTruncate(real(file), size);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return methods_of(file).xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
    return methods_of(file).xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
    return methods_of(file).xUnlock(real(file), level);
}
int check_reserved_lock(sqlite3_file* file, int* result) {
    return methods_of(file).xCheckReservedLock(real(file), result);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return methods_of(file).xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return methods_of(file).xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return methods_of(file).xDeviceCharacteristics(real(file));
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return methods_of(file).xShmMap(real(file), page, size, extend, memory);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return methods_of(file).xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
    methods_of(file).xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
    return methods_of(file).xShmUnmap(real(file), remove);
}

/// Version 2: without xFetch, because mapped pages would not be looked at.
constexpr sqlite3_io_methods methods_with(decltype(sqlite3_io_methods::xRead) read,
                                          decltype(sqlite3_io_methods::xWrite) write) {
    return {2,
            close,
            read,
            write,
            truncate,
            sync,
            file_size,
            lock,
            unlock,
            check_reserved_lock,
            file_control,
            sector_size,
            characteristics,
            shm_map,
            shm_lock,
            shm_barrier,
            shm_unmap,
            nullptr,
            nullptr};
}
constexpr sqlite3_io_methods database_methods = methods_with(read_database, write_database);
constexpr sqlite3_io_methods log_methods = methods_with(read_log, write_log);

/// Over one other VFS, which it finds in pAppData.
struct Vfs {
    sqlite3_vfs vfs;
    std::string name;
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* below = static_cast<sqlite3_vfs*>(vfs->pAppData);
    if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0) {
        return below->xOpen(below, name, file, flags, flags_out);
    }
    new (file) File{{nullptr}, false, nothing};
    const int code = below->xOpen(below, name, real(file), flags, flags_out);
    if (code == SQLITE_OK) {
        file->pMethods = (flags & SQLITE_OPEN_WAL) != 0 ? &log_methods : &database_methods;
    }
    return code;
}

}  // namespace

const char* checked_vfs() {
    static std::mutex mutex;
    static std::map<const sqlite3_vfs*, Vfs> made;
    const std::lock_guard guard(mutex);
    sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
    Vfs& vfs = made[below];
    if (vfs.name.empty()) {
        vfs.name = std::string("wattmast-checked-") + below->zName;
        vfs.vfs = *below;
        vfs.vfs.zName = vfs.name.c_str();
        vfs.vfs.pNext = nullptr;
        vfs.vfs.pAppData = below;
        vfs.vfs.szOsFile += static_cast<int>(sizeof(File));
        vfs.vfs.xOpen = open;
        sqlite3_vfs_register(&vfs.vfs, 0);
    }
    return vfs.name.c_str();
}

bool has_page_checksums(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file != nullptr && file->pMethods == &database_methods && ours(file).is_checked;
}

Result<void> reserve_page_checksums(Connection& connection) {
    int size = static_cast<int>(checksum_size);
    if (sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &size) != SQLITE_OK) {
        return failure_of(connection.handle(), "reserve room for checksums of pages");
    }
    return {};
}

Result<void> add_page_checksums(Connection& connection) {
    if (has_page_checksums(connection)) {
        return {};
    }
    if (const auto reserved = reserve_page_checksums(connection); !reserved) {
        return reserved;
    }
    // The log keeps the old file readable until the new pages are complete; what is copied from it gets checksums.
    return connection.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace wattmast::sqlite
