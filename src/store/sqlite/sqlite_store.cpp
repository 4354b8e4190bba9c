// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_store.h"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "store/sqlite/checked_vfs.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/file_system.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/row_check.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/shared_tail.h"
#include "store/sqlite/sqlite_alarms.h"
#include "store/sqlite/sqlite_catalog.h"
#include "store/sqlite/sqlite_figures.h"
#include "store/sqlite/sqlite_ledger.h"
#include "store/sqlite/sqlite_samples.h"
#include "store/sqlite/storage_use.h"
#include "store/sqlite/verify.h"
#include "store/sqlite/writer_lock.h"

namespace wattmast {
namespace {

using namespace sqlite;

class SqliteStore final : public Store {
public:
    /// A reader.
    SqliteStore(std::filesystem::path path, Connection connection, FileIdentity file)
        : path_(std::move(path)),
          connection_(std::move(connection)),
          samples_(connection_, path_, file),
          catalog_(connection_, path_, OpenMode::read_only),
          alarms_(connection_, path_, OpenMode::read_only),
          ledger_(connection_, path_, OpenMode::read_only),
          figures_(connection_, path_, nullptr) {}
    /// The writer.
    SqliteStore(std::filesystem::path path, WriterLock lock, Connection connection, FileIdentity file,
                const std::shared_ptr<SharedTail>& tail, RetiredDays retired, FigureReach reach,
                const SealPolicy& policy)
        : path_(std::move(path)),
          lock_(std::move(lock)),
          connection_(std::move(connection)),
          reach_(std::move(reach)),
          samples_(connection_, path_, file, tail, std::move(retired), reach_, policy),
          catalog_(connection_, path_, OpenMode::read_write),
          alarms_(connection_, path_, OpenMode::read_write),
          ledger_(connection_, path_, OpenMode::read_write),
          figures_(connection_, path_, &reach_) {}

    SampleStore& samples() override { return samples_; }
    CatalogStore& catalog() override { return catalog_; }
    AlarmStore& alarms() override { return alarms_; }
    LedgerStore& ledger() override { return ledger_; }
    FigureStore* figures() override { return &figures_; }
    Result<VerifyReport> verify(std::stop_token cancel) override {
        return sqlite::verify(connection_, samples_, path_, std::move(cancel));
    }
    Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget) override {
        return samples_.retire(limits, budget);
    }
    Result<StorageUse> storage_use(UtcTime now, std::stop_token cancel) override {
        return sqlite::storage_use(connection_, path_, now, std::move(cancel));
    }

private:
    std::filesystem::path path_;
    std::optional<WriterLock> lock_;  ///< Released after the connection below is closed.
    Connection connection_;
    FigureReach reach_;  ///< The writer's.
    SqliteSamples samples_;
    SqliteCatalog catalog_;
    SqliteAlarms alarms_;
    SqliteLedger ledger_;
    SqliteFigures figures_;
};

/// As the user that opens files now, which need not be the one that started the program.
bool is_allowed(const std::filesystem::path& path, int mode) {
    return faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0;
}

/// Why a reader could not be had where SQLite only says that it cannot open something.
Failure why_no_reader(const std::filesystem::path& path, const Failure& failure,
                      const std::optional<std::string>& network) {
    if (failure.code != Errc::store_read_only && failure.code != Errc::store_failed) {
        return failure;
    }
    if (network) {
        return fail(Errc::store_read_only,
                    failure.detail + "; it lies on a network file system (" + *network +
                        "), where the index of its write-ahead log cannot be made: copy the database and the file "
                        "beside it that ends in -wal to a local disk, or look at it on the machine that writes it");
    }
    if (is_mounted_read_only(path)) {
        return fail(Errc::store_read_only,
                    failure.detail +
                        "; its file system is mounted read-only, and its write-ahead log cannot be read "
                        "there: copy the database and the file beside it that ends in -wal to a disk "
                        "that can be written");
    }
    if (is_allowed(path, R_OK) && !is_allowed(path.parent_path(), W_OK)) {
        return fail(Errc::store_read_only, failure.detail + "; reading needs an index file in the folder " +
                                               path.parent_path().string() +
                                               ", which may not be written: let it be written, or copy the database");
    }
    return failure;
}

Failure refused_on(const std::string& network, const std::filesystem::path& path) {
    return fail(Errc::store_read_only,
                path.string() + " lies on a network file system (" + network +
                    "), where write-ahead logging has no shared memory and locks may fail, so that two machines could "
                    "damage it; nothing was changed: keep the database on a local disk, or open it for reading only");
}

enum class Presence : std::uint8_t { absent = 1, present = 2 };

/// Names the file in a failure whose words do not.
Failure about(const std::filesystem::path& path, const Failure& failure) {
    if (failure.detail.find(path.string()) != std::string::npos) {
        return failure;
    }
    return fail(failure.code, path.string() + ": " + failure.detail);
}

Result<Presence> look_at(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::regular) {
        const auto size = std::filesystem::file_size(path, error);
        return !error && size == 0 ? Presence::absent : Presence::present;
    }
    if (status.type() == std::filesystem::file_type::not_found) {
        const std::filesystem::path folder = path.parent_path();
        if (!std::filesystem::is_directory(folder, error)) {
            return fail(Errc::file_failed, "the folder " + folder.string() +
                                               " of the database does not exist; create it or choose another path");
        }
        return Presence::absent;
    }
    if (status.type() == std::filesystem::file_type::none) {
        return fail(Errc::store_read_only, path.string() + ": " + error.message() + "; check who may use its folder");
    }
    return fail(Errc::not_a_store, path.string() + " is not a file but a folder or device; choose a file");
}

/// What both modes need before the first statement.
Result<void> prepare(Connection& connection) {
    if (auto added = add_row_check(connection); !added) {
        return added;
    }
    return connection.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
}

Result<void> make_durable(Connection& connection) {
    // Only a new file takes it. Chunks of some 10 kB leave 13 % of pages of 4 kB empty, 6 % of 8 kB, 2 % of 2 kB.
    if (const auto sized = connection.execute("PRAGMA page_size = 2048;"); !sized) {
        return sized;
    }
    auto mode = connection.query("PRAGMA journal_mode = WAL");
    if (!mode) {
        return mode.error();
    }
    const auto row = mode->next();
    if (!row) {
        return row.error();
    }
    if (const std::string name = mode->text(0); name != "wal") {
        return fail(Errc::store_failed, "write-ahead logging cannot be used here (SQLite chose \"" + name +
                                            "\"); keep the database on a local disk");
    }
    // A commit is on disk when it returns. Pages of the log of hot rows and of the chunks of slots are written again
    // and again before 32 MB of write-ahead log are full, and then go into the file once. The chunks of a large fleet's
    // slots are many times what any cache would hold; what a small one has, and the inner pages, fit into 8 MB.
    const auto set = connection.execute(
        "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 16000; "
        "PRAGMA cache_size = -8192;");
    hold_log_until_sync(connection);
    return set;
}

/// Files of the first version have none. Without room for the rewriting the database stays as good as it was.
void give_checksums(Connection& connection) {
    if (const auto added = add_page_checksums(connection); !added) {
        spdlog::warn("the pages of the database have no checksums yet: {}", added.error().detail);
    }
}

Result<void> prepare_writer(Connection& connection) {
    if (!connection.is_writable()) {
        return fail(Errc::store_read_only,
                    "the file cannot be written; check who may write it, or open it for reading only");
    }
    // The one who held the lock before may have changed it since.
    if (const auto identity = identify(connection); !identity) {
        return identity.error();
    }
    if (auto durable = make_durable(connection); !durable) {
        return durable;
    }
    if (auto migrated = migrate(connection); !migrated) {
        return migrated;
    }
    give_checksums(connection);
    return prepare(connection);
}

Result<std::shared_ptr<SharedTail>> load_tail(Connection& connection) {
    auto tail = std::make_shared<SharedTail>();
    const auto snapshot = Transaction::begin(connection, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    Result<void> loaded;
    tail->change([&](HotTail& content) { loaded = bring_up_to_date(content, connection); });
    if (!loaded) {
        return loaded.error();
    }
    return tail;
}

Result<FileIdentity> identify_file(const std::filesystem::path& path) {
    const auto file = identity_of(path);
    if (!file) {
        return fail(Errc::file_failed, path.string() + " was removed while it was opened");
    }
    return *file;
}

Result<std::unique_ptr<Store>> open_writer(const std::filesystem::path& path, Presence presence,
                                           const SealPolicy& policy) {
    if (presence == Presence::present) {
        // A file of another program is left without a trace, not even a lock beside it.
        auto probe = Connection::open(path, Access::read_only);
        const auto identity = probe ? identify(*probe) : Result<Identity>(probe.error());
        if (!identity && identity.error().code != Errc::store_read_only) {
            return identity.error();
        }
    }
    auto lock = WriterLock::acquire(path);
    if (!lock) {
        return lock.error();
    }
    auto connection = Connection::open(path, presence == Presence::present ? Access::read_write : Access::create);
    if (!connection) {
        return connection.error();
    }
    if (const auto prepared = prepare_writer(*connection); !prepared) {
        return prepared.error();
    }
    const auto tail = load_tail(*connection);
    const auto file = tail ? identify_file(path) : Result<FileIdentity>(tail.error());
    if (!file) {
        return file.error();
    }
    auto retired = RetiredDays::load(*connection);
    if (!retired) {
        return retired.error();
    }
    auto reach = FigureReach::load(*connection);
    if (!reach) {
        return reach.error();
    }
    return std::unique_ptr<Store>(std::make_unique<SqliteStore>(path, std::move(*lock), std::move(*connection), *file,
                                                                *tail, std::move(*retired), std::move(*reach), policy));
}

Result<std::unique_ptr<Store>> open_reader(const std::filesystem::path& path, Presence presence) {
    if (presence == Presence::absent) {
        return fail(Errc::file_failed,
                    "there is no database at " + path.string() + "; check the path, or let the collector create it");
    }
    auto connection = Connection::open(path, Access::read_only);
    if (!connection) {
        return connection.error();
    }
    const auto identity = identify(*connection);
    if (!identity) {
        return identity.error();
    }
    if (*identity != Identity::current) {
        return fail(Errc::store_failed,
                    "the database has an older schema and reading does not change it; open it once "
                    "for writing, e.g. by starting the collector on it");
    }
    if (const auto prepared = prepare(*connection); !prepared) {
        return prepared.error();
    }
    const auto file = identify_file(path);
    if (!file) {
        return file.error();
    }
    return std::unique_ptr<Store>(std::make_unique<SqliteStore>(path, std::move(*connection), *file));
}

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& path, OpenMode mode,
                                                 const SealPolicy& policy) {
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(path, ignored);
    const auto presence = look_at(absolute);
    if (!presence) {
        return presence.error();
    }
    const auto network = network_file_system_of(absolute);
    if (mode == OpenMode::read_write) {
        if (network) {
            return refused_on(*network, absolute);
        }
        auto opened = open_writer(absolute, *presence, policy);
        return opened ? std::move(opened) : about(absolute, opened.error());
    }
    auto opened = open_reader(absolute, *presence);
    if (!opened) {
        return about(absolute, why_no_reader(absolute, opened.error(), network));
    }
    if (network) {
        spdlog::warn("{} lies on a network file system ({}): what another machine writes to it may be missing here",
                     absolute.string(), *network);
    }
    return opened;
}

}  // namespace wattmast
