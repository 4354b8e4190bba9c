// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where an organisation stands against its target path, and where its trend leads.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/target_path.h"
#include "units/error.h"

namespace wattmast {

struct TargetActual {
    int year = 0;
    std::optional<TargetAmount> amount;  ///< Absent: not known, never zero.
    friend bool operator==(const TargetActual&, const TargetActual&) = default;
};

/// The straight line of least squares through the years that have an amount.
class TargetTrend {
public:
    /// Empty for fewer than `least_years` years. @pre years distinct, within first_target_year … last_target_year
    [[nodiscard]] static std::optional<TargetTrend> through(std::span<const TargetActual> actuals);

    static constexpr std::size_t least_years = 3;

    [[nodiscard]] const std::vector<int>& years() const noexcept { return years_; }  ///< Ascending.
    /// On the line, one rounding, half to even; zero where the line is below zero: nobody emits less than nothing.
    /// Throws std::overflow_error beyond 9.2 Gt.
    [[nodiscard]] TargetAmount at(int year) const;
    [[nodiscard]] TargetAmount change_a_year() const;  ///< Rounded half to even; negative where it falls.

private:
    TargetTrend() = default;
    std::vector<int> years_;
    // The line is (level_ + slope_ × (year − first year) ) / divisor_.
    WideInteger level_ = 0;
    WideInteger slope_ = 0;
    WideInteger divisor_ = 1;
};

struct TargetYear {
    int year = 0;
    std::optional<TargetAmount> allowed;  ///< Absent: the path does not name the year.
    std::optional<TargetAmount> actual;
    std::optional<TargetAmount> over;  ///< actual − allowed: above zero too much, below zero room. Absent with either.
    std::optional<TargetAmount> trend;  ///< In years after the last actual one, where there is a trend.
};

struct TargetStanding {
    std::vector<TargetYear> years;     ///< Every year from the first to the last that the path or an actual names.
    std::optional<TargetYear> latest;  ///< The last year with both, after the base year.
    std::optional<TargetTrend> trend;
    std::string no_trend;  ///< Why there is none; empty where there is one.
    /// The first year after `latest` in which the trend is on the other side of the path than the organisation was in
    /// `latest`; absent: none until the path ends, or no trend, or no latest.
    std::optional<int> crossing;
};

/// The base year counts as an actual year. Fails with `invalid_argument`: a year twice, an amount below zero, a year
/// out of range, another amount for the base year than the path has. Throws std::overflow_error where the trend leads
/// beyond 9.2 Gt.
[[nodiscard]] Result<TargetStanding> standing(const TargetPath& path, std::span<const TargetActual> actuals);

}  // namespace wattmast
