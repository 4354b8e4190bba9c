// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/counting_samples.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <vector>

#include "store/memory_store.h"
#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

class CountingSamplesTest : public testing::Test {
protected:
    static constexpr Duration hour = 1h;

    CountingSamplesTest() : store_(make_memory_store()) {
        Site site;
        site.code = "S";
        Device device;
        device.site = store_->catalog().save_site(site).value();
        device.name = "M";
        const DeviceId id = store_->catalog().save_device(device).value();
        point_ = store_->catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value();
    }
    /// One an hour from `first` to `last`, hours after begin_.
    void put(int first, int last, Quality quality) {
        std::vector<Sample> samples;
        for (int i = first; i <= last; ++i) {
            samples.push_back(good_sample(point_, begin_ + i * hour, Value::of(Decimal{i, 0})));
            samples.back().quality = quality;
        }
        ASSERT_THAT(store_->samples().append(samples), IsOk());
    }
    [[nodiscard]] std::optional<UtcTime> last_before(UtcTime before, UtcTime earliest = storable_times.begin) const {
        const auto found = last_counting_before(store_->samples(), point_, before, {}, earliest);
        EXPECT_THAT(found, IsOk());
        return found && *found ? std::optional((*found)->at) : std::nullopt;
    }
    [[nodiscard]] std::optional<UtcTime> first_from(UtcTime from) const {
        const auto found = first_counting_from(store_->samples(), point_, from, {});
        EXPECT_THAT(found, IsOk());
        return found && *found ? std::optional((*found)->at) : std::nullopt;
    }

    std::unique_ptr<Store> store_;
    PointId point_;
    const UtcTime begin_ = at(0);
};

TEST_F(CountingSamplesTest, ValuesThatAreHeldBackArePassedHoweverManyTheyAre) {
    put(0, 9, Quality::good);
    put(10, 3000, Quality::suspect);
    put(3001, 3003, Quality::good);
    for (const int i : {10, 11, 12, 50, 2000, 3001}) {
        EXPECT_EQ(last_before(begin_ + i * hour), begin_ + 9 * hour) << i;
    }
    EXPECT_EQ(last_before(begin_ + 9 * hour), begin_ + 8 * hour);
    EXPECT_EQ(last_before(begin_ + 3002 * hour), begin_ + 3001 * hour);
    EXPECT_EQ(last_before(begin_), std::nullopt);
    for (const int i : {10, 11, 1000, 2999, 3000, 3001}) {
        EXPECT_EQ(first_from(begin_ + i * hour), begin_ + 3001 * hour) << i;
    }
    EXPECT_EQ(first_from(begin_ + 9 * hour), begin_ + 9 * hour);
    EXPECT_EQ(first_from(begin_ + 3003 * hour + 1ms), std::nullopt);
}

TEST_F(CountingSamplesTest, NothingCountsWhereAllIsHeldBackOrTooEarly) {
    put(0, 200, Quality::suspect);
    EXPECT_EQ(last_before(begin_ + 201 * hour), std::nullopt);
    EXPECT_EQ(first_from(begin_), std::nullopt);
    put(-1, -1, Quality::good);
    EXPECT_EQ(last_before(begin_ + 201 * hour), begin_ - hour);
    EXPECT_EQ(last_before(begin_ + 201 * hour, begin_ - hour), begin_ - hour);
    EXPECT_EQ(last_before(begin_ + 201 * hour, begin_ - hour + 1ms), std::nullopt);
    EXPECT_EQ(last_before(begin_, begin_), std::nullopt);
}

TEST_F(CountingSamplesTest, AttemptsWithoutAValueDoNotCount) {
    put(0, 0, Quality::good);
    ASSERT_THAT(store_->samples().append(std::vector{missing_sample(point_, begin_ + 1 * hour, Errc::timeout),
                                                     missing_sample(point_, begin_ + 3 * hour, Errc::timeout)}),
                IsOk());
    put(2, 2, Quality::suspect);
    EXPECT_EQ(last_before(begin_ + 4 * hour), begin_);
    EXPECT_EQ(first_from(begin_ + 1 * hour), std::nullopt);
}

}  // namespace
}  // namespace wattmast::test
