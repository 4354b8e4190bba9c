// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Debian's mosquitto as a child process with a configuration of its own.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

/// `mutual`: clients must show a certificate too.
enum class Encryption : std::uint8_t { none = 1, tls = 2, mutual = 3 };

/// Lets in user "reader" with password "correct horse" only, who may read and write what our profiles have topics for,
/// and read nothing below "private/". Ready at construction, on a port of the loopback that was free; ended at
/// destruction. Certificates and keys are made then, for a few days.
class MosquittoProcess {
public:
    [[nodiscard]] static bool is_installed();

    /// With TLS it has a certificate for "localhost" that certificate_file() has signed, both made now.
    explicit MosquittoProcess(Encryption encryption);

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] std::string certificate_file() const { return folder_ / "authority.pem"; }
    /// "mqtt://127.0.0.1:PORT?topic=…&user=reader&password=correct%20horse", or mqtts with certificate_file() and,
    /// where clients must show one, a client certificate.
    [[nodiscard]] std::string uri(const std::string& topic) const;
    /// The same without what says whom to trust and who we are.
    [[nodiscard]] std::string bare_uri(const std::string& topic) const;

    /// "sha256/…" of the broker's certificate and of its key, as the openssl command prints them.
    [[nodiscard]] std::string pin() const;
    [[nodiscard]] std::string key_pin() const;

    /// Files of a client that certificate_file() has signed; `client_file("own.pem")` and "own.key", its key encrypted
    /// with key_password in "locked.key", a certificate of that key that is over in "expired.pem", and one that nobody
    /// has signed with another key in "stranger.pem" and "stranger.key".
    [[nodiscard]] std::string client_file(const std::string& name) const { return folder_ / name; }
    static constexpr const char* key_password = "Bl4ue-Ente";

    /// By mosquitto_pub, a program of its own.
    void publish(const std::string& topic, const std::string& payload) const;
    void publish_retained(const std::string& topic, const std::string& payload) const;

    /// The command of mosquitto_sub, a program of its own, that prints so many messages as "TOPIC RETAINED PAYLOAD" and
    /// ends, or gives up after 20 s.
    [[nodiscard]] std::vector<std::string> listener(const std::string& filter, int count) const;

    /// Waits until it has logged `text`.
    [[nodiscard]] bool has_said(const std::string& text) const;
    /// How often it has logged `text` since it was started.
    [[nodiscard]] std::size_t times_said(const std::string& text) const;
    void stop();
    void start();

private:
    void publish(const std::string& topic, const std::string& payload, bool is_retained) const;
    [[nodiscard]] std::vector<std::string> client(const std::string& program) const;
    void make_certificates() const;
    void make_client_certificates() const;

    TemporaryFolder folder_;
    Encryption encryption_;
    std::uint16_t port_ = 0;
    int starts_ = 0;
    std::unique_ptr<Program> program_;
};

}  // namespace wattmast::test
