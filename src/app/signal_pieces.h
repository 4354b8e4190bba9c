// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the makers of signals share. Inside of app only.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

#include "app/signal.h"

namespace wattmast {

/// Factor from a counter's unit per second to the unit in which it is drawn: kWh/s to W, byte/s to bit/s.
[[nodiscard]] constexpr double rate_factor(Unit unit) noexcept {
    constexpr double joules_per_kilowatt_hour = 3.6e6;
    return unit == Unit::byte ? 8.0 : joules_per_kilowatt_hour;
}

/// Straight from `from` to `to`, and drawn.
[[nodiscard]] inline SignalPiece level_piece(TimeRange range, double from, double to, QualityClass quality) {
    return {range, from, to, std::min(from, to), std::max(from, to), quality, SignalPiece::Use::drawn};
}

/// The middle one of the spacings of samples; at least the interval, at most an hour or the interval. The interval
/// where there is none.
[[nodiscard]] inline Duration middle_spacing(std::vector<Duration> spacings, Duration interval) {
    if (spacings.empty()) {
        return interval;
    }
    const auto middle = spacings.begin() + static_cast<std::ptrdiff_t>(spacings.size() / 2);
    std::ranges::nth_element(spacings, middle);
    return std::clamp(*middle, interval, std::max<Duration>(interval, std::chrono::hours{1}));
}

}  // namespace wattmast
