// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// TLS of a connection to an MQTT broker: whom we believe to be the broker, and who we are to it. Internal to collect/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "collect/device_uri.h"
#include "collect/tls_client_identity.h"
#include "units/error.h"

struct mosquitto;

namespace wattmast {

/// What libmosquitto cannot do itself: judge a certificate by a pin, say what to pin, and take a key only from a file
/// that nobody else may read. The broker is judged inside of the handshake, so that neither user nor password reach one
/// that is not believed. TLS 1.2 at least. Constructor and destructor on any thread, the rest on the connection's.
class MqttTls {
public:
    /// @pre the broker's transport is tls
    explicit MqttTls(MqttUri broker);
    /// @pre the instance is destroyed
    ~MqttTls();
    MqttTls(const MqttTls&) = delete;
    MqttTls& operator=(const MqttTls&) = delete;

    /// Before each attempt to connect, always of the same instance. The files are read anew, so that renewed ones are
    /// taken. Fails with `file_failed`, or `link_failed` where the library has no TLS; nothing may be connected then.
    [[nodiscard]] Result<void> prepare(mosquitto* instance);

    /// Why the broker of this attempt is not believed, or our certificate cannot be shown; empty where neither is so.
    [[nodiscard]] const std::optional<Failure>& objection() const noexcept { return objection_; }

    /// A clause that begins with "; ": what may be wrong where a broker that was reached ended the connection before it
    /// let us in, and what to do.
    /// @param said The library's last error, which has the alert of the broker where one came.
    [[nodiscard]] std::string explain(std::string_view said) const;

private:
    [[nodiscard]] Result<void> take_charge_of(mosquitto* instance);
    static int judge(int is_good, X509_STORE_CTX* check);
    static int show_certificate(SSL* connection, void* owner);

    MqttUri broker_;
    SSL_CTX* context_;           ///< Borrowed: see mqtt_tls.cpp.
    bool is_in_charge_ = false;  ///< The library has been given the context.
    std::optional<TlsClientIdentity> identity_;
    std::optional<Failure> objection_;
};

}  // namespace wattmast
