// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/signal_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>
#include <utility>

#include "analysis/energy.h"
#include "app/counter_rules.h"
#include "app/gauge_parts.h"
#include "app/register_events.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Reaches the neighbours of the coarsest spacing that still makes a line.
constexpr Duration widest_margin = longest_step(1h);
/// With fewer values than this around a range, the spacing of the samples cannot be seen.
constexpr std::ptrdiff_t enough_values = 3;

TimeRange widened(TimeRange range, Duration margin) {
    return {range.begin - margin, range.end + margin};
}

bool has_rate(PointKind kind) {
    return drawn_unit(kind) != info(kind).unit;
}

bool is_register(PointKind kind) {
    return has_rate(kind) && info(kind).nature == PointNature::counter;
}

/// Whether `at` lies between two values, or on one, that are no more than `step` apart.
bool are_close_at(std::span<const Sample> samples, UtcTime at, Duration step) {
    const Sample* before = nullptr;
    for (const Sample& sample : samples) {
        if (sample.value && sample.at >= at && before != nullptr) {
            return sample.at - before->at <= step;
        }
        before = sample.value ? &sample : before;
        if (before != nullptr && before->at > at) {
            return false;
        }
    }
    return false;
}

/// The whole cells that hold a range.
TimeRange cells_around(TimeRange range, RollupLevel level) {
    const UtcTime last = cell_start(range.end - Duration{1}, level);
    return {cell_start(range.begin, level), last + length_of(level)};
}

}  // namespace

SamplesIn samples_of(const SampleReader& samples, PointId point, std::stop_token cancel) {
    return [&samples, point, cancel = std::move(cancel)](TimeRange range) -> Result<std::vector<Sample>> {
        const auto series = samples.read(point, range, cancel);
        return series ? Result<std::vector<Sample>>(series->samples()) : series.error();
    };
}

std::vector<MeterEvent> events_of(const CatalogIndex& index, DeviceId device) {
    std::vector<MeterEvent> events;
    for (const MeterEvent* event : index.events_of(device)) {
        events.push_back(*event);
    }
    return events;
}

const CatalogIndex& SignalReader::index() const {
    if (!index_) {
        index_ = std::make_shared<const CatalogIndex>(catalog_);
    }
    return *index_;
}

Result<Duration> SignalReader::interval_of(PointId id) const {
    const Point* point = catalog_.point(id);
    const Device* device = point == nullptr ? nullptr : catalog_.device(point->device);
    if (device == nullptr) {
        return fail(Errc::unknown_point,
                    "there is no point " + std::to_string(id.number()) + " in the catalogue; choose one from its list");
    }
    return std::max<Duration>(device->poll_interval, 1s);
}

Result<Duration> SignalReader::gap_limit_of(PointId id) const {
    const auto interval = interval_of(id);
    if (!interval) {
        return interval.error();
    }
    if (gap_limits_) {
        if (const auto kept = gap_limits_->find(catalog_.point(id)->device); kept != gap_limits_->end()) {
            return kept->second;
        }
    }
    return std::max(gap_limit_for(*interval), default_gap_limit);
}

Result<Signal> SignalReader::point(PointId id, TimeRange range, std::optional<int> columns,
                                   std::stop_token cancel) const {
    const auto interval = interval_of(id);
    if (!interval) {
        return interval.error();
    }
    const Point& known = *catalog_.point(id);
    if (columns && !has_rate(known.key.kind)) {
        return from_columns(known, range, *columns, *interval, cancel);
    }
    if (const auto hours = columns ? whole_hours(range, *columns) : std::nullopt;
        hours && is_register(known.key.kind)) {
        const bool are_days = hours->range.length() / hours->count >= length_of(RollupLevel::day);
        return from_cells(known, range, are_days ? RollupLevel::day : RollupLevel::hour, *interval, cancel);
    }
    return from_samples(known, range, *interval, CounterRules{}.remembered, cancel);
}

Result<Signal> SignalReader::point_near(PointId id, TimeRange range, UtcTime until,
                                        const std::stop_token& cancel) const {
    // With the hour of a reading that may be momentary where a look begins it is no more than signal_reach.
    constexpr Duration remembered = signal_reach - 1h;
    const auto interval = interval_of(id);
    if (!interval) {
        return interval.error();
    }
    const Point& known = *catalog_.point(id);
    return has_rate(known.key.kind) ? from_samples(known, range, *interval, remembered, cancel)
                                    : from_near_samples(known, range, *interval, until, cancel);
}

Result<Signal> SignalReader::from_near_samples(const Point& point, TimeRange range, Duration interval, UtcTime until,
                                               const std::stop_token& cancel) const {
    const Duration step = longest_step(interval);
    const TimeRange first{range.begin - step, range.end + step};
    auto series = samples_.read(point.id, first, cancel);
    if (!series) {
        return series.error();
    }
    // Values around an end of the range that are as close as they are polled belong together whatever lies beside them.
    const TimeRange wide{
        are_close_at(series->samples(), range.begin, step) ? first.begin : range.begin - signal_reach,
        first.end > until || are_close_at(series->samples(), range.end, step) ? first.end : range.end + signal_reach};
    if (wide != first) {
        series = samples_.read(point.id, wide, cancel);
        if (!series) {
            return series.error();
        }
    }
    const auto signal = signal_of_samples(point.key.kind, series->samples(), interval, {});
    return signal ? Result<Signal>(clipped(*signal, range)) : signal.error();
}

Result<Signal> SignalReader::from_samples(const Point& point, TimeRange range, Duration interval, Duration remembered,
                                          std::stop_token cancel) const {
    auto series = samples_.read(point.id, widened(range, longest_step(interval)), cancel);
    if (!series) {
        return series.error();
    }
    const auto values = std::ranges::count_if(series->samples(), [](const Sample& s) { return s.value.has_value(); });
    if (values < enough_values) {
        series = samples_.read(point.id, widened(range, std::max(longest_step(interval), widest_margin)), cancel);
        if (!series) {
            return series.error();
        }
    }
    const auto events = register_events(samples_, index(), point, series->range(), cancel);
    auto rules = counter_rules(samples_, index(), point, series->range());
    if (!events || !rules) {
        return events ? rules.error() : events.error();
    }
    rules->remembered = remembered;
    auto signal = signal_of_samples(point.key.kind, series->samples(), interval, *events, *rules);
    if (!signal) {
        return signal.error();
    }
    Signal inside = clipped(*signal, range);
    inside.samples = inside.sample_times.size();
    return inside;
}

Result<Signal> SignalReader::from_columns(const Point& point, TimeRange range, int columns, Duration interval,
                                          const std::stop_token& cancel) const {
    const auto parts = gauge_parts(samples_, point.id, range, columns, interval, cancel);
    return parts ? Result<Signal>(signal_of_envelope(point.key.kind, *parts, range, interval)) : parts.error();
}

Result<Signal> SignalReader::from_cells(const Point& point, TimeRange range, RollupLevel widest, Duration interval,
                                        const std::stop_token& cancel) const {
    const TimeRange around = cells_around(widened(range, longest_step(interval)), widest);
    const auto cells = samples_.cells(point.id, std::array{around.begin, around.end}, widest, cancel);
    if (!cells) {
        return cells.error();
    }
    const auto events = register_events(samples_, index(), point, around, cancel);
    const auto rules = counter_rules(samples_, index(), point, around);
    if (!events || !rules) {
        return events ? rules.error() : events.error();
    }
    const auto signal =
        signal_of_cells(point.key.kind, *cells, samples_of(samples_, point.id, cancel), interval, *events, *rules);
    if (!signal) {
        return signal;
    }
    Signal inside = clipped(*signal, range);
    inside.samples = 0;
    for (const RollupCell& cell : *cells) {
        const bool is_inside = cell.values && cell.values->last_at >= range.begin && cell.values->first_at < range.end;
        inside.samples += is_inside ? cell.count - cell.suspect : 0;
    }
    return inside;
}

Result<Signal> SignalReader::sum(const ChartLineQuery& line, TimeRange range, std::optional<int> columns,
                                 std::stop_token cancel) const {
    if (line.sum_of.empty()) {
        return fail(Errc::invalid_argument, "a line needs at least one point");
    }
    std::optional<Unit> unit;
    KnownSum known;
    std::vector<Signal> parts;
    for (const PointId id : line.sum_of) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the reading of points was given up");
        }
        auto part = point(id, range, columns, cancel);
        if (!part) {
            return part.error();
        }
        if (unit && part->unit != *unit) {
            return fail(Errc::invalid_argument, "points in " + std::string(symbol(*unit)) + " and in " +
                                                    std::string(symbol(part->unit)) +
                                                    " cannot be added; draw them as lines of their own");
        }
        unit = part->unit;
        if (line.policy == SumPolicy::known) {
            known.add(std::move(*part));
        } else {
            parts.push_back(std::move(*part));
        }
    }
    return line.policy == SumPolicy::known ? std::move(known).take() : sum_of(parts);
}

}  // namespace wattmast
