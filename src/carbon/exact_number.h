// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Fractions of integers without limit, for chains of factors that are rounded only once, at their end.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>

#include "units/decimal.h"

namespace wattmast {

/// An exact rational number.
class ExactNumber {
public:
    ExactNumber() = default;
    explicit ExactNumber(Decimal value);
    explicit ExactNumber(std::int64_t value) : value_(value) {}
    [[nodiscard]] static ExactNumber of_wide(WideInteger value) {
        return ExactNumber(boost::multiprecision::cpp_rational(boost::multiprecision::cpp_int(value)));
    }

    friend ExactNumber operator*(const ExactNumber& a, const ExactNumber& b) {
        return ExactNumber(a.value_ * b.value_);
    }
    friend ExactNumber operator+(const ExactNumber& a, const ExactNumber& b) {
        return ExactNumber(a.value_ + b.value_);
    }
    friend ExactNumber operator-(const ExactNumber& a, const ExactNumber& b) {
        return ExactNumber(a.value_ - b.value_);
    }
    /// Throws std::overflow_error where `b` is zero.
    friend ExactNumber operator/(const ExactNumber& a, const ExactNumber& b) {
        return ExactNumber(a.value_ / b.value_);
    }
    friend bool operator==(const ExactNumber&, const ExactNumber&) = default;
    friend bool operator<(const ExactNumber& a, const ExactNumber& b) { return a.value_ < b.value_; }

    /// To a whole number, half to even; empty beyond 64 bits.
    [[nodiscard]] std::optional<std::int64_t> rounded() const;
    /// To `digits` behind the point, half to even, without zeros at the end; empty beyond 18 digits in all.
    [[nodiscard]] std::optional<Decimal> rounded(int digits) const;

private:
    explicit ExactNumber(boost::multiprecision::cpp_rational value) : value_(std::move(value)) {}
    boost::multiprecision::cpp_rational value_;
};

}  // namespace wattmast
