// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/snmpsim_process.h"

#include <pwd.h>
#include <unistd.h>

#include <stdexcept>

namespace wattmast::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* program_file = "/usr/bin/snmpsimd";

}  // namespace

bool SnmpsimProcess::is_installed() {
    return fs::exists(program_file);
}

SnmpsimProcess::SnmpsimProcess(const std::vector<fs::path>& recordings) : port_(free_udp_port()) {
    const fs::path data = folder_ / "data";
    const fs::path cache = folder_ / "cache";
    fs::create_directory(data);
    fs::create_directory(cache);
    for (const fs::path& recording : recordings) {
        fs::copy_file(recording, data / recording.filename());
    }
    std::vector<std::string> command{program_file, "--data-dir=" + data.string(), "--cache-dir=" + cache.string(),
                                     "--agent-udpv4-endpoint=127.0.0.1:" + std::to_string(port_), "--v2c-arch"};
    if (geteuid() == 0) {
        // It does not run as root; whom it becomes must reach the copies and own the index.
        command.insert(command.end(), {"--process-user=nobody", "--process-group=nogroup"});
        fs::permissions(folder_.path(), fs::perms::others_exec | fs::perms::others_read, fs::perm_options::add);
        if (const passwd* nobody = getpwnam("nobody");
            nobody == nullptr || chown(cache.c_str(), nobody->pw_uid, nobody->pw_gid) != 0) {
            throw std::runtime_error("the index of snmpsimd cannot be given to the user nobody");
        }
    }
    program_ = std::make_unique<Program>(command, folder_.path());
    if (!program_->wait_until_said("Listening at UDP", std::chrono::seconds(180))) {
        throw std::runtime_error("snmpsimd does not start: " + program_->standard_error());
    }
}

std::string SnmpsimProcess::uri(const std::string& community) const {
    return "snmp://127.0.0.1:" + std::to_string(port_) + "?community=" + community;
}

}  // namespace wattmast::test
