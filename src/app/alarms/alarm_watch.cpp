// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/alarm_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/alarms/rule_scope.h"
#include "app/newest_values.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

}  // namespace

AlarmWatch::AlarmWatch(WriteAlarms write, const SampleReader* samples)
    : samples_(samples),
      sites_([this](SiteId site, UtcTime at) { return expected_.at(site, at); }),
      points_([this](SiteId site) { return sites_.mains(site); }),
      book_(std::move(write), [this](DeviceId device) { return devices_.common_of(device); }) {}

void AlarmWatch::plan(std::shared_ptr<const Catalog> catalog, std::vector<AlarmRule> rules, SteadyTime steady) {
    auto index = std::make_unique<FleetIndex>(catalog);
    catalog_ = std::move(catalog);
    rules_ = std::move(rules);
    expected_.plan(*index);
    sites_.plan(*index, rules_);
    points_.plan(*index, rules_, steady);
    devices_.plan(*index, rules_);
    findings_.plan(*index, rules_);
    book_.plan(*index, rules_);
    index_ = std::move(index);
    reconcile();
}

void AlarmWatch::reconcile() {
    for (const auto& [id, alarm] : book_.active()) {
        if (alarm.is_group()) {
            continue;
        }
        const AlarmTarget target = target_of(alarm);
        const AlarmRule* rule = book_.rule(alarm.rule);
        bool is_watched = false;
        if (rule != nullptr && rule->is_enabled) {
            switch (level_of(*rule)) {
                case AlarmLevel::point:
                    is_watched = points_.is_raised(target) || points_.restore(target, alarm.since);
                    break;
                case AlarmLevel::device:
                    is_watched = devices_.is_raised(target) || devices_.restore(target, alarm.since);
                    break;
                case AlarmLevel::site:
                    is_watched = sites_.is_raised(target) || sites_.restore(target, alarm.since);
                    break;
                case AlarmLevel::finding:
                    is_watched = findings_.is_raised(target) || findings_.restore(target, alarm.since);
                    break;
            }
        }
        if (!is_watched) {
            book_.clear(target);
        }
    }
}

void AlarmWatch::start(std::shared_ptr<const Catalog> catalog, std::vector<AlarmRule> rules, std::vector<Alarm> active,
                       UtcTime now, SteadyTime steady) {
    book_.load(std::move(active));
    plan(std::move(catalog), std::move(rules), steady);
    if (samples_ != nullptr) {
        read_history(now, steady);
    }
}

void AlarmWatch::set_catalog(std::shared_ptr<const Catalog> catalog, SteadyTime steady) {
    plan(std::move(catalog), rules_, steady);
}

void AlarmWatch::set_rules(std::vector<AlarmRule> rules, SteadyTime steady) {
    plan(catalog_, std::move(rules), steady);
}

void AlarmWatch::take(std::span<const Sample> samples, UtcTime now, SteadyTime steady) {
    // Sites first: what the mains do decides about points.
    sites_.take(samples, now);
    points_.take(samples, now, steady, changes_);
    sites_.look(now, changes_);
    book_.note(std::exchange(changes_, {}), now, steady);
}

void AlarmWatch::look(std::span<const DeviceStatistics> statistics, const MeterFindings& findings, UtcTime now,
                      SteadyTime steady) {
    devices_.look(statistics, now, steady, changes_);
    points_.look(
        steady, [this](DeviceId device) { return devices_.answers(device); }, changes_);
    findings_.look(findings, steady, changes_);
    book_.note(std::exchange(changes_, {}), now, steady);
}

void AlarmWatch::read_history(UtcTime now, SteadyTime steady) {
    const auto newest = samples_->latest();
    if (!newest) {
        return;  // Delays begin anew; nothing is raised too early.
    }
    read_silence(*newest, now, steady);
    sites_.take(*newest, now);
    read_points(*newest, now, steady);
    read_sites(now, steady);
    // Late looks raise nothing; the next fresh one does.
    changes_.clear();
}

void AlarmWatch::read_silence(const std::vector<Sample>& newest, UtcTime now, SteadyTime steady) {
    struct Newest {
        Sample sample;
        bool has_value = false;
    };
    std::unordered_map<DeviceId, Newest> of_device;
    for (const Sample& sample : newest) {
        const Point* point = catalog_->point(sample.point);
        if (point == nullptr) {
            continue;
        }
        const auto [known, is_new] = of_device.emplace(point->device, Newest{sample, sample.value.has_value()});
        Newest& device = known->second;
        if (!is_new && sample.at > device.sample.at) {
            device = {sample, sample.value.has_value()};
        } else if (!is_new && sample.at == device.sample.at) {
            device.has_value = device.has_value || sample.value.has_value();
        }
    }
    for (const auto& [device, found] : of_device) {
        const Duration longest = std::max<Duration>(late_after(catalog_->device(device)->poll_interval), 1min);
        const Duration age = now - found.sample.at;
        const bool was_asked = age >= Duration{0} && age <= longest;
        if (found.has_value || !was_asked || found.sample.reason == Errc::not_polled) {
            continue;
        }
        const auto last = samples_->last_value_before(found.sample.point, found.sample.at);
        const bool is_known = last && *last;
        devices_.was_silent(device, is_known ? (*last)->at : found.sample.at, now, steady);
    }
}

void AlarmWatch::read_points(const std::vector<Sample>& newest, UtcTime now, SteadyTime steady) {
    const UtcTime much_later = now + 24h * 366;  // Nothing of it is fresh.
    for (const Sample& sample : newest) {
        const bool counts = sample.value && sample.quality == Quality::good;
        const Duration needed = counts ? points_.history_needed(sample.point, sample.value->to_double()) : Duration{0};
        if (needed == Duration{0} || now - sample.at > needed) {
            points_.take({&sample, 1}, much_later, steady, changes_);
            continue;
        }
        const auto history = samples_->read(sample.point, {sample.at - needed, sample.at + Duration{1}}, {});
        if (history) {
            points_.take(history->samples(), much_later, steady, changes_);
        }
    }
}

void AlarmWatch::read_sites(UtcTime now, SteadyTime) {
    const UtcTime much_later = now + 24h * 366;
    for (const SiteWatch::Needed& needed : sites_.history_needed()) {
        std::vector<Sample> history;
        for (const PointId point : needed.points) {
            const auto series = samples_->read(point, {now - needed.history, now + Duration{1}}, {});
            if (series) {
                history.insert(history.end(), series->samples().begin(), series->samples().end());
            }
        }
        std::ranges::stable_sort(history, {}, &Sample::at);
        sites_.forget(needed.site);
        for (auto sample = history.begin(); sample != history.end();) {
            const auto next =
                std::find_if(sample, history.end(), [&](const Sample& one) { return one.at != sample->at; });
            sites_.take(std::span(sample, next), much_later);
            sites_.look(much_later, changes_);
            sample = next;
        }
    }
    sites_.look(much_later, changes_);
}

}  // namespace wattmast
