// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_energy.h"

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
using test::number;
using test::readings;

constexpr Duration quarter_hour{std::chrono::minutes{15}};

std::vector<Sample> part_of(const std::vector<Sample>& samples, TimeRange range) {
    const auto begin = std::ranges::lower_bound(samples, range.begin, {}, &Sample::at);
    const auto end = std::ranges::lower_bound(samples, range.end, {}, &Sample::at);
    return {begin, end};
}

/// A steady register: 0.05 kWh a minute.
std::vector<Sample> steady(std::int64_t begin, std::int64_t end) {
    std::vector<Sample> samples;
    for (std::int64_t i = begin; i < end; ++i) {
        samples.push_back(good_sample(test::some_point, minute(i), Value::of(Decimal(123'456 + 5 * i, -2))));
    }
    return samples;
}

void append(std::vector<Sample>& samples, const std::vector<Sample>& more) {
    samples.insert(samples.end(), more.begin(), more.end());
}

CellEnergy first_call(const std::vector<Sample>& samples, std::span<const TimeRange> ranges,
                      const CounterRules& rules = {}, std::span<const MeterEvent> events = {}) {
    return energy_from_cells(roll_up(samples, RollupLevel::hour), {}, {}, ranges, quarter_hour, rules, events).value();
}

TEST(CellEnergy, ARegisterWithoutFaultsNeedsNoSamples) {
    const auto samples = steady(-60, 300);
    const std::vector ranges{minutes(0, 60), minutes(60, 240)};
    const CellEnergy energy = first_call(samples, ranges);
    EXPECT_TRUE(energy.unread.empty());
    EXPECT_EQ(energy.intervals, energy_from_register(samples, ranges, quarter_hour, {}, {}).value());
    EXPECT_EQ(energy.intervals.at(1).energy, Energy::of(9'000'000));
    EXPECT_EQ(energy.intervals.at(1).coverage, whole);
}

TEST(CellEnergy, ACellThatFellIsReadAndThenItsNeighboursWithinAnHour) {
    auto samples = steady(0, 600);
    samples[330] = test::reading({330, "0"});
    const std::vector ranges{minutes(0, 600)};
    const auto cells = roll_up(samples, RollupLevel::hour);
    const CellEnergy first = first_call(samples, ranges);
    EXPECT_TRUE(first.intervals.empty());
    ASSERT_EQ(first.unread, (std::vector{TimeRange{minute(300), minute(359) + Duration{1}}}));
    const auto read = part_of(samples, first.unread[0]);
    const auto second = energy_from_cells(cells, first.unread, read, ranges, quarter_hour, {}, {}).value();
    ASSERT_EQ(second.unread, (std::vector{TimeRange{minute(240), minute(299) + Duration{1}},
                                          TimeRange{minute(360), minute(419) + Duration{1}}}));
}

TEST(CellEnergy, SuspectValuesAndLongGapsAreRead) {
    auto samples = steady(0, 240);
    samples[70].quality = Quality::suspect;
    samples.erase(samples.begin() + 130, samples.begin() + 146);
    const CellEnergy energy = first_call(samples, std::vector{minutes(0, 240)});
    EXPECT_EQ(energy.unread, (std::vector{TimeRange{minute(60), minute(179) + Duration{1}}}));
}

TEST(CellEnergy, ACellThatARangeCutsIsRead) {
    const auto samples = steady(0, 240);
    EXPECT_EQ(first_call(samples, std::vector{minutes(0, 90)}).unread,
              (std::vector{TimeRange{minute(60), minute(119) + Duration{1}}}));
    EXPECT_TRUE(first_call(samples, std::vector{minutes(60, 120)}).unread.empty());
}

TEST(CellEnergy, ACellWithAMeterEventIsRead) {
    MeterEvent event;
    event.at = minute(75);
    event.kind = MeterEventKind::exchanged;
    const std::vector events{event};
    EXPECT_EQ(first_call(steady(0, 180), std::vector{minutes(0, 180)}, {}, events).unread,
              (std::vector{TimeRange{minute(60), minute(119) + Duration{1}}}));
}

TEST(CellEnergy, TheRatingIsAskedForEachStepInsideACell) {
    auto samples = steady(0, 60);
    append(samples, readings({{60, "1240"}, {61, "1250"}, {62, "1250"}, {119, "1250"}}));
    append(samples, readings({{120, "1250"}, {130, "1250.1"}, {140, "1250.2"}}));
    samples.erase(samples.begin() + 62, samples.begin() + 63);
    CounterRules rules;
    rules.most_per_hour = number("20");
    const auto cells = roll_up(samples, RollupLevel::hour);
    const std::vector ranges{minutes(0, 180)};
    const auto all_day = std::chrono::hours{2};
    const auto rated = energy_from_cells(cells, {}, {}, ranges, all_day, rules, {}).value();
    EXPECT_EQ(rated.unread.size(), 1U);
    EXPECT_EQ(rated.unread.at(0).begin, minute(60));
    EXPECT_TRUE(energy_from_cells(cells, {}, {}, ranges, all_day, {}, {}).value().unread.empty());
}

TEST(CellEnergy, AStepBackToTheLevelBeforeAResetIsLookedAt) {
    auto samples = readings({{0, "9000"}, {30, "9000.5"}, {65, "1"}, {66, "1.5"}, {90, "2"}});
    append(samples, readings({{300, "2.5"}, {301, "2.6"}, {302, "9100"}, {303, "9101"}}));
    const std::vector ranges{minutes(0, 360)};
    const CounterRules rules;
    const SamplesIn reader = [&](TimeRange range) { return part_of(samples, range); };
    const auto cells = roll_up(samples, RollupLevel::hour);
    EXPECT_EQ(energy_from_cells(cells, reader, ranges, std::chrono::hours{5}, rules, {}).value(),
              energy_from_register(samples, ranges, std::chrono::hours{5}, rules, {}).value());
}

TEST(CellEnergy, AZeroAtTheBeginIsLookedAt) {
    auto samples = steady(0, 180);
    samples[0] = test::reading({0, "0"});
    const std::vector ranges{minutes(0, 180)};
    const CellEnergy energy = first_call(samples, ranges);
    ASSERT_EQ(energy.unread, (std::vector{TimeRange{minute(0), minute(59) + Duration{1}}}));
    const auto read = part_of(samples, energy.unread[0]);
    const auto cells = roll_up(samples, RollupLevel::hour);
    EXPECT_EQ(energy_from_cells(cells, energy.unread, read, ranges, quarter_hour, {}, {}).value().intervals,
              energy_from_register(samples, ranges, quarter_hour, {}, {}).value());
}

TEST(CellEnergy, FailsWhereTheReaderFails) {
    const SamplesIn reader = [](TimeRange) -> Result<std::vector<Sample>> {
        return fail(Errc::store_damaged, "chunk 7");
    };
    const auto cells = roll_up(steady(0, 120), RollupLevel::hour);
    const std::vector ranges{minutes(0, 90)};
    EXPECT_THAT(energy_from_cells(cells, reader, ranges, quarter_hour, {}, {}), test::FailsWith(Errc::store_damaged));
}

TEST(CellEnergy, FailsLikeTheRegisterBeyondItsRange) {
    const std::vector<Sample> samples{good_sample(test::some_point, minute(0), Value::of(Decimal(1, 0))),
                                      good_sample(test::some_point, minute(1), Value::of(Decimal(1, 20)))};
    EXPECT_THAT(energy_from_cells(roll_up(samples, RollupLevel::hour), {}, {}, std::vector{minutes(0, 60)},
                                  quarter_hour, {}, {}),
                test::FailsWith(Errc::overflow));
}

/// Days inside, hours around, as a caller would combine them.
std::vector<RollupCell> days_and_hours(const std::vector<Sample>& samples) {
    std::vector<RollupCell> cells;
    for (const RollupCell& cell : roll_up(samples, RollupLevel::hour)) {
        if (cell.start < minute(1440) || cell.start >= minute(2 * 1440)) {
            cells.push_back(cell);
        }
    }
    for (const RollupCell& cell : roll_up(samples, RollupLevel::day)) {
        if (cell.start == minute(1440)) {
            cells.push_back(cell);
        }
    }
    std::ranges::sort(cells, {}, &RollupCell::start);
    return cells;
}

class CellEnergyOfRandomRegisters : public testing::TestWithParam<int> {};

TEST_P(CellEnergyOfRandomRegisters, EqualsTheEnergyOfTheSamplesInEveryField) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()));
    std::size_t used = 0;
    std::size_t read = 0;
    for (int round = 0; round < 60; ++round) {
        const auto style = random.register_style();
        const auto samples = random.register_samples(style, 200 + random.below(3000));
        CounterRules rules;
        if (random.one_in(2)) {
            rules.most_per_hour =
                Decimal(style.step * (50 + random.below(200)) + 1, style.form == 0 ? style.exponent : -2);
        }
        if (style.modulus != 0) {
            rules.modulus = Decimal(style.modulus, style.form == 0 ? style.exponent : -2);
        }
        std::vector<MeterEvent> events;
        if (random.one_in(3)) {
            MeterEvent event;
            event.at = minute(0) + Duration{random.below(200'000'000)};
            event.kind = MeterEventKind::exchanged;
            if (random.one_in(2)) {
                event.final_value = Decimal(900'000, -1);
                event.first_value = Decimal(0, 0);
            }
            events.push_back(event);
        }
        std::vector<TimeRange> ranges;
        for (std::int64_t begin = 0; begin < 3000;) {
            const std::int64_t length = random.one_in(4) ? 60 * (1 + random.below(30)) : 60;
            const std::int64_t shift = random.one_in(30) ? random.below(60) : 0;
            ranges.push_back(minutes(begin + shift, begin + length));
            begin += length;
        }
        const Duration gap_limit = random.one_in(2) ? quarter_hour : Duration{61'000 + random.below(200'000)};
        const SamplesIn reader = [&](TimeRange range) {
            auto part = part_of(samples, range);
            read += part.size();
            return part;
        };
        const auto cells = random.one_in(2) ? roll_up(samples, random.one_in(2) ? RollupLevel::hour : RollupLevel::day)
                                            : days_and_hours(samples);
        const auto expected = energy_from_register(samples, ranges, gap_limit, rules, events);
        const auto energy = energy_from_cells(cells, reader, ranges, gap_limit, rules, events);
        ASSERT_THAT(expected, IsOk());
        ASSERT_THAT(energy, IsOk());
        ASSERT_EQ(energy->size(), expected->size());
        for (std::size_t i = 0; i < expected->size(); ++i) {
            ASSERT_TRUE((*energy)[i] == (*expected)[i]) << "round " << round << " range " << i;
        }
        used += samples.size();
    }
    RecordProperty("samples", static_cast<int>(used));
    RecordProperty("read", static_cast<int>(read));
    EXPECT_LT(read, used);
}

INSTANTIATE_TEST_SUITE_P(Seeds, CellEnergyOfRandomRegisters, testing::Range(1, 13));

}  // namespace
}  // namespace wattmast
