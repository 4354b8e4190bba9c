// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_form.h"

#include "app/credentials.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::ElementsAre;
using testing::IsEmpty;

/// What is usual, and the example where nothing is.
DeviceForm filled(ConnectionKind kind) {
    DeviceForm form = usual_form(kind);
    for (const DeviceField field : fields_of(kind)) {
        if (form.text(field).empty() && field != DeviceField::trust) {
            form.texts[field] = example_of(kind, field);
        }
    }
    return form;
}

struct Expected {
    ConnectionKind kind;
    std::string_view uri;
};

class DeviceFormUri : public testing::TestWithParam<Expected> {};

TEST_P(DeviceFormUri, IsMadeOfWhatIsUsualAndTheExamples) {
    const DeviceForm form = filled(GetParam().kind);
    EXPECT_THAT(faults_of(form), IsEmpty());
    const auto uri = uri_of(form);
    ASSERT_THAT(uri, IsOk());
    EXPECT_EQ(*uri, GetParam().uri);
    EXPECT_THAT(parse_without_secrets(*uri), IsOk());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, DeviceFormUri,
    testing::Values(
        Expected{ConnectionKind::modbus_tcp, "modbus+tcp://10.21.47.12:502?unit=1"},
        Expected{ConnectionKind::modbus_rtu_tcp, "modbus+rtu://10.21.47.12:4001?unit=1"},
        Expected{ConnectionKind::modbus_serial, "modbus-rtu:///dev/ttyUSB0?baud=9600&parity=even&stop=1&unit=1"},
        Expected{ConnectionKind::sunspec, "modbus+tcp://10.21.47.12:502?unit=1"},
        Expected{ConnectionKind::snmp, "snmp://10.21.47.12:161?credential=cabinet"},
        Expected{ConnectionKind::dlt645_tcp, "dlt645+tcp://10.21.47.12:4001?address=000012345678&ct=40&pt=100"},
        Expected{ConnectionKind::dlt645_serial,
                 "dlt645-serial:///dev/ttyUSB0?baud=2400&parity=even&stop=1&address=000012345678&ct=40&pt=100"},
        Expected{ConnectionKind::redfish, "redfish://10.21.47.12:443?credential=cabinet"},
        Expected{ConnectionKind::mqtt, "mqtt://broker.example:1883?topic=rack7&credential=cabinet"},
        Expected{ConnectionKind::http_json, "http://10.21.47.12:80/meter7?unit=1&credential=cabinet"}));

TEST(DeviceForm, NamesWhatIsMissing) {
    EXPECT_THAT(faults_of(usual_form(ConnectionKind::modbus_tcp)), ElementsAre(DeviceField::host));
    EXPECT_THAT(faults_of(usual_form(ConnectionKind::dlt645_tcp)), ElementsAre(DeviceField::host, DeviceField::port));
    EXPECT_THAT(faults_of(usual_form(ConnectionKind::dlt645_serial)), ElementsAre(DeviceField::serial_port));
    EXPECT_THAT(faults_of(usual_form(ConnectionKind::mqtt)), ElementsAre(DeviceField::host, DeviceField::topic));
    EXPECT_THAT(uri_of(usual_form(ConnectionKind::snmp)), FailsWith(Errc::invalid_argument));
}

struct Wrong {
    ConnectionKind kind;
    DeviceField field;
    std::string_view text;
};

class DeviceFormFault : public testing::TestWithParam<Wrong> {};

TEST_P(DeviceFormFault, IsFoundAtItsField) {
    DeviceForm form = filled(GetParam().kind);
    form.texts[GetParam().field] = GetParam().text;
    EXPECT_THAT(faults_of(form), ElementsAre(GetParam().field));
}

INSTANTIATE_TEST_SUITE_P(Fields, DeviceFormFault,
                         testing::Values(Wrong{ConnectionKind::modbus_tcp, DeviceField::host, "two words"},
                                         Wrong{ConnectionKind::modbus_tcp, DeviceField::host, "a?community=x"},
                                         Wrong{ConnectionKind::modbus_tcp, DeviceField::port, "0"},
                                         Wrong{ConnectionKind::modbus_tcp, DeviceField::port, "65536"},
                                         Wrong{ConnectionKind::modbus_tcp, DeviceField::unit, "256"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::unit, "0"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::serial_port, "COM3"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::serial_port,
                                               "/dev/../etc/passwd"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::baud, "9601"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::parity, "mark"},
                                         Wrong{ConnectionKind::modbus_serial, DeviceField::stop_bits, "3"},
                                         Wrong{ConnectionKind::dlt645_tcp, DeviceField::meter_address, "12345"},
                                         Wrong{ConnectionKind::dlt645_tcp, DeviceField::meter_address, "999999999999"},
                                         Wrong{ConnectionKind::dlt645_tcp, DeviceField::current_ratio, "200/0"},
                                         Wrong{ConnectionKind::mqtt, DeviceField::topic, "rack/#"},
                                         Wrong{ConnectionKind::http_json, DeviceField::path, "meter7"},
                                         Wrong{ConnectionKind::http_json, DeviceField::security, "maybe"},
                                         Wrong{ConnectionKind::redfish, DeviceField::trust, "abcdef"},
                                         Wrong{ConnectionKind::snmp, DeviceField::credential, "with blank"},
                                         Wrong{ConnectionKind::snmp, DeviceField::interval, "0.5s"},
                                         Wrong{ConnectionKind::snmp, DeviceField::interval, "25h"},
                                         Wrong{ConnectionKind::snmp, DeviceField::timeout, "50ms"}));

TEST(DeviceForm, WritesIpv6InBracketsAndAsksNoSecret) {
    DeviceForm form = usual_form(ConnectionKind::snmp);
    form.texts[DeviceField::host] = " fd00::12 ";
    EXPECT_EQ(uri_of(form).value(), "snmp://[fd00::12]:161");
}

TEST(DeviceForm, TrustsAFingerprintOrAFileOverTlsOnly) {
    DeviceForm form = usual_form(ConnectionKind::http_json);
    form.texts[DeviceField::host] = "plug";
    form.texts[DeviceField::trust] = "/etc/ssl/own.pem";
    EXPECT_EQ(uri_of(form).value(), "http://plug:80");
    form.texts[DeviceField::security] = "tls";
    EXPECT_EQ(uri_of(form).value(), "https://plug:80?ca=/etc/ssl/own.pem");
}

TEST(DeviceForm, ReadsRatios) {
    EXPECT_EQ(ratio_of("40").value(), "40");
    EXPECT_EQ(ratio_of("200/5").value(), "40");
    EXPECT_EQ(ratio_of("150 : 5").value(), "30");
    EXPECT_EQ(ratio_of("1/8").value(), "0.125");
    for (const std::string_view text : {"", "0", "-5", "1/3", "5/", "/5", "a/b", "1/0", "99999999999999/1"}) {
        EXPECT_THAT(ratio_of(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(DeviceForm, ReadsTimes) {
    DeviceForm form = filled(ConnectionKind::modbus_tcp);
    form.texts[DeviceField::interval] = "5m";
    EXPECT_EQ(interval_of(form), std::chrono::minutes{5});
    EXPECT_EQ(timeout_of(form), std::chrono::milliseconds{1500});
}

}  // namespace
}  // namespace wattmast
