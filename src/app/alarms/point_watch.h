// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Conditions on single points: limits, rates of change, values that stand still or do not come, registers that fell.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "analysis/alarm_course.h"
#include "analysis/alarm_latch.h"
#include "analysis/mains_state.h"
#include "app/alarms/condition_change.h"
#include "app/alarms/fleet_index.h"
#include "model/alarm.h"
#include "model/sample.h"

namespace wattmast {

/// Belongs to one thread; has no clock. Suspect and missing samples are not looked at.
class PointWatch {
public:
    /// What the mains of a site do; asked for rules that hold on battery only.
    using MainsOf = std::function<Mains(SiteId)>;
    /// Whether a device answers now; asked for values that do not come.
    using Answers = std::function<bool(DeviceId)>;
    explicit PointWatch(MainsOf mains) : mains_(std::move(mains)) {}

    /// Watches the points of enabled rules from now on. What is known of a point and a rule that are as they were
    /// stays.
    /// @param index Outlives this until the next plan.
    void plan(const FleetIndex& index, std::span<const AlarmRule> rules, SteadyTime steady);

    /// Samples in the order in which they were taken. @param now Wall time, to tell late ones.
    void take(std::span<const Sample> samples, UtcTime now, SteadyTime steady, std::vector<ConditionChange>& changes);
    /// Looks for values that do not come.
    void look(SteadyTime steady, const Answers& answers, std::vector<ConditionChange>& changes);

    /// An alarm that was raised before. False where nothing watches for it.
    bool restore(const AlarmTarget& target, UtcTime since);
    [[nodiscard]] bool is_raised(const AlarmTarget& target) noexcept;
    /// How much of the history before a point's newest value matters to delays that may be running: 0 where none does.
    [[nodiscard]] Duration history_needed(PointId point, double value) const noexcept;

private:
    struct PointRule {
        AlarmRule rule;
        LimitSide side = LimitSide::above;
        double raise = 0;
        double clear = 0;
    };
    static constexpr std::uint32_t no_course = 0xffffffff;
    struct Slot {
        std::uint32_t rule = 0;            ///< In rules_.
        std::uint32_t course = no_course;  ///< In hours_, still_, fallen_ or arrivals_.
        Duration gap{0};                   ///< 2.5 intervals of the device.
        AlarmLatch latch;
    };
    /// Of a rule on values that do not come.
    struct Arrival {
        PointId point;
        SteadyTime last;
        UtcTime at;  ///< Of the last value; 1970 where none came yet.
        Duration interval{0};
    };

    void add_rules(std::span<const AlarmRule> rules);
    /// Takes over what `before` knew.
    void keep_all(PointWatch& before);
    void keep(Slot& slot, const Slot& old, PointWatch& before);
    void add_slots(const Point& point, const FleetIndex::DevicePlace& place, const Site& site, SteadyTime steady);
    void add_course(Slot& slot, const Point& point, const FleetIndex::DevicePlace& place, SteadyTime steady);
    [[nodiscard]] std::span<Slot> slots_of(PointId point) noexcept;
    [[nodiscard]] std::span<const Slot> slots_of(PointId point) const noexcept;
    [[nodiscard]] Slot* slot_of(const AlarmTarget& target) noexcept;
    void look_at(Slot& slot, const Sample& sample, double value, LookAge age, SteadyTime steady,
                 std::vector<ConditionChange>& changes);
    /// What the mains make of a value before it is held against its limits.
    enum class ByMains : std::uint8_t { looked_at = 1, over = 2, not_looked_at = 3 };
    [[nodiscard]] ByMains ruled_by_mains(const PointRule& rule, PointId point, double value) const;
    [[nodiscard]] std::optional<Holding> holding_at(Slot& slot, const Sample& sample, double& value);
    /// `value` becomes how far it fell.
    [[nodiscard]] std::optional<Holding> holding_of_register(Slot& slot, PointId point, double& value);
    void tell(ConditionChange::Kind kind, const Slot& slot, PointId point, UtcTime since, std::optional<double> value,
              std::vector<ConditionChange>& changes) const;
    void note(LatchChange change, const Slot& slot, const Sample& sample, double value,
              std::vector<ConditionChange>& changes) const;

    MainsOf mains_;
    const FleetIndex* index_ = nullptr;
    std::vector<PointRule> rules_;
    std::vector<std::uint32_t> first_;  ///< By number of the point: its first slot; one more at the end.
    std::vector<Slot> slots_;
    std::vector<HourOfValues> hours_;
    std::vector<StillValue> still_;
    std::vector<FallenRegister> fallen_;
    std::vector<Arrival> arrivals_;
};

}  // namespace wattmast
