// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Without a session bus; with one: tests/conformance/keyring_conformance_test.cpp.
#include "app/credential_places.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stop_token>
#include <thread>

#include "app/credentials_lock.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

using Parameters = std::vector<CredentialParameter>;

TEST(CredentialPlaces, ParametersBecomeTheTextOfAUri) {
    EXPECT_EQ(*text_of_parameters({{"user", "o p&s%"}, {"password", "ä?#="}}, ""),
              "user=o%20p%26s%25&password=%C3%A4%3F%23%3D");
    EXPECT_EQ(*text_of_parameters({{"a_b-c.d", "/etc/x"}}, ""), "a_b-c.d=/etc/x");
    // What is kept stays as it is written, also where it could be written otherwise.
    EXPECT_EQ(*text_of_parameters({{"token", std::nullopt}, {"user", "b"}}, "user=a&token=x+y%2b"),
              "token=x+y%2b&user=b");
}

TEST(CredentialPlaces, WrongParametersAreRefusedWithoutTheirValues) {
    for (const auto& [parameters, says] : std::vector<std::pair<Parameters, std::string>>{
             {{}, "is empty"},
             {{{"", "s3cret"}}, "a parameter's name is"},
             {{{"a=b", "s3cret"}}, "a parameter's name is"},
             {{{"a/b", "s3cret"}}, "a parameter's name is"},
             {{{"~a", "s3cret"}}, "a parameter's name is"},
             {{{"user", "s3cret"}, {"user", "s3cret"}}, "user is given twice"},
             {{{"password", std::nullopt}}, "password has no value"},
             {{{"credential", "s3cret"}}, "names another credential"}}) {
        const auto text = text_of_parameters(parameters, "user=kept-s3cret");
        EXPECT_THAT(text, FailsWithDetail(Errc::invalid_argument, says));
        EXPECT_EQ(text.error().detail.find("s3cret"), std::string::npos) << text.error().detail;
    }
}

TEST(CredentialPlaces, TheOverviewHasNoSecret) {
    const test::TemporaryFolder folder;
    const auto file = folder / "credentials.toml";
    ASSERT_THAT(write_credentials_file(file, {{"web", "user=a%20b&password=s3cret&odd=%zz"}, {"bare", "s3cret"}}),
                IsOk());
    const CredentialOverview overview = credential_overview(file);
    EXPECT_EQ(overview.keyring, KeyringState::none);
    EXPECT_FALSE(overview.keyring_failure);
    ASSERT_EQ(overview.credentials.size(), 2U);
    EXPECT_EQ(overview.credentials[0].name, "bare");
    EXPECT_EQ(overview.credentials[0].text, "");
    EXPECT_TRUE(overview.credentials[0].parameters.empty());
    EXPECT_EQ(overview.credentials[1].text, "user=a%20b&password=***&odd=%zz");
    EXPECT_EQ(overview.credentials[1].parameters,
              (Parameters{{"user", "a b"}, {"password", std::nullopt}, {"odd", "%zz"}}));
}

TEST(CredentialPlaces, WhatSystemdGivesCoversTheFile) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "web") << "token=s3cret\n";
    setenv("CREDENTIALS_DIRECTORY", folder.path().c_str(), 1);
    ASSERT_THAT(write_credentials_file(folder / "credentials.toml", {{"web", "token=s3cret-two"}}), IsOk());
    const CredentialOverview overview = credential_overview(folder / "credentials.toml");
    unsetenv("CREDENTIALS_DIRECTORY");
    // The file of credentials lies in the same folder here, and its name is one.
    ASSERT_EQ(overview.credentials.size(), 3U);
    EXPECT_EQ(overview.credentials[1].place, CredentialPlace::systemd);
    EXPECT_FALSE(overview.credentials[1].is_covered);
    EXPECT_EQ(overview.credentials[2].place, CredentialPlace::file);
    EXPECT_TRUE(overview.credentials[2].is_covered);
}

TEST(CredentialPlaces, TheFileIsChangedByName) {
    const test::TemporaryFolder folder;
    const auto file = folder / "new/credentials.toml";
    const auto keep = [&file](const std::string& name, Existing existing) {
        return keep_credential(name, CredentialPlace::file, " token=s3cret\n", existing, file);
    };
    ASSERT_THAT(keep("web", Existing::refuse), IsOk());
    EXPECT_THAT(keep("web", Existing::refuse), FailsWithDetail(Errc::invalid_argument, "choose another name"));
    EXPECT_THAT(keep("web", Existing::replace), IsOk());
    EXPECT_THAT(keep("../web", Existing::replace), FailsWith(Errc::invalid_argument));
    EXPECT_EQ(*read_credentials_file(file), (CredentialTexts{{"web", "token=s3cret"}}));

    ASSERT_THAT(change_credential("web", CredentialPlace::file, {{"token", std::nullopt}, {"user", "b"}}, file),
                IsOk());
    EXPECT_EQ(read_credentials_file(file)->at("web"), "token=s3cret&user=b");
    EXPECT_THAT(change_credential("gone", CredentialPlace::file, {{"user", "b"}}, file),
                FailsWithDetail(Errc::invalid_argument, "no credential \"gone\" in the file"));
    EXPECT_THAT(change_credential("web", CredentialPlace::systemd, {{"user", "b"}}, file),
                FailsWithDetail(Errc::invalid_argument, "change them in the service's unit"));

    EXPECT_THAT(remove_credential("gone", CredentialPlace::file, file), FailsWith(Errc::invalid_argument));
    ASSERT_THAT(remove_credential("web", CredentialPlace::file, file), IsOk());
    EXPECT_TRUE(read_credentials_file(file)->empty());
}

TEST(CredentialPlaces, TheFileIsChangedByOneAtATime) {
    const test::TemporaryFolder folder;
    const auto file = folder / "new/credentials.toml";
    constexpr std::size_t each = 25;
    std::vector<std::thread> threads;
    for (const char* begin : {"a", "b"}) {
        threads.emplace_back([&file, begin] {
            for (std::size_t i = 0; i < each; ++i) {
                EXPECT_THAT(keep_credential(begin + std::to_string(i), CredentialPlace::file, "token=s3cret",
                                            Existing::replace, file),
                            IsOk());
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(read_credentials_file(file)->size(), 2 * each);
    const auto readers = std::filesystem::status(file.string() + ".lock").permissions();
    EXPECT_EQ(readers & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
              std::filesystem::perms::none);
}

TEST(CredentialPlaces, AFileThatAnotherHoldsIsNotWaitedForForEver) {
    const test::TemporaryFolder folder;
    const auto file = folder / "credentials.toml";
    ASSERT_THAT(write_credentials_file(file, {{"web", "token=s3cret"}}), IsOk());
    const auto lock = lock_credentials_file(file, {});
    ASSERT_THAT(lock, IsOk());
    std::stop_source window;
    KeyringPatience patience;
    patience.service = std::chrono::milliseconds{20};
    for (const Result<void>& held :
         {keep_credential("ups", CredentialPlace::file, "token=x", Existing::replace, file, patience),
          change_credential("web", CredentialPlace::file, {{"user", "b"}}, file, patience),
          remove_credential("web", CredentialPlace::file, file, patience)}) {
        EXPECT_THAT(held, FailsWithDetail(Errc::file_failed, "another program is changing it"));
    }
    patience.service = std::chrono::minutes{10};
    patience.stop = window.get_token();
    window.request_stop();
    EXPECT_THAT(remove_credential("web", CredentialPlace::file, file, patience), FailsWith(Errc::cancelled));
    EXPECT_EQ(*read_credentials_file(file), (CredentialTexts{{"web", "token=s3cret"}}));
}

TEST(CredentialPlaces, WhatIsRefusedMakesNoFile) {
    const test::TemporaryFolder folder;
    const auto file = folder / "new/credentials.toml";
    EXPECT_THAT(remove_credential("gone", CredentialPlace::file, file), FailsWith(Errc::invalid_argument));
    EXPECT_FALSE(std::filesystem::exists(folder / "new"));
}

TEST(CredentialPlaces, WithoutAKeyringNothingIsMovedAndNothingLost) {
    const test::TemporaryFolder folder;
    const auto file = folder / "credentials.toml";
    ASSERT_THAT(write_credentials_file(file, {{"web", "token=s3cret"}}), IsOk());
    EXPECT_THAT(move_credential("web", CredentialPlace::keyring, file),
                FailsWithDetail(Errc::keyring_failed, "there is no session bus"));
    EXPECT_THAT(move_credential("web", CredentialPlace::file, file), FailsWith(Errc::keyring_failed));
    EXPECT_EQ(*read_credentials_file(file), (CredentialTexts{{"web", "token=s3cret"}}));
    EXPECT_THAT(keep_credential("ups", CredentialPlace::keyring, "token=x", Existing::replace, file),
                FailsWithDetail(Errc::keyring_failed, "there is no desktop keyring"));
}

}  // namespace
}  // namespace wattmast
