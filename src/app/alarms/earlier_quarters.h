// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The same quarters of an hour some weeks before, by the clock of a place.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast {

/// Where the clock was set meanwhile, they are no longer a fixed time apart: a day of 23 or 25 hours has quarters that
/// no other day has, or has them twice.
struct EarlierQuarters {
    TimeRange range;        ///< Whole quarters that hold all of them; empty where there is none.
    std::size_t count = 0;  ///< Quarters in `range`.
    /// Of each later quarter, into those of `range`: of a time that the clock showed twice, the first. Empty: the clock
    /// was set forward across it.
    std::vector<std::optional<std::size_t>> places;
};

/// @param begin Of a quarter; `count` of them from there on.
[[nodiscard]] EarlierQuarters earlier_quarters(const TimeZone& zone, UtcTime begin, std::size_t count, int weeks);

}  // namespace wattmast
