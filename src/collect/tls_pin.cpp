// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tls_pin.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace wattmast {
namespace {

constexpr std::string_view hash_name = "sha256/";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The value of each character, `bits` wide, put together. Empty where a character is none of `digits`.
std::optional<std::vector<std::uint8_t>> decode(std::string_view text, std::string_view digits, unsigned bits) {
    std::vector<std::uint8_t> bytes;
    std::uint32_t pending = 0;
    unsigned held = 0;
    for (const char c : text) {
        const std::size_t value = digits.find(c);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        pending = (pending << bits) | static_cast<std::uint32_t>(value);
        held += bits;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<std::uint8_t>(pending >> held));
            pending &= (1U << held) - 1U;
        }
    }
    return pending == 0 ? std::optional(bytes) : std::nullopt;
}

std::optional<std::vector<std::uint8_t>> decode_hex(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c != ':') {
            digits.push_back(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    return digits.size() == 64 ? decode(digits, hex_digits, 4) : std::nullopt;
}

}  // namespace

Result<TlsPin> TlsPin::parse(std::string_view text) {
    std::optional<std::vector<std::uint8_t>> bytes;
    if (text.starts_with(hash_name)) {
        const std::string_view value = text.substr(hash_name.size());
        const bool is_base64 = value.size() == 44 && value.ends_with('=');
        bytes = is_base64 ? decode(value.substr(0, 43), base64_digits, 6) : decode_hex(value);
    }
    TlsPin pin;
    if (!bytes || bytes->size() != pin.digest.size()) {
        return fail(Errc::invalid_argument, "\"" + std::string(text) +
                                                "\" is no pin: it is sha256/ and 64 hexadecimal digits or 44 "
                                                "characters of base64; a probe without pin prints the right one");
    }
    std::ranges::copy(*bytes, pin.digest.begin());
    return pin;
}

std::string TlsPin::to_string() const {
    std::string text(hash_name);
    for (const std::uint8_t byte : digest) {
        text.push_back(hex_digits[byte / 16U]);
        text.push_back(hex_digits[byte % 16U]);
    }
    return text;
}

}  // namespace wattmast
