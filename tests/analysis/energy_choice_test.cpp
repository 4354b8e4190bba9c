// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "analysis/energy.h"
#include "analysis/readings.h"

namespace wattmast {
namespace {

using std::chrono::minutes;
using test::minute;
using test::readings;

EnergyInterval interval(EnergyMethod method, std::int32_t ppm, std::optional<std::int64_t> energy) {
    EnergyInterval result;
    result.range = test::minutes(0, 60);
    result.method = method;
    result.coverage.count = ppm;
    if (energy) {
        result.energy = Energy::of(*energy);
        result.first_value = minute(ppm / 100'000);
        result.last_value = minute(60 - ppm / 100'000);
    }
    return result;
}

TEST(EnergyChoice, GapLimitIsTwoAndAHalfIntervals) {
    EXPECT_EQ(gap_limit_for(std::chrono::seconds{10}), std::chrono::seconds{25});
    EXPECT_EQ(default_gap_limit, minutes{15});
}

TEST(EnergyChoice, IntervalIsTheMedianDistanceOfAllSamples) {
    EXPECT_EQ(median_interval(readings({{0, "1"}, {1, "-"}, {2, "1"}, {3, "1"}, {90, "1"}})), minutes{1});
    EXPECT_FALSE(median_interval(readings({{0, "1"}, {1, "1"}})));
}

TEST(EnergyChoice, TheRegisterIsPreferredWhileItCoversEnough) {
    const auto from_power = interval(EnergyMethod::integrated, 1'000'000, 7);
    const auto good = interval(EnergyMethod::measured, 950'000, 6);
    const auto poor = interval(EnergyMethod::measured, 949'999, 5);
    const auto none = interval(EnergyMethod::missing, 0, std::nullopt);
    EXPECT_EQ(preferred(good, from_power), good);
    EXPECT_EQ(preferred(poor, from_power), from_power);
    EXPECT_EQ(preferred(none, from_power), from_power);
    EXPECT_EQ(preferred(poor, none), poor);
    EXPECT_EQ(preferred(poor, interval(EnergyMethod::integrated, 900'000, 4)), poor);
    EXPECT_EQ(preferred(none, none), none);
}

TEST(EnergyChoice, SumTakesTheWorstMethodAndTheMeanCoverage) {
    const std::vector<EnergyInterval> parts{interval(EnergyMethod::measured, 1'000'000, 100),
                                            interval(EnergyMethod::integrated, 800'000, 30)};
    const auto sum = sum_of(parts);
    EXPECT_EQ(sum.energy, Energy::of(130));
    EXPECT_EQ(sum.method, EnergyMethod::integrated);
    EXPECT_EQ(sum.coverage.count, 900'000);
    EXPECT_EQ(sum.first_value, minute(8));
    EXPECT_EQ(sum.last_value, minute(52));
}

TEST(EnergyChoice, AMissingPartLowersTheCoverageOnly) {
    std::vector<EnergyInterval> parts{interval(EnergyMethod::missing, 0, std::nullopt),
                                      interval(EnergyMethod::measured, 1'000'000, 100)};
    EXPECT_EQ(sum_of(parts).energy, Energy::of(100));
    EXPECT_EQ(sum_of(parts).method, EnergyMethod::measured);
    EXPECT_EQ(sum_of(parts).coverage.count, 500'000);
    parts.pop_back();
    EXPECT_EQ(sum_of(parts).method, EnergyMethod::missing);
    EXPECT_FALSE(sum_of(parts).energy);
}

}  // namespace
}  // namespace wattmast
