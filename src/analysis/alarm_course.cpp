// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/alarm_course.h"

#include <algorithm>
#include <cmath>

namespace wattmast {

std::optional<double> HourOfValues::change(UtcTime at, double value) noexcept {
    const std::int64_t index = std::chrono::floor<Duration>(at).time_since_epoch() / step;
    std::optional<double> largest;
    for (const Range& range : ranges_) {
        if (range.index < 0 || range.index > index || index - range.index > static_cast<std::int64_t>(steps)) {
            continue;
        }
        for (const double moved : {value - range.low, value - range.high}) {
            if (!largest || std::abs(moved) > std::abs(*largest)) {
                largest = moved;
            }
        }
    }
    Range& own = ranges_[static_cast<std::size_t>(index % static_cast<std::int64_t>(ranges_.size()))];
    if (own.index != index) {
        own = {index, value, value};
    }
    own.low = std::min(own.low, value);
    own.high = std::max(own.high, value);
    return largest;
}

Holding StillValue::look(UtcTime at, double value, Duration long_enough, Duration longest_gap) noexcept {
    const bool is_known = value_.has_value() && at >= last_ && at - last_ <= longest_gap;
    if (!is_known || *value_ != value) {
        if (is_known) {
            changes_ = std::min(changes_ + 1, changes_to_know);
            longest_ = std::max(longest_, last_ - since_);
        }
        const bool is_first = !is_known && (!value_ || *value_ == value);
        value_ = value;
        since_ = at;
        last_ = at;
        return is_first ? Holding::between : Holding::over;
    }
    last_ = at;
    const Duration stood = at - since_;
    const bool is_still =
        value != 0 && changes_ >= changes_to_know && stood >= long_enough && stood >= longest_ * times_longer;
    return is_still ? Holding::holds : Holding::between;
}

FallenRegister::Look FallenRegister::look(double value, std::optional<double> modulus, bool is_raised) noexcept {
    const bool is_back = before_ && value >= *before_;  // Momentary.
    if (is_back || is_raised) {
        before_.reset();  // Of one that was raised: counted on from the new level.
    }
    const double last = last_.value_or(value);
    const bool is_wrap = modulus && last - value > *modulus / 2;
    if (!before_ && value < last && !is_wrap) {
        before_ = last;
        fell_by_ = value - last;
    }
    last_ = value;
    return before_ ? Look{Holding::holds, fell_by_} : Look{Holding::over, fell_by_};
}

}  // namespace wattmast
