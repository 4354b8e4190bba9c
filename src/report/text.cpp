// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include <cstddef>

namespace wattmast {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view minus = "\xE2\x88\x92";

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Length of the well-formed character at `at`; 0 if there is none.
std::size_t character_length(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    const unsigned second = byte_at(text, at + 1);
    const auto continues = [&](std::size_t offset) { return (byte_at(text, at + offset) & 0xC0U) == 0x80U; };
    if (first < 0x80) {
        return first >= 0x20 ? (first != 0x7F ? 1 : 0) : (first == '\t' || first == '\n' || first == '\r' ? 1 : 0);
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return continues(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool too_large = first == 0xF4 && second > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !too_large ? 4 : 0;
    }
    return 0;
}

}  // namespace

std::string clean_utf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        clean += length > 0 ? text.substr(at, length) : replacement;
        at += length > 0 ? length : 1;
    }
    return clean;
}

std::string grouped(Decimal number, int decimals) {
    const auto count = number.to_scaled(-decimals);
    std::string text = count ? Decimal(*count, -decimals).to_string() : number.to_string();
    const bool negative = text.front() == '-';
    if (negative) {
        text.erase(0, 1);
    }
    const std::size_t point = text.find('.');
    for (std::size_t at = point == std::string::npos ? text.size() : point; at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return negative ? std::string(minus) + text : text;
}

}  // namespace wattmast
