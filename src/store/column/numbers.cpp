// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/numbers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>
#include <type_traits>
#include <vector>

#include "store/column/series.h"

namespace wattmast::column {
namespace {

constexpr std::uint8_t bits_in_order = 255;
constexpr double largest_mantissa = 9007199254740992.0;  // 2^53: all integers up to here are doubles

/// Powers that are doubles exactly, so that the quotient is the double nearest to the decimal (IEEE 754, 5.4.1).
constexpr std::array powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                               1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

template <typename Float>
using BitsOf = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;

template <typename Float>
Float float_of(std::int64_t bits) noexcept {
    return std::bit_cast<Float>(static_cast<BitsOf<Float>>(bits));
}
template <typename Float>
std::int64_t bits_of(Float value) noexcept {
    return static_cast<std::int64_t>(std::bit_cast<BitsOf<Float>>(value));
}

/// The integer whose order is that of the float: magnitude with the sign of two's complement. Its own inverse.
template <typename Float>
std::int64_t in_order(std::int64_t bits) noexcept {
    using Signed = std::make_signed_t<BitsOf<Float>>;
    const auto number = static_cast<Signed>(bits);
    return number < 0 ? number ^ std::numeric_limits<Signed>::max() : number;
}

template <typename Float>
Float from_decimal(std::int64_t mantissa, std::size_t places) noexcept {
    return static_cast<Float>(static_cast<double>(mantissa) / powers[places]);
}

/// The mantissa that gives back exactly these bits.
template <typename Float>
std::optional<std::int64_t> to_decimal(std::int64_t bits, std::size_t places) noexcept {
    const double scaled = static_cast<double>(float_of<Float>(bits)) * powers[places];
    if (!(std::abs(scaled) < largest_mantissa)) {
        return std::nullopt;
    }
    const auto mantissa = static_cast<std::int64_t>(scaled + std::copysign(0.5, scaled));
    return bits_of(from_decimal<Float>(mantissa, places)) == bits ? std::optional(mantissa) : std::nullopt;
}

/// All mantissas at the fewest places that suit every value.
template <typename Float>
std::optional<std::vector<std::int64_t>> to_decimals(std::span<const std::int64_t> bits, std::size_t& places) {
    for (const std::int64_t value : bits) {
        while (!to_decimal<Float>(value, places)) {
            if (++places == powers.size()) {
                return std::nullopt;
            }
        }
    }
    std::vector<std::int64_t> mantissas;
    mantissas.reserve(bits.size());
    for (const std::int64_t value : bits) {
        const auto mantissa = to_decimal<Float>(value, places);
        if (!mantissa) {
            return std::nullopt;
        }
        mantissas.push_back(*mantissa);
    }
    return mantissas;
}

std::uint64_t spread(std::span<const std::int64_t> numbers) noexcept {
    const auto [least, most] = std::ranges::minmax(numbers);
    return static_cast<std::uint64_t>(wrapping_subtract(most, least));
}

/// In place; returns the decimal places, or bits_in_order.
template <typename Float>
std::uint8_t floats_to_integers(std::span<std::int64_t> bits) {
    std::vector<std::int64_t> ordered(bits.size());
    std::ranges::transform(bits, ordered.begin(), in_order<Float>);
    std::size_t places = 0;
    const auto decimals = to_decimals<Float>(bits, places);
    // Every float32 is a decimal of many places; that gains only where it leaves fewer numbers between the extremes.
    const bool is_decimal = decimals && (places == 0 || spread(*decimals) < spread(ordered));
    std::ranges::copy(is_decimal ? *decimals : ordered, bits.begin());
    return is_decimal ? static_cast<std::uint8_t>(places) : bits_in_order;
}

template <typename Float>
bool to_bits(std::size_t places, std::span<std::int64_t> numbers) noexcept {
    bool finite = true;
    for (std::int64_t& number : numbers) {
        if (places == bits_in_order) {
            const std::int64_t bits = in_order<Float>(number);
            finite = finite && in_order<Float>(bits) == number;
            number = bits_of(float_of<Float>(bits));
        } else {
            number = bits_of(from_decimal<Float>(number, places));
        }
        finite = finite && std::isfinite(float_of<Float>(number));
    }
    return finite;
}

template <typename Float>
bool integers_to_floats(std::uint8_t places, std::span<std::int64_t> numbers) noexcept {
    return (places < powers.size() || places == bits_in_order) && to_bits<Float>(places, numbers);
}

}  // namespace

std::uint8_t to_integers(Value::Form form, std::span<std::int64_t> bits) {
    switch (form) {
        case Value::Form::decimal:
        case Value::Form::counter:
            return 0;
        case Value::Form::float32:
            return floats_to_integers<float>(bits);
        case Value::Form::float64:
            return floats_to_integers<double>(bits);
    }
    return 0;
}

bool from_integers(Value::Form form, std::uint8_t places, std::span<std::int64_t> numbers) noexcept {
    switch (form) {
        case Value::Form::decimal:
        case Value::Form::counter:
            return places == 0;
        case Value::Form::float32:
            return integers_to_floats<float>(places, numbers);
        case Value::Form::float64:
            return integers_to_floats<double>(places, numbers);
    }
    return false;
}

void encode_numbers(Value::Form form, std::span<const std::int64_t> bits, Effort effort, ByteSink& sink) {
    if (form == Value::Form::decimal || form == Value::Form::counter) {
        return encode_series(bits, effort, sink);
    }
    std::vector<std::int64_t> numbers(bits.begin(), bits.end());
    sink.u8(to_integers(form, numbers));
    encode_series(numbers, effort, sink);
}

bool decode_numbers(ByteSource& source, Value::Form form, std::span<std::int64_t> into) {
    if (form == Value::Form::decimal || form == Value::Form::counter) {
        return decode_series(source, into);
    }
    const std::uint8_t places = source.u8();
    return !source.failed() && decode_series(source, into) && from_integers(form, places, into);
}

}  // namespace wattmast::column
