// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/entropy.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "store/column/bits.h"
#include "store/column/model.h"
#include "store/column/rans.h"

namespace wattmast::column {
namespace {

/// Numbers above this many bits gain nothing from finer buckets: the low ones are noise and go as they are.
constexpr unsigned modelled_bits = 6;

/// The middle of the numbers: their mean, without those far from the median of a few.
std::int64_t centre_of(std::span<const std::int64_t> numbers) {
    std::array<std::int64_t, 33> picked{};
    const std::size_t count = std::min(numbers.size(), picked.size());
    for (std::size_t i = 0; i < count; ++i) {
        picked[i] = numbers[i * numbers.size() / count];
    }
    const auto end = picked.begin() + static_cast<std::ptrdiff_t>(count);
    const auto middle = picked.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(picked.begin(), middle, end);
    const std::int64_t median = *middle;
    std::array<std::uint64_t, 33> distances{};
    for (std::size_t i = 0; i < count; ++i) {
        distances[i] = zigzag(wrapping_subtract(picked[i], median)) / 2;
    }
    const auto distance = distances.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(distances.begin(), distance, distances.begin() + static_cast<std::ptrdiff_t>(count));
    constexpr std::uint64_t widest = std::uint64_t{1} << 40U;  // keeps the sum inside 64 bits
    const auto reach = static_cast<std::int64_t>(std::min(6 * std::min(*distance, widest) + 2, widest));
    std::int64_t sum = 0;
    std::int64_t used = 0;
    for (const std::int64_t number : numbers) {
        const std::int64_t away = wrapping_subtract(number, median);
        const bool is_near = away >= -reach && away <= reach;
        sum += is_near ? away : 0;
        used += is_near ? 1 : 0;
    }
    const std::int64_t half = used / 2;
    return wrapping_add(median, used == 0 ? 0 : (sum >= 0 ? sum + half : sum - half) / used);
}

/// What encode_entropy finds out before it writes.
struct Plan {
    std::int64_t centre = 0;
    unsigned shift = 0;  ///< Low bits of the zig-zag numbers that go as they are.
    std::vector<std::uint64_t> zigzags;
    std::vector<std::uint8_t> buckets;
    Histogram histogram{};
    std::uint64_t plain_bits = 0;
};

Plan plan_for(std::span<const std::int64_t> numbers) {
    Plan plan;
    plan.centre = centre_of(numbers);
    plan.zigzags.resize(numbers.size());
    plan.buckets.resize(numbers.size());
    std::uint64_t all = 0;
    std::uint64_t widths = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        plan.zigzags[i] = zigzag(wrapping_subtract(numbers[i], plan.centre));
        all |= plan.zigzags[i];
        widths += static_cast<unsigned>(std::bit_width(plan.zigzags[i]));
    }
    const auto typical = static_cast<unsigned>(widths / numbers.size());
    plan.shift = typical > modelled_bits ? typical - modelled_bits : 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t bucket = bucket_of(plan.zigzags[i] >> plan.shift);
        plan.buckets[i] = static_cast<std::uint8_t>(bucket);
        ++plan.histogram[bucket];
    }
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
        plan.plain_bits += std::uint64_t{plan.histogram[bucket]} * (bucket_bits(bucket) + plan.shift);
    }
    return plan;
}

}  // namespace

bool encode_entropy(std::span<const std::int64_t> numbers, std::size_t limit, ByteSink& sink) {
    const Plan plan = plan_for(numbers);
    const Model model = Model::fitted_to(plan.histogram);
    constexpr std::size_t rest = 8;  // centre, shift, a state, counts
    if (model.cost(plan.histogram) / 256 / 8 + plan.plain_bits / 8 + rest >= limit) {
        return false;
    }
    sink.signed_varint(plan.centre);
    sink.u8(static_cast<std::uint8_t>(plan.shift));
    model.write(sink);
    encode_rans(model, plan.buckets, sink);
    sink.varint((plan.plain_bits + 7) / 8);
    BitWriter bits(sink);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const unsigned count = bucket_bits(plan.buckets[i]) + plan.shift;
        bits.put(plan.zigzags[i] & ((std::uint64_t{1} << count) - 1), count);
    }
    bits.finish();
    return true;
}

bool decode_entropy(ByteSource& source, std::span<std::int64_t> into) {
    const std::int64_t centre = source.signed_varint();
    const unsigned shift = source.u8();
    const auto model = Model::read(source);
    if (!model || source.failed() || shift >= 64 ||
        static_cast<unsigned>(std::bit_width(bucket_begin(model->buckets() - 1))) + shift > 64) {
        return false;
    }
    std::vector<std::uint8_t> buckets(into.size());
    if (!decode_rans(*model, source, buckets)) {
        return false;
    }
    BitReader bits(source.take(source.varint()));
    if (source.failed()) {
        return false;
    }
    std::array<std::uint64_t, bucket_count> begins{};
    std::array<std::uint8_t, bucket_count> counts{};
    for (std::size_t bucket = 0; bucket < model->buckets(); ++bucket) {
        begins[bucket] = bucket_begin(bucket) << shift;
        counts[bucket] = static_cast<std::uint8_t>(bucket_bits(bucket) + shift);
    }
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::uint8_t bucket = buckets[i];
        into[i] = wrapping_add(centre, unzigzag(begins[bucket] + bits.get(counts[bucket])));
    }
    return bits.is_done();
}

}  // namespace wattmast::column
