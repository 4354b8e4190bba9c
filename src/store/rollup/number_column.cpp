// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/number_column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace wattmast::rollup {
namespace {

using column::BitReader;
using column::BitWriter;

constexpr unsigned mode_bits = 3;
constexpr unsigned width_bits = 7;  // 0 to 64
constexpr unsigned shift_bits = 6;  // 0 to 63
/// So many ones say that a number follows in full; an outlier costs 84 bits and its neighbours nothing.
constexpr unsigned escape = 20;
constexpr unsigned full = 64;

unsigned width_of(std::uint64_t number) noexcept {
    return static_cast<unsigned>(std::bit_width(number));
}

std::uint64_t number_size(std::uint64_t number) noexcept {
    return width_bits + width_of(number);
}

std::uint64_t rice_size(std::span<const std::uint64_t> numbers, std::uint64_t base, unsigned shift) noexcept {
    std::uint64_t size = 0;
    for (const std::uint64_t number : numbers) {
        const std::uint64_t high = (number - base) >> shift;
        size += high < escape ? high + 1 + shift : escape + full;
    }
    return size;
}

struct Rice {
    unsigned shift = 0;
    std::uint64_t size = std::numeric_limits<std::uint64_t>::max();
};

/// The width that half of the numbers do not exceed, above the base.
unsigned median_width(std::span<const std::uint64_t> numbers, std::uint64_t base) noexcept {
    if (numbers.size() <= 2) {  // as in all rows of two hours
        return std::min(width_of(numbers.front() - base), width_of(numbers.back() - base));
    }
    std::array<std::uint32_t, full + 1> widths{};
    for (const std::uint64_t number : numbers) {
        ++widths[width_of(number - base)];
    }
    unsigned median = 0;
    for (std::size_t below = widths[0]; 2 * below < numbers.size(); below += widths[median]) {
        ++median;
    }
    return median;
}

/// The best shift for a geometric distribution is near the median's width, which outliers do not move.
/// @pre numbers is not empty
Rice best_rice(std::span<const std::uint64_t> numbers, std::uint64_t base) noexcept {
    const unsigned median = median_width(numbers, base);
    Rice best;
    for (unsigned shift = median < 2 ? 0 : median - 2; shift <= std::min(median, full - 1); ++shift) {
        const std::uint64_t size = rice_size(numbers, base, shift);
        best = size < best.size ? Rice{shift, size} : best;
    }
    return best;
}

void put_rice(std::uint64_t number, unsigned shift, BitWriter& bits) {
    const std::uint64_t high = number >> shift;
    if (high >= escape) {
        bits.put((std::uint64_t{1} << escape) - 1, escape);
        bits.put(number, full);
        return;
    }
    bits.put((std::uint64_t{1} << high) - 1, static_cast<unsigned>(high) + 1);
    bits.put(number - (high << shift), shift);
}

std::uint64_t get_rice(unsigned shift, BitReader& bits) noexcept {
    const unsigned high = bits.ones(escape);
    return high == escape ? bits.get(full) : (std::uint64_t{high} << shift) + bits.get(shift);
}

}  // namespace

ColumnPlan plan_column(std::span<const std::uint64_t> numbers) {
    if (numbers.empty()) {
        return {ColumnMode::zeros, 0, 0, mode_bits};
    }
    const auto [low, high] = std::ranges::minmax(numbers);
    if (high == 0) {
        return {ColumnMode::zeros, 0, 0, mode_bits};
    }
    const std::uint64_t based = mode_bits + number_size(low);
    if (low == high) {
        return {ColumnMode::equal, low, 0, based};
    }
    const unsigned width = width_of(high - low);
    ColumnPlan best{ColumnMode::packed_above, low, width, based + width_bits + width * numbers.size()};
    const Rice above = best_rice(numbers, low);
    if (based + shift_bits + above.size < best.size) {
        best = {ColumnMode::rice_above, low, above.shift, based + shift_bits + above.size};
    }
    const Rice plain = low == 0 ? above : best_rice(numbers, 0);
    if (mode_bits + shift_bits + plain.size < best.size) {
        best = {ColumnMode::rice, 0, plain.shift, mode_bits + shift_bits + plain.size};
    }
    return best;
}

void put_number(std::uint64_t number, BitWriter& bits) {
    bits.put(width_of(number), width_bits);
    bits.put(number, width_of(number));
}

bool get_number(BitReader& bits, std::uint64_t& into) noexcept {
    const auto width = static_cast<unsigned>(bits.get(width_bits));
    if (width > full) {
        return false;
    }
    into = bits.get(width);
    return true;
}

void put_column(std::span<const std::uint64_t> numbers, BitWriter& bits) {
    put_column(plan_column(numbers), numbers, bits);
}

void put_column(const ColumnPlan& plan, std::span<const std::uint64_t> numbers, BitWriter& bits) {
    bits.put(static_cast<std::uint64_t>(plan.mode), mode_bits);
    if (plan.mode != ColumnMode::zeros && plan.mode != ColumnMode::rice) {
        put_number(plan.base, bits);
    }
    if (plan.mode == ColumnMode::rice || plan.mode == ColumnMode::rice_above) {
        bits.put(plan.parameter, shift_bits);
        for (const std::uint64_t number : numbers) {
            put_rice(number - plan.base, plan.parameter, bits);
        }
    } else if (plan.mode == ColumnMode::packed_above) {
        bits.put(plan.parameter, width_bits);
        for (const std::uint64_t number : numbers) {
            bits.put(number - plan.base, plan.parameter);
        }
    }
}

bool get_column(BitReader& bits, std::span<std::uint64_t> into) noexcept {
    const std::uint64_t mode = bits.get(mode_bits);
    if (mode > static_cast<std::uint64_t>(ColumnMode::packed_above)) {
        return false;
    }
    std::uint64_t base = 0;
    const bool has_base =
        mode != static_cast<std::uint64_t>(ColumnMode::zeros) && mode != static_cast<std::uint64_t>(ColumnMode::rice);
    if (has_base && !get_number(bits, base)) {
        return false;
    }
    switch (static_cast<ColumnMode>(mode)) {
        case ColumnMode::zeros:
        case ColumnMode::equal:
            std::ranges::fill(into, base);
            return true;
        case ColumnMode::rice:
        case ColumnMode::rice_above: {
            const auto shift = static_cast<unsigned>(bits.get(shift_bits));
            for (std::uint64_t& number : into) {
                number = base + get_rice(shift, bits);
            }
            return true;
        }
        case ColumnMode::packed_above: {
            const auto width = static_cast<unsigned>(bits.get(width_bits));
            for (std::uint64_t& number : into) {
                number = base + bits.get(std::min(width, full));
            }
            return width <= full;
        }
    }
    return false;
}

}  // namespace wattmast::rollup
