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
constexpr unsigned modelled_bits = 4;

/// Noise that grows and shrinks in the course of a day gets low bits by block, so that one model suits all of them.
constexpr std::size_t block_size = 128;
constexpr unsigned max_block_shift = 15;  // has half a byte

std::size_t blocks_of(std::size_t count) noexcept {
    return (count + block_size - 1) / block_size;
}

/// How many low bits of the zig-zag numbers go as they are, in each block: `base` and what is above it.
struct Shifts {
    unsigned base = 0;
    std::vector<std::uint8_t> above;

    [[nodiscard]] unsigned of_block(std::size_t block) const noexcept { return base + above[block]; }
    [[nodiscard]] bool is_even() const noexcept {
        return std::ranges::all_of(above, [](std::uint8_t one) { return one == 0; });
    }
    /// 0, or 1 and half a byte a block. A single block has nothing to say.
    void write(ByteSink& sink) const {
        if (above.size() < 2) {
            return;
        }
        sink.u8(is_even() ? 0 : 1);
        for (std::size_t block = 0; block < above.size() && !is_even(); block += 2) {
            const unsigned next = block + 1 < above.size() ? above[block + 1] : 0;
            sink.u8(static_cast<std::uint8_t>(above[block] | (next << 4U)));
        }
    }
    [[nodiscard]] bool read(std::size_t blocks, ByteSource& source) {
        above.assign(blocks, 0);
        const std::uint8_t kind = blocks < 2 ? 0 : source.u8();
        for (std::size_t block = 0; block < blocks && kind == 1; block += 2) {
            const unsigned pair = source.u8();
            above[block] = pair & 0x0fU;
            if (block + 1 < blocks) {
                above[block + 1] = static_cast<std::uint8_t>(pair >> 4U);
            }
        }
        return !source.failed() && kind <= 1;
    }
};

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

/// Mean count of bits of the zig-zag numbers of each block, in sixteenths.
std::vector<unsigned> widths_of(std::span<const std::uint64_t> zigzags) {
    std::vector<unsigned> widths;
    while (!zigzags.empty()) {
        const auto block = zigzags.first(std::min(zigzags.size(), block_size));
        unsigned sum = 0;
        for (const std::uint64_t number : block) {
            sum += static_cast<unsigned>(std::bit_width(number));
        }
        widths.push_back(16 * sum / static_cast<unsigned>(block.size()));
        zigzags = zigzags.subspan(block.size());
    }
    return widths;
}

unsigned shift_for(unsigned width) noexcept {
    const unsigned whole = (width + 8) / 16;
    return whole > modelled_bits ? whole - modelled_bits : 0;
}

Shifts shifts_for(std::span<const std::uint64_t> zigzags) {
    const auto widths = widths_of(zigzags);
    const auto [least, most] = std::ranges::minmax(widths);
    std::uint64_t sum = 0;
    for (const unsigned width : widths) {
        sum += width;
    }
    std::uint64_t all = 0;
    for (const std::uint64_t number : zigzags) {
        all |= number;
    }
    Shifts shifts{shift_for(static_cast<unsigned>(sum / widths.size())), {}};
    shifts.above.assign(widths.size(), 0);
    // Widths of the same noise differ by less: then blocks would only blur the model.
    constexpr unsigned notable = 20;
    // Every bucket must fit 64 bits with every shift, also that of an outlier in a quiet block.
    const unsigned rise = shift_for(most) - shift_for(least);
    if (most - least >= notable && static_cast<unsigned>(std::bit_width(all)) + rise <= 64) {
        shifts.base = shift_for(least);
        std::ranges::transform(widths, shifts.above.begin(), [&](unsigned width) {
            return static_cast<std::uint8_t>(std::min(shift_for(width) - shifts.base, max_block_shift));
        });
    }
    return shifts;
}

/// What encode_entropy finds out before it writes.
struct Plan {
    std::int64_t centre = 0;
    Shifts shifts;
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
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        plan.zigzags[i] = zigzag(wrapping_subtract(numbers[i], plan.centre));
    }
    plan.shifts = shifts_for(plan.zigzags);
    for (std::size_t i = 0; i < numbers.size();) {
        const unsigned shift = plan.shifts.of_block(i / block_size);
        for (const std::size_t end = std::min(numbers.size(), i + block_size); i < end; ++i) {
            const std::size_t bucket = bucket_of(plan.zigzags[i] >> shift);
            plan.buckets[i] = static_cast<std::uint8_t>(bucket);
            ++plan.histogram[bucket];
            plan.plain_bits += bucket_bits(bucket) + shift;
        }
    }
    return plan;
}

void write_plain_bits(const Plan& plan, ByteSink& sink) {
    BitWriter bits(sink);
    for (std::size_t i = 0; i < plan.buckets.size();) {
        const unsigned shift = plan.shifts.of_block(i / block_size);
        for (const std::size_t end = std::min(plan.buckets.size(), i + block_size); i < end; ++i) {
            const unsigned count = bucket_bits(plan.buckets[i]) + shift;
            bits.put(plan.zigzags[i] & ((std::uint64_t{1} << count) - 1), count);
        }
    }
    bits.finish();
}

/// @pre begins and counts of every bucket of the model fit 64 bits with every shift
void read_plain_bits(const Model& model, const Shifts& shifts, std::int64_t centre,
                     std::span<const std::uint8_t> buckets, BitReader& bits, std::span<std::int64_t> into) noexcept {
    struct Bucket {
        std::uint64_t begin;
        unsigned count;
    };
    std::array<Bucket, bucket_count> known;
    for (std::size_t bucket = 0; bucket < model.buckets(); ++bucket) {
        known[bucket] = {bucket_begin(bucket), bucket_bits(bucket)};
    }
    const std::uint8_t* from = buckets.data();
    std::int64_t* to = into.data();
    for (std::size_t i = 0; i < into.size();) {
        const unsigned shift = shifts.of_block(i / block_size);
        for (const std::size_t end = std::min(into.size(), i + block_size); i < end; ++i) {
            const Bucket& bucket = known.data()[from[i]];
            to[i] = wrapping_add(centre, unzigzag((bucket.begin << shift) + bits.get(bucket.count + shift)));
        }
    }
}

}  // namespace

bool encode_entropy(std::span<const std::int64_t> numbers, std::size_t limit, ByteSink& sink) {
    const Plan plan = plan_for(numbers);
    const Model model = Model::fitted_to(plan.histogram);
    constexpr std::size_t rest = 6;  // centre, a state
    if (model.cost(plan.histogram) / 256 / 8 + plan.plain_bits / 8 + rest >= limit) {
        return false;
    }
    sink.signed_varint(plan.centre);
    model.write(plan.shifts.base, sink);
    plan.shifts.write(sink);
    encode_rans(model, plan.buckets, sink);
    write_plain_bits(plan, sink);
    return true;
}

bool decode_entropy(ByteSource& source, std::span<std::int64_t> into) {
    const std::int64_t centre = source.signed_varint();
    Shifts shifts;
    const auto model = Model::read(shifts.base, source);
    if (!model || !shifts.read(blocks_of(into.size()), source)) {
        return false;
    }
    const auto widest = static_cast<unsigned>(std::bit_width(bucket_begin(model->buckets() - 1)));
    if (widest + shifts.base + std::ranges::max(shifts.above) > 64) {
        return false;
    }
    std::vector<std::uint8_t> buckets(into.size());
    if (!decode_rans(*model, source, buckets)) {
        return false;
    }
    BitReader bits(source.rest());
    read_plain_bits(*model, shifts, centre, buckets, bits, into);
    source.take(bits.bytes_read());
    return !source.failed();
}

}  // namespace wattmast::column
