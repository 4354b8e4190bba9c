// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rules, alarms and their events as rows.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "model/alarm.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// The reading functions fail with `store_damaged` at the first damaged row.

[[nodiscard]] Result<std::vector<AlarmRule>> read_alarm_rules(Connection& connection);

/// Those that `condition` and `order` choose, which follow on "FROM alarm ".
[[nodiscard]] Result<std::vector<Alarm>> read_alarms(Connection& connection, std::string_view condition,
                                                     std::initializer_list<Parameter> parameters);

[[nodiscard]] Result<std::vector<AlarmEvent>> read_alarm_events(Connection& connection, AlarmId alarm);

/// Adds the row with that id, or changes it. @pre inside a writing transaction; the record was checked
[[nodiscard]] Result<void> write_alarm_rule(Connection& connection, std::int64_t id, const AlarmRule& rule);
[[nodiscard]] Result<void> write_alarm(Connection& connection, std::int64_t id, const Alarm& alarm);
/// Adds a row with the next id. @pre inside a writing transaction; the event was checked
[[nodiscard]] Result<void> insert_alarm_event(Connection& connection, const AlarmEvent& event);

}  // namespace wattmast::sqlite
