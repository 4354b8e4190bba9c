// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/checked_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <span>
#include <string>

#include "store/sqlite/checked_file.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/errors.h"
#include "store/sqlite/page_checksum.h"
#include "store/sqlite/past_damage.h"

namespace wattmast::sqlite {
namespace {

// SQLite file format, 1.3.
constexpr char magic[] = "SQLite format 3";
constexpr int header_size = 100;
constexpr std::size_t reserved_at = 20;
constexpr sqlite3_int64 nothing = std::numeric_limits<sqlite3_int64>::max();
constexpr int hold_log = 0x574d;  // file control of the database; SQLite leaves those above 100 to a VFS

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

/// Whether the file ends inside of what begins at `offset`. SQLite would take zeros for the rest.
bool is_cut(sqlite3_file* file, sqlite3_int64 offset) {
    sqlite3_int64 size = 0;
    return methods_of(file).xFileSize(real(file), &size) == SQLITE_OK && offset < size;
}

int read_database(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    const int code = methods_of(file).xRead(real(file), data, size, offset);
    const bool is_page = is_page_size(size) && offset % size == 0;
    if (code == SQLITE_IOERR_SHORT_READ && is_page && ours(file).is_checked && is_cut(file, offset)) {
        return report_damage("the page that the file ends in", offset);
    }
    if (code != SQLITE_OK) {
        return code;
    }
    const Page page(static_cast<std::byte*>(data), static_cast<std::size_t>(size));
    if (is_database_header(data, size, offset)) {
        ours(file).is_checked = reserves_checksum(data);
        if (!ours(file).is_checked && is_page && has_lost_its_mark(page)) {
            return report_damage("the header", offset);
        }
    }
    const bool is_damaged = is_page && ours(file).is_checked && checksum_of(page, offset) != stored_checksum(page);
    if (is_damaged && !is_read_past(static_cast<std::uint64_t>(offset / size) + 1)) {
        return report_damage("the page", offset);
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

/// For calls that cannot fail: what could not be written fails the sync.
void try_to_write_held(sqlite3_file* database) {
    if (ours(database).log != nullptr) {
        static_cast<void>(write_held(ours(database).log));
    }
}

int sync(sqlite3_file* file, int flags) {
    if (const int written = write_held(file); written != SQLITE_OK) {
        return written;
    }
    const int code = methods_of(file).xSync(real(file), flags);
    if (code == SQLITE_OK) {
        ours(file).unsynced_at = nothing;
    }
    return code;
}

int close(sqlite3_file* file) {
    // What a commit needs was synced.
    delete ours(file).held;
    if (ours(file).database != nullptr) {
        ours(ours(file).database).log = nullptr;
    }
    return methods_of(file).xClose(real(file));
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    const int written = write_held(file);
    return written != SQLITE_OK ? written : methods_of(file).xTruncate(real(file), size);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    const int written = write_held(file);
    return written != SQLITE_OK ? written : methods_of(file).xFileSize(real(file), size);
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
    if (operation == hold_log) {
        ours(file).holds_log = true;
        return SQLITE_OK;
    }
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
    try_to_write_held(file);
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
    new (file) File{{nullptr}, false, nothing, nullptr, nullptr, false, nullptr};
    const int code = below->xOpen(below, name, real(file), flags, flags_out);
    if (code != SQLITE_OK) {
        return code;
    }
    const bool is_log = (flags & SQLITE_OPEN_WAL) != 0;
    file->pMethods = is_log ? &log_methods : &database_methods;
    if (is_log) {
        ours(file).database = sqlite3_database_file_object(name);
        ours(ours(file).database).log = file;
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

void hold_log_until_sync(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file != nullptr && file->pMethods == &database_methods) {
        sqlite3_file_control(connection.handle(), "main", hold_log, nullptr);
    }
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
