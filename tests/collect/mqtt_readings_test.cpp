// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mqtt_readings.h"

#include <algorithm>
#include <chrono>

#include "collect/json_readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

const UtcTime received = parse_iso8601("2026-11-26T12:00:00Z").value();

JsonEntry entry(PointKind kind, std::string_view pointer, Decimal scale = {1, 0}) {
    JsonEntry result;
    result.key.kind = kind;
    result.at = wire::JsonPointer::parse(pointer).value();
    result.scale = scale;
    return result;
}

MqttMap one_message(std::string_view topic, std::vector<JsonEntry> entries) {
    MqttMap map;
    map.messages.push_back({wire::MqttTopicTemplate::parse(topic).value(), std::nullopt, std::move(entries)});
    return map;
}

TimedReadings said(const MqttMap& map, std::string payload, std::string topic = "t/d") {
    return readings_of(map, "d", {std::move(topic), std::move(payload), received, false}).value().value();
}

TEST(MqttReadings, KeepDigitsAndScaleExactly) {
    const auto map = one_message("t/{topic}", {entry(PointKind::active_power, "/p", {1, 3}),
                                               entry(PointKind::voltage, "/u/0"), entry(PointKind::current, "/i")});
    const TimedReadings result = said(map, R"({"p":12.50,"u":[230.10],"i":"1.5e-3"})");
    EXPECT_EQ(result.at, received);
    ASSERT_EQ(result.readings.size(), 3U);
    EXPECT_EQ(result.readings[0].value->to_string(), "12500");
    EXPECT_EQ(result.readings[1].value->to_string(), "230.10");
    EXPECT_EQ(result.readings[1].raw, "230.10");
    EXPECT_EQ(result.readings[2].value->to_string(), "0.0015");
    EXPECT_EQ(result.readings[2].raw, "\"1.5e-3\"");
}

TEST(MqttReadings, WhatIsNoNumberIsMissingWithItsReason) {
    auto map = one_message("t/{topic}", {entry(PointKind::active_power, "/p"), entry(PointKind::voltage, "/u"),
                                         entry(PointKind::current, "/i"), entry(PointKind::frequency, "/f"),
                                         entry(PointKind::temperature, "/t")});
    const TimedReadings result = said(map, R"({"p":null,"u":true,"i":"off","t":{"value":3}})");
    ASSERT_EQ(result.readings.size(), 5U);
    EXPECT_EQ(result.readings[0].reason, Errc::no_such_point);
    EXPECT_EQ(result.readings[0].raw, "null");
    EXPECT_EQ(result.readings[1].reason, Errc::not_a_number);
    EXPECT_EQ(result.readings[2].reason, Errc::not_a_number);
    EXPECT_EQ(result.readings[3].reason, Errc::no_such_point);
    EXPECT_EQ(result.readings[4].reason, Errc::not_a_number);
    EXPECT_TRUE(std::ranges::none_of(result.readings, [](const Reading& r) { return r.value.has_value(); }));

    std::ranges::for_each(map.messages[0].entries, [](JsonEntry& one) { one.is_optional = true; });
    EXPECT_EQ(said(map, R"({"p":null,"u":true,"i":"off"})").readings.size(), 2U);
}

TEST(MqttReadings, OutOfRangeIsSuspect) {
    JsonEntry limited = entry(PointKind::power_factor, "");
    limited.range = {Decimal(-1, 0), Decimal(1, 0)};
    const auto map = one_message("t/{topic}", {limited});
    EXPECT_EQ(said(map, "0.97").readings.front().quality, Quality::good);
    EXPECT_EQ(said(map, "97").readings.front().quality, Quality::suspect);
}

TEST(MqttReadings, TheTopicNamesTheInstance) {
    const auto map = one_message("t/{topic}/{instance}", {entry(PointKind::active_power, "")});
    const TimedReadings result = said(map, "17", "t/d/outlet 4");
    EXPECT_EQ(result.readings.front().key.instance, "outlet 4");
}

TEST(MqttReadings, ARetainedMessageWithoutTimeSaysNothing) {
    auto map = one_message("t/{topic}", {entry(PointKind::active_power, "/p")});
    const MqttPublication retained{"t/d", R"({"p":1,"ts":1764148500250})", received, true};
    EXPECT_FALSE(readings_of(map, "d", retained)->has_value());
    map.messages[0].time = MessageTime{wire::JsonPointer::parse("/ts").value(), MessageTime::Form::unix_ms};
    EXPECT_EQ(to_iso8601((*readings_of(map, "d", retained))->at), "2025-11-26T09:15:00.250Z");
}

TEST(MqttReadings, OtherTopicsSayNothing) {
    const auto map = one_message("t/{topic}", {entry(PointKind::active_power, "")});
    EXPECT_FALSE(readings_of(map, "d", {"t/e", "garbage {", received, false})->has_value());
}

TEST(MqttReadings, GarbageFailsAndNamesTheTopic) {
    const auto map = one_message("t/{topic}", {entry(PointKind::active_power, "")});
    for (const std::string garbage : {"", "{", "nan", "12abc", "\xFF\xFE", "[1"}) {
        EXPECT_THAT(readings_of(map, "d", {"t/d", garbage, received, false}),
                    FailsWithDetail(Errc::malformed_frame, "t/d"));
    }
}

TEST(MqttReadings, ATimeThatIsNotYetIsRefused) {
    auto map = one_message("t/{topic}", {entry(PointKind::active_power, "/p")});
    map.messages[0].time = MessageTime{wire::JsonPointer::parse("/ts").value(), MessageTime::Form::iso8601};
    EXPECT_THAT(readings_of(map, "d", {"t/d", R"({"p":1,"ts":"2026-11-26T12:05:00Z"})", received, false}), IsOk());
    EXPECT_THAT(readings_of(map, "d", {"t/d", R"({"p":1,"ts":"2026-11-26T12:05:01Z"})", received, false}),
                FailsWithDetail(Errc::wrong_reply, "not yet"));
}

TEST(MqttReadings, ADeviceWithoutAClockIsRefused) {
    auto map = one_message("t/{topic}", {entry(PointKind::active_power, "/p")});
    map.messages[0].time = MessageTime{wire::JsonPointer::parse("/ts").value(), MessageTime::Form::unix_s};
    for (const std::string seconds : {"0", "86461", "946684799.999"}) {
        const MqttPublication message{"t/d", R"({"p":1,"ts":)" + seconds + "}", received, false};
        EXPECT_THAT(readings_of(map, "d", message), FailsWithDetail(Errc::wrong_reply, "set the device's clock"));
        EXPECT_THAT(readings_of(map, "d", message), FailsWithDetail(Errc::wrong_reply, "t/d"));
    }
    EXPECT_EQ(said(map, R"({"p":1,"ts":946684800})").at, parse_iso8601("2000-01-01T00:00:00Z").value());
}

TEST(JsonReadings, TimeHasItsForm) {
    const auto at = [](MessageTime::Form form, std::string_view document) {
        return time_of({wire::JsonPointer::parse("/ts").value(), form}, wire::parse_json(document).value());
    };
    using Form = MessageTime::Form;
    EXPECT_EQ(at(Form::unix_s, R"({"ts":1764148500.25})"), parse_iso8601("2025-11-26T09:15:00.250Z").value());
    EXPECT_EQ(at(Form::unix_s, R"({"ts":"1764148500"})"), parse_iso8601("2025-11-26T09:15:00Z").value());
    EXPECT_EQ(at(Form::iso8601, R"({"ts":"2025-11-26T17:15:00+08:00"})"),
              parse_iso8601("2025-11-26T09:15:00Z").value());
    EXPECT_THAT(at(Form::iso8601, R"({"ts":"2025-11-26T17:15:00"})"), FailsWithDetail(Errc::wrong_reply, "offset"));
    EXPECT_THAT(at(Form::unix_s, R"({"ts":-1})"), FailsWith(Errc::wrong_reply));
    EXPECT_THAT(at(Form::unix_ms, R"({"ts":1e18})"), FailsWith(Errc::wrong_reply));
    EXPECT_THAT(at(Form::unix_s, R"({"ts":null})"), FailsWith(Errc::wrong_reply));
    EXPECT_THAT(at(Form::unix_s, R"({"time":1})"), FailsWithDetail(Errc::wrong_reply, "/ts"));
}

}  // namespace
}  // namespace wattmast
