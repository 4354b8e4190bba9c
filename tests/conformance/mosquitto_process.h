// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Debian's mosquitto as a child process with a configuration of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

enum class Encryption : std::uint8_t { none = 1, tls = 2 };

/// Lets in user "reader" with password "correct horse" only, who may read everything but what is below "private/".
/// Ready at construction, on a port of the loopback that was free; ended at destruction.
class MosquittoProcess {
public:
    [[nodiscard]] static bool is_installed();

    /// With TLS it has a certificate for "localhost" that certificate_file() has signed, both made now.
    explicit MosquittoProcess(Encryption encryption);

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] std::string certificate_file() const { return folder_ / "authority.pem"; }
    /// "mqtt://127.0.0.1:PORT?topic=…&user=reader&password=correct%20horse", or mqtts with certificate_file().
    [[nodiscard]] std::string uri(const std::string& topic) const;

    /// By mosquitto_pub, a program of its own.
    void publish(const std::string& topic, const std::string& payload) const;
    void publish_retained(const std::string& topic, const std::string& payload) const;

    /// Waits until it has logged `text`.
    [[nodiscard]] bool has_said(const std::string& text) const;
    void stop();
    void start();

private:
    void publish(const std::string& topic, const std::string& payload, bool is_retained) const;
    void make_certificates() const;

    TemporaryFolder folder_;
    Encryption encryption_;
    std::uint16_t port_ = 0;
    int starts_ = 0;
    std::unique_ptr<Program> program_;
};

}  // namespace wattmast::test
