// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/country_names.h"

#include <unicode/uloc.h>

#include <array>

namespace wattmast::ui {

QString country_in_chinese(const std::string& code) {
    constexpr std::size_t letters = 2;
    if (code.size() != letters) {
        return {};
    }
    constexpr int longest = 100;
    std::array<UChar, longest> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = uloc_getDisplayCountry(("_" + code).c_str(), "zh_Hans", name.data(), longest, &status);
    const QString text = U_SUCCESS(status) != 0 ? QString::fromUtf16(name.data(), length) : QString();
    return text == QLatin1String(code.c_str()) ? QString() : text;
}

}  // namespace wattmast::ui
