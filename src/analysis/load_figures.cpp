// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/load_figures.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace wattmast {
namespace {

bool is_night(int hour) {
    return hour >= night_begins || hour < night_ends;
}

/// Rounded down: nothing is called measured that is not.
PartsPerMillion share_of(Energy part, Energy all) {
    if (all.count() <= 0 || part.count() <= 0) {
        return {};
    }
    const double share = static_cast<double>(part.count()) / static_cast<double>(all.count());
    return part >= all ? whole : PartsPerMillion{static_cast<std::int32_t>(share * whole.count)};
}

/// Means of one kind of days.
class ProfileMean {
public:
    void add(int hour, double watts) {
        sums_.at(static_cast<std::size_t>(hour)) += watts;
        ++counts_.at(static_cast<std::size_t>(hour));
    }
    [[nodiscard]] std::array<std::optional<double>, 24> means() const {
        std::array<std::optional<double>, 24> means;
        for (std::size_t i = 0; i < means.size(); ++i) {
            if (counts_.at(i) > 0) {
                means.at(i) = sums_.at(i) / counts_.at(i);
            }
        }
        return means;
    }

private:
    std::array<double, 24> sums_{};
    std::array<int, 24> counts_{};
};

void add_sums(LoadFigures& figures, std::span<const LoadHour> hours, const TimeZone& zone) {
    Energy night;
    for (const LoadHour& hour : hours) {
        if (!hour.energy) {
            ++figures.missing;
            continue;
        }
        figures.partial += is_full(hour) ? 0U : 1U;
        figures.energy = figures.energy.value_or(Energy{}) + *hour.energy;
        for (std::size_t i = 0; i < figures.by_method.size(); ++i) {
            figures.by_method.at(i) += hour.by_method.at(i);
        }
        if (is_night(hour_of_day(hour.range.begin, zone))) {
            night += *hour.energy;
        }
    }
    if (figures.energy && figures.energy->count() > 0) {
        figures.night_share = static_cast<double>(night.count()) / static_cast<double>(figures.energy->count());
        figures.measured = share_of(figures.by_method.front(), *figures.energy);
    }
}

void add_powers(LoadFigures& figures, std::span<const LoadHour> hours) {
    double sum = 0;
    std::size_t full = 0;
    for (const LoadHour& hour : hours) {
        if (!is_full(hour)) {
            continue;
        }
        const double watts = mean_watts(hour);
        sum += watts;
        ++full;
        if (!figures.highest_watts || watts > *figures.highest_watts) {
            figures.highest_watts = watts;
            figures.highest = hour.range;
        }
    }
    if (full == 0) {
        return;
    }
    figures.mean_watts = sum / static_cast<double>(full);
    if (*figures.highest_watts > 0) {
        figures.load_factor = *figures.mean_watts / *figures.highest_watts;
    }
}

}  // namespace

std::vector<double> load_duration(std::span<const LoadHour> hours) {
    std::vector<double> powers;
    for (const LoadHour& hour : hours) {
        if (is_full(hour)) {
            powers.push_back(mean_watts(hour));
        }
    }
    std::ranges::sort(powers, std::greater());
    return powers;
}

std::optional<double> reached_in(std::span<const double> descending, PartsPerMillion share) {
    if (descending.empty()) {
        return std::nullopt;
    }
    const std::uint64_t needed =
        (descending.size() * static_cast<std::uint64_t>(share.count) + static_cast<std::uint64_t>(whole.count) - 1) /
        static_cast<std::uint64_t>(whole.count);
    return descending[std::max<std::uint64_t>(needed, 1) - 1];
}

LoadFigures load_figures(std::span<const LoadHour> hours, const TimeZone& zone) {
    LoadFigures figures;
    figures.hours = hours.size();
    add_sums(figures, hours, zone);
    add_powers(figures, hours);
    const std::vector<double> duration = load_duration(hours);
    figures.peak_watts = reached_in(duration, peak_share);
    figures.base_watts = reached_in(duration, base_share);
    return figures;
}

std::vector<LoadDay> load_days(std::span<const LoadHour> hours, const TimeZone& zone) {
    std::vector<LoadDay> days;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const LoadHour& hour = hours[i];
        const CivilDate date = zone.date_of(hour.range.begin);
        if (days.empty() || days.back().date != date) {
            LoadDay& begun = days.emplace_back();
            begun.date = date;
            begun.range = hour.range;
            begun.first = i;
            begun.is_free = is_free_day(date);
        }
        LoadDay& day = days.back();
        day.range.end = hour.range.end;
        ++day.hours;
        day.missing += is_full(hour) ? 0U : 1U;
        if (hour.energy) {
            day.energy = day.energy.value_or(Energy{}) + *hour.energy;
        }
    }
    return days;
}

DayProfile day_profile(std::span<const LoadHour> hours, const TimeZone& zone) {
    ProfileMean weekday;
    ProfileMean free_day;
    for (const LoadHour& hour : hours) {
        if (is_full(hour)) {
            ProfileMean& of = is_free_day(zone.date_of(hour.range.begin)) ? free_day : weekday;
            of.add(hour_of_day(hour.range.begin, zone), mean_watts(hour));
        }
    }
    return {weekday.means(), free_day.means()};
}

int hour_of_day(UtcTime time, const TimeZone& zone) {
    const auto clock = zone.local(time).clock;
    const auto since_midnight = clock - std::chrono::floor<std::chrono::days>(clock);
    return static_cast<int>(std::chrono::floor<std::chrono::hours>(since_midnight).count());
}

bool is_free_day(CivilDate day) {
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace wattmast
