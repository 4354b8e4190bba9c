// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace wattmast {

constexpr std::array<std::int64_t, LatencyHistogram::classes> LatencyHistogram::limits = [] {
    std::array<std::int64_t, classes> made{};
    std::int64_t limit = 1;
    for (std::int64_t& one : made) {
        one = limit;
        limit = std::max(limit + 1, limit * 112 / 100);
    }
    return made;
}();

void LatencyHistogram::add(std::optional<Duration> latency) noexcept {
    if (!latency) {
        return;
    }
    const auto found = std::ranges::lower_bound(limits, latency->count());
    const auto position = std::min<std::ptrdiff_t>(found - limits.begin(), classes - 1);
    ++counts_[static_cast<std::size_t>(position)];
    ++total_;
}

std::optional<Duration> LatencyHistogram::quantile(double share) const noexcept {
    if (total_ == 0) {
        return std::nullopt;
    }
    const auto rank = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(total_)));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < classes; ++i) {
        seen += counts_[i];
        if (seen >= rank) {
            return Duration{limits[i]};
        }
    }
    return Duration{limits.back()};
}

}  // namespace wattmast
