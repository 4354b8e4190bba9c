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

TEST(DeviceUri, SnmpV1IsReadInFull) {
    const auto uri = parse_device_uri("snmp://10.0.0.9?version=1&community=old");
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(std::get<SnmpUri>(*uri), (SnmpUri{{"10.0.0.9", 161}, SnmpCommunity{"old", SnmpCommunityVersion::v1}}));
    EXPECT_EQ(redacted(*uri), "snmp://10.0.0.9:161?community=***&version=1");
}

TEST(DeviceUri, SnmpV3IsReadInFull) {
    const auto uri = parse_device_uri(
        "snmp://[::1]:1161?version=3&user=op%40noc&level=authpriv&auth=sha256&auth_password=s%26cret-one&priv=aes-256&"
        "priv_password=s%3Fcret-two&context=vlan-7");
    ASSERT_THAT(uri, IsOk());
    const SnmpUser user{"op@noc", {{SnmpAuth::sha256, "s&cret-one"}}, {{SnmpPrivacy::aes256, "s?cret-two"}}, "vlan-7"};
    EXPECT_EQ(std::get<SnmpUri>(*uri), (SnmpUri{{"::1", 1161}, user}));
    EXPECT_EQ(redacted(*uri),
              "snmp://[::1]:1161?version=3&user=op%40noc&level=authPriv&auth=SHA-256&auth_password=***&priv=AES-256&"
              "priv_password=***&context=vlan-7");
    const auto open = parse_device_uri("snmp://h?version=3&user=reader&level=noAuthNoPriv");
    ASSERT_THAT(open, IsOk());
    EXPECT_EQ(std::get<SnmpUri>(*open).security, SnmpSecurity(SnmpUser{"reader", {}, {}, ""}));
    EXPECT_EQ(redacted(*open), "snmp://h:161?version=3&user=reader&level=noAuthNoPriv");
}

TEST(DeviceUri, SnmpProtocolsHaveTheNamesOfManuals) {
    EXPECT_EQ(snmp_auth_by_name("SHA"), SnmpAuth::sha1);
    EXPECT_EQ(snmp_auth_by_name("sha1"), SnmpAuth::sha1);
    EXPECT_EQ(snmp_auth_by_name("SHA_384"), SnmpAuth::sha384);
    EXPECT_EQ(snmp_auth_by_name("AES"), std::nullopt);
    EXPECT_EQ(snmp_privacy_by_name("AES"), SnmpPrivacy::aes128);
    EXPECT_EQ(snmp_privacy_by_name("aes192"), SnmpPrivacy::aes192);
    EXPECT_EQ(snmp_privacy_by_name("AES256-Cisco"), SnmpPrivacy::aes256_cisco);
    EXPECT_EQ(snmp_privacy_by_name("3DES"), std::nullopt);
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
    EXPECT_EQ(redacted(std::string_view("snmp://h?user=op@noc&auth_password=top&x=1&priv_Password=secret@y")),
              "snmp://h?user=op@noc&auth_password=***&x=1&priv_Password=***");
    EXPECT_EQ(redacted(std::string_view("redfish://h?password=top&token=secret")),
              "redfish://h?password=***&token=***");
    EXPECT_EQ(redacted(std::string_view("redfish://h?user=me&password=top?hidden==&pin=x")),
              "redfish://h?user=me&password=***?***&pin=x");
    // A password with a bare & or ? in it.
    EXPECT_EQ(redacted(std::string_view("snmp://h?community=top&secret?even&version=1")),
              "snmp://h?community=***&***?***&version=1");
}

TEST(DeviceUri, NoFailureRepeatsTheSecret) {
    for (const std::string_view text :
         {"snmp://h:99999?community=topsecret",
          "snmp://h?community=topsecret&version=7",
          "snmp:h?community=topsecret",
          "snmp://h?community=topsecret&community=topsecret",
          "snmp://me:topsecret@h",
          "snmp://h?community=topsecret#x",
          "snmp://h?community=topsecret&x=1",
          "snmp://h?community=topsecret%2",
          "redfish://h?password=topsecret",
          "redfish://h?user=me&password=topsecret&pin=md5/1",
          "redfish://h?user=me&password=topsecret&unit=1",
          "redfish:h?password=topsecret",
          "snmp://h?community=topsecret&x=1",
          "snmp://h?community=topsecret%2",
          "snmp://h?community=a&topsecret",
          "snmp://h?version=3&user=a&auth=MD5&auth_password=topsecret&auth_password=topsecret",
          "snmp://h?version=3&user=a&auth=none&auth_password=topsecret",
          "snmp://h?version=3&user=a&priv=AES&priv_password=topsecret",
          "snmp://h?version=3&user=a&auth=MD5&auth_password=topsecret&level=noAuthNoPriv",
          "ftp://h?token=topsecret"}) {
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
          Refused{"ftp://meter", "scheme \"ftp\" is not known"},
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
          Refused{"snmp://agent?version=2", "no SNMP version \"2\" (1, 2c and 3 are)"},
          Refused{"snmp://agent?version=3", "needs a user of 1 to 32 bytes"},
          Refused{"snmp://agent?version=3&user=123456789012345678901234567890123", "needs a user of 1 to 32 bytes"},
          Refused{"snmp://agent?version=3&user=a&community=b", "unknown parameter \"community\""},
          Refused{"snmp://agent?user=a", "unknown parameter \"user\" (known: community, version)"},
          Refused{"snmp://agent?version=3&user=a&auth=SHA-256", "auth needs auth_password"},
          Refused{"snmp://agent?version=3&user=a&auth_password=12345678", "auth_password needs the protocol too"},
          Refused{"snmp://agent?version=3&user=a&auth=SHA-3&auth_password=12345678", "no auth protocol \"SHA-3\""},
          Refused{"snmp://agent?version=3&user=a&auth=MD5&auth_password=1234567", "shorter than the 8 characters"},
          Refused{"snmp://agent?version=3&user=a&priv=AES&priv_password=12345678", "does not encrypt without auth"},
          Refused{"snmp://agent?version=3&user=a&level=authPriv&auth=MD5&auth_password=12345678",
                  "that makes authNoPriv"},
          Refused{"snmp://agent?community=", "community is empty"}}) {
        const auto uri = parse_device_uri(refused.text);
        EXPECT_THAT(uri, FailsWithDetail(Errc::invalid_argument, std::string(refused.says))) << refused.text;
        EXPECT_THAT(uri, FailsWithDetail(Errc::invalid_argument, "write it like ")) << refused.text;
    }
}

// "hush&rest" was meant as one password; & stands bare in it.
TEST(DeviceUri, WhatMayBePartOfASecretIsNotNamed) {
    for (const std::string_view bad :
         {"snmp://agent?community=hush&rest=1", "redfish://bmc?user=a&password=hush&rest=",
          "redfish://bmc?user=a&password=hush?rest=1&rest=2", "mqtt://b?topic=a&user=b&password=hush&rest=%zz",
          "snmp://agent?community=hush&rest=1&rest=2", "redfish://bmc?user=a&password=hush&rest=1&pin=x"}) {
        const auto uri = parse_device_uri(bad);
        EXPECT_THAT(uri, FailsWith(Errc::invalid_argument)) << bad;
        EXPECT_THAT(uri.error().detail, testing::Not(testing::HasSubstr("rest"))) << bad;
        EXPECT_THAT(uri.error().detail, testing::Not(testing::HasSubstr("hush"))) << bad;
    }
    EXPECT_THAT(parse_device_uri("snmp://agent?rest=1&community=hush"),
                FailsWithDetail(Errc::invalid_argument, "unknown parameter \"rest\""));
    EXPECT_THAT(parse_device_uri("snmp://agent?community=hush&rest=1"),
                FailsWithDetail(Errc::invalid_argument, "write & as %26"));
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

TEST(DeviceUri, OfASerialPortHasPathAndSettings) {
    const auto uri =
        parse_device_uri("modbus-rtu:///dev/serial/by-id/usb-FTDI_A%3F7?baud=9600&parity=None&stop=2&unit=17");
    ASSERT_THAT(uri, IsOk());
    const auto& modbus = std::get<ModbusUri>(*uri);
    EXPECT_EQ(modbus.framing, wire::ModbusFraming::rtu);
    EXPECT_EQ(modbus.unit, 17);
    EXPECT_EQ(modbus.port, (SerialPort{"/dev/serial/by-id/usb-FTDI_A?7", 9600, SerialPort::Parity::none, 2}));
    EXPECT_EQ(describe(*modbus.port), "/dev/serial/by-id/usb-FTDI_A?7 at 9600 8N2");
    EXPECT_EQ(redacted(*uri), "modbus-rtu:///dev/serial/by-id/usb-FTDI_A%3F7?baud=9600&parity=none&stop=2&unit=17");
    EXPECT_EQ(parse_device_uri(redacted(*uri)), *uri);
    const auto usual = parse_device_uri("modbus-rtu:///dev/ttyS1");
    EXPECT_EQ(std::get<ModbusUri>(*usual).port, (SerialPort{"/dev/ttyS1", 19200, SerialPort::Parity::even, 1}));
    EXPECT_EQ(std::get<ModbusUri>(*usual).unit, 1);
}

TEST(DeviceUri, OfADlt645MeterOnAPortKeepsItsOwnParameters) {
    const auto uri = parse_device_uri("dlt645-serial:///dev/ttyUSB1?address=000012345678&ct=40&parity=odd");
    ASSERT_THAT(uri, IsOk());
    const auto& meter = std::get<Dlt645Uri>(*uri);
    EXPECT_EQ(meter.port, (SerialPort{"/dev/ttyUSB1", 2400, SerialPort::Parity::odd, 1}));
    EXPECT_EQ(meter.ratios.current, Decimal(40, 0));
    EXPECT_EQ(redacted(*uri),
              "dlt645-serial:///dev/ttyUSB1?baud=2400&parity=odd&stop=1&address=000012345678&ct=40&pt=1");
    EXPECT_EQ(parse_device_uri(redacted(*uri)), *uri);
}

TEST(DeviceUri, OfASerialPortRefusesWhatCannotBe) {
    for (const std::string_view bad :
         {"modbus-rtu://ttyUSB0?unit=1", "modbus-rtu:///", "modbus-rtu://host:502?unit=1", "modbus-rtu:///dev/?unit=1",
          "modbus-rtu:///dev/ttyS0?unit=0", "modbus-rtu:///dev/ttyS0?unit=248", "modbus-rtu:///dev/ttyS0?baud=9601",
          "modbus-rtu:///dev/ttyS0?baud=", "modbus-rtu:///dev/ttyS0?parity=mark", "modbus-rtu:///dev/ttyS0?stop=3",
          "modbus-rtu:///dev/ttyS0?unit=1&unit=2", "modbus-rtu:///dev/ttyS0?address=1", "modbus-rtu:///dev/tty%0AS0",
          "dlt645-serial:///dev/ttyS0?unit=1", "dlt645-serial:///dev/ttyS0#x"}) {
        EXPECT_THAT(parse_device_uri(bad), FailsWithDetail(Errc::invalid_argument, "write it like ")) << bad;
    }
    // Taken for a part of the port's name it would be printed.
    EXPECT_THAT(parse_device_uri("modbus-rtu:///dev/ttyS0&password=x"),
                FailsWithDetail(Errc::invalid_argument, "parameters begin with ?"));
}

TEST(DeviceUri, DevicesOfOnePortShareItWhateverTheySpeak) {
    const auto key = [](std::string_view text) { return line_key(*parse_device_uri(text)); };
    EXPECT_EQ(key("modbus-rtu:///dev/ttyS0?unit=3"), key("modbus-rtu:///dev/ttyS0?unit=4&baud=9600"));
    EXPECT_EQ(key("modbus-rtu:///dev/ttyS0?unit=3"), key("dlt645-serial:///dev/ttyS0?address=000012345678"));
    EXPECT_NE(key("modbus-rtu:///dev/ttyS0?unit=3"), key("modbus-rtu:///dev/ttyS1?unit=3"));
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

TEST(DeviceUri, OfMqttNamesPinsAndTheClientCertificate) {
    const std::string print(64, 'a');
    const auto uri = parse_device_uri("mqtts://b:8884?topic=t&pin=sha256/" + print + "&cert=/a/own.pem&key=/a/own.key" +
                                      "&key_password=g%26heim");
    ASSERT_THAT(uri, IsOk());
    const auto& mqtt = std::get<MqttUri>(*uri);
    EXPECT_EQ(mqtt.pins, std::vector{TlsPin::parse("sha256/" + print).value()});
    EXPECT_EQ(mqtt.certificate_file, "/a/own.pem");
    EXPECT_EQ(mqtt.key_file, "/a/own.key");
    EXPECT_EQ(mqtt.key_password, "g&heim");
    // "key" is the name of a secret whatever the protocol.
    EXPECT_EQ(redacted(*uri),
              "mqtts://b:8884?topic=t&pin=sha256/" + print + "&cert=/a/own.pem&key=***&key_password=***");
}

TEST(DeviceUri, OfMqttRefusesHalfACertificate) {
    for (const std::string_view bad :
         {"mqtts://b?topic=a&cert=/x", "mqtts://b?topic=a&key=/x", "mqtts://b?topic=a&key_password=geheim",
          "mqtts://b?topic=a&pin=sha256/00", "mqtt://b?topic=a&cert=/x&key=/y", "mqtt://b?topic=a&key_password=geheim",
          "mqtts://b?topic=a&cert=/x&key=/y&key_password=geheim&unit=1"}) {
        const auto uri = parse_device_uri(bad);
        EXPECT_THAT(uri, FailsWith(Errc::invalid_argument)) << bad;
        EXPECT_THAT(uri.error().detail, testing::Not(testing::HasSubstr("geheim"))) << bad;
    }
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
