// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/counter_epoch.h"

#include <gtest/gtest.h>

#include <chrono>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr UtcTime begin = utc_from_milliseconds(1'790'000'000'000);
const PointId point{7};

/// Hundredths of a second, as agents count.
Sample up(Duration at, std::int64_t hundredths) {
    return good_sample(point, begin + at, Value::of(Decimal(hundredths, -2)));
}

TEST(CounterEpoch, AnAgentThatRunsOnHasNoBreak) {
    const std::vector<Sample> samples{up(0s, 123'456), up(60s, 129'461), up(121s, 135'450), up(181s, 141'700)};
    EXPECT_TRUE(restarts_in(samples).empty());
}

TEST(CounterEpoch, AFallOfTheUpTimeIsARestart) {
    const std::vector<Sample> samples{up(0s, 123'456), up(60s, 129'456), up(120s, 3'100), up(180s, 9'100)};
    EXPECT_EQ(restarts_in(samples), (CounterBreaks{{begin + 60s, begin + 120s}}));
}

TEST(CounterEpoch, ARestartInALongGapIsSeenAlthoughTheUpTimeRose) {
    // 20 minutes up, two hours of silence, 90 minutes up.
    const std::vector<Sample> samples{up(0s, 120'000), up(2h, 540'000)};
    EXPECT_EQ(restarts_in(samples), (CounterBreaks{{begin, begin + 2h}}));
}

TEST(CounterEpoch, AfterFourHundredNinetySevenDaysTheTicksGoOnAtZero) {
    constexpr std::int64_t capacity = std::int64_t{1} << 32;
    EXPECT_TRUE(restarts_in(std::vector{up(0s, capacity - 2'000), up(60s, 4'000)}).empty());
    // The poll before the wrap was late, the one after it early.
    EXPECT_TRUE(restarts_in(std::vector{up(0s, capacity - 10), up(1s, capacity - 100)}).empty());
    EXPECT_TRUE(restarts_in(std::vector{up(0s, capacity - 100), up(2s, 30)}).empty());
    EXPECT_EQ(restarts_in(std::vector{up(0s, capacity - 200'000), up(60s, 4'000)}),
              (CounterBreaks{{begin, begin + 60s}}));
    EXPECT_TRUE(restarts_in(std::vector{up(0s, capacity - 360'000), up(3h, 720'000)}).empty());
}

TEST(CounterEpoch, ClocksOfAgentsMayBeOff) {
    // A day, and the agent's clock a minute behind: 0.07 %.
    EXPECT_TRUE(restarts_in(std::vector{up(0s, 100'000), up(24h, 8'734'000)}).empty());
    EXPECT_EQ(restarts_in(std::vector{up(0s, 100'000), up(60s, 105'300)}).size(), 1U) << "7 s in a minute are not";
}

TEST(CounterEpoch, SamplesWithoutValueArePassedOver) {
    Sample suspect = up(30s, 5);
    suspect.quality = Quality::suspect;
    const std::vector<Sample> samples{up(0s, 70'000), missing_sample(point, begin + 20s, Errc::timeout), suspect,
                                      up(60s, 76'000)};
    EXPECT_TRUE(restarts_in(samples).empty());
    EXPECT_TRUE(restarts_in({}).empty());
}

TEST(CounterEpoch, AStatedDiscontinuityCountsWhereItChanges) {
    const std::vector<Sample> samples{
        up(0s, 0),       up(60s, 0),      missing_sample(point, begin + 90s, Errc::no_such_point),
        up(120s, 7'000), up(180s, 7'000), up(240s, 0)};
    EXPECT_EQ(changes_in(samples), (CounterBreaks{{begin + 60s, begin + 120s}, {begin + 180s, begin + 240s}}));
}

}  // namespace
}  // namespace wattmast
