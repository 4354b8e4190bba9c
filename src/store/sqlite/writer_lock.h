// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The right to write to one database, held by one process at a time.
#pragma once

#include <filesystem>

#include "units/error.h"

namespace wattmast::sqlite {

/// An flock(2) on "<database>.lock", which also holds the owner's process id. The kernel gives it free when the process
/// ends, so that it is never stale; the file itself stays, because removing it would race with the next owner.
class WriterLock {
public:
    /// Fails with `store_locked` naming the owner, `store_read_only` or `store_full` if the lock file cannot be made,
    /// `store_failed` otherwise. Symbolic links to one database share one lock.
    [[nodiscard]] static Result<WriterLock> acquire(const std::filesystem::path& database);

    ~WriterLock();
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&&) = delete;

private:
    explicit WriterLock(int descriptor) noexcept : descriptor_(descriptor) {}
    int descriptor_;  ///< −1 once moved from.
};

}  // namespace wattmast::sqlite
