// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What countries are called in Chinese; publishers name them in English and in their own languages.
#pragma once

#include <QString>
#include <string>

namespace wattmast::ui {

/// From the CLDR, which ICU carries: "DE" is 德国. Empty for what is no ISO 3166-1 code of two letters.
[[nodiscard]] QString country_in_chinese(const std::string& code);

}  // namespace wattmast::ui
