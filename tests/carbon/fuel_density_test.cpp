// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_density.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(FuelDensity, IsReadInKilogramsPerLitre) {
    EXPECT_EQ(parse_density("0.84kg/l").value(), (Decimal{84, -2}));
    EXPECT_EQ(parse_density("832.361 kg/m3").value(), (Decimal{832'361, -6}));
    for (const char* text : {"", "0.84", "0.84kg", "0kg/l", "-1kg/l", "0.84l/kg", "0.84kg/kg", "0.84 kg/"}) {
        EXPECT_THAT(parse_density(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(FuelDensity, SeveralFuelsStandInOneText) {
    const FuelDensities expected{{"diesel", {84, -2}}, {"petrol", {745, -3}}};
    EXPECT_EQ(parse_fuel_densities("diesel 0.84 kg/L; petrol 745 kg/m3").value(), expected);
    EXPECT_EQ(parse_fuel_densities("  petrol 745kg/m3;diesel  0.84kg/l ").value(), expected);
    for (const char* text : {"", "diesel", "0.84 kg/L", "diesel 0.84 kg/L;", "diesel 0.84", "diesel light 0.84 kg/L",
                             "diesel 0.84 kg/L\nx"}) {
        EXPECT_THAT(parse_fuel_densities(text),
                    FailsWithDetail(Errc::invalid_argument, "is not a fuel and its density"))
            << text;
    }
    EXPECT_THAT(parse_fuel_densities("diesel 0.84 kg/L; diesel 0.85 kg/L"),
                FailsWithDetail(Errc::invalid_argument, "diesel has two densities"));
}

}  // namespace
}  // namespace wattmast::test
