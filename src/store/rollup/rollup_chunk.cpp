// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Opening a chunk of cells and reading from it.
#include "store/rollup/rollup_chunk.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <string>

#include "store/column/sealed.h"
#include "store/rollup/cell_columns.h"
#include "store/rollup/cell_frame.h"

namespace wattmast {

using column::BitReader;
using column::ByteSource;

/// Reads the bytes before the columns. Every number is checked against the bytes that are there before anything is
/// allocated for it.
class RollupDirectory {
public:
    explicit RollupDirectory(column::ByteView bytes) noexcept : source_(bytes) {}

    /// False where the directory contradicts itself or does not account for every byte.
    [[nodiscard]] bool read(RollupChunk& chunk) {
        return read_window(chunk) && read_sizes(chunk) && read_frames(chunk) && read_points(chunk) &&
               take_bodies(chunk);
    }

private:
    bool read_window(RollupChunk& chunk) noexcept {
        const std::uint8_t level = source_.u8();
        chunk.device_ = DeviceId(source_.signed_varint());
        const std::int64_t begin = source_.signed_varint();
        const std::uint64_t cells = source_.varint();
        if (source_.failed() || level < 1 || level > 3 || cells < 1 || cells > most_cells_of_window) {
            return false;
        }
        chunk.level_ = static_cast<RollupLevel>(level);
        const std::int64_t length = length_of(chunk.level_).count();
        std::int64_t first = 0;
        std::int64_t end = 0;
        if (__builtin_mul_overflow(begin, length, &first) ||
            __builtin_add_overflow(first, static_cast<std::int64_t>(cells) * length, &end)) {
            return false;
        }
        chunk.window_ = {utc_from_milliseconds(first), utc_from_milliseconds(end)};
        return true;
    }

    bool read_sizes(RollupChunk& chunk) {
        const std::uint64_t frames = source_.varint();
        const std::uint64_t points = source_.varint();
        constexpr std::size_t least_entry = 3;  // bytes
        if (source_.failed() || frames > points || points > source_.left() / least_entry ||
            (frames == 0) != (points == 0)) {
            return false;
        }
        chunk.frames_.resize(frames);
        chunk.points_.resize(points);
        chunk.columns_.resize(points);
        return true;
    }

    bool read_frames(RollupChunk& chunk) noexcept {
        for (RollupChunk::Frame& frame : chunk.frames_) {
            frame.cells = source_.varint();
            frame.valued = source_.varint();
            frame.size = source_.varint();
            if (frame.cells < 1 || frame.cells > chunk.window_cells() || frame.valued > frame.cells) {
                return false;
            }
        }
        return !source_.failed();
    }

    bool read_points(RollupChunk& chunk) noexcept {
        for (std::size_t i = 0; i < chunk.points_.size(); ++i) {
            const std::uint64_t step = source_.varint();
            const std::int64_t before = i == 0 ? 0 : chunk.points_[i - 1].number();
            chunk.points_[i] = PointId(
                column::wrapping_add(before, i == 0 ? column::unzigzag(step) : static_cast<std::int64_t>(step)));
            chunk.columns_[i].frame = source_.varint();
            chunk.columns_[i].size = source_.varint();
            if ((i > 0 && chunk.points_[i] <= chunk.points_[i - 1]) ||
                chunk.columns_[i].frame >= chunk.frames_.size()) {
                return false;
            }
        }
        return !source_.failed();
    }

    /// The bodies stand behind the whole directory, in its order.
    bool take_bodies(RollupChunk& chunk) noexcept {
        for (RollupChunk::Frame& frame : chunk.frames_) {
            frame.body = source_.take(frame.size);
        }
        for (RollupChunk::Column& column : chunk.columns_) {
            column.body = source_.take(column.size);
        }
        return source_.is_done();
    }

    ByteSource source_;
};

Result<RollupChunk> RollupChunk::open(std::span<const std::byte> bytes) {
    constexpr std::string_view what = "a chunk of rollups";
    const auto content = column::unseal(bytes, what);
    if (!content) {
        return content.error();
    }
    RollupChunk chunk;
    if (!RollupDirectory(*content).read(chunk)) {
        return column::damaged(what, "its directory contradicts itself");
    }
    return chunk;
}

std::uint64_t RollupChunk::window_cells() const noexcept {
    return static_cast<std::uint64_t>(window_.length() / length_of(level_));
}

std::size_t RollupChunk::cells() const noexcept {
    std::size_t cells = 0;
    for (const Column& column : columns_) {
        cells += frames_[column.frame].cells;
    }
    return cells;
}

bool RollupChunk::decode(const Column& column, std::vector<RollupCell>& into) const {
    const Frame& frame = frames_[column.frame];
    // Some twenty short lists: without it, reading a row of two hours is mostly asking for memory.
    std::array<std::byte, 8192> room;
    std::pmr::monotonic_buffer_resource arena(room.data(), room.size());
    rollup::CellFrame times(&arena);
    BitReader frame_bits(frame.body);
    if (!rollup::get_frame(frame_bits, frame.cells, frame.valued, window_cells(), level_, times) ||
        frame_bits.bytes_read() != frame.body.size()) {
        return false;
    }
    std::pmr::vector<CellValues> values(&arena);
    BitReader value_bits(column.body);
    if (frame.valued > 0 && !rollup::get_values(value_bits, times.valued_counts(&arena), values)) {
        return false;
    }
    if (value_bits.bytes_read() != column.body.size()) {
        return false;
    }
    rollup::append_cells(times, values, window_.begin, level_, into);
    return true;
}

Result<void> RollupChunk::read(PointId point, std::vector<RollupCell>& into) const {
    const auto place = std::ranges::lower_bound(points_, point);
    if (place == points_.end() || *place != point) {
        return {};
    }
    if (!decode(columns_[static_cast<std::size_t>(place - points_.begin())], into)) {
        return column::damaged(
            "the chunk of rollups of device " + std::to_string(device_.number()) + " from " + to_iso8601(window_.begin),
            "the cells of point " + std::to_string(point.number()) + " cannot be decoded");
    }
    return {};
}

}  // namespace wattmast
