// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/amount_energy.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 9;  // of a kWh
constexpr int digits = 11;
constexpr WideInteger counts_per_quantum = 1000;  // 10^-9 kWh in a mWh

/// 9 PWh: what the ledger holds.
constexpr WideInteger most_counts = counts_per_quantum * 9'000'000'000'000'000'000;

/// What flowed in a period.
struct Amount {
    TimeRange period;
    WideInteger count = 0;
    WideInteger before = 0;  ///< The sum of all earlier ones.
};

struct Amounts {
    std::vector<Amount> list;  ///< Ascending, not overlapping.
    std::vector<UtcTime> suspect;
};

/// Of samples that follow each other; none where no period can be so long.
std::vector<Duration> distances_of(std::span<const Sample> samples, std::size_t first, std::size_t last) {
    std::vector<Duration> distances;
    for (std::size_t i = first; i < last; ++i) {
        const Duration distance = samples[i + 1].at - samples[i].at;
        if (distance <= longest_amount_period) {
            distances.push_back(distance);
        }
    }
    return distances;
}

/// How long a period is there: the median of the sample's distance to the one before, of up to three before that, and
/// of those behind, one more than there are before at most. So a change of the grid is seen where it is, also where the
/// other grid has many more samples, and a single distance over a gap does not count. Empty for a sample all alone.
std::optional<Duration> length_around(std::span<const Sample> samples, std::size_t at) {
    constexpr std::size_t reach = amounts_beside - 1;
    const std::size_t before = at - std::min(at, std::size_t{1});
    const std::size_t first = before - std::min(before, reach);
    const std::size_t behind = std::min(reach, before - first + 1);
    auto distances = distances_of(samples, first, std::min(at + behind, samples.size() - 1));
    if (distances.empty()) {
        return std::nullopt;
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return *middle;
}

/// A period reaches back to the sample before, which may be missing; where that is farther away than half as much again
/// as is usual there, something between is not there, and it is as long as usual.
UtcTime begin_of_period(std::span<const Sample> samples, std::size_t at, Duration fallback) {
    const Duration usual = length_around(samples, at).value_or(fallback);
    const bool follows = at > 0 && samples[at].at - samples[at - 1].at <= usual * 3 / 2;
    return follows ? samples[at - 1].at : samples[at].at - usual;
}

/// Without the missing ones before the first value and behind the last: whether they have been read depends on what was
/// asked.
std::span<const Sample> from_value_to_value(std::span<const Sample> samples) {
    while (!samples.empty() && !samples.front().value) {
        samples = samples.subspan(1);
    }
    while (!samples.empty() && !samples.back().value) {
        samples = samples.first(samples.size() - 1);
    }
    return samples;
}

Result<Amounts> amounts_of(std::span<const Sample> samples, Duration fallback) {
    Amounts amounts;
    WideInteger sum = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample& sample = samples[i];
        if (!sample.value) {
            continue;
        }
        if (sample.quality != Quality::good) {
            amounts.suspect.push_back(sample.at);
            continue;
        }
        const auto count = to_fixed(*sample.value, decimals, digits);
        if (!count || sum > most_counts) {
            return fail(Errc::overflow, "the energy " + sample.value->to_string() + " kWh of the period that ends " +
                                            to_iso8601(sample.at) + " is beyond measure; check the unit of the import");
        }
        amounts.list.push_back({{begin_of_period(samples, i, fallback), sample.at}, *count, sum});
        sum += *count;
    }
    return amounts;
}

/// mWh from the first period's begin to `at`, rounded once. @pre at lies in the period
WideInteger energy_at(const Amount& amount, UtcTime at) {
    const WideInteger length = amount.period.length().count();
    const WideInteger part = (at - amount.period.begin).count();
    return divide_half_even(amount.before * length + amount.count * part, length * counts_per_quantum);
}

void note_gap(EnergyInterval& interval, UtcTime begin, UtcTime end) {
    if (begin < end) {
        interval.findings.push_back({EnergyFinding::Kind::gap, {begin, end}, "no amount of energy is stated"});
    }
}

/// Says that a border cuts a period; what of it was shared, in mWh.
WideInteger note_share(EnergyInterval& interval, const Amount& amount, TimeRange inside) {
    if (inside == amount.period) {
        return 0;
    }
    interval.findings.push_back({EnergyFinding::Kind::shared_over_gap, amount.period,
                                 "only the sum of this period is stated; its part is shared by time"});
    return energy_at(amount, inside.end) - energy_at(amount, inside.begin);
}

void note_suspect(EnergyInterval& interval, const std::vector<UtcTime>& suspect) {
    const auto first = std::ranges::lower_bound(suspect, interval.range.begin);
    const auto last = std::ranges::lower_bound(suspect, interval.range.end);
    if (first != last) {
        interval.findings.push_back({EnergyFinding::Kind::suspect,
                                     {*first, *(last - 1) + Duration{1}},
                                     std::to_string(last - first) + " suspect amounts left out"});
    }
}

/// What a cell's values between the first and the last add up to.
std::optional<ExactSum> sum_between(const CellValues& values) {
    const auto* const all = std::get_if<ExactSum>(&values.sum);
    const auto first = values.first.to_decimal();
    const auto last = values.last.to_decimal();
    if (all == nullptr || !first || !last) {
        return std::nullopt;
    }
    std::optional<ExactSum> rest = *all;
    for (const Decimal& edge : {*first, *last}) {
        const ExactSum less{-WideInteger{edge.mantissa()}, static_cast<std::int8_t>(edge.exponent())};
        rest = rest ? add_sums(*rest, less) : rest;
    }
    return rest;
}

/// So many values of one sum; the last takes what the others leave.
std::optional<std::vector<Value>> even_values(const ExactSum& sum, std::int64_t count) {
    if (sum.exponent > 0) {
        return std::nullopt;
    }
    const WideInteger share = sum.mantissa / count;
    const auto one = from_fixed(share, -sum.exponent);
    const auto last = from_fixed(sum.mantissa - share * (count - 1), -sum.exponent);
    if (!one || !last) {
        return std::nullopt;
    }
    std::vector<Value> values(static_cast<std::size_t>(count), Value::of(*one));
    values.back() = Value::of(*last);
    return values;
}

EnergyInterval add_up(const std::vector<Amount>& amounts, TimeRange range) {
    EnergyInterval interval;
    interval.range = range;
    WideInteger energy = 0;
    WideInteger shared = 0;
    WideInteger covered = 0;
    UtcTime known_until = range.begin;
    auto it =
        std::ranges::partition_point(amounts, [&](const Amount& amount) { return amount.period.end <= range.begin; });
    for (; it != amounts.end() && it->period.begin < range.end; ++it) {
        const TimeRange inside = intersection(range, it->period);
        energy += energy_at(*it, inside.end) - energy_at(*it, inside.begin);
        shared += note_share(interval, *it, inside);
        covered += inside.length().count();
        note_gap(interval, known_until, inside.begin);
        known_until = inside.end;
        interval.method = EnergyMethod::measured;
        interval.first_value = interval.first_value.value_or(it->period.end);
        interval.last_value = it->period.end;
    }
    note_gap(interval, known_until, range.end);
    interval.coverage.count = static_cast<std::int32_t>(covered * whole.count / range.length().count());
    if (interval.method == EnergyMethod::measured) {
        interval.energy = Energy::of(static_cast<std::int64_t>(energy));
        interval.method = shared * 2 > energy ? EnergyMethod::estimated : EnergyMethod::measured;
    }
    return interval;
}

}  // namespace

Result<std::vector<EnergyInterval>> energy_from_amounts(std::span<const Sample> samples,
                                                        std::span<const TimeRange> ranges, Duration fallback) {
    const auto amounts = amounts_of(from_value_to_value(samples), fallback);
    if (!amounts) {
        return amounts.error();
    }
    std::vector<EnergyInterval> intervals;
    intervals.reserve(ranges.size());
    for (const TimeRange range : ranges) {
        intervals.push_back(add_up(amounts->list, range));
        note_suspect(intervals.back(), amounts->suspect);
    }
    return intervals;
}

std::optional<std::vector<Sample>> amounts_of_cell(const RollupCell& cell) {
    std::vector<Sample> amounts;
    if (!cell.values) {
        return amounts;
    }
    const CellValues& values = *cell.values;
    const std::int64_t steps = std::int64_t{cell.count} - 1;
    if (cell.suspect > 0 || values.longest * steps != values.last_at - values.first_at) {
        return std::nullopt;
    }
    amounts.push_back(good_sample(PointId{}, values.first_at, values.first));
    if (steps > 1) {
        const auto rest = sum_between(values);
        const auto between = rest ? even_values(*rest, steps - 1) : std::nullopt;
        if (!between) {
            return std::nullopt;
        }
        for (const Value& value : *between) {
            amounts.push_back(good_sample(PointId{}, amounts.back().at + values.longest, value));
        }
    }
    if (steps > 0) {
        amounts.push_back(good_sample(PointId{}, values.last_at, values.last));
    }
    return amounts;
}

}  // namespace wattmast
