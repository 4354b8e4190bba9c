// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/line_geometry.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

#include "synthetic_charts.h"

namespace wattmast::ui {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const UtcTime begin = utc_from_milliseconds(1'700'000'000'000);
UtcTime minute(int number) {
    return begin + minutes{number};
}
/// 100 minutes on 1,000 pixels from x = 50: 10 pixels per minute. Values 0 … 100 on 200 pixels from y = 20.
const TimeScale time_scale{{minute(0), minute(100)}, 50, 1000};
const ValueScale value_scale{{0, 100}, 20, 200};

ChartLine flat() {
    return test::ramp_line({minute(0), minute(100)}, minutes{1}, {50, 0, 5, Unit::watt});
}

TEST(LineGeometry, OfACompleteLineIsOnePart) {
    const LineGeometry geometry = line_geometry(flat(), time_scale, value_scale, SeriesStyle::line);
    ASSERT_THAT(geometry.parts, SizeIs(1));
    EXPECT_THAT(geometry.parts[0].points, SizeIs(100));
    EXPECT_EQ(geometry.parts[0].points[3], QPointF(80, 120));
    EXPECT_THAT(geometry.gap_ends, IsEmpty());
}

TEST(LineGeometry, BreaksAtAGapWithARingAtEachEnd) {
    ChartLine line = flat();
    test::cut_gap(line, {minute(30), minute(40)});
    const LineGeometry geometry = line_geometry(line, time_scale, value_scale, SeriesStyle::line);
    ASSERT_THAT(geometry.parts, SizeIs(2));
    EXPECT_EQ(geometry.parts[0].points.back(), QPointF(340, 120));
    EXPECT_EQ(geometry.parts[1].points.front(), QPointF(450, 120));
    EXPECT_THAT(geometry.gap_ends, ElementsAre(QPointF(340, 120), QPointF(450, 120)));
}

TEST(LineGeometry, HasOneRingAtAGapAtEitherEdge) {
    ChartLine line = flat();
    test::cut_gap(line, {minute(0), minute(5)});
    test::cut_gap(line, {minute(90), minute(100)});
    const LineGeometry geometry = line_geometry(line, time_scale, value_scale, SeriesStyle::line);
    EXPECT_THAT(geometry.parts, SizeIs(1));
    EXPECT_THAT(geometry.gap_ends, ElementsAre(QPointF(100, 120), QPointF(940, 120)));
}

TEST(LineGeometry, HidesAGapNarrowerThanAPixel) {
    ChartLine line = flat();
    line.gaps = {{minute(30) + std::chrono::seconds{10}, minute(30) + std::chrono::seconds{15}}};
    EXPECT_THAT(line_geometry(line, time_scale, value_scale, SeriesStyle::line).parts, SizeIs(1));
    line.gaps = {{minute(30) + std::chrono::seconds{10}, minute(30) + std::chrono::seconds{22}}};
    const LineGeometry two_pixels = line_geometry(line, time_scale, value_scale, SeriesStyle::line);
    EXPECT_THAT(two_pixels.parts, SizeIs(2));
    EXPECT_THAT(two_pixels.gap_ends, IsEmpty());
}

TEST(LineGeometry, ChangesPartWithTheQualityAndStaysConnected) {
    ChartLine line = flat();
    test::set_quality(line, {minute(20), minute(25)}, QualityClass::estimated);
    const LineGeometry geometry = line_geometry(line, time_scale, value_scale, SeriesStyle::line);
    ASSERT_THAT(geometry.parts, SizeIs(3));
    EXPECT_EQ(geometry.parts[1].quality, QualityClass::estimated);
    EXPECT_EQ(geometry.parts[0].points.back(), geometry.parts[1].points.front());
    EXPECT_EQ(geometry.parts[1].points.back(), geometry.parts[2].points.front());
    EXPECT_EQ(geometry.parts[1].points.front(), QPointF(250, 120));
    EXPECT_EQ(geometry.parts[1].points.back(), QPointF(300, 120));
}

TEST(LineGeometry, StepsWhereValuesAreIntegrated) {
    ChartLine line = test::ramp_line({minute(0), minute(3)}, minutes{1}, {10, 10, 0, Unit::watt});
    test::set_quality(line, {minute(0), minute(3)}, QualityClass::integrated);
    const LineGeometry geometry = line_geometry(line, time_scale, value_scale, SeriesStyle::line);
    ASSERT_THAT(geometry.parts, SizeIs(1));
    EXPECT_THAT(geometry.parts[0].points,
                ElementsAre(QPointF(50, 200), QPointF(60, 200), QPointF(60, 180), QPointF(70, 180), QPointF(70, 160)));
}

TEST(EnvelopeBars, TileThePixelsWithoutOverlap) {
    const ChartLine line = test::ramp_line({minute(0), minute(100)}, std::chrono::seconds{6}, {50, 0, 5, Unit::watt});
    const std::vector<QRectF> bars = envelope_bars(line, time_scale, value_scale, QRectF(50, 20, 1000, 200));
    ASSERT_GE(bars.size(), 999U);
    for (std::size_t i = 1; i < bars.size(); ++i) {
        EXPECT_GE(bars[i].left(), bars[i - 1].right());
        EXPECT_EQ(bars[i].width(), 1) << i;
        EXPECT_EQ(bars[i].left(), std::round(bars[i].left()));
    }
    EXPECT_EQ(bars[7].top(), 110);
    EXPECT_EQ(bars[7].bottom(), 130);
}

TEST(EnvelopeBars, StayInsideTheClipAndOutOfGaps) {
    ChartLine line = flat();
    test::cut_gap(line, {minute(30), minute(60)});
    const QRectF clip(50, 115, 500, 10);
    for (const QRectF& bar : envelope_bars(line, time_scale, value_scale, clip)) {
        EXPECT_TRUE(clip.contains(bar));
        EXPECT_LE(bar.left(), 355) << "a bar in the gap";
    }
    ChartLine thin = flat();
    for (ChartColumn& column : thin.columns) {
        column.max = column.min;
    }
    EXPECT_THAT(envelope_bars(thin, time_scale, value_scale, clip), IsEmpty());
}

TEST(EnvelopeBars, LeaveOutColumnsBesideTheShownRange) {
    const ChartLine line = test::ramp_line({minute(-500), minute(600)}, minutes{1}, {10, 0, 2, Unit::watt});
    const QRectF clip(50, 20, 1000, 200);
    const std::vector<QRectF> bars = envelope_bars(line, time_scale, value_scale, clip);
    double width = 0;
    for (const QRectF& bar : bars) {
        width += bar.width();
        EXPECT_GE(bar.width(), 5) << "narrowed by columns that nobody sees";
    }
    EXPECT_NEAR(width, clip.width(), 10);
    EXPECT_LE(bars.size(), 102U);
}

TEST(SampledMeans, InterpolateBetweenColumnsButNotOverAGap) {
    ChartLine line = test::ramp_line({minute(0), minute(100)}, minutes{1}, {0, 1, 0, Unit::watt});
    test::cut_gap(line, {minute(30), minute(60)});
    const std::vector<double> means = sampled_means(line, time_scale, 50, 1000);
    ASSERT_THAT(means, SizeIs(1000));
    EXPECT_NEAR(means[105], 10.55, 1e-6);
    EXPECT_TRUE(std::isnan(means[400]));
    EXPECT_NEAR(means[705], 70.55, 1e-6);
}

TEST(Clipped, KeepsThePartInside) {
    const QRectF clip(0, 0, 10, 10);
    EXPECT_EQ(clipped(QLineF(-5, 5, 15, 5), clip), QLineF(0, 5, 10, 5));
    EXPECT_EQ(clipped(QLineF(2, 2, 3, 3), clip), QLineF(2, 2, 3, 3));
    EXPECT_EQ(clipped(QLineF(-5, -1, 15, -1), clip), std::nullopt);
    EXPECT_EQ(clipped(QLineF(-3, 1, 1, -3), clip), std::nullopt);
    EXPECT_EQ(clipped(QLineF(5, -5, 5, 5), clip), QLineF(5, 0, 5, 5));
}

TEST(Dashes, RunOnOverCorners) {
    const std::array<QPointF, 3> corner{QPointF(0, 0), QPointF(5, 0), QPointF(5, 10)};
    const std::array<double, 2> pattern{4, 3};
    const std::vector<QLineF> pieces = dashes(corner, pattern, QRectF(-1, -1, 100, 100));
    // On 0–4, off 4–7, on 7–11, off 11–14, on 14–15 along the line.
    EXPECT_THAT(pieces, ElementsAre(QLineF(0, 0, 4, 0), QLineF(5, 2, 5, 6), QLineF(5, 9, 5, 10)));
}

TEST(Dashes, WithoutAPatternAreSegments) {
    const std::array<QPointF, 2> line{QPointF(0, 0), QPointF(20, 0)};
    EXPECT_THAT(dashes(line, {}, QRectF(-1, -1, 11, 11)), ElementsAre(QLineF(0, 0, 10, 0)));
}

TEST(DashOf, SaysEstimatedBeforeTheSlot) {
    EXPECT_THAT(dash_of(QualityClass::estimated, DashPattern::dash_6_3), ElementsAre(4, 3));
    EXPECT_THAT(dash_of(QualityClass::measured, DashPattern::dash_6_3), ElementsAre(6, 3));
    EXPECT_THAT(dash_of(QualityClass::measured, DashPattern::dash_8_3_2_3), ElementsAre(8, 3, 2, 3));
    EXPECT_TRUE(dash_of(QualityClass::integrated, DashPattern::solid).empty());
}

TEST(NearestColumn, IsNeverBeyondTheReach) {
    const ChartLine line = flat();
    const UtcTime at = minute(10) + std::chrono::seconds{20};
    ASSERT_NE(nearest_column(line, at, std::chrono::seconds{20}), nullptr);
    EXPECT_EQ(nearest_column(line, at, std::chrono::seconds{20})->at, minute(10));
    EXPECT_EQ(nearest_column(line, at, std::chrono::seconds{19}), nullptr);
    EXPECT_EQ(nearest_column(line, minute(10) + std::chrono::seconds{40}, minutes{5})->at, minute(11));
    EXPECT_EQ(nearest_column(ChartLine{}, at, minutes{500}), nullptr);
}

}  // namespace
}  // namespace wattmast::ui
