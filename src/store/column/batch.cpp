// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/batch.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "store/column/sample_class.h"
#include "store/column/sealed.h"

namespace wattmast {
namespace {

using column::ByteSource;
using column::ByteView;
using column::SampleClass;

// Head byte of a sample: two flags and the number of its class.
constexpr unsigned says_point = 1;  // else the point before + 1
constexpr unsigned says_time = 2;   // else the time before
constexpr unsigned class_shift = 2;
constexpr std::size_t new_class = 63;  // the class follows and gets the next free number, if one is free

/// Head, class, point, time and number.
constexpr std::size_t max_sample_size = 1 + 2 + 3 * column::max_varint_size;
constexpr std::size_t max_frame_size = 1 + column::max_varint_size + sizeof(std::uint32_t);

/// Classes that have a number, in the order of first appearance.
class Classes {
public:
    /// The number of the class; new_class if it had none, and now has one if there was room.
    std::size_t number_of(const SampleClass& sample_class) noexcept {
        const std::uint64_t key = column::key_of(sample_class);
        for (std::size_t number = 0; number < count_; ++number) {
            if (keys_[number] == key) {
                return number;
            }
        }
        add(sample_class);
        return new_class;
    }
    void add(const SampleClass& sample_class) noexcept {
        if (count_ < new_class) {
            keys_[count_] = column::key_of(sample_class);
            classes_[count_++] = sample_class;
        }
    }
    [[nodiscard]] const SampleClass* find(std::size_t number) const noexcept {
        return number < count_ ? &classes_[number] : nullptr;
    }

private:
    std::array<std::uint64_t, new_class> keys_{};
    std::array<SampleClass, new_class> classes_{};
    std::size_t count_ = 0;
};

/// The number of a value as it is written: zig-zag for decimals, else its bits.
std::uint64_t written(const Value& value) noexcept {
    return value.form() == Value::Form::decimal ? column::zigzag(static_cast<std::int64_t>(value.bits()))
                                                : value.bits();
}

/// What the next sample is compared with.
struct Before {
    std::int64_t point = 0;
    std::int64_t at = 0;
};

std::byte* put_class(std::byte* to, const SampleClass& sample_class) {
    column::ByteSink sink;
    column::write_class(sample_class, sink);
    return std::ranges::copy(sink.view(), to).out;
}

/// @pre max_sample_size bytes can be written at `to`
std::byte* put_sample(std::byte* to, const Sample& sample, Classes& classes, Before& before) {
    const SampleClass sample_class = column::class_of(sample);
    const std::size_t number = classes.number_of(sample_class);
    const std::int64_t point = sample.point.number();
    const std::int64_t at = milliseconds_of(sample.at);
    const bool next_point = point == column::wrapping_add(before.point, 1);
    const bool same_time = at == before.at;
    *to++ =
        static_cast<std::byte>((next_point ? 0U : says_point) | (same_time ? 0U : says_time) | (number << class_shift));
    if (number == new_class) {
        to = put_class(to, sample_class);
    }
    if (!next_point) {
        to = column::put_varint(to, column::zigzag(column::wrapping_subtract(point, before.point)));
    }
    if (!same_time) {
        to = column::put_varint(to, column::zigzag(column::wrapping_subtract(at, before.at)));
    }
    before = {point, at};
    return sample.value ? column::put_varint(to, written(*sample.value)) : to;
}

class BatchReader {
public:
    explicit BatchReader(ByteView bytes) noexcept : source_(bytes) {}

    [[nodiscard]] bool read(std::vector<Sample>& samples) {
        const std::uint64_t count = source_.varint();
        if (source_.failed() || count > source_.left()) {  // a sample has at least its head byte
            return false;
        }
        samples.resize(count);
        for (Sample& sample : samples) {
            if (!read_sample(sample)) {
                return false;
            }
        }
        return source_.is_done();
    }

private:
    bool read_sample(Sample& sample) {
        const unsigned head = source_.u8();
        SampleClass sample_class;
        if (!find_class(head >> class_shift, sample_class)) {
            return false;
        }
        before_.point = column::wrapping_add(before_.point, (head & says_point) != 0 ? source_.signed_varint() : 1);
        if ((head & says_time) != 0) {
            before_.at = column::wrapping_add(before_.at, source_.signed_varint());
        }
        sample.point = PointId(before_.point);
        sample.at = utc_from_milliseconds(before_.at);
        sample.quality = sample_class.quality;
        sample.origin = sample_class.origin;
        if (!sample_class.has_value()) {
            sample.reason = static_cast<Errc>(sample_class.reason);
            return true;
        }
        return read_value(sample_class, source_.varint(), sample);
    }

    bool find_class(std::size_t number, SampleClass& sample_class) {
        if (number != new_class) {
            const SampleClass* const known = classes_.find(number);
            if (known != nullptr) {
                sample_class = *known;
            }
            return known != nullptr;
        }
        const auto read = column::read_class(source_);
        if (read) {
            sample_class = *read;
            classes_.add(*read);
        }
        return read.has_value();
    }

    static bool read_value(const SampleClass& sample_class, std::uint64_t number, Sample& sample) {
        switch (static_cast<Value::Form>(sample_class.form)) {
            case Value::Form::decimal:
                sample.value = Value::of(Decimal(column::unzigzag(number), sample_class.exponent));
                return true;
            case Value::Form::counter:
                sample.value = Value::of_counter(number);
                return true;
            case Value::Form::float32:
            case Value::Form::float64:
                break;
        }
        const auto value = Value::from_storage(sample_class.form, number, 0);
        if (value) {
            sample.value = *value;
        }
        return value.has_value();
    }

    ByteSource source_;
    Classes classes_;
    Before before_;
};

}  // namespace

std::vector<std::byte> encode_batch(std::span<const Sample> samples) {
    std::vector<std::byte> bytes(max_frame_size + samples.size() * max_sample_size);
    std::byte* to = bytes.data();
    *to++ = std::byte{column::format_version};
    to = column::put_varint(to, samples.size());
    Classes classes;
    Before before;
    for (const Sample& sample : samples) {
        if (!column::is_encodable(sample)) {
            throw std::invalid_argument("value, quality and reason of a sample contradict each other");
        }
        to = put_sample(to, sample, classes, before);
    }
    const auto size = static_cast<std::size_t>(to - bytes.data());
    column::store(to, column::crc32c(std::span(bytes).first(size)));
    bytes.resize(size + sizeof(std::uint32_t));
    return bytes;
}

Result<std::vector<Sample>> decode_batch(std::span<const std::byte> bytes) {
    constexpr std::string_view what = "a row of the hot log";
    const auto content = column::unseal(bytes, what);
    if (!content) {
        return content.error();
    }
    std::vector<Sample> samples;
    if (!BatchReader(*content).read(samples)) {
        return column::damaged(what, "its samples cannot be decoded");
    }
    return samples;
}

}  // namespace wattmast
