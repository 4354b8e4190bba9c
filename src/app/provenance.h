// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What every report says about the program that made it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace wattmast {

/// Program version and time-zone database; the same for the desktop program and the command line, so that both write
/// equal bytes.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> report_provenance();

}  // namespace wattmast
