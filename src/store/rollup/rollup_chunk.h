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

/// Everything of every cell comes back bit for bit, and the bytes depend on nothing but the arguments. Points without
/// cells leave no trace.
/// Fails with `invalid_argument` where the window is empty, does not begin and end on cells of the level or has more
/// than `most_cells_of_window`, points are not ascending, or cells are not ascending, not aligned, outside the window
/// or contradict themselves (values without a count, times outside the cell).
[[nodiscard]] Result<std::vector<std::byte>> encode_rollups(DeviceId device, RollupLevel level, TimeRange window,
                                                            std::span<const PointRollups> points);

/// A view of the bytes, which must outlive it. Any number of threads.
class RollupChunk {
public:
    /// Fails with `store_damaged` unless the checksum is right and the directory accounts for every byte. Allocates no
    /// more than the bytes justify.
    [[nodiscard]] static Result<RollupChunk> open(std::span<const std::byte> bytes);

    [[nodiscard]] DeviceId device() const noexcept { return device_; }
    [[nodiscard]] RollupLevel level() const noexcept { return level_; }
    [[nodiscard]] TimeRange window() const noexcept { return window_; }
    /// The points that have cells, ascending.
    [[nodiscard]] std::span<const PointId> points() const noexcept { return points_; }
    /// Of all points together.
    [[nodiscard]] std::size_t cells() const noexcept;

    /// Appends the cells of `point`, ascending; none for a point that is not in the chunk. Decodes no other point.
    /// Fails with `store_damaged`, and then leaves `into` as it was; that takes a checksum that is right by chance or
    /// by intent. Work and memory are bounded by the window.
    [[nodiscard]] Result<void> read(PointId point, std::vector<RollupCell>& into) const;

private:
    struct Frame {
        std::size_t cells = 0;
        std::size_t valued = 0;  ///< Cells with values.
        std::size_t size = 0;    ///< Of body.
        std::span<const std::byte> body;
    };
    struct Column {
        std::size_t frame = 0;  ///< Index into frames_.
        std::size_t size = 0;   ///< Of body.
        std::span<const std::byte> body;
    };
    friend class RollupDirectory;

    RollupChunk() = default;
    [[nodiscard]] bool decode(const Column& column, std::vector<RollupCell>& into) const;
    [[nodiscard]] std::uint64_t window_cells() const noexcept;

    DeviceId device_;
    RollupLevel level_ = RollupLevel::hour;
    TimeRange window_;
    std::vector<PointId> points_;
    std::vector<Column> columns_;  ///< In the order of points_.
    std::vector<Frame> frames_;
};

}  // namespace wattmast
