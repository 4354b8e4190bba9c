// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl with GNOME Keyring on a session bus of its own; and no secret in anything that is said or stored.
#include <array>
#include <filesystem>

#include "app/cli_fixture.h"
#include "support/session_bus.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* auth_password = "A-Sig-natur4";
constexpr const char* priv_password = "B-Schl0ss";
constexpr const char* community = "c0mmunity-of-the-lab";
constexpr std::array secrets{auth_password, priv_password, community};

class KeyringCli : public CliTest {
protected:
    /// A command with something on its standard input; what it says is kept for the search.
    ProgramOutput say(const std::vector<std::string>& arguments, const std::string& input = "") {
        write("input-standard", input);
        std::vector<std::string> command{"/bin/sh", "-c", "exec \"$@\" < \"$0\"", path("input-standard")};
        for (std::string& word : ctl(arguments)) {
            command.push_back(std::move(word));
        }
        auto output = run_program(command, {{"WATTMAST_CREDENTIALS", file()}, {"WATTMAST_LOG", "trace"}});
        std::ofstream(folder_ / "said.log", std::ios::app) << output.standard_output << output.standard_error;
        return output;
    }
    [[nodiscard]] std::string file() const { return path("credentials.toml"); }
    ProgramOutput set_ups() {
        return say({"credential", "set", "ups", "--keyring", "--with", "version=3", "--with", "user=ops", "--with",
                    "auth=SHA-256", "--with", "priv=AES", "--secret", "auth_password", "--secret", "priv_password"},
                   std::string(auth_password) + "\n" + priv_password + "\n");
    }
    /// In the keyring's own files too, which are encrypted.
    void expect_no_secret_anywhere() const {
        std::size_t searched = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            const std::string name = entry.path().filename().string();
            if (!entry.is_regular_file() || name == "credentials.toml" || name == "input-standard") {
                continue;
            }
            ++searched;
            for (const char* secret : secrets) {
                EXPECT_THAT(bytes_of(entry.path()), Not(HasSubstr(secret))) << entry.path();
            }
        }
        EXPECT_GE(searched, 3U);
        EXPECT_TRUE(std::filesystem::exists(folder_ / "data/keyrings/login.keyring"));
    }

    SessionBus bus_{folder_.path()};
};

TEST_F(KeyringCli, IsSetListedUsedMovedAndRemovedAndNoSecretIsSaid) {
    bus_.start_keyring();
    const auto set = set_ups();
    ASSERT_EQ(set.exit_code, done) << set.standard_error;
    EXPECT_THAT(set.standard_error, HasSubstr("kept in the desktop keyring; use it as credential=ups"));
    EXPECT_FALSE(std::filesystem::exists(file()));
    ASSERT_EQ(say({"credential", "set", "pdu"}, "community=" + std::string(community) + "\n").exit_code, done);

    const auto listed = say({"credential", "list"});
    EXPECT_EQ(listed.exit_code, done) << listed.standard_error;
    EXPECT_THAT(listed.standard_output, HasSubstr("pdu  community=***  (" + file() + ")\n"));
    EXPECT_THAT(listed.standard_output, HasSubstr("ups  version=3&user=ops&auth=SHA-256&priv=AES&auth_password=***&"
                                                  "priv_password=***  (the desktop keyring)\n"));
    const auto json = parse_json(say({"credential", "list", "--json"}).standard_output);
    EXPECT_EQ(json.at("keyring").as_string(), "open");
    ASSERT_EQ(json.at("credentials").as_array().size(), 2U);
    EXPECT_EQ(json.at("credentials").as_array()[1].at("where").as_string(), "the desktop keyring");

    // Nothing listens there: that it is asked shows that the URI was complete.
    const auto probed = say({"probe", "snmp://127.0.0.1:9?credential=ups", "--timeout", "2s"});
    EXPECT_EQ(probed.exit_code, could_not);
    EXPECT_THAT(probed.standard_error, HasSubstr("snmp://127.0.0.1:9?version=3&user=ops&level=authPriv"));

    EXPECT_EQ(say({"credential", "move", "pdu", "--to", "keyring"}).exit_code, done);
    EXPECT_THAT(bytes_of(file()), Not(HasSubstr("pdu")));
    EXPECT_EQ(say({"credential", "move", "ups", "--to", "file"}).exit_code, done);
    EXPECT_THAT(bytes_of(file()), HasSubstr(priv_password));
    EXPECT_EQ(say({"credential", "move", "ups", "--to", "keyring"}).exit_code, done);
    EXPECT_EQ(say({"credential", "remove", "pdu"}).exit_code, done);
    EXPECT_EQ(say({"credential", "remove", "pdu"}).exit_code, wrong_use);
    EXPECT_THAT(say({"credential", "list"}).standard_output, Not(HasSubstr("pdu")));
    expect_no_secret_anywhere();
}

TEST_F(KeyringCli, ANameInBothPlacesIsSaidAndNotGuessed) {
    bus_.start_keyring();
    ASSERT_EQ(set_ups().exit_code, done);
    ASSERT_EQ(say({"credential", "set", "ups"}, "community=" + std::string(community) + "\n").exit_code, done);
    EXPECT_THAT(say({"credential", "list"}).standard_output,
                HasSubstr("(the desktop keyring; not used, a place that is asked before has it too)"));
    const auto unclear = say({"credential", "remove", "ups"});
    EXPECT_EQ(unclear.exit_code, wrong_use);
    EXPECT_THAT(unclear.standard_error, HasSubstr("--from file or --from keyring"));
    const auto covered = set_ups();
    EXPECT_EQ(covered.exit_code, wrong_use);
    EXPECT_THAT(covered.standard_error, HasSubstr("the file is asked first"));
    EXPECT_EQ(say({"credential", "move", "ups", "--to", "keyring"}).exit_code, wrong_use);
    EXPECT_EQ(say({"credential", "remove", "ups", "--from", "keyring"}).exit_code, done);
    EXPECT_EQ(say({"credential", "move", "ups", "--to", "keyring"}).exit_code, done);
    EXPECT_EQ(say({"credential", "move", "ups", "--to", "attic"}).exit_code, wrong_use);
    expect_no_secret_anywhere();
}

TEST_F(KeyringCli, ALockedOneIsSaidEverywhere) {
    bus_.start_keyring();
    ASSERT_EQ(set_ups().exit_code, done);
    bus_.start_locked_keyring();
    const auto listed = say({"credential", "list"});
    EXPECT_EQ(listed.exit_code, could_not);
    EXPECT_THAT(listed.standard_error, HasSubstr("the desktop keyring is locked"));
    EXPECT_EQ(parse_json(say({"credential", "list", "--json"}).standard_output).at("keyring").as_string(), "locked");
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"probe", "snmp://127.0.0.1:9?credential=ups"},
          {"credential", "unlock"},
          {"credential", "remove", "ups"},
          {"credential", "set", "pdu", "--keyring"}}) {
        const auto refused = say(command, "community=" + std::string(community) + "\n");
        EXPECT_EQ(refused.exit_code, could_not) << command.back();
        EXPECT_THAT(refused.standard_error, HasSubstr("locked")) << command.back();
    }
    bus_.start_keyring();
    EXPECT_EQ(say({"credential", "unlock"}).exit_code, done);
    EXPECT_EQ(say({"credential", "list"}).exit_code, done);
    expect_no_secret_anywhere();
}

TEST_F(KeyringCli, WhereThereIsNoneTheFileIsOffered) {
    const auto set = set_ups();
    EXPECT_EQ(set.exit_code, could_not);
    EXPECT_THAT(set.standard_error, HasSubstr("install GNOME Keyring, KWallet or KeePassXC and log in again, or keep "
                                              "the credential in the file (wattmastctl credential set NAME)"));
    const auto json = parse_json(say({"credential", "list", "--json"}).standard_output);
    EXPECT_EQ(json.at("keyring").as_string(), "none");
    for (const char* secret : secrets) {
        EXPECT_THAT(set.standard_error, Not(HasSubstr(secret)));
    }
}

TEST_F(KeyringCli, TheOthersArePolledWhereTheKeyringDoesNotAnswer) {
    bus_.start_silent("org.freedesktop.secrets");
    start_fleet(1, "1s");
    std::ofstream(path("inventory.toml"), std::ios::app)
        << "\n[[site]]\ncode = \"X\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
           "[[site.device]]\nname = \"one\"\nuri = \"snmp://127.0.0.1:9?credential=ups\"\n"
           "profile = \"ietf.if_mib\"\ninterval = \"1s\"\n"
           "[[site.device]]\nname = \"two\"\nuri = \"snmp://127.0.0.1:9?credential=ups&context=x\"\n"
           "profile = \"ietf.if_mib\"\ninterval = \"1s\"\n";
    const auto collected =
        say({"collect", "--db", path("a.wattmast"), "--inventory", path("inventory.toml"), "--for", "3s", "--json"});
    EXPECT_EQ(collected.exit_code, done) << collected.standard_error;
    const auto result = parse_json(collected.standard_output);
    EXPECT_EQ(result.at("devices").to_number<int>(), 3);
    EXPECT_GT(result.at("answered").to_number<int>(), 0);
    for (const char* device : {"one", "two"}) {
        EXPECT_THAT(collected.standard_error, HasSubstr(std::string(device) + " (snmp://127.0.0.1:9?credential=ups"));
    }
    EXPECT_THAT(collected.standard_error,
                HasSubstr("credential \"ups\": the desktop keyring did not answer within 5 s"));
}

}  // namespace
}  // namespace wattmast::test
