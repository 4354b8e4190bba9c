// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_tail.h"

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <utility>

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

/// What HotTail says, said in the simplest way.
class PlainTail {
public:
    void insert(const Sample& sample, std::uint32_t row) { samples_.emplace_back(sample, row); }
    void seal(const sqlite::SealedDevice& sealed) {
        std::erase_if(samples_, [&](const auto& one) {
            return one.first.at < sealed.extent.before && one.second <= sealed.extent.row;
        });
    }
    [[nodiscard]] std::vector<Sample> of(PointId point, TimeRange range) const {
        std::vector<Sample> found;
        for (const auto& [sample, row] : samples_) {
            if (sample.point == point && range.contains(sample.at)) {
                found.push_back(sample);
            }
        }
        std::ranges::sort(found, {}, &Sample::at);
        return found;
    }
    [[nodiscard]] std::size_t rows_left(std::uint32_t row) const {
        return static_cast<std::size_t>(std::ranges::count(samples_, row, &std::pair<Sample, std::uint32_t>::second));
    }
    [[nodiscard]] std::size_t size() const { return samples_.size(); }

private:
    std::vector<std::pair<Sample, std::uint32_t>> samples_;
};

/// Any class of sample, with numbers of any length.
Sample any_sample(std::mt19937_64& random, PointId point, UtcTime time) {
    const auto origin = static_cast<Origin>(1 + random() % 4);
    const std::uint64_t number = random() >> (random() % 64);
    switch (random() % 5) {
        case 0:
            return missing_sample(point, time, random() % 2 == 0 ? Errc::timeout : Errc::no_such_point);
        case 1:
            return {point, time, Value::of_counter(number), Quality::good, origin, std::nullopt};
        case 2:
            return {point,  time, Value::of_float64(static_cast<double>(number) / 7).value(), Quality::suspect,
                    origin, {}};
        case 3:
            return {point, time, Value::of_float32(static_cast<float>(number)).value(), Quality::good, origin, {}};
        default:
            return good_sample(
                point, time, Value::of(Decimal(static_cast<std::int64_t>(number), static_cast<int>(random() % 9) - 4)));
    }
}

TEST(HotTailProperty, SaysWhatAPlainListSays) {
    std::mt19937_64 random(20261126);
    HotTail tail;
    PlainTail plain;
    constexpr std::int64_t span = 2'000;  // Seconds; times repeat, and come in any order.
    std::set<std::pair<PointId, UtcTime>> there;
    sqlite::SealedExtent extent;
    for (std::uint32_t row = 1; row <= 600; ++row) {
        // A poll of some points, several polls at once, or one long history of one point.
        std::vector<Sample> batch;
        const int polls = 1 + static_cast<int>(random() % (random() % 8 == 0 ? 40 : 3));
        const std::uint64_t points = 1 + random() % 12;
        for (std::uint64_t point = 1; point <= points; ++point) {
            for (int poll = 0; poll < polls; ++poll) {
                const bool is_late = random() % 5 == 0;
                const std::int64_t now = static_cast<std::int64_t>(row) * span / 600;
                const UtcTime time = at(is_late ? static_cast<std::int64_t>(random() % span) : now + poll);
                const PointId id(static_cast<std::int64_t>(random() % 3 == 0 ? 1 + random() % 12 : point));
                if (time >= extent.before && there.emplace(id, time).second) {
                    batch.push_back(any_sample(random, id, time));
                }
            }
        }
        std::ranges::sort(batch, {}, [](const Sample& sample) { return std::pair(sample.point, sample.at); });
        std::vector<PointTail*> places;
        for (const Sample& sample : batch) {
            places.push_back(&tail.add_point(device, sample.point));
            plain.insert(sample, row);
        }
        tail.insert(places, batch, row);
        tail.end_row(row);
        if (row % 50 == 0) {
            extent = {at(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(row * span / 600))),
                      row - static_cast<std::uint32_t>(random() % 3)};
            const sqlite::SealedDevice sealed{device, extent, {}};
            tail.seal(sealed);
            plain.seal(sealed);
        }
        ASSERT_EQ(tail.size(), plain.size());
        ASSERT_EQ(tail.find(device)->count, plain.size());
        std::size_t late = 0;
        std::optional<UtcTime> oldest;
        for (std::int64_t number = 1; number <= 12; ++number) {
            const PointId point(number);
            const auto all = plain.of(point, seconds_range(-1, 2 * span));
            std::vector<Sample> read;
            tail.read(point, seconds_range(-1, 2 * span), read);
            ASSERT_EQ(read, all) << "row " << row << " point " << number;
            for (const Sample& sample : all) {
                late += sample.at < tail.find(device)->extent.before ? 1U : 0U;
                if (sample.at >= tail.find(device)->extent.before) {
                    oldest = std::min(oldest.value_or(sample.at), sample.at);
                }
            }
            const std::int64_t begin = static_cast<std::int64_t>(random() % span);
            const TimeRange part = seconds_range(begin, begin + static_cast<std::int64_t>(random() % 300));
            read.clear();
            tail.read(point, part, read);
            ASSERT_EQ(read, plain.of(point, part));
            const auto has_value = [](const Sample& sample) { return sample.value.has_value(); };
            const auto before = plain.of(point, {at(-1), part.begin});
            const auto last = std::find_if(before.rbegin(), before.rend(), has_value);
            ASSERT_EQ(tail.last_value_before(point, part.begin),
                      last == before.rend() ? std::nullopt : std::optional(*last));
            const auto behind = plain.of(point, {part.begin, at(2 * span)});
            const auto first = std::ranges::find_if(behind, has_value);
            ASSERT_EQ(tail.first_value_from(point, part.begin),
                      first == behind.end() ? std::nullopt : std::optional(*first));
            const auto same = plain.of(point, {part.begin, part.begin + Duration{1}});
            ASSERT_EQ(tail.at(point, part.begin), same.empty() ? std::nullopt : std::optional(same.front()));
        }
        ASSERT_EQ(tail.find(device)->late, late);
        ASSERT_EQ(tail.find(device)->oldest, oldest);
    }
    for (const std::uint32_t row : tail.emptied_rows()) {
        EXPECT_EQ(plain.rows_left(row), 0U);
    }
    sqlite::SampleBuffers buffers;
    tail.collect(device, at(span), buffers);
    std::size_t collected = 0;
    for (const PointSamples& point : buffers.points()) {
        EXPECT_EQ(point.samples, plain.of(point.point, {at(-1), at(span)}));
        collected += point.samples.size();
    }
    EXPECT_GT(collected, 500U) << "more than one run";
    EXPECT_GT(tail.find(device)->polls.runs().size(), 3U);
}

}  // namespace
}  // namespace wattmast::test
