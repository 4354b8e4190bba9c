// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wattmast {

/// The program's version, as in CMakeLists.txt; a test compares them.
inline constexpr const char* version = "0.1.0";

}  // namespace wattmast
