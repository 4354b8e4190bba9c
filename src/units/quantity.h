// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Amounts as whole numbers of one base unit: sums are exact and equal on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace wattmast {

/// A physical amount as a whole number of `Unit`.
///
/// `Energy + Power` does not compile; neither does `Energy{5}`. Arithmetic that leaves the range throws
/// `std::overflow_error`: a total that wraps silently would become a wrong report.
template <typename Unit>
class Quantity {
public:
    constexpr Quantity() = default;

    /// From a count of the base unit that `Unit::name` says.
    [[nodiscard]] static constexpr Quantity of(std::int64_t count) noexcept {
        Quantity quantity;
        quantity.count_ = count;
        return quantity;
    }
    [[nodiscard]] constexpr std::int64_t count() const noexcept { return count_; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;

    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(a.count_, b.count_, &sum)) {
            throw std::overflow_error(std::string("sum leaves the range of ") + std::string(Unit::name));
        }
        return of(sum);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(a.count_, b.count_, &difference)) {
            throw std::overflow_error(std::string("difference leaves the range of ") + std::string(Unit::name));
        }
        return of(difference);
    }
    constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }

private:
    std::int64_t count_ = 0;
};

struct MilliwattHour {
    static constexpr std::string_view name = "milliwatt-hour";
};
struct Milliwatt {
    static constexpr std::string_view name = "milliwatt";
};
struct Byte {
    static constexpr std::string_view name = "byte";
};
struct Milligram {
    static constexpr std::string_view name = "milligram";
};

using Energy = Quantity<MilliwattHour>;  ///< ± 9.2 PWh.
using Power = Quantity<Milliwatt>;       ///< ± 9.2 PW.
using DataVolume = Quantity<Byte>;       ///< ± 9.2 EB: a site's month fits; check before summing a whole network.
/// ± 9.2 Gt. Of which gas (CO2 or CO2e) stands beside it, see carbon/emission_factor.h: China's grid factors are CO2.
using CarbonMass = Quantity<Milligram>;

/// A share of a whole, 0 … 1,000,000.
struct PartsPerMillion {
    std::int32_t count = 0;
    friend constexpr auto operator<=>(PartsPerMillion, PartsPerMillion) = default;
};
inline constexpr PartsPerMillion whole{1'000'000};

}  // namespace wattmast
