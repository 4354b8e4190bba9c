// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Debian's snmpsimd as a child process that serves recordings of agents.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

/// Started and ready at construction, on a port of the loopback that was free; ended, by its own pid, at destruction.
class SnmpsimProcess {
public:
    [[nodiscard]] static bool is_installed();

    /// Serves copies of the recordings; the community is the file's name without ".snmprec". The first index of many
    /// takes half a minute. Throws std::runtime_error if it does not start.
    explicit SnmpsimProcess(const std::vector<std::filesystem::path>& recordings);

    [[nodiscard]] std::string uri(const std::string& community) const;

private:
    TemporaryFolder folder_;
    int port_;
    std::unique_ptr<Program> program_;
};

}  // namespace wattmast::test
