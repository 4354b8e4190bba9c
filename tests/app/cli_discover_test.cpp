// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl discover: what is there, before anything is saved.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class DiscoverTest : public CliTest {
protected:
    /// Three meters at addresses of their own on one port, the first of them in the database.
    void SetUp() override {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = 3;
        options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        sim::ListenAddress listen;
        listen.addressing = sim::Addressing::address_each;
        auto started = sim::Simulator::start(options, listen);
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
        const std::string& uri = simulator_->endpoints().front().uri;
        port_ = uri.substr(uri.rfind(':') + 1, uri.find('?') - uri.rfind(':') - 1);
        write("one.csv", "code,name,kind,time_zone,device,uri,profile\nA,Alpha,tower,UTC,M1," + uri +
                             ",eastron.sdm630\nN,New,tower,UTC,,,\n");
        ASSERT_EQ(run({"inventory", "import", "--db", db(), path("one.csv")}).exit_code, done);
    }
    [[nodiscard]] std::string db() const { return path("fleet.wattmast"); }
    [[nodiscard]] ProgramOutput discover(std::vector<std::string> more) const {
        std::vector<std::string> all{"discover", "127.1.0.0/29", "--modbus", "--modbus-port", port_, "--rate", "500"};
        all.insert(all.end(), more.begin(), more.end());
        return run(std::move(all));
    }

    std::string port_;
};

TEST_F(DiscoverTest, ListsDevicesWithValuesAndTellsTheKnownOnes) {
    const auto output = discover({"--db", db(), "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto answer = parse_json(output.standard_output);
    EXPECT_TRUE(answer.at("complete").as_bool());
    EXPECT_EQ(answer.at("lines").to_number<int>(), 6);
    ASSERT_EQ(answer.at("devices").as_array().size(), 3U);
    int known = 0;
    for (const auto& device : answer.at("devices").as_array()) {
        ASSERT_EQ(device.at("profiles").as_array().size(), 1U);
        EXPECT_GE(device.at("profiles").at(0).at("points").as_array().size(), 20U);
        EXPECT_TRUE(device.at("profiles").at(0).at("points").at(0).at("value").is_string());
        known += device.at("known").is_object() ? 1 : 0;
    }
    EXPECT_EQ(known, 1);
    const auto text = discover({});
    EXPECT_THAT(text.standard_output, HasSubstr("    eastron.sdm630: 38 points: voltage/l1 "));
    EXPECT_THAT(text.standard_error, HasSubstr("3 devices on 6 lines"));
}

TEST_F(DiscoverTest, SavesOnlyWhenAskedAndOnlyWhatIsNew) {
    const auto devices = [this] {
        return run({"inventory", "export", "--db", db(), "--format", "csv"}).standard_output;
    };
    const std::string before = devices();
    ASSERT_EQ(discover({"--db", db()}).exit_code, done);
    EXPECT_EQ(devices(), before);

    const auto review = discover({"--db", db(), "--for", "N", "--out", path("review.csv")});
    ASSERT_EQ(review.exit_code, done) << review.standard_error;
    EXPECT_THAT(review.standard_error, HasSubstr("left out: modbus+tcp://127.1.0.1:" + port_ +
                                                 "?unit=1: is in the fleet: site \"A\", device \"M1\""));
    EXPECT_EQ(devices(), before);
    EXPECT_THAT(bytes_of(path("review.csv")), HasSubstr(",127.1.0.2 unit 1,modbus+tcp://127.1.0.2:" + port_));

    const auto saved = discover({"--db", db(), "--save", "N", "--json"});
    ASSERT_EQ(saved.exit_code, done) << saved.standard_error;
    EXPECT_EQ(parse_json(saved.standard_output).at("kept").to_number<int>(), 2);
    // The reviewed file is the same two devices.
    const auto again = run({"inventory", "import", "--db", db(), path("review.csv"), "--dry-run", "--json"});
    EXPECT_EQ(parse_json(again.standard_output).at("devices").at("unchanged").to_number<int>(), 2)
        << again.standard_output;
    EXPECT_EQ(parse_json(discover({"--db", db(), "--save", "N", "--json"}).standard_output).at("kept").to_number<int>(),
              0);
}

/// A port whose connections stand, and from which nothing comes until it is destroyed.
class SilentPort {
public:
    explicit SilentPort(const std::string& address) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in name{};
        socklen_t size = sizeof name;
        name.sin_family = AF_INET;
        inet_pton(AF_INET, address.c_str(), &name.sin_addr);
        const bool is_listening = bind(socket_, reinterpret_cast<const sockaddr*>(&name), size) == 0 &&
                                  listen(socket_, 8) == 0 &&
                                  getsockname(socket_, reinterpret_cast<sockaddr*>(&name), &size) == 0;
        port_ = is_listening ? ntohs(name.sin_port) : 0;
    }
    ~SilentPort() { close(socket_); }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;

    [[nodiscard]] std::string port() const { return std::to_string(port_); }

private:
    int socket_;
    int port_ = 0;
};

TEST_F(DiscoverTest, WhatWasAddedWhileItLookedIsNotSavedTwice) {
    auto silent = std::make_unique<SilentPort>("127.1.0.2");
    ASSERT_NE(silent->port(), "0");
    const std::string device = "modbus+tcp://127.1.0.2:" + port_ + "?unit=1";
    Program scan(ctl({"discover", "127.1.0.2", "--modbus", "--modbus-port", port_, "--modbus-port", silent->port(),
                      "--timeout", "30s", "--db", db(), "--save", "N"}),
                 folder_.path());
    // It has read the fleet by then, and waits for the port that says nothing.
    ASSERT_TRUE(wait_for_file(folder_ / "stdout", std::chrono::seconds{60}));
    write("two.csv",
          "code,name,kind,time_zone,device,uri,profile\nA,Alpha,tower,UTC,M2," + device + ",eastron.sdm630\n");
    ASSERT_EQ(run({"inventory", "import", "--db", db(), path("two.csv")}).exit_code, done);
    silent.reset();
    EXPECT_EQ(scan.wait(), done) << scan.standard_error();
    EXPECT_THAT(scan.standard_error(), HasSubstr(device + ": is in the fleet: site \"A\", device \"M2\""));
    EXPECT_THAT(scan.standard_error(), HasSubstr("0 devices saved at site N"));
}

TEST_F(CliTest, DiscoverRefusesWhatIsTooMuchOrMeansNothing) {
    const auto says = [](const std::vector<std::string>& arguments, const char* words) {
        const auto output = run(arguments);
        EXPECT_EQ(output.exit_code, wrong_use) << words;
        EXPECT_THAT(output.standard_error, HasSubstr(words));
    };
    says({"discover", "10.0.0.0/8", "--modbus"}, "holds 16777214 addresses, and at most 4096");
    says({"discover", "10.0.0.1"}, "say what to look for");
    says({"discover", "10.0.0.1", "--modbus", "--units", "1-300"}, "is not a Modbus unit");
    says({"discover", "10.0.0.1", "--modbus", "--rate", "0"}, "the rate is 0 a second");
    says({"discover", "10.0.0.1", "--modbus", "--save", "A"}, "say with --db");
    says({"discover", "10.0.0.1", "--modbus", "--timeout", "5m"}, "--timeout may be from");
    says({"discover", "10.0.0.1", "--template", "modbus+tcp://10.0.0.1"}, "has no {host}");
    says({"discover"}, "ranges is required");
    EXPECT_THAT(run({"discover", "--help"}).standard_output, HasSubstr("reads only"));
}

TEST_F(CliTest, DiscoverTakesNoSecretFromTheCommandLineAndShowsNone) {
    const std::string secret = "hush-hush";
    std::string said;
    const auto add = [&](const ProgramOutput& output) { said += output.standard_output + output.standard_error; };
    const auto plain = run({"discover", "127.0.0.1", "--snmp", "--community", secret});
    EXPECT_EQ(plain.exit_code, wrong_use);
    EXPECT_THAT(plain.standard_error, HasSubstr("stdin, env:NAME or file:PATH"));
    add(plain);
    const auto form = run({"discover", "127.0.0.1", "--template", "snmp://{host}?community=" + secret});
    EXPECT_EQ(form.exit_code, wrong_use);
    add(form);

    sim::FleetOptions options;
    options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    auto started = sim::Simulator::start(options, {});
    ASSERT_THAT(started, IsOk());
    std::string port;
    for (const sim::Endpoint& endpoint : (*started)->endpoints()) {
        if (endpoint.uri.starts_with("snmp://")) {
            port = endpoint.uri.substr(17, endpoint.uri.find('?') - 17);
            break;
        }
    }
    write("site.csv", "code,kind,time_zone\nA,tower,UTC\n");
    const std::string db = path("agents.wattmast");
    ASSERT_EQ(run({"inventory", "import", "--db", db, path("site.csv")}).exit_code, done);
    const std::string file = write("communities", secret + "\npublic\n");
    for (const std::string& source : {"file:" + file, std::string("env:SOURCE")}) {
        const auto output = run_program(ctl({"discover", "127.0.0.1", "--snmp", "--snmp-port", port, "--timeout",
                                             "300ms", "--community", source, "--db", db, "--save", "A", "--json"}),
                                        {{"SOURCE", secret + "\npublic"}, {"WATTMAST_LOG", "trace"}});
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        EXPECT_EQ(parse_json(output.standard_output).at("devices").as_array().size(), 1U);
        EXPECT_THAT(output.standard_output, HasSubstr("community=***"));
        add(output);
    }
    EXPECT_THAT(said, Not(HasSubstr(secret)));
    EXPECT_THAT(bytes_of(db), Not(HasSubstr("community=public")));
    EXPECT_THAT(bytes_of(db + ".secrets"), HasSubstr("community=public"));
}

}  // namespace
}  // namespace wattmast::test
