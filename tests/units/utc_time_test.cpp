// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/utc_time.h"

#include <chrono>
#include <limits>
#include <random>
#include <string_view>
#include <utility>

#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

TEST(UtcTime, ReadsTheFormsOfIso8601) {
    // 1793436300 is 2026-10-31T08:45:00Z, from date(1).
    const auto base = utc_from_milliseconds(1'793'436'300'000);
    for (const auto& [text, expected] :
         {std::pair{"2026-10-31T08:45Z", base}, std::pair{"2026-10-31T08:45", base},
          std::pair{"2026-10-31 08:45", base}, std::pair{"2026-10-31T08:45:30Z", base + 30s},
          std::pair{"2026-10-31T08:45:30.25Z", base + 30250ms},
          std::pair{"2026-10-31T08:45:30.2509999Z", base + 30250ms}, std::pair{"2026-10-31T16:45+08:00", base},
          std::pair{"2026-10-31T03:15:00-05:30", base}, std::pair{"2026-10-31T16:45+0800", base},
          std::pair{"2026-10-31", base - 8h - 45min}, std::pair{"2026-10-31+08:00", base - 16h - 45min}}) {
        const auto time = parse_iso8601(text);
        ASSERT_THAT(time, IsOk()) << text;
        EXPECT_EQ(*time, expected) << text << " read as " << to_iso8601(*time);
    }
}

TEST(UtcTime, RefusesWhatIsNoTime) {
    for (const char* text : {"",
                             "2026",
                             "2026-10",
                             "2026-13-01",
                             "2026-02-29",
                             "2026-04-31",
                             "2026-00-10",
                             "2026-10-00",
                             "2026-10-31T",
                             "2026-10-31T8:45",
                             "2026-10-31T24:00",
                             "2026-10-31T23:60",
                             "2026-10-31T23:59:60",
                             "2026-10-31T23:59:",
                             "2026-10-31T23:59:59.",
                             "2026-10-31T08:45Zx",
                             "2026-10-31T08:45+8",
                             "2026-10-31T08:45+08",
                             "2026-10-31T08:45+19:00",
                             "-026-10-31",
                             "2026-1-031",
                             "2026-10-31t08:45",
                             " 2026-10-31",
                             "31.10.2026"}) {
        EXPECT_THAT(parse_iso8601(text), FailsWithDetail(Errc::invalid_argument, "write it as")) << text;
    }
}

TEST(UtcTime, KnowsLeapYears) {
    EXPECT_THAT(parse_iso8601("2024-02-29"), IsOk());
    EXPECT_THAT(parse_iso8601("2000-02-29"), IsOk());
    EXPECT_THAT(parse_iso8601("2100-02-29"), FailsWith(Errc::invalid_argument));
}

TEST(UtcTime, PrintsAFractionOnlyWhereThereIsOne) {
    EXPECT_EQ(to_iso8601(utc_from_milliseconds(0)), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_iso8601(utc_from_milliseconds(7)), "1970-01-01T00:00:00.007Z");
    EXPECT_EQ(to_iso8601(utc_from_milliseconds(-1)), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(to_iso8601(at("2026-10-31T23:59:59.250Z")), "2026-10-31T23:59:59.250Z");
    // Damaged files name times that no calendar reaches.
    EXPECT_EQ(to_iso8601(utc_from_milliseconds(std::numeric_limits<std::int64_t>::min())),
              "-9223372036854775808 ms from 1970");
    EXPECT_EQ(to_iso8601(utc_from_milliseconds(std::numeric_limits<std::int64_t>::max())),
              "9223372036854775807 ms from 1970");
}

TEST(UtcTime, EveryPrintedTimeComesBack) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 2000; ++round) {
        const auto time =
            utc_from_milliseconds(static_cast<std::int64_t>(random() % 8'000'000'000'000) - 2'000'000'000'000);
        EXPECT_EQ(at(to_iso8601(time)), time) << to_iso8601(time);
        EXPECT_EQ(utc_from_milliseconds(milliseconds_of(time)), time);
    }
}

TEST(Duration, ReadsUnitsAndTheirSums) {
    for (const auto& [text, expected] :
         {std::pair{"90s", Duration{90s}}, std::pair{"15m", Duration{15min}}, std::pair{"2h", Duration{2h}},
          std::pair{"1d", Duration{24h}}, std::pair{"250ms", Duration{250ms}}, std::pair{"1h30m", Duration{90min}},
          std::pair{"0s", Duration{0}}}) {
        EXPECT_EQ(parse_duration(text).value(), expected) << text;
    }
    for (const char* text : {"", "5", "s", "-5s", "-0s", "+5s", "5 s", "5S", "5x", "1.5h", "1h30", "1h-30m",
                             "99999999999999999999s", "9223372036854775807d", "9223372036854775807ms1ms"}) {
        EXPECT_THAT(parse_duration(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(TimeRange, IsHalfOpen) {
    const TimeRange range{at("2026-10-01"), at("2026-10-02")};
    EXPECT_TRUE(range.contains(range.begin));
    EXPECT_TRUE(range.contains(range.end - 1ms));
    EXPECT_FALSE(range.contains(range.end));
    EXPECT_FALSE(range.contains(range.begin - 1ms));
    EXPECT_EQ(range.length(), 24h);
    const TimeRange reversed{range.end, range.begin};
    EXPECT_TRUE(reversed.is_empty());
    EXPECT_EQ(reversed.length(), 0ms);
    EXPECT_FALSE(reversed.contains(range.begin));
}

TEST(TimeRange, IntersectionIsTheCommonPart) {
    const auto range = [](int begin, int end) {
        return TimeRange{utc_from_milliseconds(begin), utc_from_milliseconds(end)};
    };
    EXPECT_EQ(intersection(range(0, 10), range(5, 20)), range(5, 10));
    EXPECT_EQ(intersection(range(0, 10), range(2, 3)), range(2, 3));
    EXPECT_TRUE(intersection(range(0, 10), range(10, 20)).is_empty());
    EXPECT_EQ(intersection(range(0, 5), range(10, 20)), range(10, 10));
    EXPECT_EQ(intersection(range(10, 20), range(0, 5)), range(10, 10));
}

}  // namespace
}  // namespace wattmast
