// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Decides which devices are due, and seals them in slices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/sqlite/chunk_merge.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/seal_policy.h"
#include "store/sqlite/shared_tail.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// What one transaction has sealed.
struct Sealing {
    std::int64_t seals = 0;  ///< The new SealedTotals::seals.
    std::vector<SealedDevice> devices;
    [[nodiscard]] bool is_empty() const noexcept { return devices.empty(); }
};

/// Of one writer. Time is that of the data, never of a clock.
class Sealer {
public:
    /// Both outlive it.
    Sealer(Connection& connection, const SharedTail& tail, const SealPolicy& policy);

    /// Has a look at devices that got samples. Call it after the tail has them.
    /// @param count Samples that came.
    void note(std::span<const DeviceId> devices, std::size_t count);

    /// Seals devices that are due until about `budget` samples are encoded, in the caller's transaction. A device
    /// whose chunks are damaged stays hot: it is named in the log once.
    [[nodiscard]] Result<Sealing> seal(std::size_t budget);
    /// The transaction has committed and the tail has taken the sealing. Without this call the devices remain due.
    void settle(const Sealing& sealing);

private:
    /// Up to where the device is to be sealed; empty if it is not due.
    [[nodiscard]] std::optional<UtcTime> target(const DeviceTail& device) const;
    /// Who must be sealed though no slot has ended: the device that has waited too long, and of a tail that is too
    /// large as many as make it fit, those first that have waited longest.
    [[nodiscard]] std::unordered_set<DeviceId> overdue();
    void enqueue(DeviceId device);
    Result<std::size_t> seal_device(const DeviceTail& device, UtcTime before, SealedTotals& totals, Sealing& sealing);
    Result<std::size_t> write_device(const DeviceTail& device, UtcTime before, SealedTotals& totals,
                                     SealedDevice& sealed);

    Connection& connection_;
    ChunkMerger merger_;
    SampleBuffers collected_;
    const SharedTail& tail_;
    SealPolicy policy_;
    std::deque<DeviceId> due_;
    std::unordered_set<DeviceId> is_due_;
    std::size_t taken_ = 0;  ///< Of due_, from its front, that the last seal() has dealt with.
    struct Waiting {
        DeviceId device;
        std::uint64_t since;
    };
    /// Hot samples without those that cannot be sealed.
    [[nodiscard]] std::size_t movable() const;
    [[nodiscard]] bool still_waits(const Waiting& waiting) const;
    /// How much more than a slice one append encodes while the tail is too large: some tens of milliseconds.
    static constexpr std::size_t slices_at_once = 16;

    std::deque<Waiting> waiting_;  ///< Ascending by `since`; an entry counts while `since_` has the same number.
    std::unordered_map<DeviceId, std::uint64_t> since_;
    std::unordered_set<DeviceId> stuck_;
    std::uint64_t position_ = 0;  ///< Samples that came since opening.
};

}  // namespace wattmast::sqlite
