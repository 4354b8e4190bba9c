// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_value.h"

#include <stdexcept>

#include "exchange_script.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;

constexpr auto none = Dlt645Format::Sign::none;
constexpr auto top_bit = Dlt645Format::Sign::top_bit;
constexpr Dlt645Format energy{4, 2, none};
constexpr Dlt645Format voltage{2, 1, none};
constexpr Dlt645Format current{3, 3, top_bit};
constexpr Dlt645Format power{3, 4, top_bit};
constexpr Dlt645Format power_factor{2, 3, top_bit};

std::string text(const Dlt645Format& format, std::string_view bytes) {
    const auto value = decode_bcd(format, hex(bytes));
    return value ? value->to_string() : std::string(name_of(value.error().code));
}

TEST(Dlt645Value, NumbersAreDecimalLowByteFirst) {
    EXPECT_EQ(text(energy, "78 56 34 12"), "123456.78");
    EXPECT_EQ(text(energy, "00 00 00 00"), "0.00");
    EXPECT_EQ(text(energy, "99 99 99 99"), "999999.99");
    EXPECT_EQ(text(voltage, "05 23"), "230.5");
    EXPECT_EQ(text({2, 2, none}, "98 49"), "49.98");
    EXPECT_EQ(text({8, 0, none}, "16 15 14 13 12 11 10 09"), "910111213141516");
    EXPECT_EQ(text({2, 0, none}, "20 02"), "220");
}

TEST(Dlt645Value, TheTopBitOfASignedNumberIsItsMinus) {
    EXPECT_EQ(text(power, "67 45 83"), "-3.4567");
    EXPECT_EQ(text(power, "67 45 03"), "3.4567");
    EXPECT_EQ(text(current, "34 12 80"), "-1.234");
    EXPECT_EQ(text(current, "99 99 79"), "799.999");
    EXPECT_EQ(text(current, "99 99 f9"), "-799.999");
    EXPECT_EQ(text(power_factor, "00 90"), "-1.000");
    EXPECT_EQ(text(power_factor, "00 80"), "0.000");
    // Without sign the same bit is part of a digit.
    EXPECT_EQ(text({3, 3, none}, "34 12 80"), "801.234");
}

TEST(Dlt645Value, FilledBytesAreAbsent) {
    EXPECT_EQ(text(voltage, "ff ff"), "no_such_point");
    EXPECT_EQ(text(current, "ff ff ff"), "no_such_point");
    EXPECT_EQ(text(energy, "ee ee ee ee"), "no_such_point");
    EXPECT_EQ(text(voltage, "ff ee"), "not_a_number");
}

TEST(Dlt645Value, ADigitBeyondNineIsNoNumber) {
    for (const char* bytes : {"0a 00 00 00", "a0 00 00 00", "00 00 00 0f", "00 00 00 c0", "00 3b 00 00"}) {
        EXPECT_EQ(text(energy, bytes), "not_a_number") << bytes;
    }
    EXPECT_EQ(text(power, "00 00 a0"), "-20.0000");  // The bit that makes a 2 an A is the minus.
    EXPECT_EQ(text(power, "00 00 fa"), "not_a_number");
}

TEST(Dlt645Value, EncodingIsTheInverse) {
    for (const auto& [format, number] : {std::pair{energy, Decimal(99999999, -2)},
                                         {energy, Decimal(1, 0)},
                                         {power, Decimal(-34567, -4)},
                                         {current, Decimal(799999, -3)},
                                         {voltage, Decimal(2305, -1)},
                                         {power_factor, Decimal(-1, 0)}}) {
        EXPECT_EQ(decode_bcd(format, encode_bcd(format, number)).value(), number) << number.to_string();
    }
    EXPECT_EQ(to_hex(encode_bcd(power, Decimal(-34567, -4))), "67 45 83");
    EXPECT_THROW(std::ignore = encode_bcd(voltage, Decimal(1000, 0)), std::invalid_argument);
    EXPECT_THROW(std::ignore = encode_bcd(voltage, Decimal(-1, 0)), std::invalid_argument);
    EXPECT_THROW(std::ignore = encode_bcd(power_factor, Decimal(8, 0)), std::invalid_argument);
}

TEST(Dlt645Value, TheFormatStatesWhereARegisterGoesRound) {
    EXPECT_EQ(modulus_of(energy), Decimal(1'000'000, 0));
    EXPECT_EQ(modulus_of({4, 3, none}), Decimal(100'000, 0));
}

TEST(Dlt645Value, FormatsHaveOneToEightBytes) {
    EXPECT_TRUE(is_legal({1, 2, none}));
    EXPECT_TRUE(is_legal({8, 16, top_bit}));
    EXPECT_FALSE(is_legal({0, 0, none}));
    EXPECT_FALSE(is_legal({9, 0, none}));
    EXPECT_FALSE(is_legal({2, 5, none}));
}

TEST(Dlt645Value, AnItemMustHaveTheWidthOfItsFormat) {
    EXPECT_EQ(number_in(voltage, 0, hex("05 23"))->to_string(), "230.5");
    // A meter of the other edition's width would be read ten times too large or too small.
    EXPECT_THAT(number_in(current, 0, hex("34 12")), FailsWithDetail(Errc::malformed_frame, "2 bytes instead of 3"));
    EXPECT_THAT(number_in(voltage, 0, hex("05 23 00")), FailsWith(Errc::malformed_frame));
    EXPECT_THAT(number_in(voltage, 0, {}), FailsWith(Errc::malformed_frame));
}

TEST(Dlt645Value, ABlockHoldsSeveralNumbers) {
    const Bytes three = hex("05 23 16 23 ff ff");
    EXPECT_EQ(number_in(voltage, 1, three)->to_string(), "230.5");
    EXPECT_EQ(number_in(voltage, 2, three)->to_string(), "231.6");
    EXPECT_THAT(number_in(voltage, 3, three), FailsWith(Errc::no_such_point));
    EXPECT_THAT(number_in(voltage, 4, three), FailsWithDetail(Errc::no_such_point, "holds 3 numbers"));
    const Bytes tariffs = hex("78 56 34 12 01 00 00 00 02 00 00 00");
    EXPECT_EQ(number_in(energy, 3, tariffs)->to_string(), "0.02");
}

TEST(Dlt645Value, ABlockOf1997MayEndWithAMark) {
    const Bytes marked = hex("30 02 31 02 32 02 aa");
    EXPECT_EQ(number_in({2, 0, none}, 3, marked)->to_string(), "232");
    EXPECT_THAT(number_in({2, 0, none}, 4, marked), FailsWith(Errc::no_such_point));
    EXPECT_THAT(number_in({2, 0, none}, 1, hex("30 02 31 02 32 02 00")),
                FailsWithDetail(Errc::malformed_frame, "no whole numbers of 2"));
}

}  // namespace
}  // namespace wattmast::wire
