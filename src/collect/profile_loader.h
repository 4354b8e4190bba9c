// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Device profiles from TOML files.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "collect/device_profile.h"
#include "units/error.h"

namespace wattmast {

/// A profile as text with the name that messages use for it.
struct ProfileText {
    std::string name;
    std::string toml;
};

/// Reads the profiles, checks each and merges what `includes` names (which must be among them).
/// Fails with `invalid_profile`; the detail lists every fault of every text, one per line, as "name:line: what".
[[nodiscard]] Result<ProfileLibrary> load_profiles(std::span<const ProfileText> texts);

/// All *.toml of a folder, not its subfolders. Fails with `file_failed` if the folder or a file cannot be read or there
/// is no profile in it, and as load_profiles().
[[nodiscard]] Result<ProfileLibrary> load_profile_folder(const std::filesystem::path& folder);

}  // namespace wattmast
