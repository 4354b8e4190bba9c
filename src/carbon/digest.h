// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4): what ledger, book and factors are digested with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// A SHA-256 digest.
struct Digest {
    static constexpr std::size_t size = 32;
    std::array<std::uint8_t, size> bytes{};

    /// 64 digits, lower case, as sha256sum prints them.
    [[nodiscard]] std::string to_hex() const;
    /// Reads what to_hex() writes and nothing else. Fails with `invalid_argument`.
    [[nodiscard]] static Result<Digest> parse(std::string_view hex);

    friend bool operator==(const Digest&, const Digest&) = default;
};

/// Of the parts, one behind the other. Throws std::runtime_error where OpenSSL has no SHA-256.
[[nodiscard]] Digest sha256(std::initializer_list<std::string_view> parts);
[[nodiscard]] Digest sha256(std::string_view text);

}  // namespace wattmast
