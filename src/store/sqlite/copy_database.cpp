// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/copy_database.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "store/sqlite/checked_vfs.h"
#include "store/sqlite/errors.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::sqlite {
namespace {

/// About a millisecond: between two the caller may cancel.
constexpr std::int64_t slice_bytes = 256 << 10;
constexpr std::int64_t bytes_per_sync = 4 << 20;

Failure cancelled() {
    return fail(Errc::cancelled, "cancelled; what was copied so far was removed");
}

Failure damaged_source(const std::string& why) {
    return fail(Errc::store_damaged, "a page that cannot be read (" + why + ")");
}

/// The file as SQLite is to write it: nothing is to be undone in a file that is thrown away if anything fails.
Result<Connection> open_target(const std::filesystem::path& path, std::int64_t page_size, bool has_checksums) {
    auto target = Connection::open(path, has_checksums ? Access::create : Access::read_write);
    if (!target) {
        return target;
    }
    const std::string settings =
        "PRAGMA page_size = " + std::to_string(page_size) + "; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;";
    // A page written before the header would get no checksum, so the header is written first.
    const std::string header = has_checksums ? "PRAGMA user_version = 1;" : "";
    if (const auto set = target->execute(settings + header); !set) {
        return set.error();
    }
    return target;
}

/// Through the layers of the connection, as SQLite itself would.
Result<void> sync(const Connection& target) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(target.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods == nullptr || file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) != SQLITE_OK) {
        return fail(Errc::store_failed, std::string(sqlite3_db_filename(target.handle(), "main")) +
                                            " cannot be made durable; check its disk, or choose another");
    }
    return {};
}

/// One run of SQLite's backup API.
class Copying {
public:
    Copying(Connection& source, Connection& target, std::int64_t page_size)
        : target_(target),
          page_size_(page_size),
          backup_(sqlite3_backup_init(target.handle(), "main", source.handle(), "main")) {}

    Result<void> run(const CopyControl& control) {
        if (!backup_) {
            return failure_of(target_.handle(), "begin to copy");
        }
        std::int64_t unsynced = 0;
        int code = SQLITE_OK;
        while (code == SQLITE_OK) {
            if (control.cancel.stop_requested()) {
                return cancelled();
            }
            code = sqlite3_backup_step(backup_.get(),
                                       static_cast<int>(std::max<std::int64_t>(1, slice_bytes / page_size_)));
            report(control);
            unsynced += slice_bytes;
            if (code == SQLITE_OK && unsynced >= bytes_per_sync) {
                if (auto synced = sync(target_); !synced) {
                    return synced;
                }
                unsynced = 0;
            }
        }
        return finish(code);
    }

private:
    struct Finish {
        void operator()(sqlite3_backup* backup) const noexcept { sqlite3_backup_finish(backup); }
    };

    void report(const CopyControl& control) const {
        if (control.progress) {
            const std::int64_t pages = sqlite3_backup_pagecount(backup_.get());
            const std::int64_t left = sqlite3_backup_remaining(backup_.get());
            control.progress({CopyPhase::copying, static_cast<std::uint64_t>((pages - left) * page_size_),
                              static_cast<std::uint64_t>(pages * page_size_)});
        }
    }

    Result<void> finish(int code) {
        backup_.reset();  // gives the code to the target's connection
        if (code == SQLITE_DONE) {
            return sync(target_);
        }
        if (code_of(code, 0) == Errc::store_damaged) {
            return damaged_source(std::string(sqlite3_errstr(code)) + ", SQLite " + std::to_string(code));
        }
        return failure_of(target_.handle(), "write the copy");
    }

    Connection& target_;
    std::int64_t page_size_;
    std::unique_ptr<sqlite3_backup, Finish> backup_;
};

}  // namespace

Result<Connection> open_source(const std::filesystem::path& database) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(database, ignored)) {
        return fail(Errc::file_failed, "there is no database at " + database.string() + "; check the path");
    }
    auto source = Connection::open(database, Access::read_only);
    if (!source) {
        return source;
    }
    const auto identity = identify(*source);
    if (!identity || *identity == Identity::empty) {
        const Failure failure =
            identity ? fail(Errc::not_a_store, "it is empty; choose another file") : identity.error();
        return failure.detail.find(database.string()) != std::string::npos
                   ? failure
                   : fail(failure.code, database.string() + ": " + failure.detail);
    }
    return source;
}

Result<void> copy_database(Connection& source, const PartFile& copy, const CopyControl& control) {
    const auto snapshot = Transaction::begin(source, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    // The first reading is what fixes the moment.
    const auto pages = source.number("PRAGMA page_count");
    const auto page_size = pages ? source.number("PRAGMA page_size") : pages;
    if (!page_size || !*pages || !*page_size) {
        return page_size ? damaged_source("there are none") : page_size.error();
    }
    if (auto enough = copy.check_room(static_cast<std::uint64_t>(**pages * **page_size)); !enough) {
        return enough;
    }
    const bool has_checksums = has_page_checksums(source);
    {
        auto target = open_target(copy.path(), **page_size, has_checksums);
        if (!target) {
            return target.error();
        }
        if (auto copied = Copying(source, *target, **page_size).run(control); !copied) {
            return copied;
        }
    }
    // Pages without checksums were copied as they are; now they get some, as in a database opened for writing.
    auto target = Connection::open(copy.path(), Access::read_write);
    return target ? add_page_checksums(*target) : target.error();
}

Result<std::uint64_t> verify_copy(const PartFile& copy, OpenMode mode, const CopyControl& control) {
    copy.forget_cached();
    if (control.progress) {
        std::error_code ignored;
        const std::uint64_t bytes = std::filesystem::file_size(copy.path(), ignored);
        control.progress({CopyPhase::verifying, bytes, bytes});
    }
    const auto store = open_sqlite_store(copy.path(), mode);
    const auto report = store ? (*store)->verify(control.cancel) : Result<VerifyReport>(store.error());
    if (!report) {
        return report.error().code == Errc::cancelled ? cancelled() : report.error();
    }
    std::uint64_t others = 0;
    const StoreFinding* first = nullptr;
    for (const StoreFinding& finding : report->findings) {
        if (finding.check != "file_system") {
            others += first == nullptr ? 0 : 1;
            first = first == nullptr ? &finding : first;
        }
    }
    if (first != nullptr) {
        return fail(Errc::store_damaged, first->check + ": " + first->place + ": " + first->detail +
                                             (others > 0 ? " (and " + std::to_string(others) + " more findings)" : ""));
    }
    return report->samples_read;
}

}  // namespace wattmast::sqlite
