// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/load_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::Optional;
using testing::SizeIs;

UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

/// One meter's hours from a begin; empty: no figure.
std::vector<AccountHour> meter(UtcTime begin, const std::vector<std::optional<std::int64_t>>& watt_hours,
                               EnergyMethod method = EnergyMethod::measured) {
    std::vector<AccountHour> hours;
    for (const auto& energy : watt_hours) {
        AccountHour hour;
        hour.range = {begin, begin + 1h};
        if (energy) {
            hour.energy = Energy::of(*energy * 1000);
            hour.method = method;
            hour.coverage = whole;
        }
        hours.push_back(hour);
        begin += 1h;
    }
    return hours;
}

std::vector<LoadHour> sum_of_meters(const std::vector<std::vector<AccountHour>>& meters) {
    std::vector<TimeRange> ranges;
    for (const AccountHour& hour : meters.front()) {
        ranges.push_back(hour.range);
    }
    LoadSum sum(ranges);
    for (const auto& one : meters) {
        sum.add(one);
    }
    EXPECT_EQ(sum.meters(), meters.size());
    return sum.hours();
}

/// `count` hours in UTC from Monday, 2 November 2026, 00:00.
std::vector<LoadHour> load(std::size_t count, const std::function<std::optional<std::int64_t>(std::size_t)>& watts) {
    std::vector<std::optional<std::int64_t>> energies;
    for (std::size_t i = 0; i < count; ++i) {
        energies.push_back(watts(i));
    }
    return sum_of_meters({meter(at("2026-11-02"), energies)});
}

TEST(LoadSum, AddsMetersAndSaysWhatIsMissing) {
    const UtcTime begin = at("2026-11-02");
    const auto hours = sum_of_meters({meter(begin, {300, 300, 300}), meter(begin, {100, std::nullopt, 100}),
                                      meter(begin, {7, 8, std::nullopt}, EnergyMethod::estimated)});
    ASSERT_THAT(hours, SizeIs(3));
    EXPECT_EQ(hours[0].energy, Energy::of(407'000));
    EXPECT_EQ(hours[0].missing, 0U);
    EXPECT_EQ(hours[0].known, whole);
    EXPECT_EQ(hours[0].by_method, (std::array<Energy, 4>{Energy::of(400'000), Energy{}, Energy::of(7'000), Energy{}}));
    // The second meter draws 100 W in its other hours: 308 of 408.
    EXPECT_EQ(hours[1].energy, Energy::of(308'000));
    EXPECT_EQ(hours[1].missing, 1U);
    EXPECT_EQ(hours[1].known, PartsPerMillion{754'901});
    EXPECT_FALSE(is_full(hours[1]));
    // The third draws 7.5 W: 400 of 407.5.
    EXPECT_EQ(hours[2].known, PartsPerMillion{981'595});
    EXPECT_TRUE(is_full(hours[2]));
}

TEST(LoadSum, AnHourWithoutAnyFigureIsAbsentAndNotZero) {
    const auto hours = sum_of_meters({meter(at("2026-11-02"), {0, std::nullopt})});
    EXPECT_EQ(hours[0].energy, Energy{});
    EXPECT_EQ(hours[0].known, whole);
    EXPECT_EQ(hours[1].energy, std::nullopt);
    EXPECT_EQ(hours[1].known, PartsPerMillion{0});
    EXPECT_EQ(hours[1].missing, 1U);
}

TEST(LoadSum, AMeterThatNeverSpokeMakesNoHourPartial) {
    const UtcTime begin = at("2026-11-02");
    const auto hours = sum_of_meters({meter(begin, {50, 60}), meter(begin, {std::nullopt, std::nullopt})});
    EXPECT_EQ(hours[0].known, whole);
    EXPECT_EQ(hours[0].missing, 1U);
}

TEST(LoadSum, MeanPowerIsOfTheHoursLength) {
    LoadHour half;
    half.range = {at("2026-11-02"), at("2026-11-02") + 30min};
    half.energy = Energy::of(250'000);
    EXPECT_DOUBLE_EQ(mean_watts(half), 500);
}

TEST(LoadDuration, SharesAreCountedFromTheHighest) {
    // 1 to 100 W, each in one hour.
    const auto hours = load(100, [](std::size_t i) { return static_cast<std::int64_t>((i * 37) % 100 + 1); });
    const std::vector<double> duration = load_duration(hours);
    ASSERT_THAT(duration, SizeIs(100));
    EXPECT_EQ(duration.front(), 100);
    EXPECT_EQ(duration.back(), 1);
    EXPECT_THAT(reached_in(duration, peak_share), Optional(96.0));  // 96, 97 … 100: five hours.
    EXPECT_THAT(reached_in(duration, base_share), Optional(6.0));   // 6 … 100: 95 hours.
    EXPECT_THAT(reached_in(duration, whole), Optional(1.0));
    EXPECT_THAT(reached_in(duration, PartsPerMillion{1}), Optional(100.0));
    EXPECT_EQ(reached_in({}, peak_share), std::nullopt);
}

TEST(LoadDuration, HoursOfLessThanTheLoadAreNotCompared) {
    const UtcTime begin = at("2026-11-02");
    const auto hours = sum_of_meters({meter(begin, {300, 320, 310}), meter(begin, {200, std::nullopt, 200})});
    EXPECT_THAT(load_duration(hours), ElementsAre(510, 500));
}

TEST(LoadFigures, AreThoseOfAWorkedDay) {
    // 100 W in the night (8 hours), 200 W in the day (16 hours), and 260 W from 19:00 in place of 200 W.
    const auto hours = load(24, [](std::size_t i) -> std::optional<std::int64_t> {
        return i == 19 ? 260 : i >= 22 || i < 6 ? 100 : 200;
    });
    const LoadFigures figures = load_figures(hours, TimeZone::utc());
    EXPECT_EQ(figures.energy, Energy::of(4'060'000));  // 8 × 100 + 15 × 200 + 260 Wh
    EXPECT_EQ(figures.hours, 24U);
    EXPECT_EQ(figures.missing, 0U);
    EXPECT_EQ(figures.partial, 0U);
    EXPECT_EQ(figures.measured, whole);
    EXPECT_THAT(figures.highest, Optional(TimeRange{at("2026-11-02T19:00:00Z"), at("2026-11-02T20:00:00Z")}));
    EXPECT_THAT(figures.highest_watts, Optional(260.0));
    EXPECT_THAT(figures.mean_watts, Optional(DoubleNear(4060.0 / 24, 1e-9)));
    EXPECT_THAT(figures.load_factor, Optional(DoubleNear(0.650641, 1e-6)));
    EXPECT_THAT(figures.peak_watts, Optional(200.0));  // 5 % of 24 hours are two.
    EXPECT_THAT(figures.base_watts, Optional(100.0));
    EXPECT_THAT(figures.night_share, Optional(DoubleNear(800.0 / 4060, 1e-9)));
}

TEST(LoadFigures, NightsAreThoseOfTheZonesClock) {
    // 22:00 in Shanghai is 14:00 UTC.
    const auto hours = load(24, [](std::size_t i) -> std::optional<std::int64_t> { return i == 14 ? 10 : 0; });
    EXPECT_THAT(load_figures(hours, TimeZone::find("Asia/Shanghai").value()).night_share, Optional(1.0));
    EXPECT_THAT(load_figures(hours, TimeZone::utc()).night_share, Optional(0.0));
}

TEST(LoadFigures, CountWhatIsMissingAndWhatIsNotMeasured) {
    const UtcTime begin = at("2026-11-02");
    const auto hours = sum_of_meters({meter(begin, {300, 300, std::nullopt, 300}),
                                      meter(begin, {100, std::nullopt, std::nullopt, 100}, EnergyMethod::integrated)});
    const LoadFigures figures = load_figures(hours, TimeZone::utc());
    EXPECT_EQ(figures.missing, 1U);
    EXPECT_EQ(figures.partial, 1U);
    EXPECT_EQ(figures.energy, Energy::of(1'100'000));
    EXPECT_EQ(figures.measured, PartsPerMillion{818'181});  // 900 of 1,100
    EXPECT_THAT(figures.mean_watts, Optional(400.0));
}

TEST(LoadFigures, OfNoHoursAreAbsent) {
    const LoadFigures none = load_figures({}, TimeZone::utc());
    EXPECT_EQ(none.energy, std::nullopt);
    EXPECT_EQ(none.load_factor, std::nullopt);
    EXPECT_EQ(none.base_watts, std::nullopt);
    EXPECT_EQ(none.night_share, std::nullopt);
}

TEST(LoadDays, AreCivilDaysWithTheirMissingHours) {
    // From 22:00 on Friday in Shanghai.
    const auto hours = sum_of_meters({meter(at("2026-11-06T14:00:00Z"), {1, 2, 3, std::nullopt, 5})});
    const auto days = load_days(hours, TimeZone::find("Asia/Shanghai").value());
    ASSERT_THAT(days, SizeIs(2));
    EXPECT_EQ(days[0].date, std::chrono::year{2026} / 11 / 6);
    EXPECT_EQ(days[0].energy, Energy::of(3'000));
    EXPECT_FALSE(days[0].is_free);
    EXPECT_EQ(days[1].energy, Energy::of(8'000));
    EXPECT_EQ(days[1].first, 2U);
    EXPECT_EQ(days[1].hours, 3U);
    EXPECT_EQ(days[1].missing, 1U);
    EXPECT_TRUE(days[1].is_free);
}

TEST(DayProfile, IsTheMeanOfEachHourOfTheClock) {
    // A week from Monday; weekdays draw 100 W plus the hour, Saturday 50 W, Sunday 70 W. Tuesday's 03:00 is missing.
    const auto hours = load(7 * 24, [](std::size_t i) -> std::optional<std::int64_t> {
        const std::size_t day = i / 24;
        const auto hour = static_cast<std::int64_t>(i % 24);
        if (day == 1 && hour == 3) {
            return std::nullopt;
        }
        return day < 5 ? 100 + hour + (day == 0 ? 5 : 0) : day == 5 ? 50 : 70;
    });
    const DayProfile profile = day_profile(hours, TimeZone::utc());
    EXPECT_THAT(profile.weekday[0], Optional(101.0));
    EXPECT_THAT(profile.weekday[3], Optional(DoubleNear(103 + 5.0 / 4, 1e-9)));
    EXPECT_THAT(profile.free_day[3], Optional(60.0));
}

TEST(DayProfile, BothHoursOfAFoldAreOfOneClock) {
    // Berlin, 25 October 2026: 02:00 comes twice, at 00:00 and 01:00 UTC.
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    EXPECT_EQ(hour_of_day(at("2026-10-25T00:00:00Z"), berlin), 2);
    EXPECT_EQ(hour_of_day(at("2026-10-25T01:00:00Z"), berlin), 2);
    const auto hours = sum_of_meters({meter(at("2026-10-25T00:00:00Z"), {10, 30})});
    EXPECT_THAT(day_profile(hours, berlin).free_day[2], Optional(20.0));
}

}  // namespace
}  // namespace wattmast
