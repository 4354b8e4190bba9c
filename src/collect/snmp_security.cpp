// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_security.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

constexpr std::array auths{SnmpAuth::md5,    SnmpAuth::sha1,   SnmpAuth::sha224,
                           SnmpAuth::sha256, SnmpAuth::sha384, SnmpAuth::sha512};
constexpr std::array privacies{SnmpPrivacy::des,    SnmpPrivacy::aes128,       SnmpPrivacy::aes192,
                               SnmpPrivacy::aes256, SnmpPrivacy::aes192_cisco, SnmpPrivacy::aes256_cisco};

/// Manuals write "SHA-256", "sha256" and "SHA_256".
std::string without_dashes(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c != '-' && c != '_') {
            result.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        }
    }
    return result;
}

template <typename Protocols>
auto by_name(const Protocols& protocols, const std::string& wanted) {
    const auto found =
        std::ranges::find_if(protocols, [&](auto one) { return without_dashes(name_of(one)) == wanted; });
    return found == protocols.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::string_view level_of(const SnmpUser& user) noexcept {
    if (user.privacy) {
        return "authPriv";
    }
    return user.auth ? "authNoPriv" : "noAuthNoPriv";
}

std::string_view name_of(SnmpAuth protocol) noexcept {
    switch (protocol) {
        case SnmpAuth::md5:
            return "MD5";
        case SnmpAuth::sha1:
            return "SHA-1";
        case SnmpAuth::sha224:
            return "SHA-224";
        case SnmpAuth::sha256:
            return "SHA-256";
        case SnmpAuth::sha384:
            return "SHA-384";
        case SnmpAuth::sha512:
            return "SHA-512";
    }
    return "";
}

std::string_view name_of(SnmpPrivacy protocol) noexcept {
    switch (protocol) {
        case SnmpPrivacy::des:
            return "DES";
        case SnmpPrivacy::aes128:
            return "AES-128";
        case SnmpPrivacy::aes192:
            return "AES-192";
        case SnmpPrivacy::aes256:
            return "AES-256";
        case SnmpPrivacy::aes192_cisco:
            return "AES-192-Cisco";
        case SnmpPrivacy::aes256_cisco:
            return "AES-256-Cisco";
    }
    return "";
}

std::optional<SnmpAuth> snmp_auth_by_name(std::string_view name) {
    const std::string wanted = without_dashes(name);
    return wanted == "SHA" ? SnmpAuth::sha1 : by_name(auths, wanted);
}

std::optional<SnmpPrivacy> snmp_privacy_by_name(std::string_view name) {
    const std::string wanted = without_dashes(name);
    return wanted == "AES" ? SnmpPrivacy::aes128 : by_name(privacies, wanted);
}

}  // namespace wattmast
