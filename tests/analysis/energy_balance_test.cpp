// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/energy_balance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <random>

namespace wattmast {
namespace {

using testing::ElementsAre;

std::optional<Energy> some(std::int64_t count) {
    return Energy::of(count);
}

TEST(Balance, StandsAtItsToleranceAndFallsBeyond) {
    const PartsPerMillion two_percent{20'000};
    EXPECT_EQ(compare_energies(some(1000), some(1020), two_percent),
              (Balance{BalanceState::balanced, Energy::of(20), 20'000}));
    EXPECT_EQ(compare_energies(some(1000), some(979), two_percent),
              (Balance{BalanceState::unbalanced, Energy::of(-21), -21'000}));
    EXPECT_EQ(compare_energies(some(3), some(4), two_percent).share, 333'334);
}

TEST(Balance, OfAnAbsentEnergyIsUnknownAndOfZeroHasNoShare) {
    EXPECT_EQ(compare_energies(std::nullopt, some(1), whole).state, BalanceState::unknown);
    EXPECT_EQ(compare_energies(some(1), std::nullopt, whole), Balance{});
    EXPECT_EQ(compare_energies(some(0), some(0), {}).state, BalanceState::balanced);
    const Balance from_zero = compare_energies(some(0), some(1), whole);
    EXPECT_EQ(from_zero.state, BalanceState::unbalanced);
    EXPECT_FALSE(from_zero.share);
}

TEST(Balance, OfAParentNeedsEveryChild) {
    const std::vector<std::optional<Energy>> children{some(600), some(390)};
    EXPECT_EQ(compare_with_children(some(1000), children, {10'000}).state, BalanceState::balanced);
    EXPECT_EQ(compare_with_children(some(1000), children, {9'999}).state, BalanceState::unbalanced);
    const std::vector<std::optional<Energy>> one_absent{some(1000), std::nullopt};
    EXPECT_EQ(compare_with_children(some(1000), one_absent, whole).state, BalanceState::unknown);
    EXPECT_EQ(compare_with_children(some(0), {}, whole).state, BalanceState::unknown);
}

TEST(CommonLoad, IsDividedInTheRatioOfBranches) {
    const std::vector<Energy> measured{Energy::of(500), Energy::of(300), Energy::of(200)};
    EXPECT_THAT(divide_common_load(Energy::of(1000), measured, ShareRule::by_measured_energy, {}).value(),
                ElementsAre(Energy::of(500), Energy::of(300), Energy::of(200)));
    EXPECT_THAT(divide_common_load(Energy::of(10), measured, ShareRule::equally, {}).value(),
                ElementsAre(Energy::of(4), Energy::of(3), Energy::of(3)));
    const std::vector<std::int64_t> weights{1, 2, 4};
    EXPECT_THAT(divide_common_load(Energy::of(-8), measured, ShareRule::by_agreed_shares, weights).value(),
                ElementsAre(Energy::of(-1), Energy::of(-2), Energy::of(-5)));
}

TEST(CommonLoad, RefusesWhatHasNoRatio) {
    const std::vector<Energy> idle{Energy::of(0), Energy::of(0)};
    EXPECT_EQ(divide_common_load(Energy::of(9), idle, ShareRule::by_measured_energy, {}).error().code,
              Errc::invalid_argument);
    EXPECT_EQ(divide_common_load(Energy::of(9), {}, ShareRule::equally, {}).error().code, Errc::invalid_argument);
    const std::vector<std::int64_t> one_weight{1};
    EXPECT_FALSE(divide_common_load(Energy::of(9), idle, ShareRule::by_agreed_shares, one_weight));
    const std::vector<Energy> reversed{Energy::of(5), Energy::of(-1)};
    EXPECT_FALSE(divide_common_load(Energy::of(9), reversed, ShareRule::by_measured_energy, {}));
}

TEST(CommonLoad, AlwaysAddsUpAndNeverOvershootsByMoreThanOne) {
    std::mt19937_64 random(473);
    for (int round = 0; round < 500; ++round) {
        std::vector<Energy> measured;
        for (std::size_t tenants = random() % 7 + 1; tenants > 0; --tenants) {
            measured.push_back(Energy::of(static_cast<std::int64_t>(random() >> (random() % 60 + 4))));
        }
        measured.push_back(Energy::of(1));
        const Energy common = Energy::of(static_cast<std::int64_t>(random() >> 1) * (round % 2 == 0 ? 1 : -1));
        const auto parts = divide_common_load(common, measured, ShareRule::by_measured_energy, {}).value();
        EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), Energy{}), common);
    }
}

}  // namespace
}  // namespace wattmast
