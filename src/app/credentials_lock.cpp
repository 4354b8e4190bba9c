// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credentials_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>

namespace wattmast {
namespace {

namespace fs = std::filesystem;

/// Between two attempts. Who holds it needs a few milliseconds.
constexpr std::chrono::milliseconds pause{5};

std::string system_words(int error) {
    return std::generic_category().message(error);
}

fs::path lock_file_of(const fs::path& file) {
    std::error_code ignored;
    fs::path lock = fs::weakly_canonical(file, ignored);
    if (lock.empty()) {
        lock = file;
    }
    lock += ".lock";
    return lock;
}

/// Whether `time` passed without a stop.
bool waits(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

}  // namespace

CredentialsLock::~CredentialsLock() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

CredentialsLock::CredentialsLock(CredentialsLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

Result<CredentialsLock> lock_credentials_file(const fs::path& file, const KeyringPatience& patience) {
    const fs::path lock_file = lock_file_of(file);
    std::error_code ignored;  // What is missing shows when the lock file is made.
    fs::create_directories(lock_file.parent_path(), ignored);
    const int descriptor = open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const int error = errno;
        const bool is_full = error == ENOSPC || error == EDQUOT;
        return fail(is_full ? Errc::store_full : Errc::file_failed,
                    file.string() + " was not written: its lock " + lock_file.string() +
                        " cannot be made: " + system_words(error) +
                        (is_full ? "; free some space and try again" : "; choose another folder"));
    }
    CredentialsLock lock(descriptor);
    const auto end = std::chrono::steady_clock::now() + patience.service;
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return fail(Errc::file_failed, "cannot lock " + lock_file.string() + ": " + system_words(errno));
        }
        if (std::chrono::steady_clock::now() >= end) {
            return fail(Errc::file_failed, file.string() +
                                               " was not written: another program is changing it (it holds " +
                                               lock_file.string() + "); see what it waits for, then try again");
        }
        if (!waits(pause, patience.stop)) {
            return fail(Errc::cancelled, file.string() + " was not written: it was not waited for any longer");
        }
    }
    return lock;
}

}  // namespace wattmast
