// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What `backup` and `restore` say while they run.
#pragma once

#include <chrono>
#include <string>

#include "store/sqlite/copy_database.h"

namespace wattmast::cli {

/// Says on standard error how far a copy is, every five seconds, so that a short one says nothing.
class CopyMessages {
public:
    CopyMessages();
    void operator()(const CopyProgress& progress);

private:
    std::chrono::steady_clock::time_point last_;
};

/// "209.3 MB"
[[nodiscard]] std::string megabytes(std::uint64_t bytes);
/// "1.8 s"
[[nodiscard]] std::string seconds_text(std::chrono::steady_clock::duration time);

}  // namespace wattmast::cli
