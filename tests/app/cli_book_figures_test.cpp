// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the book says becomes figures: tenants, KPIs, an hourly match; seen from outside.
#include <chrono>

#include "app/cli_fixture.h"
#include "app/small_network.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// A tower in Shandong with 1000 Wh from the grid in each hour of October 2023 and a day on both sides, and branches of
/// two operators with 400 and 200 Wh.
class CliBookFiguresTest : public CliTest {
protected:
    CliBookFiguresTest() {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        Site site;
        site.code = "SD-01";
        site.name = "Jinan 1";
        site.factor_region = "CN-SD";
        site.time_zone = "Asia/Shanghai";
        const SiteId id = store->catalog().save_site(site).value();
        std::vector<EnergyNode> nodes;
        std::vector<Sample> samples;
        for (const auto& [name, kind, parent, watt_hours] : {std::tuple{"Mains", NodeKind::grid, "", 1000LL},
                                                             {"Cell A", NodeKind::tenant, "Mains", 400LL},
                                                             {"Cell B", NodeKind::tenant, "Mains", 200LL}}) {
            Device meter;
            meter.site = id;
            meter.name = std::string("M ") + name;
            meter.uri = "modbus+tcp://127.0.0.1:502?unit=" + std::to_string(nodes.size() + 1);
            meter.poll_interval = std::chrono::hours{1};
            const DeviceId device = store->catalog().save_device(meter).value();
            const PointId point =
                store->catalog().ensure_point(device, {PointKind::active_energy_import, Phase::total, ""}).value();
            nodes.push_back({id, kind, name, parent, device, ""});
            for (int hour = 0; hour < 33 * 24; ++hour) {
                samples.push_back(good_sample(point, at("2023-09-30") + std::chrono::hours{hour},
                                              Value::of(Decimal{hour * watt_hours, -3})));
            }
        }
        EXPECT_THAT(store->catalog().save_nodes(id, nodes), IsOk());
        EXPECT_THAT(store->samples().append(samples), IsOk());
    }
    void enter(const std::string& kind, const std::string& csv) {
        const auto output = run({"book", "import", write(kind + ".csv", csv), "--kind", kind, "--db", db_, "--who",
                                 "L. Chen", "--why", "contract"});
        ASSERT_EQ(output.exit_code, done) << output.standard_output << output.standard_error;
    }

    const std::string db_ = path("tower.wattmast");
};

TEST_F(CliBookFiguresTest, ATowerIsDividedAmongItsTenants) {
    const auto without = run({"energy", "--db", db_, "--month", "2023-10", "--tenants"});
    EXPECT_EQ(without.exit_code, findings);
    EXPECT_THAT(without.standard_output, HasSubstr("error rule_missing (Cell A)"));
    EXPECT_THAT(without.standard_output, HasSubstr("error rule_missing (Cell B)"));
    enter("tenant_rule",
          "site,first_day,tenant,rule,node\nSD-01,2023-01-01,Operator A,measured,Cell A\n"
          "SD-01,2023-01-01,Operator B,measured,Cell B\n");
    const auto output = run({"energy", "--db", db_, "--month", "2023-10", "--tenants", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_output << output.standard_error;
    const auto site = parse_json(output.standard_output).at("sites").at(0);
    EXPECT_EQ(site.at("total_kwh").as_string(), "744.000000");
    EXPECT_EQ(site.at("common_kwh").as_string(), "297.600000");
    const auto& tenants = site.at("tenants").as_array();
    ASSERT_THAT(tenants, SizeIs(2));
    EXPECT_EQ(tenants[0].at("tenant").as_string(), "Operator A");
    EXPECT_EQ(tenants[0].at("own_kwh").as_string(), "297.600000");
    EXPECT_EQ(tenants[0].at("common_kwh").as_string(), "198.400000");
    EXPECT_EQ(tenants[1].at("total_kwh").as_string(), "248.000000");
    EXPECT_EQ(tenants[0].at("share_ppm").as_int64(), 666'667);
    EXPECT_EQ(tenants[1].at("share_ppm").as_int64(), 333'333);
    EXPECT_EQ(tenants[1].at("records").at(0).to_number<int>(), 2);
    const auto text = run({"energy", "--db", db_, "--month", "2023-10", "--tenants", "--site", "SD-01"});
    EXPECT_THAT(text.standard_output,
                HasSubstr("Operator A [Cell A]  297.600000 + 198.400000 = 496.000000 kWh  66.6667 %"));
}

TEST_F(CliBookFiguresTest, ATenantsReportIsIssuedOnceAndByScheduleForTheOther) {
    enter("tenant_rule",
          "site,first_day,tenant,rule,node\nSD-01,2023-01-01,Operator A,measured,Cell A\n"
          "SD-01,2023-01-01,Operator B,measured,Cell B\n");
    const auto reports = [&](const std::string& act, const std::string& tenant) {
        return run({"reports", act, "--db", db_, "--month", "2023-10", "--tenant", tenant, "--folder", path("out"),
                    "--who", "L. Chen", "--comment", "first issue", "--format", "json"});
    };
    const auto issued = reports("issue", "Operator A");
    ASSERT_EQ(issued.exit_code, done) << issued.standard_error;
    EXPECT_THAT(issued.standard_output, HasSubstr("CR-2023-10-Operator_A-r1-en.json"));
    EXPECT_THAT(bytes_of(path("out/CR-2023-10-Operator_A-r1-en.json")), HasSubstr("\"496.000000\""));
    const auto again = reports("issue", "Operator A");
    EXPECT_EQ(again.exit_code, wrong_use);
    EXPECT_THAT(again.standard_error, HasSubstr("nothing of CR-2023-10-Operator A changed"));
    const auto nobody = reports("schedule", "Operator X");
    EXPECT_EQ(nobody.exit_code, wrong_use);
    EXPECT_THAT(nobody.standard_error, HasSubstr("there is no tenant \"Operator X\" in 2023-10; there are "));
    ASSERT_EQ(reports("schedule", "Operator B").exit_code, done);
    const auto due = run({"reports", "due", "--db", db_});
    EXPECT_EQ(due.exit_code, done) << due.standard_error;
    EXPECT_THAT(due.standard_output, HasSubstr("CR-2023-10-Operator B  revision 1"));
    EXPECT_THAT(bytes_of(path("out/CR-2023-10-Operator_B-r1-en.json")), HasSubstr("\"248.000000\""));
}

TEST_F(CliBookFiguresTest, ATenantsReportNamesNoneOfTheOthersInAnyFormat) {
    enter("tenant_rule",
          "site,first_day,tenant,rule,node,share\nSD-01,2023-01-01,Operator A,share,Cell A,30 %\n"
          "SD-01,2023-01-01,Operator B,share,,20 %\nSD-01,2023-01-01,Operator C,share,Cell B,10 %\n");
    for (const std::string language : {"en", "zh", "vi"}) {
        for (const std::string format : {"csv", "json", "html", "pdf", "xlsx"}) {
            const std::string file = path(language + "." + format);
            const auto output = run({"report", "--db", db_, "--month", "2023-10", "--kind", "carbon", "--tenant",
                                     "Operator A", "--format", format, "--language", language, "--out", file});
            EXPECT_TRUE(output.exit_code == done || output.exit_code == findings) << output.standard_error;
            const std::string text = format == "pdf"    ? run_program({"pdftotext", file, "-"}).standard_output
                                     : format == "xlsx" ? run_program({"unzip", "-p", file}).standard_output
                                                        : bytes_of(file);
            EXPECT_THAT(text, HasSubstr("Cell A")) << file;
            for (const char* const hidden : {"Operator B", "Operator C", "Cell B", "59.52", "178.56"}) {
                EXPECT_THAT(text, testing::Not(HasSubstr(hidden))) << file;
            }
        }
    }
    const auto said = run({"energy", "--db", db_, "--month", "2023-10", "--tenants"});
    EXPECT_THAT(said.standard_output, HasSubstr("Operator B (record 2) has no branch")) << "there is something to hide";
}

TEST_F(CliBookFiguresTest, ATenantHasAReportOfItsOwnInEveryFormatAndLanguage) {
    const auto report = [&](const std::string& tenant, const std::string& format, const std::string& language,
                            const std::string& kind = "carbon") {
        return run({"report", "--db", db_, "--month", "2023-10", "--kind", kind, "--tenant", tenant, "--format", format,
                    "--language", language, "--out", path(language + "." + format)});
    };
    enter("tenant_rule",
          "site,first_day,tenant,rule,node\nSD-01,2023-01-01,Operator A,measured,Cell A\n"
          "SD-01,2023-01-01,Operator B,measured,Cell B\n");
    for (const std::string language : {"en", "zh", "vi"}) {
        for (const std::string format : {"csv", "json", "html", "pdf", "xlsx"}) {
            const auto output = report("Operator A", format, language);
            EXPECT_TRUE(output.exit_code == done || output.exit_code == findings) << output.standard_error;
        }
        EXPECT_THAT(bytes_of(path(language + ".csv")),
                    HasSubstr("SD-01,Jinan 1,Cell A,measured,297.600000,198.400000,496.000000,666667,"));
        // 744 kWh x 0.6191 kg/kWh = 460.6104 kg, of which two thirds
        EXPECT_THAT(bytes_of(path(language + ".json")), HasSubstr("\"307.073600\""));
        EXPECT_THAT(bytes_of(path(language + ".json")), HasSubstr("\"460.610400\""));
        const std::string pages = run_program({"pdftotext", "-layout", path(language + ".pdf"), "-"}).standard_output;
        EXPECT_THAT(pages, HasSubstr(language == "vi" ? "496,0" : "496.0"));
        EXPECT_THAT(pages, testing::Not(HasSubstr("Operator B"))) << "other tenants are not named";
    }
    const auto unknown = report("Operator C", "csv", "en");
    EXPECT_EQ(unknown.exit_code, wrong_use);
    EXPECT_THAT(unknown.standard_error, HasSubstr("there is no tenant \"Operator C\" in 2023-10; there are Cell A,"));
    EXPECT_EQ(report("Operator A", "csv", "en", "energy").exit_code, wrong_use);
}

TEST_F(CliBookFiguresTest, ATargetOfTheBookStandsBesideTheYearsOfTheLedger) {
    const auto none = run({"target", "--db", db_});
    EXPECT_EQ(none.exit_code, could_not);
    EXPECT_THAT(none.standard_error, HasSubstr("no target is in force today"));
    enter("target",
          "first_day,name,total,gas,base_year,base,path,steps,actuals\n"
          "2021-01-01,Path 2030,scope2_location,CO2,2020,1000t,linear,2030=-50%,2021=980t; 2022=960t; 2024=700t\n");
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang", "--accept-findings"}).exit_code,
              done);
    const auto output = run({"target", "--db", db_, "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto target = parse_json(output.standard_output);
    EXPECT_EQ(target.at("name").as_string(), "Path 2030");
    EXPECT_EQ(target.at("total").as_string(), "scope2_location");
    EXPECT_EQ(target.at_pointer("/years/1/actual").as_string(), "980000");
    EXPECT_EQ(target.at_pointer("/latest/year").to_number<int>(), 2024);
    EXPECT_EQ(target.at_pointer("/latest/over").as_string(), "-100000");
    EXPECT_TRUE(target.at_pointer("/years/3/actual").is_null()) << "one month is no year";
    const auto text = run({"target", "--db", db_});
    EXPECT_THAT(text.standard_output, HasSubstr("2023: 1 of 12 months, 1 closed; no year to compare yet"));
    EXPECT_THAT(text.standard_output, HasSubstr("2021: as the record states"));
    EXPECT_EQ(run({"target", "--db", db_, "--base", "2020=1000t"}).exit_code, wrong_use);
}

TEST_F(CliBookFiguresTest, KpisTakeTheBooksAmountsUnlessOthersAreGiven) {
    enter("water",
          "site,first_day,last_day,volume\nSD-01,2023-10-01,2023-10-15,0.5 m3\n"
          "SD-01,2023-10-16,2023-10-31,392.8 L\n");
    const auto output = run({"kpi", "--db", db_, "--month", "2023-10", "--json"});
    const auto kpis = parse_json(output.standard_output).at("kpis").as_array();
    std::vector<std::string> water;
    for (const auto& kpi : kpis) {
        if (kpi.at("id").as_string() == "wue") {
            water.emplace_back(kpi.at("value").as_string());
            EXPECT_THAT(std::string(kpi.at("numerator").at("of").as_string()),
                        HasSubstr("water of the book (2 records"));
        }
    }
    EXPECT_THAT(water, ElementsAre("2.00"));  // 892.8 L / 446.4 kWh
    const auto given = run({"kpi", "--db", db_, "--month", "2023-10", "--kpi", "wue", "--water", "4464L"});
    EXPECT_THAT(given.standard_output, HasSubstr("WUE: 10.00"));
    EXPECT_THAT(given.standard_output, HasSubstr("given by --water; what the book says"));
    // Half of September has no record of its own, and October's do not lie in it.
    const auto part = run({"kpi", "--db", db_, "--from", "2023-10-01", "--to", "2023-10-30", "--kpi", "wue"});
    EXPECT_EQ(part.exit_code, findings);
    EXPECT_THAT(part.standard_output, HasSubstr("15 of 30 days"));
    EXPECT_THAT(part.standard_output, HasSubstr("record 2 (water, 2023-10-16 to 2023-10-31) goes beyond the period"));
}

TEST_F(CliBookFiguresTest, AYearIsMatchedByTheHourOutOfTheDatabase) {
    enter("certificate",
          "site,first_day,last_day,scheme,registry_id,energy,technology,market,cancelled_on,profile\n"
          ",2023-10-02,2023-10-02,GEC,W-1,36 kWh,wind,CN,2023-12-01,flat\n"
          ",2023-10-01,2023-10-31,GEC,S-1,100 kWh,solar,CN,2023-12-01,\n");
    const auto output = run({"match", "--db", db_, "--year", "2023", "--residual", "0.5kgCO2/kWh", "--json"});
    ASSERT_EQ(output.exit_code, findings) << output.standard_error;  // there is load in October alone
    const auto match = parse_json(output.standard_output);
    const auto& year = match.at("years").at(0);
    EXPECT_EQ(year.at("compared_hours").to_number<int>(), 791);  // between the first and the last reading
    EXPECT_EQ(year.at("hours").to_number<int>(), 8760);
    EXPECT_EQ(year.at("covered_hourly_kwh").as_string(), "24");  // 1.5 kWh an hour for 1 kWh of load
    EXPECT_EQ(year.at("covered_annual_kwh").as_string(), "36");
    EXPECT_EQ(match.at("zone").as_string(), "Asia/Shanghai");
    const auto& database = match.at("database");
    EXPECT_EQ(database.at("certificates_without_profile_kwh").as_string(), "100");
    EXPECT_EQ(database.at("covered_annual_with_all_kwh").as_string(), "136");
    EXPECT_EQ(database.at("certificates_from").as_string(), "book");
    const auto text = run({"match", "--db", db_, "--year", "2023", "--site", "SD-01"});
    EXPECT_THAT(text.standard_output, HasSubstr("certificates of 100 kWh state no profile"));
    EXPECT_EQ(run({"match", "--db", db_}).exit_code, wrong_use);
    EXPECT_EQ(run({"match", "--db", db_, "--year", "2023", "--from", "2023-01-01"}).exit_code, wrong_use);
    EXPECT_EQ(run({"match", "--db", db_, "--year", "2023", "--site", "nowhere"}).exit_code, wrong_use);
}

TEST_F(CliBookFiguresTest, CalcKnowsUpstreamAndBiogenicParts) {
    const auto mass = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"calc", "--json"});
        const auto output = run(arguments);
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        const auto json = parse_json(output.standard_output);
        return std::string(json.at("kg").as_string()) + " " + std::string(json.at("gas").as_string()) + " scope " +
               std::string(json.at("scope").as_string());
    };
    const std::vector<std::string> gb{"--region", "GB", "--year", "2025"};
    const auto in_gb = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), gb.begin(), gb.end());
        return mass(arguments);
    };
    EXPECT_EQ(in_gb({"--category", "biogenic", "--item", "biodiesel_hvo", "--amount", "1000l"}), "2430 CO2 scope ");
    EXPECT_EQ(in_gb({"--category", "biogenic", "--item", "diesel_avg_blend", "--amount", "1kL"}), "140 CO2 scope ");
    EXPECT_EQ(in_gb({"--category", "fuel", "--item", "biodiesel_hvo", "--amount", "1000l"}), "35.58 CO2e scope 1");
    EXPECT_EQ(in_gb({"--category", "wtt_electricity", "--amount", "1MWh"}), "45.9 CO2e scope 3");
    EXPECT_EQ(in_gb({"--category", "wtt_electricity", "--item", "wtt_electricity_td", "--amount", "1MWh"}),
              "3.97 CO2e scope 3");
    EXPECT_EQ(mass({"--category", "fire_suppression", "--item", "FM-200", "--gwp", "AR5", "--amount", "60kg", "--rate",
                    "2%"}),
              "4020 CO2e scope 1");  // 1.2 kg × 3350
    EXPECT_EQ(
        run({"calc", "--category", "biogenic", "--item", "gas_oil", "--amount", "1l", "--region", "GB"}).exit_code,
        could_not);
}

}  // namespace
}  // namespace wattmast::test
