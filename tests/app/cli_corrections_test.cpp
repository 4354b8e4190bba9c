// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl correct` and `corrections`, seen from outside.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* first_sample = "2026-11-24T00:00:00Z";

class CliCorrectionsTest : public CliTest {
protected:
    CliCorrectionsTest() {
        const std::string inventory =
            write("inventory.toml",
                  "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"Asia/Shanghai\"\n"
                  "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:9\"\n"
                  "profile = \"eastron.sdm630\"\ninterval = \"10s\"\n");
        const std::string csv =
            write("samples.csv",
                  "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n"
                  "1795478400000,S,M1,voltage/l1,230.5,decimal,V,good,imported,,2026-11-24T00:00:00Z\n"
                  "1795478401000,S,M1,voltage/l1,,,V,missing,device,timeout,2026-11-24T00:00:01Z\n"
                  "1795478402000,S,M1,active_energy_import/total,4711.5,float32,kWh,suspect,device,,"
                  "2026-11-24T00:00:02Z\n");
        const auto made = run({"import", "--db", db_, inventory, csv});
        EXPECT_EQ(made.exit_code, done) << made.standard_output << made.standard_error;
    }
    [[nodiscard]] ProgramOutput correct(std::vector<std::string> more) const {
        more.insert(more.begin(), {"correct", "--db", db_});
        return run(std::move(more));
    }
    [[nodiscard]] ProgramOutput correct_voltage(const std::string& at, std::vector<std::string> more) const {
        more.insert(more.begin(),
                    {"--point", "S/M1/voltage/l1", "--at", at, "--who", "L. Chen", "--why", "read again"});
        return correct(std::move(more));
    }
    [[nodiscard]] boost::json::array listed(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"corrections", "--db", db_, "--json"});
        const auto output = run(std::move(more));
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        return parse_json(output.standard_output).at("corrections").as_array();
    }
    [[nodiscard]] ProgramOutput exported(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"export", "--db", db_, "--from", "2024-01-01", "--to", "2099-01-01"});
        return run(std::move(more));
    }

    std::string db_ = path("fleet.wattmast");
};

TEST_F(CliCorrectionsTest, SayWhoWhenWhyAndWhatWas) {
    const auto output = correct_voltage(first_sample, {"--value", "231.25", "--document", "sheet 7", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto record = parse_json(output.standard_output).as_object();
    EXPECT_EQ(record.at("id").to_number<int>(), 1);
    EXPECT_EQ(record.at("point").as_string(), "S/M1/voltage/l1");
    EXPECT_EQ(record.at("utc_ms").to_number<std::int64_t>(), 1'795'478'400'000);
    EXPECT_EQ(record.at("stored").at("value").as_string(), "230.5");
    EXPECT_EQ(record.at("stored").at("quality").as_string(), "good");
    EXPECT_EQ(record.at("stored").at("origin").as_string(), "imported");
    EXPECT_EQ(record.at("value").as_string(), "231.25");
    EXPECT_EQ(record.at("form").as_string(), "decimal");
    EXPECT_FALSE(record.at("withdrawn").as_bool());
    EXPECT_TRUE(record.at("supersedes").is_null());
    EXPECT_EQ(record.at("who").as_string(), "L. Chen");
    EXPECT_EQ(record.at("why").as_string(), "read again");
    EXPECT_EQ(record.at("document").as_string(), "sheet 7");
    EXPECT_THAT(std::string(record.at("entered").as_string()), StartsWith("20"));
    ASSERT_EQ(listed().size(), 1U);
    EXPECT_EQ(listed()[0].as_object(), record);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliCorrectionsTest, AllRecordsAreListedAndTheLastIsInForce) {
    ASSERT_EQ(correct_voltage(first_sample, {"--value", "231"}).exit_code, done);
    const auto withdrawn = correct_voltage("2026-11-24T08:00:00+08:00", {"--withdraw"});
    EXPECT_EQ(withdrawn.exit_code, done) << withdrawn.standard_error;
    EXPECT_THAT(withdrawn.standard_output, StartsWith("2: S/M1/voltage/l1 at 2026-11-24T00:00:00Z: L. Chen withdrew "
                                                      "230.5: read again, entered "));
    const auto list = listed();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_FALSE(list[0].at("in_force").as_bool());
    EXPECT_TRUE(list[1].at("in_force").as_bool());
    EXPECT_TRUE(list[1].at("withdrawn").as_bool());
    EXPECT_EQ(list[1].at("supersedes").to_number<int>(), 1);
    const auto text = run({"corrections", "--db", db_});
    EXPECT_THAT(text.standard_output, HasSubstr(", superseded\n2: "));
    EXPECT_THAT(text.standard_error, HasSubstr("2 corrections"));
    EXPECT_EQ(listed({"--point", "S/M1/voltage/l1"}).size(), 2U);
    EXPECT_THAT(listed({"--point", "S/M1/active_energy_import/total"}), IsEmpty());
    EXPECT_EQ(run({"corrections", "--db", db_, "--point", "S/M1/voltage/l2"}).exit_code, wrong_use);
}

TEST_F(CliCorrectionsTest, AValueIsTakenInTheFormOfTheDevice) {
    const auto form_at = [&](const std::string& at, const std::string& value) {
        const auto output = correct({"--point", "S/M1/active_energy_import/total", "--at", at, "--value", value,
                                     "--who", "w", "--why", "y", "--json"});
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        return std::string(parse_json(output.standard_output).at("form").as_string());
    };
    EXPECT_EQ(form_at("2026-11-24T00:00:02Z", "4711.25"), "float32");
    EXPECT_EQ(form_at("2026-11-24T00:00:09Z", "4712"), "float32") << "like the value before";
    EXPECT_EQ(form_at("2026-11-23T00:00:00Z", "4710"), "float32") << "like the value after";
    EXPECT_TRUE(listed()[0].at("stored").is_null());
}

TEST_F(CliCorrectionsTest, WhatSomebodyChangedIsRefused) {
    const auto wrong = correct_voltage(first_sample, {"--value", "231", "--old", "230.6"});
    EXPECT_EQ(wrong.exit_code, could_not);
    EXPECT_THAT(wrong.standard_error, HasSubstr("somebody changed it"));
    EXPECT_THAT(wrong.standard_output, IsEmpty());
    EXPECT_EQ(correct_voltage("2026-11-24T00:00:01Z", {"--value", "231", "--old", "none"}).exit_code, could_not);
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(correct_voltage(first_sample, {"--value", "231", "--old", "230.5"}).exit_code, done);
    EXPECT_EQ(correct_voltage("2026-11-24T00:00:01Z", {"--value", "231", "--old", "missing"}).exit_code, done);
    EXPECT_EQ(correct_voltage("2026-11-24T00:00:07Z", {"--value", "231", "--old", "none"}).exit_code, done);
}

TEST_F(CliCorrectionsTest, WrongUseIsToldAndChangesNothing) {
    EXPECT_EQ(correct_voltage(first_sample, {}).exit_code, wrong_use);
    EXPECT_EQ(correct_voltage(first_sample, {"--value", "1", "--withdraw"}).exit_code, wrong_use);
    EXPECT_EQ(correct_voltage(first_sample, {"--value", "many"}).exit_code, wrong_use);
    EXPECT_EQ(correct_voltage("yesterday", {"--value", "1"}).exit_code, wrong_use);
    EXPECT_EQ(correct_voltage("2026-11-24T00:00:03Z", {"--withdraw"}).exit_code, wrong_use);
    const std::vector<std::string> without_why = {"--point", "S/M1/voltage/l1", "--at", first_sample, "--who",
                                                  "w",       "--value",         "1"};
    EXPECT_EQ(correct(without_why).exit_code, wrong_use);
    for (const std::string why : {" ", "two\nlines", "\xff"}) {
        auto with_why = without_why;
        with_why.insert(with_why.end(), {"--why", why});
        const auto output = correct(with_why);
        EXPECT_EQ(output.exit_code, wrong_use) << why;
        EXPECT_THAT(output.standard_error, Not(IsEmpty()));
    }
    EXPECT_THAT(listed(), IsEmpty());
    const auto absent = run({"correct", "--db", path("absent.wattmast"), "--point", "S/M1/voltage/l1", "--at",
                             first_sample, "--value", "1", "--who", "w", "--why", "y"});
    EXPECT_EQ(absent.exit_code, could_not);
    EXPECT_FALSE(std::filesystem::exists(path("absent.wattmast")));
}

TEST_F(CliCorrectionsTest, WhileACollectorWritesItSaysWho) {
    const auto writer = open_sqlite_store(db_, OpenMode::read_write).value();
    const auto output = correct_voltage(first_sample, {"--value", "231"});
    EXPECT_EQ(output.exit_code, could_not);
    EXPECT_THAT(output.standard_error, HasSubstr("is being written by"));
    EXPECT_THAT(output.standard_error, HasSubstr("close that program first"));
    EXPECT_THAT(listed(), IsEmpty());
}

TEST_F(CliCorrectionsTest, TheExportOfSamplesStaysAsItIs) {
    const auto before = exported();
    EXPECT_THAT(before.standard_error, Not(HasSubstr("correction")));
    ASSERT_EQ(correct_voltage(first_sample, {"--value", "231", "--document", "=sheet, 7"}).exit_code, done);
    ASSERT_EQ(correct_voltage(first_sample, {"--withdraw"}).exit_code, done);
    const auto after = exported();
    EXPECT_EQ(after.standard_output, before.standard_output);
    EXPECT_THAT(after.standard_error, HasSubstr("2 corrections by people are about these samples"));

    const std::string file = path("corrections.csv");
    EXPECT_EQ(exported({"--corrections", file}).standard_output, before.standard_output);
    const std::string text = bytes_of(file);
    EXPECT_THAT(text, StartsWith("id,time,utc_ms,site,device,point,unit,stored_value,stored_form,stored_quality,"
                                 "stored_reason,value,form,supersedes,in_force,entered,who,why,document\r\n"
                                 "1,2026-11-24T08:00:00+08:00,1795478400000,S,M1,voltage/l1,V,230.5,decimal,good,,231,"
                                 "decimal,,0,20"));
    EXPECT_THAT(text, HasSubstr(",L. Chen,read again,\"'=sheet, 7\"\r\n2,"));
    EXPECT_THAT(text, HasSubstr(",V,230.5,decimal,good,,,,1,1,20"));
    EXPECT_EQ(exported({"--point", "S/M1/active_energy_import/total", "--corrections", file}).exit_code, done);
    EXPECT_THAT(bytes_of(file), testing::EndsWith("document\r\n"));
}

TEST_F(CliCorrectionsTest, AFileIsTakenWholeOrNotAtAll) {
    const std::string columns = "site,device,point,time,value\n";
    const std::string good = "S,M1,voltage/l1,2026-11-24T00:00:00Z,231.5\n";
    const auto of = [&](const std::string& text, std::vector<std::string> more) {
        more.insert(more.begin(), {"--file", write("c.csv", text), "--who", "L. Chen", "--why", "sheet 7"});
        return correct(std::move(more));
    };
    const auto faulty = of(columns + good + "S,M1,voltage/l1,2026-11-24T00:00:01Z,ten\n", {"--json"});
    EXPECT_EQ(faulty.exit_code, findings);
    EXPECT_EQ(parse_json(faulty.standard_output).at("faults").at(0).at("line").to_number<int>(), 3);
    EXPECT_THAT(listed(), IsEmpty());
    const auto tried = of(columns + good, {"--dry-run"});
    EXPECT_EQ(tried.exit_code, done) << tried.standard_error;
    EXPECT_THAT(tried.standard_error, HasSubstr("1 corrections could be entered"));
    EXPECT_THAT(listed(), IsEmpty());
    const auto taken = of(columns + good + "S,M1,active_energy_import/total,2026-11-24T00:00:02Z,4711.5\n", {"--json"});
    EXPECT_EQ(taken.exit_code, done) << taken.standard_error;
    EXPECT_TRUE(parse_json(taken.standard_output).at("saved").as_bool());
    EXPECT_EQ(parse_json(taken.standard_output).at("unchanged").to_number<int>(), 1);
    ASSERT_EQ(listed().size(), 1U);
    EXPECT_EQ(listed()[0].at("why").as_string(), "sheet 7");
    EXPECT_EQ(of(columns + good, {"--point", "S/M1/voltage/l1"}).exit_code, wrong_use);
    EXPECT_EQ(correct({"--who", "w", "--why", "y", "--value", "1"}).exit_code, wrong_use);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliCorrectionsTest, WhatHappenedToAMeterIsRecordedAndListed) {
    const auto record = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"meter", "--db", db_, "--device", "S/M1", "--at", "2026-11-24T00:00:05Z", "--who",
                                   "L. Chen", "--why", "work order 4"});
        return run(std::move(more));
    };
    const auto tried = record({"--event", "exchanged", "--final", "4712", "--first", "0.3", "--dry-run", "--json"});
    EXPECT_EQ(tried.exit_code, done) << tried.standard_error;
    EXPECT_FALSE(parse_json(tried.standard_output).at("saved").as_bool());
    EXPECT_EQ(record({"--event", "exchanged", "--final", "4712"}).exit_code, wrong_use);
    EXPECT_EQ(record({"--event", "moved"}).exit_code, wrong_use);
    const auto events = [&] {
        const auto output = run({"meters", "--db", db_, "--json"});
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        return parse_json(output.standard_output).at("events").as_array();
    };
    EXPECT_THAT(events(), IsEmpty());
    ASSERT_EQ(record({"--event", "exchanged", "--final", "4712", "--first", "0.3"}).exit_code, done);
    const auto ratio = record({"--event", "ratio_changed", "--ratio", "CT 200/5 to 400/5"});
    EXPECT_EQ(ratio.exit_code, done) << ratio.standard_error;
    ASSERT_EQ(record({"--event", "exchanged", "--final", "4712.5", "--first", "0.3"}).exit_code, done);
    const auto list = events();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_FALSE(list[0].at("in_force").as_bool());
    EXPECT_EQ(list[0].at("final_kwh").as_string(), "4712");
    EXPECT_EQ(list[1].at("why").as_string(), "CT 200/5 to 400/5; work order 4");
    EXPECT_TRUE(list[2].at("in_force").as_bool());
    EXPECT_EQ(record({"--event", "exchanged", "--withdraw", "--final", "4712"}).exit_code, wrong_use);
    EXPECT_EQ(record({"--event", "reset", "--withdraw"}).exit_code, wrong_use) << "there is none";
    const auto withdrawn = record({"--event", "exchanged", "--withdraw"});
    EXPECT_EQ(withdrawn.exit_code, done);
    EXPECT_THAT(withdrawn.standard_error, HasSubstr("count as if nobody had recorded it"));
    std::vector<std::string> standings;
    for (const auto& one : events()) {
        standings.emplace_back(one.at("standing").as_string());
    }
    EXPECT_THAT(standings, ElementsAre("withdrawn", "in_force", "withdrawn", "withdrawal"));
    EXPECT_EQ(run({"meters", "--db", db_, "--device", "S/M2"}).exit_code, wrong_use);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

}  // namespace
}  // namespace wattmast::test
