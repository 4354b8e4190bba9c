// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/newest_values.h"

#include <algorithm>

#include "model/plausibility.h"

namespace wattmast {
namespace {

/// A value that was held back, as people decided on it since.
Result<Sample> as_decided(const SampleReader& samples, const Sample& held) {
    const auto records = samples.quarantine_records(held.point, {held.at, held.at + Duration{1}});
    return records ? Result<Sample>(judged(held, *records)) : records.error();
}

}  // namespace

SiteState state_of(std::optional<UtcTime> newest, Duration interval, UtcTime now) noexcept {
    if (!newest || now - *newest > silent_after(interval)) {
        return SiteState::silent;
    }
    return now - *newest > late_after(interval) ? SiteState::late : SiteState::reporting;
}

Result<NewestValues> NewestValues::read(const SampleReader& samples, const Catalog& catalog, UtcTime now) {
    const auto latest = samples.latest();
    if (!latest) {
        return latest.error();
    }
    NewestValues values;
    values.now_ = now;
    for (const Sample& sample : *latest) {
        const Point* point = catalog.point(sample.point);
        const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
        if (device == nullptr) {
            continue;
        }
        PointNow newest{sample.point, sample, sample};
        if (!sample.value) {
            const auto value = samples.last_value_before(sample.point, sample.at);
            if (!value) {
                return value.error();
            }
            newest.newest_value = *value;
        }
        if (newest.newest_value && newest.newest_value->quality == Quality::suspect) {
            const auto counting = as_decided(samples, *newest.newest_value);
            if (!counting) {
                return counting.error();
            }
            newest.newest_value = *counting;
        }
        if (newest.newest_value) {
            auto& of_device = values.newest_of_device_[device->id];
            of_device = std::max(of_device, newest.newest_value->at);
        }
        const auto known = values.newest_sample_of_device_.find(device->id);
        if (known == values.newest_sample_of_device_.end() || known->second.at < sample.at) {
            values.newest_sample_of_device_[device->id] = sample;
        }
        values.intervals_[sample.point] = device->poll_interval;
        values.points_[sample.point] = newest;
    }
    return values;
}

PointNow NewestValues::of(PointId point) const {
    const auto found = points_.find(point);
    return found == points_.end() ? PointNow{point, {}, {}} : found->second;
}

const Sample* NewestValues::heard(const Point* point) const {
    const auto found = point == nullptr ? points_.end() : points_.find(point->id);
    if (found == points_.end() || !found->second.newest_value) {
        return nullptr;
    }
    const Sample& value = *found->second.newest_value;
    return now_ - value.at > silent_after(intervals_.at(point->id)) ? nullptr : &value;
}

std::optional<double> NewestValues::current(const Point* point) const {
    const Sample* value = heard(point);
    const bool counts = value != nullptr && value->quality != Quality::suspect;
    return counts ? std::optional(value->value->to_double()) : std::nullopt;
}

bool NewestValues::is_held_back(const Point* point) const {
    const Sample* value = heard(point);
    return value != nullptr && value->quality == Quality::suspect;
}

std::optional<UtcTime> NewestValues::newest_of(DeviceId device) const {
    const auto found = newest_of_device_.find(device);
    return found == newest_of_device_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<UtcTime> NewestValues::newest_attempt_of(DeviceId device) const {
    const auto found = newest_sample_of_device_.find(device);
    return found == newest_sample_of_device_.end() ? std::nullopt : std::optional(found->second.at);
}

std::optional<Errc> NewestValues::reason_of(DeviceId device) const {
    const auto found = newest_sample_of_device_.find(device);
    return found == newest_sample_of_device_.end() ? std::nullopt : found->second.reason;
}

}  // namespace wattmast
