// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_mapper.h"

#include <algorithm>

namespace wattmast {

SampleMapper::SampleMapper(const Catalog& catalog) : limits_(1) {
    std::unordered_map<DeviceId, std::size_t> counts;
    for (const Point& point : catalog.points) {
        ++counts[point.device];
    }
    devices_.reserve(counts.size());
    for (const auto& [device, count] : counts) {
        devices_[device].points.reserve(count);
    }
    for (const Point& point : catalog.points) {
        add(devices_[point.device], point.key, point.id).limits = number_of(point.limits);
    }
}

std::uint32_t SampleMapper::number_of(const RegisterLimits& limits) {
    const auto known = std::ranges::find(limits_, limits);
    const auto number = static_cast<std::uint32_t>(known - limits_.begin());
    if (known == limits_.end()) {
        limits_.push_back(limits);
    }
    return number;
}

SampleMapper::KnownPoint* SampleMapper::find(KnownDevice& device, const PointKey& key) {
    const auto found = std::ranges::lower_bound(device.points, key, {}, &KnownPoint::key);
    return found != device.points.end() && found->key == key ? &*found : nullptr;
}

SampleMapper::KnownPoint* SampleMapper::find(KnownDevice& device, std::size_t reading, const PointKey& key) {
    if (reading < device.order.size() && device.points[device.order[reading]].key == key) {
        return &device.points[device.order[reading]];
    }
    KnownPoint* const found = find(device, key);
    if (found != nullptr) {
        device.order.resize(std::max(device.order.size(), reading + 1));
        device.order[reading] = static_cast<std::uint32_t>(found - device.points.data());
    }
    return found;
}

SampleMapper::KnownPoint& SampleMapper::add(KnownDevice& device, const PointKey& key, PointId id) {
    device.order.clear();
    const auto place = std::ranges::lower_bound(device.points, key, {}, &KnownPoint::key);
    return *device.points.insert(place, {key, id});
}

bool SampleMapper::map(const PollResult& result, Origin origin, std::vector<Sample>& samples) {
    KnownDevice& device = devices_[result.device];
    if (result.failure) {
        for (const KnownPoint& point : device.points) {
            samples.push_back({point.id, result.at, std::nullopt, Quality::missing, origin, result.failure->code});
        }
        return true;
    }
    const std::size_t before = samples.size();
    ++device.results;
    for (std::size_t i = 0; i < result.readings.size(); ++i) {
        const Reading& reading = result.readings[i];
        KnownPoint* const known = find(device, i, reading.key);
        if (known != nullptr && known->last_result == device.results) {
            continue;
        }
        // A reading without a value states nothing of its register.
        if (known == nullptr || (reading.value && limits_[known->limits] != reading.limits)) {
            samples.resize(before);
            return false;
        }
        known->last_result = device.results;
        samples.push_back({known->id, result.at, reading.value, reading.quality, origin, reading.reason});
    }
    return true;
}

Result<void> SampleMapper::learn(const PollResult& result, CatalogStore& catalog) {
    KnownDevice& device = devices_[result.device];
    ++device.results;
    for (const Reading& reading : result.readings) {
        KnownPoint* known = find(device, reading.key);
        if (known == nullptr) {
            const auto id = catalog.ensure_point(result.device, reading.key);
            if (!id) {
                return id.error();
            }
            known = &add(device, reading.key, *id);
        }
        if (reading.value && known->last_result != device.results && limits_[known->limits] != reading.limits) {
            if (auto saved = catalog.save_limits(known->id, reading.limits); !saved) {
                return saved;
            }
            known->limits = number_of(reading.limits);
        }
        known->last_result = device.results;
    }
    return {};
}

std::vector<Point> SampleMapper::points_of(DeviceId device) const {
    std::vector<Point> points;
    const auto known = devices_.find(device);
    if (known != devices_.end()) {
        for (const KnownPoint& point : known->second.points) {
            points.push_back({point.id, device, point.key, {}, limits_[point.limits]});
        }
    }
    return points;
}

}  // namespace wattmast
