// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Areas as people write them in a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wattmast {

/// "North / Hebei" or a name a line, outermost first: the names between slashes or line ends, without the blanks around
/// them and without empty ones.
[[nodiscard]] std::vector<std::string> area_names(std::string_view text);

}  // namespace wattmast
