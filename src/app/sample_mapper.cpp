// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_mapper.h"

#include <algorithm>

namespace wattmast {

SampleMapper::SampleMapper(const Catalog& catalog) : limits_(1) {
    std::unordered_map<DeviceId, std::vector<const Point*>> points;
    for (const Point& point : catalog.points) {
        points[point.device].push_back(&point);
    }
    devices_.reserve(points.size());
    for (auto& [id, own] : points) {
        std::ranges::stable_sort(own, {}, [](const Point* point) -> const PointKey& { return point->key; });
        KnownDevice& device = devices_[id];
        std::vector<PointKey> keys;
        keys.reserve(own.size());
        device.points.reserve(own.size());
        for (const Point* point : own) {
            keys.push_back(point->key);
            device.points.push_back({point->id, number_of(point->limits), 0});
        }
        device.keys = lists_.shared(std::move(keys));
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
    const auto keys = keys_in(device.keys);
    const auto found = std::ranges::lower_bound(keys, key);
    return found != keys.end() && *found == key ? &device.points[static_cast<std::size_t>(found - keys.begin())]
                                                : nullptr;
}

SampleMapper::KnownPoint* SampleMapper::find(KnownDevice& device, std::size_t reading, const PointKey& key) {
    if (reading < device.order.size() && keys_in(device.keys)[device.order[reading]] == key) {
        return &device.points[device.order[reading]];
    }
    KnownPoint* const found = find(device, key);
    if (found != nullptr) {
        device.order.resize(std::max(device.order.size(), reading + 1));
        device.order[reading] = static_cast<std::uint32_t>(found - device.points.data());
    }
    return found;
}

void SampleMapper::add(KnownDevice& device, const std::map<PointKey, PointId>& added) {
    std::vector<PointKey> keys;
    std::vector<KnownPoint> points;
    const auto known = keys_in(device.keys);
    auto next = added.begin();
    const auto take_added_before = [&](auto is_before) {
        for (; next != added.end() && is_before(next->first); ++next) {
            keys.push_back(next->first);
            points.push_back({next->second, 0, 0});
        }
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
        take_added_before([&](const PointKey& key) { return key < known[i]; });
        keys.push_back(known[i]);
        points.push_back(device.points[i]);
    }
    take_added_before([](const PointKey&) { return true; });
    device.order.clear();
    device.points = std::move(points);
    lists_.release(std::exchange(device.keys, lists_.shared(std::move(keys))));
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

Result<void> SampleMapper::learn_points(const PollResult& result, CatalogStore& catalog) {
    KnownDevice& device = devices_[result.device];
    std::map<PointKey, PointId> added;
    Result<void> entered;
    for (const Reading& reading : result.readings) {
        if (find(device, reading.key) != nullptr || added.contains(reading.key)) {
            continue;
        }
        const auto id = catalog.ensure_point(result.device, reading.key);
        if (!id) {
            entered = id.error();
            break;
        }
        added.emplace(reading.key, *id);
    }
    if (!added.empty()) {
        add(device, added);  // All at once: switches have thousands.
    }
    return entered;
}

Result<void> SampleMapper::learn(const PollResult& result, CatalogStore& catalog) {
    if (auto entered = learn_points(result, catalog); !entered) {
        return entered;
    }
    KnownDevice& device = devices_[result.device];
    ++device.results;
    for (const Reading& reading : result.readings) {
        KnownPoint& known = *find(device, reading.key);
        if (reading.value && known.last_result != device.results && limits_[known.limits] != reading.limits) {
            if (auto saved = catalog.save_limits(known.id, reading.limits); !saved) {
                return saved;
            }
            known.limits = number_of(reading.limits);
        }
        known.last_result = device.results;
    }
    return {};
}

std::vector<Point> SampleMapper::points_of(DeviceId device) const {
    std::vector<Point> points;
    const auto known = devices_.find(device);
    if (known != devices_.end()) {
        const auto keys = keys_in(known->second.keys);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const KnownPoint& point = known->second.points[i];
            points.push_back({point.id, device, keys[i], {}, limits_[point.limits]});
        }
    }
    return points;
}

}  // namespace wattmast
