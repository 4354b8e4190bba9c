// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The check of a whole database.
#pragma once

#include <filesystem>
#include <stop_token>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Reads every page and row. The checks, by their stable names in StoreFinding:
/// - `page_structure`: SQLite's own check of pages, indexes and constraints (PRAGMA integrity_check);
/// - `schema`: a table or index is not what the migrations make;
/// - `reference`: a row refers to a record that is not there;
/// - `row_digest`: the content of a row is not what was written;
/// - `chunk`, `rollup`, `newest`, `totals`, `hot_log`: see verify_samples.h;
/// - `correction`: see verify_corrections.h;
/// - `ledger`, `book`: see verify_ledger.h;
/// - `catalog_form`: master data that cannot be decoded;
/// - `file_system`: the database lies where it is not safe.
/// A check that a damage stops becomes a finding of `page_structure`, and the next check goes on.
/// @param samples On the same connection.
[[nodiscard]] Result<VerifyReport> verify(Connection& connection, const SampleReader& samples,
                                          const std::filesystem::path& path, std::stop_token cancel);

}  // namespace wattmast::sqlite
