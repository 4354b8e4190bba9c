// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/packed.h"

#include <algorithm>
#include <bit>

#include "store/column/bits.h"

namespace wattmast::column {
namespace {

std::size_t bytes_of(std::size_t count, unsigned width) noexcept {
    return (count * width + 7) / 8;
}

}  // namespace

std::size_t Packing::size_of(std::size_t count) const noexcept {
    return varint_size(zigzag(minimum)) + 1 + bytes_of(count, width);
}

Packing packing_of(std::span<const std::int64_t> numbers) noexcept {
    std::int64_t minimum = numbers.front();
    std::int64_t maximum = numbers.front();
    for (const std::int64_t number : numbers) {
        minimum = std::min(minimum, number);
        maximum = std::max(maximum, number);
    }
    const auto range = static_cast<std::uint64_t>(wrapping_subtract(maximum, minimum));
    return {minimum, static_cast<unsigned>(std::bit_width(range))};
}

void encode_packed(Packing packing, std::span<const std::int64_t> numbers, ByteSink& sink) {
    sink.signed_varint(packing.minimum);
    sink.u8(static_cast<std::uint8_t>(packing.width));
    sink.reserve(sink.size() + bytes_of(numbers.size(), packing.width));
    BitWriter bits(sink);
    for (const std::int64_t number : numbers) {
        bits.put(static_cast<std::uint64_t>(wrapping_subtract(number, packing.minimum)), packing.width);
    }
    bits.finish();
}

bool decode_packed(ByteSource& source, std::span<std::int64_t> into) noexcept {
    const std::int64_t minimum = source.signed_varint();
    const unsigned width = source.u8();
    if (width > 64) {
        return false;
    }
    if (width == 0) {
        std::ranges::fill(into, minimum);
        return !source.failed();
    }
    BitReader bits(source.take(bytes_of(into.size(), width)));
    if (source.failed()) {
        return false;
    }
    for (std::int64_t& number : into) {
        number = wrapping_add(minimum, static_cast<std::int64_t>(bits.get(width)));
    }
    return true;
}

}  // namespace wattmast::column
