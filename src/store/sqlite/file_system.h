// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// On which kind of file system a database lies.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace wattmast::sqlite {

/// The name of a network file system by its number in statfs(2) (magic.h of Linux); empty for any other. There,
/// write-ahead logging has no shared memory and locks may be missing: SQLite warns of damage (sqlite.org/wal.html).
/// Folders that a virtual machine shares with its host (9p, VirtualBox) count as such. FUSE has one number for all
/// that it carries: is_fuse() and network_fuse().
[[nodiscard]] std::optional<std::string_view> network_file_system(unsigned long magic) noexcept;
[[nodiscard]] bool is_fuse(unsigned long magic) noexcept;

/// Whether a type of mount such as "fuse.sshfs" leaves the machine; "fuseblk" (NTFS, exFAT) does not.
[[nodiscard]] bool network_fuse(std::string_view type) noexcept;

/// The type of the mount of a device ("0:47") in the text of /proc/self/mountinfo (proc(5)); empty if it is not there.
[[nodiscard]] std::string_view mount_type(std::string_view mountinfo, std::string_view device) noexcept;

/// The name of the network file system that holds `path`, or would hold it: then that of its folder. Empty where it is
/// a local one or the system does not say.
[[nodiscard]] std::optional<std::string> network_file_system_of(const std::filesystem::path& path);

/// Whether the file system of `path` is mounted so that nobody may write through this mount.
[[nodiscard]] bool is_mounted_read_only(const std::filesystem::path& path) noexcept;

}  // namespace wattmast::sqlite
