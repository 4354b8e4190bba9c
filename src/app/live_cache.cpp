// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/live_cache.h"

#include <algorithm>

namespace wattmast {

void LiveCache::add(std::span<const Sample> samples) {
    for (const Sample& sample : samples) {
        const auto [known, is_new] = newest_.try_emplace(sample.point, sample.at);
        if (!is_new && sample.at <= known->second) {
            continue;
        }
        known->second = sample.at;
        waiting_[sample.point] = sample;
    }
}

std::optional<LiveUpdate> LiveCache::take(UtcTime now) {
    // A clock that was set back must not silence the screen.
    const bool is_too_early = taken_ && now >= *taken_ && now - *taken_ < shortest;
    if (waiting_.empty() || is_too_early) {
        return std::nullopt;
    }
    LiveUpdate update;
    update.at = now;
    update.newest.reserve(waiting_.size());
    for (const auto& [point, sample] : waiting_) {
        update.newest.push_back(sample);
    }
    std::ranges::sort(update.newest, {}, &Sample::point);
    waiting_.clear();
    taken_ = now;
    return update;
}

}  // namespace wattmast
