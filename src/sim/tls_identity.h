// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Certificates made on the spot, so that no key is ever kept in a file.
#pragma once

#include <string>

namespace wattmast::sim {

/// A certificate with its key, both as PEM.
struct TlsIdentity {
    std::string certificate;
    std::string key;
    std::string fingerprint;      ///< "sha256/" and 64 hexadecimal digits, of the certificate.
    std::string key_fingerprint;  ///< The same, of its public key.
};

/// A new P-256 key with a certificate for `host` (a name or an address), valid for a year from now, signed by itself or
/// by `issuer`. Throws std::runtime_error where OpenSSL cannot.
[[nodiscard]] TlsIdentity make_tls_identity(const std::string& host, const TlsIdentity* issuer = nullptr);

}  // namespace wattmast::sim
