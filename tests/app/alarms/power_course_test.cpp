// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/power_course.h"

#include <chrono>

#include "support/matchers.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr UtcTime noon = utc_from_milliseconds(1'795'694'400'000);  // 2026-11-26T12:00:00Z

/// Two sites with a power point each; the second has another time zone and a battery beside its source.
std::shared_ptr<const Catalog> two_sites() {
    auto catalog = std::make_shared<Catalog>();
    Site site{SiteId(1), "SH-1", "", SiteKind::base_station, {}, "", "UTC", std::nullopt, {}};
    catalog->sites.push_back(site);
    site.id = SiteId(2);
    site.code = "NY-1";
    site.time_zone = "America/New_York";
    catalog->sites.push_back(site);
    for (const std::int64_t number : {1, 2}) {
        catalog->devices.push_back({DeviceId(number), SiteId(number), "M1", "", "", std::chrono::minutes{1}, ""});
        catalog->points.push_back(
            {PointId(10 + number), DeviceId(number), {PointKind::active_power, Phase::total, ""}, ""});
        EnergyNode node;
        node.site = SiteId(number);
        node.name = "mains";
        node.kind = NodeKind::grid;
        node.device = DeviceId(number);
        catalog->nodes.push_back(node);
    }
    return catalog;
}

/// 1000 W at any time before `since`, `above` more from then on; nothing in `hole`.
struct Meter {
    UtcTime since = noon - 1h;
    double above = 400;
    TimeRange hole{};
    std::vector<ChartQuery> asked{};

    ReadChart reader() {
        return [this](const ChartQuery& query, const std::stop_token&) -> Result<ChartData> {
            asked.push_back(query);
            ChartData data;
            data.range = query.range;
            data.lines.resize(1);
            for (std::size_t i = 0; i + 1 < query.edges.size(); ++i) {
                const UtcTime middle = query.edges[i] + (query.edges[i + 1] - query.edges[i]) / 2;
                if (!hole.contains(middle)) {
                    const auto watts = static_cast<float>(1000 + (middle >= since ? above : 0));
                    data.lines[0].columns.push_back({middle, watts, watts, watts});
                }
            }
            return data;
        };
    }
};

Alarm deviation(std::int64_t site, UtcTime since) {
    Alarm alarm;
    alarm.id = AlarmId(site);
    alarm.condition = AlarmCondition::deviation;
    alarm.site = SiteId(site);
    alarm.since = since;
    return alarm;
}

TEST(PowerCourse, WhatWasExpectedIsTheMeanOfFourEarlierSameWeekdays) {
    Meter meter;
    const FleetIndex index(two_sites());
    const auto course = power_course(meter.reader(), index, SiteId(1), {noon - 90min, noon - 1min}, {});
    ASSERT_TRUE(course) << course.error().detail;
    ASSERT_EQ(course->size(), 6U);
    EXPECT_EQ(course->at(0), (PowerQuarter{noon - 90min, 1000, 1000}));
    EXPECT_EQ(course->at(5), (PowerQuarter{noon - 15min, 1400, 1000}));
    ASSERT_EQ(meter.asked.size(), 5U);
    for (int week = 0; week <= 4; ++week) {
        EXPECT_EQ(meter.asked.at(static_cast<std::size_t>(week)).range.begin, noon - 90min - 24h * 7 * week);
        EXPECT_EQ(meter.asked.at(static_cast<std::size_t>(week)).lines.at(0).sum_of, std::vector{PointId(11)});
    }
}

TEST(PowerCourse, WeekdaysAreThoseOfTheSitesClock) {
    Meter meter;
    const FleetIndex index(two_sites());
    // In New York summer time ended on 1 November.
    ASSERT_TRUE(power_course(meter.reader(), index, SiteId(2), {noon, noon + 1h}, {}));
    EXPECT_EQ(meter.asked.at(3).range.begin, noon - 24h * 21);
    EXPECT_EQ(meter.asked.at(4).range.begin, noon - 24h * 28 - 1h);
}

/// 1000 W, and 10 W more for each hour of New York's clock; each quarter has its own.
ReadChart by_the_clock() {
    return [](const ChartQuery& query, const std::stop_token&) -> Result<ChartData> {
        const TimeZone zone = TimeZone::find("America/New_York").value();
        ChartData data;
        data.range = query.range;
        data.lines.resize(1);
        for (std::size_t i = 0; i + 1 < query.edges.size(); ++i) {
            const auto clock = zone.local(query.edges[i]).clock.time_since_epoch();
            const auto quarter = (clock - std::chrono::floor<std::chrono::days>(clock)) / 15min;
            const auto watts = static_cast<float>(1000 + 10 * quarter);
            data.lines[0].columns.push_back({query.edges[i] + 7min, watts, watts, watts});
        }
        return data;
    };
}

void expect_clock_of(std::chrono::year_month_day day, std::size_t quarters) {
    const TimeZone zone = TimeZone::find("America/New_York").value();
    const FleetIndex index(two_sites());
    const auto course = power_course(by_the_clock(), index, SiteId(2), zone.range_of(day), {});
    ASSERT_TRUE(course) << course.error().detail;
    ASSERT_EQ(course->size(), quarters);
    UtcTime begin = zone.range_of(day).begin;
    for (const PowerQuarter& quarter : *course) {
        EXPECT_EQ(quarter.begin, begin);
        ASSERT_TRUE(quarter.expected) << to_iso8601(begin, zone);
        EXPECT_EQ(quarter.expected, quarter.measured) << to_iso8601(begin, zone);
        begin += 15min;
    }
    EXPECT_EQ(begin, zone.range_of(day).end);
}

TEST(PowerCourse, OnADayOfTwentyFiveHoursEveryQuarterIsComparedWithThatOfTheClock) {
    using namespace std::chrono;
    expect_clock_of(2026y / November / 1, 100);
}

TEST(PowerCourse, OnADayOfTwentyThreeHoursEveryQuarterIsComparedWithThatOfTheClock) {
    using namespace std::chrono;
    expect_clock_of(2026y / March / 8, 92);
}

TEST(PowerCourse, AnHourThatAnEarlierDayDidNotHaveIsThatOfTheOthers) {
    using namespace std::chrono;
    expect_clock_of(2026y / March / 15, 96);
    expect_clock_of(2026y / November / 8, 96);
}

TEST(PowerCourse, WhatIsNotKnownStaysEmpty) {
    Meter meter;
    meter.hole = {noon - 30min, noon - 15min};
    const FleetIndex index(two_sites());
    const auto course = power_course(meter.reader(), index, SiteId(1), {noon - 1h, noon}, {});
    ASSERT_TRUE(course);
    EXPECT_EQ(course->at(2), (PowerQuarter{noon - 30min, std::nullopt, 1000}));
    EXPECT_EQ(power_course(meter.reader(), index, SiteId(7), {noon - 1h, noon}, {}).error().code, Errc::no_data);
    EXPECT_EQ(power_course(meter.reader(), index, SiteId(1), {noon, noon}, {}).error().code, Errc::invalid_argument);
    EXPECT_EQ(power_course(meter.reader(), index, SiteId(1), {noon - 24h * 100, noon}, {}).error().code,
              Errc::invalid_argument);
    const ReadChart failing = [](const ChartQuery&, const std::stop_token&) {
        return Result<ChartData>(fail(Errc::cancelled, "given up"));
    };
    EXPECT_EQ(power_course(failing, index, SiteId(1), {noon - 1h, noon}, {}).error().code, Errc::cancelled);
}

TEST(AlarmCost, IsTheEnergyBeyondWhatWasExpected) {
    Meter meter;
    const FleetIndex index(two_sites());
    const auto cost = alarm_cost(meter.reader(), index, deviation(1, noon - 50min), {}, noon, {});
    ASSERT_TRUE(cost) << cost.error().detail;
    EXPECT_NEAR(cost->kilowatt_hours, 0.4 * 50 / 60, 1e-9);
    EXPECT_EQ(cost->known, Duration(50min));
    EXPECT_EQ(cost->whole, Duration(50min));

    Alarm over = deviation(1, noon - 50min);
    over.cleared = noon - 20min;
    EXPECT_NEAR(alarm_cost(meter.reader(), index, over, {}, noon, {})->kilowatt_hours, 0.2, 1e-9);
    meter.above = -250;
    EXPECT_NEAR(alarm_cost(meter.reader(), index, over, {}, noon, {})->kilowatt_hours, -0.125, 1e-9);
}

TEST(AlarmCost, OfAGroupIsThatOfItsMembers) {
    Meter meter;
    const FleetIndex index(two_sites());
    Alarm group = deviation(1, noon - 1h);
    group.site = {};
    group.cause = AlarmCause::area_step;
    const std::vector<Alarm> members{deviation(1, noon - 1h), deviation(2, noon - 30min)};
    const auto cost = alarm_cost(meter.reader(), index, group, members, noon, {});
    ASSERT_TRUE(cost) << cost.error().detail;
    EXPECT_NEAR(cost->kilowatt_hours, 0.4 + 0.2, 1e-9);
    EXPECT_EQ(cost->whole, Duration(90min));
    const std::vector<Alarm> many(most_costed + 1, deviation(1, noon - 1h));
    EXPECT_EQ(alarm_cost(meter.reader(), index, group, many, noon, {}).error().code, Errc::invalid_argument);
    EXPECT_EQ(alarm_cost(meter.reader(), index, group, {}, noon, {}).error().code, Errc::no_data);
}

TEST(AlarmCost, OfAGroupOfGroupsIsThatOfAllThatAreNoGroups) {
    Meter meter;
    const FleetIndex index(two_sites());
    const auto group = [](std::int64_t number) {
        Alarm alarm = deviation(number, noon - 1h);
        alarm.site = {};
        alarm.cause = AlarmCause::area_step;
        return alarm;
    };
    std::vector<AlarmId> asked;
    const MembersOf members_of = [&](AlarmId id) -> Result<std::vector<Alarm>> {
        asked.push_back(id);
        if (id == AlarmId(91)) {
            return std::vector{deviation(2, noon - 30min), group(90), group(92)};
        }
        return id == AlarmId(92) ? Result<std::vector<Alarm>>(std::vector<Alarm>())
                                 : fail(Errc::store_failed, "no such alarm");
    };
    const auto inner = single_alarms({deviation(1, noon - 1h), group(91)}, members_of, {});
    ASSERT_FALSE(inner) << "one group in it is not there";
    EXPECT_EQ(inner.error().code, Errc::store_failed);
    EXPECT_EQ(single_alarms({group(92)}, members_of, {}).error().code, Errc::no_data);
    const MembersOf round = [&](AlarmId id) -> Result<std::vector<Alarm>> {
        return id == AlarmId(90) ? std::vector{group(91), deviation(1, noon - 1h)}
                                 : std::vector{deviation(2, noon - 30min), group(90)};
    };
    const auto single = single_alarms({deviation(1, noon - 1h), group(91)}, round, {});
    ASSERT_TRUE(single) << single.error().detail;
    ASSERT_EQ(single->size(), 2U) << "each once, also where a group is in itself";
    const auto cost = alarm_cost(meter.reader(), index, group(90), *single, noon, {});
    ASSERT_TRUE(cost) << cost.error().detail;
    EXPECT_NEAR(cost->kilowatt_hours, 0.4 + 0.2, 1e-9);
    EXPECT_EQ(alarm_cost(meter.reader(), index, group(90), {deviation(1, noon - 1h), group(91)}, noon, {}).error().code,
              Errc::no_data);
    const MembersOf many = [](AlarmId) {
        std::vector<Alarm> all;
        for (std::int64_t number = 100; number <= 100 + static_cast<std::int64_t>(most_costed); ++number) {
            all.push_back(deviation(number, noon - 1h));
        }
        return Result<std::vector<Alarm>>(all);
    };
    EXPECT_EQ(single_alarms({group(91)}, many, {}).error().code, Errc::invalid_argument);
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_EQ(single_alarms({deviation(1, noon - 1h)}, round, stopped.get_token()).error().code, Errc::cancelled);
}

TEST(AlarmCost, IsNeverGuessed) {
    Meter meter;
    const FleetIndex index(two_sites());
    meter.hole = {noon - 15min, noon};
    const auto most = alarm_cost(meter.reader(), index, deviation(1, noon - 2h), {}, noon, {});
    ASSERT_TRUE(most) << "105 of 120 minutes are known";
    EXPECT_EQ(most->known, Duration(105min));
    EXPECT_EQ(most->whole, Duration(2h));
    const auto half = alarm_cost(meter.reader(), index, deviation(1, noon - 30min), {}, noon, {});
    ASSERT_FALSE(half);
    EXPECT_EQ(half.error().code, Errc::no_data);
    EXPECT_THAT(half.error().detail, HasSubstr("not known"));
    Alarm other = deviation(1, noon - 2h);
    other.condition = AlarmCondition::above;
    EXPECT_FALSE(has_cost(other));
    EXPECT_FALSE(alarm_cost(meter.reader(), index, other, {}, noon, {}));
}

}  // namespace
}  // namespace wattmast
