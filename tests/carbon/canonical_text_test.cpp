// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/canonical_text.h"

#include "carbon/utf8.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(CanonicalText, EscapesWhatWouldBeAnotherRow) {
    const std::string value = "a=b\nc\\d\r=\\n";
    EXPECT_EQ(canonical_value(value), "a\\=b\\nc\\\\d\\r\\=\\\\n");
    EXPECT_EQ(parse_canonical_value(canonical_value(value)), value);
}

TEST(CanonicalText, WhatIsNotEscapedSoIsNotRead) {
    for (const char* text : {"a=b", "a\nb", "\\", "a\\x", "\r"}) {
        EXPECT_EQ(parse_canonical_value(text), std::nullopt) << text;
    }
}

TEST(CanonicalText, EveryTextOfThreeLettersComesBack) {
    const std::string letters = "\\\n\r=na ";
    for (const char first : letters) {
        for (const char second : letters) {
            for (const char third : letters) {
                const std::string value{first, second, third};
                EXPECT_EQ(parse_canonical_value(canonical_value(value)), value);
            }
        }
    }
}

TEST(CanonicalText, RowsAreReadInTheirOrder) {
    CanonicalWriter to("v-1");
    to.integer("number", -17);
    to.decimal("value", Decimal(50, -4));
    to.date("day", CivilDate{std::chrono::year(2026), std::chrono::month(2), std::chrono::day(28)});
    to.text_if_any("none", "");
    to.text("last", "x");
    const std::string text = to.take();
    EXPECT_EQ(text, "v-1\nnumber=-17\nvalue=0.0050\nday=2026-02-28\nlast=x\n");

    CanonicalReader from(text, "v-1");
    EXPECT_EQ(from.integer("number"), -17);
    EXPECT_EQ(from.integer("other"), std::nullopt);
    EXPECT_EQ(from.decimal("value"), Decimal(50, -4));
    EXPECT_EQ(to_string(from.date("day").value()), "2026-02-28");
    EXPECT_EQ(from.text("none"), std::nullopt);
    EXPECT_EQ(from.text("last"), "x");
    EXPECT_THAT(from.finish(), IsOk());
}

TEST(CanonicalText, SaysTheFirstThingThatIsWrong) {
    const auto reading = [](std::string_view text) {
        CanonicalReader from(text, "v-1");
        static_cast<void>(from.required<std::int64_t>("number", from.integer("number")));
        static_cast<void>(from.required<std::string>("site", from.text("site")));
        return from.finish();
    };
    EXPECT_THAT(reading("v-1\nnumber=1\nsite=A\n"), IsOk());
    EXPECT_THAT(reading("v-2\nnumber=1\nsite=A\n"), FailsWithDetail(Errc::invalid_argument, "does not begin with v-1"));
    EXPECT_THAT(reading("v-1\nnumber=1\nsite=A"), FailsWithDetail(Errc::invalid_argument, "line end"));
    EXPECT_THAT(reading("v-1\nnumber=x\nsite=A\n"), FailsWithDetail(Errc::invalid_argument, "row number"));
    EXPECT_THAT(reading("v-1\nsite=A\nnumber=1\n"), FailsWithDetail(Errc::invalid_argument, "no row number"));
    EXPECT_THAT(reading("v-1\nnumber=1\nsite=A\nmore=2\n"), FailsWithDetail(Errc::invalid_argument, "more=2"));
    EXPECT_THAT(reading("v-1\nnumber=1\nsite=A=B\n"), FailsWithDetail(Errc::invalid_argument, "row site"));
    EXPECT_THAT(reading(""), FailsWith(Errc::invalid_argument));
}

TEST(CanonicalText, DaysThatNoCalendarHasAreRefused) {
    EXPECT_EQ(to_string(parse_civil_date("2024-02-29").value()), "2024-02-29");
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-1-1", "2026-01-0a", "26-01-01", "2026/01/01", ""}) {
        EXPECT_THAT(parse_civil_date(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(Utf8, TellsTextFromBytes) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("绿证, ü, 😀"));
    for (const std::string_view bytes :
         {std::string_view("\0", 1), std::string_view("\x80"), std::string_view("\xC3"), std::string_view("\xC0\xAF"),
          std::string_view("\xED\xA0\x80"), std::string_view("\xF4\x90\x80\x80"), std::string_view("\xE4\xB8"),
          std::string_view("\xFF")}) {
        EXPECT_FALSE(is_utf8(bytes));
    }
}

}  // namespace
}  // namespace wattmast::test
