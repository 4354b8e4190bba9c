// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A layer between SQLite and the disk that finds damaged pages before SQLite believes them.
#pragma once

#include "units/error.h"

namespace wattmast::sqlite {

class Connection;

/// The name of a VFS over the current default one, for sqlite3_open_v2(). Made at the first call; from any thread.
///
/// Databases that reserve 8 bytes a page (byte 20 of the header) hold there the page_checksum() of the rest, which is
/// written with every page and compared at every reading. Databases without are left as they are; a header that lost
/// its 8 is found, and so is a file that ends inside a page. Pages in the write-ahead log are compared with the
/// checksum that SQLite wrote beside them, which SQLite itself looks at only after a crash. Damage fails with
/// SQLITE_IOERR_DATA (our `store_damaged`).
///
/// Programs without this layer can read such a database, but what they write has no valid checksum.
[[nodiscard]] const char* checked_vfs();

/// From now on what the connection appends to its write-ahead log reaches the file in one write a sync, not two a page.
/// Everything else that looks at the log, and every step of the wal-index, writes it first. No effect without
/// checked_vfs(). @pre synchronous = FULL, so that a commit syncs before others learn of it
void hold_log_until_sync(Connection& connection);

/// Whether the pages of the open database have checksums.
[[nodiscard]] bool has_page_checksums(Connection& connection);

/// Pages of a database that is still empty will have checksums. No effect on one that has tables.
[[nodiscard]] Result<void> reserve_page_checksums(Connection& connection);

/// Rewrites a database (VACUUM) so that its pages have checksums; needs as much room again. Complete or not at all.
/// No effect if it has them. @pre write-ahead log, no open transaction
[[nodiscard]] Result<void> add_page_checksums(Connection& connection);

}  // namespace wattmast::sqlite
