// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl tariff`: figures worked out by hand.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

class CliTariffTest : public CliTest {
protected:
    /// 1.7 kWh in each hour of October 2026 in Jinan; a second site has no value.
    void make_database() {
        write("sites.toml", "format = 1\n" + site("SD-01") + site("SD-02"));
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'790'784'000'000 + std::int64_t{hour} * 3'600'000;
            csv += std::to_string(at) + ",SD-01,M1,active_energy_import/total," +
                   std::to_string(5000 + hour * 17 / 10) + "." + std::to_string(hour * 17 % 10) +
                   ",decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
        }
        write("samples.csv", csv);
        const auto imported = run({"import", "--db", db_, path("sites.toml"), path("samples.csv")});
        ASSERT_EQ(imported.exit_code, done) << imported.standard_output << imported.standard_error;
    }
    static std::string site(const std::string& code) {
        return "[[site]]\ncode = \"" + code + "\"\nname = \"" + code +
               "\"\nkind = \"base_station\"\narea = [\"China\", \"Shandong\"]\ntime_zone = \"Asia/Shanghai\"\n"
               "factor_region = \"CN-SD\"\n[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://" +
               code +
               ":502\"\n"
               "profile = \"eastron.sdm630\"\ninterval = \"1h\"\n[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\n"
               "device = \"M1\"\n";
    }
    void enter_tariff(const std::string& first_day = "2026-07-01") {
        write("tariff.csv",
              "first_day,name,currency,region,prices,periods,demand_price\n" + first_day +
                  ",Two-part,CNY,CN-SD,peak 1.04; flat 0.71; valley 0.34,\"peak: 8-11, 18-21; valley: 22-6; "
                  "flat\",40.8\n");
        const auto entered = run({"book", "import", path("tariff.csv"), "--kind", "tariff", "--db", db_, "--who",
                                  "L. Chen", "--why", "tariff of July"});
        ASSERT_EQ(entered.exit_code, done) << entered.standard_output << entered.standard_error;
    }
    ProgramOutput tariff(std::vector<std::string> more) {
        std::vector<std::string> arguments{"tariff", "--db", db_, "--month", "2026-10"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    std::string db_ = path("tariff.wattmast");
};

/// By hand, 31 days of 1.7 kWh an hour: peak 6 h a day, 316.2 kWh × 1.04 = 328.848; flat 10 h, 527 kWh × 0.71 = 374.17;
/// valley 8 h, 421.6 kWh × 0.34 = 143.344. Together 846.362. The highest hour, 1.7 kW × 40.8 = 69.36.
TEST_F(CliTariffTest, AMonthCostsWhatIsReckonedByHand) {
    make_database();
    enter_tariff();
    const auto output = tariff({"--site", "SD-01", "--json"});
    EXPECT_EQ(output.exit_code, done) << output.standard_error;
    const auto document = parse_json(output.standard_output);
    EXPECT_EQ(document.at("cost").at("CNY").as_string(), "846.362");
    const auto& site = document.at("sites").at(0);
    EXPECT_EQ(site.at("hours").as_int64(), 744);
    EXPECT_EQ(site.at("periods").at(0).at("period").as_string(), "peak");
    EXPECT_EQ(site.at("periods").at(0).at("cost").as_string(), "328.848");
    EXPECT_EQ(site.at("periods").at(1).at("cost").as_string(), "374.17");
    EXPECT_EQ(site.at("periods").at(2).at("cost").as_string(), "143.344");
    EXPECT_EQ(site.at("demand").at(0).at("least_cost").as_string(), "69.36");
    const auto text = tariff({"--site", "SD-01"});
    EXPECT_THAT(text.standard_output, HasSubstr("total  846.362 CNY"));
}

TEST_F(CliTariffTest, HoursWithoutEnergyOrPriceAreFindings) {
    make_database();
    enter_tariff("2026-10-16");
    const auto output = tariff({"--json"});
    EXPECT_EQ(output.exit_code, findings) << output.standard_error;
    const auto document = parse_json(output.standard_output);
    const auto& first = document.at("sites").at(0);
    EXPECT_EQ(first.at("hours").as_int64(), 384) << "16 days";
    EXPECT_EQ(first.at("hours_without_price").as_int64(), 360);
    EXPECT_EQ(first.at("kwh_without_price").as_string(), "612.000000");
    const auto& second = document.at("sites").at(1);
    EXPECT_TRUE(second.at("kwh").is_null()) << "absent is not zero";
    EXPECT_EQ(second.at("hours_without_energy").as_int64(), 744);
    EXPECT_TRUE(second.at("cost").as_object().empty());
}

TEST_F(CliTariffTest, WithoutATariffNothingIsReckoned) {
    make_database();
    const auto output = tariff({});
    EXPECT_EQ(output.exit_code, could_not);
    EXPECT_THAT(output.standard_error, HasSubstr("the book has no tariff"));
    EXPECT_EQ(tariff({"--site", "XX"}).exit_code, wrong_use);
}

}  // namespace
}  // namespace wattmast::test
