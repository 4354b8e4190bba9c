// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_unit.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

TEST(FactorUnit, OfAGasNamesItAndBothMeasures) {
    const auto unit = parse_factor_unit("lbCH4/MWh");
    ASSERT_TRUE(unit);
    EXPECT_EQ(unit->subject, FactorSubject::gas);
    EXPECT_EQ(unit->gas, Gas::ch4);
    EXPECT_EQ(unit->numerator, (MeasureUnit{Measure::mass, Decimal(45359237, -8)}));
    EXPECT_EQ(unit->denominator, (MeasureUnit{Measure::energy, Decimal(36, 2)}));
}

TEST(FactorUnit, KeepsGasesApart) {
    EXPECT_EQ(parse_factor_unit("kgCO2/kWh")->gas, Gas::co2);
    EXPECT_EQ(parse_factor_unit("kgCO2e/kWh")->gas, Gas::co2e);
    EXPECT_EQ(parse_factor_unit("kgN2O/GJ")->gas, Gas::n2o);
    EXPECT_EQ(parse_factor_unit("kgCO2e/kg")->denominator.measure, Measure::mass);
}

TEST(FactorUnit, OfCarbonAndProperties) {
    EXPECT_EQ(parse_factor_unit("tC/GJ")->subject, FactorSubject::carbon);
    const auto calorific = parse_factor_unit("GJ(GCV)/t");
    ASSERT_TRUE(calorific);
    EXPECT_EQ(calorific->subject, FactorSubject::property);
    EXPECT_EQ(calorific->numerator.measure, Measure::energy_gross);
    EXPECT_EQ(calorific->denominator, (MeasureUnit{Measure::mass, Decimal(1, 3)}));
    EXPECT_EQ(parse_factor_unit("kg/m3")->subject, FactorSubject::property);
    EXPECT_EQ(parse_factor_unit("fraction")->numerator.measure, Measure::share);
    EXPECT_EQ(parse_factor_unit("GJ/10^4Nm3")->denominator.measure, Measure::normal_volume);
}

TEST(FactorUnit, IsNeverGuessed) {
    for (const char* text : {"", "/", "kg", "kgCO2", "kgCO2/", "/kWh", "kWhCO2/kWh", "kgXY/kWh", "kgCO2/kwh", "kgCO2/%",
                             "%/kg", "kgCO2/kWh/MWh", "tC", "kgCO2 / kWh"}) {
        const auto unit = parse_factor_unit(text);
        EXPECT_FALSE(unit) << text;
    }
}

}  // namespace
}  // namespace wattmast
