// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Hours of many meters added up, so that a sum says what it is made of and what is not in it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/energy_account.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// One hour over several meters.
struct LoadHour {
    TimeRange range;
    std::optional<Energy> energy;       ///< Of the meters that have a figure; empty where none has.
    std::array<Energy, 4> by_method{};  ///< measured, integrated, estimated, entered; they add up to `energy`.
    std::uint32_t missing = 0;          ///< Meters without a figure.
    /// How much of the load `energy` is of: its share of itself and what the missing meters draw in their other hours.
    /// Judges the hour and fills nothing. 0 where there is no energy.
    PartsPerMillion known{};
    friend bool operator==(const LoadHour&, const LoadHour&) = default;
};

/// From so much of the load an hour is one of the whole load: its power is compared with that of others.
inline constexpr PartsPerMillion full_hour_from{980'000};
[[nodiscard]] constexpr bool is_full(const LoadHour& hour) noexcept {
    return hour.energy && hour.known >= full_hour_from;
}

/// Mean over the hour, in W. @pre hour.energy, and its range is not empty
[[nodiscard]] double mean_watts(const LoadHour& hour);

/// Adds meters up, hour by hour. A value; any thread.
class LoadSum {
public:
    /// @param hours Ascending, not overlapping, none empty.
    explicit LoadSum(std::span<const TimeRange> hours);

    /// A meter without any figure is counted by meters() and missing in every hour; nobody knows how much it draws, so
    /// no `known` is less for it. Throws std::overflow_error. @pre As many hours as there are, of the same ranges
    void add(std::span<const AccountHour> meter);

    [[nodiscard]] std::uint32_t meters() const noexcept { return meters_; }
    [[nodiscard]] std::vector<LoadHour> hours() const;

private:
    std::vector<LoadHour> hours_;
    std::vector<double> absent_;  ///< mWh that missing meters would have drawn.
    std::uint32_t meters_ = 0;
};

}  // namespace wattmast
