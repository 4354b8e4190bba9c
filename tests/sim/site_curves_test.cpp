// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/site_curves.h"

#include <gtest/gtest.h>

#include "sim/random.h"
#include "sim/sim_fixture.h"

namespace wattmast {
namespace {

using namespace test;
using sim::ActivityShape;
using sim::CurvePoint;
using sim::SiteCurves;

SiteCurves curves(ActivityShape shape, std::string_view zone, std::uint64_t seed = 5) {
    sim::CurveOptions options;
    options.seed = seed;
    options.shape = shape;
    return {options, offsets_of(zone)};
}

TEST(SiteCurves, IntegralsAreThoseOfTheCurves) {
    SiteCurves subject = curves(ActivityShape::residential, "Asia/Shanghai");
    const UtcTime begin = at("2026-07-03T15:07:30Z");
    const UtcTime end = begin + 3h + 11min + 3s;
    const CurvePoint first = subject.at(begin);
    const CurvePoint last = subject.at(end);
    double activity = 0;
    double burst = 0;
    double heat = 0;
    constexpr double second = 1.0 / 3600;
    for (UtcTime t = begin; t < end; t += 1s) {
        const CurvePoint middle = subject.at(t + 500ms);
        activity += middle.activity * second;
        burst += middle.burst * second;
        heat += middle.heat * second;
    }
    EXPECT_NEAR(last.activity_hours - first.activity_hours, activity, 1e-6);
    EXPECT_NEAR(last.burst_hours - first.burst_hours, burst, 1e-6);
    EXPECT_NEAR(last.heat_hours - first.heat_hours, heat, 1e-6);
    EXPECT_NEAR(last.hours - first.hours, 3.0 + 11.0 / 60 + 3.0 / 3600, 1e-9);
    EXPECT_GT(heat, 5) << "a summer night in Shanghai, or the integral of heat is not tested";
}

TEST(SiteCurves, IntegralsHaveNoSeamAtMidnight) {
    SiteCurves subject = curves(ActivityShape::business, "Asia/Shanghai");
    const UtcTime midnight = at("2026-09-02T00:00Z");
    const CurvePoint before = subject.at(midnight - 1ms);
    const CurvePoint after = subject.at(midnight);
    EXPECT_GT(after.activity_hours, before.activity_hours);
    EXPECT_NEAR(after.activity_hours, before.activity_hours, 1e-6);
    EXPECT_NEAR(after.activity, before.activity, 1e-4);
    EXPECT_NEAR(after.outdoor, before.outdoor, 1e-4);
}

TEST(SiteCurves, ValueDoesNotDependOnWhatWasAskedBefore) {
    SiteCurves asked = curves(ActivityShape::residential, "Asia/Shanghai");
    static_cast<void>(asked.at(at("2026-10-01T03:00Z")));
    static_cast<void>(asked.at(at("2024-02-01T03:00Z")));
    static_cast<void>(asked.at(at("2027-01-01T03:00Z")));
    SiteCurves fresh = curves(ActivityShape::residential, "Asia/Shanghai");
    const UtcTime time = at("2026-03-08T11:22:33.444Z");
    EXPECT_EQ(asked.at(time).activity_hours, fresh.at(time).activity_hours);
    EXPECT_EQ(asked.at(time).burst, fresh.at(time).burst);
    EXPECT_EQ(asked.at(time).heat_hours, fresh.at(time).heat_hours);
}

/// The hour of the local clock with the least activity, over 28 days.
int quietest_hour(SiteCurves& subject, std::string_view zone_name, UtcTime begin) {
    const TimeZone zone = TimeZone::find(zone_name).value();
    std::array<double, 24> sums{};
    for (UtcTime t = begin; t < begin + 28 * 24h; t += 5min) {
        const auto clock = zone.local(t).clock.time_since_epoch();
        sums[static_cast<std::size_t>(clock / 1h % 24)] += subject.at(t).activity;
    }
    return static_cast<int>(std::min_element(sums.begin(), sums.end()) - sums.begin());
}

TEST(SiteCurves, NightTroughIsAtTwoToSixByTheLocalClock) {
    for (const auto shape : {ActivityShape::residential, ActivityShape::business, ActivityShape::hosting}) {
        SiteCurves china = curves(shape, "Asia/Shanghai");
        const int hour = quietest_hour(china, "Asia/Shanghai", at("2026-09-01T00:00Z"));
        EXPECT_GE(hour, 2);
        EXPECT_LE(hour, 5);
    }
}

TEST(SiteCurves, TroughFollowsTheClockThroughDaylightSaving) {
    SiteCurves berlin = curves(ActivityShape::residential, "Europe/Berlin");
    const int summer = quietest_hour(berlin, "Europe/Berlin", at("2026-09-01T00:00Z"));
    const int winter = quietest_hour(berlin, "Europe/Berlin", at("2026-11-01T00:00Z"));
    EXPECT_EQ(summer, winter);
    EXPECT_GE(winter, 2);
    EXPECT_LE(winter, 5);
}

TEST(SiteCurves, WorkingDaysAreBusierThanWeekendsInOffices) {
    SiteCurves subject = curves(ActivityShape::business, "Asia/Shanghai");
    const auto day = [&subject](std::string_view begin) {
        return subject.at(at(begin) + 24h).activity_hours - subject.at(at(begin)).activity_hours;
    };
    const double friday = day("2026-09-10T16:00Z");
    const double sunday = day("2026-09-12T16:00Z");
    EXPECT_GT(friday, sunday * 1.3);
}

TEST(SiteCurves, ActivityStaysWithinTheSite) {
    SiteCurves subject = curves(ActivityShape::residential, "Asia/Shanghai");
    for (UtcTime t = at("2026-05-01T00:00Z"); t < at("2026-05-15T00:00Z"); t += 61s) {
        const CurvePoint point = subject.at(t);
        ASSERT_GT(point.activity, 0);
        ASSERT_LT(point.activity, 1);
        ASSERT_GT(point.activity + point.burst, 0);
        ASSERT_GE(point.heat, 0);
    }
}

TEST(SiteCurves, NothingHappensBeforeTheWorldBegins) {
    SiteCurves subject = curves(ActivityShape::hosting, "UTC");
    EXPECT_THROW(static_cast<void>(subject.at(sim::world_begin - 1ms)), std::invalid_argument);
    EXPECT_EQ(subject.at(sim::world_begin).activity_hours, 0);
}

TEST(ZoneOffsets, KnowTheHourOfTheChange) {
    sim::ZoneOffsets berlin(TimeZone::find("Europe/Berlin").value());
    EXPECT_EQ(berlin.at(at("2026-10-25T00:59:59Z")), 2h);
    EXPECT_EQ(berlin.at(at("2026-10-25T01:00:00Z")), 1h);
    EXPECT_EQ(berlin.at(at("2026-03-29T01:00:00Z")), 2h);
    EXPECT_EQ(berlin.at(at("2026-03-29T00:59:59Z")), 1h);
}

TEST(Random, IsPinned) {
    // SplitMix64 with seed 0: its first three outputs are published.
    EXPECT_EQ(sim::mix(0, 0), 0xE220A8397B1DCDAFU);
    EXPECT_EQ(sim::mix(0, 1), 0x6E789E6AA1B965F4U);
    EXPECT_EQ(sim::mix(0, 2), 0x06C45D188009454FU);
}

}  // namespace
}  // namespace wattmast
