// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the command line promises to scripts, seen from outside.
#include <set>

#include "app/cli_fixture.h"
#include "units/decimal.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::vector<std::string>& all_commands() {
    static const std::vector<std::string> commands = {
        "probe",   "collect",     "simulate", "import",  "export",  "report", "verify", "backup", "restore", "factors",
        "correct", "corrections", "discover", "devices", "release", "alarms", "target", "market", "match",   "restate",
        "kpi",     "calc",        "energy",   "ledger",  "close",   "book",   "tariff", "meter",  "meters"};
    return commands;
}

TEST_F(CliTest, EveryCommandHasHelpJsonAndDatabase) {
    for (const std::string& command : all_commands()) {
        const auto help = run({command, "--help"});
        EXPECT_EQ(help.exit_code, done) << command;
        EXPECT_THAT(help.standard_output, HasSubstr("wattmastctl " + command)) << command;
        EXPECT_THAT(help.standard_output, HasSubstr("--json")) << command;
        EXPECT_THAT(help.standard_output, HasSubstr("--db")) << command;
        EXPECT_THAT(help.standard_output, HasSubstr("0 done, 1 findings, 2 wrong use, 3 could not")) << command;
        EXPECT_THAT(help.standard_error, IsEmpty()) << command;
    }
}

TEST_F(CliTest, HelpNamesEveryCommand) {
    const auto help = run({"--help"});
    EXPECT_EQ(help.exit_code, done);
    for (const std::string& command : all_commands()) {
        EXPECT_THAT(help.standard_output, HasSubstr("\n  " + command + " ")) << command;
    }
    EXPECT_THAT(run({"--version"}).standard_output, StartsWith("wattmastctl "));
}

TEST_F(CliTest, SimulateWritesTheInventoryThatCollectTakes) {
    Program simulator(ctl({"simulate", "--sites", "3", "--inventory", path("inventory.toml"), "--json"}),
                      folder_.path());
    ASSERT_TRUE(wait_for_file(folder_ / "inventory.toml", std::chrono::seconds{20})) << simulator.standard_error();
    const std::string db = path("three.wattmast");
    const auto collected = run({"collect", "--db", db, "--inventory", path("inventory.toml"), "--for", "3s", "--json"});
    EXPECT_EQ(collected.exit_code, done) << collected.standard_error;
    const auto summary = parse_json(collected.standard_output).as_object();
    EXPECT_EQ(summary.at("devices").to_number<int>(), 3);
    EXPECT_EQ(summary.at("polls").to_number<int>(), 3);  // at 10 s, the first round within two seconds
    EXPECT_EQ(summary.at("answered").to_number<int>(), 3);
    EXPECT_EQ(summary.at("missed").to_number<int>(), 0);
    EXPECT_EQ(summary.at("queued_samples").to_number<int>(), 0);
    const auto points = summary.at("points").to_number<int>();
    EXPECT_GE(points, 3 * 5);
    EXPECT_THAT(collected.standard_error, HasSubstr("collecting from 3 devices"));

    const auto verified = run({"verify", "--db", db, "--json"});
    EXPECT_EQ(verified.exit_code, done) << verified.standard_output;
    EXPECT_EQ(parse_json(verified.standard_output).at("samples_read").to_number<int>(), points);
    EXPECT_TRUE(parse_json(verified.standard_output).at("findings").as_array().empty());

    simulator.signal(SIGTERM);
    EXPECT_EQ(simulator.wait(), done);
    EXPECT_EQ(parse_json(simulator.standard_output()).at("devices").as_array().size(), 3U);
}

TEST_F(CliTest, ProbePrintsEveryPointAsDecimalText) {
    start_fleet(1);
    const std::string uri = simulator_->endpoints().front().uri;
    const auto output = run({"probe", uri, "--profile", "eastron.sdm630", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_THAT(output.standard_error, IsEmpty());
    const auto report = parse_json(output.standard_output).as_object();
    EXPECT_EQ(report.at("device").as_string(), uri);
    EXPECT_EQ(report.at("profile").as_string(), "eastron.sdm630");
    std::set<std::string> kinds;
    for (const auto& point : report.at("points").as_array()) {
        const auto& members = point.as_object();
        kinds.insert(std::string(members.at("kind").as_string()));
        ASSERT_TRUE(members.at("value").is_string()) << boost::json::serialize(point);
        EXPECT_THAT(Decimal::parse(members.at("value").as_string()), IsOk());
        EXPECT_TRUE(phase_by_id(members.at("phase").as_string()));
        EXPECT_EQ(members.at("instance").as_string(), "");
        EXPECT_EQ(members.at("unit").as_string(), symbol(info(*point_kind_by_id(members.at("kind").as_string())).unit));
        EXPECT_THAT(std::string(members.at("raw").as_string()), StartsWith("0x"));
        EXPECT_EQ(members.at("quality").as_string(), "good");
    }
    EXPECT_EQ(report.at("points").as_array().size(), 38U);
    EXPECT_TRUE(kinds.contains("active_power") && kinds.contains("active_energy_import"));
}

TEST_F(CliTest, ProbeTellsTheFramesWhenAsked) {
    start_fleet(1);
    const std::string uri = simulator_->endpoints().front().uri;
    const auto output = run({"probe", uri, "--profile", "eastron.sdm630", "--json", "--raw"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_THAT(output.standard_error, IsEmpty());
    const auto report = parse_json(output.standard_output).as_object();
    const auto& frames = report.at("frames").as_array();
    ASSERT_GE(frames.size(), 2U);
    EXPECT_EQ(frames[0].at("direction").as_string(), "sent");
    EXPECT_THAT(std::string(frames[0].at("meaning").as_string()), StartsWith("read input registers 0"));
    EXPECT_EQ(frames[1].at("direction").as_string(), "received");
    EXPECT_GT(frames[1].at("hex").as_string().size(), 20U);
    const auto text = run({"probe", uri, "--profile", "eastron.sdm630", "--raw"});
    EXPECT_THAT(text.standard_error, HasSubstr("read input registers 0"));
    EXPECT_THAT(text.standard_output, HasSubstr("active_power/total"));
}

TEST_F(CliTest, ProbeFindsTheProfileItself) {
    start_fleet(1);
    const auto output = run({"probe", simulator_->endpoints().front().uri});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_THAT(output.standard_output, HasSubstr(", profile eastron.sdm630, answered in "));
    EXPECT_THAT(output.standard_output, HasSubstr("active_power/total"));
}

TEST_F(CliTest, WhatIsExportedAndImportedIsTheSame) {
    start_fleet(2, "1s");
    const std::string db = path("first.wattmast");
    ASSERT_EQ(run({"collect", "--db", db, "--inventory", path("inventory.toml"), "--for", "4s"}).exit_code, done);
    const std::vector<std::string> range = {"--from", "2024-01-01", "--to", "2099-01-01"};
    const auto export_of = [&](const std::string& file, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"export", "--db", file};
        arguments.insert(arguments.end(), range.begin(), range.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    const auto summary = export_of(db, {"--out", path("samples.csv"), "--json"});
    ASSERT_EQ(summary.exit_code, done) << summary.standard_error;
    const auto count = parse_json(summary.standard_output).at("samples").to_number<int>();
    EXPECT_GT(count, 38);

    const std::string copy = path("copy.wattmast");
    const auto imported = run({"import", "--db", copy, path("inventory.toml"), path("samples.csv"), "--json"});
    EXPECT_EQ(imported.exit_code, done) << imported.standard_output;
    EXPECT_EQ(parse_json(imported.standard_output).at("files").at(1).at("stored").to_number<int>(), count);
    EXPECT_EQ(export_of(copy, {}).standard_output, bytes_of(path("samples.csv")));

    const auto again = run({"import", "--db", copy, path("samples.csv"), "--json"});
    EXPECT_EQ(parse_json(again.standard_output).at("files").at(0).at("repeated").to_number<int>(), count);

    const auto one = export_of(db, {"--json", "--point", "SIM-00002/M1/voltage/l2"});
    const auto samples = parse_json(one.standard_output).at("samples").as_array();
    ASSERT_FALSE(samples.empty());
    EXPECT_LT(samples.size(), static_cast<std::size_t>(count) / 38);
    EXPECT_EQ(samples.front().at("point").as_string(), "voltage/l2");
    EXPECT_EQ(samples.front().at("site").as_string(), "SIM-00002");
    EXPECT_EQ(samples.front().at("origin").as_string(), "simulated");
    EXPECT_TRUE(samples.front().at("value").is_string());
    EXPECT_TRUE(samples.front().at("utc_ms").is_int64());
    EXPECT_TRUE(samples.front().at("reason").is_null());
}

TEST_F(CliTest, AFaultyRowIsNamedAndNothingOfItsFileTaken) {
    start_fleet(1);
    const std::string db = path("rows.wattmast");
    const std::string csv =
        write("rows.csv",
              "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n"
              "1795478400000,SIM-00001,M1,voltage/l1,230.5,decimal,V,good,imported,,2026-11-24T00:00:00Z\n"
              "1795478401000,SIM-00001,M1,voltage/l1,23x,decimal,V,good,imported,,2026-11-24T00:00:01Z\n"
              "1795478402000,NOWHERE,M1,voltage/l1,231.5,decimal,V,good,imported,,2026-11-24T00:00:02Z\n");
    const auto output = run({"import", "--db", db, path("inventory.toml"), csv, "--json"});
    EXPECT_EQ(output.exit_code, findings);
    const auto file = parse_json(output.standard_output).at("files").at(1).as_object();
    EXPECT_EQ(file.at("stored").to_number<int>(), 0);
    ASSERT_EQ(file.at("faults").as_array().size(), 2U);
    EXPECT_EQ(file.at("faults").at(0).at("line").to_number<int>(), 3);
    EXPECT_EQ(file.at("faults").at(1).at("line").to_number<int>(), 4);
    EXPECT_EQ(parse_json(run({"verify", "--db", db, "--json"}).standard_output).at("samples_read").to_number<int>(), 0);
}

TEST_F(CliTest, FactorsComeWithTheirSource) {
    const auto output = run({"factors", "--region", "CN-SD", "--year", "2023", "--json"});
    EXPECT_EQ(output.exit_code, done);
    const auto factors = parse_json(output.standard_output).at("factors").as_array();
    ASSERT_EQ(factors.size(), 1U);
    EXPECT_EQ(factors[0].at("value").as_string(), "0.6191");
    EXPECT_EQ(factors[0].at("unit").as_string(), "kgCO2/kWh");
    EXPECT_EQ(factors[0].at("gas").as_string(), "CO2");
    EXPECT_EQ(factors[0].at("region").as_string(), "CN-SD");
    EXPECT_EQ(factors[0].at("year").to_number<int>(), 2023);
    EXPECT_FALSE(factors[0].at("document").as_string().empty());

    const auto none = run({"factors", "--region", "XX-NO", "--year", "2023", "--json"});
    EXPECT_EQ(none.exit_code, findings);
    EXPECT_TRUE(parse_json(none.standard_output).at("factors").as_array().empty());
    EXPECT_THAT(none.standard_error, HasSubstr("no factor is known for XX-NO and year 2023"));
}

/// A community is a password: only the file for it has it, and only its owner may read that.
TEST_F(CliTest, ACommunityIsInNoOutputAndNoDatabase) {
    const std::string secret = "s3cret-Lab!77";
    const std::string uri = "snmp://127.0.0.1:9?community=" + secret;
    const std::string inventory = write("secret.toml",
                                        "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
                                        "[[site.device]]\nname = \"R\"\nuri = \"" +
                                            uri + "\"\nprofile = \"ietf.router\"\ninterval = \"1s\"\n");
    const std::string db = path("secret.wattmast");
    std::string said;
    const auto add = [&](const ProgramOutput& output) { said += output.standard_output + output.standard_error; };
    add(run({"probe", uri, "--timeout", "2s"}));
    add(run({"probe", uri, "--profile", "eastron.sdm630"}));
    add(run_program(ctl({"collect", "--db", db, "--inventory", inventory, "--for", "3s", "--json"}),
                    {{"WATTMAST_LOG", "trace"}}));
    // The second time without the inventory: the password comes from its file.
    const auto again = run_program(ctl({"collect", "--db", db, "--for", "3s", "--json"}), {{"WATTMAST_LOG", "trace"}});
    add(again);
    EXPECT_GT(parse_json(again.standard_output).at("polls").to_number<int>(), 0) << again.standard_error;
    add(run({"import", "--db", db, inventory}));
    add(run({"export", "--db", db, "--from", "2024-01-01", "--to", "2099-01-01"}));
    add(run({"verify", "--db", db}));
    add(run({"report", "--db", db, "--month", "2026-10", "--kind", "carbon", "--format", "html", "--out",
             path("report.html")}));
    EXPECT_THAT(said, HasSubstr("community=***"));
    EXPECT_THAT(said, Not(HasSubstr(secret)));
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
        const std::string name = entry.path().filename().string();
        if (name == "secret.wattmast.secrets") {
            EXPECT_THAT(bytes_of(entry.path()), HasSubstr(secret));
            EXPECT_EQ(entry.status().permissions(),
                      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        } else if (name != "secret.toml") {
            EXPECT_THAT(bytes_of(entry.path()), Not(HasSubstr(secret))) << name;
        }
        ++files;
    }
    EXPECT_GE(files, 4);  // inventory, database, secrets, report
}

}  // namespace
}  // namespace wattmast::test
