// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl history: files of other systems, looked at and taken.
#include <csignal>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CliHistoryTest : public CliTest {
protected:
    CliHistoryTest() {
        const auto imported = run({"inventory", "import", "--db", db_,
                                   write("fleet.csv",
                                         "code,kind,time_zone,device,uri\n"
                                         "S,tower,Europe/Berlin,M1,modbus+tcp://10.0.0.1?unit=1\n")});
        EXPECT_EQ(imported.exit_code, done) << imported.standard_output;
    }
    const std::string db_ = path("fleet.wattmast");
    const std::string file_ = write("old.csv",
                                    "Zeit;Leistung (kW);Status\r\n"
                                    "24.10.2026 23:45;1,5;ok\r\n"
                                    "25.10.2026 02:30;2,5;ok\r\n"
                                    "25.10.2026 02:30;3,25;ok\r\n"
                                    "26.10.2026 00:00;;ok\r\n"
                                    "27.10.2026 00:00;zwei;ok\r\n");
    const std::string mapping_ = path("map.toml");
};

TEST_F(CliHistoryTest, AFileIsProposedCompletedLookedAtAndTaken) {
    const auto first = run({"history", "preview", file_, "--save-mapping", mapping_});
    EXPECT_EQ(first.exit_code, findings) << first.standard_error;
    EXPECT_THAT(first.standard_output,
                HasSubstr("date order: dmy (certain: \"24.10.2026 23:45\" (line 2) cannot be mdy)"));
    EXPECT_THAT(first.standard_output, HasSubstr("column \"Leistung (kW)\": active_power/total in kW (likely"));
    EXPECT_THAT(first.standard_output, HasSubstr("open: the time zone is not stated"));
    EXPECT_THAT(first.standard_output,
                HasSubstr("open: column \"Leistung (kW)\": unit \"kW\" and kind active_power are"));
    const std::vector<std::string> answers = {"--zone", "Europe/Berlin", "--site", "S", "--device", "M1", "--confirm"};
    std::vector<std::string> look = {"history",        "preview", file_,  "--mapping", mapping_,
                                     "--save-mapping", mapping_,  "--db", db_};
    look.insert(look.end(), answers.begin(), answers.end());
    const auto second = run(look);
    EXPECT_EQ(second.exit_code, findings) << second.standard_error;
    EXPECT_THAT(second.standard_output, Not(HasSubstr("open: ")));
    EXPECT_THAT(second.standard_output,
                HasSubstr(file_ + ":2: 2026-10-24T21:45:00Z S/M1/active_power/total = 1500 W\n"));
    EXPECT_THAT(second.standard_output,
                HasSubstr(file_ + ":3: 2026-10-25T00:30:00Z S/M1/active_power/total = 2500 W\n"));
    EXPECT_THAT(second.standard_output,
                HasSubstr(file_ + ":4: 2026-10-25T01:30:00Z S/M1/active_power/total = 3250 W\n"));
    EXPECT_THAT(second.standard_output,
                HasSubstr(file_ + ":6: Leistung (kW): \"zwei\" is not a number with a decimal comma"));
    EXPECT_THAT(second.standard_output, HasSubstr("findings clock_twice: 0 left out, 2 taken\n"));
    EXPECT_THAT(second.standard_output, HasSubstr("column \"Status\" is left out\n"));

    const auto dry =
        run({"history", "import", file_, "--db", db_, "--mapping", mapping_, "--who", "L. Chen", "--dry-run"});
    EXPECT_EQ(dry.exit_code, findings);
    EXPECT_THAT(dry.standard_output, HasSubstr("nothing was stored (--dry-run)"));
    EXPECT_THAT(run({"export", "--db", db_, "--from", "2026-10-01", "--to", "2026-11-01"}).standard_output,
                Not(HasSubstr("active_power")));
    const auto taken =
        run({"history", "import", file_, "--db", db_, "--mapping", mapping_, "--who", "L. Chen", "--json"});
    EXPECT_EQ(taken.exit_code, findings);
    const auto report = parse_json(taken.standard_output);
    EXPECT_EQ(report.at("stored").to_number<int>(), 4);
    EXPECT_EQ(report.at("rows").to_number<int>(), 5);
    EXPECT_EQ(report.at("findings").at("counts").at("number").at("left_out").to_number<int>(), 1);
    EXPECT_EQ(report.at("findings").at("counts").at("clock_twice").at("taken").to_number<int>(), 2);
    const auto exported = run({"export", "--db", db_, "--from", "2026-10-01", "--to", "2026-11-01"}).standard_output;
    EXPECT_THAT(
        exported,
        HasSubstr("2026-10-25T02:30:00+01:00,1792891800000,S,M1,active_power/total,3250,decimal e1,W,good,imported,"));
    EXPECT_THAT(exported, HasSubstr("S,M1,active_power/total,,,W,missing,imported,no_data"));
    const auto again =
        parse_json(run({"history", "import", file_, "--db", db_, "--mapping", mapping_, "--who", "L. Chen", "--json"})
                       .standard_output);
    EXPECT_EQ(again.at("stored").to_number<int>(), 0);
    EXPECT_EQ(again.at("repeated").to_number<int>(), 4);
    const auto list = parse_json(run({"history", "list", "--db", db_, "--json"}).standard_output);
    ASSERT_EQ(list.at("imports").as_array().size(), 2U);
    EXPECT_EQ(list.at("imports").at(0).at("who").as_string(), "L. Chen");
    EXPECT_EQ(list.at("imports").at(0).at("file").as_string(), "old.csv");
    EXPECT_EQ(list.at("imports").at(0).at("end").as_string(), "complete");
    EXPECT_EQ(list.at("imports").at(0).at("sha256"), report.at("sha256"));
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliHistoryTest, JsonSaysGuessesQuestionsAndTheMapping) {
    const auto output = run({"history", "preview", file_, "--json"});
    EXPECT_EQ(output.exit_code, findings);
    const auto preview = parse_json(output.standard_output);
    EXPECT_TRUE(preview.at("preview").is_null());
    EXPECT_GE(preview.at("guesses").as_array().size(), 8U);
    EXPECT_EQ(preview.at("open").as_array().size(), 4U);  // zone, site, device, confirmation
    EXPECT_THAT(std::string(preview.at("mapping").as_string()), HasSubstr("[[value]]\ncolumn = \"Leistung (kW)\"\n"));
}

TEST_F(CliHistoryTest, ACleanFileIsDone) {
    const std::string clean = write("clean.csv", "t,P\n2026-10-24T00:00Z,1\n2026-10-24T00:15Z,2\n");
    write("map.toml",
          "format = 1\n[file]\ndecimal_mark = \"point\"\n[time]\ncolumn = \"t\"\norder = \"ymd\"\nzone = \"in text\"\n"
          "[where]\nsite = \"S\"\ndevice = \"M1\"\n[[value]]\ncolumn = \"P\"\npoint = \"voltage/l1\"\nunit = \"V\"\n"
          "confirmed = true\n");
    EXPECT_EQ(run({"history", "preview", clean, "--mapping", mapping_, "--db", db_}).exit_code, done);
    EXPECT_EQ(run({"history", "import", clean, "--mapping", mapping_, "--db", db_, "--who", "x"}).exit_code, done);
    EXPECT_THAT(run({"history", "list", "--db", db_}).standard_output, HasSubstr("1: clean.csv, "));
}

TEST_F(CliHistoryTest, WhatCannotBeDoneSaysWhy) {
    const auto unfinished = run({"history", "preview", file_, "--save-mapping", mapping_});
    EXPECT_EQ(unfinished.exit_code, findings);
    const auto refused = run({"history", "import", file_, "--db", db_, "--mapping", mapping_, "--who", "x"});
    EXPECT_EQ(refused.exit_code, wrong_use);
    EXPECT_THAT(refused.standard_error, HasSubstr("the mapping is not complete"));
    EXPECT_EQ(run({"history", "preview", path("none.csv")}).exit_code, could_not);
    EXPECT_EQ(
        run({"history", "import", file_, "--db", path("none.wattmast"), "--mapping", mapping_, "--who", "x"}).exit_code,
        could_not);
    EXPECT_FALSE(std::filesystem::exists(path("none.wattmast")));
    EXPECT_EQ(run({"history", "import", file_, "--db", db_, "--mapping", mapping_, "--who", "a\nb"}).exit_code,
              wrong_use);
    EXPECT_EQ(run({"history", "import", file_, "--db", db_}).exit_code, wrong_use);
    EXPECT_EQ(run({"history", "preview", file_, "--date-order", "ydm"}).exit_code, wrong_use);
    EXPECT_EQ(run({"history"}).exit_code, wrong_use);
    const auto table = run({"history", "preview", write("no.csv", "a\nb\n")});
    EXPECT_EQ(table.exit_code, wrong_use);
    EXPECT_THAT(table.standard_error, HasSubstr("no comma, semicolon or tab makes columns"));
}

TEST_F(CliHistoryTest, ASignalEndsAnImportAndTheNextOneGoesOn) {
    std::string text = "t,P\n";
    for (int i = 0; i < 60'000; ++i) {
        text += std::to_string(1'764'148'500 + 60 * i) + "," + std::to_string(i % 991) + "\n";
    }
    const std::string file = write("long.csv", text);
    write("map.toml",
          "format = 1\n[file]\ndecimal_mark = \"point\"\n[time]\ncolumn = \"t\"\norder = \"epoch_s\"\n"
          "[where]\nsite = \"S\"\ndevice = \"M1\"\n[[value]]\ncolumn = \"P\"\npoint = \"active_power/total\"\nunit = "
          "\"W\"\n"
          "confirmed = true\n");
    sigset_t set;
    sigset_t before;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, &before);
    Program program(ctl({"history", "import", file, "--db", db_, "--mapping", mapping_, "--who", "x"}), folder_.path());
    program.signal(SIGINT);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    EXPECT_EQ(program.wait(), could_not);
    EXPECT_THAT(program.standard_error(), HasSubstr("stopped by a signal"));
    EXPECT_THAT(program.standard_error(), HasSubstr("do it again to go on"));
    const auto whole = run({"history", "import", file, "--db", db_, "--mapping", mapping_, "--who", "x", "--json"});
    EXPECT_EQ(whole.exit_code, done) << whole.standard_error;
    const auto report = parse_json(whole.standard_output);
    EXPECT_EQ(report.at("stored").to_number<int>() + report.at("repeated").to_number<int>(), 60'000);
    EXPECT_THAT(run({"history", "list", "--db", db_}).standard_output, HasSubstr("cancelled"));
}

}  // namespace
}  // namespace wattmast::test
