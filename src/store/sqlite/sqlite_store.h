// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The store in one SQLite file.
#pragma once

#include <filesystem>
#include <memory>

#include "store/sqlite/seal_policy.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

/// Opens a database; `read_write` creates it where it does not exist and brings an older one to the current schema.
///
/// `read_write` holds a lock file beside the database ("<name>.lock", with the process id in it) until the instance is
/// destroyed; the kernel gives the lock free when the process dies, however it dies. `read_only` instances need no lock
/// and see what is committed. Each instance belongs to one thread.
///
/// What is committed survives SIGKILL and power loss (write-ahead log, synchronous=FULL).
///
/// Fails with, each with a detail that says what to do:
/// - `store_locked`: another instance writes to it (named by process), or another program holds it;
/// - `schema_newer`: written by a later version; untouched;
/// - `not_a_store`: a file or database of another program; untouched;
/// - `store_read_only`: the file or its folder cannot be written (or, for `read_only`, not be read). On a file system
/// that is
///   mounted read-only it can be read where it was closed by its last writer, so that it has no write-ahead log. On a
///   network file system it is never written, and read where SQLite can make the index of that log;
/// - `store_full`: no room left to create or migrate it;
/// - `store_damaged`: the file's structure is broken;
/// - `file_failed`: the folder does not exist, or `read_only` and there is no such file;
/// - `store_failed`: anything else, with SQLite's words; also an older schema in `read_only`.
///
/// A damaged chunk, rollup or row of the log does not keep a database from being opened: what touches it fails with
/// `store_damaged`, naming it, and everything else works.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& path, OpenMode mode,
                                                               const SealPolicy& policy = {});

}  // namespace wattmast
