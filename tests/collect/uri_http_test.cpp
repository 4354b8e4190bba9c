// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_http.h"

#include <gmock/gmock.h>

#include "collect/http_service.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

const std::string print(64, 'a');

HttpUri http(std::string_view text) {
    return std::get<HttpUri>(parse_device_uri(text).value());
}

TEST(UriHttp, EveryPartIsRead) {
    const HttpUri tls =
        http("HTTPS://Meter.example:8443/gw/7/?unit=b-2&user=reader&password=p%26q&auth=digest&pin=sha256/" + print +
             "&ca=/a/b.pem");
    HttpUri expected;
    expected.transport = HttpUri::Transport::tls;
    expected.endpoint = {"meter.example", 8443};
    expected.prefix = "/gw/7";
    expected.unit = "b-2";
    expected.user = "reader";
    expected.password = "p&q";
    expected.login = HttpUri::Login::digest;
    expected.pins = {TlsPin::parse("sha256/" + print).value()};
    expected.ca_file = "/a/b.pem";
    EXPECT_EQ(tls, expected);
    EXPECT_EQ(http("http://10.0.0.9").endpoint, (Endpoint{"10.0.0.9", 80}));
    EXPECT_EQ(http("https://[fe80::1]").endpoint, (Endpoint{"fe80::1", 443}));
    EXPECT_EQ(http("http://h/").prefix, "");
    EXPECT_EQ(http("http://h?token=abc").token, "abc");
    EXPECT_EQ(http("http://h?key=def").key, "def");
    EXPECT_EQ(http("http://h?user=a&password=b").login, HttpUri::Login::as_asked);
    EXPECT_EQ(http("http://h?user=a&password=b&auth=basic").login, HttpUri::Login::basic);
    EXPECT_EQ(http("http://h?unit=2&auth=digest").login, HttpUri::Login::digest);
}

TEST(UriHttp, IsShownWithoutItsSecrets) {
    EXPECT_EQ(redacted(*parse_device_uri("https://h/x?unit=1&user=a%20b&password=geheim&auth=basic&pin=sha256/" +
                                         print + "&ca=/c")),
              "https://h:443/x?unit=1&user=a%20b&password=***&auth=basic&pin=sha256/" + print + "&ca=/c");
    EXPECT_EQ(redacted(*parse_device_uri("http://h?token=geheim")), "http://h:80?token=***");
    EXPECT_EQ(redacted(*parse_device_uri("http://h?key=geheim")), "http://h:80?key=***");
    for (const char* name : {"password", "token", "key"}) {
        EXPECT_THAT(redacted("http://h/x?user=u&" + std::string(name) + "=geheim&unit=2"), Not(HasSubstr("geheim")));
    }
}

TEST(UriHttp, FaultyOnesAreRefusedWithoutTheirSecrets) {
    for (const std::string parameters : {"?user=a",
                                         "?password=geheim",
                                         "?user=a:b&password=geheim",
                                         "?user=a&password=geheim&token=geheim",
                                         "?token=geheim&key=geheim",
                                         "?token=ge%0D%0Aheim",
                                         "?key=ge%20heim",
                                         "?key=ge%C3%A4heim",
                                         "?user=a&password=geheim&auth=ntlm",
                                         "?token=geheim&auth=basic",
                                         "?unit=a/b",
                                         "?unit=1%26x",
                                         "?pin=sha256/aa",
                                         "?topic=x",
                                         "/a%20b/../c",
                                         "/a@b",
                                         "/a&password=geheim",
                                         "/a=b",
                                         "//x",
                                         "/ä",
                                         "/a#b"}) {
        const auto uri = parse_device_uri("http://h" + parameters);
        EXPECT_THAT(uri, FailsWith(Errc::invalid_argument)) << parameters;
        EXPECT_THAT(uri ? "" : uri.error().detail, Not(HasSubstr("heim"))) << parameters;
    }
    EXPECT_THAT(parse_device_uri("https://h?pin=sha256/aa"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_device_uri("http://u:geheim@h/"), FailsWith(Errc::invalid_argument));
    // Other schemes have no path.
    EXPECT_THAT(parse_device_uri("redfish://h/x"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_device_uri("modbus+tcp://h/x"), FailsWith(Errc::invalid_argument));
}

TEST(UriHttp, DevicesOfOneHostShareALine) {
    const auto line = [](std::string_view text) { return line_key(parse_device_uri(text).value()); };
    EXPECT_EQ(line("http://h/a?unit=0"), line("http://h:80/b?unit=1&token=x"));
    EXPECT_NE(line("http://h"), line("http://h:8080"));
    EXPECT_NE(line("http://h:502"), line("modbus+tcp://h:502"));
}

TEST(UriHttp, OneLoginAtOnePlaceIsOneService) {
    const auto key = [](std::string_view text) { return http_key(std::get<HttpUri>(parse_device_uri(text).value())); };
    EXPECT_EQ(key("http://h/a?unit=0&user=u&password=p"), key("http://h:80/b?unit=1&user=u&password=p"));
    EXPECT_NE(key("http://h?user=u&password=p"), key("http://h?user=u&password=q"));
    EXPECT_NE(key("http://h?user=u&password=p"), key("http://h?user=v&password=p"));
    EXPECT_NE(key("http://h?user=u&password=p"), key("http://h?user=u&password=p&auth=digest"));
    EXPECT_NE(key("http://h?token=p"), key("http://h?key=p"));
    EXPECT_NE(key("http://h?token=p"), key("http://h"));
    EXPECT_NE(key("http://h"), key("http://h:8080"));
    EXPECT_NE(key("http://h:443"), key("https://h"));
    EXPECT_NE(key("https://h?ca=/a"), key("https://h?ca=/b"));
}

TEST(UriHttp, APasswordThatOthersMayReadIsSaid) {
    for (const char* uri : {"http://h?user=a&password=***", "http://h/x?unit=1&token=t", "HTTP://h?key=k",
                            "http://h?credential=meter", "http://h?user=a&password=b&auth=basic"}) {
        EXPECT_THAT(warning_of(uri), HasSubstr("does not encrypt")) << uri;
    }
    for (const char* uri :
         {"http://h", "http://h?unit=1", "https://h?token=t", "http://h?user=a&password=b&auth=digest",
          "modbus+tcp://h?unit=1", "https://h?credential=meter", ""}) {
        EXPECT_EQ(warning_of(uri), "") << uri;
    }
}

}  // namespace
}  // namespace wattmast
