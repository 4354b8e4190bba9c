// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/calculation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "carbon/factors.h"

namespace wattmast {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

EmissionFactor row(std::string id, FactorCategory category, std::string item, std::string_view value,
                   std::string unit) {
    EmissionFactor factor = test::factor(std::move(id), "AU", 2025, value);
    factor.category = std::move(category);
    factor.item = std::move(item);
    factor.gas = unit.find("CO2e") != std::string::npos ? Gas::co2e : Gas::co2;
    factor.unit = std::move(unit);
    factor.method = "combustion";
    factor.scope = "1";
    return factor;
}

FactorRegister fuels() {
    FactorRegister factors;
    std::vector<EmissionFactor> rows{
        row("fuel.AU.2025.maker.diesel_ncv", FactorCategory::fuel, "diesel_ncv", "38.6", "GJ/kl"),
        row("fuel.AU.2025.maker.diesel_ef_co2", FactorCategory::fuel, "diesel_ef_co2", "69.9", "kgCO2e/GJ"),
        row("fuel.AU.2025.maker.diesel_ef_ch4", FactorCategory::fuel, "diesel_ef_ch4", "0.1", "kgCO2e/GJ"),
        row("fuel.AU.2025.maker.diesel_ef_n2o", FactorCategory::fuel, "diesel_ef_n2o", "0.2", "kgCO2e/GJ"),
        row("fuel.AU.2025.maker.diesel_scope3", FactorCategory::fuel, "diesel_scope3", "17.3", "kgCO2e/GJ")};
    rows.back().scope = "3";
    factors.add(std::move(rows)).value();
    return factors;
}

CalculationRequest fuel(std::string_view amount) {
    CalculationRequest request;
    request.category = "fuel";
    request.item = "diesel";
    request.amount = parse_amount(amount).value();
    return request;
}

TEST(Calculation, OfAFuelGoesThroughItsCalorificValueAndSumsTheGases) {
    const auto found = calculate(fuel("700kL"), fuels());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->mass, CarbonMass::of(1'896'804'000'000));  // 700 × 38.6 × 70.2 kg
    EXPECT_EQ(found->gas, Gas::co2e);
    EXPECT_EQ(found->scope, "1");
    ASSERT_THAT(found->steps, SizeIs(4));
    EXPECT_EQ(found->steps.front().what, "calorific value");
    EXPECT_EQ(found->steps.front().factor_id, "fuel.AU.2025.maker.diesel_ncv");
    EXPECT_THAT(found->factors, SizeIs(4));
}

TEST(Calculation, OfWhatCameBeforeTheFuelUsesScope3RowsOnly) {
    CalculationRequest request = fuel("1kL");
    request.category = "wtt";
    const auto found = calculate(request, fuels());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->mass, CarbonMass::of(667'780'000));  // 38.6 × 17.3 kg
    EXPECT_EQ(found->scope, "3");
}

TEST(Calculation, NeedsADensityOnlyWhereNoneIsStated) {
    EXPECT_THAT(calculate(fuel("1t"), fuels()).error().detail, HasSubstr("--density"));
    CalculationRequest request = fuel("1t");
    request.density = Decimal::parse("0.8").value();
    const auto found = calculate(request, fuels());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->mass, CarbonMass::of(3'387'150'000));  // 1.25 kl × 38.6 × 70.2 kg
    EXPECT_THAT(found->notes, Contains("The density was stated by whoever asked."));
}

TEST(Calculation, NamesRivalSetsAndLetsAMethodDecide) {
    FactorRegister factors = fuels();
    factors.add({row("fuel.AU.2025.other.diesel", FactorCategory::fuel, "diesel", "2.5", "kgCO2e/l")}).value();
    const auto both = calculate(fuel("1kL"), factors);
    ASSERT_FALSE(both);
    EXPECT_EQ(both.error().code, Errc::ambiguous_factor);
    EXPECT_THAT(both.error().detail, HasSubstr("maker (AU 2025), other (AU 2025)"));
    CalculationRequest request = fuel("1kL");
    request.method = "Other";
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(2'500'000'000));
    request.method = "nobody";
    EXPECT_EQ(calculate(request, factors).error().code, Errc::no_factor);
}

TEST(Calculation, DoesNotTakeOneCalorificValueForTheOther) {
    FactorRegister factors;
    factors.add({row("fuel.AU.2025.maker.gas", FactorCategory::fuel, "gas", "0.2", "kgCO2e/kWh(NCV)")}).value();
    CalculationRequest request = fuel("1kWh(GCV)");
    request.item = "gas";
    EXPECT_THAT(calculate(request, factors).error().detail, HasSubstr("kgCO2e/kWh(NCV)"));
    request.amount = parse_amount("1kWh(NCV)").value();
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(200'000));
}

CalculationRequest electricity(std::string_view amount, std::string method = {}) {
    CalculationRequest request;
    request.category = "electricity";
    request.region = "CN";
    request.year = 2023;
    request.method = std::move(method);
    request.amount = parse_amount(amount).value();
    return request;
}

TEST(Calculation, OfElectricityTellsTheThreeChineseAveragesApart) {
    const FactorRegister factors = test::shipped_factors();
    EXPECT_EQ(calculate(electricity("1GWh"), factors)->mass, CarbonMass::of(530'600'000'000));
    EXPECT_EQ(calculate(electricity("1GWh", "market"), factors)->mass, CarbonMass::of(609'600'000'000));
    const auto fossil = calculate(electricity("1GWh", "fossil"), factors);
    ASSERT_TRUE(fossil) << fossil.error().detail;
    EXPECT_EQ(fossil->mass, CarbonMass::of(827'300'000'000));
    EXPECT_EQ(fossil->gas, Gas::co2);
    EXPECT_THAT(fossil->notes, Contains(HasSubstr("CO2 only")));
}

TEST(Calculation, OfElectricityNeedsARegionAndATime) {
    const FactorRegister factors = test::shipped_factors();
    CalculationRequest request = electricity("1kWh");
    request.region.clear();
    EXPECT_EQ(calculate(request, factors).error().code, Errc::invalid_argument);
    request = electricity("1kWh");
    request.year.reset();
    EXPECT_EQ(calculate(request, factors).error().code, Errc::invalid_argument);
    request = electricity("1kWh");
    request.region = "CN-XZ";
    EXPECT_EQ(calculate(request, factors).error().code, Errc::no_factor);
    EXPECT_EQ(calculate(electricity("1l"), factors).error().code, Errc::invalid_argument);
    EXPECT_THAT(calculate(electricity("1kWh", "lunar"), factors).error().detail, HasSubstr("location, market"));
}

TEST(Calculation, OfGridLossesDividesByWhatArrives) {
    CalculationRequest request = electricity("1GWh");
    request.category = "td_loss";
    request.rate = parse_amount("5%").value();
    const auto found = calculate(request, test::shipped_factors());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->mass, CarbonMass::of(27'926'315'789));  // 530,600 kg × 5/95
    EXPECT_EQ(found->scope, "3");
    request.rate = parse_amount("100%").value();
    EXPECT_EQ(calculate(request, test::shipped_factors()).error().code, Errc::invalid_argument);
}

FactorRegister gases() {
    FactorRegister factors;
    std::vector<EmissionFactor> rows{
        row("refr.HFC134a.AR5", FactorCategory::refrigerant, "R-134a", "1300", "kgCO2e/kg"),
        row("refr.HFC134a.AR6", FactorCategory::refrigerant, "R-134a", "1530", "kgCO2e/kg"),
        row("refr.HFC227ea.AR6", FactorCategory::refrigerant, "HFC-227ea (FM-200)", "3600", "kgCO2e/kg")};
    rows[0].method = "AR5";
    rows[1].method = "AR6";
    rows[2].method = "AR6";
    factors.add(std::move(rows)).value();
    return factors;
}

CalculationRequest leak(std::string item, std::string gwp) {
    CalculationRequest request;
    request.category = "refrigerant";
    request.item = std::move(item);
    request.gwp = std::move(gwp);
    request.amount = parse_amount("500kg").value();
    return request;
}

TEST(Calculation, OfARefrigerantNeedsANamedSet) {
    EXPECT_EQ(calculate(leak("R-134a", "AR5"), gases())->mass, CarbonMass::of(650'000'000'000));
    EXPECT_EQ(calculate(leak("R-134a", "AR6"), gases())->mass, CarbonMass::of(765'000'000'000));
    const auto none = calculate(leak("R-134a", ""), gases());
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().detail, HasSubstr("for R-134a there is AR5, AR6"));
}

TEST(Calculation, KnowsARefrigerantByItsOtherNames) {
    for (const char* name : {"r134a", "HFC-134a", "R 134a"}) {
        EXPECT_TRUE(calculate(leak(name, "AR6"), gases())) << name;
    }
    EXPECT_TRUE(calculate(leak("FM-200", "AR6"), gases()));
    EXPECT_TRUE(calculate(leak("HFC-227ea", "AR6"), gases()));
    EXPECT_EQ(calculate(leak("R-13", "AR6"), gases()).error().code, Errc::no_factor);
}

EmissionFactor own(EmissionFactor factor, CivilDate from, CivilDate to) {
    factor.origin.kind = FactorOrigin::Kind::own;
    factor.valid_from = from;
    factor.valid_to = to;
    return factor;
}

TEST(Calculation, AnOwnRefrigerantStandsBeforeTheLibrarysWhileItIsValid) {
    FactorRegister factors = gases();
    EmissionFactor mine = row("own.r134a", FactorCategory::refrigerant, "R-134a", "1400", "kgCO2e/kg");
    mine.method = "AR6";
    factors.add({own(mine, test::date(2025, 1, 1), test::date(2025, 6, 30))}).value();
    CalculationRequest request = leak("R-134a", "AR6");
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(700'000'000'000));
    request.month = test::month("2025-06");
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(700'000'000'000));
    request.month = test::month("2025-07");
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(765'000'000'000));
    EXPECT_EQ(calculate(leak("R-134a", "AR5"), factors)->mass, CarbonMass::of(650'000'000'000)) << "it is of AR6";
}

TEST(Calculation, AnOwnFuelStandsBeforeTheLibrarysUnlessASetIsNamed) {
    FactorRegister factors = fuels();
    factors
        .add({own(row("own.diesel.2025", FactorCategory::fuel, "diesel", "2.5", "kgCO2e/l"), test::date(2025, 2, 1),
                  test::date(2025, 12, 31))})
        .value();
    CalculationRequest request = fuel("1kL");
    request.region = "AU";
    request.month = test::month("2025-02");
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(2'500'000'000));
    request.method = "maker";
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(2'709'720'000));  // 38.6 × 70.2 kg
    request.method.clear();
    request.month = test::month("2025-01");
    EXPECT_EQ(calculate(request, factors)->mass, CarbonMass::of(2'709'720'000)) << "it is not valid yet";
}

TEST(Calculation, OfALeakageRateIsAShareOfTheCharge) {
    CalculationRequest request = leak("R-134a", "AR6");
    request.rate = parse_amount("3.5%").value();
    EXPECT_EQ(calculate(request, gases())->mass, CarbonMass::of(26'775'000'000));
    request.rate = parse_amount("101%").value();
    EXPECT_EQ(calculate(request, gases()).error().code, Errc::invalid_argument);
    request.rate = parse_amount("1kg").value();
    EXPECT_EQ(calculate(request, gases()).error().code, Errc::invalid_argument);
}

TEST(Calculation, ByAStatedFactorSaysThatNobodyPublishedIt) {
    CalculationRequest request = electricity("1000kWh");
    request.factor = parse_stated_factor("0.81kgCO2e/kWh").value();
    const auto found = calculate(request, FactorRegister{});
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->mass, CarbonMass::of(810'000'000));
    EXPECT_TRUE(found->factors.empty());
    EXPECT_THAT(found->notes, ElementsAre(HasSubstr("no publisher stands behind it")));
    request.amount = parse_amount("3kg").value();
    EXPECT_EQ(calculate(request, FactorRegister{}).error().code, Errc::invalid_argument);
    for (const char* text : {"0.81", "kgCO2e/kWh", "-1kgCO2e/kWh", "1GJ/t", "1tC/GJ"}) {
        EXPECT_FALSE(parse_stated_factor(text)) << text;
    }
}

TEST(Calculation, RefusesNegativeAmountsUnknownCategoriesAndOverflow) {
    const FactorRegister factors = test::shipped_factors();
    EXPECT_THAT(calculate(electricity("-1kWh"), factors).error().detail, HasSubstr("negative"));
    CalculationRequest request = electricity("1kWh");
    request.category = "steam";
    EXPECT_THAT(calculate(request, factors).error().detail,
                HasSubstr("electricity, td_loss, wtt, wtt_electricity, fuel, biogenic, refrigerant, fire_suppression"));
    EXPECT_EQ(calculate(electricity("100000000TWh"), factors).error().code, Errc::overflow);
    request = electricity("1kWh");
    request.rate = parse_amount("5%").value();
    EXPECT_EQ(calculate(request, factors).error().code, Errc::invalid_argument);
}

}  // namespace
}  // namespace wattmast
