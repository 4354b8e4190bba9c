// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Devices that misbehave: each fault gives a reason that says what to do, and never a value.
#include <gmock/gmock.h>

#include <atomic>

#include "collect/http_device.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using sim::https_reply;
using sim::HttpsAnswer;
using sim::HttpsRequest;
using test::header_of;
using test::HttpDevice;
using test::HttpPolling;
using test::two_documents;
using test::value_at;
using testing::HasSubstr;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library = two_documents();
    return library;
}

/// The poll of a device that gives this for /now, and what is right for /more.
PollOutcome poll_with(const HttpsAnswer& answer, const std::string& rest = {}) {
    const HttpDevice device([&answer](const HttpsRequest& request, int) {
        return request.target == "/more" ? https_reply(200, R"({"u": 230})") : answer;
    });
    return HttpPolling(device.uri(rest), profiles()).poll();
}

TEST(HttpJsonFaults, OneBadDocumentDoesNotCostTheOther) {
    for (const auto& [answer, reason] : std::vector<std::pair<HttpsAnswer, std::string>>{
             {https_reply(404, "{}"), "no_such_point"},
             {https_reply(403, "{}"), "device_refused"},
             {https_reply(500, "oops"), "device_refused"},
             {https_reply(200, "<html>Login</html>"), "malformed_frame"},
             {https_reply(200, "{\"p\": 1"), "malformed_frame"},
             {https_reply(200, ""), "malformed_frame"},
             {https_reply(302, "", "Location: https://elsewhere.example/\r\n"), "wrong_reply"},
             {https_reply(302, ""), "wrong_reply"},
             {{"this is no HTTP\r\n\r\n", true}, "malformed_frame"},
             {https_reply(200, R"({"p": "on"})"), "not_a_number"},
             {https_reply(200, R"({"p": null})"), "no_such_point"},
             {https_reply(200, R"({"q": 1})"), "no_such_point"}}) {
        const PollOutcome outcome = poll_with(answer);
        EXPECT_FALSE(outcome.failure) << answer.bytes;
        EXPECT_EQ(value_at(outcome.readings, "active_power/total"), reason) << answer.bytes;
        EXPECT_EQ(value_at(outcome.readings, "voltage/total"), "230") << answer.bytes;
        EXPECT_EQ(value_at(outcome.readings, "current/total"), "no such reading") << "optional, and never seen";
    }
}

TEST(HttpJsonFaults, ALineThatFailsEndsThePoll) {
    HttpsAnswer cut = https_reply(200, R"({"p": 412.5})");
    cut.bytes.resize(cut.bytes.size() - 3);
    cut.is_last = true;
    const PollOutcome outcome = poll_with(cut);
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::link_failed);
    EXPECT_THAT(outcome.failure->detail, HasSubstr("before its answer was complete"));
    HttpsAnswer late = https_reply(200, R"({"p": 1})");
    late.delay = 60s;
    const HttpDevice device([&late](const HttpsRequest&, int) { return late; });
    HttpPolling polling(device.uri(), profiles(), "own.meter", 20ms);
    const auto begin = std::chrono::steady_clock::now();
    const PollOutcome silent = polling.poll();
    ASSERT_TRUE(silent.failure);
    EXPECT_EQ(silent.failure->code, Errc::timeout);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(device.requests().size(), 1U) << "the other document is not asked for";
    EXPECT_EQ(polling.driver().patience_for(2s), 10s);
    // Nobody listens.
    const PollOutcome nobody = HttpPolling("http://127.0.0.1:1", profiles()).poll();
    EXPECT_EQ(nobody.failure->code, Errc::link_failed);
}

TEST(HttpJsonFaults, ADocumentWithoutEndIsNotRead) {
    HttpsAnswer endless{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n" + std::string(0x100000, ' ')};
    EXPECT_EQ(value_at(poll_with(endless).readings, "active_power/total"), "malformed_frame");
    HttpsAnswer stated{"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{"};
    EXPECT_EQ(value_at(poll_with(stated).readings, "active_power/total"), "malformed_frame");
    HttpsAnswer header{"HTTP/1.1 200 OK\r\nX: " + std::string(64UL * 1024, 'x') + "\r\n\r\n{}"};
    EXPECT_EQ(value_at(poll_with(header).readings, "active_power/total"), "malformed_frame");
}

TEST(HttpJsonFaults, AnAnswerWithoutLengthEndsWithTheConnection) {
    const HttpDevice device([](const HttpsRequest& request, int) {
        return HttpsAnswer{std::string("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n") +
                               (request.target == "/now" ? R"({"p": 3.5})" : R"({"u": 4.5})"),
                           true};
    });
    HttpPolling polling(device.uri(), profiles());
    for (int i = 0; i < 2; ++i) {
        const PollOutcome outcome = polling.poll();
        EXPECT_EQ(value_at(outcome.readings, "active_power/total"), "3.5");
        EXPECT_EQ(value_at(outcome.readings, "voltage/total"), "4.5");
    }
}

TEST(HttpJsonFaults, ARedirectIsFollowedHereAndWithoutTheLogin) {
    const HttpDevice device([](const HttpsRequest& request, int) {
        return request.target == "/now"    ? https_reply(307, "", "Location: /later?x=1\r\n")
               : request.target == "/more" ? https_reply(200, R"({"u": 230})")
                                           : https_reply(200, R"({"p": 9})");
    });
    const PollOutcome outcome = HttpPolling(device.uri("?token=geheim"), profiles()).poll();
    EXPECT_EQ(value_at(outcome.readings, "active_power/total"), "9");
    const auto requests = device.requests();
    ASSERT_EQ(requests.size(), 3U);
    EXPECT_EQ(requests[0].target, "/now");
    EXPECT_EQ(header_of(requests[0], "authorization"), "Bearer geheim");
    EXPECT_EQ(requests[1].target, "/later?x=1");
    EXPECT_EQ(header_of(requests[1], "authorization"), "none");
}

TEST(HttpJsonFaults, ARedirectThatWantsTheLoginSaysSo) {
    const HttpDevice device([](const HttpsRequest& request, int) {
        return request.target == "/later" ? https_reply(401, "") : https_reply(302, "", "Location: /later\r\n");
    });
    HttpPolling polling(device.uri("?token=geheim"), profiles());
    const PollOutcome outcome = polling.poll();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::wrong_reply);
    EXPECT_THAT(outcome.failure->detail, HasSubstr("where the login is not shown"));
    for (const HttpsRequest& request : device.requests()) {
        EXPECT_EQ(header_of(request, "authorization"), request.target == "/later" ? "none" : "Bearer geheim");
    }
    const HttpDevice round([](const HttpsRequest&, int) { return https_reply(301, "", "Location: /now\r\n"); });
    EXPECT_THAT(HttpPolling(round.uri(), profiles()).poll().failure->detail, HasSubstr("again and again"));
    EXPECT_EQ(round.requests().size(), 8U);
}

TEST(HttpJsonFaults, ABusyDeviceIsLeftAlone) {
    for (const int status : {429, 503}) {
        const HttpDevice device(
            [status](const HttpsRequest&, int) { return https_reply(status, "", "Retry-After: 3600\r\n"); });
        HttpPolling polling(device.uri(), profiles());
        const PollOutcome outcome = polling.poll();
        ASSERT_TRUE(outcome.failure);
        EXPECT_EQ(outcome.failure->code, Errc::device_refused);
        EXPECT_THAT(outcome.failure->detail, HasSubstr("left alone for 3600 s"));
        EXPECT_TRUE(polling.poll().failure);
        EXPECT_EQ(device.requests().size(), 1U);
    }
    // Without a time it is of this document alone.
    EXPECT_EQ(value_at(poll_with(https_reply(503, "")).readings, "voltage/total"), "230");
}

TEST(HttpJsonFaults, WhatWasThereIsMissed) {
    std::atomic<bool> is_gone = false;
    const HttpDevice device([&is_gone](const HttpsRequest& request, int) {
        return request.target == "/now" ? https_reply(200, R"({"p": 1})")
               : is_gone                ? https_reply(500, "")
                                        : https_reply(200, R"({"u": 230, "i": 2})");
    });
    HttpPolling polling(device.uri(), profiles());
    EXPECT_EQ(value_at(polling.poll().readings, "current/total"), "2");
    is_gone = true;
    const PollOutcome outcome = polling.poll();
    EXPECT_EQ(value_at(outcome.readings, "voltage/total"), "device_refused");
    EXPECT_EQ(value_at(outcome.readings, "current/total"), "device_refused");
    EXPECT_EQ(value_at(outcome.readings, "active_power/total"), "1");
}

/// As from the file, but without patience: the second of two equal times is one too many.
DeviceProfile without_patience(const std::string& first) {
    const ProfileLibrary library = two_documents("stale_after = \"1s\"\n", first);
    DeviceProfile profile = *library.find("own.meter");
    profile.http_json.stale_after = Duration{0};
    return profile;
}

TEST(HttpJsonFaults, ADocumentThatStandsStillIsMissedBesideAFreshOne) {
    const HttpDevice device([](const HttpsRequest& request, int) {
        return request.target == "/now" ? https_reply(200, R"({"p": 7, "t": "2026-11-26T10:00:00Z"})")
                                        : https_reply(200, R"({"u": 230})");
    });
    const DeviceProfile profile = without_patience("time = \"/t\"\ntime_form = \"iso8601\"\n");
    HttpPolling polling(device.uri(), profiles());
    const PollOutcome first = polling.poll_with(profile);
    ASSERT_TRUE(first.told);
    ASSERT_EQ(first.told->size(), 2U);
    EXPECT_EQ(value_at(first.told->at(0).readings, "active_power/total"), "7");
    EXPECT_EQ(value_at(first.told->at(1).readings, "active_power/total"), "no such reading");
    const PollOutcome stuck = polling.poll_with(profile);
    EXPECT_FALSE(stuck.failure);
    ASSERT_TRUE(stuck.told);
    ASSERT_EQ(stuck.told->size(), 1U);
    EXPECT_EQ(value_at(stuck.told->at(0).readings, "active_power/total"), "timeout");
    EXPECT_EQ(value_at(stuck.told->at(0).readings, "voltage/total"), "230");
    // With nothing fresh beside it the device fails as a whole.
    DeviceProfile alone = profile;
    alone.http_json.documents.pop_back();
    EXPECT_FALSE(polling.poll_with(alone).failure);
    const PollOutcome silent = polling.poll_with(alone);
    ASSERT_TRUE(silent.failure);
    EXPECT_EQ(silent.failure->code, Errc::timeout);
    EXPECT_TRUE(silent.told->empty());
}

TEST(HttpJsonFaults, CloseEndsThePoll) {
    HttpsAnswer late = https_reply(200, R"({"p": 1})");
    late.delay = 60s;
    const HttpDevice device([&late](const HttpsRequest&, int) { return late; });
    HttpPolling polling(device.uri(), profiles());
    polling.driver().close();
    const PollOutcome outcome = polling.poll();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->code, Errc::cancelled);
    EXPECT_TRUE(device.requests().empty());
}

}  // namespace
}  // namespace wattmast
