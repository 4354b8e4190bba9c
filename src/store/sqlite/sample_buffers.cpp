// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sample_buffers.h"

#include <algorithm>

namespace wattmast::sqlite {

void SampleBuffers::clear() {
    constexpr std::size_t usual = 16384;  // a sample each five seconds of a day
    constexpr std::size_t most_points = 256;
    points_.resize(std::min(points_.size(), most_points));
    for (PointSamples& point : points_) {
        point.samples.clear();
        if (point.samples.capacity() > usual) {
            point.samples.shrink_to_fit();
        }
    }
    used_ = 0;
}

std::vector<Sample>& SampleBuffers::of(PointId point) {
    const auto used = points_.begin() + static_cast<std::ptrdiff_t>(used_);
    const auto place = std::ranges::lower_bound(points_.begin(), used, point, {}, &PointSamples::point);
    if (place != used && place->point == point) {
        return place->samples;
    }
    const auto index = place - points_.begin();
    if (used == points_.end()) {
        points_.emplace_back();
    }
    const auto begin = points_.begin() + index;
    const auto spare = points_.begin() + static_cast<std::ptrdiff_t>(used_++);
    std::rotate(begin, spare, spare + 1);
    begin->point = point;
    return begin->samples;
}

}  // namespace wattmast::sqlite
