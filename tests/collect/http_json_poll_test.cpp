// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Devices on the loopback that tell JSON over HTTP: what is asked, how the login is shown, what is made of answers.
#include <gmock/gmock.h>

#include <array>
#include <atomic>

#include "collect/http_auth.h"
#include "collect/http_device.h"
#include "sim/tls_identity.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using sim::https_reply;
using sim::HttpsRequest;
using test::header_of;
using test::HttpDevice;
using test::HttpPolling;
using test::two_documents;
using test::value_at;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

sim::HttpsAnswer usual(const HttpsRequest& request, int /*number*/) {
    if (request.target == "/now") {
        return https_reply(200, R"({"p": 412.50})");
    }
    return request.target == "/more" ? https_reply(200, R"({"u": 231.70, "i": 1.8})") : https_reply(404, "{}");
}

std::vector<std::string> targets(const HttpDevice& device) {
    std::vector<std::string> list;
    for (const HttpsRequest& request : device.requests()) {
        list.push_back(request.method + " " + request.target);
    }
    return list;
}

TEST(HttpJsonPoll, ReadsAllDocumentsAndSaysWhatItNeeds) {
    const HttpDevice device(usual);
    const ProfileLibrary profiles = two_documents();
    HttpPolling polling(device.uri(), profiles);
    const PollOutcome outcome = polling.poll();
    EXPECT_FALSE(outcome.failure);
    EXPECT_FALSE(outcome.told);
    EXPECT_EQ(value_at(outcome.readings, "active_power/total"), "412.50");
    EXPECT_EQ(value_at(outcome.readings, "voltage/total"), "231.70");
    EXPECT_EQ(value_at(outcome.readings, "current/total"), "1.8");
    EXPECT_EQ(targets(device), (std::vector<std::string>{"GET /now", "GET /more"}));
    const HttpsRequest asked = device.requests().at(0);
    EXPECT_EQ(header_of(asked, "accept"), "application/json");
    EXPECT_EQ(header_of(asked, "accept-encoding"), "identity");
    EXPECT_EQ(header_of(asked, "authorization"), "none");
    EXPECT_EQ(header_of(asked, "odata-version"), "none");
    EXPECT_THAT(header_of(asked, "host"), StartsWith("127.0.0.1:"));
}

TEST(HttpJsonPoll, PrefixAndUnitAreThoseOfTheUri) {
    const HttpDevice device([](const HttpsRequest&, int) { return https_reply(200, R"({"p": 1})"); });
    const ProfileText text{"own.toml", R"(id = "own.meter"
protocol = "http_json"
vendor = "V"
model = "M"
source = { document = "A document that says so", seen_on_hardware = false }
[http_json]
unit = "4"
[[http_json.documents]]
path = "/m?id={unit}"
points = [{ kind = "active_power", pointer = "/p", unit = "W" }]
)"};
    const ProfileLibrary profiles = load_profiles(std::span(&text, 1)).value();
    HttpPolling(device.uri(), profiles).poll();
    HttpPolling(device.uri("/gw?unit=9"), profiles).poll();
    EXPECT_EQ(targets(device), (std::vector<std::string>{"GET /m?id=4", "GET /gw/m?id=9"}));
}

TEST(HttpJsonPoll, OverTlsToThePinnedCertificateOnly) {
    const sim::TlsIdentity identity = sim::make_tls_identity("127.0.0.1");
    const HttpDevice device(usual, identity);
    const ProfileLibrary profiles = two_documents();
    const PollOutcome good = HttpPolling(device.tls_uri("?token=t0ken&pin=" + identity.fingerprint), profiles).poll();
    EXPECT_EQ(value_at(good.readings, "active_power/total"), "412.50");
    EXPECT_EQ(header_of(device.requests().at(0), "authorization"), "Bearer t0ken");
    const std::size_t before = device.requests().size();
    const PollOutcome strange =
        HttpPolling(device.tls_uri("?token=t0ken&pin=sha256/" + std::string(64, '0')), profiles).poll();
    ASSERT_TRUE(strange.failure);
    EXPECT_EQ(strange.failure->code, Errc::link_failed);
    EXPECT_THAT(strange.failure->detail, HasSubstr(identity.fingerprint));
    const PollOutcome unsigned_ = HttpPolling(device.tls_uri("?token=t0ken"), profiles).poll();
    ASSERT_TRUE(unsigned_.failure);
    EXPECT_THAT(unsigned_.failure->detail, HasSubstr("not trusted"));
    EXPECT_EQ(device.requests().size(), before) << "nothing is sent to a stranger";
}

TEST(HttpJsonPoll, ABearerTokenAndAKeyAreShownAtOnce) {
    const HttpDevice device(usual);
    const ProfileLibrary plain = two_documents();
    const ProfileLibrary with_header = two_documents("key_header = \"X-Meter-Key\"\n");
    HttpPolling(device.uri("?token=t0ken"), plain).poll();
    HttpPolling(device.uri("?key=k3y"), with_header).poll();
    ASSERT_EQ(device.requests().size(), 4U);
    EXPECT_EQ(header_of(device.requests().at(1), "authorization"), "Bearer t0ken");
    EXPECT_EQ(header_of(device.requests().at(2), "x-meter-key"), "k3y");
    EXPECT_EQ(header_of(device.requests().at(2), "authorization"), "none");
    // A key with nowhere to go is not sent anywhere.
    const PollOutcome outcome = HttpPolling(device.uri("?key=k3y"), plain).poll();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::invalid_argument);
    EXPECT_THAT(outcome.failure->detail, HasSubstr("key_header"));
    EXPECT_EQ(device.requests().size(), 4U);
}

TEST(HttpJsonPoll, ThePasswordIsShownAsTheDeviceAsks) {
    const HttpDevice device([](const HttpsRequest& request, int number) {
        const bool is_known = header_of(request, "authorization") == basic_authorization("reader", "geheim");
        return is_known ? usual(request, number)
                        : https_reply(401, "{}", "WWW-Authenticate: Basic realm=\"meter\"\r\n");
    });
    const ProfileLibrary profiles = two_documents();
    HttpPolling polling(device.uri("?user=reader&password=geheim"), profiles);
    EXPECT_EQ(value_at(polling.poll().readings, "voltage/total"), "231.70");
    EXPECT_EQ(header_of(device.requests().at(0), "authorization"), "none") << "only where it is asked for";
    EXPECT_EQ(device.requests().size(), 3U);
    EXPECT_FALSE(polling.poll().failure);
    EXPECT_EQ(device.requests().size(), 5U) << "from then on without being asked";
    // Some devices answer 404 or a page to those who show nothing.
    HttpPolling(device.uri("?user=reader&password=geheim&auth=basic"), profiles).poll();
    EXPECT_EQ(device.requests().size(), 7U);
    // Who insists on Digest does not show it.
    const PollOutcome outcome = HttpPolling(device.uri("?user=reader&password=geheim&auth=digest"), profiles).poll();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::device_refused);
    EXPECT_THAT(outcome.failure->detail, HasSubstr("does not offer Digest"));
    EXPECT_EQ(header_of(device.requests().back(), "authorization"), "none");
}

/// What stands between the quotes, or up to the comma.
std::string part(const std::string& authorization, const std::string& name) {
    const std::size_t at = authorization.find(" " + name + "=");
    if (at == std::string::npos) {
        return "none";
    }
    const std::string rest = authorization.substr(at + name.size() + 2);
    return rest.starts_with('"') ? rest.substr(1, rest.find('"', 1) - 1) : rest.substr(0, rest.find(','));
}

/// Whether an answer to the challenge is right, recomputed from its own parts.
bool is_right(const HttpsRequest& request, const DigestChallenge& challenge, const std::string& password) {
    const std::string shown = header_of(request, "authorization");
    const auto count = static_cast<std::uint32_t>(std::strtoul(part(shown, "nc").c_str(), nullptr, 16));
    return shown == digest_authorization(challenge, "admin", password, request.target, count, part(shown, "cnonce"));
}

TEST(HttpJsonPoll, DigestCountsItsUsesAndTakesAFreshNonce) {
    DigestChallenge challenge;
    challenge.realm = "shellypro3em-0a1b";
    challenge.algorithm = DigestChallenge::Algorithm::sha256;
    challenge.protection = DigestChallenge::Protection::auth;
    std::string nonce = "nonce 1";
    const HttpDevice device([&](const HttpsRequest& request, int number) {
        if (number == 4) {
            nonce = "nonce 2";  // The old one is not taken any more.
        }
        challenge.nonce = nonce;
        return is_right(request, challenge, "geheim")
                   ? usual(request, number)
                   : https_reply(401, "",
                                 "WWW-Authenticate: Digest qop=\"auth\", realm=\"shellypro3em-0a1b\", nonce=\"" +
                                     nonce + "\", algorithm=SHA-256\r\n");
    });
    const ProfileLibrary profiles = two_documents();
    HttpPolling polling(device.uri("?user=admin&password=geheim"), profiles);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(value_at(polling.poll().readings, "voltage/total"), "231.70") << i;
    }
    std::vector<std::string> shown;
    std::vector<std::string> client_nonces;
    for (const HttpsRequest& request : device.requests()) {
        const std::string authorization = header_of(request, "authorization");
        shown.push_back(part(authorization, "nonce") + " " + part(authorization, "nc"));
        client_nonces.push_back(part(authorization, "cnonce"));
        EXPECT_THAT(authorization, Not(HasSubstr("geheim")));
    }
    EXPECT_EQ(shown, (std::vector<std::string>{"none none", "nonce 1 00000001", "nonce 1 00000002", "nonce 1 00000003",
                                               "nonce 1 00000004", "nonce 2 00000001", "nonce 2 00000002",
                                               "nonce 2 00000003"}));
    std::ranges::sort(client_nonces);
    EXPECT_EQ(std::ranges::adjacent_find(client_nonces), client_nonces.end()) << "never one twice";
}

TEST(HttpJsonPoll, ARefusedLoginIsLeftAlone) {
    const HttpDevice device([](const HttpsRequest&, int number) {
        return https_reply(401, "",
                           "WWW-Authenticate: Digest qop=auth, realm=\"r\", nonce=\"n" + std::to_string(number) +
                               "\", algorithm=SHA-256\r\n");
    });
    const ProfileLibrary profiles = two_documents();
    HttpPolling polling(device.uri("?user=admin&password=falsch"), profiles);
    const PollOutcome outcome = polling.poll();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::device_refused);
    EXPECT_THAT(outcome.failure->detail, HasSubstr("check user and password"));
    EXPECT_THAT(outcome.failure->detail, Not(HasSubstr("falsch")));
    EXPECT_EQ(device.requests().size(), 2U)
        << "one without and one with the password, and the other document not at all";
    EXPECT_TRUE(polling.poll().failure);
    EXPECT_EQ(device.requests().size(), 2U) << "not again for a minute";
    const HttpDevice other([](const HttpsRequest&, int) { return https_reply(401, ""); });
    const PollOutcome token = HttpPolling(other.uri("?token=x"), profiles).poll();
    EXPECT_THAT(token.failure->detail, HasSubstr("check the token"));
    const PollOutcome nobody = HttpPolling(other.uri(), profiles).poll();
    EXPECT_THAT(nobody.failure->detail, HasSubstr("wants a login"));
}

TEST(HttpJsonPoll, ADeviceThatTellsItsTimeIsBelieved) {
    const std::array<std::string, 3> times{"2026-11-26T10:00:00Z", "2026-11-26T10:00:30Z", "2999-01-01T00:00:00Z"};
    std::atomic<std::size_t> now = 0;
    const HttpDevice device([&](const HttpsRequest& request, int number) {
        return request.target == "/now" ? https_reply(200, R"({"p": 7, "t": ")" + times.at(now) + "\"}")
                                        : usual(request, number);
    });
    const ProfileLibrary profiles = two_documents("stale_after = \"1s\"\n", "time = \"/t\"\ntime_form = \"iso8601\"\n");
    HttpPolling polling(device.uri(), profiles);
    const PollOutcome first = polling.poll();
    ASSERT_TRUE(first.told);
    ASSERT_EQ(first.told->size(), 2U);
    EXPECT_TRUE(first.latency) << "it was asked, whatever time it tells";
    EXPECT_EQ(first.told->at(0).at, parse_iso8601(times[0]).value());
    EXPECT_EQ(value_at(first.told->at(0).readings, "active_power/total"), "7");
    EXPECT_EQ(value_at(first.told->at(1).readings, "voltage/total"), "231.70");
    EXPECT_GT(first.told->at(1).at, parse_iso8601("2026-01-01T00:00:00Z").value());
    // The same values again are not told twice.
    const PollOutcome again = polling.poll();
    ASSERT_TRUE(again.told);
    ASSERT_EQ(again.told->size(), 1U);
    EXPECT_EQ(again.told->at(0).readings.size(), 2U);
    EXPECT_FALSE(again.failure);
    now = 1;
    EXPECT_EQ(polling.poll().told->size(), 2U);
    now = 2;
    const PollOutcome wrong = polling.poll();
    EXPECT_EQ(value_at(wrong.told->at(0).readings, "active_power/total"), "wrong_reply");
}

TEST(HttpJsonPoll, AProbeFindsTheOneThatFits) {
    const HttpDevice device(usual);
    const ProfileLibrary profiles = two_documents();
    const auto found = HttpPolling(device.uri(), profiles).candidates();
    ASSERT_THAT(found, test::IsOk());
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front()->id, "own.meter");
    const HttpDevice other([](const HttpsRequest&, int) { return https_reply(404, "{}"); });
    EXPECT_TRUE(HttpPolling(other.uri(), profiles).candidates().value().empty());
    const HttpDevice locked([](const HttpsRequest&, int) { return https_reply(401, "{}"); });
    EXPECT_THAT(HttpPolling(locked.uri(), profiles).candidates(),
                test::FailsWithDetail(Errc::device_refused, "wants a login"));
}

}  // namespace
}  // namespace wattmast
