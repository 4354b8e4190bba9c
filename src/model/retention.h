// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long what a meter said is kept, and from when on only its cells are.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A number of days or of calendar months, or for ever.
class KeepTime {
public:
    enum class Unit : std::uint8_t { days = 1, months = 2 };

    /// @pre 1 <= count <= 100,000, otherwise throws std::invalid_argument.
    [[nodiscard]] static KeepTime of_days(int count) { return KeepTime(Unit::days, count); }
    [[nodiscard]] static KeepTime of_months(int count) { return KeepTime(Unit::months, count); }
    [[nodiscard]] static KeepTime of_years(int count) { return KeepTime(Unit::months, 12 * count); }
    [[nodiscard]] static KeepTime for_ever() noexcept { return {}; }

    /// "400d", "25mo", "6y" or "forever"; fails with `invalid_argument`.
    [[nodiscard]] static Result<KeepTime> parse(std::string_view text);
    /// What parse() reads; whole years as "6y".
    [[nodiscard]] std::string to_string() const;

    [[nodiscard]] bool is_for_ever() const noexcept { return count_ == 0; }
    /// @pre not for ever
    [[nodiscard]] Unit unit() const noexcept { return unit_; }
    [[nodiscard]] int count() const noexcept { return count_; }
    /// With months of 30.436875 days, the mean of the calendar; empty: for ever.
    [[nodiscard]] std::optional<double> days() const noexcept;

    /// The first UTC midnight whose day is still kept: the day of `now` that many days or calendar months before; the
    /// last of a month where that has no such day. Empty: everything is.
    [[nodiscard]] std::optional<UtcTime> first_kept(UtcTime now) const noexcept;

    friend bool operator==(const KeepTime&, const KeepTime&) = default;

private:
    KeepTime() = default;
    KeepTime(Unit unit, int count);

    Unit unit_ = Unit::days;
    int count_ = 0;  ///< 0: for ever.
};

/// Samples become cells of quarter hours, and those give way to cells of hours. Cells of hours and days, which make a
/// tenth of a file, are kept for ever: no month of any year is ever without figures.
struct RetentionPolicy {
    KeepTime raw = KeepTime::of_months(25);  ///< Two years of reports and the running month.
    KeepTime quarter_hours = KeepTime::of_years(6);
    friend bool operator==(const RetentionPolicy&, const RetentionPolicy&) = default;
};

/// Reports of a month are made from its samples until the month after is a few days old.
inline constexpr int fewest_raw_days = 35;

/// How a policy contradicts itself.
enum class PolicyFault : std::uint8_t {
    raw_too_short = 1,          ///< Samples for less than `fewest_raw_days`.
    quarter_hours_shorter = 2,  ///< Quarter hours for less than the samples that they are made of.
};
/// The first of them; empty: none.
[[nodiscard]] std::optional<PolicyFault> fault_of(const RetentionPolicy& policy) noexcept;
/// Fails with `invalid_argument`, saying what to change, where there is a fault.
[[nodiscard]] Result<void> check_policy(const RetentionPolicy& policy);

/// A policy at one moment. Both are UTC midnights; empty: nothing is to go.
struct RetentionLimits {
    std::optional<UtcTime> raw_before;            ///< Samples before it become quarter hours.
    std::optional<UtcTime> quarter_hours_before;  ///< Quarter hours before it are removed.
    friend bool operator==(const RetentionLimits&, const RetentionLimits&) = default;
};
[[nodiscard]] RetentionLimits limits_at(const RetentionPolicy& policy, UtcTime now);

}  // namespace wattmast
