// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Brings samples into the chunks of their windows, and days into one chunk with its rollups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/column/chunk.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/running_day.h"
#include "store/sqlite/sample_buffers.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// From where to where a device becomes sealed, see SealedExtent::before.
struct SealStep {
    UtcTime from;
    UtcTime to;
};

enum class SlotHours : std::uint8_t {
    written = 1,
    left_out = 2,  ///< By a migration: a later one makes their table and them.
};

/// Belongs to one thread.
class ChunkMerger {
public:
    /// The connection outlives it.
    explicit ChunkMerger(Connection& connection, SlotHours slot_hours = SlotHours::written)
        : connection_(connection), slot_hours_(slot_hours) {}

    /// Opens exactly the windows that the samples touch, and writes the hours of slots anew, and the cells of their
    /// days as far as those are sealed. A day that lies `merge_delay` before step.to becomes one chunk, also if only
    /// slots of it are there, and its rollups are written anew. Of equal times the stored sample stays. Gives the
    /// number of samples encoded, which is what it cost. In the caller's transaction.
    /// @param samples Points ascending, each ascending by time.
    [[nodiscard]] Result<std::size_t> merge(DeviceId device, std::span<const PointSamples> samples, SealStep step);

private:
    Result<void> slots_of(TimeRange day, UtcTime sealed_before);
    Result<void> put_hours(TimeRange slot);
    Result<void> put_running(TimeRange day, UtcTime sealed_before);
    Result<void> whole(TimeRange day);
    Result<void> gather(TimeRange window);
    Result<void> gather_stored(TimeRange window);
    [[nodiscard]] std::span<const PointSamples> gathered() const;

    Connection& connection_;
    SlotHours slot_hours_;
    DeviceId device_;
    std::span<const PointSamples> samples_;
    SampleBuffers own_;
    RunningDayChange running_;
    bool as_given_ = false;  ///< Nothing was stored and nothing lies outside: no copy.
    std::size_t rows_ = 0;
    std::size_t work_ = 0;
};

}  // namespace wattmast::sqlite
