// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Files that appear whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

enum class FileReaders : std::uint8_t { everyone = 1, owner = 2 };

/// Writes the text beside `file`, makes it durable, and renames it into place; an older file of the name is replaced.
/// Fails with `file_failed` or `store_full` (disk full); then `file` is what it was before.
[[nodiscard]] Result<void> write_whole_file(const std::filesystem::path& file, std::string_view text,
                                            FileReaders readers = FileReaders::everyone);

/// The whole file as text. Fails with `file_failed`.
[[nodiscard]] Result<std::string> read_whole_file(const std::filesystem::path& file);

/// The same of a file with passwords. Fails with `file_failed` also where others than its owner may read or write it;
/// the detail says what to do.
[[nodiscard]] Result<std::string> read_secret_file(const std::filesystem::path& file);

}  // namespace wattmast
