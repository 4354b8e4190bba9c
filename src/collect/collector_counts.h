// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a collector has done so far, readable while it goes on.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "collect/collector.h"
#include "collect/latency_histogram.h"

namespace wattmast {

/// The one lock of the collector, held for copies and additions only. Any thread.
class CollectorCounts {
public:
    /// All counts become 0, the state running.
    void begin(const std::vector<CollectedDevice>& devices, UtcTime now);

    /// Polls that were due and not made. @pre device is an index into the devices of begin(), here and below
    void add_missed(std::size_t device, std::uint64_t count);
    /// A poll that was made. @param profile Id of the device's; empty while none is known.
    /// @return The failure of the poll before; empty: it was answered, or this is the first.
    std::optional<Failure> add_poll(std::size_t device, const std::string& profile, const PollResult& result);
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
    struct Device {
        DeviceStatistics statistics;
        LatencyHistogram latencies;
    };

    mutable std::mutex mutex_;
    std::vector<Device> devices_;
    CollectorStatistics fleet_;
    LatencyHistogram latencies_;
};

}  // namespace wattmast
