// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which release of the tz database a folder holds.
#pragma once

#include <filesystem>
#include <string>

namespace wattmast {

/// Where the rules of time zones are read from. Neither TZ nor TZDIR moves it, so that reports do not depend on them.
inline constexpr const char* zone_folder = "/usr/share/zoneinfo";

/// "2025b", as the folder says it: in the first line of `tzdata.zi` ("# version 2025b"; Debian, Fedora, Arch), else in
/// `+VERSION` (macOS, BSD) or `version`. Empty where none of them does. Source: zic(8), Makefile of tzcode.
[[nodiscard]] std::string zone_release_in(const std::filesystem::path& folder);

}  // namespace wattmast
