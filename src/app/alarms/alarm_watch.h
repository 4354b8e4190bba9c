// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All rules against all that comes in: the watches, and the book that they write. Without a thread or a clock.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "app/alarms/alarm_book.h"
#include "app/alarms/device_watch.h"
#include "app/alarms/expected_power.h"
#include "app/alarms/finding_watch.h"
#include "app/alarms/fleet_index.h"
#include "app/alarms/point_watch.h"
#include "app/alarms/site_watch.h"
#include "collect/collector.h"
#include "model/alarm.h"
#include "model/catalog.h"
#include "model/sample.h"
#include "store/sample_store.h"

namespace wattmast {

/// Belongs to one thread.
class AlarmWatch {
public:
    /// @param samples For the history that delays and expectations need; null: neither. Outlives this.
    AlarmWatch(WriteAlarms write, const SampleReader* samples);
    AlarmWatch(const AlarmWatch&) = delete;
    AlarmWatch& operator=(const AlarmWatch&) = delete;

    /// Once: what was active goes on, delays that were running when the program ended go on where the history says so.
    void start(std::shared_ptr<const Catalog> catalog, std::vector<AlarmRule> rules, std::vector<Alarm> active,
               UtcTime now, SteadyTime steady);
    /// From now on. An alarm whose rule does not look at it any more is cleared.
    void set_catalog(std::shared_ptr<const Catalog> catalog, SteadyTime steady);
    void set_rules(std::vector<AlarmRule> rules, SteadyTime steady);

    /// Committed samples, in the order of the polls.
    void take(std::span<const Sample> samples, UtcTime now, SteadyTime steady);
    /// What the collector and the self-test know; about once in two seconds.
    void look(std::span<const DeviceStatistics> statistics, const MeterFindings& findings, UtcTime now,
              SteadyTime steady);
    /// Writes what is due. Fails as the store does; then it is tried again by the next call.
    Result<void> settle(UtcTime now, SteadyTime steady) { return book_.settle(now, steady); }
    /// Reads of what is expected, for about as long; false where nothing is left to read.
    bool read_expected() { return samples_ != nullptr && expected_.read_some(*samples_); }

    [[nodiscard]] AlarmBook& book() noexcept { return book_; }

private:
    void plan(std::shared_ptr<const Catalog> catalog, std::vector<AlarmRule> rules, SteadyTime steady);
    /// Every active alarm is watched, or cleared.
    void reconcile();
    void read_history(UtcTime now, SteadyTime steady);
    void read_silence(const std::vector<Sample>& newest, UtcTime now, SteadyTime steady);
    void read_points(const std::vector<Sample>& newest, UtcTime now, SteadyTime steady);
    void read_sites(UtcTime now, SteadyTime steady);

    const SampleReader* samples_;
    std::shared_ptr<const Catalog> catalog_;
    std::unique_ptr<FleetIndex> index_;
    std::vector<AlarmRule> rules_;
    ExpectedPower expected_;
    SiteWatch sites_;
    PointWatch points_;
    DeviceWatch devices_;
    FindingWatch findings_;
    AlarmBook book_;
    std::vector<ConditionChange> changes_;
};

}  // namespace wattmast
