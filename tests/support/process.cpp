// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

#include "support/temporary_folder.h"

extern char** environ;

namespace wattmast::test {
namespace {

std::string file_text(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

int exit_code_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

pid_t spawn(const std::vector<std::string>& command, const std::filesystem::path& output,
            const std::filesystem::path& errors, const Environment& more) {
    std::vector<std::string> variables;
    for (const auto& [name, value] : more) {
        variables.push_back(name + "=" + value);
    }
    std::vector<char*> environment;
    for (std::string& variable : variables) {
        environment.push_back(variable.data());
    }
    for (char** inherited = environ; *inherited != nullptr; ++inherited) {
        environment.push_back(*inherited);
    }
    environment.push_back(nullptr);

    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t process = -1;
    const int error = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw std::runtime_error("cannot start " + command.front());
    }
    return process;
}

}  // namespace

ProgramOutput run_program(const std::vector<std::string>& command, const Environment& more) {
    const TemporaryFolder folder;
    Program program(command, folder.path(), more);
    ProgramOutput result;
    result.exit_code = program.wait();
    result.standard_output = program.standard_output();
    result.standard_error = program.standard_error();
    return result;
}

Program::Program(const std::vector<std::string>& command, const std::filesystem::path& output_folder,
                 const Environment& more)
    : output_(output_folder / "stdout"),
      errors_(output_folder / "stderr"),
      process_(spawn(command, output_, errors_, more)) {}

Program::~Program() {
    if (process_ > 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
}

void Program::signal(int number) const {
    if (process_ > 0) {
        kill(process_, number);
    }
}

int Program::wait() {
    int status = 0;
    if (process_ > 0 && waitpid(process_, &status, 0) == process_) {
        process_ = -1;
        exit_code_ = exit_code_of(status);
    }
    return exit_code_;
}

bool Program::is_running() {
    int status = 0;
    if (process_ > 0 && waitpid(process_, &status, WNOHANG) == process_) {
        process_ = -1;
        exit_code_ = exit_code_of(status);
    }
    return process_ > 0;
}

std::string Program::standard_output() const {
    return file_text(output_);
}

std::string Program::standard_error() const {
    return file_text(errors_);
}

namespace {

/// Looks again whenever something in the file's folder changes.
bool wait_for(const std::filesystem::path& file, std::chrono::seconds time, const std::function<bool()>& is_there) {
    const auto end = std::chrono::steady_clock::now() + time;
    const int watcher = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    inotify_add_watch(watcher, file.parent_path().c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY);
    while (!is_there()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            break;
        }
        pollfd waiting{watcher, POLLIN, 0};
        poll(&waiting, 1, static_cast<int>(left.count()));
        char events[4096];
        while (read(watcher, events, sizeof events) > 0) {
        }
    }
    close(watcher);
    return is_there();
}

int free_port(int type) {
    const int socket_number = socket(AF_INET, type, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool is_bound = bind(socket_number, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
                          getsockname(socket_number, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(socket_number);
    if (!is_bound) {
        throw std::runtime_error("no free port");
    }
    return ntohs(address.sin_port);
}

}  // namespace

bool wait_for_file(const std::filesystem::path& file, std::chrono::seconds time) {
    return wait_for(file, time, [&file] {
        std::error_code ignored;
        return std::filesystem::exists(file, ignored) && std::filesystem::file_size(file, ignored) > 0;
    });
}

bool Program::wait_until_said(std::string_view text, std::chrono::seconds time) const {
    return wait_for(errors_, time, [&] { return file_text(errors_).find(text) != std::string::npos; });
}

int free_udp_port() {
    return free_port(SOCK_DGRAM);
}

int free_tcp_port() {
    return free_port(SOCK_STREAM);
}

}  // namespace wattmast::test
