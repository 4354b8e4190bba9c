// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/notify_receivers.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace wattmast::test {

using namespace std::chrono_literals;

PythonReceiver::PythonReceiver(const std::string& script, std::vector<std::string> words, Certificate certificate,
                               const std::string& password)
    : identity_(sim::make_tls_identity("127.0.0.1")) {
    std::ofstream(folder_ / "certificate.pem") << identity_.certificate;
    std::ofstream(folder_ / "key.pem") << identity_.key;
    std::ofstream(folder_ / "input-password") << password;
    std::vector<std::string> command{
        "/usr/bin/python3", std::string(WATTMAST_SOURCE_DIR) + "/tests/conformance/" + script, folder_.path().string()};
    command.insert(command.end(), words.begin(), words.end());
    if (certificate == Certificate::own) {
        command.push_back(certificate_file());
        command.push_back((folder_ / "key.pem").string());
    }
    program_ = std::make_unique<Program>(command, output_.path());
    if (!program_->wait_until_said(";", 20s)) {
        throw std::runtime_error(script + " does not start: " + program_->standard_error());
    }
    std::smatch port;
    const std::string said = program_->standard_error();
    if (!std::regex_search(said, port, std::regex(R"(listening on (\d+);)"))) {
        throw std::runtime_error(script + " says no port: " + said);
    }
    port_ = static_cast<std::uint16_t>(std::stoi(port[1]));
}

boost::json::value PythonReceiver::kept(const std::string& name) const {
    std::ifstream file(folder_ / name);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return text.empty() ? boost::json::value() : boost::json::parse(text);
}

SnmpTrapd::SnmpTrapd(const std::vector<std::string>& lines) : port_(free_udp_port()) {
    std::ofstream config(folder_ / "snmptrapd.conf");
    for (const std::string& line : lines) {
        config << line << "\n";
    }
    config.close();
    program_ =
        std::make_unique<Program>(std::vector<std::string>{program, "-f", "-Le", "-On", "-C", "-c",
                                                           (folder_ / "snmptrapd.conf").string(), "udp:" + host()},
                                  folder_.path(),
                                  Environment{{"MIBS", ""},
                                              {"SNMP_PERSISTENT_DIR", (folder_ / "persistent").string()},
                                              {"SNMPCONFPATH", folder_.path().string()}});
    if (!program_->wait_until_said("NET-SNMP version", 20s)) {
        throw std::runtime_error("snmptrapd does not start: " + program_->standard_error());
    }
}

bool SnmpTrapd::has_logged(const std::string& text) const {
    return program_->wait_until_said(text, 10s);
}

}  // namespace wattmast::test
