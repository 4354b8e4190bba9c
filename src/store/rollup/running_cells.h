// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The cells of one day of one device, one a point, while the day goes on: written anew every two hours, so quick to
// write and to read rather than short. The format: docs/DATA_FORMAT.md, "Inside the rollups".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "model/sample.h"
#include "store/column/byte_io.h"
#include "units/error.h"

namespace wattmast {

struct PointCell {
    PointId point;
    RollupCell cell;  ///< Of the level of days.
    friend bool operator==(const PointCell&, const PointCell&) = default;
};

/// Everything of every cell comes back bit for bit. Depends on nothing but the arguments.
/// @pre `day` is a UTC midnight; points ascend; each cell is what roll_up() makes of samples of that day
[[nodiscard]] std::vector<std::byte> encode_running(DeviceId device, UtcTime day, std::span<const PointCell> cells);

/// A view of the bytes, which must outlive it. Any number of threads.
class RunningCells {
public:
    /// Fails with `store_damaged` unless the checksum is right and the head can be read.
    [[nodiscard]] static Result<RunningCells> open(std::span<const std::byte> bytes);

    [[nodiscard]] DeviceId device() const noexcept { return device_; }
    [[nodiscard]] UtcTime day() const noexcept { return day_; }

    /// All cells, ascending by point. Fails with `store_damaged`; that takes a checksum that is right by chance or by
    /// intent. Work and memory are bounded by the bytes.
    [[nodiscard]] Result<std::vector<PointCell>> read() const;
    /// The point's; empty if it has none. Decodes no other. Fails like read().
    [[nodiscard]] Result<std::optional<RollupCell>> find(PointId point) const;

private:
    RunningCells() = default;
    /// Calls `visit` with each point and the bytes of its cell until it says false. False where the bytes are no list.
    template <typename Visit>
    [[nodiscard]] bool each(Visit visit) const;
    [[nodiscard]] Failure damaged() const;

    DeviceId device_;
    UtcTime day_;
    std::uint64_t count_ = 0;
    column::ByteView entries_;
};

}  // namespace wattmast
