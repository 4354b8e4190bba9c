// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Passwords of devices. They are in no database, log or report: a file beside the database has them, mode 0600.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "app/inventory.h"
#include "units/error.h"

namespace wattmast {

/// Full URIs by site code and device name, of those devices whose URI holds a secret.
using SecretUris = std::map<std::pair<std::string, std::string>, std::string>;

/// The URI as the catalogue keeps it: what is secret is "***", the rest as written.
[[nodiscard]] std::string uri_without_secret(std::string_view uri);
/// Whether something must be put in place of "***" before the URI can be used.
[[nodiscard]] bool lacks_secret(std::string_view uri);

/// "<database>.secrets"
[[nodiscard]] std::filesystem::path secrets_file(const std::filesystem::path& database);

/// Adds or changes the secrets of the inventory's devices; those of others stay. Without any there is no file.
/// Fails with `file_failed`, `store_full`, or as load_secrets() does.
[[nodiscard]] Result<void> save_secrets(const std::filesystem::path& database, const Inventory& inventory);

/// Empty if there is no such file. Fails with `file_failed` where it cannot be read, is open to others than its owner
/// (the detail says what to do), or is not what save_secrets writes.
[[nodiscard]] Result<SecretUris> load_secrets(const std::filesystem::path& database);

}  // namespace wattmast
