// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_units.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(MarketUnits, RatesInEveryUnitAreOfOneKilowattHour) {
    const auto value = [](const char* text) { return to_string(read_rate_text(text).value()); };
    EXPECT_EQ(value("0.6096kgCO2/kWh"), "0.6096 kgCO2/kWh");
    EXPECT_EQ(value("148 gCO2e/kWh"), "0.148 kgCO2e/kWh");
    EXPECT_EQ(value("0.45tCO2/MWh"), "0.45 kgCO2/kWh");
    EXPECT_EQ(value("770.9lbCO2e/MWh"), "0.349674358033 kgCO2e/kWh");
    EXPECT_EQ(value("0kgCO2/kWh"), "0 kgCO2/kWh");
}

TEST(MarketUnits, ARateIsNeverGuessed) {
    for (const char* text : {"0.6", "0.6kg/kWh", "0.6kgCO2", "0.6kgCO2/km", "0.6kgCO2/kwh", "0.6xCO2/kWh", "kgCO2/kWh",
                             "-0.1kgCO2/kWh", "100kgCO2/kWh", "148kgCO2/kWh", "0.0000000000001kgCO2/kWh"}) {
        EXPECT_THAT(read_rate_text(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(MarketUnits, MassesAndEnergiesAreExact) {
    EXPECT_EQ(read_mass_text("1000t").value().mass, CarbonMass::of(1'000'000'000'000));
    EXPECT_EQ(read_mass_text("12.5 kg").value().mass, CarbonMass::of(12'500'000));
    EXPECT_EQ(read_mass_text("3tCO2e").value().gas, Gas::co2e);
    EXPECT_EQ(read_mass_text("3tCO2").value().gas, Gas::co2);
    EXPECT_EQ(read_mass_text("3t").value().gas, std::nullopt);
    EXPECT_EQ(read_energy_text("1.5GWh").value(), Energy::of(1'500'000'000'000));
    EXPECT_EQ(read_energy_text("7MWh").value(), Energy::of(7'000'000'000));
    for (const char* text : {"1000", "t", "1000tons", "1,000t", "0.1mg", "1 000t"}) {
        EXPECT_THAT(read_mass_text(text), FailsWith(Errc::invalid_argument)) << text;
    }
    for (const char* text : {"7", "7kwh", "7Mwh", "7mWh", "0.0000001kWh"}) {
        EXPECT_THAT(read_energy_text(text), FailsWith(Errc::invalid_argument)) << text;
    }
    EXPECT_THAT(read_mass_text("10000Mt"), FailsWith(Errc::overflow));
}

TEST(MarketUnits, AMassIsRoundedOnceHalfToEven) {
    const ElectricityRate half{Decimal(5, -1), Gas::co2};
    EXPECT_EQ(mass_of(Energy::of(3), half).value(), CarbonMass::of(2));
    EXPECT_EQ(mass_of(Energy::of(5), half).value(), CarbonMass::of(2));
    EXPECT_EQ(mass_of(Energy::of(-5), half).value(), CarbonMass::of(-2));
    EXPECT_EQ(mass_of(Energy::of(2), {Decimal(1, 1), Gas::co2}).value(), CarbonMass::of(20));
    const Energy much = Energy::of(std::numeric_limits<std::int64_t>::max());
    EXPECT_THAT(mass_of(much, {Decimal(2, 0), Gas::co2}), FailsWith(Errc::overflow));
    EXPECT_THAT(mass_of(much, {Decimal(2, 30), Gas::co2}), FailsWith(Errc::overflow));
    EXPECT_EQ(mass_of(much, {Decimal(1, 0), Gas::co2}).value(), CarbonMass::of(much.count()));
}

TEST(MarketUnits, TextsAreExact) {
    EXPECT_EQ(kilograms_text(CarbonMass::of(243'840'000'000)), "243840");
    EXPECT_EQ(tonnes_text(CarbonMass::of(243'840'000'000)), "243.84 t");
    EXPECT_EQ(kilograms_text(CarbonMass::of(-1)), "-0.000001");
    EXPECT_EQ(kilowatt_hours_text(Energy::of(600'000'000'000)), "600000");
}

}  // namespace
}  // namespace wattmast::test
