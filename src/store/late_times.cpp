// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/late_times.h"

#include <algorithm>
#include <atomic>

#include "store/rules.h"

namespace wattmast {
namespace {

/// Of marks: the upper bits say of which object they are.
constexpr unsigned bits_of_notes = 40;

std::uint64_t first_mark() {
    static std::atomic<std::uint64_t> objects = 0;
    return ++objects << bits_of_notes;
}

}  // namespace

LateTimes::LateTimes() : mark_(first_mark()), all_(mark_) {}

void LateTimes::note(PointId point, UtcTime at) {
    constexpr std::size_t enough = 8;
    constexpr std::size_t most_points = 50'000;  // 10 MB.
    if (steps_.size() >= most_points && !steps_.contains(point)) {
        forget_older_half();
    }
    std::vector<Step>& steps = steps_[point];
    while (!steps.empty() && steps.back().oldest >= at) {
        steps.pop_back();
    }
    steps.push_back({++mark_, at});
    if (steps.size() > enough) {  // Who asks from between the two is told of the older one.
        steps[1].oldest = steps[0].oldest;
        steps.erase(steps.begin());
    }
}

/// Whoever asked since then is told as before.
void LateTimes::forget_older_half() {
    std::vector<std::uint64_t> newest;
    newest.reserve(steps_.size());
    for (const auto& [point, steps] : steps_) {
        newest.push_back(steps.back().mark);
    }
    const auto middle = newest.begin() + static_cast<std::ptrdiff_t>(newest.size() / 2);
    std::ranges::nth_element(newest, middle);
    all_ = std::max(all_, *middle);
    std::erase_if(steps_, [this](const auto& entry) { return entry.second.back().mark <= all_; });
}

std::optional<UtcTime> LateTimes::since(PointId point, std::uint64_t mark) const {
    if (mark < all_ || mark > mark_) {
        return storable_times.begin;
    }
    const auto found = steps_.find(point);
    if (found == steps_.end()) {
        return std::nullopt;
    }
    const auto step = std::ranges::upper_bound(found->second, mark, {}, &Step::mark);
    return step == found->second.end() ? std::nullopt : std::optional(step->oldest);
}

LateSamples late_since(const LateTimes& times, std::span<const PointId> points, std::optional<std::uint64_t> since) {
    LateSamples late;
    late.mark = times.mark();
    if (!since || *since == late.mark) {
        return late;
    }
    for (const PointId point : points) {
        if (const auto oldest = times.since(point, *since)) {
            late.points.push_back({point, *oldest});
        }
    }
    return late;
}

}  // namespace wattmast
