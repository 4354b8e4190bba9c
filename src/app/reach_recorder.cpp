// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reach_recorder.h"

#include <algorithm>
#include <utility>

#include "store/rules.h"

namespace wattmast {

void ReachRecorder::note(PointId point, TimeRange range) const {
    points_.insert(point);
    if (range.is_empty()) {
        return;
    }
    reach_ = reach_ ? TimeRange{std::min(reach_->begin, range.begin), std::max(reach_->end, range.end)} : range;
}

bool is_coarse(const Value& value) noexcept {
    constexpr int finest = -5;
    switch (value.form()) {
        case Value::Form::decimal:
            return value.exponent() >= finest;
        case Value::Form::counter:
            return true;
        case Value::Form::float32:
        case Value::Form::float64:
            return false;
    }
    return false;
}

void ReachRecorder::note(const std::optional<Value>& value) const {
    is_coarse_ = is_coarse_ && (!value || wattmast::is_coarse(*value));
}

void ReachRecorder::note(std::span<const RollupCell> cells) const {
    for (const RollupCell& cell : cells) {
        if (cell.values) {
            for (const Value& value : {cell.values->first, cell.values->last, cell.values->min, cell.values->max}) {
                note(value);
            }
        }
    }
}

Result<Series> ReachRecorder::read(PointId point, TimeRange range, std::stop_token cancel) const {
    note(point, range);
    auto series = raw_.read(point, range, std::move(cancel));
    for (const Sample& sample : series ? std::span(series->samples()) : std::span<const Sample>()) {
        note(sample.value);
    }
    return series;
}

Result<std::optional<Sample>> ReachRecorder::last_value_before(PointId point, UtcTime before) const {
    auto found = raw_.last_value_before(point, before);
    note(point, {found && *found ? (*found)->at : std::min(storable_times.begin, before), before});
    note(found && *found ? (*found)->value : std::nullopt);
    return found;
}

Result<std::optional<Sample>> ReachRecorder::first_value_from(PointId point, UtcTime from) const {
    auto found = raw_.first_value_from(point, from);
    note(point, {from, found && *found ? (*found)->at + Duration{1} : std::max(storable_times.end, from)});
    note(found && *found ? (*found)->value : std::nullopt);
    return found;
}

Result<std::vector<Sample>> ReachRecorder::latest() const {
    note({}, storable_times);
    return raw_.latest();
}

Result<std::vector<Sample>> ReachRecorder::latest_of(std::span<const PointId> points) const {
    note({}, storable_times);
    return raw_.latest_of(points);
}

Result<std::vector<std::optional<EnvelopeColumn>>> ReachRecorder::envelope(PointId point, TimeRange range, int columns,
                                                                           std::stop_token cancel) const {
    note(point, range);
    is_coarse_ = false;  // Not told.
    return raw_.envelope(point, range, columns, std::move(cancel));
}

Result<std::vector<RollupCell>> ReachRecorder::cells(PointId point, std::span<const UtcTime> borders,
                                                     RollupLevel widest, std::stop_token cancel) const {
    note(point, {borders.front(), borders.back()});
    auto cells = raw_.cells(point, borders, widest, std::move(cancel));
    note(cells ? std::span<const RollupCell>(*cells) : std::span<const RollupCell>());
    return cells;
}

Result<std::vector<RollupCell>> ReachRecorder::retired_cells(PointId point, TimeRange range,
                                                             std::stop_token cancel) const {
    // Cells that overlap the range are given whole.
    const Duration hour = length_of(RollupLevel::hour);
    note(point, {std::max(range.begin - hour, storable_times.begin), std::min(range.end + hour, storable_times.end)});
    auto cells = raw_.retired_cells(point, range, std::move(cancel));
    has_retired_ = has_retired_ || (cells && !cells->empty());
    return cells;
}

Result<std::vector<Correction>> ReachRecorder::corrections(std::optional<PointId> point, TimeRange range) const {
    auto records = raw_.corrections(point, range);
    for (const Correction& record : records ? std::span(*records) : std::span<const Correction>()) {
        note(record.value);
    }
    return records;
}

Result<std::vector<QuarantineRecord>> ReachRecorder::quarantine_records(std::optional<PointId> point,
                                                                        TimeRange range) const {
    constexpr Decimal one{1, 0};
    auto records = raw_.quarantine_records(point, range);
    for (const QuarantineRecord& record : records ? std::span(*records) : std::span<const QuarantineRecord>()) {
        is_coarse_ = is_coarse_ && record.factor == one;
    }
    return records;
}

}  // namespace wattmast
