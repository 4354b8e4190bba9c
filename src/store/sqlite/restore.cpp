// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/restore.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "store/sqlite/part_file.h"
#include "store/sqlite/writer_lock.h"

namespace wattmast {
namespace {

using namespace sqlite;
namespace fs = std::filesystem;

fs::path with_suffix(const fs::path& file, std::string_view suffix) {
    return file.string() + std::string(suffix);
}

bool is_there(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(file, ignored));
}

/// What SQLite keeps beside a file and must not lose.
constexpr std::array<std::string_view, 2> logs = {"-wal", "-journal"};
/// A whole database.
constexpr std::array<std::string_view, 3> parts = {"", "-wal", "-journal"};

/// Whether a log holds what is not in the database file.
bool has_log(const fs::path& database) {
    return std::ranges::any_of(logs, [&](std::string_view suffix) {
        std::error_code error;
        const auto size = fs::file_size(with_suffix(database, suffix), error);
        return !error && size > 0;
    });
}

/// What is in the log of a writer that died goes into the database, as its next writer would see to. Then it is one
/// file, which can be exchanged in one step. A database that cannot be opened stays as it is.
void fold_log(const fs::path& database) {
    auto connection = Connection::open(database, Access::read_write);
    // Closing would remove a log that SQLite cannot make sense of, which somebody else might.
    int persist = 1;
    if (connection) {
        sqlite3_file_control(connection->handle(), "main", SQLITE_FCNTL_PERSIST_WAL, &persist);
    }
    const auto folded = connection ? connection->execute("PRAGMA wal_checkpoint(TRUNCATE)") : connection.error();
    if (!folded) {
        spdlog::warn("{} is kept with its log as it is: {}", database.string(), folded.error().detail);
    }
}

/// The old database goes to its new name, its logs after it: where they are its own they stand beside no other file.
Result<void> move_aside(const fs::path& database, const fs::path& kept) {
    for (const std::string_view suffix : parts) {
        const fs::path from = with_suffix(database, suffix);
        const fs::path to = with_suffix(kept, suffix);
        if (is_there(from) && rename(from.c_str(), to.c_str()) != 0) {
            return system_failure(from.string() + " cannot be renamed to " + to.string(), errno);
        }
    }
    return sync_folder_of(database);
}

/// The way back, the logs first. Says for a person how that went.
Failure moved_back(const fs::path& database, const fs::path& kept, const Failure& failure) {
    for (auto suffix = parts.rbegin(); suffix != parts.rend(); ++suffix) {
        const fs::path from = with_suffix(kept, *suffix);
        const fs::path to = with_suffix(database, *suffix);
        if (is_there(from) && (is_there(to) || rename(from.c_str(), to.c_str()) != 0)) {
            return fail(failure.code, failure.detail + "; the old database is " + kept.string() +
                                          " (with its -wal, if there is one)");
        }
    }
    return fail(failure.code, failure.detail + "; " + database.string() + " is what it was before");
}

Result<void> put_in_place(PartFile& part, const fs::path& kept) {
    const fs::path& database = part.target();
    if (has_log(database)) {
        fold_log(database);
    }
    const bool is_one_file = is_there(database) && !has_log(database);
    // Made anew from the log when the file is opened; empty logs say nothing.
    for (const char* suffix : {"-shm", is_one_file ? "-wal" : "-shm"}) {
        unlink(with_suffix(database, suffix).c_str());
    }
    if (is_one_file) {
        const auto exchanged = part.exchange(kept);
        if (!exchanged || *exchanged == PartFile::Exchange::done) {
            return exchanged ? Result<void>() : exchanged.error();
        }
    }
    auto done = move_aside(database, kept);
    if (done) {
        done = part.publish();
    }
    return done ? done : moved_back(database, kept, done.error());
}

/// A log without its file counts: a database beside it would be taken for the one it belongs to.
bool is_taken(const fs::path& database) {
    return is_there(database) || has_log(database);
}

Result<void> check_place(const fs::path& database, const std::optional<fs::path>& keep_old_as) {
    if (!is_taken(database)) {
        return {};
    }
    std::error_code ignored;
    if (is_there(database) && !fs::is_regular_file(database, ignored)) {
        return fail(Errc::file_failed, database.string() + " is not a file but a folder or device; choose a file");
    }
    if (!keep_old_as) {
        return fail(Errc::file_failed, database.string() + (is_there(database) ? "" : "-wal") +
                                           " exists already and was left as it is; restore under another name, or say "
                                           "--replace, which keeps the old one beside it under a dated name");
    }
    for (const std::string_view suffix : parts) {
        if (is_there(with_suffix(*keep_old_as, suffix))) {
            return exists_already(with_suffix(*keep_old_as, suffix));
        }
    }
    return {};
}

Failure about_backup(const fs::path& backup, const Failure& failure) {
    if (failure.code != Errc::store_damaged) {
        return failure;
    }
    return fail(Errc::store_damaged, "the backup " + backup.string() + " is damaged and was not restored: " +
                                         failure.detail + "; take another backup");
}

/// A copy of the backup that is right and current.
Result<CopyReport> build(const fs::path& backup, const PartFile& part, const CopyControl& control) {
    auto source = open_source(backup);
    if (!source) {
        return source.error();
    }
    if (const auto copied = copy_database(*source, part, control); !copied) {
        return copied.error();
    }
    // Opened for writing, which brings an older schema up to date.
    const auto samples = verify_copy(part, OpenMode::read_write, control);
    if (!samples) {
        return samples.error();
    }
    if (has_log(part.path())) {
        return fail(Errc::store_failed, "the new database " + part.path().string() +
                                            " could not be written into one file; check its disk and try again");
    }
    std::error_code ignored;
    return CopyReport{fs::file_size(part.path(), ignored), *samples};
}

}  // namespace

fs::path name_to_keep_old(const fs::path& database, UtcTime now) {
    std::string stamp;
    for (const char letter : to_iso8601(std::chrono::floor<std::chrono::seconds>(now))) {
        if (letter != '-' && letter != ':') {
            stamp += letter;
        }
    }
    std::error_code ignored;
    const fs::path place = fs::weakly_canonical(database, ignored);
    const std::string first = (place.empty() ? database : place).string() + ".before-restore-" + stamp;
    std::string name = first;
    for (int number = 2; is_taken(name); ++number) {
        name = first + "-" + std::to_string(number);
    }
    return name;
}

Result<CopyReport> restore_database(const fs::path& backup, const fs::path& database,
                                    const std::optional<fs::path>& keep_old_as, const CopyControl& control) {
    std::error_code ignored;
    if (fs::equivalent(backup, database, ignored)) {
        return fail(Errc::invalid_argument,
                    database.string() + " is the backup itself; give the database another name");
    }
    // A link is followed: the file that it leads to is replaced, and the link stays.
    const fs::path resolved = fs::weakly_canonical(database, ignored);
    const fs::path place = resolved.empty() ? fs::absolute(database, ignored) : resolved;
    if (const auto free = check_place(place, keep_old_as); !free) {
        return free.error();
    }
    if (const auto source = open_source(backup); !source) {
        return about_backup(backup, source.error());
    }
    auto part = PartFile::create(place, is_there(place) ? place : backup);
    if (!part) {
        return part.error();
    }
    const auto lock = WriterLock::acquire(place);
    if (!lock) {
        return lock.error();
    }
    // Somebody may have made one until we had the lock.
    if (const auto free = check_place(place, keep_old_as); !free) {
        return free.error();
    }
    const auto built = build(backup, *part, control);
    if (!built) {
        return about_backup(backup, built.error());
    }
    if (control.progress) {
        control.progress({CopyPhase::putting_in_place, built->bytes, built->bytes});
    }
    const auto placed = is_taken(place) ? put_in_place(*part, *keep_old_as) : part->publish();
    if (!placed) {
        return placed.error();
    }
    return built;
}

}  // namespace wattmast
