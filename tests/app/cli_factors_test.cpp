// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl factors`, seen from outside, over the shipped library.
#include <algorithm>
#include <set>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

boost::json::array factors_of(const ProgramOutput& output) {
    EXPECT_EQ(output.exit_code, done) << output.standard_error;
    return parse_json(output.standard_output).at("factors").as_array();
}

std::string text_of(const boost::json::value& factor, std::string_view field) {
    return std::string(factor.at(field).as_string());
}

std::set<std::string> values_of(const boost::json::array& factors, std::string_view field) {
    std::set<std::string> values;
    for (const auto& factor : factors) {
        values.insert(text_of(factor, field));
    }
    return values;
}

constexpr const char* factor_header =
    "factor_id,set,category,region_code,region_name_en,region_name_local,data_year,valid_from,valid_to,value,unit,gas,"
    "method,scope,includes_td,item,publisher,document,published,licence,source_seen,confirmations,note\n";

TEST_F(CliTest, AFactorIsPrintedWithEveryField) {
    const auto found = factors_of(run({"factors", "--search", "elec.GB.2025.desnz.gen.co2e", "--json"}));
    ASSERT_EQ(found.size(), 1U);
    const auto& factor = found.front().as_object();
    EXPECT_EQ(text_of(factor, "id"), "elec.GB.2025.desnz.gen.co2e");
    EXPECT_EQ(text_of(factor, "set"), "desnz");
    EXPECT_EQ(text_of(factor, "category"), "electricity");
    EXPECT_EQ(factor.at("year").to_number<int>(), 2023);
    EXPECT_EQ(text_of(factor, "valid_from"), "2025-01-01");
    EXPECT_EQ(text_of(factor, "valid_to"), "2025-12-31");
    EXPECT_EQ(text_of(factor, "value"), "0.177");
    EXPECT_EQ(text_of(factor, "unit"), "kgCO2e/kWh");
    EXPECT_EQ(text_of(factor, "gas"), "CO2e");
    EXPECT_EQ(text_of(factor, "scope"), "2");
    EXPECT_EQ(text_of(factor, "includes_td"), "no");
    EXPECT_EQ(text_of(factor, "published"), "2025-06");
    EXPECT_THAT(text_of(factor, "licence"), HasSubstr("Open Government Licence v3.0"));
    EXPECT_THAT(text_of(factor, "attribution"), HasSubstr("Contains public sector information"));
    EXPECT_THAT(text_of(factor, "source"), HasSubstr("methodology"));
    EXPECT_FALSE(text_of(factor, "note").empty());
}

TEST_F(CliTest, WhatIsNotStatedIsNull) {
    const auto found =
        factors_of(run({"factors", "--search", "fuelprop.GB.2025.desnz.diesel_avg_blend.density", "--json"}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].at("gas").is_null());
    EXPECT_EQ(text_of(found[0], "category"), "fuel_property");
    EXPECT_TRUE(found[0].at("valid_from").is_null());
    const auto reference = factors_of(run({"factors", "--search", "gwp.CO2.all", "--json"}));
    ASSERT_EQ(reference.size(), 1U);
    EXPECT_TRUE(reference[0].at("year").is_null());
}

TEST_F(CliTest, FactorsAreFoundByEveryCondition) {
    const auto refrigerants =
        factors_of(run({"factors", "--category", "refrigerant", "--item", "R-410A", "--method", "AR6", "--json"}));
    ASSERT_EQ(refrigerants.size(), 1U);
    EXPECT_EQ(text_of(refrigerants[0], "value"), "2256");
    const auto footprints = factors_of(run({"factors", "--region", "CN", "--method", "footprint", "--json"}));
    EXPECT_EQ(values_of(footprints, "scope"), std::set<std::string>{"3"});
    const auto shandong = factors_of(run({"factors", "--search", "山东", "--json"}));
    EXPECT_EQ(values_of(shandong, "region"), std::set<std::string>{"CN-SD"});
    EXPECT_EQ(shandong.size(), 3U);
    const auto ember = factors_of(run({"factors", "--set", "ember", "--region", "DE", "--json"}));
    EXPECT_EQ(ember.size(), 6U);
    const auto lower_case =
        factors_of(run({"factors", "--search", "greenhouse gas reporting", "--year", "2023", "--json"}));
    EXPECT_EQ(values_of(lower_case, "set"), std::set<std::string>{"desnz"});
}

TEST_F(CliTest, FactorsAsKnownOnADay) {
    const auto known = factors_of(run({"factors", "--region", "CN-SD", "--known-on", "2024-12-31", "--json"}));
    std::set<int> years;
    for (const auto& factor : known) {
        years.insert(factor.at("year").to_number<int>());
    }
    EXPECT_EQ(years, (std::set<int>{2021, 2022}));
    const auto ember = run({"factors", "--set", "ember", "--known-on", "2026-01-01"});
    EXPECT_EQ(ember.exit_code, findings);
    EXPECT_THAT(ember.standard_error, HasSubstr("set ember, known on 2026-01-01"));
}

TEST_F(CliTest, WrongConditionsAreWrongUse) {
    const auto category = run({"factors", "--category", "footprint"});
    EXPECT_EQ(category.exit_code, wrong_use);
    EXPECT_THAT(category.standard_error, HasSubstr("electricity, residual_mix, td_loss, wtt, fuel, fuel_property"));
    const auto day = run({"factors", "--known-on", "2024-13-01"});
    EXPECT_EQ(day.exit_code, wrong_use);
    EXPECT_THAT(day.standard_error, HasSubstr("not a day such as 2024-12-31"));
    EXPECT_EQ(run({"factors", "--diff", "x.csv", "--region", "CN"}).exit_code, wrong_use);
}

TEST_F(CliTest, ANewEditionIsComparedBeforeItIsUsed) {
    const std::string edition = write(
        "uba.csv", std::string(factor_header) +
                       "elec.DE.2024.uba,uba,electricity,DE,Germany,Deutschland,2024,,,0.361,kgCO2/kWh,CO2,location,2,"
                       "no,grid_average,UBA,D,2026,L,S,1,N\n"
                       "elec.DE.2025.uba,uba,electricity,DE,Germany,Deutschland,2025,,,0.35,kgCO2/kWh,CO2,location,2,"
                       "no,grid_average,UBA,D,2026,L,S,1,N\n");
    const auto output = run({"factors", "--diff", edition, "--json"});
    EXPECT_EQ(output.exit_code, findings) << output.standard_error;
    const auto comparison = parse_json(output.standard_output).as_object();
    EXPECT_EQ(comparison.at("added").as_array(), boost::json::array{"elec.DE.2025.uba"});
    EXPECT_EQ(comparison.at("removed").as_array(), boost::json::array{"elec.DE.2023.uba"});
    ASSERT_EQ(comparison.at("changed").as_array().size(), 1U);
    const auto& changed = comparison.at("changed").at(0);
    EXPECT_EQ(text_of(changed, "id"), "elec.DE.2024.uba");
    const auto& fields = changed.at("fields").as_array();
    const auto* value =
        std::ranges::find_if(fields, [](const auto& field) { return text_of(field, "name") == "value"; });
    ASSERT_NE(value, fields.end());
    EXPECT_EQ(text_of(*value, "before"), "0.363");
    EXPECT_EQ(text_of(*value, "after"), "0.361");
    std::set<std::string> checks;
    for (const auto& finding : comparison.at("findings").as_array()) {
        checks.insert(text_of(finding, "check"));
    }
    EXPECT_EQ(checks, (std::set<std::string>{"removed", "value_changed"}));

    const auto text = run({"factors", "--diff", edition});
    EXPECT_THAT(text.standard_output, HasSubstr("  value: \"0.363\" -> \"0.361\"\n"));
    EXPECT_THAT(text.standard_output, HasSubstr("finding  value_changed: factor elec.DE.2024.uba"));
    EXPECT_THAT(text.standard_error, HasSubstr("1 added, 1 removed, 1 changed, 2 findings"));
}

TEST_F(CliTest, AnOwnFileThatNamesNoSetLeavesNothingOut) {
    const std::string own = write("own.csv",
                                  "factor_id,category,region_code,region_name_en,region_name_local,data_year,"
                                  "valid_from,valid_to,value,unit,gas,method,scope,includes_td,item,publisher,document,"
                                  "published,licence,source_seen,note\n"
                                  "own.1,electricity,CN-SD,Shandong,,2024,,,0.6,kgCO2/kWh,CO2,location,2,no,"
                                  "grid_average,Me,Invoice,2025,ours,,\n");
    const auto output = run({"factors", "--diff", own, "--json"});
    EXPECT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_TRUE(parse_json(output.standard_output).at("removed").as_array().empty());
    EXPECT_EQ(parse_json(output.standard_output).at("added").as_array().size(), 1U);
}

TEST_F(CliTest, AnEditionThatCannotBeReadIsTold) {
    const auto absent = run({"factors", "--diff", path("absent.csv")});
    EXPECT_EQ(absent.exit_code, could_not);
    const std::string broken = write("broken.csv", std::string(factor_header) + "a,b\n");
    const auto output = run({"factors", "--diff", broken});
    EXPECT_EQ(output.exit_code, wrong_use);
    EXPECT_THAT(output.standard_error, HasSubstr("line 2: 2 fields instead of 23"));
    EXPECT_THAT(output.standard_output, IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
