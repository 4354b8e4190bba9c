// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A morning of alarms in the made-up fleet: one or more of every condition, a group, acknowledged and shelved ones.
#pragma once

#include "support/fake_alarm_desk.h"

namespace wattmast::ui::test {

/// One rule of each condition, as Wattmast brings them, and two of a person.
[[nodiscard]] std::vector<AlarmRule> made_up_rules();
/// The id of the first rule with that condition.
[[nodiscard]] AlarmRuleId rule_for(AlarmCondition condition);

/// Rules, alarms of the last day with logs, and the clock.
void fill_with_alarms(FakeAlarmDesk& desk, const Catalog& catalog, UtcTime now);

/// An active alarm of a condition at the first site, with value and limit in the unit that suits it.
[[nodiscard]] Alarm alarm_of(AlarmCondition condition, const Catalog& catalog, UtcTime raised);

}  // namespace wattmast::ui::test
