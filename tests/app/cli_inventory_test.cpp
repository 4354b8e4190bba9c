// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl inventory: lists of sites and devices in and out.
#include <chrono>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* fleet =
    "code;name;kind;time_zone;latitude;longitude;device;uri;profile\n"
    "A;=Alpha;tower;Asia/Shanghai;36,5;117,25;M1;modbus+tcp://10.0.0.1?unit=1;eastron.sdm630\n"
    "A;;;;;;R1;snmp://10.0.0.2?community=hush;ietf.router\n";

int count_in(const ProgramOutput& output, const char* what, const char* kind) {
    return parse_json(output.standard_output).at(what).at(kind).to_number<int>();
}

TEST_F(CliTest, InventoryGoesInAndOutInBothFormatsUnchanged) {
    const std::string db = path("fleet.wattmast");
    const auto imported = run({"inventory", "import", "--db", db, write("fleet.csv", fleet), "--json"});
    ASSERT_EQ(imported.exit_code, done) << imported.standard_output << imported.standard_error;
    EXPECT_EQ(count_in(imported, "sites", "added"), 1);
    EXPECT_EQ(count_in(imported, "devices", "added"), 2);
    for (const char* name : {"out.csv", "out.toml"}) {
        ASSERT_EQ(run({"inventory", "export", "--db", db, "--out", path(name), "--bom"}).exit_code, done);
        const auto again = run({"inventory", "import", "--db", db, path(name), "--json"});
        ASSERT_EQ(again.exit_code, done) << again.standard_output;
        EXPECT_TRUE(parse_json(again.standard_output).at("changes").as_array().empty()) << again.standard_output;
        EXPECT_EQ(count_in(again, "devices", "unchanged"), 2);
        // Into an empty database: all the same but the secrets, which are told to lack.
        const std::string copy = path(std::string(name) + ".wattmast");
        const auto copied = run({"inventory", "import", "--db", copy, path(name)});
        ASSERT_EQ(copied.exit_code, done) << copied.standard_output;
        EXPECT_THAT(copied.standard_error, HasSubstr("1 devices have *** for a password"));
        EXPECT_EQ(run({"inventory", "export", "--db", copy}).standard_output,
                  run({"inventory", "export", "--db", db}).standard_output);
    }
    EXPECT_THAT(bytes_of(path("out.csv")), StartsWith("\xEF\xBB\xBF"
                                                      "code,"));
    EXPECT_THAT(bytes_of(path("out.csv")), HasSubstr(",R1,snmp://10.0.0.2?community=***,"));
    EXPECT_THAT(bytes_of(path("out.csv")), HasSubstr("A,'=Alpha,tower,"));
    EXPECT_THAT(bytes_of(db + ".secrets"), HasSubstr("hush"));  // kept through all of it
}

TEST_F(CliTest, InventoryWithFaultsIsListedWholeAndNotSaved) {
    const std::string file = write("bad.csv",
                                   "code,kind,time_zone,device,uri,profile\nA,tower,UTC,M1,modbus+tcp://h,no.such\n"
                                   "B,castle,UTC,M1,snmp://hush@h,\n");
    const std::string db = path("none.wattmast");
    const auto output = run({"inventory", "import", "--db", db, file});
    EXPECT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_output,
                StartsWith(file + ":2: site \"A\", device \"M1\": profile: there is no profile \"no.such\""));
    EXPECT_THAT(output.standard_output, HasSubstr(file + ":3: site \"B\": kind: \"castle\" is not a kind of site"));
    EXPECT_THAT(output.standard_output, HasSubstr(file + ":3: site \"B\", device \"M1\": uri: "));
    EXPECT_THAT(output.standard_output, HasSubstr("\n3 faults; nothing was saved\n"));
    EXPECT_THAT(output.standard_output + output.standard_error, Not(HasSubstr("hush")));
    EXPECT_FALSE(std::filesystem::exists(db));
    const auto checked = run({"inventory", "check", file, "--json"});
    EXPECT_EQ(checked.exit_code, findings);
    EXPECT_EQ(parse_json(checked.standard_output).at("faults").as_array().size(), 3U);
    EXPECT_EQ(parse_json(checked.standard_output).at("faults").at(1).at("line").to_number<int>(), 3);
    EXPECT_EQ(parse_json(checked.standard_output).at("faults").at(1).at("column").as_string(), "kind");
    EXPECT_EQ(run({"inventory", "check", path("nowhere.csv")}).exit_code, could_not);
    EXPECT_EQ(run({"inventory", "check", file, "--encoding", "klingon"}).exit_code, wrong_use);
    EXPECT_EQ(run({"inventory"}).exit_code, wrong_use);
}

TEST_F(CliTest, InventoryDryRunSavesNothingAndMovesNeedConsent) {
    const std::string db = path("fleet.wattmast");
    const std::string file = write("fleet.csv", fleet);
    EXPECT_EQ(run({"inventory", "import", "--db", db, file, "--dry-run"}).exit_code, done);
    EXPECT_FALSE(std::filesystem::exists(db));
    EXPECT_FALSE(std::filesystem::exists(db + ".secrets"));
    ASSERT_EQ(run({"inventory", "import", "--db", db, file}).exit_code, done);

    const std::string moved = write("moved.csv",
                                    "code,kind,time_zone,device,uri,profile\n"
                                    "B,tower,UTC,M1,modbus+tcp://10.0.0.1?unit=1,eastron.sdm630\n");
    const std::string before = run({"inventory", "export", "--db", db}).standard_output;
    const auto dry = run({"inventory", "import", "--db", db, moved, "--dry-run"});
    EXPECT_EQ(dry.exit_code, done);
    EXPECT_THAT(dry.standard_output, HasSubstr(":2: moved site \"B\", device \"M1\" from site \"A\", device \"M1\"\n"));
    const auto refused = run({"inventory", "import", "--db", db, moved});
    EXPECT_EQ(refused.exit_code, findings);
    EXPECT_THAT(refused.standard_output, HasSubstr("say --moves"));
    EXPECT_EQ(run({"inventory", "export", "--db", db}).standard_output, before);
    EXPECT_EQ(run({"inventory", "import", "--db", db, moved, "--moves"}).exit_code, done);
    EXPECT_THAT(run({"inventory", "export", "--db", db, "--format", "csv"}).standard_output, HasSubstr("\nB,"));
}

TEST_F(CliTest, InventoryOfAProvinceIsTakenInASecond) {
    std::string rows = "code,name,kind,time_zone,latitude,longitude,device,uri,profile,interval,node,node_kind\n";
    for (int i = 0; i < 17'000; ++i) {
        const std::string number = std::to_string(i);
        rows += "S" + number + ",Site " + number + ",base_station,Asia/Shanghai,36." + number + ",117." + number +
                ",M1,modbus+tcp://10." + std::to_string(i / 65'536) + "." + std::to_string(i / 256 % 256) + "." +
                std::to_string(i % 256) + ":502?unit=1,eastron.sdm630,60s,Mains,grid\n";
    }
    const std::string db = path("province.wattmast");
    const auto begun = std::chrono::steady_clock::now();
    const auto imported = run({"inventory", "import", "--db", db, write("province.csv", rows), "--json"});
    const auto took = std::chrono::steady_clock::now() - begun;
    ASSERT_EQ(imported.exit_code, done) << imported.standard_error;
    EXPECT_EQ(count_in(imported, "devices", "added"), 17'000);
    RecordProperty("import_ms", static_cast<int>(took / std::chrono::milliseconds{1}));
    const auto again = run({"inventory", "import", "--db", db, path("province.csv"), "--dry-run", "--json"});
    EXPECT_EQ(count_in(again, "devices", "unchanged"), 17'000);
    EXPECT_EQ(count_in(again, "sites", "unchanged"), 17'000);
}

}  // namespace
}  // namespace wattmast::test
