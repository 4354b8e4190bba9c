// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Profiles, factors and the other data files that come with the program.
#pragma once

#include <filesystem>
#include <memory>

#include "carbon/factor_register.h"
#include "collect/device_profile.h"
#include "units/error.h"

namespace wattmast {

/// The folder with profiles/ and factors/: $WATTMAST_RESOURCES if set, else ../share/wattmast beside the program's
/// folder, else the checkout that the program was built from. Fails with `file_failed`, naming where it looked.
[[nodiscard]] Result<std::filesystem::path> find_resources();

/// Everything from `resources`/profiles. Fails as load_profile_folder().
[[nodiscard]] Result<std::shared_ptr<const ProfileLibrary>> load_profiles(const std::filesystem::path& resources);

/// Everything from `resources`/factors/*.csv. Fails with `file_failed` or `invalid_argument` listing the faulty rows.
[[nodiscard]] Result<std::shared_ptr<const FactorRegister>> load_factors(const std::filesystem::path& resources);

}  // namespace wattmast
