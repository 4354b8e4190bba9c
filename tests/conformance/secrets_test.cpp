// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Known secrets in every parameter that may hold one, through every command that sees a URI; then every byte that was
// said or stored is searched for them.
#include <array>
#include <filesystem>
#include <fstream>

#include "app/cli_fixture.h"
#include "conformance/mosquitto_process.h"
#include "conformance/snmpd_process.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

constexpr const char* community = "c0mmunity-of-the-lab";
constexpr const char* auth_password = "A-Sig-natur4";
constexpr const char* priv_password = "B-Schl0ss";
constexpr const char* wrong_password = "C-wr0ng-one";
constexpr const char* password = "D-passw0rt";
constexpr const char* token = "E-t0ken";

constexpr const char* api_key = "F-ap1-k3y";

// Of the broker: tests/conformance/mosquitto_process.h has what opens it.
constexpr const char* broker_password = "correct horse";
constexpr const char* broker_password_in_uri = "correct%20horse";
constexpr const char* wrong_key_password = "G-kn4ck";

constexpr std::array secrets{community,
                             auth_password,
                             priv_password,
                             wrong_password,
                             password,
                             token,
                             api_key,
                             broker_password,
                             broker_password_in_uri,
                             wrong_key_password,
                             MosquittoProcess::key_password};

/// What the person keeps secrets in is meant to hold them.
bool may_hold_secrets(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return name.ends_with(".secrets") || name == "credentials.toml" || name.starts_with("input-");
}

class Secrets : public CliTest {
protected:
    void SetUp() override {
        if (!SnmpdProcess::is_installed()) {
            FAIL() << SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
        }
    }

    /// A command whose output is kept for the search.
    ProgramOutput say(const std::vector<std::string>& arguments, const std::string& input = "") {
        const std::string input_file = write("input-standard", input);
        std::vector<std::string> command{"/bin/sh", "-c", "exec \"$@\" < \"$0\"", input_file};
        for (std::string& word : ctl(arguments)) {
            command.push_back(std::move(word));
        }
        auto output =
            run_program(command, {{"WATTMAST_CREDENTIALS", path("credentials.toml")}, {"WATTMAST_LOG", "trace"}});
        std::ofstream(folder_ / "said.log", std::ios::app) << "$ " << arguments.front() << '\n'
                                                           << output.standard_output << output.standard_error;
        return output;
    }

    /// @param more Secrets that only this test knows.
    void expect_no_secret_anywhere(const std::vector<std::string>& more = {}) const {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            if (!entry.is_regular_file() || may_hold_secrets(entry.path())) {
                continue;
            }
            ++files;
            const std::string bytes = bytes_of(entry.path());
            std::vector<std::string> all(secrets.begin(), secrets.end());
            all.insert(all.end(), more.begin(), more.end());
            for (const std::string& secret : all) {
                const std::size_t at = bytes.find(secret);
                EXPECT_EQ(at, std::string::npos) << entry.path() << ": " << bytes.substr(at > 120 ? at - 120 : 0, 240);
            }
        }
        EXPECT_GE(files, 2U) << "nothing was searched";
    }
};

std::vector<std::string> agent_lines() {
    return {"createUser ops SHA-256 " + std::string(auth_password) + " AES " + priv_password, "rouser ops priv",
            "rocommunity " + std::string(community) + " 127.0.0.1", "override 1.3.6.1.2.1.33.1.2.4.0 integer 83"};
}

std::string v3(const std::string& user, const std::string& auth, const std::string& priv) {
    return "?version=3&user=" + user + "&auth=SHA-256&auth_password=" + auth + "&priv=AES&priv_password=" + priv;
}

std::string inventory_of(const std::vector<std::string>& uris) {
    std::string text = "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n";
    for (std::size_t i = 0; i < uris.size(); ++i) {
        const std::string profile = uris[i].starts_with("http")   ? "netio.pdu"
                                    : uris[i].starts_with("mqtt") ? "tasmota.energy"
                                                                  : "ietf.ups_mib";
        text += "[[site.device]]\nname = \"d" + std::to_string(i) + "\"\nuri = \"" + uris[i] + "\"\nprofile = \"" +
                profile + "\"\ninterval = \"1s\"\n";
    }
    return text;
}

TEST_F(Secrets, AreInNothingThatIsSaidOrStored) {
    const SnmpdProcess agent(agent_lines(), ".1.3.6.1.4.1.99999.1", {{".1.3.6.1.4.1.99999.1.1", "integer", "7"}});
    const std::string host = "snmp://127.0.0.1:" + std::to_string(agent.port());

    ASSERT_EQ(say({"credential", "set", "ups", "--with", "version=3", "--with", "user=ops", "--with", "auth=SHA-256",
                   "--with", "priv=AES", "--secret", "auth_password", "--secret", "priv_password"},
                  std::string(auth_password) + "\n" + priv_password + "\n")
                  .exit_code,
              done);
    ASSERT_EQ(say({"credential", "set", "web"}, "user=a&password=" + std::string(password) + "&token=" + token + "\n")
                  .exit_code,
              done);
    EXPECT_EQ(say({"credential", "set", "bad"}, std::string(password) + "\n").exit_code, wrong_use);
    EXPECT_EQ(say({"credential", "list"}).exit_code, done);
    EXPECT_EQ(say({"credential", "list", "--json"}).exit_code, done);

    const std::vector<std::string> good{host + "?community=" + community, host + "?version=1&community=" + community,
                                        host + v3("ops", auth_password, priv_password), host + "?credential=ups"};
    for (const std::string& uri : good) {
        EXPECT_EQ(say({"probe", uri, "--profile", "ietf.ups_mib"}).exit_code, done) << uri;
        EXPECT_EQ(say({"probe", uri, "--profile", "ietf.ups_mib", "--json"}).exit_code, done) << uri;
    }
    const std::vector<std::string> failing{
        host + v3("ops", wrong_password, priv_password),
        host + v3("ops", auth_password, wrong_password),
        host + v3("stranger", auth_password, priv_password),
        "snmp://127.0.0.1:9" + v3("ops", auth_password, priv_password),
        "snmp://127.0.0.1:9?community=" + std::string(community),
    };
    for (const std::string& uri : failing) {
        EXPECT_EQ(say({"probe", uri, "--profile", "ietf.ups_mib", "--timeout", "3s", "--json"}).exit_code, could_not);
    }
    const std::vector<std::string> over_http{
        "http://127.0.0.1:9?user=ops&password=" + std::string(password),
        "http://127.0.0.1:9/gw?user=ops&auth=basic&password=" + std::string(password),
        "https://127.0.0.1:9?token=" + std::string(token),
        "http://127.0.0.1:9?unit=3&key=" + std::string(api_key),
    };
    for (const std::string& uri : over_http) {
        EXPECT_NE(say({"probe", uri, "--profile", "netio.pdu", "--timeout", "3s", "--json"}).exit_code, done) << uri;
        EXPECT_NE(say({"probe", uri, "--timeout", "3s"}).exit_code, done) << uri;
    }
    const std::vector<std::string> not_understood{
        host + v3("ops", auth_password, priv_password) + "&community=" + community,
        host + "?version=3&user=ops&auth=SHA-3&auth_password=" + auth_password,
        host + "?version=7&community=" + community,
        host + "?community=a&" + community,
        host + "?community=" + community + "&community=" + community,
        host + "?credential=web",
        host + "?credential=nothing&community=" + community,
        "https://a:" + std::string(password) + "@127.0.0.1:9/?token=" + token,
        "http://127.0.0.1:9/x&password=" + std::string(password),
        "http://127.0.0.1:9?user=a&password=" + std::string(password) + "&token=" + token,
        "https://127.0.0.1:9?key=" + std::string(api_key) + "%0D%0A",
        "redfish2://127.0.0.1:9?user=a&password=" + std::string(password) + "&token=" + token,
        "modbus+tcp://127.0.0.1:9?unit=1&password=" + std::string(password),
    };
    for (const std::string& uri : not_understood) {
        EXPECT_EQ(say({"probe", uri}).exit_code, wrong_use) << uri;
        write("input-faulty.toml", inventory_of({uri}));
        static_cast<void>(say({"import", "--db", path("faulty.wattmast"), path("input-faulty.toml")}));
    }
    // A text that does not end, and one that is no list of sites.
    write("input-broken.toml", "format = 1\n[[site]]\nuri = \"" + good.front() + "\n");
    EXPECT_EQ(say({"import", "--db", path("faulty.wattmast"), path("input-broken.toml"), "--json"}).exit_code,
              wrong_use);
    write("input-keys.toml", inventory_of({good.front()}) + "password = \"" + password + "\"\n");
    EXPECT_EQ(say({"import", "--db", path("faulty.wattmast"), path("input-keys.toml")}).exit_code, wrong_use);

    std::vector<std::string> all = good;
    all.insert(all.end(), failing.begin(), failing.end());
    all.insert(all.end(), over_http.begin(), over_http.end());
    all.push_back(host + "?credential=web");
    all.push_back(host + "?credential=gone");
    write("input-inventory.toml", inventory_of(all));
    const auto collected = say(
        {"collect", "--db", path("a.wattmast"), "--inventory", path("input-inventory.toml"), "--for", "6s", "--json"});
    ASSERT_EQ(collected.exit_code, done) << collected.standard_error;
    EXPECT_GE(parse_json(collected.standard_output).at("answered").to_number<std::size_t>(), good.size());
    // What fails is said, so the search below has something to search.
    for (const char* said : {"credential \"gone\"", "correct auth_password", "check priv_password", "no SNMP v3 user",
                             "no agent listens", "does not encrypt", "key_header"}) {
        EXPECT_THAT(collected.standard_error, HasSubstr(said));
    }
    EXPECT_EQ(say({"import", "--db", path("a.wattmast"), path("input-inventory.toml"), "--json"}).exit_code, done);
    EXPECT_EQ(say({"export", "--db", path("a.wattmast"), "--from", "2020-01-01T00:00:00Z", "--to",
                   "2100-01-01T00:00:00Z", "--out", path("samples.csv")})
                  .exit_code,
              done);
    EXPECT_EQ(say({"verify", "--db", path("a.wattmast"), "--json"}).exit_code, done);
    EXPECT_EQ(say({"backup", "--db", path("a.wattmast"), "--to", path("backup.wattmast")}).exit_code, done);
    EXPECT_EQ(say({"restore", "--from", path("backup.wattmast"), "--db", path("again.wattmast"), "--json"}).exit_code,
              done);

    expect_no_secret_anywhere();
    // The search finds what is there.
    EXPECT_THAT(bytes_of(path("a.wattmast.secrets")), HasSubstr(community));
    EXPECT_THAT(bytes_of(path("credentials.toml")), HasSubstr(priv_password));
}

/// Lines of a key's PEM, without its first and last.
std::vector<std::string> body_of_key(const std::string& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (line.size() > 20 && line.find("-----") == std::string::npos) {
            lines.push_back(line);
        }
    }
    return lines;
}

TEST_F(Secrets, OfABrokerAreInNothingThatIsSaidOrStored) {
    if (!MosquittoProcess::is_installed()) {
        FAIL() << "mosquitto is not installed (Debian package mosquitto, in .ci/packages.txt)";
    }
    const MosquittoProcess broker(Encryption::mutual);
    std::vector<std::string> keys = body_of_key(broker.client_file("own.key"));
    for (const std::string& line : body_of_key(broker.client_file("locked.key"))) {
        keys.push_back(line);
    }
    ASSERT_GE(keys.size(), 4U);
    const std::string bare = broker.bare_uri("plug7");
    const std::string pinned = bare + "&pin=" + broker.pin();
    const std::string own = "&cert=" + broker.client_file("own.pem");
    const std::string good =
        pinned + own + "&key=" + broker.client_file("locked.key") + "&key_password=" + MosquittoProcess::key_password;
    std::string wrong_user = good;
    wrong_user.replace(wrong_user.find("user=reader"), 11, "user=nobody");
    const std::vector<std::string> failing{
        bare,
        bare + "&pin=sha256/" + std::string(64, '7'),
        pinned,
        pinned + own + "&key=" + broker.client_file("stranger.key"),
        pinned + own + "&key=" + broker.client_file("locked.key"),
        pinned + own + "&key=" + broker.client_file("locked.key") + "&key_password=" + wrong_key_password,
        pinned + "&cert=" + broker.client_file("expired.pem") + "&key=" + broker.client_file("own.key"),
        wrong_user,
    };
    for (const std::string& uri : failing) {
        EXPECT_EQ(say({"probe", uri, "--profile", "tasmota.energy", "--timeout", "2s", "--json"}).exit_code, could_not);
    }
    for (const std::string& uri : {good + "&key=x", good + "&pin=y",
                                   pinned + own + "&key_password=" + wrong_key_password, "mqtt" + good.substr(5)}) {
        EXPECT_EQ(say({"probe", uri}).exit_code, wrong_use);
    }
    std::vector<std::string> all = failing;
    all.push_back(good);
    for (std::size_t i = 0; i < all.size(); ++i) {
        // Devices with one topic would wait for one another.
        all[i].replace(all[i].find("plug7"), 5, "plug-" + std::to_string(i));
    }
    write("input-inventory.toml", inventory_of(all));
    std::filesystem::create_directory(folder_ / "collect");  // Searched with the rest.
    Program collector(
        ctl({"collect", "--db", path("a.wattmast"), "--inventory", path("input-inventory.toml"), "--json"}),
        folder_ / "collect", {{"WATTMAST_CREDENTIALS", path("credentials.toml")}, {"WATTMAST_LOG", "trace"}});
    // What fails is said, so the search below has something to search.
    for (const char* said : {"is not trusted", "another certificate than the one pinned", "does not belong to",
                             "is encrypted", "does not open the client key", "has expired", "device_refused"}) {
        EXPECT_TRUE(collector.wait_until_said(said, std::chrono::seconds{60})) << said;
    }
    collector.signal(SIGTERM);
    ASSERT_EQ(collector.wait(), done) << collector.standard_error();
    EXPECT_EQ(say({"verify", "--db", path("a.wattmast"), "--json"}).exit_code, done);
    expect_no_secret_anywhere(keys);
    EXPECT_THAT(bytes_of(path("a.wattmast.secrets")), HasSubstr(MosquittoProcess::key_password));
}

}  // namespace
}  // namespace wattmast::test
