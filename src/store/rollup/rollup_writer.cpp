// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writing a chunk of cells.
#include <algorithm>
#include <array>
#include <limits>
#include <memory_resource>
#include <optional>
#include <string>

#include "store/column/sealed.h"
#include "store/rollup/cell_columns.h"
#include "store/rollup/cell_frame.h"
#include "store/rollup/rollup_chunk.h"

namespace wattmast {
namespace {

using column::BitWriter;
using column::ByteSink;

Failure refuse(PointId point, const std::string& why) {
    return fail(Errc::invalid_argument, "point " + std::to_string(point.number()) + ": " + why);
}

Result<void> check_window(TimeRange window, RollupLevel level) {
    const Duration length = length_of(level);
    if (window.is_empty() || window.length() > length * most_cells_of_window ||
        cell_start(window.begin, level) != window.begin || cell_start(window.end, level) != window.end) {
        return fail(Errc::invalid_argument, "the window of a chunk of rollups is empty, longer than " +
                                                std::to_string(most_cells_of_window) +
                                                " cells or does not begin and end on cells");
    }
    return {};
}

bool are_consistent(const CellValues& values, const RollupCell& cell, Duration length) noexcept {
    return values.first_at >= cell.start && values.first_at <= values.last_at && values.last_at < cell.start + length &&
           values.longest >= Duration{0} && values.longest <= values.last_at - values.first_at &&
           values.falls <= many_falls;
}

bool is_consistent(const RollupCell& cell, Duration length) noexcept {
    return cell.count + std::uint64_t{cell.missing} > 0 && cell.suspect <= cell.count &&
           cell.values.has_value() == (cell.count > 0) && (!cell.values || are_consistent(*cell.values, cell, length));
}

Result<void> check_point(const PointRollups& rollups, RollupLevel level, TimeRange window) {
    std::optional<UtcTime> last;
    for (const RollupCell& cell : rollups.cells) {
        if (cell_start(cell.start, level) != cell.start || !window.contains(cell.start) ||
            (last && cell.start <= *last)) {
            return refuse(rollups.point, "the cell of " + to_iso8601(cell.start) +
                                             " is outside of the window, not aligned or not behind the one before");
        }
        last = cell.start;
        if (!is_consistent(cell, length_of(level))) {
            return refuse(rollups.point, "the cell of " + to_iso8601(cell.start) + " contradicts itself");
        }
    }
    return {};
}

struct Column {
    PointId point;
    std::size_t frame = 0;
    std::size_t size = 0;
};

/// Collects the bodies, and each frame once.
class Collector {
public:
    explicit Collector(RollupLevel level, UtcTime begin) : level_(level), begin_(begin) {}

    void add(const PointRollups& rollups) {
        auto frame = rollup::frame_of(rollups.cells, begin_, level_, &arena_);
        const std::size_t before = values_.size();
        if (frame.valued() > 0) {
            BitWriter bits(values_);
            rollup::put_values(rollups.cells, bits, &arena_);
            bits.finish();
        }
        const auto known = std::ranges::find(frames_, frame);
        const auto place = static_cast<std::size_t>(known - frames_.begin());
        if (known == frames_.end()) {
            frames_.push_back(std::move(frame));
        }
        columns_.push_back({rollups.point, place, values_.size() - before});
    }

    void write(ByteSink& sink) {
        sink.varint(frames_.size());
        sink.varint(columns_.size());
        ByteSink frame_bytes;
        for (const rollup::CellFrame& frame : frames_) {
            const std::size_t before = frame_bytes.size();
            BitWriter bits(frame_bytes);
            rollup::put_frame(frame, bits, &arena_);
            bits.finish();
            sink.varint(frame.cells());
            sink.varint(frame.valued());
            sink.varint(frame_bytes.size() - before);
        }
        std::int64_t last = 0;
        for (const Column& column : columns_) {
            const std::int64_t step = column::wrapping_subtract(column.point.number(), last);
            sink.varint(&column == &columns_.front() ? column::zigzag(step) : static_cast<std::uint64_t>(step));
            last = column.point.number();
            sink.varint(column.frame);
            sink.varint(column.size);
        }
        sink.append(frame_bytes.view());
        sink.append(values_.view());
    }

private:
    RollupLevel level_;
    UtcTime begin_;
    std::array<std::byte, 32'768> room_;
    std::pmr::monotonic_buffer_resource arena_{room_.data(), room_.size()};
    std::vector<rollup::CellFrame> frames_;
    std::vector<Column> columns_;
    ByteSink values_;
};

}  // namespace

Result<std::vector<std::byte>> encode_rollups(DeviceId device, RollupLevel level, TimeRange window,
                                              std::span<const PointRollups> points) {
    if (auto checked = check_window(window, level); !checked) {
        return checked.error();
    }
    Collector collector(level, window.begin);
    std::optional<PointId> last;
    for (const PointRollups& rollups : points) {
        if (last && *last >= rollups.point) {
            return refuse(rollups.point, "the points do not ascend");
        }
        last = rollups.point;
        if (auto checked = check_point(rollups, level, window); !checked) {
            return checked.error();
        }
        if (!rollups.cells.empty()) {
            collector.add(rollups);
        }
    }
    ByteSink sink;
    sink.u8(column::format_version);
    sink.u8(static_cast<std::uint8_t>(level));
    sink.signed_varint(device.number());
    sink.signed_varint(milliseconds_of(window.begin) / length_of(level).count());
    sink.varint(static_cast<std::uint64_t>(window.length() / length_of(level)));
    collector.write(sink);
    column::seal(sink);
    return sink.take();
}

}  // namespace wattmast
