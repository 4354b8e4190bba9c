// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rules and alarms at rest: what all stores promise. One contract suite tests them all.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "model/alarm.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Every writing call is one transaction, durable when it returns; within together() all of them are. All writing calls
/// fail with `store_read_only` where nothing may be written, and as SampleStore::append() does; reading ones with
/// `store_damaged`, naming the row, where one of them is not what was written.
/// Each instance belongs to one thread.
class AlarmStore {
public:
    virtual ~AlarmStore() = default;

    /// Rules with a key first, then ascending by id.
    [[nodiscard]] virtual Result<std::vector<AlarmRule>> rules() const = 0;
    /// Adds a rule whose id is not assigned, or changes the one with its id, and gives its id, which is never used
    /// again. Fails with `invalid_argument` for what check_rule() refuses, an id that is not there, or a key that
    /// another rule has; with `unknown_point` for a site or device of the scope that is not there.
    [[nodiscard]] virtual Result<AlarmRuleId> save_rule(const AlarmRule& rule) = 0;
    /// Alarms of the rule stay as they are. Fails with `invalid_argument` where there is none.
    [[nodiscard]] virtual Result<void> remove_rule(AlarmRuleId id) = 0;

    /// Those that are not cleared, ascending by id.
    [[nodiscard]] virtual Result<std::vector<Alarm>> active() const = 0;
    /// Empty where there is none.
    [[nodiscard]] virtual Result<std::optional<Alarm>> alarm(AlarmId id) const = 0;
    /// Raised within `range`, newest first, at most `most`.
    [[nodiscard]] virtual Result<std::vector<Alarm>> raised_in(TimeRange range, std::size_t most) const = 0;
    /// All that were ever joined into a group and not into another one since, ascending by id.
    [[nodiscard]] virtual Result<std::vector<Alarm>> members_of(AlarmId group) const = 0;
    /// The log of one alarm, oldest first.
    [[nodiscard]] virtual Result<std::vector<AlarmEvent>> events(AlarmId alarm) const = 0;

    /// Adds an alarm whose id is not assigned, or changes the one with its id. Ids ascend in the order added.
    /// Fails with `invalid_argument` for what check_alarm() refuses and for an id or group that is not there; with
    /// `unknown_point` for a site, device or point that is not there.
    [[nodiscard]] virtual Result<AlarmId> save_alarm(const Alarm& alarm) = 0;
    /// Fails with `invalid_argument` for what check_event() refuses and for an alarm that is not there.
    [[nodiscard]] virtual Result<void> add_event(const AlarmEvent& event) = 0;

    /// Calls `work`; its writing calls here are one transaction, durable when this returns. Where `work` fails, nothing
    /// of it is kept, and this fails in the same way. @pre `work` ends with the failure of a call that failed, and does
    /// not call this; for the latter, std::logic_error is thrown.
    [[nodiscard]] virtual Result<void> together(const std::function<Result<void>()>& work) = 0;
};

}  // namespace wattmast
