// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// E-mail against a server that nobody here wrote (aiosmtpd), well-behaved and not.
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/notify/alarms.h"
#include "app/notify/deliver.h"
#include "app/notify/dispatcher.h"
#include "collect/mail_delivery.h"
#include "conformance/notify_receivers.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::PythonReceiver;
using testing::HasSubstr;
using testing::Not;

constexpr const char* password = "Z1emlich-geheim & lang";

std::unique_ptr<PythonReceiver> server(const std::string& how) {
    return std::make_unique<PythonReceiver>("mail_server.py", std::vector<std::string>{how},
                                            PythonReceiver::Certificate::own, password);
}

MailServer to(const PythonReceiver& receiver, MailServer::Security security) {
    return {{"127.0.0.1", receiver.port()}, security, {}, receiver.certificate_file(), "", ""};
}

MailServer with_login(MailServer of, const std::string& with = password) {
    of.user = "ops";
    of.password = with;
    return of;
}

Mail mail(std::vector<std::string> recipients = {"ops@example.org"}) {
    return {"wattmast@example.com",
            std::move(recipients),
            "【严重】SH-PD-0473：市电中断",
            "站点：SH-PD-0473\n.一行\n",
            "run1-7",
            test::noon};
}

Delivery deliver(const MailServer& server, const Mail& what = mail(), Duration patience = 30s) {
    return deliver_mail(server, what, patience, {});
}

void expect_delivered(const Delivery& delivery) {
    EXPECT_FALSE(delivery.failure) << delivery.failure->why.detail;
}

void expect_failure(const Delivery& delivery, Errc code, Lasting lasting, const std::string& words) {
    ASSERT_TRUE(delivery.failure) << words;
    EXPECT_EQ(delivery.failure->why.code, code) << delivery.failure->why.detail;
    EXPECT_EQ(delivery.failure->lasting, lasting) << delivery.failure->why.detail;
    EXPECT_THAT(delivery.failure->why.detail, HasSubstr(words));
    EXPECT_THAT(delivery.failure->why.detail, Not(HasSubstr(password)));
}

TEST(NotifyMail, IsTakenOverTlsFromTheFirstByte) {
    const auto receiver = server("tls,login");
    expect_delivered(deliver(with_login(to(*receiver, MailServer::Security::tls))));
    const auto kept = receiver->kept("mail-1.json").as_object();
    EXPECT_EQ(kept.at("from"), "wattmast@example.com");
    EXPECT_EQ(kept.at("to"), boost::json::array{"ops@example.org"});
    EXPECT_EQ(kept.at("authenticated"), true);
    EXPECT_EQ(kept.at("subject"), "【严重】SH-PD-0473：市电中断") << "as Python's library reads it";
    EXPECT_EQ(kept.at("body"), "站点：SH-PD-0473\n.一行\n");
    EXPECT_EQ(kept.at("id"), "<run1-7@example.com>");
    EXPECT_EQ(kept.at("defects"), boost::json::array());
}

TEST(NotifyMail, IsTakenOverStarttls) {
    const auto receiver = server("starttls,login");
    expect_delivered(deliver(with_login(to(*receiver, MailServer::Security::starttls))));
    const auto kept = receiver->kept("mail-1.json").as_object();
    EXPECT_EQ(kept.at("tls"), true);
    EXPECT_EQ(kept.at("authenticated"), true);
}

TEST(NotifyMail, IsTakenInClearWhereThatIsWanted) {
    const auto receiver = server("plain");
    expect_delivered(deliver(to(*receiver, MailServer::Security::plain)));
    EXPECT_EQ(receiver->kept("mail-1.json").as_object().at("tls"), false);
    EXPECT_THROW(deliver(with_login(to(*receiver, MailServer::Security::plain))), std::invalid_argument);
    expect_failure(deliver(with_login(to(*receiver, MailServer::Security::starttls))), Errc::device_refused,
                   Lasting::permanent, "offers no STARTTLS; nothing was sent");
    EXPECT_TRUE(receiver->kept("mail-2.json").is_null());
}

TEST(NotifyMail, AnInternationalAddressIsTakenToo) {
    const auto receiver = server("tls");
    expect_delivered(deliver(to(*receiver, MailServer::Security::tls), mail({"运维@example.org"})));
    const auto kept = receiver->kept("mail-1.json").as_object();
    EXPECT_EQ(kept.at("to"), boost::json::array{"运维@example.org"});
    EXPECT_EQ(kept.at("defects"), boost::json::array());
}

TEST(NotifyMail, OnlyABelievedServerGetsToKnowAnything) {
    const auto receiver = server("tls,login");
    MailServer stranger = with_login(to(*receiver, MailServer::Security::tls));
    stranger.ca_file.clear();
    expect_failure(deliver(stranger), Errc::link_failed, Lasting::permanent, "is not trusted");
    MailServer pinned = stranger;
    pinned.pins = {TlsPin::parse(receiver->pin()).value()};
    expect_delivered(deliver(pinned));
    MailServer wrong = stranger;
    wrong.pins = {TlsPin::parse("sha256/" + std::string(64, '7')).value()};
    expect_failure(deliver(wrong), Errc::link_failed, Lasting::permanent, "another certificate than the one pinned");
    MailServer no_authorities = stranger;
    no_authorities.ca_file = "/nonexistent/own.pem";
    expect_failure(deliver(no_authorities), Errc::file_failed, Lasting::permanent, "/nonexistent/own.pem");
    EXPECT_TRUE(receiver->kept("mail-2.json").is_null());
}

TEST(NotifyMail, AWrongPasswordLastsAndIsNotRepeated) {
    for (const char* how : {"tls,login", "tls,login,echo"}) {
        const auto receiver = server(how);
        const auto refused = deliver(with_login(to(*receiver, MailServer::Security::tls), "Wr0ng-but-secret"));
        expect_failure(refused, Errc::device_refused, Lasting::permanent, "check user and password: 535");
        EXPECT_THAT(refused.failure->why.detail, Not(HasSubstr("Wr0ng")));
    }
}

TEST(NotifyMail, RefusalsAreToldApart) {
    const auto some = server("tls,refuse");
    const auto partly = deliver(to(*some, MailServer::Security::tls), mail({"nobody@example.org", "ops@example.org"}));
    expect_delivered(partly);
    EXPECT_EQ(partly.remark, "not taken for nobody@example.org: 550 5.1.1 \"no such user here\"");
    const auto all = server("tls,refuse-all");
    expect_failure(deliver(to(*all, MailServer::Security::tls)), Errc::device_refused, Lasting::permanent,
                   "refuses the recipient ops@example.org: 550 5.1.1");
    const auto busy = server("tls,busy");
    expect_failure(deliver(to(*busy, MailServer::Security::tls)), Errc::device_refused, Lasting::temporary,
                   "450 4.2.1");
}

TEST(NotifyMail, WhatGoesWrongOnTheWayMayBeTriedAgain) {
    const auto cutting = server("tls,cut");
    expect_failure(deliver(to(*cutting, MailServer::Security::tls)), Errc::link_failed, Lasting::temporary,
                   "ended the connection");
    const auto slow = server("tls,slow");
    expect_failure(deliver(to(*slow, MailServer::Security::tls), mail(), 1500ms), Errc::timeout, Lasting::temporary,
                   "did not take the mail in time");
    expect_failure(deliver({{"127.0.0.1", static_cast<std::uint16_t>(test::free_tcp_port())}}), Errc::link_failed,
                   Lasting::temporary, "nothing listens on that port");
    // TLS spoken to one that begins without it, and the other way round.
    const auto starttls = server("starttls");
    expect_failure(deliver(to(*starttls, MailServer::Security::tls)), Errc::link_failed, Lasting::temporary,
                   "whether TLS begins at once");
    const auto tls = server("tls");
    const auto mute = deliver(to(*tls, MailServer::Security::starttls), mail(), 1500ms);
    ASSERT_TRUE(mute.failure);
    EXPECT_EQ(mute.failure->lasting, Lasting::temporary);
}

TEST(NotifyMail, AnEndIsNotWaitedFor) {
    const auto slow = server("tls,slow");
    std::stop_source stop;
    std::jthread stopper([&] {
        EXPECT_TRUE(test::wait_for_file(slow->folder() / "reached.json", 20s));
        stop.request_stop();
    });
    const auto begin = std::chrono::steady_clock::now();
    expect_failure(deliver_mail(to(*slow, MailServer::Security::tls), mail(), 60s, stop.get_token()), Errc::cancelled,
                   Lasting::temporary, "given up");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
}

// From the alarm to the mail, by the dispatcher and the program's own way to send.
TEST(NotifyMail, AnAlarmBecomesAMail) {
    const auto receiver = server("tls,login");
    NotifyChannel channel = test::mail_channel("noc");
    channel.address = "smtps://" + receiver->host() + "?credential=mail&ca=" + receiver->certificate_file();
    channel.language = NoticeLanguage::chinese;
    channel.takes = NotifyChannel::Takes::every_rule;
    channel.settle = 100ms;
    const Credentials credentials({{"a test", [](const std::string& name) -> Result<std::optional<std::string>> {
                                        EXPECT_EQ(name, "mail");
                                        return std::optional("user=ops&password=" + escape_parameter(password));
                                    }}});
    std::mutex mutex;
    std::condition_variable told;
    std::vector<AlarmEvent> events;
    NotifyHooks hooks;
    hooks.sources = {[](AlarmRuleId) { return std::nullopt; }, [](AlarmId) { return std::nullopt; },
                     [] { return test::two_sites(); }};
    hooks.active = [] { return std::vector<Alarm>(); };
    hooks.deliver = [&](const NotifyChannel& to_whom, const Notice& notice, const std::stop_token& stop) {
        return deliver_notice(to_whom, notice, credentials, stop);
    };
    hooks.tell = [&](const std::vector<AlarmEvent>& more) {
        const std::scoped_lock lock(mutex);
        events.insert(events.end(), more.begin(), more.end());
        told.notify_all();
    };
    hooks.load_memory = [] { return std::string(); };
    hooks.save_memory = [](const std::string&) { return Result<void>(); };
    hooks.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
    NotifyDispatcher dispatcher({channel}, hooks);
    dispatcher.take({{AlarmEventKind::raised, test::alarm(5, Severity::critical)},
                     {AlarmEventKind::raised, test::alarm(6, Severity::major)}});
    std::unique_lock lock(mutex);
    ASSERT_TRUE(told.wait_for(lock, 20s, [&] { return events.size() == 2; }));
    EXPECT_EQ(events[0].kind, AlarmEventKind::notified) << events[0].text;
    const auto kept = receiver->kept("mail-1.json").as_object();
    EXPECT_EQ(kept.at("subject"), "【严重】2 条告警：SH-PD-0473 浦东 473：市电中断 等");
    EXPECT_THAT(std::string(kept.at("body").as_string()), HasSubstr("【重要】SH-PD-0473 浦东 473：市电中断"));
    EXPECT_TRUE(receiver->kept("mail-2.json").is_null()) << "one message for both";
}

}  // namespace
}  // namespace wattmast
