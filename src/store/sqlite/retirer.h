// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Makes samples older than a limit into quarter hours, and removes old quarter hours, in slices. See decision 0005.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/retention.h"
#include "store/retirement.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/retired_table.h"
#include "store/sqlite/sample_buffers.h"
#include "store/sqlite/shared_tail.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Of one writer; belongs to its thread.
///
/// A *pass* goes through all devices in the order of their ids. It ends, and the next call begins another, when it has
/// seen all or the limits have changed. What a pass remembers may be lost: the next one looks anew.
class Retirer {
public:
    /// All outlive it.
    Retirer(Connection& connection, const SharedTail& tail, RetiredDays& retired)
        : connection_(connection), tail_(tail), retired_(retired) {}

    /// Store::retire().
    [[nodiscard]] Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget);

private:
    /// Where a pass is.
    struct Pass {
        DeviceId last;                      ///< Devices up to it are done.
        std::optional<UtcTime> oldest;      ///< Of the sealed samples of these.
        std::optional<UtcTime> oldest_hot;  ///< When it began.
        std::set<DeviceId> stuck;           ///< Reported.
    };
    /// What one transaction does.
    struct Slice {
        Pass pass;
        RetireReport report;
        SealedTotals totals;
        std::map<DeviceId, RetiredExtent> extents;  ///< New ones.
        std::size_t work = 0;
        std::size_t budget = 0;
        [[nodiscard]] bool is_full() const noexcept { return work >= budget; }
    };
    enum class Progress : std::uint8_t { device_done = 1, slice_full = 2 };

    Result<void> fill(Slice& slice);
    Result<void> write(Slice& slice);
    /// The first device behind `device` that has something sealed.
    Result<std::optional<DeviceId>> next_device(DeviceId device);
    Result<Progress> retire_device(DeviceId device, Slice& slice);
    Result<Progress> retire_samples(DeviceId device, RetiredExtent& extent, Slice& slice);
    Result<Progress> remove_quarters(DeviceId device, RetiredExtent& extent, Slice& slice);
    /// Up to where the device's samples may go: whole merged days before the limit, none with hot samples.
    [[nodiscard]] std::optional<UtcTime> raw_limit(DeviceId device) const;
    /// Makes one day into quarter hours. Fails with `store_damaged` if the day has to stay, having changed nothing.
    Result<void> retire_day(DeviceId device, UtcTime day, Slice& slice);
    /// The day's samples, into own_.
    Result<void> gather(DeviceId device, UtcTime day);
    Result<void> note_oldest(DeviceId device, Slice& slice);
    void keep(DeviceId device, const Failure& failure, Slice& slice);

    Connection& connection_;
    const SharedTail& tail_;
    RetiredDays& retired_;
    RetentionLimits limits_;
    std::optional<Pass> pass_;
    SampleBuffers own_;
};

}  // namespace wattmast::sqlite
