// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl notify` with receivers that nobody here wrote, and every byte that is said or stored searched for what
// is secret.
#include <filesystem>
#include <fstream>

#include "app/cli_fixture.h"
#include "conformance/notify_receivers.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

constexpr const char* password = "D-passw0rt";
constexpr const char* token = "E-t0ken";
constexpr const char* community = "c0mmunity-of-the-lab";
constexpr const char* path_secret = "H-p4th";

class NotifyCli : public CliTest {
protected:
    void SetUp() override {
        write("inventory.toml", "format = 1\n[[site]]\ncode = \"SH-PD-0473\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n");
        ASSERT_EQ(say({"inventory", "import", "--db", db(), path("inventory.toml")}).exit_code, done);
    }

    [[nodiscard]] std::string db() const { return path("fleet.wattmast"); }

    /// A command whose output is kept for the search.
    ProgramOutput say(const std::vector<std::string>& arguments, const std::string& input = "") {
        const std::string input_file = write("input-standard", input);
        std::vector<std::string> command{"/bin/sh", "-c", "exec \"$@\" < \"$0\"", input_file};
        for (std::string& word : ctl(arguments)) {
            command.push_back(std::move(word));
        }
        auto output =
            run_program(command, {{"WATTMAST_CREDENTIALS", path("credentials.toml")}, {"WATTMAST_LOG", "trace"}});
        std::ofstream(folder_ / "said.log", std::ios::app) << output.standard_output << output.standard_error;
        return output;
    }

    ProgramOutput add(const std::string& name, const std::string& address, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"notify", "add", name, "--db", db(), "--address", address};
        words.insert(words.end(), more.begin(), more.end());
        return say(words);
    }

    boost::json::object test_of(const std::string& name, int exit_code) {
        const auto output = say({"notify", "test", name, "--db", db(), "--json"});
        EXPECT_EQ(output.exit_code, exit_code) << output.standard_error << output.standard_output;
        return parse_json(output.standard_output).as_object();
    }

    void expect_no_secret_anywhere() const {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            const std::string name = entry.path().filename().string();
            if (!entry.is_regular_file() || name == "credentials.toml" || name.starts_with("input-")) {
                continue;
            }
            ++files;
            const std::string bytes = bytes_of(entry.path());
            for (const char* secret : {password, token, community, path_secret, "RC1wYXNzdzBydA=="}) {
                EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " holds " << secret;
            }
        }
        EXPECT_GE(files, 2U) << "nothing was searched";
    }
};

const std::vector<std::string> people{"--from", "wattmast@example.com", "--to", "ops@example.org"};

TEST_F(NotifyCli, ATestSaysThatItIsOneOverEveryWay) {
    const PythonReceiver mail("mail_server.py", {"tls,login"}, PythonReceiver::Certificate::own, password);
    const PythonReceiver webhook("webhook_server.py", {}, PythonReceiver::Certificate::own);
    const SnmpTrapd trapd({"authCommunity log " + std::string(community)});
    ASSERT_EQ(
        say({"credential", "set", "mail", "--with", "user=ops", "--secret", "password"}, std::string(password) + "\n")
            .exit_code,
        done);
    ASSERT_EQ(say({"credential", "set", "hook", "--secret", "token", "--secret", "path_secret"},
                  std::string(token) + "\n/" + path_secret + "\n")
                  .exit_code,
              done);
    ASSERT_EQ(say({"credential", "set", "oss", "--secret", "community"}, std::string(community) + "\n").exit_code,
              done);

    auto in_chinese = people;
    in_chinese.insert(in_chinese.end(), {"--language", "zh", "--to", "noc@example.org"});
    EXPECT_EQ(
        add("noc", "smtps://" + mail.host() + "?credential=mail&ca=" + mail.certificate_file(), in_chinese).exit_code,
        done);
    EXPECT_EQ(add("itsm", "https://" + webhook.host() + "/answer/200?credential=hook&pin=" + webhook.pin()).exit_code,
              done);
    EXPECT_EQ(add("oss", "snmp-inform://" + trapd.host() + "?credential=oss").exit_code, done);

    EXPECT_EQ(test_of("noc", done).at("delivered"), true);
    const auto kept = mail.kept("mail-1.json").as_object();
    EXPECT_EQ(kept.at("subject"), "Wattmast 测试消息");
    EXPECT_EQ(kept.at("to"), (boost::json::array{"ops@example.org", "noc@example.org"}));
    EXPECT_EQ(test_of("itsm", done).at("kind"), "webhook");
    const auto request = webhook.kept("request-1.json").as_object();
    EXPECT_EQ(request.at("body").at("kind"), "test");
    EXPECT_EQ(request.at("headers").at("Authorization").as_string(), "Bearer " + std::string(token));
    EXPECT_EQ(request.at("path").as_string(), "/answer/200/" + std::string(path_secret));
    EXPECT_EQ(test_of("oss", done).at("delivered"), true);
    EXPECT_TRUE(trapd.has_logged("STRING: \"Test message of Wattmast\"")) << trapd.log();
    expect_no_secret_anywhere();
}

TEST_F(NotifyCli, WhatFailsIsSaidWithoutSecrets) {
    const PythonReceiver mail("mail_server.py", {"tls,login,echo"}, PythonReceiver::Certificate::own, "another");
    ASSERT_EQ(say({"credential", "set", "mail"}, "user=ops&password=" + std::string(password) + "\n").exit_code, done);
    EXPECT_EQ(add("noc", "smtps://" + mail.host() + "?credential=mail&ca=" + mail.certificate_file(), people).exit_code,
              done);
    const auto refused = test_of("noc", could_not);
    EXPECT_EQ(refused.at("delivered"), false);
    EXPECT_EQ(refused.at("error"), "device_refused");
    EXPECT_EQ(refused.at("lasting"), true);
    EXPECT_EQ(add("lost", "smtps://" + mail.host() + "?credential=nobody", people).exit_code, done);
    EXPECT_THAT(std::string(test_of("lost", wrong_use).at("detail").as_string()),
                HasSubstr("no credential \"nobody\""));
    for (const std::string& address : std::vector<std::string>{
             "smtps://h?user=ops&password=" + std::string(password), "https://h/x?token=" + std::string(token),
             "snmp-trap://h?community=" + std::string(community), "https://h/x?path_secret=" + std::string(path_secret),
             "http://h/x?credential=mail", "smtp-plain://h?credential=mail"}) {
        EXPECT_EQ(add("bad", address, address.starts_with("smtp") ? people : std::vector<std::string>{}).exit_code,
                  wrong_use);
    }
    expect_no_secret_anywhere();
}

TEST_F(NotifyCli, ChannelsAreListedChangedAndRemoved) {
    EXPECT_EQ(parse_json(say({"notify", "list", "--db", db(), "--json"}).standard_output).at("channels"),
              boost::json::array());
    EXPECT_EQ(add("oss", "snmp-trap://192.0.2.9",
                  {"--floor", "major", "--every-rule", "--cleared", "--repeat", "1h", "--quiet",
                   "22:00-07:00@Asia/Shanghai", "--settle", "1m", "--per-hour", "9", "--site", "SH-PD-0473", "--off"})
                  .exit_code,
              done);
    const auto listed = parse_json(say({"notify", "list", "--db", db(), "--json"}).standard_output);
    const auto channel = listed.at("channels").at(0).as_object();
    EXPECT_EQ(channel.at("name"), "oss");
    EXPECT_EQ(channel.at("kind"), "snmp");
    EXPECT_EQ(channel.at("floor"), "major");
    EXPECT_EQ(channel.at("every_rule"), true);
    EXPECT_EQ(channel.at("repeat_seconds"), 3600);
    EXPECT_EQ(channel.at("quiet"), "22:00-07:00@Asia/Shanghai,critical");
    EXPECT_EQ(channel.at("settle_seconds"), 60.0);
    EXPECT_EQ(channel.at("per_hour"), 9);
    EXPECT_EQ(channel.at("scope").at("site"), "SH-PD-0473");
    EXPECT_EQ(channel.at("enabled"), false);
    EXPECT_EQ(add("oss", "snmp-trap://192.0.2.10").exit_code, done);
    EXPECT_THAT(say({"notify", "list", "--db", db()}).standard_output,
                HasSubstr("oss  snmp  snmp-trap://192.0.2.10  (warning and above, rules that name it, en)"));
    EXPECT_EQ(say({"notify", "remove", "oss", "--db", db()}).exit_code, done);
    EXPECT_EQ(say({"notify", "remove", "oss", "--db", db()}).exit_code, wrong_use);
    EXPECT_EQ(say({"notify", "test", "oss", "--db", db()}).exit_code, wrong_use);
    EXPECT_EQ(add("x", "snmp-trap://192.0.2.9", {"--site", "nowhere"}).exit_code, wrong_use);
    EXPECT_EQ(add("x", "ftp://192.0.2.9").exit_code, wrong_use);
    EXPECT_EQ(say({"notify", "list", "--db", path("none.wattmast")}).exit_code, could_not);
}

}  // namespace
}  // namespace wattmast::test
