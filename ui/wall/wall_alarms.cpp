// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_alarms.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/alarm_desk.h"
#include "ui/format/alarm_texts.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WallAlarms)
};

QString place_of(const Catalog& catalog, SiteId site_id, DeviceId device_id) {
    const Site* site = catalog.site(site_id);
    if (site == nullptr) {
        return {};
    }
    const Device* device = catalog.device(device_id);
    const QString code = to_qt(site->code) + (device == nullptr ? QString() : QLatin1Char('/') + to_qt(device->name));
    return code + QLatin1Char(' ') + to_qt(site->name);
}

bool is_in(const Alarm& alarm, const Catalog& catalog, const Scope& scope) {
    if (const Site* site = catalog.site(alarm.site)) {
        return scope.contains(*site);
    }
    // A group over several sites: its area, so far as that is inside.
    return alarm.area.size() >= scope.area.size() &&
           std::equal(scope.area.begin(), scope.area.end(), alarm.area.begin()) && !scope.site.is_assigned();
}

}  // namespace

WallAlarms wall_alarms(const AlarmBoard& board, const Catalog& catalog, const Scope& scope) {
    WallAlarms found;
    found.failure = board.failure;
    for (const Alarm& alarm : board.active) {
        if (alarm.is_shelved(board.at) || alarm.group.is_assigned() || !is_in(alarm, catalog, scope)) {
            continue;
        }
        ++found.counts.at(static_cast<std::size_t>(alarm.severity) - 1);
        const QString place =
            alarm.is_group() ? ui::place_of(alarm, catalog) : place_of(catalog, alarm.site, alarm.device);
        found.rows.push_back({QString::number(alarm.id.number()), alarm.severity,
                              ui::headline_of(alarm, catalog, AlarmRules()), place, alarm.since,
                              alarm.acknowledged.has_value()});
    }
    return found;
}

WallAlarms wall_alarms(const std::vector<Attention>& attention, const Catalog& catalog, const Scope& scope) {
    WallAlarms found;
    for (const Attention& item : attention) {
        const Site* site = catalog.site(item.site);
        if (site == nullptr || !scope.contains(*site)) {
            continue;
        }
        ++found.counts.at(static_cast<std::size_t>(item.severity) - 1);
        const QString detail = detail_of(item);
        const QString place = place_of(catalog, item.site, item.device);
        found.rows.push_back(
            {QStringLiteral("%1/%2/%3/%4")
                 .arg(static_cast<int>(item.kind))
                 .arg(item.site.number())
                 .arg(item.device.number())
                 .arg(item.since.time_since_epoch().count()),
             item.severity, ui::headline_of(item),
             detail.isEmpty() ? place : Texts::tr("%1, %2", "where, detail").arg(to_qt(site->code), detail), item.since,
             false});
    }
    std::ranges::stable_sort(found.rows, [](const WallAlarm& left, const WallAlarm& right) {
        return left.severity != right.severity ? left.severity < right.severity : left.since > right.since;
    });
    return found;
}

bool CriticalWatch::look_at(WallAlarms& alarms) {
    QStringList critical;
    for (const WallAlarm& alarm : alarms.rows) {
        if (alarm.severity == Severity::critical) {
            critical << alarm.key;
            if (has_looked_ && !known_.contains(alarm.key) && !alarm.is_acknowledged) {
                fresh_ << alarm.key;
            }
        }
    }
    fresh_.erase(std::remove_if(fresh_.begin(), fresh_.end(),
                                [&](const QString& key) {
                                    const auto row = std::ranges::find(alarms.rows, key, &WallAlarm::key);
                                    return row == alarms.rows.end() || row->is_acknowledged;
                                }),
                 fresh_.end());
    known_ = critical;
    has_looked_ = true;
    std::stable_partition(alarms.rows.begin(), alarms.rows.end(),
                          [this](const WallAlarm& alarm) { return fresh_.contains(alarm.key); });
    return !fresh_.isEmpty();
}

void CriticalWatch::dismiss() {
    fresh_.clear();
}

}  // namespace wattmast::ui
