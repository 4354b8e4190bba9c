// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The part of verify() that concerns samples.
#pragma once

#include <stop_token>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Reads every chunk, rollup and row of the log, and compares with what follows from the chunks. Adds findings named
/// `chunk`, `rollup`, `newest`, `totals` and `hot_log`, each with table, device and window, and counts the samples.
/// In the caller's read transaction. Fails with `cancelled`; a page that SQLite cannot read becomes a finding
/// `page_structure`, and the next device is looked at.
[[nodiscard]] Result<void> verify_samples(Connection& connection, const std::stop_token& cancel, VerifyReport& report);

}  // namespace wattmast::sqlite
