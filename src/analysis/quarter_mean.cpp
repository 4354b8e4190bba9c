// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/quarter_mean.h"

#include <algorithm>

namespace wattmast {

void QuarterMean::hold_until(UtcTime at, Duration longest_gap) noexcept {
    if (!reading_) {
        return;
    }
    const UtcTime end = std::min(at, read_at_ + longest_gap);
    if (end > from_) {
        const auto milliseconds = static_cast<double>((end - from_).count());
        sum_ += *reading_ * milliseconds;
        known_ += milliseconds;
    }
    from_ = std::max(from_, at);
}

void QuarterMean::add(UtcTime at, std::optional<double> reading, Duration longest_gap) noexcept {
    hold_until(at, longest_gap);
    reading_ = reading;
    read_at_ = at;
    from_ = at;
}

std::optional<double> QuarterMean::finish(UtcTime border, Duration longest_gap) noexcept {
    hold_until(border, longest_gap);
    const bool is_enough = known_ >= enough * static_cast<double>(length.count());
    const auto mean = is_enough ? std::optional(sum_ / known_) : std::nullopt;
    sum_ = 0;
    known_ = 0;
    from_ = border;
    return mean;
}

}  // namespace wattmast
