// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/country_names.h"

#include <unicode/uloc.h>

#include <array>

namespace wattmast::ui {
namespace {

const char* locale_of(Language language) {
    switch (language) {
        case Language::english:
            break;
        case Language::chinese:
            return "zh_Hans";
        case Language::vietnamese:
            return "vi";
    }
    return "en";
}

}  // namespace

QString country_name(const std::string& code, Language language) {
    constexpr std::size_t letters = 2;
    if (code.size() != letters) {
        return {};
    }
    constexpr int longest = 100;
    std::array<UChar, longest> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = uloc_getDisplayCountry(("_" + code).c_str(), locale_of(language), name.data(), longest, &status);
    const QString text = U_SUCCESS(status) != 0 ? QString::fromUtf16(name.data(), length) : QString();
    return text == QLatin1String(code.c_str()) ? QString() : text;
}

}  // namespace wattmast::ui
