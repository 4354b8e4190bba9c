// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/mosquitto_process.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace wattmast::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* broker = "/usr/sbin/mosquitto";

void must_succeed(const std::vector<std::string>& command) {
    const ProgramOutput output = run_program(command);
    if (output.exit_code != 0) {
        throw std::runtime_error(command.front() + ": " + output.standard_error);
    }
}

}  // namespace

bool MosquittoProcess::is_installed() {
    return fs::exists(broker);
}

MosquittoProcess::MosquittoProcess(Encryption encryption)
    : encryption_(encryption), port_(static_cast<std::uint16_t>(free_tcp_port())) {
    std::ofstream config(folder_ / "mosquitto.conf");
    config << "listener " << port_ << " 127.0.0.1\nallow_anonymous false\npassword_file "
           << (folder_ / "passwords").string() << "\nacl_file " << (folder_ / "access").string()
           << "\npersistence false\nlog_dest stderr\nlog_type all\nuser root\n";
    if (encryption == Encryption::tls) {
        make_certificates();
        config << "cafile " << certificate_file() << "\ncertfile " << (folder_ / "server.pem").string() << "\nkeyfile "
               << (folder_ / "server.key").string() << "\n";
    }
    config.close();
    std::ofstream(folder_ / "access") << "user reader\ntopic readwrite tele/#\ntopic readwrite plant/#\n"
                                         "topic readwrite +/status/#\ntopic write private/#\n";
    must_succeed({"mosquitto_passwd", "-b", "-c", folder_ / "passwords", "reader", "correct horse"});
    start();
}

void MosquittoProcess::make_certificates() const {
    const auto openssl = [](std::vector<std::string> words) {
        words.insert(words.begin(), "openssl");
        must_succeed(words);
    };
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=Wattmast test authority", "-keyout", folder_ / "authority.key", "-out", certificate_file()});
    openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost",
             "-keyout", folder_ / "server.key", "-out", folder_ / "server.csr"});
    std::ofstream(folder_ / "names") << "subjectAltName=DNS:localhost\n";
    openssl({"x509", "-req", "-in", folder_ / "server.csr", "-CA", certificate_file(), "-CAkey",
             folder_ / "authority.key", "-CAcreateserial", "-days", "2", "-extfile", folder_ / "names", "-out",
             folder_ / "server.pem"});
}

std::string MosquittoProcess::uri(const std::string& topic) const {
    const std::string rest = std::to_string(port_) + "?topic=" + topic + "&user=reader&password=correct%20horse";
    return encryption_ == Encryption::none ? "mqtt://127.0.0.1:" + rest
                                           : "mqtts://localhost:" + rest + "&ca=" + certificate_file();
}

void MosquittoProcess::start() {
    const fs::path output = folder_ / ("run" + std::to_string(++starts_));
    fs::create_directory(output);
    program_ = std::make_unique<Program>(std::vector<std::string>{broker, "-c", (folder_ / "mosquitto.conf").string()},
                                         output);
    if (!has_said("running")) {
        throw std::runtime_error("mosquitto does not start: " + program_->standard_error());
    }
}

void MosquittoProcess::stop() {
    program_->signal(SIGTERM);
    program_->wait();
}

bool MosquittoProcess::has_said(const std::string& text) const {
    return program_->wait_until_said(text, std::chrono::seconds{20});
}

void MosquittoProcess::publish(const std::string& topic, const std::string& payload) const {
    publish(topic, payload, false);
}

void MosquittoProcess::publish_retained(const std::string& topic, const std::string& payload) const {
    publish(topic, payload, true);
}

void MosquittoProcess::publish(const std::string& topic, const std::string& payload, bool is_retained) const {
    const bool is_tls = encryption_ == Encryption::tls;
    std::vector<std::string> command{"mosquitto_pub",
                                     "-h",
                                     is_tls ? "localhost" : "127.0.0.1",
                                     "-p",
                                     std::to_string(port_),
                                     "-u",
                                     "reader",
                                     "-P",
                                     "correct horse",
                                     "-q",
                                     "1",
                                     "-t",
                                     topic,
                                     "-m",
                                     payload};
    if (is_tls) {
        command.insert(command.end(), {"--cafile", certificate_file()});
    }
    if (is_retained) {
        command.emplace_back("-r");
    }
    must_succeed(command);
}

}  // namespace wattmast::test
