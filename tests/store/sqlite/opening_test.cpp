// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every outcome of opening.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "store/sqlite/connection.h"
#include "store/sqlite/file_system.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using sqlite::Access;
using sqlite::Connection;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

class SqliteOpening : public testing::Test {
protected:
    Result<std::unique_ptr<Store>> open(OpenMode mode = OpenMode::read_write) { return open_sqlite_store(path_, mode); }

    /// A closed database with one setting in it.
    void make_database() {
        const auto store = open().value();
        ASSERT_THAT(store->catalog().save_setting("demo", "1"), IsOk());
    }
    void run_sql(const std::string& script) {
        auto connection = Connection::open(path_, Access::create).value();
        ASSERT_THAT(connection.execute(script), IsOk());
    }
    /// Both modes refuse the file with this code and text, and leave it and its folder as they are.
    void expect_untouched(Errc code, const std::string& text) {
        const std::string before = bytes_of(path_);
        for (const OpenMode mode : {OpenMode::read_write, OpenMode::read_only}) {
            EXPECT_THAT(open(mode), FailsWithDetail(code, text));
            EXPECT_THAT(open(mode), FailsWithDetail(code, path_.string()));
        }
        EXPECT_EQ(bytes_of(path_), before);
        EXPECT_FALSE(std::filesystem::exists(folder_ / "test.db.lock"));
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "test.db";
};

TEST_F(SqliteOpening, CreatesADatabaseThatSaysWhoseItIs) {
    make_database();
    const std::string header = bytes_of(path_).substr(0, 100);
    EXPECT_EQ(header.substr(68, 4), "WMST");
    EXPECT_EQ(header.substr(60, 4), std::string({0, 0, 0, static_cast<char>(sqlite::current_schema())}));
    EXPECT_EQ(header.substr(18, 2), "\2\2") << "write-ahead log";
}

TEST_F(SqliteOpening, FillsAnEmptyFile) {
    write_bytes(path_, "");
    make_database();
    EXPECT_EQ(open().value()->catalog().setting("demo").value(), "1");
}

TEST_F(SqliteOpening, FinishesACreationThatWasCutOff) {
    run_sql("PRAGMA journal_mode = WAL;");
    ASSERT_GT(std::filesystem::file_size(path_), 0U);
    make_database();
    EXPECT_TRUE(open().value()->verify({}).value().findings.empty());
}

TEST_F(SqliteOpening, LeavesANewerDatabaseAlone) {
    make_database();
    run_sql("PRAGMA user_version = 4711;");
    std::filesystem::remove(folder_ / "test.db.lock");
    expect_untouched(Errc::schema_newer, "schema 4711");
    expect_untouched(Errc::schema_newer, "update Wattmast");
}

TEST_F(SqliteOpening, LeavesADatabaseOfAnotherProgramAlone) {
    run_sql("CREATE TABLE accounts (id INTEGER); INSERT INTO accounts VALUES (7);");
    expect_untouched(Errc::not_a_store, "another program");
}

TEST_F(SqliteOpening, LeavesADatabaseWithAnotherMarkAlone) {
    run_sql("PRAGMA application_id = 4711;");
    expect_untouched(Errc::not_a_store, "another program");
}

TEST_F(SqliteOpening, LeavesOtherFilesAlone) {
    write_bytes(path_, std::string(5000, 'x'));
    expect_untouched(Errc::not_a_store, "choose another file");
    write_bytes(path_, "time;power\n");
    expect_untouched(Errc::not_a_store, "choose another file");
}

TEST_F(SqliteOpening, AFolderIsNotAStore) {
    for (const OpenMode mode : {OpenMode::read_write, OpenMode::read_only}) {
        EXPECT_THAT(open_sqlite_store(folder_.path(), mode), FailsWithDetail(Errc::not_a_store, "folder"));
    }
}

TEST_F(SqliteOpening, NamesAFolderThatDoesNotExist) {
    for (const OpenMode mode : {OpenMode::read_write, OpenMode::read_only}) {
        EXPECT_THAT(open_sqlite_store(folder_ / "no/such.db", mode), FailsWithDetail(Errc::file_failed, "/no "));
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "no"));
}

TEST_F(SqliteOpening, ReadingCreatesNothing) {
    EXPECT_THAT(open(OpenMode::read_only), FailsWithDetail(Errc::file_failed, "no database"));
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(SqliteOpening, ReportsABrokenHeaderPage) {
    make_database();
    std::string bytes = bytes_of(path_);
    bytes.replace(100, 8, 8, '\x55');
    write_bytes(path_, bytes);
    EXPECT_THAT(open(), FailsWithDetail(Errc::store_damaged, "backup"));
    EXPECT_THAT(open(OpenMode::read_only), FailsWithDetail(Errc::store_damaged, "wattmastctl verify"));
}

TEST_F(SqliteOpening, ReportsAMarkWithoutASchema) {
    run_sql("PRAGMA application_id = " + std::to_string(sqlite::application_id) + ";");
    EXPECT_THAT(open(), FailsWithDetail(Errc::store_damaged, "schema 0"));
}

TEST_F(SqliteOpening, TheSecondWriterLearnsWhoTheFirstIs) {
    const auto first = open().value();
    const auto refused = open();
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_locked, "process " + std::to_string(getpid())));
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_locked, "store_test"));
    EXPECT_THAT(refused, FailsWithDetail(Errc::store_locked, "reading only"));
}

TEST_F(SqliteOpening, ALinkIsTheSameDatabase) {
    const auto first = open().value();
    std::filesystem::create_symlink(path_, folder_ / "link.db");
    EXPECT_THAT(open_sqlite_store(folder_ / "link.db", OpenMode::read_write), FailsWith(Errc::store_locked));
}

TEST_F(SqliteOpening, ALockDiesWithItsProcess) {
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const auto held = open();
        const char answer = held ? 'y' : 'n';
        static_cast<void>(write(ready[1], &answer, 1));
        pause();
        _exit(1);
    }
    char answer = 0;
    ASSERT_EQ(read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    EXPECT_THAT(open(), FailsWithDetail(Errc::store_locked, "process " + std::to_string(child)));
    EXPECT_THAT(open(OpenMode::read_only), IsOk());
    ASSERT_EQ(kill(child, SIGKILL), 0);
    ASSERT_EQ(waitpid(child, nullptr, 0), child);
    EXPECT_THAT(open(), IsOk());
    close(ready[0]);
    close(ready[1]);
}

/// Until it goes, files are opened as somebody who owns none of them. Root may open everything, so root becomes nobody.
class AsNobody {
public:
    AsNobody() : before_(geteuid()) {
        if (before_ == 0 && seteuid(65534) != 0) {
            throw std::runtime_error("cannot become nobody");
        }
    }
    ~AsNobody() {
        if (seteuid(before_) != 0) {
            std::abort();
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    uid_t before_;
};

constexpr mode_t readable_folder = 0555;
constexpr mode_t readable_file = 0444;

TEST_F(SqliteOpening, SaysThatAFolderCannotBeWritten) {
    ASSERT_EQ(chmod(folder_.path().c_str(), readable_folder), 0);
    {
        const AsNobody nobody;
        EXPECT_THAT(open(), FailsWithDetail(Errc::store_read_only, path_.string()));
        EXPECT_THAT(open(), FailsWithDetail(Errc::store_read_only,
                                            "may not write in the folder " + folder_.path().string() + ": change"));
    }
    ASSERT_EQ(chmod(folder_.path().c_str(), 0755), 0);
}

TEST_F(SqliteOpening, SaysThatAFileCannotBeWritten) {
    make_database();
    ASSERT_EQ(chmod(path_.c_str(), readable_file), 0);
    ASSERT_EQ(chmod(folder_.path().c_str(), 0777), 0);
    std::filesystem::remove(folder_ / "test.db.lock");
    const AsNobody nobody;
    EXPECT_THAT(open(), FailsWithDetail(Errc::store_read_only, "cannot be written"));
    const auto reader = open(OpenMode::read_only);
    ASSERT_THAT(reader, IsOk()) << "reading is still possible";
    EXPECT_EQ((*reader)->catalog().setting("demo").value(), "1");
}

TEST_F(SqliteOpening, SaysThatAFileCannotBeRead) {
    make_database();
    ASSERT_EQ(chmod(path_.c_str(), 0), 0);
    ASSERT_EQ(chmod(folder_.path().c_str(), 0777), 0);
    const AsNobody nobody;
    EXPECT_THAT(open(OpenMode::read_only), FailsWithDetail(Errc::store_read_only, "check who may read"));
}

TEST_F(SqliteOpening, SaysThatReadingNeedsAFolderThatCanBeWritten) {
    make_database();
    std::filesystem::remove(folder_ / "test.db.lock");
    ASSERT_EQ(chmod(folder_.path().c_str(), readable_folder), 0);
    {
        const AsNobody nobody;
        EXPECT_THAT(open(OpenMode::read_only), FailsWithDetail(Errc::store_read_only, "an index file in the folder"));
    }
    ASSERT_EQ(chmod(folder_.path().c_str(), 0755), 0);
}

TEST_F(SqliteOpening, KnowsNetworkFileSystems) {
    EXPECT_EQ(sqlite::network_file_system(0x6969), "NFS");
    EXPECT_EQ(sqlite::network_file_system(0xFF534D42), "CIFS");
    EXPECT_EQ(sqlite::network_file_system(0xFFFFFFFFFF534D42), "CIFS") << "f_type is signed on some machines";
    EXPECT_EQ(sqlite::network_file_system(0xEF53), std::nullopt) << "ext4";
    EXPECT_EQ(sqlite::network_file_system(0x517B), "SMB");
    EXPECT_EQ(sqlite::network_file_system(0x01021997), "9p");
    EXPECT_EQ(sqlite::network_file_system(0x01021994), std::nullopt) << "tmpfs";
    EXPECT_EQ(sqlite::network_file_system(0x65735546), std::nullopt) << "FUSE, which says nothing by itself";
    EXPECT_EQ(sqlite::network_file_system_of("/no/such/path"), std::nullopt);
}

TEST_F(SqliteOpening, TellsFileSystemsOfFuseByTheirMount) {
    EXPECT_TRUE(sqlite::is_fuse(0x65735546));
    EXPECT_FALSE(sqlite::is_fuse(0x6969));
    const std::string mounts =
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "91 22 0:47 / /home/a/far\\040away rw,nosuid master:2 shared:9 - fuse.sshfs host:/data rw,user_id=1000\n"
        "92 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw\n";
    EXPECT_EQ(sqlite::mount_type(mounts, "0:47"), "fuse.sshfs");
    EXPECT_EQ(sqlite::mount_type(mounts, "8:17"), "fuseblk");
    EXPECT_EQ(sqlite::mount_type(mounts, "8:1"), "ext4");
    EXPECT_EQ(sqlite::mount_type(mounts, "0:4"), "") << "not a part of another number";
    EXPECT_EQ(sqlite::mount_type("broken", "0:47"), "");
    EXPECT_TRUE(sqlite::network_fuse("fuse.sshfs"));
    EXPECT_FALSE(sqlite::network_fuse("fuseblk"));
    EXPECT_FALSE(sqlite::network_fuse(""));
}

}  // namespace
}  // namespace wattmast::test
