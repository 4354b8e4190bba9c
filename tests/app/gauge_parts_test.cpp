// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/gauge_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "app/signal.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;

class GaugePartsTest : public testing::Test {
protected:
    GaugePartsTest() {
        const DeviceId meter = network_.add_device(network_.add_site("SH-01", "Asia/Shanghai", "CN-SH"), "M1", 1min);
        power_ = network_.add_point(meter, PointKind::active_power);
    }
    /// A sample a minute but where `is_gap` says so.
    template <typename IsGap>
    void fill(TimeRange range, IsGap is_gap) {
        for (UtcTime time = range.begin; time < range.end; time += 1min) {
            if (!is_gap(time)) {
                network_.add(power_, time, Value::of(Decimal{milliseconds_of(time) / 60'000 * 7919 % 977, -1}));
            }
        }
    }
    std::vector<EnvelopePart> parts(TimeRange range, int columns) {
        return gauge_parts(network_.samples(), power_, range, columns, 1min, {}).value();
    }

    test::SmallNetwork network_;
    PointId power_;
    const UtcTime begin_ = at("2026-10-05T00:00Z");
};

TEST_F(GaugePartsTest, WholeHoursWhereNothingIsMissing) {
    const TimeRange week{begin_, begin_ + 168h};
    fill(week, [](UtcTime) { return false; });
    const auto found = parts(week, 200);
    ASSERT_EQ(found.size(), 168U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].range.begin, begin_ + static_cast<int>(i) * 1h);
        EXPECT_EQ(found[i].range.length(), 1h);
        EXPECT_EQ(found[i].values.count, 60U);
    }
}

TEST_F(GaugePartsTest, AnHourWithAGapIsCutSoThatTheGapShows) {
    const TimeRange week{begin_, begin_ + 168h};
    const TimeRange gap{begin_ + 50h + 20min, begin_ + 50h + 24min};
    fill(week, [&](UtcTime time) { return gap.contains(time); });
    const auto found = parts(week, 200);
    EXPECT_EQ(found.size(), 167U + 56U);
    const auto after = std::ranges::find(found, gap.end, [](const EnvelopePart& part) { return part.values.first_at; });
    ASSERT_NE(after, found.end());
    EXPECT_EQ((after - 1)->values.last_at, gap.begin - 1min);
    const Signal signal = signal_of_envelope(PointKind::active_power, found, week, 1min);
    EXPECT_NEAR(known_seconds(signal, week), 168 * 3600 - 5 * 60, 1e-6);
}

TEST_F(GaugePartsTest, TheEndsOfARangeAreCutWhereTheRangeIs) {
    const TimeRange range{begin_ + 17min, begin_ + 168h + 44min};
    fill({begin_, begin_ + 170h}, [](UtcTime) { return false; });
    const auto found = parts(range, 200);
    EXPECT_EQ(found.size(), 43U + 167U + 44U);
    EXPECT_EQ(found.front().values.first_at, range.begin);
    EXPECT_EQ(found.back().values.last_at, range.end - 1min);
    for (std::size_t i = 1; i < found.size(); ++i) {
        EXPECT_EQ(found[i - 1].range.end, found[i].range.begin);
    }
}

TEST_F(GaugePartsTest, NarrowColumnsAreReadAsBefore) {
    const TimeRange day{begin_, begin_ + 24h};
    fill(day, [](UtcTime) { return false; });
    EXPECT_EQ(parts(day, 1000).size(), 1440U);
}

TEST_F(GaugePartsTest, FewColumnsAreReadInFourPartsEachAndAGapInsideOneShows) {
    const TimeRange day{begin_, begin_ + 24h};
    const TimeRange gap{begin_ + 8h + 1min, begin_ + 8h + 7min};
    fill(day, [&](UtcTime time) { return gap.contains(time); });
    const auto found = parts(day, 48);  // Parts of 7.5 minutes.
    EXPECT_EQ(found.size(), 191U + 2U);
    const Signal signal = signal_of_envelope(PointKind::active_power, found, day, 1min);
    EXPECT_NEAR(known_seconds(signal, day), 24 * 3600 - 7 * 60, 1e-6);
}

TEST_F(GaugePartsTest, KnowAsMuchAsTheSamplesWhateverIsMissing) {
    std::mt19937 random(11);
    std::vector<TimeRange> gaps;
    for (int i = 0; i < 60; ++i) {
        const UtcTime begin = begin_ + std::chrono::minutes{random() % (30 * 1440)};
        gaps.push_back({begin, begin + std::chrono::minutes{random() % (i % 3 == 0 ? 400 : 9)}});
    }
    const TimeRange month{begin_ + 31min, begin_ + 720h + 7min};
    fill({begin_ - 2h, begin_ + 724h},
         [&](UtcTime time) { return std::ranges::any_of(gaps, [&](TimeRange gap) { return gap.contains(time); }); });
    const auto series = network_.samples().read(power_, month, {}).value();
    const Signal exact = clipped(signal_of_samples(PointKind::active_power, series.samples(), 1min, {}).value(), month);
    const Signal coarse = signal_of_envelope(PointKind::active_power, parts(month, 900), month, 1min);
    // The samples around the range are not asked for here: one step at either end.
    EXPECT_NEAR(known_seconds(coarse, month), known_seconds(exact, month), 2 * 60);
    EXPECT_EQ(coarse.samples, series.samples().size());
    EXPECT_NEAR(mean_over(coarse, month).value(), mean_over(exact, month).value(), 0.05);
    EXPECT_LT(coarse.pieces.size(), exact.pieces.size() / 4);
}

TEST_F(GaugePartsTest, CanBeGivenUp) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(gauge_parts(network_.samples(), power_, {begin_, begin_ + 168h}, 200, 1min, stop.get_token()),
                FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
