// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How Scope 2 goes from its location-based to its market-based figure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "carbon/ledger.h"
#include "units/quantity.h"

namespace wattmast {

/// What leads away from the location-based figure, in the order in which it is shown.
enum class MarketStepKind : std::uint8_t {
    own_generation = 1,  ///< Of the site's own plant, with its certificates.
    certificates = 2,
    contracts = 3,  ///< Power purchase agreements and factors of suppliers.
    residual = 4,   ///< What no instrument covers, by the residual mix in the place of the average.
    location = 5,   ///< The same where there is no residual mix and the policy takes the average: rounding alone.
    other_gas = 6,  ///< Stated in another gas by market than by location: leaves one gas and joins the other.
    no_figure = 7,  ///< Grid electricity that has no market-based figure.
};

struct MarketStep {
    MarketStepKind kind = MarketStepKind::certificates;
    CarbonMass change;  ///< Below zero: less than by location.
    Energy energy;      ///< That it is of.
    friend bool operator==(const MarketStep&, const MarketStep&) = default;
};

/// Of one gas. location + all changes == market, to the mg.
struct MarketSteps {
    Gas gas = Gas::co2;
    CarbonMass location;
    std::vector<MarketStep> steps;  ///< One of each kind that has lines, in their order.
    CarbonMass market;
    friend bool operator==(const MarketSteps&, const MarketSteps&) = default;
};

/// Site by site, each market-based line takes the place of as much of the site's location-based mass as its energy is
/// of the site's grid energy. Those parts are differences of rounded running sums (half to even), so that they add up
/// to the mass of the site; what no line covers is `no_figure`. Own generation is no grid energy and takes no place.
/// @param lines In force, of one month. One entry for each gas that either method has, in the order of gases.
/// Throws std::overflow_error where a sum leaves its range.
[[nodiscard]] std::vector<MarketSteps> market_steps(std::span<const LedgerLine> lines);

}  // namespace wattmast
