// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/mail_message.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "support/matchers.h"
#include "wire/base64.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

MailText mail() {
    return {"wattmast@example.com",        {"ops@example.org", "noc@example.net"},
            "Mains failure at SH-PD-0473", "Line one.\n",
            "0af3-7@example.com",          utc_from_milliseconds(1'795'737'531'250)};
}

std::vector<std::string> lines_of(const std::string& message) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = message.find("\r\n"); end != std::string::npos; end = message.find("\r\n", begin)) {
        lines.push_back(message.substr(begin, end - begin));
        begin = end + 2;
    }
    EXPECT_EQ(begin, message.size()) << "the last line ends too";
    return lines;
}

TEST(Base64, IsThatOfRfc4648) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64("fo"), "Zm8=");
    EXPECT_EQ(to_base64("foo"), "Zm9v");
    EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(to_base64(std::string_view("\0\xFF\xFE", 3)), "AP/+");
}

TEST(MailMessage, HasTheHeadersThatItNeeds) {
    EXPECT_EQ(mail_message(mail()),
              "Date: Thu, 26 Nov 2026 23:58:51 +0000\r\nFrom: Wattmast <wattmast@example.com>\r\n"
              "To: <ops@example.org>,\r\n <noc@example.net>\r\nMessage-ID: <0af3-7@example.com>\r\n"
              "Subject: Mains failure at SH-PD-0473\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
              "Line one.\r\n");
}

TEST(MailMessage, ChineseIsEncodedWithoutCuttingACharacter) {
    MailText text = mail();
    text.subject = "【严重】SH-PD-0473 浦东：市电中断，电池供电";
    text.body = "站点：SH-PD-0473 浦东\n当前值：0 V\n";
    const std::string message = mail_message(text);
    // Read back with Python's email.header.decode_header().
    EXPECT_THAT(message, HasSubstr("Subject: =?UTF-8?B?44CQ5Lil6YeN44CRU0gtUEQtMDQ3MyDmtabkuJzvvJrluILnlLU=?=\r\n "
                                   "=?UTF-8?B?5Lit5pat77yM55S15rGg5L6b55S1?=\r\n"));
    EXPECT_THAT(message, HasSubstr("Content-Transfer-Encoding: base64\r\n\r\n"
                                   "56uZ54K577yaU0gtUEQtMDQ3MyDmtabkuJwNCuW9k+WJjeWAvO+8mjAgVg0K\r\n"));
    for (const std::string& line : lines_of(message)) {
        EXPECT_LE(line.size(), 78U) << line;
        EXPECT_TRUE(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; })) << line;
    }
}

TEST(MailMessage, LongLinesAreCutAndBlanksAtTheirEndKept) {
    MailText text = mail();
    text.body = std::string(100, 'a') + "\n1 = 2 °C \n\tlast";
    EXPECT_THAT(mail_message(text), HasSubstr("\r\n\r\n" + std::string(75, 'a') + "=\r\n" + std::string(25, 'a') +
                                              "\r\n1 =3D 2 =C2=B0C=20\r\n=09last\r\n"));
}

TEST(MailMessage, NothingOfItBecomesAHeader) {
    MailText text = mail();
    text.subject = "a\r\nBcc: thief@example.com\r\n\r\nbody";
    text.body = "one\r\nBcc: x\r\n.\r\nMAIL FROM:<y>\n\x1B[2J";
    const auto lines = lines_of(mail_message(text));
    const auto empty = std::ranges::find(lines, "");
    ASSERT_NE(empty, lines.end());
    for (auto line = lines.begin(); line != empty; ++line) {
        EXPECT_THAT(*line, Not(testing::StartsWith("Bcc"))) << *line;
    }
    EXPECT_EQ(std::distance(lines.begin(), empty), 10) << "no header more than in a mail without tricks";
    for (const char* wrong : {"a@b\r\nBcc: c@d", "a@b>,<c@d", "a b@c", "@b", "a@", "a", "a@b@c", "<a@b>", "a@b c",
                              ".a@b", "a..b@c", "\"a\"@b", "a@b.", "a\x01@b", "a@\xFF"}) {
        EXPECT_THAT(check_mail_address(wrong), FailsWith(Errc::invalid_argument)) << wrong;
        MailText from = mail();
        from.from = wrong;
        EXPECT_THROW(static_cast<void>(mail_message(from)), std::invalid_argument) << wrong;
        MailText to = mail();
        to.to.emplace_back(wrong);
        EXPECT_THROW(static_cast<void>(mail_message(to)), std::invalid_argument) << wrong;
    }
    for (const char* id : {"", "a", "a@b\r\nX: y", "a@b>", "@", "a@"}) {
        MailText other = mail();
        other.message_id = id;
        EXPECT_THROW(static_cast<void>(mail_message(other)), std::invalid_argument) << id;
    }
}

TEST(MailMessage, AddressesMayBeOfAnyLanguage) {
    for (const char* right : {"ops@example.com", "a.b+c@x-y.example", "运维@例子.中国", "o'hara@host", "a@localhost"}) {
        EXPECT_THAT(check_mail_address(right), IsOk()) << right;
    }
    EXPECT_THAT(check_mail_address(std::string(65, 'a') + "@b"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(check_mail_address("a@" + std::string(253, 'b')), FailsWith(Errc::invalid_argument));
}

TEST(MailMessage, WhatIsNoUtf8IsReplaced) {
    EXPECT_EQ(clean_utf8("a\xFFz"), "a\xEF\xBF\xBDz");
    EXPECT_EQ(clean_utf8("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(clean_utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(clean_utf8("市电"), "市电");
    EXPECT_EQ(clean_utf8("市\xE7\x94"), "市\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace wattmast::wire
