// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A reader beside a writer of its process that tells late, or never, what it has sealed.
#include "store/sqlite/view.h"

#include <atomic>
#include <chrono>
#include <thread>

#include "store/sqlite/row_check.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using sqlite::HotTail;
using sqlite::SharedTail;
using sqlite::View;

/// A file of which something is sealed, and the tail of a writer that has not heard of it.
class SqliteView : public testing::Test {
protected:
    static std::filesystem::path make(const std::filesystem::path& path) {
        SealPolicy eager;
        eager.of_device = 1;
        const auto writer = open_sqlite_store(path, OpenMode::read_write, eager).value();
        Site site;
        site.code = "A";
        Device device;
        device.site = writer->catalog().save_site(site).value();
        device.name = "M";
        const DeviceId id = writer->catalog().save_device(device).value();
        const PointId point = writer->catalog().ensure_point(id, {PointKind::voltage, Phase::l1, ""}).value();
        for (const int day : {0, 1, 2}) {
            const std::vector batch = {good_sample(point, at(0) + day * 24h, watts(day)),
                                       good_sample(point, at(0) + day * 24h + 1min, watts(day))};
            EXPECT_THAT(writer->samples().append(batch), IsOk());
        }
        return path;
    }
    /// Two days later, which seals the one before.
    static void make_one_more_day(const std::filesystem::path& path) {
        SealPolicy eager;
        eager.of_device = 1;
        const auto writer = open_sqlite_store(path, OpenMode::read_write, eager).value();
        const PointId point = writer->catalog().load().value().points.front().id;
        for (const int day : {4, 5}) {
            EXPECT_THAT(writer->samples().append(std::vector{good_sample(point, at(0) + day * 24h, watts(day))}),
                        IsOk());
        }
    }
    static sqlite::Connection open(const std::filesystem::path& path) {
        auto connection = sqlite::Connection::open(path, sqlite::Access::read_only).value();
        EXPECT_THAT(sqlite::add_row_check(connection), IsOk());
        return connection;
    }
    static bool has_heard(const HotTail& tail) { return tail.seals() > 0 && !tail.devices().empty(); }
    void tell() {
        tail_->change([this](HotTail& tail) { EXPECT_THAT(sqlite::bring_up_to_date(tail, writer_), IsOk()); });
    }

    TemporaryFolder folder_;
    const std::filesystem::path path_ = make(folder_ / "view.db");
    sqlite::Connection writer_ = open(path_);
    sqlite::Connection reader_ = open(path_);
    std::shared_ptr<SharedTail> tail_ = std::make_shared<SharedTail>();
    const sqlite::FileIdentity nobodys_{1, 42};
    const sqlite::TailPublication publication_{nobodys_, tail_};
};

TEST_F(SqliteView, WaitsForAWriterThatTellsLate) {
    View view(reader_, nobodys_, nullptr, std::chrono::minutes{10});
    std::atomic<int> looks = 0;
    const HotTail* last = nullptr;
    std::thread writer([&] {
        looks.wait(0);
        tell();
    });
    const auto begun = view.begin([&](const HotTail& tail) {
        last = &tail;
        ++looks;
        looks.notify_all();
    });
    writer.join();
    ASSERT_THAT(begun, IsOk());
    EXPECT_EQ(last, &tail_->own()) << "no tail was made beside the writer's";
    EXPECT_TRUE(has_heard(*last));
}

TEST_F(SqliteView, ReadsTheFileItselfBesideAWriterThatSaysNothing) {
    constexpr auto patience = 2s;
    View view(reader_, nobodys_, nullptr, patience);
    bool is_own = false;
    const auto look = [&](const HotTail& tail) { is_own = &tail != &tail_->own() && has_heard(tail); };
    EXPECT_THAT(view.begin(look), IsOk());
    EXPECT_TRUE(is_own);
    // Nobody is waited for twice in vain.
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THAT(view.begin(look), IsOk());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, patience);
    EXPECT_TRUE(is_own);
    tell();
    EXPECT_THAT(view.begin(look), IsOk());
    EXPECT_FALSE(is_own) << "the writer's, once it has told";
}

TEST_F(SqliteView, ReadersWithoutAWriterShareOneTail) {
    const sqlite::FileIdentity file{1, 43};
    sqlite::Connection second = open(path_);
    View one(reader_, file, nullptr);
    View other(second, file, nullptr);
    const HotTail* seen_by_one = nullptr;
    const HotTail* seen_by_other = nullptr;
    EXPECT_THAT(one.begin([&](const HotTail& tail) { seen_by_one = &tail; }), IsOk());
    EXPECT_THAT(other.begin([&](const HotTail& tail) { seen_by_other = has_heard(tail) ? &tail : nullptr; }), IsOk());
    EXPECT_NE(seen_by_one, nullptr);
    EXPECT_EQ(seen_by_one, seen_by_other);
}

TEST_F(SqliteView, AReaderWhoseSnapshotIsOldBeginsANewOneBesideOthers) {
    const sqlite::FileIdentity file{1, 44};
    sqlite::Connection second = open(path_);
    View early(reader_, file, nullptr);
    View late(second, file, nullptr);
    std::int64_t seals = 0;
    const auto look = [&](const HotTail& tail) { seals = tail.seals(); };
    early.hold();
    EXPECT_THAT(early.begin(look), IsOk());
    const std::int64_t before = seals;
    EXPECT_THAT(early.begin(look), IsOk()) << "what is held serves again";
    EXPECT_EQ(seals, before);
    make_one_more_day(path_);
    EXPECT_THAT(late.begin(look), IsOk());
    const std::int64_t after = seals;
    EXPECT_GT(after, before);
    EXPECT_THAT(early.begin(look), IsOk());
    EXPECT_EQ(seals, after);
    EXPECT_EQ(sqlite::read_seals(reader_).value(), after) << "its transaction is of the same moment";
    early.release();
}

TEST_F(SqliteView, ATailThatIsAheadOfTheFileIsNotTakenForIt) {
    const sqlite::FileIdentity file{1, 45};
    const auto ahead = sqlite::readers_tail(file);
    ahead->change([](HotTail& tail) { tail.set_seals(1'000'000); });
    View view(reader_, file, nullptr);
    std::int64_t seals = 0;
    EXPECT_THAT(view.begin([&](const HotTail& tail) { seals = tail.seals(); }), IsOk());
    EXPECT_EQ(seals, sqlite::read_seals(reader_).value());
}

}  // namespace
}  // namespace wattmast::test
