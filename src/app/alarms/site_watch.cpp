// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/site_watch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <utility>

#include "app/alarms/rule_scope.h"
#include "store/alarm_checks.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration usual_waiting = 60s;
/// Of conditions that are looked at once a quarter of an hour.
constexpr Duration quarter_gap = QuarterMean::length * 5 / 2;
/// What is expected to draw less says nothing by percents.
constexpr double least_expected_watts = 50;

std::int64_t quarter_of_hour(UtcTime at) {
    return std::chrono::floor<Duration>(at).time_since_epoch() / QuarterMean::length;
}

UtcTime begin_of_quarter(std::int64_t quarter) {
    return UtcTime{quarter * QuarterMean::length};
}

bool is_of_quarters(const AlarmRule& rule) {
    return rule.condition == AlarmCondition::energy_imbalance || rule.figure == SiteFigure::pue ||
           rule.figure == SiteFigure::energy_per_traffic;
}

/// Percent by which a parent has more than its children; where conversion loses some, only less is told.
std::optional<double> imbalance_of(std::optional<double> parent, std::optional<double> children, bool has_losses) {
    if (!parent || !children || std::abs(*parent) < least_expected_watts) {
        return std::nullopt;
    }
    const double percent = (*parent - *children) / *parent * 100;
    return has_losses ? std::min(percent, 0.0) : percent;
}

}  // namespace

void SiteWatch::plan(const FleetIndex& index, std::span<const AlarmRule> rules) {
    SiteWatch before = std::move(*this);
    *this = SiteWatch(before.expected_);
    index_ = &index;
    pictures_ = std::move(before.pictures_);
    pictures_.plan(index);
    std::ranges::copy_if(rules, std::back_inserter(rules_),
                         [](const AlarmRule& rule) { return rule.is_enabled && level_of(rule) == AlarmLevel::site; });
    for (std::size_t site = 0; site < index.sites().size(); ++site) {
        first_.push_back(static_cast<std::uint32_t>(slots_.size()));
        add_slots(site);
    }
    first_.push_back(static_cast<std::uint32_t>(slots_.size()));
    slots_.shrink_to_fit();
    is_dirty_.assign(index.sites().size(), false);
    for (const std::uint32_t site : before.dirty_) {
        is_dirty_[site] = true;  // Sites ascend and none goes.
        dirty_.push_back(site);
    }
    keep_all(before);
}

void SiteWatch::add_slots(std::size_t site) {
    const Site& known = *index_->sites()[site].site;
    const SitePoints& points = pictures_.points(site);
    for (std::size_t number = 0; number < rules_.size(); ++number) {
        const AlarmRule& rule = rules_[number];
        if (!covers(rule.scope, known)) {
            continue;
        }
        Slot slot;
        slot.rule = static_cast<std::uint32_t>(number);
        slot.site = static_cast<std::uint32_t>(site);
        const bool is_of_tree = rule.condition == AlarmCondition::energy_imbalance;
        if (is_of_quarters(rule) && !(is_of_tree && points.branches.empty())) {
            Means& means = means_[site];
            means.parents.resize(points.branches.size());
            means.children.resize(points.branches.size());
            means.imbalance.resize(points.branches.size());
        }
        if (rule.condition == AlarmCondition::rate_of_change) {
            slot.hour = static_cast<std::uint32_t>(hours_.size());
            hours_.emplace_back();
        }
        if (!is_of_tree) {
            slots_.push_back(slot);
            continue;
        }
        for (std::size_t branch = 0; branch < points.branches.size(); ++branch) {
            slot.branch = static_cast<std::uint32_t>(branch);
            slot.point = points.branches[branch].parent;
            slots_.push_back(slot);
        }
    }
}

void SiteWatch::keep_all(const SiteWatch& before) {
    for (Slot& slot : slots_) {
        if (slot.site + 1 >= before.first_.size()) {
            continue;
        }
        for (std::size_t i = before.first_[slot.site]; i < before.first_[slot.site + 1]; ++i) {
            const Slot& old = before.slots_[i];
            if (old.point == slot.point && is_same_condition(before.rules_[old.rule], rules_[slot.rule])) {
                slot.latch = old.latch;
                if (rules_[slot.rule].condition == AlarmCondition::rate_of_change) {
                    hours_[slot.hour] = before.hours_[old.hour];
                }
            }
        }
    }
    for (auto& [site, means] : means_) {
        const auto old = before.means_.find(site);
        if (old != before.means_.end() && old->second.parents.size() == means.parents.size()) {
            means = old->second;
        }
    }
}

std::span<SiteWatch::Slot> SiteWatch::slots_of(std::size_t site) noexcept {
    return std::span(slots_).subspan(first_[site], first_[site + 1] - first_[site]);
}

std::optional<std::size_t> SiteWatch::number_of(SiteId site) const noexcept {
    const FleetIndex::SitePlace* place = index_ == nullptr ? nullptr : index_->site(site);
    return place == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(place - index_->sites().data()));
}

SiteWatch::Slot* SiteWatch::slot_of(const AlarmTarget& target) noexcept {
    const auto site = number_of(target.site);
    if (!site) {
        return nullptr;
    }
    for (Slot& slot : slots_of(*site)) {
        if (rules_[slot.rule].id == target.rule && slot.point == target.point) {
            return &slot;
        }
    }
    return nullptr;
}

bool SiteWatch::restore(const AlarmTarget& target, UtcTime since) {
    Slot* slot = slot_of(target);
    if (slot == nullptr) {
        return false;
    }
    slot->latch.phase = AlarmLatch::Phase::active;
    slot->latch.since = since;
    return true;
}

bool SiteWatch::is_raised(const AlarmTarget& target) noexcept {
    const Slot* slot = slot_of(target);
    return slot != nullptr && slot->latch.is_raised();
}

Mains SiteWatch::mains(SiteId site) const {
    const auto number = number_of(site);
    return number ? pictures_.mains(*number) : Mains::unknown;
}

void SiteWatch::take(std::span<const Sample> samples, UtcTime now) {
    for (const Sample& sample : samples) {
        const auto site = pictures_.take(sample, now);
        if (site && !is_dirty_[*site]) {
            is_dirty_[*site] = true;
            dirty_.push_back(static_cast<std::uint32_t>(*site));
        }
    }
}

void SiteWatch::look(UtcTime now, std::vector<ConditionChange>& changes) {
    for (const std::uint32_t site : std::exchange(dirty_, {})) {
        is_dirty_[site] = false;
        look_at_site(site, now, changes);
    }
}

void SiteWatch::look_at_site(std::size_t site, UtcTime now, std::vector<ConditionChange>& changes) {
    const UtcTime at = pictures_.newest(site);
    const Duration gap = pictures_.points(site).gap;
    const LookAge age = now - at > gap + usual_waiting ? LookAge::late : LookAge::fresh;
    const bool is_quarter_done = add_to_means(site, at);
    for (Slot& slot : slots_of(site)) {
        const bool by_quarter = is_of_quarters(rules_[slot.rule]);
        if (!by_quarter) {
            look_at(slot, at, age, gap, changes);
        } else if (is_quarter_done) {
            look_at(slot, begin_of_quarter(quarter_of_hour(at)), age, quarter_gap, changes);
        }
    }
}

void SiteWatch::look_at(Slot& slot, UtcTime at, LookAge age, Duration gap, std::vector<ConditionChange>& changes) {
    using Kind = ConditionChange::Kind;
    const auto look = look_of(slot, at);
    if (!look) {
        return;
    }
    const AlarmRule& rule = rules_[slot.rule];
    const LatchChange change = advance(slot.latch, {rule.raise_after, rule.clear_after, gap}, at, look->holding, age);
    if (change == LatchChange::none && !slot.latch.is_raised()) {
        return;
    }
    DeviceId device;
    if (slot.point.is_assigned()) {
        device = index_->catalog().point(slot.point)->device;
    }
    const AlarmTarget target{rule.id, index_->sites()[slot.site].site->id, device, slot.point};
    const Kind kind = change == LatchChange::raised    ? Kind::raised
                      : change == LatchChange::cleared ? Kind::cleared
                                                       : Kind::moved;
    changes.push_back({kind, target, slot.latch.since, look->value, std::nullopt});
}

std::optional<SiteWatch::Look> SiteWatch::look_of(Slot& slot, UtcTime at) {
    const AlarmRule& rule = rules_[slot.rule];
    switch (rule.condition) {
        case AlarmCondition::mains_failure: {
            const Mains mains = pictures_.mains(slot.site);
            if (mains == Mains::unknown) {
                return std::nullopt;
            }
            return Look{mains == Mains::absent ? Holding::holds : Holding::over,
                        pictures_.value(pictures_.points(slot.site).battery_charge)};
        }
        case AlarmCondition::deviation:
            return look_of_deviation(slot, at);
        case AlarmCondition::energy_imbalance: {
            const auto percent = means_.at(slot.site).imbalance[slot.branch];
            auto look = against_limits(rule, percent ? std::optional(std::abs(*percent)) : std::nullopt, 1);
            if (look) {
                look->value = percent;
            }
            return look;
        }
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::rate_of_change:
            return look_of_figure(slot, at);
        case AlarmCondition::stale:
        case AlarmCondition::frozen:
        case AlarmCondition::device_offline:
        case AlarmCondition::register_reset:
        case AlarmCondition::implausible:
            break;
    }
    return std::nullopt;
}

std::optional<SiteWatch::Look> SiteWatch::against_limits(const AlarmRule& rule, std::optional<double> value,
                                                         double sign) {
    if (!value) {
        return std::nullopt;
    }
    return Look{holding_of(sign * *value, sign * *rule.raise_limit, sign * *clear_limit_of(rule), LimitSide::above),
                value};
}

std::optional<SiteWatch::Look> SiteWatch::look_of_deviation(const Slot& slot, UtcTime at) const {
    const AlarmRule& rule = rules_[slot.rule];
    const auto power = pictures_.power(slot.site);
    const auto expected = expected_(index_->sites()[slot.site].site->id, at);
    const bool is_known = power && expected && *expected >= least_expected_watts;
    return against_limits(rule, is_known ? std::optional((*power - *expected) / *expected * 100) : std::nullopt,
                          *rule.raise_limit < 0 ? -1 : 1);
}

std::optional<SiteWatch::Look> SiteWatch::look_of_figure(Slot& slot, UtcTime at) {
    const AlarmRule& rule = rules_[slot.rule];
    auto value = figure(slot);
    if (rule.only_on_battery) {
        const Mains mains = pictures_.mains(slot.site);
        if (mains != Mains::absent) {
            return mains == Mains::present ? std::optional(Look{Holding::over, value}) : std::nullopt;
        }
    }
    if (!value) {
        return std::nullopt;
    }
    const double raise = *rule.raise_limit;
    const double clear = *clear_limit_of(rule);
    if (rule.condition == AlarmCondition::rate_of_change) {
        const auto moved = hours_[slot.hour].change(at, *value);
        return moved ? std::optional(Look{holding_of(std::abs(*moved), raise, clear, LimitSide::above), moved})
                     : std::nullopt;
    }
    const LimitSide side = rule.condition == AlarmCondition::below ? LimitSide::below : LimitSide::above;
    return Look{holding_of(*value, raise, clear, side), value};
}

std::optional<double> SiteWatch::figure(const Slot& slot) const {
    const SitePoints& points = pictures_.points(slot.site);
    const SiteFigure figure = *rules_[slot.rule].figure;
    switch (figure) {
        case SiteFigure::power:
            return pictures_.power(slot.site);
        case SiteFigure::traffic:
            return points.has_traffic ? pictures_.sum(points.traffic) : std::nullopt;
        case SiteFigure::battery_charge:
            return pictures_.value(points.battery_charge);
        case SiteFigure::energy_per_traffic:
        case SiteFigure::pue:
            return hour_figure(means_.at(slot.site), figure);
    }
    return std::nullopt;
}

std::optional<double> SiteWatch::hour_figure(const Means& means, SiteFigure figure) const {
    double power = 0;
    double other = 0;
    for (const Means::Done& done : means.done) {
        const auto part = figure == SiteFigure::pue ? done.ict : done.traffic;
        const bool is_of_hour = done.quarter < means.quarter && done.quarter >= means.quarter - 4;
        if (!is_of_hour || !done.power || !part) {
            return std::nullopt;
        }
        power += *done.power / 4;
        other += *part / 4;
    }
    constexpr double seconds_of_hour = 3600;
    constexpr double bits_of_gigabyte = 8e9;
    const double divisor = figure == SiteFigure::pue ? other : other * seconds_of_hour / bits_of_gigabyte;
    return divisor > 0 ? std::optional(power / divisor) : std::nullopt;
}

bool SiteWatch::add_to_means(std::size_t site, UtcTime at) {
    const auto found = means_.find(site);
    if (found == means_.end()) {
        return false;
    }
    Means& means = found->second;
    const SitePoints& points = pictures_.points(site);
    const std::int64_t quarter = quarter_of_hour(at);
    if (quarter < means.quarter) {  // The clock was set back.
        const std::size_t branches = means.parents.size();
        means = Means{};
        means.quarter = quarter;
        means.parents.resize(branches);
        means.children.resize(branches);
        means.imbalance.resize(branches);
    }
    const bool is_done = means.quarter != 0 && quarter > means.quarter;
    if (is_done) {
        finish_quarter(means, points);
    }
    means.quarter = quarter;
    means.power.add(at, pictures_.power(site), points.gap);
    means.ict.add(at, pictures_.sum(points.ict), points.gap);
    means.traffic.add(at, points.has_traffic ? pictures_.sum(points.traffic) : std::nullopt, points.gap);
    for (std::size_t i = 0; i < points.branches.size(); ++i) {
        means.parents[i].add(at, pictures_.value(points.branches[i].parent), points.gap);
        means.children[i].add(at, pictures_.sum(points.branches[i].children), points.gap);
    }
    return is_done;
}

void SiteWatch::finish_quarter(Means& means, const SitePoints& points) {
    const UtcTime border = begin_of_quarter(means.quarter + 1);
    std::shift_left(means.done.begin(), means.done.end(), 1);
    means.done.back() = {means.quarter, means.power.finish(border, points.gap), means.ict.finish(border, points.gap),
                         means.traffic.finish(border, points.gap)};
    for (std::size_t i = 0; i < points.branches.size(); ++i) {
        means.imbalance[i] = imbalance_of(means.parents[i].finish(border, points.gap),
                                          means.children[i].finish(border, points.gap), points.branches[i].has_losses);
    }
}

std::vector<SiteWatch::Needed> SiteWatch::history_needed() const {
    std::vector<Needed> needed;
    for (std::size_t site = 0; site + 1 < first_.size(); ++site) {
        Duration longest{0};
        for (std::size_t i = first_[site]; i < first_[site + 1]; ++i) {
            const AlarmRule& rule = rules_[slots_[i].rule];
            // What figures of quarters and of what is expected come to takes the history of an hour itself.
            const bool is_delayed =
                slots_[i].latch.is_raised() ? rule.clear_after > Duration{0} : rule.raise_after > Duration{0};
            if (is_delayed && !is_of_quarters(rule) && may_hold(slots_[i])) {
                longest = std::max({longest, rule.raise_after, rule.clear_after});
            }
        }
        if (longest > Duration{0}) {
            needed.push_back({site, pictures_.needed(site), longest + pictures_.points(site).gap * 2});
        }
    }
    return needed;
}

bool SiteWatch::may_hold(const Slot& slot) const {
    if (slot.latch.is_raised()) {
        return true;
    }
    const AlarmRule& rule = rules_[slot.rule];
    if (rule.condition == AlarmCondition::mains_failure || rule.only_on_battery) {
        return pictures_.mains(slot.site) == Mains::absent;
    }
    if (rule.condition == AlarmCondition::rate_of_change || rule.condition == AlarmCondition::deviation) {
        return false;  // Begins anew: what it is held against has to be read first.
    }
    const auto value = figure(slot);
    const LimitSide side = rule.condition == AlarmCondition::below ? LimitSide::below : LimitSide::above;
    return value && holding_of(*value, *rule.raise_limit, *rule.raise_limit, side) == Holding::holds;
}

}  // namespace wattmast
