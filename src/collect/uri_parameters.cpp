// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_parameters.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wattmast {

Failure refuse(std::string what, std::string_view example) {
    return fail(Errc::invalid_argument, std::move(what) + "; write it like " + std::string(example));
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result.push_back(text[i]);
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = text.substr(i + 1, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2) {
            return std::nullopt;
        }
        result.push_back(static_cast<char>(byte));
        i += 2;
    }
    return result;
}

Result<Parameters> read_parameters(std::string_view text, std::string_view example) {
    Parameters parameters;
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        const std::size_t equals = pair.find('=');
        // It may be the rest of a password that holds a bare &, so it is not repeated.
        if (equals == std::string_view::npos || equals == 0) {
            return refuse("a parameter is not of the form name=value (write & in a value as %26)", example);
        }
        const std::string name(pair.substr(0, equals));
        const auto value = unescaped(pair.substr(equals + 1));
        if (!value) {
            return refuse("parameter \"" + name + "\" has a % without two digits (write % as %25)", example);
        }
        if (!parameters.emplace(name, *value).second) {
            return refuse("parameter \"" + name + "\" is given twice", example);
        }
    }
    return parameters;
}

std::optional<std::string> take(Parameters& parameters, std::string_view name) {
    const auto found = parameters.find(name);
    if (found == parameters.end()) {
        return std::nullopt;
    }
    std::string value = std::move(found->second);
    parameters.erase(found);
    return value;
}

Result<void> refuse_rest(const Parameters& parameters, std::string_view known, std::string_view example) {
    if (parameters.empty()) {
        return {};
    }
    return refuse("unknown parameter \"" + parameters.begin()->first + "\" (known: " + std::string(known) + ")",
                  example);
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

}  // namespace wattmast
