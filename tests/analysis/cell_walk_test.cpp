// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_walk.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/random_series.h"
#include "analysis/readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::IsOk;
using test::minute;
using test::minutes;

constexpr Duration quarter_hour{std::chrono::minutes{15}};

SamplesIn reader_of(const std::vector<Sample>& samples) {
    return [&samples](TimeRange range) -> Result<std::vector<Sample>> {
        const auto begin = std::ranges::lower_bound(samples, range.begin, {}, &Sample::at);
        return std::vector<Sample>(begin, std::ranges::lower_bound(samples, range.end, {}, &Sample::at));
    };
}

TEST(CellWalk, OneIncrementStandsForACell) {
    std::vector<Sample> samples;
    for (std::int64_t i = 0; i < 180; ++i) {
        samples.push_back(good_sample(test::some_point, minute(i), Value::of(Decimal(700 + i * i, -2))));
    }
    const auto cells = roll_up(samples, RollupLevel::hour);
    const CellWalk walk = walk_cells(cells, {}, {}, {}, quarter_hour, {}, {}).value();
    EXPECT_TRUE(walk.unread.empty());
    EXPECT_EQ(walk.joined, (std::vector{minute(0), minute(60), minute(120)}));
    ASSERT_EQ(walk.walk.increments.size(), 5U);
    EXPECT_EQ(walk.walk.increments[0].to, minute(59));
    EXPECT_EQ(walk.walk.increments[0].amount, Decimal(59 * 59, -2));
    EXPECT_EQ(walk.walk.increments[1].amount, Decimal(60 * 60 - 59 * 59, -2));
}

TEST(CellWalk, ABorderThroughACellHasItRead) {
    const auto samples =
        test::series_of({Value::of(Decimal(1, 0)), Value::of(Decimal(2, 0)), Value::of(Decimal(4, 0))});
    const auto cells = roll_up(samples, RollupLevel::hour);
    const std::vector ranges{minutes(1, 60)};
    const CellWalk walk = walk_cells(cells, {}, {}, ranges, quarter_hour, {}, {}).value();
    ASSERT_EQ(walk.unread.size(), 1U);
    EXPECT_EQ(walk.unread.front(), (TimeRange{minute(0), minute(2) + Duration{1}}));
    EXPECT_TRUE(walk_cells(cells, reader_of(samples), ranges, quarter_hour, {}, {})->joined.empty());
}

TEST(CellWalk, IsTheWalkOfTheSamplesButForJoinedIncrements) {
    for (std::uint64_t seed = 100; seed < 160; ++seed) {
        test::RandomSeries random(seed);
        const auto style = random.register_style();
        const auto samples = random.register_samples(style, 200 + random.below(3000));
        const CounterRules rules = random.one_in(2) ? random.rating_of(style) : CounterRules{};
        const auto fine = walk_counter(samples, rules, {});
        const auto coarse =
            walk_cells(roll_up(samples, RollupLevel::hour), reader_of(samples), {}, quarter_hour, rules, {});
        ASSERT_THAT(fine, IsOk());
        ASSERT_THAT(coarse, IsOk());
        auto step = fine->increments.begin();
        for (const Increment& increment : coarse->walk.increments) {
            ASSERT_NE(step, fine->increments.end());
            if (!std::ranges::binary_search(coarse->joined, increment.from)) {
                ASSERT_EQ(increment, *step++) << "seed " << seed;
                continue;
            }
            Decimal sum;
            ASSERT_EQ(increment.from, step->from);
            for (UtcTime at = increment.from; at < increment.to; at = step++->to) {
                ASSERT_EQ(step->kind, IncrementKind::normal);
                sum = add(sum, *step->amount).value();
            }
            ASSERT_EQ(increment.amount->normalized(), sum.normalized()) << "seed " << seed;
        }
        EXPECT_EQ(step, fine->increments.end());
    }
}

}  // namespace
}  // namespace wattmast
