// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_path.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "carbon/target_root.h"
#include "carbon/target_standing.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

TargetAmount amount(std::int64_t count) {
    return TargetAmount::of(count);
}

TEST(TargetRoot, IsTheNearestWholeNumber) {
    EXPECT_EQ(geometric_between(1, 4, 1, 2), 2);
    EXPECT_EQ(geometric_between(4, 1, 1, 2), 2);
    EXPECT_EQ(geometric_between(1, 2, 1, 2), 1);     // 1.41
    EXPECT_EQ(geometric_between(2, 3, 1, 2), 2);     // 2.449
    EXPECT_EQ(geometric_between(3, 4, 1, 2), 3);     // 3.464
    EXPECT_EQ(geometric_between(12, 13, 1, 2), 12);  // 12.49
    EXPECT_EQ(geometric_between(1000, 8000, 1, 3), 2000);
    EXPECT_EQ(geometric_between(1000, 8000, 2, 3), 4000);
    EXPECT_EQ(geometric_between(7, 9, 0, 5), 7);
    EXPECT_EQ(geometric_between(7, 9, 5, 5), 9);
}

TEST(TargetRoot, HoldsTheLargestNumbersOverTheLongestTime) {
    EXPECT_EQ(geometric_between(largest, largest, 77, 160), largest);
    EXPECT_EQ(geometric_between(largest, 1, 159, 160), 1);  // 1.31
    EXPECT_EQ(geometric_between(1, largest, 0, 160), 1);
}

TEST(TargetRoot, YearlyRatios) {
    EXPECT_EQ(yearly_ratio_in_millionths(1000, 550, 10), 941'968);
    EXPECT_EQ(yearly_ratio_in_millionths(1, 4, 2), 2'000'000);
    EXPECT_EQ(yearly_ratio_in_millionths(largest, 1, 1), 0);
    EXPECT_EQ(yearly_ratio_in_millionths(1, largest, 1), std::nullopt);
}

TEST(TargetPath, NamesNoYearOutsideOfItself) {
    const auto path = TargetPath::make(2020, amount(1000), {{2030, amount(550), TargetShape::linear}});
    ASSERT_THAT(path, IsOk());
    EXPECT_EQ(path->allowed(2019), std::nullopt);
    EXPECT_EQ(path->allowed(2020), amount(1000));
    EXPECT_EQ(path->allowed(2021), amount(955));
    EXPECT_EQ(path->allowed(2030), amount(550));
    EXPECT_EQ(path->allowed(2031), std::nullopt);
}

TEST(TargetPath, RoundsHalfToEven) {
    const auto path = TargetPath::make(2020, amount(4), {{2024, amount(2), TargetShape::linear}});
    ASSERT_THAT(path, IsOk());
    EXPECT_EQ(path->allowed(2021), amount(4));  // 3.5
    EXPECT_EQ(path->allowed(2022), amount(3));
    EXPECT_EQ(path->allowed(2023), amount(2));  // 2.5
}

TEST(TargetPath, RefusesWhatIsNoPath) {
    const auto make = [](int year, std::int64_t base, std::vector<TargetStep> steps) {
        return TargetPath::make(year, amount(base), std::move(steps));
    };
    using enum TargetShape;
    EXPECT_THAT(make(2020, 1000, {}), FailsWithDetail(Errc::invalid_argument, "there is no target"));
    EXPECT_THAT(make(1989, 1000, {{2030, amount(1), linear}}), FailsWithDetail(Errc::invalid_argument, "base year"));
    EXPECT_THAT(make(2020, 0, {{2030, amount(1), linear}}), FailsWithDetail(Errc::invalid_argument, "above zero"));
    EXPECT_THAT(make(2020, 9, {{2020, amount(1), linear}}), FailsWithDetail(Errc::invalid_argument, "not after 2020"));
    EXPECT_THAT(make(2020, 9, {{2151, amount(1), linear}}), FailsWithDetail(Errc::invalid_argument, "up to 2150"));
    EXPECT_THAT(make(2020, 9, {{2030, amount(-1), linear}}), FailsWithDetail(Errc::invalid_argument, "below zero"));
    EXPECT_THAT(make(2020, 9, {{2030, amount(0), compound}}), FailsWithDetail(Errc::invalid_argument, "residual"));
    EXPECT_THAT(make(2020, 9, {{2030, amount(0), linear}, {2031, amount(1), compound}}),
                FailsWithDetail(Errc::invalid_argument, "leaves zero"));
    EXPECT_THAT(make(2020, 9, {{2030, amount(0), linear}}), IsOk());
}

TEST(TargetPath, HoldsTheLargestAmounts) {
    const auto path = TargetPath::make(
        1990, amount(largest), {{2100, amount(0), TargetShape::linear}, {2150, amount(largest), TargetShape::level}});
    ASSERT_THAT(path, IsOk());
    EXPECT_EQ(path->allowed(2045), amount(largest / 2 + 1));  // half to even
    EXPECT_EQ(path->allowed(2101), amount(largest));
    EXPECT_EQ(path->yearly_reduction(1), std::nullopt);
    EXPECT_THAT(changed_by_percent(amount(largest), Decimal(1, 0)), FailsWith(Errc::overflow));
    EXPECT_THAT(changed_by_percent(amount(largest), Decimal(1, 40)), FailsWith(Errc::overflow));
    EXPECT_THAT(changed_by_percent(amount(1000), Decimal(-1001, -1)), FailsWith(Errc::invalid_argument));
    EXPECT_EQ(changed_by_percent(amount(1000), Decimal(-45, 0)).value(), amount(550));
    EXPECT_EQ(changed_by_percent(amount(1000), Decimal(-100, 0)).value(), amount(0));
}

TEST(TargetPath, RandomPathsStayBetweenTheirSteps) {
    std::mt19937_64 random(6);
    for (int round = 0; round < 300; ++round) {
        const auto pick = [&](std::int64_t low, std::int64_t high) {
            return std::uniform_int_distribution<std::int64_t>(low, high)(random);
        };
        const int year = static_cast<int>(pick(1990, 2060));
        const auto shape = pick(0, 1) == 0 ? TargetShape::linear : TargetShape::compound;
        const std::int64_t base = pick(1, std::int64_t{1} << pick(1, 62));
        const std::int64_t end = pick(1, std::int64_t{1} << pick(1, 62));
        const int years = static_cast<int>(pick(1, 60));
        const auto path = TargetPath::make(year, amount(base), {{year + years, amount(end), shape}});
        ASSERT_THAT(path, IsOk());
        std::int64_t before = base;
        for (int at = year; at <= year + years; ++at) {
            const std::int64_t allowed = path->allowed(at).value().count();
            EXPECT_TRUE(base <= end ? before <= allowed : before >= allowed) << at;
            before = allowed;
        }
        EXPECT_EQ(path->allowed(year), amount(base));
        EXPECT_EQ(before, end);
    }
}

TargetPath ict_path() {
    return TargetPath::make(2020, amount(1000), {{2030, amount(550), TargetShape::linear}}).value();
}

TEST(TargetStanding, SaysWhyThereIsNoTrend) {
    const std::vector<TargetActual> actuals = {{2021, amount(990)}, {2022, std::nullopt}};
    const auto result = standing(ict_path(), actuals);
    ASSERT_THAT(result, IsOk());
    EXPECT_FALSE(result->trend);
    EXPECT_EQ(result->no_trend, "a trend needs 3 years with an amount; there are 2: 2020, 2021");
    EXPECT_FALSE(result->crossing);
    EXPECT_EQ(result->latest->over, amount(35));
    EXPECT_EQ(result->years[2].actual, std::nullopt);
    EXPECT_EQ(result->years[2].over, std::nullopt);
}

TEST(TargetStanding, RefusesContradictions) {
    const auto check = [](std::vector<TargetActual> actuals) { return standing(ict_path(), actuals); };
    EXPECT_THAT(check({{2021, amount(1)}, {2021, amount(1)}}), FailsWithDetail(Errc::invalid_argument, "two actual"));
    EXPECT_THAT(check({{2021, amount(-1)}}), FailsWithDetail(Errc::invalid_argument, "below zero"));
    EXPECT_THAT(check({{1980, amount(1)}}), FailsWithDetail(Errc::invalid_argument, "not between"));
    EXPECT_THAT(check({{2020, amount(999)}}), FailsWithDetail(Errc::invalid_argument, "base year"));
    EXPECT_THAT(check({{2020, amount(1000)}}), IsOk());
    EXPECT_THAT(check({{2020, std::nullopt}}), IsOk());
}

TEST(TargetStanding, YearsOutsideOfThePathAreKept) {
    const std::vector<TargetActual> actuals = {{2018, amount(900)}, {2032, amount(500)}};
    const auto result = standing(ict_path(), actuals);
    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(result->years.front().year, 2018);
    EXPECT_EQ(result->years.front().allowed, std::nullopt);
    EXPECT_EQ(result->years.back().year, 2032);
    EXPECT_FALSE(result->latest);
    ASSERT_TRUE(result->trend);
    EXPECT_FALSE(result->crossing);
}

TEST(TargetStanding, TheOrderOfTheYearsChangesNothing) {
    std::mt19937_64 random(66);
    std::vector<TargetActual> actuals;
    for (int year = 2021; year < 2028; ++year) {
        actuals.push_back({year, amount(static_cast<std::int64_t>(random() % 2000))});
    }
    const auto first = standing(ict_path(), actuals).value();
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(actuals, random);
        const auto again = standing(ict_path(), actuals).value();
        EXPECT_EQ(again.crossing, first.crossing);
        EXPECT_EQ(again.trend->years(), first.trend->years());
        EXPECT_EQ(again.trend->at(2040), first.trend->at(2040));
        EXPECT_EQ(again.latest->over, first.latest->over);
    }
}

}  // namespace
}  // namespace wattmast::test
