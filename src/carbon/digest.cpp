// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/digest.h"

#include <openssl/evp.h>

#include <optional>
#include <stdexcept>
#include <utility>

namespace wattmast {
namespace {

/// OpenSSL fails here only where memory ends or its build has no SHA-256.
void expect(bool is_done) {
    if (!is_done) {
        throw std::runtime_error("OpenSSL has no SHA-256 on this machine");
    }
}

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

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    expect(context_ != nullptr && EVP_DigestInit_ex(context_.get(), algorithm(), nullptr) == 1);
}

void Sha256::add(std::string_view bytes) {
    expect(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

Digest Sha256::digest() const {
    const std::unique_ptr<evp_md_ctx_st, Free> copy(EVP_MD_CTX_new());
    Digest digest;
    expect(copy != nullptr && EVP_MD_CTX_copy_ex(copy.get(), context_.get()) == 1 &&
           EVP_DigestFinal_ex(copy.get(), digest.bytes.data(), nullptr) == 1);
    return digest;
}

Digest Sha256::take() && {
    Digest digest;
    expect(EVP_DigestFinal_ex(context_.get(), digest.bytes.data(), nullptr) == 1);
    return digest;
}

Digest sha256(std::initializer_list<std::string_view> parts) {
    Sha256 sum;
    for (const std::string_view part : parts) {
        sum.add(part);
    }
    return std::move(sum).take();
}

Digest sha256(std::string_view text) {
    return sha256({text});
}

}  // namespace wattmast
