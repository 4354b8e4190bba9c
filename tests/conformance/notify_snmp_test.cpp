// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SNMP notifications against a receiver that nobody here wrote (net-snmp's snmptrapd).
#include <gtest/gtest.h>

#include <filesystem>

#include "app/notify/alarms.h"
#include "app/notify/notice_snmp.h"
#include "collect/receiver_uri.h"
#include "conformance/notify_receivers.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::SnmpTrapd;
using testing::HasSubstr;
using testing::Not;

constexpr const char* auth_password = "A-Sig-natur4";
constexpr const char* priv_password = "B-Schl0ss-x";

class NotifySnmp : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(SnmpTrapd::program)) {
            FAIL() << SnmpTrapd::program << " is not installed (Debian package snmptrapd, in .ci/packages.txt)";
        }
    }
};

Notice two_alarms() {
    Notice notice;
    notice.id = "run1-9";
    notice.at = test::noon;
    notice.items = {
        notice_item(NoticeAbout::raised, test::alarm(41, Severity::critical), *test::two_sites(), ""),
        notice_item(NoticeAbout::cleared, test::cleared(test::alarm(40, Severity::minor)), *test::two_sites(), "")};
    return notice;
}

Delivery send(const std::string& uri, Duration patience = 30s) {
    NotifyChannel channel;
    channel.name = "oss";
    return send_snmp_notices(std::get<SnmpReceiver>(parse_receiver(uri).value()),
                             snmp_notices_of(two_alarms(), channel), patience, {});
}

/// Every object of both notifications, as `snmptrapd -On` writes them.
void expect_both_alarms(const SnmpTrapd& trapd) {
    const std::string row = ".0.11.7.234.11.26.11.59.30.0.43.0.0.";
    const std::string entry = ".1.3.6.1.2.1.118.1.2.2.1.";
    ASSERT_TRUE(trapd.has_logged(".1.3.6.1.6.3.1.1.4.1.0 = OID: .1.3.6.1.2.1.118.0.3")) << trapd.log();
    ASSERT_TRUE(trapd.has_logged(entry + "7" + row + "40 = STRING: \"SH-PD-0473\"")) << trapd.log();
    const std::string log = trapd.log();
    EXPECT_THAT(log, HasSubstr(".1.3.6.1.2.1.1.3.0 = Timeticks: ("));
    EXPECT_THAT(log, HasSubstr(".1.3.6.1.6.3.1.1.4.1.0 = OID: .1.3.6.1.2.1.118.0.2"));
    EXPECT_THAT(log, HasSubstr(entry + "13" + row + "41 = OID: .1.3.6.1.2.1.118.1.1.2.1.3.0.17.6"));
    EXPECT_THAT(log, HasSubstr(entry + "10" + row + "41 = OID: .0.0"));
    EXPECT_THAT(log, HasSubstr(entry + "7" + row + "41 = STRING: \"SH-PD-0473\""));
    EXPECT_THAT(log, HasSubstr(entry + "13" + row + "40 = OID: .1.3.6.1.2.1.118.1.1.2.1.3.0.17.1"));
    EXPECT_LT(log.find(".118.0.2"), log.find(".118.0.3")) << "in their order";
}

TEST_F(NotifySnmp, TrapsOfV2cArrive) {
    const SnmpTrapd trapd({"authCommunity log lab"});
    const Delivery delivery = send("snmp-trap://" + trapd.host() + "?community=lab");
    EXPECT_FALSE(delivery.failure) << delivery.failure->why.detail;
    expect_both_alarms(trapd);
}

TEST_F(NotifySnmp, InformsOfV2cAreAcknowledged) {
    const SnmpTrapd trapd({"authCommunity log lab"});
    const Delivery delivery = send("snmp-inform://" + trapd.host() + "?community=lab");
    EXPECT_FALSE(delivery.failure) << delivery.failure->why.detail;
    expect_both_alarms(trapd);
}

TEST_F(NotifySnmp, AnotherAttemptSendsOnlyWhatDidNotArrive) {
    const SnmpTrapd trapd({"authCommunity log lab"});
    const auto receiver =
        std::get<SnmpReceiver>(parse_receiver("snmp-inform://" + trapd.host() + "?community=lab").value());
    NotifyChannel channel;
    const auto notices = snmp_notices_of(two_alarms(), channel);
    ASSERT_EQ(notices.size(), 2U);
    EXPECT_FALSE(send_snmp_notices(receiver, notices, 30s, {}, 1).failure);
    ASSERT_TRUE(trapd.has_logged(".1.3.6.1.6.3.1.1.4.1.0 = OID: .1.3.6.1.2.1.118.0.3")) << trapd.log();
    EXPECT_THAT(trapd.log(), Not(HasSubstr("118.0.2"))) << "that one arrived before";
    const std::string nobody = "snmp-inform://127.0.0.1:" + std::to_string(test::free_udp_port()) + "?community=lab";
    const Delivery failed =
        send_snmp_notices(std::get<SnmpReceiver>(parse_receiver(nobody).value()), notices, 30s, {}, 1);
    ASSERT_TRUE(failed.failure);
    EXPECT_EQ(failed.failure->arrived, 1U);
}

TEST_F(NotifySnmp, InformsOfV3AreSignedAndEncrypted) {
    const SnmpTrapd trapd(
        {"createUser ops SHA-256 " + std::string(auth_password) + " AES " + priv_password, "authUser log ops priv"});
    const std::string login = "?version=3&user=ops&auth=SHA-256&priv=AES&auth_password=";
    const Delivery delivery =
        send("snmp-inform://" + trapd.host() + login + auth_password + "&priv_password=" + priv_password);
    EXPECT_FALSE(delivery.failure) << delivery.failure->why.detail;
    expect_both_alarms(trapd);
    const Delivery wrong = send("snmp-inform://" + trapd.host() + login + "Wr0ng-one&priv_password=" + priv_password);
    ASSERT_TRUE(wrong.failure);
    EXPECT_EQ(wrong.failure->lasting, Lasting::permanent) << wrong.failure->why.detail;
    EXPECT_THAT(wrong.failure->why.detail, Not(HasSubstr("Wr0ng-one")));
    EXPECT_THAT(wrong.failure->why.detail, Not(HasSubstr(priv_password)));
}

TEST_F(NotifySnmp, NobodyThereIsToldForInforms) {
    const std::string nobody = "127.0.0.1:" + std::to_string(test::free_udp_port());
    const Delivery refused = send("snmp-inform://" + nobody + "?community=lab");
    ASSERT_TRUE(refused.failure);
    EXPECT_EQ(refused.failure->why.code, Errc::link_failed) << refused.failure->why.detail;
    EXPECT_EQ(refused.failure->lasting, Lasting::temporary);
    std::stop_source stop;
    stop.request_stop();
    NotifyChannel channel;
    const Delivery ended = send_snmp_notices(std::get<SnmpReceiver>(parse_receiver("snmp-inform://" + nobody).value()),
                                             snmp_notices_of(two_alarms(), channel), 60s, stop.get_token());
    ASSERT_TRUE(ended.failure);
    EXPECT_EQ(ended.failure->lasting, Lasting::temporary);
}

}  // namespace
}  // namespace wattmast
