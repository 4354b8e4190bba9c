// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace wattmast::sqlite {
namespace {

std::string system_words(int error) {
    return std::generic_category().message(error);
}

Failure cannot_make(const std::filesystem::path& file, int error) {
    const std::string what = "cannot make the lock file " + file.string() + ": " + system_words(error);
    switch (error) {
        case EACCES:
        case EPERM:
            return fail(Errc::store_read_only, what + "; this user may not write in the folder " +
                                                   file.parent_path().string() +
                                                   ": change its permissions or choose another folder, or open the "
                                                   "database for reading only");
        case EROFS:
            return fail(Errc::store_read_only,
                        what +
                            "; its file system is mounted read-only: mount it for writing or keep the database on "
                            "another disk, or open it for reading only");
        case ENOSPC:
        case EDQUOT:
            return fail(Errc::store_full, what + "; free space on its disk and try again");
        default:
            return fail(Errc::store_failed, what);
    }
}

/// "wattmastctl (process 4711)", or less where the system does not say.
std::string owner_of(int descriptor) {
    std::array<char, 32> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    long process = 0;
    if (size <= 0 || std::from_chars(text.data(), text.data() + size, process).ec != std::errc()) {
        return "another process";
    }
    std::string name;
    std::getline(std::ifstream("/proc/" + std::to_string(process) + "/comm"), name);
    return (name.empty() ? "a program" : name) + " (process " + std::to_string(process) + ")";
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::filesystem::path& database) {
    std::error_code ignored;
    std::filesystem::path file = std::filesystem::weakly_canonical(database, ignored);
    if (file.empty()) {
        file = database;
    }
    file += ".lock";
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return cannot_make(file, errno);
    }
    WriterLock lock(descriptor);
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) {
            return fail(Errc::store_failed, "cannot lock " + file.string() + ": " + system_words(errno));
        }
        return fail(Errc::store_locked, database.string() + " is being written by " + owner_of(descriptor) +
                                            "; close that program first, or open the database for reading only");
    }
    const std::string process = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) != 0 ||
        pwrite(descriptor, process.data(), process.size(), 0) != static_cast<ssize_t>(process.size())) {
        return cannot_make(file, errno);
    }
    return lock;
}

WriterLock::~WriterLock() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

WriterLock::WriterLock(WriterLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace wattmast::sqlite
