// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/receiver_uri.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

const std::string pin = "sha256/" + std::string(64, 'a');

template <typename T>
T read(const std::string& uri) {
    const auto receiver = parse_receiver(uri);
    EXPECT_THAT(receiver, IsOk()) << uri;
    return std::get<T>(receiver.value());
}

TEST(ReceiverUri, MailServersHaveThreeWays) {
    const auto tls = read<MailServer>("smtps://Mail.Example.com?user=ops&password=a%26b&ca=/etc/own.pem&pin=" + pin);
    EXPECT_EQ(tls.security, MailServer::Security::tls);
    EXPECT_EQ(tls.endpoint, (Endpoint{"mail.example.com", 465}));
    EXPECT_EQ(tls.user, "ops");
    EXPECT_EQ(tls.password, "a&b");
    EXPECT_EQ(tls.ca_file, "/etc/own.pem");
    EXPECT_EQ(tls.pins.size(), 1U);
    const auto starttls = read<MailServer>("smtp://[2001:db8::1]");
    EXPECT_EQ(starttls.security, MailServer::Security::starttls);
    EXPECT_EQ(starttls.endpoint, (Endpoint{"2001:db8::1", 587}));
    const auto plain = read<MailServer>("smtp-plain://127.0.0.1:2525");
    EXPECT_EQ(plain.security, MailServer::Security::plain);
    EXPECT_EQ(plain.endpoint.port, 2525);
    EXPECT_EQ(read<MailServer>("smtp-plain://h").endpoint.port, 25);
}

TEST(ReceiverUri, WebhooksSayWhoAsksInOneWay) {
    const auto bare = read<WebhookReceiver>("https://ops.example.com");
    EXPECT_EQ(bare.path, "/");
    EXPECT_EQ(bare.header_name, "");
    EXPECT_EQ(bare.endpoint.port, 443);
    const auto basic = read<WebhookReceiver>("https://h:8443/a/b?user=ops&password=p&query=x%3D1%26y%3D2");
    EXPECT_EQ(basic.path, "/a/b?x=1&y=2");
    EXPECT_EQ(basic.header_name, "Authorization");
    EXPECT_EQ(basic.header_value, "Basic b3BzOnA=");
    EXPECT_EQ(read<WebhookReceiver>("https://h/x?token=t0k").header_value, "Bearer t0k");
    const auto key = read<WebhookReceiver>("https://h/x?header=X-Api-Key&key=k3y");
    EXPECT_EQ(key.header_name, "X-Api-Key");
    EXPECT_EQ(key.header_value, "k3y");
    EXPECT_EQ(read<WebhookReceiver>("https://h/robot?path_secret=/send%3Fk%3D1&query=z").path, "/robot/send?k=1&z");
    EXPECT_EQ(read<WebhookReceiver>("https://h?path_secret=/T0/x").path, "/T0/x") << "no other host";
    EXPECT_EQ(read<WebhookReceiver>("https://h?path_secret=%3Fk%3D1&query=z").path, "/?k=1&z");
    const auto plain = read<WebhookReceiver>("http://127.0.0.1:8080/alarms");
    EXPECT_EQ(plain.transport, WebhookReceiver::Transport::plain);
}

TEST(ReceiverUri, SnmpReceiversAreTrapsOfV2cAndInformsOfV2cAndV3) {
    const auto trap = read<SnmpReceiver>("snmp-trap://192.0.2.9?community=lab");
    EXPECT_EQ(trap.form, SnmpReceiver::Form::trap);
    EXPECT_EQ(trap.uri.endpoint, (Endpoint{"192.0.2.9", 162}));
    EXPECT_EQ(std::get<SnmpCommunity>(trap.uri.security).community, "lab");
    const auto inform = read<SnmpReceiver>(
        "snmp-inform://h:1162?version=3&user=ops&auth=SHA-256&auth_password=12345678&priv=AES&priv_password=87654321");
    EXPECT_EQ(inform.form, SnmpReceiver::Form::inform);
    EXPECT_EQ(inform.uri.endpoint.port, 1162);
    EXPECT_EQ(level_of(std::get<SnmpUser>(inform.uri.security)), "authPriv");
    EXPECT_THAT(parse_receiver("snmp-trap://h?version=3&user=ops"),
                FailsWithDetail(Errc::invalid_argument, "snmp-inform"));
    EXPECT_THAT(parse_receiver("snmp-inform://h?version=1"), FailsWithDetail(Errc::invalid_argument, "not by v1"));
}

TEST(ReceiverUri, NothingSecretGoesWhereOthersCanReadIt) {
    for (const char* uri :
         {"smtp-plain://h?user=ops&password=S3cret", "http://h/x?token=S3cret", "http://h/x?path_secret=S3cret",
          "http://h/x?header=X-K&key=S3cret", "http://h/x?user=a&password=S3cret"}) {
        const auto receiver = parse_receiver(uri);
        ASSERT_THAT(receiver, FailsWith(Errc::invalid_argument)) << uri;
        EXPECT_THAT(receiver.error().detail, Not(HasSubstr("S3cret"))) << uri;
    }
    for (const char* uri : {"smtp-plain://h?credential=x", "http://h/x?credential=x"}) {
        EXPECT_THAT(parse_receiver_without_secrets(uri), FailsWithDetail(Errc::invalid_argument, "no credential"))
            << uri;
    }
    for (const char* uri : {"smtps://h?credential=x&ca=/a", "smtp://h?credential=x", "https://h/x?ca=/b&credential=x",
                            "snmp-inform://h?credential=x", "snmp-trap://h?credential=x"}) {
        EXPECT_THAT(parse_receiver_without_secrets(uri), IsOk()) << uri;
    }
}

TEST(ReceiverUri, OthersAreRefused) {
    for (const char* uri : {"",
                            "mail.example.com",
                            "ftp://h",
                            "modbus+tcp://h:502",
                            "snmp://h",
                            "smtps://",
                            "smtps://h:0",
                            "smtps://h/path",
                            "smtps://h?user=ops",
                            "smtps://h?unknown=1",
                            "smtps://u@h",
                            "https://h/../x",
                            "https://h/a b",
                            "https://h?user=a:b&password=c",
                            "https://h?token=a&header=X&key=b",
                            "https://h?header=Host&key=b",
                            "https://h?header=X%0D%0AY&key=b",
                            "https://h?token=a%0D%0AX:b",
                            "https://h?query=%0D%0A",
                            "https://h#x",
                            "smtps://h?pin=sha256/zz"}) {
        EXPECT_THAT(parse_receiver(uri), FailsWith(Errc::invalid_argument)) << uri;
    }
}

}  // namespace
}  // namespace wattmast
