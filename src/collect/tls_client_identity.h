// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The certificate that shows a TLS peer who we are. Internal to collect/: includes OpenSSL.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "units/error.h"

namespace wattmast {

/// Where a person keeps it.
struct TlsClientFiles {
    std::string certificate;   ///< PEM, perhaps followed by its chain.
    std::string key;           ///< PEM.
    std::string key_password;  ///< Empty: the key is not encrypted. Never printed.
};

/// A certificate, those that vouch for it, and the private key. A value that is moved.
class TlsClientIdentity {
public:
    /// Reads both files. Fails with `file_failed` where one cannot be read or is not what it should be, where others
    /// than its owner may read or write the key, where the key does not belong to the certificate, or is encrypted
    /// and `key_password` is missing or wrong. The detail says what to do; nothing of the key is in it.
    [[nodiscard]] static Result<TlsClientIdentity> load(const TlsClientFiles& files);

    /// Shows it on a connection whose handshake has not begun. Fails with `file_failed`: the policy of the machine's
    /// OpenSSL does not take it (a key that is too short).
    [[nodiscard]] Result<void> show_on(SSL* connection) const;

    /// "the client certificate FILE has expired: it was valid until 2026-11-25T09:00:00Z", or that it is not valid yet;
    /// empty while it is valid.
    [[nodiscard]] std::string why_not_valid() const;

private:
    template <auto free>
    struct Free {
        template <typename T>
        void operator()(T* object) const noexcept {
            free(object);
        }
    };
    static void free_chain(STACK_OF(X509) * chain) noexcept;

    TlsClientIdentity() = default;
    [[nodiscard]] Result<void> read_certificates();
    [[nodiscard]] Result<void> read_key(const std::string& password);

    std::string certificate_file_;
    std::string key_file_;
    std::unique_ptr<X509, Free<X509_free>> certificate_;
    std::unique_ptr<STACK_OF(X509), Free<free_chain>> chain_;
    std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>> key_;
};

}  // namespace wattmast
