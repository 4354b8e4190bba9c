// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/energy_account.h"

#include <algorithm>
#include <chrono>

#include "units/decimal.h"

namespace wattmast {
namespace {

constexpr std::size_t hours_of_day = 24;
constexpr std::size_t hours_of_week = 7 * hours_of_day;

/// Which hour of a civil week begins at `time`, from 0 on Sunday.
std::size_t hour_of_week(UtcTime time, const TimeZone& zone) {
    const auto clock = zone.local(time).clock;
    const auto day = std::chrono::floor<std::chrono::days>(clock);
    const auto hour = std::chrono::floor<std::chrono::hours>(clock - day);
    return std::size_t{std::chrono::weekday{day}.c_encoding()} * hours_of_day + static_cast<std::size_t>(hour.count());
}

bool is_by_measurement(const AccountHour& hour) {
    return hour.method == EnergyMethod::measured || hour.method == EnergyMethod::integrated;
}

struct TypicalHour {
    WideInteger sum = 0;
    int weeks = 0;

    [[nodiscard]] std::optional<Energy> mean() const {
        if (weeks < fewest_typical_weeks) {
            return std::nullopt;
        }
        const WideInteger twice = 2 * sum;
        WideInteger quotient = sum / weeks;
        const WideInteger rest = twice - 2 * quotient * weeks;  // twice what is left
        const WideInteger size = rest < 0 ? -rest : rest;
        if (size > weeks || (size == weeks && quotient % 2 != 0)) {
            quotient += rest < 0 ? -1 : 1;
        }
        return Energy::of(static_cast<std::int64_t>(quotient));
    }
};

std::array<TypicalHour, hours_of_week> typical_hours(std::span<const AccountHour> history, UtcTime begin,
                                                     const TimeZone& zone) {
    std::array<TypicalHour, hours_of_week> typical{};
    const UtcTime earliest = begin - std::chrono::weeks{typical_weeks} - std::chrono::hours{1};
    for (const AccountHour& hour : history) {
        const bool is_whole = hour.range.length() == std::chrono::hours{1} && hour.coverage == whole;
        if (hour.range.begin >= earliest && hour.range.end <= begin && is_whole && is_by_measurement(hour)) {
            TypicalHour& place = typical[hour_of_week(hour.range.begin, zone)];
            place.sum += hour.energy->count();
            ++place.weeks;
        }
    }
    return typical;
}

Duration length_of(std::span<const AccountHour> hours) {
    Duration length{0};
    for (const AccountHour& hour : hours) {
        length += hour.range.length();
    }
    return length;
}

/// The mean's part of an hour that is shorter than one.
Energy share_of(Energy mean, Duration length) {
    constexpr Duration hour = std::chrono::hours{1};
    if (length == hour) {
        return mean;
    }
    const WideInteger product = static_cast<WideInteger>(mean.count()) * length.count();
    return Energy::of(static_cast<std::int64_t>(product / hour.count()));
}

void take_typical_days(std::vector<AccountHour>& hours, std::span<const AccountHour> history, const GapRules& rules,
                       const TimeZone& zone, GapOutcome& outcome) {
    const auto typical = typical_hours(history, hours.front().range.begin, zone);
    std::vector<AccountHour> filled = hours;
    Duration stood_in{0};
    for (AccountHour& hour : filled) {
        if (hour.energy) {
            continue;
        }
        if (const auto mean = typical[hour_of_week(hour.range.begin, zone)].mean()) {
            hour.energy = share_of(*mean, hour.range.length());
            hour.method = EnergyMethod::estimated;
            stood_in += hour.range.length();
            ++outcome.filled;
        }
    }
    const WideInteger share = static_cast<WideInteger>(stood_in.count()) * whole.count;
    const WideInteger limit = static_cast<WideInteger>(length_of(hours).count()) * rules.largest_share.count;
    if (share > limit) {
        outcome.is_over_limit = true;
        outcome.filled = 0;
        return;
    }
    hours = std::move(filled);
}

}  // namespace

std::string_view id_of(GapPolicy policy) noexcept {
    switch (policy) {
        case GapPolicy::leave_missing:
            return "leave_missing";
        case GapPolicy::between_registers:
            return "between_registers";
        case GapPolicy::typical_day:
            return "typical_day";
    }
    return "";
}

std::optional<GapPolicy> gap_policy_by_id(std::string_view id) noexcept {
    for (const GapPolicy policy : {GapPolicy::leave_missing, GapPolicy::between_registers, GapPolicy::typical_day}) {
        if (id == id_of(policy)) {
            return policy;
        }
    }
    return std::nullopt;
}

GapOutcome apply_gap_rules(std::vector<AccountHour>& hours, std::span<const AccountHour> history, const GapRules& rules,
                           const TimeZone& zone) {
    GapOutcome outcome;
    for (AccountHour& hour : hours) {
        const bool is_shared = hour.method == EnergyMethod::estimated;
        outcome.missing += hour.energy ? 0U : 1U;
        outcome.shared += is_shared ? 1U : 0U;
        if (is_shared && rules.policy == GapPolicy::leave_missing) {
            hour.energy.reset();
            hour.method = EnergyMethod::missing;
        }
    }
    if (rules.policy == GapPolicy::typical_day && outcome.missing > 0) {
        take_typical_days(hours, history, rules, zone, outcome);
    }
    return outcome;
}

AccountSum sum_hours(std::span<const AccountHour> hours) {
    AccountSum sum;
    sum.range = {hours.front().range.begin, hours.back().range.end};
    WideInteger covered = 0;
    Duration missing{0};
    for (const AccountHour& hour : hours) {
        covered += static_cast<WideInteger>(hour.coverage.count) * hour.range.length().count();
        if (!hour.energy) {
            missing += hour.range.length();
            continue;
        }
        sum.energy = sum.energy ? *sum.energy + *hour.energy : *hour.energy;
        sum.by_method[static_cast<std::size_t>(hour.method) - 1] += *hour.energy;
        const bool is_first = sum.method == EnergyMethod::missing;
        sum.method = is_first ? hour.method : std::max(sum.method, hour.method);
    }
    const auto length = static_cast<WideInteger>(length_of(hours).count());
    sum.coverage.count = static_cast<std::int32_t>(covered / length);
    const WideInteger share = static_cast<WideInteger>(missing.count()) * whole.count;
    sum.missing.count = static_cast<std::int32_t>((share + length - 1) / length);
    // Of zero energy the worst method of its hours stands; else that of the largest part.
    std::int64_t largest = 0;
    for (std::size_t i = 0; i < sum.by_method.size(); ++i) {
        const std::int64_t size = std::abs(sum.by_method[i].count());
        if (size > 0 && size >= largest) {
            largest = size;
            sum.method = static_cast<EnergyMethod>(i + 1);
        }
    }
    return sum;
}

std::vector<AccountSum> sum_by(std::span<const AccountHour> hours, std::span<const TimeRange> ranges) {
    std::vector<AccountSum> sums;
    sums.reserve(ranges.size());
    for (const TimeRange range : ranges) {
        const auto first =
            std::ranges::lower_bound(hours, range.begin, {}, [](const AccountHour& hour) { return hour.range.begin; });
        const auto last =
            std::ranges::lower_bound(hours, range.end, {}, [](const AccountHour& hour) { return hour.range.begin; });
        sums.push_back(sum_hours({first, last}));
    }
    return sums;
}

}  // namespace wattmast
