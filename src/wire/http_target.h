// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Paths of HTTP requests as profiles write them (RFC 9112, 3.2.1: origin-form). Pure.
#pragma once

#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast::wire {

/// A path, perhaps with a query, with a place for which of several the device shows:
/// "/rpc/Switch.GetStatus?id={unit}".
class HttpTargetTemplate {
public:
    HttpTargetTemplate() = default;
    /// Fails with `invalid_argument` for a text that does not begin with "/", has another place than {unit} or one
    /// twice, or cannot be a request's target.
    [[nodiscard]] static Result<HttpTargetTemplate> parse(std::string_view text);

    /// @pre is_http_unit(unit) where has_unit(); `prefix` is empty or is_http_path()
    [[nodiscard]] std::string target(std::string_view prefix, std::string_view unit) const;

    [[nodiscard]] bool has_unit() const noexcept;
    [[nodiscard]] const std::string& to_string() const noexcept { return text_; }

    friend bool operator==(const HttpTargetTemplate&, const HttpTargetTemplate&) = default;

private:
    std::string text_;
};

/// Whether a text begins with "/" and a request line can hold it: visible ASCII, no fragment, no ".." between slashes,
/// no "//" in front (that would be another host), at most 1,024 bytes.
[[nodiscard]] bool is_http_path(std::string_view text) noexcept;

/// Letters, digits and "-._", 1 to 64 of them: it cannot change what is asked beyond its place.
[[nodiscard]] bool is_http_unit(std::string_view text) noexcept;

/// The path on the same host that a Location leads to. `origin` is "http://host:port" or "https://host:port"; its usual
/// port (80, 443) may be left out in the location. Fails with `wrong_reply` for one that leads elsewhere.
[[nodiscard]] Result<std::string> path_of_location(std::string_view location, std::string_view origin);

}  // namespace wattmast::wire
