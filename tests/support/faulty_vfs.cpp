// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/faulty_vfs.h"

#include <sqlite3.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace wattmast::test {
namespace {

constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t sector = 512;

/// A write, or a truncation to `offset` where there are no bytes.
struct Change {
    std::size_t offset;
    std::optional<std::string> bytes;
};

/// A file since its last sync.
struct Unsynced {
    std::string synced;  ///< What it held then.
    std::vector<Change> changes;
};

struct State {
    std::uint64_t step = 0;
    std::uint64_t failing_step = 0;
    Fault fault = Fault::io_error;
    Persistence persistence = Persistence::once;
    std::int64_t room = everything;
    int last_error = 0;
    bool is_remembering = false;
    std::uint64_t power_ends_at = 0;  ///< 0: never.
    bool is_off = false;
    std::map<std::string, Unsynced> unsynced;
};
State state;
sqlite3_vfs* system_vfs = nullptr;

/// Our file; the system's follows it in the memory that SQLite provides.
struct File {
    sqlite3_file base;
    const char* name;  ///< SQLite keeps it alive; null for temporary files.
};

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

/// Counts a step; whether it fails.
bool is_failing() {
    ++state.step;
    state.is_off = state.is_off || state.step == state.power_ends_at;
    const bool is_lasting = state.persistence == Persistence::lasting;
    const bool is_hit = state.failing_step != 0 &&
                        (state.step == state.failing_step || (is_lasting && state.step > state.failing_step));
    if (is_hit || state.is_off) {
        state.last_error = state.is_off || state.fault == Fault::io_error ? EIO : ENOSPC;
        return true;
    }
    return false;
}

std::string content_of(const char* name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void remember(sqlite3_file* file, std::size_t offset, std::optional<std::string> bytes) {
    const char* name = reinterpret_cast<File*>(file)->name;
    if (!state.is_remembering || name == nullptr) {
        return;
    }
    const auto [found, is_new] = state.unsynced.try_emplace(name);
    if (is_new) {
        found->second.synced = content_of(name);
    }
    found->second.changes.push_back({offset, std::move(bytes)});
}

void apply(std::string& content, const Change& change, std::size_t length) {
    if (!change.bytes) {
        content.resize(change.offset);
        return;
    }
    if (content.size() < change.offset + length) {
        content.resize(change.offset + length);
    }
    content.replace(change.offset, length, *change.bytes, 0, length);
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    if (is_failing()) {
        if (state.fault == Fault::short_write && !state.is_off) {
            remember(file, static_cast<std::size_t>(offset),
                     std::string(static_cast<const char*>(data), static_cast<std::size_t>(size / 2)));
            real(file)->pMethods->xWrite(real(file), data, size / 2, offset);
        }
        return state.last_error == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    if (state.room != everything && (state.room -= size) < 0) {
        state.last_error = ENOSPC;
        return SQLITE_FULL;
    }
    remember(file, static_cast<std::size_t>(offset),
             std::string(static_cast<const char*>(data), static_cast<std::size_t>(size)));
    return real(file)->pMethods->xWrite(real(file), data, size, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (is_failing()) {
        return SQLITE_IOERR_TRUNCATE;
    }
    remember(file, static_cast<std::size_t>(size), std::nullopt);
    return real(file)->pMethods->xTruncate(real(file), size);
}

int sync(sqlite3_file* file, int) {
    if (is_failing()) {
        return SQLITE_IOERR_FSYNC;
    }
    if (const char* name = reinterpret_cast<File*>(file)->name; name != nullptr) {
        state.unsynced.erase(name);
    }
    return SQLITE_OK;
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), data, size, offset);
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
    if ((flags & SQLITE_OPEN_CREATE) != 0 && is_failing()) {
        return SQLITE_CANTOPEN;
    }
    reinterpret_cast<File*>(file)->name = name;
    const int code = system_vfs->xOpen(system_vfs, name, real(file), flags, flags_out);
    if (code == SQLITE_OK) {
        file->pMethods = &methods;
    }
    return code;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
    if (is_failing()) {
        return SQLITE_IOERR_DELETE;
    }
    state.unsynced.erase(name);
    return system_vfs->xDelete(system_vfs, name, sync_folder);
}

int last_error(sqlite3_vfs*, int size, char* text) {
    return state.last_error != 0 ? state.last_error : system_vfs->xGetLastError(system_vfs, size, text);
}

sqlite3_vfs faulty_vfs;

}  // namespace

FaultyVfs::FaultyVfs() {
    state = State();
    system_vfs = sqlite3_vfs_find(nullptr);
    faulty_vfs = *system_vfs;
    faulty_vfs.zName = "faulty";
    faulty_vfs.szOsFile += static_cast<int>(sizeof(File));
    faulty_vfs.pNext = nullptr;
    faulty_vfs.xOpen = open;
    faulty_vfs.xDelete = remove;
    faulty_vfs.xGetLastError = last_error;
    if (sqlite3_vfs_register(&faulty_vfs, 1) != SQLITE_OK) {
        throw std::runtime_error("cannot register the faulty file system");
    }
}

FaultyVfs::~FaultyVfs() {
    sqlite3_vfs_unregister(&faulty_vfs);
    sqlite3_vfs_register(system_vfs, 1);
}

void FaultyVfs::arm(std::uint64_t number, Fault fault, Persistence persistence) {
    state.step = 0;
    state.failing_step = number;
    state.fault = fault;
    state.persistence = persistence;
}

void FaultyVfs::disarm() {
    state.failing_step = 0;
    state.last_error = 0;
}

std::uint64_t FaultyVfs::steps() noexcept {
    return state.step;
}

void FaultyVfs::allow(std::int64_t bytes) noexcept {
    state.room = bytes;
}

void FaultyVfs::allow_everything() noexcept {
    state.room = everything;
    state.last_error = 0;
}

void FaultyVfs::remember_unsynced() {
    state.is_remembering = true;
}

void FaultyVfs::lose_power_at(std::uint64_t number) {
    state.step = 0;
    state.power_ends_at = number;
}

void FaultyVfs::restore_power(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    for (const auto& [name, file] : state.unsynced) {
        std::string content = file.synced;
        for (const Change& change : file.changes) {
            const std::size_t size = change.bytes ? change.bytes->size() : 0;
            switch (random() % 4) {
                case 0:  // lost
                    break;
                case 1:  // torn between sectors
                    apply(content, change, size < 2 * sector ? size : random() % (size / sector) * sector);
                    break;
                default:
                    apply(content, change, size);
            }
        }
        std::ofstream(name, std::ios::binary | std::ios::trunc)
            .write(content.data(), static_cast<std::streamsize>(content.size()));
        if (name.ends_with("-wal")) {
            std::filesystem::remove(name.substr(0, name.size() - 4) + "-shm");
        }
    }
    state.unsynced.clear();
    state.is_off = false;
    state.power_ends_at = 0;
    state.last_error = 0;
}

}  // namespace wattmast::test
