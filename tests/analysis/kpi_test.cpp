// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>

#include "analysis/kpi_definition.h"
#include "analysis/readings.h"
#include "support/matchers.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using test::number;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

KpiPart energy(WideInteger milliwatt_hours, std::int32_t coverage = 1'000'000) {
    return {milliwatt_hours, KpiUnit::milliwatt_hour, {coverage}, EnergyMethod::measured, "meters"};
}

KpiInput ratio(KpiId id, const KpiPart& numerator, const KpiPart& denominator) {
    KpiInput input;
    input.id = id;
    input.numerator = numerator;
    input.denominator = denominator;
    input.racks = 321;
    return input;
}

/// Units of which each KPI can be made.
KpiUnit numerator_unit(KpiId id) {
    switch (id) {
        case KpiId::cue:
            return KpiUnit::milligram_co2e;
        case KpiId::wue:
            return KpiUnit::millilitre;
        case KpiId::energy_efficiency:
            return KpiUnit::byte;
        default:
            return KpiUnit::milliwatt_hour;
    }
}
KpiUnit denominator_unit(KpiId id) {
    switch (id) {
        case KpiId::energy_per_gigabyte:
        case KpiId::power_per_rate:
            return KpiUnit::byte;
        case KpiId::energy_per_subscriber:
            return KpiUnit::one;
        default:
            return KpiUnit::milliwatt_hour;
    }
}

KpiInput of_counts(KpiId id, WideInteger numerator, WideInteger denominator) {
    KpiPart above = energy(numerator);
    KpiPart below = energy(denominator);
    above.unit = numerator_unit(id);
    below.unit = denominator_unit(id);
    return ratio(id, above, below);
}

TEST(Kpi, ThePartsAreKeptAsTheyCame) {
    KpiInput input = ratio(KpiId::pue, energy(12'000'003, 960'001), energy(10'000'001, 970'002));
    input.boundary = "site X";
    input.category = 3;
    input.threshold = PartsPerMillion{950'001};
    input.period = test::minutes(0, 60);
    input.period_label = "an hour";
    const Kpi kpi = kpi_of(input);
    EXPECT_EQ(kpi.numerator, input.numerator);
    EXPECT_EQ(kpi.denominator, input.denominator);
    EXPECT_EQ(kpi.boundary, "site X");
    EXPECT_EQ(kpi.category, 3);
    EXPECT_EQ(kpi.threshold.count, 950'001);
    EXPECT_EQ(kpi.period, input.period);
    EXPECT_EQ(kpi.period_label, "an hour");
    EXPECT_EQ(kpi.name, "iPUE");
    EXPECT_TRUE(kpi.is_interim);
    EXPECT_THAT(kpi.notes, ElementsAre(StartsWith("interim")));
}

TEST(Kpi, RoundsOnceHalfToEven) {
    const auto pue = [](WideInteger facility) {
        return kpi_of(ratio(KpiId::pue, energy(facility), energy(100'000))).value;
    };
    EXPECT_EQ(pue(120'500), number("1.20"));  // 1.205
    EXPECT_EQ(pue(121'500), number("1.22"));  // 1.215
    EXPECT_EQ(pue(120'501), number("1.21"));
    EXPECT_EQ(pue(120'499), number("1.20"));
    EXPECT_EQ(pue(120'000)->to_string(), "1.20");
}

TEST(Kpi, AnIntensityKeepsTwoDigits) {
    const auto per_gigabyte = [](WideInteger milliwatt_hours) {
        return kpi_of(of_counts(KpiId::energy_per_gigabyte, milliwatt_hours, 1'000'000'000)).value->to_string();
    };
    EXPECT_EQ(per_gigabyte(240'000), "0.24");
    EXPECT_EQ(per_gigabyte(1'240'000), "1.24");
    EXPECT_EQ(per_gigabyte(99'600), "0.10");
    EXPECT_EQ(per_gigabyte(2'345), "0.0023");
    EXPECT_EQ(per_gigabyte(0), "0.00");
}

TEST(Kpi, WhatTheAskerKnowsAgainstItGoesFirst) {
    KpiInput input = ratio(KpiId::pue, energy(-1), energy(0, 3));
    input.refusal = KpiRefusal{KpiRefusalCode::boundary_mismatch, "a generator has no meter"};
    const Kpi kpi = kpi_of(input);
    EXPECT_EQ(kpi.refusal, input.refusal);
    EXPECT_FALSE(kpi.value);
}

TEST(Kpi, SaysWhyAPartIsAbsent) {
    KpiInput input = ratio(KpiId::pue, energy(5), energy(4));
    input.denominator.reset();
    input.denominator_missing = "no ICT meter";
    EXPECT_EQ(kpi_of(input).refusal->code, KpiRefusalCode::denominator_absent);
    EXPECT_THAT(kpi_of(input).refusal->words, HasSubstr("no ICT meter"));
}

TEST(Kpi, TheThresholdItselfIsEnough) {
    KpiInput input = ratio(KpiId::see, energy(9, 950'000), energy(10, 950'000));
    EXPECT_TRUE(kpi_of(input).value);
    input.numerator->coverage.count -= 1;
    EXPECT_EQ(kpi_of(input).refusal->code, KpiRefusalCode::coverage_below_threshold);
    EXPECT_THAT(kpi_of(input).refusal->words, HasSubstr("94.9999 %"));
    EXPECT_THAT(kpi_of(input).refusal->words, HasSubstr("95 %"));
}

TEST(Kpi, AYearHas365Days) {
    const auto shanghai = TimeZone::find("Asia/Shanghai").value();
    KpiInput input = ratio(KpiId::pue, energy(12), energy(10));
    input.period = shanghai.range_of_year(std::chrono::year{2026});
    EXPECT_FALSE(kpi_of(input).is_interim);
    input.period->end -= Duration{1};
    EXPECT_TRUE(kpi_of(input).is_interim);
    input.id = KpiId::see;  // which wants no year
    input.numerator->count = 9;
    EXPECT_FALSE(kpi_of(input).is_interim);
    EXPECT_EQ(kpi_of(input).name, "SEE");
}

TEST(Kpi, AmountsArePrintedExactly) {
    EXPECT_EQ(amount_text(energy(12'000'000'000)), "12000");
    EXPECT_EQ(amount_text(energy(1)), "0.000001");
    EXPECT_EQ(amount_text(energy(-1'500'000)), "-1.5");
    EXPECT_EQ(amount_text(energy(0)), "0");
    const WideInteger more_than_64_bits = WideInteger{std::numeric_limits<std::int64_t>::max()} * 1'000;
    EXPECT_EQ(amount_text({more_than_64_bits, KpiUnit::byte, {}, {}, {}}), "9223372036854.775807");
}

TEST(Kpi, KeysAreUniqueAndFoundAgain) {
    for (const KpiDefinition& definition : all_kpi_definitions()) {
        EXPECT_EQ(kpi_by_key(definition.key), definition.id);
        EXPECT_EQ(&definition_of(definition.id), &definition);
        // What has a standard says which of its facts were not read.
        EXPECT_EQ(definition.unconfirmed.empty(),
                  definition.standard.empty() && definition.id != KpiId::power_per_rate);
    }
    EXPECT_FALSE(kpi_by_key("PUE"));
}

TEST(Kpi, UnitsThatDoNotMakeItAreRefused) {
    for (const KpiDefinition& definition : all_kpi_definitions()) {
        EXPECT_TRUE(scale_of(definition.id, numerator_unit(definition.id), denominator_unit(definition.id)));
        EXPECT_FALSE(scale_of(definition.id, KpiUnit::one, KpiUnit::one)) << definition.key;
        EXPECT_FALSE(scale_of(definition.id, KpiUnit::milliwatt, KpiUnit::milliwatt_hour)) << definition.key;
    }
}

/// Neither overflow nor a value that is not the quotient at 9.2 PWh, 9.2 EB and 9.2 Gt.
TEST(KpiProperties, TheLargestQuantitiesDoNotOverflow) {
    constexpr WideInteger most = std::numeric_limits<std::int64_t>::max();
    for (const KpiDefinition& definition : all_kpi_definitions()) {
        const Kpi kpi = kpi_of(of_counts(definition.id, most, most));
        EXPECT_TRUE(kpi.value) << definition.key;
        EXPECT_FALSE(kpi.refusal) << definition.key;
    }
    EXPECT_EQ(kpi_of(of_counts(KpiId::pue, most, most)).value, number("1.00"));
    EXPECT_EQ(kpi_of(of_counts(KpiId::power_per_rate, most, most)).value, number("450000000.0"));
    EXPECT_EQ(kpi_of(of_counts(KpiId::energy_efficiency, most, most)).value, number("2.2"));
    // The sum over a network that is a thousand times larger.
    EXPECT_EQ(kpi_of(of_counts(KpiId::pue, most * 1'200, most * 1'000)).value, number("1.20"));
    EXPECT_EQ(kpi_of(of_counts(KpiId::power_per_rate, most * 1'000, 1)).refusal->code, KpiRefusalCode::overflow);
}

class KpiRandom : public testing::TestWithParam<int> {
protected:
    /// Of any size up to 2^62.
    WideInteger count() {
        const int bits = std::uniform_int_distribution<int>(1, 62)(random_);
        return std::uniform_int_distribution<std::int64_t>(1, std::int64_t{1} << bits)(random_);
    }
    KpiId id() {
        const auto all = all_kpi_definitions();
        return all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random_)].id;
    }

    std::mt19937_64 random_{static_cast<std::uint64_t>(GetParam())};
};

TEST_P(KpiRandom, TheValueIsTheQuotientToHalfADigit) {
    const KpiId which = id();
    const WideInteger numerator = count();
    const WideInteger denominator = count();
    const Kpi kpi = kpi_of(of_counts(which, numerator, denominator));
    if (!kpi.value) {
        const bool is_allowed =
            kpi.refusal->code == KpiRefusalCode::out_of_bounds || kpi.refusal->code == KpiRefusalCode::overflow;
        EXPECT_TRUE(is_allowed) << kpi.refusal->words;
        return;
    }
    const KpiScale scale = *scale_of(which, numerator_unit(which), denominator_unit(which));
    const long double exact = static_cast<long double>(numerator) * static_cast<long double>(scale.times) /
                              static_cast<long double>(denominator) / static_cast<long double>(scale.by);
    const long double digit = std::pow(10.0L, static_cast<long double>(kpi.value->exponent()));
    const long double value = static_cast<long double>(kpi.value->mantissa()) * digit;
    EXPECT_NEAR(static_cast<double>((value - exact) / digit), 0,
                0.5 + 1e-6 + static_cast<double>(exact / digit) * 1e-17);
}

TEST_P(KpiRandom, IsScaleFreeAndMonotone) {
    const KpiId which = id();
    const WideInteger numerator = count();
    const WideInteger denominator = count();
    const Kpi kpi = kpi_of(of_counts(which, numerator, denominator));
    const Kpi scaled = kpi_of(of_counts(which, numerator * 977, denominator * 977));
    EXPECT_EQ(kpi.value, scaled.value);
    EXPECT_EQ(kpi.grade, scaled.grade);
    const Kpi more = kpi_of(of_counts(which, numerator + count(), denominator));
    const Kpi less = kpi_of(of_counts(which, numerator, denominator + count()));
    if (kpi.value && more.value) {
        EXPECT_GE(*more.value, *kpi.value);
    }
    if (kpi.value && less.value) {
        EXPECT_LE(*less.value, *kpi.value);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, KpiRandom, testing::Range(0, 400));

}  // namespace
}  // namespace wattmast
