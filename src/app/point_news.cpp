// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/point_news.h"

#include <algorithm>

#include "store/rules.h"

namespace wattmast {
namespace {

void put_earlier(std::optional<UtcTime>& earliest, std::optional<UtcTime> other) {
    if (other) {
        earliest = std::min(earliest.value_or(*other), *other);
    }
}

}  // namespace

PointNews::PointNews(const std::vector<const Point*>& points) {
    points_.reserve(points.size());
    ids_.reserve(points.size());
    for (const Point* point : points) {
        points_.push_back({point->id, info(point->key.kind).nature == PointNature::total, std::nullopt});
        ids_.push_back(point->id);
    }
}

Result<UtcTime> PointNews::before(const SampleReader& samples, PointId point, UtcTime at) {
    const auto value = samples.last_value_before(point, at);
    if (!value) {
        return value.error();
    }
    return *value ? (*value)->at - settled_after : storable_times.begin;
}

std::optional<UtcTime> PointNews::end_of_silence(const Heard& heard, UtcTime newest) const {
    if (heard.newest && newest <= *heard.newest) {
        return std::nullopt;
    }
    if (!heard.newest || heard.is_amount) {
        return storable_times.begin;
    }
    return *heard.newest + settled_after < *looked_at_ ? std::optional(*heard.newest - settled_after) : std::nullopt;
}

Result<std::optional<UtcTime>> PointNews::look(const SampleReader& samples, const NewestValues& values) {
    // First, so that what comes meanwhile is told the next time too.
    const auto late = samples.late_samples(ids_, mark_);
    if (!late) {
        return late.error();
    }
    std::optional<UtcTime> from;
    for (const LateSamples::OfPoint& one : late->points) {
        const auto begin = before(samples, one.point, one.oldest);
        if (!begin) {
            return begin.error();
        }
        put_earlier(from, *begin);
    }
    for (Heard& heard : points_) {
        const std::optional<UtcTime> newest = values.newest_value_at(heard.point);
        if (looked_at_ && newest) {
            put_earlier(from, end_of_silence(heard, *newest));
        }
        heard.newest = newest;
    }
    looked_at_ = values.now();
    mark_ = late->mark;
    return from;
}

}  // namespace wattmast
