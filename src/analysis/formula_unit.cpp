// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/formula_unit.h"

#include <algorithm>

namespace wattmast {
namespace {

constexpr double seconds_per_hour = 3600;
constexpr double joules_per_kilowatt_hour = 3.6e6;
constexpr double bits_per_byte = 8;
constexpr int most_power = 9;

constexpr std::array<std::string_view, base_units> base_symbols{"W", "var", "VA", "V",  "A", "s",      "bit",
                                                                "K", "l",   "Pa", "lx", "m", "packet", "n"};

struct WrittenUnit {
    std::string_view text;
    BaseUnit base;
    double factor;
    std::int8_t seconds = 0;  ///< Power of the second beside the base.
};

constexpr std::array written_units{
    WrittenUnit{"W", BaseUnit::watt, 1},
    WrittenUnit{"kW", BaseUnit::watt, 1e3},
    WrittenUnit{"MW", BaseUnit::watt, 1e6},
    WrittenUnit{"Wh", BaseUnit::watt, seconds_per_hour, 1},
    WrittenUnit{"kWh", BaseUnit::watt, 1e3 * seconds_per_hour, 1},
    WrittenUnit{"MWh", BaseUnit::watt, 1e6 * seconds_per_hour, 1},
    WrittenUnit{"var", BaseUnit::var, 1},
    WrittenUnit{"kvar", BaseUnit::var, 1e3},
    WrittenUnit{"VA", BaseUnit::volt_ampere, 1},
    WrittenUnit{"kVA", BaseUnit::volt_ampere, 1e3},
    WrittenUnit{"V", BaseUnit::volt, 1},
    WrittenUnit{"kV", BaseUnit::volt, 1e3},
    WrittenUnit{"A", BaseUnit::ampere, 1},
    WrittenUnit{"mA", BaseUnit::ampere, 1e-3},
    WrittenUnit{"Ah", BaseUnit::ampere, seconds_per_hour, 1},
    WrittenUnit{"s", BaseUnit::second, 1},
    WrittenUnit{"min", BaseUnit::second, 60},
    WrittenUnit{"h", BaseUnit::second, seconds_per_hour},
    WrittenUnit{"d", BaseUnit::second, 24 * seconds_per_hour},
    WrittenUnit{"bit", BaseUnit::bit, 1},
    WrittenUnit{"kbit", BaseUnit::bit, 1e3},
    WrittenUnit{"Mbit", BaseUnit::bit, 1e6},
    WrittenUnit{"Gbit", BaseUnit::bit, 1e9},
    WrittenUnit{"B", BaseUnit::bit, bits_per_byte},
    WrittenUnit{"kB", BaseUnit::bit, 1e3 * bits_per_byte},
    WrittenUnit{"MB", BaseUnit::bit, 1e6 * bits_per_byte},
    WrittenUnit{"GB", BaseUnit::bit, 1e9 * bits_per_byte},
    WrittenUnit{"TB", BaseUnit::bit, 1e12 * bits_per_byte},
    WrittenUnit{"K", BaseUnit::kelvin, 1},
    WrittenUnit{"l", BaseUnit::litre, 1},
    WrittenUnit{"Pa", BaseUnit::pascal, 1},
    WrittenUnit{"hPa", BaseUnit::pascal, 100},
    WrittenUnit{"lx", BaseUnit::lux, 1},
    WrittenUnit{"m", BaseUnit::metre, 1},
    WrittenUnit{"packet", BaseUnit::packet, 1},
};

UnitScale with_seconds(BaseUnit base, std::int8_t seconds, double factor) {
    Dimension dimension = Dimension::of(base);
    auto& power = dimension.power[static_cast<std::size_t>(BaseUnit::second)];
    power = static_cast<std::int8_t>(power + seconds);
    return {{dimension, false}, factor};
}

std::optional<Dimension> combined(const Dimension& a, const Dimension& b, int sign) {
    Dimension made;
    for (std::size_t i = 0; i < base_units; ++i) {
        const int power = a.power[i] + sign * b.power[i];
        if (power < -most_power || power > most_power) {
            return std::nullopt;
        }
        made.power[i] = static_cast<std::int8_t>(power);
    }
    return made;
}

std::optional<UnitScale> simple_unit(std::string_view text) {
    if (text == "%") {
        return UnitScale{{}, 0.01};
    }
    if (text == "1") {
        return UnitScale{};
    }
    if (text == "Hz") {
        return UnitScale{{Dimension::of(BaseUnit::second, -1), false}, 1};
    }
    if (text == "°C") {
        return UnitScale{{Dimension::of(BaseUnit::kelvin), true}, 1};
    }
    const auto found = std::ranges::find(written_units, text, &WrittenUnit::text);
    if (found == written_units.end()) {
        return std::nullopt;
    }
    return with_seconds(found->base, found->seconds, found->factor);
}

/// The program's units that a result may be shown in, the first that fits.
constexpr std::array shown_units{
    Unit::ratio,
    Unit::watt,
    Unit::var,
    Unit::volt_ampere,
    Unit::volt,
    Unit::ampere,
    Unit::bit_per_second,
    Unit::degree_celsius,
    Unit::kilowatt_hour,
    Unit::kilovar_hour,
    Unit::byte,
    Unit::hertz,
    Unit::second,
    Unit::litre,
    Unit::ampere_hour,
    Unit::count,
    Unit::pascal,
    Unit::lux,
    Unit::metre_per_second,
    Unit::packet,
    Unit::kilovolt_ampere_hour,
};

constexpr double watt_hours_per_gigabyte = 1e9 * bits_per_byte / seconds_per_hour;

Dimension energy_per_data() {
    Dimension dimension = Dimension::of(BaseUnit::watt);
    dimension.power[static_cast<std::size_t>(BaseUnit::second)] = 1;
    dimension.power[static_cast<std::size_t>(BaseUnit::bit)] = -1;
    return dimension;
}

/// "W·s/V": base units with their powers.
std::string written(const Dimension& dimension) {
    std::string over;
    std::string under;
    for (std::size_t i = 0; i < base_units; ++i) {
        const int power = int{dimension.power[i]};
        std::string& side = power > 0 ? over : under;
        for (int n = 0; n < std::abs(power); ++n) {
            side += (side.empty() ? "" : "·") + std::string(base_symbols[i]);
        }
    }
    if (under.empty()) {
        return over.empty() ? "1" : over;
    }
    const bool is_one = under.find("·") == std::string::npos;
    return (over.empty() ? "1" : over) + "/" + (is_one ? under : "(" + under + ")");
}

}  // namespace

Dimension Dimension::of(BaseUnit unit, std::int8_t power) {
    Dimension dimension;
    dimension.power[static_cast<std::size_t>(unit)] = power;
    return dimension;
}

std::optional<Dimension> product(const Dimension& a, const Dimension& b) {
    return combined(a, b, 1);
}

std::optional<Dimension> quotient(const Dimension& a, const Dimension& b) {
    return combined(a, b, -1);
}

UnitScale scale_of(Unit unit) {
    switch (unit) {
        case Unit::watt:
            return with_seconds(BaseUnit::watt, 0, 1);
        case Unit::volt_ampere:
            return with_seconds(BaseUnit::volt_ampere, 0, 1);
        case Unit::var:
            return with_seconds(BaseUnit::var, 0, 1);
        case Unit::kilowatt_hour:
            return with_seconds(BaseUnit::watt, 1, joules_per_kilowatt_hour);
        case Unit::kilovar_hour:
            return with_seconds(BaseUnit::var, 1, joules_per_kilowatt_hour);
        case Unit::kilovolt_ampere_hour:
            return with_seconds(BaseUnit::volt_ampere, 1, joules_per_kilowatt_hour);
        case Unit::volt:
            return with_seconds(BaseUnit::volt, 0, 1);
        case Unit::ampere:
            return with_seconds(BaseUnit::ampere, 0, 1);
        case Unit::ampere_hour:
            return with_seconds(BaseUnit::ampere, 1, seconds_per_hour);
        case Unit::hertz:
            return {{Dimension::of(BaseUnit::second, -1), false}, 1};
        case Unit::ratio:
            return {};
        case Unit::percent:
            return {{}, 0.01};
        case Unit::degree_celsius:
            return {{Dimension::of(BaseUnit::kelvin), true}, 1};
        case Unit::byte:
            return with_seconds(BaseUnit::bit, 0, bits_per_byte);
        case Unit::bit_per_second:
            return with_seconds(BaseUnit::bit, -1, 1);
        case Unit::second:
            return with_seconds(BaseUnit::second, 0, 1);
        case Unit::litre:
            return with_seconds(BaseUnit::litre, 0, 1);
        case Unit::count:
            return with_seconds(BaseUnit::thing, 0, 1);
        case Unit::pascal:
            return with_seconds(BaseUnit::pascal, 0, 1);
        case Unit::lux:
            return with_seconds(BaseUnit::lux, 0, 1);
        case Unit::metre_per_second:
            return with_seconds(BaseUnit::metre, -1, 1);
        case Unit::packet:
            return with_seconds(BaseUnit::packet, 0, 1);
    }
    return {};
}

std::optional<UnitScale> unit_of_text(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return simple_unit(text);
    }
    const auto over = simple_unit(text.substr(0, slash));
    const auto under = simple_unit(text.substr(slash + 1));
    if (!over || !under || over->unit.has_own_zero || under->unit.has_own_zero) {
        return std::nullopt;
    }
    const auto dimension = quotient(over->unit.dimension, under->unit.dimension);
    return dimension ? std::optional(UnitScale{{*dimension, false}, over->factor / under->factor}) : std::nullopt;
}

ResultUnit shown_unit(const FormulaUnit& unit) {
    for (const Unit known : shown_units) {
        if (const UnitScale scale = scale_of(known); scale.unit == unit) {
            return {known, 1 / scale.factor, {}};
        }
    }
    if (unit.dimension == energy_per_data()) {
        return {Unit::ratio, watt_hours_per_gigabyte, "Wh/GB"};
    }
    return {Unit::ratio, 1, written(unit.dimension)};
}

ResultUnit shown_unit(const UnitScale& wanted, std::string_view text) {
    if (text == "%") {
        return {Unit::percent, 100, {}};
    }
    const ResultUnit natural = shown_unit(wanted.unit);
    const bool has_prefixes = natural.symbol.empty() && natural.unit != Unit::second;
    return has_prefixes ? natural : ResultUnit{Unit::ratio, 1 / wanted.factor, std::string(text)};
}

std::string name_of(const FormulaUnit& unit) {
    const ResultUnit shown = shown_unit(unit);
    return shown.symbol.empty() ? std::string(symbol(shown.unit)) : shown.symbol;
}

}  // namespace wattmast
