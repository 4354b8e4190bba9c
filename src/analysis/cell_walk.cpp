// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_walk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/cell_rating.h"
#include "analysis/counter_walk.h"

namespace wattmast {
namespace {

constexpr Duration one_tick{1};

/// From the first to the last value of a cell.
TimeRange extent_of(const CellValues& values) noexcept {
    return {values.first_at, values.last_at + one_tick};
}

/// Whether everything between two values that do not fall can be a reading: between doubles there are some that no
/// Decimal holds, which walk_counter() refuses.
bool are_readings_between(const CellValues& values) noexcept {
    constexpr double least = 1e-40;
    return values.first.form() != Value::Form::float64 || values.first.to_double() >= least ||
           values.first == values.last;
}

/// Finds out which cells can stand for their samples, looking at each alone.
class Judge {
public:
    Judge(std::span<const TimeRange> ranges, Duration gap_limit, const CounterRules& rules)
        : gap_limit_(gap_limit), rating_(rules) {
        for (const TimeRange range : ranges) {
            borders_.push_back(range.begin);
            borders_.push_back(range.end);
        }
    }

    /// All values of such a cell are its first and its last.
    static bool is_whole(const RollupCell& cell) noexcept { return cell.count <= 2 && cell.suspect == 0; }

    [[nodiscard]] bool is_clean(const RollupCell& cell) const {
        const CellValues& values = *cell.values;
        return cell.suspect == 0 && values.falls == 0 && values.longest <= gap_limit_ && rating_.explains(values) &&
               !rating_.may_run_round(values) && are_readings_between(values) && !is_cut(values);
    }

private:
    [[nodiscard]] bool is_cut(const CellValues& values) const {
        const auto border = std::ranges::upper_bound(borders_, values.first_at);
        return border != borders_.end() && *border < values.last_at;
    }

    std::vector<UtcTime> borders_;  ///< Ascending.
    Duration gap_limit_;
    CellRating rating_;
};

/// The register's readings, from cells and samples.
class Gatherer {
public:
    explicit Gatherer(std::span<const Sample> samples) : samples_(samples) {}

    Result<void> add_samples(TimeRange extent) {
        auto it = std::ranges::lower_bound(samples_, extent.begin, {}, &Sample::at);
        for (; it != samples_.end() && it->at < extent.end; ++it) {
            if (!it->value) {
                continue;
            }
            if (it->quality != Quality::good) {
                suspect.push_back(it->at);
                continue;
            }
            if (auto added = add(it->at, *it->value, RegisterStep::single); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> add_ends(const RollupCell& cell, RegisterStep step) {
        const CellValues& values = *cell.values;
        if (auto added = add(values.first_at, values.first, RegisterStep::single); !added || cell.count == 1) {
            return added;
        }
        return add(values.last_at, values.last, step);
    }

    std::vector<Register> readings;
    std::vector<UtcTime> suspect;

private:
    Result<void> add(UtcTime at, const Value& value, RegisterStep step) {
        auto reading = register_of(at, value);
        if (!reading) {
            return reading.error();
        }
        reading->step = step;
        readings.push_back(*reading);
        return {};
    }

    std::span<const Sample> samples_;
};

bool is_inside_one_of(std::span<const TimeRange> ranges, TimeRange extent) {
    const auto after = std::ranges::upper_bound(ranges, extent.begin, {}, &TimeRange::begin);
    return after != ranges.begin() && std::prev(after)->end >= extent.end;
}

/// What to read, cell by cell in ascending order; neighbours become one range.
class Unread {
public:
    void add(std::size_t cell, TimeRange extent) {
        if (!ranges_.empty() && cell <= last_ + 1) {
            ranges_.back().end = extent.end;
        } else {
            ranges_.push_back(extent);
        }
        last_ = cell;
    }
    [[nodiscard]] bool is_empty() const noexcept { return ranges_.empty(); }
    std::vector<TimeRange> take() && { return std::move(ranges_); }

private:
    std::vector<TimeRange> ranges_;
    std::size_t last_ = 0;
};

/// The cells whose ends the walk could not do with.
std::vector<TimeRange> unread_of(std::vector<TimeRange> undecided, std::span<const RollupCell> cells) {
    std::ranges::sort(undecided, {}, &TimeRange::begin);
    Unread unread;
    for (const TimeRange part : undecided) {
        // The last cell that begins at or before the part.
        const auto after = std::ranges::upper_bound(cells, part.begin, {}, &RollupCell::start);
        unread.add(static_cast<std::size_t>(after - cells.begin()) - 1, {part.begin, part.end + one_tick});
    }
    return std::move(unread).take();
}

}  // namespace

Result<CellWalk> walk_cells(std::span<const RollupCell> cells, std::span<const TimeRange> read,
                            std::span<const Sample> samples, std::span<const TimeRange> ranges, Duration gap_limit,
                            const CounterRules& rules, std::span<const MeterEvent> events) {
    const Judge judge(ranges, gap_limit, rules);
    Gatherer gatherer(samples);
    gatherer.readings.reserve(2 * cells.size() + samples.size());
    Unread unread;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].values) {
            continue;
        }
        Result<void> added;
        if (const TimeRange extent = extent_of(*cells[i].values); is_inside_one_of(read, extent)) {
            added = gatherer.add_samples(extent);
        } else if (Judge::is_whole(cells[i])) {
            added = gatherer.add_ends(cells[i], RegisterStep::single);
        } else if (judge.is_clean(cells[i])) {
            added = gatherer.add_ends(cells[i], RegisterStep::joined);
        } else {
            unread.add(i, extent);
        }
        if (!added) {
            return added.error();
        }
    }
    if (!unread.is_empty()) {
        return CellWalk{{}, {}, std::move(unread).take()};
    }
    const auto fixed_rules = walk_rules(rules, events);
    if (!fixed_rules) {
        return fixed_rules.error();
    }
    RegisterWalk result = walk_registers(std::move(gatherer.readings), *fixed_rules);
    if (!result.undecided.empty()) {
        return CellWalk{{}, {}, unread_of(std::move(result.undecided), cells)};
    }
    result.walk.suspect = std::move(gatherer.suspect);
    return CellWalk{std::move(result.walk), std::move(result.joined), {}};
}

Result<CellWalk> walk_cells(std::span<const RollupCell> cells, const SamplesIn& reader,
                            std::span<const TimeRange> ranges, Duration gap_limit, const CounterRules& rules,
                            std::span<const MeterEvent> events) {
    std::vector<TimeRange> read;
    std::vector<Sample> samples;
    while (true) {
        auto walk = walk_cells(cells, read, samples, ranges, gap_limit, rules, events);
        if (!walk || walk->unread.empty()) {
            return walk;
        }
        for (const TimeRange range : walk->unread) {
            const auto more = reader(range);
            if (!more) {
                return more.error();
            }
            samples.insert(samples.end(), more->begin(), more->end());
        }
        read.insert(read.end(), walk->unread.begin(), walk->unread.end());
        std::ranges::sort(read, {}, &TimeRange::begin);
        std::ranges::sort(samples, {}, &Sample::at);
    }
}

}  // namespace wattmast
