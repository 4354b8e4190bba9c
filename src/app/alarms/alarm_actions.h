// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people do with alarms and rules, on the store that may be written: for AlarmDesk, and for a command line that
// has the database to itself.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/alarm_desk.h"
#include "model/alarm.h"
#include "store/alarm_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Runs a change of alarms where they may be written, and waits for it.
using WriteAlarms = std::function<Result<void>(const std::function<Result<void>(AlarmStore&)>&)>;

/// Shelving lasts at most this long.
inline constexpr Duration longest_shelving{std::chrono::hours{24} * 90};

/// All of these do what the member of AlarmDesk of that name says and fail as it does, each in one transaction; they
/// give what became of alarms, groups first; `joined` is a group that lost members.
using AlarmsChanged = Result<std::vector<AlarmTransition>>;

[[nodiscard]] AlarmsChanged acknowledge_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms,
                                               const std::string& who, const std::string& note, UtcTime now);
[[nodiscard]] Result<void> note_alarm(AlarmStore& store, AlarmId alarm, const std::string& who, const std::string& note,
                                      UtcTime now);
[[nodiscard]] AlarmsChanged shelve_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms, const std::string& who,
                                          const std::string& reason, UtcTime until, UtcTime now);
[[nodiscard]] AlarmsChanged unshelve_alarms(AlarmStore& store, const std::vector<AlarmId>& alarms,
                                            const std::string& who, UtcTime now);

/// Alarms of a rule that does not hold any more are cleared: of one that is switched off, all; of one that looks at
/// something else now, all; of one with other limits, those whose last value is within the raise limit.
struct RuleSaved {
    AlarmRuleId id;
    std::vector<AlarmTransition> changed;
};
[[nodiscard]] Result<RuleSaved> save_alarm_rule(AlarmStore& store, const AlarmRule& rule, UtcTime now);
[[nodiscard]] AlarmsChanged remove_alarm_rule(AlarmStore& store, AlarmRuleId id, UtcTime now);

/// Lines of one transaction of log_alarm_events(): some 10 ms, for which samples wait.
inline constexpr std::size_t most_lines_at_once = 500;

/// Adds lines to the logs of alarms, in as few transactions as `most_lines_at_once` lets; those of alarms that are
/// there no more are left out. What fails ends it; the transactions before it stay.
[[nodiscard]] Result<void> log_alarm_events(const WriteAlarms& write, std::span<const AlarmEvent> events);

/// The parts of AlarmDesk that only read.
[[nodiscard]] Result<AlarmHistory> history_of_alarm(const AlarmStore& store, AlarmId id);

}  // namespace wattmast
