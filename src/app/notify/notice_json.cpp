// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notice_json.h"

#include <boost/json.hpp>
#include <cmath>
#include <string_view>

#include "app/notify/notice_text.h"
#include "app/version.h"
#include "model/point_kind.h"

namespace wattmast {
namespace {

namespace json = boost::json;

/// Absent is null, never 0 and never "".
json::value value_of(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}
json::value value_of(const std::optional<double>& number) {
    return number && std::isfinite(*number) ? json::value(*number) : json::value(nullptr);
}
json::value value_of(const std::optional<UtcTime>& time) {
    return time ? json::value(to_iso8601(*time)) : json::value(nullptr);
}

/// model/alarm.h: where there is no unit, values are poll intervals or percent.
std::string_view unit_of(const Alarm& alarm) {
    if (alarm.unit) {
        return symbol(*alarm.unit);
    }
    if (alarm.condition == AlarmCondition::stale || alarm.condition == AlarmCondition::device_offline) {
        return "poll intervals";
    }
    return alarm.value || alarm.limit ? std::string_view("%") : std::string_view();
}

json::object json_of(const NoticeItem& item, NoticeLanguage language) {
    const Alarm& alarm = item.alarm;
    json::value group(nullptr);
    if (alarm.cause) {
        json::array area;
        for (const std::string& part : alarm.area) {
            area.emplace_back(part);
        }
        group = json::object{{"cause", id_of(*alarm.cause)},
                             {"name", value_of(alarm.cause_name)},
                             {"area", area},
                             {"members", alarm.members}};
    }
    json::value site(nullptr);
    if (!item.site_code.empty()) {
        site = json::object{
            {"code", item.site_code}, {"name", value_of(item.site_name)}, {"time_zone", value_of(item.time_zone)}};
    }
    return {{"what", id_of(item.about)},
            {"id", alarm.id.number()},
            {"severity", id_of(alarm.severity)},
            {"condition", id_of(alarm.condition)},
            {"rule", json::object{{"key", value_of(alarm.rule_key)}, {"name", value_of(alarm.rule_name)}}},
            {"text", headline_of(item, language)},
            {"advice", value_of(item.advice)},
            {"site", site},
            {"device", value_of(item.device)},
            {"point", value_of(item.point)},
            {"value", value_of(alarm.value)},
            {"worst", value_of(alarm.worst)},
            {"limit", value_of(alarm.limit)},
            {"unit", value_of(unit_of(alarm))},
            {"since", to_iso8601(alarm.since)},
            {"raised", to_iso8601(alarm.raised)},
            {"cleared", value_of(alarm.cleared)},
            {"group", group}};
}

std::string_view kind_text(Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::alarms:
            return "alarms";
        case Notice::Kind::digest:
            return "digest";
        case Notice::Kind::test:
            return "test";
    }
    return "";
}

}  // namespace

std::string json_of(const Notice& notice, const NotifyChannel& channel) {
    json::array alarms;
    for (const NoticeItem& item : notice.items) {
        alarms.push_back(json_of(item, channel.language));
    }
    json::object further;
    for (const auto& [severity, count] : notice.further) {
        further[id_of(severity)] = count;
    }
    const json::object document{{"format", 1},
                                {"program", "wattmast"},
                                {"version", version},
                                {"id", notice.id},
                                {"kind", kind_text(notice.kind)},
                                {"at", to_iso8601(notice.at)},
                                {"channel", channel.name},
                                {"language", id_of(channel.language)},
                                {"subject", text_of(notice, channel.language, channel.name).subject},
                                {"alarms", alarms},
                                {"further", further},
                                {"further_count", notice.further_count()}};
    return json::serialize(document);
}

}  // namespace wattmast
