// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a client shows who it is: HTTP Basic (RFC 7617) and Digest (RFC 7616). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wattmast {

/// What a service wants to be answered with Digest. Texts as between the quotes, unescaped.
struct DigestChallenge {
    enum class Algorithm : std::uint8_t { md5 = 1, sha256 = 2 };
    /// `session`: the "-sess" form. `none` of the protection is RFC 2069, which old equipment still speaks.
    enum class Variant : std::uint8_t { plain = 1, session = 2 };
    enum class Protection : std::uint8_t { none = 1, auth = 2 };
    enum class Nonce : std::uint8_t { fresh = 1, stale = 2 };  ///< stale: only the nonce was too old.

    std::string realm;
    std::string nonce;
    std::optional<std::string> opaque;
    Algorithm algorithm = Algorithm::md5;
    Variant variant = Variant::plain;
    Protection protection = Protection::none;
    Nonce age = Nonce::fresh;
};

/// What of WWW-Authenticate can be answered.
struct HttpChallenges {
    std::optional<DigestChallenge> digest;  ///< The strongest of those offered.
    bool has_basic = false;
};

/// Reads the WWW-Authenticate fields of a 401, several challenges in one field or one in each. What is malformed,
/// unknown or holds control characters is passed over.
[[nodiscard]] HttpChallenges parse_challenges(std::span<const std::string> fields);

/// "Digest username=…". `target` is the request's path with its query, `count` how often the nonce has been used with
/// this request, from 1; `client_nonce` must not be foreseeable.
[[nodiscard]] std::string digest_authorization(const DigestChallenge& challenge, std::string_view user,
                                               std::string_view password, std::string_view target, std::uint32_t count,
                                               std::string_view client_nonce);

/// "Basic …"
[[nodiscard]] std::string basic_authorization(std::string_view user, std::string_view password);

/// Whether a profile may have a key sent in the header: a token of RFC 9110, and none that HTTP itself uses.
[[nodiscard]] bool is_free_header(std::string_view name);

}  // namespace wattmast
