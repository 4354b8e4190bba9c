// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `rollup_hour` and `rollup_day`, cells of merged days, and of `rollup_quarter`, cells of retired ones.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/chunk.h"
#include "store/rollup/rollup_chunk.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// What one row of a level covers: a UTC day of quarter hours or hours, or 64 days.
[[nodiscard]] TimeRange rollup_window(RollupLevel level, UtcTime time);

/// Writes the cells of one UTC day, of hours and of the day, from all of the day's sealed samples.
/// Fails with `store_damaged` if the cells of the neighbouring days, which share a row, cannot be read.
[[nodiscard]] Result<void> put_rollups(Connection& connection, DeviceId device, UtcTime day,
                                       std::span<const PointSamples> samples);

/// Writes the quarter hours of one UTC day from all of the day's sealed samples, reads them back from the database and
/// compares. Fails with `store_damaged` if they do not come back.
[[nodiscard]] Result<void> put_quarter_hours(Connection& connection, DeviceId device, UtcTime day,
                                             std::span<const PointSamples> samples);
/// Sees that the stored hours and the day are those of these samples, which are about to go; writes them anew where
/// they are not. Fails as put_rollups().
[[nodiscard]] Result<void> make_sure_of_rollups(Connection& connection, DeviceId device, UtcTime day,
                                                std::span<const PointSamples> samples);
/// Fails with `store_damaged` unless the hours of this UTC day can be read, to the last cell.
[[nodiscard]] Result<void> check_hours(Connection& connection, DeviceId device, UtcTime day);

/// Appends the point's stored cells that lie inside `range`, ascending. Looks at `is_cancelled` for every row.
/// Fails with `store_damaged`, naming device and window.
[[nodiscard]] Result<void> read_rollups(Connection& connection, RollupLevel level, DeviceId device, PointId point,
                                        TimeRange range, const std::function<bool()>& is_cancelled,
                                        std::vector<RollupCell>& into);

/// One stored row.
struct RollupRow {
    RollupLevel level = RollupLevel::hour;
    DeviceId device;
    TimeRange window;
    std::span<const std::byte> body;  ///< Valid until the next row.

    /// Fails with `store_damaged`, naming device and window, unless the body holds cells of exactly these.
    [[nodiscard]] Result<RollupChunk> open() const;
};
/// The row that a query of (key, body) stands on.
[[nodiscard]] RollupRow rollup_row_from(RollupLevel level, const Query& row);

}  // namespace wattmast::sqlite
