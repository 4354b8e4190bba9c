// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/plan.h"

#include "app/notify/alarms.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::alarm;
using test::cleared;
using test::FailsWith;
using test::IsOk;
using test::mail_channel;
using test::noon;
using test::shelved;
using test::temporary;
using testing::ElementsAre;
using testing::IsEmpty;

AlarmRule rule_for(std::vector<std::string> channels) {
    AlarmRule rule;
    rule.id = AlarmRuleId(17);
    rule.channels = std::move(channels);
    rule.advice = "Call the utility.";
    return rule;
}

class NotifyPlanTest : public testing::Test {
protected:
    NotifyPlan plan(std::vector<NotifyChannel> channels) {
        NotifySources sources;
        sources.rule = [this](AlarmRuleId id) { return id == rule_.id ? std::optional(rule_) : std::nullopt; };
        sources.alarm = [this](AlarmId id) -> Result<std::optional<Alarm>> {
            if (unreadable_) {
                return *unreadable_;
            }
            const auto found = stored_.find(id);
            return found == stored_.end() ? std::nullopt : std::optional(found->second);
        };
        sources.catalog = [] { return test::two_sites(); };
        return NotifyPlan(std::move(channels), sources, "run1");
    }
    static void take(NotifyPlan& plan, AlarmEventKind kind, const Alarm& of, UtcTime at = noon) {
        const AlarmTransition transition{kind, of};
        plan.take({&transition, 1}, at);
    }
    /// "channel: 5 6" of all that is due; delivered at once.
    static std::vector<std::string> told(NotifyPlan& plan, UtcTime at) {
        std::vector<std::string> all;
        for (const auto& one : plan.due(at)) {
            std::string line = one.channel.name + ":";
            for (const NoticeItem& item : one.notice.items) {
                line += " " + std::to_string(item.alarm.id.number());
            }
            all.push_back(line);
            plan.delivered(one.channel.name, at, "");
        }
        return all;
    }

    AlarmRule rule_ = rule_for({"noc"});
    std::optional<Failure> unreadable_;
    std::map<AlarmId, Alarm> stored_;
};

TEST_F(NotifyPlanTest, TellsTheChannelsThatTheRuleNamesAndThoseThatTakeEveryRule) {
    NotifyChannel all = mail_channel("all");
    all.takes = NotifyChannel::Takes::every_rule;
    NotifyPlan of = plan({mail_channel("noc"), mail_channel("other"), all});
    take(of, AlarmEventKind::raised, alarm(5));
    EXPECT_EQ(of.next(noon), noon + 30s);
    const auto due = of.due(noon + 30s);
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(due[0].channel.name, "all");
    EXPECT_EQ(due[1].channel.name, "noc");
    EXPECT_NE(due[0].notice.id, due[1].notice.id);
    const NoticeItem& item = due[1].notice.items.at(0);
    EXPECT_EQ(item.site_code, "SH-PD-0473");
    EXPECT_EQ(item.site_name, "浦东 473");
    EXPECT_EQ(item.time_zone, "Asia/Shanghai");
    EXPECT_EQ(item.advice, "Call the utility.");
    rule_.id = AlarmRuleId(99);  // The rule is gone.
    take(of, AlarmEventKind::raised, alarm(6));
    of.delivered("all", noon + 31s, "");
    of.delivered("noc", noon + 31s, "");
    EXPECT_THAT(told(of, noon + 2min), ElementsAre("all: 6"));
    EXPECT_EQ(of.take_events().size(), 3U);
}

TEST_F(NotifyPlanTest, AGroupIsToldInsteadOfItsMembers) {
    NotifyPlan of = plan({mail_channel()});
    Alarm group = alarm(70);
    group.cause = AlarmCause::site_silent;
    group.cause_name = "SH-PD-0473";
    group.members = 2;
    std::vector<AlarmTransition> batch{
        {AlarmEventKind::raised, alarm(68)}, {AlarmEventKind::raised, group}, {AlarmEventKind::raised, alarm(69)}};
    of.take(batch, noon);
    for (const std::int64_t id : {68, 69}) {
        Alarm member = alarm(id);
        member.group = group.id;
        take(of, AlarmEventKind::joined, member);
    }
    Alarm late = alarm(71);
    late.group = group.id;
    take(of, AlarmEventKind::raised, late);
    group.members = 3;
    take(of, AlarmEventKind::joined, group);
    const auto due = of.due(noon + 30s);
    ASSERT_EQ(due.size(), 1U);
    ASSERT_EQ(due[0].notice.items.size(), 1U);
    EXPECT_EQ(due[0].notice.items[0].alarm.id.number(), 70);
    EXPECT_EQ(due[0].notice.items[0].alarm.members, 3U) << "as it has grown meanwhile";
    of.delivered("noc", noon + 30s, "");
    group.members = 9;
    take(of, AlarmEventKind::joined, group, noon + 1min);
    EXPECT_THAT(of.due(noon + 1h), IsEmpty()) << "growing is not told by itself";
}

TEST_F(NotifyPlanTest, NothingIsToldTwiceHoweverOftenItIsSaid) {
    NotifyPlan of = plan({mail_channel()});
    take(of, AlarmEventKind::raised, alarm(5));
    EXPECT_THAT(told(of, noon + 30s), ElementsAre("noc: 5"));
    take(of, AlarmEventKind::raised, alarm(5), noon + 1min);
    EXPECT_THAT(of.due(noon + 1h), IsEmpty());
}

TEST_F(NotifyPlanTest, AGroupThatOvertakesAnAlarmDoesNotHideIt) {
    NotifyPlan of = plan({mail_channel()});
    Alarm group = alarm(13);
    group.cause = AlarmCause::gateway_silent;
    take(of, AlarmEventKind::raised, group);
    take(of, AlarmEventKind::raised, alarm(12), noon + 1s);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre("noc: 13 12"));
    for (std::int64_t id = 14; id < 3'000; ++id) {
        take(of, AlarmEventKind::raised, alarm(id), noon + 1min);
    }
    EXPECT_EQ(told(of, noon + 2min).size(), 1U);
    EXPECT_LT(of.memory().size(), 20'000U) << "what is known of the past does not grow without end";
    take(of, AlarmEventKind::raised, alarm(12), noon + 3min);
    take(of, AlarmEventKind::raised, alarm(2'500), noon + 3min);
    EXPECT_THAT(of.due(noon + 1h), IsEmpty());
}

TEST_F(NotifyPlanTest, ShelvedAndAcknowledgedAlarmsAreLeftInPeace) {
    NotifyChannel channel = mail_channel();
    channel.repeat_after = 10min;
    NotifyPlan of = plan({channel});
    for (const std::int64_t id : {5, 6, 7}) {
        take(of, AlarmEventKind::raised, alarm(id, Severity::critical));
    }
    take(of, AlarmEventKind::shelved, shelved(alarm(5, Severity::critical)));
    EXPECT_THAT(told(of, noon + 30s), ElementsAre("noc: 7 6"));
    Alarm seen = alarm(6, Severity::critical);
    seen.acknowledged = AlarmAcknowledgement{noon, "li", ""};
    take(of, AlarmEventKind::acknowledged, seen);
    take(of, AlarmEventKind::shelved, shelved(alarm(7, Severity::critical)));
    EXPECT_THAT(of.due(noon + 20min), IsEmpty());
    take(of, AlarmEventKind::unshelved, seen);
    take(of, AlarmEventKind::unshelved, alarm(7, Severity::critical));
    EXPECT_THAT(told(of, noon + 21min), ElementsAre("noc: 7")) << "6 was acknowledged";
}

TEST_F(NotifyPlanTest, ARestartTellsNothingTwiceAndForgetsNothing) {
    std::string memory;
    {
        NotifyPlan first = plan({mail_channel()});
        ASSERT_THAT(first.remember("", {alarm(3)}, noon), IsOk());
        EXPECT_THAT(first.due(noon + 1h), IsEmpty()) << "active before the first run";
        take(first, AlarmEventKind::raised, alarm(5));
        EXPECT_THAT(told(first, noon + 30s), ElementsAre("noc: 5"));
        take(first, AlarmEventKind::raised, alarm(6), noon + 1min);
        memory = first.memory();
    }
    for (const std::int64_t id : {3, 5, 6, 7}) {
        stored_[AlarmId(id)] = alarm(id);
    }
    NotifyPlan second = plan({mail_channel()});
    ASSERT_THAT(second.remember(memory, {alarm(7), alarm(6), alarm(5), alarm(3)}, noon + 2min), IsOk());
    EXPECT_THAT(told(second, noon + 3min), ElementsAre("noc: 7 6")) << "6 waited, 7 came while nobody listened";
    take(second, AlarmEventKind::raised, alarm(7), noon + 4min);
    EXPECT_THAT(second.due(noon + 1h), IsEmpty());
}

TEST_F(NotifyPlanTest, WhatWasMissedIsToldHoweverMuchItIs) {
    NotifyPlan of = plan({mail_channel()});
    std::vector<Alarm> missed;  // Newest first, as the history has them.
    for (std::int64_t id = 3'000; id > 0; --id) {
        missed.push_back(alarm(id));
    }
    ASSERT_THAT(of.remember(R"({"floor": 0, "taken": []})", missed, noon), IsOk());
    const auto due = of.due(noon + 30s);
    ASSERT_EQ(due.size(), 1U);
    std::size_t told = due[0].notice.items.size();
    for (const auto& [severity, count] : due[0].notice.further) {
        told += count;
    }
    EXPECT_EQ(told, 3'000U);
}

TEST_F(NotifyPlanTest, WhatWasShelvedBeforeItWasToldIsToldWhenItIsNoMore) {
    NotifyPlan of = plan({mail_channel()});
    take(of, AlarmEventKind::raised, alarm(5));
    EXPECT_THAT(told(of, noon + 30s), ElementsAre("noc: 5"));
    take(of, AlarmEventKind::raised, alarm(6), noon + 1min);
    for (const std::int64_t id : {5, 6}) {
        take(of, AlarmEventKind::shelved, shelved(alarm(id)), noon + 1min);
        take(of, AlarmEventKind::unshelved, alarm(id), noon + 5min);
    }
    EXPECT_THAT(told(of, noon + 1h), ElementsAre("noc: 6")) << "5 was told before";
}

TEST_F(NotifyPlanTest, AnotherAttemptBeginsBehindWhatArrived) {
    std::string memory;
    for (const std::int64_t id : {5, 6, 7}) {
        stored_[AlarmId(id)] = alarm(id);
    }
    {
        NotifyPlan first = plan({mail_channel()});
        for (const std::int64_t id : {5, 6, 7}) {
            take(first, AlarmEventKind::raised, alarm(id));
        }
        ASSERT_EQ(first.due(noon + 30s).front().notice.arrived, 0U);
        DeliveryFailure failure = temporary();
        failure.arrived = 2;
        first.failed("noc", failure, noon + 31s);
        EXPECT_EQ(first.due(noon + 2min).front().notice.arrived, 2U);
        memory = first.memory();
    }
    NotifyPlan second = plan({mail_channel()});
    ASSERT_THAT(second.remember(memory, {}, noon + 3min), IsOk());
    EXPECT_EQ(second.due(noon + 3min).front().notice.arrived, 2U);
}

TEST_F(NotifyPlanTest, TheEndOfAShelvingTellsWhatWasNotToldBefore) {
    std::string memory;
    {
        NotifyPlan first = plan({mail_channel()});
        take(first, AlarmEventKind::raised, alarm(5));
        take(first, AlarmEventKind::shelved, shelved(alarm(5), noon + 10min));
        EXPECT_EQ(first.next(noon), noon + 10min);
        EXPECT_THAT(told(first, noon + 5min), IsEmpty());
        memory = first.memory();
    }
    stored_[AlarmId(5)] = shelved(alarm(5), noon + 10min);
    NotifyPlan second = plan({mail_channel()});
    // 6 was raised and shelved while nobody listened.
    ASSERT_THAT(second.remember(memory, {shelved(alarm(6), noon + 20min), stored_[AlarmId(5)]}, noon + 6min), IsOk());
    EXPECT_THAT(told(second, noon + 9min), IsEmpty());
    EXPECT_THAT(told(second, noon + 10min), IsEmpty()) << "it settles";
    EXPECT_THAT(told(second, noon + 11min), ElementsAre("noc: 5"));
    EXPECT_THAT(told(second, noon + 20min), IsEmpty());
    EXPECT_THAT(told(second, noon + 21min), ElementsAre("noc: 6"));
    EXPECT_THAT(told(second, noon + 2h), IsEmpty());
}

TEST_F(NotifyPlanTest, WhatIsShelvedAndAcknowledgedOrOverIsNotTold) {
    NotifyPlan of = plan({mail_channel()});
    for (const std::int64_t id : {5, 6}) {
        take(of, AlarmEventKind::raised, alarm(id));
        take(of, AlarmEventKind::shelved, shelved(alarm(id), noon + 10min));
    }
    Alarm seen = shelved(alarm(5), noon + 10min);
    seen.acknowledged = AlarmAcknowledgement{noon, "li", ""};
    take(of, AlarmEventKind::acknowledged, seen);
    take(of, AlarmEventKind::cleared, cleared(shelved(alarm(6), noon + 10min)));
    told(of, noon + 10min);
    EXPECT_THAT(told(of, noon + 11min), IsEmpty());
}

TEST_F(NotifyPlanTest, AMemoryWhoseAlarmsCannotBeLookedUpIsNotTakenUp) {
    NotifyPlan first = plan({mail_channel()});
    take(first, AlarmEventKind::raised, alarm(5));
    unreadable_ = fail(Errc::store_locked, "the reader is not ready");
    NotifyPlan second = plan({mail_channel()});
    EXPECT_THAT(second.remember(first.memory(), {}, noon), FailsWith(Errc::store_locked));
}

TEST_F(NotifyPlanTest, AMemoryThatCannotBeReadIsAFirstRun) {
    for (const char* text : {"{", "[]", R"({"floor": "x", "taken": []})", R"({"floor": 7})"}) {
        NotifyPlan of = plan({mail_channel()});
        EXPECT_THAT(of.remember(text, {alarm(5)}, noon), FailsWith(Errc::invalid_argument)) << text;
        take(of, AlarmEventKind::raised, alarm(5));
        EXPECT_THAT(of.due(noon + 1h), IsEmpty()) << text;
    }
}

TEST_F(NotifyPlanTest, ChannelsMayChangeWhileMessagesAreOnTheirWay) {
    NotifyPlan of = plan({mail_channel("noc"), mail_channel("gone")});
    rule_.channels = {"noc", "gone", "new"};
    take(of, AlarmEventKind::raised, alarm(5));
    ASSERT_EQ(of.due(noon + 30s).size(), 2U);
    of.change_channels({mail_channel("noc"), mail_channel("new")});
    of.delivered("gone", noon + 31s, "");
    of.failed("new", temporary(), noon + 31s);
    of.interrupted("noc", noon + 31s);
    EXPECT_THAT(told(of, noon + 32s), ElementsAre("noc: 5")) << "new ones are told what comes from now on";
    take(of, AlarmEventKind::raised, alarm(6), noon + 1min);
    EXPECT_THAT(told(of, noon + 2min), ElementsAre("new: 6", "noc: 6"));
}

}  // namespace
}  // namespace wattmast
