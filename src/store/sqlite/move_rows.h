// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The way from the rows of schema 1 to the chunks of schema 10.
#pragma once

#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Moves every row of `sample` into chunks, rollups and `newest`, and drops the table; in the caller's transaction, a
/// device and day at a time.
/// Fails with `store_damaged`, naming point and time, for a row that is not what was written: nothing is moved then,
/// because a wrong value would get a right checksum.
[[nodiscard]] Result<void> move_rows_into_chunks(Connection& connection);

}  // namespace wattmast::sqlite
