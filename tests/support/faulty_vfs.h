// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A file system under SQLite that fails when the test says so.
#pragma once

#include <cstdint>
#include <filesystem>

namespace wattmast::test {

/// What a failing operation does.
enum class Fault : std::uint8_t {
    io_error = 1,     ///< Nothing happens, EIO.
    no_space = 2,     ///< Nothing happens, ENOSPC.
    short_write = 3,  ///< The first half is written, then ENOSPC; other operations fail with ENOSPC.
};

enum class Persistence : std::uint8_t {
    once = 1,    ///< Only the chosen step fails.
    lasting = 2  ///< All steps from the chosen one fail until disarm().
};

/// While one exists, SQLite's default VFS is wrapped. Steps are opens that may create, writes, truncations, syncs and
/// deletions of all files, counted together from arm(). Syncs are not passed on: what was not synced is only as lost as
/// lose_power() makes it. One thread.
class FaultyVfs {
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    /// The step `number`, from 1, fails; 0: none does, they are only counted.
    static void arm(std::uint64_t number, Fault fault = Fault::io_error, Persistence persistence = Persistence::once);
    static void disarm();
    /// Steps since arm().
    [[nodiscard]] static std::uint64_t steps() noexcept;

    /// From now on this many bytes can be written; writes beyond fail with SQLITE_FULL, as ENOSPC makes the default VFS
    /// fail. Rewriting counts as well, so that every write can be hit.
    static void allow(std::int64_t bytes) noexcept;
    static void allow_everything() noexcept;

    /// From here on remembers what is not synced.
    static void remember_unsynced();
    /// From step `number` on, counted from here, nothing reaches a file and everything fails: the machine is off. Close
    /// what is open, then call restore_power().
    static void lose_power_at(std::uint64_t number);
    /// Makes the files what a disk may hold: everything synced, and of the writes since, those that `seed` chooses,
    /// some of them in part. Shared memory is gone.
    static void restore_power(std::uint64_t seed);
};

}  // namespace wattmast::test
