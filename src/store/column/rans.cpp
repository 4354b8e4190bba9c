// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/rans.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wattmast::column {
namespace {

// States are in [2^16, 2^32); a word moves when one would leave that range.
constexpr unsigned word_bits = 16;
constexpr std::uint32_t least_state = 1U << word_bits;

/// One bucket per part of the total: bucket in bits 0-7, its frequency in bits 8-19, distance from its begin above.
using Slots = std::array<std::uint32_t, model_total>;

void fill(const Model& model, Slots& slots) noexcept {
    std::uint32_t* slot = slots.data();
    for (std::uint32_t bucket = 0; bucket < model.buckets(); ++bucket) {
        const std::uint32_t frequency = model.frequency(bucket);
        const std::uint32_t entry = bucket | (frequency << 8U);
        for (std::uint32_t distance = 0; distance < frequency; ++distance) {
            *slot++ = entry | (distance << 20U);
        }
    }
}

/// Takes the bucket off a state, which may then be below its range.
std::uint8_t take_bucket(const Slots& slots, std::uint32_t& state) noexcept {
    const std::uint32_t entry = slots[state & (model_total - 1)];
    state = ((entry >> 8U) & 0xfffU) * (state >> model_bits) + (entry >> 20U);
    return static_cast<std::uint8_t>(entry);
}

/// Words that are left; one behind the end is 0 and counted, so that the loop needs no way out.
struct Words {
    const std::byte* at;
    std::size_t left;
    bool is_short = false;

    void refill(std::uint32_t& state) noexcept {
        if (state >= least_state) {
            return;
        }
        state <<= word_bits;
        if (left == 0) {
            is_short = true;
            return;
        }
        state |= load<std::uint16_t>(at);
        at += sizeof(std::uint16_t);
        --left;
    }
    /// The same without a branch that depends on the state. @pre left > 0
    void refill_fast(std::uint32_t& state) noexcept {
        const std::uint32_t longer = (state << word_bits) | load<std::uint16_t>(at);
        const bool is_low = state < least_state;
        state = is_low ? longer : state;
        at += is_low ? sizeof(std::uint16_t) : 0;
        left -= is_low ? 1 : 0;
    }
};

/// What putting a bucket on a state needs.
struct Symbol {
    std::uint64_t reciprocal = 0;
    std::uint32_t begin = 0;
    std::uint32_t frequency = 0;
};
using Symbols = std::array<Symbol, bucket_count>;

/// Below frequency << most_bits a state is divided by the frequency with a product: with frequency <= 2^11, the product
/// of state and ceil(2^43 / frequency) fits 64 bits, and its error is below one part of the frequency.
constexpr unsigned most_bits = 2 * word_bits - model_bits;
constexpr unsigned reciprocal_bits = 2 * word_bits + model_bits;
static_assert(model_total == 1U << 11U && reciprocal_bits == 43 && most_bits == 21);

void fill(const Model& model, Symbols& symbols) noexcept {
    for (std::size_t bucket = 0; bucket < model.buckets(); ++bucket) {
        const std::uint32_t frequency = model.frequency(bucket);
        if (frequency > 0) {
            symbols[bucket] = {((std::uint64_t{1} << reciprocal_bits) + frequency - 1) / frequency, model.begin(bucket),
                               frequency};
        }
    }
}

}  // namespace

void encode_rans(const Model& model, std::span<const std::uint8_t> buckets, ByteSink& sink) {
    const std::size_t states = buckets.size() < two_states_from ? 1 : 2;
    std::array<std::uint32_t, 2> state = {least_state, least_state};
    std::vector<std::uint16_t> words(buckets.size());  // a bucket moves at most one
    std::size_t first = words.size();
    Symbols symbols;
    fill(model, symbols);
    // Backwards, because the decoder takes off last what was put on first.
    for (std::size_t i = buckets.size(); i-- > 0;) {
        std::uint32_t& current = state[i % states];
        const Symbol& symbol = symbols[buckets[i]];
        if (current >= std::uint64_t{symbol.frequency} << most_bits) {
            words[--first] = static_cast<std::uint16_t>(current);
            current >>= word_bits;
        }
        const auto quotient = static_cast<std::uint32_t>((current * symbol.reciprocal) >> reciprocal_bits);
        // (quotient << model_bits) + remainder + begin
        current += quotient * (model_total - symbol.frequency) + symbol.begin;
    }
    for (std::size_t i = 0; i < states; ++i) {
        sink.u32(state[i]);
    }
    for (std::size_t i = first; i < words.size(); ++i) {
        sink.u16(words[i]);
    }
}

bool decode_rans(const Model& model, ByteSource& source, std::span<std::uint8_t> buckets) {
    const std::size_t states = buckets.size() < two_states_from ? 1 : 2;
    std::array<std::uint32_t, 2> state = {least_state, least_state};
    for (std::size_t i = 0; i < states; ++i) {
        state[i] = source.u32();
    }
    if (source.failed() || state[0] < least_state || state[1] < least_state) {
        return false;
    }
    Slots slots;
    fill(model, slots);
    const ByteView rest = source.rest();
    Words words{rest.data(), rest.size() / sizeof(std::uint16_t)};
    std::size_t i = 0;
    if (states == 2) {
        std::uint32_t even = state[0];
        std::uint32_t odd = state[1];
        for (; i + 1 < buckets.size() && words.left >= 2; i += 2) {
            buckets[i] = take_bucket(slots, even);
            buckets[i + 1] = take_bucket(slots, odd);
            words.refill_fast(even);
            words.refill_fast(odd);
        }
        state = {even, odd};
    }
    for (; i < buckets.size(); ++i) {
        std::uint32_t& current = state[i % states];
        buckets[i] = take_bucket(slots, current);
        words.refill(current);
    }
    source.take(static_cast<std::size_t>(words.at - rest.data()));
    return !words.is_short && state[0] == least_state && state[1] == least_state;
}

}  // namespace wattmast::column
