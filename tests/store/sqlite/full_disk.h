// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A disk that runs full when the test says so.
#pragma once

#include <cstdint>

namespace wattmast::test {

/// While one exists, SQLite's files are on a "disk" that has room for what allow() says: writes beyond it fail with
/// SQLITE_FULL, as the default VFS fails them on ENOSPC. Rewriting counts as well, so that every write can be hit.
class FullDisk {
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    /// From now on this many bytes can be written.
    static void allow(std::int64_t bytes) noexcept;
    static void allow_everything() noexcept;
};

}  // namespace wattmast::test
