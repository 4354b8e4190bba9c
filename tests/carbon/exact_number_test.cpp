// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/exact_number.h"

#include <gtest/gtest.h>

#include <limits>

namespace wattmast {
namespace {

ExactNumber half(std::int64_t odd) {
    return ExactNumber(odd) / ExactNumber(2);
}

TEST(ExactNumber, RoundsHalfToEvenOnBothSidesOfZero) {
    EXPECT_EQ(half(1).rounded(), 0);
    EXPECT_EQ(half(3).rounded(), 2);
    EXPECT_EQ(half(5).rounded(), 2);
    EXPECT_EQ(half(-1).rounded(), 0);
    EXPECT_EQ(half(-3).rounded(), -2);
    EXPECT_EQ((ExactNumber(2) / ExactNumber(3)).rounded(), 1);
    EXPECT_EQ((ExactNumber(-2) / ExactNumber(3)).rounded(), -1);
    EXPECT_EQ((ExactNumber(-1) / ExactNumber(3)).rounded(), 0);
}

TEST(ExactNumber, ForgetsNothingInAChain) {
    const ExactNumber third = ExactNumber(1) / ExactNumber(3);
    EXPECT_EQ(third + third + third, ExactNumber(1));
    EXPECT_EQ(ExactNumber(Decimal(1, -60)) * ExactNumber(Decimal(1, 60)), ExactNumber(1));
    EXPECT_LT(third, ExactNumber(Decimal(33334, -5)));
}

TEST(ExactNumber, RoundsToDigitsWithoutZerosAtTheEnd) {
    EXPECT_EQ((ExactNumber(12) / ExactNumber(10)).rounded(3)->to_string(), "1.2");
    EXPECT_EQ((ExactNumber(2) / ExactNumber(3)).rounded(4)->to_string(), "0.6667");
    EXPECT_EQ(ExactNumber(1200).rounded(2)->to_string(), "1200");
}

TEST(ExactNumber, HasLimitsOnlyWhereItIsRounded) {
    const ExactNumber large = ExactNumber(std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(large.rounded(), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ((large + ExactNumber(1)).rounded(), std::nullopt);
    EXPECT_EQ((large * large / large).rounded(), std::numeric_limits<std::int64_t>::max());
}

}  // namespace
}  // namespace wattmast
