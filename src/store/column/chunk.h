// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All samples of one device in one window as one block of bytes. The format stands in docs/DATA_FORMAT.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/sample.h"
#include "store/column/effort.h"
#include "units/error.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

/// Samples of one point, ascending by time, each time once.
struct PointSamples {
    PointId point;
    std::vector<Sample> samples;

    friend bool operator==(const PointSamples&, const PointSamples&) = default;
};

/// A point has at most so many samples in a chunk (twelve a second over a day), a window at most so many milliseconds
/// (34 years). Both bound what a decoder of damaged bytes can be made to do.
inline constexpr std::size_t max_chunk_samples_per_point = std::size_t{1} << 20U;
inline constexpr Duration max_chunk_window{std::int64_t{1} << 40U};

/// Everything of every sample comes back bit for bit, and the bytes depend on nothing but the arguments. Points without
/// samples leave no trace.
/// Fails with `invalid_argument` for points that do not ascend; for samples of another point, outside of the window,
/// not strictly ascending, too many, or with value, quality and reason that contradict each other; for an empty or too
/// long window.
[[nodiscard]] Result<std::vector<std::byte>> encode_chunk(DeviceId device, TimeRange window,
                                                          std::span<const PointSamples> points,
                                                          Effort effort = Effort::thorough);

/// A view of a chunk's bytes, which must outlive it. An instance belongs to one thread (read() keeps the times that it
/// decoded last); any number may look at the same bytes.
class Chunk {
public:
    /// Fails with `store_damaged` unless the checksum is right and the directory accounts for every byte.
    [[nodiscard]] static Result<Chunk> open(std::span<const std::byte> bytes);

    [[nodiscard]] DeviceId device() const noexcept { return device_; }
    [[nodiscard]] TimeRange window() const noexcept { return window_; }
    /// The points that have samples, ascending.
    [[nodiscard]] std::span<const PointId> points() const noexcept { return points_; }
    /// Of all points together.
    [[nodiscard]] std::size_t samples() const noexcept { return samples_; }
    /// Of one point; 0 for a point that is not in the chunk.
    [[nodiscard]] std::size_t samples_of(PointId point) const noexcept;

    /// Appends the samples of `point`, ascending by time; none for a point that is not in the chunk. Reading one point
    /// after the other decodes times that they share once.
    /// Fails with `store_damaged`, and then leaves `into` as it was; that takes a checksum that is right by chance or
    /// by intent.
    [[nodiscard]] Result<void> read(PointId point, std::vector<Sample>& into) const;

private:
    struct TimeColumn {
        std::size_t count = 0;
        std::size_t size = 0;  ///< Of body.
        std::span<const std::byte> body;
    };
    struct ValueColumn {
        std::size_t times = 0;  ///< Index into times_.
        std::size_t size = 0;   ///< Of body.
        std::span<const std::byte> body;
    };
    friend class ChunkDirectory;

    Chunk() = default;
    [[nodiscard]] bool decode_offsets(std::size_t column, std::vector<std::int64_t>& into) const;
    [[nodiscard]] bool hold_offsets(std::size_t column) const;

    DeviceId device_;
    TimeRange window_;
    std::vector<PointId> points_;
    std::vector<ValueColumn> values_;  ///< In the order of points_.
    std::vector<TimeColumn> times_;
    std::size_t samples_ = 0;
    mutable std::vector<std::int64_t> held_offsets_;  ///< Times of the column read last, since the window's begin.
    mutable std::size_t held_column_ = 0;             ///< Meaningful while held_offsets_ is not empty.
};

}  // namespace wattmast
