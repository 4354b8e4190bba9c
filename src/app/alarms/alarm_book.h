// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The alarms that are active: joins what has a common cause, writes what became of each, and tells it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/alarm_desk.h"
#include "app/alarms/alarm_actions.h"
#include "app/alarms/area_step.h"
#include "app/alarms/condition_change.h"
#include "app/alarms/device_watch.h"
#include "app/alarms/fleet_index.h"
#include "model/alarm.h"
#include "store/alarm_store.h"
#include "units/error.h"

namespace wattmast {

/// AlarmCause::area_step over sites that share no area.
inline constexpr std::string_view whole_fleet_name = "all sites";

/// Belongs to one thread. What is raised waits for `settling` before it is stored and seen, so that a common cause is
/// one row and one message from the first moment; what is over by then was never there.
class AlarmBook {
public:
    using CommonOf = std::function<DeviceWatch::Common(DeviceId)>;

    static constexpr Duration settling{std::chrono::seconds{5}};
    /// Alarms of one transaction: some 20 ms, for which samples wait.
    static constexpr std::size_t most_at_once = 500;

    /// @param common Who is silent together with a device; asked when an alarm about its silence settles.
    AlarmBook(WriteAlarms write, CommonOf common) : write_(std::move(write)), common_(std::move(common)) {}

    /// What is active, as the store has it. Nothing is told.
    void load(std::vector<Alarm> active);
    /// @param index Outlives this until the next call.
    void plan(const FleetIndex& index, std::vector<AlarmRule> rules);

    /// Takes what the watches say.
    void note(std::span<const ConditionChange> changes, UtcTime now, SteadyTime steady);
    /// Clears alarms whatever the watches say: their rule does not hold any more.
    void clear(const AlarmTarget& target);
    /// Stores what is due, in as many transactions as it takes; what fails is tried again by the next call.
    Result<void> settle(UtcTime now, SteadyTime steady);
    /// Stores newest values of those that changed since the last time, at most `most_at_once`.
    Result<void> save_values();

    /// Takes over what a person did to stored alarms, and tells it.
    void take_over(std::span<const AlarmTransition> transitions);

    /// What became of rows since the last call: groups, and alarms that are in none; those that were joined into a
    /// group after they had been told once more as `joined`.
    [[nodiscard]] std::vector<AlarmTransition> take_transitions();
    [[nodiscard]] bool is_raised(const AlarmTarget& target) const;
    [[nodiscard]] const std::map<AlarmId, Alarm>& active() const noexcept { return active_; }
    [[nodiscard]] const AlarmRule* rule(AlarmRuleId id) const noexcept;
    /// Counts up whenever other alarms are active, or something was done to one.
    [[nodiscard]] std::size_t revision() const noexcept { return revision_; }
    /// Counts up whenever a value of one moved.
    [[nodiscard]] std::size_t values_revision() const noexcept { return values_revision_; }
    [[nodiscard]] std::shared_ptr<const AlarmBoard> board(UtcTime now) const;

private:
    struct Settling {
        Alarm alarm;
        SteadyTime since;
    };
    /// A group that is about to be stored.
    struct NewGroup {
        Alarm alarm;
        std::vector<std::size_t> fresh;   ///< Numbers of settling alarms.
        std::vector<AlarmId> stored;      ///< Rows that are stored already.
        std::vector<std::size_t> groups;  ///< Numbers of new groups.
    };
    /// What settles together.
    struct Round {
        UtcTime now;
        std::vector<Alarm> fresh;
        std::vector<AlarmId> joins;    ///< By fresh alarm: the stored group; not assigned: none.
        std::vector<bool> is_grouped;  ///< By fresh alarm: also of a new group.
        std::vector<NewGroup> groups;
        std::vector<bool> is_nested;  ///< By new group.
    };

    [[nodiscard]] Alarm alarm_of(const ConditionChange& change, UtcTime now) const;
    void move(Alarm& alarm, const ConditionChange& change);
    [[nodiscard]] std::vector<std::string> area_of(const Alarm& alarm) const;
    [[nodiscard]] Alarm group_of(const Alarm& first, AlarmCause cause, std::string name, UtcTime now) const;
    void add_to_group(Alarm& group, const Alarm& member) const;
    [[nodiscard]] AlarmId find_group(AlarmRuleId rule, AlarmCause cause, const std::string& name) const;

    void join_silent(Round& round) const;
    void join_areas(Round& round) const;
    /// Rows of one rule that may make an area: one of these each.
    struct Candidates {
        struct Row {
            std::optional<std::size_t> fresh{};  ///< Number of a fresh alarm.
            std::optional<std::size_t> group{};  ///< Number of a new group.
            AlarmId stored{};
        };
        std::vector<Row> rows;
        std::vector<AreaRow> area_rows;    ///< As rows.
        std::vector<const Alarm*> alarms;  ///< As rows; valid while the round and the active alarms stay as they are.
    };
    [[nodiscard]] AreaRow area_row_of(const Alarm& alarm) const;
    [[nodiscard]] Candidates candidates_of(const Round& round, AlarmRuleId rule,
                                           const std::vector<std::size_t>& fresh) const;
    void join_area(Round& round, AlarmRuleId rule, const std::vector<std::size_t>& fresh) const;
    [[nodiscard]] AlarmId area_group_of(AlarmRuleId rule, const std::vector<std::string>& area, UtcTime now) const;

    Result<void> store(Round& round);
    Result<void> store_groups(Round& round);
    Result<void> store_fresh(Round& round, std::size_t begin, std::size_t end);
    /// Groups that have grown.
    Result<void> store_joined(UtcTime now);
    Result<void> settle_all(UtcTime now);
    /// After a write that failed: clears groups that got no members, and counts those of the others anew.
    Result<void> complete_groups(UtcTime now);
    /// Takes a member that was stored into its group, which is to be stored then.
    void grow(const Alarm& member, UtcTime now);
    Result<void> store_cleared(UtcTime now);
    /// Group and groups above it, with one member less; those that are empty then are cleared.
    void leave_group(AlarmId group, UtcTime now, std::map<AlarmId, Alarm>& changed) const;
    void forget(const Alarm& alarm);
    void count_member(AlarmId group);

    WriteAlarms write_;
    CommonOf common_;
    const FleetIndex* index_ = nullptr;
    std::vector<AlarmRule> rules_;
    std::map<std::vector<std::string>, std::size_t> sites_of_area_;
    std::map<AlarmId, Alarm> active_;
    std::unordered_map<AlarmTarget, AlarmId, AlarmTargetHash> by_target_;
    std::unordered_map<AlarmTarget, Settling, AlarmTargetHash> settling_;
    std::unordered_set<std::int64_t> clearing_;                   ///< Ids.
    std::unordered_map<std::int64_t, UtcTime> grown_;             ///< By id of a group: when a member came last.
    std::unordered_map<std::int64_t, std::size_t> members_;       ///< By id of a group: active ones, as stored.
    std::unordered_map<std::int64_t, std::size_t> most_members_;  ///< The same: the most at once.
    std::set<AlarmId> owed_;                                      ///< Groups whose growth is not stored yet.
    bool is_incomplete_ = false;                                  ///< Something of the last round was not stored.
    std::vector<AlarmId> moved_;
    std::unordered_set<std::int64_t> is_moved_;
    std::vector<AlarmTransition> transitions_;
    std::size_t revision_ = 0;
    std::size_t values_revision_ = 0;
};

/// Most urgent first, then newest first.
void sort_by_urgency(std::vector<Alarm>& alarms);
[[nodiscard]] AlarmBoard board_of(std::vector<Alarm> active, UtcTime now);

}  // namespace wattmast
