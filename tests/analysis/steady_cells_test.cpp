// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/steady_cells.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/cell_walk.h"
#include "analysis/energy_of_walk.h"
#include "analysis/random_series.h"
#include "analysis/readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::minute;
using test::minutes;
using test::number;

constexpr Duration quarter_hour{std::chrono::minutes{15}};

/// 0.05 kWh a minute.
std::vector<Sample> steady(std::int64_t begin, std::int64_t end) {
    std::vector<Sample> samples;
    for (std::int64_t i = begin; i < end; ++i) {
        samples.push_back(good_sample(test::some_point, minute(i), Value::of(Decimal(123'456 + 5 * i, -2))));
    }
    return samples;
}

std::optional<std::vector<EnergyInterval>> energy(const std::vector<Sample>& samples, std::span<const TimeRange> ranges,
                                                  const CounterRules& rules = {},
                                                  std::span<const MeterEvent> events = {}) {
    return energy_of_steady_cells(roll_up(samples, RollupLevel::hour), ranges, quarter_hour, rules, events);
}

TEST(SteadyCells, AreALine) {
    const auto samples = steady(-60, 300);
    const std::vector ranges{minutes(0, 60), minutes(60, 240)};
    const auto intervals = energy(samples, ranges);
    ASSERT_TRUE(intervals);
    EXPECT_EQ(*intervals, energy_from_register(samples, ranges, quarter_hour, {}, {}).value());
    EXPECT_EQ(intervals->at(1).energy, Energy::of(9'000'000));
    EXPECT_EQ(intervals->at(1).coverage, whole);
}

TEST(SteadyCells, OfAPartOfTheRangeSaySo) {
    const auto samples = steady(10, 100);
    const std::vector ranges{minutes(0, 120)};
    ASSERT_TRUE(energy(samples, ranges));
    EXPECT_EQ(*energy(samples, ranges), energy_from_register(samples, ranges, quarter_hour, {}, {}).value());
    EXPECT_EQ(energy(samples, ranges)->front().findings.size(), 2U);
}

TEST(SteadyCells, ABorderBetweenCellsSharesTheStep) {
    auto samples = steady(0, 180);
    std::erase_if(samples, [](const Sample& sample) { return sample.at >= minute(57) && sample.at < minute(64); });
    const std::vector ranges{minutes(0, 60), minutes(60, 180)};
    ASSERT_TRUE(energy(samples, ranges));
    EXPECT_EQ(*energy(samples, ranges), energy_from_register(samples, ranges, quarter_hour, {}, {}).value());
}

/// Each has one thing that the walk must judge.
TEST(SteadyCells, WhatIsNotPlainIsLeftToTheWalk) {
    const std::vector ranges{minutes(0, 240)};
    const auto refused = [&](auto change) {
        auto samples = steady(0, 240);
        change(samples);
        return !energy(samples, ranges);
    };
    using Samples = std::vector<Sample>;
    EXPECT_FALSE(refused([](Samples&) {}));
    EXPECT_TRUE(refused([](Samples& s) { s[70].quality = Quality::suspect; }));
    EXPECT_TRUE(refused([](Samples& s) { s[70] = test::reading({70, "1.00"}); })) << "a fall inside";
    EXPECT_TRUE(refused([](Samples& s) { s[60] = test::reading({60, "1.00"}); })) << "a fall between cells";
    EXPECT_TRUE(refused([](Samples& s) { s.erase(s.begin() + 70, s.begin() + 90); })) << "a gap inside";
    EXPECT_TRUE(refused([](Samples& s) { s.erase(s.begin() + 50, s.begin() + 66); })) << "a gap between cells";
    EXPECT_TRUE(refused([](Samples& s) { s[0] = test::reading({0, "0.00"}); })) << "a zero that may be false";
    EXPECT_TRUE(refused([](Samples& s) { s[60] = test::reading({60, "1237.5"}); })) << "another exponent";
    EXPECT_TRUE(refused([](Samples& s) { s.resize(1); })) << "no line";
    EXPECT_TRUE(refused([](Samples& s) { s.clear(); })) << "nothing";
    EXPECT_FALSE(energy(steady(0, 240), std::vector{minutes(0, 90)})) << "a cell is cut";
    EXPECT_FALSE(energy(steady(0, 240), std::vector{minutes(300, 360)})) << "nothing of the line";
}

TEST(SteadyCells, AMeterEventBetweenTheValuesIsLeftToTheWalk) {
    MeterEvent event;
    event.kind = MeterEventKind::exchanged;
    const std::vector ranges{minutes(0, 180)};
    for (const auto& [at, is_plain] : {std::pair{0, true}, {1, false}, {179, false}, {180, true}}) {
        event.at = minute(at);
        EXPECT_EQ(energy(steady(0, 180), ranges, {}, std::vector{event}).has_value(), is_plain) << at;
    }
}

TEST(SteadyCells, ARegisterThatMayHaveGoneRoundIsLeftToTheWalk) {
    const auto samples = steady(0, 240);
    const std::vector ranges{minutes(0, 240)};
    CounterRules rules;
    rules.modulus = Decimal(10'000, 0);
    rules.most_per_hour = Decimal(5'000, 0);  // an hour's cell is less than a round
    ASSERT_TRUE(energy(samples, ranges, rules));
    EXPECT_EQ(*energy(samples, ranges, rules), energy_from_register(samples, ranges, quarter_hour, rules, {}).value());
    rules.most_per_hour = Decimal(700'000, 0);  // a round takes 51 s, the readings come once a minute
    EXPECT_FALSE(energy(samples, ranges, rules));
}

/// The walk allows one unit of the last digit beyond the rating: 999 flow in the longest step, 1 more closes a round.
TEST(SteadyCells, ARoundThatOnlyTheLastDigitExplainsIsLeftToTheWalk) {
    std::vector<Sample> samples;
    for (const std::int64_t at : {0, 1, 2, 3, 13, 14}) {
        samples.push_back(good_sample(test::some_point, minute(at), Value::of(Decimal(500, 0))));
    }
    const std::vector ranges{minutes(0, 14)};
    CounterRules rules;
    rules.most_per_hour = Decimal(5'994, 0);
    rules.modulus = Decimal(1'000, 0);
    EXPECT_EQ(walk_counter(samples, rules, {})->increments.at(3).kind, IncrementKind::implausible);
    const auto read_all = [&](TimeRange) -> Result<std::vector<Sample>> { return samples; };
    const auto cells = roll_up(samples, RollupLevel::hour);
    EXPECT_TRUE(walk_cells(cells, read_all, ranges, quarter_hour, rules, {})->joined.empty());
    EXPECT_FALSE(energy(samples, ranges, rules));
    rules.modulus = Decimal(1'001, 0);
    EXPECT_EQ(walk_counter(samples, rules, {})->increments.at(3).kind, IncrementKind::normal);
    EXPECT_FALSE(walk_cells(cells, read_all, ranges, quarter_hour, rules, {})->joined.empty());
}

TEST(SteadyCells, ARatingIsAsked) {
    const auto samples = steady(0, 180);  // 3 kWh an hour
    const std::vector ranges{minutes(0, 180)};
    CounterRules rules;
    rules.most_per_hour = number("4");
    ASSERT_TRUE(energy(samples, ranges, rules));
    EXPECT_EQ(*energy(samples, ranges, rules), energy_from_register(samples, ranges, quarter_hour, rules, {}).value());
    rules.most_per_hour = number("2");
    EXPECT_FALSE(energy(samples, ranges, rules));
    rules.most_per_hour = Decimal(1, 60);
    EXPECT_FALSE(energy(samples, ranges, rules)) << "the walk says that it is beyond all bounds";
}

class SteadyCellsOfRandomRegisters : public testing::TestWithParam<int> {};

TEST_P(SteadyCellsOfRandomRegisters, SayWhatTheWalkAndTheSamplesSay) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()));
    int steady_ones = 0;
    for (int round = 0; round < 2000; ++round) {
        auto style = random.register_style();
        style.fault = random.one_in(4) ? style.fault : 1'000'000;
        style.form = random.one_in(6) ? style.form : random.below(2);
        auto samples = random.register_samples(style, 2 + random.below(400));
        const bool has_gaps = random.one_in(3);
        for (std::size_t i = 0; has_gaps && i < samples.size(); i += 1 + static_cast<std::size_t>(random.below(40))) {
            samples.erase(samples.begin() + static_cast<std::ptrdiff_t>(i));
        }
        const CounterRules rules = random.one_in(2) ? random.rating_of(style) : CounterRules{};
        std::vector<TimeRange> ranges;
        const std::int64_t shift = random.one_in(4) ? random.below(60) : 0;
        for (std::int64_t begin = 60 * random.below(3) + shift; begin < 400;) {
            const std::int64_t length = 60 * (1 + random.below(4));
            ranges.push_back(minutes(begin, begin + length));
            begin += length;
        }
        const Duration gap_limit = random.one_in(2) ? quarter_hour : Duration{61'000 + random.below(200'000)};
        const auto cells = roll_up(samples, random.one_in(3) ? RollupLevel::day : RollupLevel::hour);
        const auto found = energy_of_steady_cells(cells, ranges, gap_limit, rules, {});
        if (!found) {
            continue;
        }
        ++steady_ones;
        const auto walk = walk_cells(cells, {}, {}, ranges, gap_limit, rules, {}).value();
        ASSERT_TRUE(walk.unread.empty());
        ASSERT_TRUE(*found == energy_of_walk(walk.walk, walk.joined, ranges, gap_limit).value()) << "round " << round;
        ASSERT_TRUE(*found == energy_from_register(samples, ranges, gap_limit, rules, {}).value()) << "round " << round;
    }
    EXPECT_GT(steady_ones, 40);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SteadyCellsOfRandomRegisters, testing::Range(1, 13));

}  // namespace
}  // namespace wattmast
