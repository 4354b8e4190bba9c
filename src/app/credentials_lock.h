// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The right to change the credentials file, held by one thread of one program at a time. Reading needs none: the file
// is always replaced as a whole.
#pragma once

#include <filesystem>

#include "app/keyring.h"
#include "units/error.h"

namespace wattmast {

/// An flock(2) on "<credentials file>.lock", mode 0600. The kernel gives it free when the process ends; the file stays,
/// because removing it would race with the next owner. Not for two threads at a time.
class CredentialsLock {
public:
    explicit CredentialsLock(int descriptor) noexcept : descriptor_(descriptor) {}
    ~CredentialsLock();
    CredentialsLock(CredentialsLock&& other) noexcept;
    CredentialsLock& operator=(CredentialsLock&&) = delete;

private:
    int descriptor_;  ///< −1 once moved from.
};

/// Makes the folder and the lock file where they are missing. Waits on the caller's thread for who holds it, for
/// `patience.service`; holders are to ask nobody. Fails with `file_failed` after that and where the lock file cannot be
/// made, `store_full`, and `cancelled` where `patience.stop` was asked for. Symbolic links to one file share one lock.
/// Any thread.
[[nodiscard]] Result<CredentialsLock> lock_credentials_file(const std::filesystem::path& file,
                                                            const KeyringPatience& patience);

}  // namespace wattmast
