// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/number_format.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;

std::string read(std::string_view cell, DecimalMark mark, Thousands thousands = Thousands::none) {
    const auto number = read_number(cell, {mark, thousands});
    return number ? number->to_string() : "-";
}

TEST(NumberFormat, KeepsEveryDigit) {
    EXPECT_EQ(read("230.10", DecimalMark::point), "230.10");
    EXPECT_EQ(read("230,10", DecimalMark::comma), "230.10");
    EXPECT_EQ(read("-0,5", DecimalMark::comma), "-0.5");
    EXPECT_EQ(read("\u22127", DecimalMark::point), "-7");
    EXPECT_EQ(read("+12.", DecimalMark::point), "12");
    EXPECT_EQ(read(".25", DecimalMark::point), "0.25");
    EXPECT_EQ(read("1.5E+3", DecimalMark::point), "1500");
    EXPECT_EQ(read("2,5e-3", DecimalMark::comma), "0.0025");
    EXPECT_EQ(read("14680.933319299998", DecimalMark::point), "14680.933319299998");
}

TEST(NumberFormat, ThousandsStandInGroupsOfThreeOrNotAtAll) {
    EXPECT_EQ(read("1,234,567.5", DecimalMark::point, Thousands::comma), "1234567.5");
    EXPECT_EQ(read("1234567.5", DecimalMark::point, Thousands::comma), "1234567.5");
    EXPECT_EQ(read("1.234.567,5", DecimalMark::comma, Thousands::point), "1234567.5");
    EXPECT_EQ(read("12 345,6", DecimalMark::comma, Thousands::blank), "12345.6");
    EXPECT_EQ(read("12\u00A0345\u202F678", DecimalMark::comma, Thousands::blank), "12345678");
    EXPECT_EQ(read("12'345\u2019678", DecimalMark::point, Thousands::apostrophe), "12345678");
    for (const char* wrong : {"1,23", "12,34,567", "1234,567", ",123", "1,234,", "0,326", "1,,234"}) {
        EXPECT_EQ(read(wrong, DecimalMark::point, Thousands::comma), "-") << wrong;
    }
}

TEST(NumberFormat, RefusesWhatIsNoNumberOfTheFormat) {
    for (const char* wrong : {"", "1.2.3", "1,5", "12 kW", "0x10", "1e", "--1", "1-", "e3", "1 234", "."}) {
        EXPECT_EQ(read(wrong, DecimalMark::point), "-") << wrong;
    }
    EXPECT_THAT(
        read_number("1.5", {DecimalMark::comma, Thousands::blank}),
        FailsWithDetail(Errc::invalid_argument,
                        std::string("\"1.5\" is not a number with a decimal comma and thousands parted by blank")));
    EXPECT_THAT(read_number("12345678901234567891", {}), FailsWith(Errc::overflow));
}

TEST(NumberFormat, WordsForNothingAreMissingAndZeroIsNot) {
    for (const char* word : {"", "NaN", "nan", "N/A", "#N/A", "NULL", "-", "\u2014", "None", "#DIV/0!", "\u65E0"}) {
        EXPECT_TRUE(is_missing_word(word, {})) << word;
    }
    for (const char* word : {"0", "0.0", "-0", "1", "n", "off", "9999"}) {
        EXPECT_FALSE(is_missing_word(word, {})) << word;
    }
    const std::vector<std::string> more = {"9999", "off"};
    EXPECT_TRUE(is_missing_word("9999", more));
    EXPECT_TRUE(is_missing_word("off", more));
    EXPECT_FALSE(is_missing_word("99990", more));
}

TEST(NumberFormat, BlanksOfAllSortsAreTrimmed) {
    EXPECT_EQ(trimmed(" \t\u00A0 1 2\u3000 \r\n"), "1 2");
    EXPECT_EQ(trimmed("\u00A0"), "");
    EXPECT_EQ(trimmed(""), "");
}

}  // namespace
}  // namespace wattmast
