// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/value.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace wattmast {
namespace {

template <typename Float>
std::string shortest_fixed(Float value) {
    std::array<char, 512> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    return {buffer.data(), end};
}

template <typename Float>
std::string shortest_scientific(Float value) {
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    return {buffer.data(), end};
}

float as_float32(std::uint64_t bits) noexcept {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
}

}  // namespace

Result<Value> Value::of_float32(float value) {
    if (!std::isfinite(value)) {
        return fail(Errc::not_a_number, std::isnan(value) ? "the value is NaN" : "the value is infinite");
    }
    return Value(Form::float32, std::bit_cast<std::uint32_t>(value), 0);
}

Result<Value> Value::of_float64(double value) {
    if (!std::isfinite(value)) {
        return fail(Errc::not_a_number, std::isnan(value) ? "the value is NaN" : "the value is infinite");
    }
    return Value(Form::float64, std::bit_cast<std::uint64_t>(value), 0);
}

Result<Value> Value::from_storage(std::uint8_t form, std::uint64_t bits, std::int8_t exponent) {
    const auto damaged = [] { return fail(Errc::store_damaged, "a stored value has an impossible form"); };
    if (form != static_cast<std::uint8_t>(Form::decimal) && exponent != 0) {
        return damaged();
    }
    switch (static_cast<Form>(form)) {
        case Form::decimal:
            if (exponent < Decimal::min_exponent || exponent > Decimal::max_exponent) {
                return damaged();
            }
            return Value(Form::decimal, bits, exponent);
        case Form::counter:
            return Value(Form::counter, bits, 0);
        case Form::float32:
            if (bits > std::numeric_limits<std::uint32_t>::max() || !std::isfinite(as_float32(bits))) {
                return damaged();
            }
            return Value(Form::float32, bits, 0);
        case Form::float64:
            if (!std::isfinite(std::bit_cast<double>(bits))) {
                return damaged();
            }
            return Value(Form::float64, bits, 0);
    }
    return damaged();
}

double Value::to_double() const noexcept {
    switch (form_) {
        case Form::decimal:
            return Decimal(static_cast<std::int64_t>(bits_), exponent_).to_double();
        case Form::counter:
            return static_cast<double>(bits_);
        case Form::float32:
            return static_cast<double>(as_float32(bits_));
        case Form::float64:
            return std::bit_cast<double>(bits_);
    }
    return 0;
}

std::string Value::to_string() const {
    switch (form_) {
        case Form::decimal:
            return Decimal(static_cast<std::int64_t>(bits_), exponent_).to_string();
        case Form::counter:
            return std::to_string(bits_);
        case Form::float32:
            return shortest_fixed(as_float32(bits_));
        case Form::float64:
            return shortest_fixed(std::bit_cast<double>(bits_));
    }
    return {};
}

Result<Decimal> Value::to_decimal() const {
    switch (form_) {
        case Form::decimal:
            return Decimal(static_cast<std::int64_t>(bits_), exponent_);
        case Form::counter:
            if (bits_ > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
                return Decimal::parse(std::to_string(bits_));
            }
            return Decimal(static_cast<std::int64_t>(bits_), 0);
        case Form::float32:
            return Decimal::parse(shortest_scientific(as_float32(bits_)));
        case Form::float64:
            return Decimal::parse(shortest_scientific(std::bit_cast<double>(bits_)));
    }
    return fail(Errc::overflow, "a value has no form");
}

Result<Value> Value::scaled(Decimal scale) const {
    if (scale == Decimal(1, 0)) {
        return *this;
    }
    const auto decimal = to_decimal();
    if (!decimal) {
        return decimal.error();
    }
    const auto product = multiply(*decimal, scale);
    if (!product) {
        return product.error();
    }
    return of(*product);
}

}  // namespace wattmast
