// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a collector has done so far, readable while it goes on.
#pragma once

#include <mutex>
#include <vector>

#include "collect/collector.h"
#include "collect/latency_histogram.h"

namespace wattmast {

/// The one lock of the collector, held for copies and additions only. Any thread.
class CollectorCounts {
public:
    struct Device {
        DeviceStatistics statistics;
        LatencyHistogram latencies;
    };

    /// All counts become 0, the state running.
    void begin(const std::vector<CollectedDevice>& devices, UtcTime now);

    /// Runs `change(Device&, CollectorStatistics&, LatencyHistogram&)` on one device's and the fleet's counts.
    /// @pre device is an index into the devices of begin()
    template <typename Change>
    void update(std::size_t device, Change change) {
        const std::scoped_lock lock(mutex_);
        change(devices_[device], fleet_, latencies_);
    }
    /// Runs `change(CollectorStatistics&)`.
    template <typename Change>
    void update_fleet(Change change) {
        const std::scoped_lock lock(mutex_);
        change(fleet_);
    }

    [[nodiscard]] CollectorStatistics fleet() const;
    [[nodiscard]] std::vector<DeviceStatistics> devices() const;
    [[nodiscard]] std::optional<DeviceStatistics> device(DeviceId id) const;

private:
    mutable std::mutex mutex_;
    std::vector<Device> devices_;
    CollectorStatistics fleet_;
    LatencyHistogram latencies_;
};

}  // namespace wattmast
