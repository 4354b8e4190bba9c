// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_resolution.h"

#include <gtest/gtest.h>

namespace wattmast::ui {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST(BinEdges, AreFullHoursOfTheWallClock) {
    const UtcTime begin = utc_from_milliseconds(1'794'465'120'000);  // 2026-11-12T06:32Z
    const TimeRange range{begin, begin + hours{3}};
    const auto edges = bin_edges(range, TimeZone::find("Asia/Kolkata").value(), Resolution::hour);
    ASSERT_EQ(edges.size(), 5U);
    EXPECT_EQ(edges.front(), range.begin);
    EXPECT_EQ(edges.back(), range.end);
    // India is half an hour off, so its hours begin at :30 of UTC.
    EXPECT_EQ(edges[1], begin + minutes{58});
    EXPECT_EQ(edges[2] - edges[1], Duration{hours{1}});
}

TEST(BinEdges, ADayOfTheClockChangeHasTwentyFiveHours) {
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    const TimeRange october = berlin.range_of(CivilMonth::parse("2026-10").value());
    const auto edges = bin_edges(october, berlin, Resolution::day);
    ASSERT_EQ(edges.size(), 32U);
    EXPECT_EQ(edges[25] - edges[24], Duration{hours{25}});
    EXPECT_EQ(edges[1] - edges[0], Duration{hours{24}});
}

TEST(BinEdges, AreNoneWhereThereWouldBeTooManyOrPixelsDecide) {
    const UtcTime begin = utc_from_milliseconds(1'794'465'120'000);
    EXPECT_TRUE(bin_edges({begin, begin + hours{24 * 365}}, TimeZone::utc(), Resolution::minute).empty());
    EXPECT_TRUE(bin_edges({begin, begin + hours{1}}, TimeZone::utc(), Resolution::automatic).empty());
    EXPECT_TRUE(bin_edges({begin, begin}, TimeZone::utc(), Resolution::hour).empty());
    EXPECT_EQ(drawn_resolution({begin, begin + hours{24 * 365}}, Resolution::minute), Resolution::automatic);
    EXPECT_EQ(drawn_resolution({begin, begin + hours{24 * 365}}, Resolution::day), Resolution::day);
}

}  // namespace
}  // namespace wattmast::ui
