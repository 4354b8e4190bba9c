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
        return parse_factors(header + "i,e,R,n,l,2023,,,1,kgCO2/kWh,CO2,m,2,no,item,p,d," + text + ",lic,s,1,n\n", "f")
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
    const auto result = parse_factors(header +
                                          "a,e,R,n,l,2023,,,1,kgCO2/kWh,CO2,m,2,no,item,p,d,2025,lic,s,1,n\n"
                                          "b,e,,n,l,20x3,,,zero,kgCO2/kWh,CO2,m,2,no,item,p,d,soon,lic,s,1,n\n"
                                          "c,e,R,n,l,2023,2024-13-01,,-1,kgCO2e/kWh,CO2,m,2,no,item,p,d,,,s,1,n\n"
                                          "a,e,R,n,l,2023,,,1,kgCO2/kWh,CH4,m,2,no,item,p,d,2025,lic,s,1,n\n"
                                          "too,short\n",
                                      "my.csv");
    ASSERT_THAT(result, test::FailsWith(Errc::invalid_argument));
    EXPECT_EQ(result.error().detail,
              "factor file my.csv cannot be used:\n"
              "line 3: region_code is empty\n"
              "line 3: data_year \"20x3\" is not a year\n"
              "line 3: published \"soon\" does not begin with a date\n"
              "line 3: value: \"zero\" is not a decimal number\n"
              "line 4: valid_from \"2024-13-01\" is not a date such as 2024-01-31\n"
              "line 4: licence is empty\n"
              "line 4: value -1 is negative\n"
              "line 4: unit \"kgCO2e/kWh\" is not a mass of CO2 per kWh, MWh or GWh\n"
              "line 5: gas \"CH4\" is neither CO2 nor CO2e\n"
              "line 5: factor_id a is there twice\n"
              "line 6: 2 fields instead of 22");
}

TEST(FactorFile, NamesAbsentColumns) {
    EXPECT_THAT(parse_factors("factor_id,value\n", "x"),
                test::FailsWithDetail(Errc::invalid_argument, "no column category, region_code"));
    EXPECT_THAT(parse_factors("", "x"), test::FailsWithDetail(Errc::invalid_argument, "it is empty"));
    EXPECT_THAT(parse_factors("\"", "x"), test::FailsWithDetail(Errc::invalid_argument, "never closed"));
}

}  // namespace
}  // namespace wattmast
