// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Discoveries of Redfish services: what a stranger is told, and what only a login gets.
#include <chrono>
#include <stop_token>

#include "collect/discovery.h"
#include "collect/redfish_device.h"
#include "collect/redfish_greeting.h"
#include "collect/redfish_polling.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using sim::HttpsAnswer;
using sim::HttpsRequest;
using test::IsOk;
using test::RedfishDevice;
using test::RedfishTree;
using test::shipped_profiles;
using test::value_of;
using testing::HasSubstr;

const std::string root = "/redfish/v1/";

RedfishTree described_tree() {
    RedfishTree tree = test::old_tree();
    std::string& text = tree.at(root);
    text.insert(text.find('{') + 1, R"("Product": "Shelf 12", "Vendor": "Maker", "UUID": "92384634-2938", )");
    return tree;
}

class Findings final : public DiscoverySink {
public:
    void on_found(const DiscoveryFinding& finding) override { found.push_back(finding); }
    void on_progress(const DiscoveryProgress& /*progress*/) override {}
    std::vector<DiscoveryFinding> found;
};

/// What a discovery with one template finds at the device.
std::vector<DiscoveryFinding> discovered(const RedfishDevice& device, const std::string& parameters) {
    DiscoveryRequest request;
    request.hosts = {"127.0.0.1"};
    request.templates = {{"redfish://{host}:" + std::to_string(device.port()) + "?credential=bmc",
                          "redfish://{host}:" + std::to_string(device.port()) + parameters}};
    request.rate = 1000;
    request.connect_patience = 500ms;
    request.reply_patience = 500ms;
    Findings findings;
    EXPECT_THAT(discover(request, shipped_profiles(), findings, {}), IsOk());
    return findings.found;
}

TEST(RedfishDiscovery, TellsWhatTheRootTellsEverybodyAndWhichLoginIsMissing) {
    const RedfishDevice device(described_tree());
    const auto found = discovered(device, "");
    ASSERT_EQ(found.size(), 1U);
    const DiscoveryFinding& finding = found.front();
    EXPECT_EQ(finding.protocol, Protocol::redfish);
    EXPECT_THAT(finding.identification, HasSubstr("Shelf 12 by Maker, Redfish 1."));
    EXPECT_THAT(finding.identification,
                HasSubstr("UUID 92384634-2938, certificate " + test::loopback_identity().fingerprint + ", key " +
                          test::loopback_identity().key_fingerprint));
    ASSERT_EQ(finding.profiles.size(), 1U);
    EXPECT_EQ(finding.profiles[0].id, "dmtf.redfish");
    EXPECT_TRUE(finding.profiles[0].readings.empty());
    ASSERT_TRUE(finding.profiles[0].failure);
    EXPECT_THAT(finding.profiles[0].failure->detail, HasSubstr("wattmastctl credential set"));
    EXPECT_THAT(finding.profiles[0].failure->detail, HasSubstr("pin="));
    EXPECT_EQ(device.requests(), std::vector<std::string>{"GET " + root}) << "nothing else is asked of a stranger";
}

TEST(RedfishDiscovery, ReadsValuesWithALoginWhereTheCertificateIsTrusted) {
    const RedfishDevice device(described_tree());
    const std::string pin = "&pin=" + test::loopback_identity().fingerprint;
    const auto found = discovered(device, "?user=reader&password=pass%20word" + pin);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].profiles.size(), 1U);
    EXPECT_FALSE(found[0].profiles[0].failure);
    EXPECT_EQ(value_of(found[0].profiles[0].readings, "active_power/total"), "344");
    EXPECT_THAT(found[0].uri, HasSubstr("?credential=bmc")) << "what is stored is the text, not what was spoken with";
    EXPECT_THAT(found[0].device, HasSubstr("password=***"));
    EXPECT_EQ(device.count("POST"), 1);
    EXPECT_EQ(device.count("DELETE"), 1) << "the session is given back";
}

TEST(RedfishDiscovery, NeverSendsThePasswordToWhomNobodyVouchesFor) {
    const RedfishDevice device(described_tree());
    const auto found = discovered(device, "?user=reader&password=pass%20word");
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].profiles.size(), 1U);
    ASSERT_TRUE(found[0].profiles[0].failure);
    EXPECT_THAT(found[0].profiles[0].failure->detail, HasSubstr("self-signed certificate"));
    EXPECT_EQ(device.requests(), std::vector<std::string>{"GET " + root});
}

TEST(RedfishDiscovery, OtherWebServersAreNotListed) {
    for (const HttpsAnswer& answer : {sim::https_reply(404, "{}"), sim::https_reply(200, "<html>Welcome</html>"),
                                      sim::https_reply(200, R"({"version": "1.2"})"),
                                      sim::https_reply(301, "", "Location: https://127.0.0.1:1/login\r\n"),
                                      HttpsAnswer{"220 mail.example ESMTP\r\n\r\n", true}}) {
        const RedfishDevice device(described_tree(), [&answer](const HttpsRequest&, int) { return answer; });
        EXPECT_TRUE(discovered(device, "").empty()) << answer.bytes;
    }
}

TEST(RedfishDiscovery, ARootThatIsRefusedIsThereAndSaysWhy) {
    const RedfishDevice device(described_tree(), [](const HttpsRequest&, int) { return sim::https_reply(401, "{}"); });
    const auto found = discovered(device, "");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].profiles.empty());
    EXPECT_THAT(found[0].remark, HasSubstr("HTTP status 401"));
}

TEST(RedfishDiscovery, EndsWithinAMomentWhenGivenUp) {
    HttpsAnswer silent;
    silent.delay = 60s;
    std::stop_source stop;
    const RedfishDevice device(described_tree(), [&](const HttpsRequest&, int) {
        stop.request_stop();
        return silent;
    });
    DiscoveryRequest request;
    request.hosts = {"127.0.0.1"};
    request.templates = {{"redfish://{host}:" + std::to_string(device.port())}};
    request.reply_patience = 30s;
    Findings findings;
    const auto outcome = discover(request, shipped_profiles(), findings, stop.get_token());
    EXPECT_THAT(outcome, test::FailsWith(Errc::cancelled));
    EXPECT_TRUE(findings.found.empty());
}

TEST(RedfishDiscovery, DescribesWhatIsSaidAndNoMore) {
    const auto described = [](const char* text) { return describe_service(wire::parse_json(text).value()); };
    EXPECT_EQ(described(R"({"Vendor": "Maker", "RedfishVersion": "1.6.0"})"), "Maker, Redfish 1.6.0");
    EXPECT_EQ(described(R"({"Product": "P", "Vendor": null, "UUID": 7})"), "P");
    EXPECT_EQ(described("[]"), "");
}

}  // namespace
}  // namespace wattmast
