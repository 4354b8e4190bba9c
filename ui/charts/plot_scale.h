// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Between time or value and pixels.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ui/charts/plot_navigation.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// @pre the range is not empty and the width is positive
struct TimeScale {
    TimeRange range;
    double left = 0;
    double width = 1;

    [[nodiscard]] double x(UtcTime at) const noexcept {
        return left +
               static_cast<double>((at - range.begin).count()) * width / static_cast<double>(range.length().count());
    }
    [[nodiscard]] UtcTime time(double x) const noexcept {
        const double milliseconds = (x - left) / width * static_cast<double>(range.length().count());
        return range.begin + Duration{static_cast<std::int64_t>(milliseconds)};
    }
    [[nodiscard]] Duration length(double pixels) const noexcept {
        return Duration{static_cast<std::int64_t>(pixels / width * static_cast<double>(range.length().count()))};
    }
    [[nodiscard]] double pixels(Duration duration) const noexcept {
        return static_cast<double>(duration.count()) * width / static_cast<double>(range.length().count());
    }
    [[nodiscard]] double right() const noexcept { return left + width; }
};

enum class ValueSpacing : std::uint8_t {
    linear,
    logarithmic,  ///< @pre the range's low is above zero
};

struct ValueScale {
    ValueRange range;
    double top = 0;
    double height = 1;
    ValueSpacing spacing = ValueSpacing::linear;

    /// Logarithmic: values of zero and below stand far under the foot.
    [[nodiscard]] double y(double value) const noexcept {
        if (spacing == ValueSpacing::logarithmic) {
            const double share =
                std::log(range.high / std::max(value, range.low * 1e-9)) / std::log(range.high / range.low);
            return top + share * height;
        }
        return top + (range.high - value) / (range.high - range.low) * height;
    }
    [[nodiscard]] double value(double y) const noexcept {
        const double share = (y - top) / height;
        if (spacing == ValueSpacing::logarithmic) {
            return range.high * std::pow(range.low / range.high, share);
        }
        return range.high - share * (range.high - range.low);
    }
    [[nodiscard]] double bottom() const noexcept { return top + height; }
};

}  // namespace wattmast::ui
