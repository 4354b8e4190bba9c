// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/restore.h"

#include "store/sqlite/backup_fixture.h"
#include "store/sqlite/connection.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

class RestoreTest : public BackupTest {
protected:
    void SetUp() override {
        make(origin_, 40);
        ASSERT_THAT(back_up_database(origin_, backup_), IsOk());
    }

    /// A database whose writer was killed: the last batches are only in its log.
    void make_killed(const Path& file, std::int64_t batches) const {
        const Path alive = folder_ / "alive";
        {
            const auto store = open(alive);
            crash::make_catalog(store->catalog());
            append(*store, 0, batches);
            std::filesystem::copy_file(alive, file);
            std::filesystem::copy_file(alive.string() + "-wal", file.string() + "-wal");
        }
        for (const char* suffix : {"", ".lock"}) {
            std::filesystem::remove(alive.string() + suffix);
        }
    }

    Path origin_ = folder_ / "origin";
    Path kept_ = folder_ / "kept";
};

TEST_F(RestoreTest, MakesADatabaseThatGoesOn) {
    const auto report = restore_database(backup_, file_, std::nullopt);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->samples, crash::content_after(40).samples.size());
    EXPECT_EQ(report->bytes, std::filesystem::file_size(file_));
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
    const auto store = open(file_);
    append(*store, 40, 60);
    EXPECT_EQ(batches_in(*store, 60, 60), 60);
    EXPECT_EQ(batches_in(backup_, 40, 40), 40) << "the backup is only read";
}

TEST_F(RestoreTest, ADatabaseIsOnlyReplacedWhenSaid) {
    make(file_, 7);
    const std::string before = bytes_of(file_);
    EXPECT_THAT(restore_database(backup_, file_, std::nullopt), FailsWithDetail(Errc::file_failed, "--replace"));
    EXPECT_TRUE(bytes_of(file_) == before);
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
    EXPECT_TRUE(bytes_of(kept_) == before) << "byte for byte";
}

/// The old log beside the new file would be taken for its own.
TEST_F(RestoreTest, WhatAKilledWriterHadCommittedIsKept) {
    make_killed(file_, 23);
    ASSERT_GT(std::filesystem::file_size(file_.string() + "-wal"), 0U);
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
    EXPECT_EQ(batches_in(*open(kept_), 23, 23), 23);
}

TEST_F(RestoreTest, ADatabaseThatCannotBeReadIsKeptWithItsLog) {
    make_killed(file_, 23);
    const std::string log = "no log of SQLite any more" + bytes_of(file_.string() + "-wal");
    write(file_.string() + "-wal", log);
    write(file_, std::string(9000, 'x'));
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
    EXPECT_TRUE(bytes_of(kept_) == std::string(9000, 'x'));
    EXPECT_TRUE(bytes_of(kept_.string() + "-wal") == log);
}

TEST_F(RestoreTest, ALogWithoutItsDatabaseCountsAsOne) {
    make_killed(file_, 23);
    std::filesystem::remove(file_);
    EXPECT_THAT(restore_database(backup_, file_, std::nullopt),
                FailsWithDetail(Errc::file_failed, "fleet.wattmast-wal exists already"));
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
    EXPECT_TRUE(std::filesystem::exists(kept_.string() + "-wal"));
}

TEST_F(RestoreTest, WhoWritesIsNotDisturbed) {
    const auto store = open(file_);
    crash::make_catalog(store->catalog());
    append(*store, 0, 5);
    EXPECT_THAT(restore_database(backup_, file_, kept_), FailsWithDetail(Errc::store_locked, "is being written by"));
    append(*store, 5, 9);
    EXPECT_EQ(batches_in(*store, 9, 9), 9);
    EXPECT_FALSE(std::filesystem::exists(kept_));
}

TEST_F(RestoreTest, NobodyCanBeginToWriteMeanwhile) {
    make(file_, 3);
    int refused = 0;
    const auto intrude = [&](const CopyProgress&) {
        EXPECT_THAT(open_sqlite_store(file_, OpenMode::read_write), FailsWith(Errc::store_locked));
        ++refused;
    };
    ASSERT_THAT(restore_database(backup_, file_, kept_, {intrude, {}}), IsOk());
    EXPECT_GE(refused, 3);
}

TEST_F(RestoreTest, AReaderOfTheOldDatabaseReadsOn) {
    make(file_, 11);
    const auto reader = open(file_, OpenMode::read_only);
    EXPECT_EQ(batches_in(*reader, 11, 11), 11);
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_EQ(batches_in(*reader, 11, 11), 11);
    EXPECT_EQ(batches_in(file_, 40, 40), 40);
}

TEST_F(RestoreTest, AnyFlippedBitIsFoundBeforeAnythingIsTouched) {
    make(file_, 3);
    const auto before = files();
    const std::string whole = bytes_of(backup_);
    std::mt19937_64 random(3);
    for (int round = 0; round < 60; ++round) {
        std::string bytes = whole;
        // The first rounds hit the header, whose every field SQLite treats in its own way.
        bytes[random() % (round < 20 ? 100 : bytes.size())] ^= static_cast<char>(1 << random() % 8);
        write(backup_, bytes);
        const auto report = restore_database(backup_, file_, kept_);
        ASSERT_FALSE(report) << "round " << round;
        EXPECT_THAT(report.error().detail, HasSubstr(backup_.string()));
        for (const char* suffix : {"-wal", "-shm"}) {  // of a header that says there is a log
            std::filesystem::remove(backup_.string() + suffix);
        }
        EXPECT_EQ(files(), before);
        EXPECT_EQ(batches_in(file_, 3, 3), 3);
    }
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 13) {
        write(backup_, whole.substr(0, size));
        EXPECT_FALSE(restore_database(backup_, file_, kept_)) << size;
    }
    EXPECT_EQ(batches_in(file_, 3, 3), 3);
}

TEST_F(RestoreTest, ADamagedChunkIsFound) {
    ASSERT_THAT(sqlite::Connection::open(backup_, sqlite::Access::read_write)
                    .value()
                    .execute("UPDATE chunk SET body = zeroblob(length(body)) WHERE key = (SELECT min(key) FROM chunk)"),
                IsOk());
    const auto report = restore_database(backup_, file_, std::nullopt);
    EXPECT_THAT(report, FailsWithDetail(Errc::store_damaged, "chunk: "));
    EXPECT_THAT(report, FailsWithDetail(Errc::store_damaged, "take another backup"));
    EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(RestoreTest, ABackupOfFirstLightIsBroughtUpToDate) {
    const Path old = folder_ / "first_light";
    crash::make_first_light(old, 30);
    const std::string before = bytes_of(old);
    ASSERT_THAT(restore_database(old, file_, std::nullopt), IsOk());
    EXPECT_EQ(batches_in(file_, 30, 30), 30);
    EXPECT_TRUE(bytes_of(old) == before);
}

TEST_F(RestoreTest, ADatabaseInUseCanBeTheBackup) {
    const auto store = open(origin_);
    append(*store, 40, 44);
    ASSERT_THAT(restore_database(origin_, file_, std::nullopt), IsOk());
    EXPECT_EQ(batches_in(file_, 44, 44), 44);
}

TEST_F(RestoreTest, SaysWhatIsWrongWithThePaths) {
    EXPECT_THAT(restore_database(folder_ / "absent", file_, kept_),
                FailsWithDetail(Errc::file_failed, "no database at"));
    EXPECT_THAT(restore_database(backup_, folder_ / "no/such", kept_),
                FailsWithDetail(Errc::file_failed, "the folder"));
    EXPECT_THAT(restore_database(backup_, folder_.path(), kept_), FailsWithDetail(Errc::file_failed, "is not a file"));
    EXPECT_THAT(restore_database(backup_, backup_, kept_),
                FailsWithDetail(Errc::invalid_argument, "the backup itself"));
    write(folder_ / "text", std::string(5000, 'x'));
    EXPECT_THAT(restore_database(folder_ / "text", file_, kept_), FailsWith(Errc::not_a_store));
    make(file_, 3);
    write(kept_, "something of a person");
    EXPECT_THAT(restore_database(backup_, file_, kept_), FailsWithDetail(Errc::file_failed, "exists already"));
    EXPECT_TRUE(bytes_of(kept_) == "something of a person");
    EXPECT_THAT(restore_database(backup_, file_, folder_ / "no/such"), FailsWithDetail(Errc::file_failed, "no/such"));
    EXPECT_EQ(batches_in(file_, 3, 3), 3);
}

TEST_F(RestoreTest, CancelledItLeavesTheOldDatabase) {
    make(file_, 3);
    const auto before = files();
    for (const CopyPhase phase : {CopyPhase::copying, CopyPhase::verifying}) {
        std::stop_source stop;
        const auto give_up = [&](const CopyProgress& progress) {
            if (progress.phase == phase) {
                stop.request_stop();
            }
        };
        EXPECT_THAT(restore_database(backup_, file_, kept_, {give_up, stop.get_token()}), FailsWith(Errc::cancelled));
        EXPECT_EQ(files(), before);
    }
    EXPECT_EQ(batches_in(file_, 3, 3), 3);
}

/// The new file vanishes when it is to be put in place, for a database with and without a log that cannot be read.
TEST_F(RestoreTest, TheOldDatabaseIsPutBack) {
    const auto spoil = [&](const CopyProgress& progress) {
        for (const std::string& name : files()) {
            if (progress.phase == CopyPhase::putting_in_place && name.starts_with("fleet.wattmast.part-")) {
                std::filesystem::remove(folder_ / name);
            }
        }
    };
    make_killed(file_, 23);
    EXPECT_THAT(restore_database(backup_, file_, kept_, {spoil, {}}), FailsWithDetail(Errc::file_failed, "durable"));
    EXPECT_EQ(batches_in(*open(file_), 23, 23), 23);
    EXPECT_FALSE(std::filesystem::exists(kept_));

    const std::string noise(9000, 'x');
    write(file_, noise);
    write(file_.string() + "-wal", "log");
    EXPECT_THAT(restore_database(backup_, file_, kept_, {spoil, {}}),
                FailsWithDetail(Errc::file_failed, "is what it was before"));
    EXPECT_TRUE(bytes_of(file_) == noise);
    EXPECT_TRUE(bytes_of(file_.string() + "-wal") == "log");
    EXPECT_FALSE(std::filesystem::exists(kept_));
    EXPECT_FALSE(std::filesystem::exists(kept_.string() + "-wal"));
}

TEST_F(RestoreTest, ALinkStaysALink) {
    const Path real = folder_ / "disk2";
    make(real, 3);
    std::filesystem::create_symlink(real, file_);
    ASSERT_THAT(restore_database(backup_, file_, kept_), IsOk());
    EXPECT_TRUE(std::filesystem::is_symlink(file_));
    EXPECT_EQ(batches_in(real, 40, 40), 40);
}

TEST_F(RestoreTest, TheOldDatabasesNameIsDatedAndFree) {
    const UtcTime now = parse_iso8601("2026-11-26T02:19:03.250Z").value();
    const Path first = name_to_keep_old(file_, now);
    EXPECT_EQ(first, file_.string() + ".before-restore-20261126T021903Z");
    write(first, "taken");
    EXPECT_EQ(name_to_keep_old(file_, now), first.string() + "-2");
    write(first.string() + "-2-wal", "taken as well");
    EXPECT_EQ(name_to_keep_old(file_, now), first.string() + "-3");
}

}  // namespace
}  // namespace wattmast::test
