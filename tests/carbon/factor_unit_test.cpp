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

TEST(FactorUnit, EachCategoryIsCountedInItsOwnWay) {
    using Category = FactorCategory;
    const auto misfit = [](Category category, std::string_view text) {
        return category_misfit(category, parse_factor_unit(text).value(), text);
    };
    EXPECT_EQ(misfit(Category::electricity, "lbCO2/MWh"), "");
    EXPECT_EQ(misfit(Category::electricity, "kgCO2/GJ"),
              "is not a mass of a gas per kWh, MWh or GWh, as category electricity needs it");
    EXPECT_EQ(misfit(Category::td_loss, "fraction"), "");
    EXPECT_NE(misfit(Category::residual_mix, "fraction"), "");
    EXPECT_EQ(misfit(Category::fuel, "kgCO2/kWh(NCV)"), "");
    EXPECT_NE(misfit(Category::fuel, "GJ/t"), "");
    EXPECT_EQ(misfit(Category::heat, "tCO2/GJ"), "");
    EXPECT_NE(misfit(Category::heat, "tCO2/t"), "");
    EXPECT_EQ(misfit(Category::refrigerant, "kgCO2e/kg"), "");
    EXPECT_NE(misfit(Category::refrigerant, "kgCO2e/l"), "");
    EXPECT_EQ(misfit(Category::fuel_property, "tC/GJ"), "");
    EXPECT_NE(misfit(Category::fuel_property, "kgCO2/l"), "");
    EXPECT_EQ(misfit(Category::wtt, "kgCO2e/m3"), "");
    EXPECT_NE(misfit(Category::wtt, "fraction"), "");
}

}  // namespace
}  // namespace wattmast
