// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/backup.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "store/sqlite/backup_fixture.h"
#include "store/sqlite/checked_vfs.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"

namespace wattmast::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

TEST_F(BackupTest, HoldsEverythingCommittedBeforeItBegan) {
    const auto store = open(file_);
    crash::make_catalog(store->catalog());
    append(*store, 0, 100);
    const auto report = back_up_database(file_, backup_);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(batches_in(backup_, 100, 100), 100);
    EXPECT_EQ(report->samples, crash::content_after(100).samples.size());
    EXPECT_EQ(report->bytes, std::filesystem::file_size(backup_));
}

TEST_F(BackupTest, IsOneFileThatNeedsNoLogBesideIt) {
    make(file_, 30);
    ASSERT_THAT(back_up_database(file_, backup_), IsOk());
    EXPECT_THAT(files(), ElementsAre("fleet.backup", "fleet.wattmast", "fleet.wattmast.lock"));
    EXPECT_EQ(bytes_of(backup_)[18], 1) << "the header says that it has a write-ahead log";
    (void)batches_in(backup_, 30, 30);
    EXPECT_THAT(files(), ElementsAre("fleet.backup", "fleet.wattmast", "fleet.wattmast.lock")) << "after reading it";
}

/// The API alone begins again after each commit of another connection.
TEST_F(BackupTest, EndsThoughSomethingIsCommittedAfterEverySlice) {
    const auto store = open(file_);
    crash::make_catalog(store->catalog());
    append(*store, 0, 50);
    make_large(*store);
    std::int64_t batches = 50;
    std::uint64_t copied = 0;
    const auto commit = [&](const CopyProgress& progress) {
        if (progress.phase == CopyPhase::copying) {
            EXPECT_GT(progress.bytes_copied, copied) << "it began again";
            EXPECT_LE(progress.bytes_copied, progress.bytes_in_all);
            copied = progress.bytes_copied;
            ASSERT_THAT(store->samples().append(crash::batch(batches)), IsOk());
            ++batches;
        }
    };
    ASSERT_THAT(back_up_database(file_, backup_, {commit, {}}), IsOk());
    EXPECT_GT(batches, 53) << "too few slices to show anything";
    EXPECT_EQ(batches_in(backup_, 0, batches), 50) << "exactly what was committed before";
    EXPECT_EQ(batches_in(*store, batches, batches), batches) << "and the writer has lost nothing";
}

TEST_F(BackupTest, HoldsWholeBatchesWhileAThreadWrites) {
    const auto store = open(file_);
    crash::make_catalog(store->catalog());
    std::atomic<std::int64_t> durable = 0;
    std::jthread writer([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            static_cast<void>(store->samples().append(crash::batch(durable)).value());
            ++durable;
        }
    });
    for (int round = 0; round < 8; ++round) {
        const Path target = folder_ / ("round" + std::to_string(round));
        const std::int64_t before = durable;
        ASSERT_THAT(back_up_database(file_, target), IsOk());
        EXPECT_GE(batches_in(target, before, durable + 1), before);
    }
    writer.request_stop();
    writer.join();
    EXPECT_EQ(batches_in(*store, durable, durable), durable);
}

TEST_F(BackupTest, TellsItsPhasesInOrder) {
    make(file_, 20);
    std::vector<CopyPhase> phases;
    const auto remember = [&](const CopyProgress& progress) {
        if (phases.empty() || phases.back() != progress.phase) {
            phases.push_back(progress.phase);
        }
    };
    ASSERT_THAT(back_up_database(file_, backup_, {remember, {}}), IsOk());
    EXPECT_THAT(phases, ElementsAre(CopyPhase::copying, CopyPhase::verifying, CopyPhase::putting_in_place));
}

TEST_F(BackupTest, HasThePermissionsOfTheDatabase) {
    make(file_, 2);
    using std::filesystem::perms;
    std::filesystem::permissions(file_, perms::owner_read | perms::owner_write);
    ASSERT_THAT(back_up_database(file_, backup_), IsOk());
    EXPECT_EQ(std::filesystem::status(backup_).permissions(), perms::owner_read | perms::owner_write);
}

/// As a database is whose disk had no room for them when it was brought up to date.
TEST_F(BackupTest, PagesWithoutChecksumsGetSome) {
    sqlite3* plain = nullptr;
    sqlite3_open(file_.c_str(), &plain);
    sqlite3_exec(plain, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    sqlite3_close(plain);
    {
        auto connection = sqlite::Connection::open(file_, sqlite::Access::read_write).value();
        ASSERT_THAT(sqlite::migrate(connection), IsOk());
        ASSERT_FALSE(sqlite::has_page_checksums(connection));
    }
    ASSERT_THAT(back_up_database(file_, backup_), IsOk());
    auto copy = sqlite::Connection::open(backup_, sqlite::Access::read_only).value();
    ASSERT_THAT(sqlite::identify(copy), IsOk());
    EXPECT_TRUE(sqlite::has_page_checksums(copy));
    make(file_, 5);  // opened for writing, it gets them as well
    EXPECT_EQ(batches_in(file_, 5, 5), 5);
}

TEST_F(BackupTest, NeverReplacesAFile) {
    make(file_, 5);
    write(backup_, "something of a person");
    EXPECT_THAT(back_up_database(file_, backup_), FailsWithDetail(Errc::file_failed, "exists already"));
    EXPECT_EQ(bytes_of(backup_), "something of a person");
    EXPECT_THAT(back_up_database(file_, file_), FailsWithDetail(Errc::file_failed, "exists already"));
    EXPECT_EQ(batches_in(file_, 5, 5), 5);
}

TEST_F(BackupTest, NeverReplacesAFileThatAppearsMeanwhile) {
    make(file_, 5);
    const auto appear = [&](const CopyProgress& progress) {
        if (progress.phase == CopyPhase::putting_in_place) {
            write(backup_, "just made");
        }
    };
    EXPECT_THAT(back_up_database(file_, backup_, {appear, {}}), FailsWithDetail(Errc::file_failed, "exists already"));
    EXPECT_EQ(bytes_of(backup_), "just made");
    EXPECT_THAT(files(), ElementsAre("fleet.backup", "fleet.wattmast", "fleet.wattmast.lock"));
}

TEST_F(BackupTest, SaysWhatIsWrongWithThePaths) {
    make(file_, 2);
    EXPECT_THAT(back_up_database(folder_ / "absent", backup_), FailsWithDetail(Errc::file_failed, "no database at"));
    EXPECT_THAT(back_up_database(file_, folder_ / "no/such/b"), FailsWithDetail(Errc::file_failed, "the folder"));
    EXPECT_THAT(back_up_database(file_, file_ / "b"), FailsWithDetail(Errc::file_failed, "the folder"));
    const Path text = folder_ / "text";
    write(text, std::string(5000, 'x'));
    EXPECT_THAT(back_up_database(text, backup_), FailsWithDetail(Errc::not_a_store, text.string()));
    write(text, "");
    EXPECT_THAT(back_up_database(text, backup_), FailsWithDetail(Errc::not_a_store, "empty"));
    EXPECT_FALSE(std::filesystem::exists(backup_));
}

TEST_F(BackupTest, AnOlderSchemaIsNotTakenForVerified) {
    crash::make_first_light(file_, 10);
    EXPECT_THAT(back_up_database(file_, backup_), FailsWithDetail(Errc::store_failed, "older schema"));
    EXPECT_FALSE(std::filesystem::exists(backup_));
}

TEST_F(BackupTest, ADamagedPageIsRefused) {
    make(file_, 200);
    const std::string whole = bytes_of(file_);
    std::mt19937_64 random(11);
    for (int round = 0; round < 25; ++round) {
        std::string bytes = whole;
        bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
        write(file_, bytes);
        const auto report = back_up_database(file_, backup_);
        ASSERT_FALSE(report) << "round " << round;
        EXPECT_THAT(report.error().detail, HasSubstr(file_.string()));
        EXPECT_FALSE(std::filesystem::exists(backup_));
    }
    write(file_, whole);
    EXPECT_THAT(back_up_database(file_, backup_), IsOk());
}

/// SQLite and the checksums of pages find nothing here; verify does.
TEST_F(BackupTest, ADamagedChunkIsRefusedAndNamed) {
    make(file_, 200);
    ASSERT_THAT(sqlite::Connection::open(file_, sqlite::Access::read_write)
                    .value()
                    .execute("UPDATE chunk SET body = zeroblob(length(body)) WHERE key = (SELECT min(key) FROM chunk)"),
                IsOk());
    const auto report = back_up_database(file_, backup_);
    ASSERT_THAT(report, FailsWithDetail(Errc::store_damaged, "chunk: "));
    EXPECT_THAT(report.error().detail,
                AllOf(HasSubstr(file_.string() + " is damaged"), HasSubstr("`wattmastctl verify")));
    EXPECT_FALSE(std::filesystem::exists(backup_));
}

TEST_F(BackupTest, CancelledItLeavesNothing) {
    {
        const auto store = open(file_);
        crash::make_catalog(store->catalog());
        make_large(*store);
    }
    for (const int calls : {0, 1, 2, 3, 5, 1000}) {
        std::stop_source stop;
        int left = calls;
        const auto give_up = [&](const CopyProgress& progress) {
            if (--left == 0 || progress.phase == CopyPhase::verifying) {
                stop.request_stop();
            }
        };
        if (calls == 0) {
            stop.request_stop();
        }
        EXPECT_THAT(back_up_database(file_, backup_, {give_up, stop.get_token()}), FailsWith(Errc::cancelled));
        EXPECT_THAT(files(), ElementsAre("fleet.wattmast", "fleet.wattmast.lock")) << "at call " << calls;
    }
}

TEST_F(BackupTest, WhatADeadProcessLeftIsRemoved) {
    make(file_, 2);
    const pid_t dead = fork();
    if (dead == 0) {
        _exit(0);
    }
    waitpid(dead, nullptr, 0);
    write(backup_.string() + ".part-" + std::to_string(dead) + "-0", "half a backup");
    write(backup_.string() + ".part-" + std::to_string(dead) + "-0-wal", "its log");
    const std::string alive = "fleet.backup.part-" + std::to_string(getpid()) + "-4711";
    write(folder_ / alive, "of this process");
    write(folder_ / "fleet.backup.part-of-a-person", "not ours");
    ASSERT_THAT(back_up_database(file_, backup_), IsOk());
    EXPECT_THAT(files(), ElementsAre("fleet.backup", alive, "fleet.backup.part-of-a-person", "fleet.wattmast",
                                     "fleet.wattmast.lock"));
}

}  // namespace
}  // namespace wattmast::test
