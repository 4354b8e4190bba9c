// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/http_target.h"

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;

TEST(HttpTarget, PutsPrefixAndUnitInTheirPlaces) {
    const auto path = HttpTargetTemplate::parse("/rpc/Switch.GetStatus?id={unit}&x=1").value();
    EXPECT_TRUE(path.has_unit());
    EXPECT_EQ(path.target("", "0"), "/rpc/Switch.GetStatus?id=0&x=1");
    EXPECT_EQ(path.target("/gateway/7", "b-2"), "/gateway/7/rpc/Switch.GetStatus?id=b-2&x=1");
    const auto plain = HttpTargetTemplate::parse("/cm?cmnd=Status%208").value();
    EXPECT_FALSE(plain.has_unit());
    EXPECT_EQ(plain.target("", "9"), "/cm?cmnd=Status%208");
    EXPECT_EQ(plain.to_string(), "/cm?cmnd=Status%208");
}

TEST(HttpTarget, WhatCannotBeAskedForIsRefused) {
    for (const char* text : {"", "status", "//host/status", "/a b", "/a\r\nX: y", "/a#b", "/a/../b", "/..", "/a\\b",
                             "/ü", "{unit}", "/a/{unit}/{unit}", "/a/{topic}", "/a/{", "http://host/a"}) {
        EXPECT_THAT(HttpTargetTemplate::parse(text), FailsWith(Errc::invalid_argument)) << text;
    }
    EXPECT_THAT(HttpTargetTemplate::parse("/" + std::string(1024, 'a')), FailsWith(Errc::invalid_argument));
    // Dots that do not step up.
    for (const char* text : {"/", "/a/..b", "/a?x=/..", "/.../a", "/a/{unit}"}) {
        EXPECT_TRUE(HttpTargetTemplate::parse(text)) << text;
    }
}

TEST(HttpTarget, AUnitCannotChangeWhatIsAsked) {
    for (const char* text : {"0", "12", "A-1_b.c"}) {
        EXPECT_TRUE(is_http_unit(text)) << text;
    }
    for (const char* text : {"", "..", "a/b", "1&cmnd=Power", "a b", "%20", "a?b", "ä"}) {
        EXPECT_FALSE(is_http_unit(text)) << text;
    }
    EXPECT_FALSE(is_http_unit(std::string(65, 'a')));
}

TEST(HttpTarget, ALocationIsFollowedOnTheSameOriginOnly) {
    const auto path = [](std::string_view location, std::string_view origin) {
        return path_of_location(location, origin).value();
    };
    EXPECT_EQ(path("/new?a=1#x", "http://h:8080"), "/new?a=1");
    EXPECT_EQ(path("HTTP://H:8080/new", "http://h:8080"), "/new");
    EXPECT_EQ(path("http://h/new", "http://h:80"), "/new");
    EXPECT_EQ(path("https://h/new", "https://h:443"), "/new");
    for (const char* location :
         {"https://h:8080/new", "http://h:81/new", "http://h/new", "http://other:8080/new", "//other/new", "new", "",
          "http://h:8080", "http://h:8080.evil/new", "/a/../b", "http://h:8080@evil/", "/a\x01"}) {
        EXPECT_THAT(path_of_location(location, "http://h:8080"), FailsWith(Errc::wrong_reply)) << location;
    }
    EXPECT_THAT(path_of_location("https://h/\x1B[2J", "http://h:80"),
                FailsWithDetail(Errc::wrong_reply, "https://h/?[2J"));
}

}  // namespace
}  // namespace wattmast::wire
