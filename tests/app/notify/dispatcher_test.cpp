// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/dispatcher.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <stdexcept>

#include "app/notify/alarms.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::alarm;
using testing::ElementsAre;
using testing::HasSubstr;

/// The rest of the program, and a receiver that answers as it is told.
class Outside {
public:
    NotifyHooks hooks() {
        NotifyHooks hooks;
        hooks.sources.rule = [](AlarmRuleId id) {
            AlarmRule rule;
            rule.id = id;
            rule.channels = {"noc", "itsm"};
            return std::optional(rule);
        };
        hooks.sources.alarm = [](AlarmId id) { return Result<std::optional<Alarm>>(alarm(id.number())); };
        hooks.sources.catalog = [] { return test::two_sites(); };
        hooks.active = [this]() -> Result<std::vector<Alarm>> {
            const std::scoped_lock lock(mutex_);
            ++asked;
            changed_.notify_all();
            return not_yet > 0 && not_yet-- > 0 ? Result<std::vector<Alarm>>(fail(Errc::store_locked, "not yet"))
                                                : Result<std::vector<Alarm>>(active);
        };
        hooks.deliver = [this](const NotifyChannel& channel, const Notice& notice, const std::stop_token& stop) {
            return deliver(channel, notice, stop);
        };
        hooks.tell = [this](const std::vector<AlarmEvent>& events) {
            const std::scoped_lock lock(mutex_);
            events_.insert(events_.end(), events.begin(), events.end());
            changed_.notify_all();
        };
        hooks.load_memory = [this] { return Result<std::string>(memory); };
        hooks.save_memory = [this](const std::string& text) -> Result<void> {
            const std::scoped_lock lock(mutex_);
            memory = text;
            return {};
        };
        hooks.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
        return hooks;
    }

    /// Waits for so many events, however long the machine takes.
    std::vector<std::string> events(std::size_t count) {
        std::unique_lock lock(mutex_);
        EXPECT_TRUE(changed_.wait_for(lock, 20s, [&] { return events_.size() >= count; }));
        std::vector<std::string> lines;
        for (const AlarmEvent& event : events_) {
            lines.push_back(std::to_string(event.alarm.number()) + " " + std::string(id_of(event.kind)) + " " +
                            event.text);
        }
        std::ranges::sort(lines);
        return lines;
    }
    /// Waits until so many messages were begun to be delivered.
    std::vector<std::string> begun(std::size_t count) {
        std::unique_lock lock(mutex_);
        EXPECT_TRUE(changed_.wait_for(lock, 20s, [&] { return begun_.size() >= count; }));
        return begun_;
    }

    /// Waits until it was asked for active alarms so often.
    bool was_asked(int times) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 20s, [&] { return asked >= times; });
    }

    std::vector<Alarm> active;
    int asked = 0;    ///< For them.
    int not_yet = 0;  ///< So often they cannot be read.
    std::string memory;
    std::deque<Delivery> answers;        ///< For the next deliveries; then success.
    std::chrono::milliseconds takes{0};  ///< Until an answer comes, unless it is given up.
    bool hangs = false;                  ///< Nothing is answered until it is given up.
    bool saw_memory_first = true;        ///< Every message was in the memory before it was sent.

private:
    Delivery deliver(const NotifyChannel& channel, const Notice& notice, const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        begun_.push_back(channel.name + " " + notice.id);
        saw_memory_first = saw_memory_first && memory.find('"' + notice.id + '"') != std::string::npos;
        changed_.notify_all();
        if (takes > 0ms) {
            std::condition_variable_any given_up;
            given_up.wait_for(lock, stop, takes, [] { return false; });
            return stop.stop_requested() ? Delivery::failed(fail(Errc::cancelled, "given up"), Lasting::temporary)
                                         : Delivery();
        }
        if (hangs) {
            std::condition_variable_any given_up;
            given_up.wait(lock, stop, [] { return false; });
            return Delivery::failed(fail(Errc::cancelled, "given up"), Lasting::temporary);
        }
        if (answers.empty()) {
            return {};
        }
        Delivery answer = answers.front();
        answers.pop_front();
        return answer;
    }

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::vector<AlarmEvent> events_;
    std::vector<std::string> begun_;
};

NotifyChannel at_once(const std::string& name) {
    NotifyChannel channel = test::mail_channel(name);
    channel.settle = 0s;
    return channel;
}

std::vector<AlarmTransition> raised(std::initializer_list<std::int64_t> ids) {
    std::vector<AlarmTransition> all;
    for (const std::int64_t id : ids) {
        all.push_back({AlarmEventKind::raised, alarm(id)});
    }
    return all;
}

TEST(NotifyDispatcher, TellsEachChannelAndTheLogsOfTheAlarms) {
    Outside outside;
    NotifyDispatcher dispatcher({at_once("noc"), at_once("itsm")}, outside.hooks());
    dispatcher.take(raised({5, 6}));
    EXPECT_THAT(outside.events(4),
                ElementsAre("5 notified itsm", "5 notified noc", "6 notified itsm", "6 notified noc"));
    EXPECT_EQ(outside.begun(2).size(), 2U) << "one message each";
    EXPECT_TRUE(outside.saw_memory_first);
}

TEST(NotifyDispatcher, AFailureThatLastsIsSaid) {
    Outside outside;
    outside.answers.push_back({test::permanent("550 no such user"), ""});
    NotifyDispatcher dispatcher({at_once("noc")}, outside.hooks());
    dispatcher.take(raised({5}));
    EXPECT_THAT(outside.events(1), ElementsAre("5 not_notified noc: 550 no such user"));
}

TEST(NotifyDispatcher, AWayToSendThatThrowsEndsNothingButThatMessage) {
    Outside outside;
    NotifyHooks hooks = outside.hooks();
    hooks.deliver = [deliver = hooks.deliver](const NotifyChannel& channel, const Notice& notice,
                                              const std::stop_token& stop) {
        if (channel.name == "itsm") {
            throw std::invalid_argument("a bug");
        }
        return deliver(channel, notice, stop);
    };
    NotifyDispatcher dispatcher({at_once("noc"), at_once("itsm")}, std::move(hooks));
    dispatcher.take(raised({5}));
    EXPECT_THAT(outside.events(2),
                ElementsAre("5 not_notified itsm: the message could not be made or sent: a bug", "5 notified noc"));
}

TEST(NotifyDispatcher, OneThatHangsDoesNotHoldUpTheOthersNorTheEnd) {
    Outside outside;
    outside.hangs = true;
    std::string id;
    {
        NotifyDispatcher dispatcher({at_once("noc"), at_once("itsm")}, outside.hooks());
        dispatcher.take(raised({5}));
        const auto begun = outside.begun(2);
        id = begun[0].starts_with("noc") ? begun[0] : begun[1];
    }
    // The next run takes the same message up again.
    outside.hangs = false;
    NotifyDispatcher next({at_once("noc")}, outside.hooks());
    EXPECT_THAT(outside.events(1), ElementsAre("5 notified noc"));
    EXPECT_EQ(outside.begun(3)[2], id);
}

TEST(NotifyDispatcher, ARestartInTheOrderOfThingsTellsNothingTwice) {
    Outside outside;
    {
        NotifyDispatcher first({at_once("noc")}, outside.hooks());
        first.take(raised({5}));
        EXPECT_EQ(outside.events(1).size(), 1U);
    }
    outside.active = {alarm(5), alarm(6)};
    NotifyDispatcher second({at_once("noc")}, outside.hooks());
    EXPECT_THAT(outside.events(2), ElementsAre("5 notified noc", "6 notified noc"));
    EXPECT_EQ(outside.begun(2).size(), 2U);
}

TEST(NotifyDispatcher, WhatIsTakenJustBeforeTheEndIsToldByTheNextRun) {
    Outside outside;
    { NotifyDispatcher earlier({at_once("noc")}, outside.hooks()); }
    NotifyChannel slow = at_once("noc");
    slow.settle = 50ms;
    {
        NotifyDispatcher first({slow}, outside.hooks());
        first.take(raised({5}));
    }
    outside.active = {alarm(5)};
    NotifyDispatcher second({at_once("noc")}, outside.hooks());
    EXPECT_THAT(outside.events(1), ElementsAre("5 notified noc"));
}

TEST(NotifyDispatcher, WhatIsNearlyThereAtTheEndArrivesAndIsInTheLog) {
    Outside outside;
    outside.takes = 200ms;
    {
        NotifyDispatcher dispatcher({at_once("noc")}, outside.hooks());
        dispatcher.take(raised({5}));
        EXPECT_EQ(outside.begun(1).size(), 1U);
    }
    EXPECT_THAT(outside.events(1), ElementsAre("5 notified noc"));
}

TEST(NotifyDispatcher, AStartThatCannotReadAlarmsLosesNothing) {
    Outside outside;
    {
        NotifyDispatcher first({at_once("noc")}, outside.hooks());
        first.take(raised({5}));
        EXPECT_EQ(outside.events(1).size(), 1U);
    }
    const std::string kept = outside.memory;
    outside.active = {alarm(5), alarm(6)};
    outside.not_yet = 1'000;
    {
        NotifyDispatcher second({at_once("noc")}, outside.hooks());
        EXPECT_TRUE(outside.was_asked(2)) << "it asks at the beginning";
    }
    EXPECT_EQ(outside.memory, kept);
    outside.not_yet = 1;
    NotifyDispatcher third({at_once("noc")}, outside.hooks());
    EXPECT_THAT(outside.events(2), ElementsAre("5 notified noc", "6 notified noc"));
    EXPECT_EQ(outside.begun(2).size(), 2U) << "5 once, and 6";
}

TEST(NotifyDispatcher, WithoutChannelsNothingIsKept) {
    Outside outside;
    {
        NotifyDispatcher dispatcher({}, outside.hooks());
        dispatcher.change_channels({at_once("noc")});
        dispatcher.take(raised({6}));
        EXPECT_THAT(outside.events(1), ElementsAre("6 notified noc"));
    }
    EXPECT_NE(outside.memory, "");
    Outside nobody;
    {
        NotifyDispatcher dispatcher({}, nobody.hooks());
        EXPECT_TRUE(nobody.was_asked(1));
    }
    EXPECT_EQ(nobody.memory, "");
}

TEST(NotifyDispatcher, ChannelsMayBeChanged) {
    Outside outside;
    NotifyDispatcher dispatcher({at_once("noc")}, outside.hooks());
    dispatcher.change_channels({at_once("itsm")});
    dispatcher.take(raised({5}));
    EXPECT_THAT(outside.events(1), ElementsAre("5 notified itsm"));
}

TEST(NotifyDispatcher, WhatBecomesOfARemovedChannelsMessageIsNotBookedOnItsSuccessor) {
    Outside outside;
    std::promise<void> is_over;
    NotifyHooks hooks = outside.hooks();
    hooks.deliver = [deliver = hooks.deliver, over = is_over.get_future().share()](
                        const NotifyChannel& channel, const Notice& notice, const std::stop_token& stop) {
        Delivery delivery = deliver(channel, notice, stop);
        if (notice.items.front().alarm.id.number() != 7 && channel.name == "noc") {
            over.wait();
        }
        return notice.items.front().alarm.id.number() == 6 ? Delivery{test::permanent("refused"), ""} : delivery;
    };
    NotifyDispatcher dispatcher({at_once("noc")}, std::move(hooks));
    dispatcher.take(raised({5}));
    EXPECT_EQ(outside.begun(1).size(), 1U);
    dispatcher.change_channels({at_once("itsm")});
    dispatcher.take(raised({4}));
    EXPECT_THAT(outside.events(1), ElementsAre("4 notified itsm")) << "the change was heard of";
    dispatcher.change_channels({at_once("noc")});
    dispatcher.take(raised({6}));
    EXPECT_EQ(outside.begun(3).size(), 3U) << "the message that hangs holds up nobody";
    is_over.set_value();
    EXPECT_THAT(outside.events(2), ElementsAre("4 notified itsm", "6 not_notified noc: refused"));
}

TEST(NotifyDispatcher, WhatArrivedBeforeItsChannelWasRemovedIsInTheLog) {
    Outside outside;
    std::promise<void> may_arrive;
    std::promise<void> has_arrived;  // When the sender's thread is over, so that its word is there.
    std::atomic<bool> is_to_rest = false;
    std::promise<void> rests;
    std::promise<void> may_go_on;
    NotifyHooks hooks = outside.hooks();
    hooks.deliver = [&, deliver = hooks.deliver](const NotifyChannel& channel, const Notice& notice,
                                                 const std::stop_token& stop) {
        Delivery delivery = deliver(channel, notice, stop);
        may_arrive.get_future().wait();
        has_arrived.set_value_at_thread_exit();
        return delivery;
    };
    hooks.sources.rule = [&, rule = hooks.sources.rule](AlarmRuleId id) {
        if (is_to_rest.exchange(false)) {
            rests.set_value();
            may_go_on.get_future().wait();
        }
        return rule(id);
    };
    NotifyDispatcher dispatcher({at_once("noc")}, std::move(hooks));
    dispatcher.take(raised({5}));
    EXPECT_EQ(outside.begun(1).size(), 1U);
    is_to_rest = true;
    dispatcher.take(raised({6}));
    rests.get_future().wait();
    // It finds both at its next look.
    may_arrive.set_value();
    has_arrived.get_future().wait();
    dispatcher.change_channels({});
    may_go_on.set_value();
    EXPECT_THAT(outside.events(1), ElementsAre("5 notified noc"));
}

}  // namespace
}  // namespace wattmast
