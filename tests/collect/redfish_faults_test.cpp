// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Redfish services that do not behave, and peers that are not who they should be.
#include <chrono>

#include "collect/redfish_device.h"
#include "collect/redfish_polling.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using sim::HttpsAnswer;
using sim::HttpsRequest;
using test::RedfishDevice;
using test::RedfishPolling;
using test::RedfishTree;
using test::value_of;
using testing::HasSubstr;

const std::string environment = "/redfish/v1/Chassis/Rack-7/EnvironmentMetrics";
const std::string old_power = "/redfish/v1/Chassis/1/Power";

/// Requests of the first poll of server_tree(): root, login, and each document once.
constexpr int walked = 26;

/// Another answer for one path.
RedfishDevice::Instead for_path(const std::string& path, const HttpsAnswer& answer) {
    return [path, answer](const HttpsRequest& request, int) {
        return request.target == path ? std::optional(answer) : std::nullopt;
    };
}

void expect_failure(const PollOutcome& outcome, Errc code, const std::string& says) {
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, code) << outcome.failure->detail;
    EXPECT_THAT(outcome.failure->detail, HasSubstr(says));
    EXPECT_EQ(outcome.failure->detail.find("pass word"), std::string::npos);
    EXPECT_TRUE(outcome.readings.empty());
}

TEST(RedfishTrust, ASelfSignedCertificateWithoutAPinIsRefusedAndShown) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(device.uri("?user=reader&password=pass%20word"));
    const PollOutcome outcome = polling.poll();
    expect_failure(outcome, Errc::link_failed, "self-signed certificate");
    EXPECT_THAT(outcome.failure->detail, HasSubstr("certificate " + test::loopback_identity().fingerprint));
    EXPECT_THAT(outcome.failure->detail, HasSubstr("key " + test::loopback_identity().key_fingerprint));
    EXPECT_TRUE(device.requests().empty()) << "the password must not reach whom nobody vouches for";
}

TEST(RedfishTrust, APinOfTheKeyIsAsGood) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(
        device.uri("?user=reader&password=pass%20word&pin=" + test::loopback_identity().key_fingerprint));
    EXPECT_FALSE(polling.poll().failure);
}

TEST(RedfishTrust, AnotherCertificateThanThePinnedOneIsRefused) {
    const sim::TlsIdentity changed = sim::make_tls_identity("127.0.0.1");
    RedfishDevice device(test::old_tree(), {}, changed);
    const std::string pin = "&pin=" + test::loopback_identity().fingerprint;
    RedfishPolling polling(device.uri("?user=reader&password=pass%20word" + pin));
    expect_failure(polling.poll(), Errc::link_failed, "another certificate than the one pinned");
    EXPECT_TRUE(device.requests().empty());
    // While a certificate is being exchanged, both may be written.
    RedfishPolling both(device.uri("?user=reader&password=pass%20word" + pin + "," + changed.fingerprint));
    EXPECT_FALSE(both.poll().failure);
}

TEST(RedfishLogin, AWrongPasswordIsTriedOnceAndNotAgainForAWhile) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(device.uri("?user=reader&password=wrong&pin=" + test::loopback_identity().fingerprint));
    for (int i = 0; i < 3; ++i) {
        expect_failure(polling.poll(), Errc::device_refused, "refuses the login");
    }
    EXPECT_EQ(device.count("POST"), 1);
    EXPECT_EQ(device.requests().size(), 2U);  // With the root, for where sessions are.
}

TEST(RedfishLogin, AForgottenSessionIsMadeAnewOnce) {
    RedfishDevice device(test::server_tree());
    RedfishPolling polling(device.uri());
    ASSERT_FALSE(polling.poll().failure);
    device.forget_sessions();
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "412.50");
    EXPECT_EQ(device.count("POST"), 2);
}

TEST(RedfishLogin, SessionsThatNeverHoldAreNoStorm) {
    const auto none_holds = [](const HttpsRequest& request, int) {
        const bool is_open = request.method == "POST" || request.target == "/redfish/v1/";
        return is_open ? std::nullopt : std::optional(sim::https_reply(401, "{}"));
    };
    RedfishDevice device(test::pdu_tree(), none_holds);
    RedfishPolling polling(device.uri());
    // Where the root has one link only, nobody knows whether it is the session or the document.
    RedfishDevice narrow(test::server_tree(), none_holds);
    RedfishPolling polling_narrow(narrow.uri());
    for (int i = 0; i < 3; ++i) {
        expect_failure(polling.poll(), Errc::device_refused, "refuses the login");
        expect_failure(polling_narrow.poll(), Errc::no_such_point, "/redfish/v1/Chassis is refused");
    }
    EXPECT_EQ(device.count("POST"), 2);
    EXPECT_EQ(narrow.count("POST"), 2);
}

TEST(RedfishLogin, ADocumentThatIsNotForThisUserDoesNotHoldUpTheOthers) {
    RedfishDevice device(test::server_tree(), for_path(environment, sim::https_reply(401, "{}")));
    RedfishPolling polling(device.uri());
    for (int i = 0; i < 3; ++i) {
        const PollOutcome outcome = polling.poll();
        ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
        EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25");
        EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "399");  // Of the older Power.
    }
    EXPECT_EQ(device.count("GET " + environment), 2) << "once more with a new session, and not again";
    EXPECT_EQ(device.count("POST"), 2);
    polling.leave();
    EXPECT_EQ(device.count("DELETE"), 2) << "each session is given back";
}

TEST(RedfishLogin, ADocumentThatBecomesRefusedIsMissingAndTheOthersAreThere) {
    RedfishDevice device(test::server_tree(), [](const HttpsRequest& request, int number) {
        const bool is_refused = request.target == environment && number >= walked;
        return is_refused ? std::optional(sim::https_reply(401, "{}")) : std::nullopt;
    });
    RedfishPolling polling(device.uri());
    ASSERT_FALSE(polling.poll().failure);
    for (int i = 0; i < 3; ++i) {
        const PollOutcome outcome = polling.poll();
        ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
        EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "device_refused");
        EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25");
    }
    EXPECT_EQ(device.count("GET " + environment), 3);
    polling.leave();
    EXPECT_EQ(device.count("POST"), 2);
    EXPECT_EQ(device.count("DELETE"), 2);
}

TEST(RedfishLogin, TheFirstDocumentMayBeTheRefusedOne) {
    RedfishDevice device(test::pdu_tree(), for_path("/redfish/v1/Chassis", sim::https_reply(401, "{}")));
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "6438.5");
}

TEST(RedfishLogin, ARefusedDocumentIsNamedWithThePrivilegeThatIsMissing) {
    RedfishDevice device(test::old_tree(), for_path(old_power, sim::https_reply(401, "{}")));
    RedfishPolling polling(device.uri());
    expect_failure(polling.poll(), Errc::no_such_point, old_power + " is refused (HTTP status 401)");
    expect_failure(polling.poll(), Errc::no_such_point, "lacks the privilege");
    EXPECT_EQ(device.count("POST"), 2) << "it is not asked for again at once";
}

TEST(RedfishLogin, WithBasicARefusedDocumentIsOneOfMany) {
    RedfishDevice device(test::server_tree(), [](const HttpsRequest& request, int) -> std::optional<HttpsAnswer> {
        return request.method == "POST"        ? std::optional(sim::https_reply(404, "{}"))
               : request.target == environment ? std::optional(sim::https_reply(401, "{}"))
                                               : std::nullopt;
    });
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25");
    EXPECT_EQ(device.count("GET " + environment), 1);
}

TEST(RedfishLogin, WithoutSessionsThereIsBasic) {
    for (const HttpsAnswer& refusal :
         {sim::https_reply(404, "{}"), sim::https_reply(405, "{}"),
          sim::https_reply(503, R"({"error": {"code": "Base.1.0.SessionLimitExceeded"}})")}) {
        RedfishDevice device(test::old_tree(), for_path("/redfish/v1/SessionService/Sessions", refusal));
        RedfishPolling polling(device.uri());
        const PollOutcome outcome = polling.poll();
        ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
        EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "344");
        EXPECT_FALSE(polling.poll().failure);
        EXPECT_EQ(device.count("POST"), 1);
        polling.leave();
        EXPECT_EQ(device.count("DELETE"), 0);
    }
}

TEST(RedfishLogin, NobodyIsLoggedInWithoutAUser) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(device.uri("?pin=" + test::loopback_identity().fingerprint));
    expect_failure(polling.poll(), Errc::no_such_point, "write user and password");
    EXPECT_EQ(device.count("POST"), 0);
}

TEST(RedfishRedirect, IsFollowedOnTheSameHost) {
    RedfishTree tree = test::old_tree();
    tree["/redfish/v1/Moved"] = tree[old_power];
    RedfishDevice device(tree, for_path(old_power, sim::https_reply(308, "", "Location: /redfish/v1/Moved\r\n")));
    RedfishPolling polling(device.uri());
    EXPECT_EQ(value_of(polling.poll().readings, "active_power/total"), "344");
}

// Some services answer paths with a slash at the end alone.
TEST(RedfishRedirect, MayAddASlash) {
    RedfishTree tree = test::old_tree();
    tree[old_power + "/"] = tree[old_power];
    RedfishDevice device(tree, for_path(old_power, sim::https_reply(301, "", "Location: " + old_power + "/\r\n")));
    RedfishPolling polling(device.uri());
    EXPECT_EQ(value_of(polling.poll().readings, "active_power/total"), "344");
}

TEST(RedfishRedirect, ToOthersOrInCirclesIsRefused) {
    RedfishDevice other(test::old_tree());
    RedfishDevice device(
        test::old_tree(),
        for_path("/redfish/v1/", sim::https_reply(301, "",
                                                  "Location: " + ("https://127.0.0.1:" + std::to_string(other.port())) +
                                                      "/redfish/v1/\r\n")));
    RedfishPolling polling(device.uri());
    expect_failure(polling.poll(), Errc::wrong_reply, "is redirected; the link");
    EXPECT_TRUE(other.requests().empty());
    RedfishDevice circle(test::old_tree(),
                         for_path("/redfish/v1/", sim::https_reply(302, "", "Location: /redfish/v1/\r\n")));
    RedfishPolling going_round(circle.uri());
    expect_failure(going_round.poll(), Errc::wrong_reply, "again and again");
    EXPECT_EQ(circle.requests().size(), 4U);
}

TEST(RedfishFaults, SlowAnswersAreWaitedFor) {
    HttpsAnswer slow = sim::https_reply(200, test::server_tree().at(environment));
    slow.delay = 400ms;
    RedfishDevice device(test::server_tree(), for_path(environment, slow));
    RedfishPolling polling(device.uri(), 200ms);
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "412.50");
    EXPECT_GE(outcome.latency, 400ms);
}

TEST(RedfishFaults, OneSilentDocumentIsMissingAndTheOthersAreThere) {
    HttpsAnswer silent;
    silent.delay = 60s;
    RedfishDevice device(test::server_tree(), [&silent](const HttpsRequest& request, int number) {
        return request.target == environment && number >= walked ? std::optional(silent) : std::nullopt;
    });
    RedfishPolling polling(device.uri(), 200ms);
    ASSERT_FALSE(polling.poll().failure);
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "timeout");
    EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25");
}

TEST(RedfishFaults, ADeviceThatFallsSilentIsLeftAfterTwoDocuments) {
    HttpsAnswer silent;
    silent.delay = 60s;
    RedfishDevice device(test::server_tree(), [&silent](const HttpsRequest&, int number) {
        return number >= walked ? std::optional(silent) : std::nullopt;
    });
    RedfishPolling polling(device.uri(), 200ms);
    ASSERT_FALSE(polling.poll().failure);
    const std::size_t before = device.requests().size();
    ASSERT_EQ(before, static_cast<std::size_t>(walked));
    expect_failure(polling.poll(), Errc::timeout, "did not answer in time");
    EXPECT_EQ(device.requests().size(), before + 2);
}

TEST(RedfishFaults, AWalkThatIsCutShortGoesOnAtTheNextPoll) {
    HttpsAnswer silent;
    silent.delay = 60s;
    RedfishDevice device(test::server_tree(), [&silent](const HttpsRequest&, int number) {
        return number == 10 ? std::optional(silent) : std::nullopt;
    });
    RedfishPolling polling(device.uri(), 300ms);
    expect_failure(polling.poll(), Errc::timeout,
                   "8 of its documents were looked at so far, and the next poll goes on");
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "412.50");
    EXPECT_EQ(device.count("GET /redfish/v1/Chassis/Shelf"), 1) << "nothing is walked twice";
}

TEST(RedfishFaults, WhatIsNoCompleteDocumentIsMissing) {
    struct Case {
        HttpsAnswer answer;
        Errc code;
    };
    HttpsAnswer cut{"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"@odata.type\":", true};
    HttpsAnswer babble{"220 mail.example ESMTP\r\n\r\n", true};
    HttpsAnswer huge{"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{", true};
    for (const Case& one :
         {Case{cut, Errc::link_failed}, Case{babble, Errc::malformed_frame}, Case{huge, Errc::malformed_frame},
          Case{sim::https_reply(200, "<html>Welcome</html>"), Errc::malformed_frame},
          Case{sim::https_reply(200, std::string(100, '[')), Errc::malformed_frame},
          Case{sim::https_reply(403, "{}"), Errc::device_refused},
          Case{sim::https_reply(500, "{}"), Errc::device_refused},
          Case{sim::https_reply(404, "{}"), Errc::no_such_point}}) {
        RedfishDevice device(test::server_tree(), [&one](const HttpsRequest& request, int number) {
            return request.target == environment && number >= walked ? std::optional(one.answer) : std::nullopt;
        });
        RedfishPolling polling(device.uri());
        ASSERT_FALSE(polling.poll().failure);
        const PollOutcome outcome = polling.poll();
        ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
        EXPECT_EQ(value_of(outcome.readings, "active_power/total"), name_of(one.code)) << one.answer.bytes;
        EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25") << one.answer.bytes;
    }
}

TEST(RedfishFaults, AConnectionThatTheServiceClosesIsMadeAnew) {
    RedfishDevice device(test::server_tree(), [](const HttpsRequest& request, int) -> std::optional<HttpsAnswer> {
        const auto tree = test::server_tree();
        const auto found = tree.find(request.target);
        if (found == tree.end()) {
            return std::nullopt;
        }
        HttpsAnswer answer = sim::https_reply(200, found->second);
        answer.is_last = true;
        return answer;
    });
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(outcome.readings.size(), 33U);
}

TEST(RedfishFaults, LinksToOtherHostsAndInCirclesAreNotFollowed) {
    RedfishDevice elsewhere(test::old_tree());
    RedfishTree tree = test::old_tree();
    tree["/redfish/v1/Chassis"] =
        R"({"@odata.type": "#ChassisCollection.ChassisCollection", "Members": [{"@odata.id": "/redfish/v1/Chassis/1"},
            {"@odata.id": "/redfish/v1/Chassis"}, {"@odata.id": "https://127.0.0.1:)" +
        std::to_string(elsewhere.port()) + R"(/redfish/v1/Chassis/1"}, {"@odata.id": "/redfish/v1/"}]})";
    RedfishDevice device(tree);
    RedfishPolling polling(device.uri());
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "344");
    EXPECT_TRUE(elsewhere.requests().empty());
    EXPECT_EQ(device.requests().size(), 6U);  // Root, login, and the four documents once each.
}

TEST(RedfishFaults, ABusyServiceIsLeftAloneForAsLongAsItAsks) {
    RedfishDevice device(test::old_tree(), for_path(old_power, sim::https_reply(503, "{}", "Retry-After: 120\r\n")));
    RedfishPolling polling(device.uri());
    expect_failure(polling.poll(), Errc::device_refused, "left alone for 120 s");
    const std::size_t before = device.requests().size();
    expect_failure(polling.poll(), Errc::device_refused, "left alone for 120 s");
    EXPECT_EQ(device.requests().size(), before);
}

TEST(RedfishFaults, OneDocumentThatIsAlwaysBusyDoesNotHoldUpTheOthers) {
    RedfishDevice device(test::server_tree(), for_path(environment, sim::https_reply(503, "{}", "Retry-After: 0\r\n")));
    RedfishPolling polling(device.uri());
    expect_failure(polling.poll(), Errc::device_refused, "left alone for 0 s");
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(value_of(outcome.readings, "active_power/total/supply A"), "211.25");
    EXPECT_EQ(value_of(outcome.readings, "active_power/total"), "399");  // Of the older Power.
    // Without a time it is of that document alone, at once.
    RedfishDevice off(test::server_tree(), for_path(environment, sim::https_reply(503, "{}")));
    RedfishPolling at_once(off.uri());
    EXPECT_EQ(value_of(at_once.poll().readings, "active_power/total"), "399");
}

TEST(RedfishFaults, WhereEverythingIsGoneItIsLookedForAnew) {
    RedfishDevice device(test::old_tree());
    RedfishPolling polling(device.uri());
    ASSERT_FALSE(polling.poll().failure);
    device.set_tree(test::pdu_tree());
    expect_failure(polling.poll(), Errc::no_such_point, "HTTP status 404");
    EXPECT_EQ(value_of(polling.poll().readings, "active_power/total"), "6438.5");
}

TEST(RedfishFaults, AServiceWithoutAnyValueSaysSo) {
    RedfishTree tree = test::old_tree();
    tree.erase(old_power);
    RedfishDevice device(tree);
    RedfishPolling polling(device.uri());
    expect_failure(polling.poll(), Errc::no_such_point, "none has a value of profile dmtf.redfish");
}

}  // namespace
}  // namespace wattmast
