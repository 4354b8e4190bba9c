// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_json_readings.h"

#include <algorithm>

#include "collect/json_readings.h"
#include "collect/mqtt_readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

const UtcTime noon = parse_iso8601("2026-11-26T12:00:00Z").value();

JsonEntry json_entry(PointKind kind, std::string_view pointer) {
    JsonEntry result;
    result.key.kind = kind;
    result.at = wire::JsonPointer::parse(pointer).value();
    return result;
}

JsonCondition condition(std::string_view pointer, std::vector<std::string> accepted) {
    return {wire::JsonPointer::parse(pointer).value(), std::move(accepted)};
}

HttpDocument document_with(std::vector<JsonEntry> entries) {
    return {wire::HttpTargetTemplate::parse("/status").value(), std::nullopt, std::move(entries)};
}

HttpReadings said(const HttpDocument& kind, std::string_view text) {
    return readings_of(kind, http_document(200, text).value(), noon).value();
}

TEST(HttpJsonReadings, KeepDigits) {
    HttpDocument kind =
        document_with({json_entry(PointKind::active_power, "/p"), json_entry(PointKind::voltage, "/u/1")});
    kind.entries[0].scale = Decimal(-1, 3);
    const HttpReadings result = said(kind, R"({"p":12.50,"u":[1,"230.10"]})");
    EXPECT_FALSE(result.at);
    ASSERT_EQ(result.readings.size(), 2U);
    EXPECT_EQ(result.readings[0].value->to_string(), "-12500");
    EXPECT_EQ(result.readings[0].raw, "12.50");
    EXPECT_EQ(result.readings[1].value->to_string(), "230.10");
}

TEST(HttpJsonReadings, ASentinelIsNoValueHoweverItIsWritten) {
    HttpDocument kind = document_with({json_entry(PointKind::active_power, "/p"), json_entry(PointKind::voltage, "/u"),
                                       json_entry(PointKind::current, "/i")});
    for (JsonEntry& entry : kind.entries) {
        entry.invalid = {Decimal(-1, 0), Decimal(65535, -1)};
        entry.scale = Decimal(1, -1);
    }
    const HttpReadings result = said(kind, R"({"p":-1.00,"u":6553.5,"i":655.35})");
    ASSERT_EQ(result.readings.size(), 3U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_FALSE(result.readings[i].value);
        EXPECT_EQ(result.readings[i].reason, Errc::no_such_point);
    }
    EXPECT_EQ(result.readings[0].raw, "-1.00");
    EXPECT_EQ(result.readings[2].value->to_string(), "65.535");  // The sentinel is of the raw number.
}

TEST(HttpJsonReadings, AConditionSaysForWhichDeviceAPointIs) {
    HttpDocument kind = document_with({json_entry(PointKind::active_power, "/p"), json_entry(PointKind::voltage, "/u"),
                                       json_entry(PointKind::current, "/i"), json_entry(PointKind::frequency, "/f")});
    kind.entries[0].when = {condition("/ok", {"true"}), condition("/n", {"7", "8"})};
    kind.entries[1].when = {condition("/ok", {"false"})};
    kind.entries[2].when = kind.entries[1].when;
    kind.entries[2].is_optional = true;
    kind.entries[3].when = {condition("/gone", {""}), condition("/list", {""})};
    const HttpReadings result = said(kind, R"({"ok":true,"n":8,"list":[1],"p":1,"u":2,"i":3,"f":4})");
    ASSERT_EQ(result.readings.size(), 3U);
    EXPECT_EQ(result.readings[0].value->to_string(), "1");
    EXPECT_EQ(result.readings[1].reason, Errc::no_such_point);
    EXPECT_EQ(result.readings[2].value->to_string(), "4");
    EXPECT_EQ(result.readings[2].key.kind, PointKind::frequency);
}

TEST(HttpJsonReadings, ADocumentMayTellItsTime) {
    HttpDocument kind = document_with({json_entry(PointKind::active_power, "/p")});
    kind.time = MessageTime{wire::JsonPointer::parse("/t").value(), MessageTime::Form::unix_s};
    EXPECT_EQ(said(kind, R"({"p":1,"t":1764158399})").at, parse_iso8601("2025-11-26T11:59:59Z").value());
    kind.time->form = MessageTime::Form::iso8601;
    EXPECT_EQ(said(kind, R"({"p":1,"t":"2026-11-26T13:04:59+01:00"})").at, noon + std::chrono::seconds{299});
    const auto read = [&kind](std::string_view text) {
        return readings_of(kind, http_document(200, text).value(), noon);
    };
    EXPECT_THAT(read(R"({"p":1,"t":"2026-11-26T12:05:01Z"})"),
                FailsWithDetail(Errc::wrong_reply, "set the device's clock"));
    EXPECT_THAT(read(R"({"p":1,"t":"2026-11-26T12:00:00"})"), FailsWith(Errc::wrong_reply));
    EXPECT_THAT(read(R"({"p":1})"), FailsWith(Errc::wrong_reply));
    EXPECT_THAT(read(R"({"p":1,"t":"1970-01-01T00:07:33Z"})"),
                FailsWithDetail(Errc::wrong_reply, "set the device's clock"));
    EXPECT_THAT(read(R"({"p":1,"t":"2000-01-01T00:59:59+01:00"})"), FailsWith(Errc::wrong_reply));
    EXPECT_EQ(said(kind, R"({"p":1,"t":"2000-01-01T01:00:00+01:00"})").at, earliest_told);
}

TEST(HttpJsonReadings, EachStatusSaysWhatToDo) {
    for (const auto& [status, code, words] :
         std::vector<std::tuple<unsigned, Errc, std::string>>{{401, Errc::device_refused, "credential=NAME"},
                                                              {403, Errc::device_refused, "may not read"},
                                                              {404, Errc::no_such_point, "nothing at this path"},
                                                              {410, Errc::no_such_point, "another profile"},
                                                              {400, Errc::device_refused, "400"},
                                                              {204, Errc::device_refused, "204"},
                                                              {500, Errc::device_refused, "fault of its own"},
                                                              {502, Errc::device_refused, "502"}}) {
        EXPECT_THAT(http_document(status, R"({"p":1})"), FailsWithDetail(code, words)) << status;
    }
}

TEST(HttpJsonReadings, WhatIsNoJsonIsNamed) {
    for (const auto& [body, words] :
         std::vector<std::pair<std::string, std::string>>{{"", "empty"},
                                                          {" \r\n", "empty"},
                                                          {"\n<!DOCTYPE html>", "HTML"},
                                                          {"\x1F\x8B\x08", "compressed"},
                                                          {"{\"p\":1", "not JSON"},
                                                          {"{\"p\":1}x", "not JSON"},
                                                          {"{\"p\":NaN}", "not JSON"},
                                                          {"[" + std::string(max_http_document, ' ') + "]", "bytes"},
                                                          {std::string(25, '[') + std::string(25, ']'), "not JSON"}}) {
        EXPECT_THAT(http_document(200, body), FailsWithDetail(Errc::malformed_frame, words)) << body.substr(0, 30);
    }
    EXPECT_THAT(http_document(200, "\xEF\xBB\xBF{}"), FailsWith(Errc::malformed_frame));
    EXPECT_THAT(http_document(200, "230.1"), IsOk());
}

TEST(HttpJsonReadings, AProfileFitsWhereItsNeedsAreMet) {
    HttpJsonMap map;
    EXPECT_FALSE(fits(map, http_document(200, "{}").value()));
    map.documents = {document_with({json_entry(PointKind::active_power, "/p"), json_entry(PointKind::voltage, "/u")})};
    map.documents[0].entries[1].is_optional = true;
    map.identification = {condition("/model", {"X", "Y"})};
    const auto is_fit = [&map](std::string_view text) { return fits(map, http_document(200, text).value()); };
    EXPECT_TRUE(is_fit(R"({"model":"Y","p":1})"));
    EXPECT_FALSE(is_fit(R"({"model":"Z","p":1})"));
    EXPECT_FALSE(is_fit(R"({"model":"Y","u":1})"));
    EXPECT_FALSE(is_fit(R"({"model":"Y","p":null})"));
    EXPECT_FALSE(is_fit(R"({"model":"Y","p":"off"})"));
    map.documents[0].entries[0].is_optional = true;
    EXPECT_TRUE(is_fit(R"({"model":"Y","u":1})"));
    EXPECT_FALSE(is_fit(R"({"model":"Y"})"));  // Nothing that is read.
}

}  // namespace
}  // namespace wattmast
