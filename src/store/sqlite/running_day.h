// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `rollup_running`: of each UTC day that is not merged yet, one cell a point of all that is sealed of it, so
// that the running day costs a reader as much as a merged one. A point has no cell there where the hours of the day do
// not tell it bit for bit; readers then take the hours.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/chunk.h"
#include "store/rollup/rollup_chunk.h"
#include "store/rollup/running_cells.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// What comes to a day at once, slot by slot.
class RunningDayChange {
public:
    /// Forgets what came to another day.
    void clear() noexcept { hours_.clear(); }
    /// @param hours Of samples that are new, points ascending; all behind those of the calls before.
    void add(std::vector<PointRollups> hours);
    [[nodiscard]] std::span<const PointRollups> hours() const noexcept { return hours_; }

private:
    std::vector<PointRollups> hours_;
};

/// Brings samples that lie behind all sealed ones of the day into the day's row.
/// @param sealed_before Up to where the device was sealed; before the day's begin, there was nothing of it.
/// @param samples Those of `change` and perhaps others. Points ascending.
/// @pre the hours of the day's slots are written
[[nodiscard]] Result<void> extend_running_day(Connection& connection, DeviceId device, UtcTime day,
                                              UtcTime sealed_before, const RunningDayChange& change,
                                              std::span<const PointSamples> samples);
/// Writes the day's row anew from the stored hours of its slots; where one of them is damaged, a row without cells.
[[nodiscard]] Result<void> remake_running_day(Connection& connection, DeviceId device, UtcTime day);
/// For a day that is merged.
[[nodiscard]] Result<void> erase_running_day(Connection& connection, DeviceId device, UtcTime day);

/// The point's cell of all that is sealed of the day; empty where it is not known. A damaged row counts as none.
[[nodiscard]] Result<std::optional<RollupCell>> read_running_day(Connection& connection, DeviceId device, PointId point,
                                                                 UtcTime day);

/// The row that a query of (key, body) stands on. Valid until the next row.
/// Fails with `store_damaged`, naming device and day, unless the body holds cells of exactly these.
[[nodiscard]] Result<RunningCells> running_cells_from(const Query& row);
/// Adds the day's row or replaces it.
[[nodiscard]] Result<void> put_running_cells(Connection& connection, DeviceId device, UtcTime day,
                                             std::span<const PointCell> cells);

/// The step of code of schema 9: writes the rows of all days that are not merged.
/// @pre inside a writing transaction
[[nodiscard]] Result<void> make_running_days(Connection& connection);

}  // namespace wattmast::sqlite
