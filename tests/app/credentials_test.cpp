// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "app/collected_devices.h"
#include "app/inventory.h"
#include "store/memory_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

CredentialSource source(std::string where, CredentialTexts texts) {
    return {std::move(where), [texts = std::move(texts)](const std::string& name) {
                const auto found = texts.find(name);
                return Result<std::optional<std::string>>(found == texts.end() ? std::nullopt
                                                                               : std::optional(found->second));
            }};
}

/// What of the environment decides on sources, as it was at the end of the test.
class CredentialSources : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"CREDENTIALS_DIRECTORY", "WATTMAST_CREDENTIALS", "XDG_CONFIG_HOME", "HOME",
                                 "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"}) {
            const char* value = std::getenv(name);
            before_.emplace_back(name, value == nullptr ? std::nullopt : std::optional<std::string>(value));
            unsetenv(name);
        }
    }
    void TearDown() override {
        for (const auto& [name, value] : before_) {
            value ? setenv(name.c_str(), value->c_str(), 1) : unsetenv(name.c_str());
        }
    }
    test::TemporaryFolder folder_;

private:
    std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

TEST(Credentials, StandInTheUriAsText) {
    const Credentials credentials(
        {source("here", {{"ups", "version=3&user=ops"}, {"one.2_3-4", "community=s3cret\n"}})});
    EXPECT_EQ(*credentials.fill_in("snmp://h?credential=ups"), "snmp://h?version=3&user=ops");
    EXPECT_EQ(*credentials.fill_in("snmp://h:1161/?context=a&credential=ups&level=noAuthNoPriv"),
              "snmp://h:1161/?context=a&version=3&user=ops&level=noAuthNoPriv");
    EXPECT_EQ(*credentials.fill_in("snmp://h?version=1&credential=one.2_3-4"), "snmp://h?version=1&community=s3cret");
    // Inside a password it is none.
    const std::string password = "redfish://h?user=a&password=b?credential=ups";
    EXPECT_EQ(*credentials.fill_in(password), password);
    EXPECT_EQ(*credentials.fill_in(password + "&credential=ups"),
              "redfish://h?user=a&password=b?credential=ups&version=3&user=ops");
    EXPECT_EQ(*credentials.fill_in("snmp://h?community=credential"), "snmp://h?community=credential");
    EXPECT_EQ(*credentials.fill_in("no URI at all"), "no URI at all");
}

TEST(Credentials, TheFirstSourceThatHasTheNameGivesIt) {
    const Credentials credentials({source("first", {{"a", "x=1"}}), source("second", {{"a", "x=2"}, {"b", "x=3"}})});
    EXPECT_EQ(*credentials.fill_in("snmp://h?credential=a"), "snmp://h?x=1");
    EXPECT_EQ(*credentials.fill_in("snmp://h?credential=b"), "snmp://h?x=3");
    EXPECT_THAT(
        credentials.fill_in("snmp://h?credential=c"),
        FailsWithDetail(Errc::invalid_argument,
                        "no credential \"c\" in first, nor in second; make it with wattmastctl credential set c"));
}

TEST(Credentials, ASourceThatFailsIsNotPassedOver) {
    const CredentialSource failing{"broken", [](const std::string&) {
                                       return Result<std::optional<std::string>>(fail(Errc::file_failed, "bad"));
                                   }};
    const Credentials credentials({failing, source("second", {{"a", "x=2"}})});
    EXPECT_THAT(credentials.fill_in("snmp://h?credential=a"), FailsWithDetail(Errc::file_failed, "\"a\": bad"));
    EXPECT_THAT(credentials.fill_in("snmp://h?x=1"), IsOk());
}

TEST(Credentials, WhatIsNoReferenceOrNoParametersIsRefusedWithoutItsText) {
    const Credentials credentials({source("here", {{"q", "community=s3cret?"},
                                                   {"part", "community=x&s3cret"},
                                                   {"lines", "community=s3cret\nuser=a"},
                                                   {"empty", " \n"},
                                                   {"again", "credential=s3cret"}})});
    for (const auto& [uri, says] : std::vector<std::pair<std::string, std::string>>{
             {"snmp://h?credential=", "followed by a name"},
             {"snmp://h?credential=../x", "followed by a name"},
             {"snmp://h?credential=q&credential=q", "one credential at most"},
             {"snmp://h?credential=q", "write them as %3F"},
             {"snmp://h?credential=part", "not name=value"},
             {"snmp://h?credential=lines", "line break"},
             {"snmp://h?credential=empty", "is empty"},
             {"snmp://h?credential=again", "names another credential"}}) {
        const auto filled = credentials.fill_in(uri);
        EXPECT_THAT(filled, FailsWithDetail(Errc::invalid_argument, says)) << uri;
        EXPECT_EQ(filled.error().detail.find("s3cret"), std::string::npos) << filled.error().detail;
    }
}

TEST_F(CredentialSources, SystemdComesBeforeTheFile) {
    const auto systemd = folder_ / "systemd";
    std::filesystem::create_directory(systemd);
    std::ofstream(systemd / "ups") << "community=of-systemd\n";
    ASSERT_THAT(write_credentials_file(folder_ / "c.toml", {{"ups", "community=of-file"}, {"pdu", "community=\"q\\"}}),
                IsOk());
    setenv("WATTMAST_CREDENTIALS", (folder_ / "c.toml").c_str(), 1);
    EXPECT_EQ(*service_credentials().fill_in("snmp://h?credential=ups"), "snmp://h?community=of-file");
    setenv("CREDENTIALS_DIRECTORY", systemd.c_str(), 1);
    EXPECT_EQ(*service_credentials().fill_in("snmp://h?credential=ups"), "snmp://h?community=of-systemd");
    EXPECT_EQ(*service_credentials().fill_in("snmp://h?credential=pdu"), "snmp://h?community=\"q\\");
    EXPECT_THAT(service_credentials().fill_in("snmp://h?credential=other"),
                FailsWithDetail(Errc::invalid_argument, "in systemd credentials (" + systemd.string() +
                                                            "), nor in the file " + (folder_ / "c.toml").string()));
}

TEST_F(CredentialSources, TheFileIsWhereConfigurationIs) {
    EXPECT_TRUE(credentials_file().empty());
    setenv("HOME", "/home/a", 1);
    EXPECT_EQ(credentials_file(), "/home/a/.config/wattmast/credentials.toml");
    setenv("XDG_CONFIG_HOME", "/etc/a", 1);
    EXPECT_EQ(credentials_file(), "/etc/a/wattmast/credentials.toml");
    setenv("WATTMAST_CREDENTIALS", "/etc/own.toml", 1);
    EXPECT_EQ(credentials_file(), "/etc/own.toml");
    EXPECT_TRUE(systemd_credentials_folder().empty());
}

TEST_F(CredentialSources, AFileThatOthersMayReadIsRefused) {
    const auto file = folder_ / "new/credentials.toml";
    EXPECT_TRUE(read_credentials_file(file)->empty());
    const CredentialTexts texts{{"a", "community=s3cret"}, {"b.c", "x=\"1\"\\"}};
    ASSERT_THAT(write_credentials_file(file, texts), IsOk());
    EXPECT_EQ(*read_credentials_file(file), texts);
    struct stat about {};
    ASSERT_EQ(stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    for (const mode_t mode : {0640U, 0604U, 0620U, 0644U}) {
        ASSERT_EQ(chmod(file.c_str(), mode), 0);
        const auto read = read_credentials_file(file);
        EXPECT_THAT(read, FailsWithDetail(Errc::file_failed, "chmod 600 " + file.string()));
        EXPECT_EQ(read.error().detail.find("s3cret"), std::string::npos);
    }
    ASSERT_EQ(chmod(file.c_str(), 0400), 0);
    EXPECT_EQ(*read_credentials_file(file), texts);
}

TEST_F(CredentialSources, AFileThatIsNoneIsReportedWithoutItsText) {
    const auto file = folder_ / "c.toml";
    for (const char* text : {"[credential]\na = \"s3cret", "s3cret = 1", "[credential]\na = 3",
                             "[credential]\n\"../s3cret\" = \"x=1\"", "credential = \"s3cret\""}) {
        std::ofstream(file) << text;
        chmod(file.c_str(), 0600);
        const auto read = read_credentials_file(file);
        EXPECT_THAT(read, FailsWithDetail(Errc::file_failed, "must hold a table [credential]")) << text;
        EXPECT_EQ(read.error().detail.find("s3cret"), std::string::npos) << read.error().detail;
    }
}

TEST(Credentials, AUriIsUnderstoodAsFarAsItCanBe) {
    const auto uri = parse_without_secrets("snmp://Router:1161?version=3&credential=ups");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<SnmpUri>(*uri).endpoint, (Endpoint{"router", 1161}));
    EXPECT_THAT(
        parse_without_secrets("snmp://h?version=3&user=a&auth=MD5&auth_password=***&priv=DES&priv_password=***"),
        IsOk());
    EXPECT_THAT(parse_without_secrets("snmp://h:0?credential=a"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_without_secrets("snmp://h?credential=a/b"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_without_secrets("snmp://h?version=3"), FailsWith(Errc::invalid_argument));
}

constexpr const char* inventory_text = R"(format = 1
[[site]]
code = "S"
kind = "tower"
time_zone = "UTC"
[[site.device]]
name = "kept"
uri = "snmp://h1?credential=ups"
[[site.device]]
name = "unknown"
uri = "snmp://h2?credential=none"
[[site.device]]
name = "own"
uri = "snmp://h3?community=s3cret"
[[site.device]]
name = "both"
uri = "snmp://h4?version=3&user=a&auth=SHA-256&auth_password=0wn-s3cret&credential=priv"
[[site.device]]
name = "wrong"
uri = "snmp://h5?credential=bad"
)";

TEST(Credentials, TheCatalogueKeepsTheNameAndThePollGetsTheParameters) {
    const test::TemporaryFolder folder;
    const auto inventory = parse_inventory(inventory_text);
    ASSERT_THAT(inventory, IsOk());
    const auto store = make_memory_store();
    ASSERT_THAT(save_inventory(*inventory, store->catalog()), IsOk());
    ASSERT_THAT(save_secrets(folder / "a.wattmast", *inventory), IsOk());
    const Catalog catalog = store->catalog().load().value();
    EXPECT_EQ(catalog.devices[0].uri, "snmp://h1?credential=ups");
    EXPECT_EQ(catalog.devices[3].uri, "snmp://h4?version=3&user=a&auth=SHA-256&auth_password=***&credential=priv");

    const Credentials credentials({source("the test", {{"ups", "community=of-ups"},
                                                       {"priv", "priv=AES&priv_password=s3cret-two"},
                                                       {"bad", "version=3&auth_password=s3cret-three"}})});
    const auto file = secrets_file(folder / "a.wattmast");
    const auto secrets = load_secrets(folder / "a.wattmast").value();
    const auto devices = collected_devices(catalog, secrets, file, credentials);
    ASSERT_EQ(devices.size(), 5U);
    EXPECT_EQ(std::get<SnmpUri>(devices[0].uri), (SnmpUri{{"h1", 161}, SnmpCommunity{"of-ups"}}));
    EXPECT_FALSE(devices[0].obstacle);
    ASSERT_TRUE(devices[1].obstacle);
    EXPECT_EQ(devices[1].obstacle->code, Errc::invalid_argument);
    EXPECT_THAT(devices[1].obstacle->detail, testing::HasSubstr("unknown (snmp://h2?credential=none): there is no "
                                                                "credential \"none\" in the test; make it with"));
    EXPECT_EQ(std::get<SnmpUri>(devices[2].uri), (SnmpUri{{"h3", 161}, SnmpCommunity{"s3cret"}}));
    EXPECT_EQ(std::get<SnmpUri>(devices[3].uri),
              (SnmpUri{{"h4", 161},
                       SnmpUser{"a", {{SnmpAuth::sha256, "0wn-s3cret"}}, {{SnmpPrivacy::aes128, "s3cret-two"}}, ""}}));
    ASSERT_TRUE(devices[4].obstacle);
    EXPECT_EQ(devices[4].obstacle->detail.find("s3cret"), std::string::npos) << devices[4].obstacle->detail;

    const auto without = collected_devices(catalog, {}, file, credentials);
    ASSERT_TRUE(without[2].obstacle);
    EXPECT_THAT(without[2].obstacle->detail, testing::HasSubstr("its password is not in " + file.string()));
}

}  // namespace
}  // namespace wattmast
