// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/device_uri.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

TEST(DeviceUri, ModbusTcpIsReadInFull) {
    const auto uri = parse_device_uri("modbus+tcp://10.21.47.3:1502?unit=7");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<ModbusUri>(*uri), (ModbusUri{wire::ModbusFraming::tcp, {"10.21.47.3", 1502}, 7}));
}

TEST(DeviceUri, RtuOverTcpDiffersInFramingOnly) {
    const auto uri = parse_device_uri("modbus+rtu://gateway-2.example:4001?unit=3");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<ModbusUri>(*uri), (ModbusUri{wire::ModbusFraming::rtu, {"gateway-2.example", 4001}, 3}));
}

TEST(DeviceUri, DefaultsAreThoseOfTheStandards) {
    const auto modbus = parse_device_uri("modbus+tcp://meter");
    ASSERT_THAT(modbus, IsOk());
    EXPECT_EQ(std::get<ModbusUri>(*modbus), (ModbusUri{wire::ModbusFraming::tcp, {"meter", 502}, 1}));
    const auto snmp = parse_device_uri("snmp://router");
    ASSERT_THAT(snmp, IsOk());
    EXPECT_EQ(std::get<SnmpUri>(*snmp), (SnmpUri{{"router", 161}, SnmpCommunity{"public"}}));
}

TEST(DeviceUri, SnmpIsReadInFull) {
    const auto uri = parse_device_uri("snmp://10.0.0.9:1161?community=s%26cret%20x&version=2c");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<SnmpUri>(*uri), (SnmpUri{{"10.0.0.9", 1161}, SnmpCommunity{"s&cret x"}}));
}

TEST(DeviceUri, Dlt645IsReadInFull) {
    const auto uri = parse_device_uri("dlt645+tcp://10.0.0.7:4001?address=000012345678&edition=1997&ct=40&pt=1.5");
    ASSERT_THAT(uri, IsOk());
    const Dlt645Uri expected{{"10.0.0.7", 4001},
                             wire::Dlt645Address::parse("000012345678").value(),
                             wire::Dlt645Edition::of_1997,
                             {Decimal(40, 0), Decimal(15, -1)}};
    EXPECT_EQ(std::get<Dlt645Uri>(*uri), expected);
    EXPECT_EQ(redacted(*uri), "dlt645+tcp://10.0.0.7:4001?address=000012345678&edition=1997&ct=40&pt=1.5");
    const auto bare = parse_device_uri("dlt645+tcp://serial-server:4002");
    ASSERT_THAT(bare, IsOk());
    EXPECT_EQ(std::get<Dlt645Uri>(*bare), (Dlt645Uri{{"serial-server", 4002}, {}, {}, {}}));
    EXPECT_EQ(redacted(*bare), "dlt645+tcp://serial-server:4002");
}

TEST(DeviceUri, RedfishIsReadInFull) {
    const std::string first = "sha256/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const std::string second = "sha256/0000000000000000000000000000000000000000000000000000000000000001";
    const auto uri =
        parse_device_uri("redfish://bmc-4.example:8443?user=read%26er&password=p%40ss%26w%C3%B6rd&pin=" + first + "," +
                         second + "&ca=/etc/ssl/own.pem");
    ASSERT_THAT(uri, IsOk());
    const RedfishUri expected{{"bmc-4.example", 8443},
                              "read&er",
                              "p@ss&w\u00f6rd",
                              {TlsPin::parse(first).value(), TlsPin::parse(second).value()},
                              "/etc/ssl/own.pem"};
    EXPECT_EQ(std::get<RedfishUri>(*uri), expected);
    EXPECT_EQ(redacted(*uri), "redfish://bmc-4.example:8443?user=read%26er&password=***&pin=" + first + "," + second +
                                  "&ca=/etc/ssl/own.pem");
    const auto bare = parse_device_uri("redfish://10.0.0.8");
    ASSERT_THAT(bare, IsOk());
    EXPECT_EQ(std::get<RedfishUri>(*bare), (RedfishUri{{"10.0.0.8", 443}, {}, {}, {}, {}}));
    EXPECT_EQ(redacted(*bare), "redfish://10.0.0.8:443");
}

TEST(DeviceUri, Ipv6StandsInBracketsAndComesBackInBrackets) {
    const auto uri = parse_device_uri("modbus+tcp://[2001:DB8::5]:503?unit=4");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<ModbusUri>(*uri).endpoint, (Endpoint{"2001:db8::5", 503}));
    EXPECT_EQ(redacted(*uri), "modbus+tcp://[2001:db8::5]:503?unit=4");
}

TEST(DeviceUri, SchemeAndHostDoNotMindCase) {
    EXPECT_EQ(*parse_device_uri("MODBUS+TCP://Meter.Example:502/?unit=1"),
              *parse_device_uri("modbus+tcp://meter.example"));
}

TEST(DeviceUri, ASecretIsNeverPrinted) {
    const auto uri = parse_device_uri("snmp://10.0.0.9?community=topsecret");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(redacted(*uri), "snmp://10.0.0.9:161?community=***&version=2c");
    EXPECT_EQ(redacted(std::string_view("snmp://h?Community=topsecret&version=9")), "snmp://h?Community=***&version=9");
    EXPECT_EQ(redacted(std::string_view("snmp://user:topsecret@h")), "snmp://***@h");
    EXPECT_EQ(redacted(std::string_view("redfish://h?user=me&password=top@secret&pin=x")),
              "redfish://h?user=me&password=***&pin=x");
    EXPECT_EQ(redacted(std::string_view("redfish://h?PASSWORD=topsecret&password=topsecret")),
              "redfish://h?PASSWORD=***&password=***");
    EXPECT_EQ(redacted(std::string_view("snmp://h?community=top@secret")), "snmp://h?community=***");
}

TEST(DeviceUri, NoFailureRepeatsTheSecret) {
    for (const std::string_view text :
         {"snmp://h:99999?community=topsecret", "snmp://h?community=topsecret&version=1", "snmp:h?community=topsecret",
          "snmp://h?community=topsecret&community=topsecret", "snmp://me:topsecret@h", "snmp://h?community=topsecret#x",
          "snmp://h?community=topsecret&x=1", "snmp://h?community=topsecret%2", "redfish://h?password=topsecret",
          "redfish://h?user=me&password=topsecret&pin=md5/1", "redfish://h?user=me&password=topsecret&unit=1",
          "redfish:h?password=topsecret"}) {
        const auto uri = parse_device_uri(text);
        ASSERT_THAT(uri, FailsWith(Errc::invalid_argument)) << text;
        EXPECT_EQ(uri.error().detail.find("topsecret"), std::string::npos) << uri.error().detail;
    }
}

struct Refused {
    std::string_view text;
    std::string_view says;
};

TEST(DeviceUri, WhatCannotBeUnderstoodIsRefusedWithAnExample) {
    for (const Refused& refused :
         {Refused{"10.21.47.3:502", "has no scheme"},
          Refused{"", "has no scheme"},
          Refused{"http://meter", "scheme \"http\" is not known"},
          Refused{"modbus+tcp://", "is not a host"},
          Refused{"modbus+tcp://a b", "is not a host"},
          Refused{"modbus+tcp://meter:0", "not a port"},
          Refused{"modbus+tcp://meter:65536", "not a port"},
          Refused{"modbus+tcp://meter:", "not a port"},
          Refused{"modbus+tcp://2001:db8::5", "not a port"},
          Refused{"modbus+tcp://[2001:db8::5", "not closed"},
          Refused{"modbus+tcp://[meter]", "not an IPv6 address"},
          Refused{"modbus+tcp://meter/path", "is not a host"},
          Refused{"modbus+tcp://meter?unit=256", "not a unit from 0 to 255"},
          Refused{"modbus+tcp://meter?unit=-1", "not a unit from 0 to 255"},
          Refused{"modbus+tcp://meter?unit", "name=value"},
          Refused{"modbus+tcp://meter?unit=1&unit=2", "given twice"},
          Refused{"modbus+tcp://meter?slave=1", "unknown parameter \"slave\""},
          Refused{"dlt645+tcp://meter?address=000012345678", "no usual port"},
          Refused{"dlt645+tcp://meter:4001?address=12345678", "twelve digits"},
          Refused{"dlt645+tcp://meter:4001?address=999999999999", "broadcast"},
          Refused{"dlt645+tcp://meter:4001?edition=2008", "no edition \"2008\""},
          Refused{"dlt645+tcp://meter:4001?ct=200/5", "ct \"200/5\" is not a ratio"},
          Refused{"dlt645+tcp://meter:4001?pt=0", "pt \"0\" is not a ratio"},
          Refused{"dlt645+tcp://meter:4001?pt=-10", "pt \"-10\" is not a ratio"},
          Refused{"dlt645+tcp://meter:4001?unit=1", "unknown parameter \"unit\" (known: address, edition, ct, pt)"},
          Refused{"redfish://bmc?user=me", "user and password are needed together"},
          Refused{"redfish://bmc?password=x", "user and password are needed together"},
          Refused{"redfish://bmc?user=a:b&password=x", "no colon"},
          Refused{"redfish://bmc?pin=sha256/12", "is no pin"},
          Refused{"redfish://bmc?insecure=1", "unknown parameter \"insecure\" (known: user, password, pin, ca)"},
          Refused{"snmp://agent?version=3", "version \"3\" is not supported"},
          Refused{"snmp://agent?community=", "community is empty"}}) {
        const auto uri = parse_device_uri(refused.text);
        EXPECT_THAT(uri, FailsWithDetail(Errc::invalid_argument, std::string(refused.says))) << refused.text;
        EXPECT_THAT(uri, FailsWithDetail(Errc::invalid_argument, "write it like ")) << refused.text;
    }
}

TEST(DeviceUri, UnitsOfOneGatewayShareALineAndPortsDoNot) {
    const auto key = [](std::string_view text) { return line_key(*parse_device_uri(text)); };
    EXPECT_EQ(key("modbus+rtu://gw:4001?unit=3"), key("modbus+rtu://gw:4001?unit=4"));
    EXPECT_NE(key("modbus+rtu://gw:4001?unit=3"), key("modbus+rtu://gw:4002?unit=3"));
    EXPECT_NE(key("modbus+tcp://gw:161"), key("snmp://gw:161"));
    // Meters of both protocols may hang on one serial server.
    EXPECT_EQ(key("dlt645+tcp://gw:4001?address=000012345678"), key("dlt645+tcp://gw:4001?address=000012345679"));
    EXPECT_EQ(key("dlt645+tcp://gw:4001?address=000012345678"), key("modbus+rtu://gw:4001?unit=3"));
}

TEST(DeviceUri, OfMqttNamesBrokerTopicAndUser) {
    const auto uri =
        parse_device_uri("mqtts://Broker.example?topic=hall2/plug%207&user=reader&password=p%26q&ca=/a/b.pem");
    ASSERT_THAT(uri, IsOk());
    const auto& mqtt = std::get<MqttUri>(*uri);
    EXPECT_EQ(mqtt.transport, MqttUri::Transport::tls);
    EXPECT_EQ(mqtt.endpoint, (Endpoint{"broker.example", 8883}));
    EXPECT_EQ(mqtt.topic, "hall2/plug 7");
    EXPECT_EQ(mqtt.user, "reader");
    EXPECT_EQ(mqtt.password, "p&q");
    EXPECT_EQ(mqtt.ca_file, "/a/b.pem");
    EXPECT_EQ(redacted(*uri), "mqtts://broker.example:8883?topic=hall2/plug%207&user=reader&password=***&ca=/a/b.pem");
    EXPECT_EQ(std::get<MqttUri>(*parse_device_uri("mqtt://b?topic=a")).endpoint.port, 1883);
}

TEST(DeviceUri, OfMqttRefusesWhatCannotBe) {
    for (const std::string_view bad :
         {"mqtt://b", "mqtt://b?topic=", "mqtt://b?topic=a/%23", "mqtt://b?topic=a&password=x",
          "mqtt://b?topic=a&ca=/x", "mqtt://b?topic=a&unit=3", "mqtt://b?topic=/a"}) {
        EXPECT_THAT(parse_device_uri(bad), FailsWith(Errc::invalid_argument)) << bad;
    }
}

TEST(DeviceUri, DevicesOfABrokerDoNotShareALine) {
    const auto line = [](std::string_view text) { return line_key(*parse_device_uri(text)); };
    EXPECT_NE(line("mqtt://b?topic=a"), line("mqtt://b?topic=c"));
    EXPECT_EQ(line("mqtt://b?topic=a"), line("mqtt://b:1883?topic=a&user=u"));
}

}  // namespace
}  // namespace wattmast
