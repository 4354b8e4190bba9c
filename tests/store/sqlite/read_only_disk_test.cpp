// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database on a file system that is mounted read-only, and on one that says it is a network's.
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <atomic>

#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/small_disk.h"
#include "support/temporary_folder.h"

namespace {

/// What statfs(2) is to say of every path; 0: the truth.
std::atomic<long> pretended_magic{0};

}  // namespace

/// Stands before that of the C library in this program, because no test can mount a network's file system.
extern "C" int statfs(const char* path, struct statfs* status) noexcept {
    const long code = syscall(SYS_statfs, path, status);
    if (code == 0 && pretended_magic != 0) {
        status->f_type = pretended_magic;
    }
    return static_cast<int>(code);
}

namespace wattmast::test {
namespace {

constexpr long nfs = 0x6969;

/// A closed database, or one whose writer was killed, so that its newest sample is in the write-ahead log.
class SqliteReadOnlyDisk : public testing::Test {
protected:
    void SetUp() override {
        disk_ = SmallDisk::mount(4'000'000);
        if (!disk_) {
            GTEST_SKIP() << "this process may not mount a file system";
        }
        path_ = *disk_ / "a#1?b%20.db";
    }

    void make_database() {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        Site site;
        site.code = "A";
        Device device;
        device.site = store->catalog().save_site(site).value();
        device.name = "M1";
        point_ = store->catalog().ensure_point(store->catalog().save_device(device).value(), {}).value();
        ASSERT_THAT(store->samples().append(std::vector{good_sample(point_, at(5), watts(47))}), IsOk());
    }

    std::unique_ptr<SmallDisk> disk_;
    std::filesystem::path path_;
    PointId point_;
};

TEST_F(SqliteReadOnlyDisk, IsReadAndNotWritten) {
    make_database();
    disk_->make_read_only();
    const auto reader = open_sqlite_store(path_, OpenMode::read_only);
    ASSERT_THAT(reader, IsOk());
    EXPECT_EQ((*reader)->samples().read(point_, seconds_range(0, 100), {}).value().samples(),
              std::vector{good_sample(point_, at(5), watts(47))});
    EXPECT_TRUE((*reader)->verify({}).value().findings.empty());
    EXPECT_THAT((*reader)->samples().append(std::vector{good_sample(point_, at(6), watts(48))}),
                FailsWith(Errc::store_read_only));

    const auto writer = open_sqlite_store(path_, OpenMode::read_write);
    EXPECT_THAT(writer, FailsWithDetail(Errc::store_read_only, "is mounted read-only: mount it for writing"));
    EXPECT_THAT(writer, FailsWithDetail(Errc::store_read_only, path_.string()));
}

TEST_F(SqliteReadOnlyDisk, NothingIsCreatedThere) {
    disk_->make_read_only();
    EXPECT_THAT(open_sqlite_store(path_, OpenMode::read_write),
                FailsWithDetail(Errc::store_read_only, "is mounted read-only"));
}

TEST_F(SqliteReadOnlyDisk, ALogWithoutIndexIsSaidToNeedAnotherDisk) {
    make_database();
    {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        ASSERT_THAT(store->samples().append(std::vector{good_sample(point_, at(6), watts(48))}), IsOk());
        std::filesystem::copy_file(path_, *disk_ / "copy.db");
        std::filesystem::copy_file(path_.string() + "-wal", *disk_ / "copy.db-wal");
    }
    disk_->make_read_only();
    EXPECT_THAT(open_sqlite_store(*disk_ / "copy.db", OpenMode::read_only),
                FailsWithDetail(Errc::store_read_only, "ends in -wal to a disk that can be written"));
}

class SqliteNetworkDisk : public testing::Test {
protected:
    void TearDown() override { pretended_magic = 0; }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "far.db";
};

TEST_F(SqliteNetworkDisk, IsNotWrittenAndLeftWithoutATrace) {
    pretended_magic = nfs;
    const auto refused = open_sqlite_store(path_, OpenMode::read_write);
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_read_only, path_.string() + " lies on a network"));
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_read_only, "(NFS)"));
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_read_only, "keep the database on a local disk, or open it"));
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(SqliteNetworkDisk, IsReadWhereTheIndexCanBeMade) {
    ASSERT_THAT(open_sqlite_store(path_, OpenMode::read_write).value()->catalog().save_setting("demo", "1"), IsOk());
    pretended_magic = nfs;
    const auto reader = open_sqlite_store(path_, OpenMode::read_only);
    ASSERT_THAT(reader, IsOk());
    EXPECT_EQ((*reader)->catalog().setting("demo").value(), "1");
}

TEST_F(SqliteNetworkDisk, ElseItSaysWhy) {
    ASSERT_THAT(open_sqlite_store(path_, OpenMode::read_write), IsOk());
    // SQLite follows no link to its index.
    std::filesystem::create_symlink(folder_ / "no/such", path_.string() + "-shm");
    pretended_magic = nfs;
    EXPECT_THAT(open_sqlite_store(path_, OpenMode::read_only),
                FailsWithDetail(Errc::store_read_only, "the index of its write-ahead log cannot be made"));
}

}  // namespace
}  // namespace wattmast::test
