// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One value exactly as the device stated it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "units/decimal.h"
#include "units/error.h"

namespace wattmast {

/// A number in the representation that the device used, so that it can be stored and replayed bit for bit:
/// a scaled decimal, an unsigned 64-bit counter, or an IEEE float. NaN and infinities cannot be held.
class Value {
public:
    /// Stored as its number: append only.
    enum class Form : std::uint8_t {
        decimal = 1,  ///< mantissa × 10^exponent
        counter = 2,  ///< unsigned 64 bit, e.g. SNMP Counter64
        float32 = 3,
        float64 = 4,
    };

    [[nodiscard]] static Value of(Decimal value) noexcept {
        return {Form::decimal, static_cast<std::uint64_t>(value.mantissa()),
                static_cast<std::int8_t>(value.exponent())};
    }
    [[nodiscard]] static Value of_counter(std::uint64_t value) noexcept { return {Form::counter, value, 0}; }
    /// Fails with `not_a_number` for NaN and infinities.
    [[nodiscard]] static Result<Value> of_float32(float value);
    [[nodiscard]] static Result<Value> of_float64(double value);

    [[nodiscard]] Form form() const noexcept { return form_; }

    /// The storage form: mantissa, counter or IEEE bits, and the decimal exponent (0 unless form is decimal).
    [[nodiscard]] std::uint64_t bits() const noexcept { return bits_; }
    [[nodiscard]] std::int8_t exponent() const noexcept { return exponent_; }
    /// Inverse of form(), bits() and exponent(). Fails with `store_damaged` if they do not describe a value.
    [[nodiscard]] static Result<Value> from_storage(std::uint8_t form, std::uint64_t bits, std::int8_t exponent);

    /// For drawing and statistics only.
    [[nodiscard]] double to_double() const noexcept;
    /// Decimal text without exponent, never rounded; floats as the shortest text that reads back to the same bits.
    [[nodiscard]] std::string to_string() const;
    /// The number as a decimal: exact for decimals and counters, the shortest round-trip text for floats.
    /// Fails with `overflow` where it has more digits than a Decimal keeps.
    [[nodiscard]] Result<Decimal> to_decimal() const;

    /// value × scale, exact. A scale of 1 keeps the form; any other gives a decimal. Fails with `overflow`.
    [[nodiscard]] Result<Value> scaled(Decimal scale) const;

    /// Equal form and bits: 230.1 as a decimal is not 230.1 as a float, and −0.0 is not 0.0.
    friend bool operator==(const Value&, const Value&) = default;

private:
    Value(Form form, std::uint64_t bits, std::int8_t exponent) noexcept
        : bits_(bits), form_(form), exponent_(exponent) {}

    std::uint64_t bits_;
    Form form_;
    std::int8_t exponent_;
};

}  // namespace wattmast
