// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notice_text.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/notify/alarms.h"
#include "app/notify/notice_json.h"
#include "app/notify/notice_snmp.h"
#include "app/notify/phrases.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::alarm;
using test::noon;
using testing::HasSubstr;
using testing::Not;

NoticeItem low_voltage() {
    Alarm of = alarm(41, Severity::critical);
    of.rule_key.clear();
    of.condition = AlarmCondition::below;
    of.device = DeviceId(3);
    of.point = PointId(8);
    of.value = 171.25;
    of.worst = 168.5;
    of.limit = 180;
    of.unit = Unit::volt;
    return notice_item(NoticeAbout::raised, of, *test::two_sites(), "Call the utility.");
}

NoticeItem silent_site() {
    Alarm of = alarm(42, Severity::major);
    of.condition = AlarmCondition::device_offline;
    of.site = {};
    of.area = {"East", "Shanghai"};
    of.cause = AlarmCause::gateway_silent;
    of.cause_name = "192.0.2.61:502";
    of.members = 61;
    of.value = 4;
    of.cleared = noon;
    return notice_item(NoticeAbout::cleared, of, *test::two_sites(), "");
}

Notice notice(std::vector<NoticeItem> items) {
    return {Notice::Kind::alarms, "run1-9", noon, std::move(items), {}};
}

/// How often %1, %2 … stand in a phrase, as what is left of it where no word is given.
std::multiset<char> places_in(NoticePhrase phrase, NoticeLanguage language) {
    std::multiset<char> places;
    const std::string text = say(phrase, language);
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
        places.insert(text.at(at + 1));
    }
    return places;
}

TEST(NoticePhrases, EveryLanguageIsComplete) {
    const auto is_chinese = [](const std::string& text) {
        return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    };
    for (std::uint8_t number = 1; number <= notice_phrases; ++number) {
        const auto phrase = static_cast<NoticePhrase>(number);
        const std::string english = say(phrase, NoticeLanguage::english);
        const std::string chinese = say(phrase, NoticeLanguage::chinese);
        EXPECT_FALSE(english.empty()) << int{number};
        EXPECT_FALSE(is_chinese(english)) << english;
        EXPECT_TRUE(is_chinese(chinese)) << int{number} << " " << chinese;
        EXPECT_EQ(places_in(phrase, NoticeLanguage::english), places_in(phrase, NoticeLanguage::chinese)) << english;
        EXPECT_FALSE(say(phrase, NoticeLanguage::vietnamese).empty()) << int{number};
        EXPECT_EQ(places_in(phrase, NoticeLanguage::english), places_in(phrase, NoticeLanguage::vietnamese)) << english;
    }
}

TEST(NoticePhrases, EverySeverityConditionAndCauseHasItsOwn) {
    std::set<NoticePhrase> known;
    for (int number = 1; number <= 4; ++number) {
        EXPECT_TRUE(known.insert(phrase_of(static_cast<Severity>(number))).second);
    }
    for (int number = 1; number <= 11; ++number) {
        EXPECT_TRUE(known.insert(phrase_of(static_cast<AlarmCondition>(number))).second);
    }
    for (int number = 1; number <= 3; ++number) {
        EXPECT_TRUE(known.insert(phrase_of(static_cast<AlarmCause>(number))).second);
    }
    EXPECT_EQ(say(NoticePhrase::further, NoticeLanguage::english, {"%2", "%1"}),
              "and %2 more (%1); see the Alarms page")
        << "words are taken as they are";
}

TEST(NoticeText, OneAlarmInEnglish) {
    const NoticeText text = text_of(notice({low_voltage()}), NoticeLanguage::english, "noc");
    EXPECT_EQ(text.subject, "[critical] SH-PD-0473 浦东 473: value below its limit");
    EXPECT_EQ(text.body,
              "[critical] SH-PD-0473 浦东 473: value below its limit\n"
              "  Device: M1\n  Point: voltage/l1\n  Value: 171.25 V\n  Limit: 180 V\n"
              "  Since: 2026-11-26 19:58:30 +08:00\n  Raised: 2026-11-26 19:59:30 +08:00\n"
              "  What to do: Call the utility.\n  Alarm: 41\n\n"
              "Sent by Wattmast, channel \"noc\". Nobody reads answers to this message.\n");
}

TEST(NoticeText, OneAlarmInVietnamese) {
    const NoticeText text = text_of(notice({low_voltage()}), NoticeLanguage::vietnamese, "noc");
    EXPECT_EQ(text.subject, "[nghiêm trọng] SH-PD-0473 浦东 473: giá trị dưới ngưỡng");
    EXPECT_THAT(text.body, HasSubstr("\n  Thiết bị: M1\n  Điểm đo: voltage/l1\n"));
    EXPECT_THAT(text.body, HasSubstr("Wattmast gửi qua kênh \"noc\"."));
}

TEST(NoticeText, SeveralAlarmsInChinese) {
    const NoticeText text = text_of(notice({low_voltage(), silent_site()}), NoticeLanguage::chinese, "noc");
    EXPECT_EQ(text.subject, "【严重】2 条告警：SH-PD-0473 浦东 473：数值低于下限 等");
    EXPECT_THAT(text.body, HasSubstr("【严重】SH-PD-0473 浦东 473：数值低于下限\n  设备：M1\n"));
    EXPECT_THAT(text.body,
                HasSubstr("【已恢复】Shanghai：网关 192.0.2.61:502 无应答：61 台设备离线\n  当前值：4 个采集周期\n"));
    EXPECT_THAT(text.body, HasSubstr("恢复时间：2026-11-26 12:00:00 +00:00\n"));
}

TEST(NoticeText, ADigestSaysHowManyAndATestThatItIsOne) {
    Notice digest = notice({low_voltage()});
    digest.kind = Notice::Kind::digest;
    digest.further = {{Severity::critical, 3}, {Severity::minor, 210}};
    const NoticeText text = text_of(digest, NoticeLanguage::english, "noc");
    EXPECT_EQ(text.subject, "214 further alarms in the last hour");
    EXPECT_THAT(text.body, HasSubstr("214 further alarms in the last hour. The most urgent:"));
    EXPECT_THAT(text.body, HasSubstr("and 213 more (3 critical, 210 minor); see the Alarms page\n"));
    const Notice test{Notice::Kind::test, "t", noon, {}, {}};
    EXPECT_EQ(text_of(test, NoticeLanguage::english, "noc").subject, "Test message of Wattmast");
    EXPECT_THAT(text_of(test, NoticeLanguage::chinese, "noc").body, HasSubstr("测试消息"));
}

TEST(NoticeText, NumbersHaveNoExponentAndUnitsAreNeverGuessed) {
    Alarm of = alarm(5);
    EXPECT_EQ(amount_text(of, std::nullopt, NoticeLanguage::english), "");
    of.unit = Unit::watt;
    EXPECT_EQ(amount_text(of, 3712.5, NoticeLanguage::english), "3712.5 W");
    EXPECT_EQ(amount_text(of, 0.0, NoticeLanguage::english), "0 W");
    of.unit = Unit::ratio;
    EXPECT_EQ(amount_text(of, 1.62, NoticeLanguage::english), "1.62");
    of.unit.reset();
    of.condition = AlarmCondition::deviation;
    EXPECT_EQ(amount_text(of, -27.5, NoticeLanguage::english), "-27.5 %");
    of.condition = AlarmCondition::stale;
    EXPECT_EQ(amount_text(of, 12, NoticeLanguage::chinese), "12 个采集周期");
}

TEST(NoticeJson, HasEverythingAndAbsentIsNull) {
    NotifyChannel channel = test::mail_channel("itsm");
    Notice of = notice({low_voltage(), silent_site()});
    of.further = {{Severity::minor, 7}};
    const boost::json::object document = boost::json::parse(json_of(of, channel)).as_object();
    EXPECT_EQ(document.at("format"), 1);
    EXPECT_EQ(document.at("id"), "run1-9");
    EXPECT_EQ(document.at("kind"), "alarms");
    EXPECT_EQ(document.at("at"), "2026-11-26T12:00:00Z");
    EXPECT_EQ(document.at("channel"), "itsm");
    EXPECT_EQ(document.at("further"), (boost::json::value{{"minor", 7}}));
    EXPECT_EQ(document.at("further_count"), 7);
    const boost::json::object& first = document.at("alarms").at(0).as_object();
    EXPECT_EQ(first.at("what"), "raised");
    EXPECT_EQ(first.at("id"), 41);
    EXPECT_EQ(first.at("severity"), "critical");
    EXPECT_EQ(first.at("condition"), "below");
    EXPECT_EQ(first.at("site"),
              (boost::json::value{{"code", "SH-PD-0473"}, {"name", "浦东 473"}, {"time_zone", "Asia/Shanghai"}}));
    EXPECT_EQ(first.at("device"), "M1");
    EXPECT_EQ(first.at("value"), 171.25);
    EXPECT_EQ(first.at("worst"), 168.5);
    EXPECT_EQ(first.at("limit"), 180.0);
    EXPECT_EQ(first.at("unit"), "V");
    EXPECT_EQ(first.at("since"), "2026-11-26T11:58:30Z");
    EXPECT_EQ(first.at("raised"), "2026-11-26T11:59:30Z");
    EXPECT_TRUE(first.at("cleared").is_null());
    EXPECT_TRUE(first.at("group").is_null());
    const boost::json::object& second = document.at("alarms").at(1).as_object();
    EXPECT_EQ(second.at("what"), "cleared");
    EXPECT_EQ(second.at("cleared"), "2026-11-26T12:00:00Z");
    EXPECT_TRUE(second.at("site").is_null());
    EXPECT_TRUE(second.at("limit").is_null());
    EXPECT_EQ(second.at("unit"), "poll intervals");
    EXPECT_EQ(second.at("group").at("cause"), "gateway_silent");
    EXPECT_EQ(second.at("group").at("members"), 61);
}

TEST(NoticeSnmp, IsThatOfRfc3877) {
    const auto all = snmp_notices_of(notice({low_voltage(), silent_site()}), test::mail_channel());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].kind, (Oid{1, 3, 6, 1, 2, 1, 118, 0, 2}));
    ASSERT_EQ(all[0].values.size(), 4U);
    // alarmActiveModelPointer of the list without a name, 2026-11-26T11:59:30.0+00:00, alarm 41.
    EXPECT_EQ(all[0].values[0].object,
              (Oid{1, 3, 6, 1, 2, 1, 118, 1, 2, 2, 1, 13, 0, 11, 7, 234, 11, 26, 11, 59, 30, 0, 43, 0, 0, 41}));
    EXPECT_EQ(std::get<Oid>(all[0].values[0].value), (Oid{1, 3, 6, 1, 2, 1, 118, 1, 1, 2, 1, 3, 0, 17, 6}));
    EXPECT_EQ(std::get<Oid>(all[0].values[1].value), (Oid{0, 0}));
    EXPECT_EQ(std::get<std::string>(all[0].values[2].value),
              "SH-PD-0473 浦东 473: value below its limit, M1, voltage/l1, 171.25 V, Limit: 180 V");
    EXPECT_EQ(std::get<std::string>(all[0].values[3].value), "SH-PD-0473");
    EXPECT_EQ(all[1].kind, (Oid{1, 3, 6, 1, 2, 1, 118, 0, 3}));
    EXPECT_EQ(std::get<Oid>(all[1].values[0].value).back(), 1U) << "the clear state";
    EXPECT_EQ(all[1].values.size(), 3U) << "no site of its own";
}

TEST(NoticeSnmp, TextsAreCutBetweenCharacters) {
    NoticeItem item = low_voltage();
    item.alarm.rule_name = std::string(218, 'x') + "电电电电电";
    item.site_code = std::string(33, 'S');
    item.site_name.clear();
    const auto all = snmp_notices_of(notice({item}), test::mail_channel());
    EXPECT_EQ(all.at(0).values.size(), 3U) << "a code that does not fit is not cut, it would be another site's";
    const auto& text = std::get<std::string>(all[0].values[2].value);
    EXPECT_LE(text.size(), 255U);
    EXPECT_EQ(text, std::string(33, 'S') + ": " + std::string(218, 'x'));
}

TEST(NoticeSnmp, WhatIsOnlyCountedPointsAtNothing) {
    Notice digest = notice({low_voltage()});
    digest.kind = Notice::Kind::digest;
    digest.further = {{Severity::minor, 213}};
    const auto all = snmp_notices_of(digest, test::mail_channel());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(std::get<Oid>(all[1].values[0].value), (Oid{0, 0}));
    EXPECT_EQ(std::get<std::string>(all[1].values[2].value), "214 further alarms in the last hour");
}

}  // namespace
}  // namespace wattmast
