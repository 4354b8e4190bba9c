// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// By what a device is known where no authority vouches for it: the SHA-256 of its certificate or of its key.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// Of a certificate in DER, or of its SubjectPublicKeyInfo (RFC 7469, 2.4), which outlives renewed certificates.
struct TlsPin {
    std::array<std::uint8_t, 32> digest{};

    /// "sha256/" and 64 hexadecimal digits (colons between bytes are allowed, as openssl prints them) or 44 characters
    /// of base64. Fails with `invalid_argument`.
    [[nodiscard]] static Result<TlsPin> parse(std::string_view text);

    /// "sha256/" and 64 hexadecimal digits in lower case.
    [[nodiscard]] std::string to_string() const;

    friend bool operator==(const TlsPin&, const TlsPin&) = default;
};

}  // namespace wattmast
