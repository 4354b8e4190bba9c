// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A backup of a database that is in use.
#pragma once

#include <filesystem>

#include "store/sqlite/copy_database.h"
#include "units/error.h"

namespace wattmast {

/// Makes `target` a complete database of everything committed to `database` before the call, in one file that needs no
/// write-ahead log beside it (so it can be read from where nothing can be written). Others may write to and read the
/// database meanwhile, in this process or another; nothing in it is changed. Why this way: copy_database() in
/// copy_database.h.
///
/// It is built beside the target (PartFile), synced, verified as `wattmastctl verify` does and only then given its
/// name: a file called `target` is complete, whenever the process or the machine dies.
///
/// Fails, without leaving anything, with `file_failed` (target exists, its folder or the database does not),
/// `store_read_only` (the target's folder), `store_full` (before the first byte where that can be foreseen),
/// `store_damaged` (the database; a damaged one is not backed up as if it were whole), `not_a_store`, `schema_newer`,
/// `store_failed` (also an older schema, which this version cannot verify) or `cancelled`.
[[nodiscard]] Result<CopyReport> back_up_database(const std::filesystem::path& database,
                                                  const std::filesystem::path& target, const CopyControl& control = {});

}  // namespace wattmast
