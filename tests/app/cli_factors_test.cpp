// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl factors`, seen from outside, over the shipped library.
#include <sqlite3.h>

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

/// A database with an empty fleet.
class CliFactorImportTest : public CliTest {
protected:
    CliFactorImportTest() { EXPECT_THAT(open_sqlite_store(db_, OpenMode::read_write), IsOk()); }

    ProgramOutput import(const std::string& rows, std::vector<std::string> more = {}) {
        const std::string file = write("edition.csv",
                                       "factor_id,set,category,region_code,region_name_en,data_year,value,unit,item,"
                                       "published\n" +
                                           rows);
        std::vector<std::string> line{"factors",  "import",     file,      "--db", db_,
                                      "--who",    "L. Chen",    "--why",   "news", "--publisher",
                                      "Ministry", "--document", "Notice 5"};
        line.insert(line.end(), more.begin(), more.end());
        return run(line);
    }
    boost::json::object imported(const std::string& id, std::vector<std::string> more = {}) {
        std::vector<std::string> line{"factors", "--db", db_, "--search", id, "--json"};
        line.insert(line.end(), more.begin(), more.end());
        const auto found = factors_of(run(line));
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? boost::json::object() : found.front().as_object();
    }

    const std::string db_ = path("fleet.wattmast");
    const std::string sd24_ =
        "elec.CN-SD.2024,mee,electricity,CN-SD,Shandong,2024,0.6010,kgCO2/kWh,grid_average,2026-02\n";
};

TEST_F(CliFactorImportTest, AnEditionIsShownThenEnteredAndFound) {
    const auto shown = import(sd24_, {"--dry-run"});
    EXPECT_EQ(shown.exit_code, done) << shown.standard_error;
    EXPECT_THAT(shown.standard_output, HasSubstr("added  elec.CN-SD.2024  0.6010 kgCO2/kWh  Ministry; Notice 5\n"));
    EXPECT_THAT(shown.standard_error, HasSubstr("this was a dry run"));
    EXPECT_EQ(run({"factors", "--db", db_, "--search", "elec.CN-SD.2024"}).exit_code, findings);
    const auto entered = import(sd24_, {"--json"});
    ASSERT_EQ(entered.exit_code, done) << entered.standard_error;
    EXPECT_TRUE(parse_json(entered.standard_output).at("saved").as_bool());
    EXPECT_EQ(parse_json(entered.standard_output).at("record").to_number<int>(), 1);
    const auto factor = imported("elec.CN-SD.2024");
    EXPECT_EQ(text_of(factor, "value"), "0.6010");
    EXPECT_EQ(text_of(factor, "licence"), "Public notice of the PRC government; no licence stated in it");
    EXPECT_EQ(text_of(factor.at("origin"), "kind"), "edition");
    EXPECT_EQ(text_of(factor.at("origin"), "who"), "L. Chen");
    EXPECT_EQ(text_of(factor.at("origin"), "why"), "news");
    const auto again = import(sd24_);
    EXPECT_EQ(again.exit_code, done);
    EXPECT_THAT(again.standard_error, HasSubstr("has all of it already"));
    EXPECT_EQ(run({"factors", "--search", "elec.CN-SD.2024"}).exit_code, findings) << "the program's own are as before";
    const auto calculated = run({"calc", "--category", "electricity", "--amount", "1000kWh", "--region", "CN-SD",
                                 "--year", "2024", "--db", db_, "--json"});
    ASSERT_EQ(calculated.exit_code, done) << calculated.standard_error;
    EXPECT_EQ(text_of(parse_json(calculated.standard_output), "kg"), "601");
}

TEST_F(CliFactorImportTest, WhatChangesUnderAnIdNeedsAPersonsWord) {
    const std::string row =
        "elec.CN-SD.2023.mee.avg,mee,electricity,CN-SD,Shandong,2023,0.6200,kgCO2/kWh,grid_average,2026-02\n";
    const auto refused = import(row);
    EXPECT_EQ(refused.exit_code, findings);
    EXPECT_THAT(refused.standard_output, HasSubstr("  value: \"0.6191\" -> \"0.6200\"\n"));
    EXPECT_THAT(refused.standard_output, HasSubstr("finding  value_changed: factor elec.CN-SD.2023.mee.avg"));
    EXPECT_THAT(refused.standard_error, HasSubstr("--accept-findings"));
    EXPECT_EQ(text_of(imported("elec.CN-SD.2023.mee.avg"), "value"), "0.6191");
    EXPECT_EQ(import(row, {"--accept-findings"}).exit_code, done);
    EXPECT_EQ(text_of(imported("elec.CN-SD.2023.mee.avg"), "value"), "0.6200");
    const auto earlier = imported("elec.CN-SD.2023.mee.avg", {"--known-on", "2026-01-31"});
    EXPECT_EQ(text_of(earlier, "value"), "0.6191") << "what was known then";
    EXPECT_EQ(text_of(earlier.at("origin"), "kind"), "program");
}

TEST_F(CliFactorImportTest, AFaultyFileIsRefusedRowByRow) {
    const auto output = import(
        "a,mee,electricity,CN-SD,,2024,x,kgCO2/kWh,grid_average,2026-02\n"
        "b,none,electricity,CN-SD,,2024,0.5,kgCO2/kWh,grid_average,\n");
    EXPECT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_output, HasSubstr("edition.csv:2: value: "));
    EXPECT_THAT(output.standard_output, HasSubstr("edition.csv:3: published: "));
    EXPECT_THAT(output.standard_output, HasSubstr("edition.csv:3: set: "));
    EXPECT_THAT(output.standard_error, HasSubstr("nothing was imported: "));
    const auto json = import("a,mee,electricity,CN-SD,,2024,x,kgCO2/kWh,grid_average,2026-02\n", {"--json"});
    EXPECT_EQ(text_of(parse_json(json.standard_output).at("faults").at(0), "column"), "value");
    EXPECT_FALSE(parse_json(json.standard_output).at("saved").as_bool());
    EXPECT_EQ(run({"factors", "import", path("absent.csv"), "--db", db_, "--who", "a", "--why", "b"}).exit_code,
              could_not);
    EXPECT_EQ(run({"factors", "import", path("absent.csv"), "--db", db_}).exit_code, wrong_use);
}

TEST_F(CliFactorImportTest, AChangedByteOfAnEditionIsNamedAndNotComputedWith) {
    ASSERT_EQ(import(sd24_).exit_code, done);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
    {
        // As another program would: without our checksums of pages and without triggers.
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open_v2(db_.c_str(), &handle, SQLITE_OPEN_READWRITE, "unix"), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle,
                               "DROP TRIGGER book_record_stays; UPDATE book_record SET text = replace(text, '0.6010', "
                               "'0.5010') WHERE id = 1",
                               nullptr, nullptr, nullptr),
                  SQLITE_OK);
        EXPECT_EQ(sqlite3_total_changes(handle), 1);
        sqlite3_close(handle);
    }
    const auto verified = run({"verify", "--db", db_});
    EXPECT_EQ(verified.exit_code, findings);
    EXPECT_THAT(verified.standard_output, HasSubstr("book: record 1: "));
    const auto calculated = run({"calc", "--category", "electricity", "--amount", "1000kWh", "--region", "CN-SD",
                                 "--year", "2024", "--db", db_});
    EXPECT_EQ(calculated.exit_code, could_not) << calculated.standard_output;
    EXPECT_THAT(calculated.standard_output, IsEmpty());
}

TEST_F(CliFactorImportTest, OwnFactorsAreFoundAndCalculatedWith) {
    const std::string file = write("own.csv",
                                   "first_day,factor_id,category,item,region,value,unit,gas,data_year,method,"
                                   "publisher,document\n"
                                   "2025-01-01,own.sd,electricity,grid_average,CN-SD,0.25,kgCO2/kWh,CO2,2025,location,"
                                   "Wind AG,contract 7\n"
                                   "2025-01-01,elec.CN-SD.2023.mee.avg,electricity,grid_average,CN-SD,0.1,kgCO2/kWh,"
                                   "CO2,2025,location,Me,letter\n");
    ASSERT_EQ(run({"book", "import", file, "--kind", "own_factor", "--db", db_, "--who", "M. Wu", "--why", "supplier"})
                  .exit_code,
              done);
    const auto found = run({"factors", "--db", db_, "--search", "wind ag"});
    EXPECT_EQ(found.exit_code, done);
    EXPECT_THAT(found.standard_output,
                HasSubstr("own.sd  0.25 kgCO2/kWh  Wind AG; contract 7  [own, record 1, M. Wu: supplier]"));
    EXPECT_THAT(found.standard_error, HasSubstr("own factor elec.CN-SD.2023.mee.avg"));
    EXPECT_EQ(factors_of(run({"factors", "--db", db_, "--origin", "own", "--json"})).size(), 1U);
    EXPECT_EQ(run({"factors", "--origin", "mine"}).exit_code, wrong_use);
    const auto calculated = run({"calc", "--category", "electricity", "--amount", "1000kWh", "--region", "CN-SD",
                                 "--month", "2025-06", "--db", db_, "--json"});
    ASSERT_EQ(calculated.exit_code, done) << calculated.standard_error;
    EXPECT_EQ(text_of(parse_json(calculated.standard_output), "kg"), "250");
    EXPECT_EQ(text_of(parse_json(calculated.standard_output).at("factor").at("origin"), "who"), "M. Wu");
}

}  // namespace
}  // namespace wattmast::test
