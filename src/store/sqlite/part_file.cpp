// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/part_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace wattmast::sqlite {
namespace {

namespace fs = std::filesystem;

/// What a full disk would cost is worth more than a backup: the collector would have to stop.
constexpr std::uint64_t reserve = 64 << 20;
constexpr std::string_view infix = ".part-";
constexpr std::array<const char*, 5> suffixes = {"", "-journal", "-wal", "-shm", ".lock"};

/// A file that is open for as long as this lives.
class OpenFile {
public:
    OpenFile(const fs::path& path, int flags, mode_t mode = 0) : descriptor_(open(path.c_str(), flags, mode)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }

private:
    int descriptor_;
};

fs::path folder_of(const fs::path& file) {
    const fs::path folder = file.parent_path();
    return folder.empty() ? "." : folder;
}

void remove_with_company(const fs::path& part) noexcept {
    for (const char* suffix : suffixes) {
        unlink((part.string() + suffix).c_str());
    }
}

bool is_alive(pid_t process) {
    return kill(process, 0) == 0 || errno != ESRCH;
}

/// Removes the parts of the target whose makers are dead.
void remove_stale(const fs::path& target) {
    const std::string begin = target.filename().string() + std::string(infix);
    std::error_code error;
    for (fs::directory_iterator entry(folder_of(target), error), none; !error && entry != none;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        pid_t process = 0;
        if (!name.starts_with(begin)) {
            continue;
        }
        const char* const end = name.data() + name.size();
        const auto parsed = std::from_chars(name.data() + begin.size(), end, process);
        if (parsed.ec == std::errc() && parsed.ptr != end && *parsed.ptr == '-' && process > 0 && !is_alive(process)) {
            unlink(entry->path().c_str());
        }
    }
}

/// Fails if there is a file of that name.
Result<void> rename_to_free(const fs::path& file, const fs::path& name) {
    int code = renameat2(AT_FDCWD, file.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE);
    if (code != 0 && errno == EEXIST) {
        return exists_already(name);
    }
    if (code != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // Not every file system can refuse by itself; a file that appears just now would be replaced.
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(name, ignored))) {
            return exists_already(name);
        }
        code = rename(file.c_str(), name.c_str());
    }
    return code == 0 ? Result<void>() : system_failure(file.string() + " cannot be renamed to " + name.string(), errno);
}

Result<void> sync_name_of(const fs::path& file) {
    if (const auto synced = sync_folder_of(file); !synced) {
        return fail(synced.error().code, file.string() +
                                             " is complete, but its name might be gone after a loss of "
                                             "power: " +
                                             synced.error().detail);
    }
    return {};
}

}  // namespace

Failure system_failure(const std::string& what, int error) {
    const std::string text = what + ": " + std::generic_category().message(error);
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return fail(Errc::store_full, text + "; free some space and try again");
        case EACCES:
        case EPERM:
        case EROFS:
            return fail(Errc::store_read_only, text + "; check who may write its folder, or choose another");
        default:
            return fail(Errc::file_failed, text + "; check the path");
    }
}

Failure exists_already(const fs::path& target) {
    return fail(Errc::file_failed,
                target.string() + " exists already and was left as it is; choose another name, or move it away first");
}

Result<void> sync_folder_of(const fs::path& file) {
    const OpenFile folder(folder_of(file), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Some file systems, of networks, cannot sync a folder and say so by EINVAL.
    if (!folder.is_open() || (fsync(folder.descriptor()) != 0 && errno != EINVAL)) {
        return system_failure("the folder of " + file.string() + " cannot be made durable", errno);
    }
    return {};
}

PartFile::PartFile(fs::path target, fs::path path) noexcept : target_(std::move(target)), path_(std::move(path)) {}

PartFile::PartFile(PartFile&& other) noexcept
    : target_(std::move(other.target_)), path_(std::exchange(other.path_, fs::path())) {}

PartFile::~PartFile() {
    if (!path_.empty()) {
        remove_with_company(path_);
    }
}

Result<PartFile> PartFile::create(const fs::path& target, const fs::path& like) {
    static std::atomic<int> number = 0;
    std::error_code ignored;
    if (!fs::is_directory(folder_of(target), ignored)) {
        return fail(Errc::file_failed, "the folder " + folder_of(target).string() +
                                           " does not exist or is no folder; create it or choose another path");
    }
    remove_stale(target);
    const fs::path path =
        target.string() + std::string(infix) + std::to_string(getpid()) + "-" + std::to_string(number.fetch_add(1));
    remove_with_company(path);  // of an earlier process with this number
    struct stat status {};
    const mode_t mode = stat(like.c_str(), &status) == 0 ? (status.st_mode & 0666) | 0600 : 0600;
    const OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (!file.is_open()) {
        return system_failure("cannot make " + path.string(), errno);
    }
    return PartFile(target, path);
}

void PartFile::forget_cached() const noexcept {
    const OpenFile file(path_, O_RDONLY | O_CLOEXEC);
    if (file.is_open()) {
        posix_fadvise(file.descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

Result<void> PartFile::check_room(std::uint64_t bytes) const {
    std::error_code error;
    const fs::space_info space = fs::space(folder_of(target_), error);
    if (error || space.available >= bytes + reserve) {
        return {};  // where the system does not say, writing will
    }
    constexpr std::uint64_t mib = 1 << 20;
    return fail(Errc::store_full, "the disk of " + target_.string() + " has " + std::to_string(space.available / mib) +
                                      " MiB free, but " + std::to_string((bytes + reserve) / mib + 1) +
                                      " MiB are needed (" + std::to_string(reserve / mib) +
                                      " of them as a reserve); free some space or choose another disk");
}

Result<void> PartFile::make_durable() const {
    const OpenFile file(path_, O_RDONLY | O_CLOEXEC);
    if (!file.is_open() || fsync(file.descriptor()) != 0) {
        return system_failure(path_.string() + " cannot be made durable", errno);
    }
    return {};
}

Result<void> PartFile::publish() {
    auto done = make_durable();
    if (done) {
        done = rename_to_free(path_, target_);
    }
    if (!done) {
        return done;
    }
    remove_with_company(std::exchange(path_, fs::path()));
    return sync_name_of(target_);
}

Result<PartFile::Exchange> PartFile::exchange(const fs::path& old) {
    auto done = make_durable();
    if (done) {
        done = rename_to_free(path_, old);
    }
    if (!done) {
        return done.error();
    }
    if (renameat2(AT_FDCWD, old.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) {
        const int error = errno;
        if (rename(old.c_str(), path_.c_str()) == 0 && (error == EINVAL || error == ENOSYS)) {
            return Exchange::unsupported;
        }
        return system_failure(target_.string() + " cannot be exchanged for " + old.string(), error);
    }
    remove_with_company(std::exchange(path_, fs::path()));
    const auto synced = sync_name_of(target_);
    return synced ? Result<Exchange>(Exchange::done) : synced.error();
}

}  // namespace wattmast::sqlite
