// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/finding_watch.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "app/alarms/rule_scope.h"

namespace wattmast {
namespace {

constexpr Duration no_gap = std::chrono::hours{24} * 36'600;

}  // namespace

void FindingWatch::plan(const FleetIndex& index, std::span<const AlarmRule> rules) {
    index_ = &index;
    rules_.clear();
    std::ranges::copy_if(rules, std::back_inserter(rules_), [](const AlarmRule& rule) {
        return rule.is_enabled && level_of(rule) == AlarmLevel::finding;
    });
    std::erase_if(found_, [&](const auto& entry) { return rule_of(entry.first) == nullptr; });
}

const AlarmRule* FindingWatch::rule_of(const AlarmTarget& target) const noexcept {
    const auto found = std::ranges::find(rules_, target.rule, &AlarmRule::id);
    const FleetIndex::DevicePlace* place = index_ == nullptr ? nullptr : index_->device(target.device);
    const Point* point = place == nullptr ? nullptr : index_->catalog().point(target.point);
    const bool is_covered = found != rules_.end() && point != nullptr && covers(found->scope, *place->device) &&
                            covers(found->scope, *index_->sites()[place->site].site) && covers(found->scope, *point);
    return is_covered ? &*found : nullptr;
}

bool FindingWatch::restore(const AlarmTarget& target, UtcTime since) {
    if (rule_of(target) == nullptr) {
        return false;
    }
    Found& found = found_[target];
    found.latch.phase = AlarmLatch::Phase::active;
    found.since = since;
    return true;
}

bool FindingWatch::is_raised(const AlarmTarget& target) const noexcept {
    const auto found = found_.find(target);
    return found != found_.end() && found->second.latch.is_raised();
}

void FindingWatch::look(const MeterFindings& findings, SteadyTime steady, std::vector<ConditionChange>& changes) {
    using Kind = ConditionChange::Kind;
    if (findings == nullptr || rules_.empty()) {
        return;
    }
    for (auto& [target, found] : found_) {
        found.is_open = false;
    }
    for (const PlausibilityFinding& finding : *findings) {
        const Device* device = index_->catalog().device(finding.device);
        if (finding.action != PlausibilityAction::quarantine || device == nullptr) {
            continue;
        }
        for (const AlarmRule& rule : rules_) {
            const AlarmTarget target{rule.id, device->site, device->id, finding.point};
            if (rule_of(target) != nullptr) {
                Found& found = found_[target];
                found.since = found.is_open ? std::min(found.since, finding.since) : finding.since;
                found.is_open = true;
            }
        }
    }
    for (auto& [target, found] : found_) {
        const AlarmRule& rule = *rule_of(target);
        const auto change = advance(found.latch, {rule.raise_after, rule.clear_after, no_gap}, as_latch_time(steady),
                                    found.is_open ? Holding::holds : Holding::over, LookAge::fresh);
        if (change != LatchChange::none) {
            changes.push_back({change == LatchChange::raised ? Kind::raised : Kind::cleared, target, found.since,
                               std::nullopt, std::nullopt});
        }
    }
    std::erase_if(found_, [](const auto& entry) {
        return !entry.second.is_open && entry.second.latch.phase == AlarmLatch::Phase::quiet;
    });
}

}  // namespace wattmast
