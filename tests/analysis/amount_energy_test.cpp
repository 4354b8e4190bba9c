// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/amount_energy.h"

#include <gmock/gmock.h>

#include <chrono>

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

TEST(AmountEnergy, WhatIsBeyondMeasureFails) {
    EXPECT_THAT(energy_from_amounts(readings({{0, "100000000000"}}), std::vector{minutes(0, 1)}, 1min),
                FailsWith(Errc::overflow));
}

}  // namespace
}  // namespace wattmast
