// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Opening a chunk and reading from it.
#include "store/column/chunk.h"

#include <algorithm>
#include <string>

#include "store/column/sealed.h"
#include "store/column/time_column.h"
#include "store/column/value_column.h"

namespace wattmast {

using column::ByteSource;
using column::ByteView;

/// Reads the bytes before the columns. Every number is checked against the bytes that are there before anything is
/// allocated for it.
class ChunkDirectory {
public:
    explicit ChunkDirectory(ByteView bytes) noexcept : source_(bytes) {}

    /// False where the directory contradicts itself or does not account for every byte.
    [[nodiscard]] bool read(Chunk& chunk) { return read_window(chunk) && read_columns(chunk) && take_bodies(chunk); }

private:
    bool read_window(Chunk& chunk) noexcept {
        chunk.device_ = DeviceId(source_.signed_varint());
        const std::int64_t begin = source_.signed_varint();
        const std::uint64_t length = source_.varint();
        std::int64_t end = 0;
        if (source_.failed() || length < 1 || length > static_cast<std::uint64_t>(max_chunk_window.count()) ||
            __builtin_add_overflow(begin, static_cast<std::int64_t>(length), &end)) {
            return false;
        }
        chunk.window_ = {utc_from_milliseconds(begin), utc_from_milliseconds(end)};
        return true;
    }

    bool read_columns(Chunk& chunk) {
        const std::uint64_t times = source_.varint();
        const std::uint64_t points = source_.varint();
        constexpr std::size_t least_entry = 2;  // bytes
        if (source_.failed() || times > points || points > source_.left() / least_entry ||
            (times == 0) != (points == 0)) {
            return false;
        }
        chunk.times_.resize(times);
        chunk.points_.reserve(points);
        chunk.values_.reserve(points);
        return read_times(chunk) && read_values(points, chunk);
    }

    bool read_times(Chunk& chunk) {
        const auto most = std::min(static_cast<std::uint64_t>(chunk.window_.length().count()),
                                   std::uint64_t{max_chunk_samples_per_point});
        for (Chunk::TimeColumn& times : chunk.times_) {
            times.count = source_.varint();
            if (times.count < 1 || times.count > most) {
                return false;
            }
            times.size = source_.varint();
        }
        return !source_.failed();
    }

    bool read_values(std::uint64_t points, Chunk& chunk) {
        for (std::uint64_t i = 0; i < points; ++i) {
            const std::uint64_t number = source_.varint();
            const PointId point(
                i == 0 ? column::unzigzag(number)
                       : column::wrapping_add(chunk.points_.back().number(), static_cast<std::int64_t>(number)));
            if (i > 0 && point <= chunk.points_.back()) {
                return false;
            }
            chunk.points_.push_back(point);
            const std::uint64_t times = source_.varint();
            if (times >= chunk.times_.size()) {
                return false;
            }
            chunk.values_.push_back({times, source_.varint(), {}});
            chunk.samples_ += chunk.times_[times].count;
        }
        return !source_.failed();
    }

    /// The bodies stand behind the whole directory, in its order.
    bool take_bodies(Chunk& chunk) noexcept {
        for (Chunk::TimeColumn& times : chunk.times_) {
            times.body = source_.take(times.size);
        }
        for (Chunk::ValueColumn& values : chunk.values_) {
            values.body = source_.take(values.size);
        }
        return source_.is_done();
    }

    ByteSource source_;
};

Result<Chunk> Chunk::open(std::span<const std::byte> bytes) {
    constexpr std::string_view what = "a chunk of samples";
    const auto content = column::unseal(bytes, what);
    if (!content) {
        return content.error();
    }
    Chunk chunk;
    if (!ChunkDirectory(*content).read(chunk)) {
        return column::damaged(what, "its directory contradicts itself");
    }
    return chunk;
}

std::size_t Chunk::samples_of(PointId point) const noexcept {
    const auto place = std::ranges::lower_bound(points_, point);
    if (place == points_.end() || *place != point) {
        return 0;
    }
    return times_[values_[static_cast<std::size_t>(place - points_.begin())].times].count;
}

bool Chunk::decode_offsets(std::size_t column, std::vector<std::int64_t>& into) const {
    const TimeColumn& times = times_[column];
    ByteSource source(times.body);
    const std::uint8_t kind = source.u8();
    if (kind == column::whole_times) {
        into.resize(times.count);
        return column::decode_times(source, window_.length().count(), into) && source.is_done();
    }
    const std::uint64_t parent = source.varint();
    // A parent stands before its parts and is no part itself, so that this goes one step deep only.
    if (kind != column::part_of_times || source.failed() || parent >= column || times.count > times_[parent].count ||
        times_[parent].body.empty() ||
        std::to_integer<std::uint8_t>(times_[parent].body.front()) != column::whole_times) {
        return false;
    }
    std::vector<std::int64_t> whole;
    if (!decode_offsets(parent, whole)) {
        return false;
    }
    into.resize(times.count);
    return column::decode_part_of_times(source, whole, into) && source.is_done();
}

bool Chunk::hold_offsets(std::size_t column) const {
    if (!held_offsets_.empty() && held_column_ == column) {
        return true;
    }
    held_column_ = column;
    if (!decode_offsets(column, held_offsets_)) {
        held_offsets_.clear();
        return false;
    }
    return true;
}

Result<void> Chunk::read(PointId point, std::vector<Sample>& into) const {
    const auto place = std::ranges::lower_bound(points_, point);
    if (place == points_.end() || *place != point) {
        return {};
    }
    const ValueColumn& values = values_[static_cast<std::size_t>(place - points_.begin())];
    if (!hold_offsets(values.times) || !column::decode_values(values.body, point, window_.begin, held_offsets_, into)) {
        return column::damaged(
            "the chunk of device " + std::to_string(device_.number()) + " from " + to_iso8601(window_.begin),
            "the samples of point " + std::to_string(point.number()) + " cannot be decoded");
    }
    return {};
}

}  // namespace wattmast
