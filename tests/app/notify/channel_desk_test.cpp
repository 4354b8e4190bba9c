// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_desk.h"

#include "app/engine.h"
#include "app/notify/alarms.h"
#include "app/notify/channel_store.h"
#include "app/notify/plan.h"
#include "store/memory_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::alarm;
using test::mail_channel;
using test::noon;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ChannelDeskTest : public testing::Test {
protected:
    ChannelDeskParts parts() {
        ChannelDeskParts parts;
        parts.read = [this](const auto& look) { return look(store_->catalog()); };
        parts.change = [this](const auto& change) { return change(store_->catalog()); };
        parts.changed = [this](std::vector<NotifyChannel> channels) { told_.push_back(std::move(channels)); };
        parts.clock = [] { return noon; };
        return parts;
    }
    std::vector<std::string> names(const NotifyDesk& desk) {
        std::vector<std::string> all;
        for (const ChannelStatus& status : desk.channels().value()) {
            all.push_back(status.channel.name);
        }
        return all;
    }

    std::unique_ptr<Store> store_ = make_memory_store();
    std::vector<std::vector<NotifyChannel>> told_;
};

TEST_F(ChannelDeskTest, AChannelIsAddedChangedAndRemoved) {
    ChannelDesk desk(parts());
    EXPECT_THAT(desk.channels().value(), IsEmpty());
    ASSERT_TRUE(desk.add_channel(mail_channel("noc")));
    ASSERT_TRUE(desk.add_channel(mail_channel("east")));
    EXPECT_THAT(names(desk), ElementsAre("east", "noc"));
    NotifyChannel changed = mail_channel("noc");
    changed.floor = Severity::critical;
    changed.is_enabled = false;
    ASSERT_TRUE(desk.change_channel(changed));
    EXPECT_EQ(desk.channels().value().at(1).channel, changed);
    ASSERT_TRUE(desk.remove_channel("east"));
    EXPECT_THAT(names(desk), ElementsAre("noc"));
    ASSERT_EQ(told_.size(), 4U);
    EXPECT_EQ(told_.back(), std::vector{changed}) << "who tells hears of each change";
}

TEST_F(ChannelDeskTest, WhatCannotBeKeptChangesNothing) {
    ChannelDesk desk(parts());
    ASSERT_TRUE(desk.add_channel(mail_channel("noc")));
    told_.clear();
    const auto twice = desk.add_channel(mail_channel("noc"));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, Errc::invalid_argument);
    EXPECT_THAT(twice.error().detail, HasSubstr("two notification channels \"noc\""));
    NotifyChannel secret = mail_channel("noc");
    secret.address = "smtps://mail.example.com?user=ops&password=geheim";
    const auto refused = desk.change_channel(secret);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail, testing::Not(HasSubstr("geheim")));
    EXPECT_EQ(desk.change_channel(mail_channel("west")).error().code, Errc::invalid_argument);
    EXPECT_EQ(desk.remove_channel("west").error().code, Errc::invalid_argument);
    EXPECT_EQ(desk.channels().value().at(0).channel, mail_channel("noc"));
    EXPECT_THAT(told_, IsEmpty());
}

TEST_F(ChannelDeskTest, WhereNothingMayBeWrittenItSaysSo) {
    ASSERT_TRUE(save_channels(store_->catalog(), {mail_channel("noc")}));
    ChannelDeskParts reading = parts();
    reading.change = {};
    ChannelDesk desk(std::move(reading));
    EXPECT_THAT(names(desk), ElementsAre("noc"));
    EXPECT_EQ(desk.add_channel(mail_channel("east")).error().code, Errc::store_read_only);
    EXPECT_EQ(desk.remove_channel("noc").error().code, Errc::store_read_only);
    EXPECT_THAT(names(desk), ElementsAre("noc"));
}

TEST_F(ChannelDeskTest, NoUrlThatIsASecretIsStored) {
    NotifyChannel robot;
    robot.name = "robot";
    robot.address = "https://hooks.slack.com/services";
    ChannelDesk desk(parts());
    ASSERT_TRUE(desk.add_channel(robot));
    robot.address = "https://hooks.slack.com/services/T000/B000/XXXX";
    EXPECT_EQ(desk.change_channel(robot).error().code, Errc::invalid_argument);
    robot.name = "other";
    EXPECT_EQ(desk.add_channel(robot).error().code, Errc::invalid_argument);
    EXPECT_THAT(names(desk), ElementsAre("robot"));
    EXPECT_EQ(desk.channels().value().front().channel.address, "https://hooks.slack.com/services");
}

TEST_F(ChannelDeskTest, ATestMessageThatContradictsItselfIsNotSent) {
    const ChannelDesk desk(parts());
    NotifyChannel nobody = mail_channel();
    nobody.to.clear();
    const Delivery delivery = desk.test_message(nobody)({});
    ASSERT_TRUE(delivery.failure);
    EXPECT_EQ(delivery.failure->lasting, Lasting::permanent);
    EXPECT_THAT(delivery.failure->why.detail, HasSubstr("recipients"));
    EXPECT_EQ(test_notice(noon).kind, Notice::Kind::test);
    EXPECT_NE(test_notice(noon).id, test_notice(noon + 1ms).id);
}

TEST_F(ChannelDeskTest, ATestMessageOutlivesItsDesk) {
    NotifyChannel nobody = mail_channel();
    nobody.to.clear();
    TestMessage message;
    {
        const ChannelDesk desk(parts());
        message = desk.test_message(nobody);
    }
    EXPECT_TRUE(message({}).failure) << "a sanitizer would say more";
}

/// What a plan leaves for the next start is what people see of it.
TEST_F(ChannelDeskTest, HowTellingGoesIsReadFromItsMemory) {
    NotifySources sources;
    sources.rule = [](AlarmRuleId) {
        AlarmRule rule;
        rule.channels = {"noc"};
        return std::optional(rule);
    };
    sources.alarm = [](AlarmId id) { return Result<std::optional<Alarm>>(alarm(id.number())); };
    sources.catalog = [] { return test::two_sites(); };
    NotifyPlan plan({mail_channel("noc"), mail_channel("idle")}, sources, "run");
    const auto status = [&](const std::string& memory) {
        return channel_statuses({mail_channel("noc"), mail_channel("idle")}, memory).at(1);
    };
    ChannelStatus expected;
    expected.channel = mail_channel("noc");
    EXPECT_EQ(status(plan.memory()), expected);

    plan.take(std::vector<AlarmTransition>{{AlarmEventKind::raised, alarm(5)}, {AlarmEventKind::raised, alarm(6)}},
              noon);
    expected.waiting = 2;
    EXPECT_EQ(status(plan.memory()), expected);
    ASSERT_EQ(plan.due(noon + 30s).size(), 1U);
    plan.failed("noc", test::temporary("mail.example.com: no answer"), noon + 40s);
    expected.waiting = 0;
    expected.is_retrying = true;
    expected.last_failed = {noon + 40s, fail(Errc::link_failed, "mail.example.com: no answer")};
    EXPECT_EQ(status(plan.memory()), expected);
    ASSERT_EQ(plan.due(noon + 2min).size(), 1U);
    plan.delivered("noc", noon + 3min, "not for x@example.org");
    expected.is_retrying = false;
    expected.last_told = {noon + 3min, "not for x@example.org"};
    EXPECT_EQ(status(plan.memory()), expected) << "the failure before it stays in sight";

    NotifyPlan next({mail_channel("noc"), mail_channel("idle")}, sources, "next");
    ASSERT_TRUE(next.remember(plan.memory(), {}, noon + 4min));
    EXPECT_EQ(status(next.memory()), expected) << "over a restart, too";
    for (const char* damaged :
         {"", "{", "[]", "{\"channels\":{\"noc\":{\"last_told\":7,\"last_failed\":{\"at\":\"x\"}}}}"}) {
        EXPECT_EQ(status(damaged), channel_statuses({mail_channel("noc")}, "").at(0)) << damaged;
    }
}

TEST(ChannelsOfAnEngine, AreKeptInItsDatabase) {
    const test::TemporaryFolder folder;
    EngineOptions options;
    options.database = folder / "fleet.wattmast";
    options.resources = WATTMAST_SOURCE_DIR "/resources";
    {
        const auto engine = Engine::open(options);
        ASSERT_TRUE(engine) << engine.error().detail;
        NotifyDesk* desk = (*engine)->alarms()->channels();
        ASSERT_NE(desk, nullptr);
        EXPECT_THAT(desk->channels().value(), IsEmpty());
        ASSERT_TRUE(desk->add_channel(mail_channel("noc")));
        EXPECT_EQ(desk->channels().value().size(), 1U);
    }
    options.access = Access::read_only;
    const auto engine = Engine::open(options);
    ASSERT_TRUE(engine) << engine.error().detail;
    NotifyDesk* desk = (*engine)->alarms()->channels();
    ASSERT_NE(desk, nullptr);
    EXPECT_EQ(desk->channels().value().at(0).channel, mail_channel("noc"));
    EXPECT_EQ(desk->remove_channel("noc").error().code, Errc::store_read_only);
}

}  // namespace
}  // namespace wattmast
