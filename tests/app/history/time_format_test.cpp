// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/time_format.h"

#include <gtest/gtest.h>

#include "support/matchers.h"
#include "units/utc_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using enum DateOrder;
using test::FailsWithDetail;

/// The clock as if it were in UTC, and the offset behind it.
std::string read(std::string_view date, DateOrder order, std::string_view clock = "") {
    const auto time = read_time(date, clock, order);
    if (!time) {
        return "-";
    }
    const std::string shown = to_iso8601(UtcTime{time->clock.time_since_epoch()});
    return time->offset ? shown + std::to_string(time->offset->count()) : shown;
}

TEST(TimeFormat, ReadsDatesWithTheYearFirst) {
    for (const char* written : {"2026-10-31 08:05", "2026/10/31 8:05", "2026.10.31T08:05:00", "20261031 0805",
                                "202610310805", "20261031080500", "2026年10月31日 8时05分", "2026年10月31日8:05:00",
                                "2026-10-31 8:05 AM", "2026-10-31 上午8:05", "2026-10-31 08:05:00.000"}) {
        EXPECT_EQ(read(written, year_first), "2026-10-31T08:05:00Z") << written;
    }
    EXPECT_EQ(read("2026年1月2日 3时4分5秒", year_first), "2026-01-02T03:04:05Z");
    EXPECT_EQ(read("2026年1月2日 下午3时", year_first), "2026-01-02T15:00:00Z");
    EXPECT_EQ(read("2026-10-31", year_first), "2026-10-31T00:00:00Z");
}

TEST(TimeFormat, DayAndMonthAreReadInTheOrderStated) {
    EXPECT_EQ(read("03/04/2026 7:08", day_first), "2026-04-03T07:08:00Z");
    EXPECT_EQ(read("03/04/2026 7:08", month_first), "2026-03-04T07:08:00Z");
    EXPECT_EQ(read("31.12.26 23:59:58,250", day_first), "2026-12-31T23:59:58.250Z");
    EXPECT_EQ(read("5-Mar-2026 01:02", day_first), "2026-03-05T01:02:00Z");
    EXPECT_EQ(read("1/2/2007", day_first, "00:01:00"), "2007-02-01T00:01:00Z");
    EXPECT_EQ(read("1/1/2023 1:00", month_first), "2023-01-01T01:00:00Z");
    EXPECT_EQ(read("13/04/2026", month_first), "-");
    EXPECT_EQ(read("29.02.2026", day_first), "-");
}

TEST(TimeFormat, HalvesOfTheDayAndItsEnd) {
    EXPECT_EQ(read("2026-01-02 12:30 AM", year_first), "2026-01-02T00:30:00Z");
    EXPECT_EQ(read("2026-01-02 12:30 PM", year_first), "2026-01-02T12:30:00Z");
    EXPECT_EQ(read("2026-01-02 1:30 pm", year_first), "2026-01-02T13:30:00Z");
    EXPECT_EQ(read("2026-01-02 24:00", year_first), "2026-01-03T00:00:00Z");
    EXPECT_EQ(read("2026-12-31 24:00:00", year_first), "2027-01-01T00:00:00Z");
    for (const char* wrong : {"2026-01-02 24:01", "2026-01-02 25:00", "2026-01-02 13:00 AM", "2026-01-02 0:00 PM",
                              "2026-01-02 10:60", "2026-01-02 10:00:60", "2026-01-02 10", "2026-01-02 10:00x"}) {
        EXPECT_EQ(read(wrong, year_first), "-") << wrong;
    }
}

TEST(TimeFormat, OffsetsAreKept) {
    EXPECT_EQ(read("2015-11-22T00:00:00-06:00", year_first), "2015-11-22T00:00:00Z-21600");
    EXPECT_EQ(read("2015-11-22 00:00:00 +0530", year_first), "2015-11-22T00:00:00Z19800");
    EXPECT_EQ(read("2015-11-22T00:00+08", year_first), "2015-11-22T00:00:00Z28800");
    EXPECT_EQ(read("2015-11-22T00:00Z", year_first), "2015-11-22T00:00:00Z0");
    EXPECT_EQ(read("2015-11-22 00:00 UTC", year_first), "2015-11-22T00:00:00Z0");
    EXPECT_EQ(read("2015-11-22T00:00+25:00", year_first), "-");
}

TEST(TimeFormat, EpochsAreUtc) {
    EXPECT_EQ(read("1764148500", epoch_seconds), "2025-11-26T09:15:00Z0");
    EXPECT_EQ(read("1764148500.25", epoch_seconds), "2025-11-26T09:15:00.250Z0");
    EXPECT_EQ(read("1764148500250", epoch_milliseconds), "2025-11-26T09:15:00.250Z0");
    EXPECT_EQ(read("1764148500250", epoch_seconds), "-");  // of the year 57,872
    EXPECT_EQ(read("-5", epoch_seconds), "-");
    EXPECT_EQ(read("99999999999999999999", epoch_milliseconds), "-");
}

TEST(TimeFormat, AFailureNamesTextAndOrder) {
    EXPECT_THAT(
        read_time("31/12/2026", "08:00", month_first),
        FailsWithDetail(Errc::invalid_argument, std::string("\"31/12/2026 08:00\" is not a time in the order mdy")));
    EXPECT_EQ(read("", year_first), "-");
    EXPECT_EQ(read("2026-10-31 08:00", year_first, "09:00"), "-");  // two times of day
}

TEST(TimeFormat, TellsDatesAndClocksApart) {
    for (const char* clock : {"00:00:00", "8:05 PM", "8时05分", "23:59:59.9"}) {
        EXPECT_TRUE(is_clock(clock)) << clock;
        EXPECT_FALSE(is_date_only(clock)) << clock;
    }
    for (const char* date : {"1/2/2007", "2026-10-31", "20261031", "2026年10月31日"}) {
        EXPECT_TRUE(is_date_only(date)) << date;
        EXPECT_FALSE(is_clock(date)) << date;
    }
    EXPECT_FALSE(is_clock("0830"));  // may be a number
    EXPECT_FALSE(is_date_only("2026-10-31 08:00"));
}

TEST(TimeFormat, IdsGoBothWays) {
    for (const DateOrder order : date_orders) {
        EXPECT_EQ(date_order_by_id(id_of(order)), order);
    }
    EXPECT_EQ(id_of(day_first), "dmy");
    EXPECT_FALSE(date_order_by_id("ydm"));
}

}  // namespace
}  // namespace wattmast
