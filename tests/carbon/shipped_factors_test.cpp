// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The files in resources/factors/, and the false values that circulate.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::month;

const FactorRegister& shipped() {
    static const FactorRegister factors = test::shipped_factors();
    return factors;
}

std::string value_of(std::string region, int year, std::string method = "location", std::string item = "grid_average") {
    FactorQuery query;
    query.region = std::move(region);
    query.month = month(std::to_string(year) + "-07");
    query.method = std::move(method);
    query.items = {std::move(item)};
    const auto match = shipped().find(query);
    return match ? match->factor.value.to_string() : match.error().detail;
}

TEST(ShippedFactors, AllOfChinaInThreeYears) {
    std::map<int, std::set<std::string>> provinces;
    std::map<int, std::set<std::string>> grids;
    for (const EmissionFactor& factor : shipped().all()) {
        if (factor.region.starts_with("CN-GRID-")) {
            grids[factor.data_year].insert(factor.region);
        } else if (factor.region.starts_with("CN-")) {
            provinces[factor.data_year].insert(factor.region);
        }
    }
    for (const int year : {2021, 2022, 2023}) {
        EXPECT_EQ(provinces[year].size(), 30U) << year;
        EXPECT_EQ(grids[year].size(), 7U) << year;
    }
    EXPECT_EQ(provinces.size(), 3U);
}

TEST(ShippedFactors, NationalValuesOfTheNotices) {
    EXPECT_EQ(value_of("CN", 2021), "0.5568");
    EXPECT_EQ(value_of("CN", 2022), "0.5366");
    EXPECT_EQ(value_of("CN", 2023), "0.5306");
    EXPECT_EQ(value_of("CN", 2021, "market", "grid_average_excl_market_traded_nonfossil"), "0.5942");
    EXPECT_EQ(value_of("CN", 2022, "market", "grid_average_excl_market_traded_nonfossil"), "0.5856");
    EXPECT_EQ(value_of("CN", 2023, "market", "grid_average_excl_market_traded_nonfossil"), "0.6096");
    EXPECT_EQ(value_of("CN", 2021, "location", "fossil_power"), "0.8426");
    EXPECT_EQ(value_of("CN", 2022, "location", "fossil_power"), "0.8325");
    EXPECT_EQ(value_of("CN", 2023, "location", "fossil_power"), "0.8273");
}

TEST(ShippedFactors, AGigawattHourWithSixtyPercentGreenPower) {
    FactorQuery query;
    query.region = "CN";
    query.month = month("2023-07");
    query.items = {"grid_average"};
    const auto location = shipped().find(query).value();
    query.method = "market";
    query.items = {"grid_average_excl_market_traded_nonfossil"};
    const auto market = shipped().find(query).value();
    EXPECT_EQ(emissions(Energy::of(1'000'000'000'000), location.factor).value(), CarbonMass::of(530'600'000'000));
    EXPECT_EQ(emissions(Energy::of(400'000'000'000), market.factor).value(), CarbonMass::of(243'840'000'000));
}

TEST(ShippedFactors, RegionalGridsOf2023) {
    const std::map<std::string, std::string> published{
        {"HUABEI", "0.6361"}, {"DONGBEI", "0.5122"}, {"HUADONG", "0.5500"}, {"HUAZHONG", "0.5271"},
        {"XIBEI", "0.5543"},  {"NANFANG", "0.4042"}, {"XINAN", "0.2472"}};
    for (const auto& [grid, value] : published) {
        EXPECT_EQ(value_of("CN-GRID-" + grid, 2023), value) << grid;
    }
}

TEST(ShippedFactors, ProvincesThatReportsUseOften) {
    EXPECT_EQ(value_of("CN-SD", 2023), "0.6191");
    EXPECT_EQ(value_of("CN-SD", 2022), "0.6410");
    EXPECT_EQ(value_of("CN-SH", 2021), "0.5834");
    EXPECT_EQ(value_of("CN-SH", 2022), "0.5849");
    EXPECT_EQ(value_of("CN-JS", 2022), "0.5978");
}

TEST(ShippedFactors, TrapYearsAreNotSwapped) {
    EXPECT_GT(Decimal::parse(value_of("CN", 2021)).value(), Decimal::parse(value_of("CN", 2022)).value());
}

TEST(ShippedFactors, TrapFootprintsAndFixedFactorsAreNotGridFactors) {
    // 0.6205 and 0.5777 are life-cycle footprints; 0.5703, 0.5810 and 0.6101 were fixed for enterprise reporting.
    const std::set<std::string> traps{"0.6205", "0.5777", "0.5703", "0.5810", "0.6101"};
    for (const EmissionFactor& factor : shipped().all()) {
        EXPECT_TRUE(factor.method == "location" || factor.method == "market") << factor.id;
        if (factor.region == "CN") {
            EXPECT_FALSE(traps.contains(factor.value.to_string())) << factor.id;
        }
    }
}

TEST(ShippedFactors, TrapChinasFactorsAreCarbonDioxideOnly) {
    for (const EmissionFactor& factor : shipped().all()) {
        if (factor.region.starts_with("CN")) {
            EXPECT_EQ(factor.gas, Gas::co2) << factor.id;
            EXPECT_EQ(factor.unit, "kgCO2/kWh") << factor.id;
        }
    }
}

TEST(ShippedFactors, TrapTibetHasNoFactorOfItsOwn) {
    EXPECT_THAT(value_of("CN-XZ", 2023), testing::HasSubstr("no emission factor for region CN-XZ"));
    EXPECT_THAT(value_of("HK", 2023), testing::HasSubstr("no emission factor for region HK"));
}

TEST(ShippedFactors, GermanyIsLifeCycleCo2eWithAttribution) {
    EXPECT_EQ(value_of("DE", 2023, "location", "grid_average_generation"), "0.36292");
    EXPECT_EQ(value_of("DE", 2024, "location", "grid_average_generation"), "0.33638");
    for (const EmissionFactor& factor : shipped().of_region("DE")) {
        EXPECT_EQ(factor.gas, Gas::co2e);
        EXPECT_THAT(factor.licence, testing::HasSubstr("CC BY 4.0; attribution: Ember"));
        EXPECT_THAT(factor.note, testing::HasSubstr("life cycle"));
    }
    EXPECT_EQ(shipped().of_region("DE").size(), 6U);
}

TEST(ShippedFactors, EveryRowHasItsProvenance) {
    EXPECT_EQ(shipped().all().size(), 126U);
    for (const EmissionFactor& factor : shipped().all()) {
        EXPECT_FALSE(factor.source.empty()) << factor.id;
        EXPECT_FALSE(factor.note.empty()) << factor.id;
        EXPECT_FALSE(factor.region_local.empty()) << factor.id;
        EXPECT_EQ(factor.scope, "2") << factor.id;
        EXPECT_TRUE(factor.value > Decimal(5, -2) && factor.value < Decimal(12, -1)) << factor.id;
    }
}

TEST(ShippedFactors, TheDemosMonthHasAFactorUnderTheExplicitRule) {
    for (const char* region : {"CN-SH", "CN-JS", "CN-SD", "CN-GD", "CN-SC", "DE"}) {
        FactorQuery query;
        query.region = region;
        query.month = month("2026-10");
        EXPECT_THAT(shipped().find(query), test::FailsWith(Errc::no_factor));
        query.rule = YearRule::latest_published_not_after;
        const auto match = shipped().find(query);
        ASSERT_THAT(match, test::IsOk());
        EXPECT_EQ(match->fit, FactorMatch::Fit::earlier_year);
        EXPECT_EQ(match->factor.data_year, std::string(region) == "DE" ? 2024 : 2023);
    }
}

}  // namespace
}  // namespace wattmast
