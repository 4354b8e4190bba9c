// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/full_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <limits>
#include <stdexcept>

namespace wattmast::test {
namespace {

constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::max();
std::atomic<std::int64_t> room = everything;
sqlite3_vfs* system_vfs = nullptr;

/// Our file; the system's follows it in the memory that SQLite provides.
struct File {
    sqlite3_file base;
};

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    if (room != everything && (room -= size) < 0) {
        return SQLITE_FULL;
    }
    return real(file)->pMethods->xWrite(real(file), data, size, offset);
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), data, size, offset);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
    return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved_lock(sqlite3_file* file, int* result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods methods = {2,
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

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    file->pMethods = nullptr;
    const int code = system_vfs->xOpen(system_vfs, name, real(file), flags, flags_out);
    if (code == SQLITE_OK) {
        file->pMethods = &methods;
    }
    return code;
}

sqlite3_vfs full_disk_vfs;

}  // namespace

FullDisk::FullDisk() {
    allow_everything();
    system_vfs = sqlite3_vfs_find(nullptr);
    full_disk_vfs = *system_vfs;
    full_disk_vfs.zName = "full_disk";
    full_disk_vfs.szOsFile += static_cast<int>(sizeof(File));
    full_disk_vfs.pNext = nullptr;
    full_disk_vfs.xOpen = open;
    if (sqlite3_vfs_register(&full_disk_vfs, 1) != SQLITE_OK) {
        throw std::runtime_error("cannot register the full disk");
    }
}

FullDisk::~FullDisk() {
    sqlite3_vfs_unregister(&full_disk_vfs);
    sqlite3_vfs_register(system_vfs, 1);
}

void FullDisk::allow(std::int64_t bytes) noexcept {
    room = bytes;
}

void FullDisk::allow_everything() noexcept {
    room = everything;
}

}  // namespace wattmast::test
