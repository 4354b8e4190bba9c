// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl reports` with a site sheet: issued, listed, scheduled, and refused for anything but one site.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CliReportsTest : public CliTest {
protected:
    /// Two sites whose registers grow by 1 kWh and 2 kWh an hour through October 2025.
    void SetUp() override {
        write("sites.toml", "format = 1\n" + site("SD-01") + site("SD-02"));
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        // 2025-09-30T16:00Z is midnight of 1 October in Shanghai; the month has 744 hours.
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'759'248'000'000 + std::int64_t{hour} * 3'600'000;
            const std::string end = "decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
            for (const auto& [device, value] : {std::pair{"1,M1", std::to_string(5000 + hour) + ".25,"},
                                                std::pair{"2,M1", std::to_string(7000 + 2 * hour) + ".75,"}}) {
                csv.append(std::to_string(at)).append(",SD-0").append(device);
                csv.append(",active_energy_import/total,").append(value).append(end);
            }
        }
        write("samples.csv", csv);
        const auto imported = run({"import", "--db", db_, path("sites.toml"), path("samples.csv")});
        ASSERT_EQ(imported.exit_code, done) << imported.standard_output << imported.standard_error;
    }

    static std::string site(const std::string& code) {
        return "[[site]]\ncode = \"" + code + "\"\nname = \"Site of " + code +
               "\"\nkind = \"base_station\"\ntime_zone = \"Asia/Shanghai\"\nfactor_region = \"CN-SD\"\n"
               "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://" +
               code +
               ":1\"\nprofile = \"eastron.sdm630\"\ninterval = \"1h\"\n"
               "[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"M1\"\n";
    }

    ProgramOutput reports(const std::string& verb, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"reports",   verb,          "--db",     db_,          "--month",
                                              "2025-10",   "--kind",      "site",     "--who",      "L. Chen",
                                              "--comment", "first issue", "--folder", path("files")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    std::string db_ = path("reports.wattmast");
};

TEST_F(CliReportsTest, ASiteSheetIsIssuedListedAndIssuesItself) {
    const auto issued =
        reports("issue", {"--site", "SD-01", "--format", "json,csv", "--language", "en,zh", "--reason",
                          "earlier_factor_year=no newer edition", "--reason", "no_residual_mix=none is published"});
    ASSERT_EQ(issued.exit_code, done) << issued.standard_error;
    EXPECT_THAT(issued.standard_error, HasSubstr("2025-10 was closed with it"));
    EXPECT_THAT(issued.standard_output, HasSubstr("SS-2025-10-SD-01-r1-zh-CN.json"));
    EXPECT_THAT(bytes_of(path("files/SS-2025-10-SD-01-r1-en.json")), HasSubstr("\"744.000000\""));
    EXPECT_THAT(bytes_of(path("files/SS-2025-10-SD-01-r1-csv/days.csv")), HasSubstr("2025-10-07,24.000000"));

    const auto list = run({"reports", "list", "--db", db_, "--json"});
    ASSERT_EQ(list.exit_code, done) << list.standard_error;
    const auto printed = parse_json(list.standard_output);
    const auto& entry = printed.at("reports").at(0);
    EXPECT_EQ(entry.at("kind").as_string(), "site");
    EXPECT_EQ(entry.at("number").as_string(), "SS-2025-10-SD-01");
    EXPECT_EQ(entry.at("sites").at(0).as_string(), "SD-01");

    const auto again = reports("issue", {"--site", "SD-01", "--format", "json"});
    EXPECT_EQ(again.exit_code, wrong_use);
    EXPECT_THAT(again.standard_error, HasSubstr("nothing of SS-2025-10-SD-01 changed"));

    ASSERT_EQ(reports("schedule", {"--site", "SD-02", "--format", "json"}).exit_code, done);
    const auto due = run({"reports", "due", "--db", db_});
    ASSERT_EQ(due.exit_code, done) << due.standard_error;
    EXPECT_THAT(due.standard_output, HasSubstr("SS-2025-10-SD-02"));
    EXPECT_THAT(bytes_of(path("files/SS-2025-10-SD-02-r1-en.json")), HasSubstr("\"1488.000000\""));
    const auto verified = run({"verify", "--db", db_});
    EXPECT_EQ(verified.exit_code, done) << verified.standard_output << verified.standard_error;
}

TEST_F(CliReportsTest, ASiteSheetOfSeveralSitesOrAnAreaIsWrongUse) {
    for (const std::string verb : {"issue", "schedule"}) {
        for (const std::vector<std::string>& scope :
             std::vector<std::vector<std::string>>{{},
                                                   {"--site", "SD-01", "--site", "SD-02"},
                                                   {"--area", "North"},
                                                   {"--area", "North", "--site", "SD-01"}}) {
            const auto refused = reports(verb, scope);
            EXPECT_EQ(refused.exit_code, wrong_use) << refused.standard_error;
            EXPECT_THAT(refused.standard_error, HasSubstr("a site sheet is of one site"));
            EXPECT_THAT(refused.standard_error, HasSubstr("name one by its code alone"));
        }
    }
    const auto list = run({"reports", "list", "--db", db_});
    EXPECT_EQ(list.standard_output, "");
    const auto unknown = reports("issue", {"--site", "SD-09"});
    EXPECT_EQ(unknown.exit_code, wrong_use);
    EXPECT_THAT(unknown.standard_error, HasSubstr("there is no site \"SD-09\""));
}

}  // namespace
}  // namespace wattmast::test
