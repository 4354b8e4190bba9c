// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people see of alarms and do with them.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/alarm.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

class NotifyDesk;

/// All active alarms at one moment, as a value.
struct AlarmBoard {
    UtcTime at;
    /// Set: alarms cannot be read or written for this reason, so none is raised, cleared or told now. `active` is what
    /// was known before, nothing at the start. What does not pass by itself is `store_damaged`; the rest is tried
    /// again.
    std::optional<Failure> failure{};
    /// Groups and their members too, which name their group; shelved ones too. Most urgent first, then newest first.
    std::vector<Alarm> active;
    /// Active ones that are neither shelved nor joined into a group, by severity: index is Severity − 1.
    std::array<std::size_t, 4> counts{};
};

/// An alarm with all that was done about it.
struct AlarmHistory {
    Alarm alarm;
    std::vector<AlarmEvent> log;  ///< Oldest first.
    std::vector<Alarm> members;   ///< Of a group, also those that are over; most urgent first, then newest first.
};

/// Which alarms of the past are asked for.
struct AlarmQuery {
    TimeRange raised;           ///< Raised within.
    std::size_t most = 10'000;  ///< Newest first; not more.
};

/// Told about rows, as they are seen: groups, and alarms that are in none. `raised`: a row is there, so many devices as
/// it may stand for. `joined`: a group has grown, or, where the alarm names a group, a row that was told before is part
/// of that group now. `cleared`, `acknowledged`, `shelved`, `unshelved`: of rows.
/// Called on the alarms' thread, soon after alarms have settled; it only posts, and calls nothing of the desk but
/// board(). It must be callable as long as the desk lives.
using AlarmSubscriber = std::function<void(const std::vector<AlarmTransition>& transitions)>;

/// Thread-safe. board() returns at once; everything else reads or writes the database and takes a few milliseconds:
/// call it on a worker. Writing fails with `store_read_only` where nothing may be written, and with `invalid_argument`
/// for an alarm that is not there, an empty name of a person, or what the member says.
class AlarmDesk {
public:
    virtual ~AlarmDesk() = default;

    /// Never null. Of a database that another process collects into: as of the last look, at most 5 s old.
    [[nodiscard]] virtual std::shared_ptr<const AlarmBoard> board() const = 0;
    [[nodiscard]] virtual Result<std::vector<Alarm>> history(const AlarmQuery& query) const = 0;
    [[nodiscard]] virtual Result<AlarmHistory> alarm(AlarmId id) const = 0;

    /// Rules, those that Wattmast brings first, then in the order added.
    [[nodiscard]] virtual Result<std::vector<AlarmRule>> rules() const = 0;
    /// Adds a rule without id, or changes the one with it; takes effect at once. An alarm of a rule that is switched
    /// off or changed so that it does not hold any more is cleared. Fails with `invalid_argument` where the limits
    /// contradict each other or the condition; the detail says which.
    [[nodiscard]] virtual Result<AlarmRuleId> save_rule(const AlarmRule& rule) = 0;
    /// Clears its active alarms. A rule that Wattmast brings cannot be removed, only switched off: `invalid_argument`.
    [[nodiscard]] virtual Result<void> remove_rule(AlarmRuleId id) = 0;

    /// Of groups, all members too. One that is acknowledged already stays as it is.
    [[nodiscard]] virtual Result<void> acknowledge(const std::vector<AlarmId>& alarms, const std::string& who,
                                                   const std::string& note) = 0;
    /// Fails with `invalid_argument` for an empty note.
    [[nodiscard]] virtual Result<void> add_note(AlarmId alarm, const std::string& who, const std::string& note) = 0;
    /// Of groups, all members too. Fails with `invalid_argument` for an empty reason, an end that is not after now, or
    /// one more than 90 days off.
    [[nodiscard]] virtual Result<void> shelve(const std::vector<AlarmId>& alarms, const std::string& who,
                                              const std::string& reason, UtcTime until) = 0;
    [[nodiscard]] virtual Result<void> unshelve(const std::vector<AlarmId>& alarms, const std::string& who) = 0;

    /// Before alarms are watched, or soon after; returns at once. Nobody is told where another process watches.
    virtual void subscribe(const AlarmSubscriber& /*subscriber*/) {}
    /// Whom alarms are told outside; null: this desk knows none. Lives as long as the desk.
    [[nodiscard]] virtual NotifyDesk* channels() noexcept { return nullptr; }
};

}  // namespace wattmast
