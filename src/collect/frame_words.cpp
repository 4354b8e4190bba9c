// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/frame_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "collect/device_uri.h"

namespace wattmast {
namespace {

/// One past the closing quote of the JSON string that begins at `begin`; the end of the text where it is not closed.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            return at + 1;
        }
    }
    return text.size();
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n')) {
        ++at;
    }
    return at;
}

/// One past a string, number or word; lists and objects are looked into as everything else.
std::size_t end_of_value(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '"') {
        return end_of_string(text, at);
    }
    return std::min(text.find_first_of(",}]{[ \r\n\t", at), text.size());
}

bool is_secret_name(std::string_view name) {
    std::string small(name);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return is_secret_parameter(name) || small == "pass" || small == "pwd" || small.ends_with("psk");
}

std::string in_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

std::string without_secrets(std::string_view document) {
    std::string shown;
    shown.reserve(document.size());
    std::size_t at = 0;
    while (at < document.size()) {
        if (document[at] != '"') {
            shown += document[at++];
            continue;
        }
        const std::size_t end = end_of_string(document, at);
        const std::string_view text = document.substr(at, end - at);
        shown += text;
        at = end;
        const std::size_t colon = skip_blanks(document, at);
        const bool is_name = colon < document.size() && document[colon] == ':' && text.size() >= 2;
        if (is_name && is_secret_name(text.substr(1, text.size() - 2))) {
            const std::size_t value = skip_blanks(document, colon + 1);
            shown += ": \"***\"";
            at = std::max(end_of_value(document, value), colon + 1);
        }
    }
    return in_one_line(std::move(shown));
}

}  // namespace wattmast
