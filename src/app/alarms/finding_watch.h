// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rules about what the self-test holds back.
#pragma once

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "analysis/alarm_latch.h"
#include "app/alarms/condition_change.h"
#include "app/alarms/fleet_index.h"
#include "model/alarm.h"
#include "model/plausibility.h"

namespace wattmast {

/// Open findings; null where none can be had.
using MeterFindings = std::shared_ptr<const std::vector<PlausibilityFinding>>;

/// Belongs to one thread.
class FindingWatch {
public:
    /// @param index Outlives this until the next plan.
    void plan(const FleetIndex& index, std::span<const AlarmRule> rules);
    /// Looks at all that is open now; null changes nothing.
    void look(const MeterFindings& findings, SteadyTime steady, std::vector<ConditionChange>& changes);
    bool restore(const AlarmTarget& target, UtcTime since);
    [[nodiscard]] bool is_raised(const AlarmTarget& target) const noexcept;

private:
    struct Found {
        AlarmLatch latch;
        UtcTime since;
        bool is_open = false;
    };
    [[nodiscard]] const AlarmRule* rule_of(const AlarmTarget& target) const noexcept;

    const FleetIndex* index_ = nullptr;
    std::vector<AlarmRule> rules_;
    std::unordered_map<AlarmTarget, Found, AlarmTargetHash> found_;
};

}  // namespace wattmast
