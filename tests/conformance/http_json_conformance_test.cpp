// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Against an HTTP server that nobody here wrote (Python's), plain and over TLS, and with faults put into it.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <regex>
#include <set>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "sim/tls_identity.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::HasSubstr;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = std::make_shared<const ProfileLibrary>(
        load_profile_folder(fs::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value());
    return library;
}

/// Python's server as a child; ended by its own pid.
class PythonHttpServer {
public:
    explicit PythonHttpServer(const std::string& protocol, const sim::TlsIdentity* identity = nullptr)
        : scheme_(identity == nullptr ? "http" : "https") {
        write("rpc/EM1.GetStatus",
              R"({"id": 0, "current": 22.78, "voltage": 224.6, "act_power": 5080.3, "aprt_power": 5142.4,
            "pf": 0.99, "freq": 49.9, "calibration": "factory"})");
        write("rpc/EM1Data.GetStatus", R"({"id": 0, "total_act_energy": 6644.90, "total_act_ret_energy": 2595.26})");
        std::vector<std::string> command{"/usr/bin/python3",
                                         std::string(WATTMAST_SOURCE_DIR) + "/tests/conformance/http_json_server.py",
                                         (folder_.path() / "files").string(), protocol};
        if (identity != nullptr) {
            std::ofstream(folder_ / "certificate.pem") << identity->certificate;
            std::ofstream(folder_ / "key.pem") << identity->key;
            command.push_back((folder_ / "certificate.pem").string());
            command.push_back((folder_ / "key.pem").string());
        }
        program_ = std::make_unique<test::Program>(command, folder_.path());
        if (!program_->wait_until_said(";", 20s)) {
            throw std::runtime_error("the server does not start: " + program_->standard_error());
        }
        std::smatch port;
        const std::string said = program_->standard_error();
        std::regex_search(said, port, std::regex(R"(listening on (\d+);)"));
        port_ = port[1].str();
    }

    [[nodiscard]] Result<ProbeReport> probe_it(const std::string& rest = {},
                                               const std::optional<std::string>& profile = std::nullopt,
                                               ProbeOptions options = {.deadline = 60s}) const {
        return probe(parse_device_uri(uri(rest)).value(), profile, *profiles(), options);
    }

    [[nodiscard]] std::string uri(const std::string& rest) const { return scheme_ + "://127.0.0.1:" + port_ + rest; }

    /// How often it has said the word.
    [[nodiscard]] std::ptrdiff_t said(const std::string& word) const {
        const std::string all = program_->standard_error();
        const std::regex whole("\\b" + word + ";");
        return std::distance(std::sregex_iterator(all.begin(), all.end(), whole), std::sregex_iterator());
    }

    [[nodiscard]] fs::path file(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.path() / name) << text;
        return folder_.path() / name;
    }

private:
    void write(const std::string& path, const std::string& text) {
        const fs::path place = folder_.path() / "files" / path;
        fs::create_directories(place.parent_path());
        std::ofstream(place) << text;
    }

    test::TemporaryFolder folder_;
    std::string scheme_;
    std::string port_;
    std::unique_ptr<test::Program> program_;
};

void expect_the_meter(const Result<ProbeReport>& report) {
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "shelly.gen2_em1");
    std::map<std::string, std::string> values;
    for (const Reading& reading : report->readings) {
        values[to_string(reading.key)] = reading.value ? reading.value->to_string() : "missing";
    }
    EXPECT_EQ(values, (std::map<std::string, std::string>{{"current/total", "22.78"},
                                                          {"voltage/total", "224.6"},
                                                          {"active_power/total", "5080.3"},
                                                          {"apparent_power/total", "5142.4"},
                                                          {"power_factor/total", "0.99"},
                                                          {"frequency/total", "49.9"},
                                                          {"active_energy_import/total", "6.64490"},
                                                          {"active_energy_export/total", "2.59526"}}));
}

TEST(HttpJsonConformance, APythonServerIsReadAndFound) {
    for (const char* protocol : {"HTTP/1.0", "HTTP/1.1"}) {
        const PythonHttpServer server(protocol);
        expect_the_meter(server.probe_it());
    }
}

TEST(HttpJsonConformance, OverTlsByPinAndByAuthority) {
    const sim::TlsIdentity authority = sim::make_tls_identity("Our own authority");
    const sim::TlsIdentity identity = sim::make_tls_identity("127.0.0.1", &authority);
    const PythonHttpServer server("HTTP/1.1", &identity);
    expect_the_meter(server.probe_it("?pin=" + identity.fingerprint));
    expect_the_meter(server.probe_it("?pin=" + identity.key_fingerprint));
    expect_the_meter(server.probe_it("?ca=" + server.file("own.pem", authority.certificate).string()));
    EXPECT_THAT(server.probe_it(), FailsWithDetail(Errc::link_failed, identity.fingerprint));
    const sim::TlsIdentity other = sim::make_tls_identity("127.0.0.1");
    EXPECT_THAT(server.probe_it("?pin=" + other.fingerprint),
                FailsWithDetail(Errc::link_failed, "another certificate"));
}

TEST(HttpJsonConformance, TheLoginIsWhatTheServerComputesItself) {
    const PythonHttpServer server("HTTP/1.1");
    for (const char* place : {"/digest/SHA-256", "/digest/MD5", "/basic"}) {
        SCOPED_TRACE(place);
        expect_the_meter(server.probe_it(std::string(place) + "?user=admin&password=gehe%20im", "shelly.gen2_em1"));
        EXPECT_THAT(server.probe_it(std::string(place) + "?user=admin&password=geheim", "shelly.gen2_em1"),
                    FailsWithDetail(Errc::device_refused, "refuses the login"));
        EXPECT_THAT(server.probe_it(place, "shelly.gen2_em1"), FailsWithDetail(Errc::device_refused, "wants a login"));
    }
    EXPECT_THAT(server.probe_it("/basic?user=admin&password=gehe%20im&auth=digest", "shelly.gen2_em1"),
                FailsWithDetail(Errc::device_refused, "does not offer Digest"));
}

/// Five clamps of one box, polled until each has told `enough`.
template <typename Enough>
std::vector<PollResult> collect_clamps(const PythonHttpServer& server, const std::string& login, Enough enough) {
    std::vector<CollectedDevice> clamps;
    for (int clamp = 0; clamp < 5; ++clamp) {
        const std::string rest = "/digest/SHA-256?unit=" + std::to_string(clamp) + "&" + login;
        clamps.push_back(
            {DeviceId{clamp + 1}, parse_device_uri(server.uri(rest)).value(), "shelly.gen2_em1", 100ms, {}});
    }
    test::RecordingSink sink;
    CollectorOptions options;
    options.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
    // A busy machine is no silent box, for which the connection would be given up.
    options.deadline = 30s;
    options.reply_patience = 10s;
    Collector collector(std::move(clamps), profiles(), sink, options);
    collector.start();
    EXPECT_TRUE(sink.wait_for([&](const std::vector<PollResult>& results) {
        std::set<DeviceId> told;
        for (const PollResult& result : results) {
            if (enough(result)) {
                told.insert(result.device);
            }
        }
        return told.size() == 5;
    }));
    collector.stop();
    return sink.results();
}

TEST(HttpJsonConformance, DevicesOfOneBoxShareItsConnectionAndItsLogin) {
    const PythonHttpServer server("HTTP/1.1");
    const auto results = collect_clamps(server, "user=admin&password=gehe%20im",
                                        [](const PollResult& result) { return !result.failure; });
    EXPECT_TRUE(std::ranges::none_of(results, [](const PollResult& result) {
        return result.failure && result.failure->code == Errc::device_refused;
    }));
    EXPECT_EQ(server.said("connection"), 1);
    EXPECT_EQ(server.said("challenge"), 1) << "one nonce is enough for all";
    EXPECT_EQ(server.said("wrong"), 0);
}

TEST(HttpJsonConformance, AWrongPasswordIsShownOnceForAllDevicesOfABox) {
    const PythonHttpServer server("HTTP/1.1");
    const auto results = collect_clamps(server, "user=admin&password=geheim", [](const PollResult& result) {
        return result.failure && result.failure->code == Errc::device_refused;
    });
    EXPECT_EQ(server.said("challenge"), 1);
    EXPECT_EQ(server.said("wrong"), 1) << "each further one may lock the account";
    EXPECT_TRUE(std::ranges::none_of(results, [](const PollResult& result) { return !result.failure; }));
}

TEST(HttpJsonConformance, FaultsAreSaid) {
    const PythonHttpServer server("HTTP/1.1");
    const ProbeOptions impatient{.deadline = 10s, .reply_patience = 200ms};
    for (const auto& [place, code, words] : std::vector<std::tuple<std::string, Errc, std::string>>{
             {"/slow", Errc::timeout, "did not answer in time"},
             {"/drip", Errc::timeout, "did not answer in time"},
             {"/cut", Errc::link_failed, "before its answer was complete"},
             {"/none", Errc::no_such_point, "nothing at this path"}}) {
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_THAT(server.probe_it(place, "shelly.gen2_em1", impatient), FailsWithDetail(code, words)) << place;
        EXPECT_LT(std::chrono::steady_clock::now() - begin, 9s) << place;
    }
    EXPECT_THAT(server.probe_it("", "tasmota.energy_http"), FailsWith(Errc::no_such_point));
    expect_the_meter(server.probe_it("/moved", "shelly.gen2_em1"));
}

}  // namespace
}  // namespace wattmast
