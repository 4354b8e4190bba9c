// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/smtp_reply.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;

ByteView bytes(std::string_view text) {
    return std::as_bytes(std::span(text));
}

std::vector<SmtpReply> replies_in(std::string_view text, std::size_t piece) {
    SmtpReplyReader reader;
    std::vector<SmtpReply> all;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        reader.push(bytes(text.substr(at, piece)));
        for (auto next = reader.next(); next && *next; next = reader.next()) {
            all.push_back(**next);
        }
    }
    return all;
}

TEST(SmtpReply, HasLinesAndCodesHoweverItIsCut) {
    constexpr std::string_view said =
        "220 mail.test ESMTP\r\n250-mail.test\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN\r\n550 5.1.10 no such "
        "user\n354\r\n";
    const auto whole = replies_in(said, said.size());
    ASSERT_EQ(whole.size(), 4U);
    EXPECT_EQ(whole[0], (SmtpReply{220, "", {"mail.test ESMTP"}}));
    EXPECT_THAT(whole[1].lines, ElementsAre("mail.test", "SIZE 1000", "AUTH PLAIN LOGIN"));
    EXPECT_EQ(whole[2], (SmtpReply{550, "5.1.10", {"5.1.10 no such user"}}));
    EXPECT_EQ(whole[3], (SmtpReply{354, "", {""}}));
    for (std::size_t piece = 1; piece < said.size(); ++piece) {
        EXPECT_EQ(replies_in(said, piece), whole) << piece;
    }
}

TEST(SmtpReply, OnlyWhatRfc3463AllowsIsAnEnhancedCode) {
    EXPECT_EQ(replies_in("250 2.1.0 ok\r\n", 99)[0].enhanced, "2.1.0");
    for (const char* text : {"250 3.1.0 ok\r\n", "250 2.1 ok\r\n", "250 2.1234.0 ok\r\n", "250 2.1.x ok\r\n",
                             "250 2..1 ok\r\n", "250 127.0.0.1 ok\r\n", "250 \r\n"}) {
        EXPECT_EQ(replies_in(text, 99)[0].enhanced, "") << text;
    }
}

TEST(SmtpReply, IsSaidWithoutControlCharacters) {
    EXPECT_EQ((SmtpReply{550, "5.7.1", {"5.7.1 go\taway\x1B[31m", "5.7.1 \"now\""}}.to_string()),
              "550 5.7.1 \"go away [31m  now \"");
    EXPECT_EQ((SmtpReply{421, "", {""}}.to_string()), "421");
    EXPECT_LT((SmtpReply{550, "", {std::string(5000, 'x')}}.to_string().size()), 300U);
}

TEST(SmtpReply, OtherThingsAreRefusedAndStayRefused) {
    for (const char* text : {"HTTP/1.1 400 Bad Request\r\n", "\r\n", "25\r\n", "199 x\r\n", "600 x\r\n", "250+x\r\n",
                             "250-a\r\n251 b\r\n", "SSH-2.0-OpenSSH_9.2\r\n"}) {
        SmtpReplyReader reader;
        reader.push(bytes(text));
        EXPECT_THAT(reader.next(), FailsWith(Errc::malformed_frame)) << text;
        reader.push(bytes("250 ok\r\n"));
        EXPECT_THAT(reader.next(), FailsWith(Errc::malformed_frame)) << text;
    }
}

TEST(SmtpReply, NothingGrowsWithoutEnd) {
    SmtpReplyReader endless_line;
    endless_line.push(bytes(std::string(SmtpReplyReader::longest_line + 1, '2')));
    EXPECT_THAT(endless_line.next(), FailsWithDetail(Errc::malformed_frame, "does not end"));
    SmtpReplyReader endless_reply;
    for (std::size_t i = 0; i < SmtpReplyReader::most_lines; ++i) {
        endless_reply.push(bytes("250-x\r\n"));
        ASSERT_THAT(endless_reply.next(), IsOk());
    }
    endless_reply.push(bytes("250-x\r\n"));
    EXPECT_THAT(endless_reply.next(), FailsWithDetail(Errc::malformed_frame, "too many lines"));
}

}  // namespace
}  // namespace wattmast::wire
