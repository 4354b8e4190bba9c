// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_http.h"

#include <algorithm>
#include <utility>

#include "collect/uri_pieces.h"
#include "wire/http_target.h"

namespace wattmast {
namespace {

constexpr std::string_view plain_example = "http://10.21.47.9?unit=0&credential=NAME";
constexpr std::string_view tls_example = "https://10.21.47.9?user=reader&password=…&pin=sha256/…";

/// What a header field can hold without being cut or folded (RFC 9110, 5.5).
bool is_visible(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

/// Nothing that could be taken for parameters or a user, so that whoever hides secrets need not look there.
bool is_prefix(std::string_view path) {
    constexpr std::string_view signs = "-._~/%";
    return wire::is_http_path(path) && std::ranges::all_of(path, [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      signs.find(c) != std::string_view::npos;
           });
}

/// Who asks. No text of a secret is repeated.
Result<void> take_login(Parameters& parameters, HttpUri& uri, std::string_view example) {
    uri.user = take(parameters, "user").value_or("");
    uri.password = take(parameters, "password").value_or("");
    uri.token = take(parameters, "token").value_or("");
    uri.key = take(parameters, "key").value_or("");
    if (uri.user.empty() != uri.password.empty()) {
        return refuse("user and password are needed together", example);
    }
    // RFC 7617: the colon parts the two where they are sent.
    if (uri.user.find(':') != std::string::npos) {
        return refuse("a user has no colon in the name", example);
    }
    const int ways = (uri.user.empty() ? 0 : 1) + (uri.token.empty() ? 0 : 1) + (uri.key.empty() ? 0 : 1);
    if (ways > 1) {
        return refuse("one of user with password, token and key is enough", example);
    }
    if (!is_visible(uri.token) || !is_visible(uri.key)) {
        return refuse("token and key hold letters, digits and signs of ASCII, and no blank", example);
    }
    const auto login = take(parameters, "auth");
    // Without any of them it may stand beside a name that holds the password.
    if (login && !(uri.token.empty() && uri.key.empty())) {
        return refuse("auth says how a password is shown, and there is none", example);
    }
    if (login && *login != "digest" && *login != "basic") {
        return refuse("auth \"" + *login + "\" is not known (digest and basic are; without it: as the device asks)",
                      example);
    }
    if (login) {
        uri.login = *login == "digest" ? HttpUri::Login::digest : HttpUri::Login::basic;
    }
    return {};
}

Result<void> take_trust(Parameters& parameters, HttpUri& uri) {
    auto pins = pins_in(take(parameters, "pin").value_or(""));
    if (!pins) {
        return refuse(pins.error().detail, tls_example);
    }
    uri.pins = std::move(*pins);
    uri.ca_file = take(parameters, "ca").value_or("");
    return {};
}

}  // namespace

Result<DeviceUri> parse_http_uri(std::string_view text, HttpUri::Transport transport) {
    const bool is_tls = transport == HttpUri::Transport::tls;
    const std::string_view example = is_tls ? tls_example : plain_example;
    auto pieces = cut_uri(text, is_tls ? "https" : "http", example, UriPath::allowed);
    if (!pieces) {
        return pieces.error();
    }
    HttpUri uri;
    uri.transport = transport;
    uri.endpoint = std::move(pieces->endpoint);
    if (uri.endpoint.port == 0) {
        uri.endpoint.port = is_tls ? 443 : 80;
    }
    uri.prefix = std::move(pieces->path);
    if (!uri.prefix.empty() && !is_prefix(uri.prefix)) {
        return refuse("the path has other characters than letters, digits, -._~/ and %XX, or a \"..\"", example);
    }
    uri.unit = take(pieces->parameters, "unit").value_or("");
    if (!uri.unit.empty() && !wire::is_http_unit(uri.unit)) {
        return refuse("unit \"" + uri.unit + "\" has other characters than letters, digits and -._", example);
    }
    if (const auto login = take_login(pieces->parameters, uri, example); !login) {
        return login.error();
    }
    if (is_tls) {
        if (const auto trust = take_trust(pieces->parameters, uri); !trust) {
            return trust.error();
        }
    }
    const std::string_view known =
        is_tls ? "unit, user, password, auth, token, key, pin, ca" : "unit, user, password, auth, token, key";
    if (const auto rest = refuse_rest(pieces->parameters, known, example); !rest) {
        return rest.error();
    }
    return DeviceUri{uri};
}

std::string redacted_http(const HttpUri& uri) {
    const bool is_tls = uri.transport == HttpUri::Transport::tls;
    ParameterText text((is_tls ? "https://" : "http://") + endpoint_text(uri.endpoint) + uri.prefix);
    if (!uri.unit.empty()) {
        text.add("unit", uri.unit);
    }
    if (!uri.user.empty()) {
        text.add("user", escape_parameter(uri.user));
        text.add("password", "***");
    }
    if (uri.login != HttpUri::Login::as_asked) {
        text.add("auth", uri.login == HttpUri::Login::digest ? "digest" : "basic");
    }
    if (!uri.token.empty()) {
        text.add("token", "***");
    }
    if (!uri.key.empty()) {
        text.add("key", "***");
    }
    if (!uri.pins.empty()) {
        text.add("pin", pins_text(uri.pins));
    }
    if (!uri.ca_file.empty()) {
        text.add("ca", escape_parameter(uri.ca_file));
    }
    return text.take();
}

std::string_view warning_of(std::string_view uri) {
    constexpr std::string_view scheme = "http://";
    const std::size_t question = uri.find('?');
    if (lower(uri.substr(0, scheme.size())) != scheme || question == std::string_view::npos) {
        return {};
    }
    bool is_readable = false;
    for (std::string_view rest = uri.substr(question + 1); !rest.empty();) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        const std::string_view name = pair.substr(0, pair.find('='));
        if (pair == "auth=digest") {
            return {};
        }
        is_readable = is_readable || name == "credential" || is_secret_parameter(name);
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    }
    return is_readable
               ? std::string_view(
                     "others on the network may read its password, token or key, because http:// does not encrypt; "
                     "write https:// where the device can, or auth=digest for a password")
               : std::string_view();
}

}  // namespace wattmast
