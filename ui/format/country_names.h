// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What countries are called in the language of the window; publishers name them in English and in their own languages.
#pragma once

#include <QString>
#include <string>

#include "ui/format/language.h"

namespace wattmast::ui {

/// From the CLDR, which ICU carries: "DE" is 德国 and Đức. Empty for what is no ISO 3166-1 code of two letters.
[[nodiscard]] QString country_name(const std::string& code, Language language);

}  // namespace wattmast::ui
