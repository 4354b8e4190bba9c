// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_address.h"

#include "collect/receiver_uri.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

TEST(ChannelAddress, EveryWayIsTakenApartAndPutTogetherAgain) {
    for (const std::string text : {
             "smtps://mail.example.com:465?credential=mail&pin=sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
             "smtp://mail.example.com?credential=mail&ca=/etc/ssl/own.pem",
             "smtp-plain://[::1]:25",
             "smtp-plain://[fe80::1]",
             "https://ops.example.com/alarms/in?credential=hook&query=team=ran%26floor=2",
             "http://127.0.0.1:8080/answer/204",
             "snmp-inform://10.1.2.3:1162?credential=oss&version=3&context=a%20b",
             "snmp-trap://10.1.2.3",
         }) {
        const auto address = channel_address_in(text);
        ASSERT_TRUE(address) << text;
        EXPECT_EQ(text_of(*address), text);
        EXPECT_EQ(channel_address_in(text_of(*address)), address);
    }
}

TEST(ChannelAddress, ThePartsAreThoseThatTheReceiverHas) {
    const auto address =
        channel_address_in("HTTPS://[2001:db8::7]:8443/in/b?query=a%3D1%26b=2&credential=h&header=X-Key");
    ASSERT_TRUE(address);
    EXPECT_EQ(*address, (ChannelAddress{ChannelWay::webhook_tls, "2001:db8::7", "8443", "/in/b", "a=1&b=2", "h", "", "",
                                        "header=X-Key"}));
    ChannelAddress plain{ChannelWay::webhook_plain, "10.1.2.3", "", "/in", "a=1&b=2%2F", "", "", "", ""};
    const auto receiver = parse_receiver(text_of(plain));
    ASSERT_TRUE(receiver) << receiver.error().detail;
    EXPECT_EQ(std::get<WebhookReceiver>(*receiver).path, "/in?a=1&b=2%2F");
    EXPECT_EQ(std::get<WebhookReceiver>(*receiver).endpoint, (Endpoint{"10.1.2.3", 80}));
    ChannelAddress mail{ChannelWay::mail_starttls, "mail.example.com", "", "", "", "", "", "/etc/a & b?.pem", ""};
    const auto server = parse_receiver(text_of(mail));
    ASSERT_TRUE(server) << server.error().detail;
    EXPECT_EQ(std::get<MailServer>(*server).ca_file, "/etc/a & b?.pem");
}

TEST(ChannelAddress, UsualPortsAreThoseOfTheReceivers) {
    for (int number = 1; number <= 7; ++number) {
        const auto way = static_cast<ChannelWay>(number);
        ChannelAddress address;
        address.way = way;
        address.host = "192.0.2.1";
        address.others = kind_of(way) == ChannelKind::snmp ? "community=c" : "";
        const auto receiver = parse_receiver(text_of(address));
        ASSERT_TRUE(receiver) << receiver.error().detail;
        const Endpoint endpoint = std::visit(
            [](const auto& one) {
                if constexpr (requires { one.uri; }) {
                    return one.uri.endpoint;
                } else {
                    return one.endpoint;
                }
            },
            *receiver);
        EXPECT_EQ(endpoint.port, usual_port(way)) << text_of(address);
        NotifyChannel channel;
        channel.address = text_of(address);
        EXPECT_EQ(kind_of(channel), kind_of(way));
        const auto with_login =
            parse_receiver_without_secrets(std::string(scheme_of(way)) + "://192.0.2.1?credential=x");
        EXPECT_EQ(with_login.has_value(), !is_plain(way));
    }
}

TEST(ChannelAddress, ASecretInItIsFound) {
    const auto holds = [](std::string_view text) { return holds_secret(channel_address_in(text).value()); };
    EXPECT_FALSE(holds("https://ops.example.com/in?credential=hook&query=team=ran"));
    EXPECT_TRUE(holds("https://ops.example.com/in?token=abc"));
    EXPECT_TRUE(holds("https://ops.example.com/in?query=access_token%3Dabc"));
    EXPECT_TRUE(holds("smtps://mail.example.com?user=ops&password=abc"));
    EXPECT_TRUE(is_mail_address("ops@example.org"));
    EXPECT_FALSE(is_mail_address("ops"));
}

TEST(ChannelAddress, PinsAreSeveralOrNone) {
    const std::string pin = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    EXPECT_TRUE(are_pins(""));
    EXPECT_TRUE(are_pins(pin));
    EXPECT_TRUE(are_pins(pin + "," + pin));
    for (const std::string& none : {std::string("sha1/abc"), pin + ",x", pin + " " + pin, std::string(",") + pin}) {
        EXPECT_FALSE(are_pins(none)) << none;
    }
}

TEST(ChannelAddress, WhatIsNoneIsNone) {
    for (const char* text : {"", "mail.example.com", "modbus+tcp://10.1.2.3", "smtps:/mail", "://host"}) {
        EXPECT_EQ(channel_address_in(text), std::nullopt) << text;
    }
    const auto odd = channel_address_in("smtps://host:x?%zz&query=%zz&credential=&credential=a&credential=b");
    ASSERT_TRUE(odd);
    EXPECT_EQ(odd->port, "x");
    EXPECT_EQ(odd->credential, "a");
    EXPECT_EQ(odd->others, "%zz&query=%zz&credential=&credential=b") << "nothing is lost";
}

}  // namespace
}  // namespace wattmast
