// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_health.h"

#include <algorithm>

namespace wattmast {
namespace {

DeviceState state_of(const Device& device, const DeviceStatistics& statistics, UtcTime now) {
    if (statistics.polls == 0) {
        return DeviceState::never_polled;
    }
    if (!statistics.last_answer) {
        return DeviceState::silent;
    }
    const Duration age = now - *statistics.last_answer;
    const Duration late_after = device.poll_interval * 5 / 2;
    const Duration silent_after = std::max<Duration>(device.poll_interval * 10, std::chrono::seconds{30});
    if (age > silent_after) {
        return DeviceState::silent;
    }
    return age > late_after ? DeviceState::late : DeviceState::well;
}

}  // namespace

DeviceHealth device_health(const Device& device, const DeviceStatistics& statistics, UtcTime now) {
    DeviceHealth health;
    health.device = device.id;
    health.profile = statistics.profile.empty() ? device.profile : statistics.profile;
    health.state = state_of(device, statistics, now);
    health.last_answer = statistics.last_answer;
    health.last_failure = statistics.last_failure;
    health.polls = statistics.polls;
    health.answered = statistics.answered;
    health.missed = statistics.missed;
    health.latency_median = statistics.latency_median;
    health.latency_p95 = statistics.latency_p95;
    health.points = statistics.points;
    return health;
}

}  // namespace wattmast
