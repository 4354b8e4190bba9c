// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_health.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr UtcTime now = utc_from_milliseconds(1'795'478'400'000);

DeviceHealth health(Duration interval, std::optional<Duration> age) {
    Device device;
    device.poll_interval = interval;
    DeviceStatistics statistics;
    statistics.polls = 9;
    if (age) {
        statistics.last_answer = now - *age;
    }
    return device_health(device, statistics, now);
}

TEST(DeviceHealth, CopiesEveryFigure) {
    Device device;
    device.id = DeviceId{17};
    device.poll_interval = 10s;
    DeviceStatistics statistics;
    statistics.device = DeviceId{17};
    statistics.polls = 23;
    statistics.answered = 19;
    statistics.missed = 5;
    statistics.last_answer = now - 3s;
    statistics.last_failure = fail(Errc::timeout, "no reply");
    statistics.latency_median = 12ms;
    statistics.latency_p95 = 47ms;
    statistics.points = 38;
    const DeviceHealth health = device_health(device, statistics, now);
    EXPECT_EQ(health.device, DeviceId{17});
    EXPECT_EQ(health.state, DeviceState::well);
    EXPECT_EQ(health.polls, 23U);
    EXPECT_EQ(health.answered, 19U);
    EXPECT_EQ(health.missed, 5U);
    EXPECT_EQ(health.last_answer, now - 3s);
    EXPECT_EQ(health.last_failure, fail(Errc::timeout, "no reply"));
    EXPECT_EQ(health.latency_median, 12ms);
    EXPECT_EQ(health.latency_p95, 47ms);
    EXPECT_EQ(health.points, 38U);
}

TEST(DeviceHealth, NamesTheProfileInUseBeforeTheChosenOne) {
    Device device;
    device.profile = "chosen.meter";
    DeviceStatistics statistics;
    EXPECT_EQ(device_health(device, statistics, now).profile, "chosen.meter");
    statistics.profile = "found.meter";
    EXPECT_EQ(device_health(device, statistics, now).profile, "found.meter");
}

TEST(DeviceHealth, IsLateAfterTwoAndAHalfIntervals) {
    EXPECT_EQ(health(60s, 150s).state, DeviceState::well);
    EXPECT_EQ(health(60s, 150s + 1ms).state, DeviceState::late);
    EXPECT_EQ(health(60s, 600s).state, DeviceState::late);
    EXPECT_EQ(health(60s, 600s + 1ms).state, DeviceState::silent);
}

TEST(DeviceHealth, AFastDeviceHasThirtySecondsBeforeItIsSilent) {
    EXPECT_EQ(health(1s, 2500ms).state, DeviceState::well);
    EXPECT_EQ(health(1s, 30s).state, DeviceState::late);
    EXPECT_EQ(health(1s, 30s + 1ms).state, DeviceState::silent);
}

TEST(DeviceHealth, WithoutAnyAnswerItIsSilentAndBeforeTheFirstPollUnknown) {
    EXPECT_EQ(health(10s, std::nullopt).state, DeviceState::silent);
    EXPECT_EQ(device_health({}, {}, now).state, DeviceState::never_polled);
}

}  // namespace
}  // namespace wattmast
