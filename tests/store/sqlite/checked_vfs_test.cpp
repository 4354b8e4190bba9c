// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pages that are not what was written are found when they are read.
#include "store/sqlite/checked_vfs.h"

#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <numeric>

#include "store/sqlite/connection.h"
#include "store/sqlite/page_checksum.h"
#include "support/faulty_vfs.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::sqlite {
namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t frame = page + 24;
constexpr std::size_t log_header = 32;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Changes bytes under a database that may be open.
void overwrite(const std::filesystem::path& path, std::size_t at, std::string_view bytes) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(at));
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void flip(const std::filesystem::path& path, std::size_t at, int bit = 0) {
    const std::string bytes = bytes_of(path);
    ASSERT_LT(at, bytes.size());
    overwrite(path, at, std::string(1, static_cast<char>(bytes[at] ^ (1 << bit))));
}

class CheckedVfs : public testing::Test {
protected:
    Connection open(Access access) { return Connection::open(path_, access).value(); }

    /// Some hundred pages of rows; closed, so that everything is in the file.
    void fill(Connection& connection) {
        connection
            .execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (n INTEGER PRIMARY KEY, x TEXT);"
                "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3000) "
                "INSERT INTO t SELECT n, n || hex(zeroblob(100)) FROM c")
            .value();
    }
    static Result<std::optional<std::int64_t>> sum(Connection& connection) {
        return connection.number("SELECT sum(length(x) + n) FROM t");
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "checked.db";
    std::filesystem::path log_ = folder_ / "checked.db-wal";
};

TEST(PageChecksum, EveryBitCountsAndSoDoesThePlace) {
    std::vector<std::byte> content(504);
    for (std::size_t index = 0; index < content.size(); ++index) {
        content[index] = static_cast<std::byte>(index * 37);
    }
    const std::uint64_t right = page_checksum(content, 5);
    EXPECT_NE(page_checksum(content, 6), right);
    EXPECT_NE(page_checksum(std::span(content).first(496), 5), right);
    for (std::size_t bit = 0; bit < content.size() * 8; ++bit) {
        content[bit / 8] ^= static_cast<std::byte>(1U << bit % 8);
        EXPECT_NE(page_checksum(content, 5), right) << "bit " << bit;
        content[bit / 8] ^= static_cast<std::byte>(1U << bit % 8);
    }
    std::swap_ranges(content.begin(), content.begin() + 8, content.begin() + 32);
    EXPECT_NE(page_checksum(content, 5), right) << "two words of one lane exchanged";
    std::swap_ranges(content.begin(), content.begin() + 8, content.begin() + 32);
    std::swap_ranges(content.begin(), content.begin() + 8, content.begin() + 8);
    EXPECT_NE(page_checksum(content, 5), right) << "two words of different lanes exchanged";
}

/// The numbers come from a second implementation, in Python.
TEST(PageChecksum, IsPartOfTheFileFormat) {
    std::vector<std::byte> content(56);
    std::iota(reinterpret_cast<unsigned char*>(content.data()),
              reinterpret_cast<unsigned char*>(content.data() + content.size()), static_cast<unsigned char>(1));
    EXPECT_EQ(page_checksum(content, 1), 0x8154D77D2D54AFD1U);
    EXPECT_EQ(page_checksum({}, 1), 0xCA67A40F271573CDU);
}

TEST_F(CheckedVfs, ANewDatabaseHasChecksumsAndKeepsThem) {
    {
        auto writer = open(Access::create);
        fill(writer);
        EXPECT_TRUE(has_page_checksums(writer));
    }
    EXPECT_EQ(bytes_of(path_)[20], 8);
    auto reader = open(Access::read_only);
    EXPECT_EQ(sum(reader).value(), 3000 * 3001 / 2 + 3000 * 200 + 10'893);
    EXPECT_TRUE(has_page_checksums(reader));
}

TEST_F(CheckedVfs, AnyChangedPageIsReported) {
    {
        auto writer = open(Access::create);
        fill(writer);
    }
    const std::string good = bytes_of(path_);
    for (std::size_t number = 0; number < good.size() / page; ++number) {
        const std::size_t at = number * page + (number * 997) % page;
        // The magic and the numbers by which SQLite finds that it is not its file at all are another matter.
        const std::size_t place = at < 16 ? 40 : at;
        flip(path_, place, static_cast<int>(number % 8));
        auto reader = Connection::open(path_, Access::read_only);
        const auto read = reader ? sum(*reader) : Result<std::optional<std::int64_t>>(reader.error());
        EXPECT_THAT(read, test::FailsWith(Errc::store_damaged)) << "byte " << place;
        overwrite(path_, place, good.substr(place, 1));
    }
    auto reader = open(Access::read_only);
    EXPECT_THAT(sum(reader), test::IsOk());
}

TEST_F(CheckedVfs, AHeaderThatLostItsMarkIsReported) {
    {
        auto writer = open(Access::create);
        fill(writer);
    }
    flip(path_, 20, 3);  // 8 becomes 0: a database without checksums
    auto reader = open(Access::read_only);
    EXPECT_THAT(sum(reader), test::FailsWith(Errc::store_damaged));
}

TEST_F(CheckedVfs, AnOldPageInTheRightPlaceOfAnotherIsReported) {
    {
        auto writer = open(Access::create);
        fill(writer);
    }
    const std::string good = bytes_of(path_);
    overwrite(path_, 7 * page, std::string_view(good).substr(9 * page, page));
    auto reader = open(Access::read_only);
    EXPECT_THAT(sum(reader), test::FailsWith(Errc::store_damaged));
}

TEST_F(CheckedVfs, AChangedFrameOfTheOpenLogIsReported) {
    auto writer = open(Access::create);
    writer.execute("PRAGMA wal_autocheckpoint = 0").value();
    fill(writer);
    const std::size_t frames = (bytes_of(log_).size() - log_header) / frame;
    ASSERT_GT(frames, 100U);
    int reported = 0;
    for (std::size_t number = 0; number < frames; number += 7) {
        const std::size_t at = log_header + number * frame + 24 + (number * 977) % page;
        flip(log_, at);
        {
            auto reader = Connection::open(path_, Access::read_only);
            const auto read = reader ? sum(*reader) : Result<std::optional<std::int64_t>>(reader.error());
            if (read) {
                EXPECT_EQ(*read, 3000 * 3001 / 2 + 3000 * 200 + 10'893) << "a frame that a later one replaces";
            } else {
                EXPECT_EQ(read.error().code, Errc::store_damaged);
                ++reported;
            }
        }
        flip(log_, at);
    }
    EXPECT_GT(reported, 10);
    EXPECT_THAT(sum(writer), test::IsOk());
}

TEST_F(CheckedVfs, ATransactionLargerThanMemoryIsNoDamage) {
    auto writer = open(Access::create);
    fill(writer);
    writer.execute("PRAGMA cache_size = 10; PRAGMA cache_spill = 1; BEGIN").value();
    for (int round = 0; round < 5; ++round) {
        EXPECT_THAT(writer.execute("UPDATE t SET x = x || 'y' WHERE n % 3 <> 1"), test::IsOk());
        EXPECT_THAT(sum(writer), test::IsOk());
    }
    EXPECT_THAT(writer.execute("COMMIT"), test::IsOk());
    auto reader = open(Access::read_only);
    EXPECT_EQ(sum(reader).value(), sum(writer).value());
    EXPECT_THAT(writer.execute("PRAGMA wal_checkpoint(TRUNCATE)"), test::IsOk());
    EXPECT_EQ(sum(reader).value(), sum(writer).value());
}

TEST_F(CheckedVfs, AHeldLogIsWrittenOnceACommit) {
    const test::FaultyVfs faulty;
    Connection writer = open(Access::create);
    fill(writer);
    const auto change_some_pages = [&](int rest) {
        return writer.execute("UPDATE t SET x = x || 'y' WHERE n % 300 = " + std::to_string(rest));
    };
    const auto steps_of = [&](int rest) {
        test::FaultyVfs::arm(0);
        EXPECT_THAT(change_some_pages(rest), test::IsOk());
        return test::FaultyVfs::steps();
    };
    constexpr std::uint64_t pages = 10;
    EXPECT_GE(steps_of(1), 2 * pages);
    hold_log_until_sync(writer);
    EXPECT_EQ(steps_of(2), 2U) << "one write and one sync";
    Connection reader = open(Access::read_only);
    EXPECT_EQ(sum(reader).value(), sum(writer).value());

    // What could not be written fails the commit, and the next one is as if it had never been.
    const auto before = sum(writer).value();
    for (const std::uint64_t step : {1U, 2U}) {
        test::FaultyVfs::arm(step, test::Fault::no_space);
        EXPECT_THAT(change_some_pages(3), test::FailsWith(step == 1 ? Errc::store_full : Errc::store_failed));
        test::FaultyVfs::disarm();
        EXPECT_EQ(sum(writer).value(), before);
        EXPECT_EQ(sum(reader).value(), before);
    }
    EXPECT_THAT(change_some_pages(3), test::IsOk());
    EXPECT_EQ(sum(reader).value(), sum(writer).value());
    EXPECT_EQ(sum(reader).value().value_or(0), before.value_or(0) + static_cast<std::int64_t>(pages));
}

TEST_F(CheckedVfs, AnOldDatabaseIsReadAsItIsAndCanBeGivenChecksums) {
    sqlite3* plain = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &plain), SQLITE_OK);
    sqlite3_exec(plain,
                 "PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER PRIMARY KEY, x TEXT);"
                 "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3000) "
                 "INSERT INTO t SELECT n, n || hex(zeroblob(100)) FROM c",
                 nullptr, nullptr, nullptr);
    sqlite3_close(plain);
    auto writer = open(Access::read_write);
    const auto before = sum(writer).value();
    EXPECT_FALSE(has_page_checksums(writer));
    auto reader = open(Access::read_only);
    EXPECT_EQ(sum(reader).value(), before);

    EXPECT_THAT(writer.execute("UPDATE t SET x = x WHERE n = 1"), test::IsOk());
    EXPECT_FALSE(has_page_checksums(writer));
    EXPECT_THAT(add_page_checksums(writer), test::IsOk());
    EXPECT_EQ(sum(writer).value(), before);
    EXPECT_TRUE(has_page_checksums(writer));
    EXPECT_EQ(sum(reader).value(), before) << "a reader that was open meanwhile";
    flip(path_, 5 * page + 100);
    auto later = open(Access::read_only);
    EXPECT_THAT(sum(later), test::FailsWith(Errc::store_damaged));
}

}  // namespace
}  // namespace wattmast::sqlite
