// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Against Debian's GNOME Keyring on a session bus of its own; what is in it is set and read by secret-tool, too.
#include <cstdlib>
#include <fstream>
#include <thread>

#include "app/credential_places.h"
#include "app/keyring.h"
#include "support/matchers.h"
#include "support/session_bus.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

constexpr const char* keyring_name = "org.freedesktop.secrets";
constexpr const char* dialog_name = "org.gnome.keyring.SystemPrompter";
constexpr const char* ups = "version=3&user=ops&auth=SHA-256&auth_password=s3cret%20one";

/// secret-tool, with something on its standard input.
ProgramOutput secret_tool(const TemporaryFolder& folder, const std::string& input,
                          const std::vector<std::string>& arguments) {
    std::ofstream(folder / "input", std::ios::binary) << input;
    std::vector<std::string> command{"/bin/sh", "-c", "exec secret-tool \"$@\" < \"$0\"", folder / "input"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_program(command);
}

/// The credentials file is one that does not exist unless a test makes it.
class Keyring : public testing::Test {
protected:
    void SetUp() override {
        setenv("WATTMAST_CREDENTIALS", file().c_str(), 1);
        unsetenv("CREDENTIALS_DIRECTORY");
    }
    void TearDown() override { unsetenv("WATTMAST_CREDENTIALS"); }

    [[nodiscard]] std::string file() const { return (folder_ / "credentials.toml").string(); }
    [[nodiscard]] ProgramOutput tool(const std::vector<std::string>& arguments, const std::string& input = "") const {
        return secret_tool(folder_, input, arguments);
    }
    [[nodiscard]] std::string looked_up(const std::string& name) const {
        return tool({"lookup", "xdg:schema", "org.wattmast.Credential", "name", name}).standard_output;
    }

    TemporaryFolder folder_;
    SessionBus bus_{folder_.path()};
};

TEST_F(Keyring, WhatWattmastKeepsSecretToolReads) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", "community=of-before"), IsOk());
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    ASSERT_THAT(keep_in_keyring("web.1_2-3", "user=ä&password=ö%0A"), IsOk());
    EXPECT_EQ(looked_up("ups"), ups);
    EXPECT_EQ(looked_up("web.1_2-3"), "user=ä&password=ö%0A");
    const auto found = tool({"search", "--all", "xdg:schema", "org.wattmast.Credential"});
    EXPECT_THAT(found.standard_output + found.standard_error, HasSubstr("label = Wattmast: ups\n"));
    EXPECT_THAT(found.standard_output + found.standard_error, HasSubstr("attribute.name = web.1_2-3\n"));

    EXPECT_EQ(*remove_from_keyring("ups"), true);
    EXPECT_EQ(*remove_from_keyring("ups"), false);
    EXPECT_EQ(looked_up("ups"), "");
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"web.1_2-3", "user=ä&password=ö%0A"}}));
}

TEST_F(Keyring, WhatSecretToolKeepsWattmastReads) {
    bus_.start_keyring();
    EXPECT_EQ(read_keyring()->state, KeyringState::open);
    EXPECT_TRUE(read_keyring()->texts.empty());
    ASSERT_EQ(tool({"store", "--label", "by hand", "xdg:schema", "org.wattmast.Credential", "name", "pdu"},
                   "community=s3cret")
                  .exit_code,
              0);
    ASSERT_EQ(
        tool({"store", "--label", "of others", "xdg:schema", "org.example.Other", "name", "other"}, "x=1").exit_code,
        0);
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"pdu", "community=s3cret"}}));
    EXPECT_EQ(*service_credentials().fill_in("snmp://h?credential=pdu"), "snmp://h?community=s3cret");
    EXPECT_THAT(service_credentials().fill_in("snmp://h?credential=other"),
                FailsWithDetail(Errc::invalid_argument, "nor in the desktop keyring; make it with"));
}

TEST_F(Keyring, WhatIsKeptOutlivesTheKeyringsProgram) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    bus_.stop_keyring();
    EXPECT_EQ(read_keyring()->state, KeyringState::none);
    bus_.start_keyring();
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"ups", ups}}));
}

TEST_F(Keyring, ALockedOneIsNotPassedOver) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    ASSERT_THAT(write_credentials_file(file(), {{"web", "user=a&password=s3cret-two"}}), IsOk());
    bus_.start_locked_keyring();

    const auto contents = read_keyring();
    ASSERT_THAT(contents, IsOk());
    EXPECT_EQ(contents->state, KeyringState::locked);
    EXPECT_TRUE(contents->texts.empty());
    const Credentials credentials = service_credentials();
    // GNOME Keyring does not tell the names in it either: any could be there.
    for (const char* name : {"ups", "nobody-knows"}) {
        EXPECT_THAT(credentials.fill_in(std::string("snmp://h?credential=") + name),
                    FailsWithDetail(Errc::keyring_failed, std::string("credential \"") + name +
                                                              "\": the desktop keyring is locked; unlock it with"));
    }
    EXPECT_EQ(*credentials.fill_in("http://h?credential=web"), "http://h?user=a&password=s3cret-two");
    EXPECT_EQ(credential_overview(file()).keyring, KeyringState::locked);

    bus_.start_keyring();
    EXPECT_THAT(credentials.fill_in("snmp://h?credential=ups"), FailsWith(Errc::keyring_failed)) << "it is read once";
    EXPECT_EQ(*service_credentials().fill_in("snmp://h?credential=ups"), std::string("snmp://h?") + ups);
}

TEST_F(Keyring, WithoutADialogALockedOneStaysLocked) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    bus_.start_locked_keyring();
    // Nothing on this bus can show a dialog.
    EXPECT_THAT(unlock_keyring(), FailsWithDetail(Errc::keyring_failed, "could not be shown"));
    EXPECT_THAT(keep_in_keyring("pdu", "community=s3cret"), FailsWithDetail(Errc::keyring_failed, "stays locked"));
    EXPECT_THAT(remove_from_keyring("ups"), FailsWithDetail(Errc::keyring_failed, "stays locked"));
    bus_.start_keyring();
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"ups", ups}}));
}

TEST_F(Keyring, ADialogThatNobodyAnswersIsNotWaitedForForEver) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    bus_.start_locked_keyring();
    bus_.start_silent(dialog_name);
    KeyringPatience patience;
    patience.person = milliseconds{300};
    EXPECT_THAT(unlock_keyring(patience), FailsWithDetail(Errc::keyring_failed, "nobody answered the dialog"));
    EXPECT_THAT(keep_in_keyring("pdu", "community=s3cret", patience),
                FailsWithDetail(Errc::keyring_failed, "within 1 s"));
    // Reading opens no dialog; and GNOME Keyring, which aborts where a dialog is dismissed, is still there.
    EXPECT_EQ(read_keyring()->state, KeyringState::locked);
}

TEST_F(Keyring, AClosedWindowWaitsForNoDialog) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    bus_.start_locked_keyring();
    bus_.start_silent(dialog_name);
    std::stop_source window;
    KeyringPatience patience;
    patience.stop = window.get_token();
    Result<void> unlocked;
    std::thread waiting([&] { unlocked = unlock_keyring(patience); });
    EXPECT_TRUE(bus_.is_silent_called()) << bus_.said();
    window.request_stop();
    waiting.join();
    EXPECT_THAT(unlocked, FailsWithDetail(Errc::cancelled, "not waited for any longer"));
    EXPECT_EQ(read_keyring()->state, KeyringState::locked) << bus_.said();
}

TEST_F(Keyring, ABusWithoutOneHasNone) {
    EXPECT_TRUE(has_session_bus());
    EXPECT_EQ(read_keyring()->state, KeyringState::none);
    EXPECT_THAT(service_credentials().fill_in("snmp://h?credential=ups"),
                FailsWithDetail(Errc::invalid_argument, "there is no credential \"ups\" in the file"));
    for (const auto& failed : {keep_in_keyring("ups", ups), unlock_keyring()}) {
        EXPECT_THAT(failed,
                    FailsWithDetail(Errc::keyring_failed, "no program on the session bus keeps secrets; install"));
    }
    EXPECT_EQ(credential_overview(file()).keyring, KeyringState::none);
}

TEST_F(Keyring, AServiceWithoutABusDoesNotTry) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
    EXPECT_FALSE(has_session_bus());
    EXPECT_EQ(read_keyring()->state, KeyringState::none);
    EXPECT_THAT(service_credentials().fill_in("snmp://h?credential=ups"),
                FailsWithDetail(Errc::invalid_argument, "in the file " + file() + "; make it with"));
    EXPECT_THAT(keep_in_keyring("ups", ups), FailsWithDetail(Errc::keyring_failed, "there is no session bus"));

    // A session of systemd has its bus there, whatever the variable says.
    setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
    EXPECT_TRUE(has_session_bus());
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"ups", ups}}));
}

TEST_F(Keyring, ABusThatIsGoneIsSaid) {
    setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + (folder_ / "nowhere").string()).c_str(), 1);
    EXPECT_THAT(read_keyring(), FailsWithDetail(Errc::keyring_failed, "cannot be reached"));
    EXPECT_THAT(service_credentials().fill_in("snmp://h?credential=ups"),
                FailsWithDetail(Errc::keyring_failed, "unset DBUS_SESSION_BUS_ADDRESS where there is no desktop"));
}

TEST_F(Keyring, OneThatNeverAnswersIsWaitedForOnce) {
    bus_.start_silent(keyring_name);
    KeyringPatience patience;
    patience.service = milliseconds{1500};
    EXPECT_THAT(read_keyring(patience), FailsWithDetail(Errc::keyring_failed, "did not answer within 2 s"));
    EXPECT_THAT(keep_in_keyring("ups", ups, patience), FailsWithDetail(Errc::keyring_failed, "did not answer"));
    const CredentialSource source = keyring_source(patience);
    const CredentialSource copy = source;
    EXPECT_THAT(source.find("ups"), FailsWithDetail(Errc::keyring_failed, "did not answer"));
    const auto begin = std::chrono::steady_clock::now();
    for (int device = 0; device < 1000; ++device) {
        ASSERT_THAT(copy.find("ups"), FailsWith(Errc::keyring_failed));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, patience.service) << "a thousand devices wait once";
}

TEST_F(Keyring, OneThatNeverAnswersIsGivenUpWhenAsked) {
    bus_.start_silent(keyring_name);
    std::stop_source window;
    KeyringPatience patience;
    patience.service = std::chrono::minutes{10};
    patience.stop = window.get_token();
    Result<KeyringContents> contents = KeyringContents{};
    std::thread waiting([&] { contents = read_keyring(patience); });
    EXPECT_TRUE(bus_.is_silent_called()) << bus_.said();
    window.request_stop();
    waiting.join();
    EXPECT_THAT(contents, FailsWith(Errc::cancelled));
}

TEST_F(Keyring, IsReadByManyThreadsAtATime) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    const Credentials credentials = service_credentials();
    std::vector<std::thread> threads;
    std::vector<std::string> filled(8);
    for (std::size_t i = 0; i < filled.size(); ++i) {
        threads.emplace_back([&, i] {
            filled[i] = i % 2 == 0 ? *credentials.fill_in("snmp://h?credential=ups")
                                   : *service_credentials().fill_in("snmp://h?credential=ups");
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& uri : filled) {
        EXPECT_EQ(uri, std::string("snmp://h?") + ups);
    }
}

TEST_F(Keyring, NamesAreMovedBetweenFileAndKeyring) {
    bus_.start_keyring();
    ASSERT_THAT(write_credentials_file(file(), {{"ups", ups}, {"web", "user=a&password=s3cret-two"}}), IsOk());
    ASSERT_THAT(move_credential("ups", CredentialPlace::keyring, file()), IsOk());
    EXPECT_EQ(looked_up("ups"), ups);
    EXPECT_EQ(*read_credentials_file(file()), (CredentialTexts{{"web", "user=a&password=s3cret-two"}}));
    EXPECT_THAT(move_credential("ups", CredentialPlace::keyring, file()),
                FailsWithDetail(Errc::invalid_argument, "no credential \"ups\" in the file"));
    ASSERT_THAT(move_credential("ups", CredentialPlace::file, file()), IsOk());
    EXPECT_EQ(looked_up("ups"), "");
    EXPECT_EQ(read_credentials_file(file())->at("ups"), ups);

    // Neither password is lost where both have one.
    ASSERT_THAT(keep_in_keyring("web", "user=b&password=s3cret-three"), IsOk());
    for (const CredentialPlace to : {CredentialPlace::file, CredentialPlace::keyring}) {
        const auto refused = move_credential("web", to, file());
        EXPECT_THAT(refused, FailsWithDetail(Errc::invalid_argument, "has another credential \"web\""));
        EXPECT_THAT(refused.error().detail, Not(HasSubstr("s3cret")));
    }
    EXPECT_EQ(looked_up("web"), "user=b&password=s3cret-three");
    EXPECT_EQ(read_credentials_file(file())->at("web"), "user=a&password=s3cret-two");
}

TEST_F(Keyring, AMoveThatFailsLosesNothing) {
    bus_.start_keyring();
    ASSERT_THAT(write_credentials_file(file(), {{"ups", ups}}), IsOk());
    bus_.start_locked_keyring();
    EXPECT_THAT(move_credential("ups", CredentialPlace::keyring, file()), FailsWith(Errc::keyring_failed));
    EXPECT_EQ(read_credentials_file(file())->at("ups"), ups);
    bus_.stop_keyring();
    EXPECT_THAT(move_credential("ups", CredentialPlace::keyring, file()), FailsWith(Errc::keyring_failed));
    EXPECT_EQ(read_credentials_file(file())->at("ups"), ups);
}

TEST_F(Keyring, TheOverviewSaysWhereEachIsAndNoSecret) {
    bus_.start_keyring();
    ASSERT_THAT(write_credentials_file(file(), {{"both", "community=s3cret"}, {"web", "token=s3cret"}}), IsOk());
    ASSERT_THAT(keep_in_keyring("both", "community=s3cret-two"), IsOk());
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    ASSERT_THAT(keep_in_keyring("bare", "s3cret"), IsOk());
    const CredentialOverview overview = credential_overview(file());
    EXPECT_EQ(overview.keyring, KeyringState::open);
    std::vector<std::string> lines;
    for (const KeptCredential& credential : overview.credentials) {
        lines.push_back(credential.name + (credential.place == CredentialPlace::keyring ? " keyring " : " file ") +
                        credential.text + (credential.is_covered ? " covered" : ""));
        for (const CredentialParameter& parameter : credential.parameters) {
            EXPECT_EQ(parameter.value.has_value(), !is_secret_parameter_name(parameter.name)) << parameter.name;
        }
    }
    EXPECT_EQ(lines, (std::vector<std::string>{
                         "bare keyring ", "both file community=***", "both keyring community=*** covered",
                         "ups keyring version=3&user=ops&auth=SHA-256&auth_password=***", "web file token=***"}));
}

TEST_F(Keyring, ANewNameTakesNoOthersPlace) {
    bus_.start_keyring();
    ASSERT_THAT(write_credentials_file(file(), {{"web", "token=s3cret"}}), IsOk());
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    const auto keep = [this](const std::string& name, CredentialPlace place, Existing existing) {
        return keep_credential(name, place, "community=new", existing, file());
    };
    using enum CredentialPlace;
    EXPECT_THAT(keep("web", keyring, Existing::replace),
                FailsWithDetail(Errc::invalid_argument, "credential move web --to keyring"));
    EXPECT_THAT(keep("web", file, Existing::refuse), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(keep("ups", file, Existing::refuse),
                FailsWithDetail(Errc::invalid_argument, "the desktop keyring has a credential \"ups\""));
    EXPECT_THAT(keep("ups", keyring, Existing::refuse), FailsWith(Errc::invalid_argument));
    EXPECT_EQ(looked_up("ups"), ups);
    EXPECT_THAT(keep("ups", keyring, Existing::replace), IsOk());
    EXPECT_EQ(looked_up("ups"), "community=new");
    EXPECT_THAT(keep("new", keyring, Existing::refuse), IsOk());
}

TEST_F(Keyring, AChangeKeepsTheSecretsThatAreNotGiven) {
    bus_.start_keyring();
    ASSERT_THAT(keep_in_keyring("ups", ups), IsOk());
    ASSERT_THAT(
        change_credential(
            "ups", CredentialPlace::keyring,
            {{"version", "3"}, {"user", "o & p"}, {"auth_password", std::nullopt}, {"priv_password", "n=w"}}, file()),
        IsOk());
    EXPECT_EQ(looked_up("ups"), "version=3&user=o%20%26%20p&auth_password=s3cret%20one&priv_password=n%3Dw");
}

}  // namespace
}  // namespace wattmast::test
