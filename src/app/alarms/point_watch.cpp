// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/point_watch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/alarms/rule_scope.h"
#include "app/newest_values.h"
#include "store/alarm_checks.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// How old a fresh sample may be besides what its device's interval explains: waiting for a commit.
constexpr Duration usual_waiting = 60s;
/// Of a latch that is moved by a clock instead of samples.
constexpr Duration no_gap = 24h * 36'600;

LatchDelays delays_of(const AlarmRule& rule, Duration gap) {
    // A register that is still below its level after a gap fell before it.
    const bool outlasts_gaps = rule.condition == AlarmCondition::register_reset;
    return {rule.raise_after, rule.clear_after, outlasts_gaps ? no_gap : gap};
}

}  // namespace

void PointWatch::add_rules(std::span<const AlarmRule> rules) {
    for (const AlarmRule& rule : rules) {
        if (rule.is_enabled && level_of(rule) == AlarmLevel::point) {
            const LimitSide side = rule.condition == AlarmCondition::below ? LimitSide::below : LimitSide::above;
            rules_.push_back({rule, side, rule.raise_limit.value_or(0), clear_limit_of(rule).value_or(0)});
        }
    }
}

void PointWatch::plan(const FleetIndex& index, std::span<const AlarmRule> rules, SteadyTime steady) {
    PointWatch before = std::move(*this);
    *this = PointWatch(before.mains_);
    index_ = &index;
    add_rules(rules);
    std::vector<std::pair<const Point*, const FleetIndex::DevicePlace*>> points;
    for (const FleetIndex::DevicePlace& place : index.devices()) {
        for (const Point* point : place.points) {
            points.emplace_back(point, &place);
        }
    }
    std::ranges::sort(points, {}, [](const auto& entry) { return entry.first->id; });
    first_.reserve(index.last_point() + 2);
    for (const auto& [point, place] : points) {
        first_.resize(static_cast<std::size_t>(point->id.number()) + 1, static_cast<std::uint32_t>(slots_.size()));
        add_slots(*point, *place, *index.sites()[place->site].site, steady);
    }
    first_.resize(index.last_point() + 2, static_cast<std::uint32_t>(slots_.size()));
    slots_.shrink_to_fit();  // Of a large fleet, room to grow is megabytes.
    keep_all(before);
}

void PointWatch::keep_all(PointWatch& before) {
    std::vector<std::uint32_t> kept;  // By rule: its number before.
    for (const PointRule& rule : rules_) {
        const auto same = std::ranges::find_if(
            before.rules_, [&](const PointRule& old) { return is_same_condition(old.rule, rule.rule); });
        kept.push_back(same == before.rules_.end() ? no_course
                                                   : static_cast<std::uint32_t>(same - before.rules_.begin()));
    }
    for (std::size_t number = 0; number + 1 < std::min(first_.size(), before.first_.size()); ++number) {
        const PointId point(static_cast<std::int64_t>(number));
        for (Slot& slot : slots_of(point)) {
            for (const Slot& old : std::as_const(before).slots_of(point)) {
                if (old.rule == kept[slot.rule]) {
                    keep(slot, old, before);
                }
            }
        }
    }
}

void PointWatch::keep(Slot& slot, const Slot& old, PointWatch& before) {
    slot.latch = old.latch;
    const AlarmCondition condition = rules_[slot.rule].rule.condition;
    if (condition == AlarmCondition::rate_of_change) {
        hours_[slot.course] = before.hours_[old.course];
    } else if (condition == AlarmCondition::frozen) {
        still_[slot.course] = before.still_[old.course];
    } else if (condition == AlarmCondition::register_reset) {
        fallen_[slot.course] = before.fallen_[old.course];
    } else if (condition == AlarmCondition::stale) {
        arrivals_[slot.course].last = before.arrivals_[old.course].last;
        arrivals_[slot.course].at = before.arrivals_[old.course].at;
    }
}

void PointWatch::add_slots(const Point& point, const FleetIndex::DevicePlace& place, const Site& site,
                           SteadyTime steady) {
    for (std::size_t number = 0; number < rules_.size(); ++number) {
        const AlarmRule& rule = rules_[number].rule;
        const bool is_watched = looks_at(rule, point) && covers(rule.scope, point) &&
                                covers(rule.scope, *place.device) && covers(rule.scope, site);
        if (!is_watched) {
            continue;
        }
        Slot slot;
        slot.rule = static_cast<std::uint32_t>(number);
        slot.gap = std::max<Duration>(late_after(place.device->poll_interval), 5s);
        add_course(slot, point, place, steady);
        slots_.push_back(slot);
    }
}

void PointWatch::add_course(Slot& slot, const Point& point, const FleetIndex::DevicePlace& place, SteadyTime steady) {
    const auto number_of = [](const auto& courses) { return static_cast<std::uint32_t>(courses.size()); };
    const AlarmCondition condition = rules_[slot.rule].rule.condition;
    if (condition == AlarmCondition::rate_of_change) {
        slot.course = number_of(hours_);
        hours_.emplace_back();
    } else if (condition == AlarmCondition::frozen) {
        slot.course = number_of(still_);
        still_.emplace_back();
    } else if (condition == AlarmCondition::register_reset) {
        slot.course = number_of(fallen_);
        fallen_.emplace_back();
    } else if (condition == AlarmCondition::stale) {
        slot.course = number_of(arrivals_);
        arrivals_.push_back({point.id, steady, {}, place.device->poll_interval});
    }
}

std::span<PointWatch::Slot> PointWatch::slots_of(PointId point) noexcept {
    const auto slots = std::as_const(*this).slots_of(point);
    return slots.empty()
               ? std::span<Slot>()
               : std::span(slots_).subspan(static_cast<std::size_t>(slots.data() - slots_.data()), slots.size());
}

std::span<const PointWatch::Slot> PointWatch::slots_of(PointId point) const noexcept {
    const auto number = static_cast<std::size_t>(point.number());
    if (point.number() < 0 || number + 1 >= first_.size()) {
        return {};
    }
    return std::span(slots_).subspan(first_[number], first_[number + 1] - first_[number]);
}

PointWatch::Slot* PointWatch::slot_of(const AlarmTarget& target) noexcept {
    for (Slot& slot : slots_of(target.point)) {
        if (rules_[slot.rule].rule.id == target.rule) {
            return &slot;
        }
    }
    return nullptr;
}

bool PointWatch::restore(const AlarmTarget& target, UtcTime since) {
    Slot* slot = slot_of(target);
    if (slot == nullptr) {
        return false;
    }
    slot->latch.phase = AlarmLatch::Phase::active;
    slot->latch.since = since;
    return true;
}

bool PointWatch::is_raised(const AlarmTarget& target) noexcept {
    const Slot* slot = slot_of(target);
    return slot != nullptr && slot->latch.is_raised();
}

Duration PointWatch::history_needed(PointId point, double value) const noexcept {
    Duration longest{0};
    for (const Slot& slot : slots_of(point)) {
        const PointRule& rule = rules_[slot.rule];
        const bool is_limit =
            rule.rule.condition == AlarmCondition::above || rule.rule.condition == AlarmCondition::below;
        if (!is_limit) {
            continue;
        }
        const Holding holding = holding_of(value, rule.raise, rule.clear, rule.side);
        if (slot.latch.is_raised() && holding == Holding::over) {
            longest = std::max(longest, rule.rule.clear_after + slot.gap * 2);
        } else if (!slot.latch.is_raised() && holding == Holding::holds && rule.rule.raise_after > Duration{0}) {
            longest = std::max(longest, rule.rule.raise_after + slot.gap * 2);
        }
    }
    return longest;
}

void PointWatch::take(std::span<const Sample> samples, UtcTime now, SteadyTime steady,
                      std::vector<ConditionChange>& changes) {
    for (const Sample& sample : samples) {
        const std::span<Slot> slots = slots_of(sample.point);
        if (slots.empty() || sample.quality != Quality::good || !sample.value) {
            continue;
        }
        const double value = sample.value->to_double();
        if (!std::isfinite(value)) {
            continue;
        }
        for (Slot& slot : slots) {
            const LookAge age = now - sample.at > slot.gap + usual_waiting ? LookAge::late : LookAge::fresh;
            look_at(slot, sample, value, age, steady, changes);
        }
    }
}

void PointWatch::look_at(Slot& slot, const Sample& sample, double value, LookAge age, SteadyTime steady,
                         std::vector<ConditionChange>& changes) {
    const PointRule& rule = rules_[slot.rule];
    if (rule.rule.condition == AlarmCondition::stale) {
        arrivals_[slot.course].last = steady;
        arrivals_[slot.course].at = sample.at;
        return;
    }
    if (sample.at <= slot.latch.last && age == LookAge::late) {
        return;
    }
    double told = value;
    const auto holding = holding_at(slot, sample, told);
    if (!holding) {
        return;
    }
    const LatchChange change = advance(slot.latch, delays_of(rule.rule, slot.gap), sample.at, *holding, age);
    note(change, slot, sample, told, changes);
}

PointWatch::ByMains PointWatch::ruled_by_mains(const PointRule& rule, PointId point, double value) const {
    const bool only_on_battery = rule.rule.only_on_battery;
    if (!only_on_battery && !(is_of_mains_voltage(rule.rule) && value < dead_phase_volts)) {
        return ByMains::looked_at;
    }
    const Mains mains = mains_(index_->device(index_->catalog().point(point)->device)->device->site);
    if (!only_on_battery) {
        // Another rule says that there is none.
        return mains == Mains::absent ? ByMains::not_looked_at : ByMains::looked_at;
    }
    if (mains == Mains::absent) {
        return ByMains::looked_at;
    }
    return mains == Mains::present ? ByMains::over : ByMains::not_looked_at;
}

std::optional<Holding> PointWatch::holding_at(Slot& slot, const Sample& sample, double& value) {
    const PointRule& rule = rules_[slot.rule];
    if (const ByMains ruled = ruled_by_mains(rule, sample.point, value); ruled != ByMains::looked_at) {
        return ruled == ByMains::over ? std::optional(Holding::over) : std::nullopt;
    }
    switch (rule.rule.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
            return holding_of(value, rule.raise, rule.clear, rule.side);
        case AlarmCondition::rate_of_change: {
            const auto moved = hours_[slot.course].change(sample.at, value);
            value = moved.value_or(0);
            return moved ? std::optional(holding_of(std::abs(value), rule.raise, rule.clear, rule.side)) : std::nullopt;
        }
        case AlarmCondition::frozen:
            return still_[slot.course].look(sample.at, value, rule.rule.raise_after, slot.gap);
        case AlarmCondition::register_reset:
            return holding_of_register(slot, sample.point, value);
        case AlarmCondition::stale:
        case AlarmCondition::deviation:
        case AlarmCondition::device_offline:
        case AlarmCondition::mains_failure:
        case AlarmCondition::energy_imbalance:
        case AlarmCondition::implausible:
            break;
    }
    return std::nullopt;
}

std::optional<Holding> PointWatch::holding_of_register(Slot& slot, PointId id, double& value) {
    const Point& point = *index_->catalog().point(id);
    const auto modulus = point.limits.modulus ? std::optional(point.limits.modulus->to_double()) : std::nullopt;
    const auto look = fallen_[slot.course].look(value, modulus, slot.latch.is_raised());
    value = look.fell_by.value_or(0);
    return look.holding;
}

void PointWatch::tell(ConditionChange::Kind kind, const Slot& slot, PointId point, UtcTime since,
                      std::optional<double> value, std::vector<ConditionChange>& changes) const {
    const DeviceId device = index_->catalog().point(point)->device;
    const SiteId site = index_->catalog().device(device)->site;
    changes.push_back({kind, {rules_[slot.rule].rule.id, site, device, point}, since, value, std::nullopt});
}

void PointWatch::note(LatchChange change, const Slot& slot, const Sample& sample, double value,
                      std::vector<ConditionChange>& changes) const {
    using Kind = ConditionChange::Kind;
    switch (change) {
        case LatchChange::raised:
            tell(Kind::raised, slot, sample.point, slot.latch.since, value, changes);
            return;
        case LatchChange::cleared:
            tell(Kind::cleared, slot, sample.point, slot.latch.since, value, changes);
            return;
        case LatchChange::none:
            // What a register fell by stays what it was.
            if (slot.latch.is_raised() && rules_[slot.rule].rule.condition != AlarmCondition::register_reset) {
                tell(Kind::moved, slot, sample.point, slot.latch.since, value, changes);
            }
            return;
    }
}

void PointWatch::look(SteadyTime steady, const Answers& answers, std::vector<ConditionChange>& changes) {
    using Kind = ConditionChange::Kind;
    for (const Arrival& arrival : arrivals_) {
        for (Slot& slot : slots_of(arrival.point)) {
            const PointRule& rule = rules_[slot.rule];
            if (rule.rule.condition != AlarmCondition::stale || &arrivals_[slot.course] != &arrival) {
                continue;
            }
            const double intervals = static_cast<double>((steady - arrival.last).count()) /
                                     static_cast<double>(std::max<std::int64_t>(arrival.interval.count(), 1));
            Holding holding = holding_of(intervals, rule.raise, rule.clear, LimitSide::above);
            if (holding == Holding::holds && !answers(index_->catalog().point(arrival.point)->device)) {
                holding = Holding::between;  // That the device is silent is said by another rule.
            }
            const auto change = advance(slot.latch, {rule.rule.raise_after, rule.rule.clear_after, no_gap},
                                        as_latch_time(steady), holding, LookAge::fresh);
            if (change == LatchChange::raised) {
                tell(Kind::raised, slot, arrival.point, arrival.at, intervals, changes);
            } else if (change == LatchChange::cleared) {
                tell(Kind::cleared, slot, arrival.point, arrival.at, std::nullopt, changes);
            } else if (slot.latch.is_raised() && holding == Holding::holds) {
                tell(Kind::moved, slot, arrival.point, arrival.at, intervals, changes);
            }
        }
    }
}

}  // namespace wattmast
