// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "made_up_alarms.h"

#include <algorithm>

namespace wattmast::ui::test {

namespace {

using namespace std::chrono_literals;

AlarmRule rule(std::int64_t id, const char* key, AlarmCondition condition, Severity severity,
               std::optional<double> raise, std::optional<double> clear, Duration after) {
    AlarmRule made;
    made.id = AlarmRuleId(id);
    made.key = key;
    made.condition = condition;
    made.severity = severity;
    made.raise_limit = raise;
    made.clear_limit = clear;
    made.raise_after = after;
    made.clear_after = 2 * after;
    return made;
}

PointId point_of(const Catalog& catalog, SiteId site, PointKind kind) {
    for (const Point* point : catalog.points_of(site)) {
        if (point->key.kind == kind) {
            return point->id;
        }
    }
    return {};
}

struct Figures {
    double value, worst, limit;
    std::optional<Unit> unit;
};

Figures figures_of(AlarmCondition condition) {
    switch (condition) {
        case AlarmCondition::above:
            return {46.1, 47.3, 45, Unit::degree_celsius};
        case AlarmCondition::below:
            return {196, 191, 198, Unit::volt};
        case AlarmCondition::rate_of_change:
            return {12.4, 14.2, 10, Unit::degree_celsius};
        case AlarmCondition::stale:
            return {31, 33, 5, std::nullopt};
        case AlarmCondition::frozen:
            return {23.7, 23.7, 0, Unit::degree_celsius};
        case AlarmCondition::deviation:
            return {38, 41, 15, std::nullopt};
        case AlarmCondition::device_offline:
            return {264, 265, 180, std::nullopt};
        case AlarmCondition::mains_failure:
            return {61, 60, 0, Unit::percent};
        case AlarmCondition::energy_imbalance:
            return {7.2, 8.4, 5, std::nullopt};
        case AlarmCondition::register_reset:
            return {1204, 1204, 0, Unit::kilowatt_hour};
        case AlarmCondition::implausible:
            return {37, 40, 0, Unit::count};
    }
    return {};
}

void acknowledge(FakeAlarmDesk& desk, Alarm& alarm, const char* who, Duration later) {
    alarm.acknowledged = AlarmAcknowledgement{alarm.raised + later, who, ""};
    desk.events.push_back({alarm.id, alarm.raised + later, AlarmEventKind::acknowledged, who, ""});
}

Alarm at(AlarmCondition condition, const Catalog& catalog, SiteId site, PointKind kind, Severity severity,
         UtcTime raised) {
    Alarm alarm = alarm_of(condition, catalog, raised);
    alarm.site = site;
    alarm.severity = severity;
    alarm.point = point_of(catalog, site, kind);
    const Point* point = catalog.point(alarm.point);
    alarm.device = point != nullptr ? point->device : catalog.devices_of(site).front()->id;
    return alarm;
}

void add_gateway(FakeAlarmDesk& desk, const Catalog& catalog, UtcTime now) {
    Alarm group = alarm_of(AlarmCondition::device_offline, catalog, now - 44min);
    group.severity = Severity::minor;
    group.cause = AlarmCause::gateway_silent;
    group.cause_name = "10.21.47.3:502";
    group.site = SiteId(1);
    group.device = DeviceId();
    group.members = 6;
    const AlarmId id = desk.add(group).id;
    std::size_t joined = 0;
    for (const Device* device : catalog.devices_of(SiteId(1))) {
        if (joined == group.members) {
            break;
        }
        Alarm member = alarm_of(AlarmCondition::device_offline, catalog, now - 44min + Duration(joined * 1000));
        member.device = device->id;
        member.group = id;
        desk.add(member);
        ++joined;
    }
    desk.events.push_back({id, now - 43min, AlarmEventKind::joined, "", "6"});
}

void add_step(FakeAlarmDesk& desk, const Catalog& catalog, UtcTime now) {
    Alarm group = alarm_of(AlarmCondition::deviation, catalog, now - 6h - 12min);
    group.severity = Severity::major;
    group.cause = AlarmCause::area_step;
    group.cause_name = "Suzhou";
    group.area = {"Yangtze Delta", "Suzhou"};
    group.site = SiteId();
    group.device = DeviceId();
    group.members = 3;
    Alarm& added = desk.add(group);
    acknowledge(desk, added, "W. Lin", 21min);
    const AlarmId id = added.id;
    for (const std::int64_t site : {3, 4, 5}) {
        Alarm member = alarm_of(AlarmCondition::deviation, catalog, now - 6h - 12min);
        member.site = SiteId(site);
        member.severity = Severity::major;
        member.device = DeviceId();
        member.group = id;
        desk.add(member);
    }
    desk.events.push_back({id, now - 5h - 58min, AlarmEventKind::joined, "", "3"});
    desk.events.push_back(
        {id, now - 3h - 27min, AlarmEventKind::noted, "W. Lin", "asked the RAN team, ticket 26-20417"});
}

/// Older ones that are over, so that the history and the rate have something to tell.
void add_past(FakeAlarmDesk& desk, const Catalog& catalog, UtcTime now) {
    for (int i = 0; i < 120; ++i) {
        const UtcTime raised = now - Duration(15min) * i - 9min;
        const auto condition = static_cast<AlarmCondition>(i % 11 + 1);
        Alarm alarm = at(condition, catalog, SiteId(i % 6 + 1), PointKind::active_power,
                         static_cast<Severity>(i % 5 == 0 ? 2 : 3 + i % 2), raised);
        alarm.cleared = raised + 7min;
        desk.add(alarm);
    }
    for (int i = 0; i < 44; ++i) {
        Alarm alarm = at(AlarmCondition::device_offline, catalog, SiteId(i % 6 + 1), PointKind::active_power,
                         Severity::minor, now - 9h + Duration(50s) * i);
        alarm.cleared = alarm.raised + 20min;
        desk.add(alarm);
    }
}

}  // namespace

std::vector<AlarmRule> made_up_rules() {
    std::vector<AlarmRule> rules{
        rule(1, "mains_failure", AlarmCondition::mains_failure, Severity::critical, {}, {}, 1min),
        rule(2, "device_offline", AlarmCondition::device_offline, Severity::minor, 5, {}, 0s),
        rule(3, "power_above_expected", AlarmCondition::deviation, Severity::major, 15, 8, 10min),
        rule(4, "", AlarmCondition::above, Severity::major, 45, 42, 5min),
        rule(5, "mains_voltage_low", AlarmCondition::below, Severity::minor, 198, 205, 5min),
        rule(6, "", AlarmCondition::rate_of_change, Severity::warning, 10, {}, 0s),
        rule(7, "value_stale", AlarmCondition::stale, Severity::warning, 5, {}, 0s),
        rule(8, "value_frozen", AlarmCondition::frozen, Severity::warning, {}, {}, 6h),
        rule(9, "energy_imbalance", AlarmCondition::energy_imbalance, Severity::minor, 5, 3, 1h),
        rule(10, "register_reset", AlarmCondition::register_reset, Severity::major, {}, {}, 0s),
        rule(11, "implausible", AlarmCondition::implausible, Severity::warning, {}, {}, 0s),
    };
    rules[3].name = "Cabinet temperature high";
    rules[3].kind = PointKind::temperature;
    rules[3].scope.site_kind = SiteKind::base_station;
    rules[3].channels = {"night shift"};
    rules[3].advice = "Open the cabinet door and check both fans; spare fans are in Pudong.";
    rules[4].kind = PointKind::voltage;
    rules[5].name = "Temperature jumps";
    rules[5].kind = PointKind::temperature;
    rules[5].is_enabled = false;
    rules[7].kind = PointKind::temperature;
    return rules;
}

AlarmRuleId rule_for(AlarmCondition condition) {
    const std::vector<AlarmRule> rules = made_up_rules();
    return std::ranges::find(rules, condition, &AlarmRule::condition)->id;
}

Alarm alarm_of(AlarmCondition condition, const Catalog& catalog, UtcTime raised) {
    const std::vector<AlarmRule> rules = made_up_rules();
    const AlarmRule& of = *std::ranges::find(rules, condition, &AlarmRule::condition);
    const Figures figures = figures_of(condition);
    Alarm alarm;
    alarm.rule = of.id;
    alarm.rule_key = of.key;
    alarm.rule_name = of.name;
    alarm.condition = condition;
    alarm.severity = of.severity;
    alarm.site = SiteId(1);
    alarm.device = catalog.devices_of(SiteId(1)).front()->id;
    alarm.since = raised - of.raise_after;
    alarm.raised = raised;
    alarm.value = figures.value;
    alarm.worst = figures.worst;
    if (figures.limit != 0) {
        alarm.limit = figures.limit;
    }
    alarm.unit = figures.unit;
    if (condition == AlarmCondition::device_offline) {
        alarm.reason = Errc::timeout;
    }
    return alarm;
}

void fill_with_alarms(FakeAlarmDesk& desk, const Catalog& catalog, UtcTime now) {
    desk.now = now;
    desk.all_rules = made_up_rules();
    add_past(desk, catalog, now);
    Alarm hall = at(AlarmCondition::above, catalog, SiteId(6), PointKind::temperature, Severity::critical, now - 9min);
    hall.rule_name = "Rack inlet above limit";
    hall.value = 32.4;
    hall.worst = 32.6;
    hall.limit = 32;
    desk.add(hall);
    desk.add(
        at(AlarmCondition::mains_failure, catalog, SiteId(3), PointKind::voltage, Severity::critical, now - 18min));
    acknowledge(desk,
                desk.add(at(AlarmCondition::implausible, catalog, SiteId(2), PointKind::active_power,
                            Severity::critical, now - 52min)),
                "M. Chen", 4min);
    desk.add(at(AlarmCondition::energy_imbalance, catalog, SiteId(6), PointKind::active_power, Severity::major,
                now - 65min));
    acknowledge(desk,
                desk.add(at(AlarmCondition::register_reset, catalog, SiteId(4), PointKind::active_energy_import,
                            Severity::major, now - 6h - 51min)),
                "J. Zhao", 30min);
    desk.add(at(AlarmCondition::above, catalog, SiteId(1), PointKind::temperature, Severity::major, now - 3h - 17min));
    add_step(desk, catalog, now);
    add_gateway(desk, catalog, now);
    desk.add(at(AlarmCondition::below, catalog, SiteId(5), PointKind::voltage, Severity::minor, now - 30min));
    for (int i = 0; i < 9; ++i) {
        Alarm alarm = at(i % 2 == 0 ? AlarmCondition::stale : AlarmCondition::below, catalog, SiteId(i % 5 + 1),
                         PointKind::voltage, Severity::minor, now - 2h - 11min * i);
        acknowledge(desk, desk.add(alarm), i % 3 == 0 ? "W. Lin" : "M. Chen", 12min);
    }
    desk.add(at(AlarmCondition::frozen, catalog, SiteId(1), PointKind::temperature, Severity::warning, now - 5h));
    desk.add(
        at(AlarmCondition::rate_of_change, catalog, SiteId(1), PointKind::temperature, Severity::warning, now - 7h));
    Alarm& shelved =
        desk.add(at(AlarmCondition::below, catalog, SiteId(2), PointKind::voltage, Severity::minor, now - 26h));
    shelved.shelved = AlarmShelving{now - 20h, now + 4h, "W. Lin", "Transformer is being exchanged"};
    desk.events.push_back({shelved.id, now - 20h, AlarmEventKind::shelved, "W. Lin", "Transformer is being exchanged"});
}

}  // namespace wattmast::ui::test
