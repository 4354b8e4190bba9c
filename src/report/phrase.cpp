// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/phrase.h"

#include <cstddef>

namespace wattmast {

std::string said(const Phrase& phrase, ReportLanguage language, std::initializer_list<std::string_view> parts) {
    return said(phrase, language, std::span(parts.begin(), parts.size()));
}

std::string said(const Phrase& phrase, ReportLanguage language, std::span<const std::string_view> parts) {
    const std::string_view text = phrase.in(language);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t number = is_place ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (is_place && number < parts.size()) {
            result += parts[number];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace wattmast
