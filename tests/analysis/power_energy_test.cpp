// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>

#include "analysis/energy.h"
#include "analysis/readings.h"
#include "support/matchers.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using std::chrono::seconds;
using test::minute;
using test::readings;
using testing::ElementsAre;
using testing::IsEmpty;

const Duration limit = gap_limit_for(seconds{60});

EnergyInterval one(const std::vector<Sample>& samples, TimeRange range) {
    return energy_from_power(samples, std::vector{range}, limit).value().front();
}

TEST(PowerEnergy, AConstantPowerOverTime) {
    const auto result = one(readings({{0, "1064"}, {1, "1064"}, {2, "1064"}, {3, "1064"}}), test::minutes(0, 3));
    EXPECT_EQ(result.energy, Energy::of(53'200));  // 1064 W * 3 min
    EXPECT_EQ(result.method, EnergyMethod::integrated);
    EXPECT_EQ(result.coverage, whole);
    EXPECT_THAT(result.findings, IsEmpty());
}

TEST(PowerEnergy, ARampIsATrapezoid) {
    EXPECT_EQ(one(readings({{0, "0"}, {2, "3600"}}), test::minutes(0, 2)).energy, Energy::of(60'000));
    // The first half of the ramp has a quarter of the area.
    EXPECT_EQ(one(readings({{0, "0"}, {2, "3600"}}), test::minutes(0, 1)).energy, Energy::of(15'000));
    EXPECT_EQ(one(readings({{0, "0"}, {2, "3600"}}), test::minutes(1, 2)).energy, Energy::of(45'000));
}

TEST(PowerEnergy, ExportIsNegative) {
    EXPECT_EQ(one(readings({{0, "-600"}, {1, "-600"}}), test::minutes(0, 1)).energy, Energy::of(-10'000));
}

TEST(PowerEnergy, GapsAreNotIntegratedAndLowerTheCoverage) {
    const auto result = one(readings({{0, "600"}, {1, "600"}, {4, "600"}, {5, "600"}}), test::minutes(0, 10));
    EXPECT_EQ(result.energy, Energy::of(20'000));
    EXPECT_EQ(result.coverage.count, 200'000);
    ASSERT_EQ(result.findings.size(), 2U);
    EXPECT_EQ(result.findings[0].range, test::minutes(1, 4));
    EXPECT_EQ(result.findings[1].range, test::minutes(5, 10));
}

TEST(PowerEnergy, TheLimitItselfIsNoGap) {
    auto samples = readings({{0, "600"}, {1, "600"}});
    samples[1].at = samples[0].at + limit;
    const TimeRange range{samples[0].at, samples[1].at};
    EXPECT_EQ(one(samples, range).coverage, whole);
    samples[1].at += Duration{1};
    EXPECT_EQ(one(samples, range).method, EnergyMethod::missing);
}

TEST(PowerEnergy, MissingAndSuspectValuesAreNotUsed) {
    const auto result =
        one(readings({{0, "600"}, {1, "?99999"}, {2, "600"}, {3, "-"}, {4, "600"}}), test::minutes(0, 4));
    EXPECT_EQ(result.energy, Energy::of(40'000));
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].kind, EnergyFinding::Kind::suspect);
}

TEST(PowerEnergy, WithoutValuesThereIsNone) {
    const auto result = one(readings({{0, "-"}, {1, "-"}}), test::minutes(0, 2));
    EXPECT_FALSE(result.energy);
    EXPECT_EQ(result.method, EnergyMethod::missing);
    EXPECT_EQ(result.coverage.count, 0);
    EXPECT_EQ(result.findings.at(0).range, test::minutes(0, 2));
}

TEST(PowerEnergy, ValuesAroundTheBordersAreInterpolated) {
    auto samples = readings({{-1, "600"}, {1, "1200"}, {2, "1200"}});
    const auto result = one(samples, test::minutes(0, 2));
    EXPECT_EQ(result.energy, Energy::of(17'500 + 20'000));  // 900 to 1200 W, then 1200 W
    EXPECT_EQ(result.first_value, minute(-1));
    EXPECT_EQ(result.last_value, minute(2));
}

TEST(PowerEnergy, PartsAddUpExactly) {
    std::vector<Sample> samples;
    for (std::int64_t i = -1; i < 1500; ++i) {
        if (i % 97 < 90) {  // a gap of eight minutes now and then
            samples.push_back(good_sample(test::some_point, minute(i) + Duration{i * 37 % 1000},
                                          Value::of(Decimal(1'000'003 + i * 7919 % 77'777, -3))));
        }
    }
    const TimeRange day = test::minutes(0, 1440);
    const auto total = one(samples, day).energy.value();
    for (const int count : {2, 7, 24, 96, 1440, 8640}) {
        std::vector<TimeRange> parts;
        for (int i = 0; i < count; ++i) {
            parts.push_back({day.begin + day.length() * i / count, day.begin + day.length() * (i + 1) / count});
        }
        Energy sum;
        for (const EnergyInterval& part : energy_from_power(samples, parts, limit).value()) {
            sum += part.energy.value_or(Energy{});
        }
        EXPECT_EQ(sum, total) << count << " parts";
    }
}

TEST(PowerEnergy, AgreesWithTheRegisterOfTheSameMeter) {
    // P(t) = 3000 + 1000 sin: the register is its exact integral, cut to 1 Wh as meters do.
    std::vector<Sample> power;
    std::vector<Sample> energy;
    const double omega = 2 * M_PI / 1440;
    for (std::int64_t at = 0; at <= 1440; ++at) {
        const auto time = static_cast<double>(at);
        const double watt = 3000 + 1000 * std::sin(omega * time);
        const double watt_hours = 3000 * time / 60 + 1000 * (1 - std::cos(omega * time)) / omega / 60;
        power.push_back(good_sample(test::some_point, minute(at), Value::of(Decimal(std::llround(watt * 10), -1))));
        energy.push_back(good_sample(test::some_point, minute(at),
                                     Value::of(Decimal(17'652'000 + static_cast<std::int64_t>(watt_hours), -3))));
    }
    const std::vector<TimeRange> hours = TimeZone::utc().hours_in(test::minutes(0, 1440));
    const auto integrated = energy_from_power(power, hours, limit).value();
    const auto measured = energy_from_register(energy, hours, limit, {}, {}).value();
    ASSERT_EQ(hours.size(), 24U);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const auto difference = integrated[i].energy->count() - measured[i].energy->count();
        EXPECT_LE(std::abs(difference), 1'500) << "hour " << i;  // register resolution of 1 Wh, power of 0.1 W
    }
}

TEST(PowerEnergy, ValuesBeyondATerawattFail) {
    const std::vector<TimeRange> ranges{test::minutes(0, 1)};
    EXPECT_THAT(energy_from_power(readings({{0, "1e12"}}), ranges, limit),
                test::FailsWithDetail(Errc::overflow, "beyond 1 TW"));
}

TEST(PowerEnergy, FloatNoiseDoesNotOverflow) {
    std::vector<Sample> samples{good_sample(test::some_point, minute(0), Value::of_float32(1e-38F).value()),
                                good_sample(test::some_point, minute(1), Value::of_float64(0.1 + 0.2).value())};
    EXPECT_EQ(one(samples, test::minutes(0, 1)).energy, Energy::of(2));  // 0.15 W * 1 min = 2.5 mWh, half to even
}

}  // namespace
}  // namespace wattmast
