// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What alarms and their rules are called on screen, and their figures with units.
#pragma once

#include <QString>
#include <map>
#include <optional>

#include "model/alarm.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// The rules in force, by id: alarms name theirs, and some of their texts need it. May lack some.
using AlarmRules = std::map<AlarmRuleId, AlarmRule>;

/// Null where it is not known.
[[nodiscard]] const AlarmRule* rule_of(const Alarm& alarm, const AlarmRules& rules);

/// "Above a limit", as a choice of conditions.
[[nodiscard]] QString label_of(AlarmCondition condition);
[[nodiscard]] QString label_of(wattmast::SiteFigure figure);
/// "Raised", "Acknowledged by W. Lin: ticket 26-20417": a line of the log.
[[nodiscard]] QString text_of(const AlarmEvent& event);

/// The person's name of the rule, else that of the rule that Wattmast brings, else condition and subject.
[[nodiscard]] QString name_of(const AlarmRule& rule);
/// The headline of an alarm: "Mains failure", "Rack inlet temperature above limit".
[[nodiscard]] QString headline_of(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules);
/// Where it is: "SH-PD-0473/M1", "14 sites, Suzhou", "61 devices, 10.2.0.7".
[[nodiscard]] QString place_of(const Alarm& alarm, const Catalog& catalog);

/// What members of a group have in common: the gateway's address, the site's code, the area; "all sites" where the
/// areas of a step share none.
[[nodiscard]] QString cause_name_of(const Alarm& group);

/// What a number of an alarm or rule means.
struct AlarmScale {
    AlarmCondition condition = AlarmCondition::above;
    std::optional<Unit> unit;
    std::optional<wattmast::SiteFigure> figure;
    Duration interval{0};  ///< Between polls of the device, which turns intervals into a duration. 0: not known.
};
[[nodiscard]] AlarmScale scale_of(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules);
/// Of a rule, whose devices differ: intervals stay intervals.
[[nodiscard]] AlarmScale scale_of(const AlarmRule& rule);
/// The unit in which limits of a rule are entered: "°C", "°C/h", "poll intervals"; empty where they have none.
[[nodiscard]] QString limit_unit_of(const AlarmRule& rule);

/// "32.4 °C", "+38%", "44 min"; a dash where there is none.
[[nodiscard]] QString amount_text(std::optional<double> amount, const AlarmScale& scale);
/// "Power of a site above +15% of what is expected": the condition of a rule in words, with its limit.
[[nodiscard]] QString condition_text(const AlarmRule& rule);
/// "raise at 45.0 °C for 10 min, clear at 42.0 °C for 5 min".
[[nodiscard]] QString limits_text(const AlarmRule& rule);
/// "Yangtze Delta › Suzhou, base stations"; "everywhere" where it restricts nothing.
[[nodiscard]] QString scope_text(const AlarmScope& scope, const Catalog& catalog);

}  // namespace wattmast::ui
