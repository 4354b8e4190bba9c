// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The languages that the program speaks.
#pragma once

#include <cstdint>

namespace wattmast::ui {

enum class Language : std::uint8_t { english = 1, chinese = 2 };

}  // namespace wattmast::ui
