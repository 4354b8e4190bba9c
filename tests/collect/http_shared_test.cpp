// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Several devices behind one host with one login, of which each answers in its own way.
#include <gmock/gmock.h>

#include <algorithm>

#include "collect/http_auth.h"
#include "collect/http_device.h"

namespace wattmast {
namespace {

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

HttpsAnswer both_values() {
    return https_reply(200, R"({"p": 412.50, "u": 231.70})");
}

bool shows_basic(const HttpsRequest& request) {
    return header_of(request, "authorization") == basic_authorization("reader", "geheim");
}

HttpsAnswer wants_basic() {
    return https_reply(401, "", "WWW-Authenticate: Basic realm=\"a\"\r\n");
}

HttpsAnswer wants_digest(const std::string& realm) {
    return https_reply(401, "",
                       "WWW-Authenticate: Digest qop=auth, realm=\"" + realm + "\", nonce=\"n\", algorithm=MD5\r\n");
}

enum class Shown : std::uint8_t { anything = 1, a_login = 2 };

/// Requests below a prefix.
std::ptrdiff_t count(const HttpDevice& device, const std::string& prefix, Shown shown) {
    return std::ranges::count_if(device.requests(), [&](const HttpsRequest& request) {
        return request.target.starts_with(prefix) &&
               (shown == Shown::anything || header_of(request, "authorization") != "none");
    });
}

TEST(HttpShared, ARefusalByOneDeviceDoesNotStopItsNeighbour) {
    const HttpDevice host([](const HttpsRequest& request, int) {
        return request.target.starts_with("/a/") && shows_basic(request) ? both_values() : wants_basic();
    });
    HttpPolling a(host.uri("/a?user=reader&password=geheim"), profiles());
    const auto b = a.another(host.uri("/b?user=reader&password=geheim"));
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(value_at(a.poll().readings, "voltage/total"), "231.70") << i;
        const PollOutcome refused = a.poll(*b);
        ASSERT_TRUE(refused.failure);
        EXPECT_EQ(refused.failure->code, Errc::device_refused);
        EXPECT_THAT(refused.failure->detail, HasSubstr("/b/now refuses the login"));
    }
    EXPECT_EQ(count(host, "/b/", Shown::a_login), 1) << "it is not shown again for a minute";
}

TEST(HttpShared, ADocumentThatIsRefusedCostsNoOther) {
    const HttpDevice host([](const HttpsRequest& request, int) {
        return request.target == "/now" && shows_basic(request) ? both_values() : wants_basic();
    });
    HttpPolling polling(host.uri("?user=reader&password=geheim"), profiles());
    for (int i = 0; i < 3; ++i) {
        const PollOutcome outcome = polling.poll();
        EXPECT_EQ(value_at(outcome.readings, "active_power/total"), "412.50");
        EXPECT_EQ(value_at(outcome.readings, "voltage/total"), "device_refused");
    }
    EXPECT_EQ(count(host, "/more", Shown::anything), 1);
}

TEST(HttpShared, ALoginThatWasLetInNowhereIsShownOnceForAll) {
    const HttpDevice host([](const HttpsRequest&, int) { return wants_basic(); });
    HttpPolling a(host.uri("/a?user=reader&password=geheim"), profiles());
    const auto b = a.another(host.uri("/b?user=reader&password=geheim"));
    EXPECT_TRUE(a.poll().failure);
    EXPECT_THAT(a.poll(*b).failure->detail, HasSubstr("refuses the login"));
    EXPECT_EQ(count(host, "/b/", Shown::anything), 0);
    EXPECT_EQ(count(host, "/a/", Shown::a_login), 1);
}

TEST(HttpShared, EachDeviceIsShownThePasswordInItsOwnWay) {
    const HttpDevice host([](const HttpsRequest& request, int) {
        const std::string shown = header_of(request, "authorization");
        if (request.target.starts_with("/a/")) {
            return shows_basic(request) ? both_values() : wants_basic();
        }
        const std::string realm = request.target.starts_with("/b/") ? "b" : "c";
        return shown.find("realm=\"" + realm + "\"") != std::string::npos ? both_values() : wants_digest(realm);
    });
    HttpPolling a(host.uri("/a?user=reader&password=geheim"), profiles());
    const auto b = a.another(host.uri("/b?user=reader&password=geheim"));
    const auto c = a.another(host.uri("/c?user=reader&password=geheim"));
    const auto a_again = a.another(host.uri("/a?user=reader&password=geheim&unit=2"));
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(value_at(a.poll().readings, "voltage/total"), "231.70") << i;
        for (const auto* driver : {&b, &c, &a_again}) {
            EXPECT_EQ(value_at(a.poll(**driver).readings, "voltage/total"), "231.70") << i;
        }
    }
    EXPECT_EQ(host.requests().size(), 3U * 4 * 2 + 4) << "each device says once what it wants";
}

TEST(HttpShared, ABusyDeviceIsLeftAloneAndItsNeighbourIsNot) {
    for (const int status : {429, 503}) {
        const HttpDevice host([status](const HttpsRequest& request, int) {
            return request.target.starts_with("/a/") ? both_values() : https_reply(status, "", "Retry-After: 3600\r\n");
        });
        HttpPolling a(host.uri("/a"), profiles());
        const auto b = a.another(host.uri("/b"));
        for (int i = 0; i < 3; ++i) {
            EXPECT_TRUE(a.poll(*b).failure);
            EXPECT_FALSE(a.poll().failure) << i;
        }
        EXPECT_EQ(count(host, "/b/", Shown::anything), 1);
    }
}

}  // namespace
}  // namespace wattmast
