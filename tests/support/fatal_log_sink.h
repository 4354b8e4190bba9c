// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An spdlog sink that fails the running test at any error-level line that was not announced.
#pragma once

#include <string>
#include <vector>

namespace wattmast::test {

/// Routes the default logger through the fatal sink. Called once by the test programs' main().
void install_fatal_log_sink();

/// While one exists, error-level lines are collected instead of failing the test.
class ExpectErrorLogs {
public:
    ExpectErrorLogs();
    ~ExpectErrorLogs();
    ExpectErrorLogs(const ExpectErrorLogs&) = delete;
    ExpectErrorLogs& operator=(const ExpectErrorLogs&) = delete;
    [[nodiscard]] std::vector<std::string> lines() const;
};

}  // namespace wattmast::test
