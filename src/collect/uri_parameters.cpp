// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_parameters.h"

#include <algorithm>
#include <utility>

namespace wattmast {

Failure refuse(std::string what, std::string_view example) {
    return fail(Errc::invalid_argument, std::move(what) + "; write it like " + std::string(example));
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
