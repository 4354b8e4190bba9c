// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/digest.h"

#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <stdexcept>

namespace wattmast {
namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

constexpr std::string_view hex_digits = "0123456789abcdef";

/// Looked up once: by name it costs more than the digest of a ledger line.
const EVP_MD* algorithm() {
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

std::optional<std::uint8_t> nibble(char digit) {
    const std::size_t place = hex_digits.find(digit);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint8_t>(place));
}

}  // namespace

std::string Digest::to_hex() const {
    std::string hex(2 * size, '0');
    for (std::size_t index = 0; index < size; ++index) {
        hex[2 * index] = hex_digits[bytes[index] >> 4U];
        hex[2 * index + 1] = hex_digits[bytes[index] & 0xfU];
    }
    return hex;
}

Result<Digest> Digest::parse(std::string_view hex) {
    Digest digest;
    bool is_digest = hex.size() == 2 * size;
    for (std::size_t index = 0; is_digest && index < size; ++index) {
        const auto high = nibble(hex[2 * index]);
        const auto low = nibble(hex[2 * index + 1]);
        is_digest = high && low;
        if (is_digest) {
            digest.bytes[index] = static_cast<std::uint8_t>(*high * 16U + *low);
        }
    }
    if (!is_digest) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(hex) + "\" is no SHA-256 digest: 64 digits of 0-9 and a-f are");
    }
    return digest;
}

Digest sha256(std::initializer_list<std::string_view> parts) {
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    Digest digest;
    bool is_done = context != nullptr && EVP_DigestInit_ex(context.get(), algorithm(), nullptr) == 1;
    for (const std::string_view part : parts) {
        is_done = is_done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    }
    if (!is_done || EVP_DigestFinal_ex(context.get(), digest.bytes.data(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL has no SHA-256 on this machine");
    }
    return digest;
}

Digest sha256(std::string_view text) {
    return sha256({text});
}

}  // namespace wattmast
