// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SqliteSamples::cells().
#include <algorithm>
#include <iterator>
#include <utility>

#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/sqlite_samples.h"

namespace wattmast::sqlite {
namespace {

/// Where the cells of a range come from, in order of time; any part may be empty.
struct Parts {
    TimeRange samples_before;
    TimeRange hours_before;
    TimeRange days;
    TimeRange hours_after;
    TimeRange samples_after;
};

/// @param merged Up to where the store keeps cells.
Parts parts_of(TimeRange range, UtcTime merged) {
    const UtcTime end = std::clamp(merged, range.begin, range.end);
    const UtcTime first_hour = std::min(ceil_to(range.begin, hour_length), range.end);
    const UtcTime last_hour = std::max(floor_to(end, hour_length), first_hour);
    const UtcTime first_day = std::min(ceil_to(first_hour, day_length), last_hour);
    const UtcTime last_day = std::max(floor_to(last_hour, day_length), first_day);
    return {{range.begin, first_hour},
            {first_hour, first_day},
            {first_day, last_day},
            {last_day, last_hour},
            {last_hour, range.end}};
}

}  // namespace

Result<void> SqliteSamples::stored_cells(RollupLevel level, DeviceId device, PointId point, TimeRange range,
                                         const std::stop_token& cancel, std::vector<RollupCell>& into) const {
    if (range.is_empty()) {
        return {};
    }
    const std::size_t before = into.size();
    const auto is_cancelled = [&] { return cancel.stop_requested(); };
    const auto read = read_rollups(connection_, level, device, point, range, is_cancelled, into);
    if (read || read.error().code != Errc::store_damaged) {
        return read;
    }
    // The samples that the cells were made of are another row.
    into.resize(before);
    std::vector<Sample> samples;
    if (const auto instead = read_sealed(device, point, range, cancel, samples); !instead) {
        return instead;
    }
    std::ranges::move(roll_up(samples, level), std::back_inserter(into));
    return {};
}

Result<void> SqliteSamples::cells_of(PointId point, TimeRange range, const Hot& hot, UtcTime merged,
                                     const std::stop_token& cancel, std::vector<RollupCell>& into) const {
    const auto add_samples = [&](TimeRange part) -> Result<void> {
        std::vector<Sample> samples;
        if (part.is_empty()) {
            return {};
        }
        if (const auto read = read_sealed(*hot.device, point, part, cancel, samples); !read) {
            return read;
        }
        std::vector<Sample> own;
        std::ranges::copy_if(hot.samples, std::back_inserter(own),
                             [&](const Sample& sample) { return part.contains(sample.at); });
        add_hot(samples, own);
        std::ranges::move(roll_up(samples, RollupLevel::hour), std::back_inserter(into));
        return {};
    };
    const auto add_cells = [&](RollupLevel level, TimeRange part) {
        return stored_cells(level, *hot.device, point, part, cancel, into);
    };
    const Parts parts = parts_of(range, merged);
    auto done = add_samples(parts.samples_before);
    done = done ? add_cells(RollupLevel::hour, parts.hours_before) : done;
    done = done ? add_cells(RollupLevel::day, parts.days) : done;
    done = done ? add_cells(RollupLevel::hour, parts.hours_after) : done;
    return done ? add_samples(parts.samples_after) : done;
}

Result<std::vector<RollupCell>> SqliteSamples::cells(PointId point, std::span<const UtcTime> borders,
                                                     std::stop_token cancel) const {
    const CancelScope scope(connection_, cancel);
    if (cancel.stop_requested()) {
        return fail(Errc::cancelled, "the caller gave up");
    }
    const TimeRange range{borders.front(), borders.back()};
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) { tail.read(point, range, hot.samples); });
    if (!snapshot) {
        return snapshot.error();
    }
    std::vector<RollupCell> cells;
    if (!hot.device) {
        return cells;
    }
    // Late samples that are not sealed yet are in no stored cell.
    const UtcTime merged =
        hot.samples.empty() ? hot.merged_before : std::min(hot.merged_before, hot.samples.front().at);
    for (std::size_t index = 1; index < borders.size(); ++index) {
        const TimeRange part{borders[index - 1], borders[index]};
        if (const auto done = cells_of(point, part, hot, merged, cancel, cells); !done) {
            return done.error();
        }
    }
    return cells;
}

}  // namespace wattmast::sqlite
