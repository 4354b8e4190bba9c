// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/register_events.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

#include "analysis/counter_epoch.h"
#include "app/signal_reader.h"
#include "store/counting_samples.h"

namespace wattmast {
namespace {

using CellTest = std::function<bool(const CellValues&)>;

Sample sample_of(PointId point, UtcTime at, const Value& value) {
    return good_sample(point, at, value);
}

/// Nothing happened between the first and the last value of such a cell: the agent had been up for longer than what its
/// clock may be off in that time, so that a restart would show in the last value.
bool is_one_run(const CellValues& values) {
    return values.falls == 0 && values.first.to_double() > slack_seconds_after(values.last_at - values.first_at) &&
           runs_on(sample_of({}, values.first_at, values.first), sample_of({}, values.last_at, values.last));
}

bool is_constant(const CellValues& values) {
    return values.min.to_double() == values.max.to_double();
}

TimeRange whole(TimeRange range, RollupLevel level) {
    const UtcTime end = cell_start(range.end, level);
    return {cell_start(range.begin, level), end < range.end ? end + length_of(level) : end};
}

/// The samples that tell whether something happened: of calm cells the first and the last, of all others each, and
/// the values next to the range that count.
class Outline {
public:
    Outline(const SampleReader& reader, PointId point, std::stop_token cancel)
        : reader_(reader), point_(point), cancel_(std::move(cancel)) {}

    Result<std::vector<Sample>> read(TimeRange range, const CellTest& is_calm) {
        const auto told = cells_of(range);
        if (!told) {
            return told.error();
        }
        if (auto added = add(last_counting_before(reader_, point_, told->range.begin, cancel_)); !added) {
            return added.error();
        }
        for (const RollupCell& cell : told->cells) {
            if (auto added = add(cell, is_calm); !added) {
                return added.error();
            }
        }
        if (auto added = add(first_counting_from(reader_, point_, told->range.end, cancel_)); !added) {
            return added.error();
        }
        return std::move(samples_);
    }

private:
    struct Told {
        TimeRange range;  ///< The one that was asked for, or somewhat more.
        std::vector<RollupCell> cells;
    };

    /// Where samples were retired, only whole cells of a quarter of an hour or an hour are left; a range that begins or
    /// ends inside of one is told by whole hours, else by whole days. Empty where not even these tell.
    Result<Told> cells_of(TimeRange range) {
        for (const TimeRange wider : {range, whole(range, RollupLevel::hour), whole(range, RollupLevel::day)}) {
            auto cells = reader_.cells(point_, std::array{wider.begin, wider.end}, RollupLevel::day, cancel_);
            if (cells) {
                return Told{wider, std::move(*cells)};
            }
            if (cells.error().code != Errc::no_data) {
                return cells.error();
            }
        }
        return Told{range, {}};
    }

    Result<void> add(const Result<std::optional<Sample>>& found) {
        if (!found) {
            return found.error();
        }
        if (*found) {
            samples_.push_back(**found);
        }
        return {};
    }

    Result<void> add(const RollupCell& cell, const CellTest& is_calm) {
        if (!cell.values) {
            return {};
        }
        const CellValues& values = *cell.values;
        if (cell.suspect == 0 && is_calm(values)) {
            samples_.push_back(sample_of(point_, values.first_at, values.first));
            if (cell.count > 1) {
                samples_.push_back(sample_of(point_, values.last_at, values.last));
            }
            return {};
        }
        const auto inside = reader_.read(point_, {values.first_at, values.last_at + Duration{1}}, cancel_);
        if (!inside) {
            return inside.error();
        }
        samples_.insert(samples_.end(), inside->samples().begin(), inside->samples().end());
        return {};
    }

    const SampleReader& reader_;
    PointId point_;
    std::stop_token cancel_;
    std::vector<Sample> samples_;
};

/// One right behind the earlier value and one at the later, so that a counter that misses a poll in between is cut too.
void add_resets(std::vector<MeterEvent>& events, DeviceId device, const CounterBreaks& breaks, const char* why) {
    for (const TimeRange& range : breaks) {
        for (const UtcTime at : {range.begin + Duration{1}, range.end}) {
            events.push_back({device, at, MeterEventKind::reset, std::nullopt, std::nullopt, "the device", why});
        }
    }
}

bool counts_traffic(PointKind kind) {
    const PointKindInfo& known = info(kind);
    return known.nature == PointNature::counter && (known.unit == Unit::byte || known.unit == Unit::packet);
}

}  // namespace

Result<std::vector<MeterEvent>> register_events(const SampleReader& samples, const CatalogIndex& index,
                                                const Point& point, TimeRange range, std::stop_token cancel) {
    std::vector<MeterEvent> events = events_of(index, point.device);
    if (!counts_traffic(point.key.kind)) {
        return events;
    }
    const Point* stated =
        index.point_of(point.device, {PointKind::counter_discontinuity, Phase::total, point.key.instance});
    if (stated != nullptr) {
        const auto told = Outline(samples, stated->id, cancel).read(range, is_constant);
        if (!told) {
            return told.error();
        }
        add_resets(events, point.device, changes_in(*told), "the counter was set anew (counter_discontinuity)");
    }
    const Point* up_time = index.point_of(point.device, {PointKind::up_time, Phase::total, {}});
    if (up_time != nullptr) {
        const auto told = Outline(samples, up_time->id, cancel).read(range, is_one_run);
        if (!told) {
            return told.error();
        }
        add_resets(events, point.device, restarts_in(*told), "the agent restarted (up_time)");
    }
    return events;
}

}  // namespace wattmast
