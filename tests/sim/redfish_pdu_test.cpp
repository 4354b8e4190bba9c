// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/redfish_pdu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/tls_identity.h"

namespace wattmast::sim {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string sessions = "/redfish/v1/SessionService/Sessions";
const std::string metrics = "/redfish/v1/PowerEquipment/RackPDUs/1/Metrics";

MeterState state() {
    MeterState made;
    made.ac.frequency = 49.98;
    made.ac.phases[0] = {230.54, 1.2345, 280, 40, 283, 0.989, 1234.5678, 100};
    made.ac.phases[1] = {231.6, 2.345, 530, 80, 536, 0.988, 2345.67, 200};
    made.ac.phases[2] = {229.7, 3.456, 780, 120, 789, 0.987, 3456.78, 300};
    return made;
}

std::string ask(RedfishPdu& pdu, const std::string& method, const std::string& target,
                const std::map<std::string, std::string>& headers = {}, const std::string& body = {}) {
    return pdu.answer({method, target, headers, body}, state()).bytes;
}

TEST(RedfishPdu, OnlyTheRootIsOpen) {
    RedfishPdu pdu;
    EXPECT_THAT(ask(pdu, "GET", "/redfish/v1/"),
                AllOf(StartsWith("HTTP/1.1 200"), HasSubstr("\"RedfishVersion\": \"1.15.0\"")));
    EXPECT_THAT(ask(pdu, "GET", metrics), StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(ask(pdu, "GET", metrics, {{"x-auth-token", "simulated-1"}}), StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(ask(pdu, "POST", sessions, {}, R"({"UserName":"reader","Password":"wrong"})"),
                StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(ask(pdu, "GET", metrics, {{"authorization", "Basic cmVhZGVyOnNpbXVsYXRlZA=="}}),
                StartsWith("HTTP/1.1 200"));
}

TEST(RedfishPdu, SessionsComeAndGo) {
    RedfishPdu pdu;
    EXPECT_THAT(ask(pdu, "POST", sessions, {}, R"({"UserName":"reader","Password":"simulated"})"),
                AllOf(StartsWith("HTTP/1.1 201"), HasSubstr("X-Auth-Token: simulated-1\r\n"),
                      HasSubstr("Location: " + sessions + "/1\r\n")));
    const std::map<std::string, std::string> token = {{"x-auth-token", "simulated-1"}};
    EXPECT_THAT(ask(pdu, "GET", metrics, token),
                AllOf(StartsWith("HTTP/1.1 200"), HasSubstr("\"Reading\": 1590.0"), HasSubstr("\"ApparentVA\": 1608.0"),
                      HasSubstr("\"ReactiveVAR\": 240.0"), HasSubstr("\"PowerFactor\": 0.989"),
                      HasSubstr("\"EnergykWh\": {\"Reading\": 7037.017}")));
    EXPECT_THAT(ask(pdu, "GET", "/redfish/v1/None", token), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(ask(pdu, "PATCH", metrics, token), StartsWith("HTTP/1.1 405"));
    EXPECT_THAT(ask(pdu, "DELETE", sessions + "/1", token), StartsWith("HTTP/1.1 204"));
    EXPECT_THAT(ask(pdu, "GET", metrics, token), StartsWith("HTTP/1.1 401"));
}

TEST(RedfishPdu, NoPlaceIsLeftOpen) {
    RedfishPdu pdu;
    const std::string base = "/redfish/v1/PowerEquipment/RackPDUs/1";
    for (const char* path :
         {"", "/Metrics", "/Mains", "/Mains/AC1", "/Outlets", "/Outlets/A1", "/Outlets/A2", "/Outlets/A3"}) {
        const std::string text = ask(pdu, "GET", base + path, {{"authorization", "Basic cmVhZGVyOnNpbXVsYXRlZA=="}});
        EXPECT_THAT(text, StartsWith("HTTP/1.1 200")) << path;
        EXPECT_EQ(text.find("@P"), std::string::npos) << path;
        EXPECT_EQ(text.find(": @"), std::string::npos) << path;
    }
    EXPECT_EQ(redfish_pdu_readings(state()).size(), 18U);
}

TEST(TlsIdentity, EachIsNew) {
    const TlsIdentity one = make_tls_identity("127.0.0.1");
    const TlsIdentity other = make_tls_identity("127.0.0.1", &one);
    EXPECT_NE(one.fingerprint, other.fingerprint);
    EXPECT_NE(one.key_fingerprint, other.key_fingerprint);
    EXPECT_NE(one.fingerprint, one.key_fingerprint);
    EXPECT_THAT(one.certificate, StartsWith("-----BEGIN CERTIFICATE-----"));
    EXPECT_EQ(one.fingerprint.size(), 71U);
}

}  // namespace
}  // namespace wattmast::sim
