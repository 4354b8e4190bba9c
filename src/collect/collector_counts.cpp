// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/collector_counts.h"

#include <utility>

namespace wattmast {

void CollectorCounts::begin(const std::vector<CollectedDevice>& devices, UtcTime now) {
    const std::scoped_lock lock(mutex_);
    devices_.assign(devices.size(), {});
    for (std::size_t i = 0; i < devices.size(); ++i) {
        devices_[i].statistics.device = devices[i].id;
    }
    fleet_ = {};
    fleet_.state = CollectorStatistics::State::running;
    fleet_.started = now;
    fleet_.devices = devices.size();
    latencies_ = {};
}

void CollectorCounts::add_missed(std::size_t device, std::uint64_t count) {
    const std::scoped_lock lock(mutex_);
    devices_[device].statistics.missed += count;
    fleet_.missed += count;
}

std::optional<Failure> CollectorCounts::add_poll(std::size_t device, const std::string& profile,
                                                 const PollResult& result) {
    const std::scoped_lock lock(mutex_);
    DeviceStatistics& own = devices_[device].statistics;
    own.profile = profile;
    ++own.polls;
    ++fleet_.polls;
    if (!result.failure) {
        ++own.answered;
        ++fleet_.answered;
        own.last_answer = result.at;
        own.points = result.readings.size();
        devices_[device].latencies.add(result.latency);
        latencies_.add(result.latency);
    }
    return std::exchange(own.last_failure, result.failure);
}

CollectorStatistics CollectorCounts::fleet() const {
    const std::scoped_lock lock(mutex_);
    CollectorStatistics copy = fleet_;
    copy.latency_median = latencies_.quantile(0.5);
    copy.latency_p95 = latencies_.quantile(0.95);
    return copy;
}

std::vector<DeviceStatistics> CollectorCounts::devices() const {
    const std::scoped_lock lock(mutex_);
    std::vector<DeviceStatistics> copies;
    copies.reserve(devices_.size());
    for (const Device& device : devices_) {
        copies.push_back(device.statistics);
        copies.back().latency_median = device.latencies.quantile(0.5);
        copies.back().latency_p95 = device.latencies.quantile(0.95);
    }
    return copies;
}

std::optional<DeviceStatistics> CollectorCounts::device(DeviceId id) const {
    const std::scoped_lock lock(mutex_);
    for (const Device& device : devices_) {
        if (device.statistics.device == id) {
            DeviceStatistics copy = device.statistics;
            copy.latency_median = device.latencies.quantile(0.5);
            copy.latency_p95 = device.latencies.quantile(0.95);
            return copy;
        }
    }
    return std::nullopt;
}

}  // namespace wattmast
