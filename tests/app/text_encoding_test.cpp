// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text_encoding.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

// "济南,基站" in GB 2312, and the rarer 镕 of GBK, whose second byte is ASCII.
constexpr std::string_view jinan_gb = "\xBC\xC3\xC4\xCF,\xBB\xF9\xD5\xBE";
constexpr std::string_view rare_gbk = "\xE9\x46";

TEST(TextEncoding, Utf8IsTakenWithAndWithoutItsMark) {
    for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
        for (const TextEncoding encoding : {TextEncoding::automatic, TextEncoding::utf8}) {
            const auto decoded = decode_text(mark + "济南", encoding);
            ASSERT_THAT(decoded, IsOk());
            EXPECT_EQ(decoded->text, "济南");
            EXPECT_EQ(decoded->encoding, TextEncoding::utf8);
        }
    }
}

TEST(TextEncoding, CommonChineseIsRecognised) {
    const auto decoded = decode_text(jinan_gb, TextEncoding::automatic);
    ASSERT_THAT(decoded, IsOk());
    EXPECT_EQ(decoded->text, "济南,基站");
    EXPECT_EQ(decoded->encoding, TextEncoding::gb18030);
}

TEST(TextEncoding, RareChineseIsTakenAmongCommonOrWhenAskedFor) {
    EXPECT_EQ(decode_text(std::string(jinan_gb) + std::string(rare_gbk), TextEncoding::automatic)->text, "济南,基站镕");
    EXPECT_EQ(decode_text(rare_gbk, TextEncoding::gb18030)->text, "镕");
    EXPECT_EQ(decode_text("\x81\x30\x81\x30", TextEncoding::gb18030)->text, "\xC2\x80");  // four bytes
}

TEST(TextEncoding, WesternLettersDoNotBecomeChinese) {
    EXPECT_THAT(decode_text("code,name\nA,M\xFCnchen\n", TextEncoding::automatic),
                FailsWithDetail(Errc::invalid_argument, std::string("line 2 holds bytes that are not utf-8")));
}

TEST(TextEncoding, WhatUnicodeDoesNotReachIsNoUtf8) {
    EXPECT_EQ(decode_text("\xF4\x8F\xBF\xBF", TextEncoding::utf8)->text, "\xF4\x8F\xBF\xBF");  // U+10FFFF
    for (const std::string_view beyond : {"\xF4\x90\x80\x80", "\xF6\xBB\x9E\x83", "\xFC\x84\x80\x80\x80\x80"}) {
        EXPECT_THAT(decode_text("a\n" + std::string(beyond), TextEncoding::utf8),
                    FailsWithDetail(Errc::invalid_argument, std::string("line 2 holds bytes that are not utf-8")));
    }
}

TEST(TextEncoding, Utf16OfSpreadsheetsIsTaken) {
    constexpr std::string_view little("\xFF\xFE\x4E\x6D\x0A\x00", 6);
    const auto decoded = decode_text(little, TextEncoding::automatic);
    ASSERT_THAT(decoded, IsOk());
    EXPECT_EQ(decoded->text, "济\n");
    EXPECT_EQ(decoded->encoding, TextEncoding::utf16);
}

TEST(TextEncoding, ACutCharacterNamesItsLine) {
    EXPECT_THAT(decode_text("a\nb\n\xE6\xB5", TextEncoding::utf8),
                FailsWithDetail(Errc::invalid_argument, std::string("line 3 ")));
    EXPECT_THAT(decode_text("\xBC", TextEncoding::gb18030),
                FailsWithDetail(Errc::invalid_argument, std::string("line 1 ")));
}

TEST(TextEncoding, LongTextsAreWhole) {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        text += jinan_gb;
    }
    const auto decoded = decode_text(text, TextEncoding::automatic);
    ASSERT_THAT(decoded, IsOk());
    EXPECT_EQ(decoded->text.size(), 5000U * 13);
}

TEST(TextEncoding, IdsGoBothWays) {
    for (const TextEncoding encoding :
         {TextEncoding::automatic, TextEncoding::utf8, TextEncoding::gb18030, TextEncoding::utf16}) {
        EXPECT_EQ(text_encoding_by_id(id_of(encoding)), encoding);
    }
    EXPECT_FALSE(text_encoding_by_id("latin-1"));
}

}  // namespace
}  // namespace wattmast
