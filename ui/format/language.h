// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The languages that the program speaks.
#pragma once

#include <array>
#include <cstdint>

namespace wattmast::ui {

enum class Language : std::uint8_t { english = 1, chinese = 2, vietnamese = 3 };

/// Every one, in the order in which they are offered.
inline constexpr std::array every_language{Language::english, Language::chinese, Language::vietnamese};

}  // namespace wattmast::ui
