// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/measure.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

struct NamedUnit {
    std::string_view symbol;
    Measure measure;
    std::int64_t mantissa;
    int exponent;
};

constexpr std::array named_units{
    NamedUnit{"fraction", Measure::share, 1, 0},
    NamedUnit{"%", Measure::share, 1, -2},
    NamedUnit{"mg", Measure::mass, 1, -6},
    NamedUnit{"g", Measure::mass, 1, -3},
    NamedUnit{"kg", Measure::mass, 1, 0},
    NamedUnit{"t", Measure::mass, 1, 3},
    NamedUnit{"kt", Measure::mass, 1, 6},
    NamedUnit{"Mt", Measure::mass, 1, 9},
    NamedUnit{"lb", Measure::mass, 45359237, -8},
    NamedUnit{"ml", Measure::volume, 1, -3},
    NamedUnit{"mL", Measure::volume, 1, -3},
    NamedUnit{"l", Measure::volume, 1, 0},
    NamedUnit{"L", Measure::volume, 1, 0},
    NamedUnit{"kl", Measure::volume, 1, 3},
    NamedUnit{"kL", Measure::volume, 1, 3},
    NamedUnit{"Ml", Measure::volume, 1, 6},
    NamedUnit{"ML", Measure::volume, 1, 6},
    NamedUnit{"m3", Measure::volume, 1, 3},
    NamedUnit{"m³", Measure::volume, 1, 3},
    NamedUnit{"gal", Measure::volume, 3785411784, -9},
    NamedUnit{"Mcf", Measure::volume, 28316846592, -6},
    NamedUnit{"Nm3", Measure::normal_volume, 1, 3},
    NamedUnit{"Nm³", Measure::normal_volume, 1, 3},
    NamedUnit{"10^4Nm3", Measure::normal_volume, 1, 7},
    NamedUnit{"Wh", Measure::energy, 36, -4},
    NamedUnit{"kWh", Measure::energy, 36, -1},
    NamedUnit{"MWh", Measure::energy, 36, 2},
    NamedUnit{"GWh", Measure::energy, 36, 5},
    NamedUnit{"TWh", Measure::energy, 36, 8},
    NamedUnit{"kJ", Measure::energy, 1, -3},
    NamedUnit{"MJ", Measure::energy, 1, 0},
    NamedUnit{"GJ", Measure::energy, 1, 3},
    NamedUnit{"TJ", Measure::energy, 1, 6},
    NamedUnit{"mmBtu", Measure::energy, 105505585262, -8},
};

struct NamedBasis {
    std::string_view suffix;
    Measure measure;
};
constexpr std::array bases{NamedBasis{"(NCV)", Measure::energy_net}, NamedBasis{"(LHV)", Measure::energy_net},
                           NamedBasis{"(GCV)", Measure::energy_gross}, NamedBasis{"(HHV)", Measure::energy_gross}};

}  // namespace

std::string_view name_of(Measure measure) noexcept {
    switch (measure) {
        case Measure::share:
            return "share";
        case Measure::mass:
            return "mass";
        case Measure::volume:
            return "volume";
        case Measure::normal_volume:
            return "volume at normal conditions";
        case Measure::energy:
            return "energy";
        case Measure::energy_net:
            return "energy by net calorific value";
        case Measure::energy_gross:
            return "energy by gross calorific value";
    }
    return "";
}

std::optional<MeasureUnit> measure_unit(std::string_view symbol) noexcept {
    std::optional<Measure> basis;
    for (const NamedBasis& named : bases) {
        if (symbol.ends_with(named.suffix)) {
            basis = named.measure;
            symbol.remove_suffix(named.suffix.size());
        }
    }
    const auto* const found = std::ranges::find(named_units, symbol, &NamedUnit::symbol);
    if (found == named_units.end() || (basis && found->measure != Measure::energy)) {
        return std::nullopt;
    }
    return MeasureUnit{basis.value_or(found->measure), Decimal(found->mantissa, found->exponent)};
}

}  // namespace wattmast
