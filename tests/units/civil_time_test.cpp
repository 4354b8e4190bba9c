// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/civil_time.h"

#include <chrono>
#include <string_view>

#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using testing::ElementsAre;

TimeZone zone(std::string_view name) {
    return TimeZone::find(name).value();
}
UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}
CivilDate day(int year, unsigned month, unsigned number) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{number};
}
Duration length_of(std::string_view name, CivilDate date) {
    return zone(name).range_of(date).length();
}
std::chrono::local_time<std::chrono::milliseconds> clock_of(CivilDate date, Duration time) {
    return std::chrono::local_time<std::chrono::milliseconds>{std::chrono::sys_days{date}.time_since_epoch() + time};
}

TEST(CivilMonth, ReadsAndPrints) {
    const auto month = CivilMonth::parse("2026-10").value();
    EXPECT_EQ(month.year(), 2026);
    EXPECT_EQ(month.month(), 10U);
    EXPECT_EQ(month.to_string(), "2026-10");
    EXPECT_EQ(CivilMonth::parse("2026-12").value().next().to_string(), "2027-01");
    EXPECT_EQ(CivilMonth::parse("2026-01").value().previous().to_string(), "2025-12");
    EXPECT_LT(month, month.next());
    for (const char* text : {"", "2026", "2026-13", "2026-00", "2026-1", "2026/10", "2026-1x", "-026-10", "0000-10",
                             "2026-10-01", "+026-10", "2026--1"}) {
        EXPECT_THAT(CivilMonth::parse(text), FailsWithDetail(Errc::invalid_argument, "write it as 2026-10")) << text;
    }
}

TEST(TimeZone, IsFoundByItsIanaName) {
    EXPECT_EQ(zone("Asia/Shanghai").name(), "Asia/Shanghai");
    EXPECT_EQ(zone("Europe/Berlin"), zone("Europe/Berlin"));
    EXPECT_FALSE(zone("Europe/Berlin") == zone("Europe/Paris"));
    EXPECT_THAT(TimeZone::find("Asia/Atlantis"), FailsWithDetail(Errc::invalid_argument, "Asia/Atlantis"));
    EXPECT_THAT(TimeZone::find(""), FailsWith(Errc::invalid_argument));
    EXPECT_EQ(TimeZone::utc().local(at("2026-07-01")).offset, 0s);
}

TEST(TimeZone, DaysHaveTheHoursOfThePlace) {
    // Rules of the tz database for 2026: EU last Sundays of March and October, US second Sunday of March and first of
    // November, Lord Howe half an hour on the first Sundays of April and October.
    EXPECT_EQ(length_of("Europe/Berlin", day(2026, 3, 29)), 23h);
    EXPECT_EQ(length_of("Europe/Berlin", day(2026, 10, 25)), 25h);
    EXPECT_EQ(length_of("Europe/Berlin", day(2026, 10, 26)), 24h);
    EXPECT_EQ(length_of("America/New_York", day(2026, 3, 8)), 23h);
    EXPECT_EQ(length_of("America/New_York", day(2026, 11, 1)), 25h);
    EXPECT_EQ(length_of("Australia/Lord_Howe", day(2026, 4, 5)), 24h + 30min);
    EXPECT_EQ(length_of("Australia/Lord_Howe", day(2026, 10, 4)), 23h + 30min);
    EXPECT_EQ(length_of("Asia/Shanghai", day(2026, 3, 29)), 24h);
    EXPECT_EQ(length_of("Pacific/Apia", day(2011, 12, 30)), 0h);  // left out when the date line moved
    // Shifts at midnight itself: the day begins with the gap, or gets its last hour twice.
    EXPECT_EQ(length_of("America/Sao_Paulo", day(2018, 11, 4)), 23h);
    EXPECT_EQ(length_of("America/Sao_Paulo", day(2018, 2, 17)), 25h);
}

TEST(TimeZone, DaysAreWhereTheyShouldBeInUtc) {
    EXPECT_EQ(zone("Asia/Shanghai").range_of(day(2026, 11, 1)),
              (TimeRange{at("2026-10-31T16:00"), at("2026-11-01T16:00")}));
    EXPECT_EQ(zone("Europe/Berlin").range_of(day(2026, 10, 25)),
              (TimeRange{at("2026-10-24T22:00"), at("2026-10-25T23:00")}));
    EXPECT_EQ(zone("America/New_York").range_of(CivilMonth::parse("2026-11").value()),
              (TimeRange{at("2026-11-01T04:00"), at("2026-12-01T05:00")}));
    EXPECT_EQ(zone("Australia/Lord_Howe").range_of_year(2026y),
              (TimeRange{at("2025-12-31T13:00"), at("2026-12-31T13:00")}));
}

TEST(TimeZone, DaysOfAYearFollowWithoutGap) {
    for (const char* name : {"Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"}) {
        const TimeZone here = zone(name);
        const TimeRange year = here.range_of_year(2026y);
        UtcTime expected = year.begin;
        for (auto date = std::chrono::sys_days{day(2026, 1, 1)}; date < std::chrono::sys_days{day(2027, 1, 1)};
             date += std::chrono::days{1}) {
            const TimeRange range = here.range_of(CivilDate{date});
            ASSERT_EQ(range.begin, expected) << name;
            EXPECT_EQ(here.date_of(range.begin), CivilDate{date}) << name;
            EXPECT_EQ(here.date_of(range.end - 1ms), CivilDate{date}) << name;
            expected = range.end;
        }
        EXPECT_EQ(expected, year.end) << name;
        EXPECT_EQ(here.days_in(year).size(), 365U) << name;
        EXPECT_EQ(here.months_in(year).size(), 12U) << name;
    }
}

TEST(TimeZone, ChoosesInstantsInGapsAndFolds) {
    const TimeZone berlin = zone("Europe/Berlin");
    EXPECT_EQ(berlin.instant(clock_of(day(2026, 3, 29), 2h + 30min)), at("2026-03-29T01:00"));  // gap: its end
    EXPECT_EQ(berlin.instant(clock_of(day(2026, 3, 29), 3h)), at("2026-03-29T01:00"));
    EXPECT_EQ(berlin.instant(clock_of(day(2026, 10, 25), 2h + 30min)), at("2026-10-25T00:30"));  // fold: the earlier
    EXPECT_EQ(berlin.instant(clock_of(day(2026, 10, 25), 3h)), at("2026-10-25T02:00"));
}

TEST(TimeZone, TellsHowOftenAClockShowsATime) {
    const TimeZone berlin = zone("Europe/Berlin");
    const ClockInstants once = berlin.instants(clock_of(day(2026, 7, 1), 2h + 30min));
    EXPECT_EQ(once.count, 1);
    EXPECT_EQ(once.first, at("2026-07-01T00:30"));
    EXPECT_EQ(once.last, once.first);
    const ClockInstants twice = berlin.instants(clock_of(day(2026, 10, 25), 2h + 30min));
    EXPECT_EQ(twice.count, 2);
    EXPECT_EQ(twice.first, at("2026-10-25T00:30"));
    EXPECT_EQ(twice.last, at("2026-10-25T01:30"));
    const ClockInstants never = berlin.instants(clock_of(day(2026, 3, 29), 2h + 30min));
    EXPECT_EQ(never.count, 0);
    EXPECT_EQ(never.first, at("2026-03-29T01:00"));
    EXPECT_EQ(never.last, at("2026-03-29T01:30"));  // the clock shows 03:30 then
    EXPECT_EQ(berlin.instants(clock_of(day(2026, 10, 25), 3h)).count, 1);
    EXPECT_EQ(zone("Australia/Lord_Howe").instants(clock_of(day(2026, 4, 5), 1h + 45min)).count, 2);  // half an hour
    EXPECT_EQ(zone("Australia/Lord_Howe").instants(clock_of(day(2026, 4, 5), 1h + 15min)).count, 1);
}

TEST(TimeZone, CutsPeriodsToTheRange) {
    const TimeZone shanghai = zone("Asia/Shanghai");
    const TimeRange range{at("2026-10-31T15:00"), at("2026-11-01T17:00")};
    EXPECT_THAT(shanghai.days_in(range), ElementsAre(TimeRange{at("2026-10-31T15:00"), at("2026-10-31T16:00")},
                                                     TimeRange{at("2026-10-31T16:00"), at("2026-11-01T16:00")},
                                                     TimeRange{at("2026-11-01T16:00"), at("2026-11-01T17:00")}));
    EXPECT_THAT(shanghai.months_in(range), ElementsAre(TimeRange{at("2026-10-31T15:00"), at("2026-10-31T16:00")},
                                                       TimeRange{at("2026-10-31T16:00"), at("2026-11-01T17:00")}));
    EXPECT_TRUE(shanghai.days_in({range.end, range.begin}).empty());
    EXPECT_TRUE(shanghai.hours_in({range.begin, range.begin}).empty());
    EXPECT_EQ(zone("Pacific/Apia").days_in({at("2011-12-29T12:00"), at("2012-01-01T00:00")}).size(), 3U);
}

TEST(TimeZone, HoursBeginOnTheLocalClock) {
    const TimeZone berlin = zone("Europe/Berlin");
    EXPECT_EQ(berlin.hours_in(berlin.range_of(day(2026, 3, 29))).size(), 23U);
    EXPECT_EQ(berlin.hours_in(berlin.range_of(day(2026, 10, 25))).size(), 25U);
    const TimeZone kolkata = zone("Asia/Kolkata");
    EXPECT_THAT(kolkata.hours_in({at("2026-05-01T00:00"), at("2026-05-01T02:15")}),
                ElementsAre(TimeRange{at("2026-05-01T00:30"), at("2026-05-01T01:30")},
                            TimeRange{at("2026-05-01T01:30"), at("2026-05-01T02:15")}));
}

TEST(TimeZone, HoursCoverADayWithHalfAnHourMoreOrLess) {
    const TimeZone island = zone("Australia/Lord_Howe");
    for (const CivilDate date : {day(2026, 4, 5), day(2026, 10, 4)}) {
        const TimeRange range = island.range_of(date);
        UtcTime expected = range.begin;
        int short_parts = 0;
        for (const TimeRange& hour : island.hours_in(range)) {
            EXPECT_EQ(hour.begin, expected);
            short_parts += hour.length() == 30min ? 1 : 0;
            EXPECT_TRUE(hour.length() == 1h || hour.length() == 30min);
            expected = hour.end;
        }
        EXPECT_EQ(expected, range.end);
        EXPECT_EQ(short_parts, 1);
    }
}

TEST(TimeZone, PrintsTheOffset) {
    EXPECT_EQ(to_iso8601(at("2026-10-31T00:15Z"), zone("Asia/Shanghai")), "2026-10-31T08:15:00+08:00");
    EXPECT_EQ(to_iso8601(at("2026-10-25T00:30:00.250Z"), zone("Europe/Berlin")), "2026-10-25T02:30:00.250+02:00");
    EXPECT_EQ(to_iso8601(at("2026-10-25T01:30Z"), zone("Europe/Berlin")), "2026-10-25T02:30:00+01:00");
    EXPECT_EQ(to_iso8601(at("2026-01-01T00:00Z"), zone("America/St_Johns")), "2025-12-31T20:30:00-03:30");
    const auto local = zone("America/New_York").local(at("2026-07-01T12:00"));
    EXPECT_EQ(local.offset, -4h);
    EXPECT_EQ(local.abbreviation, "EDT");
    EXPECT_EQ(local.clock, clock_of(day(2026, 7, 1), 8h));
}

TEST(TimeZone, NamesItsDatabase) {
    EXPECT_FALSE(time_zone_database_release().empty());
}

}  // namespace
}  // namespace wattmast
