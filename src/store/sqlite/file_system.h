// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// On which kind of file system a database lies.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace wattmast::sqlite {

/// The name of a network file system by its number in statfs(2) (magic.h of Linux); empty for any other. There,
/// write-ahead logging has no shared memory and locks may be missing: SQLite warns of damage (sqlite.org/wal.html).
[[nodiscard]] std::optional<std::string_view> network_file_system(unsigned long magic) noexcept;

/// The same for the file system that holds `path`; empty also where the system does not say.
[[nodiscard]] std::optional<std::string_view> network_file_system_of(const std::filesystem::path& path) noexcept;

}  // namespace wattmast::sqlite
