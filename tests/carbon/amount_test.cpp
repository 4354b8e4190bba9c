// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/amount.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wattmast {
namespace {

using testing::HasSubstr;

struct Case {
    std::string_view text;
    Measure measure;
    std::string_view base_units;  ///< MJ, kg, l
};

class AmountOf : public testing::TestWithParam<Case> {};

TEST_P(AmountOf, IsExactInBaseUnits) {
    const auto amount = parse_amount(GetParam().text);
    ASSERT_TRUE(amount) << amount.error().detail;
    EXPECT_EQ(amount->unit.measure, GetParam().measure);
    EXPECT_EQ(multiply(amount->value, amount->unit.scale).value(), Decimal::parse(GetParam().base_units).value());
}

INSTANTIATE_TEST_SUITE_P(
    Units, AmountOf,
    testing::Values(Case{"100000kWh", Measure::energy, "360000"}, Case{"1.5 MWh", Measure::energy, "5400"},
                    Case{"2GWh", Measure::energy, "7200000"}, Case{"7 GJ", Measure::energy, "7000"},
                    Case{"1e3Wh", Measure::energy, "3.6"}, Case{"1mmBtu(HHV)", Measure::energy_gross, "1055.05585262"},
                    Case{"10kWh(NCV)", Measure::energy_net, "36"}, Case{"700kL", Measure::volume, "700000"},
                    Case{"3.5l", Measure::volume, "3.5"}, Case{"2m3", Measure::volume, "2000"},
                    Case{"1gal", Measure::volume, "3.785411784"}, Case{"1Mcf", Measure::volume, "28316.846592"},
                    Case{"4Nm3", Measure::normal_volume, "4000"}, Case{"3kg", Measure::mass, "3"},
                    Case{"0.25t", Measure::mass, "250"}, Case{"2lb", Measure::mass, "0.90718474"},
                    Case{"3.5%", Measure::share, "0.035"}, Case{"-5kWh", Measure::energy, "-18"}));

TEST(Amount, RefusesWhatIsNoAmountAndSaysWhy) {
    EXPECT_THAT(parse_amount("100,000kWh").error().detail, HasSubstr("no unit \",000kWh\""));
    EXPECT_THAT(parse_amount("kWh").error().detail, HasSubstr("write a number and its unit"));
    EXPECT_THAT(parse_amount("").error().detail, HasSubstr("write a number and its unit"));
    EXPECT_THAT(parse_amount("5").error().detail, HasSubstr("the unit is missing"));
    EXPECT_THAT(parse_amount("5kwh").error().detail, HasSubstr("capitals count"));
    EXPECT_THAT(parse_amount("5kg(NCV)").error().detail, HasSubstr("no unit"));
    EXPECT_EQ(parse_amount("12345678901234567891kWh").error().code, Errc::overflow);
}

TEST(Amount, CapitalsOfEnergiesDifferByABillion) {
    EXPECT_EQ(to_energy(parse_amount("1MWh").value()).value(), Energy::of(1'000'000'000));
    EXPECT_FALSE(parse_amount("1mWh"));
}

TEST(Amount, BecomesEnergyRoundedHalfToEven) {
    EXPECT_EQ(to_energy(parse_amount("3.6MJ").value()).value(), Energy::of(1'000'000));
    EXPECT_EQ(to_energy(parse_amount("0.0025Wh").value()).value(), Energy::of(2));
    EXPECT_EQ(to_energy(parse_amount("0.0035Wh").value()).value(), Energy::of(4));
    EXPECT_EQ(to_energy(parse_amount("1kg").value()).error().code, Errc::invalid_argument);
    EXPECT_EQ(to_energy(parse_amount("1kWh(GCV)").value()).error().code, Errc::invalid_argument);
    EXPECT_EQ(to_energy(parse_amount("10000TWh").value()).error().code, Errc::overflow);
}

}  // namespace
}  // namespace wattmast
