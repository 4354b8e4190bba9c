// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi_volume.h"

#include <gmock/gmock.h>

#include <chrono>

#include "analysis/readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::minute;
using test::minutes;
using test::readings;

const Duration limit{std::chrono::minutes{15}};

VolumeInterval volume(const std::vector<Sample>& samples, TimeRange range) {
    const auto walk = walk_counter(samples, {}, {});
    EXPECT_THAT(walk, test::IsOk());
    return volume_of_walk(*walk, {}, range, limit);
}

TEST(KpiVolume, IsTheGrowthOfTheCounter) {
    const auto carried = volume(readings({{0, "1000"}, {10, "4000"}, {20, "9000"}}), minutes(0, 20));
    EXPECT_EQ(carried.bytes, WideInteger{8'000});
    EXPECT_EQ(carried.coverage, whole);
    EXPECT_EQ(carried.range, minutes(0, 20));
}

TEST(KpiVolume, ABorderSharesByTimeAndPartsAddUp) {
    const auto samples = readings({{0, "1000"}, {10, "1007"}, {20, "1018"}});
    EXPECT_EQ(volume(samples, minutes(0, 5)).bytes, WideInteger{4});  // 3.5, half to even
    EXPECT_EQ(volume(samples, minutes(5, 15)).bytes, WideInteger{9});
    EXPECT_EQ(volume(samples, minutes(15, 20)).bytes, WideInteger{5});
}

TEST(KpiVolume, AGapIsMeasuredAndNotCovered) {
    const auto carried = volume(readings({{0, "0"}, {10, "100"}, {40, "700"}}), minutes(0, 40));
    EXPECT_EQ(carried.bytes, WideInteger{700});
    EXPECT_EQ(carried.coverage.count, 250'000);
}

TEST(KpiVolume, NothingIsCountedAcrossAReset) {
    const auto carried =
        volume(readings({{0, "5000"}, {10, "5100"}, {20, "30"}, {30, "60"}, {85, "90"}, {90, "99"}}), minutes(0, 30));
    EXPECT_EQ(carried.bytes, WideInteger{130});
    EXPECT_EQ(carried.coverage.count, 666'666);
}

TEST(KpiVolume, ACounterOf64BitsFits) {
    std::vector<Sample> samples{
        good_sample(test::some_point, minute(0), Value::of_counter(18'446'744'073'709'551'000ULL)),
        good_sample(test::some_point, minute(10), Value::of_counter(18'446'744'073'709'551'615ULL))};
    EXPECT_EQ(volume(samples, minutes(0, 10)).bytes, WideInteger{615});
}

TEST(KpiVolume, WithoutReadingsThereIsNone) {
    const auto carried = volume(readings({{30, "10"}, {40, "20"}}), minutes(0, 20));
    EXPECT_EQ(carried.bytes, std::nullopt);
    EXPECT_EQ(carried.coverage.count, 0);
}

TEST(KpiVolume, ARateIsIntegrated) {
    // 8 kbit/s for 10 min is 600,000 byte.
    const auto integral =
        energy_from_power(readings({{0, "8000"}, {10, "8000"}}), std::vector{minutes(0, 10)}, limit).value().front();
    const auto carried = volume_of_rate(integral);
    EXPECT_EQ(carried.bytes, WideInteger{600'000});
    EXPECT_EQ(carried.coverage, whole);
    EXPECT_EQ(volume_of_rate(EnergyInterval{}).bytes, std::nullopt);
}

TEST(KpiVolume, ASumWithoutOneOfItsPartsIsNone) {
    const VolumeInterval first{minutes(0, 10), WideInteger{70}, {900'000}};
    const VolumeInterval second{minutes(0, 10), WideInteger{5}, {700'000}};
    const VolumeInterval none{minutes(0, 10), std::nullopt, {}};
    EXPECT_EQ(sum_of(std::vector{first, second}), (VolumeInterval{minutes(0, 10), WideInteger{75}, {800'000}}));
    EXPECT_EQ(sum_of(std::vector{first, none}), none);
}

}  // namespace
}  // namespace wattmast
