// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pieces that device URIs are made of, and how their text is written. Internal to collect/.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_uri.h"
#include "collect/uri_parameters.h"

namespace wattmast {

/// The pieces of "scheme://authority/path?parameters".
struct UriPieces {
    std::string scheme;
    Endpoint endpoint;  ///< Port 0: not given.
    std::string path;   ///< As written, without "/" at its end; empty where there is none.
    Parameters parameters;
};

enum class UriPath : std::uint8_t { refused = 1, allowed = 2 };

/// @pre `text` begins with `scheme` and "://"
/// Fails with `invalid_argument`; no secret is in the detail.
[[nodiscard]] Result<UriPieces> cut_uri(std::string_view text, std::string_view scheme, std::string_view example,
                                        UriPath path = UriPath::refused);

/// The whole text as a number.
template <typename Number>
[[nodiscard]] std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                                     : std::nullopt;
}

/// Pins with commas between.
[[nodiscard]] Result<std::vector<TlsPin>> pins_in(std::string_view text);
[[nodiscard]] std::string pins_text(const std::vector<TlsPin>& pins);

/// "host:port", IPv6 addresses in brackets.
[[nodiscard]] std::string endpoint_text(const Endpoint& endpoint);

/// Adds "?name=value", then "&name=value".
class ParameterText {
public:
    explicit ParameterText(std::string begin, char before = '?') : text_(std::move(begin)), before_(before) {}
    void add(std::string_view name, std::string_view value) {
        text_.append(1, before_).append(name).append("=").append(value);
        before_ = '&';
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
    char before_;
};

}  // namespace wattmast
