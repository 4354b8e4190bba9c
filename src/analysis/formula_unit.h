// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which units formulas may add, divide and multiply. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/point_kind.h"

namespace wattmast {

/// Powers of the base units. Active, reactive and apparent power are bases of their own, and so is volt times ampere:
/// none of them is another one without knowledge of phases.
enum class BaseUnit : std::uint8_t {
    watt,
    var,
    volt_ampere,
    volt,
    ampere,
    second,
    bit,
    kelvin,
    litre,
    pascal,
    lux,
    metre,
    packet,
    thing,
};
inline constexpr std::size_t base_units = 14;

struct Dimension {
    std::array<std::int8_t, base_units> power{};

    [[nodiscard]] static Dimension of(BaseUnit unit, std::int8_t power = 1);
    [[nodiscard]] bool is_none() const { return power == std::array<std::int8_t, base_units>{}; }
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

/// Empty where a power leaves ±9: no quantity has such a unit.
[[nodiscard]] std::optional<Dimension> product(const Dimension& a, const Dimension& b);
[[nodiscard]] std::optional<Dimension> quotient(const Dimension& a, const Dimension& b);

/// What an expression is measured in. Computing is done in base units; °C counts from its own zero.
struct FormulaUnit {
    Dimension dimension;
    bool has_own_zero = false;  ///< A temperature in °C, not a difference of two.
    friend bool operator==(const FormulaUnit&, const FormulaUnit&) = default;
};

/// A unit with its size in base units: kW is 1000 W.
struct UnitScale {
    FormulaUnit unit;
    double factor = 1;
};

/// Of the values of points: W for power, °C, bit/s … The unit in which the point is drawn.
[[nodiscard]] UnitScale scale_of(Unit unit);

/// Of a written unit: "kW", "Wh/GB", "%", "°C", "Mbit/s". GB is 10⁹ byte. Empty: no such unit; units are never guessed,
/// so the case of letters counts.
[[nodiscard]] std::optional<UnitScale> unit_of_text(std::string_view text);

/// How a result is shown.
struct ResultUnit {
    Unit unit = Unit::ratio;
    double factor = 1;   ///< Value in base units × factor = value in `unit`, or in `symbol` where that is set.
    std::string symbol;  ///< "Wh/GB"; empty: that of `unit`.
    friend bool operator==(const ResultUnit&, const ResultUnit&) = default;
};

/// Of the program's units the one that fits, with its prefixes; energy over data is Wh/GB; others are written out of
/// base units: "W/V".
[[nodiscard]] ResultUnit shown_unit(const FormulaUnit& unit);
/// As a person asks for it by `in`. @pre `text` is a unit of the dimension of what is shown
[[nodiscard]] ResultUnit shown_unit(const UnitScale& wanted, std::string_view text);

/// For messages: "W", "°C", "Wh/GB", "1" for plain numbers.
[[nodiscard]] std::string name_of(const FormulaUnit& unit);

}  // namespace wattmast
