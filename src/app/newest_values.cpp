// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/newest_values.h"

#include <algorithm>
#include <utility>

#include "model/plausibility.h"

namespace wattmast {
namespace {

/// A value that was held back, as people decided on it since.
Result<Sample> as_decided(const SampleReader& samples, const Sample& held) {
    const auto records = samples.quarantine_records(held.point, {held.at, held.at + Duration{1}});
    return records ? Result<Sample>(judged(held, *records)) : records.error();
}

/// Points of a catalogue in ascending order, with the places of their devices, which mostly ascend with them.
class PointWalk {
public:
    explicit PointWalk(const Catalog& catalog) : catalog_(catalog), next_(catalog.points.begin()) {}

    /// Null where the catalogue does not have it. @pre ascending calls
    const Point* at(PointId id) {
        while (next_ != catalog_.points.end() && next_->id < id) {
            ++next_;
        }
        return next_ != catalog_.points.end() && next_->id == id ? &*next_ : nullptr;
    }
    /// Its place among the catalogue's devices.
    std::size_t device_of(const Point& point) {
        if (device_ >= catalog_.devices.size() || catalog_.devices[device_].id != point.device) {
            device_ = static_cast<std::size_t>(catalog_.device(point.device) - catalog_.devices.data());
        }
        return device_;
    }

private:
    const Catalog& catalog_;
    std::vector<Point>::const_iterator next_;
    std::size_t device_ = 0;
};

}  // namespace

SiteState state_of(std::optional<UtcTime> newest, Duration interval, UtcTime now) noexcept {
    if (!newest || now - *newest > silent_after(interval)) {
        return SiteState::silent;
    }
    return now - *newest > late_after(interval) ? SiteState::late : SiteState::reporting;
}

Result<NewestValues> NewestValues::read(const SampleReader& samples, const Catalog& catalog, UtcTime now) {
    auto latest = samples.latest();
    return latest ? from(samples, catalog, std::move(*latest), now) : latest.error();
}

Result<NewestValues> NewestValues::read_some(const SampleReader& samples, const Catalog& catalog,
                                             std::span<const Point* const> points, UtcTime now) {
    std::vector<PointId> ids;
    ids.reserve(points.size());
    for (const Point* point : points) {
        ids.push_back(point->id);
    }
    auto latest = samples.latest_of(ids);
    return latest ? from(samples, catalog, std::move(*latest), now) : latest.error();
}

Result<NewestValues> NewestValues::from(const SampleReader& samples, const Catalog& catalog, std::vector<Sample> latest,
                                        UtcTime now) {
    NewestValues values;
    values.catalog_ = &catalog;
    values.now_ = now;
    values.devices_.resize(catalog.devices.size());
    std::erase_if(latest, [point = PointWalk(catalog)](const Sample& sample) mutable {
        return point.at(sample.point) == nullptr;
    });
    values.samples_ = std::move(latest);
    PointWalk walk(catalog);
    for (const Sample& sample : values.samples_) {
        if (!sample.value || sample.quality == Quality::suspect) {
            if (auto done = values.look_behind(samples, sample); !done) {
                return done.error();
            }
        }
        OfDevice& device = values.devices_[walk.device_of(*walk.at(sample.point))];
        if (const Sample* value = values.newest_value(sample.point)) {
            device.value = std::max(device.value, std::optional(value->at));
        }
        if (!device.attempt || *device.attempt < sample.at) {
            device.attempt = sample.at;
            device.reason = sample.reason;
        }
    }
    return values;
}

Result<std::optional<Sample>> NewestValues::value_behind(const SampleReader& samples, const Sample& sample) {
    std::optional<Sample> value = sample;
    if (!sample.value) {
        const auto before = samples.last_value_before(sample.point, sample.at);
        if (!before) {
            return before.error();
        }
        value = *before;
    }
    if (value && value->quality == Quality::suspect) {
        const auto counting = as_decided(samples, *value);
        if (!counting) {
            return counting.error();
        }
        value = *counting;
    }
    return value;
}

Result<void> NewestValues::look_behind(const SampleReader& samples, const Sample& sample) {
    const auto value = value_behind(samples, sample);
    if (!value && value.error().code != Errc::store_damaged) {
        return value.error();
    }
    values_[sample.point] = value ? *value : std::nullopt;
    if (!value) {
        failures_[sample.point] = value.error();
    }
    return {};
}

std::optional<UtcTime> NewestValues::newest_value_at(PointId point) const {
    const Sample* value = newest_value(point);
    return value != nullptr && value->value ? std::optional(value->at) : std::nullopt;
}

const Failure* NewestValues::failure_of(PointId point) const {
    const auto found = failures_.find(point);
    return found == failures_.end() ? nullptr : &found->second;
}

const Sample* NewestValues::newest_sample(PointId point) const {
    const auto found = std::ranges::lower_bound(samples_, point, {}, &Sample::point);
    return found == samples_.end() || found->point != point ? nullptr : &*found;
}

const Sample* NewestValues::newest_value(PointId point) const {
    if (const auto other = values_.find(point); other != values_.end()) {
        return other->second ? &*other->second : nullptr;
    }
    return newest_sample(point);
}

PointNow NewestValues::of(PointId point) const {
    const Sample* newest = newest_sample(point);
    const Sample* value = newest_value(point);
    const auto copy = [](const Sample* sample) { return sample != nullptr ? std::optional(*sample) : std::nullopt; };
    return {point, copy(newest), copy(value)};
}

const Sample* NewestValues::heard(const Point* point) const {
    const Sample* value = point == nullptr ? nullptr : newest_value(point->id);
    if (value == nullptr) {
        return nullptr;
    }
    return now_ - value->at > silent_after(catalog_->device(point->device)->poll_interval) ? nullptr : value;
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

const NewestValues::OfDevice* NewestValues::find(DeviceId device) const {
    const Device* known = catalog_->device(device);
    return known == nullptr ? nullptr : &devices_[static_cast<std::size_t>(known - catalog_->devices.data())];
}

std::optional<UtcTime> NewestValues::newest_of(DeviceId device) const {
    const OfDevice* found = find(device);
    return found == nullptr ? std::nullopt : found->value;
}

std::optional<UtcTime> NewestValues::newest_attempt_of(DeviceId device) const {
    const OfDevice* found = find(device);
    return found == nullptr ? std::nullopt : found->attempt;
}

std::optional<Errc> NewestValues::reason_of(DeviceId device) const {
    const OfDevice* found = find(device);
    return found == nullptr ? std::nullopt : found->reason;
}

}  // namespace wattmast
