// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/envelope.h"

#include <gmock/gmock.h>

#include "analysis/readings.h"

namespace wattmast {
namespace {

using test::minute;
using test::minutes;
using test::readings;

TimeRange milliseconds(std::int64_t begin, std::int64_t end) {
    return {utc_from_milliseconds(begin), utc_from_milliseconds(end)};
}

TEST(Envelope, ColumnsTileTheRange) {
    for (const std::int64_t length : {1LL, 7LL, 1000LL, 86'399'999LL, 10'000'000'000'000LL}) {
        for (const int columns : {1, 3, 7, 1000, 8192}) {
            const TimeRange range = milliseconds(-13, length - 13);
            EXPECT_EQ(column_range(range, columns, 0).begin, range.begin);
            EXPECT_EQ(column_range(range, columns, columns - 1).end, range.end);
            for (int column = 1; column < columns; ++column) {
                ASSERT_EQ(column_range(range, columns, column - 1).end, column_range(range, columns, column).begin);
            }
        }
    }
}

TEST(Envelope, EveryInstantIsInItsColumn) {
    for (const std::int64_t length : {1LL, 5LL, 64LL, 997LL}) {
        for (const int columns : {1, 2, 3, 10, 64, 500, 8192}) {
            const TimeRange range = milliseconds(1000, 1000 + length);
            for (std::int64_t at = 1000; at < 1000 + length; ++at) {
                const int column = column_of(range, columns, utc_from_milliseconds(at));
                ASSERT_TRUE(column >= 0 && column < columns);
                ASSERT_TRUE(column_range(range, columns, column).contains(utc_from_milliseconds(at)))
                    << length << " ms, " << columns << " columns, at " << at;
            }
        }
    }
}

TEST(Envelope, GathersOneColumn) {
    const auto result =
        envelope(readings({{10, "4"}, {11, "?9"}, {12, "-"}, {13, "1.5"}, {14, "3"}}), minutes(0, 60), 1);
    ASSERT_EQ(result.size(), 1U);
    const EnvelopeColumn expected{minute(10), minute(14), 1.5, 9, 17.5, 4, 3, 4, 1, std::chrono::minutes{2}};
    EXPECT_EQ(result[0], expected);
    EXPECT_EQ(result[0]->mean(), 4.375);
}

TEST(Envelope, WholeHoursLieInsideAndAreAboutAsManyAsColumns) {
    const auto hours = [](std::int64_t begin, std::int64_t end) { return minutes(begin * 60, end * 60); };
    // 43 minutes a column: hours. 160 minutes: two hours. 27 hours: days.
    EXPECT_EQ(whole_hours(hours(0, 720), 1000), (EnvelopeParts{hours(0, 720), 720}));
    EXPECT_EQ(whole_hours(minutes(-10, 720 * 60 + 50), 1000), (EnvelopeParts{hours(0, 720), 720}));
    EXPECT_EQ(whole_hours(minutes(10, 8 * 160 + 10), 8), (EnvelopeParts{hours(1, 21), 10}));
    EXPECT_EQ(whole_hours(hours(-5, 27 * 100 - 5), 100), (EnvelopeParts{hours(0, 24 * 112), 112}));
    // 39 minutes a column, and nothing whole inside.
    EXPECT_EQ(whole_hours(minutes(0, 390), 10), std::nullopt);
    EXPECT_EQ(whole_hours(minutes(10, 100), 1), std::nullopt);
    EXPECT_EQ(whole_hours(hours(1, 40), 1), std::nullopt);
}

TEST(Envelope, WholeHoursAreNeverMoreThanAStoreCuts) {
    for (const int columns : {1, 500, 8192}) {
        for (std::int64_t length = 30; length < 40'000'000; length = length * 7 / 5) {
            const TimeRange range = minutes(13, 13 + length);
            const auto parts = whole_hours(range, columns);
            if (!parts) {
                continue;
            }
            EXPECT_TRUE(1 <= parts->count && parts->count <= 8192);
            EXPECT_EQ(intersection(parts->range, range), parts->range);
            const auto rest = range.length() - parts->range.length();
            EXPECT_LT(rest, 3 * (parts->range.length() / parts->count) + 2 * std::chrono::days{1});
        }
    }
}

TEST(Envelope, LeavesEmptyColumnsEmpty) {
    const auto result = envelope(readings({{0, "7"}, {15, "-"}, {30, "8"}, {59, "2"}}), minutes(0, 60), 4);
    ASSERT_EQ(result.size(), 4U);
    EXPECT_EQ(result[0]->max, 7);
    EXPECT_FALSE(result[1]);
    EXPECT_EQ(result[2]->first, 8);
    EXPECT_EQ(result[3]->last_at, minute(59));
}

TEST(Envelope, KeepsOutWhatIsOutside) {
    const auto result = envelope(readings({{-1, "100"}, {0, "7"}, {59, "8"}, {60, "200"}}), minutes(0, 60), 1);
    EXPECT_EQ(result[0]->count, 2U);
    EXPECT_EQ(result[0]->max, 8);
}

TEST(Envelope, SeesEveryValueOnceWhateverTheColumns) {
    std::vector<Sample> samples;
    for (std::int64_t i = 0; i < 1000; ++i) {
        samples.push_back(good_sample(test::some_point, minute(i), Value::of(Decimal(i * 7919 % 1000, 0))));
    }
    for (const int columns : {1, 2, 3, 77, 999, 1000, 5000}) {
        std::uint64_t count = 0;
        double sum = 0;
        for (const auto& column : envelope(samples, minutes(0, 1000), columns)) {
            count += column ? column->count : 0;
            sum += column ? column->sum : 0;
        }
        EXPECT_EQ(count, 1000U);
        EXPECT_EQ(sum, 499'500);
    }
}

}  // namespace
}  // namespace wattmast
