// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_density.h"

#include <optional>

#include "carbon/amount.h"
#include "carbon/measure.h"

namespace wattmast {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

Result<Decimal> parse_density(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto mass = parse_amount(text.substr(0, slash));
    const auto volume = slash == std::string_view::npos ? std::nullopt : measure_unit(text.substr(slash + 1));
    const bool is_above_zero = mass && !mass->value.is_negative() && !mass->value.is_zero();
    if (!is_above_zero || mass->unit.measure != Measure::mass || !volume || volume->measure != Measure::volume) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text) + "\" is not a density; write for example 0.84kg/l or 840kg/m3");
    }
    const auto kilograms = multiply(mass->value, mass->unit.scale);
    if (!kilograms) {
        return kilograms.error();
    }
    // Volumes of a density are powers of ten of a litre; a gallon is not, and its unit is not offered above.
    const Decimal litres = volume->scale.normalized();
    if (litres.mantissa() != 1) {
        return fail(Errc::invalid_argument, "state the density per l or per m3, not \"" + std::string(text) + "\"");
    }
    return multiply(*kilograms, Decimal(1, -litres.exponent()));
}

Result<FuelDensities> parse_fuel_densities(std::string_view text) {
    FuelDensities densities;
    for (std::string_view rest = text;;) {
        const std::size_t end = rest.find(';');
        const std::string_view part = trimmed(rest.substr(0, end));
        const std::size_t space = part.find(' ');
        const auto density = space == std::string_view::npos ? fail(Errc::invalid_argument, "")
                                                             : parse_density(trimmed(part.substr(space + 1)));
        if (!density) {
            return fail(Errc::invalid_argument,
                        "\"" + std::string(part) + "\" is not a fuel and its density, such as diesel 0.84 kg/L");
        }
        if (!densities.emplace(part.substr(0, space), *density).second) {
            return fail(Errc::invalid_argument, std::string(part.substr(0, space)) + " has two densities");
        }
        if (end == std::string_view::npos) {
            return densities;
        }
        rest.remove_prefix(end + 1);
    }
}

}  // namespace wattmast
