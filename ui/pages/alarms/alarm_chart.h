// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is drawn of an alarm: the value, its limit, and when it was raised and cleared.
#pragma once

#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/charts/plot_spec.h"
#include "ui/format/alarm_texts.h"

namespace wattmast::ui {

/// The points behind an alarm: its point; else those of the rule's kind at its device or site; else the power of its
/// site. At most four; empty where none can be drawn. Of a group: of its members, each its first.
[[nodiscard]] std::vector<PointId> points_of(const Alarm& alarm, const std::vector<Alarm>& members,
                                             const Catalog& catalog, const AlarmRules& rules);

/// No panes where there is nothing to draw. The limit is a line only where it is of the drawn unit. Of one site that
/// differs from what is expected, what it drew and what was expected: lines of ExpectedLoader.
[[nodiscard]] PlotSpec alarm_chart(const Alarm& alarm, const std::vector<Alarm>& members, const Catalog& catalog,
                                   const AlarmRules& rules, const TimeZone& zone);

/// The 24 h before now, or as much as it takes to see two hours before the alarm began; of one that is over, its length
/// again on either side, at least two hours.
[[nodiscard]] TimeRange range_around(const Alarm& alarm, UtcTime now);

}  // namespace wattmast::ui
