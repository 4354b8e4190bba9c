// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/server_process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace wattmast::bench {
namespace {

constexpr auto patience = std::chrono::seconds(20);
constexpr auto look_interval = std::chrono::milliseconds(20);

}  // namespace

ServerProcess::ServerProcess(const std::vector<std::string>& command, const std::filesystem::path& log) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    process_ = fork();
    if (process_ == -1) {
        throw std::runtime_error("cannot start " + command.front());
    }
    if (process_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
}

ServerProcess::~ServerProcess() {
    stop();
}

bool ServerProcess::is_running() {
    if (process_ > 0 && waitpid(process_, nullptr, WNOHANG) == process_) {
        process_ = -1;
    }
    return process_ > 0;
}

void ServerProcess::stop() {
    if (!is_running()) {
        return;
    }
    kill(process_, SIGTERM);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (is_running()) {
        if (std::chrono::steady_clock::now() > end) {
            kill(process_, SIGKILL);
            waitpid(std::exchange(process_, -1), nullptr, 0);
            return;
        }
        std::this_thread::sleep_for(look_interval);
    }
}

unsigned short free_tcp_port() {
    const int socket_number = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    const bool is_bound = bind(socket_number, any, size) == 0 && getsockname(socket_number, any, &size) == 0;
    close(socket_number);
    if (!is_bound) {
        throw std::runtime_error("there is no free port on 127.0.0.1");
    }
    return ntohs(address.sin_port);
}

bool is_installed(const std::string& program) {
    if (program.find('/') != std::string::npos) {
        return access(program.c_str(), X_OK) == 0;
    }
    const char* path = getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (access((folder + "/" + program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

}  // namespace wattmast::bench
