// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_csv.h"

#include <array>
#include <charconv>
#include <string_view>

#include "app/sample_csv.h"

namespace wattmast::ui {

namespace {

constexpr std::string_view header =
    "id,severity,state,condition,rule,rule_name,site,device,point,value,worst,limit,unit,since,raised,cleared,"
    "acknowledged,acknowledged_by,note,shelved_until,shelved_by,shelve_reason,group,cause,members\r\n";

std::string number(std::optional<double> value) {
    if (!value) {
        return {};
    }
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), *value);
    return std::string(text.data(), end);
}

std::string_view state_of(const Alarm& alarm, UtcTime now) {
    if (!alarm.is_active()) {
        return "cleared";
    }
    if (alarm.is_shelved(now)) {
        return "shelved";
    }
    return alarm.acknowledged ? "acknowledged" : "active";
}

/// The unit of value, worst and limit as a word for machines.
std::string unit_of(const Alarm& alarm, const AlarmRules& rules) {
    const bool per_hour = alarm.condition == AlarmCondition::rate_of_change;
    if (alarm.unit) {
        return std::string(symbol(*alarm.unit)) + (per_hour ? "/h" : "");
    }
    switch (alarm.condition) {
        case AlarmCondition::stale:
        case AlarmCondition::device_offline:
            return "poll intervals";
        case AlarmCondition::deviation:
        case AlarmCondition::energy_imbalance:
            return "%";
        default:  // What has a unit names it.
            break;
    }
    const AlarmRule* rule = rule_of(alarm, rules);
    return rule != nullptr && rule->figure == wattmast::SiteFigure::energy_per_traffic ? "Wh/GB" : "";
}

std::string id_text(AlarmId id) {
    return id.is_assigned() ? std::to_string(id.number()) : std::string();
}

}  // namespace

std::string alarms_csv(const std::vector<Alarm>& alarms, const Catalog& catalog, const AlarmRules& rules,
                       const TimeZone& zone, UtcTime now) {
    std::string text(header);
    const auto time = [&](const std::optional<UtcTime>& at) { return at ? to_iso8601(*at, zone) : std::string(); };
    for (const Alarm& alarm : alarms) {
        const Site* site = catalog.site(alarm.site);
        const Device* device = catalog.device(alarm.device);
        const Point* point = catalog.point(alarm.point);
        const auto& seen = alarm.acknowledged;
        const auto& shelved = alarm.shelved;
        const std::string fields[] = {
            id_text(alarm.id),
            std::string(id_of(alarm.severity)),
            std::string(state_of(alarm, now)),
            std::string(id_of(alarm.condition)),
            alarm.rule_key,
            alarm.rule_name,
            site != nullptr ? site->code : std::string(),
            device != nullptr ? device->name : std::string(),
            point != nullptr ? to_string(point->key) : std::string(),
            number(alarm.value),
            number(alarm.worst),
            number(alarm.limit),
            unit_of(alarm, rules),
            time(alarm.since),
            time(alarm.raised),
            time(alarm.cleared),
            time(seen ? std::optional(seen->at) : std::nullopt),
            seen ? seen->who : std::string(),
            seen ? seen->note : std::string(),
            time(shelved ? std::optional(shelved->until) : std::nullopt),
            shelved ? shelved->who : std::string(),
            shelved ? shelved->reason : std::string(),
            id_text(alarm.group),
            alarm.cause ? std::string(id_of(*alarm.cause)) : std::string(),
            alarm.is_group() ? std::to_string(alarm.members) : std::string(),
        };
        bool first = true;
        for (const std::string& field : fields) {
            text += first ? "" : ",";
            text += csv_field(field);
            first = false;
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace wattmast::ui
