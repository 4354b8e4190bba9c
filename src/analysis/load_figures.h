// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the hours of a load say: how long which power is drawn, how days go, and what the nights take.
// Powers are means of hours. Only hours of the whole load (is_full) are compared with each other; sums are of all hours
// that have a figure. Absent where there is no such hour; an absent hour is never one of zero.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/load_hours.h"
#include "units/civil_time.h"
#include "units/quantity.h"

namespace wattmast {

/// The powers of full hours in W, highest first: the load-duration curve.
[[nodiscard]] std::vector<double> load_duration(std::span<const LoadHour> hours);

/// The highest power that at least `share` of the hours reach: the curve at that share, without interpolation. Of 100
/// hours 5 % is the fifth highest. Empty for no hours. @pre share is above 0 and at most the whole
[[nodiscard]] std::optional<double> reached_in(std::span<const double> descending, PartsPerMillion share);

inline constexpr PartsPerMillion peak_share{50'000};   ///< Of hours above the upper mark of the curve.
inline constexpr PartsPerMillion base_share{950'000};  ///< Of hours that are at or above the base load.

/// Local hours of the clock from 22:00 to 06:00 are night.
inline constexpr int night_begins = 22;
inline constexpr int night_ends = 6;

struct LoadFigures {
    std::size_t hours = 0;    ///< All.
    std::size_t missing = 0;  ///< Without a figure.
    std::size_t partial = 0;  ///< With a figure of less than the whole load.
    std::optional<Energy> energy;
    std::array<Energy, 4> by_method{};
    PartsPerMillion measured{};        ///< Of the energy, by register; 0 where there is none.
    std::optional<TimeRange> highest;  ///< The full hour of the highest power; of equal ones the first.
    std::optional<double> highest_watts;
    std::optional<double> mean_watts;   ///< Of full hours.
    std::optional<double> load_factor;  ///< Mean over highest, 0 … 1; empty where the highest is not above zero.
    std::optional<double> peak_watts;   ///< reached_in(peak_share)
    std::optional<double> base_watts;   ///< reached_in(base_share)
    std::optional<double> night_share;  ///< Of the energy, 0 … 1; empty where the energy is not above zero.
};
/// Throws std::overflow_error. @param zone Whose clock tells the nights
[[nodiscard]] LoadFigures load_figures(std::span<const LoadHour> hours, const TimeZone& zone);

struct LoadDay {
    CivilDate date;
    TimeRange range;               ///< Of the hours, so a part of the day at the edges of a range.
    std::optional<Energy> energy;  ///< Of the hours that have a figure.
    std::size_t first = 0;         ///< Of its hours, in the span given.
    std::size_t hours = 0;
    std::size_t missing = 0;  ///< Hours without a figure, or with one of less than the whole load.
    bool is_free = false;     ///< Saturday or Sunday. No calendar of holidays is known.
};
/// Hours belong to the day in which they begin. Throws std::overflow_error. @pre hours ascend
[[nodiscard]] std::vector<LoadDay> load_days(std::span<const LoadHour> hours, const TimeZone& zone);

/// Mean power by the hour of the clock, in W.
struct DayProfile {
    std::array<std::optional<double>, 24> weekday;
    std::array<std::optional<double>, 24> free_day;
};
[[nodiscard]] DayProfile day_profile(std::span<const LoadHour> hours, const TimeZone& zone);

/// The hour of the clock at the begin of a time, 0 … 23.
[[nodiscard]] int hour_of_day(UtcTime time, const TimeZone& zone);
[[nodiscard]] bool is_free_day(CivilDate day);

}  // namespace wattmast
