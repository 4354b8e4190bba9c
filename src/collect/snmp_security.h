// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How an SNMP agent is told who asks: communities of v1 and v2c, users of v3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "units/error.h"

namespace wattmast {

enum class SnmpCommunityVersion : std::uint8_t { v1 = 1, v2c = 2 };

/// SNMP v1 and v2c: a community is a password sent in clear. Never printed.
struct SnmpCommunity {
    std::string community = "public";
    SnmpCommunityVersion version = SnmpCommunityVersion::v2c;

    friend bool operator==(const SnmpCommunity&, const SnmpCommunity&) = default;
};

/// How a message of v3 is signed: RFC 3414 (MD5, SHA-1) and RFC 7860.
enum class SnmpAuth : std::uint8_t { md5 = 1, sha1 = 2, sha224 = 3, sha256 = 4, sha384 = 5, sha512 = 6 };

/// How it is encrypted: RFC 3414 (DES), RFC 3826 (AES-128). For longer keys there is no standard but two ways to make
/// one out of a short hash: draft-blumenthal-aes-usm-04, and that of Cisco and others
/// (draft-reeder-snmpv3-usm-3desede).
enum class SnmpPrivacy : std::uint8_t {
    des = 1,
    aes128 = 2,
    aes192 = 3,
    aes256 = 4,
    aes192_cisco = 5,
    aes256_cisco = 6
};

/// A protocol with its password, which is never printed and has at least 8 characters (RFC 3414, 11.2).
template <typename Protocol>
struct SnmpSecret {
    Protocol protocol{};
    std::string password;

    friend bool operator==(const SnmpSecret&, const SnmpSecret&) = default;
};

/// SNMP v3: the user-based security model (RFC 3414). What is given decides on the level.
struct SnmpUser {
    std::string name;                                ///< 1 … 32 bytes.
    std::optional<SnmpSecret<SnmpAuth>> auth;        ///< Empty: noAuthNoPriv.
    std::optional<SnmpSecret<SnmpPrivacy>> privacy;  ///< Only with auth; empty: authNoPriv.
    std::string context;                             ///< Mostly empty: the agent's default one.

    friend bool operator==(const SnmpUser&, const SnmpUser&) = default;
};

/// One alternative per way to prove who asks.
using SnmpSecurity = std::variant<SnmpCommunity, SnmpUser>;

/// "noAuthNoPriv", "authNoPriv" or "authPriv" (RFC 3411, 3.4.3).
[[nodiscard]] std::string_view level_of(const SnmpUser& user) noexcept;

/// "SHA-256"; "AES-128", "AES-192-Cisco".
[[nodiscard]] std::string_view name_of(SnmpAuth protocol) noexcept;
[[nodiscard]] std::string_view name_of(SnmpPrivacy protocol) noexcept;

/// By that name or a usual other one (SHA, SHA1, AES, AES128 …), whatever the case. Empty if there is none.
[[nodiscard]] std::optional<SnmpAuth> snmp_auth_by_name(std::string_view name);
[[nodiscard]] std::optional<SnmpPrivacy> snmp_privacy_by_name(std::string_view name);

}  // namespace wattmast
