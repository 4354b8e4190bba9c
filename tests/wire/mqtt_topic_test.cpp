// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/mqtt_topic.h"

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;

MqttTopicTemplate made(std::string_view text) {
    return MqttTopicTemplate::parse(text).value();
}

TEST(MqttTopicTemplate, HasTheDevicesPartWhereItSaysSo) {
    EXPECT_EQ(made("tele/{topic}/SENSOR").filter("plug7"), "tele/plug7/SENSOR");
    EXPECT_EQ(made("{topic}/status/em:0").filter("hall/b/meter"), "hall/b/meter/status/em:0");
    EXPECT_EQ(made("x-{topic}-y").filter("a"), "x-a-y");
    EXPECT_EQ(made("shellies/{topic}/emeter/{instance}/power").filter("m1"), "shellies/m1/emeter/+/power");
}

TEST(MqttTopicTemplate, MatchesOnlyItsOwnTopics) {
    const auto plain = made("tele/{topic}/SENSOR");
    EXPECT_EQ(plain.match("plug7", "tele/plug7/SENSOR"), "");
    EXPECT_EQ(plain.match("hall/plug7", "tele/hall/plug7/SENSOR"), "");
    EXPECT_FALSE(plain.match("plug7", "tele/plug8/SENSOR"));
    EXPECT_FALSE(plain.match("plug7", "tele/plug7/SENSOR/more"));
    EXPECT_FALSE(plain.match("plug7", "tele/plug7"));
    EXPECT_FALSE(plain.match("plug7", "stat/plug7/SENSOR"));
}

TEST(MqttTopicTemplate, NamesTheInstance) {
    const auto rows = made("{topic}/outlet/{instance}");
    EXPECT_TRUE(rows.has_instance());
    EXPECT_EQ(rows.match("pdu", "pdu/outlet/B 12"), "B 12");
    EXPECT_FALSE(rows.match("pdu", "pdu/outlet/"));
    EXPECT_FALSE(rows.match("pdu", "pdu/inlet/B 12"));
}

TEST(MqttTopicTemplate, RefusesWhatCannotBeOne) {
    EXPECT_THAT(MqttTopicTemplate::parse("tele/SENSOR"), FailsWithDetail(Errc::invalid_argument, "{topic}"));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/{topic}"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/+"), FailsWithDetail(Errc::invalid_argument, "wildcard"));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/#"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}//a"), FailsWithDetail(Errc::invalid_argument, "empty level"));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/x{instance}"),
                FailsWithDetail(Errc::invalid_argument, "whole level"));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/{instance}/{instance}"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/{site}"), FailsWithDetail(Errc::invalid_argument, "other than"));
    EXPECT_THAT(MqttTopicTemplate::parse("{topic}/a\n"), FailsWith(Errc::invalid_argument));
}

TEST(MqttTopic, OfADeviceHasNoWildcardAndNoEmptyLevel) {
    EXPECT_TRUE(is_mqtt_topic("plug7"));
    EXPECT_TRUE(is_mqtt_topic("机房/电表 3"));
    for (const std::string_view bad : {"", "/a", "a/", "a//b", "a/+", "#", "{topic}", "a\tb"}) {
        EXPECT_FALSE(is_mqtt_topic(bad)) << bad;
    }
    EXPECT_FALSE(is_mqtt_topic(std::string(1'001, 'a')));
}

}  // namespace
}  // namespace wattmast::wire
