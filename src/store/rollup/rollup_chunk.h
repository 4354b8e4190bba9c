// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The cells of all points of one device in one window, in few bytes. The format: docs/DATA_FORMAT.md, "Rollups".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct PointRollups {
    PointId point;
    std::vector<RollupCell> cells;  ///< Of one level, ascending.
    friend bool operator==(const PointRollups&, const PointRollups&) = default;
};

/// The most cells of a window. 64 days have 6,144 quarters of an hour.
inline constexpr std::int64_t most_cells_of_window = 16'384;

/// The same content gives the same bytes, whatever its history.
/// Fails with `invalid_argument` where the window does not begin and end on cells of the level or has more than
/// `most_cells_of_window`, points are not ascending, or cells are not ascending, not aligned, outside the window or
/// contradict themselves (values without a count, times outside the cell).
[[nodiscard]] Result<std::vector<std::byte>> encode_rollups(DeviceId device, RollupLevel level, TimeRange window,
                                                            std::span<const PointRollups> points);

/// A view; the bytes must outlive it. Any thread.
class RollupChunk {
public:
    /// Fails with `store_damaged` unless the checksum and the whole directory are consistent. Allocates no more than
    /// the bytes justify.
    [[nodiscard]] static Result<RollupChunk> open(std::span<const std::byte> bytes);

    [[nodiscard]] DeviceId device() const noexcept { return device_; }
    [[nodiscard]] RollupLevel level() const noexcept { return level_; }
    [[nodiscard]] TimeRange window() const noexcept { return window_; }
    /// Ascending.
    [[nodiscard]] std::span<const PointId> points() const noexcept { return points_; }

    /// Appends that point's cells; none if it has none. Only its own columns are decoded. Fails with `store_damaged`
    /// where the bytes give no cells that can be; `into` is then as before.
    [[nodiscard]] Result<void> read(PointId point, std::vector<RollupCell>& into) const;

private:
    RollupChunk() = default;

    DeviceId device_;
    RollupLevel level_ = RollupLevel::hour;
    TimeRange window_;
    std::vector<PointId> points_;
};

}  // namespace wattmast
