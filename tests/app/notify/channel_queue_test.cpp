// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_queue.h"

#include <boost/json.hpp>

#include "app/notify/alarms.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::alarm;
using test::cleared;
using test::mail_channel;
using test::noon;
using test::permanent;
using test::temporary;
using testing::ElementsAre;
using testing::IsEmpty;

class ChannelQueueTest : public testing::Test {
protected:
    ChannelQueue queue(const std::function<void(NotifyChannel&)>& change = [](NotifyChannel&) {}) {
        NotifyChannel channel = mail_channel();
        change(channel);
        return ChannelQueue(channel);
    }
    std::optional<ChannelQueue::Message> due(ChannelQueue& of, UtcTime at) {
        return of.due(at, [this] { return "id-" + std::to_string(++ids_); });
    }
    /// Ids of the alarms of the message due, which is delivered at once; empty where none is.
    std::vector<std::int64_t> told(ChannelQueue& of, UtcTime at) {
        std::vector<std::int64_t> ids;
        if (const auto message = due(of, at)) {
            for (const auto& item : message->items) {
                ids.push_back(item.alarm.id.number());
            }
            of.delivered(at, "");
        }
        return ids;
    }
    int ids_ = 0;
};

std::vector<std::string> lines(const std::vector<AlarmEvent>& events) {
    std::vector<std::string> all;
    for (const AlarmEvent& event : events) {
        all.push_back(std::to_string(event.alarm.number()) + " " + std::string(id_of(event.kind)) + " " + event.text);
    }
    return all;
}

TEST_F(ChannelQueueTest, WhatComesWithinTheSettlingTimeIsOneMessage) {
    ChannelQueue of = queue();
    EXPECT_EQ(of.next(noon), std::nullopt);
    of.raise(alarm(5, Severity::minor), noon);
    of.raise(alarm(6, Severity::critical), noon + 20s);
    of.raise(alarm(7, Severity::minor), noon + 29s);
    EXPECT_EQ(of.next(noon), noon + 30s);
    EXPECT_EQ(due(of, noon + 29s + 999ms), std::nullopt);
    const auto message = due(of, noon + 30s);
    ASSERT_TRUE(message);
    EXPECT_EQ(message->kind, Notice::Kind::alarms);
    EXPECT_EQ(message->id, "id-1");
    EXPECT_EQ(message->at, noon + 30s);
    ASSERT_EQ(message->items.size(), 3U);
    EXPECT_EQ(message->items[0].alarm.id.number(), 6) << "the most urgent first";
    EXPECT_EQ(message->items[1].alarm.id.number(), 7) << "then the newest";
    EXPECT_EQ(due(of, noon + 31s), std::nullopt) << "it is on its way";
    EXPECT_EQ(of.next(noon + 31s), std::nullopt);
    of.delivered(noon + 32s, "not for x");
    EXPECT_THAT(lines(of.take_events()),
                ElementsAre("6 notified noc; not for x", "7 notified noc; not for x", "5 notified noc; not for x"));
    EXPECT_THAT(of.take_events(), IsEmpty());
}

TEST_F(ChannelQueueTest, WhatIsOverOrJoinedOrShelvedBeforeItWasToldIsNot) {
    ChannelQueue of = queue([](NotifyChannel& channel) { channel.tells_cleared = true; });
    of.raise(alarm(5), noon);
    of.raise(alarm(6), noon);
    of.clear(cleared(alarm(5)), noon + 3s);
    of.drop_waiting(AlarmId(6));
    EXPECT_EQ(due(of, noon + 1h), std::nullopt);
    EXPECT_EQ(of.next(noon + 1h), std::nullopt);
    of.raise(alarm(7), noon + 2h);
    EXPECT_EQ(of.next(noon + 2h), noon + 2h + 30s) << "what is gone does not settle any more";
}

TEST_F(ChannelQueueTest, ClearedAlarmsAreToldWhereTheChannelWantsThatAndKnewOfThem) {
    ChannelQueue silent = queue();
    silent.raise(alarm(5), noon);
    EXPECT_THAT(told(silent, noon + 30s), ElementsAre(5));
    silent.clear(cleared(alarm(5)), noon + 1min);
    EXPECT_EQ(due(silent, noon + 2h), std::nullopt);

    ChannelQueue of = queue([](NotifyChannel& channel) { channel.tells_cleared = true; });
    of.raise(alarm(5), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(5));
    of.clear(cleared(alarm(5)), noon + 1min);
    of.clear(cleared(alarm(99)), noon + 1min);
    const auto message = due(of, noon + 2min);
    ASSERT_TRUE(message);
    ASSERT_EQ(message->items.size(), 1U);
    EXPECT_EQ(message->items[0].about, NoticeAbout::cleared);
    EXPECT_TRUE(message->items[0].alarm.cleared);
}

TEST_F(ChannelQueueTest, NoMoreMessagesInAnHourThanAllowedThenADigest) {
    ChannelQueue of = queue([](NotifyChannel& channel) { channel.settle = 0s; });
    std::int64_t id = 0;
    for (int i = 0; i < 6; ++i) {
        of.raise(alarm(++id), noon + i * 1min);
        EXPECT_EQ(told(of, noon + i * 1min).size(), 1U) << i;
    }
    for (int i = 0; i < 214; ++i) {
        of.raise(alarm(++id, i == 3 ? Severity::critical : Severity::minor), noon + 10min + i * 10s);
        EXPECT_EQ(due(of, noon + 10min + i * 10s), std::nullopt);
    }
    EXPECT_EQ(of.next(noon + 50min), noon + 1h);
    EXPECT_EQ(due(of, noon + 1h - 1ms), std::nullopt);
    const auto digest = due(of, noon + 1h);
    ASSERT_TRUE(digest);
    EXPECT_EQ(digest->kind, Notice::Kind::digest);
    EXPECT_EQ(digest->items.size(), ChannelQueue::most_items);
    EXPECT_EQ(digest->items[0].alarm.severity, Severity::critical);
    EXPECT_EQ(digest->further, (std::map<Severity, std::size_t>{{Severity::minor, 164}}));
    of.delivered(noon + 1h, "");
    EXPECT_EQ(of.take_events().size(), 6U + 214U);
    of.raise(alarm(++id), noon + 1h);
    EXPECT_EQ(due(of, noon + 1h + 59s), std::nullopt) << "five others are less than an hour old";
    const auto next = due(of, noon + 1h + 1min);
    ASSERT_TRUE(next) << "the second is an hour old";
    EXPECT_EQ(next->kind, Notice::Kind::digest) << "it was held back too";
}

TEST_F(ChannelQueueTest, WhatCannotBeDeliveredIsTriedAgainForAnHour) {
    ChannelQueue of = queue();
    of.raise(alarm(5), noon);
    UtcTime now = noon + 30s;
    std::vector<std::chrono::seconds> pauses;
    for (int attempt = 1; of.take_events().empty(); ++attempt) {
        ASSERT_LT(attempt, 20);
        const auto message = due(of, now);
        ASSERT_TRUE(message) << attempt;
        EXPECT_EQ(message->id, "id-1") << "always the same message";
        of.failed(temporary(), now);
        if (const auto next = of.next(now)) {
            pauses.push_back(std::chrono::duration_cast<std::chrono::seconds>(*next - now));
            EXPECT_EQ(due(of, *next - 1ms), std::nullopt);
            now = *next;
        } else {
            break;
        }
    }
    EXPECT_THAT(pauses, ElementsAre(30s, 60s, 120s, 240s, 480s, 900s, 900s, 870s));
    EXPECT_LE(now, noon + 30s + 1h);
    EXPECT_EQ(due(of, noon + 3h), std::nullopt);
}

TEST_F(ChannelQueueTest, GivingUpIsSaidAndAFailureThatLastsGivesUpAtOnce) {
    ChannelQueue of = queue();
    of.raise(alarm(5), noon);
    ASSERT_TRUE(due(of, noon + 30s));
    of.failed(temporary(), noon + 30s);
    ASSERT_TRUE(due(of, noon + 1min));
    of.failed(permanent(), noon + 1min);
    EXPECT_THAT(lines(of.take_events()), ElementsAre("5 not_notified noc: no such user (2 attempts)"));
    EXPECT_EQ(of.next(noon + 1min), std::nullopt);
    // Nobody knows of it, so that nobody is told that it is over.
    of.clear(cleared(alarm(5)), noon + 2min);
    EXPECT_EQ(due(of, noon + 2h), std::nullopt);
}

TEST_F(ChannelQueueTest, AReceiverThatAsksForTimeGetsIt) {
    ChannelQueue of = queue();
    of.raise(alarm(5), noon);
    ASSERT_TRUE(due(of, noon + 30s));
    DeliveryFailure busy = temporary();
    busy.retry_after = 20min;
    of.failed(busy, noon + 30s);
    EXPECT_EQ(of.next(noon + 30s), noon + 20min + 30s);
}

TEST_F(ChannelQueueTest, OneMoreAttemptIsMadeHoweverLongTheReceiverAsksFor) {
    ChannelQueue of = queue();
    of.raise(alarm(5), noon);
    ASSERT_TRUE(due(of, noon + 30s));
    DeliveryFailure busy = temporary();
    busy.retry_after = 2h;
    of.failed(busy, noon + 31s);
    EXPECT_EQ(of.next(noon + 31s), noon + 30s + 1h);
    ASSERT_TRUE(due(of, noon + 30s + 1h));
    of.failed(busy, noon + 31s + 1h);
    EXPECT_EQ(of.take_events().size(), 1U) << "given up";
}

TEST_F(ChannelQueueTest, AClockThatIsSetBackSilencesNothing) {
    ChannelQueue of = queue([](NotifyChannel& channel) {
        channel.per_hour = 1;
        channel.repeat_after = 30min;
    });
    const UtcTime before = noon - 24h;
    of.raise(alarm(5, Severity::critical), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(5));
    of.raise(alarm(6), noon + 31s);
    EXPECT_EQ(due(of, before), std::nullopt) << "it settles";
    EXPECT_THAT(told(of, before + 30s), ElementsAre(6)) << "what was sent tomorrow does not count";
    EXPECT_THAT(told(of, before + 2h), ElementsAre(5)) << "repeated";

    of.raise(alarm(7), noon);
    ASSERT_TRUE(due(of, noon + 1min));
    of.failed(temporary(), noon + 1min);
    EXPECT_EQ(due(of, before + 4h), std::nullopt);
    EXPECT_TRUE(due(of, before + 5h));
}

TEST_F(ChannelQueueTest, NobodyIsToldThatIsOverWhatNobodyWasTold) {
    ChannelQueue of = queue([](NotifyChannel& channel) { channel.tells_cleared = true; });
    of.raise(alarm(5), noon);
    ASSERT_TRUE(due(of, noon + 30s));
    of.clear(cleared(alarm(5)), noon + 31s);
    of.failed(permanent(), noon + 32s);
    EXPECT_EQ(of.next(noon + 32s), std::nullopt);
    EXPECT_EQ(due(of, noon + 2h), std::nullopt);
}

TEST_F(ChannelQueueTest, AFullQueueWaitsForRoomAndNotForRepeats) {
    ChannelQueue of = queue([](NotifyChannel& channel) {
        channel.per_hour = 1;
        channel.repeat_after = 10min;
    });
    of.raise(alarm(1, Severity::critical), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(1));
    for (std::size_t i = 0; i < ChannelQueue::most_waiting; ++i) {
        of.raise(alarm(static_cast<std::int64_t>(i + 2)), noon + 1min);
    }
    EXPECT_EQ(due(of, noon + 20min), std::nullopt);
    EXPECT_EQ(of.next(noon + 20min), noon + 30s + 1h);
}

TEST_F(ChannelQueueTest, UnacknowledgedCriticalAlarmsAreRepeatedWhereThatIsSwitchedOn) {
    ChannelQueue of = queue([](NotifyChannel& channel) { channel.repeat_after = 30min; });
    of.raise(alarm(5, Severity::critical), noon);
    of.raise(alarm(6, Severity::major), noon);
    of.raise(alarm(7, Severity::critical), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(7, 5, 6));
    of.stop_repeating(AlarmId(7));
    EXPECT_EQ(of.next(noon + 1min), noon + 30s + 30min);
    EXPECT_EQ(due(of, noon + 30min), std::nullopt);
    const auto again = due(of, noon + 30s + 30min);
    ASSERT_TRUE(again);
    ASSERT_EQ(again->items.size(), 1U);
    EXPECT_EQ(again->items[0].about, NoticeAbout::repeated);
    EXPECT_EQ(again->items[0].alarm.id.number(), 5);
    of.delivered(noon + 31min, "");
    EXPECT_EQ(of.next(noon + 31min), noon + 30s + 60min);
    of.unshelve(alarm(7, Severity::critical), noon + 31min);
    EXPECT_THAT(told(of, noon + 32min), ElementsAre(7));
    of.clear(cleared(alarm(5, Severity::critical)), noon + 33min);
    of.stop_repeating(AlarmId(7));
    EXPECT_EQ(of.next(noon + 34min), std::nullopt);
}

TEST_F(ChannelQueueTest, WhatJoinsAGroupIsLeftToTheGroup) {
    ChannelQueue of = queue([](NotifyChannel& channel) {
        channel.repeat_after = 30min;
        channel.tells_cleared = true;
    });
    of.raise(alarm(5, Severity::critical), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(5));
    of.forget(AlarmId(5));
    EXPECT_EQ(of.next(noon + 1min), std::nullopt);
    of.clear(cleared(alarm(5, Severity::critical)), noon + 2min);
    EXPECT_EQ(due(of, noon + 2h), std::nullopt);
}

TEST_F(ChannelQueueTest, QuietHoursLetOnlyTheUrgentThrough) {
    ChannelQueue of = queue([](NotifyChannel& channel) {
        channel.quiet = QuietHours::parse("19:00-07:30@Asia/Shanghai").value();  // 11:00Z to 23:30Z
    });
    of.raise(alarm(5, Severity::major), noon);
    of.raise(alarm(6, Severity::critical), noon + 1s);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(6));
    EXPECT_EQ(of.next(noon + 31s), noon + 11h + 30min);
    EXPECT_EQ(due(of, noon + 11h), std::nullopt);
    of.raise(alarm(7, Severity::critical), noon + 1h);
    EXPECT_EQ(of.next(noon + 1h), noon + 1h + 30s) << "it settles, though others wait";
    EXPECT_THAT(told(of, noon + 1h + 30s), ElementsAre(7));
    EXPECT_THAT(told(of, noon + 11h + 30min), ElementsAre(5));
}

TEST_F(ChannelQueueTest, TheQueueHasABoundAndTheMostUrgentStays) {
    ChannelQueue of = queue();
    for (std::size_t i = 0; i < ChannelQueue::most_waiting; ++i) {
        of.raise(alarm(static_cast<std::int64_t>(i + 1), Severity::minor), noon);
    }
    of.raise(alarm(20'001, Severity::warning), noon);
    of.raise(alarm(20'002, Severity::minor), noon);
    of.raise(alarm(20'003, Severity::critical), noon);
    const auto events = of.take_events();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].alarm.number(), 20'001);
    EXPECT_EQ(events[0].kind, AlarmEventKind::not_notified);
    const auto message = due(of, noon + 30s);
    ASSERT_TRUE(message);
    EXPECT_EQ(message->items[0].alarm.id.number(), 20'003);
    EXPECT_EQ(message->further, (std::map<Severity, std::size_t>{
                                    {Severity::minor, ChannelQueue::most_waiting - ChannelQueue::most_items + 2},
                                    {Severity::warning, 1}}));
}

TEST_F(ChannelQueueTest, GoesOnAfterARestartWhereItWas) {
    std::map<AlarmId, Alarm> known;
    for (std::int64_t id = 1; id <= 4; ++id) {
        known[AlarmId(id)] = alarm(id, Severity::critical);
    }
    const auto find = [&](AlarmId id) {
        const auto found = known.find(id);
        return found == known.end() ? std::nullopt : std::optional(found->second);
    };
    const auto chatty = [](NotifyChannel& channel) {
        channel.tells_cleared = true;
        channel.repeat_after = 1h;
    };
    ChannelQueue before = queue(chatty);
    before.raise(known[AlarmId(1)], noon);
    EXPECT_THAT(told(before, noon + 30s), ElementsAre(1));
    before.raise(known[AlarmId(2)], noon + 1min);
    ASSERT_TRUE(due(before, noon + 2min));
    before.failed(temporary(), noon + 2min);
    before.raise(known[AlarmId(3)], noon + 2min);
    before.raise(known[AlarmId(4)], noon + 2min);
    const boost::json::object memory = before.memory();

    known[AlarmId(3)].cleared = noon + 3min;  // While nobody ran.
    known.erase(AlarmId(4));
    ChannelQueue after = queue(chatty);
    after.remember(memory, find, noon + 3min);
    const auto again = due(after, noon + 3min);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->id, "id-2") << "the same message, not a new one";
    ASSERT_EQ(again->items.size(), 1U);
    EXPECT_EQ(again->items[0].alarm.id.number(), 2);
    after.delivered(noon + 3min, "");
    EXPECT_EQ(due(after, noon + 4min), std::nullopt) << "3 is over, 4 is gone";
    after.clear(cleared(known[AlarmId(1)]), noon + 5min);
    const auto over = due(after, noon + 6min);
    ASSERT_TRUE(over);
    EXPECT_EQ(over->items[0].about, NoticeAbout::cleared) << "its raising was told before the restart";
    after.delivered(noon + 6min, "");
    EXPECT_EQ(after.next(noon + 7min), noon + 2min + 1h) << "of 2, told at that time";
}

TEST_F(ChannelQueueTest, AChannelThatIsSwitchedOffIsToldNothingMore) {
    ChannelQueue of = queue([](NotifyChannel& channel) { channel.tells_cleared = true; });
    of.raise(alarm(5), noon);
    EXPECT_THAT(told(of, noon + 30s), ElementsAre(5));
    of.raise(alarm(6), noon + 1min);
    of.shelve(test::shelved(alarm(7)));
    NotifyChannel off = of.channel();
    off.is_enabled = false;
    of.change(off);
    EXPECT_EQ(due(of, noon + 10min), std::nullopt);
    of.clear(cleared(alarm(5)), noon + 11min);
    EXPECT_EQ(due(of, noon + 20min), std::nullopt);

    NotifyChannel on = off;
    on.is_enabled = true;
    of.change(on);
    EXPECT_EQ(due(of, noon + 30min), std::nullopt) << "what came meanwhile is not told later";
    of.raise(alarm(8), noon + 40min);
    EXPECT_THAT(told(of, noon + 41min), ElementsAre(8));
}

TEST_F(ChannelQueueTest, AMessageThatIsTriedAgainEndsWithTheChannel) {
    ChannelQueue of = queue();
    of.raise(alarm(5), noon);
    ASSERT_TRUE(due(of, noon + 30s));
    of.failed(temporary(), noon + 31s);
    NotifyChannel off = of.channel();
    off.is_enabled = false;
    of.change(off);
    EXPECT_EQ(due(of, noon + 10min), std::nullopt);
    EXPECT_EQ(of.next(noon + 10min), std::nullopt);
    ChannelQueue again(off);
    again.remember(
        of.memory(), [](AlarmId id) { return std::optional(alarm(id.number())); }, noon + 11min);
    EXPECT_EQ(due(again, noon + 12min), std::nullopt);
}

TEST_F(ChannelQueueTest, AMessageOnItsWayWhenTheChannelIsSwitchedOffIsNotTriedAgain) {
    for (const bool is_interrupted : {false, true}) {
        ChannelQueue of = queue();
        of.raise(alarm(5), noon);
        ASSERT_TRUE(due(of, noon + 30s));
        NotifyChannel off = of.channel();
        off.is_enabled = false;
        of.change(off);
        is_interrupted ? of.interrupted(noon + 31s) : of.failed(temporary(), noon + 31s);
        const auto events = of.take_events();
        ASSERT_EQ(events.size(), 1U);
        EXPECT_EQ(events[0].kind, AlarmEventKind::not_notified);
        EXPECT_EQ(of.next(noon + 1min), std::nullopt);
        EXPECT_EQ(due(of, noon + 10min), std::nullopt);
    }
}

TEST_F(ChannelQueueTest, AMemoryThatIsDamagedIsTakenAsFarAsItGoes) {
    const auto find = [](AlarmId id) { return std::optional(alarm(id.number())); };
    for (const char* text : {R"({"waiting": 7, "told": "x", "sent": [null], "underway": [], "held_back": 3})",
                             R"({"waiting": [[1], "a", [2, 9], [3, "x"]], "underway": {"id": 5}})",
                             R"({"overflowed": [[9, 1], [1, -4], 7], "underway": {"id": "x", "items": {}}})"}) {
        ChannelQueue of = queue();
        of.remember(boost::json::parse(text).as_object(), find, noon);
        EXPECT_EQ(due(of, noon + 1h), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace wattmast
