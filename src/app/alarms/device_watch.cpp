// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/device_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/alarms/rule_scope.h"
#include "app/newest_values.h"
#include "store/alarm_checks.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// An answer is noted at the next look, every two seconds, or a few of them on a busy machine.
constexpr Duration between_looks = 10s;
constexpr Duration no_gap = 24h * 36'600;

double intervals_of(Duration silence, Duration interval) {
    return static_cast<double>(silence.count()) / static_cast<double>(std::max<std::int64_t>(interval.count(), 1));
}

}  // namespace

void DeviceWatch::plan(const FleetIndex& index, std::span<const AlarmRule> rules) {
    DeviceWatch before = std::move(*this);
    *this = DeviceWatch();
    index_ = &index;
    now_ = before.now_;
    is_asking_ = before.is_asking_;
    std::ranges::copy_if(rules, std::back_inserter(rules_),
                         [](const AlarmRule& rule) { return rule.is_enabled && level_of(rule) == AlarmLevel::device; });
    for (std::size_t number = 0; number < index.devices().size(); ++number) {
        const FleetIndex::DevicePlace& place = index.devices()[number];
        // Ids ascend and none goes, so that a device keeps its number.
        Watched watched = number < before.devices_.size() ? before.devices_[number] : Watched{};
        watched.interval = place.device->poll_interval;
        devices_.push_back(watched);
        if (!place.address.empty()) {
            behind_[place.address].push_back(number);
        }
        for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
            const AlarmScope& scope = rules_[rule].scope;
            if (covers(scope, *place.device) && covers(scope, *index.sites()[place.site].site)) {
                slots_.push_back({static_cast<std::uint32_t>(rule), static_cast<std::uint32_t>(number), {}});
            }
        }
    }
    auto old = before.slots_.begin();
    for (Slot& slot : slots_) {
        old = std::find_if(old, before.slots_.end(), [&](const Slot& one) { return one.device >= slot.device; });
        for (auto same = old; same != before.slots_.end() && same->device == slot.device; ++same) {
            if (is_same_condition(before.rules_[same->rule], rules_[slot.rule])) {
                slot.latch = same->latch;
            }
        }
    }
}

std::optional<std::size_t> DeviceWatch::number_of(DeviceId device) const noexcept {
    const FleetIndex::DevicePlace* place = index_ == nullptr ? nullptr : index_->device(device);
    return place == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(place - index_->devices().data()));
}

DeviceWatch::Slot* DeviceWatch::slot_of(const AlarmTarget& target) noexcept {
    const auto number = number_of(target.device);
    const auto first = std::ranges::lower_bound(slots_, number.value_or(slots_.size()), {}, &Slot::device);
    for (auto slot = first; slot != slots_.end() && number && slot->device == *number; ++slot) {
        if (rules_[slot->rule].id == target.rule) {
            return &*slot;
        }
    }
    return nullptr;
}

bool DeviceWatch::restore(const AlarmTarget& target, UtcTime since) {
    Slot* slot = slot_of(target);
    if (slot == nullptr) {
        return false;
    }
    slot->latch.phase = AlarmLatch::Phase::active;
    slot->latch.since = since;
    return true;
}

bool DeviceWatch::is_raised(const AlarmTarget& target) noexcept {
    const Slot* slot = slot_of(target);
    return slot != nullptr && slot->latch.is_raised();
}

void DeviceWatch::was_silent(DeviceId device, UtcTime since, UtcTime now, SteadyTime steady) {
    if (const auto number = number_of(device)) {
        Watched& watched = devices_[*number];
        watched.since = since;
        watched.answered = steady - (now - since);
        watched.is_known = true;
    }
}

void DeviceWatch::note(Watched& device, const DeviceStatistics& statistics, UtcTime now, SteadyTime steady) {
    const bool answered = statistics.last_answer && statistics.last_answer != device.last_answer;
    if (answered || !device.is_known) {
        device.answered = steady;
        device.since = statistics.last_answer.value_or(now);
        device.is_known = true;
    }
    device.has_answered = device.has_answered || answered;
    device.last_answer = statistics.last_answer;
    device.is_failing = statistics.last_failure.has_value();
    device.reason = device.is_failing ? std::optional(statistics.last_failure->code) : std::nullopt;
}

void DeviceWatch::look(std::span<const DeviceStatistics> statistics, UtcTime now, SteadyTime steady,
                       std::vector<ConditionChange>& changes) {
    now_ = steady;
    if (statistics.empty()) {
        if (std::exchange(is_asking_, false)) {
            for (Watched& device : devices_) {
                const Duration interval = std::exchange(device, Watched{}).interval;
                device.interval = interval;  // Time in which nobody asks is no silence.
            }
        }
        return;
    }
    is_asking_ = true;
    for (const DeviceStatistics& of_device : statistics) {
        if (const auto number = number_of(of_device.device)) {
            note(devices_[*number], of_device, now, steady);
        }
    }
    for (Slot& slot : slots_) {
        look_at(slot, changes);
    }
}

void DeviceWatch::look_at(Slot& slot, std::vector<ConditionChange>& changes) const {
    using Kind = ConditionChange::Kind;
    const Watched& device = devices_[slot.device];
    if (!device.is_known) {
        return;
    }
    const AlarmRule& rule = rules_[slot.rule];
    const Duration silence = now_ - device.answered;
    const double intervals = intervals_of(silence, device.interval);
    const bool is_silent = device.is_failing && intervals > *rule.raise_limit;
    const bool is_back = !device.is_failing && device.has_answered && intervals <= *clear_limit_of(rule);
    const Holding holding = is_silent ? Holding::holds : is_back ? Holding::over : Holding::between;
    const LatchChange change =
        advance(slot.latch, {rule.raise_after, rule.clear_after, no_gap}, as_latch_time(now_), holding, LookAge::fresh);
    const Device& known = *index_->devices()[slot.device].device;
    const AlarmTarget target{rule.id, known.site, known.id, {}};
    if (change == LatchChange::raised) {
        changes.push_back({Kind::raised, target, device.since, intervals, device.reason});
    } else if (change == LatchChange::cleared) {
        changes.push_back({Kind::cleared, target, device.since, std::nullopt, std::nullopt});
    } else if (is_silent && slot.latch.is_raised()) {
        changes.push_back({Kind::moved, target, device.since, intervals, device.reason});
    }
}

bool DeviceWatch::answers(DeviceId device) const noexcept {
    const auto number = number_of(device);
    if (!number || !is_asking_) {
        return false;
    }
    const Watched& watched = devices_[*number];
    return watched.is_known && watched.has_answered && !watched.is_failing &&
           now_ - watched.answered <= late_after(watched.interval);
}

bool DeviceWatch::is_silent_with(std::size_t device, std::size_t other) const noexcept {
    const Watched& own = devices_[device];
    const Watched& that = devices_[other];
    const bool has_failed = that.is_failing || now_ - that.answered <= that.interval;
    return that.is_known && has_failed && that.answered <= own.answered + own.interval + that.interval + between_looks;
}

bool DeviceWatch::are_silent_with(std::size_t device, std::span<const std::size_t> others) const noexcept {
    const auto is_failing = [&](std::size_t other) { return other != device && devices_[other].is_failing; };
    return others.size() > 1 && std::ranges::any_of(others, is_failing) &&
           std::ranges::all_of(others, [&](std::size_t other) { return is_silent_with(device, other); });
}

DeviceWatch::Common DeviceWatch::common_of(DeviceId device) const {
    Common common;
    const auto number = number_of(device);
    if (!number) {
        return common;
    }
    const FleetIndex::DevicePlace& place = index_->devices()[*number];
    const std::vector<std::size_t>& of_site = index_->sites()[place.site].devices;
    common.is_of_site = are_silent_with(*number, of_site);
    const auto behind = behind_.find(place.address);
    if (behind == behind_.end() || !are_silent_with(*number, behind->second)) {
        return common;
    }
    // Where more than the gateway is silent, and all of it at one site, it is the site.
    const bool is_here_only = std::ranges::all_of(
        behind->second, [&](std::size_t other) { return index_->devices()[other].site == place.site; });
    if (!(common.is_of_site && is_here_only && behind->second.size() < of_site.size())) {
        common.gateway = place.address;
    }
    return common;
}

}  // namespace wattmast
