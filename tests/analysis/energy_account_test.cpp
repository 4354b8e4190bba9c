// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/energy_account.h"

#include <gtest/gtest.h>

#include <random>

namespace wattmast {
namespace {

const UtcTime monday = parse_iso8601("2026-03-02").value();

AccountHour hour(int number, std::int64_t milliwatt_hours, EnergyMethod method = EnergyMethod::measured) {
    const UtcTime begin = monday + std::chrono::hours{number};
    return {{begin, begin + std::chrono::hours{1}}, Energy::of(milliwatt_hours), method, whole};
}
AccountHour gap(int number) {
    AccountHour missing = hour(number, 0);
    missing.energy.reset();
    missing.method = EnergyMethod::missing;
    missing.coverage = {};
    return missing;
}

/// Each hour of the weeks before has the energy 1000 × its weekday and hour + its week.
std::vector<AccountHour> weeks_before(int weeks) {
    std::vector<AccountHour> hours;
    for (int number = -weeks * 168; number < 0; ++number) {
        const int of_week = (number % 168 + 168) % 168;
        hours.push_back(hour(number, 1000 * of_week + (number + weeks * 168) / 168));
    }
    return hours;
}

const TimeZone utc = TimeZone::utc();

TEST(GapRules, LeaveMissingTakesSharesOutAndNothingElse) {
    std::vector<AccountHour> hours{hour(0, 11), hour(1, 22, EnergyMethod::estimated), gap(2),
                                   hour(3, 33, EnergyMethod::integrated)};
    const GapOutcome outcome = apply_gap_rules(hours, {}, {GapPolicy::leave_missing, whole}, utc);
    EXPECT_EQ(outcome, (GapOutcome{.missing = 1, .shared = 1, .filled = 0, .is_over_limit = false}));
    EXPECT_EQ(hours[1].method, EnergyMethod::missing);
    EXPECT_FALSE(hours[1].energy);
    EXPECT_EQ(hours[0], hour(0, 11));
    EXPECT_EQ(hours[3].energy, Energy::of(33));
}

TEST(GapRules, BetweenRegistersKeepsShares) {
    std::vector<AccountHour> hours{hour(0, 22, EnergyMethod::estimated), gap(1)};
    const std::vector<AccountHour> before = hours;
    apply_gap_rules(hours, weeks_before(4), {GapPolicy::between_registers, whole}, utc);
    EXPECT_EQ(hours, before);
}

TEST(GapRules, ATypicalDayIsTheMeanOfTheSameHourOfFourWeeks) {
    std::vector<AccountHour> hours{hour(0, 5), gap(1), hour(2, 6)};
    const GapOutcome outcome = apply_gap_rules(hours, weeks_before(4), {GapPolicy::typical_day, whole}, utc);
    EXPECT_EQ(outcome.filled, 1U);
    EXPECT_EQ(hours[1].energy, Energy::of(1002));  // 1001.5 of weeks 0 to 3, half to even
    EXPECT_EQ(hours[1].method, EnergyMethod::estimated);
    EXPECT_EQ(hours[1].coverage, PartsPerMillion{0});
}

TEST(GapRules, ATypicalDayNeedsTwoWeeks) {
    std::vector<AccountHour> hours{gap(1)};
    EXPECT_EQ(apply_gap_rules(hours, weeks_before(1), {GapPolicy::typical_day, whole}, utc).filled, 0U);
    EXPECT_FALSE(hours[0].energy);
    EXPECT_EQ(apply_gap_rules(hours, weeks_before(2), {GapPolicy::typical_day, whole}, utc).filled, 1U);
}

TEST(GapRules, ATypicalDayIsNotMadeOfEstimatesOrOfHalfCoveredHours) {
    std::vector<AccountHour> history = weeks_before(3);
    history[1].method = EnergyMethod::estimated;
    history[1 + 168].coverage = PartsPerMillion{999'999};
    std::vector<AccountHour> hours{gap(1)};
    EXPECT_EQ(apply_gap_rules(hours, history, {GapPolicy::typical_day, whole}, utc).filled, 0U);
}

TEST(GapRules, AboveTheLimitNothingIsFilled) {
    std::vector<AccountHour> hours;
    for (int number = 0; number < 10; ++number) {
        hours.push_back(number < 2 ? gap(number) : hour(number, 7));
    }
    const std::vector<AccountHour> before = hours;
    const GapOutcome over = apply_gap_rules(hours, weeks_before(4), {GapPolicy::typical_day, {199'999}}, utc);
    EXPECT_TRUE(over.is_over_limit);
    EXPECT_EQ(over.filled, 0U);
    EXPECT_EQ(hours, before);
    const GapOutcome at = apply_gap_rules(hours, weeks_before(4), {GapPolicy::typical_day, {200'000}}, utc);
    EXPECT_FALSE(at.is_over_limit);
    EXPECT_EQ(at.filled, 2U);
}

TEST(GapRules, WeekdaysAndHoursAreThoseOfThePlace) {
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    // Summer time begins on 29 March: the same clock hour is an hour earlier in UTC.
    const int of_april = 5 * 168 + 10;
    std::vector<AccountHour> history;
    for (int number = of_april - 4 * 168 - 2; number < of_april - 6; ++number) {
        history.push_back(hour(number, number));
    }
    std::vector<AccountHour> hours{gap(of_april)};
    apply_gap_rules(hours, history, {GapPolicy::typical_day, whole}, berlin);
    // 12:00 in Berlin: 10 h UTC after the change, 11 h before. Three weeks before it and the fourth as well.
    const std::int64_t sum =
        (of_april - 168) + (of_april - 2 * 168 + 1) + (of_april - 3 * 168 + 1) + (of_april - 4 * 168 + 1);
    EXPECT_EQ(hours[0].energy, Energy::of((sum + 2) / 4));
}

TEST(AccountSum, AddsWhatIsKnownAndSaysWhatItIsMadeOf) {
    std::vector<AccountHour> hours{hour(0, 100), hour(1, 30, EnergyMethod::integrated),
                                   hour(2, 7, EnergyMethod::estimated), gap(3)};
    hours[2].coverage = PartsPerMillion{500'000};
    const AccountSum sum = sum_hours(hours);
    EXPECT_EQ(sum.range, (TimeRange{monday, monday + std::chrono::hours{4}}));
    EXPECT_EQ(sum.energy, Energy::of(137));
    EXPECT_EQ(sum.method, EnergyMethod::measured);
    EXPECT_EQ(sum.by_method, (std::array{Energy::of(100), Energy::of(30), Energy::of(7), Energy::of(0)}));
    EXPECT_EQ(sum.coverage, PartsPerMillion{625'000});
    EXPECT_EQ(sum.missing, PartsPerMillion{250'000});
}

TEST(AccountSum, OfNothingIsMissing) {
    const AccountSum sum = sum_hours(std::vector{gap(0), gap(1)});
    EXPECT_FALSE(sum.energy);
    EXPECT_EQ(sum.method, EnergyMethod::missing);
    EXPECT_EQ(sum.missing, whole);
    const AccountSum zero = sum_hours(std::vector{hour(0, 0), hour(1, 0, EnergyMethod::integrated)});
    EXPECT_EQ(zero.energy, Energy::of(0));
    EXPECT_EQ(zero.method, EnergyMethod::integrated);
}

TEST(AccountSum, OfDaysAddUpToThatOfTheWhole) {
    std::mt19937 random(20261127);
    std::vector<AccountHour> hours;
    std::vector<TimeRange> days;
    for (int number = 0; number < 24 * 31; ++number) {
        const auto method = static_cast<EnergyMethod>(random() % 5 + 1);
        hours.push_back(method == EnergyMethod::missing ? gap(number)
                                                        : hour(number, static_cast<int>(random() % 5000) - 99, method));
        if (number % 24 == 0) {
            days.push_back({hours.back().range.begin, hours.back().range.begin + std::chrono::hours{24}});
        }
    }
    const AccountSum all = sum_hours(hours);
    Energy energy;
    std::array<Energy, 4> by_method{};
    for (const AccountSum& day : sum_by(hours, days)) {
        energy += day.energy.value_or(Energy{});
        for (std::size_t i = 0; i < by_method.size(); ++i) {
            by_method[i] += day.by_method[i];
        }
    }
    EXPECT_EQ(all.energy, energy);
    EXPECT_EQ(all.by_method, by_method);
    EXPECT_EQ(by_method[0] + by_method[1] + by_method[2] + by_method[3], energy);
}

}  // namespace
}  // namespace wattmast
