// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4): what ledger, book, factors and imported files are digested with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "units/error.h"

struct evp_md_ctx_st;

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

/// SHA-256 of bytes that come in pieces. Throws std::runtime_error where OpenSSL has no SHA-256.
class Sha256 {
public:
    Sha256();

    void add(std::string_view bytes);
    /// Of all that was added; more may be added afterwards.
    [[nodiscard]] Digest digest() const;
    [[nodiscard]] Digest take() &&;  ///< The same without a copy, for good.

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// Of the parts, one behind the other. Throws std::runtime_error where OpenSSL has no SHA-256.
[[nodiscard]] Digest sha256(std::initializer_list<std::string_view> parts);
[[nodiscard]] Digest sha256(std::string_view text);

}  // namespace wattmast
