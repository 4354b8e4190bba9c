// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the makers of signals share. Inside of app only.
#pragma once

#include <algorithm>

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

}  // namespace wattmast
