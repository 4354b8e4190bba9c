// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_filter.h"

#include <algorithm>
#include <unordered_set>

namespace wattmast::ui {

bool is_in_view(const Alarm& alarm, AlarmView view, UtcTime now) {
    switch (view) {
        case AlarmView::active:
            return alarm.is_active() && !alarm.is_shelved(now);
        case AlarmView::unacknowledged:
            return alarm.is_active() && !alarm.is_shelved(now) && !alarm.acknowledged;
        case AlarmView::shelved:
            return alarm.is_active() && alarm.is_shelved(now);
        case AlarmView::history:
            return true;
    }
    return false;
}

AlarmGroups groups_of(const std::vector<Alarm>& alarms) {
    AlarmGroups groups;
    for (const Alarm& alarm : alarms) {
        if (alarm.is_group()) {
            groups[alarm.id];
        }
    }
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        if (const auto group = groups.find(alarms[i].group); group != groups.end()) {
            group->second.push_back(i);
        }
    }
    return groups;
}

bool is_member(const Alarm& alarm, const AlarmGroups& groups) {
    return alarm.group.is_assigned() && groups.contains(alarm.group);
}

bool is_in_scope(const Alarm& alarm, const Catalog& catalog, const Scope& scope) {
    if (const Site* site = catalog.site(alarm.site)) {
        return scope.contains(*site);
    }
    return !scope.site.is_assigned() && scope.area.size() <= alarm.area.size() &&
           std::equal(scope.area.begin(), scope.area.end(), alarm.area.begin());
}

bool is_in_scope(std::size_t index, const std::vector<Alarm>& alarms, const AlarmGroups& groups, const Catalog& catalog,
                 const Scope& scope) {
    if (is_in_scope(alarms[index], catalog, scope)) {
        return true;
    }
    const auto members = groups.find(alarms[index].id);
    return members != groups.end() && std::ranges::any_of(members->second, [&](std::size_t member) {
               return is_in_scope(alarms[member], catalog, scope);
           });
}

AlarmCounts count_alarms(const std::vector<Alarm>& alarms, const Catalog& catalog, const Scope& scope, AlarmView view,
                         UtcTime now) {
    AlarmCounts counts;
    const AlarmGroups groups = groups_of(alarms);
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        const Alarm& alarm = alarms[i];
        if (is_member(alarm, groups) || !is_in_scope(i, alarms, groups, catalog, scope)) {
            continue;
        }
        for (std::size_t of = 0; of < counts.views.size(); ++of) {
            counts.views[of] += is_in_view(alarm, static_cast<AlarmView>(of), now) ? 1U : 0U;
        }
        counts.severities[index_of(alarm.severity)] += is_in_view(alarm, view, now) ? 1U : 0U;
    }
    return counts;
}

}  // namespace wattmast::ui
