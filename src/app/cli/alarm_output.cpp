// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/alarm_output.h"

#include <array>
#include <boost/json.hpp>
#include <cstdio>

#include "app/cli/point_name.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

json::value json_of(const std::optional<UtcTime>& time) {
    return time ? json::value(to_iso8601(*time)) : nullptr;
}

json::value json_of(const std::optional<double>& number) {
    return number ? json::value(*number) : nullptr;
}

json::array json_of(const std::vector<std::string>& texts) {
    json::array all;
    for (const std::string& text : texts) {
        all.emplace_back(text);
    }
    return all;
}

std::string short_number(double number) {
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.6g", number);
    return {text.data(), static_cast<std::size_t>(std::max(size, 0))};
}

std::string seconds_of(Duration duration) {
    return short_number(std::chrono::duration<double>(duration).count()) + " s";
}

std::string site_code(const Catalog& catalog, SiteId id) {
    const Site* site = catalog.site(id);
    return site == nullptr ? std::string() : site->code;
}

std::string device_name(const Catalog& catalog, DeviceId id) {
    const Device* device = catalog.device(id);
    return device == nullptr ? std::string() : device->name;
}

std::string path_of(const std::vector<std::string>& area) {
    std::string path;
    for (const std::string& name : area) {
        path += (path.empty() ? "" : " / ") + name;
    }
    return path;
}

std::string place_of(const Catalog& catalog, const Alarm& alarm) {
    if (alarm.cause) {
        return std::to_string(alarm.members) + " at " + alarm.cause_name + " (" + std::string(id_of(*alarm.cause)) +
               ")";
    }
    if (alarm.point.is_assigned()) {
        return name_of(catalog, alarm.point);
    }
    const std::string device = device_name(catalog, alarm.device);
    return site_code(catalog, alarm.site) + (device.empty() ? "" : "/" + device);
}

json::value unit_json(const std::optional<Unit>& unit) {
    return unit ? json::value(symbol(*unit)) : nullptr;
}

json::object scope_json(const Catalog& catalog, const AlarmScope& scope) {
    return {{"area", json_of(scope.area)},
            {"site_kind", scope.site_kind ? json::value(id_of(*scope.site_kind)) : nullptr},
            {"tag", scope.tag},
            {"site", site_code(catalog, scope.site)},
            {"device", device_name(catalog, scope.device)},
            {"instance", scope.instance}};
}

}  // namespace

std::string title_of(const AlarmRule& rule) {
    return rule.name.empty() ? rule.key : rule.name;
}

json::object json_of(const Catalog& catalog, const Alarm& alarm, UtcTime now) {
    json::object object{
        {"id", alarm.id.number()},
        {"rule", alarm.rule.number()},
        {"rule_key", alarm.rule_key},
        {"rule_name", alarm.rule_name},
        {"condition", id_of(alarm.condition)},
        {"severity", id_of(alarm.severity)},
        {"site", site_code(catalog, alarm.site)},
        {"device", device_name(catalog, alarm.device)},
        {"point", alarm.point.is_assigned() ? json::value(name_of(catalog, alarm.point)) : nullptr},
        {"since", to_iso8601(alarm.since)},
        {"raised", to_iso8601(alarm.raised)},
        {"cleared", json_of(alarm.cleared)},
        {"value", json_of(alarm.value)},
        {"worst", json_of(alarm.worst)},
        {"limit", json_of(alarm.limit)},
        {"unit", unit_json(alarm.unit)},
        {"reason", alarm.reason ? json::value(wattmast::name_of(*alarm.reason)) : nullptr},
        {"is_shelved", alarm.is_shelved(now)},
        {"group", alarm.group.is_assigned() ? json::value(alarm.group.number()) : nullptr},
        {"cause", alarm.cause ? json::value(id_of(*alarm.cause)) : nullptr},
        {"cause_name", alarm.cause_name},
        {"area", json_of(alarm.area)},
        {"members", alarm.members},
    };
    if (alarm.acknowledged) {
        object["acknowledged"] = json::object{{"at", to_iso8601(alarm.acknowledged->at)},
                                              {"who", alarm.acknowledged->who},
                                              {"note", alarm.acknowledged->note}};
    }
    if (alarm.shelved) {
        object["shelved"] = json::object{{"at", to_iso8601(alarm.shelved->at)},
                                         {"until", to_iso8601(alarm.shelved->until)},
                                         {"who", alarm.shelved->who},
                                         {"reason", alarm.shelved->reason}};
    }
    return object;
}

json::object json_of(const AlarmEvent& event) {
    return {{"at", to_iso8601(event.at)}, {"kind", id_of(event.kind)}, {"who", event.who}, {"text", event.text}};
}

json::object json_of(const Catalog& catalog, const AlarmRule& rule) {
    return {{"id", rule.id.number()},
            {"key", rule.key},
            {"name", rule.name},
            {"is_enabled", rule.is_enabled},
            {"severity", id_of(rule.severity)},
            {"condition", id_of(rule.condition)},
            {"kind", rule.kind ? json::value(info(*rule.kind).id) : nullptr},
            {"figure", rule.figure ? json::value(id_of(*rule.figure)) : nullptr},
            {"scope", scope_json(catalog, rule.scope)},
            {"raise_limit", json_of(rule.raise_limit)},
            {"clear_limit", json_of(rule.clear_limit)},
            {"raise_after_ms", rule.raise_after.count()},
            {"clear_after_ms", rule.clear_after.count()},
            {"only_on_battery", rule.only_on_battery},
            {"advice", rule.advice},
            {"channels", json_of(rule.channels)}};
}

std::string line_of(const Catalog& catalog, const Alarm& alarm, UtcTime now) {
    std::string line = std::to_string(alarm.id.number()) + ": " + std::string(id_of(alarm.severity)) + ", " +
                       (alarm.rule_name.empty() ? alarm.rule_key : alarm.rule_name) + ": " + place_of(catalog, alarm) +
                       ", since " + to_iso8601(alarm.since);
    const std::string unit = alarm.unit ? " " + std::string(symbol(*alarm.unit)) : "";
    if (alarm.value) {
        line += ", " + short_number(*alarm.value) + unit;
    }
    if (alarm.limit) {
        line += (alarm.value ? " (limit " : ", limit ") + short_number(*alarm.limit) + unit + (alarm.value ? ")" : "");
    }
    if (alarm.reason) {
        line += ", " + std::string(wattmast::name_of(*alarm.reason));
    }
    line += alarm.cleared ? ", cleared " + to_iso8601(*alarm.cleared) : "";
    line += alarm.acknowledged ? ", acknowledged by " + alarm.acknowledged->who : "";
    line += alarm.is_shelved(now) ? ", shelved until " + to_iso8601(alarm.shelved->until) : "";
    line += alarm.group.is_assigned() ? ", part of " + std::to_string(alarm.group.number()) : "";
    return line;
}

std::string line_of(const AlarmEvent& event) {
    return to_iso8601(event.at) + " " + std::string(id_of(event.kind)) + (event.who.empty() ? "" : " by " + event.who) +
           (event.text.empty() ? "" : ": " + event.text);
}

std::string line_of(const Catalog& catalog, const AlarmRule& rule) {
    std::string line = std::to_string(rule.id.number()) + ": " + title_of(rule) + " (" +
                       std::string(id_of(rule.severity)) + (rule.is_enabled ? "" : ", off") +
                       "): " + std::string(id_of(rule.condition));
    line += rule.kind ? " " + std::string(info(*rule.kind).id) : "";
    line += rule.figure ? " " + std::string(id_of(*rule.figure)) : "";
    line += rule.raise_limit ? ", raised at " + short_number(*rule.raise_limit) : "";
    line += rule.raise_after > Duration{0} ? " for " + seconds_of(rule.raise_after) : "";
    line += rule.clear_limit ? ", cleared at " + short_number(*rule.clear_limit) : "";
    line += rule.clear_after > Duration{0} ? " for " + seconds_of(rule.clear_after) : "";
    line += rule.only_on_battery ? ", on battery only" : "";
    const AlarmScope& scope = rule.scope;
    line += scope.area.empty() ? "" : ", in " + path_of(scope.area);
    line += scope.site_kind ? ", at sites of kind " + std::string(id_of(*scope.site_kind)) : "";
    line += scope.tag.empty() ? "" : ", tagged " + scope.tag;
    line += scope.site.is_assigned() ? ", at " + site_code(catalog, scope.site) : "";
    line += scope.device.is_assigned() ? ", of " + device_name(catalog, scope.device) : "";
    line += scope.instance.empty() ? "" : ", of " + scope.instance;
    return line;
}

}  // namespace wattmast::cli
