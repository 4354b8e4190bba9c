// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/value_column.h"

#include <algorithm>
#include <unordered_map>

#include "store/column/numbers.h"
#include "store/column/sample_class.h"
#include "store/column/series.h"

namespace wattmast::column {
namespace {

/// More classes than the model has: 8 with each form and exponent, 4 with each reason.
constexpr std::size_t max_classes = 2048;

/// The numbers of one form and exponent, of whatever quality and origin.
struct Lane {
    std::uint8_t form = 0;
    std::int8_t exponent = 0;
    std::vector<std::int64_t> numbers;
    std::size_t next = 0;  ///< While reading.
};

/// The classes of a column in the order of first appearance, their runs, and their numbers.
struct Content {
    std::vector<SampleClass> classes;
    std::vector<std::size_t> lane_of_class;  ///< Unused for missing ones.
    std::vector<Lane> lanes;
    std::vector<std::int64_t> run_classes;
    std::vector<std::int64_t> run_sizes;

    /// `samples` is how many numbers a lane may get.
    void add_class(const SampleClass& sample_class, std::size_t samples) {
        classes.push_back(sample_class);
        std::size_t lane = 0;
        if (sample_class.has_value()) {
            while (lane < lanes.size() &&
                   (lanes[lane].form != sample_class.form || lanes[lane].exponent != sample_class.exponent)) {
                ++lane;
            }
            if (lane == lanes.size()) {
                lanes.push_back({sample_class.form, sample_class.exponent, {}, 0});
                // The first lane is nearly always the only one.
                lanes.back().numbers.reserve(lane == 0 ? samples : 0);
            }
        }
        lane_of_class.push_back(lane);
    }
};

/// Of samples of one class, as nearly all columns are.
Content content_of_class(const SampleClass& sample_class, std::span<const Sample> samples) {
    Content content;
    content.add_class(sample_class, 0);
    if (sample_class.has_value()) {
        auto& numbers = content.lanes.front().numbers;
        numbers.resize(samples.size());
        std::ranges::transform(samples, numbers.begin(),
                               [](const Sample& sample) { return static_cast<std::int64_t>(sample.value->bits()); });
    }
    return content;
}

Content content_of(std::span<const Sample> samples) {
    const std::uint64_t first_key = key_of(class_of(samples.front()));
    if (std::ranges::all_of(samples, [&](const Sample& sample) { return key_of(class_of(sample)) == first_key; })) {
        return content_of_class(class_of(samples.front()), samples);
    }
    Content content;
    std::unordered_map<std::uint64_t, std::size_t> index_of_key;
    std::optional<std::uint64_t> last_key;
    std::size_t index = 0;
    for (const Sample& sample : samples) {
        const SampleClass sample_class = class_of(sample);
        if (const std::uint64_t key = key_of(sample_class); key != last_key) {
            const auto [place, is_new] = index_of_key.try_emplace(key, content.classes.size());
            if (is_new) {
                content.add_class(sample_class, samples.size());
            }
            index = place->second;
            last_key = key;
            content.run_classes.push_back(static_cast<std::int64_t>(index));
            content.run_sizes.push_back(0);
        }
        ++content.run_sizes.back();
        if (sample.value) {
            content.lanes[content.lane_of_class[index]].numbers.push_back(
                static_cast<std::int64_t>(sample.value->bits()));
        }
    }
    return content;
}

/// One class only needs no runs.
bool read_runs(ByteSource& source, std::size_t samples, Content& content) {
    if (content.classes.size() == 1) {
        content.run_classes = {0};
        content.run_sizes = {static_cast<std::int64_t>(samples)};
        return true;
    }
    const std::uint64_t runs = source.varint();
    if (source.failed() || runs > samples) {
        return false;
    }
    content.run_classes.resize(runs);
    content.run_sizes.resize(runs);
    return decode_series(source, content.run_classes) && decode_series(source, content.run_sizes);
}

/// Checks the runs and tells each lane how many numbers it has.
bool size_lanes(std::size_t samples, Content& content) {
    std::vector<std::size_t> sizes(content.lanes.size());
    std::size_t left = samples;
    for (std::size_t run = 0; run < content.run_sizes.size(); ++run) {
        const auto index = static_cast<std::uint64_t>(content.run_classes[run]);
        const auto size = static_cast<std::uint64_t>(content.run_sizes[run]);
        if (index >= content.classes.size() || size > left) {
            return false;
        }
        left -= size;
        if (content.classes[index].has_value()) {
            sizes[content.lane_of_class[index]] += size;
        }
    }
    for (std::size_t lane = 0; lane < sizes.size(); ++lane) {
        content.lanes[lane].numbers.resize(sizes[lane]);
    }
    return left == 0;
}

bool read_content(ByteSource& source, std::size_t samples, Content& content) {
    const std::uint64_t classes = source.varint();
    if (source.failed() || classes < 1 || classes > std::min(samples, max_classes)) {
        return false;
    }
    for (std::uint64_t i = 0; i < classes; ++i) {
        const auto sample_class = read_class(source);
        if (!sample_class) {
            return false;
        }
        content.add_class(*sample_class, samples);
    }
    if (!read_runs(source, samples, content) || !size_lanes(samples, content)) {
        return false;
    }
    return std::ranges::all_of(content.lanes, [&](Lane& lane) {
        return lane.numbers.empty() || decode_numbers(source, static_cast<Value::Form>(lane.form), lane.numbers);
    });
}

struct Place {
    PointId point;
    UtcTime begin;
};

/// `value_at` gives the value of one sample, or nothing. The samples were made by resize(): what is not set is empty.
template <typename ValueAt>
void write_samples(Place place, const SampleClass& sample_class, std::span<const std::int64_t> offsets, Sample* to,
                   ValueAt value_at) {
    const std::int64_t* offset = offsets.data();
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        to[i].point = place.point;
        to[i].at = place.begin + Duration{offset[i]};
        to[i].value = value_at(i);
        to[i].quality = sample_class.quality;
        to[i].origin = sample_class.origin;
    }
}

/// @pre the numbers are of the class's form; floats are finite
void write_run(Place place, const SampleClass& sample_class, std::span<const std::int64_t> offsets,
               const std::int64_t* numbers, Sample* to) {
    if (!sample_class.has_value()) {
        write_samples(place, sample_class, offsets, to, [](std::size_t) { return std::nullopt; });
        for (std::size_t i = 0; i < offsets.size(); ++i) {
            to[i].reason = static_cast<Errc>(sample_class.reason);
        }
        return;
    }
    switch (static_cast<Value::Form>(sample_class.form)) {
        case Value::Form::decimal:
            return write_samples(place, sample_class, offsets, to, [&, exponent = int{sample_class.exponent}](auto i) {
                return Value::of(Decimal(numbers[i], exponent));
            });
        case Value::Form::counter:
            return write_samples(place, sample_class, offsets, to, [&](std::size_t i) {
                return Value::of_counter(static_cast<std::uint64_t>(numbers[i]));
            });
        case Value::Form::float32:
        case Value::Form::float64:
            return write_samples(place, sample_class, offsets, to, [&](std::size_t i) {
                return Value::from_storage(sample_class.form, static_cast<std::uint64_t>(numbers[i]), 0).value();
            });
    }
}

}  // namespace

void encode_values(std::span<const Sample> samples, Effort effort, ByteSink& sink) {
    const Content content = content_of(samples);
    sink.varint(content.classes.size());
    for (const SampleClass& sample_class : content.classes) {
        write_class(sample_class, sink);
    }
    if (content.classes.size() > 1) {
        sink.varint(content.run_sizes.size());
        encode_series(content.run_classes, effort, sink);
        encode_series(content.run_sizes, effort, sink);
    }
    for (const Lane& lane : content.lanes) {
        encode_numbers(static_cast<Value::Form>(lane.form), lane.numbers, effort, sink);
    }
}

bool decode_values(ByteView body, PointId point, UtcTime begin, std::span<const std::int64_t> offsets,
                   std::vector<Sample>& into) {
    ByteSource source(body);
    Content content;
    if (!read_content(source, offsets.size(), content) || !source.is_done()) {
        return false;
    }
    const std::size_t before = into.size();
    into.resize(before + offsets.size());
    Sample* to = into.data() + before;
    for (std::size_t run = 0; run < content.run_sizes.size(); ++run) {
        const auto index = static_cast<std::size_t>(content.run_classes[run]);
        const auto size = static_cast<std::size_t>(content.run_sizes[run]);
        const SampleClass& sample_class = content.classes[index];
        const std::int64_t* numbers = nullptr;
        if (sample_class.has_value()) {
            Lane& lane = content.lanes[content.lane_of_class[index]];
            numbers = lane.numbers.data() + lane.next;
            lane.next += size;
        }
        write_run({point, begin}, sample_class, offsets.first(size), numbers, to);
        offsets = offsets.subspan(size);
        to += size;
    }
    return true;
}

}  // namespace wattmast::column
