// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SampleReader::hold(): one look at the database for many questions, and nothing else is different.
#include <array>
#include <chrono>

#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

class SqliteHold : public testing::Test {
protected:
    SqliteHold() : writer_(open_sqlite_store(path_, OpenMode::read_write).value()) {
        Site site;
        site.code = "A";
        Device device;
        device.site = writer_->catalog().save_site(site).value();
        device.name = "M";
        device_ = writer_->catalog().save_device(device).value();
        point_ = writer_->catalog().ensure_point(device_, {PointKind::voltage, Phase::l1, ""}).value();
        reader_ = open_sqlite_store(path_, OpenMode::read_only).value();
    }
    void append(int minute) {
        const std::vector batch = {good_sample(point_, at(0) + minute * 1min, watts(minute * 7))};
        ASSERT_THAT(writer_->samples().append(batch), IsOk());
    }
    std::size_t count(Store& store) {
        return store.samples().read(point_, {at(0), at(0) + 24h}, {}).value().samples().size();
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "held.db";
    std::unique_ptr<Store> writer_;
    std::unique_ptr<Store> reader_;
    DeviceId device_;
    PointId point_;
};

TEST_F(SqliteHold, SeesWhatIsSealedMeanwhileOnce) {
    const ReadHold of_reader = reader_->samples().hold();
    for (int minute = 0; minute < 400; ++minute) {
        append(minute);
        ASSERT_EQ(count(*reader_), static_cast<std::size_t>(minute + 1));
        ASSERT_EQ(count(*writer_), static_cast<std::size_t>(minute + 1));
    }
}

TEST_F(SqliteHold, TheWriterMayWriteAndChangeTheCatalogue) {
    const ReadHold held = writer_->samples().hold();
    EXPECT_EQ(count(*writer_), 0U);
    append(1);
    EXPECT_EQ(count(*writer_), 1U);
    EXPECT_THAT(writer_->catalog().ensure_point(device_, {PointKind::voltage, Phase::l2, ""}), IsOk());
    EXPECT_EQ(count(*writer_), 1U);
    EXPECT_THAT(writer_->catalog().load(), IsOk());
    EXPECT_THAT(writer_->samples().statistics(), IsOk());
    EXPECT_THAT(writer_->verify({}), IsOk());
    append(2);
    EXPECT_EQ(count(*writer_), 2U);
}

TEST_F(SqliteHold, HoldsAddUpAndEnd) {
    ReadHold first = reader_->samples().hold();
    {
        const ReadHold second = reader_->samples().hold();
        EXPECT_EQ(count(*reader_), 0U);
    }
    EXPECT_EQ(count(*reader_), 0U);
    first.reset();
    append(1);
    EXPECT_EQ(count(*reader_), 1U);
}

TEST_F(SqliteHold, WithoutAWriterInTheProcess) {
    append(1);
    const ReadHold held = reader_->samples().hold();
    EXPECT_EQ(count(*reader_), 1U);
    writer_.reset();
    EXPECT_EQ(count(*reader_), 1U) << "with a tail of its own";
    EXPECT_EQ(count(*reader_), 1U);
    writer_ = open_sqlite_store(path_, OpenMode::read_write).value();
    append(2);
    EXPECT_EQ(count(*reader_), 2U);
}

}  // namespace
}  // namespace wattmast::test
