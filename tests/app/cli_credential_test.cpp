// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl credential, and what becomes of credential=NAME.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CliCredential : public CliTest {
protected:
    /// A command with something on its standard input.
    [[nodiscard]] ProgramOutput run_with(const std::string& input, std::vector<std::string> arguments) const {
        write("input", input);
        std::vector<std::string> command{"/bin/sh", "-c", "exec \"$@\" < \"$0\"", path("input")};
        for (std::string& word : ctl(std::move(arguments))) {
            command.push_back(std::move(word));
        }
        return run_program(command, {{"WATTMAST_CREDENTIALS", file()}});
    }
    [[nodiscard]] std::string file() const { return path("credentials.toml"); }
};

TEST_F(CliCredential, IsSetListedUsedAndRemoved) {
    const auto set = run_with("s3cret & one\nzwei-%?#\n", {"credential", "set", "ups", "--with", "version=3", "--with",
                                                           "user=op s", "--with", "auth=SHA-256", "--with", "priv=AES",
                                                           "--secret", "auth_password", "--secret", "priv_password"});
    ASSERT_EQ(set.exit_code, done) << set.standard_error;
    EXPECT_EQ(set.standard_output, "");
    EXPECT_THAT(set.standard_error, HasSubstr("use it as credential=ups"));
    EXPECT_THAT(bytes_of(file()), HasSubstr("\"ups\" = \"version=3&user=op%20s&auth=SHA-256&priv=AES&"
                                            "auth_password=s3cret%20%26%20one&priv_password=zwei-%25%3F%23\""));
    ASSERT_EQ(run_with("community=s3cret-two\n", {"credential", "set", "pdu"}).exit_code, done);

    const auto listed = run_with("", {"credential", "list"});
    EXPECT_EQ(listed.exit_code, done);
    EXPECT_THAT(listed.standard_output, HasSubstr("ups  version=3&user=op%20s&auth=SHA-256&priv=AES&auth_password=***&"
                                                  "priv_password=***  (" +
                                                  file() + ")\n"));
    EXPECT_THAT(listed.standard_output, HasSubstr("pdu  community=***"));
    const auto json = parse_json(run_with("", {"credential", "list", "--json"}).standard_output);
    ASSERT_EQ(json.at("credentials").as_array().size(), 2U);
    EXPECT_EQ(json.at("credentials").as_array()[0].at("name").as_string(), "pdu");
    EXPECT_EQ(json.at("credentials").as_array()[0].at("parameters").as_string(), "community=***");

    // Nothing listens there: that it is asked shows that the URI was complete.
    const auto probed = run_with("", {"probe", "snmp://127.0.0.1:9?credential=ups", "--timeout", "2s"});
    EXPECT_EQ(probed.exit_code, could_not);
    EXPECT_THAT(probed.standard_error, HasSubstr("snmp://127.0.0.1:9?version=3&user=op%20s&level=authPriv"));

    ASSERT_EQ(run_with("", {"credential", "remove", "ups"}).exit_code, done);
    EXPECT_THAT(bytes_of(file()), Not(HasSubstr("ups")));
    EXPECT_EQ(run_with("", {"credential", "remove", "ups"}).exit_code, wrong_use);
    const auto missing = run_with("", {"probe", "snmp://127.0.0.1:9?credential=ups"});
    EXPECT_EQ(missing.exit_code, wrong_use);
    EXPECT_THAT(missing.standard_error, HasSubstr("there is no credential \"ups\" in the file " + file()));
}

TEST_F(CliCredential, SecretsAreNotTakenFromTheCommandLine) {
    for (const char* pair : {"auth_password=s3cret", "community=s3cret", "token=s3cret", "Password=s3cret"}) {
        const auto set = run_with("", {"credential", "set", "ups", "--with", pair});
        EXPECT_EQ(set.exit_code, wrong_use);
        EXPECT_THAT(set.standard_error, HasSubstr("others can read the command line"));
        EXPECT_THAT(set.standard_error, Not(HasSubstr("s3cret")));
    }
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(CliCredential, WrongUseIsSaid) {
    EXPECT_EQ(run_with("", {"credential"}).exit_code, wrong_use);
    EXPECT_EQ(run_with("x=1\n", {"credential", "set", "../up"}).exit_code, wrong_use);
    EXPECT_EQ(run_with("", {"credential", "set", "ups"}).exit_code, wrong_use);
    EXPECT_EQ(run_with("\n", {"credential", "set", "ups", "--secret", "token"}).exit_code, wrong_use);
    EXPECT_EQ(run_with("no parameters\n", {"credential", "set", "ups"}).exit_code, wrong_use);
    EXPECT_EQ(run_with("", {"credential", "set", "ups", "--with", "user"}).exit_code, wrong_use);
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(CliCredential, AFileOpenToOthersIsNeitherReadNorWritten) {
    write("credentials.toml", "[credential]\nups = \"community=s3cret\"\n");
    std::filesystem::permissions(file(), std::filesystem::perms(0644));
    for (const std::vector<std::string>& command : {std::vector<std::string>{"credential", "list"},
                                                    {"credential", "set", "pdu"},
                                                    {"credential", "remove", "ups"},
                                                    {"probe", "snmp://127.0.0.1:9?credential=ups"}}) {
        const auto refused = run_with("community=x\n", command);
        EXPECT_EQ(refused.exit_code, could_not);
        EXPECT_THAT(refused.standard_error, HasSubstr("chmod 600 " + file()));
        EXPECT_THAT(refused.standard_error, Not(HasSubstr("s3cret")));
    }
    // Devices without credentials do not need the file.
    EXPECT_THAT(run_with("", {"probe", "snmp://127.0.0.1:9", "--timeout", "2s"}).standard_error,
                HasSubstr("no agent listens"));
}

TEST_F(CliCredential, ADeviceWithoutItsCredentialFailsAndTheOthersArePolled) {
    start_fleet(1, "1s");
    std::ofstream(path("inventory.toml"), std::ios::app)
        << "\n[[site]]\ncode = \"X\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
           "[[site.device]]\nname = \"lost\"\nuri = \"snmp://127.0.0.1:9?credential=gone\"\n"
           "profile = \"ietf.if_mib\"\ninterval = \"1s\"\n";
    const auto collected = run_with(
        "", {"collect", "--db", path("a.wattmast"), "--inventory", path("inventory.toml"), "--for", "3s", "--json"});
    EXPECT_EQ(collected.exit_code, done) << collected.standard_error;
    const auto result = parse_json(collected.standard_output);
    EXPECT_EQ(result.at("devices").to_number<int>(), 2);
    EXPECT_GT(result.at("answered").to_number<int>(), 0);
    EXPECT_GT(result.at("polls").to_number<int>(), result.at("answered").to_number<int>());
    EXPECT_THAT(collected.standard_error,
                HasSubstr("lost (snmp://127.0.0.1:9?credential=gone): there is no credential \"gone\""));
}

}  // namespace
}  // namespace wattmast::test
