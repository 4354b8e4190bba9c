// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Device profiles from TOML files.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// The texts of all *.toml of a folder, ascending by name, which is the file's name alone. Empty for a folder without.
/// Fails with `file_failed` if the folder or a file cannot be read.
[[nodiscard]] Result<std::vector<ProfileText>> read_profile_texts(const std::filesystem::path& folder);

/// What load_profiles_over() made of the user's own profiles.
struct LayeredProfiles {
    ProfileLibrary library;
    std::vector<std::string> faults;  ///< Of own profiles, "name:line: what"; these are not in the library.
};

/// The shipped profiles with the user's own over them: one with the id of a shipped profile takes its place as a whole.
/// A faulty own profile is left out and told of, and the shipped one of its id stays; none takes another down.
/// Fails as load_profiles() if a shipped profile is faulty.
[[nodiscard]] Result<LayeredProfiles> load_profiles_over(std::span<const ProfileText> shipped,
                                                         std::span<const ProfileText> own);

}  // namespace wattmast
