// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writing a chunk.
#include <algorithm>
#include <optional>
#include <string>

#include "store/column/chunk.h"
#include "store/column/sample_class.h"
#include "store/column/sealed.h"
#include "store/column/time_column.h"
#include "store/column/value_column.h"

namespace wattmast {
namespace {

using column::ByteSink;

Failure refuse(PointId point, const std::string& why) {
    return fail(Errc::invalid_argument, "point " + std::to_string(point.number()) + ": " + why);
}

Result<void> check_window(TimeRange window) {
    const auto length = column::wrapping_subtract(milliseconds_of(window.end), milliseconds_of(window.begin));
    if (window.is_empty() || length < 0 || length > max_chunk_window.count()) {
        return fail(Errc::invalid_argument, "the window of a chunk is empty or longer than 2^40 ms");
    }
    return {};
}

/// Says what is wrong with a sample that is not accepted.
Failure refusal_of(const Sample& sample, PointId point, TimeRange window) {
    if (sample.point != point) {
        return refuse(point, "a sample belongs to point " + std::to_string(sample.point.number()));
    }
    const std::string time = std::to_string(milliseconds_of(sample.at)) + " ms";
    if (!window.contains(sample.at)) {
        return refuse(point, "the time " + time + " is outside of the window");
    }
    if (!column::is_encodable(sample)) {
        return refuse(point,
                      "value, quality and reason of the sample at " + time + " contradict each other or are unknown");
    }
    return refuse(point, "the times are not strictly ascending at " + time);
}

/// Times of a point since the window's begin.
Result<std::vector<std::int64_t>> offsets_of(const PointSamples& points, TimeRange window) {
    if (points.samples.size() > max_chunk_samples_per_point) {
        return refuse(points.point, "more than 2^20 samples in one window");
    }
    std::vector<std::int64_t> offsets(points.samples.size());
    std::int64_t* to = offsets.data();
    std::int64_t last = -1;
    for (const Sample& sample : points.samples) {
        const std::int64_t offset =
            column::wrapping_subtract(milliseconds_of(sample.at), milliseconds_of(window.begin));
        if (sample.point != points.point || !window.contains(sample.at) || offset <= last ||
            !column::is_encodable(sample)) {
            return refusal_of(sample, points.point, window);
        }
        *to++ = last = offset;
    }
    return offsets;
}

/// The distinct time columns of a chunk, longest first, so that a column that is part of another comes behind it.
class TimeColumns {
public:
    /// Returns the number of the column, which sort() may change.
    std::size_t add(std::vector<std::int64_t> offsets) {
        const auto known = std::ranges::find(columns_, offsets, &Column::offsets);
        if (known != columns_.end()) {
            return known->number;
        }
        columns_.push_back({columns_.size(), std::move(offsets)});
        return columns_.back().number;
    }
    void sort() {
        std::ranges::stable_sort(columns_, std::ranges::greater{}, [](const Column& c) { return c.offsets.size(); });
        places_.resize(columns_.size());
        for (std::size_t place = 0; place < columns_.size(); ++place) {
            places_[columns_[place].number] = place;
        }
    }
    [[nodiscard]] std::size_t size() const noexcept { return columns_.size(); }
    [[nodiscard]] std::size_t place_of(std::size_t number) const { return places_[number]; }
    [[nodiscard]] std::size_t count(std::size_t place) const { return columns_[place].offsets.size(); }

    /// @pre the columns before were encoded
    void encode(std::size_t place, Effort effort, ByteSink& sink) {
        const auto& offsets = columns_[place].offsets;
        ByteSink whole;
        whole.u8(column::whole_times);
        column::encode_times(offsets, effort, whole);
        ByteSink part;
        if (const auto parent = parent_of(offsets)) {
            part.u8(column::part_of_times);
            part.varint(*parent);
            column::encode_part_of_times(offsets, columns_[*parent].offsets, effort, part);
        }
        if (part.size() > 0 && part.size() < whole.size()) {
            sink.append(part.view());
            return;
        }
        sink.append(whole.view());
        parents_.push_back(place);
    }

private:
    struct Column {
        std::size_t number;
        std::vector<std::int64_t> offsets;
    };

    [[nodiscard]] std::optional<std::size_t> parent_of(const std::vector<std::int64_t>& offsets) const {
        constexpr std::size_t enough = 8;  // bounds the work for points that share nothing
        for (std::size_t i = 0; i < std::min(parents_.size(), enough); ++i) {
            if (std::ranges::includes(columns_[parents_[i]].offsets, offsets)) {
                return parents_[i];
            }
        }
        return std::nullopt;
    }

    std::vector<Column> columns_;
    std::vector<std::size_t> places_;
    std::vector<std::size_t> parents_;  ///< Columns that stand for themselves.
};

struct Body {
    PointId point;
    std::size_t times = 0;
    std::size_t size = 0;
};

void write_directory(DeviceId device, TimeRange window, const TimeColumns& times,
                     std::span<const std::size_t> time_sizes, std::span<const Body> values, ByteSink& sink) {
    sink.u8(column::format_version);
    sink.signed_varint(device.number());
    sink.signed_varint(milliseconds_of(window.begin));
    sink.varint(static_cast<std::uint64_t>(window.length().count()));
    sink.varint(times.size());
    sink.varint(values.size());
    for (std::size_t place = 0; place < times.size(); ++place) {
        sink.varint(times.count(place));
        sink.varint(time_sizes[place]);
    }
    std::int64_t last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int64_t step = column::wrapping_subtract(values[i].point.number(), last);
        sink.varint(i == 0 ? column::zigzag(step) : static_cast<std::uint64_t>(step));
        last = values[i].point.number();
        sink.varint(times.place_of(values[i].times));
        sink.varint(values[i].size);
    }
}

}  // namespace

Result<std::vector<std::byte>> encode_chunk(DeviceId device, TimeRange window, std::span<const PointSamples> points,
                                            Effort effort) {
    if (const auto checked = check_window(window); !checked) {
        return checked.error();
    }
    TimeColumns times;
    ByteSink value_bytes;
    std::vector<Body> values;
    std::optional<PointId> last;
    for (const PointSamples& of_point : points) {
        if (last && *last >= of_point.point) {
            return refuse(of_point.point, "the points of a chunk do not ascend");
        }
        last = of_point.point;
        auto offsets = offsets_of(of_point, window);
        if (!offsets) {
            return offsets.error();
        }
        if (offsets->empty()) {
            continue;
        }
        const std::size_t before = value_bytes.size();
        column::encode_values(of_point.samples, effort, value_bytes);
        values.push_back({of_point.point, times.add(*std::move(offsets)), value_bytes.size() - before});
    }
    times.sort();
    ByteSink time_bytes;
    std::vector<std::size_t> time_sizes;
    for (std::size_t place = 0; place < times.size(); ++place) {
        const std::size_t before = time_bytes.size();
        times.encode(place, effort, time_bytes);
        time_sizes.push_back(time_bytes.size() - before);
    }
    ByteSink sink;
    write_directory(device, window, times, time_sizes, values, sink);
    sink.reserve(sink.size() + time_bytes.size() + value_bytes.size() + sizeof(std::uint32_t));
    sink.append(time_bytes.view());
    sink.append(value_bytes.view());
    column::seal(sink);
    return sink.take();
}

}  // namespace wattmast
