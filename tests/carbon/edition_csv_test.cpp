// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/edition_csv.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const FactorRegister sets({{"mee", "China", 100, "CO2", "public notice", ""}});
const EditionStatements said{"Ministry", "Notice 9", "2026-10-24", "open licence"};
constexpr std::string_view few = "factor_id,category,region_code,value,unit,item,set\n";

std::vector<std::string> told(const EditionCsv& csv) {
    std::vector<std::string> told;
    for (const CsvFault& fault : csv.faults) {
        told.push_back(std::to_string(fault.line) + " " + fault.column);
        EXPECT_FALSE(fault.message.empty());
    }
    return told;
}

TEST(EditionCsv, FewColumnsAreFilledFromUnitCategorySetAndStatements) {
    const auto csv = parse_edition_csv(std::string(few) +
                                           "sd24,electricity,CN-SD,0.6010,kgCO2/kWh,grid_average,mee\n"
                                           "rest,residual_mix,CN,0.7,kgCO2e/kWh,residual_mix,\n"
                                           "r32,refrigerant,GLOBAL,677,kgCO2e/kg,R-32,\n",
                                       said, sets);
    ASSERT_THAT(told(csv), ElementsAre("4 method")) << "only electricity has a usual method";
    ASSERT_EQ(csv.factors.size(), 2U);
    const EmissionFactor& factor = csv.factors[0];
    EXPECT_EQ(factor.value.to_string(), "0.6010");
    EXPECT_EQ(factor.gas, Gas::co2);
    EXPECT_EQ(factor.method, "location");
    EXPECT_EQ(factor.scope, "2");
    EXPECT_EQ(factor.publisher, "Ministry");
    EXPECT_EQ(factor.document, "Notice 9");
    EXPECT_EQ(factor.published, "2026-10-24");
    EXPECT_EQ(factor.published_by, test::date(2026, 10, 24));
    EXPECT_EQ(factor.licence, "open licence");
    EXPECT_TRUE(is_location_average(factor));
    EXPECT_EQ(csv.factors[1].method, "market");
    EXPECT_EQ(csv.factors[1].gas, Gas::co2e);
    EXPECT_THAT(csv.lines, ElementsAre(2, 3));
}

TEST(EditionCsv, ALicenceThatNobodyStatesIsThatOfTheSet) {
    EditionStatements silent = said;
    silent.licence.clear();
    const auto csv = parse_edition_csv(std::string(few) +
                                           "a,electricity,CN,0.5,kgCO2/kWh,grid_average,mee\n"
                                           "b,electricity,CN,0.5,kgCO2/kWh,grid_average,\n",
                                       silent, sets);
    ASSERT_EQ(csv.factors.size(), 1U);
    EXPECT_EQ(csv.factors[0].licence, "public notice");
    EXPECT_THAT(told(csv), ElementsAre("3 licence"));
}

TEST(EditionCsv, WhatTheFileLeavesOutOfAKnownFactorStays) {
    FactorRegister known = sets;
    EmissionFactor shandong = test::factor("sd23", "CN-SD", 2023, "0.6191");
    shandong.set = "mee";
    shandong.published = "2025-12-31";
    known.add({shandong}).value();
    EditionStatements day;
    day.published = "2026-10-24";
    const auto csv = parse_edition_csv(
        "factor_id,category,region_code,value,unit,item\n"
        "sd23,electricity,CN-SD,0.6200,kgCO2e/kWh,grid_average\n",
        day, known);
    ASSERT_THAT(told(csv), IsEmpty());
    EmissionFactor expected = shandong;
    expected.value = Decimal::parse("0.6200").value();
    expected.unit = "kgCO2e/kWh";
    expected.gas = Gas::co2e;
    expected.published = "2026-10-24";
    expected.published_by = test::date(2026, 10, 24);
    EXPECT_TRUE(csv.factors.at(0) == expected);
    EXPECT_EQ(csv.factors.at(0).region_local, "山东");
    const auto silent = parse_edition_csv(
        "factor_id,category,region_code,value,unit,item\n"
        "sd23,electricity,CN-SD,0.6200,kgCO2/kWh,grid_average\n",
        {}, known);
    EXPECT_THAT(told(silent), ElementsAre("2 published")) << "the old day is not that of the new figure";
}

TEST(EditionCsv, AStatedScopeIsNotFilled) {
    const auto csv = parse_edition_csv(
        "factor_id,category,region_code,value,unit,item,scope,method\n"
        "a,electricity,CN,0.5,tCO2/MWh,grid_om,,operating_margin\n",
        said, sets);
    ASSERT_EQ(csv.factors.size(), 1U);
    EXPECT_EQ(csv.factors[0].scope, "");
}

TEST(EditionCsv, EveryFaultOfEveryRowIsTold) {
    const auto csv = parse_edition_csv(std::string(few) +
                                           "a,power,CN,0,5,x,y\n"
                                           ",electricity,CN,-1,kgCO2/l,grid_average,mee\n"
                                           "b,electricity,CN,0.5,kgCO2/kWh,grid_average,iea\n"
                                           "c,electricity,CN,0.5,kgCO2/kWh\n"
                                           "d,electricity,CN,0.5,kgCO2/kWh,grid\x01"
                                           "average,\n"
                                           "e,electricity,CN,0.5,kgCO2/kWh,grid_average,\n"
                                           "e,electricity,CN,0.6,kgCO2/kWh,grid_average,\n",
                                       said, sets);
    EXPECT_THAT(told(csv), ElementsAre("2 category", "2 method", "2 unit", "2 set", "3 factor_id", "3 value", "3 unit",
                                       "4 set", "5 ", "6 item", "8 factor_id"));
    EXPECT_EQ(csv.factors.size(), 1U);
}

TEST(EditionCsv, ARowWithoutADayOfPublicationIsAFault) {
    EditionStatements silent = said;
    silent.published.clear();
    const auto csv =
        parse_edition_csv(std::string(few) + "a,electricity,CN,0.5,kgCO2/kWh,grid_average,\n", silent, sets);
    EXPECT_THAT(told(csv), ElementsAre("2 published"));
    EXPECT_THAT(csv.factors, IsEmpty());
}

TEST(EditionCsv, AHeaderThatCannotBeUsedIsToldAlone) {
    const auto csv = parse_edition_csv("factor_id,category,region,value,unit,value\nx,y\n", said, sets);
    EXPECT_THAT(told(csv), ElementsAre("1 region", "1 value", "1 region_code", "1 item"));
    EXPECT_THAT(parse_edition_csv("", said, sets).faults.front().message, HasSubstr("empty"));
    EXPECT_THAT(parse_edition_csv(few, said, sets).faults.front().message, HasSubstr("no row"));
    EXPECT_EQ(parse_edition_csv("a,\"b\nc", said, sets).faults.size(), 1U);
}

TEST(EditionCsv, TheLibraryIsAnEditionToo) {
    const std::filesystem::path folder = WATTMAST_SOURCE_DIR "/resources/factors";
    const auto listed = parse_factor_sets(test::content_of(folder / "sets.csv"), "sets.csv").value();
    const auto text = test::content_of(folder / "cn_electricity.csv");
    const auto csv = parse_edition_csv(text, {}, FactorRegister(listed));
    ASSERT_THAT(told(csv), IsEmpty());
    EXPECT_TRUE(csv.factors == parse_factors(text, "cn_electricity.csv").value()) << "nothing is filled in";
}

TEST(EditionCsv, WhatIsWrittenIsReadTheSame) {
    const FactorRegister shipped = test::shipped_factors();
    for (const EmissionFactor& factor : shipped.all()) {
        const auto again = parse_factors(write_factors({&factor, 1}), "written");
        ASSERT_TRUE(again) << again.error().detail;
        ASSERT_EQ(again->front(), factor);
    }
}

}  // namespace
}  // namespace wattmast
