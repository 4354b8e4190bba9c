// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SNMP v1, v2c and v3 at every level against Debian's snmpd, and what happens when a password is wrong or it restarts.
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/post.hpp>
#include <functional>
#include <map>
#include <memory>
#include <thread>

#include "collect/driver.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "conformance/snmpd_process.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::SnmpdProcess;
namespace asio = boost::asio;

constexpr const char* auth_password = "Sig-natur4";
constexpr const char* priv_password = "Schl0ss-und-Riegel";

struct User {
    std::string name;
    std::string auth;  ///< As snmpd writes it; empty: none.
    std::string priv;
};

/// Every protocol at least once, SHA-2 with each length of AES.
const std::vector<User>& users() {
    static const std::vector<User> all{
        {"nobody", "", ""},
        {"md5", "MD5", ""},
        {"sha", "SHA", ""},
        {"sha224", "SHA-224", ""},
        {"sha256", "SHA-256", ""},
        {"sha384", "SHA-384", ""},
        {"sha512", "SHA-512", ""},
        {"md5-des", "MD5", "DES"},
        {"md5-aes256", "MD5", "AES-256"},
        {"sha-aes", "SHA", "AES"},
        {"sha-aes192", "SHA", "AES-192"},
        {"sha256-aes", "SHA-256", "AES"},
        {"sha256-aes256", "SHA-256", "AES-256"},
        {"sha512-aes", "SHA-512", "AES"},
        {"sha512-aes256", "SHA-512", "AES-256"},
    };
    return all;
}

std::string uri_of(std::uint16_t port, const User& user) {
    std::string uri = "snmp://127.0.0.1:" + std::to_string(port) + "?version=3&user=" + user.name;
    uri += user.auth.empty() ? "" : "&auth=" + user.auth + "&auth_password=" + auth_password;
    return uri + (user.priv.empty() ? "" : "&priv=" + user.priv + "&priv_password=" + priv_password);
}

std::vector<std::string> ups_lines() {
    std::vector<std::string> lines{"engineID the same after a restart"};
    for (const User& user : users()) {
        const std::string level = user.priv.empty() ? (user.auth.empty() ? "noauth" : "auth") : "priv";
        if (user.auth.empty()) {
            lines.push_back("createUser " + user.name);
        } else {
            lines.push_back("createUser " + user.name + " " + user.auth + " " + auth_password +
                            (user.priv.empty() ? "" : " " + user.priv + " " + priv_password));
        }
        lines.push_back("rouser " + user.name + " " + level);
    }
    // What is not here (temperature, second input …) is absent.
    const std::string ups = "override 1.3.6.1.2.1.33.1.";
    for (const std::string& line :
         {ups + "2.1.0 integer 3", ups + "2.4.0 integer 83", ups + "2.5.0 integer 5412", ups + "4.1.0 integer 5",
          ups + "4.2.0 integer 499", ups + "4.4.1.2.1 integer 230", ups + "4.4.1.3.1 integer 47",
          ups + "4.4.1.4.1 integer 1064", ups + "4.4.1.5.1 integer 38"}) {
        lines.push_back(line);
    }
    return lines;
}

/// Its scripted table is not used here.
SnmpdProcess agent() {
    return {ups_lines(), ".1.3.6.1.4.1.99999.1", {{".1.3.6.1.4.1.99999.1.1", "integer", "7"}}};
}

const ProfileLibrary& profiles() {
    static const auto library = load_profile_folder(WATTMAST_SOURCE_DIR "/resources/profiles").value();
    return library;
}

std::map<std::string, std::string> values(const std::vector<Reading>& readings) {
    std::map<std::string, std::string> result;
    for (const Reading& reading : readings) {
        result[to_string(reading.key)] =
            reading.value ? reading.value->to_string() : "(" + std::string(name_of(*reading.reason)) + ")";
    }
    return result;
}

const std::map<std::string, std::string> expected{
    {"ups_battery_status/total", "3"},        {"battery_state_of_charge/total", "83"},
    {"battery_voltage/total", "541.2"},       {"ups_output_source/total", "5"},
    {"frequency/total/output", "49.9"},       {"voltage/total/output 1", "230"},
    {"current/total/output 1", "4.7"},        {"active_power/total/output 1", "1064"},
    {"ups_output_load/total/output 1", "38"},
};

void expect_ups(const std::vector<Reading>& readings) {
    const auto got = values(readings);
    for (const auto& [key, value] : expected) {
        const auto found = got.find(key);
        EXPECT_EQ(found == got.end() ? "nothing" : found->second, value) << key;
    }
}

Result<ProbeReport> read(const std::string& uri, Duration patience = 5s) {
    return probe(parse_device_uri(uri).value(), "ietf.ups_mib", profiles(),
                 {.deadline = 30s, .reply_patience = patience});
}

class SnmpVersions : public testing::Test {
protected:
    void SetUp() override {
        if (!SnmpdProcess::is_installed()) {
            FAIL() << SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
        }
    }
};

TEST_F(SnmpVersions, EveryVersionLevelAndProtocolReadsTheSameNumbers) {
    const SnmpdProcess snmpd = agent();
    const std::string community = "snmp://127.0.0.1:" + std::to_string(snmpd.port()) + "?community=lab&version=";
    std::vector<std::string> uris{community + "1", community + "2c"};
    for (const User& user : users()) {
        uris.push_back(uri_of(snmpd.port(), user));
    }
    for (const std::string& uri : uris) {
        SCOPED_TRACE(uri);
        const auto report = read(uri);
        ASSERT_THAT(report, IsOk()) << snmpd.log();
        expect_ups(report->readings);
        EXPECT_EQ(report->device.find(auth_password), std::string::npos);
        EXPECT_EQ(report->device.find(priv_password), std::string::npos);
    }
}

TEST_F(SnmpVersions, AnAbsentObjectDoesNotCostV1TheOthers) {
    const SnmpdProcess snmpd = agent();
    const std::string uri = "snmp://127.0.0.1:" + std::to_string(snmpd.port()) + "?community=lab&version=";
    const auto v1 = read(uri + "1");
    const auto v2c = read(uri + "2c");
    ASSERT_THAT(v1, IsOk());
    ASSERT_THAT(v2c, IsOk());
    EXPECT_EQ(values(v1->readings), values(v2c->readings));
    EXPECT_EQ(values(v1->readings).at("battery_runtime_left/total"), "(no_such_point)");
    // It also finds its profile, by GETNEXT.
    const auto found = probe(parse_device_uri(uri + "1").value(), std::nullopt, profiles(), {.deadline = 30s});
    ASSERT_THAT(found, IsOk());
    EXPECT_EQ(found->profile, "ietf.ups_mib");  // without interfaces: their counters have 64 bits
}

TEST_F(SnmpVersions, WhatIsWrongIsSaidWithWhatToDoAndWithoutThePassword) {
    const SnmpdProcess snmpd = agent();
    const std::string v3 = "snmp://127.0.0.1:" + std::to_string(snmpd.port()) + "?version=3&user=";
    const std::string wrong = "wr0ng-passw0rd";
    const std::string signed_right = "sha256-aes&auth=SHA-256&auth_password=" + std::string(auth_password);
    struct Case {
        std::string uri;
        Errc code;
        std::string says;
    };
    for (const Case& one : {
             Case{v3 + "stranger", Errc::device_refused, "no SNMP v3 user \"stranger\""},
             Case{v3 + "sha256&auth=SHA-256&auth_password=" + wrong, Errc::device_refused, "correct auth_password"},
             Case{v3 + "sha256&auth=SHA-512&auth_password=" + auth_password, Errc::device_refused,
                  "or auth, which is SHA-512"},
             Case{v3 + "sha256&auth=SHA-256&auth_password=" + auth_password + "&priv=AES&priv_password=" + wrong,
                  Errc::device_refused, "does not offer level authPriv to user \"sha256\""},
             Case{v3 + signed_right + "&priv=AES&priv_password=" + wrong, Errc::timeout, "check priv_password"},
             Case{v3 + signed_right, Errc::device_refused, "allows user \"sha256-aes\" to read at level authNoPriv"},
             Case{v3 + signed_right + "&priv=AES&priv_password=" + priv_password + "&context=elsewhere", Errc::timeout,
                  "and context"},
         }) {
        SCOPED_TRACE(one.uri);
        const auto report = read(one.uri, 300ms);
        EXPECT_THAT(report, FailsWithDetail(one.code, one.says));
        for (const std::string& secret : {wrong, std::string(auth_password), std::string(priv_password)}) {
            EXPECT_EQ(report.error().detail.find(secret), std::string::npos) << report.error().detail;
        }
    }
}

/// Polls of drivers on one thread, as the collector does it.
class Polls {
public:
    explicit Polls(const std::vector<std::string>& uris, Duration patience = 5s) {
        for (const std::string& uri : uris) {
            drivers_.push_back(make_driver(context_.get_executor(), lines_, parse_device_uri(uri).value(), patience));
            outcomes_.emplace_back();
            is_running_.push_back(false);
        }
    }
    ~Polls() {
        for (const auto& driver : drivers_) {
            driver->close();
        }
        for (std::size_t i = 0; i < outcomes_.size(); ++i) {
            if (is_running_[i]) {
                static_cast<void>(end(i));
            }
        }
    }

    void begin(std::size_t index) {
        outcomes_[index].reset();
        is_running_[index] = true;
        const SteadyTime deadline = std::chrono::steady_clock::now() + 30s;
        asio::co_spawn(context_, drivers_[index]->poll(*profiles().find("ietf.ups_mib"), deadline),
                       [this, index](const std::exception_ptr& bug, PollOutcome outcome) {
                           if (bug) {
                               std::rethrow_exception(bug);
                           }
                           outcomes_[index] = std::move(outcome);
                       });
    }

    /// Runs until that one has ended.
    PollOutcome end(std::size_t index) {
        context_.restart();
        while (!outcomes_[index] && context_.run_one() > 0) {
        }
        is_running_[index] = false;
        return outcomes_[index].value();
    }

    PollOutcome poll(std::size_t index = 0) {
        begin(index);
        return end(index);
    }

    [[nodiscard]] bool has_ended(std::size_t index) const { return outcomes_[index].has_value(); }

private:
    asio::io_context context_;
    Lines lines_;
    std::vector<std::unique_ptr<Driver>> drivers_;
    std::vector<std::optional<PollOutcome>> outcomes_;
    std::vector<bool> is_running_;
};

TEST_F(SnmpVersions, AnAgentThatRestartedIsReadByTheNextPoll) {
    SnmpdProcess snmpd = agent();
    Polls polls({uri_of(snmpd.port(), {"sha256-aes", "SHA-256", "AES"})});
    expect_ups(polls.poll().readings);
    for (int i = 0; i < 3; ++i) {
        snmpd.restart(SnmpdProcess::Memory::kept);
        const PollOutcome outcome = polls.poll();
        EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
        expect_ups(outcome.readings);
    }
}

TEST_F(SnmpVersions, AnAgentThatForgotItsCountOfBootsIsReadByTheNextPoll) {
    SnmpdProcess snmpd = agent();
    snmpd.restart(SnmpdProcess::Memory::kept);
    snmpd.restart(SnmpdProcess::Memory::kept);
    Polls polls({uri_of(snmpd.port(), {"sha512-aes256", "SHA-512", "AES-256"})}, 300ms);
    expect_ups(polls.poll().readings);
    snmpd.restart(SnmpdProcess::Memory::lost);
    const PollOutcome outcome = polls.poll();
    EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
    expect_ups(outcome.readings);
}

/// Runs a context until the end of its scope.
class ContextThread {
public:
    explicit ContextThread(asio::io_context& context) : context_(context), thread_([&context] { context.run(); }) {}
    ~ContextThread() {
        context_.stop();
        thread_.join();
    }
    ContextThread(const ContextThread&) = delete;
    ContextThread& operator=(const ContextThread&) = delete;

private:
    asio::io_context& context_;
    std::thread thread_;
};

TEST_F(SnmpVersions, AnAgentWithANewEngineIsReadByTheNextPoll) {
    SnmpdProcess first = agent();
    SnmpdProcess second({"engineID another", "createUser sha SHA " + std::string(auth_password), "rouser sha auth",
                         "override 1.3.6.1.2.1.33.1.2.4.0 integer 17"},
                        ".1.3.6.1.4.1.99999.1", {{".1.3.6.1.4.1.99999.1.1", "integer", "7"}});
    // A relay that points elsewhere is an agent that was replaced.
    asio::io_context context;
    const asio::ip::address loopback = asio::ip::make_address("127.0.0.1");
    asio::ip::udp::socket front(context, {loopback, 0});
    asio::ip::udp::socket back(context, {loopback, 0});
    std::uint16_t target = first.port();
    Polls polls({uri_of(front.local_endpoint().port(), {"sha", "SHA", ""})}, 300ms);
    std::array<char, 65536> down{};
    std::array<char, 65536> up{};
    asio::ip::udp::endpoint client;
    asio::ip::udp::endpoint agent_end;
    std::function<void()> listen_front = [&] {
        front.async_receive_from(asio::buffer(down), client, [&](const auto& error, std::size_t size) {
            if (!error) {
                back.send_to(asio::buffer(down, size), {loopback, target});
                listen_front();
            }
        });
    };
    std::function<void()> listen_back = [&] {
        back.async_receive_from(asio::buffer(up), agent_end, [&](const auto& error, std::size_t size) {
            if (!error) {
                front.send_to(asio::buffer(up, size), client);
                listen_back();
            }
        });
    };
    listen_front();
    listen_back();
    const ContextThread relay(context);
    expect_ups(polls.poll().readings);
    asio::post(context, [&] { target = second.port(); });
    const PollOutcome outcome = polls.poll();
    EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(values(outcome.readings)["battery_state_of_charge/total"], "17");
}

// Images that were cloned with their engine ID: one user, two passwords, different clocks.
TEST_F(SnmpVersions, TwoAgentsWithOneEngineIdAreBothRead) {
    SnmpdProcess first = agent();
    first.restart(SnmpdProcess::Memory::kept);
    first.restart(SnmpdProcess::Memory::kept);
    const SnmpdProcess second({"engineID the same after a restart", "createUser sha256 SHA-256 other-passw0rd",
                               "rouser sha256 auth", "override 1.3.6.1.2.1.33.1.2.4.0 integer 19"},
                              ".1.3.6.1.4.1.99999.1", {{".1.3.6.1.4.1.99999.1.1", "integer", "7"}});
    Polls polls({uri_of(first.port(), {"sha256", "SHA-256", ""}),
                 "snmp://127.0.0.1:" + std::to_string(second.port()) +
                     "?version=3&user=sha256&auth=SHA-256&auth_password=other-passw0rd"});
    for (int i = 0; i < 3; ++i) {
        expect_ups(polls.poll(0).readings);
        EXPECT_EQ(values(polls.poll(1).readings)["battery_state_of_charge/total"], "19");
    }
}

// net-snmp's own discovery waits for its answer, and would stop every other poll meanwhile.
TEST_F(SnmpVersions, ASilentAgentDoesNotHoldUpTheOthers) {
    const SnmpdProcess snmpd = agent();
    asio::io_context context;
    asio::ip::udp::socket silent(context, {asio::ip::make_address("127.0.0.1"), 0});
    const User user{"sha512-aes", "SHA-512", "AES"};
    Polls polls({uri_of(silent.local_endpoint().port(), user), uri_of(snmpd.port(), user)}, 20s);
    polls.begin(0);
    for (int i = 0; i < 3; ++i) {
        expect_ups(polls.poll(1).readings);
    }
    EXPECT_FALSE(polls.has_ended(0));
}

}  // namespace
}  // namespace wattmast
