// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel.h"

#include "app/notify/alarms.h"
#include "app/notify/channel_store.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::alarm;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::mail_channel;
using test::noon;
using testing::HasSubstr;
using testing::Not;

NotifyChannel webhook() {
    NotifyChannel channel;
    channel.name = "itsm";
    channel.address = "https://ops.example.com/alarms?credential=itsm&ca=/etc/ssl/own.pem";
    channel.takes = NotifyChannel::Takes::every_rule;
    channel.floor = Severity::minor;
    channel.scope = {{"East", "Shanghai"}, SiteKind::base_station, "outdoor", SiteId(1), DeviceId(3), "eth0"};
    channel.language = NoticeLanguage::chinese;
    channel.tells_cleared = true;
    channel.repeat_after = 45min;
    channel.quiet = QuietHours::parse("22:15-06:45@Asia/Shanghai,major").value();
    channel.settle = 17s;
    channel.per_hour = 11;
    channel.is_enabled = false;
    return channel;
}

TEST(NotifyChannel, IsKeptAsItIs) {
    NotifyChannel snmp;
    snmp.name = "oss";
    snmp.address = "snmp-inform://192.0.2.9?credential=oss";
    const std::vector<NotifyChannel> all{mail_channel(), webhook(), snmp};
    EXPECT_EQ(parse_channels(channels_text(all)).value(), all);
    const auto store = make_memory_store();
    EXPECT_TRUE(read_channels(store->catalog()).value().empty());
    ASSERT_THAT(save_channels(store->catalog(), all), IsOk());
    EXPECT_EQ(read_channels(store->catalog()).value(), all);
    EXPECT_THAT(save_channels(store->catalog(), {mail_channel(), mail_channel()}),
                FailsWithDetail(Errc::invalid_argument, "two notification channels \"noc\""));
    EXPECT_EQ(read_channels(store->catalog()).value(), all);
    EXPECT_EQ(kind_of(all[0]), ChannelKind::email);
    EXPECT_EQ(kind_of(all[1]), ChannelKind::webhook);
    EXPECT_EQ(kind_of(all[2]), ChannelKind::snmp);
}

/// RFC 3986, 3.1: schemes are case-insensitive.
TEST(NotifyChannel, IsOfTheSameKindInWhateverCaseItsSchemeIsWritten) {
    NotifyChannel channel = webhook();
    channel.address = "HTTPS://ops.example.com/alarms";
    EXPECT_THAT(check_channel(channel), IsOk());
    EXPECT_EQ(kind_of(channel), ChannelKind::webhook);
    channel.address = "Snmp-Inform://192.0.2.9?credential=oss";
    EXPECT_THAT(check_channel(channel), IsOk());
    EXPECT_EQ(kind_of(channel), ChannelKind::snmp);
    NotifyChannel mail = mail_channel();
    mail.address = "SMTPS://mail.example.com";
    EXPECT_THAT(check_channel(mail), IsOk());
    EXPECT_EQ(kind_of(mail), ChannelKind::email);
}

TEST(NotifyChannel, WhatCannotBeUnderstoodIsRefused) {
    for (const char* text :
         {"", "[]", R"({"channels": 1})", R"({"channels": [1]})", R"({"channels": [{}]})",
          R"({"channels": [{"name": "a", "address": "https://h", "enabled": true, "every_rule": true, "floor": "loud",
              "scope": {}, "language": "en", "cleared": true, "settle_ms": 0, "per_hour": 6}]})",
          R"({"channels": [{"name": "a", "address": "https://h", "enabled": true, "every_rule": true,
              "floor": "minor", "scope": {"site": "x"}, "language": "en", "cleared": true, "settle_ms": 0,
              "per_hour": 6}]})"}) {
        EXPECT_THAT(parse_channels(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

TEST(NotifyChannel, SaysWhatIsWrongWithIt) {
    const auto with = [](const std::function<void(NotifyChannel&)>& change) {
        NotifyChannel channel = mail_channel();
        change(channel);
        return check_channel(channel);
    };
    EXPECT_THAT(with([](auto&) {}), IsOk());
    const auto refused = [&](const std::function<void(NotifyChannel&)>& change, const char* what) {
        EXPECT_THAT(with(change), FailsWithDetail(Errc::invalid_argument, what));
    };
    refused([](auto& channel) { channel.name = "two words"; }, "name");
    refused([](auto& channel) { channel.address = "modbus+tcp://h:502"; }, "smtps://");
    refused([](auto& channel) { channel.from = "a@b\r\nBcc: c@d"; }, "sender");
    refused([](auto& channel) { channel.to = {}; }, "recipients");
    refused([](auto& channel) { channel.to = {"a@b>,<c@d"}; }, "recipient");
    refused([](auto& channel) { channel.settle = 11min; }, "10 min");
    refused([](auto& channel) { channel.per_hour = 0; }, "1 to 60");
    refused([](auto& channel) { channel.repeat_after = 1min; }, "5 min");
    refused(
        [](auto& channel) {
            channel.quiet = QuietHours{1min, 2min, "Mars/Base", Severity::critical};
        },
        "Mars/Base");
    refused([](auto& channel) { channel.address = "https://h/x"; }, "only e-mail");
}

TEST(NotifyChannel, NoSecretIsTaken) {
    for (const char* address :
         {"smtps://h?user=ops&password=S3cret", "https://h/x?token=S3cret", "https://h/x?header=X-Key&key=S3cret",
          "snmp-trap://h?community=S3cret", "https://ops:S3cret@h/x", "https://h/x?path_secret=S3cret",
          "https://h/robot?query=access_token%3DS3cret"}) {
        NotifyChannel channel = mail_channel();
        channel.address = address;
        const auto checked = check_channel(channel);
        ASSERT_THAT(checked, FailsWith(Errc::invalid_argument)) << address;
        EXPECT_THAT(checked.error().detail, Not(HasSubstr("S3cret")));
        EXPECT_THAT(checked.error().detail, HasSubstr("credential")) << address;
    }
}

TEST(NotifyChannel, WantsWhatIsUrgentEnoughAndInItsScope) {
    const auto catalog = test::two_sites();
    const auto is_wanted = [&](const std::function<void(NotifyChannel&)>& change, const Alarm& of) {
        NotifyChannel channel = mail_channel();
        change(channel);
        return wants(channel, of, *catalog);
    };
    EXPECT_TRUE(is_wanted([](auto&) {}, alarm(5, Severity::warning)));
    const auto major = [](NotifyChannel& channel) { channel.floor = Severity::major; };
    EXPECT_TRUE(is_wanted(major, alarm(5, Severity::critical)));
    EXPECT_TRUE(is_wanted(major, alarm(5, Severity::major)));
    EXPECT_FALSE(is_wanted(major, alarm(5, Severity::minor)));
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.is_enabled = false; }, alarm(5)));
    for (const auto& [area, is_in] :
         std::vector<std::pair<std::vector<std::string>, bool>>{{{"East"}, true},
                                                                {{"East", "Shanghai"}, true},
                                                                {{"West"}, false},
                                                                {{"East", "Shanghai", "Pudong"}, false}}) {
        EXPECT_EQ(is_wanted([&](auto& channel) { channel.scope.area = area; }, alarm(5)), is_in) << area.back();
    }
    EXPECT_TRUE(is_wanted([](auto& channel) { channel.scope.tag = "outdoor"; }, alarm(5)));
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.scope.tag = "indoor"; }, alarm(5)));
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.scope.site_kind = SiteKind::tower; }, alarm(5)));
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.scope.site = SiteId(2); }, alarm(5)));
    Alarm of_device = alarm(5);
    of_device.device = DeviceId(4);
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.scope.device = DeviceId(3); }, of_device));
    Alarm group = alarm(6);
    group.site = {};
    group.area = {"East"};
    EXPECT_TRUE(is_wanted([](auto& channel) { channel.scope.area = {"East", "Shanghai"}; }, group));
    EXPECT_FALSE(is_wanted([](auto& channel) { channel.scope.area = {"West"}; }, group));
    Alarm stranger = alarm(7);
    stranger.site = SiteId(88);
    EXPECT_TRUE(is_wanted([](auto& channel) { channel.scope.area = {"West"}; }, stranger));
}

TEST(QuietHours, EndWhenTheWallClockSaysSo) {
    const QuietHours night = QuietHours::parse("22:00-07:00@Asia/Shanghai").value();
    EXPECT_EQ(night.to_string(), "22:00-07:00@Asia/Shanghai,critical");
    EXPECT_EQ(night.end_at(noon), std::nullopt) << "20:00 there";
    EXPECT_EQ(night.end_at(noon + 2h), noon + 11h);
    EXPECT_EQ(night.end_at(noon + 5h), noon + 11h) << "01:00 there";
    EXPECT_EQ(night.end_at(noon + 11h), std::nullopt) << "the end is not of it";
    const QuietHours lunch = QuietHours::parse("19:30-20:30@Asia/Shanghai,minor").value();
    EXPECT_EQ(lunch.end_at(noon), noon + 30min);
    EXPECT_EQ(lunch.told_all_the_same, Severity::minor);
    for (const char* wrong :
         {"", "22:00", "22:00-07:00", "22:00-07:00@", "22:00-22:00@UTC", "24:00-07:00@UTC", "22:60-07:00@UTC",
          "2a:00-07:00@UTC", "22:00-07:00@UTC,loud", "22:00-07:00@Mars/Base", "22:00 07:00@UTC"}) {
        EXPECT_THAT(QuietHours::parse(wrong), FailsWith(Errc::invalid_argument)) << wrong;
    }
}

}  // namespace
}  // namespace wattmast
