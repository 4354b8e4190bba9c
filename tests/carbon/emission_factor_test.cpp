// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/emission_factor.h"

#include <gmock/gmock.h>

#include <limits>

#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::factor;

Energy kilowatt_hours(std::int64_t count) {
    return Energy::of(count * 1'000'000);
}

std::int64_t kilograms(CarbonMass mass) {
    EXPECT_EQ(mass.count() % 1'000'000, 0);
    return mass.count() / 1'000'000;
}

EmissionFactor in_unit(std::string_view value, std::string unit, Gas gas) {
    EmissionFactor result = factor("f", "XX", 2023, value);
    result.unit = std::move(unit);
    result.gas = gas;
    return result;
}

TEST(EmissionFactor, PublishedExamples) {
    // tools.gera.services: 1,000,000 kWh at 0.20 kg/kWh are 200 t.
    EXPECT_EQ(kilograms(emissions(kilowatt_hours(1'000'000), in_unit("0.20", "kgCO2e/kWh", Gas::co2e)).value()),
              200'000);
    // Shandong 2023: 100,000 kWh.
    EXPECT_EQ(kilograms(emissions(kilowatt_hours(100'000), factor("f", "CN-SD", 2023, "0.6191")).value()), 61'910);
    // China 2023 (MEE): 1 GWh.
    EXPECT_EQ(kilograms(emissions(kilowatt_hours(1'000'000), factor("f", "CN", 2023, "0.5306")).value()), 530'600);
    // A year of the mean mobile site (GSMA 2020, 28,665 kWh) in China: 15.2 t.
    EXPECT_EQ(emissions(kilowatt_hours(28'665), factor("f", "CN", 2023, "0.5306")).value().count(), 15'209'649'000);
}

TEST(EmissionFactor, AYearsChangeSplitsIntoActivityAndFactor) {
    // UK 0.20493 to 0.17700 kg/kWh with 1 GWh in both years: all of the 27.93 t is factor.
    const auto before = emissions(kilowatt_hours(1'000'000), in_unit("0.20493", "kgCO2e/kWh", Gas::co2e)).value();
    const auto after = emissions(kilowatt_hours(1'000'000), in_unit("0.17700", "kgCO2e/kWh", Gas::co2e)).value();
    EXPECT_EQ(kilograms(before - after), 27'930);
}

TEST(EmissionFactor, RoundsOnceHalfToEvenToMilligrams) {
    // 1 mWh at 1 kg/kWh is 1 mg.
    EXPECT_EQ(emissions(Energy::of(1), factor("f", "XX", 2023, "1")).value().count(), 1);
    EXPECT_EQ(emissions(Energy::of(1), factor("f", "XX", 2023, "0.5")).value().count(), 0);
    EXPECT_EQ(emissions(Energy::of(3), factor("f", "XX", 2023, "0.5")).value().count(), 2);
    EXPECT_EQ(emissions(Energy::of(-3), factor("f", "XX", 2023, "0.5")).value().count(), -2);
    EXPECT_EQ(emissions(Energy::of(1001), factor("f", "XX", 2023, "0.5005")).value().count(), 501);
}

TEST(EmissionFactor, LargeProductsAreExact) {
    // 9 PWh at 0.123456789012345678 kg/kWh needs 36 digits on the way.
    const auto mass = emissions(Energy::of(9'000'000'000'000'000'001), factor("f", "XX", 2023, "0.123456789012345678"));
    EXPECT_EQ(mass.value().count(), 1'111'111'101'111'111'102);
}

TEST(EmissionFactor, OverflowIsAFailure) {
    const Energy most = Energy::of(std::numeric_limits<std::int64_t>::max());
    EXPECT_THAT(emissions(most, factor("f", "XX", 2023, "1.1")), test::FailsWith(Errc::overflow));
    EXPECT_THAT(emissions(most, factor("f", "XX", 2023, "1e30")), test::FailsWith(Errc::overflow));
    EXPECT_EQ(emissions(most, factor("f", "XX", 2023, "1e-60")).value().count(), 0);
}

TEST(EmissionFactor, KnowsMassAndEnergyUnits) {
    const auto rate = [](std::string_view value, std::string unit, Gas gas) {
        return kilograms_per_kilowatt_hour(in_unit(value, std::move(unit), gas)).value();
    };
    EXPECT_EQ(rate("0.6191", "kgCO2/kWh", Gas::co2).to_string(), "0.6191");
    EXPECT_EQ(rate("362.92", "gCO2e/kWh", Gas::co2e).to_string(), "0.36292");
    EXPECT_EQ(rate("0.9680", "tCO2/MWh", Gas::co2).to_string(), "0.9680");
    EXPECT_EQ(rate("530.6", "tCO2/GWh", Gas::co2).to_string(), "0.5306");
    EXPECT_EQ(rate("7", "kgCO2/MWh", Gas::co2), Decimal(7, -3));
    EXPECT_EQ(rate("436.655", "lbCO2/MWh", Gas::co2), Decimal::parse("0.19806337632235").value());
    EXPECT_EQ(rate("1000", "lbCH4/MWh", Gas::ch4), Decimal::parse("0.45359237").value());
}

TEST(EmissionFactor, WithoutAGasItIsNoMass) {
    EmissionFactor property = factor("f", "XX", 2023, "832.4");
    property.unit = "kg/m3";
    property.gas.reset();
    EXPECT_THAT(kilograms_per_kilowatt_hour(property), test::FailsWith(Errc::invalid_argument));
}

TEST(EmissionFactor, OnlyAveragesOfGridsAreLocationAverages) {
    EXPECT_TRUE(is_location_average(factor("f", "XX", 2023, "0.5")));
    const auto with = [](auto change) {
        EmissionFactor changed = factor("f", "XX", 2023, "0.5");
        change(changed);
        return is_location_average(changed);
    };
    EXPECT_TRUE(with([](EmissionFactor& f) { f.item = "grid_average_total_output"; }));
    EXPECT_TRUE(with([](EmissionFactor& f) { f.gas = Gas::co2e; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.gas = Gas::ch4; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.gas.reset(); }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.item = "fossil_power"; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.method = "footprint"; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.method = "operating_margin"; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.scope = "3"; }));
    EXPECT_FALSE(with([](EmissionFactor& f) { f.category = FactorCategory::td_loss; }));
}

TEST(EmissionFactor, NeverGuessesAUnit) {
    for (const char* unit : {"lb/MWh", "kgCO2", "kg/kWh", "kgCO2e/kWh", "kgCO2/m3", "KGCO2/KWH", ""}) {
        EXPECT_THAT(kilograms_per_kilowatt_hour(in_unit("0.5", unit, Gas::co2)),
                    test::FailsWith(Errc::invalid_argument))
            << unit;
    }
    EXPECT_THAT(emissions(Energy::of(1), in_unit("0.5", "kgCO2/kWh", Gas::co2e)),
                test::FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
