// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Units in which activities and factors are stated, and what they are exactly in one unit of their kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "units/decimal.h"

namespace wattmast {

/// Kinds of quantity. What a fuel holds by its net and by its gross calorific value are two kinds: they differ by 5 to
/// 10 %, and none is the other without a factor. So are a volume as it is and one at normal conditions.
enum class Measure : std::uint8_t {
    share = 1,          ///< Base unit 1.
    mass = 2,           ///< kg
    volume = 3,         ///< l
    normal_volume = 4,  ///< l at normal conditions
    energy = 5,         ///< MJ; electricity, heat, or a fuel's where the source does not say by which value
    energy_net = 6,     ///< MJ by the net calorific value
    energy_gross = 7,   ///< MJ by the gross calorific value
};
[[nodiscard]] std::string_view name_of(Measure measure) noexcept;  ///< English, "volume at normal conditions"

/// A unit: `scale` base units of its measure, exactly.
struct MeasureUnit {
    Measure measure = Measure::share;
    Decimal scale{1, 0};
    friend bool operator==(const MeasureUnit&, const MeasureUnit&) = default;
};

/// "kWh", "GJ", "kWh(NCV)", "mmBtu(HHV)", "l", "kL", "m3", "Nm3", "10^4Nm3", "gal" (US), "Mcf" (1,000 cubic feet), "g",
/// "kg", "t", "lb", "%", "fraction". Capitals count: "MWh" is 10⁹ times the energy that the same letters with a small m
/// name. Empty where there is no such unit.
/// Sources: kWh = 3.6 MJ (SI Brochure, 9th ed., table 8); lb = 0.45359237 kg, US gallon = 3.785411784 l, foot =
/// 0.3048 m (NIST SP 811, appendix B.8); Btu(IT) = 1.05505585262 kJ (ISO 80000-5).
[[nodiscard]] std::optional<MeasureUnit> measure_unit(std::string_view symbol) noexcept;

}  // namespace wattmast
