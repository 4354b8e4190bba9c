// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Debian's snmpd as a child process with a configuration of its own.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace wattmast::test {

/// A row of a table that snmpd asks a script for, because its `override` knows no Counter64.
struct PassedObject {
    std::string oid;  ///< ".1.3.6…"
    std::string type;
    std::string value;
};

/// Started and ready at construction, on a port of the loopback that was free; ended, by its own pid, at destruction.
class SnmpdProcess {
public:
    static constexpr const char* program = "/usr/sbin/snmpd";
    [[nodiscard]] static bool is_installed();

    /// `lines` are added to the configuration. `passed` are served below `passed_root`, ascending, community "lab".
    SnmpdProcess(const std::vector<std::string>& lines, const std::string& passed_root,
                 const std::vector<PassedObject>& passed);
    ~SnmpdProcess();
    SnmpdProcess(const SnmpdProcess&) = delete;
    SnmpdProcess& operator=(const SnmpdProcess&) = delete;

    /// Serves other rows from the next question on, without a restart. @pre all below the root given at construction
    void pass(const std::vector<PassedObject>& passed);

    /// What the agent finds again after restart(): with its count of boots lost it begins to count anew.
    enum class Memory : std::uint8_t { kept = 1, lost = 2 };
    /// Ends the agent as a shutdown does, and starts it on the same port, ready at return.
    void restart(Memory memory);

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// "snmp://127.0.0.1:PORT?community=lab"
    [[nodiscard]] std::string uri() const;
    /// What it said until it was ready.
    [[nodiscard]] const std::string& log() const noexcept { return log_; }

private:
    void start();
    void stop();
    void wait_until_ready();

    TemporaryFolder folder_;
    std::string root_;
    std::string log_;
    int output_ = -1;
    std::uint16_t port_ = 0;
    pid_t pid_ = -1;
};

}  // namespace wattmast::test
