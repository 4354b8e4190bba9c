// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "analysis/energy.h"
#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 6;  // of a watt
constexpr int digits = 12;
constexpr WideInteger counts_per_quantum = 3'600'000'000;  // µW·ms in a mWh

struct Reading {
    UtcTime at;
    WideInteger microwatts = 0;
};

/// Two neighbouring values, close enough to integrate between.
struct Trapezoid {
    Reading from;
    Reading to;
    WideInteger before = 0;  ///< Twice the µW·ms of all earlier trapezoids.

    [[nodiscard]] TimeRange range() const { return {from.at, to.at}; }
    [[nodiscard]] WideInteger length() const { return (to.at - from.at).count(); }
    [[nodiscard]] WideInteger doubled_area() const { return (from.microwatts + to.microwatts) * length(); }
};

/// mWh from the series' begin to `at`, rounded once. @pre at lies in the trapezoid
WideInteger energy_at(const Trapezoid& trapezoid, UtcTime at) {
    const WideInteger length = trapezoid.length();
    const WideInteger part = (at - trapezoid.from.at).count();
    const WideInteger rise = trapezoid.to.microwatts - trapezoid.from.microwatts;
    const WideInteger inside = 2 * trapezoid.from.microwatts * part * length + rise * part * part;
    return divide_half_even(trapezoid.before * length + inside, 2 * length * counts_per_quantum);
}

struct Readings {
    std::vector<Reading> good;
    std::vector<UtcTime> suspect;
};

Result<Readings> readings_of(std::span<const Sample> samples) {
    Readings readings;
    for (const Sample& sample : samples) {
        if (!sample.value) {
            continue;
        }
        if (sample.quality != Quality::good) {
            readings.suspect.push_back(sample.at);
            continue;
        }
        const auto microwatts = to_fixed(*sample.value, decimals, digits);
        if (!microwatts) {
            return fail(Errc::overflow, "the power " + sample.value->to_string() + " W of " + to_iso8601(sample.at) +
                                            " is beyond 1 TW; check the profile's scale and data type");
        }
        readings.good.push_back({sample.at, *microwatts});
    }
    return readings;
}

std::vector<Trapezoid> trapezoids_of(const std::vector<Reading>& readings, Duration gap_limit) {
    std::vector<Trapezoid> trapezoids;
    WideInteger area = 0;
    for (std::size_t i = 1; i < readings.size(); ++i) {
        if (readings[i].at - readings[i - 1].at <= gap_limit) {
            trapezoids.push_back({readings[i - 1], readings[i], area});
            area += trapezoids.back().doubled_area();
        }
    }
    return trapezoids;
}

void note_gap(EnergyInterval& interval, UtcTime begin, UtcTime end) {
    if (begin < end) {
        interval.findings.push_back({EnergyFinding::Kind::gap, {begin, end}, "no power value; not integrated"});
    }
}

void note_suspect(EnergyInterval& interval, const std::vector<UtcTime>& suspect) {
    const auto first = std::ranges::lower_bound(suspect, interval.range.begin);
    const auto last = std::ranges::lower_bound(suspect, interval.range.end);
    if (first != last) {
        interval.findings.push_back({EnergyFinding::Kind::suspect,
                                     {*first, *(last - 1) + Duration{1}},
                                     std::to_string(last - first) + " suspect power values left out"});
    }
}

EnergyInterval integrate(const std::vector<Trapezoid>& trapezoids, TimeRange range) {
    EnergyInterval interval;
    interval.range = range;
    WideInteger energy = 0;
    WideInteger covered = 0;
    UtcTime known_until = range.begin;
    const auto ends_before = [&](const Trapezoid& trapezoid) { return trapezoid.to.at <= range.begin; };
    auto it = std::partition_point(trapezoids.begin(), trapezoids.end(), ends_before);
    while (it != trapezoids.end() && it->from.at < range.end) {
        // Neighbours share a reading: one difference over the whole run, so that only the run's borders are rounded.
        const auto run = it;
        while (std::next(it) != trapezoids.end() && std::next(it)->from.at == it->to.at && it->to.at < range.end) {
            ++it;
        }
        const TimeRange inside = intersection(range, {run->from.at, it->to.at});
        energy += energy_at(*it, inside.end) - energy_at(*run, inside.begin);
        covered += inside.length().count();
        note_gap(interval, known_until, inside.begin);
        known_until = inside.end;
        interval.method = EnergyMethod::integrated;
        interval.first_value = interval.first_value.value_or(run->from.at);
        interval.last_value = it->to.at;
        ++it;
    }
    note_gap(interval, known_until, range.end);
    interval.coverage.count = static_cast<std::int32_t>(covered * whole.count / range.length().count());
    if (interval.method == EnergyMethod::integrated) {
        interval.energy = Energy::of(static_cast<std::int64_t>(energy));
    }
    return interval;
}

}  // namespace

Result<std::vector<EnergyInterval>> energy_from_power(std::span<const Sample> samples,
                                                      std::span<const TimeRange> ranges, Duration gap_limit) {
    const auto readings = readings_of(samples);
    if (!readings) {
        return readings.error();
    }
    const auto trapezoids = trapezoids_of(readings->good, gap_limit);
    std::vector<EnergyInterval> intervals;
    intervals.reserve(ranges.size());
    for (const TimeRange range : ranges) {
        intervals.push_back(integrate(trapezoids, range));
        note_suspect(intervals.back(), readings->suspect);
    }
    return intervals;
}

}  // namespace wattmast
