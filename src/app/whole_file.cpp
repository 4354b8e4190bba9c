// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace wattmast {
namespace {

Failure cannot_write(const std::filesystem::path& file, int error) {
    const std::string reason = std::strerror(error);
    if (error == ENOSPC || error == EDQUOT) {
        return fail(Errc::store_full,
                    file.string() + " was not written: " + reason + "; free some space and try again");
    }
    return fail(Errc::file_failed, file.string() + " was not written: " + reason + "; choose another folder");
}

/// Closes and, unless kept, removes a file under construction.
class NewFile {
public:
    NewFile(const std::filesystem::path& path, mode_t mode)
        : path_(path), descriptor_(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)) {}
    ~NewFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
            unlink(path_.c_str());
        }
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }

    [[nodiscard]] bool write_all(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = write(descriptor_, text.data(), text.size());
            if (written < 0 && errno != EINTR) {
                return false;
            }
            text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        return true;
    }

    [[nodiscard]] bool keep_as(const std::filesystem::path& final_path) {
        if (fsync(descriptor_) != 0 || rename(path_.c_str(), final_path.c_str()) != 0) {
            return false;
        }
        close(descriptor_);
        descriptor_ = -1;
        return true;
    }

private:
    std::filesystem::path path_;
    int descriptor_;
};

bool is_open_to_others(int descriptor) {
    struct stat about {};
    return fstat(descriptor, &about) != 0 || (about.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

/// Refuses a file that has more readers than `readers`.
Result<std::string> read_file(const std::filesystem::path& file, FileReaders readers) {
    const auto failed = [&] {
        return fail(Errc::file_failed, file.string() + " cannot be read: " + std::strerror(errno) +
                                           "; check the name and who may read it");
    };
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return failed();
    }
    if (readers == FileReaders::owner && is_open_to_others(descriptor)) {
        close(descriptor);
        return fail(Errc::file_failed, file.string() + " holds passwords and is open to others than its owner; run " +
                                           "chmod 600 " + file.string() +
                                           ", and change the passwords if others could read them");
    }
    std::string text;
    std::vector<char> part(1 << 16);
    ssize_t size = 0;
    while ((size = read(descriptor, part.data(), part.size())) > 0 || (size < 0 && errno == EINTR)) {
        text.append(part.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    auto result = size < 0 ? Result<std::string>(failed()) : Result<std::string>(std::move(text));
    close(descriptor);
    return result;
}

}  // namespace

Result<void> write_whole_file(const std::filesystem::path& file, std::string_view text, FileReaders readers) {
    std::filesystem::path beside = file;
    beside += ".part-" + std::to_string(getpid());
    unlink(beside.c_str());  // of an earlier process with this number that was killed
    NewFile part(beside, readers == FileReaders::owner ? 0600 : 0644);
    if (!part.is_open() || !part.write_all(text) || !part.keep_as(file)) {
        return cannot_write(file, errno);
    }
    return {};
}

Result<std::string> read_whole_file(const std::filesystem::path& file) {
    return read_file(file, FileReaders::everyone);
}

Result<std::string> read_secret_file(const std::filesystem::path& file) {
    return read_file(file, FileReaders::owner);
}

}  // namespace wattmast
