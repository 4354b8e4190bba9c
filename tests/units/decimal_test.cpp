// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/decimal.h"

#include <limits>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

TEST(Decimal, KeepsTheDigitsAsStated) {
    const auto value = Decimal::parse("-230.10");
    ASSERT_THAT(value, IsOk());
    EXPECT_EQ(value->mantissa(), -23010);
    EXPECT_EQ(value->exponent(), -2);
    EXPECT_EQ(value->to_string(), "-230.10");
}

TEST(Decimal, RefusesWhatIsNoNumber) {
    for (const char* text :
         {"", "-", ".", "1.", "+1", " 1", "1 ", "1,5", "0x10", "nan", "inf", "1e", "1e2.5", "--1", "1_0"}) {
        EXPECT_THAT(Decimal::parse(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(Decimal, RoundsHalfToEven) {
    const auto rounded = [](const char* text) { return Decimal::parse(text)->to_scaled(0).value(); };
    EXPECT_EQ(rounded("0.5"), 0);
    EXPECT_EQ(rounded("1.5"), 2);
    EXPECT_EQ(rounded("2.5"), 2);
    EXPECT_EQ(rounded("-2.5"), -2);
    EXPECT_EQ(rounded("-3.5"), -4);
    EXPECT_EQ(rounded("2.51"), 3);
    EXPECT_EQ(rounded("-2.49"), -2);
}

TEST(Decimal, PrintsTheSmallestMantissa) {
    EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::min(), -3).to_string(), "-9223372036854775.808");
}

}  // namespace
}  // namespace wattmast
