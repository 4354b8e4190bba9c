// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl retention`, seen from outside.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class CliRetentionTest : public CliTest {
protected:
    CliRetentionTest() {
        const std::string inventory =
            write("inventory.toml",
                  "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
                  "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:9\"\n"
                  "profile = \"eastron.sdm630\"\ninterval = \"10s\"\n");
        // 2020-06-01 to 2020-06-04, every hour, and a sample of the day after.
        const std::string csv = rows(1'590'969'600'000, 96);
        for (const std::string& file : {inventory, write("a.csv", csv), write("b.csv", rows(1'591'315'200'000, 1))}) {
            const auto made = run({"import", "--db", db_, file});
            EXPECT_EQ(made.exit_code, done) << made.standard_output << made.standard_error;
        }
    }
    static std::string rows(std::int64_t begin, int hours) {
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        for (int hour = 0; hour < hours; ++hour) {
            const std::int64_t at = begin + hour * 3'600'000;
            csv += std::to_string(at) + ",S,M1,voltage/l1," + std::to_string(200 + hour) +
                   ".5,decimal,V,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
        }
        return csv;
    }

    std::string db_ = path("fleet.wattmast");
};

TEST_F(CliRetentionTest, ShowsAndSetsTheTimes) {
    const auto shown = run({"retention", "--db", db_});
    EXPECT_EQ(shown.exit_code, done) << shown.standard_error;
    EXPECT_EQ(shown.standard_output, "samples: 25mo, quarter hours: 6y, hours and days: forever\n");
    const auto set = run({"retention", "--db", db_, "--raw", "40d", "--hours", "forever", "--json"});
    EXPECT_EQ(set.exit_code, done) << set.standard_error;
    EXPECT_EQ(parse_json(set.standard_output).at("raw").as_string(), "40d");
    EXPECT_EQ(parse_json(run({"retention", "--db", db_, "--json"}).standard_output).at("raw").as_string(), "40d");
}

TEST_F(CliRetentionTest, RefusesWhatContradictsItselfAndChangesNothing) {
    for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
             {"--raw", "10d"}, {"--raw", "7y"}, {"--raw", "soon"}, {"--hours", "3y"}}) {
        std::vector<std::string> arguments{"retention", "--db", db_};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        const auto refused = run(arguments);
        EXPECT_EQ(refused.exit_code, wrong_use) << wrong.back();
        EXPECT_THAT(refused.standard_output, IsEmpty());
        EXPECT_THAT(refused.standard_error, HasSubstr("wattmastctl: "));
    }
    EXPECT_THAT(run({"retention", "--db", db_}).standard_output, HasSubstr("25mo"));
}

TEST_F(CliRetentionTest, RunsAndSaysWhatItDid) {
    const auto made = run({"retention", "--db", db_, "--run", "--forecast", "--json"});
    ASSERT_EQ(made.exit_code, done) << made.standard_error;
    const auto answer = parse_json(made.standard_output);
    EXPECT_EQ(answer.at("retired").at("days").to_number<int>(), 3) << "the last day of a device is not closed yet";
    EXPECT_EQ(answer.at("retired").at("samples").to_number<int>(), 72);
    EXPECT_GT(answer.at("storage").at("bytes").to_number<int>(), 10'000);
    EXPECT_TRUE(answer.at("storage").at("growth").is_null()) << "its last day was in 2020";
    EXPECT_THAT(std::string(answer.at("storage").at("no_growth_reason").as_string()), HasSubstr("no whole day"));
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);

    const auto late = run({"import", "--db", db_, "--json", write("late.csv", rows(1'590'970'200'000, 3))});
    EXPECT_EQ(parse_json(late.standard_output).at("files").at(0).at("too_old").to_number<int>(), 3);
}

}  // namespace
}  // namespace wattmast::test
