// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl profile, and own profiles wherever profiles are loaded.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

constexpr std::string_view sound = R"(id = "my.meter"
protocol = "modbus"
vendor = "Me"
model = "Meter 1"
[source]
document = "Measured on the bench"
edition = "1"
seen_on_hardware = true
[modbus]
function = 3
type = "uint16"
points = [{ kind = "voltage", address = 7, scale = "0.1", unit = "V" }]
)";

void put_file(const std::string& path, std::string_view text) {
    std::ofstream(path) << text;
}

TEST_F(CliTest, ProfileCheckIsCleanForWhatIsShipped) {
    const auto checked = run({"profile", "check", "--profiles", path("none"), "--json"});
    EXPECT_EQ(checked.exit_code, done) << checked.standard_output;
    const auto result = parse_json(checked.standard_output);
    EXPECT_EQ(result.at("findings").to_number<int>(), 0);
    EXPECT_GE(result.at("profiles").to_number<int>(), 40);
}

TEST_F(CliTest, ProfileShowHasEveryPointOfEveryProtocol) {
    for (const char* id : {"eastron.sdm630", "sunspec", "huawei.smu", "dlt645.meter_2007", "dlt645.meter_1997"}) {
        const auto shown = run({"profile", "show", id, "--profiles", path("none"), "--json"});
        ASSERT_EQ(shown.exit_code, done) << id;
        const auto result = parse_json(shown.standard_output);
        EXPECT_GT(result.at("points").to_number<std::size_t>(), 0U) << id;
        EXPECT_EQ(result.at("point_list").as_array().size(), result.at("points").to_number<std::size_t>()) << id;
    }
    EXPECT_THAT(run({"profile", "show", "dlt645.meter_2007", "--profiles", path("none")}).standard_output,
                HasSubstr("item 00010000"));
}

TEST_F(CliTest, ProfileCheckNamesFileAndLineOfAFault) {
    const std::string bad = std::string(sound) + "colour = 1\n";
    put_file(path("bad.toml"), bad);
    put_file(path("good.toml"), sound);
    const auto checked = run({"profile", "check", path("bad.toml"), path("good.toml")});
    EXPECT_EQ(checked.exit_code, findings);
    EXPECT_THAT(checked.standard_output, HasSubstr("fault: " + path("bad.toml") + ":13: unknown field \"colour\""));
    EXPECT_THAT(checked.standard_output, HasSubstr("1 profiles can be used, 1 faults and findings"));
    EXPECT_EQ(run({"profile", "check", path("good.toml")}).exit_code, done);
    EXPECT_EQ(run({"profile", "check", path("nowhere.toml")}).exit_code, could_not);
    EXPECT_EQ(run({"profile", "check", "--colour"}).exit_code, wrong_use);
    EXPECT_EQ(run({"profile"}).exit_code, wrong_use);
}

TEST_F(CliTest, OwnProfilesAreListedShownAndProbedWith) {
    const std::string folder = path("own");
    std::filesystem::create_directory(folder);
    put_file(folder + "/mine.toml", sound);
    put_file(folder + "/broken.toml", "id = [");
    const auto listed = run({"profile", "list", "--profiles", folder, "--json"});
    EXPECT_EQ(listed.exit_code, findings);
    EXPECT_THAT(listed.standard_error, HasSubstr(folder + "/broken.toml:1: not TOML"));
    bool is_there = false;
    const auto result = parse_json(listed.standard_output);
    for (const auto& profile : result.at("profiles").as_array()) {
        if (profile.at("id").as_string() == "my.meter") {
            is_there = true;
            EXPECT_EQ(profile.at("origin").as_string(), "own");
            EXPECT_TRUE(profile.at("seen_on_hardware").as_bool());
            EXPECT_EQ(profile.at("points").to_number<int>(), 1);
        }
    }
    EXPECT_TRUE(is_there);
    const auto shown = run({"profile", "show", "my.meter", "--profiles", folder});
    EXPECT_EQ(shown.exit_code, done);
    EXPECT_THAT(shown.standard_output, HasSubstr("holding 7 uint16 abcd"));
    EXPECT_EQ(run({"profile", "show", "no.such", "--profiles", folder}).exit_code, wrong_use);

    // Port 1 of the loopback is closed: the profile was found, the device was not.
    const std::vector<std::string> probe = {"probe", "modbus+tcp://127.0.0.1:1", "--profile", "my.meter"};
    EXPECT_EQ(run(probe).exit_code, wrong_use);
    std::vector<std::string> with_folder = {"--profiles", folder};
    with_folder.insert(with_folder.end(), probe.begin(), probe.end());
    EXPECT_EQ(run(with_folder).exit_code, could_not);
}

}  // namespace
}  // namespace wattmast::test
