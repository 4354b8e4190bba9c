// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/smtp_exchange.h"

#include <chrono>
#include <stdexcept>
#include <string>

#include "support/matchers.h"
#include "wire/base64.h"
#include "wire/exchange_script.h"

namespace wattmast::wire {
namespace {

using namespace std::chrono_literals;
using test::ExchangeScript;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

constexpr SmtpTiming timing{700ms, 900ms, 90ms};
const std::string password = "S3hr-Geheim";
const std::string message = "Subject: x\r\n\r\nfirst\r\n.dot\r\n";

std::string hex_of(std::string_view text) {
    return test::to_hex(std::as_bytes(std::span(text)));
}

/// Words instead of hexadecimal digits.
class Talk {
public:
    Talk& we(const std::string& line) {
        script_.expect_send(hex_of(line + "\r\n"));
        return *this;
    }
    Talk& server(const std::string& lines) {
        script_.reply(hex_of(lines + "\r\n"));
        return *this;
    }
    [[nodiscard]] const ExchangeScript& script() const { return script_; }
    ExchangeScript::Run run(Exchange& exchange, ExchangeScript::Cut cut = ExchangeScript::Whole{},
                            ExchangeScript::LineState line = ExchangeScript::Holds{}) const {
        return script_.run(exchange, cut, line);
    }

private:
    ExchangeScript script_;
};

SmtpEnvelope envelope(std::vector<std::string> to = {"ops@example.org"}) {
    return {"wattmast@example.com", std::move(to), message};
}

SmtpDelivery delivery(SmtpEnvelope to = envelope(), std::optional<SmtpLogin> login = std::nullopt,
                      SmtpOpening opening = SmtpOpening::greeting) {
    return {std::move(to), std::move(login), {"[192.0.2.7]", opening, SmtpSecrecy::encrypted, timing}};
}

const std::string plain = to_base64(std::string("\0ops\0", 5) + password);

Talk greeted(const std::string& extensions = "250-mail.test\r\n250-SIZE 5000\r\n250 AUTH LOGIN PLAIN") {
    return Talk{}.server("220-mail.test\r\n220 ESMTP").we("EHLO [192.0.2.7]").server(extensions);
}

Talk good() {
    return greeted()
        .we("AUTH PLAIN " + plain)
        .server("235 2.7.0 welcome")
        .we("MAIL FROM:<wattmast@example.com> SIZE=" + std::to_string(message.size()))
        .server("250 2.1.0 ok")
        .we("RCPT TO:<ops@example.org>")
        .server("250 2.1.5 ok")
        .we("DATA")
        .server("354 go on")
        .we("Subject: x\r\n\r\nfirst\r\n..dot\r\n.")
        .server("250 2.0.0 queued as 7")
        .we("QUIT")
        .server("221 bye");
}

TEST(SmtpDelivery, HandsOverHoweverTheRepliesAreCut) {
    const auto check = [](ExchangeScript::Cut cut) {
        SmtpDelivery exchange = delivery(envelope(), SmtpLogin{"ops", password});
        ASSERT_THAT(good().run(exchange, cut).outcome, IsOk());
        EXPECT_TRUE(exchange.refusals().empty());
    };
    check(ExchangeScript::Whole{});
    check(ExchangeScript::EachByte{});
    for (std::size_t position = 1; position < good().script().reply_size(); ++position) {
        check(ExchangeScript::CutAt{position});
    }
}

// Before the text is taken a failure is one; after it, the mail is where it was to go, whatever becomes of QUIT.
TEST(SmtpDelivery, FailsWhereTheLineDoesAndMayBeTriedAgain) {
    SmtpDelivery whole = delivery(envelope(), SmtpLogin{"ops", password});
    const std::size_t events = good().run(whole).events;
    ASSERT_EQ(events, 15U);
    int failures = 0;
    for (std::size_t at = 0; at < events; ++at) {
        SmtpDelivery cut = delivery(envelope(), SmtpLogin{"ops", password});
        const auto broken = good().run(cut, ExchangeScript::Whole{}, ExchangeScript::BreaksAfter{at});
        SmtpDelivery mute = delivery(envelope(), SmtpLogin{"ops", password});
        const auto silent = good().run(mute, ExchangeScript::Whole{}, ExchangeScript::FallsSilentAfter{at});
        EXPECT_EQ(broken.outcome.has_value(), silent.outcome.has_value()) << at;
        if (!broken.outcome) {
            ++failures;
            EXPECT_THAT(broken.outcome, FailsWith(Errc::link_failed)) << at;
            EXPECT_THAT(silent.outcome, FailsWith(Errc::timeout)) << at;
            EXPECT_EQ(cut.lasting(), SmtpLasting::temporary);
            EXPECT_EQ(mute.lasting(), SmtpLasting::temporary);
            EXPECT_THAT(broken.outcome.error().detail, Not(HasSubstr(password)));
        }
    }
    EXPECT_EQ(failures, 13) << "a broken QUIT costs nothing";
}

struct Refused {
    const char* reply;
    SmtpLasting lasting;
};

TEST(SmtpDelivery, TellsTemporaryAndPermanentRefusalsApart) {
    for (const auto& [reply, lasting] : {Refused{"451 4.3.0 try again", SmtpLasting::temporary},
                                         Refused{"550 5.7.1 not from you", SmtpLasting::permanent}}) {
        SmtpDelivery of_sender = delivery();
        const auto sender = greeted("250 mail.test")
                                .we("MAIL FROM:<wattmast@example.com>")
                                .server(reply)
                                .we("QUIT")
                                .server("221 bye")
                                .run(of_sender);
        EXPECT_THAT(sender.outcome, FailsWithDetail(Errc::device_refused, "refuses the sender wattmast@example.com"));
        EXPECT_EQ(of_sender.lasting(), lasting) << reply;
        SmtpDelivery of_text = delivery();
        const auto text = greeted("250 mail.test")
                              .we("MAIL FROM:<wattmast@example.com>")
                              .server("250 ok")
                              .we("RCPT TO:<ops@example.org>")
                              .server("250 ok")
                              .we("DATA")
                              .server("354 go")
                              .we("Subject: x\r\n\r\nfirst\r\n..dot\r\n.")
                              .server(reply)
                              .we("QUIT")
                              .server("221 bye")
                              .run(of_text);
        EXPECT_THAT(text.outcome, FailsWithDetail(Errc::device_refused, reply[0] == '4' ? "451 4.3.0" : "550 5.7.1"));
        EXPECT_EQ(of_text.lasting(), lasting) << reply;
    }
    SmtpDelivery closing = delivery();
    EXPECT_THAT(Talk{}.server("421 4.3.2 shutting down").run(closing).outcome,
                FailsWithDetail(Errc::device_refused, "421 4.3.2"));
    EXPECT_EQ(closing.lasting(), SmtpLasting::temporary);
    SmtpDelivery closed = delivery();
    EXPECT_THAT(Talk{}.server("554 no mail from you").we("QUIT").server("221 bye").run(closed).outcome,
                FailsWith(Errc::device_refused));
    EXPECT_EQ(closed.lasting(), SmtpLasting::permanent);
}

TEST(SmtpDelivery, OneRecipientLessDoesNotCostTheOthers) {
    SmtpDelivery exchange = delivery(envelope({"nobody@example.org", "ops@example.org"}));
    const auto run = greeted("250 mail.test")
                         .we("MAIL FROM:<wattmast@example.com>")
                         .server("250 ok")
                         .we("RCPT TO:<nobody@example.org>")
                         .server("550 5.1.1 unknown")
                         .we("RCPT TO:<ops@example.org>")
                         .server("251 forwarded")
                         .we("DATA")
                         .server("354 go")
                         .we("Subject: x\r\n\r\nfirst\r\n..dot\r\n.")
                         .server("250 ok")
                         .we("QUIT")
                         .server("221 bye")
                         .run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
    ASSERT_EQ(exchange.refusals().size(), 1U);
    EXPECT_EQ(exchange.refusals()[0].recipient, "nobody@example.org");
    EXPECT_EQ(exchange.refusals()[0].reply, "550 5.1.1 \"unknown\"");
}

TEST(SmtpDelivery, WithoutAnyRecipientNothingIsSent) {
    for (const char* second : {"450 4.2.1 busy", "550 5.1.1 unknown"}) {
        SmtpDelivery exchange = delivery(envelope({"a@example.org", "b@example.org"}));
        const auto run = greeted("250 mail.test")
                             .we("MAIL FROM:<wattmast@example.com>")
                             .server("250 ok")
                             .we("RCPT TO:<a@example.org>")
                             .server("550 5.1.1 unknown")
                             .we("RCPT TO:<b@example.org>")
                             .server(second)
                             .we("QUIT")
                             .server("221 bye")
                             .run(exchange);
        EXPECT_THAT(run.outcome, FailsWithDetail(Errc::device_refused, "a@example.org: 550 5.1.1"));
        EXPECT_EQ(exchange.lasting(), second[0] == '4' ? SmtpLasting::temporary : SmtpLasting::permanent);
    }
}

TEST(SmtpDelivery, LogsInByLoginWherePlainIsNotOffered) {
    SmtpDelivery exchange = delivery(envelope(), SmtpLogin{"ops", password}, SmtpOpening::after_starttls);
    const auto run = Talk{}
                         .we("EHLO [192.0.2.7]")
                         .server("250-mail.test\r\n250 AUTH=LOGIN XOAUTH2")
                         .we("AUTH LOGIN")
                         .server("334 VXNlcm5hbWU6")
                         .we(to_base64("ops"))
                         .server("334 UGFzc3dvcmQ6")
                         .we(to_base64(password))
                         .server("535 5.7.8 no")
                         .we("QUIT")
                         .server("221 bye")
                         .run(exchange);
    EXPECT_THAT(run.outcome, FailsWithDetail(Errc::device_refused, "check user and password: 535 5.7.8"));
    EXPECT_EQ(exchange.lasting(), SmtpLasting::permanent);
}

TEST(SmtpDelivery, ServersThatRepeatThePasswordAreNotQuoted) {
    for (const std::string& words : {password, to_base64(password), plain}) {
        SmtpDelivery at_login = delivery(envelope(), SmtpLogin{"ops", password});
        const auto refused = greeted()
                                 .we("AUTH PLAIN " + plain)
                                 .server("535 5.7.8 no entry for " + words)
                                 .we("QUIT")
                                 .server("221 bye")
                                 .run(at_login);
        ASSERT_FALSE(refused.outcome);
        EXPECT_THAT(refused.outcome.error().detail, Not(HasSubstr(words)));
        SmtpDelivery later = delivery(envelope(), SmtpLogin{"ops", password});
        const auto sender = greeted()
                                .we("AUTH PLAIN " + plain)
                                .server("235 ok")
                                .we("MAIL FROM:<wattmast@example.com> SIZE=" + std::to_string(message.size()))
                                .server("550-5.7.1 you are\r\n550 5.7.1 " + words)
                                .we("QUIT")
                                .server("221 bye")
                                .run(later);
        ASSERT_FALSE(sender.outcome);
        EXPECT_THAT(sender.outcome.error().detail, Not(HasSubstr(words)));
        EXPECT_THAT(sender.outcome.error().detail, HasSubstr("550 5.7.1"));
    }
}

TEST(SmtpDelivery, WhatTheServerCannotDoIsNotTried) {
    SmtpDelivery no_login = delivery(envelope(), SmtpLogin{"ops", password});
    EXPECT_THAT(greeted("250 mail.test").we("QUIT").server("221 bye").run(no_login).outcome,
                FailsWithDetail(Errc::device_refused, "offers no login"));
    EXPECT_EQ(no_login.lasting(), SmtpLasting::permanent);
    SmtpDelivery too_large = delivery();
    EXPECT_THAT(greeted("250-mail.test\r\n250 SIZE 10").we("QUIT").server("221 bye").run(too_large).outcome,
                FailsWithDetail(Errc::device_refused, "takes 10"));
    SmtpDelivery foreign = delivery(envelope({"运维@example.org"}));
    EXPECT_THAT(greeted("250-mail.test\r\n250 8BITMIME").we("QUIT").server("221 bye").run(foreign).outcome,
                FailsWithDetail(Errc::device_refused, "SMTPUTF8"));
    SmtpDelivery taken = delivery(envelope({"运维@example.org"}));
    EXPECT_THAT(greeted("250-mail.test\r\n250 SMTPUTF8")
                    .we("MAIL FROM:<wattmast@example.com> BODY=8BITMIME SMTPUTF8")
                    .server("421 bye")
                    .run(taken)
                    .outcome,
                FailsWith(Errc::device_refused));
}

TEST(SmtpDelivery, AReplyAheadOfItsCommandIsNoReply) {
    SmtpDelivery exchange = delivery();
    EXPECT_THAT(Talk{}.server("220 hello\r\n250 and ehlo").run(exchange).outcome,
                FailsWithDetail(Errc::malformed_frame, "more than it was asked"));
}

TEST(SmtpDelivery, BareLineEndsCannotEndTheText) {
    SmtpEnvelope tricky = envelope();
    tricky.message = "a\n.\nMAIL FROM:<x@y>\r.\rend";
    SmtpDelivery exchange = delivery(tricky);
    const auto run = greeted("250 mail.test")
                         .we("MAIL FROM:<wattmast@example.com>")
                         .server("250 ok")
                         .we("RCPT TO:<ops@example.org>")
                         .server("250 ok")
                         .we("DATA")
                         .server("354 go")
                         .we("a\r\n..\r\nMAIL FROM:<x@y>\r\n..\r\nend\r\n.")
                         .server("250 ok")
                         .we("QUIT")
                         .server("221 bye")
                         .run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
}

TEST(SmtpDelivery, RefusesToSayAPasswordInClearAndAddressesThatAreNone) {
    EXPECT_THROW(
        SmtpDelivery(envelope(), SmtpLogin{"ops", password}, {"x", SmtpOpening::greeting, SmtpSecrecy::plain, timing}),
        std::invalid_argument);
    EXPECT_THROW(delivery(envelope({})), std::invalid_argument);
    EXPECT_THROW(delivery(envelope({"a@b\r\nRCPT TO:<c@d>"})), std::invalid_argument);
}

Talk starttls() {
    return Talk{}
        .server("220 mail.test")
        .we("EHLO me.test")
        .server("250-mail.test\r\n250-starttls\r\n250 SIZE")
        .we("STARTTLS")
        .server("220 2.0.0 go ahead");
}

TEST(SmtpStartTls, LeadsUpToTlsHoweverTheRepliesAreCut) {
    for (std::size_t position = 1; position < starttls().script().reply_size(); ++position) {
        SmtpStartTls exchange("me.test", timing);
        EXPECT_THAT(starttls().run(exchange, ExchangeScript::CutAt{position}).outcome, IsOk());
    }
    SmtpStartTls each("me.test", timing);
    EXPECT_THAT(starttls().run(each, ExchangeScript::EachByte{}).outcome, IsOk());
}

TEST(SmtpStartTls, FailsWhereTheLineDoes) {
    SmtpStartTls whole("me.test", timing);
    const std::size_t events = starttls().run(whole).events;
    for (std::size_t at = 0; at < events; ++at) {
        SmtpStartTls cut("me.test", timing);
        EXPECT_THAT(starttls().run(cut, ExchangeScript::Whole{}, ExchangeScript::BreaksAfter{at}).outcome,
                    FailsWith(Errc::link_failed));
        SmtpStartTls mute("me.test", timing);
        EXPECT_THAT(starttls().run(mute, ExchangeScript::Whole{}, ExchangeScript::FallsSilentAfter{at}).outcome,
                    FailsWith(Errc::timeout));
    }
}

TEST(SmtpStartTls, NeverGoesOnWithoutTls) {
    SmtpStartTls without("me.test", timing);
    EXPECT_THAT(Talk{}
                    .server("220 mail.test")
                    .we("EHLO me.test")
                    .server("250-mail.test\r\n250 AUTH PLAIN")
                    .run(without)
                    .outcome,
                FailsWithDetail(Errc::device_refused, "offers no STARTTLS; nothing was sent"));
    EXPECT_EQ(without.lasting(), SmtpLasting::permanent);
    SmtpStartTls refused("me.test", timing);
    EXPECT_THAT(Talk{}
                    .server("220 mail.test")
                    .we("EHLO me.test")
                    .server("250-mail.test\r\n250 STARTTLS")
                    .we("STARTTLS")
                    .server("454 4.3.0 not now")
                    .run(refused)
                    .outcome,
                FailsWithDetail(Errc::device_refused, "454 4.3.0"));
    EXPECT_EQ(refused.lasting(), SmtpLasting::temporary);
    // Somebody on the way who puts an answer behind that of the server, to be read inside of TLS (CVE-2011-0411).
    SmtpStartTls injected("me.test", timing);
    EXPECT_THAT(Talk{}
                    .server("220 mail.test")
                    .we("EHLO me.test")
                    .server("250-mail.test\r\n250 STARTTLS")
                    .we("STARTTLS")
                    .server("220 go\r\n250 AUTH PLAIN")
                    .run(injected)
                    .outcome,
                FailsWithDetail(Errc::malformed_frame, "more than it was asked"));
}

}  // namespace
}  // namespace wattmast::wire
