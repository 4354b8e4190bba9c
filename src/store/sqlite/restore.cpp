// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/restore.h"

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

/// Whether a log holds what is not in the database file.
bool has_log(const fs::path& database) {
    return std::ranges::any_of(logs, [&](std::string_view suffix) {
        std::error_code error;
        const auto size = fs::file_size(with_suffix(database, suffix), error);
        return !error && size > 0;
    });
}

/// Gives a file a second name, so that it is under one of both at every moment.
Result<void> give_second_name(const fs::path& file, const fs::path& name) {
    if (link(file.c_str(), name.c_str()) == 0) {
        return {};
    }
    if (errno == EPERM || errno == EOPNOTSUPP) {
        return fail(Errc::file_failed, file.string() +
                                           " cannot be kept aside, because its file system gives a file one name only; "
                                           "move it (with its -wal) away yourself and restore without --replace");
    }
    return system_failure(file.string() + " cannot be kept as " + name.string(), errno);
}

/// The database that is being replaced: first its logs, then itself, so that it never seems complete without them.
class OldDatabase {
public:
    OldDatabase(fs::path database, fs::path kept_as) : database_(std::move(database)), kept_as_(std::move(kept_as)) {}

    Result<void> keep() const {
        for (const std::string_view suffix : parts) {
            const fs::path file = with_suffix(database_, suffix);
            if (!is_there(file)) {
                continue;
            }
            if (auto kept = give_second_name(file, with_suffix(kept_as_, suffix)); !kept) {
                return kept;
            }
        }
        return sync_folder_of(database_);
    }

    /// Removes what must not lie beside the new file. With a log, the old file goes first: without its log it would
    /// look complete, but lack what was committed last.
    Result<void> clear_place() const {
        if (has_log(database_) && unlink(database_.c_str()) != 0 && errno != ENOENT) {
            return system_failure(database_.string() + " cannot give up its name", errno);
        }
        for (const char* suffix : {"-wal", "-shm", "-journal"}) {
            const fs::path file = with_suffix(database_, suffix);
            if (unlink(file.c_str()) != 0 && errno != ENOENT) {
                return system_failure(file.string() + " cannot be removed", errno);
            }
        }
        return sync_folder_of(database_);
    }

    /// Gives the database the names back that it has lost, and then takes the second ones away. What happened for a
    /// person who reads `failure`.
    [[nodiscard]] Failure put_back(const Failure& failure) const {
        std::error_code ignored;
        if (is_there(database_) && is_there(kept_as_) && !fs::equivalent(database_, kept_as_, ignored)) {
            return fail(failure.code, failure.detail + "; the old database is " + kept_as_.string());
        }
        for (const std::string_view suffix : parts) {
            const fs::path file = with_suffix(database_, suffix);
            const fs::path kept = with_suffix(kept_as_, suffix);
            if (is_there(kept) && !is_there(file) && link(kept.c_str(), file.c_str()) != 0) {
                return fail(failure.code, failure.detail + "; the old database is " + kept_as_.string() +
                                              " (with its -wal, if there is one): rename it yourself");
            }
        }
        for (const std::string_view suffix : parts) {
            if (fs::equivalent(with_suffix(database_, suffix), with_suffix(kept_as_, suffix), ignored)) {
                unlink(with_suffix(kept_as_, suffix).c_str());
            }
        }
        return fail(failure.code, failure.detail + "; " + database_.string() + " is what it was before");
    }

private:
    static constexpr std::array<std::string_view, 3> parts = {"-wal", "-journal", ""};

    fs::path database_;
    fs::path kept_as_;
};

Result<void> put_in_place(PartFile& part, const OldDatabase& old) {
    auto kept = old.keep();
    if (kept) {
        kept = old.clear_place();
    }
    if (kept) {
        kept = part.publish(PartFile::Existing::replace);
    }
    return kept;
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
    for (const std::string_view suffix : {"", "-wal", "-journal"}) {
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
    if (!is_taken(place)) {
        const auto published = part->publish(PartFile::Existing::refuse);
        return published ? built : published.error();
    }
    const OldDatabase old(place, *keep_old_as);
    if (const auto put = put_in_place(*part, old); !put) {
        return old.put_back(put.error());
    }
    return built;
}

}  // namespace wattmast
