// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `rollup_hour` and `rollup_day`, cells of merged days, of `rollup_slot`, hours of days that are not merged
// yet, and of `rollup_quarter`, cells of retired ones. Those of `rollup_running`: running_day.h.
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/chunk.h"
#include "store/rollup/rollup_chunk.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

enum class RollupTable : std::uint8_t {
    quarter = 1,  ///< Quarter hours, rows of a UTC day.
    hour = 2,     ///< Hours, rows of a UTC day.
    day = 3,      ///< Days, rows of 64 UTC days.
    slot = 4,     ///< Hours, rows of two hours.
};
[[nodiscard]] RollupLevel level_of(RollupTable table) noexcept;
/// "rollup_hour".
[[nodiscard]] std::string_view name_of(RollupTable table) noexcept;
/// What the row with this time covers.
[[nodiscard]] TimeRange rollup_window(RollupTable table, UtcTime time) noexcept;

/// Writes the hours of one slot, of all of its sealed samples.
[[nodiscard]] Result<void> put_slot_hours(Connection& connection, DeviceId device, UtcTime slot,
                                          std::span<const PointRollups> hours);
/// Removes the hours of the slots inside `range`.
[[nodiscard]] Result<void> erase_slot_hours(Connection& connection, DeviceId device, TimeRange range);
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

/// What roll_up() makes of each point's samples; points without samples are left out.
[[nodiscard]] std::vector<PointRollups> roll_up_all(std::span<const PointSamples> samples, RollupLevel level);

/// Appends the point's stored cells that lie inside `range`, ascending. Looks at `cancel` for every row.
/// Fails with `store_damaged`, naming device and window.
[[nodiscard]] Result<void> read_rollups(Connection& connection, RollupTable table, DeviceId device, PointId point,
                                        TimeRange range, const std::stop_token& cancel, std::vector<RollupCell>& into);

/// One stored row.
struct RollupRow {
    RollupTable table = RollupTable::hour;
    DeviceId device;
    TimeRange window;
    std::span<const std::byte> body;  ///< Valid until the next row.

    /// Fails with `store_damaged`, naming device and window, unless the body holds cells of exactly these.
    [[nodiscard]] Result<RollupChunk> open() const;
};
/// The row that a query of (key, body) stands on.
[[nodiscard]] RollupRow rollup_row_from(RollupTable table, const Query& row);

}  // namespace wattmast::sqlite
