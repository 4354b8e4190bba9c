// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// When the next stranger may be spoken to. Pure.
#pragma once

#include <algorithm>
#include <chrono>

#include "collect/steady_time.h"

namespace wattmast {

/// Gives out moments that are at least 1/rate apart: no burst, so that no second ever holds more than `rate`.
class ProbePace {
public:
    /// @pre per_second >= 1
    explicit ProbePace(unsigned per_second)
        : distance_((std::chrono::nanoseconds{std::chrono::seconds{1}} + std::chrono::nanoseconds{per_second - 1}) /
                    per_second) {}

    /// The moment, at or after `now`, that belongs to the caller.
    [[nodiscard]] SteadyTime reserve(SteadyTime now) {
        const SteadyTime mine = std::max(now, next_);
        next_ = mine + distance_;
        return mine;
    }

private:
    std::chrono::nanoseconds distance_;
    SteadyTime next_{};
};

}  // namespace wattmast
