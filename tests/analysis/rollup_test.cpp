// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rollup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analysis/random_series.h"
#include "analysis/readings.h"
#include "analysis/value_order.h"

namespace wattmast {
namespace {

using test::minute;
using test::number;
using test::readings;

Value decimal(std::string_view text) {
    return Value::of(number(text));
}

TEST(Rollup, ACellSaysWhatItsSamplesSay) {
    const auto samples = readings({{1, "5.0"}, {2, "-"}, {4, "7.25"}, {5, "?9.5"}, {14, "3.5"}});
    const auto cells = roll_up(samples, RollupLevel::quarter_hour);
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0].start, minute(0));
    EXPECT_EQ(cells[0].count, 4U);
    EXPECT_EQ(cells[0].suspect, 1U);
    EXPECT_EQ(cells[0].missing, 1U);
    const CellValues& values = cells[0].values.value();
    EXPECT_EQ(values.first_at, minute(1));
    EXPECT_EQ(values.last_at, minute(14));
    EXPECT_EQ(values.first, decimal("5.0"));
    EXPECT_EQ(values.last, decimal("3.5"));
    EXPECT_EQ(values.min, decimal("3.5"));
    EXPECT_EQ(values.max, decimal("9.5"));
    EXPECT_EQ(values.sum, CellSum(ExactSum{2525, -2}));
    EXPECT_EQ(values.longest, std::chrono::minutes{9});
    EXPECT_EQ(values.falls, 1);
    EXPECT_EQ(values.steepest, Steepness{});
}

TEST(Rollup, CellsAreAlignedToTheEpochAndHalfOpen) {
    const auto samples = readings({{14, "1"}, {15, "2"}, {1440, "3"}});
    EXPECT_EQ(roll_up(samples, RollupLevel::quarter_hour).size(), 3U);
    const auto hours = roll_up(samples, RollupLevel::hour);
    ASSERT_EQ(hours.size(), 2U);
    EXPECT_EQ(hours[1].start, minute(1440));
    EXPECT_EQ(roll_up(samples, RollupLevel::day).size(), 2U);
    EXPECT_EQ(cell_start(utc_from_milliseconds(-1), RollupLevel::day), utc_from_milliseconds(-86'400'000));
}

TEST(Rollup, ACellOfMissingSamplesHasNoValues) {
    const auto cells = roll_up(readings({{1, "-"}, {2, "-"}}), RollupLevel::hour);
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0], (RollupCell{minute(0), 0, 0, 2, std::nullopt}));
}

TEST(Rollup, NoSamplesMakeNoCells) {
    EXPECT_TRUE(roll_up({}, RollupLevel::hour).empty());
    EXPECT_TRUE(merge_cells({}, RollupLevel::day).empty());
}

TEST(Rollup, AMinimumKeepsItsDigitsAndTheEarliestOfEqualsWins) {
    const auto cells = roll_up(readings({{1, "2.50"}, {2, "2.5"}, {3, "2.500"}}), RollupLevel::hour);
    EXPECT_EQ(cells[0].values->min, decimal("2.50"));
    EXPECT_EQ(cells[0].values->max, decimal("2.50"));
    EXPECT_EQ(cells[0].values->falls, 0);
    EXPECT_EQ(cells[0].values->sum, CellSum(ExactSum{7500, -3}));
}

TEST(Rollup, CountersAreSummedBeyond64Bits) {
    constexpr std::uint64_t largest = ~std::uint64_t{0};
    const std::vector<Sample> samples{good_sample(test::some_point, minute(0), Value::of_counter(largest - 2)),
                                      good_sample(test::some_point, minute(1), Value::of_counter(largest))};
    const auto cells = roll_up(samples, RollupLevel::hour);
    EXPECT_EQ(cells[0].values->sum, CellSum(ExactSum{(WideInteger{1} << 65) - 4, 0}));
    EXPECT_EQ(cells[0].values->max, Value::of_counter(largest));
}

TEST(Rollup, FloatsAreSummedInOrderOfTimeAsDoubles) {
    const auto samples = test::series_of(
        {Value::of_float32(0.1F).value(), Value::of_float64(1e16).value(), Value::of_float64(-1e16).value()});
    const auto cells = roll_up(samples, RollupLevel::hour);
    EXPECT_EQ(cells[0].values->sum, CellSum(static_cast<double>(0.1F) + 1e16 - 1e16));
}

TEST(Rollup, ASumThatDoesNotFitExactlyIsADouble) {
    const auto samples = test::series_of({Value::of(Decimal(7, 60)), Value::of(Decimal(3, -60))});
    EXPECT_EQ(roll_up(samples, RollupLevel::hour)[0].values->sum, CellSum(7e60 + 3e-60));
}

TEST(Rollup, SteepnessBoundsEveryStepButNotByMuch) {
    // 12.01 kWh in a minute, less the last digit: 720 kWh in an hour.
    const auto cells = roll_up(readings({{0, "100.00"}, {1, "112.01"}, {2, "113.00"}}), RollupLevel::hour);
    const double bound = cells[0].values->steepest.per_hour().value();
    EXPECT_GE(bound, 720);
    EXPECT_LE(bound, 720 * 1.25);
}

TEST(Rollup, SteepnessIsTheSmallestBoundOfItsKind) {
    for (const double rate : {1e-9, 0.01, 0.5, 0.501, 1.0, 719.0, 1e12}) {
        const Steepness bound = steepness_of(rate);
        EXPECT_GE(bound.per_hour().value(), rate);
        if (bound.code > 1) {
            EXPECT_LT(Steepness{static_cast<std::uint8_t>(bound.code - 1)}.per_hour().value(), rate);
        }
    }
    EXPECT_EQ(steepness_of(0), Steepness{});
    EXPECT_EQ(steepness_of(-3), Steepness{});
    EXPECT_FALSE(steepness_of(1e300).per_hour().has_value());
}

/// Sums in double may differ by how they were grouped.
void expect_equal(std::vector<RollupCell> merged, const std::vector<RollupCell>& whole) {
    ASSERT_EQ(merged.size(), whole.size());
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (whole[i].values && std::holds_alternative<double>(whole[i].values->sum)) {
            const double expected = to_double(whole[i].values->sum);
            const double most = std::abs(whole[i].values->min.to_double()) + std::abs(whole[i].values->max.to_double());
            EXPECT_NEAR(to_double(merged[i].values->sum), expected, most * whole[i].count * 1e-12);
            merged[i].values->sum = whole[i].values->sum;
        }
        EXPECT_EQ(merged[i], whole[i]);
    }
}

class RollupOfRandomSeries : public testing::TestWithParam<int> {};

TEST_P(RollupOfRandomSeries, MergedPartsEqualTheWhole) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()));
    for (int round = 0; round < 40; ++round) {
        const auto samples = random.samples(400);
        const auto quarters = roll_up(samples, RollupLevel::quarter_hour);
        const auto hours = roll_up(samples, RollupLevel::hour);
        expect_equal(merge_cells(quarters, RollupLevel::hour), hours);
        expect_equal(merge_cells(quarters, RollupLevel::day), roll_up(samples, RollupLevel::day));
        expect_equal(merge_cells(hours, RollupLevel::hour), hours);
    }
}

TEST_P(RollupOfRandomSeries, ACellThatIsExtendedIsThatOfAllSamplesBitForBit) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()) + 2000);
    int known = 0;
    for (int round = 0; round < 40; ++round) {
        const auto samples = random.samples(400);
        for (const RollupCell& whole : roll_up(samples, RollupLevel::day)) {
            const auto begin = std::ranges::lower_bound(samples, whole.start, {}, &Sample::at);
            const auto end =
                std::ranges::lower_bound(samples, whole.start + length_of(RollupLevel::day), {}, &Sample::at);
            std::optional<RollupCell> cell = RollupCell{whole.start, 0, 0, 0, std::nullopt};
            for (auto from = begin; from != end && cell;) {
                const std::span<const Sample> later(from,
                                                    from + std::min<std::ptrdiff_t>(end - from, 1 + random.below(90)));
                const auto level = random.one_in(2) ? RollupLevel::hour : RollupLevel::day;
                cell = extended(*cell, roll_up(later, level), later, RollupLevel::day);
                from += std::ssize(later);
            }
            if (cell) {
                ASSERT_EQ(*cell, whole);
                ++known;
            }
        }
    }
    EXPECT_GT(known, 20);
}

TEST(Rollup, ACellOfSeveralExponentsIsNotExtended) {
    const auto first = readings({{0, "1.5"}, {1, "2"}});
    const auto later = readings({{2, "3.5"}});
    const auto cell = roll_up(first, RollupLevel::hour).front();
    EXPECT_FALSE(extended(cell, roll_up(later, RollupLevel::hour), later, RollupLevel::hour).has_value());
    const auto missing = readings({{2, "-"}});
    EXPECT_EQ(extended(cell, roll_up(missing, RollupLevel::hour), missing, RollupLevel::hour)->missing, 1U);
}

TEST_P(RollupOfRandomSeries, NeighboursAndExtremesAreThoseOfASortedCopy) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()) + 1000);
    for (int round = 0; round < 40; ++round) {
        const auto samples = random.samples(100);
        for (const RollupCell& cell : roll_up(samples, RollupLevel::hour)) {
            std::vector<Value> values;
            for (const Sample& sample : samples) {
                if (sample.value && cell_start(sample.at, RollupLevel::hour) == cell.start) {
                    values.push_back(*sample.value);
                }
            }
            ASSERT_EQ(values.size(), cell.count);
            if (!values.empty()) {
                EXPECT_EQ(values.front(), cell.values->first);
                EXPECT_EQ(values.back(), cell.values->last);
                const auto less = [](const Value& a, const Value& b) { return order_of(a, b) < 0; };
                std::ranges::stable_sort(values, less);
                EXPECT_EQ(values.front(), cell.values->min);
                EXPECT_TRUE(order_of(values.back(), cell.values->max) == 0);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RollupOfRandomSeries, testing::Range(1, 9));

}  // namespace
}  // namespace wattmast
