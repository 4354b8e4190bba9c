// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/environment.h"

#include <algorithm>
#include <set>

#include "app/alarms/rule_scope.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

bool is_yes_or_no(PointKind kind) {
    return info(kind).nature == PointNature::state;
}

std::set<DeviceId> network_equipment(const SiteDetail& detail, const Catalog& catalog) {
    std::set<DeviceId> devices;
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        if (point != nullptr && point->key.kind == PointKind::if_in_octets) {
            devices.insert(point->device);
        }
    }
    return devices;
}

bool is_for(const AlarmRule& rule, const Site& site, const Device& device, const Point& point) {
    const bool is_limit = rule.condition == AlarmCondition::above || rule.condition == AlarmCondition::below;
    return rule.is_enabled && is_limit && rule.raise_limit && rule.kind == point.key.kind && !rule.figure &&
           covers(rule.scope, site) && covers(rule.scope, device) && covers(rule.scope, point) && looks_at(rule, point);
}

void add_limit(std::vector<double>& limits, double limit) {
    const auto place = std::ranges::lower_bound(limits, limit);
    if (place == limits.end() || *place != limit) {
        limits.insert(place, limit);
    }
}

void add_value(EnvironmentRow& row, const PointNow& of_point, const Device& device, UtcTime now) {
    const std::optional<Sample>& newest = of_point.newest_value;
    if (!newest || !newest->value || newest->quality != Quality::good) {
        return;
    }
    row.newest = newest->at;
    if (now - newest->at > device.poll_interval * 5 / 2) {
        row.last = LastValue{newest->value->to_double(), newest->at};
    } else {
        row.value = newest->value->to_double();
    }
}

void add_alarm(EnvironmentRow& row, const AlarmBoard* board, UtcTime now) {
    if (board == nullptr) {
        return;
    }
    for (const Alarm& alarm : board->active) {
        if (alarm.point == row.point && !alarm.is_shelved(now) && (!row.alarm || alarm.severity < *row.alarm)) {
            row.alarm = alarm.severity;
        }
    }
}

EnvironmentRow row_of(const PointNow& of_point, const Point& point, const Device& device, UtcTime now) {
    EnvironmentRow row;
    row.point = point.id;
    row.kind = point.key.kind;
    row.name = label_of(point);
    add_value(row, of_point, device, now);
    return row;
}

}  // namespace

bool is_environment(PointKind kind) noexcept {
    switch (kind) {
        case PointKind::temperature:
        case PointKind::battery_temperature:
        case PointKind::humidity:
        case PointKind::illuminance:
        case PointKind::wind_speed:
        case PointKind::pressure:
        case PointKind::fuel_level:
        case PointKind::door_open:
        case PointKind::smoke:
        case PointKind::water:
            return true;
        default:
            return false;
    }
}

std::vector<EnvironmentRow> environment_rows(const SiteDetail& detail, const Catalog& catalog,
                                             const std::vector<AlarmRule>& rules, const AlarmBoard* board,
                                             UtcTime now) {
    const Site* site = catalog.site(detail.now.site);
    if (site == nullptr || site->kind == SiteKind::data_centre) {
        return {};
    }
    const std::set<DeviceId> network = network_equipment(detail, catalog);
    std::vector<EnvironmentRow> rows;
    bool is_watched = site->kind == SiteKind::tower;
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
        if (device == nullptr || !is_environment(point->key.kind) || network.contains(device->id)) {
            continue;
        }
        EnvironmentRow row = row_of(of_point, *point, *device, now);
        for (const AlarmRule& rule : rules) {
            if (is_for(rule, *site, *device, *point)) {
                add_limit(rule.condition == AlarmCondition::above ? row.above : row.below, *rule.raise_limit);
            }
        }
        add_alarm(row, board, now);
        const bool is_of_equipment = row.kind == PointKind::temperature || row.kind == PointKind::battery_temperature ||
                                     row.kind == PointKind::fuel_level;
        is_watched = is_watched || !is_of_equipment;
        rows.push_back(std::move(row));
    }
    if (!is_watched) {
        return {};
    }
    std::ranges::stable_sort(rows, std::greater{}, [](const EnvironmentRow& row) { return is_yes_or_no(row.kind); });
    return rows;
}

}  // namespace wattmast::ui
