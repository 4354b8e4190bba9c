// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_tail.h"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using sqlite::HotTail;
using sqlite::pack;
using sqlite::PointTail;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

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

TEST_F(HotTailTest, PointsAreFoundWhateverTheirNumbers) {
    std::vector<std::int64_t> numbers = {std::numeric_limits<std::int64_t>::max(), 1'000'000'000'000, 50'000, 1, 4'095};
    for (std::int64_t number = 2; number < 8'000; number += 2) {
        numbers.push_back(number);
    }
    for (const std::int64_t number : numbers) {
        const PointTail& place = tail_.add_point(device, PointId(number));
        EXPECT_EQ(&tail_.add_point(device, PointId(number)), &place);
    }
    for (const std::int64_t number : numbers) {
        ASSERT_NE(tail_.find(PointId(number)), nullptr) << number;
        EXPECT_EQ(tail_.find(PointId(number))->point, PointId(number));
    }
    for (const std::int64_t number : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{3}, std::int64_t{49'999},
                                      std::numeric_limits<std::int64_t>::min()}) {
        EXPECT_EQ(tail_.find(PointId(number)), nullptr) << number;
    }
    EXPECT_EQ(tail_.find(device)->points.size(), numbers.size());
}

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
    EXPECT_THAT(tail_.latest(), UnorderedElementsAre(good_sample(point_11, at(20), watts(20)),
                                                     good_sample(point_12, at(12), watts(12))));
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

TEST_F(HotTailTest, ARowThatIsKeptIsNeverReported) {
    tail_.keep_row(1);
    put(point_11, 10, 1);
    put(point_11, 20, 2);
    tail_.end_row(2);
    EXPECT_EQ(tail_.last_row(), 2U);
    tail_.seal({device, {at(30), 2}, {good_sample(point_11, at(20), watts(20))}});
    EXPECT_THAT(seconds(point_11), IsEmpty());
    EXPECT_THAT(tail_.emptied_rows(), ElementsAre(2));
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

constexpr DeviceId other_device(4);
constexpr std::int64_t most_points = 12;

DeviceId device_of(PointId point) {
    return point.number() <= most_points / 2 ? device : other_device;
}

/// What HotTail says, said in the simplest way.
class PlainTail {
public:
    void insert(const Sample& sample, std::uint32_t row) { samples_.emplace_back(sample, row); }
    /// Gives the newest sealed sample of each point that has one.
    std::vector<Sample> seal(DeviceId of, sqlite::SealedExtent extent) {
        std::erase_if(samples_, [&](const auto& one) {
            const Sample& sample = one.first;
            const bool is_sealed =
                device_of(sample.point) == of && sample.at < extent.before && one.second <= extent.row;
            if (is_sealed) {
                keep_newest(newest_sealed_, sample);
            }
            return is_sealed;
        });
        std::vector<Sample> newest = values_of(newest_sealed_);
        std::erase_if(newest, [&](const Sample& sample) { return device_of(sample.point) != of; });
        return newest;
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
    [[nodiscard]] std::vector<Sample> latest() const {
        std::map<PointId, Sample> newest = newest_sealed_;
        for (const auto& [sample, row] : samples_) {
            keep_newest(newest, sample);
        }
        return values_of(newest);
    }
    /// Of the rows 1 … last.
    [[nodiscard]] std::vector<std::uint32_t> empty_rows(std::uint32_t last) const {
        std::set<std::uint32_t> full;
        for (const auto& [sample, row] : samples_) {
            full.insert(row);
        }
        std::vector<std::uint32_t> empty;
        for (std::uint32_t row = 1; row <= last; ++row) {
            if (!full.contains(row)) {
                empty.push_back(row);
            }
        }
        return empty;
    }
    [[nodiscard]] std::size_t size() const { return samples_.size(); }

private:
    static void keep_newest(std::map<PointId, Sample>& newest, const Sample& sample) {
        const auto [known, is_new] = newest.try_emplace(sample.point, sample);
        if (!is_new && known->second.at < sample.at) {
            known->second = sample;
        }
    }
    static std::vector<Sample> values_of(const std::map<PointId, Sample>& samples) {
        std::vector<Sample> values;
        for (const auto& [point, sample] : samples) {
            values.push_back(sample);
        }
        return values;
    }

    std::vector<std::pair<Sample, std::uint32_t>> samples_;
    std::map<PointId, Sample> newest_sealed_;
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

/// The same is done to both.
class HotTailProperty : public testing::Test {
protected:
    static constexpr std::int64_t span_ = 2'000;  ///< Seconds; times repeat, and come in any order.
    static constexpr std::uint32_t rows_ = 600;

    HotTailProperty() {
        for (std::int64_t number = 1; number <= most_points; ++number) {
            tail_.add_point(device_of(PointId(number)), PointId(number));
        }
    }
    static std::int64_t now(std::uint32_t row) { return std::int64_t{row} * span_ / rows_; }
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }

    /// A poll of some points, several polls at once, or one long history of one point.
    std::vector<Sample> any_batch(std::uint32_t row) {
        std::vector<Sample> batch;
        const std::int64_t polls = 1 + below(below(8) == 0 ? 40 : 3);
        const std::int64_t points = 1 + below(most_points);
        for (std::int64_t point = 1; point <= points; ++point) {
            for (std::int64_t poll = 0; poll < polls; ++poll) {
                const UtcTime time = at(below(5) == 0 ? below(span_) : now(row) + poll);
                const PointId id(below(3) == 0 ? 1 + below(most_points) : point);
                if (there_.emplace(id, time).second) {
                    batch.push_back(any_sample(random_, id, time));
                }
            }
        }
        std::ranges::sort(batch, {}, [](const Sample& sample) { return std::pair(sample.point, sample.at); });
        return batch;
    }
    void insert(std::uint32_t row) {
        const std::vector<Sample> batch = any_batch(row);
        std::vector<PointTail*> places;
        for (const Sample& sample : batch) {
            places.push_back(tail_.find(sample.point));
            plain_.insert(sample, row);
        }
        tail_.insert(places, batch, row);
        tail_.end_row(row);
    }
    void seal(DeviceId of, std::uint32_t row) {
        const UtcTime before = std::max(tail_.find(of)->extent.before, at(below(now(row) * 3 / 4)));
        const sqlite::SealedExtent extent{before, row - static_cast<std::uint32_t>(below(3))};
        tail_.seal({of, extent, plain_.seal(of, extent)});
    }

    void expect_same_samples(PointId point) {
        const TimeRange all = seconds_range(-1, 2 * span_);
        std::vector<Sample> read;
        tail_.read(point, all, read);
        ASSERT_EQ(read, plain_.of(point, all));
        const std::int64_t begin = below(span_);
        const TimeRange part = seconds_range(begin, begin + below(300));
        read.clear();
        tail_.read(point, part, read);
        ASSERT_EQ(read, plain_.of(point, part));
        const auto has_value = [](const Sample& sample) { return sample.value.has_value(); };
        const auto before = plain_.of(point, {all.begin, part.begin});
        const auto last = std::find_if(before.rbegin(), before.rend(), has_value);
        ASSERT_EQ(tail_.last_value_before(point, part.begin),
                  last == before.rend() ? std::nullopt : std::optional(*last));
        const auto behind = plain_.of(point, {part.begin, all.end});
        const auto first = std::ranges::find_if(behind, has_value);
        ASSERT_EQ(tail_.first_value_from(point, part.begin),
                  first == behind.end() ? std::nullopt : std::optional(*first));
        const auto same = plain_.of(point, {part.begin, part.begin + Duration{1}});
        ASSERT_EQ(tail_.at(point, part.begin), same.empty() ? std::nullopt : std::optional(same.front()));
    }
    void expect_same_counts(DeviceId of) {
        const sqlite::DeviceTail& own = *tail_.find(of);
        std::size_t count = 0;
        std::size_t late = 0;
        std::optional<UtcTime> oldest;
        std::optional<UtcTime> newest;
        for (std::int64_t number = 1; number <= most_points; ++number) {
            if (device_of(PointId(number)) != of) {
                continue;
            }
            for (const Sample& sample : plain_.of(PointId(number), seconds_range(-1, 2 * span_))) {
                ++count;
                newest = std::max(newest.value_or(sample.at), sample.at);
                if (sample.at < own.extent.before) {
                    ++late;
                } else {
                    oldest = std::min(oldest.value_or(sample.at), sample.at);
                }
            }
        }
        ASSERT_EQ(own.count, count);
        ASSERT_EQ(own.late, late);
        ASSERT_EQ(own.oldest, oldest);
        ASSERT_EQ(own.newest, newest);
        most_late_ = std::max(most_late_, late);
    }
    void expect_same(std::uint32_t row) {
        ASSERT_EQ(tail_.size(), plain_.size());
        for (std::int64_t number = 1; number <= most_points; ++number) {
            expect_same_samples(PointId(number));
        }
        expect_same_counts(device);
        expect_same_counts(other_device);
        std::vector<Sample> latest = tail_.latest();
        std::ranges::sort(latest, {}, &Sample::point);
        ASSERT_EQ(latest, plain_.latest());
        for (std::int64_t number = 1; number <= most_points; ++number) {
            const PointId point(number);
            const auto known = std::ranges::find(latest, point, &Sample::point);
            const std::vector<Sample> own(known, known == latest.end() ? known : known + 1);
            ASSERT_EQ(tail_.latest_of({&point, 1}), own);
        }
        std::vector<std::uint32_t> emptied = tail_.emptied_rows();
        std::ranges::sort(emptied);
        ASSERT_EQ(emptied, plain_.empty_rows(row)) << "each once";
    }

    std::mt19937_64 random_{20261126};
    HotTail tail_;
    PlainTail plain_;
    std::set<std::pair<PointId, UtcTime>> there_;
    std::size_t most_late_ = 0;
};

TEST_F(HotTailProperty, SaysWhatAPlainListSays) {
    for (std::uint32_t row = 1; row <= rows_; ++row) {
        SCOPED_TRACE("row " + std::to_string(row));
        insert(row);
        if (row % 50 == 0) {
            seal(row % 100 == 0 ? device : other_device, row);
        }
        expect_same(row);
        if (HasFatalFailure()) {
            return;
        }
    }
    EXPECT_GT(most_late_, 20U);
    EXPECT_GT(tail_.emptied_rows().size(), 10U);
    std::size_t collected = 0;
    for (const DeviceId of : {device, other_device}) {
        sqlite::SampleBuffers buffers;
        tail_.collect(of, at(span_), buffers);
        for (const PointSamples& point : buffers.points()) {
            EXPECT_EQ(device_of(point.point), of);
            EXPECT_EQ(point.samples, plain_.of(point.point, {at(-1), at(span_)}));
            collected += point.samples.size();
        }
    }
    EXPECT_GT(collected, 500U) << "more than one run";
    EXPECT_GT(tail_.find(device)->polls.runs().size(), 3U);
}

}  // namespace
}  // namespace wattmast::test
