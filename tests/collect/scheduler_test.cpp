// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/scheduler.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

const SteadyTime start{std::chrono::hours{1}};

std::vector<ScheduledDevice> devices_on_own_lines(int count, milliseconds period) {
    std::vector<ScheduledDevice> devices;
    for (int i = 1; i <= count; ++i) {
        devices.push_back({DeviceId{i}, "line " + std::to_string(i), period});
    }
    return devices;
}

/// Runs a schedule with polls of given lengths; remembers when each device was polled and what it missed.
class Runner {
public:
    Runner(std::vector<ScheduledDevice> devices, SchedulerOptions options = {})
        : scheduler_(std::move(devices), start, options) {}

    /// How a device's poll ends and how long it takes; a good one of 20 ms where nothing is said.
    void set(std::size_t device, PollEnd end, milliseconds length) { behaviour_[device] = {end, length}; }

    void run_until(SteadyTime end) {
        while (true) {
            const auto wake = next();
            if (!wake || *wake > end) {
                now_ = end;
                return;
            }
            now_ = std::max(now_, *wake);
            while (!running_.empty() && running_.begin()->first <= now_) {
                const std::size_t device = running_.begin()->second;
                running_.erase(running_.begin());
                std::ignore = scheduler_.finish(device, behaviour(device).first);
            }
            take(scheduler_.advance(now_));
        }
    }

    std::map<std::size_t, std::vector<SteadyTime>> polls;
    std::map<std::size_t, std::uint64_t> missed;
    std::size_t most_at_once = 0;
    std::set<SteadyTime> wakes;

private:
    std::pair<PollEnd, milliseconds> behaviour(std::size_t device) const {
        const auto found = behaviour_.find(device);
        return found == behaviour_.end() ? std::pair{PollEnd::answered, 20ms} : found->second;
    }
    std::optional<SteadyTime> next() const {
        auto wake = scheduler_.next_wake();
        if (!running_.empty() && (!wake || running_.begin()->first < *wake)) {
            wake = running_.begin()->first;
        }
        return wake;
    }
    void take(const ScheduleStep& step) {
        for (const std::size_t device : step.start) {
            polls[device].push_back(now_);
            running_.emplace(now_ + behaviour(device).second, device);
            wakes.insert(now_);
        }
        for (const MissedPolls& gap : step.missed) {
            missed[gap.device] += gap.count;
        }
        most_at_once = std::max(most_at_once, running_.size());
    }

    Scheduler scheduler_;
    SteadyTime now_ = start;
    std::map<std::size_t, std::pair<PollEnd, milliseconds>> behaviour_;
    std::multimap<SteadyTime, std::size_t> running_;
};

TEST(Scheduler, NothingIsDueWithoutDevices) {
    Scheduler scheduler({}, start);
    EXPECT_FALSE(scheduler.next_wake());
    EXPECT_TRUE(scheduler.advance(start + 1h).start.empty());
}

TEST(Scheduler, EveryDeviceIsPolledOncePerPeriodForAWeek) {
    Runner runner(devices_on_own_lines(20, 60s));
    runner.run_until(start + 7 * 24h);
    for (std::size_t device = 0; device < 20; ++device) {
        const auto& times = runner.polls[device];
        // 10,080 periods, and the hurried first poll.
        EXPECT_GE(times.size(), 10'080U);
        EXPECT_LE(times.size(), 10'081U);
        for (std::size_t i = 2; i < times.size(); ++i) {
            ASSERT_EQ(times[i] - times[i - 1], 60s);
        }
    }
    EXPECT_TRUE(runner.missed.empty());
}

TEST(Scheduler, TheFirstRoundComesWithinTwoSecondsAndTheSecondPollNotTooSoon) {
    Runner runner(devices_on_own_lines(200, 60s));
    runner.run_until(start + 150s);
    for (std::size_t device = 0; device < 200; ++device) {
        const auto& times = runner.polls[device];
        ASSERT_GE(times.size(), 2U);
        EXPECT_LT(times[0] - start, 2s);
        EXPECT_GE(times[1] - times[0], 30s);
        EXPECT_LE(times[1] - times[0], 90s);
    }
}

TEST(Scheduler, ALargeFleetsFirstRoundIsNoStorm) {
    Runner runner(devices_on_own_lines(4'000, 60s));
    runner.run_until(start + 2s);
    EXPECT_NEAR(static_cast<double>(runner.polls.size()), 2'000.0, 200.0) << "devices that have been asked";
    runner.run_until(start + 4s);
    EXPECT_EQ(runner.polls.size(), 4'000U);
}

TEST(Scheduler, PollsSpreadOverThePeriodById) {
    Runner runner(devices_on_own_lines(1000, 10s));
    runner.run_until(start + 30s);
    std::map<std::int64_t, int> per_second;
    for (const auto& [device, times] : runner.polls) {
        per_second[(times.back() - start) / 1s % 10]++;
    }
    ASSERT_EQ(per_second.size(), 10U);
    for (const auto& [second, count] : per_second) {
        EXPECT_GT(count, 60) << second;  // 100 on average
        EXPECT_LT(count, 150) << second;
    }
}

TEST(Scheduler, ThePhaseFollowsFromTheIdAndNotFromTheOrder) {
    auto devices = devices_on_own_lines(5, 30s);
    Runner forward(devices);
    std::ranges::reverse(devices);
    Runner backward(devices);
    forward.run_until(start + 100s);
    backward.run_until(start + 100s);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(forward.polls[i], backward.polls[4 - i]);
    }
}

TEST(Scheduler, WakeUpsLieOnAGridOfTenMilliseconds) {
    Runner runner(devices_on_own_lines(5000, 10s));
    runner.run_until(start + 30s);
    for (const SteadyTime wake : runner.wakes) {
        ASSERT_EQ((wake - start) % 10ms, 0ms);
    }
    EXPECT_LE(runner.wakes.size(), 3000U);
}

TEST(Scheduler, ALineHasOnePollAtATimeAndTheLongestWaitingIsNext) {
    Scheduler scheduler({{DeviceId{1}, "bus", 60s}, {DeviceId{2}, "bus", 60s}, {DeviceId{3}, "bus", 60s}}, start);
    // All three have come due by now, in an order that follows from their ids.
    const auto first = scheduler.advance(start + 2s).start;
    ASSERT_EQ(first.size(), 1U);
    EXPECT_TRUE(scheduler.advance(start + 2100ms).start.empty());
    EXPECT_EQ(scheduler.finish(first[0], PollEnd::answered), AfterPoll::start_next);
    const auto second = scheduler.advance(start + 2200ms).start;
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(scheduler.finish(second[0], PollEnd::failed), AfterPoll::start_next);
    const auto third = scheduler.advance(start + 2300ms).start;
    ASSERT_EQ(third.size(), 1U);
    EXPECT_EQ(scheduler.finish(third[0], PollEnd::answered), AfterPoll::wait) << "nobody wants the line now";
    EXPECT_EQ((std::set{first[0], second[0], third[0]}), (std::set<std::size_t>{0, 1, 2}));
}

TEST(Scheduler, ALineIsWantedWhenAnyOfItsDevicesIs) {
    Scheduler scheduler({{DeviceId{1}, "bus", 1h}, {DeviceId{2}, "bus", 10s}, {DeviceId{3}, "own line", 1s}}, start);
    std::vector<std::size_t> polled;
    // Both have come due by now: while one is polled the other waits.
    for (const SteadyTime now : {start + 2s, start + 2100ms}) {
        for (const std::size_t device : scheduler.advance(now).start) {
            EXPECT_EQ(scheduler.next_due_on_line(device).has_value(), device == 2 || !polled.empty());
            std::ignore = scheduler.finish(device, PollEnd::answered);
            if (device != 2) {
                polled.push_back(device);
            }
        }
    }
    ASSERT_EQ(polled.size(), 2U);
    for (const std::size_t device : {0U, 1U}) {
        const auto next = scheduler.next_due_on_line(device);
        ASSERT_TRUE(next);
        EXPECT_GT(*next, start + 2100ms);
        EXPECT_LE(*next, start + 22s) << "not the hour of the other";
    }
    EXPECT_LT(*scheduler.next_due_on_line(2), *scheduler.next_due_on_line(0));
}

TEST(Scheduler, ADeadUnitCostsItsNeighboursNothing) {
    std::vector<ScheduledDevice> devices;
    for (int i = 1; i <= 8; ++i) {
        devices.push_back({DeviceId{i}, "bus", 10s});
    }
    Runner runner(devices);
    runner.set(3, PollEnd::failed, 2s);
    runner.run_until(start + 1h);
    for (std::size_t device = 0; device < 8; ++device) {
        if (device != 3) {
            EXPECT_GE(runner.polls[device].size(), 360U) << device;
            EXPECT_EQ(runner.missed[device], 0U) << device;
        }
    }
    EXPECT_EQ(runner.most_at_once, 1U);
    // 360 periods with attempts after 1, 2, 4 … 60 (ten minutes) periods: about a dozen.
    EXPECT_LT(runner.polls[3].size(), 20U);
    EXPECT_GT(runner.polls[3].size(), 8U);
    EXPECT_NEAR(static_cast<double>(runner.polls[3].size() + runner.missed[3]), 360.0, 2.0);
}

TEST(Scheduler, BackOffDoublesUpToSixtyFourPeriods) {
    Runner runner(devices_on_own_lines(1, 1s), {.first_round = 10ms, .max_backoff_periods = 64, .max_backoff = 1h});
    runner.set(0, PollEnd::failed, 5ms);
    runner.run_until(start + 1000s);
    const auto& times = runner.polls[0];
    std::int64_t longest = 0;
    for (std::size_t i = 2; i < times.size(); ++i) {
        const std::int64_t wait = (times[i] - times[i - 1]) / 1s;
        const std::int64_t full = std::min<std::int64_t>(64, std::int64_t{1} << (i - 1));
        EXPECT_LE(wait, full) << i;
        EXPECT_GE(wait, full - full / 4) << i;
        longest = std::max(longest, wait);
    }
    EXPECT_GE(longest, 48);
}

TEST(Scheduler, BackOffDiffersById) {
    std::set<std::size_t> counts;
    Runner runner(devices_on_own_lines(12, 1s), {.first_round = 10ms, .max_backoff_periods = 64, .max_backoff = 1h});
    for (std::size_t device = 0; device < 12; ++device) {
        runner.set(device, PollEnd::failed, 5ms);
    }
    runner.run_until(start + 1000s);
    std::set<std::int64_t> last_waits;
    for (auto& [device, times] : runner.polls) {
        last_waits.insert((times[times.size() - 1] - times[times.size() - 2]) / 1s);
    }
    EXPECT_GT(last_waits.size(), 4U);
}

TEST(Scheduler, AnAnswerEndsTheBackOff) {
    Runner runner(devices_on_own_lines(1, 10s));
    runner.set(0, PollEnd::failed, 5ms);
    runner.run_until(start + 100s);
    runner.set(0, PollEnd::answered, 5ms);
    runner.run_until(start + 300s);
    const auto& times = runner.polls[0];
    ASSERT_GE(times.size(), 5U);
    for (std::size_t i = times.size() - 4; i < times.size(); ++i) {
        EXPECT_EQ(times[i] - times[i - 1], 10s);
    }
}

TEST(Scheduler, ABackOffNeverLastsLongerThanItsLimit) {
    Runner runner(devices_on_own_lines(1, 5min), {.max_backoff = 10min});
    runner.set(0, PollEnd::failed, 5ms);
    runner.run_until(start + 24h);
    const auto& times = runner.polls[0];
    for (std::size_t i = 1; i < times.size(); ++i) {
        EXPECT_LE(times[i] - times[i - 1], 10min);
    }
}

TEST(Scheduler, ASlowDeviceMissesWhatFallsIntoItsPollAndCatchesNothingUp) {
    Runner runner(devices_on_own_lines(1, 1s));
    runner.set(0, PollEnd::answered, 2500ms);
    runner.run_until(start + 60s);
    EXPECT_EQ(runner.most_at_once, 1U);
    EXPECT_NEAR(static_cast<double>(runner.polls[0].size()), 20.0, 1.0);
    EXPECT_NEAR(static_cast<double>(runner.missed[0]), 40.0, 2.0);
}

TEST(Scheduler, ASuspendedMachineReportsOneGapAndPollsOnce) {
    Scheduler scheduler({{DeviceId{1}, "bus", 10s}}, start);
    const auto first = scheduler.advance(start + 2s);
    ASSERT_EQ(first.start.size(), 1U);
    EXPECT_EQ(scheduler.finish(0, PollEnd::answered), AfterPoll::wait);
    const SteadyTime due = *scheduler.next_wake();
    const auto late = scheduler.advance(due + 1005s);
    EXPECT_EQ(late.start.size(), 1U);
    EXPECT_THAT(late.missed, testing::ElementsAre(MissedPolls{0, due, 100}));
    EXPECT_TRUE(scheduler.advance(due + 1006s).start.empty());
    EXPECT_EQ(*scheduler.next_wake(), due + 1010s);
}

TEST(Scheduler, EndingAPollThatWasNotStartedIsABug) {
    Scheduler scheduler(devices_on_own_lines(1, 10s), start);
    EXPECT_THROW((void)scheduler.finish(0, PollEnd::answered), std::logic_error);
}

TEST(SchedulerGuest, HasTheLineForItselfAndGivesItBack) {
    Scheduler scheduler({{DeviceId{1}, "gateway", milliseconds{100}}, {DeviceId{2}, "gateway", milliseconds{100}}},
                        start);
    EXPECT_TRUE(scheduler.hold_line(0));
    EXPECT_FALSE(scheduler.hold_line(1));  // It is the same line.
    const SteadyTime later = start + milliseconds{100};
    EXPECT_TRUE(scheduler.advance(later).start.empty());
    EXPECT_EQ(scheduler.release_line(1), AfterPoll::start_next);
    const auto step = scheduler.advance(later);
    ASSERT_EQ(step.start.size(), 1U);
    EXPECT_FALSE(scheduler.hold_line(0));  // A poll runs.
    EXPECT_EQ(scheduler.finish(step.start[0], PollEnd::answered), AfterPoll::start_next);
    EXPECT_TRUE(scheduler.hold_line(0));
}

TEST(SchedulerGuest, CannotReleaseWhatNobodyHolds) {
    Scheduler scheduler({{DeviceId{1}, "gateway", milliseconds{100}}}, start);
    EXPECT_THROW(std::ignore = scheduler.release_line(0), std::logic_error);
}

}  // namespace
}  // namespace wattmast
