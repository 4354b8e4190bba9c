// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/point_energy.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "analysis/amount_energy.h"
#include "analysis/cell_energy.h"
#include "app/counter_rules.h"
#include "app/kept_energy.h"
#include "app/reach_recorder.h"
#include "app/register_cells.h"
#include "app/register_events.h"
#include "store/corrected_samples.h"
#include "store/counting_samples.h"
#include "store/rules.h"

namespace wattmast {
namespace {

/// The samples of `asked` and `margin` more on both sides, with one value that counts before and one after, so that
/// borders between samples are known.
Result<std::vector<Sample>> samples_around(const SampleReader& reader, PointId point, TimeRange asked, Duration margin,
                                           std::stop_token cancel) {
    const TimeRange range{asked.begin - margin, asked.end + margin};
    const auto before = last_counting_before(reader, point, range.begin, cancel);
    if (!before) {
        return before.error();
    }
    const auto inside = reader.read(point, range, cancel);
    if (!inside) {
        return inside.error();
    }
    const auto after = first_counting_from(reader, point, range.end, cancel);
    if (!after) {
        return after.error();
    }
    std::vector<Sample> samples;
    samples.reserve(inside->samples().size() + 2);
    if (*before) {
        samples.push_back(**before);
    }
    samples.insert(samples.end(), inside->samples().begin(), inside->samples().end());
    if (*after) {
        samples.push_back(**after);
    }
    return samples;
}

/// Says why an interval has no figure, or not all of it.
void add_retired_finding(EnergyInterval& interval, UtcTime retired_before) {
    interval.findings.push_back({EnergyFinding::Kind::gap,
                                 {interval.range.begin, std::min(interval.range.end, retired_before)},
                                 "the samples have been retired, and the cells left of them do not tell the energy"});
}

EnergyInterval unknown_interval(TimeRange range, UtcTime retired_before) {
    EnergyInterval interval;
    interval.range = range;
    add_retired_finding(interval, retired_before);
    return interval;
}

/// Energy of a register some of whose samples have been retired: from the finest cells left, and from the samples that
/// are kept. An interval that needs samples which are gone has no figure.
class RetiredRegister {
public:
    RetiredRegister(const SampleReader& reader, PointId point, std::vector<RollupCell> retired, UtcTime before,
                    std::stop_token cancel)
        : reader_(reader), point_(point), retired_(std::move(retired)), before_(before), cancel_(std::move(cancel)) {}

    [[nodiscard]] Result<EnergyInterval> energy(TimeRange range, Duration gap_limit, const CounterRules& rules,
                                                std::span<const MeterEvent> events) const {
        auto later = cells_around(reader_, point_, {&range, 1}, rules.momentary, cancel_);
        if (!later) {
            return or_unknown(later.error(), range);
        }
        std::erase_if(*later, [&](const RollupCell& cell) { return cell.start < before_; });
        // What is farther away must not make this interval unknown.
        const Duration beside = beside_of(rules.momentary);
        std::vector<RollupCell> cells;
        std::ranges::copy_if(retired_, std::back_inserter(cells), [&](const RollupCell& cell) {
            return cell.start >= range.begin - beside && cell.start < range.end + beside;
        });
        const std::vector<TimeRange> held_back = leave_out_suspects(cells, range);
        cells.insert(cells.end(), later->begin(), later->end());
        const auto samples_in = [&](TimeRange asked) -> Result<std::vector<Sample>> {
            if (asked.begin < before_) {
                return fail(Errc::no_data, "the samples have been retired");
            }
            return samples_of(reader_, point_, cancel_)(asked);
        };
        auto found = energy_from_cells(cells, samples_in, {&range, 1}, gap_limit, rules, events);
        if (!found) {
            return or_unknown(found.error(), range);
        }
        EnergyInterval& interval = found->front();
        if (!held_back.empty()) {
            interval.findings.push_back({EnergyFinding::Kind::suspect,
                                         {held_back.front().begin, held_back.back().end},
                                         "cells of retired samples with values that were held back are left out"});
        }
        return std::move(interval);
    }

private:
    /// A register goes on across cells that hold a value in doubt, as it does across samples. Gives the spans of their
    /// values inside the range.
    static std::vector<TimeRange> leave_out_suspects(std::vector<RollupCell>& cells, TimeRange range) {
        std::vector<TimeRange> left_out;
        for (const RollupCell& cell : cells) {
            if (cell.suspect > 0) {
                const TimeRange values{cell.values->first_at, cell.values->last_at + Duration{1}};
                if (!intersection(values, range).is_empty()) {
                    left_out.push_back(values);
                }
            }
        }
        std::erase_if(cells, [](const RollupCell& cell) { return cell.suspect > 0; });
        return left_out;
    }

    [[nodiscard]] Result<EnergyInterval> or_unknown(const Failure& failure, TimeRange range) const {
        return failure.code == Errc::no_data ? Result<EnergyInterval>(unknown_interval(range, before_)) : failure;
    }

    const SampleReader& reader_;
    PointId point_;
    std::vector<RollupCell> retired_;
    UtcTime before_;  ///< A UTC midnight: behind all retired cells.
    std::stop_token cancel_;
};

/// Cells pay where most of them are whole days and hours.
bool are_long(std::span<const TimeRange> ranges) {
    return std::ranges::all_of(ranges, [](TimeRange range) { return range.length() >= std::chrono::hours{6}; });
}

/// Whether there are many and each is a cell of an hour, as the hours of most zones are, so that cells tell them all.
bool are_hours_of_cells(std::span<const TimeRange> ranges) {
    constexpr std::size_t many = 24;
    return ranges.size() >= many && std::ranges::all_of(ranges, [](TimeRange range) {
               return range.begin == cell_start(range.begin, RollupLevel::hour) &&
                      range.length() == length_of(RollupLevel::hour);
           });
}

/// The samples of `asked`, and from the values before it to those behind it that tell how long periods are, however far
/// away those of months may be.
Result<Series> amounts_around(const SampleReader& reader, PointId point, TimeRange asked, std::stop_token cancel) {
    TimeRange range = asked;
    for (std::size_t i = 0; i < amounts_beside; ++i) {
        const auto before = last_counting_before(reader, point, range.begin, cancel);
        const auto behind = first_counting_from(reader, point, range.end, cancel);
        if (!before || !behind) {
            return before ? behind.error() : before.error();
        }
        range.begin = *before ? (*before)->at : range.begin;
        range.end = *behind ? (*behind)->at + Duration{1} : range.end;
    }
    return reader.read(point, range, std::move(cancel));
}

/// What is known of amounts whose samples may have been retired.
struct KnownAmounts {
    std::vector<Sample> samples;
    UtcTime retired_before = storable_times.begin;
    std::vector<TimeRange> untold;  ///< Times of values that cells do not tell.
    std::vector<TimeRange> summed;  ///< Times between values of which only the sum is left.
};

std::uint64_t values_of(std::span<const RollupCell> cells, TimeRange range) {
    std::uint64_t values = 0;
    for (const RollupCell& cell : cells) {
        values += cell.values && range.contains(cell.values->first_at) ? cell.count : 0;
    }
    return values;
}

/// The retired cells of a range and those beside it that tell how long periods are. Reads far only where few are near.
Result<std::vector<RollupCell>> retired_around(const SampleReader& reader, PointId point, TimeRange asked,
                                               const std::stop_token& cancel) {
    constexpr Duration near{std::chrono::days{2}};
    constexpr Duration far = longest_amount_period * amounts_beside;
    const TimeRange first{asked.begin - near, asked.end + near};
    auto cells = reader.retired_cells(point, first, cancel);
    if (!cells) {
        return cells;
    }
    const TimeRange wide{values_of(*cells, {first.begin, asked.begin}) < amounts_beside
                             ? std::max(asked.begin - far, storable_times.begin)
                             : first.begin,
                         values_of(*cells, {asked.end, first.end}) < amounts_beside
                             ? std::min(asked.end + far, storable_times.end)
                             : first.end};
    return wide == first ? std::move(cells) : reader.retired_cells(point, wide, cancel);
}

/// Adds the amounts of a cell. People's records are about single samples: a cell does not tell which of its values.
void add_cell(const RollupCell& cell, std::span<const Correction> corrections, KnownAmounts& known) {
    if (!cell.values) {
        return;
    }
    const TimeRange times{cell.values->first_at, cell.values->last_at + Duration{1}};
    const bool is_corrected =
        std::ranges::any_of(corrections, [&](const Correction& correction) { return times.contains(correction.at); });
    const auto amounts = is_corrected ? std::nullopt : amounts_of_cell(cell);
    if (!amounts) {
        known.untold.push_back(times);
        return;
    }
    known.samples.insert(known.samples.end(), amounts->begin(), amounts->end());
    if (cell.count > 2) {
        known.summed.push_back({cell.values->first_at, cell.values->last_at});
    }
}

/// Amounts around a range, from samples and, where too few of those are kept before its begin, from retired cells.
Result<KnownAmounts> known_amounts(const SampleReader& reader, PointId point, TimeRange asked,
                                   const std::stop_token& cancel) {
    const auto kept = amounts_around(reader, point, asked, cancel);
    if (!kept) {
        return kept.error();
    }
    KnownAmounts known;
    // What was entered may stand where samples were retired.
    const auto is_kept_before = [&](const Sample& sample) {
        return sample.value && sample.origin != Origin::entered && sample.at < asked.begin;
    };
    if (std::ranges::count_if(kept->samples(), is_kept_before) < static_cast<std::ptrdiff_t>(amounts_beside)) {
        const auto cells = retired_around(reader, point, asked, cancel);
        if (!cells) {
            return cells.error();
        }
        if (!cells->empty()) {
            known.retired_before = std::chrono::floor<std::chrono::days>(cells->back().start) + std::chrono::days{1};
            const auto corrections = reader.corrections(point, {cells->front().start, known.retired_before});
            if (!corrections) {
                return corrections.error();
            }
            for (const RollupCell& cell : *cells) {
                add_cell(cell, *corrections, known);
            }
        }
    }
    std::ranges::copy_if(kept->samples(), std::back_inserter(known.samples),
                         [&](const Sample& sample) { return sample.at >= known.retired_before; });
    return known;
}

/// Says where cells left something open. Amounts are stated at the end of what they are of.
void note_retired(EnergyInterval& interval, const KnownAmounts& known) {
    const TimeRange stamps{interval.range.begin + Duration{1}, interval.range.end + Duration{1}};
    const auto is_inside = [&](TimeRange times) { return !intersection(times, stamps).is_empty(); };
    if (std::ranges::any_of(known.untold, is_inside)) {
        add_retired_finding(interval, known.retired_before);
    }
    for (const TimeRange times : known.summed) {
        for (const UtcTime border : {interval.range.begin, interval.range.end}) {
            if (times.begin < border && border < times.end) {
                interval.findings.push_back({EnergyFinding::Kind::shared_over_gap, times,
                                             "of amounts that were retired only the sum is left; shared by time"});
            }
        }
    }
}

/// From amounts of periods.
Result<std::vector<EnergyInterval>> energy_of_amounts(const SignalReader& reader, const Point& point,
                                                      std::span<const TimeRange> ranges,
                                                      const std::stop_token& cancel) {
    const auto known = known_amounts(reader.samples(), point.id, {ranges.front().begin, ranges.back().end}, cancel);
    if (!known) {
        return known.error();
    }
    const auto interval = reader.interval_of(point.id);
    if (!interval) {
        return interval.error();
    }
    auto energies = energy_from_amounts(known->samples, ranges, *interval);
    for (EnergyInterval& energy : energies ? std::span(*energies) : std::span<EnergyInterval>()) {
        note_retired(energy, *known);
    }
    return energies;
}

/// From the samples of a power.
Result<std::vector<EnergyInterval>> plain_energy(const SignalReader& reader, const Point& point,
                                                 std::span<const TimeRange> ranges, Duration gap_limit,
                                                 std::stop_token cancel) {
    const TimeRange asked{ranges.front().begin, ranges.back().end};
    const auto samples = samples_around(reader.samples(), point.id, asked, Duration{0}, std::move(cancel));
    return samples ? energy_from_power(*samples, ranges, gap_limit) : samples.error();
}

/// Of what is left of the samples; says where they have been retired.
Result<std::vector<EnergyInterval>> energy_of_rest(const SignalReader& reader, const Point& point,
                                                   std::span<const TimeRange> ranges, Duration gap_limit,
                                                   UtcTime retired_before, std::stop_token cancel) {
    auto intervals = plain_energy(reader, point, ranges, gap_limit, std::move(cancel));
    for (EnergyInterval& interval : intervals ? std::span(*intervals) : std::span<EnergyInterval>()) {
        if (interval.range.begin < retired_before) {
            add_retired_finding(interval, retired_before);
        }
    }
    return intervals;
}

Result<std::vector<EnergyInterval>> energy_of(const RetiredRegister& whole, std::span<const TimeRange> ranges,
                                              Duration gap_limit, const CounterRules& rules,
                                              std::span<const MeterEvent> events) {
    std::vector<EnergyInterval> intervals;
    for (const TimeRange range : ranges) {
        auto interval = whole.energy(range, gap_limit, rules, events);
        if (!interval) {
            return interval.error();
        }
        intervals.push_back(std::move(*interval));
    }
    return intervals;
}

Result<std::vector<EnergyInterval>> from_point(const SignalReader& reader, const Point& point,
                                               std::span<const TimeRange> ranges, std::stop_token cancel) {
    if (info(point.key.kind).nature == PointNature::total) {
        return energy_of_amounts(reader, point, ranges, cancel);
    }
    const auto gap_limit = reader.gap_limit_of(point.id);
    if (!gap_limit) {
        return gap_limit.error();
    }
    const TimeRange span{ranges.front().begin, ranges.back().end};
    const bool is_register = info(point.key.kind).nature == PointNature::counter;
    const auto rules = counter_rules(reader.samples(), reader.index(), point, span);
    if (!rules) {
        return rules.error();
    }
    const Duration beside = beside_of(rules->momentary);
    const auto events =
        register_events(reader.samples(), reader.index(), point, {span.begin - beside, span.end + beside}, cancel);
    if (!events) {
        return events.error();
    }
    auto retired = reader.samples().retired_cells(point.id, {span.begin - beside, span.end + beside}, cancel);
    if (!retired) {
        return retired.error();
    }
    if (!retired->empty()) {
        const UtcTime before = std::chrono::floor<std::chrono::days>(retired->back().start) + std::chrono::days{1};
        if (is_register) {
            const RetiredRegister whole(reader.samples(), point.id, std::move(*retired), before, cancel);
            return energy_of(whole, ranges, *gap_limit, *rules, *events);
        }
        return energy_of_rest(reader, point, ranges, *gap_limit, before, cancel);
    }
    if (is_register && (are_long(ranges) || are_hours_of_cells(ranges))) {
        const auto cells = cells_around(reader.samples(), point.id, ranges, rules->momentary, cancel);
        if (!cells) {
            return cells.error();
        }
        return energy_from_cells(*cells, samples_of(reader.samples(), point.id, cancel), ranges, *gap_limit, *rules,
                                 *events);
    }
    if (!is_register) {
        return plain_energy(reader, point, ranges, *gap_limit, cancel);
    }
    // A momentary reading at a border is told by what comes within that time before and after it.
    const auto samples = samples_around(reader.samples(), point.id, span, rules->momentary, cancel);
    return samples ? energy_from_register(*samples, ranges, *gap_limit, *rules, *events) : samples.error();
}

/// Where a value may lie that an interval uses, or would use were it not withdrawn.
TimeRange reach_of(const EnergyInterval& interval) {
    const bool is_begun = interval.first_value && *interval.first_value <= interval.range.begin;
    const bool is_ended = interval.last_value && *interval.last_value >= interval.range.end;
    return {is_begun ? *interval.first_value : storable_times.begin,
            is_ended ? *interval.last_value + Duration{1} : storable_times.end};
}

Result<void> note_corrections(const CorrectedSamples& samples, PointId point, std::vector<EnergyInterval>& intervals) {
    for (EnergyInterval& interval : intervals) {
        const auto corrections = samples.in_force(point, reach_of(interval));
        if (!corrections) {
            return corrections.error();
        }
        for (const Correction& correction : *corrections) {
            interval.findings.push_back(
                {EnergyFinding::Kind::corrected, {correction.at, correction.at + Duration{1}}, describe(correction)});
        }
    }
    return {};
}

bool is_taken_back(const QuarantineRecord& record, std::span<const QuarantineRecord> records) {
    return std::ranges::any_of(records, [&](const QuarantineRecord& later) {
        return later.id > record.id && later.range.begin <= record.range.begin && later.range.end >= record.range.end;
    });
}

/// What people released, and what is still held back although it was stored as good.
Result<void> note_judgements(const CorrectedSamples& samples, PointId point, std::vector<EnergyInterval>& intervals) {
    for (EnergyInterval& interval : intervals) {
        const auto records = samples.judgements(point, interval.range);
        if (!records) {
            return records.error();
        }
        for (const QuarantineRecord& record : *records) {
            const bool is_release = record.verdict == QuarantineVerdict::released;
            const bool is_routine = is_release && record.who == self_test_name;
            if (!is_routine && !is_taken_back(record, *records)) {
                interval.findings.push_back({is_release ? EnergyFinding::Kind::corrected : EnergyFinding::Kind::suspect,
                                             record.range, describe(record)});
            }
        }
    }
    return {};
}

Result<std::vector<AccountHour>> fresh_hours(const SignalReader& reader, const Point& point,
                                             std::span<const TimeRange> hours, std::stop_token cancel) {
    const CorrectedSamples samples(reader.samples());
    const auto intervals = from_point(SignalReader(samples, reader), point, hours, std::move(cancel));
    if (!intervals) {
        return intervals.error();
    }
    std::vector<AccountHour> found;
    found.reserve(hours.size());
    for (const EnergyInterval& interval : *intervals) {
        found.push_back({interval.range, interval.energy, interval.method, interval.coverage});
    }
    return found;
}

}  // namespace

Result<std::vector<EnergyInterval>> point_energy(const SignalReader& reader, const Point& point,
                                                 std::span<const TimeRange> ranges, std::stop_token cancel) {
    if (ranges.size() == 1) {
        auto kept = kept_interval(reader, point, ranges.front());
        if (!kept) {
            return kept.error();
        }
        if (*kept) {
            return std::vector{std::move(**kept)};
        }
    }
    const CorrectedSamples samples(reader.samples());
    auto intervals = from_point(SignalReader(samples, reader), point, ranges, std::move(cancel));
    if (!intervals) {
        return intervals;
    }
    auto noted = note_corrections(samples, point.id, *intervals);
    noted = noted ? note_judgements(samples, point.id, *intervals) : noted;
    return noted ? std::move(intervals) : noted.error();
}

Result<std::vector<AccountHour>> point_hours(const SignalReader& reader, const Point& point,
                                             std::span<const TimeRange> hours, std::stop_token cancel) {
    auto found = kept_hours(reader, point, hours);
    if (!found || found->size() == hours.size()) {
        return found;
    }
    const ReachRecorder recorder(reader.samples());
    const auto rest = fresh_hours(SignalReader(recorder, reader), point, hours.subspan(found->size()), cancel);
    if (found->empty() || !rest) {
        return rest;
    }
    if (!recorder.is_coarse()) {
        return fresh_hours(reader, point, hours, std::move(cancel));
    }
    found->insert(found->end(), rest->begin(), rest->end());
    return found;
}

}  // namespace wattmast
