// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Webhooks against a receiver that nobody here wrote (Python's http.server).
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "app/notify/alarms.h"
#include "app/notify/channel_store.h"
#include "app/notify/notifications.h"
#include "collect/webhook_delivery.h"
#include "conformance/notify_receivers.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::PythonReceiver;
using testing::HasSubstr;
using testing::Not;

std::unique_ptr<PythonReceiver> receiver(PythonReceiver::Certificate certificate = PythonReceiver::Certificate::own) {
    return std::make_unique<PythonReceiver>("webhook_server.py", std::vector<std::string>{}, certificate);
}

WebhookReceiver to(const PythonReceiver& receiver, const std::string& path) {
    WebhookReceiver made;
    made.endpoint = {"127.0.0.1", receiver.port()};
    made.path = path;
    made.ca_file = receiver.certificate_file();
    return made;
}

Delivery post(const WebhookReceiver& receiver, Duration patience = 30s) {
    return post_webhook(receiver, R"({"format":1,"subject":"市电中断"})", "run1-9", patience, {});
}

void expect_failure(const Delivery& delivery, Errc code, Lasting lasting, const std::string& words) {
    ASSERT_TRUE(delivery.failure) << words;
    EXPECT_EQ(delivery.failure->why.code, code) << delivery.failure->why.detail;
    EXPECT_EQ(delivery.failure->lasting, lasting) << delivery.failure->why.detail;
    EXPECT_THAT(delivery.failure->why.detail, HasSubstr(words));
    EXPECT_THAT(delivery.failure->why.detail, Not(HasSubstr("S3cret")));
}

TEST(NotifyWebhook, IsTakenOverTlsWithAHeaderOfTheOperators) {
    const auto python = receiver();
    WebhookReceiver with_key = to(*python, "/answer/201?S3cret=1");
    with_key.header_name = "X-Api-Key";
    with_key.header_value = "S3cret";
    const Delivery delivery = post(with_key);
    EXPECT_FALSE(delivery.failure) << delivery.failure->why.detail;
    const auto kept = python->kept("request-1.json").as_object();
    EXPECT_EQ(kept.at("method"), "POST");
    EXPECT_EQ(kept.at("path"), "/answer/201?S3cret=1");
    EXPECT_EQ(kept.at("body").at("subject"), "市电中断");
    const auto& headers = kept.at("headers").as_object();
    EXPECT_EQ(headers.at("X-Api-Key"), "S3cret");
    EXPECT_EQ(headers.at("Content-Type"), "application/json");
    EXPECT_EQ(headers.at("Idempotency-Key"), "run1-9");
    EXPECT_EQ(headers.at("User-Agent"), "Wattmast");
    EXPECT_TRUE(python->kept("request-2.json").is_null()) << "it is sent once";
}

TEST(NotifyWebhook, IsTakenInClearWhereThatIsWanted) {
    const auto python = receiver(PythonReceiver::Certificate::none);
    WebhookReceiver plain = to(*python, "/answer/200");
    plain.transport = WebhookReceiver::Transport::plain;
    EXPECT_FALSE(post(plain).failure);
    EXPECT_FALSE(python->kept("request-1.json").is_null());
    plain.header_name = "X-Api-Key";
    plain.header_value = "S3cret";
    EXPECT_THROW(post(plain), std::invalid_argument);
}

TEST(NotifyWebhook, OnlyABelievedReceiverGetsToKnowAnything) {
    const auto python = receiver();
    WebhookReceiver stranger = to(*python, "/answer/200");
    stranger.ca_file.clear();
    expect_failure(post(stranger), Errc::link_failed, Lasting::permanent, "is not trusted");
    EXPECT_TRUE(python->kept("request-1.json").is_null());
    stranger.pins = {TlsPin::parse(python->pin()).value()};
    EXPECT_FALSE(post(stranger).failure);
}

TEST(NotifyWebhook, StatusesAreToldApart) {
    const auto python = receiver();
    struct Case {
        int status;
        Lasting lasting;
    };
    for (const auto& [status, lasting] :
         {Case{400, Lasting::permanent}, Case{401, Lasting::permanent}, Case{404, Lasting::permanent},
          Case{408, Lasting::temporary}, Case{429, Lasting::temporary}, Case{500, Lasting::temporary},
          Case{503, Lasting::temporary}}) {
        WebhookReceiver with_token = to(*python, "/answer/" + std::to_string(status) + "?token=S3cret");
        with_token.header_name = "Authorization";
        with_token.header_value = "Bearer S3cret";
        const Delivery delivery = post(with_token);
        expect_failure(delivery, Errc::device_refused, lasting, "HTTP status " + std::to_string(status));
        const bool says_when = status == 429 || status == 503;
        EXPECT_EQ(delivery.failure->retry_after, says_when ? std::optional<Duration>(7s) : std::nullopt) << status;
    }
}

TEST(NotifyWebhook, RedirectsAreNotFollowed) {
    const auto python = receiver();
    for (const int status : {301, 302, 307, 308}) {
        expect_failure(post(to(*python, "/answer/" + std::to_string(status))), Errc::device_refused, Lasting::permanent,
                       "sends elsewhere (HTTP status " + std::to_string(status));
    }
    EXPECT_FALSE(python->kept("request-4.json").is_null());
    EXPECT_TRUE(python->kept("request-5.json").is_null()) << "nothing was asked of the other place";
}

TEST(NotifyWebhook, SilenceAndNobodyMayBeTriedAgain) {
    const auto python = receiver();
    expect_failure(post(to(*python, "/hang"), 1s), Errc::timeout, Lasting::temporary, "did not answer in time");
    WebhookReceiver nobody = to(*python, "/");
    nobody.endpoint.port = static_cast<std::uint16_t>(test::free_tcp_port());
    expect_failure(post(nobody), Errc::link_failed, Lasting::temporary, "nothing listens on that port");
    std::stop_source stop;
    stop.request_stop();
    expect_failure(post_webhook(to(*python, "/hang"), "{}", "x", 60s, stop.get_token()), Errc::cancelled,
                   Lasting::temporary, "given up");
}

/// The alarm desk of an engine, as far as messages need it.
class OneRuleDesk final : public AlarmDesk {
public:
    std::shared_ptr<const AlarmBoard> board() const override { return std::make_shared<AlarmBoard>(); }
    Result<std::vector<Alarm>> history(const AlarmQuery& query) const override {
        EXPECT_TRUE(query.raised.contains(alarm_.raised));
        return std::vector{alarm_};
    }
    Result<AlarmHistory> alarm(AlarmId id) const override { return AlarmHistory{test::alarm(id.number()), {}, {}}; }
    Result<std::vector<AlarmRule>> rules() const override {
        AlarmRule rule;
        rule.id = AlarmRuleId(17);
        rule.channels = {"itsm"};
        rule.advice = "Call the utility.";
        return std::vector{rule};
    }
    Result<AlarmRuleId> save_rule(const AlarmRule&) override { return refuse(); }
    Result<void> remove_rule(AlarmRuleId) override { return refuse(); }
    Result<void> acknowledge(const std::vector<AlarmId>&, const std::string&, const std::string&) override {
        return refuse();
    }
    Result<void> add_note(AlarmId, const std::string&, const std::string&) override { return refuse(); }
    Result<void> shelve(const std::vector<AlarmId>&, const std::string&, const std::string&, UtcTime) override {
        return refuse();
    }
    Result<void> unshelve(const std::vector<AlarmId>&, const std::string&) override { return refuse(); }

private:
    static Failure refuse() { return fail(Errc::store_read_only, "nobody changes anything here"); }
    Alarm alarm_ = test::alarm(4);
};

// As the engine starts it: with the desk, the database and the program's own way to send.
TEST(NotifyWebhook, AnAlarmOfTheDeskIsPostedAndLogged) {
    const auto python = receiver(PythonReceiver::Certificate::none);
    const auto store = make_memory_store();
    NotifyChannel channel;
    channel.name = "itsm";
    channel.address = "http://" + python->host() + "/answer/200";
    channel.settle = 0s;
    ASSERT_TRUE(save_channels(store->catalog(), {channel}));
    const OneRuleDesk desk;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> log;
    std::function<void(const std::vector<AlarmTransition>&)> take;
    NotificationParts parts;
    parts.desk = &desk;
    parts.subscribe = [&](auto subscriber) { take = std::move(subscriber); };
    parts.log = [&](std::span<const AlarmEvent> events) -> Result<void> {
        const std::scoped_lock lock(mutex);
        for (const AlarmEvent& event : events) {
            log.push_back(std::to_string(event.alarm.number()) + " " + event.text);
        }
        changed.notify_all();
        return {};
    };
    parts.catalog = [] { return test::two_sites(); };
    parts.settings = [&](const std::function<Result<void>(CatalogStore&)>& change) {
        const std::scoped_lock lock(mutex);
        return change(store->catalog());
    };
    parts.clock = [] { return test::noon; };
    const auto wait_for = [&](std::size_t lines) {
        std::unique_lock lock(mutex);
        EXPECT_TRUE(changed.wait_for(lock, 20s, [&] { return log.size() >= lines; }));
        return log;
    };
    {
        const auto dispatcher = start_notifications(parts);
        ASSERT_TRUE(dispatcher);
        take({{AlarmEventKind::raised, test::alarm(5, Severity::critical)}});
        EXPECT_EQ(wait_for(1), (std::vector<std::string>{"5 itsm"})) << "4 was active before the first run";
    }
    const auto request = python->kept("request-1.json").as_object().at("body").as_object();
    EXPECT_EQ(request.at("alarms").at(0).at("id"), 5);
    EXPECT_EQ(request.at("alarms").at(0).at("advice"), "Call the utility.");
    EXPECT_EQ(request.at("alarms").at(0).at("site").at("code"), "SH-PD-0473");
    channel.address = "http://" + python->host() + "/answer/403";
    ASSERT_TRUE(save_channels(store->catalog(), {channel}));
    const auto again = start_notifications(parts);
    ASSERT_TRUE(again);
    take({{AlarmEventKind::raised, test::alarm(6)}});
    EXPECT_EQ(wait_for(2).back(),
              "6 itsm: " + python->host() + " does not take the message (HTTP status 403); check the credential");
    EXPECT_TRUE(python->kept("request-3.json").is_null()) << "5 is not told again";
}

}  // namespace
}  // namespace wattmast
