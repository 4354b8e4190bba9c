// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_auth.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace wattmast {
namespace {

using testing::HasSubstr;
using testing::Not;
using Algorithm = DigestChallenge::Algorithm;

HttpChallenges challenges(std::vector<std::string> fields) {
    return parse_challenges(fields);
}

// RFC 7616, 3.9.1: both answers to the same request.
const std::string realm_and_nonce =
    R"(realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", )"
    R"(opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS")";
constexpr std::string_view client_nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

TEST(HttpAuth, AnswersAsTheStandardsExample) {
    const auto offered = challenges({"Digest " + realm_and_nonce + ", algorithm=SHA-256"});
    ASSERT_TRUE(offered.digest);
    EXPECT_EQ(offered.digest->algorithm, Algorithm::sha256);
    EXPECT_EQ(digest_authorization(*offered.digest, "Mufasa", "Circle of Life", "/dir/index.html", 1, client_nonce),
              "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
              "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", "
              "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\", algorithm=SHA-256, "
              "qop=auth, nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
              "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    const auto older = challenges({"Digest " + realm_and_nonce + ", algorithm=MD5"});
    ASSERT_TRUE(older.digest);
    EXPECT_THAT(digest_authorization(*older.digest, "Mufasa", "Circle of Life", "/dir/index.html", 1, client_nonce),
                HasSubstr("response=\"8ca523f5e9506fed4657c9700eebdbec\", algorithm=MD5, "));
}

// RFC 2617, 3.5, whose example older devices follow; without qop it is RFC 2069. Computed with Python's hashlib.
TEST(HttpAuth, AnswersOldEquipmentAndSessions) {
    DigestChallenge challenge;
    challenge.realm = "testrealm@host.com";
    challenge.nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c093";
    const std::string old =
        digest_authorization(challenge, "Mufasa", "Circle Of Life", "/dir/index.html", 7, "0a4f113b");
    EXPECT_THAT(old, HasSubstr("response=\"670fd8c2df070c60b045671b8b24ff02\""));
    EXPECT_THAT(old, Not(HasSubstr("cnonce")));
    EXPECT_THAT(old, Not(HasSubstr("qop")));
    EXPECT_THAT(old, Not(HasSubstr("opaque")));
    challenge.protection = DigestChallenge::Protection::auth;
    EXPECT_THAT(digest_authorization(challenge, "Mufasa", "Circle Of Life", "/dir/index.html", 1, "0a4f113b"),
                HasSubstr("response=\"6629fae49393a05397450978507c4ef1\""));
    challenge.variant = DigestChallenge::Variant::session;
    const std::string session =
        digest_authorization(challenge, "Mufasa", "Circle Of Life", "/dir/index.html", 0x1AF, "0a4f113b");
    EXPECT_THAT(session, HasSubstr("algorithm=MD5-sess"));
    EXPECT_THAT(session, HasSubstr("nc=000001af"));
    EXPECT_THAT(session, HasSubstr("response=\"4e721639781941c29a97ea5058b6e5bc\""));
}

TEST(HttpAuth, QuotesWhatWouldEndAText) {
    DigestChallenge challenge;
    challenge.realm = R"(a "b" \c)";
    EXPECT_THAT(digest_authorization(challenge, R"(u"x)", "p", "/", 1, "n"),
                HasSubstr(R"(username="u\"x", realm="a \"b\" \\c")"));
}

TEST(HttpAuth, TakesTheStrongestOfWhatIsOffered) {
    const auto offered = challenges({R"(Basic realm="x", Digest realm="r, s", nonce="1", algorithm=MD5)",
                                     R"(Digest realm="r", nonce="2", algorithm="SHA-256", stale=TRUE, qop=auth)",
                                     R"(Digest realm="r", nonce="3", algorithm=MD5)"});
    EXPECT_TRUE(offered.has_basic);
    ASSERT_TRUE(offered.digest);
    EXPECT_EQ(offered.digest->nonce, "2");
    EXPECT_EQ(offered.digest->age, DigestChallenge::Nonce::stale);
    EXPECT_EQ(offered.digest->protection, DigestChallenge::Protection::auth);
    EXPECT_FALSE(offered.digest->opaque);
    const auto first = challenges({R"(Basic realm="x", Digest realm="r, s", nonce="1")"});
    ASSERT_TRUE(first.digest);
    EXPECT_EQ(first.digest->realm, "r, s");
    EXPECT_EQ(first.digest->algorithm, Algorithm::md5);
    EXPECT_EQ(first.digest->age, DigestChallenge::Nonce::fresh);
    const auto escaped = challenges({R"(digest REALM="a\"b\\c",nonce = "4" , opaque="")"});
    ASSERT_TRUE(escaped.digest);
    EXPECT_EQ(escaped.digest->realm, R"(a"b\c)");
    EXPECT_EQ(escaped.digest->opaque, "");
}

TEST(HttpAuth, PassesOverWhatItCannotAnswer) {
    for (const char* field :
         {"", "Digest", "Digest realm=\"r\"", "Digest nonce=\"n\"", "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-1",
          "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256", "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
          "Digest realm=\"r\", nonce=\"n", "Digest realm=\"r\x01\", nonce=\"n\"", "Digest realm=\"r\\", "=x", "\"",
          "Negotiate", "Bearer realm=\"r\""}) {
        const auto offered = challenges({field});
        EXPECT_FALSE(offered.digest) << field;
        EXPECT_FALSE(offered.has_basic) << field;
    }
    EXPECT_TRUE(challenges({"Negotiate, Basic realm=\"r\""}).has_basic);
}

// RFC 7617, 2; and one whose length needs each padding.
TEST(HttpAuth, Basic) {
    EXPECT_EQ(basic_authorization("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    EXPECT_EQ(basic_authorization("test", "123\xC2\xA3"), "Basic dGVzdDoxMjPCow==");
    EXPECT_EQ(basic_authorization("a", "b"), "Basic YTpi");
    EXPECT_EQ(basic_authorization("ab", "c"), "Basic YWI6Yw==");
    EXPECT_EQ(basic_authorization("ab", "cd"), "Basic YWI6Y2Q=");
}

TEST(HttpAuth, AKeyGoesIntoAHeaderOfItsOwn) {
    for (const char* name : {"X-API-Key", "apikey", "X_Token"}) {
        EXPECT_TRUE(is_free_header(name)) << name;
    }
    for (const char* name :
         {"", "Host", "CONTENT-LENGTH", "Cookie", "X-HTTP-Method-Override", "a b", "a:b", "a\r\nb", "ä"}) {
        EXPECT_FALSE(is_free_header(name)) << name;
    }
}

}  // namespace
}  // namespace wattmast
