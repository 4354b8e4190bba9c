// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Programs run by tests.
#pragma once

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace wattmast::test {

struct ProgramOutput {
    int exit_code = -1;  ///< 128 + signal where one ended it.
    std::string standard_output;
    std::string standard_error;
};

using Environment = std::vector<std::pair<std::string, std::string>>;

/// Runs a program to its end. Throws std::runtime_error if it cannot be started.
[[nodiscard]] ProgramOutput run_program(const std::vector<std::string>& command, const Environment& more = {});

/// A program in the background; killed at destruction if it still runs. Its output goes to files that tests may read.
class Program {
public:
    Program(const std::vector<std::string>& command, const std::filesystem::path& output_folder,
            const Environment& more = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void signal(int number) const;
    /// Waits for its end; the exit code as in ProgramOutput.
    int wait();
    [[nodiscard]] bool is_running();
    [[nodiscard]] pid_t process() const noexcept { return process_; }
    [[nodiscard]] std::string standard_output() const;
    [[nodiscard]] std::string standard_error() const;
    /// Waits until it has said `text` on standard error, or the time is over; whether it has.
    [[nodiscard]] bool wait_until_said(std::string_view text, std::chrono::seconds time) const;

private:
    std::filesystem::path output_;
    std::filesystem::path errors_;
    pid_t process_ = -1;
    int exit_code_ = -1;
};

/// Waits until `file` exists and is not empty (inotify, no polling), or the time is over; whether it does.
[[nodiscard]] bool wait_for_file(const std::filesystem::path& file, std::chrono::seconds time);

/// A UDP port on 127.0.0.1 that was free a moment ago, for programs that cannot take port 0.
[[nodiscard]] int free_udp_port();
/// The same of TCP.
[[nodiscard]] int free_tcp_port();

}  // namespace wattmast::test
