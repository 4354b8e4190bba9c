// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_mapper.h"

#include <algorithm>
#include <stdexcept>

namespace wattmast {

SampleMapper::SampleMapper(const Catalog& catalog) {
    for (const Point& point : catalog.points) {
        learn(point.device, point.key, point.id);
        learn_limits(point.device, {point.id, point.limits});
    }
}

const SampleMapper::KnownPoint* SampleMapper::find(DeviceId device, const PointKey& key) const {
    const auto of_device = points_.find(device);
    if (of_device == points_.end()) {
        return nullptr;
    }
    const auto found = std::ranges::lower_bound(of_device->second, key, {}, &KnownPoint::key);
    return found != of_device->second.end() && found->key == key ? &*found : nullptr;
}

std::vector<PointKey> SampleMapper::unknown_keys(const PollResult& result) const {
    std::vector<PointKey> unknown;
    for (const Reading& reading : result.readings) {
        if (find(result.device, reading.key) == nullptr && std::ranges::find(unknown, reading.key) == unknown.end()) {
            unknown.push_back(reading.key);
        }
    }
    return unknown;
}

void SampleMapper::learn(DeviceId device, const PointKey& key, PointId id) {
    auto& known = points_[device];
    const auto place = std::ranges::lower_bound(known, key, {}, &KnownPoint::key);
    if (place != known.end() && place->key == key) {
        place->id = id;
    } else {
        known.insert(place, {key, id});
    }
}

std::vector<SampleMapper::LimitsOfPoint> SampleMapper::changed_limits(const PollResult& result) const {
    std::vector<LimitsOfPoint> changed;
    for (const Reading& reading : result.readings) {
        const KnownPoint* known = reading.value ? find(result.device, reading.key) : nullptr;
        if (known == nullptr || known->limits == reading.limits) {
            continue;
        }
        // Of two readings of one key, the first counts.
        if (std::ranges::find(changed, known->id, &LimitsOfPoint::point) == changed.end()) {
            changed.push_back({known->id, reading.limits});
        }
    }
    return changed;
}

void SampleMapper::learn_limits(DeviceId device, const LimitsOfPoint& known) {
    const auto place = std::ranges::find(points_[device], known.point, &KnownPoint::id);
    if (place != points_[device].end()) {
        place->limits = known.limits;
    }
}

void SampleMapper::map(const PollResult& result, Origin origin, std::vector<Sample>& samples) const {
    if (result.failure) {
        const auto of_device = points_.find(result.device);
        if (of_device != points_.end()) {
            for (const KnownPoint& point : of_device->second) {
                samples.push_back({point.id, result.at, std::nullopt, Quality::missing, origin, result.failure->code});
            }
        }
        return;
    }
    const std::size_t first = samples.size();
    for (const Reading& reading : result.readings) {
        const KnownPoint* known = find(result.device, reading.key);
        if (known == nullptr) {
            throw std::logic_error("a reading was mapped before its point was known");
        }
        const auto is_same_point = [&](const Sample& sample) { return sample.point == known->id; };
        if (std::none_of(samples.begin() + static_cast<std::ptrdiff_t>(first), samples.end(), is_same_point)) {
            samples.push_back({known->id, result.at, reading.value, reading.quality, origin, reading.reason});
        }
    }
}

}  // namespace wattmast
