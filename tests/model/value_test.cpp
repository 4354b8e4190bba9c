// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/value.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using Form = Value::Form;

Result<Value> stored(Form form, std::uint64_t bits, std::int8_t exponent = 0) {
    return Value::from_storage(static_cast<std::uint8_t>(form), bits, exponent);
}

TEST(Value, ComesBackFromStorageBitForBit) {
    std::mt19937_64 random(4);
    for (int round = 0; round < 5000; ++round) {
        const std::uint64_t bits = random();
        const Decimal decimal(static_cast<std::int64_t>(bits), static_cast<int>(random() % 121) - 60);
        for (const Result<Value>& value : {Result<Value>(Value::of(decimal)), Result<Value>(Value::of_counter(bits)),
                                           Value::of_float32(std::bit_cast<float>(static_cast<std::uint32_t>(bits))),
                                           Value::of_float64(std::bit_cast<double>(bits))}) {
            if (!value) {
                EXPECT_EQ(value.error().code, Errc::not_a_number);
                continue;
            }
            EXPECT_EQ(stored(value->form(), value->bits(), value->exponent()).value(), *value);
        }
        EXPECT_TRUE(same_digits(Value::of(decimal).to_decimal().value(), decimal));
    }
}

TEST(Value, KeepsTheDigitsOfADecimal) {
    const Value value = Value::of(Decimal(-23010, -2));
    EXPECT_EQ(value.form(), Form::decimal);
    EXPECT_EQ(static_cast<std::int64_t>(value.bits()), -23010);
    EXPECT_EQ(value.exponent(), -2);
    EXPECT_EQ(value.to_string(), "-230.10");
    EXPECT_EQ(value.to_double(), -230.1);
}

TEST(Value, HoldsTheWholeCounter) {
    const Value value = Value::of_counter(std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(value.to_string(), "18446744073709551615");
    EXPECT_EQ(value.to_double(), 18446744073709551615.0);
    EXPECT_THAT(value.to_decimal(), FailsWith(Errc::overflow));
    // Without loss where the last digits are zeros, as net-snmp's test agent serves them.
    EXPECT_EQ(Value::of_counter(18446744073709551000U).to_decimal().value(), Decimal(18446744073709551, 3));
    EXPECT_EQ(Value::of_counter(9223372036854775807U).to_decimal().value(), Decimal(9223372036854775807, 0));
}

TEST(Value, PrintsFloatsAsTheShortestTextThatReadsBack) {
    EXPECT_EQ(Value::of_float32(230.1F)->to_string(), "230.1");
    EXPECT_EQ(Value::of_float64(230.1)->to_string(), "230.1");
    EXPECT_EQ(Value::of_float32(16777216.0F)->to_string(), "16777216");
    EXPECT_EQ(Value::of_float64(1e-7)->to_string(), "0.0000001");
    EXPECT_EQ(Value::of_float32(-0.0F)->to_string(), "-0");
    std::mt19937_64 random(6);
    for (int round = 0; round < 5000; ++round) {
        const double number = std::bit_cast<double>(random());
        if (std::isnormal(number)) {  // stod refuses subnormal numbers
            EXPECT_EQ(std::stod(Value::of_float64(number)->to_string()), number);
        }
    }
    EXPECT_EQ(std::stod(Value::of_float64(std::numeric_limits<double>::max())->to_string()),
              std::numeric_limits<double>::max());
}

TEST(Value, HoldsNoNanAndNoInfinity) {
    EXPECT_THAT(Value::of_float32(std::numeric_limits<float>::quiet_NaN()), FailsWithDetail(Errc::not_a_number, "NaN"));
    EXPECT_THAT(Value::of_float32(std::numeric_limits<float>::infinity()),
                FailsWithDetail(Errc::not_a_number, "infinite"));
    EXPECT_THAT(Value::of_float64(std::numeric_limits<double>::quiet_NaN()),
                FailsWithDetail(Errc::not_a_number, "NaN"));
    EXPECT_THAT(Value::of_float64(-std::numeric_limits<double>::infinity()),
                FailsWithDetail(Errc::not_a_number, "infinite"));
}

TEST(Value, RefusesImpossibleStorage) {
    EXPECT_THAT(Value::from_storage(0, 1, 0), FailsWith(Errc::store_damaged));
    EXPECT_THAT(Value::from_storage(5, 1, 0), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::decimal, 1, 61), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::decimal, 1, -61), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::decimal, 1, -60), IsOk());
    EXPECT_THAT(stored(Form::counter, 1, -1), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::float32, 0x100000000U), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::float32, 0x7F800000U), FailsWith(Errc::store_damaged));
    EXPECT_THAT(stored(Form::float64, 0x7FF8000000000000U), FailsWith(Errc::store_damaged));
}

TEST(Value, IsEqualOnlyInTheSameForm) {
    EXPECT_EQ(Value::of(Decimal(2301, -1)), Value::of(Decimal(2301, -1)));
    EXPECT_FALSE(Value::of(Decimal(2301, -1)) == Value::of(Decimal(23010, -2)));
    EXPECT_FALSE(Value::of(Decimal(5, 0)) == Value::of_counter(5));
    EXPECT_FALSE(Value::of_float32(0.0F).value() == Value::of_float32(-0.0F).value());
    EXPECT_FALSE(Value::of_float32(0.5F).value() == Value::of_float64(0.5).value());
}

TEST(Value, ScalesExactly) {
    EXPECT_EQ(Value::of(Decimal(2305, 0)).scaled(Decimal(1, -1)).value(), Value::of(Decimal(2305, -1)));
    EXPECT_EQ(Value::of_float32(230.1F)->scaled(Decimal(1, 0)).value(), Value::of_float32(230.1F).value());
    EXPECT_EQ(Value::of_float32(230.1F)->scaled(Decimal(1, 3)).value(), Value::of(Decimal(2301, 2)));
    EXPECT_EQ(Value::of_counter(7).scaled(Decimal(-25, -2)).value(), Value::of(Decimal(-175, -2)));
    EXPECT_THAT(Value::of_counter(std::numeric_limits<std::uint64_t>::max()).scaled(Decimal(3, 0)),
                FailsWith(Errc::overflow));
    EXPECT_THAT(Value::of_float64(1e300)->scaled(Decimal(2, 0)), FailsWith(Errc::overflow));
}

}  // namespace
}  // namespace wattmast
