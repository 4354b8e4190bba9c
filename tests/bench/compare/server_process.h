// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A server of another project, run on loopback for the time of a benchmark.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace wattmast::bench {

/// Stopped at destruction, and by the kernel if this process ends in any other way.
class ServerProcess {
public:
    /// The program's output goes to `log`. Throws std::runtime_error if it cannot be started.
    ServerProcess(const std::vector<std::string>& command, const std::filesystem::path& log);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    /// Asks it to end, and ends it after 20 s if it does not.
    void stop();
    [[nodiscard]] bool is_running();
    [[nodiscard]] pid_t process() const noexcept { return process_; }

private:
    pid_t process_ = -1;
};

/// A TCP port on 127.0.0.1 that was free a moment ago, for programs that cannot take port 0.
[[nodiscard]] unsigned short free_tcp_port();

/// Whether a program of this name is in PATH, or is this path.
[[nodiscard]] bool is_installed(const std::string& program);

}  // namespace wattmast::bench
