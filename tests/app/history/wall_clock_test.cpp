// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/wall_clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using testing::ElementsAre;
using How = PlacedTime::How;

HistoryMapping berlin(TwiceRule twice, RowOrder rows = RowOrder::ascending) {
    HistoryMapping mapping;
    mapping.zone = "Europe/Berlin";
    mapping.twice = twice;
    mapping.rows = rows;
    return mapping;
}

/// Times of one day in the order of the file, each as UTC "hh:mm"; "-" where it is refused.
std::vector<std::string> placed(const HistoryMapping& mapping, const std::vector<std::string>& times) {
    const WallClock clock = WallClock::of(mapping).value();
    FoldMemory memory;
    std::vector<std::string> all;
    for (const std::string& time : times) {
        const auto at = clock.place(read_time(time, "", DateOrder::year_first).value(), memory);
        const bool is_refused =
            at.how == How::twice_refused || at.how == How::skipped_refused || at.how == How::no_offset;
        all.push_back(is_refused ? "-" : to_iso8601(at.at).substr(11, 5));
    }
    return all;
}

std::vector<std::string> october(const std::vector<std::string>& clocks) {
    std::vector<std::string> times;
    for (const std::string& clock : clocks) {
        times.push_back("2026-10-25 " + clock);
    }
    return times;
}

TEST(WallClock, AnHourThatComesTwiceIsToldByTheOrderOfTheFile) {
    const auto file =
        october({"01:45", "02:00", "02:15", "02:30", "02:45", "02:00", "02:15", "02:30", "02:45", "03:00"});
    EXPECT_THAT(placed(berlin(TwiceRule::by_order), file),
                ElementsAre("23:45", "00:00", "00:15", "00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "02:00"));
    // Hourly: the clock shows the same time again.
    EXPECT_THAT(placed(berlin(TwiceRule::by_order), october({"01:00", "02:00", "02:00", "03:00"})),
                ElementsAre("23:00", "00:00", "01:00", "02:00"));
    // One of the two is not in the file: it is taken as the first, and told.
    EXPECT_THAT(placed(berlin(TwiceRule::by_order), october({"01:00", "02:00", "03:00"})),
                ElementsAre("23:00", "00:00", "02:00"));
}

TEST(WallClock, InADescendingFileTheSecondComesFirst) {
    const auto file = october({"03:00", "02:45", "02:30", "02:45", "02:30", "01:45"});
    EXPECT_THAT(placed(berlin(TwiceRule::by_order, RowOrder::descending), file),
                ElementsAre("02:00", "01:45", "01:30", "00:45", "00:30", "23:45"));
}

TEST(WallClock, EachYearBeginsAnew) {
    EXPECT_THAT(placed(berlin(TwiceRule::by_order),
                       {"2025-10-26 02:30", "2025-10-26 02:30", "2026-10-25 02:30", "2026-10-25 02:45"}),
                ElementsAre("00:30", "01:30", "00:30", "00:45"));
}

TEST(WallClock, TheRuleStatedIsKept) {
    const auto twice = october({"02:30", "02:30"});
    EXPECT_THAT(placed(berlin(TwiceRule::first), twice), ElementsAre("00:30", "00:30"));
    EXPECT_THAT(placed(berlin(TwiceRule::second), twice), ElementsAre("01:30", "01:30"));
    EXPECT_THAT(placed(berlin(TwiceRule::refuse), twice), ElementsAre("-", "-"));
    HistoryMapping mapping = berlin(TwiceRule::by_order);
    const std::vector<std::string> never = {"2026-03-29 01:59", "2026-03-29 02:30", "2026-03-29 03:00"};
    EXPECT_THAT(placed(mapping, never), ElementsAre("00:59", "-", "01:00"));
    mapping.skipped = SkippedRule::forward;
    EXPECT_THAT(placed(mapping, never), ElementsAre("00:59", "01:30", "01:00"));
}

TEST(WallClock, AWrittenOffsetGoesBeforeTheZone) {
    EXPECT_THAT(placed(berlin(TwiceRule::refuse), {"2026-10-25T02:30+01:00", "2026-07-01T00:00Z"}),
                ElementsAre("01:30", "00:00"));
    HistoryMapping mapping;
    mapping.zone = zone_in_text;
    EXPECT_THAT(placed(mapping, {"2026-07-01T00:00-06:00", "2026-07-01T00:00"}), ElementsAre("06:00", "-"));
    mapping.zone = "Nowhere";
    EXPECT_THAT(WallClock::of(mapping), FailsWithDetail(Errc::invalid_argument, std::string("Nowhere")));
}

}  // namespace
}  // namespace wattmast
