// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rate.h"

#include <gmock/gmock.h>

#include "analysis/readings.h"

namespace wattmast {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using test::minute;
using test::readings;
using testing::ElementsAre;

CounterRates rates(const std::vector<Sample>& samples, Unit unit, Duration gap_limit = minutes{5},
                   Duration at_least = Duration{0}) {
    return rates_of(walk_counter(samples, {}, {}).value(), unit, gap_limit, at_least);
}

TEST(Rate, KilowattHoursBecomeWatt) {
    const auto result = rates(readings({{0, "100"}, {1, "100.05"}, {3, "100.25"}}), Unit::kilowatt_hour);
    EXPECT_EQ(result.unit, Unit::watt);
    EXPECT_THAT(result.spans, ElementsAre(RateSpan{test::minutes(0, 1), 3000}, RateSpan{test::minutes(1, 3), 6000}));
}

TEST(Rate, OctetsBecomeBitsPerSecond) {
    const auto result = rates(readings({{0, "5000000"}, {1, "5075000"}}), Unit::byte);
    EXPECT_EQ(result.unit, Unit::bit_per_second);
    EXPECT_THAT(result.spans, ElementsAre(RateSpan{test::minutes(0, 1), 10'000}));
}

TEST(Rate, OtherCountersArePerSecond) {
    const auto result = rates(readings({{0, "10"}, {1, "130"}}), Unit::packet);
    EXPECT_EQ(result.unit, Unit::packet);
    EXPECT_THAT(result.spans, ElementsAre(RateSpan{test::minutes(0, 1), 2}));
}

TEST(Rate, ResetsAndGapsAreLeftOut) {
    const auto result =
        rates(readings({{0, "6000"}, {1, "6060"}, {2, "0"}, {3, "120"}, {10, "900"}, {11, "960"}}), Unit::packet);
    EXPECT_THAT(result.spans, ElementsAre(RateSpan{test::minutes(0, 1), 1}, RateSpan{test::minutes(2, 3), 2},
                                          RateSpan{test::minutes(10, 11), 1}));
    EXPECT_THAT(result.resets, ElementsAre(minute(2)));
}

TEST(Rate, CoarseRegistersAreJoined) {
    // 1 kWh steps at 12 kW: one step in five minutes.
    const auto samples = readings({{0, "7"},
                                   {1, "7"},
                                   {2, "8"},
                                   {3, "8"},
                                   {4, "8"},
                                   {5, "8"},
                                   {6, "8"},
                                   {7, "9"},
                                   {8, "9"},
                                   {9, "9"},
                                   {10, "9"}});
    const auto result = rates(samples, Unit::kilowatt_hour, minutes{5}, minutes{5});
    EXPECT_THAT(result.spans,
                ElementsAre(RateSpan{test::minutes(0, 5), 12'000}, RateSpan{test::minutes(5, 10), 12'000}));
}

TEST(Rate, JoiningStopsAtAGap) {
    const auto result =
        rates(readings({{0, "0"}, {1, "60"}, {9, "500"}, {10, "620"}}), Unit::packet, minutes{5}, minutes{3});
    EXPECT_THAT(result.spans, ElementsAre(RateSpan{test::minutes(0, 1), 1}, RateSpan{test::minutes(9, 10), 2}));
}

}  // namespace
}  // namespace wattmast
