// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Copying a whole database while it is in use, and looking whether the copy is right.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "store/sqlite/connection.h"
#include "store/sqlite/part_file.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

enum class CopyPhase : std::uint8_t {
    copying = 1,
    verifying = 2,
    putting_in_place = 3,  ///< Short, and not cancelled any more.
};
struct CopyProgress {
    CopyPhase phase = CopyPhase::copying;
    std::uint64_t bytes_copied = 0;
    std::uint64_t bytes_in_all = 0;
};

/// How the caller follows a copy and gives it up.
struct CopyControl {
    std::function<void(const CopyProgress&)> progress;  ///< In the caller's thread, many times a second; may be empty.
    std::stop_token cancel;
};

struct CopyReport {
    std::uint64_t bytes = 0;  ///< Of the new file.
    std::uint64_t samples = 0;
};

namespace sqlite {

/// Opens a database to be copied. Fails with `file_failed` if there is no such file, `not_a_store` (also for an empty
/// one), `schema_newer`, `store_damaged`, `store_read_only` or `store_failed`. It may have an older schema.
[[nodiscard]] Result<Connection> open_source(const std::filesystem::path& database);

/// Copies all pages of what is committed at the begin, and of nothing committed later, and syncs them.
///
/// How: SQLite's backup API in slices, inside one read transaction on the source. Without that transaction the API
/// starts again whenever another connection has committed, so that it never ends beside a collector that commits each
/// second. VACUUM INTO also reads one snapshot, but builds every table anew (several times the CPU), cannot tell how
/// far it is, and a page that is in no table escapes it. The price of the transaction: the write-ahead log cannot start
/// again at its begin meanwhile, and grows by what is committed during the copy.
/// Readers and the writer wait for nothing: neither takes a lock that this one holds. What they share is the disk, so
/// the copy is synced every few MiB, because a long queue at the disk is what makes commits late. (Pauses in between
/// were tried: commits were not faster, and the copy took three times as long. See docs/PERFORMANCE.md.)
///
/// Each page read is compared with its checksum, each page written gets one, also if the source has none.
/// Fails with `store_damaged` (the source: the detail says no more than what it has), `store_full`, `store_failed` or
/// `cancelled`.
[[nodiscard]] Result<void> copy_database(Connection& source, const PartFile& copy, const CopyControl& control);

/// What `wattmastctl verify` does, on a copy that was opened as said. Gives the number of samples; fails with
/// `store_damaged` naming the first finding, or as open_sqlite_store(). That the file lies on a network file system is
/// none: nobody writes to it there.
[[nodiscard]] Result<std::uint64_t> verify_copy(const PartFile& copy, OpenMode mode, const CopyControl& control);

}  // namespace sqlite
}  // namespace wattmast
