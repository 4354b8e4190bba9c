// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The check of book and ledger.
#pragma once

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Findings named `row_digest` where a row is not what its check says, `ledger` for what LedgerVerifier finds, with the
/// line, closing, month and site, and `book` where a record is gone or not what was entered. Each row is read once.
[[nodiscard]] Result<void> verify_ledger(Connection& connection, VerifyReport& report);

}  // namespace wattmast::sqlite
