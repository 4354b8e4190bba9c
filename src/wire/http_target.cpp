// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/http_target.h"

#include <algorithm>

namespace wattmast::wire {
namespace {

constexpr std::string_view place = "{unit}";
constexpr std::size_t max_path = 1024;
constexpr std::size_t max_unit = 64;

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// For people: nothing that a terminal obeys, and not too long.
std::string shown(std::string_view text) {
    std::string result(text.substr(0, 120));
    std::ranges::replace_if(
        result, [](char c) { return c < ' ' || c >= '\x7F'; }, '?');
    return result;
}

bool has_step_up(std::string_view path) noexcept {
    path = path.substr(0, path.find('?'));
    for (std::size_t at = path.find("/.."); at != std::string_view::npos; at = path.find("/..", at + 1)) {
        const std::string_view rest = path.substr(at + 3);
        if (rest.empty() || rest.front() == '/') {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<HttpTargetTemplate> HttpTargetTemplate::parse(std::string_view text) {
    const auto refuse = [text](const std::string& why) {
        return fail(Errc::invalid_argument, "path \"" + shown(text) + "\" " + why);
    };
    std::string plain(text);
    const std::size_t at = plain.find(place);
    if (at != std::string::npos) {
        plain.erase(at, place.size());
    }
    if (plain.find_first_of("{}") != std::string::npos) {
        return refuse("has another place than one {unit}");
    }
    if (!is_http_path(plain)) {
        return refuse(
            "cannot be asked for; write it like /status or /rpc/Switch.GetStatus?id={unit}, with %20 for a "
            "blank");
    }
    HttpTargetTemplate result;
    result.text_ = text;
    return result;
}

std::string HttpTargetTemplate::target(std::string_view prefix, std::string_view unit) const {
    std::string result = text_;
    if (const std::size_t at = result.find(place); at != std::string::npos) {
        result.replace(at, place.size(), unit);
    }
    return result.insert(0, prefix);
}

bool HttpTargetTemplate::has_unit() const noexcept {
    return text_.find(place) != std::string::npos;
}

bool is_http_path(std::string_view text) noexcept {
    return text.starts_with('/') && !text.starts_with("//") && text.size() <= max_path && !has_step_up(text) &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F' && c != '#' && c != '\\'; });
}

bool is_http_unit(std::string_view text) noexcept {
    return !text.empty() && text.size() <= max_unit && text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      c == '.' || c == '_';
           });
}

Result<std::string> path_of_location(std::string_view location, std::string_view origin) {
    const auto without = [location](std::string_view own) {
        const bool is_own = lower(location.substr(0, own.size())) == own;
        const std::string_view rest = is_own ? location.substr(own.size()) : std::string_view{};
        return rest.starts_with('/') ? rest : std::string_view{};
    };
    std::string_view path = location.starts_with('/') ? location : without(origin);
    const bool is_usual = (origin.starts_with("http://") && origin.ends_with(":80")) ||
                          (origin.starts_with("https://") && origin.ends_with(":443"));
    if (path.empty() && is_usual) {
        path = without(origin.substr(0, origin.rfind(':')));
    }
    path = path.substr(0, path.find('#'));
    if (!is_http_path(path)) {
        return fail(Errc::wrong_reply, "it leads to \"" + shown(location) + "\", another place than " +
                                           std::string(origin) + ", and is not followed");
    }
    return std::string(path);
}

}  // namespace wattmast::wire
