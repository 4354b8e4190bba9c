// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/chunk_merge.h"

#include <algorithm>
#include <set>
#include <vector>

#include "store/sqlite/chunk_table.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

std::span<const Sample> part_of(const std::vector<Sample>& samples, TimeRange range) {
    const auto begin = std::ranges::lower_bound(samples, range.begin, {}, &Sample::at);
    const auto end = std::ranges::lower_bound(begin, samples.end(), range.end, {}, &Sample::at);
    return {begin, end};
}

/// Begins of the stretches of `length` that have samples.
std::set<UtcTime> touched(std::span<const PointSamples> points, Duration length) {
    std::set<UtcTime> begins;
    for (const PointSamples& point : points) {
        for (auto at = point.samples.begin(); at != point.samples.end();) {
            const UtcTime begin = floor_to(at->at, length);
            begins.insert(begin);
            at = std::ranges::lower_bound(at, point.samples.end(), begin + length, {}, &Sample::at);
        }
    }
    return begins;
}

/// Of the part of the samples.
std::vector<PointRollups> hours_of(std::span<const PointSamples> points, TimeRange range) {
    std::vector<PointRollups> hours;
    for (const PointSamples& point : points) {
        if (const auto part = part_of(point.samples, range); !part.empty()) {
            hours.push_back({point.point, roll_up(part, RollupLevel::hour)});
        }
    }
    return hours;
}

bool is_all_inside(std::span<const PointSamples> points, TimeRange window) {
    return std::ranges::all_of(points, [&](const PointSamples& point) {
        return point.samples.empty() ||
               (window.contains(point.samples.front().at) && window.contains(point.samples.back().at));
    });
}

void add(std::vector<Sample>& stored, std::span<const Sample> added) {
    const auto middle = static_cast<std::ptrdiff_t>(stored.size());
    const bool is_behind = stored.empty() || added.empty() || stored.back().at < added.front().at;
    stored.insert(stored.end(), added.begin(), added.end());
    if (is_behind) {
        return;
    }
    // Stable: of equal times the stored one comes first and stays.
    std::inplace_merge(stored.begin(), stored.begin() + middle, stored.end(),
                       [](const Sample& a, const Sample& b) { return a.at < b.at; });
    const auto repeated =
        std::unique(stored.begin(), stored.end(), [](const Sample& a, const Sample& b) { return a.at == b.at; });
    stored.erase(repeated, stored.end());
}

}  // namespace

Result<void> ChunkMerger::slots_of(TimeRange day, UtcTime sealed_before) {
    running_.clear();
    for (const UtcTime begin : touched(samples_, slot_length)) {
        if (!day.contains(begin)) {
            continue;
        }
        const TimeRange window = slot_window(begin);
        if (const auto done = gather(window); !done) {
            return done;
        }
        auto done = put_chunk(connection_, device_, window, gathered());
        if (done && slot_hours_ == SlotHours::written) {
            done = put_hours(window);
        }
        if (!done) {
            return done;
        }
    }
    return slot_hours_ == SlotHours::written ? put_running(day, sealed_before) : Result<void>();
}

Result<void> ChunkMerger::put_hours(TimeRange slot) {
    auto hours = roll_up_all(gathered(), RollupLevel::hour);
    if (const auto done = put_slot_hours(connection_, device_, slot.begin, hours); !done) {
        return done;
    }
    running_.add(rows_ == 0 ? std::move(hours) : hours_of(samples_, slot));
    return {};
}

Result<void> ChunkMerger::put_running(TimeRange day, UtcTime sealed_before) {
    const bool are_behind = std::ranges::all_of(samples_, [&](const PointSamples& point) {
        const auto part = part_of(point.samples, {day.begin, std::min(sealed_before, day.end)});
        return part.empty();
    });
    return are_behind ? extend_running_day(connection_, device_, day.begin, sealed_before, running_, samples_)
                      : remake_running_day(connection_, device_, day.begin);
}

Result<void> ChunkMerger::whole(TimeRange day) {
    if (const auto done = gather(day); !done) {
        return done;
    }
    if (rows_ > 0) {
        auto done = erase_chunks(connection_, device_, day);
        done = done ? erase_slot_hours(connection_, device_, day) : done;
        done = done ? erase_running_day(connection_, device_, day.begin) : done;
        if (!done) {
            return done;
        }
    }
    if (const auto done = put_chunk(connection_, device_, day, gathered()); !done) {
        return done;
    }
    return put_rollups(connection_, device_, day.begin, gathered());
}

/// What is stored in the window and what comes to it.
Result<void> ChunkMerger::gather(TimeRange window) {
    own_.clear();
    rows_ = 0;
    if (const auto read = gather_stored(window); !read) {
        return read;
    }
    as_given_ = rows_ == 0 && is_all_inside(samples_, window);
    if (!as_given_) {
        for (const PointSamples& point : samples_) {
            if (const auto part = part_of(point.samples, window); !part.empty()) {
                add(own_.of(point.point), part);
            }
        }
    }
    for (const PointSamples& point : gathered()) {
        work_ += point.samples.size();
    }
    return {};
}

Result<void> ChunkMerger::gather_stored(TimeRange window) {
    return each_chunk(connection_, device_, window, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
        ++rows_;
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        for (const PointId point : chunk->points()) {
            if (const auto done = read_chunk(row, *chunk, point, window, own_.of(point)); !done) {
                return done.error();
            }
        }
        return Walk::go_on;
    });
}

std::span<const PointSamples> ChunkMerger::gathered() const {
    return as_given_ ? samples_ : own_.points();
}

Result<std::size_t> ChunkMerger::merge(DeviceId device, std::span<const PointSamples> samples, SealStep step) {
    device_ = device;
    samples_ = samples;
    work_ = 0;
    const UtcTime merged = merged_before(step.to);
    auto days = touched(samples, day_length);
    const auto ripe = days_in_slots(connection_, device, merged_before(step.from), merged);
    if (!ripe) {
        return ripe.error();
    }
    days.insert(ripe->begin(), ripe->end());
    for (const UtcTime day : days) {
        const TimeRange window = day_window(day);
        if (const auto done = day < merged ? whole(window) : slots_of(window, step.from); !done) {
            return done.error();
        }
    }
    return work_;
}

}  // namespace wattmast::sqlite
