// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/decimal.h"

#include <array>
#include <compare>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>
#include <tuple>

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
    for (const char* text : {"",    "-",  ".",     "1.",  "+1",  " 1",    "1 ",  "1,5",   "0x10",  "nan",
                             "inf", "1e", "1e2.5", "--1", "1_0", "1e+-2", "1e+", "1e--2", "1.2.3", "1e5 "}) {
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

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

TEST(Decimal, ReadsExponents) {
    for (const auto& [text, mantissa, exponent] : {std::tuple{"2.305e+02", 2305, -1}, std::tuple{"3e-6", 3, -6},
                                                   std::tuple{"-1.50E3", -150, 1}, std::tuple{"0e0", 0, 0}}) {
        const auto value = Decimal::parse(text);
        ASSERT_THAT(value, IsOk()) << text;
        EXPECT_TRUE(same_digits(*value, Decimal(mantissa, exponent))) << text << " as " << value->to_string();
    }
}

TEST(Decimal, SaysWhenDigitsDoNotFit) {
    EXPECT_EQ(Decimal::parse("9223372036854775807").value().mantissa(), largest);
    EXPECT_EQ(Decimal::parse("-9223372036854775808").value().mantissa(), smallest);
    for (const char* text : {"9223372036854775808", "-9223372036854775809", "1e61111", "1e2000", "1e-2000",
                             "1e99999999999", "12345678901234567890123456789012345678901234567890"}) {
        EXPECT_THAT(Decimal::parse(text), FailsWith(Errc::overflow)) << text;
    }
    // Trailing zeros are digits until there is no room for them.
    EXPECT_TRUE(same_digits(Decimal::parse("18446744073709551610").value(), Decimal(1844674407370955161, 1)));
    EXPECT_TRUE(same_digits(Decimal::parse("1e70").value(), Decimal(10'000'000'000, 60)));
    EXPECT_THROW((void)Decimal(1, 61), std::out_of_range);
    EXPECT_THROW((void)Decimal(1, -61), std::out_of_range);
}

TEST(Decimal, PrintsPositionally) {
    EXPECT_EQ(Decimal(-5, -4).to_string(), "-0.0005");
    EXPECT_EQ(Decimal(123, 2).to_string(), "12300");
    EXPECT_EQ(Decimal(0, -2).to_string(), "0.00");
    EXPECT_EQ(Decimal(0, 5).to_string(), "0");
    EXPECT_EQ(Decimal(largest, 0).to_string(), "9223372036854775807");
}

Decimal random_decimal(std::mt19937_64& random) {
    const auto digits = static_cast<int>(random() % 63);
    const auto mantissa = static_cast<std::int64_t>(random()) / (std::int64_t{1} << digits);
    return {mantissa, static_cast<int>(random() % 41) - 20};
}

TEST(Decimal, TextComesBackDigitForDigit) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 5000; ++round) {
        const Decimal value(static_cast<std::int64_t>(random()), -static_cast<int>(random() % 30));
        EXPECT_TRUE(same_digits(Decimal::parse(value.to_string()).value(), value)) << value.to_string();
        const Decimal other = random_decimal(random);
        EXPECT_EQ(Decimal::parse(other.to_string()).value(), other) << other.to_string();
        EXPECT_EQ(other.normalized(), other);
        EXPECT_EQ(other.to_double(), std::stod(other.to_string())) << other.to_string();
    }
}

TEST(Decimal, OrdersByValue) {
    EXPECT_EQ(Decimal(2301, -1), Decimal(23010, -2));
    EXPECT_FALSE(same_digits(Decimal(2301, -1), Decimal(23010, -2)));
    EXPECT_EQ(Decimal(0, 3), Decimal(0, -3));
    const std::array ascending = {Decimal(smallest, 60), Decimal(-1, 20), Decimal(smallest, 0), Decimal(-1, 0),
                                  Decimal(-1, -60),      Decimal(0, 0),   Decimal(1, -60),      Decimal(1, 0),
                                  Decimal(largest, 0),   Decimal(1, 20),  Decimal(largest, 60)};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t k = 0; k < ascending.size(); ++k) {
            EXPECT_EQ(ascending[i] <=> ascending[k], i <=> k) << i << " and " << k;
        }
    }
}

TEST(Decimal, SumsUndoDifferences) {
    std::mt19937_64 random(2);
    int exact = 0;
    for (int round = 0; round < 5000; ++round) {
        const Decimal a = random_decimal(random);
        const Decimal b = random_decimal(random);
        const auto sum = add(a, b);
        EXPECT_EQ(sum, add(b, a));
        if (!sum) {
            EXPECT_EQ(sum.error().code, Errc::overflow);
            continue;
        }
        const auto back = subtract(*sum, b);
        if (back) {
            ++exact;
            EXPECT_EQ(*back, a) << a.to_string() << " + " << b.to_string();
        }
    }
    EXPECT_GT(exact, 1000);
}

TEST(Decimal, AddsZeroOfAnyScale) {
    EXPECT_EQ(add(Decimal(5, 0), Decimal(0, -60)).value(), Decimal(5, 0));
    EXPECT_EQ(add(Decimal(0, -60), Decimal(5, 0)).value(), Decimal(5, 0));
    EXPECT_EQ(add(Decimal(0, 60), Decimal(5, -3)).value(), Decimal(5, -3));
    EXPECT_THAT(add(Decimal(1, 20), Decimal(1, -20)), FailsWith(Errc::overflow));
    EXPECT_THAT(add(Decimal(largest, 0), Decimal(1, 0)), FailsWith(Errc::overflow));
    EXPECT_THAT(subtract(Decimal(0, 0), Decimal(smallest, 0)), FailsWith(Errc::overflow));
}

TEST(Decimal, ProductsAreExactOrFail) {
    EXPECT_TRUE(same_digits(multiply(Decimal(2305, -1), Decimal(40, -1)).value(), Decimal(92200, -2)));
    EXPECT_EQ(multiply(Decimal(5'000'000'000, 0), Decimal(4'000'000'000, 0)).value(), Decimal(2, 19));
    EXPECT_THAT(multiply(Decimal(largest, 0), Decimal(3, 0)), FailsWith(Errc::overflow));
    EXPECT_THAT(multiply(Decimal(largest, 60), Decimal(largest, 60)), FailsWith(Errc::overflow));
    EXPECT_THAT(multiply(Decimal(smallest, 60), Decimal(smallest, 1)), FailsWith(Errc::overflow));
    EXPECT_THAT(multiply(Decimal(1, -60), Decimal(1, -1)), FailsWith(Errc::overflow));
    EXPECT_EQ(multiply(Decimal(1, 60), Decimal(1, 5)).value(), Decimal(100'000, 60));
}

TEST(Decimal, ScalesOnlyWhatFits) {
    EXPECT_EQ(Decimal(12345, -2).to_scaled(-3).value(), 123450);
    EXPECT_EQ(Decimal(1, -60).to_scaled(0).value(), 0);
    EXPECT_EQ(Decimal(0, 60).to_scaled(-60).value(), 0);
    EXPECT_EQ(Decimal(smallest, 0).to_scaled(0).value(), smallest);
    EXPECT_THAT(Decimal(largest, 0).to_scaled(-1), FailsWith(Errc::overflow));
    EXPECT_THAT(Decimal(1, 60).to_scaled(0), FailsWith(Errc::overflow));
}

TEST(Decimal, DividesHalfToEvenLikeTheDefinition) {
    for (int numerator = -2000; numerator <= 2000; ++numerator) {
        const int floored = (numerator - (numerator % 100 + 100) % 100) / 100;
        const int rest = numerator - floored * 100;
        const bool up = rest > 50 || (rest == 50 && floored % 2 != 0);
        EXPECT_EQ(static_cast<int>(divide_by_power_of_ten_half_even(numerator, 2)), floored + (up ? 1 : 0))
            << numerator;
    }
    EXPECT_EQ(static_cast<int>(divide_by_power_of_ten_half_even(-7, 0)), -7);
}

TEST(Decimal, DoublesAreTheNearest) {
    EXPECT_EQ(Decimal(1, -1).to_double(), 0.1);
    EXPECT_EQ(Decimal(smallest, -3).to_double(), -9223372036854775.808);
    EXPECT_EQ(Decimal(largest, -18).to_double(), 9.223372036854775807);
    EXPECT_EQ(Decimal(5, 60).to_double(), 5e60);
}

}  // namespace
}  // namespace wattmast
