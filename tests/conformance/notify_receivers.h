// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Receivers of messages that nobody here wrote: Python's aiosmtpd and http.server, and net-snmp's snmptrapd.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sim/tls_identity.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

/// A script of this folder that says "listening on PORT;", ended by its own pid. It has a folder and, with a
/// certificate, a key pair of its own.
class PythonReceiver {
public:
    enum class Certificate : std::uint8_t { none = 1, own = 2 };

    /// `words` stand behind the folder and before the certificate. Throws std::runtime_error where it does not start.
    PythonReceiver(const std::string& script, std::vector<std::string> words, Certificate certificate,
                   const std::string& password = "");

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_.path(); }
    [[nodiscard]] std::string certificate_file() const { return (folder_ / "certificate.pem").string(); }
    [[nodiscard]] std::string pin() const { return identity_.fingerprint; }
    /// FOLDER/name as JSON; null where it is not there.
    [[nodiscard]] boost::json::value kept(const std::string& name) const;

private:
    TemporaryFolder folder_;
    TemporaryFolder output_;
    sim::TlsIdentity identity_;
    std::unique_ptr<Program> program_;
    std::uint16_t port_ = 0;
};

/// snmptrapd on a port of the loopback; ended by its own pid.
class SnmpTrapd {
public:
    static constexpr const char* program = "/usr/sbin/snmptrapd";

    /// Lines of snmptrapd.conf.
    explicit SnmpTrapd(const std::vector<std::string>& lines);

    [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
    /// Waits until it has logged `text`; whether it has.
    [[nodiscard]] bool has_logged(const std::string& text) const;
    [[nodiscard]] std::string log() const { return program_->standard_error(); }

private:
    TemporaryFolder folder_;
    int port_;
    std::unique_ptr<Program> program_;
};

}  // namespace wattmast::test
