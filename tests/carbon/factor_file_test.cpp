// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "carbon/factor_register.h"
#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::date;

const std::string header =
    "factor_id,category,region_code,region_name_en,region_name_local,data_year,valid_from,valid_to,value,unit,gas,"
    "method,"
    "scope,includes_td,item,publisher,document,published,licence,source_seen,confirmations,note\n";

TEST(FactorFile, ReadsEveryColumn) {
    const auto factors =
        parse_factors(header +
                          "id1,electricity,CN-SD,Shandong,山东,2023,2024-01-01,2024-12-31,0.6190,kgCO2/"
                          "kWh,CO2,location,2,no,grid_average,"
                          "Ministry,\"Notice, 47\",2025-12-31 (online later),public,annex,5,CO2 only\n",
                      "cn.csv");
    ASSERT_THAT(factors, test::IsOk());
    EmissionFactor expected = test::factor("id1", "CN-SD", 2023, "0.6190");
    expected.valid_from = date(2024, 1, 1);
    expected.valid_to = date(2024, 12, 31);
    expected.document = "Notice, 47";
    expected.published = "2025-12-31 (online later)";
    expected.published_by = date(2025, 12, 31);
    expected.licence = "public";
    EXPECT_THAT(*factors, testing::ElementsAre(expected));
    EXPECT_EQ(factors->front().value.to_string(), "0.6190");
}

TEST(FactorFile, AnIncompletePublicationDateMeansItsLastDay) {
    const auto published = [](const std::string& text) {
        return parse_factors(
                   header + "i,electricity,R,n,l,2023,,,1,kgCO2/kWh,CO2,m,2,no,item,p,d," + text + ",lic,s,1,n\n", "f")
            .value()
            .front()
            .published_by;
    };
    EXPECT_EQ(published("2025"), date(2025, 12, 31));
    EXPECT_EQ(published("2024-02"), date(2024, 2, 29));
    EXPECT_EQ(published("2025-10-24"), date(2025, 10, 24));
    EXPECT_EQ(published(""), std::nullopt);
}

TEST(FactorFile, ReportsEveryFaultOfEveryRow) {
    const auto result =
        parse_factors(header +
                          "a,electricity,R,n,l,2023,,,1,kgCO2/kWh,CO2,m,2,no,item,p,d,2025,lic,s,1,n\n"
                          "b,e,,n,l,20x3,,,zero,kgCO2/kWh,CO2,m,2,no,item,p,d,soon,lic,s,1,n\n"
                          "c,electricity,R,n,l,2023,2024-13-01,,-1,kgCO2e/kWh,CO2,m,2,no,item,p,d,,,s,1,n\n"
                          "a,electricity,R,n,l,2023,,,1,kgCO2/kWh,SF6,m,2,no,item,p,d,2025,lic,s,1,n\n"
                          "d,residual_mix,R,n,l,2023,,,1,kgCO2/l,CO2,m,2,no,item,p,d,2025,lic,s,1,n\n"
                          "e,fuel_property,R,n,l,2023,,,1,GJ/t,CO2,m,,no,item,p,d,2025,lic,s,1,n\n"
                          "f,fuel,R,n,l,2023,,,1,kgCO2/l,,m,1,no,item,p,d,2025,lic,s,1,n\n"
                          "too,short\n",
                      "my.csv");
    ASSERT_THAT(result, test::FailsWith(Errc::invalid_argument));
    EXPECT_EQ(result.error().detail,
              "factor file my.csv cannot be used:\n"
              "line 3: category \"e\" is none of electricity, residual_mix, td_loss, wtt, fuel, fuel_property, "
              "refrigerant, gwp, heat, biogenic\n"
              "line 3: region_code is empty\n"
              "line 3: data_year \"20x3\" is not a year\n"
              "line 3: published \"soon\" does not begin with a date\n"
              "line 3: value \"zero\" is not a decimal number\n"
              "line 4: valid_from \"2024-13-01\" is not a date such as 2024-01-31\n"
              "line 4: licence is empty\n"
              "line 4: value -1 is negative\n"
              "line 4: unit \"kgCO2e/kWh\" is of CO2e, but column gas says CO2\n"
              "line 5: gas \"SF6\" is none of CO2, CO2e, CH4, N2O\n"
              "line 5: factor_id a is there twice\n"
              "line 6: unit \"kgCO2/l\" is not a mass of a gas per kWh, MWh or GWh, as category residual_mix needs it\n"
              "line 7: unit \"GJ/t\" is of no gas, but column gas says CO2\n"
              "line 8: unit \"kgCO2/l\" is of CO2, but column gas says nothing\n"
              "line 9: 2 fields instead of 22");
}

TEST(FactorFile, RefusesAUnitThatIsNone) {
    EXPECT_THAT(parse_factors(header + "i,fuel,R,n,l,2023,,,1,kgCO2/parsec,CO2,m,1,no,item,p,d,2025,lic,s,1,n\n", "f"),
                test::FailsWithDetail(Errc::invalid_argument, "line 2: unit \"kgCO2/parsec\" is not the unit"));
}

TEST(FactorFile, YearGasAndSetMayBeAbsent) {
    const auto factors = parse_factors(
        header + "i,fuel_property,R,n,l,,,,832.4,kg/m3,,fuel_property,,no,diesel,p,d,2025,lic,s,1,n\n", "f");
    ASSERT_THAT(factors, test::IsOk());
    EXPECT_EQ(factors->front().data_year, std::nullopt);
    EXPECT_EQ(factors->front().gas, std::nullopt);
    EXPECT_EQ(factors->front().set, "");
    EXPECT_EQ(year_text(factors->front()), "");
}

TEST(FactorFile, ReadsTheSetWhereThereIsTheColumn) {
    const auto factors =
        parse_factors(header.substr(0, header.size() - 1) +
                          ",set\ni,gwp,R,n,l,2021,,,27.9,kgCO2e/kg,CO2e,AR6,,no,CH4,p,d,2021,lic,s,1,n,ipcc_gwp\n",
                      "f");
    ASSERT_THAT(factors, test::IsOk());
    EXPECT_EQ(factors->front().set, "ipcc_gwp");
    EXPECT_EQ(factors->front().category, FactorCategory::gwp);
}

TEST(FactorFile, NamesAbsentColumns) {
    EXPECT_THAT(parse_factors("factor_id,value\n", "x"),
                test::FailsWithDetail(Errc::invalid_argument, "no column category, region_code"));
    EXPECT_THAT(parse_factors("factor_id,value\n", "x"),
                testing::Not(test::FailsWithDetail(Errc::invalid_argument, ", set")));
    EXPECT_THAT(parse_factors("", "x"), test::FailsWithDetail(Errc::invalid_argument, "it is empty"));
    EXPECT_THAT(parse_factors("\"", "x"), test::FailsWithDetail(Errc::invalid_argument, "never closed"));
}

}  // namespace
}  // namespace wattmast
