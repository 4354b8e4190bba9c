// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/mosquitto_process.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace wattmast::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* broker = "/usr/sbin/mosquitto";

/// Its standard output.
std::string must_succeed(const std::vector<std::string>& command) {
    const ProgramOutput output = run_program(command);
    if (output.exit_code != 0) {
        throw std::runtime_error(command.front() + ": " + output.standard_error);
    }
    return output.standard_output;
}

std::string openssl(std::vector<std::string> words) {
    words.insert(words.begin(), "openssl");
    return must_succeed(words);
}

/// What stands behind the last "=", without its end of line.
std::string digest_in(const std::string& text) {
    const std::size_t begin = text.rfind('=') + 1;
    const std::string digest = text.substr(begin, text.find('\n', begin) - begin);
    return digest.substr(std::min(digest.find_first_not_of(' '), digest.size()));
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
    if (encryption != Encryption::none) {
        make_certificates();
        make_client_certificates();
        config << "cafile " << certificate_file() << "\ncertfile " << (folder_ / "server.pem").string() << "\nkeyfile "
               << (folder_ / "server.key").string() << "\nrequire_certificate "
               << (encryption == Encryption::mutual ? "true" : "false") << "\n";
    }
    config.close();
    std::ofstream(folder_ / "access") << "user reader\ntopic readwrite tele/#\ntopic readwrite plant/#\n"
                                         "topic readwrite +/status/#\ntopic readwrite +/online\n"
                                         "topic readwrite zigbee2mqtt/#\ntopic write private/#\n";
    must_succeed({"mosquitto_passwd", "-b", "-c", folder_ / "passwords", "reader", "correct horse"});
    start();
}

void MosquittoProcess::make_certificates() const {
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=Wattmast test authority", "-keyout", folder_ / "authority.key", "-out", certificate_file()});
    openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost",
             "-keyout", folder_ / "server.key", "-out", folder_ / "server.csr"});
    std::ofstream(folder_ / "names") << "subjectAltName=DNS:localhost\n";
    openssl({"x509", "-req", "-in", folder_ / "server.csr", "-CA", certificate_file(), "-CAkey",
             folder_ / "authority.key", "-CAcreateserial", "-days", "2", "-extfile", folder_ / "names", "-out",
             folder_ / "server.pem"});
}

void MosquittoProcess::make_client_certificates() const {
    openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=collector",
             "-keyout", client_file("own.key"), "-out", folder_ / "own.csr"});
    const auto sign = [this](const std::string& days, const std::string& name) {
        openssl({"x509", "-req", "-in", folder_ / "own.csr", "-CA", certificate_file(), "-CAkey",
                 folder_ / "authority.key", "-CAcreateserial", "-days", days, "-out", client_file(name)});
    };
    sign("2", "own.pem");
    sign("-1", "expired.pem");
    openssl({"pkcs8", "-topk8", "-v2", "aes-256-cbc", "-in", client_file("own.key"), "-out", client_file("locked.key"),
             "-passout", std::string("pass:") + key_password});
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=stranger", "-keyout", client_file("stranger.key"), "-out", client_file("stranger.pem")});
    for (const char* key : {"own.key", "locked.key", "stranger.key"}) {
        fs::permissions(client_file(key), fs::perms::owner_read | fs::perms::owner_write);
    }
}

std::string MosquittoProcess::pin() const {
    return "sha256/" + digest_in(openssl({"x509", "-in", folder_ / "server.pem", "-noout", "-fingerprint", "-sha256"}));
}

std::string MosquittoProcess::key_pin() const {
    openssl({"pkey", "-in", folder_ / "server.key", "-pubout", "-outform", "DER", "-out", folder_ / "server.pub"});
    return "sha256/" + digest_in(openssl({"dgst", "-sha256", folder_ / "server.pub"}));
}

std::string MosquittoProcess::bare_uri(const std::string& topic) const {
    return (encryption_ == Encryption::none ? "mqtt://127.0.0.1:" : "mqtts://localhost:") + std::to_string(port_) +
           "?topic=" + topic + "&user=reader&password=correct%20horse";
}

std::string MosquittoProcess::uri(const std::string& topic) const {
    std::string text = bare_uri(topic);
    if (encryption_ != Encryption::none) {
        text += "&ca=" + certificate_file();
    }
    if (encryption_ == Encryption::mutual) {
        text += "&cert=" + client_file("own.pem") + "&key=" + client_file("own.key");
    }
    return text;
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

std::size_t MosquittoProcess::times_said(const std::string& text) const {
    const std::string said = program_->standard_error();
    std::size_t times = 0;
    for (std::size_t at = said.find(text); at != std::string::npos; at = said.find(text, at + text.size())) {
        ++times;
    }
    return times;
}

void MosquittoProcess::publish(const std::string& topic, const std::string& payload) const {
    publish(topic, payload, false);
}

void MosquittoProcess::publish_retained(const std::string& topic, const std::string& payload) const {
    publish(topic, payload, true);
}

void MosquittoProcess::publish(const std::string& topic, const std::string& payload, bool is_retained) const {
    std::vector<std::string> command = client("mosquitto_pub");
    command.insert(command.end(), {"-q", "1", "-t", topic, "-m", payload});
    if (is_retained) {
        command.emplace_back("-r");
    }
    must_succeed(command);
}

std::vector<std::string> MosquittoProcess::listener(const std::string& filter, int count) const {
    std::vector<std::string> command = client("mosquitto_sub");
    command.insert(command.end(), {"-q", "1", "-t", filter, "-C", std::to_string(count), "-W", "20", "-F", "%t %r %p"});
    return command;
}

std::vector<std::string> MosquittoProcess::client(const std::string& program) const {
    const bool is_tls = encryption_ != Encryption::none;
    std::vector<std::string> command{
        program, "-h",           is_tls ? "localhost" : "127.0.0.1", "-p", std::to_string(port_), "-u", "reader",
        "-P",    "correct horse"};
    if (is_tls) {
        command.insert(command.end(), {"--cafile", certificate_file()});
    }
    if (encryption_ == Encryption::mutual) {
        command.insert(command.end(), {"--cert", client_file("own.pem"), "--key", client_file("own.key")});
    }
    return command;
}

}  // namespace wattmast::test
