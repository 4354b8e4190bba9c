// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/backup.h"

#include <string>
#include <system_error>

#include "store/sqlite/connection.h"
#include "store/sqlite/part_file.h"
#include "store/sqlite/schema.h"

namespace wattmast {
namespace {

using namespace sqlite;

/// SQLite needs a log and shared memory beside a database in WAL mode even for reading it.
Result<void> make_single_file(const PartFile& copy) {
    auto connection = Connection::open(copy.path(), Access::read_write);
    return connection ? connection->execute("PRAGMA journal_mode = DELETE") : connection.error();
}

Failure about_database(const std::filesystem::path& database, const Failure& failure) {
    if (failure.code != Errc::store_damaged) {
        return failure;
    }
    return fail(Errc::store_damaged, database.string() + " is damaged and no backup was made: it has " +
                                         failure.detail + "; `wattmastctl verify --db " + database.string() +
                                         "` names everything that is affected");
}

}  // namespace

Result<CopyReport> back_up_database(const std::filesystem::path& database, const std::filesystem::path& target,
                                    const CopyControl& control) {
    std::error_code ignored;
    const std::filesystem::path file = std::filesystem::absolute(target, ignored);
    auto source = open_source(database);
    const auto identity = source ? identify(*source) : Result<Identity>(source.error());
    if (!identity) {
        return identity.error();
    }
    if (*identity == Identity::older) {
        return fail(Errc::store_failed, database.string() +
                                            " has an older schema, which this version cannot verify; "
                                            "open it once for writing, or copy the file while nobody "
                                            "writes to it");
    }
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        return exists_already(file);
    }
    auto part = PartFile::create(file, database);
    if (!part) {
        return part.error();
    }
    if (const auto copied = copy_database(*source, *part, control); !copied) {
        return about_database(database, copied.error());
    }
    if (const auto made = make_single_file(*part); !made) {
        return made.error();
    }
    const auto samples = verify_copy(*part, OpenMode::read_only, control);
    if (!samples) {
        return about_database(database, samples.error());
    }
    const std::uint64_t bytes = std::filesystem::file_size(part->path(), ignored);
    if (control.progress) {
        control.progress({CopyPhase::putting_in_place, bytes, bytes});
    }
    if (const auto published = part->publish(); !published) {
        return published.error();
    }
    return CopyReport{bytes, *samples};
}

}  // namespace wattmast
