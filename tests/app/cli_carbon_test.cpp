// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// target, market, match and restate, seen from outside; the formulas have their cases in tests/carbon/cases.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string text_at(const boost::json::value& value, std::string_view pointer) {
    return std::string(value.at_pointer(pointer).as_string());
}

TEST_F(CliTest, TargetWalksThePathOfL1470) {
    const auto output = run({"target", "--base", "2020=1000t", "--kind", "l1470", "--actual", "2021=1100t", "--actual",
                             "2022=950t", "--actual", "2023=870t", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto target = parse_json(output.standard_output);
    EXPECT_EQ(target.at_pointer("/steps/0/yearly_reduction_ppm").to_number<int>(), 45'000);
    EXPECT_EQ(text_at(target, "/steps/0/amount"), "550000");
    EXPECT_EQ(text_at(target, "/years/3/allowed"), "865000");
    EXPECT_EQ(text_at(target, "/latest/over"), "5000");
    EXPECT_EQ(target.at("crossing").to_number<int>(), 2027);
    EXPECT_TRUE(target.at_pointer("/years/4/actual").is_null());
    EXPECT_EQ(text_at(target, "/unit"), "kg");

    const auto text = run({"target", "--base", "2020=1000tCO2e", "--kind", "compound", "--target", "2030=-45%"});
    EXPECT_EQ(text.exit_code, done);
    EXPECT_THAT(text.standard_output, HasSubstr("to 2030: 550000 kgCO2e, compound, 5.8032 % less a year"));
    EXPECT_THAT(text.standard_output, HasSubstr("2021  941968.259214"));
    EXPECT_THAT(text.standard_output, HasSubstr("a trend needs 3 years with an amount; there is 1: 2020"));
}

TEST_F(CliTest, TargetReadsAFileAndPeaksUnderACeiling) {
    const std::string file =
        write("actual.csv", "year,amount,unit,sites\n2026,1100,t,17000\n2027,,t,17100\n2028,1190,t,\n");
    const auto output = run({"target", "--base", "2025=1000t", "--kind", "peak", "--peak", "2030", "--ceiling", "+20%",
                             "--target", "2060=60t", "--actual", file, "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto target = parse_json(output.standard_output);
    EXPECT_EQ(text_at(target, "/steps/0/shape"), "ceiling");
    EXPECT_EQ(text_at(target, "/years/5/allowed"), "1200000");
    EXPECT_EQ(text_at(target, "/years/35/allowed"), "60000");
    EXPECT_TRUE(target.at_pointer("/years/2/actual").is_null());
    EXPECT_EQ(text_at(target, "/latest/over"), "-10000");

    const auto per_site = run({"target", "--base", "2025=1000t", "--kind", "linear", "--target", "2030=-10%", "--per",
                               "site", "--denominator", "2025=16000", "--actual", file});
    EXPECT_EQ(per_site.exit_code, findings);
    EXPECT_THAT(per_site.standard_error, HasSubstr("the year 2028 has no denominator"));
    EXPECT_THAT(per_site.standard_output, HasSubstr("base 2025: 62.5 kg/site"));
}

TEST_F(CliTest, TargetNamesWhatItCannotRead) {
    const auto fails = [&](std::vector<std::string> more, const char* detail) {
        std::vector<std::string> arguments = {"target", "--base", "2020=1000t"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto output = run(arguments);
        EXPECT_THAT(output.standard_error, HasSubstr(detail));
        EXPECT_THAT(output.standard_output, IsEmpty());
        return output.exit_code;
    };
    EXPECT_EQ(fails({"--kind", "straight"}, "there is no kind of target \"straight\""), wrong_use);
    EXPECT_EQ(fails({"--kind", "linear"}, "there is no target; give --target"), wrong_use);
    EXPECT_EQ(fails({"--kind", "linear", "--target", "-45%"}, "is not YEAR=VALUE"), wrong_use);
    EXPECT_EQ(fails({"--kind", "linear", "--target", "2030=-45%", "--per", "TB"}, "--denominator 2020=NUMBER"),
              wrong_use);
    EXPECT_EQ(fails({"--kind", "linear", "--target", "2030=-45%", "--per", "rack"}, "rack"), wrong_use);
    EXPECT_EQ(fails({"--kind", "linear", "--target", "2030=-45%", "--actual", path("none.csv")},
                    "is neither YEAR=AMOUNT, as 2021=980t, nor a file"),
              could_not);
    EXPECT_EQ(fails({"--kind", "l1470", "--actual", "2020=990t"}, "is the base year"), wrong_use);
    EXPECT_EQ(run({"target", "--kind", "l1470"}).exit_code, wrong_use);
}

TEST_F(CliTest, MarketCoversChinasGreenPower) {
    const std::string use = write("use.csv",
                                  "site,month,market,region,grid_kwh,residual,location\n"
                                  "SH1,2023-06,CN,CN,1000000,0.6096kgCO2/kWh,0.5306kgCO2/kWh\n");
    const std::string certificates = write("certificates.csv",
                                           "scheme,registry_id,energy_kwh,first_day,last_day,market,cancelled_on\n"
                                           "GEC,G-77,600000,2023-03-01,2023-03-31,CN,2024-01-15\n");
    const auto output = run({"market", "--use", use, "--certificates", certificates, "--rule", "same_year", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto market = parse_json(output.standard_output);
    EXPECT_EQ(text_at(market, "/market/CO2/kg"), "243840");
    EXPECT_FALSE(market.at("market").as_object().contains("CO2e"));
    EXPECT_EQ(text_at(market, "/location/CO2/kg"), "530600");
    EXPECT_EQ(text_at(market, "/zero_kwh"), "600000");
    EXPECT_EQ(text_at(market, "/lines/0/parts/0/source"), "GEC G-77");
    EXPECT_EQ(text_at(market, "/lines/0/parts/1/factor/value"), "0.6096");

    const auto text = run({"market", "--use", use, "--certificates", certificates, "--rule", "same_month"});
    EXPECT_EQ(text.exit_code, done);
    EXPECT_THAT(text.standard_output, HasSubstr("market-based: 609.6 t CO2 of 1000000 kWh"));
    EXPECT_THAT(text.standard_output, HasSubstr("location-based: 530.6 t CO2 of 1000000 kWh"));
    EXPECT_THAT(text.standard_output, HasSubstr("note: certificate GEC G-77: 600000 kWh of it cover no use"));
}

TEST_F(CliTest, MarketTellsFindingsAndFaults) {
    const std::string use = write("use.csv", "site,month,market,region,grid_kwh\nA,2023-06,CN,CN,10\n");
    const std::string contracts = write("contracts.csv",
                                        "kind,id,first_day,last_day,rate,market,energy_kwh\n"
                                        "supplier,S,2023-01-01,2023-12-31,0.5kgCO2e/kWh,CN,4\n");
    const auto output = run({"market", "--use", use, "--contracts", contracts, "--rule", "same_year"});
    EXPECT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_output, HasSubstr("market-based: 0.002 t CO2e of 4 kWh"));
    EXPECT_THAT(output.standard_output, HasSubstr("without a factor: 6 kWh"));
    EXPECT_THAT(output.standard_output, HasSubstr("error: site A, 2023-06: 6 kWh are covered by nothing"));

    const std::string bad = write("bad.csv", "site,month,market,region,grid_kwh\nA,June,CN,CN,10\nB,2023-06,,CN,x\n");
    const auto faults = run({"market", "--use", bad, "--rule", "same_year", "--json"});
    EXPECT_EQ(faults.exit_code, wrong_use);
    EXPECT_THAT(faults.standard_output, IsEmpty());
    EXPECT_THAT(faults.standard_error, HasSubstr("3 faults"));
    EXPECT_EQ(run({"market", "--use", use}).exit_code, wrong_use);
    EXPECT_EQ(run({"market", "--use", use, "--rule", "nearest"}).exit_code, wrong_use);
    EXPECT_EQ(run({"market", "--use", path("none.csv"), "--rule", "same_year"}).exit_code, could_not);
}

/// A day of 10 kWh an hour, and 240 kWh of sun in eight hours of it.
class SunnyDay : public CliTest {
protected:
    void SetUp() override {
        std::string load = "timestamp_utc,load_kWh\n";
        std::string certificates = "timestamp_utc,certificates_kWh\n";
        for (int hour = 0; hour < 24; ++hour) {
            const std::string time =
                "2026-06-01T" + std::string(hour < 10 ? "0" : "") + std::to_string(hour) + ":00:00Z";
            load += time + ",10\n";
            certificates += time + (hour >= 8 && hour < 16 ? ",30\n" : ",0\n");
        }
        load_ = write("load.csv", load);
        certificates_ = write("certificates.csv", certificates);
    }

    std::string load_;
    std::string certificates_;
};

TEST_F(SunnyDay, MatchTellsHoursFromTheYear) {
    const auto output = run({"match", "--load", load_, "--certificates", certificates_, "--residual", "0.6096kgCO2/kWh",
                             "--json", "--hours"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto match = parse_json(output.standard_output);
    EXPECT_EQ(text_at(match, "/years/0/covered_annual_kwh"), "240");
    EXPECT_EQ(text_at(match, "/years/0/covered_hourly_kwh"), "80");
    EXPECT_EQ(match.at_pointer("/years/0/share_hourly_ppm").to_number<int>(), 333'333);
    EXPECT_EQ(text_at(match, "/years/0/market_hourly/kg"), "97.536");
    EXPECT_EQ(text_at(match, "/years/0/market_annual/kg"), "0");
    EXPECT_TRUE(match.at_pointer("/years/0/location").is_null());
    EXPECT_EQ(match.at("hours").as_array().size(), 24U);
    EXPECT_EQ(text_at(match, "/hours/8/covered_kwh"), "10");

    const auto text = run({"match", "--load", load_, "--certificates", certificates_});
    EXPECT_EQ(text.exit_code, done);
    EXPECT_THAT(text.standard_output,
                HasSubstr("covered by the year: 240 kWh (100 %); hour by hour: 80 kWh (33.3333 %)"));
    EXPECT_THAT(text.standard_output, HasSubstr("8 hours with 160 kWh too many, 16 hours with 160 kWh too few"));
}

TEST_F(SunnyDay, MatchSaysWhatIsNotThere) {
    const std::string factors =
        write("factors.csv", "timestamp_utc,carbon_intensity_gco2_per_kwh\n2026-06-01T00:00:00Z,100\n");
    const auto lacking = run({"match", "--load", load_, "--certificates", certificates_, "--factors", factors});
    EXPECT_EQ(lacking.exit_code, findings);
    EXPECT_THAT(lacking.standard_output, HasSubstr("location-based: 1 kgCO2, and 230 kWh without a factor"));

    const auto longer =
        run({"match", "--load", load_, "--certificates", certificates_, "--to", "2026-06-03", "--json"});
    EXPECT_EQ(longer.exit_code, findings);
    EXPECT_EQ(parse_json(longer.standard_output).at_pointer("/years/0/coverage_ppm").to_number<int>(), 500'000);

    const std::string bad = write("bad.csv", "timestamp_utc,load_kWh\n2026-06-01T00:20:00Z,1\nx,1\n");
    const auto faults = run({"match", "--load", bad, "--certificates", certificates_});
    EXPECT_EQ(faults.exit_code, wrong_use);
    EXPECT_THAT(faults.standard_error, HasSubstr("2 faults"));
    EXPECT_THAT(faults.standard_output, IsEmpty());
    EXPECT_EQ(run({"match", "--load", load_, "--certificates", certificates_, "--zone", "Mars"}).exit_code, wrong_use);
    EXPECT_EQ(run({"match", "--load", load_, "--certificates", certificates_, "--residual", "0.6"}).exit_code,
              wrong_use);
    EXPECT_EQ(run({"match", "--load", load_}).exit_code, wrong_use);
}

TEST_F(CliTest, RestateSplitsAChangeExactly) {
    const std::string header = "site,item,energy_kwh,factor,unit,method\n";
    const std::string before = write("before.csv", header + "HQ,grid,1000000,0.20493,kgCO2e/kWh,location\n");
    const std::string after = write("after.csv", header + "HQ,grid,1000000,0.17700,kgCO2e/kWh,location\n");
    const auto output = run({"restate", "--before", before, "--after", after, "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto restatement = parse_json(output.standard_output);
    EXPECT_FALSE(restatement.at("totals").as_object().contains("CO2"));
    EXPECT_EQ(text_at(restatement, "/totals/CO2e/before_kg"), "204930");
    EXPECT_EQ(text_at(restatement, "/totals/CO2e/after_kg"), "177000");
    EXPECT_EQ(text_at(restatement, "/totals/CO2e/parts/factor_kg"), "-27930");
    EXPECT_EQ(text_at(restatement, "/totals/CO2e/parts/activity_kg"), "0");
    EXPECT_EQ(text_at(restatement, "/lines/0/presence"), "both");

    const auto text = run({"restate", "--before", before, "--after", after});
    EXPECT_THAT(text.standard_output, HasSubstr("total     CO2e  204930  177000  -27930       0         0  -27930"));

    const std::string unknown = write("unknown.csv", header + "HQ,grid,,0.17700,kgCO2e/kWh,location\n");
    const auto lacking = run({"restate", "--before", before, "--after", unknown});
    EXPECT_EQ(lacking.exit_code, findings);
    EXPECT_THAT(lacking.standard_output, HasSubstr("error: site HQ, grid: its energy is not known"));

    const std::string twice = write("twice.csv", header + "A,g,1,1,kgCO2/kWh,m\nA,g,1,1,kgCO2/kWh,m\n");
    const auto doubles = run({"restate", "--before", twice, "--after", after});
    EXPECT_EQ(doubles.exit_code, wrong_use);
    EXPECT_THAT(doubles.standard_error, HasSubstr("site A, g (before)"));
    const std::string much =
        write("much.csv", header + "A,g,9000000000000,1,kgCO2/kWh,m\nA,h,9000000000000,1,kgCO2/kWh,m\n");
    const auto beyond = run({"restate", "--before", much, "--after", after});
    EXPECT_EQ(beyond.exit_code, could_not);
    EXPECT_THAT(beyond.standard_error, HasSubstr("check the units of the input"));
}

}  // namespace
}  // namespace wattmast::test
