// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/load_hours.h"

#include <cmath>
#include <cstddef>

namespace wattmast {
namespace {

constexpr double milliseconds_per_hour = 3.6e6;
constexpr double milliwatt_per_watt = 1e3;

double milliseconds(TimeRange range) {
    return static_cast<double>(range.length().count());
}

/// mWh in a millisecond of the hours that have a figure; empty where none has.
std::optional<double> usual_rate(std::span<const AccountHour> meter) {
    double energy = 0;
    double time = 0;
    for (const AccountHour& hour : meter) {
        if (hour.energy) {
            energy += static_cast<double>(hour.energy->count());
            time += milliseconds(hour.range);
        }
    }
    return time > 0 ? std::optional(energy / time) : std::nullopt;
}

PartsPerMillion known_share(const LoadHour& hour, double absent) {
    if (!hour.energy) {
        return {};
    }
    const auto energy = static_cast<double>(hour.energy->count());
    // Feeding meters may make a sum small or negative: then shares of it mean nothing, and any absence is one.
    if (absent <= 0 || energy <= 0) {
        return absent == 0 ? whole : PartsPerMillion{0};
    }
    return PartsPerMillion{static_cast<std::int32_t>(std::floor(energy / (energy + absent) * whole.count))};
}

}  // namespace

double mean_watts(const LoadHour& hour) {
    return static_cast<double>(hour.energy->count()) * milliseconds_per_hour / milliseconds(hour.range) /
           milliwatt_per_watt;
}

LoadSum::LoadSum(std::span<const TimeRange> hours) : hours_(hours.size()), absent_(hours.size()) {
    for (std::size_t i = 0; i < hours.size(); ++i) {
        hours_[i].range = hours[i];
    }
}

void LoadSum::add(std::span<const AccountHour> meter) {
    ++meters_;
    const std::optional<double> rate = usual_rate(meter);
    for (std::size_t i = 0; i < hours_.size(); ++i) {
        LoadHour& sum = hours_[i];
        const AccountHour& hour = meter[i];
        if (!hour.energy) {
            ++sum.missing;
            absent_[i] += rate.value_or(0) * milliseconds(hour.range);
            continue;
        }
        sum.energy = sum.energy.value_or(Energy{}) + *hour.energy;
        sum.by_method.at(static_cast<std::size_t>(hour.method) - 1) += *hour.energy;
    }
}

std::vector<LoadHour> LoadSum::hours() const {
    std::vector<LoadHour> hours = hours_;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        hours[i].known = known_share(hours[i], absent_[i]);
    }
    return hours;
}

}  // namespace wattmast
