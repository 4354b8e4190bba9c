// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl kpi`: published examples without a database, and figures worked out by hand with one.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

class CliKpiTest : public CliTest {
protected:
    /// Mains of 1.7 kWh and a DC load of 1.4 kWh an hour, through October in Shanghai.
    void make_database() {
        write("site.toml",
              "format = 1\n[[site]]\ncode = \"SD-01\"\nname = \"Quancheng Rd\"\nkind = \"base_station\"\n"
              "area = [\"China\", \"Shandong\", \"Jinan\"]\n"
              "time_zone = \"Asia/Shanghai\"\nfactor_region = \"CN-SD\"\n" +
                  device("M1", 1) + device("DC1", 2) + node("Mains", "grid", "M1") + node("Radio", "ict", "DC1"));
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'790'784'000'000 + std::int64_t{hour} * 3'600'000;
            const auto row = [&](const std::string& device, int tenths) {
                return std::to_string(at) + ",SD-01," + device + ",active_energy_import/total," +
                       std::to_string(5000 + hour * tenths / 10) + "." + std::to_string(hour * tenths % 10) +
                       ",decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
            };
            csv += row("M1", 17) + row("DC1", 14);
        }
        write("samples.csv", csv);
        const auto imported = run({"import", "--db", db_, path("site.toml"), path("samples.csv")});
        ASSERT_EQ(imported.exit_code, done) << imported.standard_output << imported.standard_error;
    }
    static std::string device(const std::string& name, int unit) {
        return "[[site.device]]\nname = \"" + name +
               "\"\nuri = \"modbus+tcp://10.0.0.1:502?unit=" + std::to_string(unit) +
               "\"\nprofile = \"eastron.sdm630\"\ninterval = \"1h\"\n";
    }
    static std::string node(const std::string& name, const std::string& kind, const std::string& device) {
        return "[[site.node]]\nname = \"" + name + "\"\nkind = \"" + kind + "\"\ndevice = \"" + device + "\"\n";
    }
    ProgramOutput kpi(std::vector<std::string> more) {
        std::vector<std::string> arguments{"kpi", "--db", db_};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    static ProgramOutput calc(std::vector<std::string> more) {
        std::vector<std::string> arguments{"kpi", "calc", "--json", "--kpi"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    static std::string value_of(std::vector<std::string> more) {
        const auto output = calc(std::move(more));
        EXPECT_EQ(output.exit_code, done) << output.standard_output << output.standard_error;
        return std::string(parse_json(output.standard_output).at("value").as_string());
    }

    std::string db_ = path("kpi.wattmast");
};

TEST_F(CliKpiTest, PublishedExamplesWithoutADatabase) {
    EXPECT_EQ(value_of({"pue", "--facility", "12GWh", "--it", "10GWh"}), "1.20");
    EXPECT_EQ(value_of({"pue", "--facility", "1300kW", "--it", "1MW", "--category", "0"}), "1.30");
    EXPECT_EQ(value_of({"cue", "--co2", "6367.2t", "--it", "10GWh"}), "0.637");
    EXPECT_EQ(value_of({"wue", "--water", "18000m3", "--it", "10GWh"}), "1.80");
    EXPECT_EQ(value_of({"ref", "--renewable", "3.6GWh", "--facility", "12 GWh"}), "0.30");
    EXPECT_EQ(value_of({"erf", "--reused-heat", "600MWh", "--facility", "12GWh"}), "0.05");
    EXPECT_EQ(value_of({"see", "--telecom", "24000kWh", "--facility", "28665kWh"}), "83.7");
    EXPECT_EQ(value_of({"ee", "--energy", "0.24kWh", "--volume", "1GB"}), "9259");
    EXPECT_EQ(value_of({"kwh-per-gb", "--energy", "0.24kWh", "--volume", "1GB"}), "0.24");
    EXPECT_EQ(value_of({"w-per-gbps", "--power", "1200W", "--rate", "400Gbps"}), "3.0");
    EXPECT_EQ(value_of({"rectifier", "--dc-output", "960kWh", "--ac-input", "1MWh"}), "96.0");
    EXPECT_EQ(value_of({"kwh-per-subscriber", "--energy", "487GWh", "--subscribers", "30000000"}), "16.2");
}

TEST_F(CliKpiTest, TheStandardAndWhatOfItIsUnconfirmedAreSaid) {
    const auto output = calc({"gb40879", "--facility", "12.9GWh", "--it", "10GWh", "--racks", "500"});
    EXPECT_EQ(output.exit_code, done);
    const auto kpi = parse_json(output.standard_output);
    EXPECT_EQ(kpi.at("grade").at("grade").as_int64(), 2);
    EXPECT_EQ(kpi.at("standard").as_string(), "GB 40879-2021");
    EXPECT_TRUE(kpi.at("clause").is_null());
    EXPECT_GE(kpi.at("unconfirmed").as_array().size(), 2U);
    EXPECT_EQ(kpi.at("numerator").at("amount").as_string(), "12900000");
    EXPECT_EQ(kpi.at("numerator").at("unit").as_string(), "kWh");
    EXPECT_EQ(kpi.at("numerator").at("method").as_string(), "entered");
    EXPECT_TRUE(kpi.at("refusal").is_null());
    const auto text = run({"kpi", "calc", "--kpi", "pue", "--facility", "12GWh", "--it", "10GWh"});
    EXPECT_THAT(text.standard_output, HasSubstr("PUE: 1.20\n"));
    EXPECT_THAT(text.standard_output, HasSubstr("ISO/IEC 30134-2"));
    EXPECT_THAT(text.standard_output, HasSubstr("unconfirmed: "));
}

TEST_F(CliKpiTest, RefusalsAreFindings) {
    for (const auto& [arguments, code] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"pue", "--facility", "9GWh", "--it", "10GWh"}, "out_of_bounds"},
             {{"pue", "--facility", "9GWh"}, "denominator_absent"},
             {{"pue", "--facility", "9GWh", "--it", "0kWh"}, "denominator_zero"},
             {{"pue", "--facility", "9GWh", "--it", "8MW"}, "boundary_mismatch"},
             {{"pue", "--facility", "9MW", "--it", "8MW"}, "boundary_mismatch"},
             {{"pue", "--facility", "9GWh", "--it", "8GWh", "--category", "0"}, "boundary_mismatch"},
             {{"rectifier", "--dc-output", "11kWh", "--ac-input", "10kWh"}, "out_of_bounds"},
             {{"gb40879", "--facility", "12GWh", "--it", "10GWh", "--racks", "100"}, "not_applicable"}}) {
        const auto output = calc(arguments);
        EXPECT_EQ(output.exit_code, findings) << code;
        const auto kpi = parse_json(output.standard_output);
        EXPECT_TRUE(kpi.at("value").is_null()) << code;
        EXPECT_EQ(kpi.at("refusal").at("code").as_string(), code);
    }
}

TEST_F(CliKpiTest, WhatCannotBeUnderstoodIsWrongUse) {
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"ppue", "--facility", "9GWh", "--it", "8GWh"},
                                               {"pue", "--facility", "9", "--it", "8GWh"},
                                               {"pue", "--facility", "9 elephants", "--it", "8GWh"},
                                               {"pue", "--facility", "9mwh", "--it", "8GWh"},
                                               {"pue", "--facility", "9,000kWh", "--it", "8GWh"},
                                               {"ee", "--energy", "9kWh", "--volume", "8GiB"},
                                               {"ee", "--energy", "9kWh", "--volume", "99EB"},
                                               {"cue", "--co2", "9t", "--co2e", "9t", "--it", "8GWh"},
                                               {"cue", "--co2", "9kWh", "--it", "8GWh"},
                                               {"pue", "--facility", "9GWh", "--it", "8GWh", "--category", "4"},
                                               {"gb40879", "--facility", "9GWh", "--it", "8GWh", "--racks", "many"},
                                               {"kwh-per-subscriber", "--energy", "9GWh", "--subscribers", "-5"}}) {
        const auto output = calc(arguments);
        EXPECT_EQ(output.exit_code, wrong_use) << arguments[0] << ' ' << arguments[2] << output.standard_output;
        EXPECT_EQ(output.standard_output, "");
    }
    EXPECT_EQ(run({"kpi", "--month", "2026-10"}).exit_code, wrong_use);
}

TEST_F(CliKpiTest, OfADatabase) {
    make_database();
    const auto output = kpi({"--month", "2026-10", "--kpi", "pue,cue,see", "--site", "SD-01", "--json"});
    EXPECT_EQ(output.exit_code, done) << output.standard_output << output.standard_error;
    const auto kpis = parse_json(output.standard_output).at("kpis").as_array();
    ASSERT_EQ(kpis.size(), 3U);
    EXPECT_EQ(kpis[0].at("name").as_string(), "iPUE");
    EXPECT_EQ(kpis[0].at("value").as_string(), "1.21");
    EXPECT_EQ(kpis[0].at("interim").as_bool(), true);
    EXPECT_EQ(kpis[0].at("numerator").at("amount").as_string(), "1264.8");
    EXPECT_EQ(kpis[0].at("numerator").at("coverage_ppm").as_int64(), 1'000'000);
    EXPECT_EQ(kpis[0].at("period").at("begin").as_string(), "2026-09-30T16:00:00Z");
    EXPECT_EQ(kpis[0].at("boundary").as_string(), "site SD-01");
    EXPECT_EQ(kpis[0].at("sites").to_number<int>(), 1);
    EXPECT_EQ(kpis[1].at("value").as_string(), "0.752");  // 1.7 × 0.6191 / 1.4
    EXPECT_EQ(kpis[1].at("unit").as_string(), "kg CO2/kWh");
    EXPECT_EQ(kpis[2].at("value").as_string(), "82.4");
    const auto of_area = kpi(
        {"--from", "2026-10-03", "--to", "2026-10-04", "--kpi", "pue", "--area", "Shandong/Jinan", "--category", "3"});
    EXPECT_EQ(of_area.exit_code, done) << of_area.standard_error;
    EXPECT_THAT(of_area.standard_output, HasSubstr("iPUE: 1.21, category 3\n"));
    EXPECT_THAT(of_area.standard_output, HasSubstr("81.6 kWh"));
}

TEST_F(CliKpiTest, ADatabaseRefusesWhatItDoesNotKnow) {
    make_database();
    const auto year = kpi({"--year", "2026", "--kpi", "pue", "--json"});
    EXPECT_EQ(year.exit_code, findings);
    EXPECT_EQ(parse_json(year.standard_output).at("kpis").at(0).at("refusal").at("code").as_string(),
              "coverage_below_threshold");
    const auto lower = kpi({"--year", "2026", "--kpi", "pue", "--coverage", "5%", "--json"});
    EXPECT_EQ(lower.exit_code, done) << lower.standard_output;
    EXPECT_EQ(parse_json(lower.standard_output).at("kpis").at(0).at("name").as_string(), "PUE");
    EXPECT_EQ(kpi({"--month", "2026-10", "--kpi", "wue"}).exit_code, findings);
    EXPECT_EQ(kpi({"--month", "2026-10", "--kpi", "wue", "--water", "1874.88l"}).exit_code, done);
    // Nothing tells the traffic of this site.
    EXPECT_EQ(kpi({"--month", "2026-10"}).exit_code, findings);
}

TEST_F(CliKpiTest, WrongUseOfADatabase) {
    make_database();
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"--kpi", "pue"},
                                               {"--month", "2026-10", "--year", "2026"},
                                               {"--month", "2026-13"},
                                               {"--from", "2026-10-03"},
                                               {"--month", "2026-10", "--site", "SD-99"},
                                               {"--month", "2026-10", "--area", "Atlantis"},
                                               {"--month", "2026-10", "--area", "Jinan/Shandong"},
                                               {"--month", "2026-10", "--coverage", "95"},
                                               {"--month", "2026-10", "--coverage", "101%"},
                                               {"--month", "2026-10", "--water", "5kWh"},
                                               {"--month", "2026-10", "--kpi", "pue,eup"}}) {
        const auto output = kpi(arguments);
        EXPECT_EQ(output.exit_code, wrong_use) << arguments.back() << output.standard_error;
        EXPECT_EQ(output.standard_output, "") << arguments.back();
    }
    EXPECT_EQ(run({"kpi", "--db", path("none.wattmast"), "--month", "2026-10"}).exit_code, could_not);
}

}  // namespace
}  // namespace wattmast::test
