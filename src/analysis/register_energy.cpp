// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <string>

#include "analysis/energy.h"
#include "analysis/energy_of_walk.h"
#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 9;                        // of a kWh
constexpr WideInteger counts_per_quantum = 1'000;  // 10^-9 kWh in a mWh

/// The register as a line that only grows: increments with the count that had flowed before each.
class Line {
public:
    explicit Line(const CounterWalk& walk) : increments_(walk.increments) {
        amounts_.reserve(increments_.size());
        flowed_before_.reserve(increments_.size());
        WideInteger flowed = 0;
        for (const Increment& increment : increments_) {
            amounts_.push_back(increment.amount ? to_fixed(*increment.amount, decimals, 20).value_or(0) : 0);
            flowed_before_.push_back(flowed);
            flowed += amounts_.back();
        }
        total_ = flowed;
    }

    [[nodiscard]] bool is_empty() const { return increments_.empty(); }
    [[nodiscard]] bool fits_energy() const {
        return total_ <= WideInteger{std::numeric_limits<std::int64_t>::max()} * counts_per_quantum;
    }
    [[nodiscard]] UtcTime begin() const { return increments_.front().from; }
    [[nodiscard]] UtcTime end() const { return increments_.back().to; }

    /// Index of the increment with from < at <= to. @pre begin() < at <= end()
    [[nodiscard]] std::size_t index_of(UtcTime at) const {
        const auto it = std::ranges::lower_bound(increments_, at, {}, &Increment::to);
        return static_cast<std::size_t>(it - increments_.begin());
    }

    /// mWh that had flowed at `at`, rounded once.
    [[nodiscard]] WideInteger flowed_at(UtcTime at) const {
        if (at <= begin()) {
            return 0;
        }
        if (at >= end()) {
            return divide_half_even(total_, counts_per_quantum);
        }
        const std::size_t i = index_of(at);
        const WideInteger length = (increments_[i].to - increments_[i].from).count();
        const WideInteger part = (at - increments_[i].from).count();
        return divide_half_even(flowed_before_[i] * length + amounts_[i] * part, counts_per_quantum * length);
    }

    [[nodiscard]] const std::vector<Increment>& increments() const { return increments_; }

private:
    const std::vector<Increment>& increments_;
    std::vector<WideInteger> amounts_;
    std::vector<WideInteger> flowed_before_;
    WideInteger total_ = 0;
};

EnergyFinding::Kind finding_kind(IncrementKind kind) noexcept {
    switch (kind) {
        case IncrementKind::normal:
            return EnergyFinding::Kind::gap;
        case IncrementKind::wrap:
            return EnergyFinding::Kind::wrap;
        case IncrementKind::reset:
            return EnergyFinding::Kind::reset;
        case IncrementKind::exchange:
            return EnergyFinding::Kind::exchange;
        case IncrementKind::implausible:
            return EnergyFinding::Kind::implausible;
    }
    return EnergyFinding::Kind::gap;
}

std::string detail_of(const Increment& increment) {
    const std::string step = "register went from " + increment.before.to_string() + " to " +
                             increment.after.to_string() + " kWh; " + std::string(id_of(increment.kind)) + ", ";
    return step + (increment.amount ? increment.amount->to_string() + " kWh booked" : "nothing booked across");
}

/// Fills one interval from the line.
class Filler {
public:
    Filler(const Line& line, const CounterWalk& walk, std::span<const UtcTime> joined, Duration gap_limit)
        : line_(line), walk_(walk), joined_(joined), gap_limit_(gap_limit) {}

    [[nodiscard]] EnergyInterval fill(TimeRange range) const {
        EnergyInterval interval;
        interval.range = range;
        const TimeRange known =
            line_.is_empty() ? TimeRange{range.begin, range.begin} : intersection(range, {line_.begin(), line_.end()});
        if (known.is_empty()) {
            interval.findings.push_back({EnergyFinding::Kind::gap, range, "no two register readings bracket it"});
            return interval;
        }
        note_edges(interval, known);
        const WideInteger shared = look_at_increments(interval, known);
        note_left_out(interval);
        const WideInteger energy = line_.flowed_at(known.end) - line_.flowed_at(known.begin);
        if (interval.method == EnergyMethod::missing) {
            return interval;  // nothing but resets and jumps
        }
        interval.energy = Energy::of(static_cast<std::int64_t>(energy));
        interval.method = 2 * shared > energy ? EnergyMethod::estimated : EnergyMethod::measured;
        return interval;
    }

private:
    /// Sets coverage, used times, and `measured` if anything was booked. Returns the mWh shared over long gaps.
    WideInteger look_at_increments(EnergyInterval& interval, TimeRange known) const {
        WideInteger covered = 0;
        WideInteger shared = 0;
        const auto& increments = line_.increments();
        const std::size_t first = line_.index_of(known.begin + Duration{1});
        for (std::size_t i = first; i < increments.size() && increments[i].from < known.end; ++i) {
            const Increment& increment = increments[i];
            const TimeRange span{increment.from, increment.to};
            const TimeRange inside = intersection(span, known);
            if (increment.kind != IncrementKind::normal) {
                interval.findings.push_back({finding_kind(increment.kind), span, detail_of(increment)});
            }
            if (!increment.amount) {
                continue;
            }
            interval.method = EnergyMethod::measured;
            interval.first_value = interval.first_value.value_or(increment.from);
            interval.last_value = increment.to;
            if (span.length() <= gap_limit_ || std::ranges::binary_search(joined_, increment.from)) {
                covered += inside.length().count();
                continue;
            }
            interval.findings.push_back({EnergyFinding::Kind::gap, span, "no reading for longer than the gap limit"});
            if (inside != span) {
                shared += line_.flowed_at(inside.end) - line_.flowed_at(inside.begin);
                interval.findings.push_back({EnergyFinding::Kind::shared_over_gap, span,
                                             "the increment over a gap was shared by time at the border"});
            }
        }
        interval.coverage.count = static_cast<std::int32_t>(covered * whole.count / interval.range.length().count());
        return shared;
    }

    void note_left_out(EnergyInterval& interval) const {
        note(interval, walk_.ignored, EnergyFinding::Kind::ignored, "momentary readings left out");
        note(interval, walk_.suspect, EnergyFinding::Kind::suspect, "suspect readings left out");
    }

    static void note(EnergyInterval& interval, const std::vector<UtcTime>& times, EnergyFinding::Kind kind,
                     const char* what) {
        const auto first = std::ranges::lower_bound(times, interval.range.begin);
        const auto last = std::ranges::lower_bound(times, interval.range.end);
        if (first != last) {
            interval.findings.push_back(
                {kind, {*first, *(last - 1) + Duration{1}}, std::to_string(last - first) + " " + what});
        }
    }

    const Line& line_;
    const CounterWalk& walk_;
    std::span<const UtcTime> joined_;
    Duration gap_limit_;
};

}  // namespace

void note_edges(EnergyInterval& interval, TimeRange known) {
    if (known.begin > interval.range.begin) {
        interval.findings.push_back({EnergyFinding::Kind::begins_late,
                                     {interval.range.begin, known.begin},
                                     "no register reading at or before the begin"});
    }
    if (known.end < interval.range.end) {
        interval.findings.push_back({EnergyFinding::Kind::ends_early,
                                     {known.end, interval.range.end},
                                     "no register reading at or after the end"});
    }
}

Result<std::vector<EnergyInterval>> energy_of_walk(const CounterWalk& walk, std::span<const UtcTime> joined,
                                                   std::span<const TimeRange> ranges, Duration gap_limit) {
    const Line line(walk);
    if (!line.fits_energy()) {
        return fail(Errc::overflow, "the register counts more than 9.2 PWh; check the profile's scale and data type");
    }
    const Filler filler(line, walk, joined, gap_limit);
    std::vector<EnergyInterval> intervals;
    intervals.reserve(ranges.size());
    for (const TimeRange range : ranges) {
        intervals.push_back(filler.fill(range));
    }
    return intervals;
}

Result<std::vector<EnergyInterval>> energy_from_register(std::span<const Sample> samples,
                                                         std::span<const TimeRange> ranges, Duration gap_limit,
                                                         const CounterRules& rules,
                                                         std::span<const MeterEvent> events) {
    const auto walk = walk_counter(samples, rules, events);
    if (!walk) {
        return walk.error();
    }
    return energy_of_walk(*walk, {}, ranges, gap_limit);
}

}  // namespace wattmast
