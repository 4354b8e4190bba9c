// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `chunk`: sealed samples by device and window.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "store/column/chunk.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

enum class Order : std::uint8_t { ascending = 1, descending = 2 };
enum class Walk : std::uint8_t { go_on = 1, stop = 2 };

/// "the chunk of device 7, 2026-10-01T00:00:00Z to 2026-10-01T02:00:00Z".
[[nodiscard]] std::string name_of_chunk(DeviceId device, TimeRange window);

/// A row before its body is looked at.
struct ChunkRow {
    DeviceId device;
    TimeRange window;
    /// Valid until the next row.
    std::span<const std::byte> body;

    /// Fails with `store_damaged`, naming device and window, unless the body is a chunk of exactly these.
    [[nodiscard]] Result<Chunk> open() const;
};

/// Calls `visit` with the rows of the device whose windows overlap `range`, until it says stop or fails.
[[nodiscard]] Result<void> each_chunk(Connection& connection, DeviceId device, TimeRange range, Order order,
                                      const std::function<Result<Walk>(const ChunkRow&)>& visit);

/// Appends a point's samples of a chunk that are in the range. Fails with `store_damaged`, naming device and window,
/// also for samples that are no samples, out of order or outside the window.
[[nodiscard]] Result<void> read_chunk(const ChunkRow& row, const Chunk& chunk, PointId point, TimeRange range,
                                      std::vector<Sample>& into);

/// Adds the row or replaces the one with its key. @pre window is a slot or a UTC day
[[nodiscard]] Result<void> put_chunk(Connection& connection, DeviceId device, TimeRange window,
                                     std::span<const PointSamples> points);
/// Removes the rows whose windows lie inside `range`.
[[nodiscard]] Result<void> erase_chunks(Connection& connection, DeviceId device, TimeRange range);

/// The UTC days of [begin, end) that have chunks of one slot, ascending.
/// @param begin A midnight. @param end A midnight.
[[nodiscard]] Result<std::vector<UtcTime>> days_in_slots(Connection& connection, DeviceId device, UtcTime begin,
                                                         UtcTime end);

}  // namespace wattmast::sqlite
