// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_margin.h"

#include <gmock/gmock.h>

#include "synthetic_charts.h"

namespace wattmast::ui {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;

const UtcTime begin = utc_from_milliseconds(1'700'000'000'000);

UtcTime hour(int number) {
    return begin + hours{number};
}

ChartData one_line(TimeRange range, test::Ramp ramp) {
    ChartData data;
    data.range = range;
    data.lines = {test::ramp_line(range, minutes{10}, ramp)};
    data.asked_at = range.end;
    return data;
}

TEST(WithMargin, IsHalfOfTheLengthOnEitherSide) {
    EXPECT_EQ(with_margin({hour(10), hour(14)}), (TimeRange{hour(8), hour(16)}));
}

TEST(MarginIsSpent, WhenLessThanAQuarterIsLeftOnASideOrTheZoomChanged) {
    const TimeRange loaded{hour(0), hour(16)};
    EXPECT_FALSE(is_margin_spent(loaded, {hour(4), hour(12)}));
    EXPECT_FALSE(is_margin_spent(loaded, {hour(2), hour(10)}));
    EXPECT_TRUE(is_margin_spent(loaded, {hour(2) - minutes{1}, hour(10) - minutes{1}}));
    EXPECT_FALSE(is_margin_spent(loaded, {hour(6), hour(14)}));
    EXPECT_TRUE(is_margin_spent(loaded, {hour(6) + minutes{1}, hour(14) + minutes{1}}));
    EXPECT_TRUE(is_margin_spent(loaded, {hour(5), hour(11)})) << "zoomed in: the margin is too coarse";
    EXPECT_TRUE(is_margin_spent(loaded, {hour(3), hour(13)})) << "zoomed out";
}

TEST(ContinuedData, HasTheColumnsOfBothAndTheFiguresOfWhatIsShown) {
    const ChartData shown = one_line({hour(4), hour(8)}, {1000, 0, 5, Unit::watt});
    const ChartData around = one_line({hour(2), hour(10)}, {3000, 0, 7, Unit::watt});
    const ChartData both = continued(shown, around);
    EXPECT_EQ(both.range, around.range);
    const ChartLine& line = both.lines.at(0);
    ASSERT_EQ(line.columns.size(), 48U) << "eight hours of six columns";
    UtcTime before = hour(2) - minutes{1};
    for (const ChartColumn& column : line.columns) {
        EXPECT_LT(before, column.at);
        EXPECT_EQ(column.mean, shown.range.contains(column.at) ? 1000.F : 3000.F) << to_iso8601(column.at);
        before = column.at;
    }
    EXPECT_EQ(line.max, shown.lines[0].max);
    EXPECT_EQ(line.mean, shown.lines[0].mean);
    EXPECT_EQ(line.samples, shown.lines[0].samples);
}

TEST(ContinuedData, JoinsGapsQualityAndResetsAtTheSeams) {
    ChartData shown = one_line({hour(4), hour(8)}, {1000, 0, 0, Unit::watt});
    shown.lines[0].gaps = {{hour(4), hour(5)}};
    shown.lines[0].quality = {{{hour(4), hour(5)}, QualityClass::missing},
                              {{hour(5), hour(8)}, QualityClass::measured}};
    shown.lines[0].resets = {hour(6)};
    ChartData around = one_line({hour(2), hour(10)}, {1000, 0, 0, Unit::watt});
    around.lines[0].gaps = {{hour(3), hour(5)}, {hour(9), hour(10)}};
    around.lines[0].quality = {{{hour(2), hour(3)}, QualityClass::measured},
                               {{hour(3), hour(5)}, QualityClass::missing},
                               {{hour(5), hour(9)}, QualityClass::estimated},
                               {{hour(9), hour(10)}, QualityClass::missing}};
    around.lines[0].resets = {hour(3), hour(7), hour(9)};
    const ChartLine line = continued(shown, around).lines.at(0);
    EXPECT_THAT(line.gaps, ElementsAre(TimeRange{hour(3), hour(5)}, TimeRange{hour(9), hour(10)}));
    EXPECT_THAT(line.quality, ElementsAre(QualityRun{{hour(2), hour(3)}, QualityClass::measured},
                                          QualityRun{{hour(3), hour(5)}, QualityClass::missing},
                                          QualityRun{{hour(5), hour(8)}, QualityClass::measured},
                                          QualityRun{{hour(8), hour(9)}, QualityClass::estimated},
                                          QualityRun{{hour(9), hour(10)}, QualityClass::missing}));
    EXPECT_THAT(line.resets, ElementsAre(hour(3), hour(6), hour(9)));
}

TEST(ContinuedData, CallsNothingMissingThatIsNotDueYet) {
    const ChartData shown = one_line({hour(4), hour(8)}, {1000, 0, 0, Unit::watt});
    ChartData around = one_line({hour(2), hour(10)}, {1000, 0, 0, Unit::watt});
    test::cut_gap(around.lines[0], {hour(8) - minutes{1}, hour(10)});
    around.asked_at = hour(8) - minutes{1};
    const ChartData both = continued(shown, around);
    EXPECT_EQ(both.range, (TimeRange{hour(2), hour(8)}));
    EXPECT_THAT(both.lines.at(0).gaps, ElementsAre());
    EXPECT_EQ(both.lines[0].quality.back().quality, QualityClass::measured);
}

TEST(ContinuedData, IsWhatLiesAroundWhereThatHasLeftTheShownBehind) {
    const ChartData shown = one_line({hour(4), hour(8)}, {1000, 0, 0, Unit::watt});
    const ChartData around = one_line({hour(5), hour(13)}, {3000, 0, 0, Unit::watt});
    EXPECT_EQ(continued(shown, around).lines.at(0).columns, around.lines[0].columns);
    EXPECT_EQ(continued(shown, around).range, around.range);
}

}  // namespace
}  // namespace wattmast::ui
