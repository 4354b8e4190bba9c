// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where log lines go. One event, one line; English, without locale.
#pragma once

#include <cstdint>

namespace wattmast {

enum class LogTarget : std::uint8_t { standard_error = 1 };

/// Sets the process's default logger: "2026-10-31T08:15:00.250Z level text", level from $WATTMAST_LOG (warn unless
/// set).
void start_logging(LogTarget target);

}  // namespace wattmast
