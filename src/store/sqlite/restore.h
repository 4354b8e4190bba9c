// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A backup becomes the database again.
#pragma once

#include <filesystem>
#include <optional>

#include "store/sqlite/copy_database.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// "<database>.before-restore-20261126T021903Z", with a number behind it if that is taken: where the old database can
/// be kept.
[[nodiscard]] std::filesystem::path name_to_keep_old(const std::filesystem::path& database, UtcTime now);

/// Makes `database` what `backup` holds. The backup is only read, and may be in use or have an older schema.
///
/// It is copied beside the database, brought to the current schema and verified as `wattmastctl verify` does, while the
/// old database is as it was; only if nothing is found the copy takes the name. The right to write to the database is
/// held all the time. Programs that have it open for reading go on reading the old one until they open it again.
///
/// An old database is replaced only if `keep_old_as` (in the same folder) names a file for it, which must not exist; it
/// stays there. What the log of a writer that died holds is put into the old file first. Then both names are exchanged
/// in one step, so that `database` is a complete database, old or new, whenever the process dies. Only where that is
/// not possible (a log that cannot be read, a file system that cannot exchange) the old one is renamed before the new
/// one, and there is a moment with no file called `database`; the old one then is `keep_old_as`.
///
/// Fails with `file_failed` (no backup; the database exists and is not to be replaced; `keep_old_as` exists),
/// `store_locked` (somebody writes to it, named), `store_damaged` (the backup), `store_full`, `store_read_only`,
/// `not_a_store`, `schema_newer`, `invalid_argument` (both are one file), `store_failed` or `cancelled`. The database
/// is then what it was before.
[[nodiscard]] Result<CopyReport> restore_database(const std::filesystem::path& backup,
                                                  const std::filesystem::path& database,
                                                  const std::optional<std::filesystem::path>& keep_old_as,
                                                  const CopyControl& control = {});

}  // namespace wattmast
