// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/measured_interval.h"

#include <gmock/gmock.h>

#include "synthetic_charts.h"

namespace wattmast::ui {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const UtcTime begin = utc_from_milliseconds(1'700'000'000'000);
const TimeRange day{begin, begin + hours{24}};

ChartData one_line(const ChartLine& line) {
    ChartData data;
    data.range = day;
    data.lines = {line};
    return data;
}

TEST(MeasureInterval, GivesKilowattHoursAndMeanOfPower) {
    const ChartLine line = test::ramp_line(day, minutes{1}, {3000, 0, 0, Unit::watt});
    const MeasuredInterval measured = measure_interval(one_line(line), {begin + hours{2}, begin + hours{10}});
    ASSERT_EQ(measured.lines.size(), 1U);
    EXPECT_NEAR(measured.lines[0].total.value(), 24.0, 1e-9);
    EXPECT_NEAR(measured.lines[0].mean.value(), 3000, 1e-9);
    EXPECT_EQ(measured.lines[0].missing, Duration{0});
}

TEST(MeasureInterval, GivesBytesOfTraffic) {
    const ChartLine line = test::ramp_line(day, minutes{1}, {80e6, 0, 0, Unit::bit_per_second});
    const MeasuredInterval measured = measure_interval(one_line(line), {begin, begin + minutes{10}});
    EXPECT_NEAR(measured.lines[0].total.value(), 10e6 * 600, 1);
}

TEST(MeasureInterval, GivesNoTotalWhereSumsMeanNothing) {
    const ChartLine line = test::ramp_line(day, minutes{1}, {20, 0, 0, Unit::degree_celsius});
    const MeasuredInterval measured = measure_interval(one_line(line), {begin, begin + minutes{10}});
    EXPECT_FALSE(measured.lines[0].total.has_value());
    EXPECT_NEAR(measured.lines[0].mean.value(), 20, 1e-5);
}

TEST(MeasureInterval, LeavesOutMissingTimeAndSaysSo) {
    ChartLine line = test::ramp_line(day, minutes{1}, {3000, 0, 0, Unit::watt});
    test::cut_gap(line, {begin + hours{3}, begin + hours{5}});
    const MeasuredInterval measured = measure_interval(one_line(line), {begin + hours{2}, begin + hours{10}});
    EXPECT_NEAR(measured.lines[0].total.value(), 18.0, 1e-9);
    EXPECT_NEAR(measured.lines[0].mean.value(), 3000, 1e-9);
    EXPECT_EQ(measured.lines[0].missing, hours{2});
}

TEST(MeasureInterval, WeighsByTimeNotByColumns) {
    ChartLine line;
    line.unit = Unit::watt;
    // 1 kW for the first 6 hours in 6 columns, then 4 kW for 18 hours in two.
    for (const int at : {0, 1, 2, 3, 4, 5}) {
        line.columns.push_back({begin + hours{at} + minutes{30}, 1000, 1000, 1000});
    }
    line.columns.push_back({begin + hours{6} + minutes{30}, 4000, 4000, 4000});
    line.columns.push_back({begin + hours{23} + minutes{30}, 4000, 4000, 4000});
    const MeasuredInterval measured = measure_interval(one_line(line), day);
    EXPECT_NEAR(measured.lines[0].total.value(), 6 + 72, 1e-9);
    EXPECT_NEAR(measured.lines[0].mean.value(), 3250, 1e-9);
}

TEST(MeasureInterval, IsEmptyInsideAGap) {
    ChartLine line = test::ramp_line(day, minutes{1}, {3000, 0, 0, Unit::watt});
    test::cut_gap(line, {begin + hours{3}, begin + hours{5}});
    const MeasuredInterval measured = measure_interval(one_line(line), {begin + hours{3}, begin + hours{4}});
    EXPECT_FALSE(measured.lines[0].mean.has_value());
    EXPECT_FALSE(measured.lines[0].total.has_value());
    EXPECT_EQ(measured.lines[0].missing, hours{1});
}

}  // namespace
}  // namespace wattmast::ui
