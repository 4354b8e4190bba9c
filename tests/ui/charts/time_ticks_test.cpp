// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/time_ticks.h"

#include <gmock/gmock.h>

namespace wattmast::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Unit = TickStep::Unit;

UtcTime at(const char* text) {
    return parse_iso8601(text).value();
}
TimeZone zone(const char* name) {
    return TimeZone::find(name).value();
}
/// Seven pixels per character, as a font of fixed width.
double seven_per_character(const QString& label, TickWeight /*weight*/) {
    return 7.0 * static_cast<double>(label.size());
}
std::vector<std::string> labels(const std::vector<TimeTick>& ticks) {
    std::vector<std::string> texts;
    for (const TimeTick& tick : ticks) {
        texts.push_back(tick.label.toStdString());
    }
    return texts;
}
std::vector<std::string> clocks(const std::vector<UtcTime>& times, const TimeZone& in) {
    std::vector<std::string> texts;
    for (const UtcTime time : times) {
        texts.push_back(to_iso8601(time, in).substr(11, 5));
    }
    return texts;
}
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale chinese(QLocale::Chinese, QLocale::China);

TEST(TickTimes, FallOnTheLocalClockNotOnUtc) {
    const TimeZone kathmandu = zone("Asia/Kathmandu");  // UTC+05:45
    const TimeRange range{at("2026-11-12T05:50+05:45"), at("2026-11-12T12:10+05:45")};
    EXPECT_THAT(clocks(tick_times(range, kathmandu, {Unit::hour, 3}), kathmandu),
                ElementsAre("06:00", "09:00", "12:00"));
}

TEST(TickTimes, SkipTheHourThatSummerTimeTakes) {
    const TimeZone berlin = zone("Europe/Berlin");
    const TimeRange day{at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")};
    const auto hours = tick_times(day, berlin, {Unit::hour, 1});
    EXPECT_EQ(hours.size(), 23U);
    EXPECT_THAT(clocks(tick_times(day, berlin, {Unit::hour, 3}), berlin),
                ElementsAre("00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"));
    // 02:00 does not exist on this day.
    EXPECT_THAT(
        clocks(tick_times({at("2026-03-29T00:00+01:00"), at("2026-03-29T05:00+02:00")}, berlin, {Unit::hour, 2}),
               berlin),
        ElementsAre("00:00", "04:00"));
}

TEST(TickTimes, GiveTheHourThatComesTwiceTwice) {
    const TimeZone berlin = zone("Europe/Berlin");
    const TimeRange day{at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")};
    EXPECT_EQ(tick_times(day, berlin, {Unit::hour, 1}).size(), 25U);
    const TimeRange night{at("2026-10-25T01:00+02:00"), at("2026-10-25T03:30+01:00")};
    EXPECT_THAT(clocks(tick_times(night, berlin, {Unit::hour, 1}), berlin),
                ElementsAre("01:00", "02:00", "02:00", "03:00"));
    EXPECT_THAT(clocks(tick_times(day, berlin, {Unit::hour, 6}), berlin),
                ElementsAre("00:00", "06:00", "12:00", "18:00"));
}

TEST(TickTimes, KnowHalfHourSummerTime) {
    const TimeZone lord_howe = zone("Australia/Lord_Howe");
    // 5 April 2026, 02:00 +11:00 becomes 01:30 +10:30.
    const TimeRange night{at("2026-04-05T00:00+11:00"), at("2026-04-05T04:00+10:30")};
    EXPECT_THAT(clocks(tick_times(night, lord_howe, {Unit::hour, 1}), lord_howe),
                ElementsAre("00:00", "01:00", "02:00", "03:00"));
}

TEST(TickTimes, HaveTheStartOfADayWithoutMidnight) {
    const TimeZone beirut = zone("Asia/Beirut");
    // 29 March 2026 begins at 01:00, because the clock goes from 23:59 to 01:00.
    const TimeRange range{at("2026-03-28T20:00+02:00"), at("2026-03-29T07:00+03:00")};
    EXPECT_THAT(clocks(tick_times(range, beirut, {Unit::hour, 6}), beirut), ElementsAre("01:00", "06:00"));
}

TEST(TickTimes, OfWeeksAreMondays) {
    const TimeZone shanghai = zone("Asia/Shanghai");
    const auto weeks =
        tick_times({at("2026-11-01T00:00+08:00"), at("2026-11-30T00:00+08:00")}, shanghai, {Unit::week, 1});
    EXPECT_THAT(weeks, ElementsAre(at("2026-11-02T00:00+08:00"), at("2026-11-09T00:00+08:00"),
                                   at("2026-11-16T00:00+08:00"), at("2026-11-23T00:00+08:00")));
}

TEST(TickTimes, OfQuartersAndYearsAreFirsts) {
    const TimeZone shanghai = zone("Asia/Shanghai");
    const TimeRange range{at("2025-11-20T00:00+08:00"), at("2026-08-01T00:00+08:00")};
    EXPECT_THAT(tick_times(range, shanghai, {Unit::month, 3}),
                ElementsAre(at("2026-01-01T00:00+08:00"), at("2026-04-01T00:00+08:00"), at("2026-07-01T00:00+08:00")));
    EXPECT_THAT(tick_times(range, shanghai, {Unit::year, 1}), ElementsAre(at("2026-01-01T00:00+08:00")));
}

TEST(TickTimes, OfAnEmptyRangeAreNone) {
    const UtcTime now = at("2026-11-12T06:00Z");
    EXPECT_THAT(tick_times({now, now}, TimeZone::utc(), {Unit::hour, 1}), IsEmpty());
}

TEST(TimeTicks, LabelADayInHoursWithMidnightBold) {
    const TimeRange day{at("2026-11-11T14:32+08:00"), at("2026-11-12T14:32+08:00")};
    const auto ticks = time_ticks(day, zone("Asia/Shanghai"), english, {886, 24, 18}, seven_per_character);
    EXPECT_THAT(labels(ticks), ElementsAre("15:00", "18:00", "21:00", "12 Nov", "03:00", "06:00", "09:00", "12:00"));
    for (const TimeTick& tick : ticks) {
        EXPECT_EQ(tick.weight == TickWeight::boundary, tick.label == u"12 Nov");
    }
}

struct Case {
    const char* begin;
    const char* end;
    double width;
    std::vector<std::string> english_labels;
};

TEST(TimeTicks, ChooseTheSmallestStepThatFits) {
    const std::vector<Case> cases{
        {"2026-11-12T14:00:00+08:00", "2026-11-12T14:00:20+08:00", 400, {"", "14:00:05", "14:00:10", "14:00:15"}},
        {"2026-11-12T14:00+08:00", "2026-11-12T15:00+08:00", 300, {"14:00", "14:15", "14:30", "14:45"}},
        {"2026-11-05T14:32+08:00",
         "2026-11-12T14:32+08:00",
         800,
         {"Fri\u00A06 Nov", "Sat\u00A07 Nov", "Sun\u00A08 Nov", "Mon\u00A09 Nov", "Tue\u00A010 Nov", "Wed\u00A011 Nov",
          "Thu\u00A012 Nov"}},
        {"2026-10-01T00:00+08:00", "2026-11-01T00:00+08:00", 400, {"5 Oct", "12 Oct", "19 Oct", "26 Oct"}},
        {"2025-12-01T00:00+08:00", "2026-04-10T00:00+08:00", 300, {"Dec", "2026", "Feb", "Mar", "Apr"}},
        {"2016-06-01T00:00+08:00", "2026-06-01T00:00+08:00", 400, {"2018", "2020", "2022", "2024", "2026"}},
    };
    for (const Case& one : cases) {
        const auto ticks = time_ticks({at(one.begin), at(one.end)}, zone("Asia/Shanghai"), english, {one.width, 24, 16},
                                      seven_per_character);
        EXPECT_EQ(labels(ticks), one.english_labels) << one.begin;
    }
}

TEST(TimeTicks, NeverTouchEachOther) {
    const UtcTime end = at("2026-11-12T14:32+08:00");
    for (double hours = 0.1; hours < 90'000; hours *= 1.17) {
        const TimeRange range{end - Duration{static_cast<std::int64_t>(hours * 3.6e6)}, end};
        const auto ticks = time_ticks(range, zone("Europe/Berlin"), english, {731, 24, 16}, seven_per_character);
        double free_from = -25;
        int shown = 0;
        for (const TimeTick& tick : ticks) {
            if (tick.label.isEmpty()) {
                continue;
            }
            const double share =
                static_cast<double>((tick.at - range.begin).count()) / static_cast<double>(range.length().count());
            const double half = seven_per_character(tick.label, tick.weight) / 2;
            EXPECT_GE(731 * share - half, free_from) << hours << " h, " << tick.label.toStdString();
            free_from = 731 * share + half + 8;
            ++shown;
        }
        EXPECT_LE(free_from, 731 + 24 + 8);
        EXPECT_GE(shown, 2) << hours << " h";
    }
}

TEST(TimeTicks, GiveWayToTheDayWhereItsLabelIsWider) {
    // One tick per hour, so close that "12 November" would touch both neighbours.
    const TimeRange range{at("2026-11-11T22:00+08:00"), at("2026-11-12T02:00+08:00")};
    const LabelWidth wide_day = [](const QString& label, TickWeight weight) {
        return weight == TickWeight::boundary ? 150.0 : 7.0 * static_cast<double>(label.size());
    };
    const auto ticks = time_ticks(range, zone("Asia/Shanghai"), english, {330, 24, 16}, wide_day);
    EXPECT_THAT(labels(ticks), ElementsAre("22:00", "", "12 Nov", ""));
}

TEST(TimeTicks, SpeakChinese) {
    const TimeRange day{at("2026-11-11T20:00+08:00"), at("2026-11-12T06:00+08:00")};
    EXPECT_THAT(labels(time_ticks(day, zone("Asia/Shanghai"), chinese, {400, 24, 16}, seven_per_character)),
                ElementsAre("20:00", "22:00", "11-12", "02:00", "04:00"));
}

TEST(CursorTime, SaysSecondsAndYearsOnlyWhereTheyTell) {
    const TimeZone shanghai = zone("Asia/Shanghai");
    const UtcTime time = at("2026-11-12T04:50:20+08:00");
    EXPECT_EQ(cursor_time_text(time, shanghai, english, std::chrono::hours{24}), u"Thu 12 Nov 04:50");
    EXPECT_EQ(cursor_time_text(time, shanghai, english, std::chrono::hours{168}), u"Thu 12 Nov 2026 04:50");
    EXPECT_EQ(cursor_time_text(time, shanghai, english, std::chrono::minutes{5}), u"Thu 12 Nov 04:50:20");
    EXPECT_EQ(cursor_time_text(time, shanghai, chinese, std::chrono::hours{24}), u"11-12 周四 04:50");
}

TEST(DurationText, RoundsToWhatAPersonReads) {
    EXPECT_EQ(duration_text(std::chrono::seconds{45}), u"45\u00A0s");
    EXPECT_EQ(duration_text(std::chrono::minutes{35}), u"35\u00A0min");
    EXPECT_EQ(duration_text(std::chrono::minutes{290}), u"4\u00A0h\u00A050\u00A0min");
    EXPECT_EQ(duration_text(std::chrono::hours{51}), u"2\u00A0d\u00A03\u00A0h");
}

}  // namespace
}  // namespace wattmast::ui
