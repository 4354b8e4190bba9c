// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/regular_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace wattmast {

Result<RegularFile> RegularFile::open(const std::string& what, const std::string& path) {
    RegularFile file(what + " " + path, ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat about {};
    if (file.descriptor_ < 0 || fstat(file.descriptor_, &about) != 0) {
        return file.cannot_be_read(errno);
    }
    if (!S_ISREG(about.st_mode)) {
        return fail(Errc::file_failed, file.name_ + " is no file");
    }
    file.mode_ = about.st_mode;
    return Result<RegularFile>(std::move(file));
}

RegularFile::~RegularFile() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

RegularFile::RegularFile(RegularFile&& other) noexcept
    : name_(std::move(other.name_)), descriptor_(std::exchange(other.descriptor_, -1)), mode_(other.mode_) {}

RegularFile& RegularFile::operator=(RegularFile&& other) noexcept {
    std::swap(name_, other.name_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(mode_, other.mode_);
    return *this;
}

Result<std::size_t> RegularFile::read(char* bytes, std::size_t size) const {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::read(descriptor_, bytes + done, size - done);
        if (count < 0 && errno != EINTR) {
            return cannot_be_read(errno);
        }
        if (count == 0) {
            break;
        }
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return done;
}

Result<std::string> RegularFile::text() const {
    constexpr std::size_t most = 4UL * 1024 * 1024;
    constexpr std::size_t at_once = 64UL * 1024;
    std::string text;
    while (text.size() <= most) {
        const std::size_t before = text.size();
        text.resize(before + at_once);
        const auto count = read(text.data() + before, at_once);
        if (!count) {
            return count.error();
        }
        text.resize(before + *count);
        if (*count < at_once) {
            return text;
        }
    }
    return fail(Errc::file_failed, name_ + " is too large");
}

Failure RegularFile::cannot_be_read(int error) const {
    return fail(Errc::file_failed,
                name_ + " cannot be read: " + std::strerror(error) + "; check the name and who may read it");
}

}  // namespace wattmast
