// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/small_disk.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

namespace wattmast::test {
namespace {

constexpr auto filler = "filler";

[[noreturn]] void give_up(const char* doing) {
    throw std::runtime_error(std::string(doing) + ": " + std::generic_category().message(errno));
}

}  // namespace

std::unique_ptr<SmallDisk> SmallDisk::mount(std::uint64_t bytes) {
    std::unique_ptr<SmallDisk> disk(new SmallDisk);
    const std::string size = "mode=0777,size=" + std::to_string(bytes);
    if (::mount("tmpfs", disk->path().c_str(), "tmpfs", 0, size.c_str()) != 0) {
        return nullptr;
    }
    return disk;
}

SmallDisk::~SmallDisk() {
    umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::fill() const {
    const int file = open((folder_ / filler).c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0) {
        give_up("open the file that fills the disk");
    }
    const std::array<char, 4096> page{};
    while (write(file, page.data(), page.size()) > 0) {
    }
    const int error = errno;
    close(file);
    if (error != ENOSPC) {
        errno = error;
        give_up("fill the disk");
    }
}

void SmallDisk::free() const {
    std::filesystem::remove(folder_ / filler);
}

void SmallDisk::make_read_only() const {
    if (::mount(nullptr, path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
        give_up("make the disk read-only");
    }
}

}  // namespace wattmast::test
