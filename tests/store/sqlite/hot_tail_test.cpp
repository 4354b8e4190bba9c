// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_tail.h"

#include <limits>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using sqlite::HotTail;
using sqlite::pack;
using sqlite::PointTail;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr DeviceId device(3);
constexpr PointId point_11(11);
constexpr PointId point_12(12);

TEST(HotSample, KeepsEverythingButThePoint) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    const std::vector<Sample> samples = {
        {point_11, at(-5), Value::of_counter(most), Quality::good, Origin::imported, std::nullopt},
        {point_11, at(1), Value::of(Decimal(-7, Decimal::min_exponent)), Quality::suspect, Origin::entered,
         std::nullopt},
        {point_11, at(2), Value::of_float32(-0.0F).value(), Quality::good, Origin::simulated, std::nullopt},
        {point_11, at(3), Value::of_float64(0.1).value(), Quality::good, Origin::device, std::nullopt},
        {point_11, at(4), std::nullopt, Quality::missing, Origin::device, Errc::cancelled}};
    for (const Sample& sample : samples) {
        EXPECT_EQ(unpack(point_11, pack(sample)), sample);
    }
}

class HotTailTest : public testing::Test {
protected:
    void put(PointId point, std::int64_t time, std::uint32_t row) {
        put(device, good_sample(point, at(time), watts(time)), row);
    }
    void put(DeviceId of, const Sample& sample, std::uint32_t row) {
        PointTail* const place = &tail_.add_point(of, sample.point);
        tail_.insert({&place, 1}, {&sample, 1}, row);
    }
    std::vector<std::int64_t> seconds(PointId point) {
        std::vector<Sample> samples;
        tail_.read(point, seconds_range(-100, 100'000), samples);
        std::vector<std::int64_t> seconds;
        for (const Sample& sample : samples) {
            seconds.push_back((sample.at - at(0)) / std::chrono::seconds{1});
        }
        return seconds;
    }

    HotTail tail_;
};

TEST_F(HotTailTest, HoldsSamplesInOrderOfTime) {
    for (const std::int64_t time : {10, 30, 20, 5, 40}) {
        put(point_11, time, 1);
    }
    tail_.end_row(1);
    EXPECT_THAT(seconds(point_11), ElementsAre(5, 10, 20, 30, 40));
    EXPECT_EQ(tail_.size(), 5U);
    EXPECT_EQ(tail_.at(point_11, at(20)), good_sample(point_11, at(20), watts(20)));
    EXPECT_EQ(tail_.at(point_11, at(21)), std::nullopt);
    EXPECT_EQ(tail_.last_value_before(point_11, at(20))->at, at(10));
    EXPECT_EQ(tail_.first_value_from(point_11, at(21))->at, at(30));
    EXPECT_EQ(tail_.extent(), (TimeRange{at(5), at(40)}));
    EXPECT_THAT(seconds(point_12), IsEmpty());
}

TEST_F(HotTailTest, WhatIsSealedGoesAndEmptiesRows) {
    put(point_11, 10, 1);
    put(point_11, 20, 1);
    tail_.end_row(1);
    put(point_11, 15, 2);
    put(point_12, 12, 2);
    tail_.end_row(2);
    put(point_11, 16, 3);
    tail_.end_row(3);
    tail_.seal(
        {device, {at(18), 2}, {good_sample(point_11, at(15), watts(15)), good_sample(point_12, at(12), watts(12))}});
    EXPECT_THAT(seconds(point_11), ElementsAre(16, 20)) << "of a later row, and of a later time";
    EXPECT_THAT(tail_.emptied_rows(), ElementsAre(2));
    EXPECT_EQ(tail_.find(device)->late, 1U);
    EXPECT_EQ(tail_.find(device)->oldest, at(20));
    EXPECT_EQ(tail_.size(), 2U);

    tail_.seal({device, {at(21), 3}, {good_sample(point_11, at(20), watts(20))}});
    EXPECT_THAT(seconds(point_11), IsEmpty());
    EXPECT_THAT(tail_.emptied_rows(), ElementsAre(2, 3, 1));
    EXPECT_THAT(tail_.latest(),
                ElementsAre(good_sample(point_11, at(20), watts(20)), good_sample(point_12, at(12), watts(12))));
}

TEST_F(HotTailTest, ASealedSampleDoesNotComeBack) {
    tail_.seal({device, {at(100), 5}, {good_sample(point_11, at(99), watts(99))}});
    put(point_11, 50, 5);
    tail_.end_row(5);
    EXPECT_THAT(seconds(point_11), IsEmpty());
    EXPECT_THAT(tail_.emptied_rows(), ElementsAre(5)) << "its row has nothing that is hot";
    put(point_11, 50, 6);
    tail_.end_row(6);
    put(point_11, 100, 6);
    EXPECT_THAT(seconds(point_11), ElementsAre(50, 100));
    EXPECT_THAT(tail_.latest(), ElementsAre(good_sample(point_11, at(100), watts(100))));
}

TEST_F(HotTailTest, CollectsADeviceForSealing) {
    put(point_12, 1, 1);
    put(point_11, 2, 1);
    put(point_11, 9, 1);
    put(DeviceId(4), good_sample(PointId(13), at(1), watts(1)), 1);
    tail_.end_row(1);
    sqlite::SampleBuffers buffers;
    tail_.collect(device, at(9), buffers);
    const auto collected = buffers.points();
    ASSERT_EQ(collected.size(), 2U);
    EXPECT_EQ(collected[0], (PointSamples{point_11, {good_sample(point_11, at(2), watts(2))}}));
    EXPECT_EQ(collected[1], (PointSamples{point_12, {good_sample(point_12, at(1), watts(1))}}));
    sqlite::SampleBuffers none;
    tail_.collect(device, at(1), none);
    EXPECT_THAT(none.points(), IsEmpty());
}

TEST_F(HotTailTest, DamageConcernsItsTimes) {
    EXPECT_THAT(tail_.check_all(), IsOk());
    tail_.add_damaged_row({at(10), at(20)}, "row 4 is lost");
    EXPECT_THAT(tail_.check(seconds_range(0, 10)), IsOk());
    EXPECT_THAT(tail_.check(seconds_range(20, 30)), IsOk());
    EXPECT_THAT(tail_.check(seconds_range(19, 30)), FailsWithDetail(Errc::store_damaged, "row 4"));
    EXPECT_THAT(tail_.check_all(), FailsWith(Errc::store_damaged));
}

}  // namespace
}  // namespace wattmast::test
