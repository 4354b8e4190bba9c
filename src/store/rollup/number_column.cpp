// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/number_column.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace wattmast::rollup {
namespace {

using column::BitReader;
using column::BitWriter;

/// How a column is written. Stored as its number in 3 bits: append only.
enum class Mode : std::uint8_t {
    zeros = 0,
    equal = 1,
    rice = 2,
    rice_above = 3,    ///< Above the minimum.
    packed_above = 4,  ///< In one width above the minimum.
};

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

/// The best shift is near the width of the mean.
Rice best_rice(std::span<const std::uint64_t> numbers, std::uint64_t base) noexcept {
    unsigned widest = 0;
    for (const std::uint64_t number : numbers) {
        widest = std::max(widest, width_of(number - base));
    }
    Rice best;
    for (unsigned shift = 0; shift < std::min(widest + 1, full); ++shift) {
        const std::uint64_t size = rice_size(numbers, base, shift);
        if (size < best.size) {
            best = {shift, size};
        }
    }
    return best;
}

struct Plan {
    Mode mode = Mode::zeros;
    std::uint64_t base = 0;
    unsigned parameter = 0;  ///< Shift or width.
    std::uint64_t size = mode_bits;
};

Plan plan_of(std::span<const std::uint64_t> numbers) {
    if (numbers.empty()) {
        return {};
    }
    const auto [low, high] = std::ranges::minmax(numbers);
    if (low == high) {
        return low == 0 ? Plan{} : Plan{Mode::equal, low, 0, mode_bits + number_size(low)};
    }
    const Rice plain = best_rice(numbers, 0);
    Plan best{Mode::rice, 0, plain.shift, mode_bits + shift_bits + plain.size};
    const auto consider = [&best](const Plan& plan) { best = plan.size < best.size ? plan : best; };
    const Rice above = best_rice(numbers, low);
    consider({Mode::rice_above, low, above.shift, mode_bits + number_size(low) + shift_bits + above.size});
    const unsigned width = width_of(high - low);
    consider({Mode::packed_above, low, width, mode_bits + number_size(low) + width_bits + width * numbers.size()});
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

std::uint64_t column_size(std::span<const std::uint64_t> numbers) {
    return plan_of(numbers).size;
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
    const Plan plan = plan_of(numbers);
    bits.put(static_cast<std::uint64_t>(plan.mode), mode_bits);
    if (plan.mode != Mode::zeros && plan.mode != Mode::rice) {
        put_number(plan.base, bits);
    }
    if (plan.mode == Mode::rice || plan.mode == Mode::rice_above) {
        bits.put(plan.parameter, shift_bits);
        for (const std::uint64_t number : numbers) {
            put_rice(number - plan.base, plan.parameter, bits);
        }
    } else if (plan.mode == Mode::packed_above) {
        bits.put(plan.parameter, width_bits);
        for (const std::uint64_t number : numbers) {
            bits.put(number - plan.base, plan.parameter);
        }
    }
}

bool get_column(BitReader& bits, std::span<std::uint64_t> into) noexcept {
    const std::uint64_t mode = bits.get(mode_bits);
    if (mode > static_cast<std::uint64_t>(Mode::packed_above)) {
        return false;
    }
    std::uint64_t base = 0;
    const bool has_base =
        mode != static_cast<std::uint64_t>(Mode::zeros) && mode != static_cast<std::uint64_t>(Mode::rice);
    if (has_base && !get_number(bits, base)) {
        return false;
    }
    switch (static_cast<Mode>(mode)) {
        case Mode::zeros:
        case Mode::equal:
            std::ranges::fill(into, base);
            return true;
        case Mode::rice:
        case Mode::rice_above: {
            const auto shift = static_cast<unsigned>(bits.get(shift_bits));
            for (std::uint64_t& number : into) {
                number = base + get_rice(shift, bits);
            }
            return true;
        }
        case Mode::packed_above: {
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
