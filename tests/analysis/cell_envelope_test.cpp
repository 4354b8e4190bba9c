// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_envelope.h"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/random_series.h"
#include "analysis/readings.h"

namespace wattmast {
namespace {

using test::minute;
using test::minutes;
using test::readings;

TEST(CellEnvelope, ACellBelongsToTheColumnInWhichItBegins) {
    const auto cells = roll_up(readings({{10, "4"}, {59, "6"}, {61, "1"}, {185, "3"}}), RollupLevel::hour);
    const auto columns = envelope_from_cells(cells, minutes(0, 200), 2);
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0], (EnvelopeColumn{minute(10), minute(61), 1, 6, 11, 4, 1, 3, 0, std::chrono::minutes{49}}));
    EXPECT_EQ(columns[1], (EnvelopeColumn{minute(185), minute(185), 3, 3, 3, 3, 3, 1, 0}));
}

TEST(CellEnvelope, CellsThatBeginOutsideAndEmptyOnesLeaveNoTrace) {
    const auto cells = roll_up(readings({{10, "4"}, {70, "-"}, {130, "9"}}), RollupLevel::hour);
    const auto columns = envelope_from_cells(cells, minutes(30, 120), 1);
    ASSERT_EQ(columns.size(), 1U);
    EXPECT_FALSE(columns[0].has_value());
}

TEST(CellEnvelope, TheLevelIsTheCoarsestOfAtLeastFourCellsAColumn) {
    EXPECT_EQ(level_for(minutes(0, 4 * 1440 * 100), 100), RollupLevel::day);
    EXPECT_EQ(level_for(minutes(0, 4 * 1440 * 100 - 1), 100), RollupLevel::hour);
    EXPECT_EQ(level_for(minutes(0, 4 * 60 * 100 - 1), 100), RollupLevel::quarter_hour);
    EXPECT_EQ(level_for(minutes(0, 4 * 15 * 100 - 1), 100), std::nullopt);
}

TEST(CellEnvelope, EqualsTheEnvelopeOfTheSamplesWhereColumnsBeginOnCells) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        test::RandomSeries random(seed);
        const auto samples = random.samples(800);
        const TimeRange range = minutes(0, 1440 * 2);
        const auto expected = envelope(samples, range, 12);
        const auto columns = envelope_from_cells(roll_up(samples, RollupLevel::hour), range, 12);
        ASSERT_EQ(columns.size(), expected.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            ASSERT_EQ(columns[i].has_value(), expected[i].has_value());
            if (columns[i]) {
                EnvelopeColumn column = *columns[i];
                const double largest = std::max(std::abs(column.min), std::abs(column.max));
                EXPECT_NEAR(column.sum, expected[i]->sum, largest * column.count * 1e-12);
                column.sum = expected[i]->sum;
                EXPECT_EQ(column, *expected[i]);
            }
        }
    }
}

}  // namespace
}  // namespace wattmast
