// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whom we believe to be who: TLS settings that all connections share, and the judgement of a peer's certificate.
// Internal to collect/: includes Asio and OpenSSL.
#pragma once

#include <boost/asio/execution_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_uri.h"
#include "collect/tls_pin.h"
#include "units/error.h"

namespace wattmast {

/// One SSL_CTX per file of authorities for all connections of an io_context: TLS 1.2 at least. On its one thread.
class TlsContexts final : public boost::asio::execution_context::service {
public:
    using key_type = TlsContexts;
    static inline boost::asio::execution_context::id id;

    explicit TlsContexts(boost::asio::execution_context& context) : service(context) {}

    /// `ca_file` empty: the system's authorities. Fails with `file_failed`.
    [[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> with_authorities(const std::string& ca_file);

private:
    void shutdown() noexcept override { contexts_.clear(); }

    std::map<std::string, std::shared_ptr<boost::asio::ssl::context>> contexts_;
};

/// Whom a context believes from now on: the authorities of a PEM file, or those of the system where it is empty. Fails
/// with `file_failed`; what is no regular file is not waited for.
[[nodiscard]] Result<void> load_authorities(SSL_CTX* context, const std::string& file);

/// Tells a new connection whom it is to reach (SNI, and the name or address that the certificate must be for).
void expect_peer(SSL* connection, const Endpoint& endpoint);
/// The same but for SNI, in place of what was set there before.
void expect_peer(X509_VERIFY_PARAM* parameters, const Endpoint& endpoint);

/// "certificate sha256/…, key sha256/…" of the peer, as it may be pinned; empty where it shows none that can be read.
[[nodiscard]] std::string peer_fingerprints(SSL* connection);

/// After the handshake and before the first byte of ours: why the peer is not to be believed; empty if it is.
/// With pins, its certificate or key must be one of them and nothing else counts. Without, an authority must have
/// signed it for the endpoint's name; otherwise the detail (`link_failed`) shows what to pin.
[[nodiscard]] std::optional<Failure> distrust(SSL* connection, const Endpoint& endpoint,
                                              const std::vector<TlsPin>& pins);
/// The same of a certificate, while the handshake goes on. `found` is what the check of its chain and name came to
/// (X509_V_OK: it passed); a null certificate is not to be believed.
[[nodiscard]] std::optional<Failure> distrust(const X509* certificate, long found, const Endpoint& endpoint,
                                              const std::vector<TlsPin>& pins);

}  // namespace wattmast
