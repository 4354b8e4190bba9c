// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/exact.h"

#include <gtest/gtest.h>

#include <limits>

namespace wattmast {
namespace {

std::int64_t half_even(std::int64_t numerator, std::int64_t divisor) {
    return static_cast<std::int64_t>(divide_half_even(numerator, divisor));
}

TEST(Exact, DividesHalfToEven) {
    EXPECT_EQ(half_even(5, 10), 0);
    EXPECT_EQ(half_even(15, 10), 2);
    EXPECT_EQ(half_even(25, 10), 2);
    EXPECT_EQ(half_even(26, 10), 3);
    EXPECT_EQ(half_even(-15, 10), -2);
    EXPECT_EQ(half_even(-25, 10), -2);
    EXPECT_EQ(half_even(7, 3), 2);
    EXPECT_EQ(half_even(8, 3), 3);
    EXPECT_EQ(half_even(3, 2), 2);
}

TEST(Exact, FixedKeepsEveryDigitThatFits) {
    EXPECT_TRUE(to_fixed(Decimal(123456, -3), 9, 20) == WideInteger{123'456'000'000});
    EXPECT_TRUE(to_fixed(Decimal(-7, 2), 9, 20) == WideInteger{-700'000'000'000});
    EXPECT_TRUE(to_fixed(Decimal(25, -10), 9, 20) == WideInteger{2});
    EXPECT_TRUE(to_fixed(Decimal(5, -60), 9, 20) == WideInteger{0});
}

TEST(Exact, FixedRefusesWhatIsTooLarge) {
    EXPECT_FALSE(to_fixed(Decimal(1, 20), 9, 20));
    EXPECT_TRUE(to_fixed(Decimal(99, 18), 9, 20));
    EXPECT_FALSE(to_fixed(Decimal(-1, 60), 9, 20));
}

TEST(Exact, TheLargestCounterIsExact) {
    const auto largest = to_fixed(Value::of_counter(std::numeric_limits<std::uint64_t>::max()), 9, 20);
    ASSERT_TRUE(largest);
    EXPECT_TRUE(*largest / 1'000'000'000 == WideInteger{std::numeric_limits<std::uint64_t>::max()});
    EXPECT_TRUE(*largest % 1'000'000'000 == 0);
}

TEST(Exact, BackToDecimalDropsOnlyZeros) {
    EXPECT_EQ(from_fixed(12'500'000'000, 9)->to_string(), "12.5");
    EXPECT_EQ(from_fixed(0, 9)->to_string(), "0");
    EXPECT_EQ(from_fixed(-3, 9)->to_string(), "-0.000000003");
    EXPECT_FALSE(from_fixed(power_of_ten(19) * 3 + 1, 9));
}

}  // namespace
}  // namespace wattmast
