// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/file_system.h"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace wattmast::sqlite {
namespace {

constexpr unsigned long magic_mask = 0xffffffff;
constexpr unsigned long fuse = 0x65735546UL;

constexpr std::array network = {
    std::pair{0x6969UL, std::string_view("NFS")},        std::pair{0xFF534D42UL, std::string_view("CIFS")},
    std::pair{0xFE534D42UL, std::string_view("SMB2")},   std::pair{0x517BUL, std::string_view("SMB")},
    std::pair{0x5346414FUL, std::string_view("AFS")},    std::pair{0x00C36400UL, std::string_view("Ceph")},
    std::pair{0x01021997UL, std::string_view("9p")},     std::pair{0x0BD00BD0UL, std::string_view("Lustre")},
    std::pair{0x19830326UL, std::string_view("BeeGFS")}, std::pair{0x73757245UL, std::string_view("Coda")},
    std::pair{0x786F4256UL, std::string_view("vboxsf")},
};

constexpr std::array network_fuses = {
    std::string_view("fuse.sshfs"),     std::string_view("fuse.glusterfs"), std::string_view("fuse.ceph"),
    std::string_view("fuse.ceph-fuse"), std::string_view("fuse.s3fs"),      std::string_view("fuse.rclone"),
    std::string_view("fuse.curlftpfs"), std::string_view("fuse.davfs"),     std::string_view("fuse.gcsfuse"),
    std::string_view("fuse.smbnetfs"),  std::string_view("fuse.nfs"),       std::string_view("fuse.vmhgfs-fuse"),
};

std::string_view take_field(std::string_view& line) noexcept {
    const std::string_view field = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), field.size() + 1));
    return field;
}

std::string device_of(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        return {};
    }
    return std::to_string(major(status.st_dev)) + ":" + std::to_string(minor(status.st_dev));
}

std::optional<std::string> network_fuse_of(const std::filesystem::path& path) {
    std::ifstream file("/proc/self/mountinfo");
    const std::string mounts{std::istreambuf_iterator<char>(file), {}};
    const std::string_view type = mount_type(mounts, device_of(path));
    return network_fuse(type) ? std::optional(std::string(type)) : std::nullopt;
}

}  // namespace

std::optional<std::string_view> network_file_system(unsigned long magic) noexcept {
    for (const auto& [number, name] : network) {
        if (number == (magic & magic_mask)) {
            return name;
        }
    }
    return std::nullopt;
}

bool is_fuse(unsigned long magic) noexcept {
    return (magic & magic_mask) == fuse;
}

bool network_fuse(std::string_view type) noexcept {
    return std::ranges::find(network_fuses, type) != network_fuses.end();
}

std::string_view mount_type(std::string_view mountinfo, std::string_view device) noexcept {
    while (!mountinfo.empty()) {
        std::string_view line = mountinfo.substr(0, mountinfo.find('\n'));
        mountinfo.remove_prefix(std::min(mountinfo.size(), line.size() + 1));
        take_field(line);  // Number of the mount,
        take_field(line);  // and of the one above it.
        if (take_field(line) != device) {
            continue;
        }
        while (!line.empty()) {
            if (take_field(line) == "-") {
                return take_field(line);
            }
        }
    }
    return {};
}

std::optional<std::string> network_file_system_of(const std::filesystem::path& path) {
    struct statfs status {};
    std::filesystem::path place = path;
    if (statfs(place.c_str(), &status) != 0) {
        place = path.parent_path();
        if (statfs(place.c_str(), &status) != 0) {
            return std::nullopt;
        }
    }
    const auto magic = static_cast<unsigned long>(status.f_type);
    if (is_fuse(magic)) {
        return network_fuse_of(place);
    }
    const auto name = network_file_system(magic);
    return name ? std::optional(std::string(*name)) : std::nullopt;
}

bool is_mounted_read_only(const std::filesystem::path& path) noexcept {
    struct statvfs status {};
    return statvfs(path.c_str(), &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

}  // namespace wattmast::sqlite
