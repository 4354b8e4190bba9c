// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/steady_cells.h"

#include <algorithm>
#include <limits>

#include "analysis/cell_rating.h"
#include "analysis/counter_walk.h"
#include "analysis/energy_of_walk.h"
#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 9;                        // of a kWh, as in the walk
constexpr WideInteger counts_per_quantum = 1'000;  // 10^-9 kWh in a mWh

/// The register's line through the first and last values of its cells, in units of their last digit.
class SteadyLine {
public:
    SteadyLine(Duration gap_limit, const CounterRules& rules, const WalkRules& fixed)
        : gap_limit_(gap_limit), rating_(rules), most_per_hour_(fixed.most_per_hour), modulus_(fixed.modulus) {}

    /// False where the line is not plainly what the walk would make of these cells.
    [[nodiscard]] bool build(std::span<const RollupCell> cells) {
        points_.reserve(2 * cells.size());
        return std::ranges::all_of(cells, [this](const RollupCell& cell) { return !cell.values || add(cell); }) &&
               is_line();
    }

    [[nodiscard]] TimeRange extent() const noexcept { return {points_.front().at, points_.back().at}; }
    /// The last value at or before `at`. @pre inside the extent
    [[nodiscard]] UtcTime value_until(UtcTime at) const {
        return std::prev(std::ranges::upper_bound(points_, at, {}, &Point::at))->at;
    }
    /// The first value at or after `at`. @pre inside the extent
    [[nodiscard]] UtcTime value_from(UtcTime at) const {
        return std::ranges::lower_bound(points_, at, {}, &Point::at)->at;
    }

    /// Whether the time lies between the values of a cell, where only its samples tell.
    [[nodiscard]] bool is_inside_cell(UtcTime at) const {
        const auto next = std::ranges::lower_bound(points_, at, {}, &Point::at);
        return next != points_.end() && next->ends_cell && next->at != at;
    }

    /// mWh that had flowed at `at`, rounded once as in energy_from_register().
    [[nodiscard]] WideInteger flowed_at(UtcTime at) const {
        if (at <= points_.front().at) {
            return 0;
        }
        if (at >= points_.back().at) {
            return divide_half_even(since_begin(points_.back()), counts_per_quantum);
        }
        const auto to = std::ranges::lower_bound(points_, at, {}, &Point::at);
        const auto from = std::prev(to);
        const WideInteger length = (to->at - from->at).count();
        const WideInteger part = (at - from->at).count();
        const WideInteger before = since_begin(*from);
        return divide_half_even(before * length + (since_begin(*to) - before) * part, counts_per_quantum * length);
    }

private:
    struct Point {
        UtcTime at;
        std::int64_t count = 0;
        bool ends_cell = false;  ///< The one before begins the same cell.
    };

    [[nodiscard]] WideInteger since_begin(const Point& point) const noexcept {
        return (WideInteger{point.count} - points_.front().count) * last_digit_;
    }

    bool add(const RollupCell& cell) {
        const CellValues& values = *cell.values;
        if (cell.suspect != 0 || values.falls != 0 || values.longest > gap_limit_ || !is_of_line(values.first) ||
            !is_of_line(values.last)) {
            return false;
        }
        const bool follows = points_.empty() || (values.first_at - points_.back().at <= gap_limit_ &&
                                                 can_reach(values.first_at, count_of(values.first)));
        if (!follows) {
            return false;
        }
        points_.push_back({values.first_at, count_of(values.first), false});
        if (cell.count == 1) {
            return true;
        }
        const bool is_explained = (cell.count == 2 || (rating_.explains(values) && !rating_.may_run_round(values))) &&
                                  can_reach(values.last_at, count_of(values.last));
        points_.push_back({values.last_at, count_of(values.last), true});
        return is_explained;
    }

    static std::int64_t count_of(const Value& value) noexcept { return static_cast<std::int64_t>(value.bits()); }

    /// All values have the form and exponent of the first, on which the walk's scale is exact and cannot overflow.
    bool is_of_line(const Value& value) {
        constexpr int most_exponent = 1;
        if (last_digit_ == 0) {
            const bool is_known = (value.form() == Value::Form::decimal || value.form() == Value::Form::counter) &&
                                  value.exponent() >= -decimals && value.exponent() <= most_exponent;
            if (!is_known) {
                return false;
            }
            form_ = value.form();
            exponent_ = value.exponent();
            last_digit_ = power_of_ten(exponent_ + decimals);
        }
        constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
        return value.form() == form_ && value.exponent() == exponent_ &&
               (form_ == Value::Form::decimal || value.bits() <= most);
    }

    /// From the last point in one step.
    [[nodiscard]] bool can_reach(UtcTime at, std::int64_t count) const {
        const Point& last = points_.back();
        if (count < last.count || at <= last.at) {
            return false;
        }
        if (!most_per_hour_) {
            return true;
        }
        // Where the register may have gone all the way round, the walk decides.
        const WideInteger amount = (WideInteger{count} - last.count) * last_digit_;
        return is_within_rating(amount, at - last.at, last_digit_, most_per_hour_) &&
               !(modulus_ && is_within_rating(amount + *modulus_, at - last.at, last_digit_, most_per_hour_));
    }

    [[nodiscard]] bool is_line() const {
        constexpr WideInteger widest = std::numeric_limits<std::int64_t>::max();  // each amount is a Decimal
        const bool begins_with_zero = !most_per_hour_ && !points_.empty() && points_.front().count == 0;
        return points_.size() >= 2 && !begins_with_zero && since_begin(points_.back()) <= widest;
    }

    Duration gap_limit_;
    CellRating rating_;
    std::optional<WideInteger> most_per_hour_;
    std::optional<WideInteger> modulus_;
    Value::Form form_ = Value::Form::decimal;
    std::int8_t exponent_ = 0;
    WideInteger last_digit_ = 0;  ///< In 10^-9 of the unit; 0 until there is a value.
    std::vector<Point> points_;
};

/// Empty where a look at samples or the walk's words are needed.
std::optional<EnergyInterval> interval_of(const SteadyLine& line, TimeRange range) {
    const TimeRange known = intersection(range, line.extent());
    if (known.is_empty() || line.is_inside_cell(range.begin) || line.is_inside_cell(range.end)) {
        return std::nullopt;
    }
    EnergyInterval interval;
    interval.range = range;
    note_edges(interval, known);
    interval.energy = Energy::of(static_cast<std::int64_t>(line.flowed_at(known.end) - line.flowed_at(known.begin)));
    interval.method = EnergyMethod::measured;
    interval.first_value = line.value_until(known.begin);
    interval.last_value = line.value_from(known.end);
    const WideInteger covered = known.length().count();
    interval.coverage.count = static_cast<std::int32_t>(covered * whole.count / range.length().count());
    return interval;
}

}  // namespace

std::optional<std::vector<EnergyInterval>> energy_of_steady_cells(std::span<const RollupCell> cells,
                                                                  std::span<const TimeRange> ranges, Duration gap_limit,
                                                                  const CounterRules& rules,
                                                                  std::span<const MeterEvent> events) {
    const auto fixed = walk_rules(rules, events);
    if (!fixed) {
        return std::nullopt;
    }
    SteadyLine line(gap_limit, rules, *fixed);
    if (!line.build(cells)) {
        return std::nullopt;
    }
    const bool has_event = std::ranges::any_of(events, [&](const MeterEvent& event) {
        return event.at > line.extent().begin && event.at <= line.extent().end;
    });
    if (has_event) {
        return std::nullopt;
    }
    std::vector<EnergyInterval> intervals;
    intervals.reserve(ranges.size());
    for (const TimeRange range : ranges) {
        auto interval = interval_of(line, range);
        if (!interval) {
            return std::nullopt;
        }
        intervals.push_back(std::move(*interval));
    }
    return intervals;
}

}  // namespace wattmast
