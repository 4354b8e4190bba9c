// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The whole way of an alarm: a meter that nobody here wrote → `wattmastctl collect` as a process → an alarm → aiosmtpd
// over TLS, Python's http.server and net-snmp's snmptrapd → and the end of it the same way.
#include <array>
#include <bit>
#include <csignal>
#include <filesystem>

#include "app/cli_fixture.h"
#include "conformance/libmodbus_server.h"
#include "conformance/notify_receivers.h"

namespace wattmast::test {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using testing::HasSubstr;
using Table = LibmodbusServer::Table;

constexpr const char* password = "D-passw0rt";
constexpr const char* community = "c0mmunity-of-the-lab";
constexpr std::chrono::seconds patience = 40s;

/// Voltages of Eastron's "SDM630-Modbus V2 Protocol", chapter 1.4: input registers 0 to 5, IEEE 754 floats.
void put_voltages(LibmodbusServer& meter, float first) {
    const std::array volts = {first, 231.25F, 229.75F};
    std::uint16_t address = 0;
    for (const float volt : volts) {
        const auto bits = std::bit_cast<std::uint32_t>(volt);
        const std::array registers = {static_cast<std::uint16_t>(bits >> 16),
                                      static_cast<std::uint16_t>(bits & 0xFFFF)};
        meter.fill(Table::input, address, registers);
        address = static_cast<std::uint16_t>(address + 2);
    }
}

class NotifyEndToEnd : public CliTest {
protected:
    NotifyEndToEnd() : meter_(std::make_unique<LibmodbusServer>(0, 400)), port_(meter_->port()) {
        put_voltages(*meter_, 230.5F);
        write("inventory.toml",
              "format = 1\n[[site]]\ncode = \"SH-PD-0473\"\nname = \"Pudong 473\"\nkind = \"base_station\"\n"
              "time_zone = \"Asia/Shanghai\"\n[[site.device]]\nname = \"M1\"\n"
              "uri = \"modbus+tcp://127.0.0.1:" +
                  std::to_string(port_) + "?unit=3\"\nprofile = \"eastron.sdm630\"\ninterval = \"1s\"\n");
        expect_done({"inventory", "import", "--db", db_, path("inventory.toml")});
        // A limit that a look or two is enough for; the rules that Wattmast brings wait for minutes.
        expect_done({"alarms", "rule", "--db", db_, "--add", "Phase voltage", "--condition", "above", "--kind",
                     "voltage", "--raise", "250", "--clear", "245", "--advice", "Call the utility.", "--severity",
                     "major"});
    }

    void expect_done(const std::vector<std::string>& arguments) const {
        const auto output = run_program(ctl(arguments), environment_);
        ASSERT_EQ(output.exit_code, done) << output.standard_error;
    }

    void set_credential(const std::string& name, const std::string& pairs) const {
        const std::string input = write("input-" + name, pairs + "\n");
        std::vector<std::string> command{"/bin/sh", "-c", "exec \"$@\" < \"$0\"", input};
        for (std::string& word : ctl({"credential", "set", name})) {
            command.push_back(std::move(word));
        }
        ASSERT_EQ(run_program(command, environment_).exit_code, done);
    }

    void add_channel(const std::string& name, const std::string& address, std::vector<std::string> more = {}) const {
        std::vector<std::string> words{"notify", "add",          name,       "--db", db_,        "--address",
                                       address,  "--every-rule", "--settle", "1s",   "--cleared"};
        words.insert(words.end(), more.begin(), more.end());
        expect_done(words);
    }

    void add_mail(const PythonReceiver& mail) const {
        set_credential("mail", "user=ops&password=" + std::string(password));
        add_channel("noc", "smtps://" + mail.host() + "?credential=mail&ca=" + mail.certificate_file(),
                    {"--from", "wattmast@example.com", "--to", "ops@example.org", "--language", "zh"});
    }

    /// Begins to collect, as an operator's service does.
    std::unique_ptr<Program> collect() const {
        auto program = std::make_unique<Program>(ctl({"collect", "--db", db_}), output_.path(), environment_);
        EXPECT_TRUE(program->wait_until_said("collecting from 1 devices", 20s)) << program->standard_error();
        return program;
    }

    static void end(Program& collector) {
        collector.signal(SIGTERM);
        EXPECT_EQ(collector.wait(), done) << collector.standard_error();
    }

    /// The newest alarm of the past with its log.
    json::object newest_alarm() const {
        const auto listed = run_program(ctl({"alarms", "history", "--db", db_, "--json"}), environment_);
        EXPECT_EQ(listed.exit_code, done) << listed.standard_error;
        const auto alarms = parse_json(listed.standard_output).at("alarms").as_array();
        if (alarms.empty()) {
            ADD_FAILURE() << "no alarm was stored";
            return {};
        }
        const std::string id = std::to_string(alarms.front().at("id").as_int64());
        return parse_json(run_program(ctl({"alarms", "show", id, "--db", db_, "--json"})).standard_output).as_object();
    }

    /// "raised", "notified noc" …, in the order of the log.
    static std::vector<std::string> log_of(const json::object& alarm) {
        std::vector<std::string> lines;
        for (const json::value& line : alarm.at("log").as_array()) {
            const std::string kind(line.at("kind").as_string());
            lines.push_back(kind == "notified" || kind == "not_notified"
                                ? kind + " " + std::string(line.at("text").as_string())
                                : kind);
        }
        return lines;
    }

    static json::object first_alarm_of(const PythonReceiver& webhook, int number) {
        const std::string name = "request-" + std::to_string(number) + ".json";
        if (!wait_for_file(webhook.folder() / name, patience)) {
            ADD_FAILURE() << name << " did not come";
            return {};
        }
        const auto body = webhook.kept(name).at("body").as_object();
        EXPECT_EQ(body.at("alarms").as_array().size(), 1U) << json::serialize(body);
        return body.at("alarms").at(0).as_object();
    }

    std::unique_ptr<LibmodbusServer> meter_;
    std::uint16_t port_;
    std::string db_ = path("fleet.wattmast");
    TemporaryFolder output_;  ///< Of `collect`.
    Environment environment_{{"WATTMAST_CREDENTIALS", path("credentials.toml")}};
};

TEST_F(NotifyEndToEnd, AValueBeyondItsLimitReachesEveryReceiverAndSoDoesItsEnd) {
    const PythonReceiver mail("mail_server.py", {"tls,login"}, PythonReceiver::Certificate::own, password);
    const PythonReceiver webhook("webhook_server.py", {}, PythonReceiver::Certificate::own);
    const SnmpTrapd trapd({"authCommunity log " + std::string(community)});
    set_credential("oss", "community=" + std::string(community));
    add_mail(mail);
    add_channel("itsm", "https://" + webhook.host() + "/answer/200?pin=" + webhook.pin());
    add_channel("oss", "snmp-inform://" + trapd.host() + "?credential=oss");
    const auto collector = collect();

    put_voltages(*meter_, 256.5F);
    const json::object raised = first_alarm_of(webhook, 1);
    ASSERT_FALSE(raised.empty()) << collector->standard_error();
    EXPECT_EQ(raised.at("what"), "raised");
    EXPECT_EQ(raised.at("severity"), "major");
    EXPECT_EQ(raised.at("site").at("code"), "SH-PD-0473");
    EXPECT_EQ(raised.at("device"), "M1");
    EXPECT_EQ(raised.at("point"), "voltage/l1");
    EXPECT_EQ(raised.at("value").to_number<double>(), 256.5);
    EXPECT_EQ(raised.at("limit").to_number<double>(), 250.0);
    EXPECT_EQ(raised.at("unit"), "V");
    EXPECT_EQ(raised.at("advice"), "Call the utility.");
    ASSERT_TRUE(wait_for_file(mail.folder() / "mail-1.json", patience)) << collector->standard_error();
    const auto first_mail = mail.kept("mail-1.json").as_object();
    EXPECT_EQ(first_mail.at("authenticated"), true);
    EXPECT_EQ(first_mail.at("to"), json::array{"ops@example.org"});
    EXPECT_THAT(std::string(first_mail.at("subject").as_string()), HasSubstr("SH-PD-0473 Pudong 473"));
    EXPECT_THAT(std::string(first_mail.at("body").as_string()), HasSubstr("256.5"));
    EXPECT_TRUE(trapd.has_logged(".1.3.6.1.6.3.1.1.4.1.0 = OID: .1.3.6.1.2.1.118.0.2")) << trapd.log();
    EXPECT_TRUE(trapd.has_logged("256.5 V")) << trapd.log();

    put_voltages(*meter_, 231.75F);
    const json::object cleared = first_alarm_of(webhook, 2);
    ASSERT_FALSE(cleared.empty()) << collector->standard_error();
    EXPECT_EQ(cleared.at("what"), "cleared");
    EXPECT_EQ(cleared.at("id"), raised.at("id"));
    EXPECT_EQ(cleared.at("worst").to_number<double>(), 256.5);
    EXPECT_TRUE(cleared.at("cleared").is_string());
    ASSERT_TRUE(wait_for_file(mail.folder() / "mail-2.json", patience)) << collector->standard_error();
    EXPECT_THAT(std::string(mail.kept("mail-2.json").at("subject").as_string()), HasSubstr("SH-PD-0473"));
    EXPECT_TRUE(trapd.has_logged(".1.3.6.1.6.3.1.1.4.1.0 = OID: .1.3.6.1.2.1.118.0.3")) << trapd.log();

    end(*collector);
    auto log = log_of(newest_alarm());
    std::ranges::sort(log);
    EXPECT_THAT(log, testing::ElementsAre("cleared", "notified itsm", "notified itsm", "notified noc", "notified noc",
                                          "notified oss", "notified oss", "raised"));
    EXPECT_FALSE(std::filesystem::exists(mail.folder() / "mail-3.json"));
    EXPECT_FALSE(std::filesystem::exists(webhook.folder() / "request-3.json"));
}

TEST_F(NotifyEndToEnd, ADeadDeviceIsToldAndItsReturnToo) {
    const PythonReceiver webhook("webhook_server.py", {}, PythonReceiver::Certificate::none);
    add_channel("itsm", "http://" + webhook.host() + "/answer/204");
    const auto collector = collect();
    // Silence is counted in intervals since the first answer.
    ASSERT_TRUE(meter_->wait_for_requests(2, patience)) << collector->standard_error();
    meter_.reset();
    const json::object raised = first_alarm_of(webhook, 1);
    ASSERT_FALSE(raised.empty()) << collector->standard_error();
    EXPECT_EQ(raised.at("what"), "raised");
    EXPECT_EQ(raised.at("condition"), "device_offline");
    EXPECT_EQ(raised.at("rule").at("key"), "device_offline");
    EXPECT_EQ(raised.at("site").at("code"), "SH-PD-0473");
    EXPECT_EQ(raised.at("unit"), "poll intervals");

    meter_ = std::make_unique<LibmodbusServer>(0, 400, port_);
    put_voltages(*meter_, 230.5F);
    const json::object cleared = first_alarm_of(webhook, 2);
    ASSERT_FALSE(cleared.empty()) << collector->standard_error();
    EXPECT_EQ(cleared.at("what"), "cleared");
    EXPECT_EQ(cleared.at("id"), raised.at("id"));
    end(*collector);
    EXPECT_THAT(log_of(newest_alarm()), testing::ElementsAre("raised", "notified itsm", "cleared", "notified itsm"));
}

/// The program is told to end while a mail is on its way that the server does not answer: it ends at once, and the next
/// start sends that mail again, once, with the same id.
TEST_F(NotifyEndToEnd, WhatIsOnItsWayAtTheEndIsToldOnceByTheNextStart) {
    const PythonReceiver mail("mail_server.py", {"tls,login,slow-once"}, PythonReceiver::Certificate::own, password);
    add_mail(mail);
    put_voltages(*meter_, 256.5F);
    auto collector = collect();
    ASSERT_TRUE(wait_for_file(mail.folder() / "reached.json", patience)) << collector->standard_error();
    const auto told_to_end = std::chrono::steady_clock::now();
    end(*collector);
    EXPECT_LT(std::chrono::steady_clock::now() - told_to_end, 10s);
    EXPECT_THAT(log_of(newest_alarm()), testing::ElementsAre("raised")) << "nobody knows yet";

    collector = collect();
    ASSERT_TRUE(wait_for_file(mail.folder() / "mail-1.json", patience)) << collector->standard_error();
    EXPECT_EQ(mail.kept("mail-1.json").at("id"), mail.kept("reached.json"));
    put_voltages(*meter_, 231.75F);
    ASSERT_TRUE(wait_for_file(mail.folder() / "mail-2.json", patience)) << collector->standard_error();
    end(*collector);
    EXPECT_THAT(log_of(newest_alarm()), testing::ElementsAre("raised", "notified noc", "cleared", "notified noc"));
    EXPECT_FALSE(std::filesystem::exists(mail.folder() / "mail-3.json"));
}

}  // namespace
}  // namespace wattmast::test
