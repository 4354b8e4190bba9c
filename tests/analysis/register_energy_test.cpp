// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <random>

#include "analysis/energy.h"
#include "analysis/readings.h"
#include "support/matchers.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using std::chrono::minutes;
using test::minute;
using test::readings;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const Duration limit = minutes{150};  // hourly readings

std::vector<EnergyInterval> intervals(const std::vector<Sample>& samples, const std::vector<TimeRange>& ranges,
                                      const CounterRules& rules = {}) {
    return energy_from_register(samples, ranges, limit, rules, {}).value();
}

EnergyInterval one(const std::vector<Sample>& samples, TimeRange range, const CounterRules& rules = {}) {
    return intervals(samples, {range}, rules).front();
}

std::vector<EnergyFinding::Kind> kinds(const EnergyInterval& interval) {
    std::vector<EnergyFinding::Kind> kinds;
    for (const EnergyFinding& finding : interval.findings) {
        kinds.push_back(finding.kind);
    }
    return kinds;
}

TEST(RegisterEnergy, IsTheDifferenceOfTheReadings) {
    const auto result = one(readings({{0, "100"}, {60, "103.5"}, {120, "105"}}), test::minutes(0, 120));
    EXPECT_EQ(result.energy, Energy::of(5'000'000));
    EXPECT_EQ(result.method, EnergyMethod::measured);
    EXPECT_EQ(result.coverage, whole);
    EXPECT_EQ(result.first_value, minute(0));
    EXPECT_EQ(result.last_value, minute(120));
    EXPECT_THAT(result.findings, IsEmpty());
}

TEST(RegisterEnergy, SharesTheIncrementAtABorderByTime) {
    const auto result = one(readings({{-20, "100"}, {40, "103"}, {100, "109"}}), test::minutes(0, 60));
    EXPECT_EQ(result.energy, Energy::of(2'000'000 + 2'000'000));
    EXPECT_EQ(result.coverage, whole);
    EXPECT_EQ(result.first_value, minute(-20));
    EXPECT_EQ(result.last_value, minute(100));
}

TEST(RegisterEnergy, RoundsHalfToEvenAtTheBorder) {
    // 1 and 3 mWh over two minutes: half of it lies exactly between two whole mWh.
    EXPECT_EQ(one(readings({{0, "0"}, {2, "0.000001"}}), test::minutes(0, 1)).energy, Energy::of(0));
    EXPECT_EQ(one(readings({{0, "0"}, {2, "0.000003"}}), test::minutes(0, 1)).energy, Energy::of(2));
}

TEST(RegisterEnergy, AGapIsMeasuredInTotal) {
    const auto result = one(readings({{0, "100"}, {60, "101"}, {600, "110"}, {660, "111"}}), test::minutes(0, 660));
    EXPECT_EQ(result.energy, Energy::of(11'000'000));
    EXPECT_EQ(result.method, EnergyMethod::measured);
    EXPECT_EQ(result.coverage.count, 120 * 1'000'000 / 660);
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::gap));
    EXPECT_EQ(result.findings[0].range, test::minutes(60, 600));
}

TEST(RegisterEnergy, AnIntervalInsideAGapIsEstimated) {
    const auto result = one(readings({{0, "100"}, {60, "101"}, {600, "110"}}), test::minutes(120, 240));
    EXPECT_EQ(result.energy, Energy::of(2'000'000));
    EXPECT_EQ(result.method, EnergyMethod::estimated);
    EXPECT_EQ(result.coverage.count, 0);
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::gap, EnergyFinding::Kind::shared_over_gap));
}

TEST(RegisterEnergy, ASmallShareOfAGapStaysMeasuredButIsFlagged) {
    const auto result = one(readings({{0, "100"}, {60, "120"}, {600, "129"}}), test::minutes(0, 180));
    EXPECT_EQ(result.energy, Energy::of(22'000'000));
    EXPECT_EQ(result.method, EnergyMethod::measured);
    EXPECT_THAT(kinds(result), Contains(EnergyFinding::Kind::shared_over_gap));
}

TEST(RegisterEnergy, IsNeverScaledUp) {
    const auto result = one(readings({{60, "100"}, {120, "101"}, {180, "102"}}), test::minutes(0, 240));
    EXPECT_EQ(result.energy, Energy::of(2'000'000));
    EXPECT_EQ(result.coverage.count, 500'000);
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::begins_late, EnergyFinding::Kind::ends_early));
    EXPECT_EQ(result.findings[0].range, test::minutes(0, 60));
    EXPECT_EQ(result.findings[1].range, test::minutes(180, 240));
}

TEST(RegisterEnergy, WithoutTwoReadingsThereIsNone) {
    for (const auto& samples :
         {readings({}), readings({{30, "5"}}), readings({{-60, "5"}, {0, "6"}}), readings({{120, "5"}, {180, "6"}})}) {
        const auto result = one(samples, test::minutes(0, 120));
        EXPECT_FALSE(result.energy);
        EXPECT_EQ(result.method, EnergyMethod::missing);
        EXPECT_EQ(result.coverage.count, 0);
        EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::gap));
    }
}

TEST(RegisterEnergy, NothingIsBookedAcrossAReset) {
    const auto result = one(readings({{0, "5000"}, {60, "5001"}, {120, "0.5"}, {180, "2"}}), test::minutes(0, 180));
    EXPECT_EQ(result.energy, Energy::of(2'500'000));
    EXPECT_EQ(result.coverage.count, 666'666);
    ASSERT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::reset));
    EXPECT_THAT(result.findings[0].detail, testing::HasSubstr("5001 to 0.5 kWh; reset, nothing booked"));
}

TEST(RegisterEnergy, AnIntervalThatIsAllResetIsMissing) {
    const auto result = one(readings({{0, "5000"}, {60, "1"}}), test::minutes(10, 20));
    EXPECT_FALSE(result.energy);
    EXPECT_EQ(result.method, EnergyMethod::missing);
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::reset));
}

TEST(RegisterEnergy, ImplausibleIncrementsAreNeverBooked) {
    CounterRules rules;
    rules.most_per_hour = Decimal(20, 0);
    const auto result = one(readings({{0, "10"}, {60, "5000"}, {120, "5015"}}), test::minutes(0, 120), rules);
    EXPECT_EQ(result.energy, Energy::of(15'000'000));
    EXPECT_EQ(result.coverage.count, 500'000);
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::implausible));
}

TEST(RegisterEnergy, SaysWhatItLeftOut) {
    const auto result = one(readings({{0, "10"}, {1, "0"}, {2, "10.5"}, {3, "?11"}, {60, "12"}}), test::minutes(0, 60));
    EXPECT_EQ(result.energy, Energy::of(2'000'000));
    EXPECT_THAT(kinds(result), ElementsAre(EnergyFinding::Kind::ignored, EnergyFinding::Kind::suspect));
}

TEST(RegisterEnergy, FailsBeyondTheLedgersRange) {
    const auto samples = readings({{0, "0"}, {60, "9300000000000"}});
    const std::vector<TimeRange> ranges{test::minutes(0, 60)};
    EXPECT_THAT(energy_from_register(samples, ranges, limit, {}, {}), test::FailsWith(Errc::overflow));
}

/// A ragged month: uneven distances, missing and suspect values, gaps, a reset.
std::vector<Sample> ragged_month(unsigned seed, TimeRange month) {
    std::mt19937 random(seed);
    std::vector<Sample> samples;
    std::int64_t thousandths = 123'456'789;
    for (UtcTime at = month.begin - minutes{7}; at < month.end + minutes{40};) {
        const auto what = random() % 100;
        if (what == 0) {
            samples.push_back(missing_sample(test::some_point, at, Errc::timeout));
        } else {
            samples.push_back(good_sample(test::some_point, at, Value::of(Decimal(thousandths, -3))));
        }
        if (what == 1) {
            thousandths = static_cast<std::int64_t>(random() % 1000);
        }
        const auto pause =
            Duration{600'000 + static_cast<Duration::rep>(random() % 1'234'567) + (what == 2 ? 40'000'000 : 0)};
        thousandths += static_cast<std::int64_t>(random() % 5000);
        at += pause;
    }
    return samples;
}

TEST(RegisterEnergy, HoursAndDaysAddUpToTheMonthExactly) {
    for (const char* zone_name : {"Asia/Shanghai", "Europe/Berlin"}) {
        const TimeZone zone = TimeZone::find(zone_name).value();
        const TimeRange month = zone.range_of(CivilMonth::parse("2026-10").value());
        for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
            const auto samples = ragged_month(seed, month);
            const auto total = one(samples, month).energy.value();
            for (const auto& parts : {zone.days_in(month), zone.hours_in(month)}) {
                Energy sum;
                for (const EnergyInterval& part : intervals(samples, parts)) {
                    sum += part.energy.value_or(Energy{});
                }
                EXPECT_EQ(sum, total) << zone_name << " seed " << seed << " in " << parts.size() << " parts";
            }
        }
    }
}

}  // namespace
}  // namespace wattmast
