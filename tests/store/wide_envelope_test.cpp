// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wide_envelope.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "analysis/random_series.h"
#include "store/store_contract.h"

namespace wattmast::test {
namespace {

constexpr PointId point(1);

std::vector<Sample> two_weeks() {
    std::mt19937 random(7);
    std::vector<Sample> samples;
    for (std::int64_t second = 0; second < 14 * 86'400; second += 1 + static_cast<std::int64_t>(random() % 2000)) {
        const auto number = static_cast<std::int64_t>(random() % 4000) - 1000;
        samples.push_back(random() % 9 == 0   ? missing_sample(point, at(second), Errc::timeout)
                          : random() % 9 == 0 ? suspect_sample(point, at(second), watts(number))
                                              : good_sample(point, at(second), watts(number)));
    }
    return samples;
}

TEST(WideEnvelope, LevelsNeedFourCellsAColumn) {
    const TimeRange week = seconds_range(0, 7 * 86'400);
    EXPECT_EQ(level_for_columns(week, 1), RollupLevel::day);
    EXPECT_EQ(level_for_columns(week, 2), RollupLevel::hour);
    EXPECT_EQ(level_for_columns(week, 42), RollupLevel::hour);
    EXPECT_EQ(level_for_columns(week, 43), std::nullopt);
    EXPECT_EQ(level_for_columns(seconds_range(5, 5), 1), std::nullopt);
}

TEST(WideEnvelope, ColumnsOfWholeHoursAndDaysNeedOne) {
    const TimeRange week = seconds_range(0, 7 * 86'400);
    EXPECT_EQ(level_for_columns(week, 7), RollupLevel::day);
    EXPECT_EQ(level_for_columns(week, 168), RollupLevel::hour);
    EXPECT_EQ(level_for_columns(week, 336), std::nullopt);
    EXPECT_EQ(level_for_columns(seconds_range(1, 7 * 86'400 + 1), 168), std::nullopt);
}

TEST(WideEnvelope, CellsAndSamplesInAnyOrderGiveTheSame) {
    const auto samples = two_weeks();
    const TimeRange range = seconds_range(0, 14 * 86'400);
    WideEnvelope by_samples(range, 20, RollupLevel::hour);
    std::ranges::for_each(samples, [&](const Sample& sample) { by_samples.add(sample); });
    WideEnvelope by_cells(range, 20, RollupLevel::hour);
    auto cells = roll_up(samples, RollupLevel::hour);
    std::ranges::reverse(cells);
    std::ranges::for_each(cells, [&](const RollupCell& cell) { by_cells.add(cell); });
    const auto expected = std::move(by_samples).take();
    auto columns = std::move(by_cells).take();
    ASSERT_EQ(columns.size(), 20U);
    for (std::size_t index = 0; index < columns.size(); ++index) {
        ASSERT_TRUE(columns[index] && expected[index]);
        EXPECT_NEAR(columns[index]->sum, expected[index]->sum, 1e-6);
        columns[index]->sum = expected[index]->sum;
        EXPECT_EQ(columns[index], expected[index]);
    }
}

TEST(WideEnvelope, WhereColumnsFollowCellsItIsTheEnvelope) {
    const auto samples = two_weeks();
    const TimeRange range = seconds_range(0, 14 * 86'400);
    WideEnvelope wide(range, 14, RollupLevel::hour);
    std::ranges::for_each(samples, [&](const Sample& sample) { wide.add(sample); });
    EXPECT_EQ(std::move(wide).take(), envelope(samples, range, 14));
}

TEST(WideEnvelope, CellsOfAnyRegisterOrGaugeGiveItsEnvelope) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomSeries random(seed);
        const auto samples = random.samples(800);
        const TimeRange range = minutes(0, 1440 * 2);
        WideEnvelope wide(range, 12, RollupLevel::hour);
        for (const RollupCell& cell : roll_up(samples, RollupLevel::hour)) {
            if (range.contains(cell.start)) {
                wide.add(cell);
            }
        }
        auto columns = std::move(wide).take();
        const auto expected = envelope(samples, range, 12);
        ASSERT_EQ(columns.size(), expected.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            ASSERT_EQ(columns[i].has_value(), expected[i].has_value());
            if (columns[i]) {
                const double largest = std::max(std::abs(columns[i]->min), std::abs(columns[i]->max));
                EXPECT_NEAR(columns[i]->sum, expected[i]->sum, largest * columns[i]->count * 1e-12);
                columns[i]->sum = expected[i]->sum;
                EXPECT_EQ(columns[i], expected[i]) << "seed " << seed;
            }
        }
    }
}

TEST(WideEnvelope, ACellGoesToTheColumnOfItsBegin) {
    WideEnvelope wide(seconds_range(1800, 1800 + 8 * 3600), 2, RollupLevel::hour);
    wide.add(good_sample(point, at(1900), watts(1)));             // Hour 0, which begins before the range.
    wide.add(good_sample(point, at(4 * 3600 + 3000), watts(3)));  // Beyond the border at 4:30; its hour is not.
    wide.add(good_sample(point, at(5 * 3600), watts(5)));
    const auto columns = std::move(wide).take();
    ASSERT_TRUE(columns[0] && columns[1]);
    EXPECT_EQ(columns[0]->count, 2U);
    EXPECT_EQ(columns[0]->last_at, at(4 * 3600 + 3000));
    EXPECT_EQ(columns[1]->first_at, at(5 * 3600));
}

}  // namespace
}  // namespace wattmast::test
