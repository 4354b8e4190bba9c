// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Profiles, factors and the other data files that come with the program.
#pragma once

#include <filesystem>
#include <memory>

#include "carbon/factor_register.h"
#include "collect/profile_loader.h"
#include "units/error.h"

namespace wattmast {

/// The folder with profiles/ and factors/: $WATTMAST_RESOURCES if set, else ../share/wattmast beside the program's
/// folder, else the checkout that the program was built from. Fails with `file_failed`, naming where it looked.
[[nodiscard]] Result<std::filesystem::path> find_resources();

/// The folder of the user's own profiles: $WATTMAST_PROFILES if set, else wattmast/profiles in $XDG_DATA_HOME (which is
/// ~/.local/share unless set). It need not exist. Empty if none of these is known.
[[nodiscard]] std::filesystem::path own_profile_folder();

/// Everything from `resources`/profiles with the user's own profiles over it. What is wrong with own profiles is logged
/// as a warning each, and those are left out. Fails as load_profile_folder() for the shipped ones.
[[nodiscard]] Result<std::shared_ptr<const ProfileLibrary>> load_profiles(const std::filesystem::path& resources);

/// The same with an own folder, and with the faults for the caller to tell. A folder that is not there holds none.
[[nodiscard]] Result<LayeredProfiles> load_layered_profiles(const std::filesystem::path& resources,
                                                            const std::filesystem::path& own_folder);

/// Everything from `resources`/factors/*.csv, with the order of preference of sets.csv. Fails with `file_failed` or
/// `invalid_argument` listing the faulty rows.
[[nodiscard]] Result<std::shared_ptr<const FactorRegister>> load_factors(const std::filesystem::path& resources);

}  // namespace wattmast
