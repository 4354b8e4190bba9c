// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy by the hour, what may stand in for hours without a figure, and sums that say what they are made of.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/energy.h"
#include "units/civil_time.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// One hour of one node, or what is left of it at a period's edge.
struct AccountHour {
    TimeRange range;
    std::optional<Energy> energy;  ///< Empty exactly when `method` is `missing`.
    EnergyMethod method = EnergyMethod::missing;
    PartsPerMillion coverage;  ///< By values of the meter; what stands in covers nothing.
    friend bool operator==(const AccountHour&, const AccountHour&) = default;
};

/// What may stand in for an hour of which the meter says nothing of its own. Always somebody's decision.
enum class GapPolicy : std::uint8_t {
    leave_missing = 1,      ///< Nothing. Sums are of the rest, and their coverage says so.
    between_registers = 2,  ///< What a register counted across the gap, shared by time: exact in total.
    /// As above; and where no register tells: the mean of the same weekday and hour of the weeks before.
    typical_day = 3,
};
[[nodiscard]] std::string_view id_of(GapPolicy policy) noexcept;
[[nodiscard]] std::optional<GapPolicy> gap_policy_by_id(std::string_view id) noexcept;

struct GapRules {
    GapPolicy policy = GapPolicy::between_registers;
    /// Of a period's time. Above it nothing stands in for anything in that period. A total that a register counted is
    /// kept however long the gap was.
    PartsPerMillion largest_share{100'000};
    friend bool operator==(const GapRules&, const GapRules&) = default;
};

/// Weeks before that typical days are made of, and how many of them must have the hour by measurement.
inline constexpr int typical_weeks = 4;
inline constexpr int fewest_typical_weeks = 2;

/// How hours of a period were filled.
struct GapOutcome {
    std::size_t missing = 0;     ///< Hours without a figure before.
    std::size_t shared = 0;      ///< Hours whose energy is mostly a register's share by time.
    std::size_t filled = 0;      ///< Of the missing, those which a typical day stands in for now.
    bool is_over_limit = false;  ///< They would have been more than `largest_share` of the period: none is.
    friend bool operator==(const GapOutcome&, const GapOutcome&) = default;
};

/// Applies the policy to the hours of one period. @param history The hours of the weeks before, ascending; used by
/// `typical_day` only. @param zone Whose weekdays and hours are compared.
/// Throws std::overflow_error where a mean leaves its range.
GapOutcome apply_gap_rules(std::vector<AccountHour>& hours, std::span<const AccountHour> history, const GapRules& rules,
                           const TimeZone& zone);

/// The sum of hours.
struct AccountSum {
    TimeRange range;
    std::optional<Energy> energy;  ///< Of the hours that have one; empty where none has.
    /// The method of the largest part; of equal parts the worse.
    EnergyMethod method = EnergyMethod::missing;
    std::array<Energy, 4> by_method{};  ///< measured, integrated, estimated, entered; they add up to `energy`.
    PartsPerMillion coverage;           ///< Mean of the hours' by time, rounded down.
    PartsPerMillion missing;            ///< Share of the time without a figure, rounded up.
    friend bool operator==(const AccountSum&, const AccountSum&) = default;
};

/// Throws std::overflow_error. @pre hours is not empty and tiles a range
[[nodiscard]] AccountSum sum_hours(std::span<const AccountHour> hours);

/// The sums of ranges that are whole numbers of hours of the account. @pre each range begins and ends with an hour
[[nodiscard]] std::vector<AccountSum> sum_by(std::span<const AccountHour> hours, std::span<const TimeRange> ranges);

}  // namespace wattmast
