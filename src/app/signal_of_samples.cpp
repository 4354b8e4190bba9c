// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "analysis/counter.h"
#include "app/signal.h"
#include "app/signal_pieces.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Files of other systems come in quarter hours or hours; anything coarser is drawn as what it is, with gaps.
constexpr Duration coarsest_spacing = 1h;

/// How a kind becomes a line.
enum class Course : std::uint8_t {
    straight = 1,  ///< From value to value.
    steps = 2,     ///< Each value holds until the next.
    rate = 3,      ///< Difference of two readings per second.
    amount = 4,    ///< Amount of the period that ends at the sample, per second.
};

bool has_rate(PointKind kind) {
    return drawn_unit(kind) != info(kind).unit;
}

Course course_of(PointKind kind) {
    switch (info(kind).nature) {
        case PointNature::gauge:
            return Course::straight;
        case PointNature::state:
            return Course::steps;
        case PointNature::counter:
            return has_rate(kind) ? Course::rate : Course::steps;
        case PointNature::total:
            return has_rate(kind) ? Course::amount : Course::steps;
    }
    return Course::steps;
}

/// Two values that follow each other, and whether the store says that a poll between them brought nothing.
struct Stretch {
    TimeRange range;
    bool has_missed_poll = false;
};

/// The longest stretch that is no gap, in the place of stretches[i].
Duration tolerance(std::span<const Stretch> stretches, std::size_t i, Duration interval) {
    Duration spacing = interval;
    if (!stretches[i].has_missed_poll) {
        const auto spacing_at = [&](std::size_t neighbour) {  // A longer one is a gap, and no spacing.
            const Duration length = stretches[neighbour].range.length();
            return length <= longest_step(coarsest_spacing) ? length : Duration{0};
        };
        const Duration before = i > 0 ? spacing_at(i - 1) : Duration{0};
        const Duration after = i + 1 < stretches.size() ? spacing_at(i + 1) : Duration{0};
        spacing = std::max(interval, std::min(std::max(before, after), coarsest_spacing));
    }
    return longest_step(spacing);
}

bool is_joined(std::span<const Stretch> stretches, std::size_t i, Duration interval) {
    return stretches[i].range.length() <= tolerance(stretches, i, interval);
}

std::vector<const Sample*> values_in(std::span<const Sample> samples) {
    std::vector<const Sample*> values;
    values.reserve(samples.size());
    for (const Sample& sample : samples) {
        if (sample.value) {
            values.push_back(&sample);
        }
    }
    return values;
}

std::vector<Stretch> stretches_between(const std::vector<const Sample*>& values) {
    std::vector<Stretch> stretches;
    stretches.reserve(values.size());
    for (std::size_t i = 1; i < values.size(); ++i) {
        // Samples lie in one array, missing ones between their neighbours.
        const bool has_missed_poll = values[i] - values[i - 1] > 1;
        stretches.push_back({{values[i - 1]->at, values[i]->at}, has_missed_poll});
    }
    return stretches;
}

/// Both ascend, so one pass tells which increments have a missing sample inside.
std::vector<Stretch> stretches_of(std::span<const Increment> increments, std::span<const Sample> samples) {
    std::vector<Stretch> stretches;
    stretches.reserve(increments.size());
    auto sample = samples.begin();
    for (const Increment& increment : increments) {
        Stretch stretch{{increment.from, increment.to}};
        for (; sample != samples.end() && sample->at < increment.to; ++sample) {
            stretch.has_missed_poll |= sample->at > increment.from && !sample->value;
        }
        stretches.push_back(stretch);
    }
    return stretches;
}

QualityClass quality_of(const Sample& a, const Sample& b) {
    const bool is_good = a.quality == Quality::good && b.quality == Quality::good;
    return is_good ? QualityClass::measured : QualityClass::missing;
}

/// Gauges and states.
void add_levels(Signal& signal, std::span<const Sample> samples, Course course) {
    const std::vector<const Sample*> values = values_in(samples);
    const std::vector<Stretch> stretches = stretches_between(values);
    bool has_neighbour = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Sample& sample = *values[i];
        const bool continues = i < stretches.size() && is_joined(stretches, i, signal.interval);
        const double value = sample.value->to_double();
        if (continues) {
            const Sample& next = course == Course::straight ? *values[i + 1] : sample;
            signal.pieces.push_back(
                level_piece(stretches[i].range, value, next.value->to_double(), quality_of(sample, next)));
        } else if (!has_neighbour) {
            signal.pieces.push_back(level_piece({sample.at, sample.at}, value, value, quality_of(sample, sample)));
        }
        has_neighbour = continues;
        signal.sample_times.push_back(sample.at);
    }
}

/// Counters.
Result<void> add_rates(Signal& signal, std::span<const Sample> samples, std::span<const MeterEvent> events,
                       const CounterRules& rules, double factor) {
    const auto walk = walk_counter(samples, rules, events);
    if (!walk) {
        return walk.error();
    }
    const std::vector<Increment>& increments = walk->increments;
    const std::vector<Stretch> stretches = stretches_of(increments, samples);
    for (std::size_t i = 0; i < increments.size(); ++i) {
        const Increment& increment = increments[i];
        if (i == 0) {
            signal.sample_times.push_back(increment.from);
        }
        signal.sample_times.push_back(increment.to);
        if (increment.kind == IncrementKind::reset || increment.kind == IncrementKind::exchange) {
            signal.resets.push_back(increment.to);
        }
        if (increment.amount) {
            const TimeRange range = stretches[i].range;
            const double seconds = seconds_of(range.length());
            const double rate = increment.amount->to_double() * factor / seconds;
            SignalPiece piece = level_piece(range, rate, rate, QualityClass::measured);
            piece.use = is_joined(stretches, i, signal.interval) ? SignalPiece::Use::drawn : SignalPiece::Use::bridged;
            signal.pieces.push_back(piece);
        }
    }
    return {};
}

/// Amounts of the period that ends at the sample; the first one's period is not known, nor is one after a gap.
void add_amounts(Signal& signal, std::span<const Sample> samples, double factor) {
    const std::vector<const Sample*> values = values_in(samples);
    const std::vector<Stretch> stretches = stretches_between(values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        signal.sample_times.push_back(values[i]->at);
        if (i > 0 && is_joined(stretches, i - 1, signal.interval)) {
            const TimeRange period = stretches[i - 1].range;
            const double seconds = seconds_of(period.length());
            const double rate = values[i]->value->to_double() * factor / seconds;
            const bool is_good = values[i]->quality == Quality::good;
            signal.pieces.push_back(
                level_piece(period, rate, rate, is_good ? QualityClass::integrated : QualityClass::missing));
        }
    }
}

}  // namespace

Unit drawn_unit(PointKind kind) noexcept {
    const Unit unit = info(kind).unit;
    const PointNature nature = info(kind).nature;
    if (nature != PointNature::counter && nature != PointNature::total) {
        return unit;
    }
    if (kind == PointKind::apparent_energy) {
        return Unit::volt_ampere;
    }
    if (unit == Unit::kilowatt_hour) {
        return Unit::watt;
    }
    if (unit == Unit::kilovar_hour) {
        return Unit::var;
    }
    return unit == Unit::byte ? Unit::bit_per_second : unit;
}

Result<Signal> signal_of_samples(PointKind kind, std::span<const Sample> samples, Duration interval,
                                 std::span<const MeterEvent> events, const CounterRules& rules) {
    Signal signal;
    signal.unit = drawn_unit(kind);
    signal.interval = interval;
    signal.sample_times.reserve(samples.size());
    signal.pieces.reserve(samples.size());
    switch (const Course course = course_of(kind)) {
        case Course::straight:
        case Course::steps:
            add_levels(signal, samples, course);
            break;
        case Course::rate:
            if (const auto added = add_rates(signal, samples, events, rules, rate_factor(info(kind).unit)); !added) {
                return added.error();
            }
            break;
        case Course::amount:
            add_amounts(signal, samples, rate_factor(info(kind).unit));
            break;
    }
    signal.samples = signal.sample_times.size();
    return signal;
}

}  // namespace wattmast
