// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What of a URI's text nobody may see; declared in device_uri.h.
#include <algorithm>
#include <array>

#include "collect/device_uri.h"
#include "collect/uri_parameters.h"

namespace wattmast {

std::string redacted(std::string_view text) {
    std::string result;
    bool is_after_secret = false;
    char separator = '&';
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("?&"), text.size());
        const std::string_view part = text.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos && is_secret_parameter(part.substr(0, equals))) {
            result.append(part.substr(0, equals)).append("=***");
            is_after_secret = true;
        } else if (is_after_secret && (equals == std::string_view::npos || separator == '?')) {
            result.append("***");  // A secret with a bare ? or & in it goes on here.
        } else {
            result.append(part);
            is_after_secret = false;
        }
        result.append(text.substr(end, end == text.size() ? 0 : 1));
        separator = end == text.size() ? separator : text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    // A user part stands before the parameters.
    if (const std::size_t at = result.substr(0, result.find('?')).rfind('@'); at != std::string::npos) {
        const std::size_t scheme = result.find("://");
        const std::size_t begin = scheme == std::string::npos || scheme > at ? 0 : scheme + 3;
        result.replace(begin, at - begin, "***");
    }
    return result;
}

Failure without_secret_names(Failure failure, std::string_view uri) {
    bool is_after_secret = false;
    for (std::size_t begin = uri.find_first_of("?&"); begin < uri.size();) {
        const std::size_t end = std::min(uri.find_first_of("?&", begin + 1), uri.size());
        const std::string_view part = uri.substr(begin + 1, end - begin - 1);
        const std::string_view name = part.substr(0, part.find('='));
        const std::string quoted = '"' + std::string(name) + '"';
        for (std::size_t at = failure.detail.find(quoted); is_after_secret && !name.empty() && at != std::string::npos;
             at = failure.detail.find(quoted)) {
            failure.detail.replace(at, quoted.size(),
                                   "behind a password or the like (inside of one, write & as %26 and ? as %3F)");
        }
        is_after_secret = is_after_secret || is_secret_parameter(name);
        begin = end;
    }
    return failure;
}

bool is_secret_parameter(std::string_view name) {
    const std::string lowered = lower(name);
    return lowered == "community" || std::ranges::any_of(std::array{"password", "token", "secret", "key"},
                                                         [&](const char* end) { return lowered.ends_with(end); });
}

std::string escape_parameter(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::string result;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              plain.find(c) != std::string_view::npos;
        if (is_plain) {
            result.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
        }
    }
    return result;
}

}  // namespace wattmast
