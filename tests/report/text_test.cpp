// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

const std::string bad = "\xEF\xBF\xBD";

TEST(Text, WellFormedUtf8IsKept) {
    const std::string text = "Jinan 济南 Straße \xF0\x9F\x94\x8B\tx\r\n";
    EXPECT_EQ(clean_utf8(text), text);
}

TEST(Text, EveryBadByteIsReplaced) {
    EXPECT_EQ(clean_utf8("a\xFF"
                         "b"),
              "a" + bad + "b");
    EXPECT_EQ(clean_utf8("\xE6\xB5"), bad + bad);                      // cut off
    EXPECT_EQ(clean_utf8("\xC0\xAF"), bad + bad);                      // overlong
    EXPECT_EQ(clean_utf8("\xE0\x80\xAF"), bad + bad + bad);            // overlong
    EXPECT_EQ(clean_utf8("\xED\xA0\x80"), bad + bad + bad);            // surrogate
    EXPECT_EQ(clean_utf8("\xF4\x90\x80\x80"), bad + bad + bad + bad);  // beyond U+10FFFF
    EXPECT_EQ(clean_utf8(std::string("\0\x1B\x7F", 3)), bad + bad + bad);
}

TEST(Text, GroupsThousandsAndRoundsHalfToEven) {
    EXPECT_EQ(grouped(Decimal(1'234'567'890, -3), 3), "1,234,567.890");
    EXPECT_EQ(grouped(Decimal(999'999'500, -6), 3), "1,000.000");
    EXPECT_EQ(grouped(Decimal(1'500, -6), 3), "0.002");
    EXPECT_EQ(grouped(Decimal(2'500, -6), 3), "0.002");
    EXPECT_EQ(grouped(Decimal(100, 0), 0), "100");
    EXPECT_EQ(grouped(Decimal(1000, 0), 0), "1,000");
    EXPECT_EQ(grouped(Decimal(-123'456, 0), 1),
              "\xE2\x88\x92"
              "123,456.0");
}

}  // namespace
}  // namespace wattmast
