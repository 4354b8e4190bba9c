// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/board_attention.h"

#include <QCoreApplication>

#include "ui/format/alarm_texts.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/alarm_filter.h"

namespace wattmast::ui {

namespace {

class BoardAttention {
    Q_DECLARE_TR_FUNCTIONS(BoardAttention)
};

bool is_listed(const Alarm& alarm, const AlarmGroups& groups, UtcTime now) {
    return is_in_view(alarm, AlarmView::active, now) && !is_member(alarm, groups);
}

QString detail_of(const Alarm& alarm, const Catalog& catalog) {
    if (alarm.condition == AlarmCondition::device_offline && alarm.reason) {
        return label_of(*alarm.reason);
    }
    const QString amount = alarm.value ? amount_text(alarm.value, scale_of(alarm, catalog, {})) : QString();
    const bool is_charge = alarm.condition == AlarmCondition::mains_failure && alarm.value;
    return is_charge ? BoardAttention::tr("battery %1").arg(amount) : amount;
}

}  // namespace

std::vector<AttentionRow> board_rows(const AlarmBoard& board, const Catalog& catalog, const Scope& scope, UtcTime now) {
    const AlarmGroups groups = groups_of(board.active);
    std::vector<AttentionRow> rows;
    for (std::size_t i = 0; i < board.active.size(); ++i) {
        const Alarm& alarm = board.active[i];
        if (!is_listed(alarm, groups, now) || !is_in_scope(i, board.active, groups, catalog, scope)) {
            continue;
        }
        const QString place =
            alarm.is_group() ? place_of(alarm, catalog) : full_place(alarm.site, alarm.device, catalog);
        rows.push_back({alarm.severity,
                        headline_of(alarm, catalog, {}),
                        place,
                        alarm.is_group() ? QString() : detail_of(alarm, catalog),
                        alarm.raised,
                        {},
                        alarm.site,
                        alarm.id});
    }
    return rows;
}

std::vector<Attention> board_attention(const AlarmBoard& board, UtcTime now) {
    const AlarmGroups groups = groups_of(board.active);
    std::vector<Attention> items;
    for (const Alarm& alarm : board.active) {
        if (!is_listed(alarm, groups, now)) {
            continue;
        }
        Attention item;
        item.severity = alarm.severity;
        item.site = alarm.site;
        item.device = alarm.device;
        item.since = alarm.raised;
        if (const auto members = groups.find(alarm.id);
            !item.site.is_assigned() && members != groups.end() && !members->second.empty()) {
            item.site = board.active[members->second.front()].site;
        }
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace wattmast::ui
