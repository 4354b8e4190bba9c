// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/corrected_samples.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "store/envelope_stream.h"
#include "store/rules.h"

namespace wattmast {
namespace {

constexpr Duration one_tick{1};

/// The nearest of both that has a value; the correction where they are of one time.
std::optional<Sample> latest_value(std::span<const Correction> corrections) {
    for (auto correction = corrections.rbegin(); correction != corrections.rend(); ++correction) {
        if (correction->value) {
            return corrected_sample(*correction);
        }
    }
    return std::nullopt;
}

std::optional<Sample> earliest_value(std::span<const Correction> corrections) {
    const auto found = std::ranges::find_if(corrections, [](const Correction& one) { return one.value.has_value(); });
    return found == corrections.end() ? std::nullopt : corrected_sample(*found);
}

/// What records make of the samples of one stretch of time.
enum class Standing : std::uint8_t { as_stored = 1, good, held_back };

/// judged() of samples in a time in which no record begins or ends.
/// @param stored Some of them may be held back where it is suspect.
Standing standing_of(UtcTime time, Quality stored, std::span<const QuarantineRecord> records) {
    constexpr Decimal one{1, 0};
    const QuarantineRecord* last = nullptr;
    bool was_held = stored == Quality::suspect;
    for (const QuarantineRecord& record : records) {
        if (record.range.contains(time)) {
            last = &record;
            was_held = was_held || record.verdict == QuarantineVerdict::quarantined;
        }
    }
    if (last == nullptr || !was_held) {
        return Standing::as_stored;
    }
    // A cell cannot be scaled.
    const bool is_good = last->verdict == QuarantineVerdict::released && last->factor == one;
    return is_good ? Standing::good : Standing::held_back;
}

/// judged() of a cell's samples, as far as the cell can say it: where only some of its values may be held back, or
/// would have to be scaled, all of it stays out of figures.
void judge(RollupCell& cell, std::span<const QuarantineRecord> records) {
    if (!cell.values) {
        return;
    }
    const TimeRange extent{cell.values->first_at, cell.values->last_at + one_tick};
    std::vector<UtcTime> borders{extent.begin, extent.end};
    for (const QuarantineRecord& record : records) {
        if (const TimeRange part = intersection(record.range, extent); !part.is_empty()) {
            borders.insert(borders.end(), {part.begin, part.end});
        }
    }
    std::ranges::sort(borders);
    const Quality stored = cell.suspect > 0 ? Quality::suspect : Quality::good;
    bool is_good = true;
    for (auto border = borders.begin(); border != borders.end() && *border < extent.end; ++border) {
        const Standing standing = standing_of(*border, stored, records);
        if (standing == Standing::held_back) {
            cell.suspect = cell.count;
            return;
        }
        is_good = is_good && standing == Standing::good;
    }
    if (is_good) {
        cell.suspect = 0;
    }
}

bool has_time(std::span<const Correction> corrections, UtcTime at) {
    return std::ranges::binary_search(corrections, at, {}, &Correction::at);
}

}  // namespace

Result<std::vector<Correction>> CorrectedSamples::in_force(PointId point, TimeRange range) const {
    auto known = known_.find(point);
    if (known == known_.end()) {
        auto all = raw_.corrections(point, storable_times);
        known = known_.emplace(point, all ? wattmast::in_force(std::move(*all)) : std::move(all)).first;
    }
    if (!known->second) {
        if (known->second.error().code != Errc::store_damaged) {
            return known->second.error();
        }
        // Only what is asked for need be readable.
        auto some = raw_.corrections(point, range);
        return some ? wattmast::in_force(std::move(*some)) : std::move(some);
    }
    const std::vector<Correction>& all = *known->second;
    const auto begin = std::ranges::lower_bound(all, range.begin, {}, &Correction::at);
    const auto end = std::ranges::lower_bound(begin, all.end(), std::max(range.begin, range.end), {}, &Correction::at);
    return std::vector<Correction>(begin, end);
}

Result<std::vector<QuarantineRecord>> CorrectedSamples::judgements(PointId point, TimeRange range) const {
    auto known = judgements_.find(point);
    if (known == judgements_.end()) {
        known = judgements_.emplace(point, raw_.quarantine_records(point, storable_times)).first;
    }
    if (!known->second) {
        if (known->second.error().code != Errc::store_damaged) {
            return known->second.error();
        }
        // Only what is asked for need be readable.
        return raw_.quarantine_records(point, range);
    }
    std::vector<QuarantineRecord> found;
    std::ranges::copy_if(*known->second, std::back_inserter(found),
                         [&](const QuarantineRecord& record) { return !intersection(record.range, range).is_empty(); });
    return found;
}

Result<std::optional<Sample>> CorrectedSamples::judged_sample(Result<std::optional<Sample>> raw) const {
    if (!raw || !*raw) {
        return raw;
    }
    const Sample& sample = **raw;
    const auto records = judgements(sample.point, {sample.at, sample.at + one_tick});
    return records ? Result<std::optional<Sample>>(judged(sample, *records)) : records.error();
}

Result<Series> CorrectedSamples::read(PointId point, TimeRange range, std::stop_token cancel) const {
    auto series = raw_.read(point, range, std::move(cancel));
    if (!series) {
        return series;
    }
    const auto corrections = in_force(point, range);
    const auto records = judgements(point, range);
    if (!corrections || !records) {
        return corrections ? records.error() : corrections.error();
    }
    if (corrections->empty() && records->empty()) {
        return series;
    }
    return Series(point, range, with_corrections(with_quarantine(series->samples(), *records), *corrections));
}

Result<std::optional<Sample>> CorrectedSamples::last_value_before(PointId point, UtcTime before) const {
    while (true) {
        auto raw = judged_sample(raw_.last_value_before(point, before));
        if (!raw) {
            return raw;
        }
        const auto corrections = in_force(point, {*raw ? (*raw)->at : std::min(storable_times.begin, before), before});
        if (!corrections) {
            return corrections.error();
        }
        if (const auto entered = latest_value(*corrections)) {
            return entered;
        }
        if (!*raw || !has_time(*corrections, (*raw)->at)) {
            return raw;
        }
        before = (*raw)->at;
    }
}

Result<std::optional<Sample>> CorrectedSamples::first_value_from(PointId point, UtcTime from) const {
    while (true) {
        auto raw = judged_sample(raw_.first_value_from(point, from));
        if (!raw) {
            return raw;
        }
        const auto corrections =
            in_force(point, {from, *raw ? (*raw)->at + one_tick : std::max(storable_times.end, from)});
        if (!corrections) {
            return corrections.error();
        }
        if (const auto entered = earliest_value(*corrections)) {
            return entered;
        }
        if (!*raw || !has_time(*corrections, (*raw)->at)) {
            return raw;
        }
        from = (*raw)->at + one_tick;
    }
}

Result<std::vector<std::optional<EnvelopeColumn>>> CorrectedSamples::envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const {
    const auto corrections = in_force(point, range);
    const auto records = judgements(point, range);
    if (!corrections || !records) {
        return corrections ? records.error() : corrections.error();
    }
    if (corrections->empty() && records->empty()) {
        return raw_.envelope(point, range, columns, std::move(cancel));
    }
    const auto series = read(point, range, std::move(cancel));
    if (!series) {
        return series.error();
    }
    EnvelopeStream stream(range, columns);
    for (const Sample& sample : series->samples()) {
        stream.add(sample);
    }
    return std::move(stream).take();
}

Result<void> CorrectedSamples::add_hours(PointId point, TimeRange day, std::span<const UtcTime> borders,
                                         const std::stop_token& cancel, std::vector<RollupCell>& into) const {
    const auto retired = raw_.retired_cells(point, day, cancel);
    if (!retired) {
        return retired.error();
    }
    if (!retired->empty()) {
        return add_retired_hours(point, day, borders, cancel, into);
    }
    for (std::size_t index = 1; index < borders.size(); ++index) {
        const TimeRange part = intersection({borders[index - 1], borders[index]}, day);
        if (part.is_empty()) {
            continue;
        }
        const auto series = read(point, part, cancel);
        if (!series) {
            return series.error();
        }
        std::ranges::move(roll_up(series->samples(), RollupLevel::hour), std::back_inserter(into));
    }
    return {};
}

Result<void> CorrectedSamples::add_retired_hours(PointId point, TimeRange day, std::span<const UtcTime> borders,
                                                 const std::stop_token& cancel, std::vector<RollupCell>& into) const {
    const auto corrections = in_force(point, day);
    const auto records = judgements(point, day);
    if (!corrections || !records) {
        return corrections ? records.error() : corrections.error();
    }
    std::vector<UtcTime> own{std::clamp(borders.front(), day.begin, day.end)};
    for (const UtcTime border : borders) {
        if (const UtcTime inside = std::clamp(border, day.begin, day.end); inside != own.back()) {
            own.push_back(inside);
        }
    }
    if (own.size() < 2) {
        return {};
    }
    auto cells = raw_.cells(point, own, RollupLevel::hour, cancel);
    if (!cells) {
        return cells.error();
    }
    if (!corrections->empty()) {
        return fail(Errc::no_data, "a correction changes values of point " + std::to_string(point.number()) + " on " +
                                       to_iso8601(day.begin).substr(0, 10) +
                                       ", but the samples of that day were retired and only cells are left, which "
                                       "cannot be corrected; take the figure from a backup that has the samples");
    }
    for (RollupCell& cell : *cells) {
        judge(cell, *records);
        into.push_back(cell);
    }
    return {};
}

Result<std::vector<RollupCell>> CorrectedSamples::retired_cells(PointId point, TimeRange range,
                                                                std::stop_token cancel) const {
    auto cells = raw_.retired_cells(point, range, std::move(cancel));
    if (!cells || cells->empty()) {
        return cells;
    }
    // A cell may begin before the range and end behind it.
    const auto records = judgements(point, {cells->front().start, cells->back().start + length_of(RollupLevel::hour)});
    if (!records) {
        return records.error();
    }
    for (RollupCell& cell : *cells) {
        judge(cell, *records);
    }
    return cells;
}

Result<std::vector<UtcTime>> CorrectedSamples::changed_days(PointId point, TimeRange range) const {
    const auto corrections = in_force(point, range);
    const auto records = judgements(point, range);
    if (!corrections || !records) {
        return corrections ? records.error() : corrections.error();
    }
    std::vector<UtcTime> days;
    for (const Correction& correction : *corrections) {
        days.push_back(cell_start(correction.at, RollupLevel::day));
    }
    for (const QuarantineRecord& record : *records) {
        const TimeRange inside = intersection(record.range, range);
        for (UtcTime day = cell_start(inside.begin, RollupLevel::day); day < inside.end;
             day += length_of(RollupLevel::day)) {
            days.push_back(day);
        }
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

Result<std::vector<RollupCell>> CorrectedSamples::cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const {
    auto raw = raw_.cells(point, borders, widest, cancel);
    if (!raw) {
        return raw;
    }
    const auto days = changed_days(point, {borders.front(), borders.back()});
    if (!days) {
        return days.error();
    }
    if (days->empty()) {
        return raw;
    }
    std::vector<RollupCell> cells;
    auto next = raw->begin();
    for (const UtcTime begin : *days) {
        const TimeRange day{begin, begin + length_of(RollupLevel::day)};
        const auto first =
            std::find_if(next, raw->end(), [&](const RollupCell& cell) { return cell.start >= day.begin; });
        std::move(next, first, std::back_inserter(cells));
        next = std::find_if(first, raw->end(), [&](const RollupCell& cell) { return cell.start >= day.end; });
        if (const auto added = add_hours(point, day, borders, cancel, cells); !added) {
            return added.error();
        }
    }
    std::move(next, raw->end(), std::back_inserter(cells));
    return cells;
}

}  // namespace wattmast
