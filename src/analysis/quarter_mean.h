// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The mean of a value over quarters of an hour, as its readings come. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "units/utc_time.h"

namespace wattmast {

/// Each reading holds until the next, at most `longest_gap`. Readings come in the order of their times.
class QuarterMean {
public:
    static constexpr Duration length{std::chrono::minutes{15}};
    /// A mean is told where readings cover at least as much of the quarter.
    static constexpr double enough = 0.8;

    /// An empty reading ends the one before it. @param at >= the time of the call before, in the running quarter.
    void add(UtcTime at, std::optional<double> reading, Duration longest_gap) noexcept;
    /// Ends the quarter that runs at `border`, its end, and begins the next with the reading that holds.
    [[nodiscard]] std::optional<double> finish(UtcTime border, Duration longest_gap) noexcept;

private:
    void hold_until(UtcTime at, Duration longest_gap) noexcept;

    std::optional<double> reading_;
    UtcTime from_;      ///< The reading is counted up to here.
    UtcTime read_at_;   ///< When it was read.
    double sum_ = 0;    ///< Reading times milliseconds.
    double known_ = 0;  ///< Milliseconds.
};

}  // namespace wattmast
