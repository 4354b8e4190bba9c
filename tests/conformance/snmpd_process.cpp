// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/snmpd_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "support/process.h"

namespace wattmast::test {
namespace {

std::string column_of(const std::string& oid) {
    return oid.substr(0, oid.rfind('.'));
}

/// A shell script that speaks snmpd's pass_persist without starting a process per request. It reads its answers from a
/// file for each question, so that they may change.
std::string responder(const std::string& answers) {
    return "while read -r verb; do\ncase \"$verb\" in\nPING) echo PONG;;\nget|getnext) read -r oid\n. " + answers +
           ";;\nesac\ndone\n";
}

/// Every question that a walk over columns can ask is one case.
std::string answers_of(const std::string& root, const std::vector<PassedObject>& objects) {
    const auto reply = [](const PassedObject& object) {
        return "echo '" + object.oid + "'; echo '" + object.type + "'; echo '" + object.value + "'";
    };
    std::map<std::string, const PassedObject*> next;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        next.emplace(column_of(objects[i].oid), &objects[i]);  // The first of its column.
        if (i > 0) {
            next.emplace(objects[i - 1].oid, &objects[i]);
        }
    }
    next.emplace(root, &objects.front());
    std::string script = "case \"$verb $oid\" in\n";
    for (const PassedObject& object : objects) {
        script += "\"get " + object.oid + "\") " + reply(object) + ";;\n";
    }
    for (const auto& [oid, object] : next) {
        script += "\"getnext " + oid + "\") " + reply(*object) + ";;\n";
    }
    return script + "*) echo NONE;;\nesac\n";
}

}  // namespace

bool SnmpdProcess::is_installed() {
    return std::filesystem::exists(program);
}

SnmpdProcess::SnmpdProcess(const std::vector<std::string>& lines, const std::string& passed_root,
                           const std::vector<PassedObject>& passed)
    : root_(passed_root), port_(static_cast<std::uint16_t>(free_udp_port())) {
    const std::string script = folder_ / "responder.sh";
    const std::string config = folder_ / "snmpd.conf";
    std::ofstream(script) << responder(folder_ / "answers.sh");
    pass(passed);
    std::ofstream stream(config);
    stream << "agentaddress udp:127.0.0.1:" << port_ << "\nrocommunity lab 127.0.0.1\ndontLogTCPWrappersConnects yes\n"
           << "pass_persist -p 50 " << passed_root << " /bin/sh " << script << "\n";
    for (const std::string& line : lines) {
        stream << line << "\n";
    }
    stream.close();
    start();
}

void SnmpdProcess::pass(const std::vector<PassedObject>& passed) {
    std::ofstream(folder_ / "answers.new") << answers_of(root_, passed);
    std::filesystem::rename(folder_ / "answers.new", folder_ / "answers.sh");
}

void SnmpdProcess::start() {
    const std::string config = folder_ / "snmpd.conf";
    log_.clear();
    std::string persistent = "SNMP_PERSISTENT_DIR=" + (folder_ / "persistent").string();
    std::string no_mibs = "MIBS=";
    std::string conf_path = "SNMPCONFPATH=" + folder_.path().string();
    std::array<char*, 4> environment{persistent.data(), no_mibs.data(), conf_path.data(), nullptr};
    std::array<std::string, 6> words{program, "-f", "-Le", "-C", "-c", config};
    std::array<char*, 7> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        arguments[i] = words[i].data();
    }
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe");
    }
    output_ = pipe_ends[0];
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe_ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, pipe_ends[1], STDERR_FILENO);
    const int error = posix_spawn(&pid_, program, &files, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&files);
    close(pipe_ends[1]);
    if (error != 0) {
        throw std::runtime_error("snmpd could not be started");
    }
    wait_until_ready();
}

/// It tells its version when its sockets are open. The end of its output, or half a minute, is told by the log.
void SnmpdProcess::wait_until_ready() {
    std::array<char, 512> buffer{};
    while (log_.find("NET-SNMP version") == std::string::npos) {
        pollfd waiting{output_, POLLIN, 0};
        const auto count = poll(&waiting, 1, 30'000) > 0 ? read(output_, buffer.data(), buffer.size()) : 0;
        if (count <= 0) {
            return;
        }
        log_.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

void SnmpdProcess::stop() {
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
    close(output_);
}

void SnmpdProcess::restart(Memory memory) {
    stop();
    if (memory == Memory::lost) {
        std::filesystem::remove_all(folder_ / "persistent");
    }
    start();
}

SnmpdProcess::~SnmpdProcess() {
    stop();
}

std::string SnmpdProcess::uri() const {
    return "snmp://127.0.0.1:" + std::to_string(port_) + "?community=lab";
}

}  // namespace wattmast::test
