// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The disk runs full at every point of a write.
#include <vector>

#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/faulty_vfs.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr std::int64_t page = 4096;

std::vector<Sample> batch_of(PointId point, std::int64_t first, std::int64_t count) {
    std::vector<Sample> batch;
    for (std::int64_t number = first; number < first + count; ++number) {
        batch.push_back(good_sample(point, at(number), watts(number * 7 - 100)));
    }
    return batch;
}

class SqliteFullDisk : public testing::Test {
protected:
    std::unique_ptr<Store> open() { return open_sqlite_store(path_, OpenMode::read_write).value(); }

    static PointId make_point(Store& store) {
        Site site;
        site.code = "A";
        Device device;
        device.site = store.catalog().save_site(site).value();
        device.name = "M1";
        return store.catalog().ensure_point(store.catalog().save_device(device).value(), {}).value();
    }

    static std::vector<Sample> everything(Store& store, PointId point) {
        return store.samples().read(point, seconds_range(0, 1'000'000), {}).value().samples();
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "full.db";
    FaultyVfs disk_;
};

TEST_F(SqliteFullDisk, AnAppendIsUndoneAndLosesNothing) {
    auto store = open();
    const PointId point = make_point(*store);
    std::vector<Sample> expected = batch_of(point, 0, 3000);
    ASSERT_EQ(store->samples().append(expected).value().stored, expected.size());
    int refused = 0;
    for (std::int64_t room = 0; room < 14 * page; room += page / 2 + 17) {
        const auto batch = batch_of(point, static_cast<std::int64_t>(expected.size()), 800);
        FaultyVfs::allow(room);
        const auto appended = store->samples().append(batch);
        FaultyVfs::allow_everything();
        if (appended) {
            // The log had room for it; what overflowed was the later copy from the log into the file.
            expected.insert(expected.end(), batch.begin(), batch.end());
        } else {
            ++refused;
            EXPECT_THAT(appended, FailsWithDetail(Errc::store_full, "free space"));
        }
        ASSERT_EQ(everything(*store, point), expected) << "after " << room << " bytes";
    }
    EXPECT_GT(refused, 10) << "a test that never filled the disk shows nothing";

    const auto batch = batch_of(point, static_cast<std::int64_t>(expected.size()), 10);
    ASSERT_THAT(store->samples().append(batch), IsOk()) << "with room again it goes on";
    expected.insert(expected.end(), batch.begin(), batch.end());
    store.reset();
    store = open();
    EXPECT_EQ(everything(*store, point), expected);
    EXPECT_TRUE(store->verify({}).value().findings.empty());
}

TEST_F(SqliteFullDisk, ACatalogueChangeIsUndone) {
    auto store = open();
    make_point(*store);
    const Catalog before = store->catalog().load().value();
    Site site;
    site.code = "B";
    FaultyVfs::allow(0);
    EXPECT_THAT(store->catalog().save_site(site), FailsWith(Errc::store_full));
    FaultyVfs::allow_everything();
    EXPECT_EQ(store->catalog().load().value(), before);
    EXPECT_THAT(store->catalog().save_site(site), IsOk());
}

TEST_F(SqliteFullDisk, CreatingFailsCleanlyAndSucceedsLater) {
    int refused = 0;
    for (std::int64_t room = 0; room < 60 * page; room += 2 * page + 100) {
        const std::filesystem::path path = folder_ / ("room" + std::to_string(room) + ".db");
        FaultyVfs::allow(room);
        const auto opened = open_sqlite_store(path, OpenMode::read_write);
        FaultyVfs::allow_everything();
        if (opened) {
            break;
        }
        ++refused;
        EXPECT_THAT(opened, FailsWithDetail(Errc::store_full, path.string()));
        const auto later = open_sqlite_store(path, OpenMode::read_write);
        ASSERT_THAT(later, IsOk());
        EXPECT_TRUE((*later)->verify({}).value().findings.empty());
    }
    EXPECT_GT(refused, 5);
}

}  // namespace
}  // namespace wattmast::test
