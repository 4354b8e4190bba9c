// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/amount_energy.h"

#include <gmock/gmock.h>

#include <chrono>
#include <string_view>
#include <vector>

#include "analysis/readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::minute;
using test::minutes;
using test::readings;
using testing::IsEmpty;
using Kind = EnergyFinding::Kind;

EnergyInterval one(const std::vector<Sample>& samples, TimeRange range) {
    return energy_from_amounts(samples, std::vector{range}, 15min).value().front();
}

TEST(AmountEnergy, AmountsOfThePeriodsAddUp) {
    const auto hour =
        one(readings({{0, "9"}, {15, "0.25"}, {30, "0.5"}, {45, "0"}, {60, "1.125"}, {75, "7"}}), minutes(0, 60));
    EXPECT_EQ(hour.energy, Energy::of(1'875'000));
    EXPECT_EQ(hour.method, EnergyMethod::measured);
    EXPECT_EQ(hour.coverage, whole);
    EXPECT_EQ(hour.first_value, minute(15));
    EXPECT_EQ(hour.last_value, minute(60));
    EXPECT_THAT(hour.findings, IsEmpty());
}

TEST(AmountEnergy, TheFirstPeriodIsAsLongAsTheOthers) {
    const auto samples = readings({{15, "1"}, {30, "2"}, {45, "4"}});
    EXPECT_EQ(one(samples, minutes(0, 45)).energy, Energy::of(7'000'000));
    EXPECT_EQ(one(samples, minutes(0, 45)).coverage, whole);
    const auto wider = one(samples, minutes(-15, 60));
    EXPECT_EQ(wider.energy, Energy::of(7'000'000));
    EXPECT_EQ(wider.coverage.count, 600'000);
}

TEST(AmountEnergy, WhatIsNotThereIsNeitherZeroNorCovered) {
    for (const auto& samples : {readings({{15, "1"}, {30, "2"}, {60, "4"}, {75, "8"}, {90, "16"}}),
                                readings({{15, "1"}, {30, "2"}, {45, "-"}, {60, "4"}, {75, "8"}, {90, "16"}})}) {
        const auto result = one(samples, minutes(0, 60));
        EXPECT_EQ(result.energy, Energy::of(7'000'000));
        EXPECT_EQ(result.coverage.count, 750'000);
        ASSERT_EQ(result.findings.size(), 1U);
        EXPECT_EQ(result.findings[0].kind, Kind::gap);
        EXPECT_EQ(result.findings[0].range, minutes(30, 45));
    }
    const auto nothing = one(readings({{15, "1"}, {30, "2"}, {45, "4"}}), minutes(100, 200));
    EXPECT_FALSE(nothing.energy);
    EXPECT_EQ(nothing.method, EnergyMethod::missing);
    EXPECT_EQ(nothing.coverage.count, 0);
}

TEST(AmountEnergy, SuspectAmountsAreLeftOut) {
    const auto result = one(readings({{15, "1"}, {30, "?900"}, {45, "4"}, {60, "8"}}), minutes(0, 60));
    EXPECT_EQ(result.energy, Energy::of(13'000'000));
    EXPECT_EQ(result.coverage.count, 750'000);
    EXPECT_EQ(result.findings.back().kind, Kind::suspect);
}

TEST(AmountEnergy, ABorderSharesByTimeAndPartsAddUpExactly) {
    const auto samples = readings({{60, "1"}, {120, "0.000002"}, {180, "1"}});
    const std::vector<TimeRange> parts = {minutes(0, 20), minutes(20, 75), minutes(75, 90), minutes(90, 180)};
    const auto found = energy_from_amounts(samples, parts, 1h).value();
    Energy sum{};
    for (const EnergyInterval& part : found) {
        sum += *part.energy;
        EXPECT_EQ(part.coverage, whole);
    }
    EXPECT_EQ(sum, one(samples, minutes(0, 180)).energy);
    EXPECT_EQ(found[0].energy, Energy::of(333'333));
    EXPECT_EQ(found[0].method, EnergyMethod::estimated);
    EXPECT_EQ(found[0].findings.at(0).kind, Kind::shared_over_gap);
    EXPECT_EQ(found[3].method, EnergyMethod::measured);
}

TEST(AmountEnergy, OneAmountIsOfTheUsualPeriod) {
    EXPECT_EQ(one(readings({{15, "4"}}), minutes(0, 15)).coverage, whole);
    EXPECT_EQ(one(readings({{15, "4"}}), minutes(0, 30)).coverage.count, 500'000);
}

TEST(AmountEnergy, DaysOf23And25HoursAreWhatTheyAre) {
    const auto samples = readings({{0, "24"}, {24 * 60, "24"}, {47 * 60, "23"}, {72 * 60, "25"}, {96 * 60, "24"}});
    const auto result = one(samples, minutes(24 * 60, 72 * 60));
    EXPECT_EQ(result.energy, Energy::of(48'000'000));
    EXPECT_EQ(result.coverage, whole);
    EXPECT_THAT(result.findings, IsEmpty());
}

/// Amounts of `text` at first, first + step … up to and with last.
void append(std::vector<Sample>& samples, std::int64_t first, std::int64_t step, std::int64_t last,
            std::string_view text) {
    for (std::int64_t at = first; at <= last; at += step) {
        samples.push_back(test::reading({at, text}));
    }
}

TEST(AmountEnergy, PeriodsAreAsLongAsThoseBesideThemWhereTheGridChanges) {
    constexpr std::int64_t day = 24 * 60;
    // Quarters for 20 days, then hours for 10, then quarters for one.
    std::vector<Sample> samples;
    append(samples, 15, 15, 20 * day, "1");
    append(samples, 20 * day + 60, 60, 30 * day, "8");
    append(samples, 30 * day + 15, 15, 31 * day, "2");
    const auto month = one(samples, minutes(0, 31 * day));
    EXPECT_EQ(month.coverage, whole);
    EXPECT_EQ(month.energy, Energy::of((20LL * 96 * 1 + 10LL * 24 * 8 + 96LL * 2) * 1'000'000));
    EXPECT_THAT(month.findings, IsEmpty());
    // Half past an hour, on the first and the last day of hours.
    for (const std::int64_t begin : {20 * day, 30 * day - 60}) {
        const auto half = one(samples, minutes(begin, begin + 30));
        EXPECT_EQ(half.energy, Energy::of(4'000'000)) << begin;
        EXPECT_EQ(half.coverage, whole) << begin;
    }
}

TEST(AmountEnergy, AGapBetweenPeriodsIsSeenAlsoAtTheEndAndAroundASingleOne) {
    const auto last = readings({{15, "1"}, {30, "2"}, {45, "4"}, {60, "8"}, {600, "16"}});
    EXPECT_EQ(one(last, minutes(60, 600)).energy, Energy::of(16'000'000));
    EXPECT_EQ(one(last, minutes(60, 600)).coverage.count, 15 * 1'000'000 / 540);
    const auto single = readings({{15, "1"}, {30, "2"}, {45, "4"}, {60, "8"}, {600, "16"}, {1500, "3"}, {1515, "5"}});
    EXPECT_EQ(one(single, minutes(60, 1485)).energy, Energy::of(16'000'000));
    EXPECT_EQ(one(single, minutes(60, 1485)).coverage.count, 15 * 1'000'000 / 1425);
}

TEST(AmountEnergy, TwoAmountsShowHowLongTheirPeriodsAre) {
    EXPECT_EQ(one(readings({{60, "4"}, {120, "8"}}), minutes(0, 120)).coverage, whole);
    constexpr std::int64_t years = 3 * 365 * 24 * 60;  // no period is so long
    EXPECT_EQ(one(readings({{15, "4"}, {years, "8"}}), minutes(years - 30, years)).coverage.count, 500'000);
}

TEST(AmountEnergy, CellsOfQuartersTellTheAmountsThatWereInThem) {
    const auto samples = readings({{0, "1"}, {15, "2.5"}, {30, "4"}, {45, "0.125"}, {60, "8"}, {75, "-"}, {120, "7"}});
    std::vector<Sample> told;
    for (const RollupCell& cell : roll_up(samples, RollupLevel::quarter_hour)) {
        const auto amounts = amounts_of_cell(cell);
        ASSERT_TRUE(amounts);
        told.insert(told.end(), amounts->begin(), amounts->end());
    }
    ASSERT_EQ(told.size(), 6U);
    EXPECT_EQ(told[3].at, minute(45));
    EXPECT_EQ(told[3].value, Value::of(test::number("0.125")));
    EXPECT_EQ(told[5].at, minute(120));
}

TEST(AmountEnergy, CellsOfHoursTellTheirFirstAndLastAmountAndTheSumOfTheRest) {
    const auto hour = roll_up(readings({{0, "1"}, {15, "2.5"}, {30, "4.25"}, {45, "0.125"}}), RollupLevel::hour);
    const auto amounts = amounts_of_cell(hour.at(0)).value();
    ASSERT_EQ(amounts.size(), 4U);
    EXPECT_EQ(amounts[0].value, Value::of(test::number("1")));
    EXPECT_EQ(amounts[1].at, minute(15));
    EXPECT_EQ(amounts[2].at, minute(30));
    EXPECT_EQ(amounts[3].value, Value::of(test::number("0.125")));
    EXPECT_EQ(one(amounts, minutes(0, 45)).energy, Energy::of(6'875'000));
    EXPECT_EQ(one(amounts, minutes(0, 30)).energy, Energy::of(6'750'000));
}

TEST(AmountEnergy, CellsThatDoNotTellTheirAmountsGiveNone) {
    for (const auto& samples : {readings({{0, "1"}, {15, "?2"}}), readings({{0, "1"}, {15, "2"}, {45, "4"}})}) {
        EXPECT_FALSE(amounts_of_cell(roll_up(samples, RollupLevel::hour).at(0)));
    }
}

TEST(AmountEnergy, WhatIsBeyondMeasureFails) {
    EXPECT_THAT(energy_from_amounts(readings({{0, "100000000000"}}), std::vector{minutes(0, 1)}, 1min),
                FailsWith(Errc::overflow));
}

}  // namespace
}  // namespace wattmast
