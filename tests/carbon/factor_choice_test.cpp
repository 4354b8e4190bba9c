// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a factor is chosen among sets, gases, regions, editions and days of publication.
#include <gmock/gmock.h>

#include "carbon/factor_register.h"
#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::date;
using test::factor;
using test::month;

EmissionFactor of_set(std::string set, EmissionFactor made) {
    made.set = std::move(set);
    return made;
}

EmissionFactor in_unit(EmissionFactor made, FactorCategory category, std::string unit, std::optional<Gas> gas) {
    made.category = category;
    made.unit = std::move(unit);
    made.gas = gas;
    return made;
}

EmissionFactor published(EmissionFactor made, CivilDate by) {
    made.published_by = by;
    return made;
}

/// "official" stands before "world".
FactorRegister with(std::vector<EmissionFactor> factors) {
    FactorRegister result(
        {{"official", "Official", 100, "", "public", ""}, {"world", "World", 500, "", "public", "World's words"}});
    result.add(std::move(factors)).value();
    return result;
}

FactorQuery query(std::string region, std::string_view when, YearRule rule = YearRule::same_year_only) {
    FactorQuery result;
    result.region = std::move(region);
    result.month = month(when);
    result.rule = rule;
    return result;
}

FactorQuery fuel(std::string item, std::string_view when) {
    FactorQuery result = query("XX", when, YearRule::newest_edition);
    result.category = FactorCategory::fuel;
    result.method = "";
    result.items = {std::move(item)};
    return result;
}

FactorRegister two_sets() {
    return with({of_set("official", factor("o22", "XX", 2022, "0.5")),
                 of_set("world", factor("w22", "XX", 2022, "0.6")), of_set("world", factor("w23", "XX", 2023, "0.7")),
                 of_set("world", factor("y22", "YY", 2022, "0.8"))});
}

TEST(FactorChoice, ThePreferredSetOfTheRegionAnswers) {
    const auto match = two_sets().find(query("XX", "2022-07")).value();
    EXPECT_EQ(match.factor.id, "o22");
    EXPECT_FALSE(match.is_next_set);
    EXPECT_EQ(two_sets().find(query("YY", "2022-07"))->factor.id, "y22");
}

TEST(FactorChoice, AYearThatThePreferredSetHasNotIsNotFilledFromAnother) {
    const auto match = two_sets().find(query("XX", "2023-07"));
    EXPECT_THAT(match, test::FailsWithDetail(Errc::no_factor, "there are data years 2022; add the factor of the year"));
    EXPECT_THAT(match, test::FailsWithDetail(Errc::no_factor, "set world, of another boundary, has 2022, 2023"));
}

TEST(FactorChoice, TheNextSetStandsInWhereThatIsTheRuleAndIsFlagged) {
    FactorQuery asked = query("XX", "2023-07");
    asked.set_rule = SetRule::next_set_that_fits;
    const auto match = two_sets().find(asked).value();
    EXPECT_EQ(match.factor.id, "w23");
    EXPECT_TRUE(match.is_next_set);
    asked.month = month("2022-07");
    EXPECT_FALSE(two_sets().find(asked)->is_next_set);
}

TEST(FactorChoice, ANamedSetAnswersAlone) {
    FactorQuery asked = query("XX", "2022-07");
    asked.set = "world";
    EXPECT_EQ(two_sets().find(asked)->factor.id, "w22");
    asked.set = "nobody";
    EXPECT_THAT(two_sets().find(asked), test::FailsWithDetail(Errc::no_factor, "set nobody"));
}

TEST(FactorChoice, OwnFactorsComeFirstAndHideNoOtherYear) {
    FactorRegister factors = two_sets();
    factors.add({factor("own23", "XX", 2023, "0.1")}).value();
    EXPECT_EQ(factors.find(query("XX", "2023-07"))->factor.id, "own23");
    EXPECT_EQ(factors.find(query("XX", "2022-07"))->factor.id, "o22");
}

TEST(FactorChoice, SetsOfOneRankAreAmbiguous) {
    FactorRegister factors;
    factors.add({of_set("a", factor("a22", "XX", 2022, "0.5")), of_set("b", factor("b22", "XX", 2022, "0.6"))}).value();
    EXPECT_THAT(factors.find(query("XX", "2022-01")), test::FailsWithDetail(Errc::ambiguous_factor, "a22, b22"));
}

TEST(FactorChoice, AFactorOfAnUnlistedSetIsRefused) {
    FactorRegister factors = two_sets();
    EXPECT_THAT(factors.add({of_set("unlisted", factor("u", "XX", 2020, "1"))}),
                test::FailsWithDetail(Errc::invalid_argument, "factor u is of set unlisted"));
    EXPECT_EQ(factors.all().size(), 4U);
}

TEST(FactorChoice, EquivalentsBeforeCarbonDioxideAndNeverAPartOfThem) {
    const auto electricity = FactorCategory::electricity;
    const auto factors = with({in_unit(factor("c22", "XX", 2022, "500"), electricity, "lbCO2/MWh", Gas::co2),
                               in_unit(factor("e22", "XX", 2022, "502"), electricity, "lbCO2e/MWh", Gas::co2e),
                               in_unit(factor("m22", "XX", 2022, "0.03"), electricity, "lbCH4/MWh", Gas::ch4),
                               in_unit(factor("n22", "XX", 2022, "0.004"), electricity, "lbN2O/MWh", Gas::n2o),
                               in_unit(factor("c23", "XX", 2023, "490"), electricity, "lbCO2/MWh", Gas::co2),
                               in_unit(factor("m24", "XX", 2024, "0.02"), electricity, "lbCH4/MWh", Gas::ch4)});
    EXPECT_EQ(factors.find(query("XX", "2022-05"))->factor.id, "e22");
    EXPECT_EQ(factors.find(query("XX", "2023-05"))->factor.id, "c23");
    EXPECT_THAT(factors.find(query("XX", "2024-05")), test::FailsWith(Errc::no_factor));
    EXPECT_EQ(factors.find(query("XX", "2024-05", YearRule::latest_published_not_after))->factor.id, "c23");
    FactorQuery methane = query("XX", "2022-05");
    methane.gas = Gas::ch4;
    EXPECT_EQ(factors.find(methane)->factor.id, "m22");
    methane.gas = Gas::co2;
    EXPECT_EQ(factors.find(methane)->factor.id, "c22");
}

TEST(FactorChoice, CategoriesAreKeptApart) {
    EmissionFactor loss = factor("td22", "XX", 2022, "0.05");
    loss.category = FactorCategory::td_loss;
    const auto factors = with({loss, factor("e22", "XX", 2022, "0.5")});
    EXPECT_EQ(factors.find(query("XX", "2022-05"))->factor.id, "e22");
    FactorQuery asked = query("XX", "2022-05");
    asked.category = FactorCategory::td_loss;
    EXPECT_EQ(factors.find(asked)->factor.id, "td22");
    asked.category = FactorCategory::heat;
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "(category heat, method location"));
}

TEST(FactorChoice, TheMarketMethodLooksIntoResidualMixes) {
    EmissionFactor residual = factor("r22", "XX", 2022, "0.6");
    residual.category = FactorCategory::residual_mix;
    residual.method = "market";
    residual.item = "residual_mix";
    const auto factors = with({residual, factor("e22", "XX", 2022, "0.5")});
    FactorQuery asked = query("XX", "2022-05");
    asked.method = "market";
    asked.items = {};
    EXPECT_EQ(factors.find(asked)->factor.id, "r22");
}

TEST(FactorChoice, ElectricityWithoutAMethodMeansLocation) {
    EmissionFactor footprint = factor("f22", "XX", 2022, "0.62");
    footprint.method = "footprint";
    const auto factors = with({footprint});
    FactorQuery asked = query("XX", "2022-05");
    asked.method = "";
    asked.items = {};
    EXPECT_THAT(factors.find(asked), test::FailsWith(Errc::no_factor));
}

TEST(FactorChoice, AsKnownOnADay) {
    const auto factors = with({published(factor("sd22", "CN-SD", 2022, "0.6410"), date(2024, 12, 20)),
                               published(factor("sd23", "CN-SD", 2023, "0.6191"), date(2025, 12, 31)),
                               factor("sh23", "CN-SH", 2023, "0.6")});
    FactorQuery asked = query("CN-SD", "2023-05");
    asked.known_on = date(2025, 12, 31);
    EXPECT_EQ(factors.find(asked)->factor.id, "sd23");
    asked.known_on = date(2025, 12, 30);
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "known on 2025-12-30"));
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "of which 1 were not published by"));
    asked.month = month("2026-01");
    asked.rule = YearRule::latest_published_not_after;
    EXPECT_EQ(factors.find(asked)->factor.id, "sd22");
    asked.region = "CN-SH";
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "have no publication date"));
}

TEST(FactorChoice, WiderRegionsOnlyByRuleAndFlagged) {
    const auto factors = with({factor("sd22", "CN-SD", 2022, "0.64"), factor("hb23", "CN-GRID-HUABEI", 2023, "0.7"),
                               factor("cn23", "CN", 2023, "0.53"), factor("cn24", "CN", 2024, "0.52")});
    FactorQuery asked = query("CN-SD", "2023-05");
    asked.wider_regions = {"CN-GRID-HUABEI", "CN"};
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "region CN-SD and year 2023"));
    asked.region_rule = RegionRule::first_with_a_factor;
    const auto match = factors.find(asked).value();
    EXPECT_EQ(match.factor.id, "hb23");
    EXPECT_TRUE(match.is_wider_region);
    asked.month = month("2024-05");
    EXPECT_EQ(factors.find(asked)->factor.id, "cn24");
    asked.month = month("2022-05");
    EXPECT_FALSE(factors.find(asked)->is_wider_region);
    asked.month = month("2020-05");
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "region CN-SD and year 2020"));
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::no_factor, "nor is there one for CN-GRID-HUABEI, CN"));
}

TEST(FactorChoice, AnAmbiguousRegionIsNotPassedOver) {
    const auto factors = with(
        {factor("a", "CN-SD", 2022, "0.64"), factor("b", "CN-SD", 2022, "0.65"), factor("cn", "CN", 2022, "0.53")});
    FactorQuery asked = query("CN-SD", "2022-05");
    asked.region_rule = RegionRule::first_with_a_factor;
    asked.wider_regions = regions_above("CN-SD");
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::ambiguous_factor, "a, b"));
}

TEST(FactorChoice, RegionsAboveAreThoseThatACodeTells) {
    EXPECT_THAT(regions_above("CN-SD"), testing::ElementsAre("CN"));
    EXPECT_THAT(regions_above("CN-GRID-HUABEI"), testing::ElementsAre("CN"));
    EXPECT_THAT(regions_above("US-EGRID-CAMX"), testing::ElementsAre("US"));
    for (const char* top : {"CN", "DE", "GLOBAL", "", "CN-", "cn-sd"}) {
        EXPECT_THAT(regions_above(top), testing::IsEmpty()) << top;
    }
}

TEST(FactorChoice, TheNewestEditionOfASubstance) {
    const auto edition = [](std::string id, std::optional<int> year, std::string unit) {
        EmissionFactor made =
            in_unit(factor(std::move(id), "XX", 0, "2.5"), FactorCategory::fuel, std::move(unit), Gas::co2);
        made.data_year = year;
        made.item = "diesel";
        return made;
    };
    const auto factors = with({edition("oldest", std::nullopt, "kgCO2/l"), edition("d06", 2006, "kgCO2/l"),
                               edition("d24", 2024, "kgCO2/l"), edition("t06", 2006, "kgCO2/t")});
    FactorQuery asked = fuel("diesel", "2020-03");
    asked.per = Measure::volume;
    EXPECT_EQ(factors.find(asked)->factor.id, "d06");
    EXPECT_EQ(factors.find(asked)->fit, FactorMatch::Fit::edition);
    asked.month = month("2024-03");
    EXPECT_EQ(factors.find(asked)->factor.id, "d24");
    EXPECT_EQ(factors.find(asked)->fit, FactorMatch::Fit::same_year);
    asked.month = month("2030-03");
    EXPECT_EQ(factors.find(asked)->factor.id, "d24");
    asked.month = month("1999-03");
    EXPECT_EQ(factors.find(asked)->factor.id, "oldest");
    asked.per = Measure::mass;
    EXPECT_THAT(factors.find(asked), test::FailsWith(Errc::no_factor));
    asked.month = month("2020-03");
    asked.per.reset();
    EXPECT_THAT(factors.find(asked), test::FailsWithDetail(Errc::ambiguous_factor, "d06, t06"));
}

TEST(FactorChoice, AnEditionIsNotUsedBeforeItBegins) {
    EmissionFactor early = in_unit(factor("e24", "XX", 2024, "2.5"), FactorCategory::fuel, "kgCO2/l", Gas::co2);
    EmissionFactor late = early;
    late.id = "l25";
    late.data_year = 2025;
    late.valid_from = date(2025, 7, 1);
    const auto factors = with({early, late});
    EXPECT_EQ(factors.find(fuel("grid_average", "2025-06"))->factor.id, "e24");
    EXPECT_EQ(factors.find(fuel("grid_average", "2025-07"))->factor.id, "l25");
}

TEST(FactorChoice, APropertyIsToldByWhatItIsAnAmountOf) {
    const auto property = [](std::string id, std::string unit) {
        EmissionFactor made = in_unit(factor(std::move(id), "XX", 2025, "1"), FactorCategory::fuel_property,
                                      std::move(unit), std::nullopt);
        made.item = "diesel";
        return made;
    };
    const auto factors =
        with({property("density", "kg/m3"), property("net", "GJ(NCV)/t"), property("gross", "GJ(GCV)/t")});
    FactorQuery asked = fuel("diesel", "2025-03");
    asked.category = FactorCategory::fuel_property;
    asked.of = Measure::mass;
    EXPECT_EQ(factors.find(asked)->factor.id, "density");
    asked.of = Measure::energy_gross;
    EXPECT_EQ(factors.find(asked)->factor.id, "gross");
}

TEST(FactorChoice, ARowWithoutAYearFitsNoMonthByItself) {
    EmissionFactor undated = factor("u", "XX", 0, "0.9");
    undated.data_year.reset();
    const auto factors = with({undated});
    EXPECT_THAT(factors.find(query("XX", "2023-01")), test::FailsWithDetail(Errc::no_factor, "without a year"));
    EXPECT_THAT(factors.find(query("XX", "2023-01", YearRule::latest_published_not_after)),
                test::FailsWith(Errc::no_factor));
}

TEST(FactorChoice, ValidDatesStandInTheFailure) {
    EmissionFactor uk = factor("uk", "GB", 2023, "0.177");
    uk.valid_from = date(2025, 1, 1);
    uk.valid_to = date(2025, 12, 31);
    EXPECT_THAT(with({uk}).find(query("GB", "2026-01")),
                test::FailsWithDetail(Errc::no_factor, "2023 (valid from 2025-01-01 to 2025-12-31)"));
}

TEST(FactorChoice, LocationAveragesAreWhatADefaultQueryCanReturn) {
    EmissionFactor margin = factor("margin", "XX", 2022, "0.9");
    margin.method = "operating_margin";
    EmissionFactor fossil = factor("fossil", "XX", 2022, "0.8");
    fossil.item = "fossil_power";
    FactorRegister factors = two_sets();
    factors.add({margin, fossil}).value();
    std::vector<std::string> ids;
    for (const EmissionFactor* average : factors.location_averages()) {
        ids.push_back(average->id);
    }
    EXPECT_THAT(ids, testing::ElementsAre("o22", "y22"));
}

}  // namespace
}  // namespace wattmast
